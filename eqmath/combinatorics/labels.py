"""Words of labels of involutions, in bulk: at its own word an involution is told from all that come later.

An involution is the row of the partners of its places 0, …, m−1; a free place is its own partner. Involutions are
compared as rows, lexicographically.

* The label of a place counts the longest increasing subsequence of partners that ends there, from 0 on. Both ends of an
  edge have one label, and partners decrease on the places of one label. So, of all involutions that join equal labels
  only, with as few free places of every label, this one is the largest.
* The letter of a place of a matching is 2d for the first end of an edge that d others in a chain lie around, 2d + 1 for
  the second one. Partners increase on the places of one letter. So, of all matchings that join 2d with 2d + 1 only,
  this one is the smallest.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics.set_partitions import Words


def partner_rows(words: Words) -> Words:
    """The partners of the places of involutions that are given by their growth strings.

    >>> partner_rows(np.array([[0, 1, 0, 2]], dtype=np.int8)).tolist()
    [[2, 1, 0, 3]]
    """
    columns = np.ascontiguousarray(words.T)
    found = np.empty_like(columns)
    for place, own in enumerate(columns):
        found[place] = place
        for other in range(place):
            joined = columns[other] == own
            found[place, joined], found[other, joined] = other, place
    return np.ascontiguousarray(found.T)


def increasing_labels(partners: Words) -> Words:
    """For every place the length of the longest increasing subsequence that ends before it and goes on with it.

    >>> increasing_labels(np.array([[3, 2, 1, 0], [2, 3, 0, 1], [1, 0, 3, 2]], dtype=np.int8)).tolist()
    [[0, 0, 0, 0], [0, 1, 0, 1], [0, 0, 1, 1]]
    """
    columns = np.ascontiguousarray(partners.T)
    labels = np.zeros_like(columns)
    for place, own in enumerate(columns):
        for other in range(place):
            before = columns[other] < own
            np.maximum(labels[place], (labels[other] + 1) * before, out=labels[place])
    return np.ascontiguousarray(labels.T)


def nesting_letters(partners: Words) -> Words:
    """For every place of a matching twice the length of the longest chain of edges around its edge; plus its end.

    >>> nesting_letters(np.array([[3, 2, 1, 0], [2, 3, 0, 1], [1, 0, 3, 2]], dtype=np.int8)).tolist()
    [[0, 2, 3, 1], [0, 0, 1, 1], [0, 1, 0, 1]]
    """
    columns = np.ascontiguousarray(partners.T)
    letters = np.zeros_like(columns)
    everywhere = np.arange(columns.shape[1])
    for place, own in enumerate(columns):
        opens = own > place
        for other in range(place):
            around = opens & (columns[other] > own)
            np.maximum(letters[place], (letters[other] + 2) * around, out=letters[place])
        letters[place] = np.where(opens, letters[place], letters[np.minimum(own, place), everywhere] + 1)
    return np.ascontiguousarray(letters.T)


def is_largest_inside(partners: Words, labels: Words) -> NDArray[np.bool_]:
    """Whether ends of edges have one label, and partners decrease on the places of one label.

    >>> rows = np.array([[1, 0, 3, 2], [3, 2, 1, 0]], dtype=np.int8)
    >>> is_largest_inside(rows, increasing_labels(rows)).tolist(), is_largest_inside(rows, rows * 0).tolist()
    ([True, True], [False, True])
    """
    return _monotonous(partners, labels, 0, lambda earlier, later: earlier > later)


def is_smallest_inside(partners: Words, letters: Words) -> NDArray[np.bool_]:
    """Whether first ends have even letters and second ends the next ones, and partners increase on one letter.

    >>> rows = np.array([[1, 0, 3, 2], [3, 2, 1, 0]], dtype=np.int8)
    >>> is_smallest_inside(rows, nesting_letters(rows)).tolist()
    [True, True]
    >>> is_smallest_inside(rows[1:], np.array([[0, 0, 1, 1]], dtype=np.int8)).tolist()
    [False]
    """
    opens = partners > np.arange(partners.shape[1], dtype=partners.dtype)
    found = _monotonous(partners, letters, 1, lambda earlier, later: earlier < later)
    first_ends: NDArray[np.bool_] = ((letters % 2 == 0) == opens).all(axis=1)
    return found & first_ends


def _monotonous(
    partners: Words, labels: Words, turn: int, before: Callable[[Words, Words], NDArray[np.bool_]]
) -> NDArray[np.bool_]:
    """Whether the label of a partner is the own one turned, and partners are in order on the places of one label."""
    columns, own = np.ascontiguousarray(partners.T), np.ascontiguousarray(labels.T)
    everywhere = np.arange(columns.shape[1])
    found = np.ones(columns.shape[1], dtype=np.bool_)
    for place in range(len(columns)):
        found &= own[columns[place], everywhere] == own[place] ^ turn
        for other in range(place):
            found &= (own[other] != own[place]) | before(columns[other], columns[place])
    return found


def chains_of_labels(partners: Words, labels: Words, length: int, falling: bool) -> Words:
    """So many places, one for each of the first labels, whose partners rise, or fall: found backwards from the last.

    For rising partners the later ends of the edges are taken, or free places; for falling ones first ends are given, of
    edges one around the next. Labels are counted from 0; a row that does not have that many labels has no chain.

    >>> rows = np.array([[2, 3, 0, 1]], dtype=np.int8)
    >>> chains_of_labels(rows, increasing_labels(rows), 2, False).tolist()
    [[2, 3]]

    Returns
    -------
    int8 array
        Increasing places, one chain per row; −1 from the place on at which there is none.
    """
    count, m = partners.shape
    found = np.full((count, length), -1, dtype=np.int8)
    place, value = np.full(count, m, dtype=np.int64), np.full(count, -1 if falling else m, dtype=np.int64)
    here = np.arange(m)
    for label in reversed(range(length)):
        fits = (labels == label) & (here < place[:, None])
        fits &= (partners > value[:, None]) & (partners > here) if falling else partners < value[:, None]
        some = fits.any(axis=1)
        place = np.where(some, fits.argmax(axis=1), -1)
        value = np.where(some, partners[np.arange(count), place], m if falling else -1)
        found[:, label] = np.where(some, place if falling else np.maximum(place, value), -1)
    return found
