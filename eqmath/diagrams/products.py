"""Products of linear combinations of diagrams in bulk: all pairs at once, over Q[δ].

A combination is cut into *monomials* c δ^e · d with integers c over one common denominator. All pairs
are stacked, the products sorted, and their integers added; a polynomial is made once for a diagram of
the result.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from math import lcm
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import Word, Words
from eqmath.diagrams.stacking import MAX_POINTS, stack, stack_rows
from eqmath.exact import Integers, Number, Polynomial, Scalar, Symbolic, exact_number

CHUNK = 2**18
FEW_PAIRS = 32


class Monomials(NamedTuple):
    """Terms c δ^e / denominator · word, one per row."""

    words: Words
    exponents: Integers
    integers: NDArray[np.object_]
    denominator: int


def multiplied(
    upper: Mapping[Word, Scalar], lower: Mapping[Word, Scalar], middle: int, delta: Scalar
) -> dict[Word, Scalar]:
    """The product of two combinations of words that meet in a given number of points, the first one on top.

    >>> multiplied({(0, 1): 2}, {(0, 1): 3}, 1, Polynomial([0, 1], "n"))
    {(0, 1): 6*n}
    """
    symbol = delta.symbol if isinstance(delta, Symbolic) else ""
    points = sum(len(next(iter(words), ())) for words in (upper, lower))
    if len(upper) * len(lower) <= FEW_PAIRS or points > MAX_POINTS:
        return _one_by_one(upper, lower, middle, delta)
    if symbol and delta != Polynomial([0, 1], symbol):
        return _one_by_one(upper, lower, middle, delta)
    first, second = _monomials(upper, symbol), _monomials(lower, symbol)
    if first is None or second is None:
        return _one_by_one(upper, lower, middle, delta)
    words, exponents, integers = _collected(_pairs(first, second, middle))
    return _scalars(words, exponents, integers, first.denominator * second.denominator, delta)


def _one_by_one(
    upper: Mapping[Word, Scalar], lower: Mapping[Word, Scalar], middle: int, delta: Scalar
) -> dict[Word, Scalar]:
    total: dict[Word, Scalar] = {}
    for high, a in upper.items():
        for low, b in lower.items():
            word, loops = stack(high, low, middle)
            scalar = a * b * delta**loops if loops else a * b
            total[word] = total[word] + scalar if word in total else scalar
    return total


def _monomials(terms: Mapping[Word, Scalar], symbol: str) -> Monomials | None:
    """The monomials of a combination; None if a coefficient is not a polynomial, or one in another symbol."""
    rows: list[tuple[Word, int, Number]] = []
    for word, scalar in terms.items():
        if isinstance(scalar, Symbolic):
            if scalar.symbol != symbol or not isinstance(scalar, Polynomial):
                return None
            rows += [(word, e, c) for e, c in enumerate(scalar.coefficients) if c]
        else:
            rows.append((word, 0, scalar))
    denominator = lcm(*(c.denominator for _, _, c in rows))
    integers = np.array([int(c * denominator) for _, _, c in rows], dtype=object)
    words = np.array([word for word, _, _ in rows], dtype=np.int8)
    return Monomials(words, np.array([e for _, e, _ in rows], dtype=np.int64), integers, denominator)


def _pairs(first: Monomials, second: Monomials, middle: int) -> Iterator[tuple[Words, Integers, NDArray[np.object_]]]:
    """The collected products of some upper terms with all lower ones at a time."""
    rows = max(1, CHUNK // len(second.words))
    for start in range(0, len(first.words), rows):
        part = slice(start, start + rows)
        high = np.repeat(first.words[part], len(second.words), axis=0)
        low = np.tile(second.words, (len(first.words[part]), 1))
        words, closed = stack_rows(high, low, middle)
        exponents = closed.astype(np.int64) + np.add.outer(first.exponents[part], second.exponents).ravel()
        bound = max(map(abs, first.integers)) * max(map(abs, second.integers)) * len(words)
        exact = np.int64 if bound < 2**62 else np.object_
        yield _added(
            words,
            exponents,
            np.multiply.outer(first.integers[part].astype(exact), second.integers.astype(exact)).ravel(),
        )


def _added(
    words: Words, exponents: Integers, integers: NDArray[np.generic]
) -> tuple[Words, Integers, NDArray[np.object_]]:
    """Equal monomials added."""
    keys = word_keys(words, exponents)
    _, representatives, place = np.unique(keys, return_index=True, return_inverse=True)
    sums = np.zeros(len(representatives), dtype=integers.dtype)
    np.add.at(sums, place, integers)
    return words[representatives], exponents[representatives], sums.astype(object)


def word_keys(words: Words, exponents: Integers | None = None) -> NDArray[Any]:
    """One value per row, equal for equal rows: an integer where four bits per point and eight more fit."""
    exponents = np.zeros(len(words), dtype=np.int64) if exponents is None else exponents
    if words.shape[1] <= 13 and exponents.max(initial=0) < 256:
        keys = exponents.astype(np.int64)
        for column in words.T:
            keys = keys << 4 | column
        return keys
    rows = np.concatenate([words.astype(np.int64), exponents[:, None]], axis=1)
    return np.ascontiguousarray(rows).view(np.dtype((np.void, rows.itemsize * rows.shape[1]))).ravel()


class WordPlaces:
    """The places of words in a list of different ones, one per row.

    >>> find = WordPlaces(np.array([[0, 1], [0, 0]], np.int8))
    >>> find(np.array([[0, 0], [0, 1], [1, 0]], np.int8)).tolist()
    [1, 0, -1]
    """

    def __init__(self, words: Words) -> None:
        keys = word_keys(words)
        self._order = np.argsort(keys)
        self._keys = keys[self._order]

    def __call__(self, words: Words) -> Integers:
        """The places, −1 for what is not in the list."""
        wanted = word_keys(words)
        ranks = np.minimum(np.searchsorted(self._keys, wanted), len(self._keys) - 1)
        return np.where(self._keys[ranks] == wanted, self._order[ranks], -1)


def _collected(
    parts: Iterator[tuple[Words, Integers, NDArray[np.object_]]],
) -> tuple[Words, Integers, NDArray[np.object_]]:
    words, exponents, integers = (np.concatenate(pieces) for pieces in zip(*parts, strict=True))
    return _added(words, exponents, integers)


def _scalars(
    words: Words, exponents: Integers, integers: NDArray[np.object_], denominator: int, delta: Scalar
) -> dict[Word, Scalar]:
    """One coefficient a diagram: Σ_e c_e δ^e."""
    coefficients: dict[Word, dict[int, Number]] = {}
    for word, e, c in zip(map(tuple, words.tolist()), exponents.tolist(), integers, strict=True):
        coefficients.setdefault(word, {})[e] = exact_number(Fraction(c, denominator))
    return {word: _value(powers, delta) for word, powers in coefficients.items()}


def _value(powers: Mapping[int, Number], delta: Scalar) -> Scalar:
    if isinstance(delta, Polynomial):
        return Polynomial([powers.get(e, 0) for e in range(max(powers) + 1)], delta.symbol)
    return exact_number(sum(c * delta**e for e, c in powers.items()))
