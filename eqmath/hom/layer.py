"""The layer of a basis of Hom: how its weighted sum is multiplied with vectors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod
from typing import Any

from eqmath.combinatorics import adjacency_matrix
from eqmath.exact import Matrix
from eqmath.families import Bilabelled, Diagrams, Family
from eqmath.groups import Group
from eqmath.hom.known import HomSpace
from eqmath.layers import Dense, Network, Networks, Shared, tensor_of


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


def layer_of(space: HomSpace, basis: Sequence[Any]) -> Any:
    """How a weighted sum of basis elements is multiplied with vectors.

    By rows of diagrams that share their contractions where the family has rows; factor by factor for a
    product; by sums over vertices for bilabelled graphs, where that takes fewer steps than their matrices have
    entries; by their matrices for other graphs, for orbit sums and for groups known by generators alone.

    >>> from eqmath import Hom, S
    >>> spaces = [Hom(group, 2, 2) for group in ("S(3)", "S(2)xS(2)", "Aut(path:2)", "C(3)")]
    >>> [type(layer_of(space, space.basis())).__name__ for space in spaces]
    ['Shared', 'Tensor', 'Networks', 'Dense']
    """
    group = space.group
    if group.series.factors:
        return tensor_of([layer_of(factor, list(factor.basis())) for factor in space.factors])
    spanning, (k, l) = space.spanning_set, space.legs
    if isinstance(spanning, Diagrams) and all(piece.family.matrices.rows for piece in spanning.pieces):
        families = [_family_of(spanning, d) for d in basis]
        known = [f.matrices.rows for f in families]
        rows = [own(d.word, l, group.n) for own, d in zip(known, basis, strict=True) if own]
        return Shared(tuple(rows), group.n, k, l)
    legs = (group.n,) * k, (group.n,) * l
    if all(isinstance(d, Bilabelled) for d in basis):
        networks = Networks(tuple(network(d, group) for d in basis), *legs)
        if networks.steps <= len(basis) * prod(space.shape):
            return networks
    return Dense(tuple(space.matrix(d) for d in basis), *legs)


def _family_of(spanning: Diagrams, diagram: Any) -> Family:
    piece = spanning.piece_of(diagram)
    assert piece is not None, "a basis lies in the spanning set"
    return piece.family


def network(H: Bilabelled, group: Group) -> Network:
    """A bilabelled graph with the adjacency matrix of a group's graph.

    >>> from eqmath import Aut
    >>> network(Bilabelled("a-b;a;b"), Aut("path:3")).adjacency.tolist()
    [[0, 1, 0], [1, 0, 1], [0, 1, 0]]
    """
    graph = group.series.graph
    assert graph is not None
    return Network(H.vertices, H.edges, H.tops, H.bottoms, adjacency_matrix(graph.n, graph.edges))
