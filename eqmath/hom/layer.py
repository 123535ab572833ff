"""The matrices of a basis of Hom, and bilabelled graphs as networks of sums."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from eqmath.exact import Matrix
from eqmath.families import Bilabelled
from eqmath.families.bilabelled import matrices_of
from eqmath.groups import Group
from eqmath.hom.known import HomSpace
from eqmath.layers import Network


@dataclass(frozen=True)
class BasisMatrices:
    """i ↦ the group's own matrix of the i-th basis element.

    >>> from eqmath import Hom, S
    >>> space = Hom(S(2), 1, 1)
    >>> BasisMatrices(space, tuple(space.basis()))(1)
    Matrix([[1, 1], [1, 1]])
    """

    space: HomSpace
    basis: tuple[Any, ...]

    def __call__(self, index: int) -> Matrix:
        return self.space.matrix(self.basis[index])


def network(H: Bilabelled, group: Group) -> Network:
    """A bilabelled graph with the matrices of a group's graph.

    >>> from eqmath import Aut
    >>> network(Bilabelled("a-b;a;b"), Aut("path:3")).adjacency.tolist()
    [[0, 1, 0], [1, 0, 1], [0, 1, 0]]
    """
    graph = group.series.graph
    assert graph is not None
    images = matrices_of(graph)
    related = [("arc", *arc) for arc in H.arcs] + [("colour", *own) for own in H.colours]
    tables = {("arc", weight): images.arc(weight) for *_, weight in H.arcs}
    tables |= {("colour", colour): images.colour(colour) for _, colour in H.colours}
    return Network(H.vertices, H.edges, H.tops, H.bottoms, images.edges, tuple(related), tables)
