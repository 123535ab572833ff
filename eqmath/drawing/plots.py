"""Dimension plots and grids of n against the order, from shapes alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import log10

from eqmath.canvas import Cell, Dot, Item, Label, Scene, Stroke, inks, raised
from eqmath.drawing.figure import Figure

WIDE, HIGH = 8.0, 5.0
CORNER = (-0.3, -0.3)
"""Where the axes meet, so that no curve lies on one."""
STATES = {
    "basis": ("#b6e3a8", "basis"),
    "spanning": ("#ffd27f", "spans"),
    "neither": ("#e6a57e", "no"),
    "": ("#ffffff", ""),
}


def dimension_plot(curves: Mapping[str, Mapping[int, int]], title: str, axis: str = "order l + k") -> Figure:
    """Dimensions on a logarithmic scale against the order, one line of dots for each name.

    Parameters
    ----------
    curves : {name: {order: dimension}}
        Zeros are left out: they have no logarithm.
    title, axis : str

    Examples
    --------
    >>> dimension_plot({"S(2)": {0: 1, 1: 1, 2: 2}}, "weights of S(n)")
    <figure: weights of S(n)>
    """
    orders = sorted({order for curve in curves.values() for order in curve})
    top = max((value for curve in curves.values() for value in curve.values()), default=1)
    decades = max(1, len(str(top)))
    step = WIDE / max(1, orders[-1] - orders[0])

    def at(order: int, value: int) -> tuple[float, float]:
        return (order - orders[0]) * step, log10(value) * HIGH / decades

    items: list[Item] = [Stroke((CORNER, (WIDE + 0.2, CORNER[1])), 0.5), Stroke((CORNER, (CORNER[0], HIGH + 0.2)), 0.5)]
    for order in orders:
        x, y = (order - orders[0]) * step, CORNER[1]
        items += [Stroke(((x, y - 0.08), (x, y)), 0.5), Label((x, y - 0.3), str(order), 8.0)]
    items += [
        item
        for decade in range(decades + 1)
        for item in (
            Stroke(((CORNER[0] - 0.08, decade * HIGH / decades), (CORNER[0], decade * HIGH / decades)), 0.5),
            Label((CORNER[0] - 0.15, decade * HIGH / decades), _power(decade), 8.0, "end"),
        )
    ]
    items += [Label((WIDE / 2, CORNER[1] - 0.75), axis, 9.0), Label((CORNER[0], HIGH + 0.45), "dimension", 9.0)]
    for (_name, curve), ink in zip(curves.items(), inks("colors", len(curves)), strict=True):
        points = [at(order, value) for order, value in sorted(curve.items()) if value]
        items += [Stroke(pair, 1.0, ink.color, ink.dash) for pair in pairwise(points)]
        items += [Dot(point, color=ink.color) for point in points]
    items += _legend(list(curves))
    told = "; ".join(f"{name}: " + ", ".join(f"{o}: {v}" for o, v in sorted(c.items())) for name, c in curves.items())
    return Figure(Scene(tuple(items), title, f"{title}; {told}"))


def _power(decade: int) -> str:
    return "1" if decade == 0 else "10" if decade == 1 else "10" + raised(str(decade))


def _legend(names: Sequence[str]) -> list[Item]:
    items: list[Item] = []
    for place, (name, ink) in enumerate(zip(names, inks("colors", len(names)), strict=True)):
        y = HIGH - 0.45 * place
        items += [
            Stroke(((WIDE + 0.5, y), (WIDE + 0.9, y)), 1.0, ink.color, ink.dash),
            Stroke(((WIDE + 0.9, y), (WIDE + 1.3, y)), 1.0, ink.color, ink.dash),
            Dot((WIDE + 0.9, y), color=ink.color),
            Label((WIDE + 1.45, y), name, 8.0, "start"),
        ]
    return items


def status_grid(states: Mapping[tuple[int, int], str], title: str, side: float = 0.95) -> Figure:
    """A grid of n (rows) against the order (columns): basis, spanning, or neither, in words and colours.

    Parameters
    ----------
    states : {(n, order): "basis", "spanning", "neither" or ""}
    title : str

    Examples
    --------
    >>> status_grid({(1, 0): "basis", (1, 2): "spanning"}, "Brauer diagrams in O(n)")
    <figure: Brauer diagrams in O(n)>
    """
    rows, columns = sorted({n for n, _ in states}), sorted({order for _, order in states})
    items: list[Item] = []
    for i, n in enumerate(rows):
        items.append(Label((-0.2, -(i + 0.5) * side), f"n = {n}", 8.0, "end"))
        for j, order in enumerate(columns):
            fill, word = STATES[states.get((n, order), "")]
            items.append(Cell((j * side, -(i + 1) * side), side, side, fill))
            items.append(Label(((j + 0.5) * side, -(i + 0.5) * side), word, 7.0, color="#000000"))
    items += [Label(((j + 0.5) * side, 0.25), str(order), 8.0) for j, order in enumerate(columns)]
    items.append(Label((len(columns) * side / 2, 0.65), "order l + k", 9.0))
    told = "; ".join(f"n = {n}, order {order}: {states[n, order] or 'nothing'}" for n, order in sorted(states))
    return Figure(
        Scene(tuple(item for item in items if not isinstance(item, Label) or item.text), title, f"{title}; {told}")
    )
