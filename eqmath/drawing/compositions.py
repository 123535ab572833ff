"""Products as pictures: stacked with the row in the middle, closed components pulled out as δ^c; side by side."""

from __future__ import annotations

from eqmath.canvas import COLORS, Dot, Item, Scene, Stroke, inks, raised, text
from eqmath.diagrams import Diagram, Layout, compose, edges, glued, in_order, require_fit
from eqmath.drawing.figure import Figure, line

CLOSED = COLORS[1]
"""The colour of components that stay wholly in the middle."""


def stacked(upper: Diagram, lower: Diagram) -> Scene:
    """Two diagrams on top of each other, the outputs of the lower being the inputs of the upper.

    Closed components are drawn in another colour. The axis is the middle row.

    Raises
    ------
    NotComposable
        If they do not fit.
    """
    require_fit(upper.k, lower.l)
    closed = _closed(upper, lower)
    high, low = Layout.of(upper.blocks), Layout.of(lower.blocks)
    items: list[Item] = []
    for diagram, layout, up, inner in ((upper, high, low.height, -1), (lower, low, 0.0, 1)):
        for block in diagram.blocks:
            ink = CLOSED if any(abs(v) in closed and v * inner > 0 for v in block) else ""
            for edge in edges(block):
                items.append(Stroke(tuple((x, y + up) for x, y in layout.curve(edge)), color=ink))
            for v in block:
                x, y = layout.at(v)
                items.append(Dot((x, y + up), color=CLOSED if v * inner > 0 and abs(v) in closed else ""))
    title = f"{upper} on {lower}"
    told = f"{upper} stacked on {lower}, {len(closed) or 'no'} points of the middle row are closed"
    return Scene(tuple(items), title, told, f"eqmath stacked: {upper} ; {lower}", low.height)


def _closed(upper: Diagram, lower: Diagram) -> set[int]:
    """The points of the middle row whose component meets neither outer row."""
    outer, inner = glued(upper.word, lower.word, upper.k)
    return {point for point, label in enumerate(inner, 1) if label not in outer}


def composition(upper: Diagram, lower: Diagram, delta: str = "n") -> Figure:
    """upper • lower: the stack, and what it is equal to, with δ^c for c closed components.

    Raises
    ------
    NotComposable
        If they do not fit.

    Examples
    --------
    >>> composition(Diagram("1,2|1',2'"), Diagram("1,2|1',2'"))
    <figure: 1,2|1',2' • 1,2|1',2' = n 1,2|1',2'>
    """
    product, loops = compose(upper, lower)
    power = "" if not loops else delta if loops == 1 else delta + raised(str(loops))
    parts = [stacked(upper, lower), text("=", 12.0)]
    parts += [text(power, 12.0, italic=True)] if power else []
    title = f"{upper} • {lower} = {power + ' ' if power else ''}{product}"
    return Figure(line([*parts, product.picture("none")], title))


def tensor_product(left: Diagram, right: Diagram) -> Figure:
    """left ⊗ right, and the diagram side by side.

    >>> tensor_product(Diagram("1,1'"), Diagram("1|1'"))
    <figure: 1,1' ⊗ 1|1' = 1,1'|2|2'>
    """
    both = left.tensor(right)
    parts = [left.picture("none"), text("⊗", 12.0), right.picture("none"), text("=", 12.0), both.picture("none")]
    return Figure(line(parts, f"{left} ⊗ {right} = {both}"))


def meander(left: Diagram, right: Diagram, delta: str = "n") -> Figure:
    """An entry of a Gram matrix: one (0, l)-diagram hung below another one, closed components and their number.

    >>> meander(Diagram("1,2|3,4"), Diagram("1,4|2,3"))
    <figure: ⟨1,2|3,4, 1,4|2,3⟩ = n>
    """
    loops = compose(right.flip(), left).loops
    power = delta if loops == 1 else delta + raised(str(loops))
    title = f"⟨{left}, {right}⟩ = {power}"
    upper, lower = right.flip(), left
    parts = [_in_colours(upper, lower), text("=", 12.0), text(power, 12.0, italic=True)]
    return Figure(line(parts, title))


def _in_colours(upper: Diagram, lower: Diagram) -> Scene:
    """The closed components of a stack, one ink each."""
    joined = upper.flip().join(lower)
    layout = [Layout.of(upper.blocks), Layout.of(lower.blocks)]
    look = inks("colors", len(joined.blocks))
    items: list[Item] = []
    for diagram, place, up in ((upper, layout[0], layout[1].height), (lower, layout[1], 0.0)):
        for block in diagram.blocks:
            ink = look[joined.word[abs(block[0]) - 1]]
            curves = [tuple((x, y + up) for x, y in place.curve(edge)) for edge in edges(block)]
            items += [Stroke(curve, color=ink.color, dash=ink.dash) for curve in curves]
    items += [Dot((layout[1].at(v)[0], layout[1].height)) for v in in_order(lower.blocks)]
    return Scene(tuple(items), f"{upper} on {lower}", f"{len(joined.blocks)} closed components", "", layout[1].height)
