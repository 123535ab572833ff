"""Signed orbits of diagrams under positions, and their vectors.

A permutation z of the places sends the vector of a diagram to ± that of the moved diagram: f_d(t) = ± f_d₀(t p)
for d = d₀ z and p = z⁻¹. So the vectors of one diagram of every orbit are enough, and the signs are read off them:

    v(t) = Σ_d χ(z_d) f_d₀(t p_d)

over the orbit, d = d₀ z_d, is the projection of f_d₀ up to a factor. It is forced to zero iff two ways from d₀ to
a diagram differ by a sign; else it may still vanish for small n. Where values must differ the sums are cut down to
the tuples that are left. A diagram whose blocks make equal what must differ vanishes there: it is left out, and so
is its orbit. That vectors move so is compared at run time at
one index tuple for every diagram and generator, and at a sample for one diagram of every orbit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import Word, Words, least_connected, word_rows
from eqmath.errors import Disagreement
from eqmath.exact import Integers
from eqmath.families import Family, Values
from eqmath.limits import require, timed
from eqmath.methods.reduced.joint import Joint, beside
from eqmath.methods.reduced.system import Finder

CHUNK = 2**20
"""So many index tuples are evaluated at a time."""


@dataclass(frozen=True, eq=False)
class WordTable:
    """Diagrams of one family, one word per row, in order; orbit matrices where there are some and ``orbit`` says so."""

    family: Family
    words: Words
    orbit: bool = False

    @property
    def values(self) -> Values:
        """(word, l, tuples, n) ↦ the vector of one of them at index tuples, after bending the inputs up."""
        return self.family.entries_in(self.orbit).bent


class DiagramOrbits:
    """The signed orbits of diagrams, one family for every factor.

    Parameters
    ----------
    joint : Joint
    blocks : sequence of WordTable
        The diagrams of every factor; together a list that is closed under the positions.

    Attributes
    ----------
    words : int8 array
        The words of all diagrams that are left, in the numbering of ``joint``.
    roots : int64 array
        The first diagram of every orbit.
    members : list of int64 arrays
        All diagrams of every orbit.
    forced : bool array
        Whether the signs force the sum over the orbit to vanish.
    """

    def __init__(self, joint: Joint, blocks: Sequence[WordTable]) -> None:
        self.joint, self.blocks = joint, tuple(blocks)
        words = _together(joint, blocks)
        self.words = self._named(words[joint.legs.allowed(words)])
        least = min(int(self.words.min(initial=0)), 0)  # names of blocks may be negative, keys are of numbers from 0 on
        find = Finder(self.words - least, "a diagram that a position makes")
        self.images = [find(self._named(self.words[:, list(z)]) - least) for z, _ in joint.positions]
        count, here = len(self.words), np.arange(len(self.words))
        every = np.concatenate([here[:0], *self.images])
        self.root_of = least_connected(count, np.tile(here, len(self.images)), every)
        self.roots = np.flatnonzero(self.root_of == here)
        order = np.argsort(self.root_of, kind="stable")
        starts = np.searchsorted(self.root_of[order], self.roots)
        self.members = np.split(order, starts[1:]) if len(starts) else []
        self.ways, self.signs = self._transversal()
        self.backs = np.argsort(self.ways, axis=1)
        self._known: dict[int, tuple[Word, ...]] = {}
        contradicted = np.zeros(count, dtype=bool)
        contradicted[self.root_of[self._contradicted()]] = True
        self.forced = contradicted[self.roots]

    def _named(self, words: Words) -> Words:
        """The words with the blocks of every factor named as its family wants it."""
        found = words.copy()
        for factor, block in zip(self.joint.factors, self.blocks, strict=True):
            found[:, factor.columns] = block.family.members.named(words[:, factor.columns])
        return found

    def _transversal(self) -> tuple[NDArray[np.int64], NDArray[np.int8]]:
        """For every diagram d a product z_d of generators with d = d₀ z_d, and its sign; level by level from d₀."""
        m = self.words.shape[1]
        ways = np.tile(np.arange(m), (len(self.words), 1))
        signs = np.zeros(len(self.words), dtype=np.int8)
        signs[self.roots] = 1
        level = self.roots
        while len(level):
            reached = [level[:0]]
            for image, (z, sign) in zip(self.images, self.joint.positions, strict=True):
                fresh, first = np.unique(image[level], return_index=True)
                fresh, first = fresh[signs[fresh] == 0], first[signs[fresh] == 0]
                ways[fresh], signs[fresh] = ways[level[first]][:, list(z)], sign * signs[level[first]]
                reached.append(fresh)
            level = np.concatenate(reached)
        return ways, signs

    def _contradicted(self) -> Integers:
        """The diagrams d with a generator z such that d₀ z_d z and d₀ z_e, e = d z, differ by a sign.

        Raises
        ------
        Disagreement
            If vectors are not permuted up to sign.
        """
        found = [self.roots[:0]]
        pairs = zip(self.roots.tolist(), self.members, strict=True)
        for root, own in timed(pairs, "comparing the signs of diagrams", every=1):
            witness = self.witness(root)
            value = int(self.values(root, witness[None, :])[0])
            for image, (z, sign) in zip(self.images, self.joint.positions, strict=True):
                back = np.argsort(z)[self.backs[own]]
                tuples = witness[np.take_along_axis(self.ways[image[own]], back, axis=1)]
                turned = sign * self.signs[own] * self.signs[image[own]] * self.values(root, tuples)
                if not (value or self.orbit) or (abs(turned) != abs(value)).any():
                    raise Disagreement(f"the positions do not permute the {self.names} vectors up to sign")
                found.append(own[turned != value])
        return np.concatenate(found)

    @property
    def orbit(self) -> bool:
        """Whether some are orbit matrices, which vanish where there are more blocks than values."""
        return any(block.orbit for block in self.blocks)

    @property
    def families(self) -> tuple[Family, ...]:
        """The families of the factors."""
        return tuple(block.family for block in self.blocks)

    @property
    def names(self) -> str:
        """The names of the families."""
        return " x ".join(block.family.name for block in self.blocks)

    def own_words(self, index: int) -> tuple[Word, ...]:
        """The words of one diagram, factor by factor, in the order in which the legs were given."""
        if index not in self._known:
            row = self.words[index]
            found = (
                block.family.members.named(row[None, list(factor.own)])[0]
                for factor, block in zip(self.joint.factors, self.blocks, strict=True)
            )
            self._known[index] = tuple(tuple(word.tolist()) for word in found)
        return self._known[index]

    def words_of(self, chosen: NDArray[np.bool_]) -> list[tuple[Word, ...]]:
        """The words of the first diagrams of some orbits."""
        return [self.own_words(int(root)) for root in self.roots[chosen]]

    @property
    def forced_words(self) -> list[tuple[Word, ...]]:
        """The first diagrams of the orbits that are forced to zero."""
        return self.words_of(self.forced)

    @property
    def sizes(self) -> list[int]:
        """How many diagrams are added up in every orbit that is not forced to zero."""
        return [len(own) for own, forced in zip(self.members, self.forced, strict=True) if not forced]

    def values(self, index: int, tuples: Words) -> Integers:
        """The values of one diagram at index tuples in the numbering of the joint classes."""
        found = np.ones(len(tuples), dtype=np.int64)
        for factor, block, word in zip(self.joint.factors, self.blocks, self.own_words(index), strict=True):
            own = np.asfortranarray(tuples[:, list(factor.own)])
            found = found * block.values(word, factor.l, own, factor.group.n)
        return found

    def witness(self, index: int) -> Words:
        """An index tuple at which the vector of a diagram does not vanish; a permutation group may have many values."""
        values = [0] * self.words.shape[1]
        for factor, block, word in zip(self.joint.factors, self.blocks, self.own_words(index), strict=True):
            own = block.family.members.nonzero(word, factor.group.n)
            for place, value in zip(factor.own, own, strict=True):
                values[place] = value
        found: Words = word_rows([tuple(values)], len(values))[0]
        return found

    def require_moves(self, tuples: Words) -> None:
        """The positions permute the vectors up to sign, at these index tuples.

        Raises
        ------
        Disagreement
            If they do not.
        """
        for root in timed(self.roots.tolist(), "permuting the places of diagrams", every=1):
            here = self.values(root, tuples)
            for image, (z, _) in zip(self.images, self.joint.positions, strict=True):
                there = self.values(int(image[root]), tuples[:, list(z)])
                if not (np.array_equal(here, there) or np.array_equal(here, -there)):
                    raise Disagreement(f"the positions do not permute the {self.names} vectors at a sample of tuples")

    def rows(self, classes: Words) -> Iterator[Integers]:
        """The vectors of the orbits that are not forced to zero, in turn, at index tuples."""
        every = zip(self.roots.tolist(), self.members, self.forced.tolist(), strict=True)
        for root, own, forced in timed(every, "summing over orbits of diagrams", every=1):
            if forced:
                continue
            back = self.backs[own]
            total = np.zeros(len(classes), dtype=np.int64)
            step = max(1, CHUNK // max(len(own), 1))
            for start in range(0, len(classes), step):
                chunk = classes[start : start + step]
                values = self.values(root, chunk[:, back].reshape(len(chunk) * len(own), chunk.shape[1]))
                total[start : start + step] = values.reshape(len(chunk), len(own)) @ self.signs[own].astype(np.int64)
            yield total * self.joint.legs.allowed(classes)

    def table(self, classes: Words) -> Integers:
        """These vectors at once: one orbit per row, one index tuple per column."""
        count = int((~self.forced).sum())
        require(count, len(classes), 24)
        return np.array(list(self.rows(classes)), dtype=np.int64).reshape(count, len(classes))


def _together(joint: Joint, blocks: Sequence[WordTable]) -> Words:
    """Every combination of words of the factors, in the numbering of the joint classes."""
    arrays = []
    for factor, block in zip(joint.factors, blocks, strict=True):
        placed = np.zeros_like(block.words)
        placed[:, [j - factor.columns.start for j in factor.own]] = block.words
        arrays.append(placed)
    return reduce(beside, arrays)
