"""Hom_G for a group of your own: the equations of its generators, solved over Q."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from numpy.typing import NDArray

from eqmath.errors import NotComposable, TooLarge
from eqmath.exact import Matrix, integers, null_space
from eqmath.groups import Group
from eqmath.layers import Dense
from eqmath.limits import require
from eqmath.methods import Cost, Findings, Method, predict
from eqmath.methods.direct import RATIONAL_UNKNOWNS, constraints


@dataclass(frozen=True, order=True)
class Solution:
    """The i-th vector of the reduced integer basis of the solution space, written ``v1``, ``v2``, …

    >>> from eqmath import Hom, Matrix
    >>> from eqmath.groups import matrix_group
    >>> H = Hom(matrix_group("turn", 2, [Matrix([[0, -1], [1, 0]])]), 1, 1)
    >>> [(str(v), H.matrix(v)) for v in H.basis()]
    [('v1', Matrix([[0, 1], [-1, 0]])), ('v2', Matrix([[1, 0], [0, 1]]))]
    """

    index: int
    k: int
    l: int

    def __str__(self) -> str:
        return f"v{self.index}"


@dataclass(frozen=True)
class ByGenerators:
    """All n^(l+k) entries are unknowns, every generator gives equations; no diagrams are known.

    >>> from eqmath.groups import matrix_group
    >>> known = ByGenerators(matrix_group("turn", 2, [Matrix([[0, -1], [1, 0]])]), 1, 1)
    >>> known.findings().dim, known.table(known.explicit_basis(2)).tolist()
    (2, [[0, 1, -1, 0], [1, 0, 0, 1]])
    """

    group: Group
    k: int
    l: int

    @property
    def spanning_set(self) -> None:
        """No diagrams are known to span."""
        return None

    @cached_property
    def _solutions(self) -> tuple[NDArray[Any], int]:
        group, unknowns = self.group, self.group.n ** (self.k + self.l)
        if unknowns > RATIONAL_UNKNOWNS:
            raise TooLarge(
                f"{group.name} is known by its generators alone: {unknowns} unknowns are too many to be solved over Q",
                hint=f"at most {RATIONAL_UNKNOWNS}",
            )
        require(max(1, len(group.discrete) + len(group.lie)) * unknowns, unknowns, 24)
        equations = constraints(group.discrete, group.lie, group.n, self.k, self.l)
        basis = null_space(equations)
        return integers(basis, unknowns), len(equations)

    @property
    def cost(self) -> Cost:
        """That of the direct method."""
        return predict(self.group, self.k, self.l, "direct")

    counted = None
    unsought = ""

    def findings(self) -> Findings:
        """The dimension of the solution space."""
        rows, equations = self._solutions
        unknowns, dim = rows.shape[1], len(rows)
        how = f"dimension: the equations of all generators, solved over Q in all {unknowns} entries"
        method = Method("direct", unknowns, equations, None, unknowns - dim)
        return Findings(dim, dim, dim, None, method, (how,))

    def explicit_basis(self, dim: int) -> list[Solution]:
        """The reduced integer basis."""
        return [Solution(i + 1, self.k, self.l) for i in range(dim)]

    def table(self, diagrams: Sequence[Any]) -> NDArray[Any]:
        """The entries of solutions: one a row."""
        return self._solutions[0][[self._place(solution) for solution in diagrams]]

    def matrix(self, diagram: Any, orbit: bool = False) -> Matrix:
        """The n^l × n^k matrix of a solution."""
        row = self._solutions[0][self._place(diagram)]
        return Matrix.from_numpy(row.reshape(self.group.n**self.l, self.group.n**self.k))

    def strands(self, basis: Sequence[Any]) -> None:
        """None."""
        return

    def layer(self, basis: Sequence[Any]) -> Dense:
        """By their matrices."""
        n = self.group.n
        return Dense(tuple(self.matrix(v) for v in basis), (n,) * self.k, (n,) * self.l)

    def _place(self, solution: Any) -> int:
        here = isinstance(solution, Solution) and (solution.k, solution.l) == (self.k, self.l)
        if here and 1 <= solution.index <= len(self._solutions[0]):
            return int(solution.index) - 1
        raise NotComposable(f"{solution!r} is not one of the basis elements of {self.group.name}")
