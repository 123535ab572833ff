"""Specht modules over Z: standard polytabloids, the matrices of permutations, the invariant form.

A *tabloid* is the assignment of a row to every number. The polytabloid of a tableau t is
e_t = Σ sgn(κ) {κt} over the permutations κ that keep its columns; those of standard tableaux are a basis
of the Specht module S^λ, and the form in which tabloids are orthonormal is invariant (James 1978).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, reduce
from itertools import permutations, product

import numpy as np

from eqmath.combinatorics import Permutation, Shape, permutation_sign
from eqmath.exact import Integers, Matrix

Tableau = tuple[tuple[int, ...], ...]
Tabloid = tuple[int, ...]


def standard_tableaux(shape: Shape) -> Iterator[Tableau]:
    """The standard tableaux of a shape with the entries 0, 1, …, rows and columns growing.

    >>> list(standard_tableaux((2, 1)))
    [((0, 1), (2,)), ((0, 2), (1,))]
    """
    if not shape:
        yield ()
        return
    size = sum(shape)
    for row in range(len(shape) - 1, -1, -1):
        if row + 1 == len(shape) or shape[row] > shape[row + 1]:
            smaller = (*shape[:row], shape[row] - 1, *shape[row + 1 :])
            for rest in standard_tableaux(tuple(part for part in smaller if part)):
                rows = [*rest, ()][: len(shape)]
                yield tuple((*line, size - 1) if i == row else line for i, line in enumerate(rows))


def _tabloid(tableau: Tableau) -> Tabloid:
    rows = {entry: row for row, line in enumerate(tableau) for entry in line}
    return tuple(rows[entry] for entry in range(len(rows)))


def _polytabloid(tableau: Tableau) -> dict[Tabloid, int]:
    columns = [[line[j] for line in tableau if j < len(line)] for j in range(len(tableau[0]) if tableau else 0)]
    terms: dict[Tabloid, int] = {}
    for images in product(*(permutations(range(len(column))) for column in columns)):
        rows = {column[i]: row for column, image in zip(columns, images, strict=True) for i, row in enumerate(image)}
        sign = reduce(lambda s, image: s * permutation_sign(image), images, 1)
        terms[tuple(rows[entry] for entry in range(len(rows)))] = sign
    return terms


@cache
def _polytabloids(shape: Shape) -> tuple[tuple[dict[Tabloid, int], ...], dict[Tabloid, int], Integers]:
    """The polytabloids, the places of the standard tabloids, and the inverse of the coordinates in these."""
    tableaux = list(standard_tableaux(shape))
    terms = tuple(map(_polytabloid, tableaux))
    places = {_tabloid(tableau): i for i, tableau in enumerate(tableaux)}
    square = _coordinates(terms, places)
    return terms, places, Matrix.from_numpy(square).inverse().to_numpy()


def _coordinates(terms: tuple[dict[Tabloid, int], ...], places: dict[Tabloid, int]) -> Integers:
    table = np.zeros((len(places), len(terms)), dtype=np.int64)
    for column, polytabloid in enumerate(terms):
        for tabloid, sign in polytabloid.items():
            if tabloid in places:
                table[places[tabloid], column] = sign
    return table


@cache
def specht_matrix(shape: Shape, images: Permutation) -> Integers:
    """The integer matrix of i ↦ images[i] on the standard polytabloids.

    >>> specht_matrix((2, 1), (1, 0, 2)).tolist(), specht_matrix((1, 1), (1, 0)).tolist()
    ([[1, 0], [-1, -1]], [[-1]])
    """
    terms, places, inverse = _polytabloids(shape)
    moved = tuple({_moved(tabloid, images): sign for tabloid, sign in t.items()} for t in terms)
    return np.asarray(inverse @ _coordinates(moved, places))


def _moved(tabloid: Tabloid, images: Permutation) -> Tabloid:
    """The row of i becomes the row of its image."""
    rows = dict(zip(images, tabloid, strict=True))
    return tuple(rows[entry] for entry in range(len(rows)))


@cache
def specht_form(shape: Shape) -> Integers:
    """The invariant form on the standard polytabloids.

    >>> specht_form((2, 1)).tolist()
    [[2, 1], [1, 2]]
    """
    terms = _polytabloids(shape)[0]
    return np.array([[sum(s * b.get(t, 0) for t, s in a.items()) for b in terms] for a in terms], dtype=np.int64)
