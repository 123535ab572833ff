"""The figures of a report: what rests on what, dimensions, where spanning sets are bases, and one layer."""

from __future__ import annotations

from collections.abc import Sequence

from eqmath.drawing import Figure, dimension_plot, relation, sheet, status_graph, status_grid, weight_matrix
from eqmath.groups import parse_group
from eqmath.hom import Hom
from eqmath.report.evidence import Evidence
from eqmath.report.papers import Paper
from eqmath.theorems import Verdict, Verdicts, all_theorems, theorem

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
    graph = status_graph(rests, status, "what rests on what, and the status of each theorem")
    verdicts = Verdicts(verdict for e in evidence for verdict in e.verdicts)
    return [graph, *_plots(verdicts)]


def paper_figures(paper: Paper, evidence: Sequence[Evidence]) -> list[Figure]:
    """Its diagrams, one layer with its weights, a relation where the diagrams are no basis, and dimensions."""
    figures = [sheet(*FAMILIES[paper.arxiv])] if paper.arxiv in FAMILIES else []
    if paper.arxiv in LAYERS:
        name, k, l = LAYERS[paper.arxiv]
        figures.append(weight_matrix(Hom(parse_group(name), k, l)))
    if paper.arxiv in RELATIONS:
        name, k, l, rules = RELATIONS[paper.arxiv]
        figures.append(relation(Hom(parse_group(name), k, l).relations()[0], rules=rules))
    return figures + _plots(Verdicts(verdict for e in evidence for verdict in e.verdicts))


def _plots(verdicts: Verdicts) -> list[Figure]:
    """For the first theorem of every series that holds always: a plot of dimensions, and a grid of bases."""
    plots: list[Figure] = []
    seen: set[str] = set()
    for name in dict.fromkeys(v.theorem for v in verdicts):
        rows = [v for v in verdicts if v.theorem == name and isinstance(v.n, int)]
        if theorem(name).concerns or not all(v.status == "proved" for v in rows):
            continue
        every = theorem(name).series.every
        curves: dict[str, dict[int, int]] = {}
        for v in rows:
            if v.dim is not None:
                curves.setdefault(v.group, {})[v.order] = v.dim
        if every not in seen and len(curves) > 1:
            seen.add(every)
            plots.append(dimension_plot(curves, f"dimensions of the spaces of {every}-equivariant maps"))
            states = {(int(v.n), v.order): _state(v) for v in rows}
            plots.append(status_grid(states, f"the diagrams of {name}: where they span, where they are a basis"))
    return plots


def _state(v: Verdict) -> str:
    if v.rank is None or v.dim is None:
        return ""
    return "neither" if v.rank < v.dim else "basis" if v.diagrams == v.rank else "spanning"
