"""What layers ask of an array, whether numpy's or another library's tensor with strides: views, sums, zeros.

A tensor of another library is recognised by its method ``as_strided``; nothing is imported for it. Gradients
pass through, for only views, sums, products and assignments to fresh tensors are used.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from numbers import Rational
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import as_strided

from eqmath.diagrams.fits import counted
from eqmath.errors import CaseError, NotExact
from eqmath.exact import Polynomial

Array = Any
"""A numpy array or a tensor of another library."""

LARGEST = 2**63 - 1
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


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
    if is_tensor(x):
        return x
    array = np.asarray(x)
    if array.dtype.kind in "fc":
        return array
    if array.dtype.kind == "O":
        wrong = next((entry for entry in array.ravel().tolist() if not _is_exact(entry)), None)
        if wrong is None:
            return array
        raise NotExact(f"expected integers and fractions in an array of objects, found {wrong!r:.60}")
    if array.dtype.kind not in "iu":
        raise NotExact(
            f"expected an array of numbers, found the dtype {array.dtype}", hint="int64, float64, complex128 or object"
        )
    if array.dtype == np.uint64 and array.max(initial=0) > LARGEST:
        raise NotExact("expected integers below 2^63", hint="x.astype(object) holds integers of any size")
    return array.astype(np.int64, copy=False)


def _is_exact(entry: Any) -> bool:
    return isinstance(entry, Rational | Polynomial) and not isinstance(entry, bool)


def require_room(x: Array, factor: int) -> None:
    """Nothing, if sums of int64 entries stay below 2⁶³: |sum| ≤ factor · max|x|.

    Raises
    ------
    NotExact
        If they need not.
    """
    if is_tensor(x) or x.dtype.kind != "i" or not x.size:
        return
    largest = max(int(x.max()), -int(x.min()))
    if largest * factor > LARGEST:
        raise NotExact(
            f"entries up to {largest}, of which {factor} are added, may exceed int64",
            hint="x.astype(object) holds integers of any size",
        )


def require_legs(shape: tuple[int, ...], k: int, n: int | None) -> int:
    """n, if the last k axes all have that length.

    Raises
    ------
    CaseError
        If there are fewer axes, or one has another length, or n cannot be told.
    """
    if k and len(shape) >= k and shape[-k:] == (shape[-1],) * k and n in (None, shape[-1]) and shape[-1]:
        return shape[-1]
    shape = tuple(shape)
    if len(shape) < k:
        raise CaseError(
            f"expected an array with {counted(k, 'leg')}, found the shape {shape}", hint=f"{k} axes of length n"
        )
    if not k and n is None:
        raise CaseError("a diagram without inputs has no n by itself", hint="d.apply(x, n=3)")
    legs = shape[len(shape) - k :]
    found: int = legs[0] if n is None else n
    if found < 1 or legs != (found,) * k:
        raise CaseError(f"expected {k} legs of length {found} as the last axes, found the shape {shape}")
    return found


def steps(x: Array) -> tuple[int, ...]:
    """The strides in memory, in the units of the library."""
    found: tuple[int, ...] = tuple(x.stride()) if is_tensor(x) else x.strides
    return found


def strided(x: Array, shape: tuple[int, ...], strides: tuple[int, ...], offset: int, start: Sequence[int]) -> Array:
    """The view of this shape and these strides that begins at an index of the last axes; it can be written to.

    ``offset`` is where that index lies in memory, in the units of the strides.
    """
    if is_tensor(x):
        return x.as_strided(shape, strides, x.storage_offset() + offset)
    if x.flags.c_contiguous and not x.dtype.hasobject:
        return np.ndarray(shape, x.dtype, x, offset, strides)
    if offset:
        x = x[(..., *(slice(i, None) for i in start))]
    return as_strided(x, shape, strides)


def summed(x: Array, count: int) -> Array:
    """The sum over the last axes; the array itself for none."""
    if not count:
        return x
    if is_tensor(x):
        return x.sum(tuple(range(x.ndim - count, x.ndim)))
    if x.dtype.hasobject:
        total = np.empty(x.shape[: x.ndim - count], dtype=object)
        total[...] = x.sum(tuple(range(x.ndim - count, x.ndim)))
        return total
    return np.asarray(np.einsum(_subscripts(x.ndim, count), x))


@cache
def _subscripts(axes: int, count: int) -> str:
    """For einsum: the sum over the last axes."""
    return f"{LETTERS[:axes]}->{LETTERS[: axes - count]}"


def boxed(value: Any, like: Array) -> Array:
    """The value as an array of the same kind: numpy hands out the only entry of an array without axes itself."""
    return value if isinstance(value, np.ndarray) or is_tensor(value) else np.array(value, like.dtype)


def zeros(like: Array, shape: tuple[int, ...]) -> Array:
    """Zeros of the same kind."""
    return like.new_zeros(shape) if is_tensor(like) else np.zeros(shape, like.dtype)


def permuted(x: Array, axes: tuple[int, ...]) -> Array:
    """The view with its axes in another order."""
    return x.permute(axes) if is_tensor(x) else x.transpose(axes)
