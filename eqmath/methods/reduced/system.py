"""The reduced system: classes of index tuples as unknowns, the Lie algebra as equations (page Proof or evidence).

Hom_G(V^⊗k, V^⊗l) is isomorphic to the G-invariants of V^⊗(l+k). Invariance under a monomial
subgroup K makes them functions on classes of tuples; what is left is Xv = 0 for a Lie element X whose
K-conjugates generate the Lie algebra, one equation per class of tuples under the part of K that fixes
the values that X moves.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import Words, word_rows
from eqmath.errors import Disagreement, TooLarge
from eqmath.exact import Integers
from eqmath.groups import LieElement, Part, Series
from eqmath.limits import require_time
from eqmath.methods.reduced.equations import Equations

BITS = 4
"""A tuple is a key of so many bits per place: at most 16 values and 16 places."""

CHUNK = 2**16
"""So many tuples are moved and renamed at a time."""


@dataclass(frozen=True, eq=False)
class System:
    """The unknowns and the equations of one part at one order and one n.

    Attributes
    ----------
    part : Part
    classes : int8 array
        One representative a row, those with fewest blocks first.
    equations : Equations
    values : int
        The largest number of values that a class, or a tuple behind a non-zero equation, needs.
    """

    part: Part
    classes: Words
    equations: Equations
    values: int

    def same_as(self, other: System) -> bool:
        """Whether the unknowns and the equations are equal, entry by entry."""
        return np.array_equal(self.classes, other.classes) and self.equations.same_as(other.equations)

    def early(self, n: int) -> list[NDArray[np.bool_]]:
        """The classes with at most n−1, then at most n−2 values: there is room to split one of their blocks."""
        last = self.classes.max(axis=1, initial=-1)
        return [last < n - room for room in (1, 2)]


@dataclass(frozen=True)
class EquationTerms:
    """The terms coefficient · v(word) of equations, equal words of one row not yet added up."""

    rows: Integers
    words: Words
    coefficients: Integers


def class_array(part: Part, m: int, n: int) -> Words:
    """The representatives of the classes of a part, those with fewest values first."""
    return fewest_first(word_rows(part.classes(m, n), m))


def fewest_first(classes: Words) -> Words:
    """The same rows, those with fewest values first, else in the same order."""
    return classes[np.argsort(classes.max(axis=1, initial=-1), kind="stable")]


def keys(tuples: Words, bits: int = BITS) -> NDArray[np.int64]:
    """One integer for each row, different for different rows of values below 2^bits.

    >>> keys(np.array([[0, 1], [1, 0]], dtype=np.int8)).tolist()
    [1, 16]

    Raises
    ------
    TooLarge
        If a tuple does not fit a key.
    """
    if tuples.shape[1] > 64 // bits or tuples.max(initial=0) >= 2**bits:
        raise TooLarge(f"a tuple of {tuples.shape[1]} places does not fit the keys of the reduced method")
    key = np.zeros(len(tuples), dtype=np.int64)
    for place in range(tuples.shape[1]):
        key = (key << bits) | tuples[:, place]
    return key


def require_keys(m: int, n: int) -> None:
    """Refuse orders beyond the keys before anything is built.

    Raises
    ------
    TooLarge
        If a tuple does not fit a key.
    """
    if m > 64 // BITS or min(m, n) > 2**BITS:
        raise TooLarge(f"order {m} with {n} values is beyond the keys of the reduced method")


def lie_elements(series: Series, part: Part, n: int) -> list[LieElement]:
    """The Lie elements whose equations live in a part, as far as they exist at n."""
    return [element for element in series.lie if element.part == part.name and element.least <= n]


def system(series: Series, part: Part, m: int, n: int) -> System:
    """The system of one part of the group at order m and this n: all classes, all equations.

    Raises
    ------
    TooLarge
        If a tuple does not fit a key.
    """
    require_keys(m, n)
    tuples = [(element, word_rows(element.tuples(m, n), m)) for element in lie_elements(series, part, n)]
    classes = class_array(part, m, n)
    return build(part, classes, tuples, n)


def build(part: Part, classes: Words, tuples: list[tuple[LieElement, Words]], n: int) -> System:
    """The system of these unknowns and of the equations of these tuples."""
    find = Finder(classes if tuples else classes[:0])  # without equations nothing is looked up, and values may be many
    starts = np.cumsum([0, *(len(own) for _, own in tuples)]).tolist()
    entries = [np.zeros((3, 0), dtype=np.int64)]
    for (element, own), start in zip(tuples, starts, strict=False):
        terms = terms_of(element, part, own, n)
        entries.append(np.array([terms.rows + start, find(terms.words), terms.coefficients]))
    equations = Equations.collect(len(classes), *np.concatenate(entries, axis=1))
    used = [int(classes.max(initial=-1)) + 1]
    for (element, own), start in zip(tuples, starts, strict=False):
        inside = equations.origins[(equations.origins >= start) & (equations.origins < start + len(own))] - start
        used.append(max(int(own[inside].max(initial=-1)) + 1, element.marked) if len(inside) else 0)
    return System(part, classes, equations, max(used))


def terms_of(element: LieElement, part: Part, tuples: Words, n: int) -> EquationTerms:
    """For every tuple t the terms of Σ_j Σ_b X[t_j, b] v(t with t_j replaced by b) = 0, on representatives."""
    m = tuples.shape[1]
    rows, words, coefficients = [np.zeros(0, np.int64)], [np.zeros((0, m), np.int8)], [np.zeros(0, np.int64)]
    for start in range(0, len(tuples), CHUNK):
        chunk = tuples[start : start + CHUNK]
        for place in range(m):
            require_time("writing down equations")
            for a, b, coefficient in element.entries_at(place):
                here = np.flatnonzero(chunk[:, place] == a)
                moved = chunk[here]
                moved[:, place] = b
                representatives, signs = part.canonical(moved, n)
                kept = signs != 0
                rows.append(here[kept] + start)
                words.append(representatives[kept])
                coefficients.append(coefficient * signs[kept].astype(np.int64))
    return EquationTerms(np.concatenate(rows), np.concatenate(words), np.concatenate(coefficients))


class Finder:
    """The index of a class from its representative; every one must be there.

    >>> Finder(np.array([[0, 0], [0, 1]], dtype=np.int8))(np.array([[0, 1]], dtype=np.int8)).tolist()
    [1]
    """

    def __init__(self, classes: Words, missing: str = "a class that an equation mentions") -> None:
        least = max(1, int(classes.max(initial=0)).bit_length())
        self.bits = max(BITS, least) if classes.shape[1] * BITS <= 64 else least  # as few as long tuples need
        self.missing = missing
        found = keys(classes, self.bits)
        self.order = np.argsort(found)
        self.sorted = found[self.order]

    def __call__(self, words: Words) -> Integers:
        """The indices of these representatives.

        Raises
        ------
        Disagreement
            If one is not among the classes.
        """
        if not len(words):
            return np.zeros(0, dtype=np.int64)
        wanted = keys(words, self.bits)
        places = np.searchsorted(self.sorted, wanted)
        if not len(self.sorted) or (self.sorted[np.minimum(places, len(self.sorted) - 1)] != wanted).any():
            raise Disagreement(f"{self.missing} is not among the unknowns")
        return self.order[places]
