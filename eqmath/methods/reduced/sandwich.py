"""Both ends of the sandwich for a group's own spanning set, part by part, each computed once.

rank of the vectors ≤ dim Hom_G ≤ unknowns − rank of the equations. Where the two ends meet, both are
proved. The vectors are solutions because C·A = 0 was checked over Z, and equivariant because, besides,
they obey the class rule of K.

A small system is solved as it stands. A large one goes by permutations of the places: one diagram and one
equation of every orbit for the checks and the triangular part, pair swaps for what is left.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from eqmath.combinatorics import Words
from eqmath.errors import Disagreement
from eqmath.exact import PRIME, eliminate, modular_rank
from eqmath.families import Diagrams, Piece, all_tuples, family, rule
from eqmath.groups import Group, Part
from eqmath.limits import require
from eqmath.methods.reduced.equations import Bound, Equations, upper_bound
from eqmath.methods.reduced.places import OrbitSystem, has_types, moves_with_places, one_of_each, orbit_system, types
from eqmath.methods.reduced.swaps import swap_ends
from eqmath.methods.reduced.system import as_array, fewest_first, system
from eqmath.methods.vectors import VectorBlock, Vectors

EVERY_ENTRY, EVERY_TUPLE = 2**24, 2**17
"""Up to so many values and tuples the class rule is checked on all of [n]^m."""

ANYWHERE = 500
"""Where not all of [n]^m is checked, so many random tuples are, among them tuples at which f vanishes."""

MOST_VALUES, MOST_BYTES = 120, 128
"""Sampled tuples are held in 8 bits, and take their values from the first so many."""

FEW_CLASSES = 400
"""Up to so many classes the system is solved as it stands."""


@dataclass(frozen=True, eq=False)
class Ends:
    """What is proved about one part of Hom_G.

    Attributes
    ----------
    classes : int8 array
        Every invariant is known from its values on these classes.
    unknowns, equations : int
        How many classes there are, and how many equations were used.
    bound : Bound
        The dimension, equal to the rank of the spanning set, and how it was found.
    checks : tuple of str
    """

    classes: Words
    unknowns: int
    equations: int
    bound: Bound
    checks: tuple[str, ...]

    @property
    def dim(self) -> int:
        """The dimension of this part of Hom_G."""
        return self.bound.dim


def spanning_diagrams(group: Group, k: int, l: int) -> Diagrams:
    """The diagrams whose matrices span Hom_G, in order."""
    pieces = tuple(Piece(family(name, group), rule(kept, name)) for name, kept, _ in group.series.spanning)
    return Diagrams(pieces, k, l, group.n)


@lru_cache(maxsize=4)
def spanning_vectors(group: Group, k: int, l: int) -> Vectors:
    """Their vectors, each family in its part."""
    parts = tuple(part for _, _, part in group.series.spanning)
    return Vectors.of(spanning_diagrams(group, k, l), parts, group.n)


@lru_cache(maxsize=32)
def spanning_ends(group: Group, part: Part, k: int, l: int) -> Ends:
    """Both ends for the spanning set on one part.

    Raises
    ------
    Disagreement
        If a vector is no solution, or the two ends do not meet.
    TooLarge
        If a table exceeds the memory limit.
    """
    vectors, m = spanning_vectors(group, k, l), k + l
    chosen = orbit_vectors(group, part, vectors)
    if chosen is None:
        return as_it_stands(group, part, vectors)
    listed = as_array(part.classes(m, group.n), m)
    if len(listed) <= FEW_CLASSES:
        return as_it_stands(group, part, vectors)
    return by_places(group, part, vectors, chosen, fewest_first(listed))


def as_it_stands(group: Group, part: Part, vectors: Vectors) -> Ends:
    """All classes, all equations, all vectors."""
    n, m = group.n, vectors.k + vectors.l
    found = system(group.series, part, m, n)
    rank = rank_on(vectors, part, found.classes)
    bound = _met(group, part, m, rank, upper_bound(found.equations, found.early(n), rank))
    complete = obeys_class_rule(vectors, found.classes, part, n)
    solves(vectors, found.equations, found.classes, part)
    count = found.equations.count
    checks = (
        f"{part.name} part: every vector obeys the class rule, checked {where(complete)}, "
        f"and solves {count} equations over Z",
        f"{part.name} part: {len(found.classes)} classes, {count} equations ({bound.name}), "
        f"dimension {bound.dim}, rank {rank}",
    )
    return Ends(found.classes, len(found.classes), count, bound, checks)


def by_places(group: Group, part: Part, vectors: Vectors, chosen: Vectors, classes: Words) -> Ends:
    """By one diagram and one equation of every orbit of S_m, and pair swaps for what is not triangular."""
    n, m = group.n, vectors.k + vectors.l
    require_moves(chosen, part, classes)
    complete = obeys_class_rule(chosen, classes, part, n)
    orbits = orbit_system(group.series, part, m, n)
    solves(vectors, orbits.system.equations, orbits.system.classes, part)
    early = orbits.early_kinds()
    late = classes[~np.isin(types(classes, part.letters), early)]
    rank, used = leading_rank(chosen, part, classes), orbits.system.equations.count
    how = f"{len(classes) - len(late)} of {len(classes)} classes from triangular equations, {len(late)} left"
    if rank == len(late):
        bound = Bound(rank, "triangular" if used else "orbits", None)
    else:
        ends = swap_ends(group.series, part, n, late, orbits.pure_tuples(early), vectors)
        if ends.rank < ends.dim:
            late, ends = classes, swap_ends(group.series, part, n, classes, None, vectors)
        rank, bound, used = ends.rank, Bound(ends.dim, "swaps", PRIME), used + ends.equations
        how += f", {' + '.join(map(str, ends.unknowns))} unknowns by pair swaps"
    checks = (*_sentences(part, orbits, complete), f"{part.name} part: {how}, dimension {bound.dim}, rank {rank}")
    return Ends(late, len(classes), used, _met(group, part, m, rank, bound), checks)


def _sentences(part: Part, orbits: OrbitSystem, complete: bool) -> tuple[str, str]:
    return (
        f"{part.name} part: one vector of every orbit under permutations of the places obeys the class rule, "
        f"checked {where(complete)}; the others are its images, compared on a sample",
        f"{part.name} part: every vector solves one equation of every orbit, {orbits.system.equations.count} over Z, "
        "and so all equations",
    )


def where(complete: bool) -> str:
    """Where the class rule was checked."""
    return "on all index tuples" if complete else f"on one relabelled tuple of every class and {ANYWHERE} random tuples"


def _met(group: Group, part: Part, m: int, rank: int, bound: Bound) -> Bound:
    """The bound, if it is met by the rank."""
    if bound.dim != rank:
        raise Disagreement(f"{group.name}, order {m}, {part.name} part: rank {rank}, bound {bound.dim}")
    return bound


def orbit_vectors(group: Group, part: Part, vectors: Vectors) -> Vectors | None:
    """One vector of every orbit under permutations of the places; None if the part's list is not closed."""
    if not has_types(group.series, part, vectors.k + vectors.l, group.n):
        return None
    blocks = []
    for block in vectors.blocks:
        words = one_of_each(block.words) if block.part == part.name else ()
        if words is None:
            return None
        blocks.append(VectorBlock(block.family, block.part, words, block.orbit))
    return Vectors(vectors.k, vectors.l, vectors.n, tuple(blocks))


def few(classes: Words, most: int = 200) -> Words:
    """At most so many of the classes, evenly spread."""
    return classes[:: max(1, len(classes) // most)]


def require_moves(chosen: Vectors, part: Part, classes: Words) -> None:
    """Permutations of the places permute the vectors up to sign, on a sample of tuples.

    Raises
    ------
    Disagreement
        If they do not.
    """
    tuples = relabelled(few(classes), chosen.n, part.letters)
    for block in chosen.blocks:
        if block.part == part.name and not moves_with_places(block, block.words, chosen.l, chosen.n, tuples):
            raise Disagreement(f"permuting the places does not permute the {block.family.name} vectors")


def leading_rank(chosen: Vectors, part: Part, classes: Words) -> int:
    """A lower bound for the rank of a closed list, from one vector of every orbit.

    If a vector has exactly one non-zero class with most blocks, so have its images, at the images of
    that class. Vectors whose such classes differ are independent; an orbit of vectors has all classes of
    an orbit.
    """
    blocks = classes.max(axis=1, initial=-1) // part.letters
    kinds, leaders = types(classes, part.letters), set()
    for row in chosen.rows(np.asfortranarray(classes), part.name):
        there = np.flatnonzero(row)
        most = there[blocks[there] == blocks[there].max(initial=-1)]
        if len(most) == 1:
            leaders.add(int(kinds[most[0]]))
    return int(np.isin(kinds, list(leaders)).sum())


def rank_on(vectors: Vectors, part: Part, classes: Words, most: int | None = None) -> int:
    """The rank of the vectors of a part over Q, from their values on the classes.

    Vectors whose last non-zero class differs are independent: no elimination is needed when these are
    as many as the non-zero vectors, as the classes, or as the dimension ``most`` allows.
    """
    classes = np.asfortranarray(classes)
    lasts, count = set(), 0
    for row in vectors.rows(classes, part.name):
        if row.any():
            count += 1
            lasts.add(len(row) - 1 - int((row[::-1] != 0).argmax()))
    enough = {count, len(classes), most}
    if len(lasts) in enough:
        return len(lasts)
    narrow = _few_columns(classes, count)
    for columns in (narrow, classes) if len(narrow) < len(classes) else (classes,):
        require(count, len(columns), 24)
        table = vectors.table(columns, part.name)
        modular = modular_rank(table)
        if modular in enough or (most is None and len(columns) == len(classes)):
            return modular
    return eliminate(table, None).rank


def _few_columns(classes: Words, count: int) -> Words:
    """More classes than vectors, at random but the same every time: often enough for full rank."""
    wanted = 2 * count + 50 if count < 2000 else count + count // 8
    if len(classes) <= wanted:
        return classes
    return classes[np.sort(np.random.default_rng(0).choice(len(classes), wanted, replace=False))]


def obeys_class_rule(vectors: Vectors, classes: Words, part: Part, n: int) -> bool:
    """Every vector of the part obeys the class rule f(t) = s(t) f(rep(t)).

    It is checked on all of [n]^m where that is small enough; elsewhere on one relabelled tuple of every
    class, and on random tuples, among them such at which f is forced to vanish.

    Returns
    -------
    bool
        Whether all of [n]^m was checked.

    Raises
    ------
    Disagreement
        If a vector breaks the rule.
    """
    m = vectors.k + vectors.l
    small = n**m * max(len(vectors), 1) <= EVERY_ENTRY and n**m <= EVERY_TUPLE
    tuples = all_tuples(m, n) if small else np.concatenate([relabelled(classes, n, part.letters), any_tuples(m, n)])
    representatives, signs = part.canonical(tuples, n)
    there, here = (vectors.rows(np.asfortranarray(t), part.name) for t in (representatives, tuples))
    for index, (before, after) in enumerate(zip(there, here, strict=True)):
        if (after != signs * before).any():
            raise Disagreement(f"vector {index} of the {part.name} part breaks the class rule")
    return bool(small)


def solves(vectors: Vectors, equations: Equations, classes: Words, part: Part) -> None:
    """C·A = 0 over Z: every vector of the part solves the equations.

    Raises
    ------
    Disagreement
        If one does not.
    """
    for index, row in enumerate(vectors.rows(np.asfortranarray(classes), part.name) if equations.count else ()):
        if equations.values(row).any():
            raise Disagreement(f"vector {index} of the {part.name} part does not solve the equations")


def any_tuples(m: int, n: int) -> Words:
    """Some random index tuples, the same every time: on most of them a vector is forced to vanish."""
    found: Words = np.random.default_rng(1).integers(0, min(n, MOST_VALUES), (ANYWHERE, m)).astype(np.int8)
    return found


def relabelled(classes: Words, n: int, letters: int) -> Words:
    """Every representative with its blocks renamed at random among the n values, the same way every time."""
    rng = np.random.default_rng(0)
    width = max(min(n, MOST_VALUES), int(classes.max(initial=0)) + 1) // letters
    blocks = rng.permuted(np.tile(np.arange(width), (len(classes), 1)), axis=1)
    flips = rng.integers(0, letters, blocks.shape)
    old, letter = np.divmod(classes.astype(np.int64), letters)
    rows = np.arange(len(classes))[:, None]
    kind = np.int8 if width * letters <= MOST_BYTES else np.int16
    moved: Words = (blocks[rows, old] * letters + (letter ^ flips[rows, old])).astype(kind)
    return moved
