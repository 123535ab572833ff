"""Permutations of the m places act on classes, equations and diagrams, and commute with the group.

For σ ∈ S_m let (vσ)(t) = v(tσ). K acts on values and σ on places, so σ maps semi-invariants of K to
semi-invariants, a class to a class, and the equation (Xv)(t) = 0 to (Xv)(tσ) = 0. Two classes, or two
tuples behind equations, lie in one orbit of S_m iff their blocks have the same sizes (and marks). A list
of diagrams is called *closed* here if it holds with a diagram all that have the same block sizes; its
vectors are permuted by S_m up to sign. Hence, of such a list,

* the class rule holds for all vectors if it holds for one of every orbit;
* C·A = 0 holds for all equations and vectors if it holds for one equation of every orbit and all vectors;
* a class whose equation has it alone with fewest blocks has that for its whole orbit.

That vectors are permuted up to sign is read off the form of the entries; it is compared at run time for
one diagram of every orbit, every transposition of neighbours, and a sample of tuples, and exhaustively
at small orders in the tests.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import factorial

import numpy as np

from eqmath.combinatorics import MarkedTuples, Word, Words, growth_string
from eqmath.exact import Integers
from eqmath.groups import LieElement, Part, Series
from eqmath.groups.parts import block_sizes
from eqmath.limits import timed
from eqmath.methods.reduced.system import BITS, System, build, fewest_first, keys, lie_elements, require_keys, terms_of
from eqmath.methods.vectors import VectorBlock

MULTIPLIER = 0x9E3779B97F4A7C15 - 2**64


def types(words: Words, letters: int = 1) -> Integers:
    """One integer for each row: how many blocks it has of every size, four bits each.

    >>> [hex(key) for key in types(np.array([[0, 0, 1], [0, 1, 2]], dtype=np.int8))]
    ['0x11', '0x3']
    """
    sizes = block_sizes(words // letters).astype(np.int64)
    kinds: Integers = np.where(sizes > 0, np.int64(1) << (BITS * np.maximum(sizes - 1, 0)), 0).sum(axis=1)
    return kinds


def marked_types(element: LieElement, tuples: Words, letters: int) -> Integers:
    """One integer for each tuple, equal inside an orbit of S_m; different ones may coincide, by bad luck only."""
    kinds = types(tuples, letters)
    for value in range(element.marked):
        kinds = (kinds ^ (tuples == value).sum(axis=1)) * MULTIPLIER
    return kinds


def orbit_size(word: Word) -> int:
    """How many set partitions have the block sizes of this one.

    >>> orbit_size((0, 0, 1, 1)), orbit_size((0, 1, 1))
    (3, 3)
    """
    sizes = Counter(word).values()
    total = factorial(len(word))
    for size, blocks in Counter(sizes).items():
        total //= factorial(size) ** blocks * factorial(blocks)
    return total


def one_of_each(words: tuple[Word, ...]) -> tuple[Word, ...] | None:
    """One word of every orbit of a closed list of different growth strings; None for other lists."""
    if len(set(words)) < len(words):
        return None
    table = np.array(words, dtype=np.int8).reshape(len(words), len(words[0]) if words else 0)
    _, first, counts = np.unique(types(table), return_index=True, return_counts=True)
    chosen = tuple(words[i] for i in first)
    grown = all(word == growth_string(word) for word in chosen)
    return chosen if grown and [orbit_size(word) for word in chosen] == counts.tolist() else None


def swapped(tuples: Words, place: int) -> Words:
    """Every row with the values at a place and at the next one exchanged."""
    moved = tuples.copy()
    moved[:, [place, place + 1]] = tuples[:, [place + 1, place]]
    return moved


def moves_with_places(block: VectorBlock, chosen: tuple[Word, ...], l: int, n: int, tuples: Words) -> bool:
    """Whether f_σβ = ± f_β∘σ at these tuples, for the chosen β and all transpositions σ of neighbours."""
    for word in timed(chosen, "permuting the places of diagrams", every=1):
        for place in range(len(word) - 1):
            moved = (*word[:place], word[place + 1], word[place], *word[place + 2 :])
            there = block.values(word, l, swapped(tuples, place), n)
            here = block.values(growth_string(moved), l, tuples, n)
            if not (np.array_equal(here, there) or np.array_equal(here, -there)):
                return False
    return True


@dataclass(frozen=True, eq=False)
class OrbitSystem:
    """One equation for every orbit of S_m, on the classes that they mention and one class of every orbit.

    Attributes
    ----------
    system : System
    kinds, blocks : int64 arrays
        The type and the number of blocks of every class.
    tuples : list of (element, tuples)
        Where the equations are written down; the rows are numbered through.
    """

    system: System
    kinds: Integers
    blocks: Integers
    tuples: list[tuple[LieElement, Words]]

    def early_kinds(self) -> Integers:
        """The types of the classes that some equation has alone with fewest blocks.

        Such a class is a combination of classes with more blocks; so, by induction, every solution is
        known from its values on the classes of the other types.
        """
        equations = self.system.equations
        if not equations.count:
            return np.zeros(0, dtype=np.int64)
        blocks = self.blocks[equations.columns]
        fewest = np.minimum.reduceat(blocks, equations.starts)[equations.rows]
        alone = np.add.reduceat((blocks == fewest).astype(np.int64), equations.starts) == 1
        return np.unique(self.kinds[equations.columns[(blocks == fewest) & alone[equations.rows]]])

    def pure_tuples(self, early: Integers) -> dict[str, Integers]:
        """The types of the tuples whose equations touch no class of an early type, by the element's name."""
        equations = self.system.equations
        touches = np.zeros(equations.count, dtype=bool)
        touches[equations.rows[np.isin(self.kinds[equations.columns], early)]] = True
        pure, start, found = equations.origins[~touches], 0, {}
        for element, own in self.tuples:
            inside = pure[(pure >= start) & (pure < start + len(own))] - start
            found[element.name] = np.unique(marked_types(element, own[inside], self.system.part.letters))
            start += len(own)
        return found


def has_types(series: Series, part: Part, m: int, n: int) -> bool:
    """Whether the classes and the tuples of a part are closed under S_m with blocks as the only invariants."""
    if not part.typed:
        return False
    listed = [part.classes(m, n), *(element.tuples(m, n) for element in lie_elements(series, part, n))]
    return all(isinstance(tuples, MarkedTuples) and tuples.symmetric for tuples in listed)


def sorted_tuples(tuples: Iterable[Word], m: int) -> Words:
    """One tuple of every orbit of S_m, at least."""
    assert isinstance(tuples, MarkedTuples)
    return tuples.array(rising=range(1, m))


def orbit_system(series: Series, part: Part, m: int, n: int) -> OrbitSystem:
    """The system with one equation for every orbit of S_m: equal ones generate equal systems.

    Raises
    ------
    TooLarge
        If a tuple does not fit a key.
    """
    require_keys(m, n)
    tuples = [(element, sorted_tuples(element.tuples(m, n), m)) for element in lie_elements(series, part, n)]
    words = [sorted_tuples(part.classes(m, n), m)]
    words += [terms_of(element, part, own, n).words for element, own in tuples]
    together = np.concatenate(words)
    classes = fewest_first(together[np.unique(keys(together), return_index=True)[1]])
    blocks = (classes.max(axis=1, initial=-1).astype(np.int64) + part.letters) // part.letters
    return OrbitSystem(build(part, classes, tuples, n), types(classes, part.letters), blocks, tuples)
