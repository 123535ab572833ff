"""Cell modules of diagram algebras, and the ideals of diagrams with few propagating blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import reduce
from itertools import groupby, product
from math import prod
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from eqmath.algebras.core import Core
from eqmath.algebras.halves import Colours, half_diagrams, leg_products, placed
from eqmath.algebras.monomial_matrix import MonomialMatrix
from eqmath.algebras.specht import Tableau, specht_form, specht_matrix, standard_tableaux
from eqmath.combinatorics import Permutation, Shape, Words, integer_partitions, tableau_count
from eqmath.diagrams import Diagram, stack_rows
from eqmath.errors import CaseError, DiagramError
from eqmath.exact import Integers, exact_scalar, natural, null_space, to_sympy
from eqmath.limits import require

if TYPE_CHECKING:
    import sympy


@dataclass(frozen=True)
class CellModule:
    """W(r, λ): half diagrams with r legs, tensored with the Specht module S^λ of the permutations of the legs.

    A diagram d sends h ⊗ t to δ^loops h' ⊗ σt where d h = h' σ, and to 0 when legs are joined or cut off.
    The form is ⟨h ⊗ s, h' ⊗ t⟩ = δ^loops ⟨s, σt⟩ where h* h' = σ, and 0 otherwise. It is invariant:
    ⟨dx, y⟩ = ⟨x, d*y⟩.

    Attributes
    ----------
    algebra : DiagramAlgebra
    colours : tuple of int
        The colours of the legs (`eqmath.algebras.halves`).
    shapes : tuple of partitions
        λ: one for each colour that occurs.
    halves : int8 array
        The half diagrams as words of k points, then r legs.

    Examples
    --------
    >>> from eqmath.algebras import BrauerAlgebra
    >>> W = BrauerAlgebra(3, "n").cell_modules()[0]
    >>> W, W.dim
    (W(1, [1]) of BrauerAlgebra(3, delta="n"), 3)
    >>> print(W.gram_matrix())
    n 1 1
    1 n 1
    1 1 n
    >>> W.gram_determinant().factor()
    (n - 1)**2*(n + 2)
    """

    algebra: Core
    colours: Colours
    shapes: tuple[Shape, ...]
    halves: Words = field(compare=False)

    @property
    def legs(self) -> int:
        """The number r of propagating blocks."""
        return len(self.colours)

    @property
    def dim(self) -> int:
        """The number of half diagrams times the numbers f^λ."""
        return len(self.halves) * self._tableaux

    @property
    def _tableaux(self) -> int:
        return prod(map(tableau_count, self.shapes))

    def basis(self) -> list[tuple[Diagram, tuple[Tableau, ...]]]:
        """The half diagrams as r → k diagrams, each with the standard tableaux."""
        tableaux = list(product(*map(standard_tableaux, self.shapes)))
        points = self.algebra.points
        return [(Diagram.from_word(h, points), t) for h in self.halves.tolist() for t in tableaux]

    def gram_matrix(self) -> MonomialMatrix:
        """The form on the basis."""
        count, form = len(self.halves), _kron(map(specht_form, self.shapes))
        require(self.dim, self.dim, 32)
        upper, lower = np.repeat(self.halves, count, axis=0), np.tile(self.halves, (count, 1))
        loops, permutations = leg_products(upper, lower, self.legs)
        blocks = np.zeros((count * count, self._tableaux, self._tableaux), dtype=np.int64)
        for place, legs in enumerate(permutations):
            if legs is not None:
                blocks[place] = form @ self._specht(legs)
        return self._assembled(loops.reshape(count, count), blocks.reshape(count, count, *form.shape))

    def gram_determinant(self) -> sympy.Expr:
        """The determinant of the form."""
        return to_sympy(self.gram_matrix().determinant())

    def action(self, diagram: Any) -> MonomialMatrix:
        """The matrix of a diagram of the algebra on the basis.

        Raises
        ------
        DiagramError
            If it is none.

        Examples
        --------
        >>> from eqmath.algebras import TemperleyLiebAlgebra
        >>> print(TemperleyLiebAlgebra(3, "n").cell_modules()[0].action("1,2|3,3'|1',2'"))
        n 1
        0 0
        """
        terms = self.algebra(diagram).terms
        if list(terms.values()) != [1]:
            raise DiagramError(f"expected one diagram, found {self.algebra(diagram)}")
        count = len(self.halves)
        upper = np.repeat(np.array([next(iter(terms)).word], np.int8), count, axis=0)
        words, loops = stack_rows(upper, self.halves, self.algebra.points)
        exponents = np.zeros((count, count), dtype=np.int8)
        blocks = np.zeros((count, count, self._tableaux, self._tableaux), dtype=np.int64)
        for column, found in enumerate(placed(words, self.halves, self.legs)):
            if found:
                blocks[found[0], column] = self._specht(found[1])
                exponents[found[0], column] = loops[column]
        return self._assembled(exponents, blocks)

    def matrix(self, x: Any) -> NDArray[np.object_]:
        """The matrix of an element of the algebra on the basis, its entries numbers, polynomials or rational functions.

        Raises
        ------
        DiagramError
            If it is none.

        Examples
        --------
        >>> from eqmath.algebras import TemperleyLiebAlgebra
        >>> T = TemperleyLiebAlgebra(3, "n")
        >>> print(T.cell_modules()[0].matrix(T("1,2|3,3'|1',2'") - 1))
        [[n - 1 1]
         [0 -1]]
        """
        require(self.dim, self.dim, 64)
        total = np.zeros((self.dim, self.dim), dtype=object)
        for d, c in self.algebra(x).terms.items():
            action = self.action(d)
            powers = np.array([self.algebra.delta**e for e in range(int(action.exponents.max(initial=0)) + 1)], object)
            total = total + powers[action.exponents] * action.coefficients * np.array(c, dtype=object)
        return np.array([[exact_scalar(entry) for entry in row] for row in total], dtype=object).reshape(total.shape)

    def radical(self) -> list[tuple[int, ...]]:
        """A basis of the radical of the form at a number δ: primitive integer vectors. It is a submodule.

        Raises
        ------
        CaseError
            If δ is a symbol.

        Examples
        --------
        >>> from eqmath.algebras import BrauerAlgebra
        >>> BrauerAlgebra(3, 1).cell_modules()[0].radical()
        [(1, -1, 0), (1, 0, -1)]
        """
        return null_space(self.gram_matrix().integral())

    def _specht(self, legs: Permutation) -> Integers:
        """The permutation of the legs, one colour after the other, on S^λ."""
        matrices, start = [], 0
        for shape in self.shapes:
            own = legs[start : start + sum(shape)]
            matrices.append(specht_matrix(shape, tuple(leg - start for leg in own)))
            start += sum(shape)
        return _kron(iter(matrices))

    def _assembled(self, exponents: NDArray[np.int8], blocks: Integers) -> MonomialMatrix:
        """One matrix from a block for every two half diagrams."""
        width = self._tableaux
        spread = np.repeat(np.repeat(exponents, width, axis=0), width, axis=1)
        integers = np.ascontiguousarray(blocks.transpose(0, 2, 1, 3)).reshape(self.dim, self.dim)
        return MonomialMatrix(spread, self.algebra.delta, integers)

    @property
    def label(self) -> str:
        """r, and λ where legs can be permuted: a partition for every colour."""
        names = self.algebra.category.record.legs.names
        named = zip(sorted(set(self.colours)), self.shapes, strict=True) if names else ()
        return f"{self.legs}" + "".join(f", {names[c]}[{','.join(map(str, shape))}]" for c, shape in named)

    def __repr__(self) -> str:
        return f"W({self.label}) of {self.algebra}"


def _kron(matrices: Iterator[Integers]) -> Integers:
    return reduce(np.kron, matrices, np.ones((1, 1), dtype=np.int64))


def cell_modules(algebra: Core) -> tuple[CellModule, ...]:
    """The cell modules of an algebra, by the number of legs, then by shapes.

    Raises
    ------
    CaseError
        If the diagrams are not plain ones.

    Examples
    --------
    >>> from eqmath.algebras import BrauerAlgebra
    >>> [(W.label, W.dim) for W in BrauerAlgebra(3, "n").cell_modules()]
    [('1, [1]', 3), ('3, [3]', 1), ('3, [2,1]', 2), ('3, [1,1,1]', 1)]
    """
    return tuple(
        CellModule(algebra, colours, shapes, halves)
        for colours, halves in half_diagrams(algebra).items()
        for shapes in product(*(integer_partitions(len(list(same))) for _, same in groupby(colours)))
    )


def ideal(algebra: Core, r: int) -> tuple[Diagram, ...]:
    """The diagrams with at most r propagating blocks: they span a two-sided ideal, stacking makes no new ones.

    Raises
    ------
    CaseError
        If r is not a natural number, or the diagrams are not plain ones.

    Examples
    --------
    >>> from eqmath.algebras import PartitionAlgebra
    >>> [len(PartitionAlgebra(2, "n").ideal(r)) for r in range(3)]
    [4, 13, 15]
    """
    if not algebra.category.is_plain:
        raise CaseError(f"the diagrams of {algebra} have determinants or graphs: they have no propagating blocks")
    return tuple(d for d in algebra.diagrams if d.propagating_blocks <= natural(r, "r"))
