"""Hom_G for a group whose maps diagrams span: values of diagrams on classes of index tuples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.contractions import Rows
from eqmath.errors import Disagreement, NotComposable
from eqmath.exact import Integers, Matrix
from eqmath.families import Bilabelled, Diagrams, Piece, family, matrix_of, rule
from eqmath.groups import Group
from eqmath.hom.layer import network
from eqmath.layers import Bundle, Dense, Disjoint, Networks, Shared
from eqmath.limits import require
from eqmath.methods import (
    Cost,
    Findings,
    Method,
    VectorBlock,
    Vectors,
    class_values,
    examine,
    predict,
    require_affordable,
    spanning_diagrams,
    spanning_vectors,
)
from eqmath.methods.cost import MANY


@dataclass(frozen=True)
class ByDiagrams:
    """The diagrams of the group's families, and everything about them that needs their values.

    >>> from eqmath import O
    >>> known = ByDiagrams(O(1), 2, 2)
    >>> [str(d) for d in known.spanning_set], known.findings().rank, list(known.explicit_basis(1))
    (["1,2|1',2'", "1,1'|2,2'", "1,2'|2,1'"], 1, [Diagram("1,2'|2,1'")])
    """

    group: Group
    k: int
    l: int

    @property
    def spanning_set(self) -> Diagrams:
        """The diagrams whose matrices span, in order; lazy, with a length."""
        return spanning_diagrams(self.group, self.k, self.l)

    @property
    def cost(self) -> Cost:
        """By closed counts."""
        return predict(self.group, self.k, self.l)

    @property
    def unsought(self) -> str:
        """Why the diagrams are not looked for without being asked."""
        pieces, m = self.spanning_set.pieces, self.k + self.l
        return next((why for piece in pieces if (why := piece.family.members.unsought(m))), "")

    @property
    def counted(self) -> int | None:
        """The number of orbits on index tuples, for a permutation group."""
        (first, *others), n = self.group.series.parts, self.group.n
        return None if others or first.count is None else first.count(self.k + self.l, n)

    def findings(self) -> Findings:
        """Rank, dimension and equivariance."""
        disjoint = all(piece.family.matrices.disjoint for piece in self.spanning_set.pieces)
        if self.counted is not None and self.counted > MANY and disjoint:
            return _disjoint(self.counted)
        require_affordable(self.group, self.k, self.l)
        return examine(self.group, spanning_vectors(self.group, self.k, self.l))

    def explicit_basis(self, dim: int) -> Diagrams | None:
        """The basis that the group's series names, if it names one."""
        if not self.group.series.basis:
            return None
        pieces = tuple(Piece(family(name, self.group), rule(kept, name)) for name, kept in self.group.series.basis)
        basis = Diagrams(pieces, self.k, self.l, self.group.n)
        if basis.count != dim:
            raise Disagreement(f"{basis.count} diagrams in the explicit basis, dimension {dim}")
        return basis

    def table(self, diagrams: Sequence[Any]) -> NDArray[np.int64]:
        """The values of diagrams on the classes of all parts: one diagram per row."""
        part_of = {name: part for name, _, part in self.group.series.spanning}
        own = [(self._piece(diagram).family, diagram.word) for diagram in diagrams]
        blocks = tuple(VectorBlock(family, part_of[family.name], (word,)) for family, word in own)
        return class_values(self.group, Vectors(self.k, self.l, self.group.n, blocks))

    def matrix(self, diagram: Any, orbit: bool = False) -> Matrix:
        """The group's own n^l × n^k matrix of a diagram, or the orbit matrix X_π."""
        return matrix_of(self._piece(diagram).family, diagram.word, self.l, self.group.n, orbit)

    def layer(self, basis: Sequence[Any]) -> Any:
        """How a weighted sum of basis elements is multiplied with vectors.

        By rows of diagrams that share their contractions where the family has rows; by sums over vertices for
        bilabelled graphs, where that takes fewer steps than their matrices have entries; by one table of places for
        orbit sums; else by their matrices.

        >>> from eqmath import Aut, S
        >>> spaces = [ByDiagrams(group, 2, 2) for group in (S(3), Aut("path:2"))]
        >>> [type(known.layer(list(known.explicit_basis(14) or known.spanning_set))).__name__ for known in spaces]
        ['Shared', 'Networks']
        """
        rows = self.rows(basis)
        if rows is not None:
            return Shared(rows, self.group.n, self.k, self.l)
        legs = (self.group.n,) * self.k, (self.group.n,) * self.l
        if all(isinstance(d, Bilabelled) for d in basis):
            networks = Networks(tuple(network(d, self.group) for d in basis), *legs)
            if networks.steps <= len(basis) * self.group.n ** (self.k + self.l):
                return networks
        places = self._disjoint(basis)
        if places is not None:
            return Disjoint(places, len(basis), *legs)
        require(len(basis), self.group.n ** (self.k + self.l), 40)
        return Dense(tuple(self.matrix(d) for d in basis), *legs)

    def _disjoint(self, basis: Sequence[Any]) -> Integers | None:
        """For every entry the number of the diagram that is 1 there, where no two are."""
        (first, *others), n = self.spanning_set.pieces, self.group.n
        numbers = first.family.matrices.disjoint
        if others or numbers is None:
            return None
        for kind in {(type(d), d.k, d.l): d for d in basis}.values():
            self._piece(kind)
        return numbers([d.word for d in basis], self.k + self.l, n).reshape(n**self.l, n**self.k)

    def strands(self, basis: Sequence[Any]) -> Bundle | None:
        """Basis elements as diagrams without signs, if they are such."""
        rows, n = self.rows(basis), self.group.n
        places = [tuple(range(self.k))], [tuple(range(self.l))]
        return None if rows is None else Bundle.of((n,) * self.k, (n,) * self.l, [(own,) for own in rows], *places)

    def rows(self, diagrams: Sequence[Any]) -> tuple[Rows, ...] | None:
        """The rows of diagrams, if all families of the group have rows."""
        if not all(piece.family.matrices.rows for piece in self.spanning_set.pieces):
            return None
        known = [(self._piece(d).family.matrices.rows, d) for d in diagrams]
        return tuple(own(d.word, self.l, self.group.n) for own, d in known if own)

    def _piece(self, diagram: Any) -> Piece:
        piece = self.spanning_set.piece_of(diagram)
        if piece is None:
            shape = f"({self.k},{self.l})-diagrams of Hom({self.group!r}, k={self.k}, l={self.l})"
            raise NotComposable(f"{diagram!r} is not one of the {shape}")
        return piece


def _disjoint(count: int) -> Findings:
    """What is known of orbit sums without writing one down."""
    how = f"{count} orbits, counted by the generators; their indicator functions have disjoint supports, so are a basis"
    return Findings(count, count, count, None, Method("orbits", count, 0, None, count), (how,))
