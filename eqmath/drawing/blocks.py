"""Matrices of blocks: each block one colour for its kind, and a word; sizes true to scale or all the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eqmath.canvas import Cell, Item, Label, Scene
from eqmath.drawing.cell_colours import mark, tint
from eqmath.drawing.figure import Figure

SIZE = 8.0


def block_matrix(
    words: Sequence[Sequence[str]],
    rows: Mapping[str, float],
    columns: Mapping[str, float],
    title: str,
    *,
    kinds: Mapping[str, str] | Sequence[Sequence[str]] | None = None,
    legend: bool = False,
) -> Figure:
    """A matrix of blocks; an empty word leaves its block white.

    Parameters
    ----------
    words : rows of words
    rows, columns : {name: height or width in centimetres}
    title : str
    kinds : {word: kind}, or rows of kinds, optional
        Blocks of one kind have one colour; every word is its own kind unless it is given.
    legend : bool
        Whether the kinds are listed at the right.

    Examples
    --------
    >>> block_matrix([["2", "1"], ["1", ""]], {"a": 1.0, "b": 0.5}, {"a": 1.0, "b": 0.5}, "blocks")
    <figure: blocks>
    """
    grid = _kinds(words, kinds)
    order = list(dict.fromkeys(kind for line in grid for kind in line if kind))
    items: list[Item] = []
    y = 0.0
    for line, own, (name, height) in zip(words, grid, rows.items(), strict=True):
        y -= height
        items.append(Label((-0.15, y + height / 2), name, SIZE, "end"))
        x = 0.0
        for word, kind, width in zip(line, own, columns.values(), strict=True):
            items += _block((x, y), width, height, word, order.index(kind) if kind else None)
            x += width
    x = 0.0
    for name, width in columns.items():
        items.append(Label((x + width / 2, 0.22), name, SIZE))
        x += width
    items += _legend(order, x + 0.5) if legend else []
    told = "; ".join(
        f"{name}: {', '.join(word or '0' for word in line)}" for line, name in zip(words, rows, strict=True)
    )
    return Figure(Scene(tuple(items), title, f"{title}; rows {told}"))


def _kinds(
    words: Sequence[Sequence[str]], kinds: Mapping[str, str] | Sequence[Sequence[str]] | None
) -> list[list[str]]:
    """The kind of every block; none of an empty one."""
    if kinds is None or isinstance(kinds, Mapping):
        return [[(kinds or {}).get(word, word) if word else "" for word in line] for line in words]
    return [
        [kind if word else "" for word, kind in zip(line, own, strict=True)]
        for line, own in zip(words, kinds, strict=True)
    ]


def _block(at: tuple[float, float], width: float, height: float, word: str, place: int | None) -> list[Item]:
    if place is None:
        return [Cell(at, width, height, "#ffffff")]
    middle = at[0] + width / 2, at[1] + height / 2
    label = Label(middle, word, SIZE, italic=not word.isdecimal(), color="#000000")
    return [Cell(at, width, height, tint(place)), *mark(place, at, width, height), label]


def _legend(kinds: Sequence[str], left: float) -> list[Item]:
    items: list[Item] = []
    for place, kind in enumerate(kinds):
        y = -0.4 - 0.5 * place
        items += [
            Cell((left, y), 0.4, 0.3, tint(place)),
            *mark(place, (left, y), 0.4, 0.3),
            Label((left + 0.55, y + 0.15), kind, SIZE, "start"),
        ]
    return items
