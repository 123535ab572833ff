"""Classes of index tuples under the monomial subgroups of all factors and the permutations of sets of places.

Let Y ≤ Z be the permutations inside some sets of places (`BentLegs.young`). The places are renumbered, factor by
factor and set by set; then every class of K × Y has tuples that are representatives of K and rise inside every
set, the least one among them, and these alone are listed. Two of them are in one class iff they differ by an
exchange of values that are met first in one set, for the others are named by what came before: so exchanges of
values with neighbouring names connect them and give the signs of the stabiliser, and, where K turns pairs of
values, turns of pairs of which both values are met in that set. Each generator of Z outside Y keeps Y and maps
classes to classes. Tuples in which something is equal that must differ are in no class.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from math import comb, prod

import numpy as np

from eqmath.combinatorics import MarkedTuples, Word, Words, inverse, word_rows
from eqmath.errors import CaseError
from eqmath.exact import Integers
from eqmath.families.entries import sequence_signs
from eqmath.groups import Group, Part
from eqmath.groups.parts import Signs
from eqmath.limits import require_list
from eqmath.methods.reduced.legs import BentLegs
from eqmath.methods.reduced.signed_orbits import SignedOrbits, SignRule
from eqmath.methods.reduced.system import Finder


@dataclass(frozen=True)
class FactorPart:
    """One factor of a product, its part, and its legs.

    Attributes
    ----------
    group : Group
    part : Part
    columns : slice
        Its legs in the new numbering.
    own : tuple of int
        The new numbers of its legs in the order in which they were given, outputs first.
    l : int
        How many of them are outputs, or legs of V where its dual is another space.
    """

    group: Group
    part: Part
    columns: slice
    own: tuple[int, ...]
    l: int

    @property
    def m(self) -> int:
        """The number of its legs."""
        return len(self.own)


class Joint:
    """K₁ × … × K_p and Z on index tuples, one part of every factor; the places renumbered.

    Parameters
    ----------
    groups : sequence of Group
    parts : sequence of Part
        One of every group.
    legs : BentLegs

    Raises
    ------
    CaseError
        If the legs of a factor are not those on which its series acts, or a position exchanges V with its dual.
    """

    def __init__(self, groups: Sequence[Group], parts: Sequence[Part], legs: BentLegs) -> None:
        for i, group in enumerate(groups):
            _require_colours(group, legs, legs.places(i))
        # Other lists than these need not be closed under permutations of the places, nor have names of values in order.
        lists = [part.classes(len(legs.places(i)), groups[i].n) for i, part in enumerate(parts)]
        bulk = [isinstance(tuples, MarkedTuples) for tuples in lists]
        blocks = [(block, sign) for block, sign in legs.young if bulk[legs.factors[block[0]]]]
        home = {j: block[0] for block, _ in blocks for j in block}
        self.order = tuple(sorted(range(legs.m), key=lambda j: (legs.factors[j], home.get(j, j), j)))
        back = inverse(self.order)
        self.blocks = tuple((slice(back[block[0]], back[block[-1]] + 1), sign) for block, sign in blocks)
        self.home = np.array([home.get(j, j) for j in self.order], dtype=np.int64)
        self.legs = legs.renumbered(self.order)
        self.positions = self.legs.positions
        beyond = BentLegs(legs.factors, legs.l, legs.beyond([block for block, _ in blocks]))
        self.moves = beyond.renumbered(self.order).positions
        factors, start = [], 0
        for i, (group, part) in enumerate(zip(groups, parts, strict=True)):
            own = tuple(back[j] for j in legs.places(i))
            factors.append(FactorPart(group, part, slice(start, start + len(own)), own, outputs_of(group, legs, i)))
            start += len(own)
        self.factors = tuple(factors)
        self._require_permuted()

    def _require_permuted(self) -> None:
        """Refuse what must differ, where the group mixes the basis vectors.

        Raises
        ------
        CaseError
            If a factor has a Lie algebra.
        """
        touched = {self.legs.factors[i] for a, b in self.legs.distinct for i in (*a, *b)}
        for i in sorted(touched):
            if self.factors[i].group.series.lie_elements(self.factors[i].group.n):
                raise CaseError(f"what must differ are basis vectors, {self.factors[i].group.name} mixes them")

    def representatives(self, words: Words) -> tuple[Words, Signs]:
        """The representative of K of every tuple, and the sign: v(tuple) = sign · v(representative)."""
        found, signs = words.copy(), np.ones(len(words), dtype=np.int8)
        for factor in self.factors:
            moved, own = factor.part.canonical(words[:, factor.columns], factor.group.n)
            found = found.astype(np.promote_types(found.dtype, moved.dtype), copy=False)
            found[:, factor.columns] = moved
            signs *= own
        return found, signs

    def risen(self, words: Words) -> tuple[Words, Signs]:
        """Every tuple sorted inside the sets of places, with the sign of the sorting; 0 where χ forbids the tuple."""
        found, signs = words.copy(), np.ones(len(words), dtype=np.int8)
        for columns, sign in self.blocks:
            found[:, columns] = np.sort(words[:, columns], axis=1)
            if sign < 0:
                signs *= sequence_signs(words[:, columns], 0).astype(np.int8)
        return found, signs

    def reduced(self, words: Words) -> tuple[Words, Signs]:
        """A listed tuple of the class of every tuple, and the sign.

        Each round of renaming and sorting settles one more set of places.
        """
        words, signs = self.representatives(words)
        while True:
            found, turned = self.risen(words)
            signs = signs * turned
            if np.array_equal(found, words):
                return words, signs
            words, renamed = self.representatives(found)
            signs = signs * renamed

    def rising(self, factor: FactorPart, tuples: Iterable[Word]) -> Words:
        """Of the tuples of one factor those that rise inside every set, strictly where χ wants it."""
        if not isinstance(tuples, MarkedTuples):
            return word_rows(tuples, factor.m)
        inside: dict[int, set[int]] = {1: set(), -1: set()}
        for columns, sign in self.blocks:
            start = columns.start - factor.columns.start
            if 0 <= start < factor.m:
                inside[sign] |= set(range(start + 1, start + columns.stop - columns.start))
        return tuples.array(rising=inside[1], strict=inside[-1])

    @property
    def most(self) -> int:
        """At least as many as tuples are listed, by closed counts: classes of all factors, or tuples that rise.

        >>> from eqmath import O
        >>> symmetric = [((1, 0, 2, 3), 1), ((0, 1, 3, 2), 1)]
        >>> joint = Joint([O(2)], O(2).series.parts, BentLegs.of(4, 2, symmetric))
        >>> joint.most, len(joint.listed())
        (4, 3)
        """
        classes = prod(f.part.most(f.m, f.group.n) for f in self.factors)
        inside = {j for columns, _ in self.blocks for j in range(columns.start, columns.stop)}
        rising = prod(
            f.group.n for f in self.factors for j in range(*f.columns.indices(self.legs.m)) if j not in inside
        )
        for columns, sign in self.blocks:
            n, degree = self.factors[self.legs.factors[columns.start]].group.n, columns.stop - columns.start
            rising *= comb(n + degree - 1, degree) if sign > 0 else comb(n, degree)
        return min(classes, rising)

    def listed(self, without: FactorPart | None = None) -> Words:
        """The listed tuples of all factors, those with fewest values first; a factor left out has zeros."""
        arrays = [
            np.zeros((1, f.m), dtype=np.int8) if f is without else self.rising(f, f.part.classes(f.m, f.group.n))
            for f in self.factors
        ]
        words: Words = reduce(beside, arrays)
        words = words[self.legs.allowed(words)]
        return words[np.argsort(sum(self.values(words)), kind="stable")]

    def values(self, words: Words) -> list[Integers]:
        """How many values of every factor a tuple uses."""
        return [words[:, f.columns].max(axis=1, initial=-1).astype(np.int64) + 1 for f in self.factors]

    def orbits(self, words: Words) -> SignedOrbits:
        """The classes of K × Z as signed orbits of the listed tuples."""
        find = Finder(words)
        return SignedOrbits.of(len(words), (_found(find, *rule) for rule in self.rules(words)))

    def rules(self, words: Words) -> Iterator[tuple[Words, Words, Signs]]:
        """Listed tuples t and u with v(u) = sign · v(t): from exchanges and turns of values, and from moves."""
        for factor in self.factors:
            if len(set(self.home[factor.columns])) == factor.m:
                continue
            for here, moved in _renamed(words[:, factor.columns], self.home[factor.columns], factor.part.letters):
                images = words[here].copy()
                images[:, factor.columns] = moved
                _, signs = self.representatives(images)
                risen, turned = self.risen(images)
                yield words[here], risen, signs * turned
        for z, sign in self.moves:
            found, signs = self.reduced(words[:, list(z)])
            yield words, found, (sign * signs).astype(np.int8)


def outputs_of(group: Group, legs: BentLegs, factor: int) -> int:
    """How many legs of a factor are outputs; the legs of V, which come first, for a series that distinguishes them.

    >>> from eqmath import O, U
    >>> outputs_of(O(2), BentLegs.of(3, 2), 0), outputs_of(U(2).bent(2, 1), BentLegs.of(3, 2), 0)
    (2, 1)
    """
    return legs.outputs(factor) if group.series.colours is None else group.series.colours[0]


def _require_colours(group: Group, legs: BentLegs, places: tuple[int, ...]) -> None:
    """Refuse legs of other numbers than those on which a coloured series acts, and positions that mix its colours."""
    if group.series.colours is None:
        return
    white, black = group.series.colours
    if len(places) != white + black:
        raise CaseError(f"expected {white} legs of V and {black} of its dual for {group}, found {len(places)} legs")
    first = set(places[:white])
    for images, _ in legs.positions:
        if {images[j] for j in first} != first:
            raise CaseError(f"the position {images} exchanges legs of V with legs of its dual, for {group}")


def _found(find: Finder, words: Words, images: Words, signs: Signs) -> SignRule:
    """A rule between tuples as one between their places in the list; where the sign is 0 there is no image."""
    kept = signs != 0
    targets = find(words)
    targets[kept] = find(images[kept])
    return find(words), targets, signs


def _renamed(words: Words, home: Integers, letters: int) -> Iterator[tuple[Integers, Words]]:
    """The rows in which two neighbouring values, or the two of a pair, are met first in one set, exchanged there."""
    blocks = words // letters
    last = int(blocks.max(initial=-1))
    first = [np.where((blocks == b).any(axis=1), home[(blocks == b).argmax(axis=1)], -1 - b) for b in range(last + 1)]
    for b in range(last):
        here = np.flatnonzero(first[b] == first[b + 1])
        shift = (blocks[here] == b).astype(np.int8) - (blocks[here] == b + 1)
        yield here, words[here] + letters * shift
    for b in range(last + 1 if letters == 2 else 0):
        primed = (words == 2 * b + 1) & (home == first[b][:, None])
        here = np.flatnonzero(primed.any(axis=1))
        yield here, words[here] ^ (blocks[here] == b)


def beside(left: Words, right: Words) -> Words:
    """Every row of one table beside every row of another, the left one slowest.

    >>> beside(np.array([[0], [1]], dtype=np.int8), np.array([[0], [1]], dtype=np.int8)).tolist()
    [[0, 0], [0, 1], [1, 0], [1, 1]]
    """
    require_list(len(left) * len(right), 2 * (left.shape[1] + right.shape[1]), "index tuples")
    return np.hstack([np.repeat(left, len(right), axis=0), np.tile(right, (len(left), 1))])
