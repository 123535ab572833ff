"""The tables of certificates about spaces: classes, equations and diagrams up to positions (SPEC.md §9)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.claims.tables import MOST_CELLS, MOST_CLASSES, EquationRow, canonical_system, primitive
from eqmath.combinatorics import Permutation, Word, Words, growth_rows
from eqmath.errors import TooLarge
from eqmath.exact import Integers
from eqmath.families import Family, Piece, family, rule
from eqmath.groups import Group, Part
from eqmath.groups.parts import Signs
from eqmath.methods.reduced.legs import BentLegs, SignedPermutation
from eqmath.methods.reduced.signed_orbits import SignedOrbits
from eqmath.methods.reduced.system import Finder


@dataclass(frozen=True)
class Side:
    """What a factor of the group gives: its part and its legs, outputs first.

    Attributes
    ----------
    group : Group
        As it acts on the legs of V and of its dual, where these differ.
    part : Part
    places : tuple of int
    outputs : int
    white : tuple of bool
        Which legs are of V; outputs where V is its own dual.

    Examples
    --------
    >>> from eqmath import O
    >>> side = Side(O(2), O.parts[0], (0, 1), 1, (True, False))
    >>> side.classes.tolist(), side.words.tolist(), side.family.name
    ([[0, 0]], [[0, 0]], 'brauer')
    """

    group: Group
    part: Part
    places: tuple[int, ...]
    outputs: int
    white: tuple[bool, ...]

    @cached_property
    def order(self) -> list[int]:
        """The numbers of the legs, white ones first: as they are in the systems and the diagrams of the group."""
        return sorted(range(len(self.white)), key=lambda j: not self.white[j])

    @property
    def back(self) -> list[int]:
        """Where every leg is in that order."""
        return [self.order.index(j) for j in range(len(self.order))]

    @property
    def classes(self) -> Words:
        """The classes of the part in their order."""
        return self._system[0]

    @property
    def equations(self) -> list[EquationRow]:
        """Its equations in their order."""
        return self._system[1]

    @cached_property
    def _system(self) -> tuple[Words, list[EquationRow]]:
        classes, rows = canonical_system(self.group.series, self.part.name, len(self.places), self.group.n)
        if self.order == sorted(self.order):
            return classes, rows
        named, signs = self.canonical(classes[:, self.back])
        order = np.lexsort((*named.T[::-1], named.max(axis=1, initial=-1)))
        number = np.argsort(order)
        moved = [primitive((int(number[c]), x * int(signs[c])) for c, x in row) for row in rows]
        return named[order], sorted(moved)

    def canonical(self, tuples: Words) -> tuple[Words, Signs]:
        """The representatives of the classes of index tuples, named in the order of the legs, and the signs."""
        words, signs = self.part.canonical(tuples[:, self.order], self.group.n)
        if self.order == sorted(self.order):
            return words, signs
        named = growth_rows(tuples)
        return named, signs * self.part.canonical(named[:, self.order], self.group.n)[1]

    @property
    def _named(self) -> tuple[str, str]:
        """The family whose vectors live in the part, with its rule."""
        (found,) = [(name, kept) for name, kept, part in self.group.series.spanning if part == self.part.name]
        return found

    @property
    def family(self) -> Family:
        """The family whose vectors live in the part."""
        return family(self._named[0], self.group).shaped(len(self.white) - sum(self.white), sum(self.white))

    @cached_property
    def words(self) -> Words:
        """Its diagrams in their order."""
        found = Piece(self.family, rule(self._named[1], self._named[0])).array(len(self.places), self.group.n)
        if self.order == sorted(self.order):
            return found
        named = growth_rows(found[:, self.back])
        return named[np.lexsort(named.T[::-1])] if len(named) else named

    def own(self, z: Permutation) -> list[int]:
        """A permutation of all legs on the legs of this factor."""
        return [self.places.index(z[j]) for j in self.places]

    def classes_moved(self, words: Words, z: Permutation) -> tuple[Integers, Integers]:
        """The numbers of the classes of index tuples whose legs are permuted, and the signs."""
        found, signs = self.canonical(words[:, [z[j] for j in self.places]])
        return Finder(self.classes)(found), signs.astype(np.int64)

    def diagrams_moved(self, z: Permutation) -> tuple[Integers, Integers]:
        """The numbers of the permuted diagrams, and the signs by which their vectors differ from the permuted ones."""
        order = self.own(z)
        images = Finder(self.words)(self.family.members.named(self.words[:, order]))
        signs = [self._sign(word, self.words[image], order) for word, image in zip(self.words, images, strict=True)]
        return images, np.array(signs, dtype=np.int64)

    def _sign(self, word: Words, image: Words, order: list[int]) -> int:
        at = self.family.members.nonzero(self._sorted(image), self.group.n)
        t = np.array([at], dtype=np.int8)[:, self.back]
        return int(self.values(word, t[:, order])[0] * self.values(image, t)[0])

    def _sorted(self, word: Words) -> Word:
        """A diagram on the legs in their order, white ones first."""
        if self.order == sorted(self.order):
            return tuple(word.tolist())
        return tuple(self.family.members.named(word[None, self.order])[0].tolist())

    def values(self, word: Words, tuples: Words) -> Integers:
        """The vector of a diagram at index tuples."""
        own = np.asfortranarray(tuples[:, self.order])
        found: Integers = self.family.matrices.bent(self._sorted(word), sum(self.white), own, self.group.n)
        return found

    def table(self, tuples: Words) -> Integers:
        """The vectors of all diagrams at tuples of all legs."""
        own = tuples[:, list(self.places)]
        rows = [self.values(word, own) for word in self.words]
        return np.array(rows, dtype=np.int64).reshape(len(rows), len(tuples))

    def text(self, index: int) -> str:
        """A diagram as text."""
        return str(self.family.diagram(tuple(self.words[index].tolist()), self.outputs))


def everywhere(tuples: Words) -> NDArray[np.bool_]:
    """That nothing has to differ.

    >>> everywhere(np.array([[0, 0], [0, 1]])).tolist()
    [True, True]
    """
    return np.ones(len(tuples), dtype=np.bool_)


@dataclass(frozen=True)
class Symmetric:
    """One part of every factor, up to positions.

    Attributes
    ----------
    sides : tuple of Side
    positions : tuple of (images, sign)
    allowed : index tuples ↦ whether everything differs that must

    Examples
    --------
    >>> from eqmath import O
    >>> exchanges = [((1, 0, 2, 3), 1), ((0, 1, 3, 2), 1)]
    >>> (found,) = symmetric_parts((O(2),), BentLegs.of(4, 2, exchanges))  # Sym² → Sym²
    >>> found.name, found.classes.tolist(), found.equations
    ('even', [[0, 0, 0, 0], [0, 0, 1, 1], [0, 1, 0, 1]], [((0, 1), (1, -1), (2, -2))])
    >>> found.diagrams, found.vectors.tolist()
    (["1,2|1',2'", "1,1'|2,2'"], [[1, 1, 0], [2, 0, 1]])
    """

    sides: tuple[Side, ...]
    positions: tuple[SignedPermutation, ...]
    allowed: Callable[[Words], NDArray[np.bool_]] = everywhere

    @property
    def name(self) -> str:
        """The names of the parts."""
        return " x ".join(side.part.name for side in self.sides)

    @property
    def _sizes(self) -> tuple[int, ...]:
        return tuple(len(side.classes) for side in self.sides)

    @cached_property
    def _words(self) -> tuple[Words, Integers]:
        """The tuples of classes of all factors in their order, and the numbers of those listed factor by factor."""
        count, m = prod(self._sizes), sum(len(side.places) for side in self.sides)
        if count > MOST_CLASSES:
            raise TooLarge(f"{self.name}: more than {MOST_CLASSES} classes for a certificate")
        words = np.zeros((count, m), dtype=np.int8)
        for side, own in zip(self.sides, np.indices(self._sizes).reshape(len(self.sides), count), strict=True):
            words[:, list(side.places)] = side.classes[own]
        order = np.lexsort((*words.T[::-1], words.max(axis=1, initial=-1)))
        number = np.empty(count, dtype=np.int64)
        number[order] = np.arange(count)
        return words[order], number

    @cached_property
    def orbits(self) -> SignedOrbits:
        """The signed orbits of classes."""
        words, number = self._words
        moved = [(np.arange(len(words)), 2 * self.allowed(words).astype(np.int64) - 1)]
        for z, _ in self.positions:
            found, signs = _beside([side.classes_moved(words, z) for side in self.sides])
            moved.append((number[_joined(found, self._sizes)], signs))
        return _orbits(len(words), [1, *(sign for _, sign in self.positions)], moved)

    @property
    def classes(self) -> Words:
        """The first classes of the orbits that are not forced to vanish."""
        return self._words[0][self.orbits.least]

    @cached_property
    def equations(self) -> list[EquationRow]:
        """The different equations between these orbits, in their order."""
        number, orbits = self._words[1], self.orbits
        found: set[EquationRow] = set()
        for columns, coefficients in self._beside_others():
            row: dict[int, int] = {}
            for place, c in zip(number[columns].tolist(), coefficients, strict=True):
                if orbits.orbits[place] >= 0:
                    orbit = int(orbits.orbits[place])
                    row[orbit] = row.get(orbit, 0) + c * int(orbits.phases[place])
            if any(row.values()):
                found.add(primitive((orbit, c) for orbit, c in row.items() if c))
        if len(found) * len(orbits.least) > MOST_CELLS:
            raise TooLarge(f"{self.name}: {len(found)} × {len(orbits.least)} is too large for a certificate")
        return sorted(found)

    def _beside_others(self) -> Iterator[tuple[Integers, list[int]]]:
        """Every equation of one factor beside every tuple of classes of the others."""
        sizes = self._sizes
        beside = [prod(sizes) // max(size, 1) for size in sizes]
        count = sum(len(side.equations) * other for side, other in zip(self.sides, beside, strict=True))
        if count * max(map(len, (side.places for side in self.sides))) > MOST_CELLS:
            raise TooLarge(f"{self.name}: {count} equations are too many for a certificate")
        for i, side in enumerate(self.sides):
            others = [range(size) for j, size in enumerate(sizes) if j != i]
            for row, classes in product(side.equations, product(*others)):
                columns = [np.array([column for column, _ in row])]
                own = [np.full(len(row), c) for c in classes]
                yield _joined([*own[:i], *columns, *own[i:]], sizes), [c for _, c in row]

    @cached_property
    def sums(self) -> SignedOrbits:
        """The signed orbits of the diagrams of all factors."""
        counts = self._counts
        if prod(counts) * max(len(self.classes), 1) > MOST_CELLS:
            raise TooLarge(f"{self.name}: {prod(counts)} diagrams are too many for a certificate")
        every = list(np.indices(counts).reshape(len(counts), prod(counts)))
        words = np.zeros((prod(counts), sum(len(side.places) for side in self.sides)), dtype=np.int8)
        for side, here in zip(self.sides, every, strict=True):
            words[:, list(side.places)] = side.words[here]
        moved = [(np.arange(len(words)), 2 * self.allowed(words).astype(np.int64) - 1)]
        for z, _ in self.positions:
            images, signs = zip(*(side.diagrams_moved(z) for side in self.sides), strict=True)
            own = [(image[here], sign[here]) for image, sign, here in zip(images, signs, every, strict=True)]
            found, turned = _beside(own)
            moved.append((_joined(found, counts), turned))
        return _orbits(prod(counts), [1, *(sign for _, sign in self.positions)], moved)

    @property
    def _counts(self) -> tuple[int, ...]:
        return tuple(len(side.words) for side in self.sides)

    @property
    def diagrams(self) -> list[str]:
        """The first diagrams of the orbits that are not forced to vanish."""
        found = zip(*np.unravel_index(self.sums.least, self._counts), strict=True)
        return [" x ".join(side.text(int(i)) for side, i in zip(self.sides, own, strict=True)) for own in found]

    @cached_property
    def vectors(self) -> Integers:
        """The sums over these orbits on the classes, one sum per row."""
        tables, sums = [side.table(self.classes) for side in self.sides], self.sums
        found = np.zeros((len(sums.least), len(self.classes)), dtype=np.int64)
        kept = np.flatnonzero(sums.orbits >= 0)
        for place, own in zip(kept.tolist(), zip(*np.unravel_index(kept, self._counts), strict=True), strict=True):
            row = prod((table[i] for table, i in zip(tables, own, strict=True)), start=np.int64(sums.phases[place]))
            found[sums.orbits[place]] += row
        return found


def symmetric_parts(groups: Sequence[Group], legs: BentLegs, white: Sequence[bool] = ()) -> list[Symmetric]:
    """The choices of a part of every factor, in order; which legs are white is said where it is not the outputs.

    >>> from eqmath import SO, SU
    >>> [part.name for part in symmetric_parts((SO(3),), BentLegs.of(2, 1))]
    ['even', 'det']
    >>> [part.diagrams for part in symmetric_parts((SU(2),), BentLegs.of(3, 1), (True, False, True))]
    [[], []]
    """
    white = white or [place < legs.l for place in range(legs.m)]
    choices = []
    for i, group in enumerate(groups):
        own = tuple(white[j] for j in legs.places(i))
        bent = group.bent(len(own) - sum(own), sum(own))
        parts = [part for part in bent.series.parts if part.least <= group.n]
        choices.append([Side(bent, part, legs.places(i), legs.outputs(i), own) for part in parts])
    return [Symmetric(sides, legs.positions, legs.allowed) for sides in product(*choices)]


def _joined(numbers: Sequence[Any], sizes: Sequence[int]) -> Integers:
    """The numbers of tuples of numbers, the first factor slowest."""
    found = np.zeros(len(numbers[0]), dtype=np.int64)
    for own, size in zip(numbers, sizes, strict=True):
        found = found * size + own
    return found


def _beside(moved: Sequence[tuple[Integers, Integers]]) -> tuple[list[Integers], Integers]:
    """Numbers factor by factor, and the products of the signs."""
    numbers, signs = [own for own, _ in moved], [own for _, own in moved]
    return numbers, np.prod(signs, axis=0)


def _orbits(count: int, signs: Sequence[int], moved: Sequence[tuple[Integers, Integers]]) -> SignedOrbits:
    """The signed orbits of so many things, each of which is moved to another one up to sign."""
    here = np.arange(count)
    pairs = zip(signs, moved, strict=True)
    return SignedOrbits.of(count, ((here, images, (sign * own).astype(np.int8)) for sign, (images, own) in pairs))
