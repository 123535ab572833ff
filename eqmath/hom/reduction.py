"""The reduced system: classes of index tuples as unknowns, the Lie algebra as equations (MATHEMATICS R2–R4).

Hom_G(V^⊗k, V^⊗l) is isomorphic to the G-invariants of V^⊗(l+k). Invariance under a monomial
subgroup K makes them functions on classes of tuples; what is left is Xv = 0 for a Lie element X whose
K-conjugates generate the Lie algebra, one equation per class of tuples under the part of K that fixes
the values that X moves.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import Word, Words
from eqmath.errors import Disagreement, TooLarge
from eqmath.groups import LieElement, Part, Series
from eqmath.hom.equations import Equations, Integers

BITS = 4
"""A tuple is a key of so many bits a place: at most 16 values and 15 places."""


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


def as_array(tuples: Iterable[Word], m: int) -> Words:
    """Tuples as the rows of an int8 array."""
    listed = list(tuples)
    return np.array(listed, dtype=np.int8).reshape(len(listed), m)


def class_array(part: Part, m: int, n: int) -> Words:
    """The representatives of the classes of a part, those with fewest values first."""
    classes = as_array(part.classes(m, n), m)
    return classes[np.argsort(classes.max(axis=1, initial=-1), kind="stable")]


def keys(tuples: Words) -> NDArray[np.int64]:
    """One integer for each row, different for different rows.

    >>> keys(np.array([[0, 1], [1, 0]], dtype=np.int8)).tolist()
    [1, 16]
    """
    key = np.zeros(len(tuples), dtype=np.int64)
    for place in range(tuples.shape[1]):
        key = (key << BITS) | tuples[:, place]
    return key


def system(series: Series, part: Part, m: int, n: int) -> System:
    """The system of one part of the group at order m and this n.

    Raises
    ------
    TooLarge
        If a tuple does not fit a key.
    """
    if m > 60 // BITS or min(m, n) > 2**BITS:
        raise TooLarge(f"order {m} with {n} values is beyond the keys of the reduced method")
    classes = class_array(part, m, n)
    elements = [element for element in series.lie if element.part == part.name and element.least <= n]
    tuples = [as_array(element.tuples(m, n), m) for element in elements]
    starts = np.cumsum([0, *map(len, tuples)])
    entries = [np.zeros((3, 0), dtype=np.int64)]
    for element, own, start in zip(elements, tuples, starts, strict=False):
        entries.append(entries_of(element, part, own, classes, n) + np.array([[start], [0], [0]]))
    equations = Equations.collect(len(classes), *np.concatenate(entries, axis=1))
    used = [int(classes.max(initial=-1)) + 1]
    for element, own, start in zip(elements, tuples, starts, strict=False):
        inside = equations.origins[(equations.origins >= start) & (equations.origins < start + len(own))] - start
        used.append(max(int(own[inside].max(initial=-1)) + 1, element.marked) if len(inside) else 0)
    return System(part, classes, equations, max(used))


def entries_of(element: LieElement, part: Part, tuples: Words, classes: Words, n: int) -> Integers:
    """For every tuple t the equation Σ_j Σ_b X[t_j, b] v(t with t_j replaced by b) = 0, on the classes.

    Returns
    -------
    int64 array of shape (3, entries)
        The number of the tuple, the class, the coefficient; equal places not yet added up.
    """
    order = np.argsort(keys(classes))
    sorted_keys = keys(classes)[order]
    found = [np.zeros((3, 0), dtype=np.int64)]
    for place in range(tuples.shape[1]):
        for a, b, coefficient in element.entries:
            here = np.flatnonzero(tuples[:, place] == a)
            moved = tuples[here].copy()
            moved[:, place] = b
            representatives, signs = part.canonical(moved, n)
            kept = signs != 0
            columns = locate(keys(representatives[kept]), sorted_keys, order)
            found.append(np.array([here[kept], columns, coefficient * signs[kept].astype(np.int64)]))
    return np.concatenate(found, axis=1)


def locate(wanted: Integers, sorted_keys: Integers, order: Integers) -> Integers:
    """The indices of the classes with these keys; every key must be there."""
    if not len(wanted):
        return np.zeros(0, dtype=np.int64)
    places = np.searchsorted(sorted_keys, wanted)
    if not len(sorted_keys) or (sorted_keys[np.minimum(places, len(sorted_keys) - 1)] != wanted).any():
        raise Disagreement("a class that an equation mentions is not among the unknowns")
    return order[places]
