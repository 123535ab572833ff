"""From which n on the system of an order is literally the same (the page Proof or evidence)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from eqmath.combinatorics import MarkedTuples, Word
from eqmath.errors import Disagreement
from eqmath.groups import Part, Series
from eqmath.methods.reduced.by_labels import MANY_CLASSES, keeps_form, some_classes
from eqmath.methods.reduced.places import class_tuples, firsts, has_types, orbit_system, rising_classes, types
from eqmath.methods.reduced.system import System, class_array, system
from eqmath.methods.vectors import Vectors


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
    Where permutations of the places act, one class, equation and vector of every orbit is compared; the values of very
    many classes, at one class of every type and at some words of labels.

    Raises
    ------
    Disagreement
        If they differ.
    """
    step, top = series.step, series.next_value(m + 2)
    last = {part.name: generating_system(series, part, m, top) for part in series.parts}
    start = max(_part_start(series, part, last[part.name], m, top) for part in series.parts)
    reference = vectors_at(top)
    for n in (start, start + step, start + 2 * step):
        vectors = vectors_at(n)
        same = [block.words for block in vectors.blocks] == [block.words for block in reference.blocks]
        for part in series.parts:
            found = last[part.name] if n == top else generating_system(series, part, m, n)
            same = same and found.same_as(last[part.name]) and _same_values(series, part, reference, vectors)
        if not same:
            raise Disagreement(f"the systems of order {m} differ between n = {n} and n = {top}")
    return Stability(start, f"the same system for every n ≥ {start}")


def generating_system(series: Series, part: Part, m: int, n: int) -> System:
    """One equation of every orbit of S_m where it acts: its images are the whole system; else all equations."""
    return orbit_system(series, part, m, n).system if has_types(series, part, m, n) else system(series, part, m, n)


def _same_values(series: Series, part: Part, reference: Vectors, vectors: Vectors) -> bool:
    """Whether vectors of two n have the same values on the classes, up to the sign of a diagram.

    Where S_m acts, one diagram with given block sizes decides for all with these: they are its images. It is compared
    on the classes that rise where exchanges of places fix it.
    """
    m = vectors.k + vectors.l
    typed = has_types(series, part, m, vectors.n)
    many = keeps_form(series) and part.most(m, reference.n) >= MANY_CLASSES
    if many or not typed:
        if typed:
            reference, vectors = _one_of_each(reference), _one_of_each(vectors)
        listed = some_classes(part, m, reference.n) if many else class_array(part, m, reference.n)
        classes = np.asfortranarray(listed)
        pairs = zip(reference.rows(classes, part.name), vectors.rows(classes, part.name), strict=True)
        return all(np.array_equal(a, b) for a, b in pairs)
    tuples = class_tuples(part, m, reference.n)
    for block, other in zip(reference.blocks, vectors.blocks, strict=True):
        for word in _first(block.words) if block.part == part.name else ():
            classes = rising_classes(tuples, word)
            here, there = (own.values(word, v.l, classes, v.n) for own, v in ((block, reference), (other, vectors)))
            if not np.array_equal(here, there):
                return False
    return True


def _one_of_each(vectors: Vectors) -> Vectors:
    """One diagram with each list of block sizes."""
    return replace(vectors, blocks=tuple(replace(block, words=_first(block.words)) for block in vectors.blocks))


def _first(words: Sequence[Word]) -> tuple[Word, ...]:
    """The first diagram with each list of block sizes."""
    if isinstance(words, MarkedTuples):
        return firsts(words)
    if not len(words):
        return ()
    return tuple(words[i] for i in np.unique(types(np.array(words, dtype=np.int8)), return_index=True)[1])


def _part_start(series: Series, part: Part, last: System, m: int, top: int) -> int:
    """The least n with all classes and equations of a part, or beyond which the part is empty."""
    if len(last.classes):
        return series.next_value(max(last.values, 1))
    n = top
    while n > series.step and not len(generating_system(series, part, m, n - series.step).classes):
        n -= series.step
    return n
