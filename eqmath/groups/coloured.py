"""Groups for which V and its dual differ: classes of index tuples whose places are of V, white, or of V*, black.

The monomial subgroup K holds a torus: a diagonal matrix multiplies e_i by z_i and the i-th dual vector by 1/z_i. So
an invariant vanishes at index tuples where some value is not as often at white as at black places; a vector on which
K acts by det^q, where the excess of some value is not q. Without a number of white places all are white.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from eqmath.combinatorics import (
    MarkedTuples,
    PowerSums,
    Words,
    excess,
    excess_partition_count,
    growth_rows,
    uniform_partition_count,
)
from eqmath.groups.parts import LieElement, Part, Signs, block_excesses, relabelling_signs

RAISING = ((0, 1, 1),)
"""E12."""


def of_places(m: int, white: int | None) -> tuple[int, int]:
    """How many of m places are white, and how many black.

    >>> of_places(3, None), of_places(3, 1)
    ((3, 0), (1, 2))
    """
    return (m, 0) if white is None else (white, m - white)


def power_sums(m: int, white: int | None) -> PowerSums:
    """The power sums of the character of a given number of places.

    >>> power_sums(3, 2)
    (1, 1, -1)
    """
    whites, blacks = of_places(m, white)
    return (1,) * whites + (-1,) * blacks


def torus_part(white: int | None) -> Part:
    """The functions that torus and permutations keep: every value is as often at white as at black places.

    >>> part = torus_part(2)
    >>> list(part.classes(4, 2)), part.most(4, 2)
    ([(0, 0, 0, 0), (0, 1, 0, 1), (0, 1, 1, 0)], 3)
    """

    def classes(m: int, n: int) -> MarkedTuples:
        return MarkedTuples(m, (), excess(0), 0, n, white=white)

    def canonical(tuples: Words, n: int) -> tuple[Words, Signs]:
        words = growth_rows(tuples)
        balanced = block_excesses(words, of_places(words.shape[1], white)[0]) == 0
        return words, balanced.all(axis=1).astype(np.int8)

    def most(m: int, n: int) -> int:
        whites, blacks = of_places(m, white)
        return uniform_partition_count(whites, n) if whites == blacks else 0

    return Part("torus", classes, canonical, most)


def power_of_det(m: int, n: int, white: int | None, only: int | None = None) -> int:
    """The q ≠ 0 for which det^q is the character of n values with the excess q; 0 if there is none, or not this one.

    >>> power_of_det(4, 3, 0), power_of_det(4, 2, 0), power_of_det(4, 2, 2), power_of_det(4, 2, 0, only=2)
    (0, -2, 0, 0)
    """
    whites, blacks = of_places(m, white)
    power, rest = divmod(whites - blacks, n)
    return 0 if rest or only not in (None, power) else power


def determinant_part(white: int | None, only: int | None = None) -> Part:
    """The functions on which K acts by det^q, q ≠ 0, or by this one: every one of the n values has the excess q.

    The sign is that of the permutation value ↦ block number, to the power q.

    >>> part = determinant_part(1)
    >>> list(part.classes(3, 1)), [list(determinant_part(2).classes(2, n)) for n in (1, 2)]
    ([(0, 0, 0)], [[(0, 0)], [(0, 1)]])
    >>> [list(determinant_part(2, only=q).classes(2, 2)) for q in (1, -1)]
    [[(0, 1)], []]
    """

    def classes(m: int, n: int) -> MarkedTuples:
        q = power_of_det(m, n, white, only)
        return MarkedTuples(m, (), excess(q), n, n if q else -1, white=white)

    def canonical(tuples: Words, n: int) -> tuple[Words, Signs]:
        words, q = growth_rows(tuples), power_of_det(tuples.shape[1], n, white, only)
        if not q:
            return words, np.zeros(len(words), dtype=np.int8)
        excesses = block_excesses(words, of_places(words.shape[1], white)[0])
        inside = ((excesses == q).sum(axis=1) == n).astype(np.int8)
        return words, inside * relabelling_signs(tuples, words, n) if q % 2 else inside

    def most(m: int, n: int) -> int:
        return excess_partition_count(*of_places(m, white), n) if power_of_det(m, n, white, only) else 0

    return Part("determinant", classes, canonical, most)


def character_part(white: int | None, power: int, odd: bool) -> Part:
    """The functions that scalars multiply by a power q of their product, and permutations by their sign if ``odd``.

    Every one of the n values has the excess q; for q = 0, and with the sign, one of the values may be missing.

    >>> part = character_part(2, 0, True)
    >>> list(part.classes(4, 2)), part.count(4, 2), list(character_part(2, 1, True).classes(2, 2))
    ([(0, 0, 0, 0), (0, 1, 0, 1), (0, 1, 1, 0)], 3, [(0, 1)])
    """
    missing = 0 if power else 1

    def classes(m: int, n: int) -> MarkedTuples:
        return MarkedTuples(m, (), excess(power), n - missing, n, white=white)

    def canonical(tuples: Words, n: int) -> tuple[Words, Signs]:
        words = growth_rows(tuples)
        own = block_excesses(words, of_places(words.shape[1], white)[0])
        used = words.max(axis=1, initial=-1) + 1
        inside = ((own == power) | (np.arange(own.shape[1]) >= used[:, None])).all(axis=1) & (used >= n - missing)
        signs = inside.astype(np.int8)
        return words, signs * relabelling_signs(tuples, words, n) if odd else signs

    def count(m: int, n: int) -> int:
        whites, blacks = of_places(m, white)
        if power:
            return excess_partition_count(whites, blacks, n) if power_of_det(m, n, white, power) else 0
        if whites != blacks:
            return 0
        return uniform_partition_count(whites, n) - (uniform_partition_count(whites, n - 2) if n > 1 else 0)

    return Part("twisted", classes, canonical, count, count=count)


def raising_element(part: Part, white: int | None) -> LieElement:
    """E12 where the torus acts trivially: excess 1 and −1 at the two values, 0 at the others.

    >>> list(raising_element(torus_part(1), 1).tuples(2, 2))
    [(0, 1)]
    """

    def tuples(m: int, n: int) -> MarkedTuples:
        return MarkedTuples(m, (excess(1), excess(-1)), excess(0), 0, n - 2, white=white)

    return LieElement("E12", RAISING, part.name, tuples, 2, white)


def raising_beside_determinants(part: Part, white: int | None, only: int | None = None) -> LieElement:
    """E12 where the torus acts by det^q: excess q + 1 and q − 1 at the two values, q at exactly n − 2 others.

    >>> list(raising_beside_determinants(determinant_part(None), None).tuples(2, 2))
    [(0, 0)]
    """

    def tuples(m: int, n: int) -> MarkedTuples:
        q = power_of_det(m, n, white, only)
        return MarkedTuples(m, (excess(q + 1), excess(q - 1)), excess(q), n - 2, n - 2 if q else -1, white=white)

    return LieElement("E12", RAISING, part.name, tuples, 2, white)


def dimension_by(integral: Callable[[PowerSums, int], int], white: int | None) -> Callable[[int, int], int]:
    """(m, n) ↦ the dimension of the invariants, by characters.

    >>> from eqmath.groups.integrals import unitary_integral
    >>> [dimension_by(unitary_integral, 3)(6, n) for n in (1, 2, 3)]
    [1, 5, 6]
    """
    return lambda m, n: integral(power_sums(m, white), n)
