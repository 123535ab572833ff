"""Decomposition numbers of diagram algebras at a number δ, their Cartan matrices and blocks.

d_λμ = [W(λ) : L(μ)] is read off characters: in characteristic 0 those of the simple modules, which are absolutely
simple, are linearly independent. They are integer combinations of those of the cell modules, the decomposition matrix
being unitriangular; so one diagram of every pattern (`eqmath.algebras.patterns`) is enough.
"""

from __future__ import annotations

from math import lcm

import numpy as np
from numpy.typing import NDArray

from eqmath.algebras.cells import CellModule, cell_modules
from eqmath.algebras.core import Core
from eqmath.algebras.patterns import characters, patterns_of
from eqmath.algebras.simples import simple_modules
from eqmath.errors import Disagreement
from eqmath.exact import Integers, Matrix, eliminate, exact_number

Traces = NDArray[np.object_]


def decomposition_matrix(algebra: Core) -> Integers:
    """[W(λ) : L(μ)], the rows in the order of `cell_modules`, the columns in that of `simple_modules`.

    Raises
    ------
    CaseError
        If δ is a symbol, or the diagrams are not plain ones.
    TooLarge
        If there are too many diagrams, or a cell module is too large.
    Disagreement
        If the characters do not fit.

    Examples
    --------
    >>> from eqmath.algebras import BrauerAlgebra
    >>> decomposition_matrix(BrauerAlgebra(3, 1)).tolist()
    [[1, 0, 1, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]
    """
    modules, simples, patterns = cell_modules(algebra), simple_modules(algebra), patterns_of(algebra)
    traces = [[exact_number(np.trace(L.matrix(algebra.diagrams[place]))) for place in patterns] for L in simples]
    return multiplicities(characters(modules, patterns), np.array(traces, dtype=object))


def multiplicities(sums: Traces, parts: Traces) -> Integers:
    """How often every part, a row of traces, is in every sum: natural numbers, exact.

    Raises
    ------
    Disagreement
        If the parts are linearly dependent, or the sums are not sums of them.

    Examples
    --------
    >>> multiplicities(np.array([[3, 1]], object), np.array([[1, 1], [1, -1]], object)).tolist()
    [[2, 1]]
    """
    chosen = _independent(parts)
    found = Matrix(sums[:, chosen]) * Matrix(parts[:, chosen]).inverse()
    table = np.array(found.tolist(), dtype=object).reshape(len(sums), len(parts))
    natural = all(isinstance(x, int) and x >= 0 for x in table.ravel().tolist())
    if not natural or (table @ parts != sums).any():
        raise Disagreement(f"characters are not sums of simple ones: {table.tolist()}")
    return table.astype(np.int64)


def _independent(parts: Traces) -> list[int]:
    """Columns that are enough to tell the rows apart."""
    scale = lcm(*(x.denominator for x in parts.ravel().tolist()))
    integers = [int(x * scale) for x in parts.ravel().tolist()]
    columns = eliminate(np.array(integers, dtype=object).reshape(parts.shape), None).columns
    if len(columns) < len(parts):
        raise Disagreement("the characters of the parts are linearly dependent")
    return list(columns)


def cartan_matrix(algebra: Core) -> Integers:
    """[P(λ) : L(μ)] for the indecomposable projective modules P(λ): DᵀD, D the decomposition matrix.

    (Graham and Lehrer 1996, Theorem 3.7.)

    Examples
    --------
    >>> from eqmath.algebras import BrauerAlgebra
    >>> cartan_matrix(BrauerAlgebra(2, 0)).tolist()
    [[2, 0], [0, 1]]
    """
    matrix = decomposition_matrix(algebra)
    return matrix.T @ matrix


def blocks(algebra: Core) -> tuple[tuple[CellModule, ...], ...]:
    """The cell modules sorted into the blocks of the algebra: those with a simple module in common are in one.

    Raises
    ------
    CaseError
        If δ is a symbol.

    Examples
    --------
    >>> from eqmath.algebras import BrauerAlgebra
    >>> [[W.label for W in block] for block in blocks(BrauerAlgebra(3, 1))]
    [['1, [1]', '3, [2,1]'], ['3, [3]'], ['3, [1,1,1]']]
    """
    modules, matrix = cell_modules(algebra), decomposition_matrix(algebra)
    names = list(range(len(modules)))
    for column in matrix.T:
        together = {names[i] for i in np.flatnonzero(column)}
        names = [min(together) if name in together else name for name in names]
    return tuple(
        tuple(W for W, own in zip(modules, names, strict=True) if own == name) for name in dict.fromkeys(names)
    )
