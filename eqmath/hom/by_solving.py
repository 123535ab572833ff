"""Hom between two spaces for a group that is known by its generators alone: their equations, solved over Q."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from numpy.typing import NDArray

from eqmath.errors import NotComposable
from eqmath.exact import Matrix
from eqmath.groups import Group
from eqmath.hom.by_generators import Solution
from eqmath.layers import Dense
from eqmath.methods import Cost, Findings, Method
from eqmath.methods.between_spaces import solutions_between
from eqmath.methods.direct import RATIONAL_UNKNOWNS
from eqmath.spaces import Space


@dataclass(frozen=True)
class BySolving:
    """All entries are unknowns; the basis is ``v1``, ``v2``, …, the reduced integer basis of the solutions.

    >>> from eqmath import Matrix
    >>> from eqmath.groups import matrix_group
    >>> turn = matrix_group("turn", 2, [Matrix([[0, -1], [1, 0]])])
    >>> known = BySolving(turn, Space("Sym2(V)"), Space("1"))
    >>> known.findings().dim, known.matrix(known.explicit_basis(1)[0])
    (1, Matrix([[1, 0, 1]]))
    """

    group: Group
    source: Space
    target: Space

    @property
    def spanning_set(self) -> None:
        """No diagrams are known to span."""
        return None

    @cached_property
    def _solutions(self) -> tuple[NDArray[Any], int]:
        return solutions_between(self.group, self.source, self.target)

    @property
    def cost(self) -> Cost:
        """By the numbers of entries and of generators, and of unknowns that equations of two terms leave at most."""
        sizes = [factor.n for factor in self.group.series.factors or (self.group,)]
        unknowns = self.target.dimension(*sizes) * self.source.dimension(*sizes)
        rows = unknowns * max(1, len(self.group.discrete) + len(self.group.lie))
        left = min(unknowns, RATIONAL_UNKNOWNS)
        return Cost(rows, unknowns, 1000 * rows + 100 * left**2, 5e-5 * rows + 2e-6 * left**2)

    counted = None
    unsought = ""

    def findings(self) -> Findings:
        """The dimension of the solution space."""
        rows, equations = self._solutions
        dim, unknowns = rows.shape
        how = f"dimension: the equations of all generators, solved over Q in all {unknowns} entries"
        return Findings(dim, dim, dim, None, Method("direct", unknowns, equations, None, unknowns - dim), (how,))

    def explicit_basis(self, dim: int) -> list[Solution]:
        """The reduced integer basis."""
        return [Solution(i + 1, 1, 1) for i in range(dim)]

    def table(self, diagrams: Sequence[Any]) -> NDArray[Any]:
        """The entries of solutions: one per row."""
        return self._solutions[0][[self._place(solution) for solution in diagrams]]

    def matrix(self, diagram: Any, orbit: bool = False) -> Matrix:
        """The matrix of a solution."""
        sizes = [factor.n for factor in self.group.series.factors or (self.group,)]
        row = self._solutions[0][self._place(diagram)]
        return Matrix.from_numpy(row.reshape(self.target.dimension(*sizes), self.source.dimension(*sizes)))

    def strands(self, basis: Sequence[Any]) -> None:
        """None."""
        return

    def layer(self, basis: Sequence[Any]) -> Dense:
        """By their matrices."""
        sizes = [factor.n for factor in self.group.series.factors or (self.group,)]
        rows, columns = self.target.dimension(*sizes), self.source.dimension(*sizes)
        return Dense(tuple(self.matrix(v) for v in basis), (columns,), (rows,))

    def _place(self, solution: Any) -> int:
        if isinstance(solution, Solution) and 1 <= solution.index <= len(self._solutions[0]):
            return int(solution.index) - 1
        raise NotComposable(f"{solution!r} is not one of the basis elements of {self.group.name}")
