"""The reduced system with positions: signed orbits of K × Z as unknowns, the Lie algebra as equations.

Theorem. Let Z permute the legs of V_i1 ⊗ … ⊗ V_im with a ±1 character χ (`BentLegs`). The invariants v of G with
v(tz) = χ(z) v(t) are the functions on the signed orbits of K × Z on index tuples, 0 on those that are forced to
zero, that solve (Xv)(t) = 0 for the Lie elements X of the factors and one t of every orbit of K_X × Z, where K_X
fixes the values that X moves.

Proof. z exchanges legs on which the same factor acts, so it commutes with G: the invariants with v∘z = χ(z) v are
the functions that K × Z changes by signs and that all X kill. Such a function has one value up to sign on an orbit,
and is zero there iff some element maps a tuple to itself with the sign −1. If it is given by its values on the
other orbits, Xv is changed by Z as v is, so (Xv)(tz) = χ(z) (Xv)(t), and likewise by K_X. ∎

Where the basis is permuted and values must differ, functions on the tuples that are left take the place of all: K × Z
keeps these tuples, and there are no X.

The unknowns are values on orbits, so rank and number of unknowns bound the dimension from above for every prime.
Bending carries the form of the group: for Sp(n) a diagram's vector is bent as a whole, then Z acts on all legs
alike. An unknown or an equation is an orbit of unknowns or equations of the order and uses as many values, so it is
there for all n_i from these on, whatever the other factors are. In a product of groups the classes of each factor
stand beside those of the others, and so do its equations.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import Words
from eqmath.exact import Integers
from eqmath.groups import Group, LieElement, Part
from eqmath.limits import require_list
from eqmath.methods.reduced.equations import Equations
from eqmath.methods.reduced.joint import FactorPart, Joint
from eqmath.methods.reduced.legs import BentLegs
from eqmath.methods.reduced.signed_orbits import SignedOrbits
from eqmath.methods.reduced.system import EquationTerms, Finder, lie_elements, terms_of


@dataclass(frozen=True, eq=False)
class PositionSystem:
    """The unknowns and the equations of one part of every factor.

    Attributes
    ----------
    joint : Joint
    classes : int8 array
        One tuple for every unknown, those with fewest values first, in the numbering of ``joint``.
    equations : Equations
    values : tuple of int
        For every factor the largest number of values that an unknown or a non-zero equation needs.
    """

    joint: Joint
    classes: Words
    equations: Equations
    values: tuple[int, ...]

    @cached_property
    def distinct(self) -> Equations:
        """One of the equations that are equal up to sign."""
        return self.equations.distinct()

    def same_as(self, other: PositionSystem) -> bool:
        """Whether the unknowns and the equations are equal, entry by entry."""
        return np.array_equal(self.classes, other.classes) and self.equations.same_as(other.equations)

    def early(self) -> list[NDArray[np.bool_]]:
        """The unknowns that leave 1, then 2 values of some factor unused: one of their blocks can be split."""
        left = [f.group.n - used for f, used in zip(self.joint.factors, self.joint.values(self.classes), strict=True)]
        return [np.any([unused >= room for unused in left], axis=0) for room in (1, 2)]


def position_system(groups: Sequence[Group], parts: Sequence[Part], legs: BentLegs) -> PositionSystem:
    """The system of one part of every factor of a product, or of one group, with positions.

    Raises
    ------
    TooLarge
        If a tuple does not fit a key, or the tables exceed the memory limit.

    Examples
    --------
    >>> from eqmath import O
    >>> symmetric = [((1, 0, 2, 3), 1), ((0, 1, 3, 2), 1)]
    >>> found = position_system([O(3)], O(3).series.parts, BentLegs.of(4, 2, symmetric))
    >>> len(found.classes), found.equations.count, found.distinct.count, found.values
    (3, 4, 1, (2,))
    """
    joint, words, orbits = signed_classes(groups, parts, legs)
    find, start = Finder(words), 0
    entries, tuples = [np.zeros((3, 0), dtype=np.int64)], []
    for factor in joint.factors:
        for element in lie_elements(factor.group.series, factor.part, factor.group.n):
            own, terms = equations_beside(joint, factor, element)
            rows, columns, coefficients = on_orbits(joint, terms, find, orbits)
            entries.append(np.array([rows + start, columns, coefficients]))
            tuples.append((factor, element, own))
            start += len(own)
    classes = words[orbits.least]
    equations = Equations.collect(len(classes), *np.concatenate(entries, axis=1))
    return PositionSystem(joint, classes, equations, _values(joint, classes, equations, tuples))


def signed_classes(groups: Sequence[Group], parts: Sequence[Part], legs: BentLegs) -> tuple[Joint, Words, SignedOrbits]:
    """The listed tuples of the classes, and the signed orbits of Z on them: the unknowns."""
    joint = Joint(groups, parts, legs)
    words = joint.listed()
    return joint, words, joint.orbits(words)


def on_orbits(
    joint: Joint, terms: EquationTerms, find: Finder, orbits: SignedOrbits
) -> tuple[Integers, Integers, Integers]:
    """Terms as entries of equations between signed orbits: rows, columns, coefficients."""
    words, signs = joint.reduced(terms.words)
    there = np.flatnonzero(signs)
    return orbits.entries(terms.rows[there], find(words[there]), terms.coefficients[there] * signs[there])


def equations_beside(joint: Joint, factor: FactorPart, element: LieElement) -> tuple[Words, EquationTerms]:
    """The tuples at which Xv = 0 is written down for an X of one factor, and the terms of these equations."""
    own = joint.rising(factor, element.tuples(factor.m, factor.group.n))
    others = joint.listed(without=factor)
    terms = terms_of(element, factor.part, own, factor.group.n)
    rows = (terms.rows[:, None] * len(others) + np.arange(len(others))).ravel()
    words = beside_others(factor, terms.words, others)
    return beside_others(factor, own, others), EquationTerms(rows, words, np.repeat(terms.coefficients, len(others)))


def beside_others(factor: FactorPart, own: Words, others: Words) -> Words:
    """Every tuple of one factor put into every row of a table of the others, its own tuples slowest."""
    require_list(len(own) * len(others), 2 * others.shape[1], "index tuples")
    words = np.tile(others, (len(own), 1))
    words[:, factor.columns] = np.repeat(own, len(others), axis=0)
    return words


def _values(
    joint: Joint, classes: Words, equations: Equations, tuples: list[tuple[FactorPart, LieElement, Words]]
) -> tuple[int, ...]:
    """The largest number of values of every factor in an unknown, or in a tuple behind a non-zero equation.

    An equation that is written down beside a class needs the values of that, too.
    """
    start, found = 0, [int(used.max(initial=0)) for used in joint.values(classes)]
    for factor, element, own in tuples:
        inside = equations.origins[(equations.origins >= start) & (equations.origins < start + len(own))] - start
        start += len(own)
        if not len(inside):
            continue
        for i, (other, values) in enumerate(zip(joint.factors, joint.values(own[inside]), strict=True)):
            marked = element.marked if other is factor else 0
            found[i] = max(found[i], marked, int(values.max(initial=0)))
    return tuple(found)
