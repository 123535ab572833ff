"""The certificates of a run in its folder: one file a verdict, whole or not there at all."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from eqmath.certificates import VERSION, certificate_text, strings
from eqmath.errors import CaseError, TooLarge
from eqmath.files import write_files
from eqmath.runs import State, case_file_name
from eqmath.verdicts.tables import certificate_of, has_certificates, is_specified
from eqmath.verdicts.verdict import Verdict


class Filing:
    """Writes the certificates of verdicts, and finds out whether one that was written is still there.

    Parameters
    ----------
    state : State
    remarks : dict
        What every certificate carries besides, unchecked.
    """

    def __init__(self, state: State, remarks: Mapping[str, str]) -> None:
        self.folder, self.remarks = state.folder, dict(remarks)

    def filed(self, verdict: Verdict) -> Verdict:
        """The verdict with its certificate written; without one where there are none or the tables are too large."""
        if not (has_certificates(verdict.theorem) and is_specified(verdict.group)):
            return verdict
        return self._written(verdict, file_name(verdict))

    def mended(self, verdict: Verdict) -> Verdict:
        """A saved verdict, whose certificate is written again where its file is damaged or not there."""
        if verdict.certificate is None or self._is_whole(self.folder / verdict.certificate, verdict):
            return verdict
        return self._written(replace(verdict, certificate=None), verdict.certificate)

    def _written(self, verdict: Verdict, name: str) -> Verdict:
        try:
            certificate = certificate_of(verdict) | ({"remarks": self.remarks} if self.remarks else {})
        except TooLarge:
            return verdict
        write_files({self.folder / name: certificate_text(certificate).encode()})
        return replace(verdict, certificate=name)

    def _is_whole(self, path: Path, verdict: Verdict) -> bool:
        """Whether a file is the canonical text of a certificate of this verdict, by what it says about itself."""
        try:
            content = path.read_bytes()
            found = json.loads(content)
            claim = {name: getattr(verdict, name) for name in ("theorem", "group", "n", "k", "l")}
            result = {name: getattr(verdict, name) for name in ("status", "dim", "rank")}
            wanted = strings({"certificate": VERSION, **result})
            same = wanted.items() <= found.items() and strings(claim).items() <= found["claim"].items()
            return same and certificate_text(found).encode() == content
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return False


def file_name(verdict: Verdict) -> str:
    """The name of the file of its certificate, which that of no other case has."""
    return case_file_name(verdict.theorem, verdict.group, verdict.k, verdict.l, verdict.n)


def require_own_name(verdict: Verdict) -> None:
    """Nothing, if the verdict has no certificate or one under its own name.

    Raises
    ------
    CaseError
        If the name is another one, perhaps that of a file elsewhere.
    """
    if verdict.certificate not in (None, file_name(verdict)):
        raise CaseError(f"expected the name of its certificate, found {str(verdict.certificate)[:80]!r}")
