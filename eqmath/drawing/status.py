"""What rests on what: one statement per line with its status in words and colour, and an arc from what it uses."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from eqmath.canvas import Arrowhead, Cell, Item, Label, Scene, Stroke, moved
from eqmath.drawing.figure import Figure

FILLS = {"proved": "#b6e3a8", "proved in its range": "#d8ecb0", "refuted": "#ffb3c7", "undecided": "#fff3a3"}
GAP = 0.2
LINES, NEAR = 44, 2
"""So many statements fill a column; then arcs lead over so many lines, and the other statements are said by numbers."""
SMALL_LINES = 54
"""So many if there are more than two columns."""
SHORT = {"proved": "", "proved in its range": "in part"}
"""What is said in more than two columns; then all statements that are used are said by numbers."""


def status_graph(
    rests_on: Mapping[str, Sequence[str]],
    status: Mapping[str, str],
    title: str,
    everywhere: Collection[str] = (),
    briefs: Mapping[str, str] = MappingProxyType({}),
) -> Figure:
    """The dependency graph of statements: an arc leads from what is used down to what uses it.

    Statements that fill more than one column are numbered, and what is used from afar is said by its number. In more
    than two columns all is said by numbers, and the colour alone says what is proved.

    Parameters
    ----------
    rests_on : {name: names of the statements that it uses}
    status : {name: "proved", "proved in its range", "refuted", "undecided" or another word}
    title : str
    everywhere : names, optional
        Of statements that are proved for every order as well; they are marked by a star.
    briefs : {name: what it says in a line}, optional
        What a browser shows where the pointer rests on a name, and what is told to readers without eyes.

    Examples
    --------
    >>> status_graph({"a": (), "b": ("a",)}, {"a": "proved", "b": "refuted"}, "two statements")
    <figure: two statements>
    """
    order = in_order_of_use(rests_on)
    numbers = {name: i for i, name in enumerate(order, 1)} if len(order) > LINES else {}
    small = len(order) > 2 * LINES
    columns = -(-len(order) // (SMALL_LINES if small else LINES))
    high = -(-len(order) // columns) if order else 1
    marks = dict.fromkeys(everywhere, " *")
    look = (
        _Look(numbers, 0, SHORT, 4.4, 0.35, marks, briefs)
        if small
        else _Look(numbers, NEAR, {}, 5.8, 0.43, marks, briefs)
    )
    items: list[Item] = []
    for at in range(0, len(order), high):
        drawn = _column(order[at : at + high], rests_on, status, look)
        right = Scene(tuple(items)).box[2] + GAP - Scene(tuple(drawn)).box[0] if items else 0.0
        items += [moved(item, right, 0.0) for item in drawn]
    told = "; ".join(
        f"{name} ({status.get(name, '')}{', every order' * (name in everywhere)}) "
        f"uses {', '.join(rests_on[name]) or 'nothing'}{f' – {briefs[name]}' if name in briefs else ''}"
        for name in order
    )
    return Figure(Scene(tuple(items), title, f"{title}; {told}"))


@dataclass(frozen=True)
class _Look:
    """How lines are written: numbers, the lines that arcs lead over, words for states, size, distance, marks, hints."""

    numbers: Mapping[str, int]
    near: int
    states: Mapping[str, str]
    size: float
    down: float
    marks: Mapping[str, str]
    briefs: Mapping[str, str]

    def name(self, name: str, far: Sequence[str]) -> Label:
        """A statement, its number, and those that it uses from afar."""
        begin = f"{self.numbers[name]}  " if self.numbers else ""
        behind = f"  ({', '.join(str(self.numbers[used]) for used in far)})" if far else ""
        shown = begin + name + self.marks.get(name, "") + behind
        return Label((0.1, 0.0), shown, self.size, "start", color="#000000", hint=self.briefs.get(name, ""))

    def state(self, state: str) -> Label:
        """A state in words."""
        return Label((0.0, 0.0), self.states.get(state, state), self.size - 0.3, "end", italic=True, color="#000000")


def _column(
    names: Sequence[str], rests_on: Mapping[str, Sequence[str]], status: Mapping[str, str], look: _Look
) -> list[Item]:
    line = {name: place for place, name in enumerate(names)}
    arcs = [
        (line[used], line[name])
        for name in names
        for used in rests_on[name]
        if used in line and (not look.numbers or line[name] - line[used] <= look.near)
    ]
    words = {}
    for name in names:
        near = {names[start] for start, end in arcs if names[end] == name}
        far = [used for used in rests_on[name] if used not in near]
        words[name] = look.name(name, far), look.state(status.get(name, ""))
    wide = max((0.3 + sum(Scene((label,)).width for label in pair) for pair in words.values()), default=0.0)
    high = look.down - 0.08
    items = [item for start, end in arcs for item in _arc(-start * look.down, -end * look.down, end - start)]
    for name, place in line.items():
        y, state = -place * look.down, status.get(name, "")
        items.append(Cell((0.0, y - high / 2), wide, high, FILLS.get(state, "#ffffff")))
        said, end = words[name]
        items += [moved(said, 0.0, y), *([moved(end, wide - 0.1, y)] if end.text else [])]
    return items


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
