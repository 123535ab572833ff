"""What entries an array has: exact ones, or floats, and never integers that wrap unseen.

Numbers of Python, in lists, become int64 where a bound says that every sum fits, else objects: exact in, exact
out. An array of integers keeps its int64, and what might exceed it is refused; an array of objects has integers
of any size, and fractions.

A tensor of another library is recognised by its method ``as_strided``, and the kind of its entries by the name
of its dtype; nothing is imported for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import prod
from typing import Any

import numpy as np

from eqmath.errors import CaseError, NotExact, shown
from eqmath.exact import Polynomial, number_of

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
        If the entries are not numbers, or an integer exceeds int64.

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
    if isinstance(x, Iterable) and not (isinstance(x, Sequence) or hasattr(x, "__array__")):
        raise NotExact(f"expected an array of numbers, found the {type(x).__name__} {shown(x)}")
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
    entries, copied = array.ravel().tolist(), False
    for place, entry in enumerate(entries):
        if type(entry) in (int, Polynomial) or _is_fraction(entry):
            continue
        found = number_of(entry)
        if found is None:
            raise NotExact(f"expected integers and fractions in an array of objects, found {shown(entry)}")
        array, copied = array if copied else array.copy(), True
        array.flat[place] = found
    return array


def _is_fraction(entry: Any) -> bool:
    """A Fraction of Python's integers; one of numpy's would wrap."""
    return type(entry) is Fraction and type(entry.numerator) is int and type(entry.denominator) is int


def is_array_of_numbers(x: Any) -> bool:
    """Whether somebody chose a dtype; a list of Python's numbers has none.

    >>> is_array_of_numbers(np.zeros(2)), is_array_of_numbers([0, 0])
    (True, False)
    """
    return hasattr(x, "dtype")


def exceeds_int64(x: Array, factor: int, added: int = 0) -> bool:
    """Whether sums of int64 entries may reach 2⁶³: |sum| ≤ factor · max|x| + added."""
    return kind_of_numbers(x) == "i" and bool(prod(x.shape)) and largest_entry(x) * factor + added > LARGEST


def require_room(x: Array, factor: int) -> None:
    """Refuse int64 entries whose sums may reach 2⁶³: |sum| ≤ factor · max|x|.

    Raises
    ------
    NotExact
        If they may.
    """
    if exceeds_int64(x, factor):
        raise NotExact(
            f"entries up to {largest_entry(x)}, of which {factor} are added, may exceed int64",
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
