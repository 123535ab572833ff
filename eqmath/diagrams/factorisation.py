"""Every diagram is a permutation, a planar diagram and a permutation, one on another.

The planar one has its upper blocks on the far left and its lower blocks on the far right, each by decreasing
size, between them the crossing blocks in the order of their first inputs. It is a tensor product of diagrams
of one block, so that its matrix is a Kronecker product. Legs of one block keep their order, which is what the
signs of Sp(n) need, and so do blocks of one size, which is what determinants need.

Source: E. Pearce-Crump, arXiv:2304.14165, and E. Pearce-Crump and W. Knottenbelt, arXiv:2412.10837
("algorithmically planar" diagrams).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from eqmath.combinatorics import Word
from eqmath.contractions import row_blocks


class Factors(NamedTuple):
    """A diagram as upper • planar • lower, the outer two being permutations."""

    upper: Any
    planar: Any
    lower: Any


def factored(
    word: Word, l: int, planar: Callable[[Sequence[int]], Any], permutation: Callable[[list[int]], Any]
) -> Factors:
    """The factors of a diagram with these labels.

    Parameters
    ----------
    word, l
        The labels of its vertices, and how many stand above.
    planar : places ↦ the diagram whose vertices are these vertices of the given one
    permutation : images ↦ the permutation diagram
    """
    upper, lower = planar_order(word, l)
    back = [lower.index(leg) + 1 for leg in range(len(lower))]
    middle = planar([*upper, *(l + leg for leg in lower)])
    return Factors(permutation([leg + 1 for leg in upper]), middle, permutation(back))


def planar_order(word: Word, l: int) -> tuple[list[int], list[int]]:
    """The legs of both rows, in the order in which they stand in the planar diagram.

    >>> planar_order((0, 1, 2, 0, 2), 2)
    ([1, 0], [1, 0, 2])
    """
    top, bottom = row_blocks(word[:l]), row_blocks(word[l:])
    crossing = [label for label in bottom if label in top]
    left, right = ([b for a, b in one.items() if a not in other] for one, other in ((top, bottom), (bottom, top)))
    upper = [*sorted(left, key=len, reverse=True), *(top[label] for label in crossing)]
    lower = [*(bottom[label] for label in crossing), *sorted(right, key=len, reverse=True)]
    return [leg for block in upper for leg in block], [leg for block in lower for leg in block]
