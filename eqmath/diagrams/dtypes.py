"""What entries an array has: exact ones, or floats, and never integers that wrap unseen.

A tensor of another library is recognised by its method ``as_strided``, and the kind of its entries by the name
of its dtype; nothing is imported for it.
"""

from __future__ import annotations

from fractions import Fraction
from math import prod
from numbers import Rational
from typing import Any

import numpy as np

from eqmath.errors import CaseError, NotExact
from eqmath.exact import Polynomial

Array = Any
"""A numpy array or a tensor of another library."""

LARGEST = 2**63 - 1


def is_tensor(x: Any) -> bool:
    """Whether this is a strided tensor of another library.

    >>> is_tensor(np.zeros(2))
    False
    """
    return hasattr(x, "as_strided")


def as_numbers(x: Any) -> Array:
    """An array of numbers: floats and complex numbers as they are, integers as int64, exact ones as objects.

    Raises
    ------
    NotExact
        If the entries are no numbers, or an integer exceeds int64.

    Examples
    --------
    >>> as_numbers([1, 2]).dtype, as_numbers(np.array([2**70, 1])).dtype
    (dtype('int64'), dtype('O'))
    """
    array = x if is_tensor(x) else _as_array(x)
    kind = kind_of_numbers(array)
    if kind not in "iufcO":
        raise NotExact(
            f"expected an array of numbers, found the dtype {array.dtype}", hint="int64, float64, complex128 or object"
        )
    if kind in "iu":
        return _as_int64(array)
    return _with_python_integers(array) if kind == "O" and not is_tensor(array) else array


def kind_of_numbers(x: Array) -> str:
    """The kind of the entries as numpy names it: b, i, u, f, c, O, …, and ? for what no name tells.

    >>> kind_of_numbers(np.zeros(2, dtype=np.int8))
    'i'
    """
    if not is_tensor(x):
        kind: str = x.dtype.kind
        return kind
    name = str(x.dtype).rpartition(".")[2].rstrip("0123456789")
    return {"int": "i", "uint": "u", "float": "f", "bfloat": "f", "complex": "c", "bool": "b", "object": "O"}.get(
        name, "?"
    )


def _as_array(x: Any) -> Array:
    if isinstance(x, np.ma.MaskedArray):
        raise NotExact("expected numbers everywhere, found a masked array", hint="x.filled(0)")
    try:
        array = np.asarray(x)
    except ValueError:
        raise CaseError("expected an array, found lists of different lengths") from None
    if array.dtype.kind in "fu" and not hasattr(x, "dtype") and abs(array).max(initial=0) >= 2.0**63:
        # numpy reads Python's integers from 2⁶³ on as floats
        exact = np.array(x, dtype=object)
        return exact if all(isinstance(entry, int) for entry in exact.flat) else array
    return array


def _as_int64(array: Array) -> Array:
    """Integers that wrap at no less than 2⁶³."""
    found = array.long() if is_tensor(array) else array.astype(np.int64, copy=False)
    if kind_of_numbers(array) == "u" and prod(found.shape) and found.min() < 0:
        raise NotExact("expected integers below 2^63", hint="x.astype(object) holds integers of any size")
    return found


def _with_python_integers(array: Array) -> Array:
    """The same exact numbers; integers of numpy, which wrap, become Python's."""
    entries = array.ravel().tolist()
    wrong = next((entry for entry in entries if not _is_exact(entry)), None)
    if wrong is not None:
        raise NotExact(f"expected integers and fractions in an array of objects, found {wrong!r:.60}")
    wrapping = [place for place, entry in enumerate(entries) if _wraps(entry)]
    array = array.copy() if wrapping else array
    for place in wrapping:
        array.flat[place] = Fraction(int(entries[place].numerator), int(entries[place].denominator))
    return array


def _wraps(entry: Any) -> bool:
    return isinstance(entry, Rational) and isinstance(entry.numerator, np.integer)


def _is_exact(entry: Any) -> bool:
    return isinstance(entry, Rational | Polynomial) and not isinstance(entry, bool)


def require_room(x: Array, factor: int) -> None:
    """Nothing, if sums of int64 entries stay below 2⁶³: |sum| ≤ factor · max|x|.

    Raises
    ------
    NotExact
        If they need not.
    """
    if kind_of_numbers(x) != "i" or not prod(x.shape):
        return
    largest = largest_entry(x)
    if largest * factor > LARGEST:
        raise NotExact(
            f"entries up to {largest}, of which {factor} are added, may exceed int64",
            hint="x.astype(object) holds integers of any size",
        )


def largest_entry(x: Array) -> int:
    """The largest absolute value of some integers."""
    return max(int(x.max()), -int(x.min()))


def tensors_together(x: Array, weights: Array) -> tuple[Array, Array]:
    """Two tensors of one dtype, the one that the library gives to their sum.

    Raises
    ------
    CaseError
        If the first is not a tensor.
    NotExact
        If numbers handed in beside a tensor would be rounded: weights 1/2 beside integers.
    """
    if not is_tensor(x):
        raise CaseError("expected x to be a tensor where the weights are one")
    if not is_tensor(weights):
        kinds = kind_of_numbers(x), kind_of_numbers(weights)
        if weights.size and kinds[1] not in {"i": "i", "f": "if", "c": "ifc"}.get(kinds[0], "iO"):
            raise NotExact(f"expected entries and weights of one kind, found the dtypes {x.dtype} and {weights.dtype}")
        return x, x.new_tensor(weights.tolist()).reshape(weights.shape)
    if x.dtype == weights.dtype:
        return x, weights
    both = (x.new_zeros((1,)) + weights.new_zeros((1,))).dtype
    return x.to(both), weights.to(both)
