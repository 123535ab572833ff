"""Bilabelled graphs as text: ``edges;tops;bottoms``, as ``a-b,b-c,d;a,c;b``.

A label alone in the first part is a vertex without edges; a part may be empty. a>b is an arc, a-b:1 an edge and
a>b:1 an arc of another weight, a:1 a vertex with a colour. Every vertex stands in the first part: input is
rejected with its place, never completed and never repaired.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from eqmath.diagrams.lettered import DASHES, label, require_parts, sorted_labels
from eqmath.errors import DiagramError, caret
from eqmath.families.bilabelled.relations import Relations

_LABEL = r"([A-Za-z0-9]{1,20})"
_ITEM = re.compile(rf"\s*{_LABEL}\s*(?:([->])\s*{_LABEL}\s*)?(?::\s*([0-9]{{1,6}})\s*)?(?=[,;]|\Z)")
_CLASS = re.compile(rf"\s*{_LABEL}\s*(?:[->]\s*{_LABEL}\s*)?:\s*(?![0-9]{{1,6}}(?![0-9]))")
_LOOKALIKES = DASHES | dict.fromkeys("→›＞", ">") | dict.fromkeys("：", ":")
_HINT = "a part is a list such as a-b,c; a vertex without edges is a single label"
_CLASS_HINT = "a-b:1 is an edge and a>b:1 an arc of the weight of class 1, a:1 a vertex of the colour of class 1"


def format_bilabelled(vertices: int, relations: Relations, tops: Sequence[int], bottoms: Sequence[int]) -> str:
    """The text, its vertices called a, b, c, …; edges and arcs first, then colours, then the other vertices.

    >>> format_bilabelled(4, Relations(((0, 1), (1, 2))), [0, 2], [1])
    'a-b,b-c,d;a,c;b'
    >>> format_bilabelled(2, Relations(((0, 0),), ((0, 1, 0), (0, 1, 2), (1, 0, 2)), ((1, 0),)), [0], [1])
    'a-a,a>b,a-b:2,b:0;a;b'
    """
    ends = set(relations.ends)
    first = [f"{label(a)}{sign}{label(b)}" + f":{weight}" * bool(weight) for a, sign, b, weight in relations.joins]
    first += [f"{label(vertex)}:{colour}" for vertex, colour in relations.colours]
    first += [label(vertex) for vertex in range(vertices) if vertex not in ends]
    return ";".join([",".join(first), *(",".join(map(label, row)) for row in (tops, bottoms))])


def parse_bilabelled(text: str) -> tuple[int, Relations, list[int], list[int]]:
    """The number of vertices, what is said of them, the tops and the bottoms; numbered by their sorted labels.

    Raises
    ------
    DiagramError
        At the first place where the text is not a bilabelled graph.
    """
    require_parts(text, "a-b;a;b", "three parts edges;tops;bottoms", _LOOKALIKES, _HINT)
    middle, last = text.index(";"), text.rindex(";")
    first = list(_items(text, 0, middle))
    names = sorted_labels(name for item in first for name in item.names)
    number = {name: vertex for vertex, name in enumerate(names)}
    rows = [_row(text, start, end, number) for start, end in ((middle + 1, last), (last + 1, len(text)))]
    return len(names), _said(first, number), rows[0], rows[1]


@dataclass(frozen=True)
class _Item:
    """One label, or two and the sign between, perhaps with the number of a class; and the place where it begins."""

    place: int
    names: tuple[str, ...]
    sign: str
    number: int | None

    def __str__(self) -> str:
        return self.sign.join(self.names) + ("" if self.number is None else f":{self.number}")


def _said(items: Sequence[_Item], number: dict[str, int]) -> Relations:
    """What the items of the first part say."""
    arcs, colours = [], []
    for item in items:
        first, last = number[item.names[0]], number[item.names[-1]]
        if item.sign:
            arcs.append((first, last, item.number or 0))
        elif item.number is not None:
            colours.append((first, item.number))
        if item.sign == "-":
            arcs.append((last, first, item.number or 0))
    return Relations.of((), arcs, colours)


def _row(text: str, start: int, end: int, number: dict[str, int]) -> list[int]:
    """The vertices of one row of labels."""
    row = []
    for item in _items(text, start, end):
        name, *more = item.names
        if more or item.number is not None:
            what = {"": "colour", "-": "edge", ">": "arc"}[item.sign]
            raise DiagramError(f"expected a label, found the {what} {item}", caret(text, item.place), _HINT)
        if name not in number:
            hint = f"a vertex without edges is a single label in the first part, {name}"
            raise DiagramError(f"the first part has no vertex {name}", caret(text, item.place), hint)
        row.append(number[name])
    return row


def _items(text: str, start: int, end: int) -> Iterator[_Item]:
    """The items of one part."""
    if not text[start:end].strip():
        return
    while start <= end:
        place = start + len(text[start:]) - len(text[start:].lstrip())
        match = _ITEM.match(text, start)
        if not match:
            raise _no_item(text, start, place)
        a, sign, b, number = match.groups()
        yield _Item(place, (a, b) if b else (a,), sign or "", None if number is None else int(number))
        start = match.end() + 1


def _no_item(text: str, start: int, place: int) -> DiagramError:
    """What is wrong with an item, and where: the number behind a colon, or the item."""
    number = _CLASS.match(text, start)
    expected = "the number of a weight or colour" if number else "a label or an edge such as a-b"
    place = number.end() if number else place
    found = repr(text[place]) if place < len(text) else "the end"
    hint = _CLASS_HINT if number else _HINT
    return DiagramError(f"expected {expected}, found {found}", caret(text, place), hint)
