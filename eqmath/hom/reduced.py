"""The reduced method: both ends of the sandwich on classes of index tuples (MATHEMATICS R2–R5).

rank of the vectors ≤ dim Hom_G ≤ unknowns − rank of the equations. Where the two ends meet, both are
proved. The vectors are solutions because C·A = 0 was checked over Z, and equivariant because, besides,
they obey the class rule of K.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from eqmath.combinatorics import Words
from eqmath.errors import Disagreement
from eqmath.exact import PRIME, eliminate, require
from eqmath.families import Diagrams, Piece, all_tuples, family, rule
from eqmath.groups import Group, Part, Series
from eqmath.hom.equations import Bound, upper_bound
from eqmath.hom.findings import Findings, Method
from eqmath.hom.reduction import System, class_array, system
from eqmath.hom.vectors import Integers, Vectors

EVERY_ENTRY = 2**24
"""Up to so many values the class rule is checked on all of [n]^m."""


def spanning_diagrams(group: Group, k: int, l: int) -> Diagrams:
    """The diagrams whose matrices span Hom_G, in order."""
    pieces = tuple(Piece(family(name, group), rule(kept, name)) for name, kept, _ in group.series.spanning)
    return Diagrams(pieces, k, l, group.n)


def spanning_vectors(group: Group, k: int, l: int) -> Vectors:
    """Their vectors, each family in its part."""
    parts = tuple(part for _, _, part in group.series.spanning)
    return Vectors.of(spanning_diagrams(group, k, l), parts, group.n)


def examine(group: Group, vectors: Vectors) -> Findings:
    """Rank, dimension and equivariance of diagram vectors.

    Raises
    ------
    Disagreement
        If a vector is no solution, or the two ends do not meet.
    TooLarge
        If the system or the table of values exceeds the memory limit.
    """
    n, m = group.n, vectors.k + vectors.l
    spanning = spanning_vectors(group, vectors.k, vectors.l)
    rank, dim, methods = 0, 0, []
    checks = [f"generators: {len(group.discrete)} of the monomial subgroup, {len(group.lie)} of the Lie algebra"]
    for part in group.series.parts:
        found = system(group.series, part, m, n)
        full = rank_on(spanning, found, part)
        bound = upper_bound(found.equations, found.early(n), full)
        if bound.dim != full:
            raise Disagreement(f"{group.name}, order {m}, {part.name} part: rank {full}, bound {bound.dim}")
        complete, own = check_solutions(spanning, found, part, n), full
        if vectors != spanning:
            complete &= check_solutions(vectors, found, part, n)
            own = rank_on(vectors, found, part, bound.dim)
        rank, dim = rank + own, dim + bound.dim
        methods.append((found, bound))
        checks += _sentences(part, found, bound, own, complete)
    return Findings(len(vectors), rank, dim, None, _method(methods, rank), tuple(checks))


def _sentences(part: Part, found: System, bound: Bound, rank: int, complete: bool) -> list[str]:
    equations = found.equations.count
    where = "on all index tuples" if complete else "on one relabelled tuple of every class"
    return [
        f"{part.name} part: every vector obeys the class rule, checked {where}, "
        f"and solves {equations} equations over Z",
        f"{part.name} part: {len(found.classes)} classes, {equations} equations ({bound.name}), "
        f"dimension {bound.dim}, rank {rank}",
    ]


def _method(parts: list[tuple[System, Bound]], pivots: int) -> Method:
    order = ("orbits", "triangular", "reduced")
    name = max((bound.name for _, bound in parts), key=order.index)
    unknowns = sum(len(found.classes) for found, _ in parts)
    equations = sum(found.equations.count for found, _ in parts)
    prime = next((bound.prime for _, bound in parts if bound.prime), None)
    return Method(name, unknowns, equations, prime, pivots)


def rank_on(vectors: Vectors, found: System, part: Part, most: int | None = None) -> int:
    """The rank of the vectors of a part over Q, from their values on the classes.

    Vectors whose last non-zero class differs are independent: no elimination is needed when these are
    as many as the non-zero vectors, as the classes, or as the dimension allows.
    """
    lasts, count = set(), 0
    for row in vectors.rows(found.classes, part.name):
        if row.any():
            count += 1
            lasts.add(len(row) - 1 - int((row[::-1] != 0).argmax()))
    enough = {count, len(found.classes), most}
    if len(lasts) in enough:
        return len(lasts)
    require(count, len(found.classes), 24)
    table = vectors.table(found.classes, part.name)
    modular = eliminate(table, PRIME).rank
    if modular in enough or most is None:
        return modular
    return eliminate(table, None).rank


def check_solutions(vectors: Vectors, found: System, part: Part, n: int) -> bool:
    """Every vector of the part obeys the class rule, and solves the equations over Z.

    The class rule f(t) = s(t) f(rep(t)) is checked on all of [n]^m where that is small enough, and on
    one relabelled tuple of every class elsewhere.

    Returns
    -------
    bool
        Whether all of [n]^m was checked.

    Raises
    ------
    Disagreement
        If a vector breaks the rule or an equation.
    """
    m = vectors.k + vectors.l
    small = n**m * max(len(vectors), 1) <= EVERY_ENTRY
    tuples = all_tuples(m, n) if small else relabelled(found.classes, n, part.letters)
    representatives, signs = part.canonical(tuples, n)
    there, here = vectors.rows(representatives, part.name), vectors.rows(tuples, part.name)
    for index, (on_classes, before, after) in enumerate(
        zip(vectors.rows(found.classes, part.name), there, here, strict=True)
    ):
        if (after != signs * before).any():
            raise Disagreement(f"vector {index} of the {part.name} part breaks the class rule")
        if found.equations.values(on_classes).any():
            raise Disagreement(f"vector {index} of the {part.name} part does not solve the equations")
    return bool(small)


def relabelled(classes: Words, n: int, letters: int) -> Words:
    """Every representative with its blocks renamed at random among the n values, the same way every time."""
    rng = np.random.default_rng(0)
    width = n // letters
    blocks = np.array([rng.permutation(width) for _ in classes], dtype=np.int64).reshape(len(classes), width)
    flips = rng.integers(0, letters, blocks.shape)
    old, letter = np.divmod(classes.astype(np.int64), letters)
    rows = np.arange(len(classes))[:, None]
    moved: Words = (blocks[rows, old] * letters + (letter ^ flips[rows, old])).astype(np.int8)
    return moved


def class_values(group: Group, vectors: Vectors) -> Integers:
    """Every vector as one row over the classes of all parts; zero in the parts where it does not live."""
    m, n = vectors.k + vectors.l, group.n
    classes = {part.name: class_array(part, m, n) for part in group.series.parts}
    width = sum(map(len, classes.values()))
    require(len(vectors), max(width, 1), 72)
    rows = []
    for block in vectors.blocks:
        values = iter(replace(vectors, blocks=(block,)).rows(classes[block.part], block.part))
        start = sum(len(c) for c in list(classes.values())[: list(classes).index(block.part)])
        for row in values:
            rows.append(np.zeros(width, dtype=np.int64))
            rows[-1][start : start + len(row)] = row
    return np.array(rows, dtype=np.int64).reshape(len(rows), width)


@dataclass(frozen=True, slots=True)
class Stability:
    """From which n on the system of an order is literally the same."""

    start: int
    reason: str


def stability(series: Series, m: int, vectors_at: Callable[[int], Vectors]) -> Stability:
    """Read n₀ off the systems that are built: the largest number of values that anything in them uses.

    No tuple of m values uses more than m of them, and an equation that moves a value which is not there
    is zero, so the systems at the first n ≥ m+2 hold all classes and equations of every larger n. The
    systems at n₀ and the next two n are compared with them: classes, equations, vectors, and values.

    Raises
    ------
    Disagreement
        If they differ.
    """
    step = series.step
    top = next(n for n in range(m + 2, m + 2 + step) if n % step == 0)
    last = {part.name: system(series, part, m, top) for part in series.parts}
    start = max(_part_start(series, part, last[part.name], m, top) for part in series.parts)
    reference = vectors_at(top)
    for n in (start, start + step, start + 2 * step):
        same = [block.words for block in vectors_at(n).blocks] == [block.words for block in reference.blocks]
        for part in series.parts:
            found = last[part.name] if n == top else system(series, part, m, n)
            rows = zip(
                reference.rows(found.classes, part.name), vectors_at(n).rows(found.classes, part.name), strict=True
            )
            same = same and found.same_as(last[part.name]) and all(np.array_equal(a, b) for a, b in rows)
        if not same:
            raise Disagreement(f"the systems of order {m} differ between n = {n} and n = {top}")
    return Stability(start, f"the same system for every n ≥ {start}")


def _part_start(series: Series, part: Part, last: System, m: int, top: int) -> int:
    """The least n with all classes and equations of a part, or beyond which the part is empty."""
    if len(last.classes):
        return max(series.step, -(-last.values // series.step) * series.step)
    n = top
    while n > series.step and next(part.classes(m, n - series.step), None) is None:
        n -= series.step
    return n
