"""Claims about the classes of vertices that diffusion on sheaves of some kinds can distinguish."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from eqmath.claims.about_sheaves import AboutSheaves
from eqmath.claims.case import Case
from eqmath.claims.commuting import Content
from eqmath.claims.hierarchy_stated import Asked, hierarchy_identities, hierarchy_matrices, hierarchy_stated
from eqmath.claims.identities import identities_content, unnamed
from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.claims.witness import Numbers
from eqmath.combinatorics import growth_strings, stirling
from eqmath.errors import Disagreement
from eqmath.exact import Matrix
from eqmath.groups import Graph, atlas
from eqmath.methods import Method
from eqmath.sheaves import EQUAL, POSITIVE, ROTATIONS, SIGNED, Sheaf, SheafKind, loops, separates

HIERARCHY = ((EQUAL, 1), (SIGNED, 2), (POSITIVE, 2), (ROTATIONS, None))
"""Up to how many classes each kind separates, in all ways of dividing the vertices; None for any number."""


def connected_graphs(n: int) -> list[Graph]:
    """The connected graphs on n vertices.

    >>> [len(connected_graphs(n)) for n in (1, 2, 3, 4)]
    [1, 1, 2, 6]
    """
    return [graph for graph in atlas(n) if len(loops(Sheaf.constant(graph))) == 1]


@dataclass(frozen=True)
class SheafHierarchy(AboutSheaves):
    """Sheaves of a kind separate all divisions of the vertices of a connected graph into C classes iff C is small.

    The limit of diffusion from almost every x is a section g_v y with y ≠ 0, and separates some classes if each has an
    affine function that is larger on it than on all other vertices. The rank of an outcome is the number of
    graphs with divisions that are separated, kind after kind; its dimension that of the claim.

    Attributes
    ----------
    table : tuple of (SheafKind, int or None)
        Up to how many classes each kind separates.

    Examples
    --------
    >>> from eqmath import S
    >>> print(SheafHierarchy(S, table=HIERARCHY[2:]).decide(Case(3, 0, 0)).sentence)
    of 10 divisions 8 by positive maps on lines, 10 by rotations of the plane
    """

    table: tuple[tuple[SheafKind, int | None], ...] = HIERARCHY
    most_vertices: ClassVar[int] = 4
    uncertified = ""
    granted = (
        "the sections of a flat sheaf on a connected graph are x_v = g_v y, on lines other sheaves have only the "
        "section 0; of positive values on a line only the order matters; these are all connected graphs, up to "
        "numbering"
    )

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome for all connected graphs; every method comes to this one.

        Raises
        ------
        CaseError
            If there are legs, or more than four vertices.
        Disagreement
            If the sections of a sheaf are others than those that it was made from.
        """
        self.require_admitted(case)
        divided = [(graph, word) for graph in connected_graphs(case.n) for word in growth_strings(case.n)]
        rows = [_Row(kind, most, *own, self._found(kind, *own)) for kind, most in self.table for own in divided]
        numbers = len(rows), sum(row.found for row in rows), sum(row.claimed for row in rows)
        how = Method("direct", len(rows), len(rows), None, numbers[1])
        checks = ("the sections of every sheaf that separates are computed from its coboundary",)
        wrong = next((row for row in rows if row.found != row.claimed), None)
        if wrong is None:
            counts = (f"{sum(r.found for r in rows if r.kind == kind)} by {kind.name}" for kind, _ in self.table)
            sentence = f"of {len(divided)} divisions {', '.join(counts)}"
            return Outcome(PROVED, *numbers, how, None, sentence, checks)
        witness = Numbers(Fraction(wrong.claimed), int(wrong.found))
        return Outcome(REFUTED, *numbers, how, witness, f"{wrong}: {witness}", checks)

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """That graphs are connected, and whether values of a kind, of which all are tried, separate some classes."""
        graphs, words = connected_graphs(case.n), list(growth_strings(case.n))
        rows = [_Row(kind, most, graphs[0], word, False) for kind, most in self.table for word in words]
        asked: list[Asked] = [
            (row.kind, row.word, row.claimed, self._found(row.kind, row.graph, row.word)) for row in rows
        ]
        listed, sums = hierarchy_identities(graphs)
        matrices = [*hierarchy_matrices(case.n, asked), *listed]
        stated = hierarchy_stated(case.n, asked, [len(graph.edges) for graph in graphs])
        return identities_content(outcome.status, case.n, (), sums, unnamed, matrices, (), stated)

    def _found(self, kind: SheafKind, graph: Graph, word: tuple[int, ...]) -> bool:
        """Whether a sheaf of a kind separates the classes; its sections are looked at."""
        frames = next((own for own in kind.frames(word) if separates(own, word)), None)
        if frames is None:
            return False
        require_sections(kind.sheaf(graph, frames), frames)
        return True

    def second_route(self, case: Case) -> int:
        """The number of divisions into a given number of classes, by Stirling numbers."""
        ways = [stirling(case.n, classes) for classes in range(case.n + 1)]
        return sum(sum(ways[: None if most is None else most + 1]) for _, most in self.table) * len(
            connected_graphs(case.n)
        )

    def __str__(self) -> str:
        return "how many classes of vertices sheaves of some kinds separate"


@dataclass(frozen=True)
class _Row:
    """Whether a kind separates a division of the vertices of a graph, and whether it is claimed to."""

    kind: SheafKind
    most: int | None
    graph: Graph
    word: tuple[int, ...]
    found: bool

    @property
    def claimed(self) -> bool:
        return self.most is None or max(self.word) < self.most

    def __str__(self) -> str:
        classes = ", ".join(str(own + 1) for own in self.word)
        return f"sheaves with {self.kind.name} on {self.graph} that separate the classes {classes}"


def require_sections(sheaf: Sheaf, frames: Sequence[Matrix]) -> None:
    """Nothing, where the sections of a sheaf are x_v = g_v y, for all y.

    >>> require_sections(Sheaf.constant("path:2"), [Matrix([[1]])] * 2) is None
    True

    Raises
    ------
    Disagreement
        If they are others.
    """
    columns = [row for g in frames for row in g.tolist()]
    sections = Matrix(columns)
    size = sections.shape[1]
    if sheaf.h0 != size or sheaf.projection * sections != sections:
        raise Disagreement(f"{sheaf}: its sections, of dimension {sheaf.h0}, are not those that it was made from")
