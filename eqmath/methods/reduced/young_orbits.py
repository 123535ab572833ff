"""Signed orbits of diagrams on symmetrised and antisymmetrised legs of one group, listed without their members.

An orbit is a multiset of types of blocks (`eqmath.families.super_members`), its first diagram the least word of it, and
the sum over it a signed count (`eqmath.methods.reduced.young_sums`). The orbits are in the order of their first words,
and the sums are those of `DiagramOrbits`: over the distinct diagrams, the first one with the sign 1. What permutations
inside the groups do to the vectors stands in the family's record; it is compared at run time for the first
diagrams of all orbits, or for one with every list of block sizes if there are many, for every generator of the
positions, and for a sample of index tuples.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import groupby
from math import prod

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import Word, Words, word_rows
from eqmath.errors import Disagreement
from eqmath.exact import Integers
from eqmath.families import EVERY, Family, LegGroup, Piece, SuperMembers, least_word, orbit_length
from eqmath.limits import require, require_list, timed
from eqmath.methods.reduced.diagram_orbits import DiagramOrbits, WordTable
from eqmath.methods.reduced.joint import Joint
from eqmath.methods.reduced.places import types
from eqmath.methods.reduced.young_sums import YoungSums

LISTED = 100
"""Bytes of one diagram in the list of all, with its images under the positions."""
FEW = 100
"""Of more orbits than these only some are compared."""


class YoungOrbits:
    """The signed orbits that are not forced to zero, of the diagrams of one group on legs in groups.

    Parameters
    ----------
    joint : Joint
        Of one factor; its positions permute the legs inside neighbouring groups, and do nothing else.
    piece : Piece
        The diagrams, of a family that says which blocks they have.
    members : SuperMembers
        What it says.

    Attributes
    ----------
    diagrams : list of tuples of types
        The types of the blocks of every orbit, in the order of ``words``.
    words : list of tuples of int
        The first diagram of every orbit.

    Examples
    --------
    >>> from eqmath import O
    >>> from eqmath.families import family
    >>> from eqmath.methods.reduced.legs import BentLegs
    >>> joint = Joint([O(3)], O(3).series.parts, BentLegs.of(4, 2, [((1, 0, 2, 3), 1), ((0, 1, 3, 2), 1)]))
    >>> brauer = family("brauer")
    >>> found = YoungOrbits(joint, Piece(brauer), brauer.super_members)
    >>> found.words, found.sizes
    ([(0, 0, 1, 1), (0, 1, 0, 1)], [1, 2])
    >>> found.table(np.array([[0, 0, 0, 0], [0, 1, 0, 1]], dtype=np.int8)).tolist()
    [[1, 0], [2, 1]]
    """

    def __init__(self, joint: Joint, piece: Piece, members: SuperMembers) -> None:
        (self.factor,) = joint.factors
        self.joint, self.piece, self.groups = joint, piece, leg_groups(joint)
        n, bound = self.factor.group.n, piece.rule.most
        most = None if bound is None else bound(n)
        require_list(members.count(self.groups, n, most), 100 * self.factor.m, "orbits of diagrams")
        found = [(least_word(self.groups, blocks), blocks) for blocks in members.diagrams(self.groups, n, most)]
        self.words = [word for word, _ in sorted(found)]
        self.diagrams = [blocks for _, blocks in sorted(found)]
        self.sums = YoungSums(members, self.groups, n, self.diagrams, most)

    @property
    def sizes(self) -> list[int]:
        """How many diagrams are added up in every orbit."""
        return [orbit_length(self.groups, blocks) for blocks in self.diagrams]

    @property
    def roots(self) -> Integers:
        """The numbers of the orbits."""
        return np.arange(len(self.words))

    @property
    def forced(self) -> NDArray[np.bool_]:
        """None of them is forced to zero."""
        return np.zeros(len(self.words), dtype=bool)

    @property
    def forced_words(self) -> list[tuple[Word, ...]]:
        """The first diagrams of the orbits that are forced to zero, from the list of all diagrams."""
        return DiagramOrbits(self.joint, self.blocks).forced_words

    @cached_property
    def blocks(self) -> tuple[WordTable, ...]:
        """All diagrams."""
        return (WordTable(self.piece.family, self.piece.array(self.factor.m, self.factor.group.n)),)

    @property
    def families(self) -> tuple[Family, ...]:
        """The one family."""
        return (self.piece.family,)

    def own_words(self, index: int) -> tuple[Word, ...]:
        """The word of the first diagram of one orbit, of the one factor."""
        return (self.words[index],)

    def words_of(self, chosen: NDArray[np.bool_]) -> list[tuple[Word, ...]]:
        """The words of the first diagrams of some orbits."""
        return [self.own_words(index) for index in np.flatnonzero(chosen).tolist()]

    def table(self, classes: Words) -> Integers:
        """The sums over the orbits: one orbit per row, one index tuple per column.

        Raises
        ------
        TooLarge
            If the table exceeds the memory limit.
        """
        require(len(self.words), len(classes), 24)
        risen, signs = self.joint.risen(classes)
        distinct, places = np.unique(risen, axis=0, return_inverse=True)
        table = self.sums.columns(list(map(tuple, distinct.tolist())))
        return np.ascontiguousarray((table[places.reshape(-1)] * signs[:, None]).T)

    def require_moves(self, tuples: Words) -> None:
        """The positions permute the vectors up to sign, and a vector that keeps its diagram has the sign of χ.

        Raises
        ------
        Disagreement
            If they do not at these index tuples; of many orbits one with every list of block sizes is compared.
        """
        family, l, n = self.piece.family, self.factor.l, self.factor.group.n
        chosen = self.words if len(self.words) <= FEW else one_of_each_size(self.words)
        for word in timed(chosen, "permuting the places of diagrams", every=1):
            here = family.matrices.bent(word, l, tuples, n)
            for z, sign in self.joint.positions:
                (moved,) = family.members.named(word_rows([word], len(word))[:, list(z)]).tolist()
                there = family.matrices.bent(tuple(moved), l, tuples[:, list(z)], n)
                signs = (sign,) if tuple(moved) == word else (1, -1)
                if not any(np.array_equal(here, own * there) for own in signs):
                    raise Disagreement(f"positions do not permute the {family.name} vectors as its blocks say")


def one_of_each_size(words: Sequence[Word]) -> tuple[Word, ...]:
    """The first word with every list of block sizes."""
    table = word_rows(words, len(words[0]) if words else 0)
    return tuple(words[place] for place in sorted(np.unique(types(table), return_index=True)[1].tolist()))


def leg_groups(joint: Joint) -> tuple[LegGroup, ...]:
    """The groups of neighbouring legs of the one factor of a joint, the inputs black."""
    (factor,) = joint.factors
    signs = {columns.start: sign for columns, sign in joint.blocks}
    groups, start = [], 0
    for _, own in groupby(joint.home.tolist()):
        degree = len(list(own))
        groups.append(LegGroup(degree, signs.get(start, 1), start >= factor.l))
        start += degree
    return tuple(groups)


def members_of(joint: Joint, pieces: Sequence[Piece]) -> SuperMembers | None:
    """Which blocks the diagrams of one group have, where their orbits are listed by types of blocks; else None."""
    young = bool(joint.blocks) and not (joint.moves or joint.legs.distinct) and len(joint.factors) == 1
    in_order = joint.order == tuple(range(len(joint.order)))
    if not young or not in_order or (pieces[0].rule.most is None and pieces[0].rule is not EVERY):
        return None
    return pieces[0].family.super_members


def diagrams_listed(joint: Joint, pieces: Sequence[Piece]) -> int:
    """How many diagrams, or orbits of diagrams, are listed, without listing them.

    >>> from eqmath import S
    >>> from eqmath.families import family
    >>> from eqmath.methods.reduced.legs import BentLegs
    >>> legs = [BentLegs.of(3, 0), BentLegs.of(3, 0, [((1, 0, 2), 1), ((0, 2, 1), 1)])]
    >>> joints = [Joint([S(2)], S.parts, own) for own in legs]
    >>> [diagrams_listed(joint, [Piece(family("partition"))]) for joint in joints]
    [5, 3]
    """
    members = members_of(joint, pieces)
    if members is None:
        return prod(piece.count(f.m, f.group.n) for piece, f in zip(pieces, joint.factors, strict=True))
    n, bound = joint.factors[0].group.n, pieces[0].rule.most
    return members.count(leg_groups(joint), n, None if bound is None else bound(n))


def signed_sums(joint: Joint, pieces: Sequence[Piece]) -> DiagramOrbits | YoungOrbits:
    """The signed orbits of diagrams, one piece for every factor; from types of blocks where that is possible.

    Raises
    ------
    TooLarge
        If all diagrams must be listed, and the list exceeds the memory limit.
    """
    members = members_of(joint, pieces)
    if members is not None:
        return YoungOrbits(joint, pieces[0], members)
    require_list(diagrams_listed(joint, pieces), LISTED, "diagrams", "there are fewer on fewer legs")
    arrays = [piece.array(f.m, f.group.n) for piece, f in zip(pieces, joint.factors, strict=True)]
    blocks = [WordTable(piece.family, words) for piece, words in zip(pieces, arrays, strict=True)]
    return DiagramOrbits(joint, blocks)
