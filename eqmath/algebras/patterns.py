"""Patterns of diagrams, which determine their traces on cell modules.

The trace of a diagram d on W(r, λ) is Σ δ^loops χ^λ(σ) over the half diagrams h with d h = h σ. So it depends only on
how often every pair of loops and cycle type of σ occurs for every r: the *pattern* of d.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache
from itertools import groupby
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.algebras.cells import CellModule
from eqmath.algebras.core import Core
from eqmath.algebras.halves import Colours, half_diagrams, placed
from eqmath.algebras.specht import specht_matrix
from eqmath.combinatorics import Permutation, Shape, Words
from eqmath.diagrams import stack_rows
from eqmath.exact import Number, exact_number
from eqmath.limits import require

Fixed = tuple[int, tuple[Shape, ...]]
"""The loops of d h = h σ, and the cycle type of σ on the legs of every colour."""
Pattern = dict[Colours, Counter[Fixed]]
MOST_WORDS = 200
"""Bytes for a diagram on a half diagram."""


def patterns_of(algebra: Core) -> dict[int, Pattern]:
    """The patterns of the diagrams, by the place of the first diagram of each.

    Raises
    ------
    TooLarge
        If there are too many diagrams.

    Examples
    --------
    >>> from eqmath.algebras import TemperleyLiebAlgebra
    >>> [sum(map(Counter.total, p.values())) for p in patterns_of(TemperleyLiebAlgebra(3, "n")).values()]
    [1, 1, 3]
    """
    halves = half_diagrams(algebra)
    require(
        algebra.dim, sum(map(len, halves.values())), MOST_WORDS, "characters take all diagrams on all half diagrams"
    )
    first: dict[object, tuple[int, Pattern]] = {}
    for place, word in enumerate(algebra.words):
        pattern = pattern_of(halves, word)
        first.setdefault(tuple(frozenset(counts.items()) for counts in pattern.values()), (place, pattern))
    return dict(first.values())


def pattern_of(halves: Mapping[Colours, Words], word: NDArray[np.int8]) -> Pattern:
    """The pattern of one diagram by its word, from the half diagrams of its algebra.

    >>> from eqmath.algebras import TemperleyLiebAlgebra
    >>> T = TemperleyLiebAlgebra(2, "n")
    >>> {c: dict(counts) for c, counts in pattern_of(half_diagrams(T), T.words[0]).items()}
    {(): {(1, ()): 1}, (0, 1): {}}
    """
    points = len(word) // 2
    return {colours: _fixed(word, words, colours, points) for colours, words in halves.items()}


def _fixed(upper: NDArray[np.int8], halves: Words, colours: Colours, points: int) -> Counter[Fixed]:
    """What a diagram does to the half diagrams that it fixes up to a permutation of their legs."""
    words, loops = stack_rows(np.repeat(upper[None], len(halves), axis=0), halves, points)
    found = enumerate(placed(words, halves, len(colours)))
    return Counter((int(loops[i]), _types(at[1], colours)) for i, at in found if at and at[0] == i)


def _types(legs: Permutation, colours: Colours) -> tuple[Shape, ...]:
    """The cycle types of a permutation on the legs of every colour."""
    return tuple(_cycle_type(legs, [i for i, c in enumerate(colours) if c == colour]) for colour, _ in groupby(colours))


def _cycle_type(images: Permutation, points: list[int]) -> Shape:
    lengths, left = [], set(points)
    while left:
        here, length = min(left), 0
        while here in left:
            left.remove(here)
            here, length = images[here], length + 1
        lengths.append(length)
    return tuple(sorted(lengths, reverse=True))


def character(module: CellModule, pattern: Pattern) -> Number:
    """The trace of a diagram on a cell module at a number δ, from the diagram's pattern: Σ δ^loops χ^λ(σ).

    >>> from eqmath.algebras import BrauerAlgebra
    >>> B = BrauerAlgebra(2, 3)
    >>> [[character(W, p) for W in B.cell_modules()] for p in patterns_of(B).values()]
    [[3, 0, 0], [1, 1, 1], [1, 1, -1]]
    """
    delta = exact_number(module.algebra.delta)
    terms = (
        count * delta**loops * prod(map(_specht_character, module.shapes, types))
        for (loops, types), count in pattern[module.colours].items()
    )
    return exact_number(sum(terms))


@cache
def _specht_character(shape: Shape, cycles: Shape) -> int:
    images: list[int] = []
    for length in cycles:
        start = len(images)
        images += [*range(start + 1, start + length), start]
    return int(np.trace(specht_matrix(shape, tuple(images))))


def characters(modules: tuple[CellModule, ...], patterns: Mapping[Any, Pattern]) -> NDArray[np.object_]:
    """The table of traces, a row for every module, a column for every pattern.

    >>> from eqmath.algebras import TemperleyLiebAlgebra
    >>> T = TemperleyLiebAlgebra(3, 5)
    >>> characters(T.cell_modules(), patterns_of(T)).tolist()
    [[1, 5, 2], [0, 0, 1]]
    """
    return np.array([[character(W, p) for p in patterns.values()] for W in modules], dtype=object)
