"""Both ends of the sandwich for a group's own spanning set, part by part, each computed once.

rank of the vectors ≤ dim Hom_G ≤ unknowns − rank of the equations. Where the two ends meet, both are
proved. The vectors are solutions because C·A = 0 was checked over Z, and equivariant because, besides,
they obey the class rule of K.

A small system is solved as it stands. A large one goes by permutations of the places: one diagram and one
equation of every orbit for the checks and the triangular part, each diagram on the classes that rise where exchanges
of places fix it; pair swaps for what is left. Where nothing is left, no class and no diagram is listed. A very large
one whose vectors are products of a form goes by words of labels (`by_labels`), and none of its classes is listed.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache, partial

import numpy as np

from eqmath.combinatorics import Words
from eqmath.errors import Disagreement
from eqmath.exact import PRIME, exact_rank, modular_rank
from eqmath.families import Diagrams, Piece, all_tuples, family, rule
from eqmath.groups import Group, Part
from eqmath.limits import require, require_list
from eqmath.methods.forms import require_form
from eqmath.methods.reduced.by_labels import are_many, has_labels, sentences, some_classes, triangle
from eqmath.methods.reduced.complement import complement_ends
from eqmath.methods.reduced.ends import Ends
from eqmath.methods.reduced.equations import Bound, Equations, upper_bound
from eqmath.methods.reduced.places import (
    OrbitSystem,
    class_tuples,
    evenly,
    has_types,
    late_classes,
    late_count,
    leading_rank,
    moves_with_places,
    one_of_each,
    orbit_system,
    rising_classes,
)
from eqmath.methods.reduced.swaps import swap_ends
from eqmath.methods.reduced.system import class_array, system
from eqmath.methods.reduced.traceless import require_contractible
from eqmath.methods.vectors import VectorBlock, Vectors

EVERY_ENTRY, EVERY_TUPLE = 2**24, 2**17
"""Up to so many values and tuples the class rule is checked on all of [n]^m."""

ANYWHERE = 500
"""Where not all of [n]^m is checked, so many random tuples are, among them tuples at which f vanishes."""

MOST_VALUES, MOST_BYTES = 120, 128
"""Sampled tuples are held in 8 bits, and take their values from the first so many."""

MANY_LEFT, MANY_VECTORS = 3000, 5000
"""With more classes left, or more vectors, a group is known by its complement, where it has one."""

NAMINGS = 64
"""So many random ways to rename blocks are used in turn."""

FEW_CLASSES, FEW_VECTORS = 400, 5000
"""Up to so many classes and vectors the system is solved as it stands."""

EVERY_VECTOR = 20_000
"""Of more products of a form one alone is put into the equations."""


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
        If a vector is not a solution, or the two ends do not meet.
    TooLarge
        If a table exceeds the memory limit.
    """
    vectors, m = spanning_vectors(group, k, l), k + l
    if are_many(part, m, group.n) and has_labels(group, part, vectors):
        return by_labels(group, part, vectors)
    chosen = orbit_vectors(group, part, vectors)
    if chosen is None:
        return as_it_stands(group, part, vectors)
    own = sum(len(block.words) for block in vectors.blocks if block.part == part.name)
    require_list(own, 8, "diagrams")
    if len(class_tuples(part, m, group.n)) <= FEW_CLASSES and own <= FEW_VECTORS:
        return as_it_stands(group, part, vectors)
    return by_places(group, part, vectors, chosen)


def by_labels(group: Group, part: Part, vectors: Vectors) -> Ends:
    """By words of labels of the diagrams, and by contractions: without elimination, no class is listed."""
    n, m = group.n, vectors.k + vectors.l
    require_form(group)
    found, settled = triangle(part, m, n), require_contractible(group, part, m)
    own = next(block for block in vectors.blocks if block.part == part.name)
    first = replace(vectors, blocks=(replace(own, words=(own.words[0],)),))
    tried = some_classes(part, m, n)
    require_moves(first, part, tried)
    complete = obeys_class_rule(first, tried, part, n)
    orbits, every = orbit_system(group.series, part, m, n), len(own.words) <= EVERY_VECTOR
    solves(vectors if every else first, orbits.system.equations, orbits.system.classes, part)
    count = f"one equation of every orbit, {orbits.system.equations.count} over Z"
    tried_at = where(complete).replace("class", "type of class")
    checks = (
        f"{part.name} part: one vector obeys the class rule, checked {tried_at}"
        "; the others are its images under permutations of the places, compared on a sample",
        f"{part.name} part: every vector solves {count}, and so all equations" if every else
        f"{part.name} part: all vectors are products of the form, which the generators preserve; one solves {count}",
        *sentences(part, found, settled),
    )  # fmt: skip
    bound = Bound(found.rank, "labels", None)
    return Ends(lambda: found.words, part.most(m, n), orbits.system.equations.count, bound, checks)


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
    return Ends(lambda: found.classes, len(found.classes), count, bound, checks)


def by_places(group: Group, part: Part, vectors: Vectors, chosen: Vectors) -> Ends:
    """By one diagram and one equation of every orbit of S_m, and pair swaps for what is not triangular."""
    n, m = group.n, vectors.k + vectors.l
    tuples = class_tuples(part, m, n)
    require_moves(chosen, part, evenly(tuples))
    complete = orbits_obey(chosen, part, n)
    orbits = orbit_system(group.series, part, m, n)
    early = orbits.early_kinds()
    left, count = late_count(tuples, early), len(tuples)
    rank, used = leading_rank(chosen, part), orbits.system.equations.count
    if used and group.series.complement and (rank < left > MANY_LEFT or len(vectors) > MANY_VECTORS):
        return by_complement(group, part, vectors, orbits, complete)
    solves(vectors, orbits.system.equations, orbits.system.classes, part)
    how = f"{count - left} of {count} classes from triangular equations, {left} left"
    listed = partial(late_classes, part, m, n, early)
    if rank == left:
        bound = Bound(rank, "triangular" if used else "orbits", None)
    else:
        ends = swap_ends(group.series, part, n, listed(), orbits.pure_tuples(early), vectors)
        if ends.rank < ends.dim:
            listed = partial(late_classes, part, m, n, early[:0])
            ends = swap_ends(group.series, part, n, listed(), None, vectors)
        rank, bound, used = ends.rank, Bound(ends.dim, "swaps", PRIME), used + ends.equations
        how += f", {' + '.join(map(str, ends.unknowns))} unknowns by pair swaps"
    checks = (*_sentences(part, orbits, complete), f"{part.name} part: {how}, dimension {bound.dim}, rank {rank}")
    return Ends(listed, count, used, _met(group, part, m, rank, bound), checks)


def by_complement(group: Group, part: Part, vectors: Vectors, orbits: OrbitSystem, complete: bool) -> Ends:
    """By the group of the complement of the vector of ones; some vectors are put into the equations all the same."""
    n, m, equations = group.n, vectors.k + vectors.l, orbits.system.equations
    found = complement_ends(group, m, len(vectors), _own_ends)
    some = range(0, len(vectors), max(1, len(vectors) // MANY_VECTORS))
    blocks = tuple(replace(own, words=(word,)) for own, word in map(vectors.member, some))
    solves(replace(vectors, blocks=blocks), equations, orbits.system.classes, part)
    first, _ = _sentences(part, orbits, complete)
    checks = (
        first,
        f"{part.name} part: {found.sentence}; {len(some)} vectors solve one equation of every orbit, "
        f"{equations.count} over Z",
        f"{part.name} part: {len(class_tuples(part, m, n))} classes, {found.equations} equations of the complement "
        f"({found.bound.name}), dimension {found.bound.dim}, rank {found.bound.dim}",
    )
    listed = partial(class_array, part, m, n)
    return Ends(listed, len(class_tuples(part, m, n)), equations.count + found.equations, found.bound, checks)


def _own_ends(group: Group, part: Part, k: int, l: int) -> tuple[Bound, int]:
    ends = spanning_ends(group, part, k, l)
    return ends.bound, ends.equations


def _sentences(part: Part, orbits: OrbitSystem, complete: bool) -> tuple[str, str]:
    return (
        f"{part.name} part: one vector of every orbit under permutations of the places obeys the class rule, "
        f"checked {where(complete, ' up to the places that fix it')}; the others are its images, compared on a sample",
        f"{part.name} part: every vector solves one equation of every orbit, {orbits.system.equations.count} over Z, "
        "and so all equations",
    )


def where(complete: bool, fixed: str = "") -> str:
    """Where the class rule was checked."""
    every = f"on one relabelled tuple of every class{fixed} and {ANYWHERE} random tuples"
    return "on all index tuples" if complete else every


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
    """At most a given number of the classes, evenly spread."""
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
    return exact_rank(table)


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
    m, small = vectors.k + vectors.l, has_few_tuples(vectors)
    tuples = all_tuples(m, n) if small else np.concatenate([relabelled(classes, n, part.letters), any_tuples(m, n)])
    require_class_rule(vectors, tuples, part)
    return small


def orbits_obey(chosen: Vectors, part: Part, n: int) -> bool:
    """The same for one vector of every orbit under permutations of the places.

    A vector is looked at on one relabelled tuple of every class that rises where exchanges of places fix its diagram,
    and on random tuples: elsewhere it is ± a vector at an exchanged tuple.

    Raises
    ------
    Disagreement
        If a vector breaks the rule.
    """
    m = chosen.k + chosen.l
    if has_few_tuples(chosen):
        require_class_rule(chosen, all_tuples(m, n), part)
        return True
    tuples = class_tuples(part, m, n)
    for block, word in chosen.members:
        if block.part == part.name:
            alone = replace(chosen, blocks=(replace(block, words=(word,)),))
            for own in (relabelled(rising_classes(tuples, word), n, part.letters), any_tuples(m, n)):
                require_class_rule(alone, own, part)
    return False


def has_few_tuples(vectors: Vectors) -> bool:
    """Whether the class rule is checked on all of [n]^m."""
    count = vectors.n ** (vectors.k + vectors.l)
    return bool(count * max(len(vectors), 1) <= EVERY_ENTRY and count <= EVERY_TUPLE)


def require_class_rule(vectors: Vectors, tuples: Words, part: Part) -> None:
    """Every vector of the part obeys the class rule at these tuples.

    Raises
    ------
    Disagreement
        If a vector breaks the rule.
    """
    representatives, signs = part.canonical(tuples, vectors.n)
    there, here = (vectors.rows(np.asfortranarray(t), part.name) for t in (representatives, tuples))
    for index, (before, after) in enumerate(zip(there, here, strict=True)):
        if (after != signs * before).any():
            raise Disagreement(f"vector {index} of the {part.name} part breaks the class rule")


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
    blocks = rng.permuted(np.tile(np.arange(width), (NAMINGS, 1)), axis=1)
    named = blocks[:, :, None] * letters + (np.arange(letters) ^ rng.integers(0, letters, blocks.shape)[:, :, None])
    kind = np.int8 if width * letters <= MOST_BYTES else np.int16
    table, rows = named.astype(kind).ravel(), np.arange(len(classes)) % NAMINGS * (width * letters)
    moved: Words = np.empty(classes.shape, dtype=kind, order="F")
    for place in range(classes.shape[1]):
        moved[:, place] = table[rows + classes[:, place]]
    return moved
