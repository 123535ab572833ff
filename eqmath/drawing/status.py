"""What rests on what: theorems as boxes in columns, each with its status in words and colour."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eqmath.canvas import Arrowhead, Cell, Item, Label, Scene, Stroke
from eqmath.drawing.figure import Figure

FILLS = {"proved": "#b6e3a8", "proved in its range": "#d8ecb0", "refuted": "#ffb3c7", "undecided": "#fff3a3"}
WIDE, HIGH, ACROSS, DOWN = 8.2, 0.52, 11.0, 0.78


def status_graph(rests_on: Mapping[str, Sequence[str]], status: Mapping[str, str], title: str) -> Figure:
    """The dependency graph of statements: an arrow leads from what is used to what uses it.

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
    level = levels(rests_on)
    columns = [[name for name in rests_on if level[name] == here] for here in range(max(level.values(), default=0) + 1)]
    columns = _untangled(columns, rests_on)
    at = {
        name: (here * ACROSS, ((len(column) - 1) / 2 - place) * DOWN)
        for here, column in enumerate(columns)
        for place, name in enumerate(column)
    }
    items: list[Item] = []
    for name, used in rests_on.items():
        for other in used:
            items += _arrow(at[other], at[name])
    for name, (x, y) in at.items():
        state = status.get(name, "")
        items.append(Cell((x, y - HIGH / 2), WIDE, HIGH, FILLS.get(state, "#ffffff")))
        items.append(Label((x + 0.12, y), name, 7.5, "start", color="#000000"))
        if state:
            items.append(Label((x + WIDE - 0.12, y), state, 7.0, "end", italic=True, color="#000000"))
    told = "; ".join(
        f"{name} ({status.get(name, '')}) uses {', '.join(rests_on[name]) or 'nothing'}" for name in rests_on
    )
    return Figure(Scene(tuple(items), title, f"{title}; {told}"))


def levels(rests_on: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """The length of the longest chain below each statement.

    >>> levels({"a": (), "b": ("a",), "c": ("a", "b")})
    {'a': 0, 'b': 1, 'c': 2}
    """
    found: dict[str, int] = {}

    def of(name: str) -> int:
        if name not in found:
            found[name] = max((of(used) + 1 for used in rests_on[name]), default=0)
        return found[name]

    return {name: of(name) for name in rests_on}


def _untangled(columns: list[list[str]], rests_on: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Every column sorted by the mean place of what its statements use, and the first by what uses them."""
    users = {name: [other for other in rests_on if name in rests_on[other]] for name in rests_on}
    for _ in range(4):
        place = {name: i / max(1, len(column)) for column in columns for i, name in enumerate(column)}
        for column in columns:
            column.sort(
                key=lambda name: (_mean([place[o] for o in (*rests_on[name], *users[name])], place[name]), name)
            )
    return columns


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def _arrow(start: tuple[float, float], end: tuple[float, float]) -> list[Item]:
    (x, y), (u, v) = (start[0] + WIDE, start[1]), end
    middle = (u - x) / 2
    return [Stroke(((x, y), (x + middle, y), (u - middle, v), (u, v)), 0.5), Arrowhead((u, v), (1.0, 0.0))]
