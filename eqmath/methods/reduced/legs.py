"""The legs of a space of maps, and signed permutations of their places.

After bending, a map is an element of V_i1 ⊗ … ⊗ V_im, outputs first, or a function v on index tuples. A group
Z of permutations of the places with a ±1 character χ acts by (z·v)(t) = v(tz), (tz)_j = t_z(j), and commutes
with G; what is wanted are the v with v(tz) = χ(z) v(t) for the generators z. Two generators that contradict
each other leave nothing: a space of dimension 0.

Where the group permutes the basis, v may live on fewer tuples: on those in which the values at some places are not,
one after the other, those at some other places. To cut a function down to such tuples commutes with the group and
with Z, if Z keeps the conditions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import Permutation, Words, inverse, multiply
from eqmath.errors import CaseError

SignedPermutation = tuple[Permutation, int]
"""The images of the places, from 0, and the sign: v(t_z(0), t_z(1), …) = sign · v(t)."""

PairsOfPlaces = tuple[tuple[int, ...], tuple[int, ...]]
"""Places a and b: v(t) = 0 where t_a = t_b."""


@dataclass(frozen=True)
class BentLegs:
    """The bent legs of a space of maps between tensor powers, and what permutes them.

    Attributes
    ----------
    factors : tuple of int
        For every leg the factor of a product of groups that acts on it, from 0; outputs first.
    l : int
        The number of outputs.
    positions : tuple of (images, sign)
        Generators of Z.
    distinct : tuple of (places, places)
        What must differ: the values at the places of the first tuple are not those of the second. Z keeps the list.

    Raises
    ------
    CaseError
        If there are not l outputs, or a position is not a permutation with a sign, or exchanges factors, or what must
        differ are values of different factors, or does not stay the same under the positions.

    Examples
    --------
    >>> BentLegs.of(3, 1, [((0, 2, 1), -1)]).young
    (((1, 2), -1),)
    """

    factors: tuple[int, ...]
    l: int
    positions: tuple[SignedPermutation, ...] = ()
    distinct: tuple[PairsOfPlaces, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.l <= self.m or any(factor < 0 for factor in self.factors):
            raise CaseError(f"expected 0 ≤ l ≤ {self.m} and factors from 0 on, found l = {self.l}, {self.factors}")
        for images, sign in self.positions:
            if sorted(images) != list(range(self.m)) or sign not in (1, -1):
                raise CaseError(f"expected a permutation of {self.m} places and a sign ±1, found {images}, {sign}")
            moved = [j for j, image in enumerate(images) if self.factors[j] != self.factors[image]]
            if moved:
                raise CaseError(f"the position {images} exchanges legs of different factors, at place {moved[0]}")
        self._require_differences()

    def _require_differences(self) -> None:
        for a, b in self.distinct:
            inside = all(0 <= place < self.m for place in (*a, *b))
            if not inside or [self.factors[i] for i in a] != [self.factors[i] for i in b]:
                raise CaseError(f"expected places of the same factors that must differ, found {a}, {b}")
        known = {_unordered(a, b) for a, b in self.distinct}
        for images, _ in self.positions:
            for a, b in self.distinct:
                if _unordered([images[i] for i in a], [images[i] for i in b]) not in known:
                    raise CaseError(f"the position {images} does not preserve what must differ: {a}, {b}")

    @classmethod
    def of(
        cls, m: int, l: int, positions: Sequence[SignedPermutation] = (), distinct: Sequence[PairsOfPlaces] = ()
    ) -> BentLegs:
        """The m legs of one group."""
        return cls((0,) * m, l, tuple((tuple(images), sign) for images, sign in positions), tuple(distinct))

    @classmethod
    def between(cls, source: BentLegs, target: BentLegs) -> BentLegs:
        """The maps from one space of legs to another: the target's legs first, each side with its own positions.

        >>> BentLegs.between(BentLegs.of(2, 0, [((1, 0), 1)]), BentLegs.of(1, 0)).positions
        (((0, 2, 1), 1),)
        """
        out = [((*images, *range(target.m, target.m + source.m)), sign) for images, sign in target.positions]
        into = [((*range(target.m), *(target.m + j for j in images)), sign) for images, sign in source.positions]
        apart = [(_shifted(a, target.m), _shifted(b, target.m)) for a, b in source.distinct]
        return cls((*target.factors, *source.factors), target.m, (*out, *into), (*target.distinct, *apart))

    @property
    def m(self) -> int:
        """The number of legs."""
        return len(self.factors)

    def places(self, factor: int) -> tuple[int, ...]:
        """The places of one factor's legs, in order."""
        return tuple(j for j, own in enumerate(self.factors) if own == factor)

    def outputs(self, factor: int) -> int:
        """How many of these are outputs."""
        return sum(own == factor for own in self.factors[: self.l])

    @cached_property
    def young(self) -> tuple[SignedPermutation, ...]:
        """Sets of places whose permutations all lie in Z, with the sign of a transposition, least place first.

        They are generated by the transpositions among the generators and their conjugates, so that Z keeps this
        list. Sets in which a transposition has both signs are left out.
        """
        signs: dict[frozenset[int], set[int]] = {}
        waiting = [(_moved(images), sign) for images, sign in self.positions if len(_moved(images)) == 2]
        while waiting:
            pair, sign = waiting.pop()
            if sign not in signs.setdefault(pair, set()):
                signs[pair].add(sign)
                waiting += [(frozenset(images[j] for j in pair), sign) for images, _ in self.positions]
        found = []
        for block in _joined(list(signs)):
            both = set().union(*(own for pair, own in signs.items() if pair <= block))
            if len(both) == 1:
                found.append((tuple(sorted(block)), both.pop()))
        return tuple(sorted(found))

    def beyond(self, blocks: Sequence[tuple[int, ...]]) -> tuple[SignedPermutation, ...]:
        """The generators that are not transpositions inside one of these sets of places."""
        pairs = [_moved(images) for images, _ in self.positions]
        inside = [len(pair) == 2 and any(pair <= set(block) for block in blocks) for pair in pairs]
        return tuple(position for position, within in zip(self.positions, inside, strict=True) if not within)

    def renumbered(self, order: Permutation) -> BentLegs:
        """The same legs with place order[j] as the j-th; outputs need not come first any more."""
        back = inverse(order)
        factors = tuple(self.factors[j] for j in order)
        positions = tuple((multiply(multiply(back, images), order), sign) for images, sign in self.positions)
        distinct = tuple((tuple(back[i] for i in a), tuple(back[i] for i in b)) for a, b in self.distinct)
        return BentLegs(factors, self.l, positions, distinct)

    def allowed(self, tuples: Words) -> NDArray[np.bool_]:
        """Whether nothing is equal in an index tuple that must differ.

        >>> BentLegs.of(2, 1, (), [((0,), (1,))]).allowed(np.array([[0, 0], [0, 1]])).tolist()
        [False, True]
        """
        found = np.ones(len(tuples), dtype=np.bool_)
        for a, b in self.distinct:
            found &= (tuples[:, list(a)] != tuples[:, list(b)]).any(axis=1)
        return found


def _unordered(a: Sequence[int], b: Sequence[int]) -> frozenset[frozenset[int]]:
    """The pairs of places with one value each, of which one at least must not be: whatever their order is."""
    return frozenset(frozenset(pair) for pair in zip(a, b, strict=True) if pair[0] != pair[1])


def _shifted(places: Sequence[int], by: int) -> tuple[int, ...]:
    return tuple(by + i for i in places)


def _moved(images: Permutation) -> frozenset[int]:
    """The places that a permutation moves."""
    return frozenset(j for j, image in enumerate(images) if j != image)


def _joined(sets: Sequence[frozenset[int]]) -> list[frozenset[int]]:
    """The unions of sets that are connected by common elements."""
    found: list[frozenset[int]] = []
    for own in sets:
        meeting = [block for block in found if block & own]
        found = [block for block in found if not block & own] + [own.union(*meeting)]
    return found
