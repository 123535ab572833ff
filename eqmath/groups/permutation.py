"""Permutation groups from any generators: cyclic, dihedral, and yours."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import (
    MOST_ELEMENTS,
    Permutation,
    PowerSums,
    Shape,
    StabiliserChain,
    Word,
    Words,
    cycle_types,
    fixed_point_counts,
    is_member,
    orbit_count,
    orbit_labels,
    permutation_sign,
    places_of,
    random_element,
    signed_orbit_labels,
    stabiliser_chain,
)
from eqmath.errors import GroupError, TooLarge, shown
from eqmath.exact import Matrix, integer_of, integers_of, listed
from eqmath.groups.group import Group, Series
from eqmath.groups.own_names import own_name
from eqmath.groups.parts import Part, Signs
from eqmath.groups.symmetric import is_permutation
from eqmath.limits import grouped

MOST_POINTS = 2**15 - 1
"""Index tuples are held in at most 16 bits; what is computed with them has its cost predicted."""
FEW_VALUES = 128
"""So many values are held in 8 bits."""
MANY_POINTS, FEW_TUPLES = 30, 10**6


def permutation_group(name: str, n: int, generators: Sequence[Sequence[int]]) -> Group:
    """The group of permutations of n basis vectors with these generators, images counted from 1.

    It is shown under the name, or as ``generators:C(5)`` where that is the name of another group.

    Raises
    ------
    GroupError
        If a generator does not permute 1, …, n, or the name is none.

    Examples
    --------
    >>> from eqmath import Hom
    >>> Hom(permutation_group("five on a circle", 5, [(2, 3, 4, 5, 1)]), 1, 1).dim
    5
    """
    return _generated(own_name(name), n, generators)


def _generated(name: str, n: int, generators: Sequence[Sequence[int]]) -> Group:
    """The same for a name that is known to be its own."""
    n = few_points(n)
    one = tuple(range(n))
    every = listed(generators)
    if every is None:
        raise GroupError(f"expected a list of permutations, found {shown(generators)}")
    shifted = []
    for images in every:
        found = integers_of(images)
        if found is None or sorted(found) != list(range(1, n + 1)):
            raise GroupError(f"expected each of 1, …, {n} once, found {shown(listed(images) or images, 500)}")
        shifted.append(tuple(i - 1 for i in found))
    return permutation_series(name, n, tuple(dict.fromkeys(g for g in shifted if g != one)))(n)


def permutation_series(
    name: str, n: int, generators: tuple[Permutation, ...], spanning: str = "orbits", doc: str = "", order: int = 0
) -> Series:
    """A permutation group as a series with one member; images counted from 0; its order, where it is known.

    >>> turns = permutation_series("turns", 3, ((1, 2, 0),))
    >>> turns(3).order, Matrix.permutation([3, 1, 2]) in turns(3), Matrix.permutation([2, 1, 3]) in turns(3)
    (3, True, False)
    """
    action = Action(n, generators, order)
    return Series(
        letter=name, doc=doc or f"The permutation group {name}.",
        spanning=((spanning, "", "orbits"),), basis=(),
        parts=(Part("orbits", action.classes, action.canonical, action.count, count=action.count),), lie=(),
        generators=lambda _: tuple(Matrix.permutation([i + 1 for i in g]) for g in generators),
        contains=lambda g, _: is_permutation(g, n) and is_member(action.chain, _images(g)),
        random=lambda _, rng: Matrix.permutation([i + 1 for i in random_element(action.chain, rng)]),
        dimension=action.dimension, integral=action.integral, order=lambda _: action.order, only=n,
        twisted=lambda _, det, sgn: (signed_series(name, n, generators), "signed")
        if (det + sgn) % 2 and any(permutation_sign(g) < 0 for g in generators) else None,
        origin=(permutation_series, (name, n, generators, spanning, doc, order)),
    )  # fmt: skip


def signed_series(name: str, n: int, generators: tuple[Permutation, ...]) -> Series:
    """The same with what odd permutations turn into its negative: functions on the orbits that no odd stabiliser has.

    >>> (signed,) = signed_series("exchange", 3, ((1, 0, 2),)).parts
    >>> list(signed.classes(1, 3)), signed.count and signed.count(2, 3)
    ([(0,)], 4)
    """
    action = SignedAction(n, generators)
    part = Part("signed", action.classes, action.canonical, action.count, count=action.count)
    made = permutation_series(name, n, generators)
    return replace(made, spanning=(), parts=(part,), origin=(signed_series, (name, n, generators)))


def _images(g: Matrix) -> tuple[int, ...]:
    """Where a permutation matrix sends 0, …, n−1."""
    return tuple(column.index(1) for column in g.T.tolist())


class Action:
    """A permutation group on index tuples: its orbits are the classes.

    >>> turns = Action(3, ((1, 2, 0),))
    >>> list(turns.classes(2, 3)), turns.count(2, 3), turns.dimension(2, 3)
    ([(0, 0), (0, 1), (0, 2)], 3, 3)
    """

    def __init__(self, n: int, generators: tuple[Permutation, ...], order: int = 0) -> None:
        self.n, self.generators, self._order = n, generators, order

    @property
    def order(self) -> int:
        """The number of elements: the one that is known, or by a base."""
        return self._order or self.chain.order

    @cached_property
    def chain(self) -> StabiliserChain:
        """A base and coset representatives along it."""
        return stabiliser_chain(self.generators, self.n)

    @cached_property
    def fixed_points(self) -> dict[int, int] | None:
        """How many elements have a given number of fixed points; None for a large group."""
        return None if self._order > MOST_ELEMENTS else fixed_point_counts(self.chain)

    def classes(self, m: int, n: int) -> Iterator[Word]:
        """The first index tuple of every orbit on [n]^m, in lexicographic order."""
        labels = _labels(self.generators, self.n, m)
        return map(tuple, _tuples(np.flatnonzero(labels == np.arange(len(labels))), m, self.n).tolist())

    def count(self, m: int, n: int) -> int:
        """How many orbits there are on [n]^m."""
        return _count(self.generators, self.n, m)

    def canonical(self, tuples: Words, n: int) -> tuple[Words, Signs]:
        """The first tuple of the orbit of every tuple; nothing changes sign."""
        m = tuples.shape[1]
        labels = _labels(self.generators, self.n, m)[places_of(tuples, self.n)]
        return _tuples(labels, m, self.n), np.ones(len(tuples), dtype=np.int8)

    def dimension(self, m: int, n: int) -> int | None:
        """Burnside: the mean of the m-th power of the number of fixed points; None for a large group."""
        if self.fixed_points is None:
            return None
        total: int = sum(number * fixed**m for fixed, number in self.fixed_points.items())
        return total // self.chain.order

    @cached_property
    def cycle_types(self) -> dict[Shape, int]:
        """How many elements have which cycles."""
        found = cycle_types(self.chain)
        if found is None:
            raise TooLarge(
                f"the cycles of {grouped(self.chain.order)} permutations are too many to be listed",
                hint="S(n), A(n) and products of them have formulas",
            )
        return found

    def integral(self, powers: PowerSums, n: int, det: int = 0, sgn: int = 0) -> int:
        """The mean of Π p_j, where p_j is the number of points on cycles whose length divides j; det = sgn.

        Raises
        ------
        TooLarge
            If the group has too many elements.
        """
        total = 0
        for cycles, number in self.cycle_types.items():
            sign = -1 if (det + sgn) * (n - len(cycles)) % 2 else 1
            total += number * sign * prod(sum(c for c in cycles if j % c == 0) for j in powers)
        return total // self.chain.order


class SignedAction(Action):
    """The same with the sign of the permutation: the orbits with an even stabiliser.

    >>> exchange = SignedAction(2, ((1, 0),))
    >>> list(exchange.classes(2, 2)), exchange.canonical(np.array([[1, 0]], dtype=np.int8), 2)[1].tolist()
    ([(0, 0), (0, 1)], [-1])
    """

    def classes(self, m: int, n: int) -> Iterator[Word]:
        """The first index tuple of every such orbit on [n]^m, in lexicographic order."""
        labels, signs = _signed_labels(self.generators, self.n, m)
        first = np.flatnonzero((labels == np.arange(len(labels))) & (signs != 0))
        return map(tuple, _tuples(first, m, self.n).tolist())

    def count(self, m: int, n: int) -> int:
        """How many such orbits there are on [n]^m."""
        labels, signs = _signed_labels(self.generators, self.n, m)
        return int(((labels == np.arange(len(labels))) & (signs != 0)).sum())

    def canonical(self, tuples: Words, n: int) -> tuple[Words, Signs]:
        """The first tuple of the orbit of every tuple, and the sign of what leads there; 0 where both signs do."""
        labels, signs = _signed_labels(self.generators, self.n, tuples.shape[1])
        places = places_of(tuples, self.n)
        return _tuples(labels[places], tuples.shape[1], self.n), signs[places]


@lru_cache(maxsize=256)
def _count(generators: tuple[Permutation, ...], n: int, m: int) -> int:
    """The number of orbits of one group at one order: keyed by the generators.

    By stabilisers of points, which take about n⁴ steps each where a large group moves many points; there by labels
    of all tuples, where these are few.
    """
    if n >= MANY_POINTS and n**m <= FEW_TUPLES:
        labels = _labels(generators, n, m)
        return int((labels == np.arange(len(labels))).sum())
    return orbit_count(generators, n, m)


@lru_cache(maxsize=32)
def _labels(generators: tuple[Permutation, ...], n: int, m: int) -> NDArray[np.int64]:
    """The orbit labels of one group at one order: keyed by the generators."""
    return orbit_labels(generators, _few_tuples(n, m), m)


@lru_cache(maxsize=32)
def _signed_labels(generators: tuple[Permutation, ...], n: int, m: int) -> tuple[NDArray[np.int64], NDArray[np.int8]]:
    """The same with signs."""
    return signed_orbit_labels(generators, _few_tuples(n, m), m)


def _few_tuples(n: int, m: int) -> int:
    """n, if all index tuples can be listed."""
    if n**m > 2**31:
        raise TooLarge(f"the orbits on {n}^{m} index tuples are too many to be listed")
    return n


def _tuples(places: NDArray[np.int64], m: int, n: int) -> Words:
    """The index tuples at these places of [n]^m."""
    columns = [places // n ** (m - 1 - j) % n for j in range(m)]
    kind: Any = np.int8 if n <= FEW_VALUES else np.int16
    found: Words = np.array(columns, dtype=kind).reshape(m, len(places)).T
    return found


def cyclic(n: int) -> Group:
    """C(n), the rotations of n points on a circle.

    >>> cyclic(5).order, cyclic(3).discrete
    (5, (Matrix([[0, 0, 1], [1, 0, 0], [0, 1, 0]]),))
    """
    return _generated(f"C({_positive(n, 'C')})", n, [[*range(2, n + 1), 1]])


def dihedral(n: int) -> Group:
    """Dih(n), the 2n rotations and reflections of n points on a circle (fewer for n ≤ 2).

    >>> from eqmath import Hom
    >>> dihedral(5).order, Hom(dihedral(5), 1, 1).dim
    (10, 3)
    """
    return _generated(f"Dih({_positive(n, 'Dih')})", n, [[*range(2, n + 1), 1], [*range(n, 0, -1)]])


def _positive(n: int, letter: str) -> int:
    if n < 1:
        raise GroupError(f"{letter}({n}) does not exist: n must be at least 1")
    return few_points(n)


def few_points(n: int) -> int:
    """A number of points for which index tuples can be held.

    >>> few_points(5)
    5

    Raises
    ------
    GroupError
        If they cannot.
    """
    found = integer_of(n)
    if found is None or not 1 <= found <= MOST_POINTS:
        raise GroupError(f"expected from 1 to {MOST_POINTS} points, found {shown(n)}")
    return found


NUMBERED: dict[str, Callable[[int], Group]] = {"C": cyclic, "Dih": dihedral}
"""Groups that are written with a number and are no series: nothing is claimed for every n."""
