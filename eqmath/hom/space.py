"""Hom_G(V^⊗k, V^⊗l): the space of G-equivariant linear layers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.diagrams import LinearCombination, natural
from eqmath.errors import Disagreement, GroupError, NotComposable
from eqmath.exact import Matrix, eliminate, null_space, require
from eqmath.families import Diagrams, Piece, family, matrix_of, rule
from eqmath.groups import Group
from eqmath.hom.cost import require_affordable
from eqmath.hom.findings import Findings, Method
from eqmath.hom.reduced import class_values, examine, spanning_diagrams, spanning_vectors
from eqmath.hom.vectors import Block, Vectors


@dataclass(frozen=True, repr=False)
class Hom:
    """The space of linear maps (Rⁿ)^⊗k → (Rⁿ)^⊗l that commute with a group.

    Parameters
    ----------
    group : Group
    k, l : int
        Numbers of inputs and of outputs.

    Raises
    ------
    GroupError
        If the first argument is not a group.
    CaseError
        If k or l is not an integer ≥ 0.

    Examples
    --------
    >>> from eqmath import S
    >>> H = Hom(S(3), k=2, l=2)
    >>> H.dim, H.rank, len(H.spanning_set), H.is_basis
    (14, 14, 15, False)
    """

    group: Group
    k: int
    l: int

    def __post_init__(self) -> None:
        if not isinstance(self.group, Group):
            raise GroupError(f"expected a group such as S(3), found {self.group!r}")
        natural(self.k, "k"), natural(self.l, "l")

    def __repr__(self) -> str:
        return f"Hom({self.group!r}, k={self.k}, l={self.l})"

    @property
    def spanning_set(self) -> Diagrams:
        """The diagrams whose matrices span, in order; lazy, with a length."""
        return spanning_diagrams(self.group, self.k, self.l)

    @cached_property
    def _findings(self) -> Findings:
        require_affordable(self.group, self.k, self.l)
        return examine(self.group, spanning_vectors(self.group, self.k, self.l))

    @property
    def dim(self) -> int:
        """The dimension: the number of weights of a layer."""
        return self._findings.dim

    @property
    def rank(self) -> int:
        """The rank of the spanning set's matrices."""
        return self._findings.rank

    @property
    def is_basis(self) -> bool:
        """Whether the spanning set is a basis."""
        return self._findings.spans and self._findings.independent

    @property
    def method(self) -> Method:
        """How rank and dimension were computed."""
        return self._findings.method

    def basis(self) -> Diagrams | list[Any]:
        """The diagrams of an explicit basis, or the first independent ones.

        For S(n) these are the diagrams with at most n blocks; their X_π are a basis as well.

        >>> from eqmath import S
        >>> Hom(S(1), 1, 1).basis()
        [Diagram("1,1'")]
        """
        if not self.group.series.basis:
            diagrams = list(self.spanning_set)
            return [diagrams[i] for i in eliminate(self._table(diagrams), None).rows]
        pieces = tuple(Piece(family(name), rule(kept, name)) for name, kept in self.group.series.basis)
        basis = Diagrams(pieces, self.k, self.l, self.group.n)
        if basis.count != self.dim:
            raise Disagreement(f"{basis.count} diagrams in the explicit basis, dimension {self.dim}")
        return basis

    def relations(self) -> list[LinearCombination]:
        """All linear relations among the group's matrices: a basis of primitive integer vectors.

        >>> from eqmath import S
        >>> print(*Hom(S(2), k=1, l=2).relations())
        2 · 1,2,1' - 1,2|1' - 1,1'|2 - 1|2,1' + 1|2|1'
        """
        diagrams = list(self.spanning_set)
        return [
            LinearCombination(dict(zip(diagrams, vector, strict=True)), self.group.n, (self.k, self.l))
            for vector in null_space(self._table(diagrams).T)
        ]

    def missing(self, diagrams: Iterable[Any] | None = None) -> list[Matrix]:
        """Matrices of the spanning set that, with the given diagrams, span; none when these span already.

        >>> from eqmath import Diagram, S
        >>> Hom(S(2), 1, 1).missing([Diagram("1,1'")])
        [Matrix([[1, 1], [1, 1]])]
        """
        every = list(self.spanning_set)
        listed = every if diagrams is None else list(diagrams)
        table = np.concatenate([self._table(listed), self._table(every)])
        pivots = eliminate(table, None).rows
        return [self.matrix(every[i - len(listed)]) for i in pivots if i >= len(listed)]

    def matrix(self, diagram: Any, *, orbit: bool = False) -> Matrix:
        """The group's own n^l × n^k matrix of a diagram, or the orbit matrix X_π."""
        piece = self._piece(diagram)
        return matrix_of(piece.family, diagram.word, self.l, self.group.n, orbit)

    def to_numpy(self) -> NDArray[Any]:
        """The basis as an integer array of shape (dim, n^l, n^k)."""
        rows, columns = self.group.n**self.l, self.group.n**self.k
        require(self.dim, rows * columns, 8)
        matrices = [self.matrix(diagram).to_numpy() for diagram in self.basis()]
        return np.array(matrices, dtype=np.int64).reshape(self.dim, rows, columns)

    def _table(self, diagrams: Sequence[Any]) -> NDArray[np.int64]:
        """The values of diagrams on the classes of all parts: one diagram a row."""
        part_of = {name: part for name, _, part in self.group.series.spanning}
        own = [(self._piece(diagram).family, diagram.word) for diagram in diagrams]
        blocks = tuple(Block(family, part_of[family.name], (word,)) for family, word in own)
        return class_values(self.group, Vectors(self.k, self.l, self.group.n, blocks))

    def _piece(self, diagram: Any) -> Piece:
        piece = self.spanning_set.piece_of(diagram)
        if piece is None:
            raise NotComposable(f"{diagram!r} is not one of the ({self.k},{self.l})-diagrams of {self!r}")
        return piece
