"""Multigraphs with marked vertices as text: ``edges;marks``, as ``a>b,b>c,d;a,d``.

Directed edges have ``>`` between their ends, undirected ones ``-``. A label alone in the first part is a vertex without
edges. Marks without an order have ``-`` between them, as ``a-b``; a part may be empty.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from eqmath.combinatorics import Edge
from eqmath.diagrams.lettered import (
    DASHES,
    Joined,
    item_pattern,
    joined_items,
    label,
    require_parts,
    sorted_labels,
)
from eqmath.errors import DiagramError, caret

MOST_MARKS = 8
"""So many marks may stand in no order."""
_EDGE, _MARKS = item_pattern("->"), item_pattern("-", MOST_MARKS)
_HINT = "such as a>b,b>c,d;a,d: edges and vertices without edges, then marks"
_LOOKALIKES = DASHES | dict.fromkeys("→›＞", ">")


class MultigraphParts(NamedTuple):
    """What a text says: the number of vertices, their edges and marks, and whether these have directions and an order.

    >>> parse_marked_multigraph("x>y;y")
    MultigraphParts(vertices=2, edges=[(0, 1)], marks=[1], directed=True, ordered=True)
    """

    vertices: int
    edges: list[Edge]
    marks: list[int]
    directed: bool
    ordered: bool


def format_marked_multigraph(
    vertices: int, edges: Sequence[Edge], marks: Sequence[int], directed: bool, ordered: bool
) -> str:
    """The text, its vertices called a, b, c, …; edges first, then the vertices without edges.

    >>> format_marked_multigraph(4, [(0, 1), (1, 2)], [0, 3], True, False)
    'a>b,b>c,d;a-d'
    """
    ends = {end for edge in edges for end in edge}
    sign = ">" if directed else "-"
    first = [f"{label(a)}{sign}{label(b)}" for a, b in edges]
    first += [label(vertex) for vertex in range(vertices) if vertex not in ends]
    return f"{','.join(first)};{('-,'[ordered]).join(map(label, marks))}"


def parse_marked_multigraph(text: str) -> MultigraphParts:
    """The parts of a text; vertices are numbered by their sorted labels.

    Raises
    ------
    DiagramError
        At the first place where the text is not a multigraph with marks.
    """
    require_parts(text, "a>b;a", "two parts edges;marks", _LOOKALIKES, _HINT)
    middle = text.index(";")
    first = list(joined_items(text, 0, middle, _EDGE, "a label or an edge such as a>b or a-b", _HINT))
    signs = {sign for _, _, sign in first} - {""}
    if len(signs) > 1:
        raise DiagramError("expected edges of one kind, found > and -", text[:200], _HINT)
    names = sorted_labels(name for _, item, _ in first for name in item)
    number = {name: vertex for vertex, name in enumerate(names)}
    edges = [(number[item[0]], number[item[1]]) for _, item, _ in first if len(item) == 2]
    found = list(joined_items(text, middle + 1, len(text), _MARKS, "a mark", _HINT))
    marks = [number[name] for name in _known(text, found, number)]
    return MultigraphParts(len(names), edges, marks, signs != {"-"}, not any(sign for _, _, sign in found))


def _known(text: str, found: Sequence[Joined], number: dict[str, int]) -> list[str]:
    """The labels of the marks, all of which are vertices."""
    if len(found) > 1 and any(sign for _, _, sign in found):
        raise DiagramError("expected marks with commas or with - between all of them, found both", text[:200], _HINT)
    for place, names, _ in found:
        for name in names:
            if name not in number:
                hint = f"a vertex without edges is a single label in the first part, {name}"
                raise DiagramError(f"the first part has no vertex {name}", caret(text, place), hint)
    return [name for _, names, _ in found for name in names]
