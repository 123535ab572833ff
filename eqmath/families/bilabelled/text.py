"""Bilabelled graphs as text: ``edges;tops;bottoms``, as ``a-b,b-c,d;a,c;b``.

A label alone in the first part is a vertex without edges; a part may be empty. Every vertex stands in the
first part: input is rejected with its place, never completed and never repaired.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from eqmath.combinatorics import Edge
from eqmath.diagrams.text import refuse_lookalikes
from eqmath.errors import DiagramError, caret

MAX_TEXT = 100_000
_ITEM = re.compile(r"\s*([A-Za-z0-9]{1,20})\s*(?:-\s*([A-Za-z0-9]{1,20})\s*)?(?=[,;]|\Z)")
_LOOKALIKES = dict.fromkeys("‐‑‒–—−", "-") | dict.fromkeys("；\u037e", ";") | dict.fromkeys("，‚", ",")
_HINT = "a part is a list such as a-b,c; a vertex without edges is a label alone"


def format_bilabelled(vertices: int, edges: Sequence[Edge], tops: Sequence[int], bottoms: Sequence[int]) -> str:
    """The text, its vertices called a, b, c, …; edges first, then the vertices without edges.

    >>> format_bilabelled(4, [(0, 1), (1, 2)], [0, 2], [1])
    'a-b,b-c,d;a,c;b'
    """
    ends = {end for edge in edges for end in edge}
    alone = [label(vertex) for vertex in range(vertices) if vertex not in ends]
    first = [f"{label(a)}-{label(b)}" for a, b in edges] + alone
    return ";".join([",".join(first), *(",".join(map(label, row)) for row in (tops, bottoms))])


def label(vertex: int) -> str:
    """The printed label of a vertex: a, …, z, aa, ab, …, in the order in which labels are read.

    >>> label(0), label(25), label(26), label(26 + 26**2)
    ('a', 'z', 'aa', 'aaa')
    """
    text = ""
    vertex += 1
    while vertex:
        vertex, letter = divmod(vertex - 1, 26)
        text = chr(ord("a") + letter) + text
    return text


def parse_bilabelled(text: str) -> tuple[int, list[Edge], list[int], list[int]]:
    """The number of vertices, the edges, the tops and the bottoms; vertices numbered by their sorted labels.

    Raises
    ------
    DiagramError
        At the first place where the text is no bilabelled graph.
    """
    if not isinstance(text, str):
        raise DiagramError(f'expected a text such as "a-b;a;b", found {type(text).__name__}')
    if len(text) > MAX_TEXT:
        raise DiagramError(f"expected at most {MAX_TEXT} characters, found {len(text)}")
    refuse_lookalikes(text, _LOOKALIKES)
    if text.count(";") != 2:
        parts = text.count(";") + 1
        raise DiagramError(f"expected three parts edges;tops;bottoms, found {parts}", text[:200], _HINT)
    middle, last = text.index(";"), text.rindex(";")
    first = list(_items(text, 0, middle))
    names = sorted({name for _, item in first for name in item}, key=lambda name: (len(name), name))
    number = {name: vertex for vertex, name in enumerate(names)}
    edges = [(number[item[0]], number[item[1]]) for _, item in first if len(item) == 2]
    rows = [_row(text, start, end, number) for start, end in ((middle + 1, last), (last + 1, len(text)))]
    return len(names), edges, rows[0], rows[1]


def _row(text: str, start: int, end: int, number: dict[str, int]) -> list[int]:
    """The vertices of one row of labels."""
    row = []
    for place, names in _items(text, start, end):
        if len(names) == 2:
            raise DiagramError(f"expected a label, found the edge {names[0]}-{names[1]}", caret(text, place), _HINT)
        if names[0] not in number:
            hint = f"a vertex without edges is a label alone in the first part, {names[0]}"
            raise DiagramError(f"the first part has no vertex {names[0]}", caret(text, place), hint)
        row.append(number[names[0]])
    return row


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, list[str]]]:
    """The items of one part with their places: one label, or two that are joined."""
    if not text[start:end].strip():
        return
    while start <= end:
        place = start + len(text[start:]) - len(text[start:].lstrip())
        match = _ITEM.match(text, start)
        if not match:
            found = repr(text[place]) if place < len(text) else "the end"
            raise DiagramError(f"expected a label or an edge such as a-b, found {found}", caret(text, place), _HINT)
        yield place, [name for name in match.groups() if name]
        start = match.end() + 1
