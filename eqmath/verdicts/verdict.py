"""Verdicts: what was decided about a theorem at one case, and what the whole run comes to."""

from __future__ import annotations

from collections.abc import Iterable
from csv import writer
from dataclasses import asdict, dataclass, fields
from io import StringIO
from pathlib import Path
from typing import Any

from eqmath.canvas import Shown
from eqmath.certificates import certificate_text
from eqmath.claims import PROVED, REFUTED, UNDECIDED, Witness, restored, saved
from eqmath.errors import CaseError, Undecided
from eqmath.files import write_files
from eqmath.methods import Method, Samples
from eqmath.verdicts.tables import certificate_of

INDEX = ("theorem", "group", "n", "order", "k", "l", "status", "expected", "diagrams", "rank", "dim", "second_route")


@dataclass(frozen=True, slots=True)
class Verdict(Shown):
    """What was decided about one theorem at one case.

    ``bool`` is True for proved, False for refuted, and an error for undecided.

    Attributes
    ----------
    theorem, group : str
    n : int or "all"
        "all" stands for every n ≥ ``start`` within the hypotheses.
    order, k, l : int
    splits : "all" or a tuple of (k, l)
        The splits at which equivariance was checked.
    status, expected : "proved", "refuted" or "undecided"
    diagrams, rank, dim : int
        The number of matrices, their rank, the dimension of Hom_G; None for rank and dimension of an algorithm.
    second_route : int or None
        The dimension by characters.
    method : Method
    witness : Witness or None
    checks, not_checked : tuple of str
        What was checked, and what was not.
    note : str
        For "all": why larger n give the same system; for one n: what else was found.
    start : int or None
    samples : Samples or None
        What random exact elements of the group said; evidence, not proof.
    certificate : str or None
        The name of the file of its certificate, once that is written.
    """

    theorem: str
    group: str
    n: int | str
    order: int
    k: int
    l: int
    splits: str | tuple[tuple[int, int], ...]
    status: str
    expected: str
    diagrams: int
    rank: int | None
    dim: int | None
    second_route: int | None
    method: Method
    witness: Witness | None
    checks: tuple[str, ...]
    not_checked: tuple[str, ...] = ()
    note: str = ""
    start: int | None = None
    samples: Samples | None = None
    certificate: str | None = None

    @property
    def as_expected(self) -> bool:
        """Whether the status is the one that the theorem says."""
        return self.status == self.expected

    @property
    def exit(self) -> int:
        """0 as expected, 1 not as expected, 3 undecided."""
        return 3 if self.status == UNDECIDED else 0 if self.as_expected else 1

    def __bool__(self) -> bool:
        if self.status == UNDECIDED:
            raise Undecided(f"{self.theorem} is undecided here, neither true nor false", hint="look at .status")
        return self.status == PROVED

    def _tex(self) -> str:
        at = (
            rf"\mathrm{{{self.group}}},\ n = {self.n}"
            if self.n != "all"
            else rf"\mathrm{{{self.group}}},\ n \geq {self.start}"
        )
        name = rf"\text{{{self.theorem}}}"
        ranks = rf"\operatorname{{rank}} = {self.rank},\ \dim = {self.dim}"
        return rf"${name}\colon\ {at},\ k = {self.k},\ l = {self.l}\colon\ {ranks};\ \text{{{self.status}}}$"

    def save(self, path: str | Path) -> None:
        """Write the certificate of the verdict, which `eqmath check` accepts.

        Raises
        ------
        TooLarge
            If its tables are too large.
        UsageError
            If the file cannot be written; nothing has changed then.
        """
        write_files({Path(path): certificate_text(certificate_of(self)).encode()})

    def to_json(self) -> dict[str, Any]:
        """The row of ``eqmath verify --json``."""
        fields = ("theorem", "group", "n", "order", "k", "l", "splits", "status", "expected", "diagrams", "dim", "rank")
        row = {field: getattr(self, field) for field in (*fields, "second_route")}
        row |= {"method": self.method.to_json(), "witness": self.witness.to_json() if self.witness else None}
        row |= {"checks": self.checks, "not_checked": self.not_checked}
        row |= {"certificate": self.certificate} | ({"from": self.start} if self.start is not None else {})
        return row

    def to_state(self) -> dict[str, Any]:
        """The row, and besides it all that is needed to have the verdict again without computing it."""
        row = self.to_json() | {"witness": saved(self.witness) if self.witness else None}
        row["samples"] = asdict(self.samples) if self.samples else None
        return row | {f.name: getattr(self, f.name) for f in fields(self) if f.name not in (*row, "start")}

    @classmethod
    def from_state(cls, state: dict[str, Any]) -> Verdict:
        """The verdict that was saved.

        Raises
        ------
        CaseError
            If these are not the fields of a verdict.
        """
        try:
            values = {"from": None} | state
            row = {f.name: _frozen(values["from" if f.name == "start" else f.name]) for f in fields(cls)}
            row["method"] = Method(**row["method"])
            row["witness"] = None if row["witness"] is None else restored(row["witness"])
            row["samples"] = None if row["samples"] is None else Samples(**row["samples"])
            if not {row["status"], row["expected"]} <= {PROVED, REFUTED, UNDECIDED}:
                raise ValueError(f"the status {row['status']!r:.40}, expected {row['expected']!r:.40}")
            return cls(**row)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise CaseError(f"expected the fields of a verdict: {type(error).__name__}: {error}") from error


def _frozen(value: Any) -> Any:
    """Tuples for the lists of JSON."""
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


class Verdicts(list[Verdict]):
    """The verdicts of a run, in order."""

    @property
    def samples(self) -> Samples | None:
        """The random exact elements of all cases together."""
        found = [verdict.samples for verdict in self if verdict.samples]
        return sum(found[1:], start=found[0]) if found else None

    @property
    def exit(self) -> int:
        """What the command line returns: 1 before 3 before 0."""
        return combined_exit(verdict.exit for verdict in self)

    def to_csv(self) -> str:
        """One row a verdict as comma-separated values, under a heading line: the ``INDEX.csv`` of a run."""
        stream = StringIO()
        rows = ([getattr(verdict, name) for name in INDEX] + [verdict.certificate or ""] for verdict in self)
        writer(stream, lineterminator="\n").writerows([[*INDEX, "certificate"], *rows])
        return stream.getvalue()


def combined_exit(codes: Iterable[int]) -> int:
    """One exit code for several, by the precedence 130, 2, 5, 1, 4, 3, 0.

    >>> combined_exit([0, 3, 1])
    1
    """
    found = set(codes)
    return next((code for code in (130, 2, 5, 1, 4, 3) if code in found), 0)
