"""Sums over orbits of diagrams on symmetrised and antisymmetrised legs, without the diagrams.

Let d₀ be the first diagram of an orbit, with blocks of types T₁ ≥ T₂ ≥ …, and t an index tuple that rises inside the
groups of legs. Then

    v(t) = Σ_d χ(z_d) f_d₀(t z_d⁻¹) = |Stab d₀|⁻¹ Σ_z χ(z) f_d₀(t z⁻¹)

counts with signs the ways to give every block of d₀ a value (for ε: every edge a pair of values, and the end that is
primed) such that every group sees the values that t has there. Such a way is a multiset of types for every value a,
whose sum is the number c of legs with this value in every group. It stands for

    Π_a [ Π_groups c! / (Π T! · Π multiplicities!) ]

arrangements. Their common sign is that of the blocks, sorted by values instead of types: two blocks of types T, T' that
change places are the sign of Σ T_g T'_g over the antisymmetrised groups g, the head among them. For ε the two ends of
a loop may be exchanged, in d₀ and in a way, so that they count once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, takewhile
from math import factorial, prod

import numpy as np

from eqmath.combinatorics import BlockType, Word, super_partitions
from eqmath.errors import Disagreement
from eqmath.exact import Integers
from eqmath.families import LegGroup, SuperMembers
from eqmath.limits import timed

Ways = tuple[Integers, Integers]
"""Multisets of types, one per row, and how many arrangements each stands for, with their sign."""


class YoungSums:
    """The orbit sums of some diagrams, as functions on index tuples that rise inside the groups.

    Parameters
    ----------
    members : SuperMembers
    groups : sequence of LegGroup
    n : int
    diagrams : sequence of tuples of types
        The blocks of one diagram of every orbit that is not forced to zero.
    most : int or None
        The largest number of their blocks.

    Examples
    --------
    >>> from eqmath.families import LegGroup, family
    >>> edges, groups = family("brauer").super_members, (LegGroup(2), LegGroup(2))
    >>> YoungSums(edges, groups, 3, list(edges.diagrams(groups, 3))).columns([(0, 0, 0, 0), (0, 1, 0, 1)]).tolist()
    [[1, 2], [0, 1]]
    """

    def __init__(
        self,
        members: SuperMembers,
        groups: Sequence[LegGroup],
        n: int,
        diagrams: Sequence[tuple[BlockType, ...]],
        most: int | None = None,
    ) -> None:
        self.members, self.groups, self.n, self.most = members, tuple(groups), n, most
        degrees = members.degrees(groups, n)
        self.many = {} if degrees is None else members.types(groups, degrees)
        self.place_of = {found: place for place, found in enumerate(self.many)}
        self.once = np.array([not many for many in self.many.values()], dtype=bool)
        self.later = self._later()
        self.marks = np.random.default_rng(0).integers(-(2**62), 2**62, len(self.many))
        self.counts = self._table([Counter(blocks) for blocks in diagrams])
        found = self.counts @ self.marks
        self.order = np.argsort(found, kind="stable")
        self.sorted = found[self.order]
        self._known: dict[BlockType, Ways] = {}

    @property
    def _odd(self) -> list[int]:
        """The coordinates of types in which an exchange is a sign: antisymmetrised groups, and the head."""
        return [place for place, group in enumerate(self.groups) if group.sign < 0] + [len(self.groups)]

    def _later(self) -> Integers:
        """For types T, T' the exponent of the sign of a block T' that is behind T by value, and before it by type."""
        table = np.array(list(self.many), dtype=np.int64).reshape(len(self.many), len(self.groups) + 1)[:, self._odd]
        return np.tril(table @ table.T, -1)

    def _table(self, counters: Sequence[Counter[BlockType]]) -> Integers:
        """Multisets of types, one per row."""
        table = np.zeros((len(counters), len(self.many)), dtype=np.int64)
        for row, counter in zip(table, counters, strict=True):
            for found, times in counter.items():
                row[self.place_of[found]] = times
        return table

    def columns(self, tuples: Sequence[Word]) -> Integers:
        """The orbit sums at index tuples, one tuple per row; what the first values of several give is joined once.

        Raises
        ------
        Disagreement
            If a diagram that does not vanish there is none of the list.
        """
        table = np.zeros((len(tuples), len(self.counts)), dtype=np.int64)
        contents = [tuple(self._contents(values)) for values in tuples]
        nothing = np.zeros((1, len(self.many)), np.int64), np.ones(1, np.int64)
        joined: list[tuple[BlockType, Ways]] = []
        for index in timed(sorted(range(len(tuples)), key=contents.__getitem__), "summing over orbits of diagrams"):
            own = contents[index]
            joined = [kept for kept, _ in takewhile(_same, zip(joined, own, strict=False))]
            for content in own[len(joined) :]:
                before = joined[-1][1] if joined else nothing
                joined.append((content, self._joined(before, self._ways(content))))
            table[index] = self._collected(*(joined[-1][1] if joined else nothing))
        return table

    def _contents(self, values: Word) -> Iterator[BlockType]:
        """How many legs of every group have each value, or pair of values, that occurs; for a head each of the n."""
        letters, start = 1 if self.members.turned > 0 else 2, 0
        head = int(self.members.tentacles(self.n) != 0)
        found: dict[int, list[int]] = {a: [0] * len(self.groups) for a in range(self.n if head else 0)}
        width = len(self.groups)
        for place, group in enumerate(self.groups):
            for value in values[start : start + group.degree]:
                pair, letter = divmod(value, letters)
                found.setdefault(pair, [0] * (letters * width))[letter * width + place] += 1
            start += group.degree
        return ((*found[value], head) for value in sorted(found))

    def _joined(self, left: Ways, right: Ways) -> Ways:
        """All ways for two sets of values, the right ones larger: signs, forced zeros, equal multisets added up."""
        (counts, weights), (more, own) = left, right
        signs = 1 - 2 * (counts @ self.later @ more.T & 1)
        total = (counts[:, None, :] + more[None, :, :]).reshape(len(counts) * len(more), len(self.many))
        sums = (weights[:, None] * own[None, :] * signs).ravel()
        kept = (total[:, self.once] <= 1).all(axis=1)
        if self.most is not None:
            kept &= total.sum(axis=1) <= self.most
        total, sums = total[kept], sums[kept]
        if 1 in (len(counts), len(more)):
            return total, sums
        _, first, inverse = np.unique(total @ self.marks, return_index=True, return_inverse=True)
        added = np.zeros(len(first), dtype=np.int64)
        np.add.at(added, inverse, sums)
        return total[first], added

    def _collected(self, counts: Integers, weights: Integers) -> Integers:
        """The sums in the order of the list; equality is compared, so that marks that coincide are noticed."""
        found = np.zeros(len(self.counts), dtype=np.int64)
        if len(counts):
            places = np.searchsorted(self.sorted, counts @ self.marks)
            rows = self.order[np.minimum(places, len(self.order) - 1)] if len(self.order) else places
            if not len(self.order) or not np.array_equal(self.counts[rows], counts):
                raise Disagreement("a diagram on symmetrised legs is not among those that are listed")
            found[rows] = weights
        return found

    def _ways(self, content: BlockType) -> Ways:
        """The multisets of types at one value, or one pair of values."""
        if content not in self._known:
            self._known[content] = self._unsigned(content) if self.members.turned > 0 else self._oriented(content[:-1])
        return self._known[content]

    def _unsigned(self, content: BlockType) -> Ways:
        """The blocks at one value; every group that is antisymmetrised has one leg there at most."""
        found = list(super_partitions(self.many, content))
        top = prod(map(factorial, content))
        weights = [top // prod(factorial(x) for part in own for x in part) for own in found]
        counters = list(map(Counter, found))
        weights = [w // prod(map(factorial, c.values())) for w, c in zip(weights, counters, strict=True)]
        return self._table(counters), np.array(weights, dtype=np.int64)

    def _oriented(self, content: BlockType) -> Ways:
        """The edges at one pair of values, every one with an unprimed and a primed end."""
        width = len(self.groups)
        ends: dict[BlockType, tuple[BlockType, int]] = {}
        for found in self.many:
            first, second = (place for place, x in enumerate(found) for _ in range(x))
            for a, b, sign in ((first, second, 1), (second, first, -1)):
                key = tuple(int(x == a) for x in range(width)) + tuple(int(x == b) for x in range(width))
                ends.setdefault(key, (found, sign))
        listed = list(super_partitions({key: self.many[found] for key, (found, _) in ends.items()}, content))
        top, sums = prod(map(factorial, content)), Counter[tuple[BlockType, ...]]()
        for own in listed:
            blocks = tuple(sorted((ends[key][0] for key in own), reverse=True))
            sign = prod(ends[key][1] for key in own) * self._within([(*ends[key], key) for key in own])
            sums[blocks] += sign * top // prod(map(factorial, Counter(own).values()))
        return self._table([Counter(blocks) for blocks in sums]), np.array(list(sums.values()), dtype=np.int64)

    def _within(self, edges: Sequence[tuple[BlockType, int, BlockType]]) -> int:
        """The sign of the two legs of every antisymmetrised group, if an edge of an earlier type has the primed one."""
        ordered = [key for _, _, key in sorted(edges, reverse=True)]
        width, sign = len(self.groups), 1
        for one, other in combinations(ordered, 2):
            for group in self._odd[:-1]:
                if one[width + group] and other[group]:
                    sign = -sign
        return sign


def _same(pair: tuple[tuple[BlockType, Ways], BlockType]) -> bool:
    """Whether what was joined for one tuple has the content of another one."""
    (content, _), own = pair
    return content == own
