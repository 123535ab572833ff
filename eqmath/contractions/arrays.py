"""What layers ask of an array, whether numpy's or another library's tensor with strides: views, sums, zeros.

Gradients pass through, for only views, sums, products and assignments to fresh tensors are used.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import prod
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray

from eqmath.contractions.dtypes import Array, is_tensor
from eqmath.errors import CaseError, counted
from eqmath.exact import natural
from eqmath.limits import require_list

MOST_AXES = 64
"""What an array of numpy can have."""

FEW = 2**20
"""So many entries are never too many."""

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def require_legs(shape: tuple[int, ...], k: int, n: int | None) -> int:
    """n, if the last k axes all have that length.

    Raises
    ------
    CaseError
        If there are fewer axes, or one has another length, or n cannot be told.
    """
    fits = bool(k) and len(shape) >= k and shape[-k:] == (shape[-1],) * k and shape[-1] > 0
    if fits and (n is None or (type(n) is int and n == shape[-1])):
        return shape[-1]
    shape = tuple(shape)
    if len(shape) < k:
        raise CaseError(
            f"expected an array with {counted(k, 'leg')}, found the shape {shape}", hint=f"{k} axes of length n"
        )
    if not k and n is None:
        raise CaseError("a diagram without inputs does not determine n", hint="d.apply(x, n=3)")
    legs = shape[len(shape) - k :]
    found = legs[0] if n is None else natural(n, "n")
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
    if x.flags.c_contiguous and x.size and not x.dtype.hasobject:
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
    if x.dtype.hasobject or x.ndim > len(LETTERS):
        total = np.empty(x.shape[: x.ndim - count], dtype=x.dtype)
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
    """Zeros of the same kind.

    Raises
    ------
    TooLarge
        If they exceed the memory limit.
    CaseError
        If there are more axes than numpy's arrays have.
    """
    require_shape(shape)
    return like.new_zeros(shape) if is_tensor(like) else np.zeros(shape, like.dtype)


def indices(like: Array, places: NDArray[np.int64]) -> Any:
    """Places in an array of this kind, as its library takes them; never by way of its numbers, of which few are exact.

    >>> indices(np.zeros(1, dtype=np.float16), np.array([2049])).tolist()
    [2049]
    """
    return like.new_zeros(1).long().new_tensor(places.tolist()) if is_tensor(like) else places


def empty(like: Array, shape: tuple[int, ...]) -> Array:
    """An array of the same kind, to be written to."""
    require_shape(shape)
    return like.new_zeros(shape) if is_tensor(like) else np.empty(shape, like.dtype)


def joined(arrays: Sequence[Array], axis: int) -> Array:
    """Arrays one after another along an axis; a tensor's library is asked by the tensor itself."""
    if len(arrays) == 1:
        return arrays[0]
    if not is_tensor(arrays[0]):
        return np.concatenate(arrays, axis=axis)
    shape = list(arrays[0].shape)
    shape[axis] = sum(array.shape[axis] for array in arrays)
    found, start = arrays[0].new_zeros(tuple(shape)), 0
    for array in arrays:
        found[(slice(None),) * axis + (slice(start, start + array.shape[axis]),)] = array
        start += array.shape[axis]
    return found


def require_shape(shape: tuple[int, ...]) -> None:
    """Refuse a shape of which there are no arrays.

    Raises
    ------
    TooLarge
        If one exceeds the memory limit.
    CaseError
        If it has too many axes.
    """
    if prod(shape) > FEW:
        require_list(prod(shape), 8, "entries")
    if len(shape) > MOST_AXES:
        raise CaseError(f"expected at most {MOST_AXES} legs and further axes, found {len(shape)}")


def permuted(x: Array, axes: tuple[int, ...]) -> Array:
    """The view with its axes in another order."""
    return x.permute(axes) if is_tensor(x) else x.transpose(axes)
