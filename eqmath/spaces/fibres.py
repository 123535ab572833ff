"""A space as a quotient of the tensor product of its legs: every tuple of basis vectors is ± a basis vector, or 0."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from itertools import product

import numpy as np
from numpy.typing import NDArray

from eqmath.exact import Integers
from eqmath.limits import require, require_list
from eqmath.spaces.exponential import Exponential
from eqmath.spaces.expression import Interpretation
from eqmath.spaces.functor import functor


@dataclass(frozen=True, eq=False)
class Fibres:
    """The quotient map from a tensor product of V_i's onto one summand of a space, in the basis of its labels.

    Attributes
    ----------
    sizes : tuple of int
        The n of every leg.
    labels : int64 array
        For every tuple, the last leg fastest, the number of its basis vector; any number where the sign is 0.
    signs : int8 array
    count : int
        The dimension.

    Examples
    --------
    >>> from eqmath.spaces import Space
    >>> found = Space("Alt2(V)").fibres(2)
    >>> found.labels.tolist(), found.signs.tolist(), found.first.tolist(), found.lengths.tolist()
    ([0, 0, 0, 0], [0, 1, -1, 0], [[0, 1]], [2])
    """

    sizes: tuple[int, ...]
    labels: Integers
    signs: NDArray[np.int8]
    count: int

    @cached_property
    def is_identity(self) -> bool:
        """Whether the space is the tensor product itself."""
        return len(self.labels) == self.count and bool((self.signs == 1).all())

    @cached_property
    def lengths(self) -> Integers:
        """How many tuples are ± each basis vector: at least one."""
        return np.bincount(self.labels[self.signs != 0], minlength=self.count)

    @cached_property
    def _first(self) -> Integers:
        """The place of the first tuple of every basis vector, one with the sign 1 if there is one."""
        order = np.lexsort((-self.signs, self.labels))
        order = order[self.signs[order] != 0]
        found: Integers = order[np.searchsorted(self.labels[order], np.arange(self.count))]
        return found

    @property
    def first(self) -> Integers:
        """One tuple for every basis vector, one per row."""
        places = np.unravel_index(self._first, self.sizes) if self.sizes else ()
        return np.array(places, dtype=np.int64).reshape(len(self.sizes), self.count).T

    @property
    def first_signs(self) -> Integers:
        """Their signs."""
        return self.signs[self._first].astype(np.int64)

    @cached_property
    def padded(self) -> tuple[Integers, Integers]:
        """The tuples of every basis vector and their signs, one basis vector per row, filled up with sign 0."""
        width = int(self.lengths.max(initial=0))
        require(self.count, width, 16)
        there = np.flatnonzero(self.signs)
        there = there[np.argsort(self.labels[there], kind="stable")]
        rows = self.labels[there]
        columns = np.arange(len(there)) - np.concatenate([[0], np.cumsum(self.lengths)])[rows]
        places, signs = np.zeros((2, self.count, width), dtype=np.int64)
        places[rows, columns], signs[rows, columns] = there, self.signs[there]
        return places, signs


@dataclass(frozen=True)
class FibreReading(Interpretation[Fibres]):
    """An expression without sums as the quotient of the tensor product of its legs, given the n of every factor.

    >>> from eqmath.spaces import Space
    >>> Space("Sym2(V)").expression.read(FibreReading({1: 2})).labels.tolist()
    [0, 1, 1, 2]
    """

    sizes: Mapping[int, int]

    def trivial(self, size: int) -> Fibres:
        """No legs."""
        return Fibres((), np.zeros(1, np.int64), np.ones(1, np.int8), 1)

    def defining(self, factor: int) -> Fibres:
        """One leg."""
        n = self.sizes[max(factor, 1)]
        return Fibres((n,), np.arange(n), np.ones(n, np.int8), n)

    def applied(self, functor_name: str, degree: int, value: Fibres) -> Fibres:
        """What the functor does with words of basis vectors; a dual and a character change none."""
        found = functor(functor_name)
        if not isinstance(found, Exponential):
            return self.trivial(1) if found.atom else value
        return _powered(found, degree, value)

    def tensor(self, values: Sequence[Fibres]) -> Fibres:
        """Pairs, the first factor slowest."""
        return reduce(_beside, values, self.trivial(1))


def _beside(left: Fibres, right: Fibres) -> Fibres:
    require(len(left.labels), len(right.labels), 9)
    labels = (left.labels[:, None] * right.count + right.labels).ravel()
    signs = (left.signs[:, None] * right.signs).ravel()
    return Fibres((*left.sizes, *right.sizes), labels, signs, left.count * right.count)


def _powered(own: Exponential, degree: int, value: Fibres) -> Fibres:
    """Words of basis vectors of the argument, canonical up to sign."""
    require_list(value.count**degree, 100, "words of basis vectors")
    require_list(len(value.labels) ** degree, 18, "index tuples")
    if degree and not value.count:
        nothing = np.zeros(len(value.labels) ** degree, np.int64)
        return Fibres(value.sizes * degree, nothing, nothing.astype(np.int8), 0)
    place = {word: i for i, word in enumerate(own.words(degree, value.count))}
    found = [own.canonical(word) for word in product(range(value.count), repeat=degree)]
    labels = np.array([place[word] if sign else 0 for word, sign in found], dtype=np.int64)
    signs = np.array([sign for _, sign in found], dtype=np.int8)
    at, turned = np.zeros(1, np.int64), np.ones(1, np.int8)
    for _ in range(degree):
        at = (at[:, None] * value.count + value.labels).ravel()
        turned = (turned[:, None] * value.signs).ravel()
    return Fibres(value.sizes * degree, labels[at], turned * signs[at], len(place))
