"""The ranges that people type, and the splits (k, l) of an order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from eqmath.errors import CaseError

MAX_ORDER = 100
MAX_N = 10**6


def split_text(k: int, l: int) -> str:
    """``k = l = 1`` or ``k = 1, l = 2``."""
    return f"k = l = {k}" if k == l else f"k = {k}, l = {l}"


def central_split(m: int) -> tuple[int, int]:
    """k = ⌊m/2⌋ and l = m − k."""
    return m // 2, m - m // 2


def splits(m: int) -> Iterator[tuple[int, int]]:
    """All (k, l) of order m, k nearest to m/2 first, the smaller k first.

    >>> list(splits(3))
    [(1, 2), (2, 1), (0, 3), (3, 0)]
    """
    yield from ((k, m - k) for k in sorted(range(m + 1), key=lambda k: (abs(2 * k - m), k)))


def parse_range(text: str, name: str = "n", lowest: int = 1, highest: int = MAX_N) -> range:
    """The range that ``3`` or ``1..4`` names, ends included.

    Raises
    ------
    CaseError
        If the text is neither, the range is empty, or an end is out of bounds.

    Examples
    --------
    >>> parse_range("1..4")
    range(1, 5)
    """
    match = re.fullmatch(r"\s*(-?[0-9]{1,9})\s*(?:\.\.\s*(-?[0-9]{1,9})\s*)?", text)
    if not match:
        ends = re.fullmatch(r"\s*([0-9]{1,9})\s*(?:-|:|,|\.{3}|…)\s*([0-9]{1,9})\s*", text)
        hint = f"write {ends[1]}..{ends[2]}" if ends else ""
        raise CaseError(f"expected {name} as 3 or 1..4, found {text[:40]!r}", hint=hint)
    first, last = int(match[1]), int(match[2] or match[1])
    if first > last:
        raise CaseError(f"the range {name} = {text} is empty", hint=f"write {last}..{first}")
    if first < lowest or last > highest:
        raise CaseError(f"expected {lowest} ≤ {name} ≤ {highest}, found {text}")
    return range(first, last + 1)
