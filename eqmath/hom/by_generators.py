"""Hom_G for a group of your own: the equations of its generators, solved over Q, or between classes of entries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from numpy.typing import NDArray

from eqmath.errors import NotComposable
from eqmath.exact import Matrix, integers, null_space
from eqmath.groups import Group
from eqmath.layers import Dense
from eqmath.limits import require
from eqmath.methods import Cost, Findings, Method, predict
from eqmath.methods.direct import RATIONAL_UNKNOWNS, constraints
from eqmath.methods.signed_classes import signed_classes
from eqmath.methods.solved_classes import Solved, class_cost, solved_classes


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

    @property
    def _is_small(self) -> bool:
        return bool(self.group.n ** (self.k + self.l) <= RATIONAL_UNKNOWNS)

    @cached_property
    def _solved(self) -> Solved:
        """Over Q in all entries, where these are few; else by the classes of the signed permutations."""
        group, unknowns = self.group, self.group.n ** (self.k + self.l)
        if not self._is_small:
            return solved_classes(group.discrete, group.lie, group.n, self.k, self.l)
        require(max(1, len(group.discrete) + len(group.lie)) * unknowns, unknowns, 24)
        equations = constraints(group.discrete, group.lie, group.n, self.k, self.l)
        basis = integers(null_space(equations), unknowns)
        return Solved(signed_classes((), group.n, self.k + self.l), basis, len(equations), None)

    @property
    def cost(self) -> Cost:
        """That of the direct method; of the equations between classes, where there are many entries."""
        if self._is_small:
            return predict(self.group, self.k, self.l, "direct")
        return class_cost(self.group.discrete, self.group.lie, self.group.n, self.k, self.l)

    counted = None
    unsought = ""

    def findings(self) -> Findings:
        """The dimension of the solution space."""
        solved = self._solved
        dim, unknowns = len(solved), len(solved.classes)
        method = Method("direct", unknowns, solved.equations, solved.prime, unknowns - dim)
        few = f"dimension: the equations of all generators, solved over Q in all {unknowns} entries"
        return Findings(dim, dim, dim, None, method, (few if self._is_small else solved.how,))

    def explicit_basis(self, dim: int) -> list[Solution]:
        """The reduced integer basis."""
        return [Solution(i + 1, self.k, self.l) for i in range(dim)]

    def table(self, diagrams: Sequence[Any]) -> NDArray[Any]:
        """The entries of solutions: one per row."""
        return self._solved.rows([self._place(solution) for solution in diagrams])

    def matrix(self, diagram: Any, orbit: bool = False) -> Matrix:
        """The n^l × n^k matrix of a solution."""
        (row,) = self._solved.rows([self._place(diagram)])
        return Matrix.from_numpy(row.reshape(self.group.n**self.l, self.group.n**self.k))

    def strands(self, basis: Sequence[Any]) -> None:
        """None."""
        return

    def layer(self, basis: Sequence[Any]) -> Dense:
        """By their matrices."""
        n = self.group.n
        require(len(basis), n ** (self.k + self.l), 80)
        return Dense(tuple(self.matrix(v) for v in basis), (n,) * self.k, (n,) * self.l)

    def _place(self, solution: Any) -> int:
        here = isinstance(solution, Solution) and (solution.k, solution.l) == (self.k, self.l)
        if here and 1 <= solution.index <= len(self._solved):
            return int(solution.index) - 1
        raise NotComposable(f"{solution!r} is not one of the basis elements of {self.group.name}")
