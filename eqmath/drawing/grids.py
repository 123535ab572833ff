"""Grids of n against the order: what was decided is filled, what follows for every larger n is hatched."""

from __future__ import annotations

from collections.abc import Mapping

from eqmath.canvas import Cell, Item, Label, Scene
from eqmath.drawing.cell_colours import hatched
from eqmath.drawing.figure import Figure

STATES = {
    "basis": ("#b6e3a8", "basis"),
    "spanning": ("#ffd27f", "spans"),
    "neither": ("#e6a57e", "no"),
    "": ("#ffffff", ""),
}
STRIP = 0.3
"""How much of a cell is hatched above its word, and below it."""


def status_grid(
    states: Mapping[tuple[int, int], str],
    title: str,
    side: float = 0.95,
    every: Mapping[int, tuple[int, str]] | None = None,
) -> Figure:
    """A grid of n (rows) against the order (columns): basis, spanning, or neither, in words and colours.

    Parameters
    ----------
    states : {(n, order): "basis", "spanning", "neither" or ""}
        The cases that were decided each on its own.
    title : str
    every : {order: (n₀, state)}, optional
        What holds for every n ≥ n₀ at once: hatched, with a row for all n that are larger than those in ``states``.

    Examples
    --------
    >>> status_grid({(1, 0): "basis", (1, 2): "spanning"}, "Brauer diagrams in O(n)", every={0: (1, "basis")})
    <figure: Brauer diagrams in O(n)>
    """
    stable = every or {}
    rows, columns = sorted({n for n, _ in states}), sorted({order for _, order in states} | set(stable))
    names = {n: f"n = {n}" for n in rows} | ({rows[-1] + 1: f"n > {rows[-1]}"} if stable else {})
    items: list[Item] = []
    told: list[str] = []
    for i, (n, name) in enumerate(names.items()):
        items.append(Label((-0.2, -(i + 0.5) * side), name, 8.0, "end"))
        for j, order in enumerate(columns):
            start, general = stable.get(order, (n + 1, ""))
            follows = (n, order) not in states and n >= start
            state = general if follows else states.get((n, order), "")
            items += _cell((j * side, -(i + 1) * side), side, state, follows)
            told.append(f"{name}, order {order}: {state or 'nothing'}{', as for every larger n' if follows else ''}")
    items += [Label(((j + 0.5) * side, 0.25), str(order), 8.0) for j, order in enumerate(columns)]
    items.append(Label((len(columns) * side / 2, 0.65), "order l + k", 9.0))
    if stable:
        y = -(len(names) + 0.5) * side
        items += hatched((0.0, y), 0.4, 0.3)
        items.append(Label((0.55, y + 0.15), "one proof for every larger n", 8.0, "start"))
    return Figure(Scene(tuple(items), title, f"{title}; {'; '.join(told)}"))


def _cell(at: tuple[float, float], side: float, state: str, follows: bool) -> list[Item]:
    (x, y), (fill, word) = at, STATES[state]
    items: list[Item] = [Cell(at, side, side, fill)]
    for bottom in (y, y + (1 - STRIP) * side) if follows else ():
        items += hatched((x, bottom), side, STRIP * side)
    return [*items, *([Label((x + side / 2, y + side / 2), word, 7.0, color="#000000")] if word else [])]
