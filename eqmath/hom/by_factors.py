"""Hom of a product: the tensor product of the factors' Homs, its diagrams being tuples.

(A ⊗ B)^(G×H) = A^G ⊗ B^H for all representations A of G and B of H: a tensor with linearly independent
left components is fixed by H only if its right components are. So rank and dimension multiply.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.errors import NotComposable
from eqmath.exact import LARGE, Matrix, integers
from eqmath.families import DiagramTuple, DiagramTuples
from eqmath.layers import tensor_of
from eqmath.methods import Cost, Findings, Method


@dataclass(frozen=True)
class ByFactors:
    """The product of the factors' spaces.

    >>> from eqmath import Hom, O, S
    >>> known = ByFactors((Hom(S(3), 1, 1), Hom(O(2), 1, 1)))
    >>> [str(d) for d in known.spanning_set], known.findings().dim
    (["1,1' x 1,1'", "1|1' x 1,1'"], 2)
    """

    factors: tuple[Any, ...]

    @property
    def spanning_set(self) -> DiagramTuples | None:
        """All tuples of the factors' diagrams; None when a factor has none."""
        sets = tuple(factor.spanning_set for factor in self.factors)
        return None if None in sets else DiagramTuples(sets)

    @property
    def cost(self) -> Cost:
        """That of all factors, one after another."""
        costs: list[Cost] = [factor.cost for factor in self.factors]
        return reduce(Cost.__add__, costs)

    @property
    def counted(self) -> int:
        """The product of the dimensions."""
        return prod(factor.dim for factor in self.factors)

    @property
    def unsought(self) -> str:
        """Why a factor's are not looked for."""
        return next((factor.unsought for factor in self.factors if factor.unsought), "")

    def findings(self) -> Findings:
        """The products of ranks and dimensions, with every factor's own checks."""
        found = [factor.findings() for factor in self.factors]
        unknowns = prod(f.method.unknowns for f in found)
        equations = sum(f.method.equations * (unknowns // max(f.method.unknowns, 1)) for f in found)
        names = {f.method.name for f in found}
        order = ("orbits", "triangular", "reduced", "swaps", "direct")
        rank, dim = prod(f.rank for f in found), prod(f.dim for f in found)
        prime = next((f.method.prime for f in found if f.method.prime), None)
        method = Method(max(names, key=order.index), unknowns, equations, prime, rank)
        checks = [f"factor {i + 1}: {check}" for i, f in enumerate(found) for check in f.checks]
        law = "rank and dimension multiply: the invariants of a product are the tensor product of the invariants"
        return Findings(prod(f.count for f in found), rank, dim, None, method, (*checks, law))

    def explicit_basis(self, dim: int) -> list[DiagramTuple]:
        """Tuples of the factors' basis elements."""
        return list(DiagramTuples(tuple(_Listed(factor.basis()) for factor in self.factors)))

    def table(self, diagrams: Sequence[Any]) -> NDArray[np.int64]:
        """Kronecker products of the factors' rows."""
        parts = [self._parts(diagram) for diagram in diagrams]
        tables = [factor.table([part[i] for part in parts]) for i, factor in enumerate(self.factors)]
        if prod(int(np.abs(table).max(initial=0)) for table in tables) >= LARGE:
            tables = [table.astype(object) for table in tables]
        rows = [reduce(np.kron, values) for values in zip(*tables, strict=True)]
        return integers(rows, prod(table.shape[1] for table in tables))

    def matrix(self, diagram: Any, orbit: bool = False) -> Matrix:
        """The Kronecker product of the factors' matrices."""
        parts = zip(self.factors, self._parts(diagram), strict=True)
        matrices: list[Matrix] = [factor.matrix(d, orbit=orbit) for factor, d in parts]
        return reduce(Matrix.kron, matrices)

    def strands(self, basis: Sequence[Any]) -> None:
        """None."""
        return

    def layer(self, basis: Sequence[Any]) -> Any:
        """Factor by factor."""
        return tensor_of([factor.layer(list(factor.basis())) for factor in self.factors])

    def _parts(self, diagram: Any) -> tuple[Any, ...]:
        if not isinstance(diagram, DiagramTuple) or len(diagram.factors) != len(self.factors):
            raise NotComposable(f"expected a tuple of {len(self.factors)} diagrams, found {diagram!r}")
        return diagram.factors


@dataclass(frozen=True)
class _Listed:
    """A list with the attributes of an enumeration."""

    items: Sequence[Any]

    @property
    def count(self) -> int:
        return len(self.items)

    def __iter__(self) -> Any:
        return iter(self.items)


def interleaved(matrix: Matrix, dimensions: Sequence[int], k: int, l: int) -> Matrix:
    """A map between tensor powers of V₁ ⊗ … ⊗ V_p, from one whose legs stand factor by factor.

    The legs of (V₁^⊗l ⊗ V₂^⊗l) are reordered to (V₁ ⊗ V₂)^⊗l, and those of the inputs in the same way.

    >>> a, b = Matrix([[1, 2], [3, 4]]), Matrix([[1, 0], [0, 5]])
    >>> legs_by_factor = a.kron(a).kron(b.kron(b))
    >>> interleaved(legs_by_factor, [2, 2], 2, 2) == a.kron(b).kron(a.kron(b))
    True
    """
    p = len(dimensions)
    shape = [d for power in (l, k) for d in dimensions for _ in range(power)]
    axes = [f * l + i for i in range(l) for f in range(p)]
    axes += [p * l + f * k + j for j in range(k) for f in range(p)]
    moved = matrix.to_numpy().reshape(shape).transpose(axes)
    return Matrix.from_numpy(np.ascontiguousarray(moved).reshape(matrix.shape))
