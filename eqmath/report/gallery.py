"""The figures of a report: what rests on what, dimensions, where spanning sets are bases, and one layer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from eqmath.claims import PROVED
from eqmath.drawing import Figure, dimension_plot, relation, sheet, status_graph, status_grid, weight_matrix
from eqmath.groups import parse_group
from eqmath.hom import Hom
from eqmath.papers import Paper
from eqmath.report.evidence import Evidence
from eqmath.theorems import all_theorems, theorem
from eqmath.theorems.beginning import one
from eqmath.verdicts import Verdict, Verdicts

FAMILIES = {"2212.08648": ("partition", 2, 2), "2212.08630": ("brauer", 3, 3), "2301.10152": ("partition", 1, 2)}
LAYERS = {
    "2212.08648": ("S(3)", 2, 1), "2212.08630": ("SO(2)", 1, 1), "2301.10152": ("A(3)", 1, 1),
    "2307.07810": ("Aut(path:3)", 1, 1), "2304.14144": ("O(2)", 2, 2), "2304.14165": ("Sp(2)", 2, 2),
}  # fmt: skip
RELATIONS = {
    "2212.08648": ("S(2)", 2, 1, "partition"), "2212.08630": ("Sp(2)", 2, 2, "symplectic"),
    "2304.14144": ("O(1)", 2, 2, "brauer"),
}  # fmt: skip


def report_figures(evidence: Sequence[Evidence]) -> list[Figure]:
    """The status graph, and what the verdicts say about dimensions."""
    status = {e.theorem: e.status for e in evidence}
    rests = {found.name: found.rests_on for found in all_theorems()}
    everywhere = [found.name for found in all_theorems() if found.checked]
    briefs = {found.name: found.brief for found in all_theorems()}
    graph = status_graph(rests, status, "what rests on what, and the status of each theorem", everywhere, briefs)
    verdicts = Verdicts(verdict for e in evidence for verdict in e.verdicts)
    return [graph, *_plots(verdicts)]


def paper_figures(paper: Paper, evidence: Sequence[Evidence]) -> list[Figure]:
    """Its diagrams, one layer with its weights, a relation where the diagrams are not a basis, and dimensions."""
    figures = [sheet(*FAMILIES[paper.arxiv])] if paper.arxiv in FAMILIES else []
    if paper.arxiv in LAYERS:
        name, k, l = LAYERS[paper.arxiv]
        figures.append(weight_matrix(Hom(parse_group(name), k, l)))
    if paper.arxiv in RELATIONS:
        name, k, l, rules = RELATIONS[paper.arxiv]
        figures.append(relation(Hom(parse_group(name), k, l).relations()[0], rules=rules))
    return figures + _plots(Verdicts(verdict for e in evidence for verdict in e.verdicts))


def _plots(verdicts: Verdicts) -> list[Figure]:
    """For every series of groups: a plot of dimensions, and a grid of bases if a theorem is about lists of diagrams.

    Those of the first theorem that holds always; rather one about a list, and rather a list that is no basis somewhere.
    """
    found: dict[str, list[_Rows]] = {}
    for name in dict.fromkeys(v.theorem for v in verdicts):
        rows = _Rows(name, [v for v in verdicts if v.theorem == name and v.dim is not None])
        if not theorem(name).single and rows.always and rows.several:
            found.setdefault(theorem(name).series.every, []).append(rows)
    return [plot for every, rows in found.items() for plot in _of_series(every, min(rows, key=_Rows.interest))]


@dataclass(frozen=True)
class _Rows:
    """The verdicts on a theorem that have a dimension."""

    name: str
    verdicts: Sequence[Verdict]

    @property
    def single(self) -> list[Verdict]:
        """Those about one n."""
        return [v for v in self.verdicts if v.n != "all"]

    @property
    def always(self) -> bool:
        """Whether the theorem is true in every case."""
        return all(v.status == PROVED for v in self.verdicts)

    @property
    def several(self) -> bool:
        """Whether they are about several n and several orders, so that there is something to see."""
        return min(len({v.n for v in self.single}), len({v.order for v in self.single})) > 1

    @property
    def of_diagrams(self) -> bool:
        """Whether its ranks are those of a list of diagrams; a functor, a product or a kernel has no such list."""
        return theorem(self.name).claim.has_ranks

    def interest(self) -> tuple[bool, bool]:
        """False before True."""
        return not self.of_diagrams, all(v.rank == v.diagrams for v in self.verdicts)


def _of_series(every: str, rows: _Rows) -> Iterator[Figure]:
    general = {v.order: v for v in rows.verdicts if v.n == "all"}
    curves: dict[str, dict[int, int]] = {}
    for v in rows.single:
        curves.setdefault(v.group, {})[v.order] = v.dim or 0
    stable = {order: v.dim or 0 for order, v in general.items()}
    title = f"dimensions of the spaces of {every}-equivariant maps"
    yield dimension_plot(curves, title, every=stable, name=f"{every}, every larger n")
    if rows.of_diagrams:
        states = {(int(v.n), v.order): _state(v) for v in rows.single}
        starts = {order: (one(v.start or 1), _state(v)) for order, v in general.items()}
        title = f"the diagrams of {rows.name}: where they span, where they are a basis"
        yield status_grid(states, title, every=starts)


def _state(v: Verdict) -> str:
    if v.rank is None or v.dim is None:
        return ""
    return "neither" if v.rank < v.dim else "basis" if v.diagrams == v.rank else "spanning"
