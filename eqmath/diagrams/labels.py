"""Labels of vertices and images of permutations, as lists and arrays hand them over."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Any

from eqmath.combinatorics import Word, growth_string
from eqmath.diagrams.text import parse
from eqmath.errors import CaseError, DiagramError, shown
from eqmath.exact import integers_of, listed, natural


def word_of_labels(labels: Iterable[Hashable], l: int) -> tuple[int, Word]:
    """The number l of outputs and the restricted growth string of one label per vertex.

    >>> word_of_labels("aba", 2)
    (2, (0, 1, 0))

    Raises
    ------
    DiagramError
        If the labels cannot be compared, or there are fewer than l.
    """
    try:
        word = growth_string(labels)
    except TypeError:
        raise DiagramError(f"expected one label per vertex, texts or numbers, found {shown(labels)}") from None
    l = l if type(l) is int else natural(l, "l")
    if not 0 <= l <= len(word):
        raise DiagramError(f"expected 0 ≤ l ≤ {len(word)}, found l = {shown(l)}")
    return l, word


def rows_of_labels(top: Any, bottom: Any) -> tuple[list[Hashable], int]:
    """The labels of two rows in one list, and how many are on top.

    Raises
    ------
    DiagramError
        If one of the two is not a list.
    """
    above, below = (list(row) if isinstance(row, str) else listed(row) for row in (top, bottom))
    if above is None or below is None:
        raise DiagramError(f"expected one label per vertex for both rows, found {shown(top)} and {shown(bottom)}")
    return [*above, *below], len(above)


def linear_word(text: str, l: int, k: int) -> tuple[int, Word]:
    """The number l of outputs and the restricted growth string of text that numbers the vertices 1, …, l+k.

    Raises
    ------
    DiagramError
        If it does not.
    """
    outputs, word = parse(text)
    shape = integers_of((l, k))
    if shape is None or outputs != len(word) or len(word) != sum(shape):
        total = "l + k" if shape is None else shown(sum(shape))
        raise DiagramError(f"expected the vertices 1, …, {total} for l = {shown(l)} and k = {shown(k)}", text[:200])
    return shape[0], word


def images_of(images: Any) -> list[int]:
    """σ(1), …, σ(k) of a permutation.

    >>> images_of(range(1, 3))
    [1, 2]

    Raises
    ------
    DiagramError
        If it is none.
    """
    given = list(images) if isinstance(images, str) else listed(images)
    if given is None:
        raise DiagramError(f"expected a list of integers, found {shown(images)}")
    found = integers_of(given) or []
    if sorted(found) != list(range(1, len(given) + 1)):
        raise DiagramError(f"expected each of 1, …, {len(given)} once, found {shown(given)}")
    return found


def is_right(side: str) -> bool:
    """Whether a side is the right one.

    Raises
    ------
    CaseError
        If it is not a side.
    """
    if not isinstance(side, str) or side not in ("left", "right"):
        raise CaseError(f"expected side 'left' or 'right', found {shown(side)}")
    return side == "right"
