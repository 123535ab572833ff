"""What rests on what: one statement a line with its status in words and colour, and an arc from what it uses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eqmath.canvas import Arrowhead, Cell, Item, Label, Scene, Stroke, moved
from eqmath.drawing.figure import Figure

FILLS = {"proved": "#b6e3a8", "proved in its range": "#d8ecb0", "refuted": "#ffb3c7", "undecided": "#fff3a3"}
HIGH, DOWN = 0.37, 0.46


def status_graph(rests_on: Mapping[str, Sequence[str]], status: Mapping[str, str], title: str) -> Figure:
    """The dependency graph of statements: an arc leads from what is used down to what uses it.

    Parameters
    ----------
    rests_on : {name: names of the statements that it uses}
    status : {name: "proved", "proved in its range", "refuted", "undecided" or another word}
    title : str

    Examples
    --------
    >>> status_graph({"a": (), "b": ("a",)}, {"a": "proved", "b": "refuted"}, "two statements")
    <figure: two statements>
    """
    words = {
        name: (Label((0.15, 0.0), name, 8.0, "start", color="#000000"), _state(status.get(name, "")))
        for name in rests_on
    }
    wide = max((0.9 + sum(Scene((label,)).width for label in pair) for pair in words.values()), default=0.0)
    line = {name: place for place, name in enumerate(in_order_of_use(rests_on))}
    items: list[Item] = []
    for name in line:
        for used in rests_on[name]:
            items += _arc(-line[used] * DOWN, -line[name] * DOWN, line[name] - line[used])
    for name, place in line.items():
        y, state = -place * DOWN, status.get(name, "")
        items.append(Cell((0.0, y - HIGH / 2), wide, HIGH, FILLS.get(state, "#ffffff")))
        said, end = words[name]
        items += [moved(said, 0.0, y), *([moved(end, wide - 0.15, y)] if state else [])]
    told = "; ".join(f"{name} ({status.get(name, '')}) uses {', '.join(rests_on[name]) or 'nothing'}" for name in line)
    return Figure(Scene(tuple(items), title, f"{title}; {told}"))


def _state(state: str) -> Label:
    return Label((0.0, 0.0), state, 7.5, "end", italic=True, color="#000000")


def in_order_of_use(rests_on: Mapping[str, Sequence[str]]) -> list[str]:
    """Every statement after all that it uses, and as soon after the last of these as there is place.

    >>> in_order_of_use({"a": (), "b": (), "c": ("a",), "d": ("c", "b")})
    ['a', 'c', 'b', 'd']
    """
    found: list[str] = []

    def place(name: str) -> None:
        if name not in found and all(used in found for used in rests_on[name]):
            found.append(name)
            for user in rests_on:
                if name in rests_on[user]:
                    place(user)

    for name in rests_on:
        place(name)
    return found


def _arc(start: float, end: float, lines: int) -> list[Item]:
    """From the left of one line to the left of another; the farther, the farther out."""
    out = -(0.45 + 0.14 * lines) / 0.75
    first, last = (0.0, start - 0.06), (-0.02, end + 0.06)
    return [Stroke((first, (out, first[1]), (out, last[1]), last), 0.5), Arrowhead(last, (1.0, 0.0))]
