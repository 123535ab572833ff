"""What rests on what: one statement a line with its status in words and colour, and an arc from what it uses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eqmath.canvas import Arrowhead, Cell, Item, Label, Scene, Stroke, moved
from eqmath.drawing.figure import Figure

FILLS = {"proved": "#b6e3a8", "proved in its range": "#d8ecb0", "refuted": "#ffb3c7", "undecided": "#fff3a3"}
HIGH, DOWN, GAP = 0.35, 0.43, 0.3
LINES, NEAR = 44, 2
"""So many statements fill a column; then arcs lead over so many lines, and the other statements are said by numbers."""


def status_graph(rests_on: Mapping[str, Sequence[str]], status: Mapping[str, str], title: str) -> Figure:
    """The dependency graph of statements: an arc leads from what is used down to what uses it.

    Statements that fill more than one column are numbered, and what is used from afar is said by its number.

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
    order = in_order_of_use(rests_on)
    numbers = {name: i for i, name in enumerate(order, 1)} if len(order) > LINES else {}
    high = -(-len(order) // -(-len(order) // LINES)) if order else 1
    items: list[Item] = []
    for at in range(0, len(order), high):
        drawn = _column(order[at : at + high], rests_on, status, numbers)
        right = Scene(tuple(items)).box[2] + GAP - Scene(tuple(drawn)).box[0] if items else 0.0
        items += [moved(item, right, 0.0) for item in drawn]
    told = "; ".join(f"{name} ({status.get(name, '')}) uses {', '.join(rests_on[name]) or 'nothing'}" for name in order)
    return Figure(Scene(tuple(items), title, f"{title}; {told}"))


def _column(
    names: Sequence[str], rests_on: Mapping[str, Sequence[str]], status: Mapping[str, str], numbers: Mapping[str, int]
) -> list[Item]:
    line = {name: place for place, name in enumerate(names)}
    arcs = [
        (line[used], line[name])
        for name in names
        for used in rests_on[name]
        if used in line and (not numbers or line[name] - line[used] <= NEAR)
    ]
    words = {}
    for name in names:
        near = {names[start] for start, end in arcs if names[end] == name}
        far = [str(numbers[used]) for used in rests_on[name] if used not in near]
        begin = f"{numbers[name]}  " if numbers else ""
        words[name] = (_name(begin + name + (f"  ({', '.join(far)})" if far else "")), _state(status.get(name, "")))
    wide = max((0.4 + sum(Scene((label,)).width for label in pair) for pair in words.values()), default=0.0)
    items = [item for start, end in arcs for item in _arc(-start * DOWN, -end * DOWN, end - start)]
    for name, place in line.items():
        y, state = -place * DOWN, status.get(name, "")
        items.append(Cell((0.0, y - HIGH / 2), wide, HIGH, FILLS.get(state, "#ffffff")))
        said, end = words[name]
        items += [moved(said, 0.0, y), *([moved(end, wide - 0.1, y)] if state else [])]
    return items


def _name(text: str) -> Label:
    return Label((0.1, 0.0), text, 5.8, "start", color="#000000")


def _state(state: str) -> Label:
    return Label((0.0, 0.0), state, 5.5, "end", italic=True, color="#000000")


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
