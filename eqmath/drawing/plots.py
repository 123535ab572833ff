"""Numbers on a logarithmic scale: dimensions against the order, and curves such as errors against steps.

A dimension is a point where a case was decided, and hatched where every larger n is decided at once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import ceil, floor, isfinite, log10

from eqmath.canvas import Dot, Item, Label, Scene, Stroke, inks, raised, straight
from eqmath.drawing.cell_colours import hatched
from eqmath.drawing.figure import Figure
from eqmath.errors import CaseError

WIDE, HIGH = 8.0, 5.0
CORNER = (-0.3, -0.3)
"""Where the axes meet, so that no curve lies on one."""
MARK = 0.32
"""The side of the hatched square around what holds for every larger n."""


def dimension_plot(
    curves: Mapping[str, Mapping[int, int]],
    title: str,
    axis: str = "order l + k",
    every: Mapping[int, int] | None = None,
    name: str = "",
) -> Figure:
    """Dimensions on a logarithmic scale against the order, a dot for each, neighbours joined.

    Parameters
    ----------
    curves : {name: {order: dimension}}
        Zeros are left out, for they have no logarithm, and so is the line over one.
    title, axis : str
    every : {order: dimension}, optional
        What holds for every larger n: hatched.
    name : str
        What `every` is called.

    Examples
    --------
    >>> dimension_plot({"S(2)": {0: 1, 1: 1, 2: 2}}, "weights of S(n)", every={0: 1, 1: 1, 2: 2}, name="every n ≥ 2")
    <figure: weights of S(n)>
    """
    stable = every or {}
    orders = sorted({order for curve in (*curves.values(), stable) for order in curve})
    top = max((value for curve in (*curves.values(), stable) for value in curve.values()), default=1)
    decades = max(1, len(str(top)))
    step = WIDE / max(1, orders[-1] - orders[0])

    def at(order: int, value: int) -> tuple[float, float]:
        return (order - orders[0]) * step, log10(value) * HIGH / decades

    ticks = {str(order): (order - orders[0]) * step for order in orders}
    items = _axes(ticks, range(decades + 1), axis, "dimension")
    items += [item for order, value in sorted(stable.items()) if value for item in _mark(at(order, value))]
    for curve, ink in zip(curves.values(), inks("colors", len(curves)), strict=True):
        joined = [pair for pair in pairwise(orders) if curve.get(pair[0]) and curve.get(pair[1])]
        items += [Stroke((at(a, curve[a]), at(b, curve[b])), 1.0, ink.color, ink.dash) for a, b in joined]
        items += [Dot(at(order, value), color=ink.color) for order, value in sorted(curve.items()) if value]
    items += _legend(list(curves), name if stable else "")
    told = [f"{key}: " + _values(curve) for key, curve in curves.items()]
    told += [f"{name}, hatched: {_values(stable)}"] if stable else []
    return Figure(Scene(tuple(items), title, f"{title}; {'; '.join(told)}"))


def curve_plot(
    curves: Mapping[str, Mapping[int, float]], title: str, axis: str = "steps", value: str = "mean squared error"
) -> Figure:
    """Positive numbers on a logarithmic scale against whole numbers, as lines.

    Parameters
    ----------
    curves : {name: {place: value}}
    title, axis, value : str

    Raises
    ------
    CaseError
        If there are not two places, or a value is not positive.

    Examples
    --------
    >>> curve_plot({"all weights": {0: 1.0, 100: 0.25}, "shared weights": {0: 1.0, 100: 0.01}}, "two networks")
    <figure: two networks>
    """
    places = sorted({place for curve in curves.values() for place in curve})
    values = [number for curve in curves.values() for number in curve.values()]
    if len(places) < 2 or not all(number > 0 and isfinite(number) for number in values):
        raise CaseError("expected curves of positive numbers over at least two places")
    low = floor(log10(min(values)))
    high = max(ceil(log10(max(values))), low + 1)

    def at(place: int, number: float) -> tuple[float, float]:
        x, y = (place - places[0]) / (places[-1] - places[0]), (log10(number) - low) / (high - low)
        return x * WIDE, y * HIGH

    ticks = {str(place): at(place, 1.0)[0] for place in (places[0], places[len(places) // 2], places[-1])}
    items = _axes(ticks, range(low, high + 1), axis, value)
    for curve, ink in zip(curves.values(), inks("colors", len(curves)), strict=True):
        items.append(Stroke(straight(*(at(*pair) for pair in sorted(curve.items()))), 1.0, ink.color, ink.dash))
    items += _legend(list(curves), "", dots=False)
    told = [f"{name}: {_values({place: f'{own[place]:.2g}' for place in own})}" for name, own in curves.items()]
    return Figure(Scene(tuple(items), title, f"{title}; {'; '.join(told)}"))


def _values(curve: Mapping[int, object]) -> str:
    return ", ".join(f"{order}: {value}" for order, value in sorted(curve.items()))


def _mark(at: tuple[float, float]) -> list[Item]:
    return hatched((at[0] - MARK / 2, at[1] - MARK / 2), MARK, MARK)


def _axes(places: Mapping[str, float], powers: range, axis: str, value: str) -> list[Item]:
    """Two lines with ticks and numbers, and their names."""
    items: list[Item] = [Stroke((CORNER, (WIDE + 0.2, CORNER[1])), 0.5), Stroke((CORNER, (CORNER[0], HIGH + 0.2)), 0.5)]
    for name, x in places.items():
        y = CORNER[1]
        items += [Stroke(((x, y - 0.08), (x, y)), 0.5), Label((x, y - 0.3), name, 8.0)]
    for power in powers:
        y = (power - powers[0]) * HIGH / (len(powers) - 1)
        items.append(Stroke(((CORNER[0] - 0.08, y), (CORNER[0], y)), 0.5))
        items.append(Label((CORNER[0] - 0.15, y), _power(power), 8.0, "end"))
    items += [Label((WIDE / 2, CORNER[1] - 0.75), axis, 9.0), Label((CORNER[0], HIGH + 0.45), value, 9.0)]
    return items


def _power(decade: int) -> str:
    return {0: "1", 1: "10"}.get(decade, "10" + raised(str(decade)))


def _legend(names: Sequence[str], every: str, dots: bool = True) -> list[Item]:
    items: list[Item] = []
    for place, (name, ink) in enumerate(zip(names, inks("colors", len(names)), strict=True)):
        y = HIGH - 0.45 * place
        items += [
            Stroke(((WIDE + 0.5, y), (WIDE + 0.9, y)), 1.0, ink.color, ink.dash),
            Stroke(((WIDE + 0.9, y), (WIDE + 1.3, y)), 1.0, ink.color, ink.dash),
            *[Dot((WIDE + 0.9, y), color=ink.color)] * dots,
            Label((WIDE + 1.45, y), name, 8.0, "start"),
        ]
    if every:
        y = HIGH - 0.45 * len(names)
        items += [*_mark((WIDE + 0.9, y)), Label((WIDE + 1.45, y), every, 8.0, "start")]
    return items
