"""What a run has decided, in its folder: a line of its state and a certificate for every verdict."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from eqmath.certificates import VERSION, certificate_text, strings
from eqmath.errors import CaseError, TooLarge
from eqmath.files import write_files
from eqmath.groups import require_readable
from eqmath.pieces import PieceName
from eqmath.runs import State, case_file_name
from eqmath.verdicts.decide import decide_in
from eqmath.verdicts.task import Task
from eqmath.verdicts.verdict import Verdict


@dataclass(frozen=True)
class Certified:
    """A verdict and the text of its certificate, which is not on the disk yet."""

    verdict: Verdict
    certificate: bytes | None = None

    @classmethod
    def of(cls, verdict: Verdict, remarks: Mapping[str, str] | None) -> Certified:
        """A verdict with its certificate, if one is wanted, with these remarks, and it is not too large."""
        if remarks is None or verdict.uncertified:
            return cls(verdict)
        try:
            certificate = verdict.certify()
        except TooLarge:
            return cls(verdict)
        certificate["remarks"] |= remarks
        return cls(verdict, certificate_text(certificate).encode())


def decided(
    task: Task,
    remarks: Mapping[str, str] | None,
    folder: Path | None = None,
    given: Mapping[PieceName, list[int]] = MappingProxyType({}),
) -> Certified:
    """What is found for a case, with its certificate.

    What is finished inside it is kept in the folder for a while; pieces of it that others found are given.
    """
    return Certified.of(decide_in(folder, task, given), remarks)


class Filing:
    """The verdicts of a run on the disk, each with its certificate: filed, found again, and mended.

    Parameters
    ----------
    state : State or None
        Without one nothing is ever filed or found.
    remarks : dict
        What every certificate also carries, unchecked.
    """

    def __init__(self, state: State | None, remarks: Mapping[str, str]) -> None:
        self.state, self.remarks = state, dict(remarks)

    @property
    def wanted(self) -> dict[str, str] | None:
        """The remarks of the certificates that are to be made; None where none are."""
        return None if self.state is None else self.remarks

    def filed(self, task: Task, found: Certified) -> Certified:
        """The verdict with the name of its certificate, once both are on the disk.

        It has none where there are none or the tables are too large.
        """
        if self.state is None:
            return found
        verdict = found.verdict
        if found.certificate is not None:
            name = file_name(verdict)
            write_files({self.state.folder / name: found.certificate})
            verdict = replace(verdict, certificate=name)
        self.state.add(task.key, verdict.to_state())
        return Certified(verdict)

    def saved(self, task: Task) -> Verdict | None:
        """The verdict that an earlier run has left.

        Raises
        ------
        UsageError
            If the line of the state cannot be read, or is about another case.
        """
        if self.state is None:
            return None

        def read(found: Any) -> Verdict:
            verdict = Verdict.from_state(task, found)
            require_own_name(verdict)
            return verdict

        require_readable(task.instance.series)
        return self.state.get(task.key, read)

    def mended(self, task: Task, verdict: Verdict) -> Verdict:
        """A saved verdict, whose certificate is written again where its file is damaged or not there."""
        state, name = self.state, verdict.certificate
        if state is None or name is None or _is_whole(state.folder / name, verdict):
            return verdict
        again = Certified.of(replace(verdict, certificate=None), self.remarks)
        if again.certificate is None:
            return self.filed(task, again).verdict
        write_files({state.folder / name: again.certificate})
        return verdict


def _is_whole(path: Path, verdict: Verdict) -> bool:
    """Whether a file is the canonical text of a certificate of this verdict, by what it says about itself."""
    try:
        content = path.read_bytes()
        found = json.loads(content)
        named = isinstance(found["claim"].get("group"), str)
        result = {name: getattr(verdict, name) for name in (("status", "dim", "rank") if named else ("status",))}
        wanted = strings({"certificate": VERSION, **result})
        said = found["claim"] | found["remarks"]  # claims by generators or identities name no group, no spaces
        about = strings(verdict.about).items()  # in the claim as it is, in the remarks as a text
        same = wanted.items() <= found.items() and all(said.get(k) in (x, str(verdict.about[k])) for k, x in about)
        same = same and found["remarks"]["theorem"] == verdict.theorem
        return same and certificate_text(found).encode() == content
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return False


def file_name(verdict: Verdict) -> str:
    """The name of the file of its certificate, which that of no other case has."""
    content = " -> ".join(map(str, verdict.task.case.ends or ()))
    return case_file_name(verdict.theorem, verdict.group, verdict.k, verdict.l, verdict.n, content)


def require_own_name(verdict: Verdict) -> None:
    """Refuse a verdict whose certificate is not under its own name.

    Raises
    ------
    CaseError
        If it is under another one, perhaps that of a file elsewhere.
    """
    if verdict.certificate not in (None, file_name(verdict)):
        raise CaseError(f"expected the name of its certificate, found {str(verdict.certificate)[:80]!r}")
