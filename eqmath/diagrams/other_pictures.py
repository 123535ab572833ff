"""Other pictures of diagrams: in one row, in a band, with points of two colours, without order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from eqmath.canvas import Cell, Dot, Item, Scene, Stroke, inks
from eqmath.diagrams.diagram import Diagram
from eqmath.diagrams.layout import LABEL_GAP, STRAND, Layout, edges
from eqmath.diagrams.picture import RADIUS, in_order, names
from eqmath.errors import DiagramError

BAND = 1.3
"""Centimetres from the bottom to the top of a band, at least."""
WHITE, BLACK = "w", "b"


def flat(d: Diagram, labels: str = "primes", filled: bool = True, palette: str = "black") -> Scene:
    """The diagram in one row, as the invariant of (Rⁿ)^⊗(l+k) that it is: its arcs above, its names below.

    >>> flat(Diagram("1,2|1'")).title
    "one-row form of 1,2|1'"
    """
    one_row = Diagram.from_word(d.word, 0)
    layout = Layout.of(one_row.blocks, 0.0 if filled else RADIUS)
    name = dict(zip(in_order(one_row.blocks), in_order(d.blocks), strict=True))
    items: list[Item] = []
    dots: list[Item] = []
    for block, ink in zip(one_row.blocks, inks(palette, len(one_row.blocks)), strict=True):
        items += [Stroke(layout.curve(edge), color=ink.color, dash=ink.dash) for edge in edges(block)]
        dots += [Dot(layout.at(v), filled, color=ink.color) for v in block]
    items += dots + names(labels, {name[v]: layout.beside(v) for v in name}, d.l)
    words = f"{len(d.word)} points in one row, {d.l} outputs and then {d.k} inputs, blocks joined by arcs above"
    return Scene(tuple(items), f"one-row form of {d}", words, f"eqmath diagram: {d}", 0.0)


def band(d: Diagram, palette: str = "black") -> Scene:
    """The strands alone in a frame: a step of a factorisation.

    >>> band(Diagram.permutation([2, 1])).title
    "band of 1,2'|2,1'"
    """
    layout = Layout.of(d.blocks, least=BAND)
    right = STRAND * (max(d.k, d.l, 1) - 0.5)
    frame = Cell((-STRAND / 2, 0.0), right + STRAND / 2, layout.height)
    strands = [
        Stroke(layout.curve(edge), color=ink.color, dash=ink.dash)
        for block, ink in zip(d.blocks, inks(palette, len(d.blocks)), strict=True)
        for edge in edges(block)
    ]
    words = f"the strands of {d} in a frame"
    return Scene((frame, *strands), f"band of {d}", words, f"eqmath diagram: {d}", layout.height / 2)


def two_colored(
    d: Diagram, top: str, bottom: str, labels: str = "none", palette: str = "black", wall: bool = False
) -> Scene:
    """The diagram with white and black points, as the colour words of its rows say: ``w`` white, ``b`` black.

    Parameters
    ----------
    top, bottom : str
        One letter per vertex.
    wall : bool
        Whether to draw the wall of a walled Brauer diagram, behind the white points; both rows begin with
        equally many of these then, and black ones follow.

    Raises
    ------
    DiagramError
        If a word has another length, or other letters, or leaves no place for a wall.

    Examples
    --------
    >>> two_colored(Diagram("1,1'|2,2'"), "wb", "wb", wall=True).title
    "two-coloured diagram 1,1'|2,2' with wb on top and wb below"
    """
    for word, size, row in ((top, d.l, "top"), (bottom, d.k, "bottom")):
        if len(word) != size or set(word) - {WHITE, BLACK}:
            raise DiagramError(f"expected {size} letters w or b for the {row} row, found {word[:40]!r}")
    scene, color = d.picture(labels, False, palette), dict(zip(in_order(d.blocks), top + bottom, strict=True))
    layout = Layout.of(d.blocks, RADIUS)
    filled = {layout.at(v): letter == BLACK for v, letter in color.items()}
    items = [replace(item, filled=filled[item.at]) if isinstance(item, Dot) else item for item in scene.items]
    title = f"two-coloured diagram {d} with {top or 'nothing'} on top and {bottom or 'nothing'} below"
    behind = (_wall(top, bottom, layout.height),) if wall else ()
    return replace(scene, items=(*behind, *items), title=title)


def _wall(top: str, bottom: str, height: float) -> Item:
    whites = top.count(WHITE)
    if bottom.count(WHITE) != whites or any(sorted(word, reverse=True) != list(word) for word in (top, bottom)):
        raise DiagramError(f"expected equally many w before all b in both rows, found {top} and {bottom}")
    x = STRAND * (whites - 0.5)
    return Stroke(((x, -LABEL_GAP / 2), (x, height + LABEL_GAP / 2)), 0.6, "#808080", (2.0, 2.0))


def bipartition(pairs: Sequence[Sequence[int]], palette: str = "black") -> Scene:
    """The (k,l)-bipartition diagram of pairs (x, y): one block per pair, of x inputs below and y outputs on top.

    The points of a row are not told apart, so they have no names, and the order of the pairs does not matter.

    Raises
    ------
    DiagramError
        If an entry is not a pair of integers ≥ 0 of which one is positive.

    Examples
    --------
    >>> bipartition([(0, 1), (2, 1)]).title
    'bipartition (2,1) (0,1)'
    """
    if not all(len(p) == 2 and all(type(x) is int and x >= 0 for x in p) and any(p) for p in pairs):
        raise DiagramError(f"expected pairs (x, y) of integers ≥ 0, not both 0, found {list(pairs)!r:.100}")
    ordered = sorted(map(tuple, pairs), reverse=True)
    labels = [[i for i, pair in enumerate(ordered) for _ in range(pair[row])] for row in (1, 0)]
    d = Diagram.from_rows(*labels)
    text = " ".join(f"({x},{y})" for x, y in ordered) or "()"
    scene = d.picture("none", True, palette)
    words = f"{d.l} points on top, {d.k} below; blocks: " + "; ".join(f"{x} below, {y} on top" for x, y in ordered)
    return scene.told(f"bipartition {text}", words, f"eqmath bipartition: {text}")
