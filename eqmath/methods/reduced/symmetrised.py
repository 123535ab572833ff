"""Both ends of the sandwich for spaces with positions, of one group or of a product of groups.

The projection to the functions that obey Z maps the group's spanning set onto a spanning set, one vector for
every signed orbit of diagrams. It cannot destroy equivariance; it is proved here all the same: one diagram of
every orbit obeys the class rule of K, and every vector solves all equations between signed orbits over Z.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import product
from typing import Any

import numpy as np

from eqmath.combinatorics import Permutation, Word, Words
from eqmath.errors import Disagreement
from eqmath.exact import Integers, exact_rank, modular_rank
from eqmath.families import Family, LegGroup, Piece, family, rule
from eqmath.families.orbits import of_part
from eqmath.groups import Group, Part, Series
from eqmath.methods.findings import Findings, Method
from eqmath.methods.reduced.diagram_orbits import DiagramOrbits
from eqmath.methods.reduced.equations import MEANS, Bound, Equations, upper_bound
from eqmath.methods.reduced.joint import Joint, outputs_of
from eqmath.methods.reduced.legs import BentLegs
from eqmath.methods.reduced.positions import PositionSystem, position_system
from eqmath.methods.reduced.sandwich import few, obeys_class_rule, where
from eqmath.methods.reduced.young_orbits import YoungOrbits, diagrams_listed, signed_sums
from eqmath.methods.vectors import VectorBlock, Vectors


@dataclass(frozen=True)
class OfFactor:
    """A diagram on the legs of one factor, outputs first.

    Attributes
    ----------
    family : Family
    word : word of the diagram
    l : int
        The number of outputs.
    """

    family: Family
    word: Word
    l: int

    @property
    def diagram(self) -> Any:
        """The diagram as an object."""
        return self.family.diagram(self.word, self.l)


@dataclass(frozen=True, eq=False)
class PartEnds:
    """One part of every factor: the diagrams, their values, and what is proved of these, as far as it is asked for.

    Attributes
    ----------
    groups : tuple of Group
        The factors.
    parts : tuple of Part
    legs : BentLegs

    Raises
    ------
    Disagreement
        Where something is asked that is proved: if a vector is not a solution, or the two ends do not meet.
    TooLarge
        If a table exceeds the memory limit.
    """

    groups: tuple[Group, ...]
    parts: tuple[Part, ...]
    legs: BentLegs

    @cached_property
    def system(self) -> PositionSystem:
        """The unknowns and the equations."""
        return position_system(self.groups, self.parts, self.legs)

    @cached_property
    def diagrams(self) -> tuple[DiagramOrbits | YoungOrbits, ...]:
        """The signed orbits of diagrams of the families whose vectors live in these parts."""
        every = spanning_pieces(self.groups, self.parts, self.legs)
        return tuple(signed_sums(self.system.joint, pieces) for pieces in every)

    @cached_property
    def vectors(self) -> Integers:
        """The values of the signed orbits of diagrams that are not forced to zero, on the unknowns."""
        classes = self.system.classes
        none = np.zeros((0, len(classes)), dtype=np.int64)
        return np.concatenate([none, *(own.table(classes) for own in self.diagrams)])

    def require_rules(self) -> bool:
        """The diagrams obey the class rules, and positions move them, so their values are right at every index tuple.

        Returns
        -------
        bool
            Whether the rules were tried on all index tuples.
        """
        return self._on_all_tuples

    @cached_property
    def _on_all_tuples(self) -> bool:
        classes = self.system.classes
        for own in self.diagrams:
            own.require_moves(few(classes))
        tried = [_obey_class_rules(own, classes) for own in self.diagrams]
        return all(tried)

    @cached_property
    def proof(self) -> tuple[Bound, tuple[str, ...]]:
        """The dimension, equal to the rank of the vectors, how it was found, and what was checked."""
        found, vectors, complete = self.system, self.vectors, self.require_rules()
        solve_positions(vectors, found.equations)
        bound = met(found, vectors)
        name = " x ".join(part.name for part in self.parts)
        return bound, (
            f"{name} part: one diagram of every orbit under the positions obeys the class rule, checked "
            f"{where(complete)}; every orbit sum solves {found.equations.count} equations over Z",
            f"{name} part: {len(found.classes)} signed orbits of classes, {found.distinct.count} equations up to sign "
            f"({bound.name}), dimension {bound.dim}, rank {bound.dim}",
        )

    @property
    def bound(self) -> Bound:
        """The dimension, and how it was found."""
        return self.proof[0]

    @property
    def checks(self) -> tuple[str, ...]:
        """What was checked."""
        return self.proof[1]

    @property
    def dim(self) -> int:
        """The dimension of these parts of Hom_G."""
        return self.bound.dim

    @property
    def sizes(self) -> list[int]:
        """How many diagrams are added up in every orbit sum, in the order of the rows of ``vectors``."""
        return [size for own in self.diagrams for size in own.sizes]

    def values(self, tuples: Words) -> Integers:
        """The orbit sums of diagrams at index tuples whose legs are in the given order: one sum per row."""
        moved = tuples[:, list(self.system.joint.order)]
        return np.concatenate([np.zeros((0, len(tuples)), np.int64), *(own.table(moved) for own in self.diagrams)])


@dataclass(frozen=True)
class Symmetrised:
    """Hom_G between spaces whose legs are permuted with signs: V^⊗k → V^⊗l up to positions, on all parts.

    Attributes
    ----------
    groups : tuple of Group
        The factors.
    legs : BentLegs
    names : tuple of str
        The part of every factor of which only one is wanted, empty for all of them: ``("det",)`` of SO(n) for the
        maps that O(n) changes by the determinant, ``("twisted",)`` of A(n) for those that S(n) changes by the sign.
    order : tuple of int
        Which leg of index tuples that are handed in is the j-th of ``legs``; the same one if that is empty.

    Examples
    --------
    >>> from eqmath import O, SO
    >>> exchanges = [((1, 0, 2, 3), 1), ((0, 1, 3, 2), 1)]
    >>> found = Symmetrised((O(3),), BentLegs.of(4, 2, exchanges))  # Sym²(V) → Sym²(V)
    >>> found.findings.dim, [str(words) for words in found.words]
    (2, ['((0, 0, 1, 1),)', '((0, 1, 0, 1),)'])
    >>> Symmetrised((SO(3),), BentLegs.of(3, 1, [((0, 2, 1), -1)]), ("det",)).findings.dim  # the cross product
    1
    """

    groups: tuple[Group, ...]
    legs: BentLegs
    names: tuple[str, ...] = ()
    order: Permutation = ()

    @cached_property
    def parts(self) -> tuple[PartEnds, ...]:
        """Both ends on all choices of parts, or on the one that was named; the values of the diagrams are right there.

        Raises
        ------
        Disagreement
            If a diagram does not obey a class rule, or the positions do not move it as they should.
        TooLarge
            If a table exceeds the memory limit.
        """
        choices = part_choices([group.series for group in self.groups], self.names)
        found = tuple(part_ends(self.groups, parts, self.legs) for parts in choices)
        for ends in found:
            ends.require_rules()
        return found

    @property
    def predicted(self) -> tuple[int, int]:
        """How many diagrams, or orbits of them, and how many classes are listed: nothing is, by closed counts."""
        diagrams = classes = 0
        for parts in part_choices([group.series for group in self.groups], self.names):
            joint = Joint(self.groups, parts, self.legs)
            diagrams += sum(diagrams_listed(joint, pieces) for pieces in spanning_pieces(self.groups, parts, self.legs))
            classes += joint.most
        return diagrams, classes

    @property
    def words(self) -> list[tuple[Word, ...]]:
        """One diagram of every signed orbit that is not forced to zero: its word in every factor."""
        return [words for ends in self.parts for own in ends.diagrams for words in own.words_of(~own.forced)]

    @property
    def represented(self) -> list[tuple[OfFactor, ...]]:
        """The same with their families, one diagram of every factor."""
        return [
            tuple(
                OfFactor(own_family, word, factor.l)
                for factor, own_family, word in zip(own.joint.factors, own.families, words, strict=True)
            )
            for ends in self.parts
            for own in ends.diagrams
            for words in own.words_of(~own.forced)
        ]

    @property
    def leg_groups(self) -> tuple[LegGroup, ...] | None:
        """The groups of legs, where the positions are all permutations inside neighbouring ones of one group."""
        every = [own for ends in self.parts for own in ends.diagrams]
        young = [own.groups for own in every if isinstance(own, YoungOrbits)]
        return young[0] if len(young) == len(every) > 0 else None

    @property
    def sizes(self) -> list[int]:
        """How many diagrams there are in each of these orbits."""
        return [size for ends in self.parts for size in ends.sizes]

    @property
    def families(self) -> tuple[str, ...]:
        """The names of the families of which there are diagrams, those of a product joined by x."""
        every = (own for ends in self.parts for own in ends.diagrams if own.sizes)
        return tuple(dict.fromkeys(" x ".join(family.name for family in own.families) for own in every))

    def values(self, tuples: Words) -> Integers:
        """The sums over these orbits at index tuples, outputs first, after bending the inputs up: one sum per row."""
        moved = tuples[:, list(self.order)] if self.order else tuples
        return np.concatenate([ends.values(moved) for ends in self.parts])

    @cached_property
    def table(self) -> Integers:
        """The sums over these orbits on the unknowns of all parts, zero in the parts where they do not live."""
        widths = [len(ends.system.classes) for ends in self.parts]
        rows = [
            np.pad(ends.vectors, ((0, 0), (sum(widths[:i]), sum(widths[i + 1 :])))) for i, ends in enumerate(self.parts)
        ]
        return np.concatenate(rows)

    @property
    def vanishing(self) -> list[tuple[Word, ...]]:
        """Those of these whose sums over the orbit vanish all the same, for want of values."""
        return [words for words, row in zip(self.words, self.table, strict=True) if not row.any()]

    @property
    def forced(self) -> list[tuple[Word, ...]]:
        """One diagram of every orbit whose signs force the sum over it to vanish."""
        return [words for ends in self.parts for own in ends.diagrams for words in own.forced_words]

    @cached_property
    def findings(self) -> Findings:
        """Rank, dimension and equivariance of the signed orbits of diagrams."""
        dim = sum(ends.dim for ends in self.parts)
        name = max((ends.bound.name for ends in self.parts), key=MEANS.index)
        prime = next((ends.bound.prime for ends in self.parts if ends.bound.prime), None)
        unknowns = sum(len(ends.system.classes) for ends in self.parts)
        equations = sum(ends.system.distinct.count for ends in self.parts)
        checks = tuple(check for ends in self.parts for check in ends.checks)
        method = Method(name, unknowns, equations, prime, dim)
        return Findings(sum(len(ends.vectors) for ends in self.parts), dim, dim, None, method, checks)


def part_choices(members: Sequence[Series], names: Sequence[str]) -> Iterator[tuple[Part, ...]]:
    """One part of every factor, in all ways: those that are named, all of a factor whose name is empty.

    >>> from eqmath import O, SO
    >>> [[part.name for part in parts] for parts in part_choices([O, SO], ())]
    [['even', 'even'], ['even', 'det']]
    """
    wanted = names or ("",) * len(members)
    return product(*(
        (series.part(name),) if name else series.parts for series, name in zip(members, wanted, strict=True)
    ))  # fmt: skip


@lru_cache(maxsize=32)
def part_ends(groups: tuple[Group, ...], parts: tuple[Part, ...], legs: BentLegs) -> PartEnds:
    """What is listed and proved about the spanning sets of all factors on one part of each."""
    return PartEnds(groups, parts, legs)


def spanning_pieces(groups: Sequence[Group], parts: Sequence[Part], legs: BentLegs) -> Iterator[tuple[Piece, ...]]:
    """Every choice of a family whose vectors live in the part of every factor, with the rule for its diagrams.

    Where a part counts its classes these are their indicator functions, whatever diagrams describe the maps.
    """
    choices = []
    for i, (group, part) in enumerate(zip(groups, parts, strict=True)):
        m, l = len(legs.places(i)), outputs_of(group, legs, i)
        own = [(name, kept) for name, kept, where_it_lives in group.series.spanning if where_it_lives == part.name]
        pieces = [Piece(family(name, group), rule(kept, name)) for name, kept in own if part.count is None]
        pieces += [Piece(of_part(part, group.n))] if part.count is not None else []
        choices.append([piece.shaped(m - l, l) for piece in pieces])
    return product(*choices)


def _obey_class_rules(orbits: DiagramOrbits | YoungOrbits, classes: Words) -> bool:
    """One diagram of every orbit obeys the class rule of every factor; whether all index tuples were tried."""
    words = [orbits.own_words(int(root)) for root in orbits.roots]
    complete = True
    for i, (factor, own_family) in enumerate(zip(orbits.joint.factors, orbits.families, strict=True)):
        own = VectorBlock(own_family, factor.part.name, tuple(sorted({word[i] for word in words})))
        vectors = Vectors(factor.m - factor.l, factor.l, factor.group.n, (own,))
        tuples = np.unique(classes[:, list(factor.own)], axis=0)
        complete &= obeys_class_rule(vectors, tuples, factor.part, factor.group.n)
    return complete


def solve_positions(vectors: Integers, equations: Equations) -> None:
    """C·A = 0 over Z: every vector solves the equations between signed orbits.

    Raises
    ------
    Disagreement
        If one does not.
    """
    for index, row in enumerate(vectors if equations.count else ()):
        if equations.values(row).any():
            raise Disagreement(f"orbit {index} of diagrams does not solve the equations with positions")


def by_last_values(vectors: Integers) -> int | None:
    """The rank of vectors whose last non-zero values are at different places, or at all places; else None.

    >>> by_last_values(np.array([[1, 0, 0], [2, 3, 0], [0, 0, 0]])), by_last_values(np.array([[1, 1], [1, 2]]))
    (2, None)
    """
    nonzero = vectors[vectors.any(axis=1)] != 0
    lasts = len(np.unique(nonzero[:, ::-1].argmax(axis=1))) if len(nonzero) else 0
    return lasts if lasts in nonzero.shape else None


def met(system: PositionSystem, vectors: Integers) -> Bound:
    """The rank of the vectors, if it meets the upper bound for the solutions.

    Raises
    ------
    Disagreement
        If it does not, over Q.
    """
    rank = by_last_values(vectors)
    rank = modular_rank(vectors) if rank is None else rank
    bound = upper_bound(system.distinct, system.early(), rank)
    if bound.dim != rank:
        rank = exact_rank(vectors)
        bound = upper_bound(system.distinct, system.early(), rank)
    if bound.dim != rank:
        names = " x ".join(factor.group.name for factor in system.joint.factors)
        raise Disagreement(f"{names} with positions: rank {rank}, bound {bound.dim}")
    return bound
