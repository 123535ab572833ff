"""Hom_G(V^⊗k, V^⊗l): the space of G-equivariant linear layers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.diagrams import Diagram, LinearCombination, natural
from eqmath.errors import Disagreement, GroupError, NotComposable
from eqmath.exact import Matrix, eliminate, null_space, require
from eqmath.families import Diagrams, family
from eqmath.groups import Group
from eqmath.hom.findings import Findings, Method
from eqmath.hom.orbits import examine, orbit_classes
from eqmath.hom.vectors import Vectors


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
        return family(self.group.series.family).diagrams(self.k, self.l)

    @cached_property
    def _findings(self) -> Findings:
        return examine(self.group, Vectors.of(self.spanning_set))

    @property
    def dim(self) -> int:
        """The dimension, the number of weights: how many orbits G has on index tuples."""
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

    def basis(self) -> Diagrams:
        """The diagrams with at most n blocks: their matrices D_π, and likewise X_π, are a basis.

        >>> from eqmath import S
        >>> Hom(S(1), 1, 1).basis()
        [Diagram("1,1'")]
        """
        basis = family(self.group.series.family).diagrams(self.k, self.l, self.group.n)
        if basis.count != self.dim:
            raise Disagreement(f"{basis.count} diagrams with at most {self.group.n} blocks, dimension {self.dim}")
        return basis

    def relations(self) -> list[LinearCombination]:
        """All linear relations among the spanning set: a basis of primitive integer vectors.

        >>> from eqmath import S
        >>> print(*Hom(S(2), k=1, l=2).relations())
        2 · 1,2,1' - 1,2|1' - 1,1'|2 - 1|2,1' + 1|2|1'
        """
        table = self._table(self.spanning_set)
        diagrams = list(self.spanning_set)
        return [
            LinearCombination(dict(zip(diagrams, vector, strict=True)), self.group.n) for vector in null_space(table.T)
        ]

    def missing(self, diagrams: Iterable[Diagram] | None = None) -> list[Matrix]:
        """Equivariant maps that, with the given diagrams, span; none when these span already.

        Each is an orbit matrix X_ρ; as many as the rank of the given diagrams falls short.

        >>> from eqmath import Diagram, S
        >>> Hom(S(2), 1, 1).missing([Diagram("1,1'")])
        [Matrix([[0, 1], [1, 0]])]
        """
        listed = self.spanning_set if diagrams is None else [self._own(d) for d in diagrams]
        table, classes = self._table(listed), orbit_classes(self.group, self.k + self.l)
        pivots = eliminate(np.concatenate([table, np.eye(len(classes), dtype=np.int64)]), None).rows
        orbits = [classes[i - len(table)].tolist() for i in pivots if i >= len(table)]
        return [Diagram.from_word(word, self.l).matrix(self.group.n, orbit=True) for word in orbits]

    def matrix(self, diagram: Diagram, *, orbit: bool = False) -> Matrix:
        """The n^l × n^k matrix D_π of a diagram, or X_π."""
        return self._own(diagram).matrix(self.group.n, orbit=orbit)

    def to_numpy(self) -> NDArray[Any]:
        """The basis as an integer array of shape (dim, n^l, n^k)."""
        rows, columns = self.group.n**self.l, self.group.n**self.k
        require(self.dim, rows * columns, 8)
        matrices = [self.matrix(diagram).to_numpy() for diagram in self.basis()]
        return np.array(matrices, dtype=np.int64).reshape(self.dim, rows, columns)

    def _table(self, diagrams: Iterable[Diagram]) -> NDArray[np.int64]:
        """The values of diagrams on one representative of every orbit: one diagram a row."""
        listed = [d.word for d in diagrams]
        words = np.array(listed, dtype=np.int8).reshape(len(listed), self.k + self.l)
        classes = orbit_classes(self.group, self.k + self.l)
        require(len(words), len(classes), 72)
        return Vectors(self.spanning_set.family, self.k, self.l, words).table(classes).astype(np.int64)

    def _own(self, diagram: Diagram) -> Diagram:
        if diagram not in self.spanning_set:
            raise NotComposable(f"{diagram!r} is not one of the ({self.k},{self.l})-diagrams of {self!r}")
        return diagram
