"""ρ_k(g) on index tensors, leg by leg; the Kronecker matrix g ⊗ … ⊗ g is never built."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.errors import NotComposable
from eqmath.exact import (
    ExactMatrix,
    Gaussian,
    GaussianMatrix,
    Matrix,
    Number,
    arithmetic,
    exact_entry,
    integer_multiple,
    integer_sum,
    magnitude,
)
from eqmath.limits import timed


def integer_form(g: ExactMatrix) -> tuple[NDArray[Any], int]:
    """An integer array N and the smallest denominator d with g = N/d; entries are Python ints, or Gaussian integers."""
    numerators, denominator = compact_form(g)
    return numerators.astype(object), denominator


def compact_form(g: ExactMatrix) -> tuple[NDArray[Any], int]:
    """The same in int64, if every entry fits."""
    if isinstance(g, GaussianMatrix):
        parts, denominator = integer_form(Matrix([*g.real, *g.imag]))
        return parts[: g.shape[0]] + parts[g.shape[0] :] * np.array(Gaussian(0, 1), dtype=object), denominator
    return g.numerators()


def act(g: NDArray[Any], tensor: NDArray[Any], legs: range) -> NDArray[Any]:
    """Apply the integer matrix g to the given legs of an integer tensor.

    Sums are in float64 or int64 where none can leave what is exact there, in Python's integers elsewhere.
    """
    if _gaussian(g) or _gaussian(tensor):
        return _applied(g, tensor.astype(object), legs)
    growth = max((sum(map(abs, row)) for row in g.tolist()), default=1)
    kind = arithmetic(max(magnitude(tensor), 1) * max(growth, 1) ** max(len(legs), 1))
    found = _applied(g.astype(kind), tensor.astype(kind), legs)
    return found.astype(np.int64) if kind is np.float64 else found


def _gaussian(table: NDArray[Any]) -> bool:
    return table.dtype == object and table.size > 0 and isinstance(table.flat[0], Gaussian)


def _applied(g: NDArray[Any], tensor: NDArray[Any], legs: range) -> NDArray[Any]:
    for leg in timed(legs, "letting a generator act on the legs", every=1):
        tensor = np.moveaxis(np.tensordot(g, tensor, axes=(1, leg)), 0, leg)
    return tensor


def derive(x: NDArray[Any], tensor: NDArray[Any], legs: range) -> NDArray[Any]:
    """Apply an integer matrix of the Lie algebra: the sum over the legs of its action on one of them."""
    return added([act(x, tensor, range(leg, leg + 1)) for leg in legs], tensor.shape)


def added(arrays: Sequence[NDArray[Any]], shape: tuple[int, ...]) -> NDArray[Any]:
    """The sum of arrays of integers, or of Gaussian integers.

    >>> added([np.array([1]), np.array([Gaussian(0, 1)], dtype=object)], (1,))
    array([Gaussian(1, 1)], dtype=object)
    """
    if any(map(_gaussian, arrays)):
        return np.asarray(sum((array.astype(object) for array in arrays), np.zeros(shape, dtype=object)))
    return integer_sum(arrays, shape)


def times(array: NDArray[Any], factor: int) -> NDArray[Any]:
    """A multiple of an array of integers, or of Gaussian integers."""
    return np.asarray(array * factor) if _gaussian(array) else integer_multiple(array, factor)


@dataclass(frozen=True, slots=True)
class Violation:
    """An exact group element and an entry at which ρ_l(g) W and W ρ_k(g) differ.

    Attributes
    ----------
    g : Matrix or GaussianMatrix
    row, column : tuple of int
        The index tuples I and J, values from 1.
    left, right : the entries of ρ_l(g) W and of W ρ_k(g)
    infinitesimal : bool
        Whether g is an element of the Lie algebra and ρ the derived action.
    """

    g: ExactMatrix
    row: tuple[int, ...]
    column: tuple[int, ...]
    left: Number | Gaussian
    right: Number | Gaussian
    infinitesimal: bool = False

    @property
    def entry(self) -> str:
        """The entry as outputs;inputs.

        >>> Violation(Matrix.identity(2), (1, 2), (1,), 0, 1).entry
        '[1,2;1]'
        """
        return f"[{','.join(map(str, self.row))};{','.join(map(str, self.column))}]"


def violation(W: Matrix, g: ExactMatrix, k: int, l: int, infinitesimal: bool = False) -> Violation | None:
    """The first entry at which ρ_l(g) W ≠ W ρ_k(g), or None when they are equal.

    With ``infinitesimal`` g is an element of the Lie algebra and ρ the derived action.

    Parameters
    ----------
    W : Matrix of shape n^l × n^k
    g : Matrix or GaussianMatrix of shape n × n

    Raises
    ------
    NotComposable
        If the shapes do not fit.
    """
    n = g.shape[0]
    if W.shape != (n**l, n**k):
        raise NotComposable(f"expected a {n**l} × {n**k} matrix, found {W.shape[0]} × {W.shape[1]}")
    weights, common = compact_form(W)
    tensor = weights.reshape((n,) * (l + k))
    integers, denominator = compact_form(g)
    if infinitesimal:
        left, right = derive(integers, tensor, range(l)), derive(integers.T, tensor, range(l, l + k))
        scale = common * denominator
    else:
        left = times(act(integers, tensor, range(l)), denominator**k)
        right = times(act(integers.T, tensor, range(l, l + k)), denominator**l)
        scale = common * denominator ** (k + l)
    different = np.argwhere(np.asarray(left != right))
    if not len(different):
        return None
    place = tuple(int(i) for i in different[0])
    names = tuple(i + 1 for i in place)
    entries = (exact_entry(side[place] * Fraction(1, scale)) for side in (left.astype(object), right.astype(object)))
    left_entry, right_entry = entries
    return Violation(g, names[:l], names[l:], left_entry, right_entry, infinitesimal)
