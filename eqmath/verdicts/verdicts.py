"""The verdicts of a run: a table, and what they come to together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from csv import writer
from io import StringIO

from eqmath.booktabs import booktabs
from eqmath.canvas import Shown
from eqmath.errors import counted
from eqmath.markup import paragraph, table
from eqmath.methods import Samples
from eqmath.runs import combined_exit
from eqmath.verdicts.verdict import Verdict

COLUMNS = ("theorem", "group", "order", "n", "diagrams", "rank", "dim", "status", "witness or reason")
MOST_LISTED = 100
"""So many verdicts a notebook shows."""
INDEX = (
    "theorem", "group", "n", "order", "k", "l", "source", "target", "status", "expected", "diagrams", "rank", "dim",
    "second_route",
)  # fmt: skip


class Verdicts(Shown, list[Verdict]):
    """The verdicts of a run, in order: a list, which a notebook shows as a table.

    >>> from eqmath import verify
    >>> found = verify("symplectic-brauer-basis", n="2..4", order=4)
    >>> [(v.n, v.status) for v in found], found.exit
    ([(2, 'refuted'), (4, 'proved')], 0)
    """

    @property
    def said(self) -> str:
        """How many there are of each kind, and whether all are as expected.

        >>> from eqmath import verify
        >>> verify("symplectic-brauer-basis", n="2..4", order=4).said
        '2 verdicts, all as expected: 1 proved, 1 refuted'
        """
        counts = Counter(verdict.status for verdict in self)
        unexpected = sum(not verdict.as_expected for verdict in self)
        found = ", ".join(f"{count} {status}" for status, count in sorted(counts.items())) or "nothing was decided"
        return f"{counted(len(self), 'verdict')}, {f'{unexpected} NOT' if unexpected else 'all'} as expected: {found}"

    def _repr_html_(self) -> str:
        """A row a verdict, and below in words what they come to; of many verdicts the first ones."""
        shown = table(
            f"the first {MOST_LISTED} verdicts" * (len(self) > MOST_LISTED) or "verdicts", COLUMNS, self._rows()
        )
        return f"{shown}\n{paragraph(self.said)}"

    def _rows(self) -> Iterator[tuple[object, ...]]:
        for v in self[:MOST_LISTED]:
            where = f"{v.source} → {v.target}" if v.ends else v.order
            n = f"every {v.beyond}" if v.n == "all" else str(v.n)
            reason = str(v.witness) if v.witness else v.note
            yield v.theorem, v.group, where, n, v.diagrams, v.rank, v.dim, v.status, reason

    @property
    def samples(self) -> Samples | None:
        """The random exact elements of all cases together."""
        found = [verdict.samples for verdict in self if verdict.samples]
        return sum(found[1:], start=found[0]) if found else None

    @property
    def exit(self) -> int:
        """What the command line returns: 1 before 3 before 0."""
        return combined_exit(verdict.exit for verdict in self)

    @property
    def uncertified(self) -> str:
        """How many of the verdicts of a saved run have no certificate, and what these are about; or nothing."""
        reasons = Counter(verdict.uncertified or "too large for one" for verdict in self if not verdict.certificate)
        listed = ", ".join(f"{count} {reason}" for reason, count in reasons.most_common())
        return f"{reasons.total()} of the verdicts are without a certificate: {listed}" if reasons else ""

    def to_csv(self) -> str:
        """One row per verdict as comma-separated values, under a heading line: the ``INDEX.csv`` of a run."""
        stream = StringIO()
        rows = ([getattr(verdict, name) for name in INDEX] + [verdict.certificate or ""] for verdict in self)
        writer(stream, lineterminator="\n").writerows([[*INDEX, "certificate"], *rows])
        return stream.getvalue()

    def to_latex(self) -> str:
        """One row per verdict: a ``tabular`` with the rules of booktabs, or several, none wider than 345 points."""
        rows = []
        for v in self:
            ends, n = v.ends or (v.order,), v.beyond.replace(" ≥ ", "\xa0≥\xa0") or str(v.n)
            dim = "" if v.dim is None else str(v.dim)
            rows.append([v.theorem, v.group, " → ".join(map(str, ends)), n, dim, v.status])
        return booktabs(("theorem", "group", "order", "n", "dim", "status"), rows, {4}, {1})
