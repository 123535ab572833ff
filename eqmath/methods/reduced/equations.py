"""Sparse integer equations, their triangular part, and a lower bound for their rank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from eqmath.exact import PRIME, Integers, modular_rank
from eqmath.limits import require

EXTRA_ROWS = 40
MEANS = ("orbits", "triangular", "reduced", "swaps", "labels")
"""How a bound can be found, the strongest means last."""


@dataclass(frozen=True, eq=False)
class Equations:
    """Integer equations over a given number of unknowns; entries sorted by row, then column, none zero.

    Attributes
    ----------
    unknowns : int
    rows, columns, coefficients : int64 arrays
        One entry each; the rows that occur are 0, 1, …, count − 1.
    origins : int64 array
        The number that each row had before zero rows were dropped.
    """

    unknowns: int
    rows: Integers
    columns: Integers
    coefficients: Integers
    origins: Integers

    @classmethod
    def collect(cls, unknowns: int, rows: Integers, columns: Integers, coefficients: Integers) -> Equations:
        """Add up entries at equal places, drop zeros and zero rows, number the other rows afresh."""
        places = rows * max(unknowns, 1) + columns
        order = np.argsort(places, kind="stable")
        places = places[order]
        starts = np.flatnonzero(np.diff(places, prepend=-1))
        sums = np.add.reduceat(coefficients[order], starts) if len(starts) else coefficients[:0]
        places = places[starts]
        places, sums = places[sums != 0], sums[sums != 0]
        old, columns = np.divmod(places, max(unknowns, 1))
        origins, new = np.unique(old, return_inverse=True)
        return cls(unknowns, new.astype(np.int64), columns, sums, origins)

    @property
    def count(self) -> int:
        """The number of non-zero equations."""
        return len(self.origins)

    def same_as(self, other: Equations) -> bool:
        """Whether both are equal, entry by entry."""
        pairs = ((self.rows, other.rows), (self.columns, other.columns), (self.coefficients, other.coefficients))
        return self.unknowns == other.unknowns and all(np.array_equal(a, b) for a, b in pairs)

    @cached_property
    def starts(self) -> Integers:
        """Where each row starts among the entries."""
        return np.flatnonzero(np.diff(self.rows, prepend=-1))

    def values(self, vector: Integers) -> Integers:
        """The left-hand sides at a vector; all zero iff the vector is a solution."""
        terms = self.coefficients * vector[self.columns]
        return np.add.reduceat(terms, self.starts) if len(self.starts) else terms

    def first_columns(self) -> Integers:
        """The first column of every row."""
        return self.columns[self.starts]

    def within(self, columns: NDArray[np.bool_]) -> Equations:
        """The rows that touch only the marked unknowns, over these."""
        outside = np.zeros(self.count, dtype=bool)
        outside[self.rows[~columns[self.columns]]] = True
        kept = ~outside[self.rows]
        names = np.cumsum(columns) - 1
        return Equations.collect(
            int(columns.sum()), self.rows[kept], names[self.columns[kept]], self.coefficients[kept]
        )

    def distinct(self) -> Equations:
        """One of the rows that are equal up to sign, by fingerprints: a coincidence only loses a row."""
        marks = np.random.default_rng(0).integers(-(2**62), 2**62, max(self.unknowns, 1))
        leading = np.sign(self.coefficients[self.starts])
        _, first = np.unique(self.values(marks) * leading, return_index=True)
        kept = np.isin(self.rows, first)
        return Equations.collect(self.unknowns, self.rows[kept], self.columns[kept], self.coefficients[kept])

    def dense(self) -> Integers:
        """All rows as one matrix."""
        require(self.count, self.unknowns, 24)
        matrix = np.zeros((self.count, self.unknowns), dtype=np.int64)
        matrix[self.rows, self.columns] = self.coefficients
        return matrix

    def solutions(self, rank: int) -> int:
        """An upper bound for the dimension of the solution space, sharp enough to meet ``rank`` in general."""
        return self.unknowns - modular_rank(self.enough(rank))

    def enough(self, rank: int) -> Integers:
        """All rows, or as many combinations mod p as solutions of this rank leave room for, and some more."""
        height = self.unknowns - rank + EXTRA_ROWS
        return self.dense() if self.count <= height else self.mixed(height, PRIME)

    def mixed(self, height: int, prime: int) -> Integers:
        """A given number of random combinations mod p of all rows; every row goes into three of them.

        A combination of true equations is a true equation, so the rank of the mixture bounds the rank
        from below whatever the random numbers are; they are the same every time.
        """
        require(height, self.unknowns, 24)
        rng = np.random.default_rng(0)
        dense = np.zeros((height, self.unknowns), dtype=np.int64)
        for _ in range(3):
            targets, factors = rng.integers(0, height, self.count), rng.integers(1, prime, self.count)
            terms = self.coefficients % prime * factors[self.rows] % prime
            dense += _sums(targets[self.rows] * self.unknowns + self.columns, terms, dense.size).reshape(dense.shape)
        return dense % prime


def _sums(places: Integers, terms: Integers, size: int) -> Integers:
    """The sum of the terms at every place; below 2⁵³ a sum of floats is exact."""
    largest = int(terms.max(initial=0)) * len(terms)
    if largest >= 2**53:
        sums = np.zeros(size, dtype=np.int64)
        np.add.at(sums, places, terms)
        return sums
    return np.bincount(places, weights=terms, minlength=size).astype(np.int64)


@dataclass(frozen=True, slots=True)
class Bound:
    """An upper bound for the dimension of the solution space, and how it was found.

    Attributes
    ----------
    dim : int
    name : one of ``MEANS``
    prime : int or None
    """

    dim: int
    name: str
    prime: int | None


def upper_bound(equations: Equations, early: Sequence[NDArray[np.bool_]], rank: int) -> Bound:
    """The dimension of the solution space is at most this; as sharp as needed to meet ``rank``.

    Rows with different first columns are independent over Q, so the unknowns that are the ``early``
    first columns of some row are determined by later ones. What is left are the other unknowns and
    the rows that touch only them; if these are too few for every choice of early unknowns, mixtures
    of all rows are eliminated.

    Parameters
    ----------
    early : sequence of bool arrays
        Sets of unknowns to be determined by triangular rows, tried in turn.
    rank : int
        The number of independent solutions already known.
    """
    if not equations.count:
        return Bound(equations.unknowns, "orbits", None)
    firsts = np.zeros(equations.unknowns, dtype=bool)
    firsts[equations.first_columns()] = True
    left = equations.unknowns - int(firsts.sum())
    if left == rank:
        return Bound(rank, "triangular", None)
    for choice in early:
        left = min(left, equations.within(~(firsts & choice)).solutions(rank))
        if left == rank:
            return Bound(rank, "reduced", PRIME)
    return Bound(min(left, equations.solutions(rank)), "reduced", PRIME)
