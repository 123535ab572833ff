"""Two-sided ideals of diagram algebras: products in bulk, and the dimension of A·e·A.

If d₁e, …, d_r e is a basis of the left ideal A·e and ed'₁, …, ed'_s one of the right ideal e·A, then the
products d_i·e·d'_j span A·e·A: a·e is a combination of the d_i e, and e·b one of the ed'_j. So a handful of
diagrams on either side is enough, and the dimension is one rank.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import Words
from eqmath.diagrams import Diagram, LinearCombination, WordPlaces, stack_rows
from eqmath.errors import CaseError, TooLarge
from eqmath.exact import PRIME, Integers, Scalar, eliminate
from eqmath.families import Family
from eqmath.limits import require, require_time, timed

LARGEST = 2**62


@dataclass(frozen=True)
class Coordinates:
    """The diagrams k → k of a family in order, with a number δ: elements as integer vectors, products in bulk.

    Parameters
    ----------
    family : Family
        Closed under composition: ``partition`` or ``brauer``.
    k, delta : int

    Examples
    --------
    >>> from eqmath.families import family
    >>> C = Coordinates(family("partition"), 1, 3)
    >>> p = C.vector(LinearCombination({Diagram("1|1'"): 1}, 3))
    >>> print(C.combination(C.product(p, p)))
    3 · 1|1'
    """

    family: Family
    k: int
    delta: int

    def __len__(self) -> int:
        return self.family.count(2 * self.k, None)

    @cached_property
    def words(self) -> Words:
        """The words of all diagrams, one per row.

        Raises
        ------
        TooLarge
            If square matrices of that size exceed the memory limit.
        """
        require(len(self), len(self), 3 * 8)
        words = timed(self.family.words(2 * self.k, None), "listing diagrams")
        return np.array(list(words), dtype=np.int8).reshape(-1, 2 * self.k)

    @cached_property
    def _word_places(self) -> WordPlaces:
        return WordPlaces(self.words)

    def places(self, words: Words) -> Integers:
        """The number of every diagram in the order of the family.

        Raises
        ------
        CaseError
            If one is not in the family.
        """
        found = self._word_places(words)
        if (found < 0).any():
            raise CaseError(f"expected {self.family.name} diagrams {self.k} → {self.k}, found another one")
        return found

    def vector(self, x: LinearCombination) -> Integers:
        """The coefficients of an element.

        Raises
        ------
        CaseError
            If it is an element of another algebra, or a coefficient is not an integer.
        TooLarge
            If products with it might exceed 64 bits.
        """
        if x.shape != (self.k, self.k) or x.delta != self.delta:
            raise CaseError(f"expected δ = {self.delta} and {self.k} → {self.k}, found δ = {x.delta} and {x.shape}")
        vector = np.zeros(len(self), dtype=np.int64)
        if len(x):
            numbers = [_integer(c) for c in x.terms.values()]
            self._require_short(sum(map(abs, numbers)))
            vector[self.places(np.array([d.word for d in x], dtype=np.int8).reshape(-1, 2 * self.k))] = numbers
        return vector

    def combination(self, vector: Sequence[int] | Integers) -> LinearCombination:
        """The element with these coefficients."""
        terms: dict[Diagram, Scalar] = {
            Diagram.from_word(self.words[i].tolist(), self.k): int(c) for i, c in enumerate(vector) if c
        }
        return LinearCombination(terms, self.delta, (self.k, self.k))

    def product(self, x: Integers, y: Integers) -> Integers:
        """x · y, the left factor on top."""
        self._require_short(int(np.abs(x).sum()) * int(np.abs(y).sum()))
        places = np.flatnonzero(x)
        product: Integers = x[places] @ self.times(places, y)
        return product

    def times(self, places: Integers, x: Integers, left: bool = True) -> Integers:
        """d·x for the diagrams d at some places, one product per row; x·d when not ``left``."""
        require_time("multiplying diagrams")
        self._require_short(int(np.abs(x).sum()))
        support = np.flatnonzero(x)
        many, one = np.repeat(self.words[places], len(support), axis=0), np.tile(self.words[support], (len(places), 1))
        words, closed = stack_rows(many, one, self.k) if left else stack_rows(one, many, self.k)
        products = np.zeros((len(places), len(self)), dtype=np.int64)
        rows = np.repeat(np.arange(len(places)), len(support))
        np.add.at(products, (rows, self.places(words)), np.tile(x[support], len(places)) * self._loops(closed))
        return products

    def followed(self, vectors: Integers, place: int) -> Integers:
        """x·d for every row x and the diagram d at a place."""
        require_time("multiplying diagrams")
        self._require_short(int(np.abs(vectors).sum(axis=1).max(initial=0)))
        support = np.flatnonzero(vectors.any(axis=0))
        words, closed = stack_rows(self.words[support], self.words[[place] * len(support)], self.k)
        products = np.zeros_like(vectors)
        np.add.at(products.T, self.places(words), (vectors[:, support] * self._loops(closed)).T)
        return products

    def _loops(self, closed: NDArray[np.int8]) -> Integers:
        powers: Integers = np.power(np.int64(self.delta), closed.astype(np.int64))
        return powers

    def _require_short(self, norm: int) -> None:
        """A product with one diagram has entries of at most |δ|^k times the sum of the coefficients."""
        if norm * max(abs(self.delta), 1) ** self.k >= LARGEST:
            raise TooLarge(f"products of elements with coefficients of sum {norm} may exceed 64 bits")


def ideal_basis(
    coordinates: Coordinates, x: Integers, enough: int | None = None, prime: int | None = PRIME
) -> Integers:
    """Products d·x·d' that are a basis of the two-sided ideal of x, one per row; independent mod p.

    Parameters
    ----------
    coordinates : Coordinates
    x : array of int
        A generator.
    enough : int, optional
        No more are looked for than so many: an upper bound for the dimension.
    prime : int or None
        Over F_p there may be fewer than over Q, never more; None works over Q.

    Examples
    --------
    >>> from eqmath.families import family
    >>> C = Coordinates(family("brauer"), 2, 2)
    >>> len(ideal_basis(C, C.vector(LinearCombination({Diagram("1,2|1',2'"): 1}, 2))))
    1
    """
    return ideal_products(coordinates, x, enough, prime)[1]


def ideal_products(
    coordinates: Coordinates, x: Integers, enough: int | None = None, prime: int | None = PRIME
) -> tuple[list[tuple[int, int]], Integers]:
    """The same with the places of the diagrams d and d' of every product.

    >>> from eqmath.families import family
    >>> C = Coordinates(family("brauer"), 2, 2)
    >>> ideal_products(C, C.vector(LinearCombination({Diagram("1,2|1',2'"): 1}, 2)))[0]
    [(0, 0)]
    """
    every = np.arange(len(coordinates))
    lefts = coordinates.times(every, x)
    above = list(eliminate(lefts, prime).rows)
    rights = coordinates.times(every, x, left=False)
    basis, ends = lefts[:0], list[tuple[int, int]]()
    for places in _in_chunks(len(coordinates), len(above), eliminate(rights, prime).rows):
        rows = np.concatenate([basis, *(coordinates.followed(lefts[above], place) for place in places)])
        kept = list(eliminate(rows, prime).rows)
        listed = [*ends, *((i, place) for place in places for i in above)]
        basis, ends = rows[kept], [listed[i] for i in kept]
        if enough is not None and len(basis) >= enough:
            break
    return ends, basis


def _in_chunks(diagrams: int, lefts: int, places: Sequence[int]) -> Iterator[list[int]]:
    """The places of d', as many at once as make about as many products as there are diagrams.

    Neighbouring diagrams differ little and add little: mixed, a few of them are mostly enough.
    """
    each = max(1, diagrams // max(lefts, 1))
    mixed = Random(0).sample(list(places), len(places))
    return (mixed[start : start + each] for start in range(0, len(mixed), each))


def ideal_dimension(coordinates: Coordinates, x: Integers, most: int | None = None) -> int:
    """dim A·x·A over Q.

    A rank mod p that reaches ``most``, an upper bound, is the dimension; else the rank over Q is.

    >>> from eqmath.families import family
    >>> C = Coordinates(family("brauer"), 2, 0)
    >>> ideal_dimension(C, C.vector(LinearCombination({Diagram("1,2|1',2'"): 1}, 0)))
    1
    """
    if most is not None and len(ideal_basis(coordinates, x, most)) == most:
        return most
    return len(ideal_basis(coordinates, x, prime=None))


def _integer(coefficient: Scalar) -> int:
    if not isinstance(coefficient, int):
        raise CaseError(f"expected integer coefficients, found {coefficient}", hint="multiply by the denominator")
    return coefficient
