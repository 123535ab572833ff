"""Half diagrams: what a diagram keeps when it is cut between its rows.

A half diagram with r *legs* is a partition of the k points of a row, r of its blocks being marked; it is
held as a k ← r diagram, whose i-th leg hangs on the i-th marked block. A diagram with r propagating blocks
is h σ h'*, for two half diagrams and a permutation σ of the legs (Graham and Lehrer 1996; Xi 1999; Wilcox 2007).

Legs have colours that σ keeps: in planar diagrams every leg is alone in its colour; in the walled Brauer
algebra it has the colour of its point; among even blocks, the parity of its block; and at half-integer
order the last point's leg is alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from math import comb

import numpy as np
from numpy.typing import NDArray

from eqmath.algebras.core import Core
from eqmath.algebras.record import Subcategory
from eqmath.combinatorics import (
    Permutation,
    Words,
    growth_strings,
    involution_count,
    matching_count,
    set_partition_count,
)
from eqmath.diagrams import Diagram, stack_rows
from eqmath.errors import CaseError, TooLarge
from eqmath.families import family
from eqmath.limits import grouped

Colours = tuple[int, ...]
MOST_TRIED = 10**6


def half_diagrams(algebra: Core) -> dict[Colours, Words]:
    """The half diagrams as words of k points and then r legs, by the colours of their legs.

    A half diagram belongs to the algebra if h h* does.

    Raises
    ------
    CaseError
        If the diagrams are not plain ones.
    TooLarge
        If more than a million half diagrams would be tried.

    Examples
    --------
    >>> from eqmath.algebras import BrauerAlgebra
    >>> {colours: words.tolist() for colours, words in half_diagrams(BrauerAlgebra(2, "n")).items()}
    {(): [[0, 0]], (0, 0): [[0, 1, 0, 1]]}
    """
    part, legs = algebra.category.part, algebra.category.record.legs
    if part is None:
        raise CaseError(f"the diagrams of {algebra} have determinants or graphs: they have no half diagrams")
    _require_few(algebra, part)
    found: dict[Colours, list[list[int]]] = {}
    for word in _rows(part, algebra.points):
        for chosen in _marked(part, word):
            if _belongs(algebra, word, chosen):
                colours = (legs.colour(word, leg, place, algebra.object) for place, leg in enumerate(chosen))
                coloured = sorted(zip(colours, chosen, strict=True))
                half = [*word, *(leg for _, leg in coloured)]
                found.setdefault(tuple(colour for colour, _ in coloured), []).append(half)
    return {colours: np.array(found[colours], dtype=np.int8) for colours in sorted(found, key=lambda c: (len(c), c))}


def _require_few(algebra: Core, part: Subcategory) -> None:
    k = algebra.points
    if part.largest is None:
        tried = sum(set_partition_count(k, t) * 2**t for t in range(k + 1))
    elif part.smallest == 1:
        tried = sum(comb(k, t) * matching_count(t) * 2 ** (k - t) for t in range(k + 1))
    else:
        tried = involution_count(k)
    if tried > MOST_TRIED:
        raise TooLarge(f"the cell modules of {algebra} take {grouped(tried)} half diagrams, the limit is a million")


def _rows(part: Subcategory, points: int) -> Iterator[tuple[int, ...]]:
    return growth_strings(points) if part.largest is None else family("partial").words(points, None)


def _marked(part: Subcategory, word: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """The blocks that may carry legs: one that is full may not, one that is too small has to."""
    sizes = [word.count(block) for block in range(max(word, default=-1) + 1)]
    may = [block for block, size in enumerate(sizes) if part.largest is None or size < part.largest]
    must = {block for block, size in enumerate(sizes) if size < part.smallest}
    for r in range(len(must), len(may) + 1):
        yield from (chosen for chosen in combinations(may, r) if must.issubset(chosen))


def _belongs(algebra: Core, word: tuple[int, ...], legs: tuple[int, ...]) -> bool:
    mirrored = [label if label in legs else len(word) + label for label in word]
    return algebra.category.contains(Diagram.from_word([*word, *mirrored], len(word)), algebra.object, algebra.object)


def leg_products(upper: Words, lower: Words, legs: int) -> tuple[NDArray[np.int8], list[Permutation | None]]:
    """Row by row, h* h' for two half diagrams: loops, and where the legs of h' end, or None when one does not.

    >>> h, g = np.array([[0, 0, 1, 1]], np.int8), np.array([[0, 1, 1, 0]], np.int8)
    >>> leg_products(h, g, 1), leg_products(h, h, 1)
    ((array([0], dtype=int8), [(0,)]), (array([1], dtype=int8), [(0,)]))
    """
    points = lower.shape[1] - legs
    words, loops = stack_rows(np.concatenate([upper[:, points:], upper[:, :points]], axis=1), lower, points)
    identity = list(range(legs))
    pairs = ((word[:legs], word[legs:]) for word in words.tolist())
    return loops, [tuple(low) if high == identity == sorted(low) else None for high, low in pairs]


def placed(words: Words, halves: Words, legs: int) -> list[tuple[int, Permutation] | None]:
    """For k ← r diagrams hσ, the places of h in a list and the permutations σ; None when legs are joined or cut off.

    >>> placed(np.array([[0, 1, 1, 0]], np.int8), np.array([[0, 1, 0, 1]], np.int8), 2)
    [(0, (1, 0))]
    """
    points = halves.shape[1] - legs
    known = {_key(word, points): (i, word[points:]) for i, word in enumerate(halves.tolist())}
    return [_place(word[points:], known.get(_key(word, points))) for word in words.tolist()]


def _key(word: list[int], points: int) -> tuple[int, ...]:
    return (*word[:points], *sorted(word[points:]))


def _place(ends: list[int], found: tuple[int, list[int]] | None) -> tuple[int, Permutation] | None:
    return found and (found[0], tuple(map(found[1].index, ends)))
