"""Semi-invariants of a monomial subgroup K: functions on [n]^m, one value per class of index tuples.

K permutes the lines of the basis vectors. A function f with f(κt) = χ(κ) f(t) is known from one
representative of each class: f(t) = s(t) f(rep(t)), and s(t) = 0 where f is forced to vanish.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import Word, Words, growth_rows
from eqmath.exact import Integers, Matrix

Signs = NDArray[np.int8]
Canonical = Callable[[Words, int], tuple[Words, Signs]]


@dataclass(frozen=True)
class Part:
    """One character of K.

    Attributes
    ----------
    name : str
    classes : (m, n) ↦ the representatives of the classes that are not forced to zero
    canonical : (tuples, n) ↦ the representative and the sign of each; sign 0 where f vanishes
    most : (m, n) ↦ an upper bound for the number of classes, for predictions
    letters : int
        2 where K permutes pairs of values, else 1.
    typed : bool
        Whether two classes with the same block sizes differ by a permutation of the places.
    count : (m, n) ↦ the number of classes, none of which is listed; None where it is not known without
    determinant : bool
        Whether signed permutations act by their determinant.
    least : int
        The least n at which the part exists.

    Examples
    --------
    >>> from eqmath import H
    >>> (even,) = H.parts
    >>> even.name, list(even.classes(4, 2)), even.most(4, 2)
    ('even', [(0, 0, 0, 0), (0, 0, 1, 1), (0, 1, 0, 1), (0, 1, 1, 0)], 4)
    """

    name: str
    classes: Callable[[int, int], Iterable[Word]]
    canonical: Canonical
    most: Callable[[int, int], int]
    letters: int = 1
    typed: bool = True
    count: Callable[[int, int], int] | None = None
    determinant: bool = False
    least: int = 1


@dataclass(frozen=True)
class LieElement:
    """An element X of the Lie algebra, with the tuples at which Xv = 0 is written down.

    Attributes
    ----------
    name : str
    entries : tuple of (a, b, X[a, b]) over the marked values
    part : str
        The part in which these equations live.
    tuples : (m, n) ↦ tuples up to the part of K that fixes the marked values
    least : int
        The least n at which X exists.
    white : int or None
        How many places, from the first on, are of V; the others are of its dual. None where V is self-dual.

    Examples
    --------
    >>> from eqmath import Sp
    >>> long, short = Sp.lie
    >>> long.name, long.matrix(2), short.name, short.matrix(4).tolist()[0]
    ("E11'", Matrix([[0, 1], [0, 0]]), "E12 − E2'1'", [0, 0, 1, 0])
    """

    name: str
    entries: tuple[tuple[int, int, int], ...]
    part: str
    tuples: Callable[[int, int], Iterable[Word]]
    least: int
    white: int | None = None

    @property
    def marked(self) -> int:
        """How many values X moves."""
        return 1 + max(max(a, b) for a, b, _ in self.entries)

    def entries_at(self, place: int) -> tuple[tuple[int, int, int], ...]:
        """The entries of what acts on a place: X, on the dual −Xᵀ.

        >>> from eqmath import U
        >>> (x,) = U.bent(1, 1).lie
        >>> x.name, x.entries_at(0), x.entries_at(1)
        ('E12', ((0, 1, 1),), ((1, 0, -1),))
        """
        if self.white is None or place < self.white:
            return self.entries
        return tuple((b, a, -entry) for a, b, entry in self.entries)

    def matrix(self, n: int) -> Matrix:
        """X as an n × n matrix."""
        rows = [[0] * n for _ in range(n)]
        for a, b, entry in self.entries:
            rows[a][b] += entry
        return Matrix(rows)


@dataclass(frozen=True)
class Independence:
    """From which n on all diagrams on symmetrised legs, of any degrees, are a basis, and why.

    The sums over orbits are the monomials in the invariants of degree 2 of one vector for every leg, so they are
    independent for all degrees iff these invariants are algebraically independent for generic vectors.

    Attributes
    ----------
    least : (white, black) ↦ the least such n, for so many legs of V and of its dual
    reason : str

    Examples
    --------
    >>> from eqmath import Sp
    >>> [Sp.independence.least(legs, 0) for legs in (1, 2, 3, 4, 5)]
    [2, 2, 2, 4, 4]
    """

    least: Callable[[int, int], int]
    reason: str


def block_sizes(words: Words) -> NDArray[np.int64]:
    """The sizes of the blocks 0, 1, … of every growth string; 0 where there is no such block.

    >>> block_sizes(np.array([[0, 1, 0, 2], [0, 0, 0, 0]], dtype=np.int8)).tolist()
    [[2, 1, 1], [4, 0, 0]]
    """
    blocks = int(words.max(initial=-1)) + 1
    return np.array([(words == label).sum(axis=1) for label in range(blocks)]).T.reshape(len(words), blocks)


def by_equality(tuples: Words, n: int) -> tuple[Words, Signs]:
    """K permutes the values: the class is the pattern of equal values, the sign is 1.

    >>> words, signs = by_equality(np.array([[2, 0, 2], [1, 1, 0]], dtype=np.int8), 3)
    >>> words.tolist(), signs.tolist()
    ([[0, 1, 0], [0, 0, 1]], [1, 1])
    """
    return growth_rows(tuples), np.ones(len(tuples), dtype=np.int8)


def block_excesses(words: Words, white: int) -> NDArray[np.int64]:
    """How many more white than black places every block has, the first places being white.

    >>> block_excesses(np.array([[0, 1, 0], [0, 0, 1]], dtype=np.int8), 2).tolist()
    [[0, 1], [2, -1]]
    """
    blocks = int(words.max(initial=-1)) + 1
    colours = np.where(np.arange(words.shape[1]) < white, 1, -1)
    return np.array([(words == label) @ colours for label in range(blocks)]).T.reshape(len(words), blocks)


def by_even_blocks(tuples: Words, n: int) -> tuple[Words, Signs]:
    """K permutes the values and changes their signs: every value must occur an even number of times.

    >>> words, signs = by_even_blocks(np.array([[2, 0, 2, 0], [2, 0, 2, 2]], dtype=np.int8), 3)
    >>> words.tolist(), signs.tolist()
    ([[0, 1, 0, 1], [0, 1, 0, 0]], [1, 0])
    """
    words = growth_rows(tuples)
    return words, (block_sizes(words) % 2 == 0).all(axis=1).astype(np.int8)


def by_determinant(tuples: Words, n: int) -> tuple[Words, Signs]:
    """The determinant character of the signed permutations: every one of the n values occurs an odd number of times.

    The sign is that of the permutation value ↦ block number.

    >>> words, signs = by_determinant(np.array([[0, 1], [1, 0], [1, 1]], dtype=np.int8), 2)
    >>> words.tolist(), signs.tolist()
    ([[0, 1], [0, 1], [0, 0]], [1, -1, 0])
    """
    words = growth_rows(tuples)
    odd = (block_sizes(words) % 2 == 1).sum(axis=1) == n
    return words, relabelling_signs(tuples, words, n) * odd.astype(np.int8)


def by_product_of_signs(tuples: Words, n: int) -> tuple[Words, Signs]:
    """The product of the signs of a signed permutation: every one of the n values occurs an odd number of times.

    >>> words, signs = by_product_of_signs(np.array([[0, 1], [1, 0], [1, 1]], dtype=np.int8), 2)
    >>> words.tolist(), signs.tolist()
    ([[0, 1], [0, 1], [0, 0]], [1, 1, 0])
    """
    words, signs = by_determinant(tuples, n)
    return words, signs * signs


def by_sign_of_even_blocks(tuples: Words, n: int) -> tuple[Words, Signs]:
    """The sign of the permutation under a signed one: every value an even number of times, at least n−1 of them.

    >>> words, signs = by_sign_of_even_blocks(np.array([[1, 1, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1]], dtype=np.int8), 2)
    >>> words.tolist(), signs.tolist()
    ([[0, 0, 1, 1], [0, 0, 0, 0], [0, 0, 0, 1]], [-1, 1, 0])
    """
    words, signs = by_alternating_sign(tuples, n)
    return words, signs * by_even_blocks(tuples, n)[1]


def by_alternating_sign(tuples: Words, n: int) -> tuple[Words, Signs]:
    """The sign character of the permutations: at least n−1 values occur, the unused one goes last.

    >>> words, signs = by_alternating_sign(np.array([[0, 1], [1, 0], [0, 0]], dtype=np.int8), 3)
    >>> words.tolist(), signs.tolist()
    ([[0, 1], [0, 1], [0, 0]], [1, -1, 0])
    """
    words = growth_rows(tuples)
    enough = words.max(axis=1, initial=-1) >= n - 2
    return words, relabelling_signs(tuples, words, n) * enough.astype(np.int8)


def relabelling_signs(tuples: Words, words: Words, n: int) -> Signs:
    """The sign of the bijection from block numbers to values, a single unused value taking the last number.

    Rows in which more than one value is unused get some sign or 0; their callers discard them.

    >>> tuples = np.array([[0, 1, 2], [1, 0, 2], [1, 2, 0]], dtype=np.int8)
    >>> relabelling_signs(tuples, growth_rows(tuples), 3).tolist()
    [1, -1, 1]
    """
    if n == 0:
        return np.ones(len(tuples), dtype=np.int8)
    if tuples.shape[1] < n - 1:  # no row has enough values, and no table of n columns is made
        return np.zeros(len(tuples), dtype=np.int8)
    images = np.full((len(tuples), n), -1, dtype=np.int64)
    rows = np.arange(len(tuples))
    for place in range(tuples.shape[1]):
        images[rows, words[:, place]] = tuples[:, place]
    missing = n * (n - 1) // 2 - np.where(images[:, :-1] < 0, 0, images[:, :-1]).sum(axis=1)
    images[:, -1] = np.where(images[:, -1] < 0, missing, images[:, -1])
    signs = np.ones(len(tuples), dtype=np.int64)
    for later in range(n):
        for earlier in range(later):
            signs *= np.sign(images[:, later] - images[:, earlier])
    return signs.astype(np.int8)


def by_balanced_pairs(tuples: Words, n: int) -> tuple[Words, Signs]:
    """Torus, permutations of the pairs, and J: e ↦ e', e' ↦ −e on each pair.

    Every pair occurs as often unprimed as primed; a block whose first leg is primed is flipped, with
    the sign (−1)^(size/2).

    >>> words, signs = by_balanced_pairs(np.array([[2, 3], [3, 2], [2, 2]], dtype=np.int8), 4)
    >>> words.tolist(), signs.tolist()
    ([[0, 1], [0, 1], [0, 0]], [1, -1, 0])
    """
    return _by_pairs(tuples, lambda sizes, primed: 2 * primed == sizes)


def by_even_pairs(tuples: Words, n: int) -> tuple[Words, Signs]:
    """Permutations of the pairs, and J on each pair: e ↦ e', e' ↦ −e.

    Every pair occurs an even number of times; a block whose first leg is primed is flipped, with one sign for every
    primed leg.

    >>> words, signs = by_even_pairs(np.array([[2, 3], [3, 2], [3, 3], [0, 2]], dtype=np.int8), 4)
    >>> words.tolist(), signs.tolist()
    ([[0, 1], [0, 1], [0, 0], [0, 2]], [1, -1, 1, 0])
    """
    return _by_pairs(tuples, lambda sizes, primed: sizes % 2 == 0)


def _by_pairs(tuples: Words, allowed: Callable[[Integers, Integers], NDArray[np.bool_]]) -> tuple[Words, Signs]:
    """The flips by J where the sizes of the blocks, and how many legs of each are primed, are allowed; else 0."""
    pairs, letters = growth_rows(tuples // 2), tuples % 2
    words, signs = 2 * pairs + letters, np.ones(len(tuples), dtype=np.int8)
    for label in range(int(pairs.max(initial=-1)) + 1):
        inside = pairs == label
        sizes, primed = inside.sum(axis=1), (inside & (letters == 1)).sum(axis=1)
        first = letters[np.arange(len(tuples)), inside.argmax(axis=1)]
        flipped = (first == 1) & (sizes > 0)
        words ^= (inside & flipped[:, None]).astype(words.dtype)
        signs *= np.where(flipped & (primed % 2 == 1), -1, 1).astype(np.int8) * allowed(sizes, primed)
    return words.astype(np.int8), signs
