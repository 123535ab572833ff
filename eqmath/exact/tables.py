"""Tables of exact numbers: read from lists, numpy, sympy and FLINT, and handed to numpy without a rounding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from flint import fmpq_mat, fmpz_mat
from numpy.typing import NDArray

from eqmath.errors import CaseError, NoEntry, NotComposable, NotExact, shown
from eqmath.exact.numbers import Number, exact_number, integers_of

Shaped = tuple[tuple[int, int], list[Number]]
"""The numbers of rows and of columns, and the entries row by row."""

ROWS = "a list of rows: [[1, 2], [3, 4]]"


def is_array(value: Any) -> bool:
    """Whether a value is a matrix or an array with axes, of any library; numbers and lists are not.

    >>> is_array(np.zeros((0, 3))), is_array(np.array(3)), is_array([[1]]), is_array(fmpz_mat([[1]]))
    (True, False, False, True)
    """
    return isinstance(value, fmpz_mat | fmpq_mat) or bool(hasattr(value, "tolist") and getattr(value, "shape", ()))


def read_table(rows: Any) -> Shaped:
    """A matrix, from a list of rows or an array with two axes.

    Raises
    ------
    NotComposable
        If it is none, or its rows differ in length.
    NotExact
        If an entry is not an exact number.

    Examples
    --------
    >>> read_table([[1, "1/2"]]), read_table(np.zeros((0, 3), dtype=int))
    (((1, 2), [1, Fraction(1, 2)]), ((0, 3), []))
    """
    if isinstance(rows, fmpz_mat | fmpq_mat):
        return (rows.nrows(), rows.ncols()), list(map(exact_number, rows.entries()))
    if is_array(rows):
        return _of_array(rows)
    listed = _listed(rows)
    if listed is None:
        raise NotComposable(f"expected a matrix, found the {type(rows).__name__} {shown(rows)}", hint=ROWS)
    table = []
    for row in listed:
        entries = _listed(row)
        if entries is None:
            raise NotComposable(f"expected a row of numbers, found {shown(row)}", hint=ROWS)
        table.append(list(map(exact_number, entries)))
    if len({len(row) for row in table}) > 1:
        raise NotComposable("the rows of a matrix have one length, found several")
    return (len(table), len(table[0]) if table else 0), [entry for row in table for entry in row]


def _of_array(array: Any) -> Shaped:
    """The entries of an array of numpy, sympy or a library like these."""
    shape = integers_of(array.shape)
    if shape is None or len(shape) != 2:
        found = shown(array.shape if shape is None else tuple(shape))
        hint = "x.reshape(1, -1) is a row, x.reshape(-1, 1) a column" if shape and len(shape) == 1 else ""
        raise NotComposable(f"expected a matrix, rows and columns, found an array of shape {found}", hint=hint)
    if type(array) is np.ndarray and array.dtype.kind in "iu":
        return (shape[0], shape[1]), array.ravel().tolist()
    flat = _scalars(array)
    if set(map(type, flat)) <= {int}:
        return (shape[0], shape[1]), flat
    return (shape[0], shape[1]), list(map(exact_number, flat))


def _scalars(array: Any) -> list[Any]:
    """The entries row by row: numpy's own scalars of its arrays, for lists would turn spans of time into integers."""
    if not isinstance(array, np.ndarray):
        return [x for row in array.tolist() for x in row]
    bare = type(array) is np.ndarray and array.dtype == object
    return array.ravel().tolist() if bare else list(array.ravel().flat)


def place_in(place: Any, shape: tuple[int, int]) -> tuple[int, int]:
    """A row and a column, counted from 0.

    >>> place_in((np.int64(0), 1), (1, 2))
    (0, 1)

    Raises
    ------
    CaseError
        If it is no row and no column.
    NoEntry
        If the table has none there.
    """
    found = integers_of(place) or []
    if len(found) != 2:
        raise CaseError(f"expected a row and a column, found {shown(place)}", hint="M[0, 1], or M.tolist()[0]")
    row, column = found
    if not (0 <= row < shape[0] and 0 <= column < shape[1]):
        raise NoEntry(f"no entry {row, column} in a {shape[0]}×{shape[1]} matrix")
    return row, column


def _listed(value: Any) -> list[Any] | None:
    """What is listed in an order; None for a text, a dictionary, a graph, …"""
    listed = isinstance(value, Sequence | Iterator | np.ndarray) and not isinstance(value, str | bytes)
    return list(value) if listed and getattr(value, "ndim", 1) == 1 else None


def handed_over(entries: Sequence[Any], shape: tuple[int, ...], dtype: Any, copy: bool | None) -> NDArray[Any]:
    """The array that numpy asks for: Python's ints and Fractions, or a dtype in which every entry stays what it is.

    Raises
    ------
    NotExact
        If an entry would be rounded or cut.
    CaseError
        If numpy wants no copy: there is no memory to be shared.
    """
    if copy is False:
        raise CaseError("exact entries share no memory with numpy", hint="np.array(x), np.asarray(x) or x.to_numpy()")
    array = np.empty(len(entries), dtype=object)
    for place, entry in enumerate(entries):
        array[place] = entry  # one by one, for an entry may be an object that numpy takes for an array
    array = array.reshape(shape)
    if dtype is None or np.dtype(dtype) == object:
        return array
    try:
        found = array.astype(dtype)
        wrong = next((shown(x) for x, y in zip(array.flat, found.astype(object).flat, strict=True) if x != y), "")
    except (OverflowError, TypeError, ValueError):
        wrong, found = "one of the entries", array
    if wrong:
        raise NotExact(
            f"{wrong} is not of dtype {np.dtype(dtype)}", hint="x.to_numpy().astype(dtype) rounds, and cuts integers"
        )
    return found
