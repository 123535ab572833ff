"""Simple modules of diagram algebras at a number δ: cell modules modulo the radicals of their forms.

The simple modules of a cellular algebra are L(λ) = W(λ) / rad W(λ) for the λ whose form is not 0, pairwise not
isomorphic and absolutely simple (Graham and Lehrer 1996, Theorem 3.4).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.algebras.cells import CellModule, cell_modules
from eqmath.algebras.core import Core
from eqmath.exact import PRIME, Matrix, eliminate
from eqmath.limits import require

HELD = 64
"""Bytes an entry of a form."""


@dataclass(frozen=True)
class SimpleModule:
    """L(λ): a cell module modulo the radical of its form, at a number δ.

    Its basis are the images of some basis vectors of the cell module. The form G identifies L with the columns of G;
    for the rows and columns P of an invertible minor of full rank an element x has the matrix
    G_PP⁻¹ (G X)_PP, where X is its matrix on the cell module.

    Attributes
    ----------
    cell : CellModule
    places : tuple of int
        P: the basis vectors of the cell module whose images are the basis.

    Examples
    --------
    >>> from eqmath.algebras import BrauerAlgebra
    >>> B = BrauerAlgebra(3, 1)
    >>> L = B.simple_modules()[0]
    >>> L, L.dim, L.cell.dim, L.matrix(B("1,2|3,3'|1',2'")).tolist()
    (L(1, [1]) of BrauerAlgebra(3, delta=1), 1, 3, [[1]])
    """

    cell: CellModule
    places: tuple[int, ...]

    @property
    def dim(self) -> int:
        """The rank of the form."""
        return len(self.places)

    @property
    def label(self) -> str:
        """That of the cell module."""
        return self.cell.label

    def matrix(self, x: Any) -> NDArray[np.object_]:
        """The matrix of an element of the algebra, its coefficients being numbers: integers and Fractions.

        Raises
        ------
        DiagramError
            If it is not an element.
        """
        form = self.cell.gram_matrix().integral()[list(self.places)]
        minor = Matrix.from_numpy(form[:, list(self.places)])
        moved = np.asarray(form.astype(object) @ self.cell.matrix(x)[:, list(self.places)])
        return np.array((minor.inverse() * Matrix(moved)).tolist(), dtype=object).reshape(self.dim, self.dim)

    def __repr__(self) -> str:
        return f"L({self.label}) of {self.cell.algebra}"


def simple_modules(algebra: Core) -> tuple[SimpleModule, ...]:
    """The simple modules at a number δ, in the order of the cell modules.

    Raises
    ------
    CaseError
        If δ is a symbol, or the diagrams are not plain ones.

    Examples
    --------
    >>> from eqmath.algebras import BrauerAlgebra
    >>> [(L.label, L.dim) for L in BrauerAlgebra(2, 0).simple_modules()]
    [('2, [2]', 1), ('2, [1,1]', 1)]
    """
    found = [(W, _places(W)) for W in cell_modules(algebra)]
    return tuple(SimpleModule(W, places) for W, places in found if places)


def _places(module: CellModule) -> tuple[int, ...]:
    """The columns of an invertible minor of full rank: for a symmetric matrix its first pivots, rows as columns."""
    require(module.dim, module.dim, HELD, "the form of a cell module is too large")
    form = module.gram_matrix().integral()
    first = eliminate(np.mod(form, PRIME).astype(np.int64))
    if first.rank == len(form):
        return first.columns
    return eliminate(form, None).columns
