"""The reduced method: both ends of the sandwich on classes of index tuples (page Proof or evidence)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from eqmath.combinatorics import MarkedTuples, Word
from eqmath.exact import Integers
from eqmath.groups import Group, Part
from eqmath.limits import require
from eqmath.methods.findings import Findings, Method
from eqmath.methods.reduced.ends import Ends
from eqmath.methods.reduced.equations import MEANS
from eqmath.methods.reduced.places import class_tuples, evenly, firsts, leading_rank
from eqmath.methods.reduced.sandwich import (
    obeys_class_rule,
    orbit_vectors,
    orbits_obey,
    rank_on,
    require_moves,
    solves,
    spanning_ends,
    spanning_vectors,
    where,
)
from eqmath.methods.reduced.system import class_array, lie_elements, system
from eqmath.methods.vectors import Vectors


def examine(group: Group, vectors: Vectors) -> Findings:
    """Rank, dimension and equivariance of diagram vectors.

    Raises
    ------
    Disagreement
        If a vector is not a solution, or the two ends do not meet.
    TooLarge
        If the system or the table of values exceeds the memory limit.
    """
    group, spanning = group.bent(vectors.k, vectors.l), spanning_vectors(group, vectors.k, vectors.l)
    own, same = inside(vectors, spanning), vectors == spanning
    rank, found = 0, []
    lie = len(group.series.lie_elements(group.n))
    checks = [f"generators: those of the monomial subgroup by its classes, {lie} of the Lie algebra by equations"]
    for part in group.series.parts:
        ends = spanning_ends(group, part, vectors.k, vectors.l)
        checks += ends.checks
        if not same:
            checks.append(_check_others(group, vectors, part, own))
        rank += ends.dim if same else rank_of(vectors, part, ends, group)
        found.append(ends)
    dim = sum(ends.dim for ends in found)
    return Findings(len(vectors), rank, dim, None, _method(found, rank), tuple(checks))


def inside(vectors: Vectors, spanning: Vectors) -> bool:
    """Whether every vector is one of the spanning set's."""
    known = {(block.family.name, block.part, block.orbit): block.words for block in spanning.blocks}
    return all(
        among(block.words, known.get((block.family.name, block.part, block.orbit), ())) for block in vectors.blocks
    )


def among(words: Sequence[Word], others: Sequence[Word]) -> bool:
    """Whether all words of a list are in another; of closed lists that are not listed, by the sizes of their blocks.

    >>> from eqmath.families import Piece, family, rule
    >>> few, every = (Piece(family("partition"), rule(name, "partition")) for name in ("few blocks", ""))
    >>> among(few.listed(20, 3), every.listed(20, 3)), among(every.listed(20, 3), few.listed(20, 3))
    (True, False)
    """
    if isinstance(words, MarkedTuples) and isinstance(others, MarkedTuples):
        return set(firsts(words)) <= set(firsts(others))
    return set(others).issuperset(words)


def rank_of(vectors: Vectors, part: Part, ends: Ends, group: Group) -> int:
    """The rank of a list on one part: by one vector of every orbit where that is enough, else by all."""
    chosen = orbit_vectors(group, part, vectors)
    if chosen:
        known = leading_rank(chosen, part)
        if known in (ends.dim, sum(len(block.words) for block in vectors.blocks if block.part == part.name)):
            return known
    return rank_on(vectors, part, ends.classes, ends.dim)


def _check_others(group: Group, vectors: Vectors, part: Part, own: bool) -> str:
    """Vectors that are not the spanning set's are checked themselves, against every equation."""
    if own:
        return f"{part.name} part: every given vector is one of these"
    if not lie_elements(group.series, part, group.n) and (chosen := orbit_vectors(group, part, vectors)):
        require_moves(chosen, part, evenly(class_tuples(part, vectors.k + vectors.l, group.n)))
        complete = orbits_obey(chosen, part, group.n)
        checked = where(complete, " up to the places that fix it")
        return f"{part.name} part: one given vector of every orbit obeys the class rule, checked {checked}"
    found = system(group.series, part, vectors.k + vectors.l, group.n)
    complete = obeys_class_rule(vectors, found.classes, part, group.n)
    solves(vectors, found.equations, found.classes, part)
    return (
        f"{part.name} part: every given vector obeys the class rule, checked {where(complete)}, "
        "and solves all equations"
    )


def _method(parts: list[Ends], pivots: int) -> Method:
    name = max((ends.bound.name for ends in parts), key=MEANS.index)
    prime = next((ends.bound.prime for ends in parts if ends.bound.prime), None)
    return Method(name, sum(e.unknowns for e in parts), sum(e.equations for e in parts), prime, pivots)


def class_values(group: Group, vectors: Vectors) -> Integers:
    """Every vector as one row over the classes of all parts; zero in the parts where it does not live."""
    m, n, group = vectors.k + vectors.l, group.n, group.bent(vectors.k, vectors.l)
    classes = {part.name: class_array(part, m, n) for part in group.series.parts}
    width = sum(map(len, classes.values()))
    require(len(vectors), max(width, 1), 72)
    rows = []
    for block in vectors.blocks:
        values = iter(replace(vectors, blocks=(block,)).rows(classes[block.part], block.part))
        start = sum(len(c) for c in list(classes.values())[: list(classes).index(block.part)])
        for row in values:
            rows.append(np.zeros(width, dtype=row.dtype))
            rows[-1][start : start + len(row)] = row
    return np.array(rows, dtype=np.result_type(np.int64, *{row.dtype for row in rows})).reshape(len(rows), width)
