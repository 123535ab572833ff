"""Permutations of the m places act on classes, equations and diagrams, and commute with the group.

For σ ∈ S_m let (vσ)(t) = v(tσ). K acts on values and σ on places, so σ maps semi-invariants of K to
semi-invariants, a class to a class, and the equation (Xv)(t) = 0 to (Xv)(tσ) = 0. Two classes, or two
tuples behind equations, lie in one orbit of S_m iff their blocks have the same sizes (and marks). A list
of diagrams is called *closed* here if it holds with a diagram all that have the same block sizes; its
vectors are permuted by S_m up to sign. Hence, of such a list,

* the class rule holds for all vectors if it holds for one of every orbit;
* C·A = 0 holds for all equations and vectors if it holds for one equation of every orbit and all vectors;
* a class whose equation has it alone with fewest blocks has that for its whole orbit;
* a diagram is known up to sign from its values on the classes that rise inside the sets of places whose exchanges fix
  it: inside its blocks, and among the blocks of one place. So nothing is listed that has all classes.

That vectors are permuted up to sign is read off the form of the entries; it is compared at run time for
one diagram of every orbit, every transposition of neighbours, and a sample of tuples, and exhaustively
at small orders in the tests.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import factorial, prod

import numpy as np

from eqmath.combinatorics import MarkedTuples, Word, Words, growth_string, word_rows
from eqmath.exact import Integers
from eqmath.groups import LieElement, Part, Series
from eqmath.groups.parts import block_sizes
from eqmath.limits import timed
from eqmath.methods.reduced.system import (
    BITS,
    System,
    build,
    class_array,
    fewest_first,
    keys,
    lie_elements,
    require_keys,
    terms_of,
)
from eqmath.methods.vectors import VectorBlock, Vectors

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


def class_count(word: Word, tuples: MarkedTuples) -> int:
    """How many of some tuples without marked blocks have blocks of the same sizes as this one.

    >>> from eqmath import Sp
    >>> class_count((0, 1, 2, 3), Sp.parts[0].classes(4, 4))
    3
    """
    blocks = tuple(value // tuples.letters for value in word)
    alone = (replace(tuples, m=size, fewest=1, most=1) for size in Counter(blocks).values())
    return orbit_size(blocks) * prod(len(own) for own in alone)


def one_of_each(words: Sequence[Word]) -> tuple[Word, ...] | None:
    """One word of every orbit of a closed list of different growth strings, the first; None for other lists."""
    if isinstance(words, MarkedTuples):
        chosen = firsts(words)
        return chosen if sum(class_count(word, words) for word in chosen) == len(words) else None
    if len(set(words)) < len(words):
        return None
    table = np.array(words, dtype=np.int8).reshape(len(words), len(words[0]) if words else 0)
    _, first, counts = np.unique(types(table), return_index=True, return_counts=True)
    chosen = tuple(words[i] for i in first)
    grown = all(word == growth_string(word) for word in chosen)
    return chosen if grown and [orbit_size(word) for word in chosen] == counts.tolist() else None


def firsts(tuples: MarkedTuples) -> tuple[Word, ...]:
    """The first of the tuples without marked blocks with blocks of the same sizes, for all sizes.

    >>> from eqmath import S
    >>> firsts(S.parts[0].classes(3, 2))
    ((0, 0, 1), (0, 0, 0))
    """
    table = sorted_tuples(tuples, tuples.m)
    first = np.unique(types(table, tuples.letters), return_index=True)[1]
    return tuple(map(tuple, table[first].tolist()))


def late_count(tuples: MarkedTuples, early: Integers) -> int:
    """How many classes have none of these types.

    >>> from eqmath import S
    >>> late_count(S.parts[0].classes(3, 3), np.array([0x100]))
    4
    """
    chosen = firsts(tuples)
    kinds = types(np.array(chosen, dtype=np.int8).reshape(len(chosen), tuples.m), tuples.letters)
    return sum(class_count(chosen[i], tuples) for i in np.flatnonzero(~np.isin(kinds, early)))


def fixing_places(word: Word) -> list[int]:
    """The places whose exchange with the one before fixes the diagram.

    >>> fixing_places((0, 0, 1, 2, 3))
    [1, 3, 4]
    """
    exchanged = ((p, (*word[: p - 1], word[p], word[p - 1], *word[p + 1 :])) for p in range(1, len(word)))
    return [p for p, moved in exchanged if growth_string(moved) == word]


def rising_classes(tuples: MarkedTuples, word: Word) -> Words:
    """The classes that rise where exchanges of places fix a diagram: one of every orbit of these exchanges, at least.

    They are grown once for all numbers of blocks, points first, those with fewest blocks first.

    >>> from eqmath import S
    >>> rising_classes(S.parts[0].classes(3, 2), (0, 0, 1)).tolist()
    [[0, 0, 0], [0, 0, 1], [0, 1, 0], [0, 1, 1]]
    """
    grown, starts = _grown(replace(tuples, fewest=0, most=tuples.m), tuple(fixing_places(word)))
    fewest, end = max(tuples.fewest, 0), max(min(tuples.most, tuples.m) + 1, 0)
    return grown[starts[min(fewest, end)] : starts[end]]


@lru_cache(maxsize=100)
def _grown(tuples: MarkedTuples, rising: tuple[int, ...]) -> tuple[Words, list[int]]:
    """All of them, and where those with 0, 1, … blocks start."""
    points = np.ascontiguousarray(tuples.array(rising=rising).T)
    blocks = np.zeros(points.shape[1], dtype=np.int8)
    for values in points:
        np.maximum(blocks, values // tuples.letters + 1, out=blocks)
    order = np.argsort(blocks, kind="stable")
    starts = np.searchsorted(blocks[order], np.arange(tuples.m + 2)).tolist()
    return np.ascontiguousarray(points[:, order]).T, starts


def only_leader(values: Integers, classes: Words, part: Part, word: Word, n: int) -> Word | None:
    """The one non-zero class with most blocks of a vector, if there is only one.

    Parameters
    ----------
    values, classes : of the vector, on the classes that rise where exchanges fix its diagram
    word : tuple of int
        The diagram.

    Examples
    --------
    >>> from eqmath import S
    >>> only_leader(np.array([1, 1]), np.array([[0, 0], [0, 1]], dtype=np.int8), S.parts[0], (0, 1), 2)
    (0, 1)
    """
    there = np.flatnonzero(values)
    blocks = classes[there].max(axis=1, initial=-1) // part.letters
    most = classes[there[blocks == blocks.max(initial=-1)]]
    fixed = len(most) == 1 and all(
        np.array_equal(part.canonical(swapped(most, place - 1), n)[0], most) for place in fixing_places(word)
    )
    return tuple(most[0].tolist()) if fixed else None


def swapped(tuples: Words, place: int) -> Words:
    """Every row with the values at a place and at the next one exchanged."""
    moved = tuples.copy()
    moved[:, [place, place + 1]] = tuples[:, [place + 1, place]]
    return moved


def moves_with_places(block: VectorBlock, chosen: Sequence[Word], l: int, n: int, tuples: Words) -> bool:
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


def class_tuples(part: Part, m: int, n: int) -> MarkedTuples:
    """The classes of a part that has types: a set that permutations of the places keep, which need not be listed.

    >>> from eqmath import S
    >>> len(class_tuples(S.parts[0], 14, 14))
    190899322
    """
    classes = part.classes(m, n)
    assert isinstance(classes, MarkedTuples)
    return classes


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


def evenly(tuples: MarkedTuples, most: int = 64) -> Words:
    """At most one more than a given number of the tuples, evenly spread in lexicographic order.

    >>> from eqmath import S
    >>> evenly(class_tuples(S.parts[0], 3, 3), 2).tolist()
    [[0, 0, 0], [0, 1, 0], [0, 1, 2]]
    """
    return word_rows((tuples[i] for i in range(0, len(tuples), max(1, len(tuples) // most))), tuples.m)


def late_classes(part: Part, m: int, n: int, early: Integers) -> Words:
    """The classes of all other types than these, those with fewest values first."""
    classes = class_array(part, m, n)
    return classes[~np.isin(types(classes, part.letters), early)]


def leading_rank(chosen: Vectors, part: Part) -> int:
    """A lower bound for the rank of a closed list, from one vector of every orbit.

    If a vector has exactly one non-zero class with most blocks, so have its images, at the images of
    that class. Vectors whose such classes differ are independent; an orbit of vectors has all classes of
    an orbit. A vector is looked at on the classes that rise where exchanges of places fix its diagram.
    """
    tuples, leaders = class_tuples(part, chosen.k + chosen.l, chosen.n), {}
    for block, word in chosen.members:
        if block.part == part.name:
            classes = rising_classes(tuples, word)
            values = block.values(word, chosen.l, classes, chosen.n)
            leader = only_leader(values, classes, part, word, chosen.n)
            if leader is not None:
                leaders[int(types(word_rows([leader], tuples.m), part.letters)[0])] = class_count(leader, tuples)
    return sum(leaders.values())
