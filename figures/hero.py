"""A layer of three numbers as diagrams, as matrices, and as what it does: y₂ = w₁ x₂ + w₂ (x₁ + x₂ + x₃)."""

from eqmath import Diagram
from eqmath.canvas import COLORS, Cell, Dot, Item, Label, Scene, Stroke
from eqmath.drawing import Figure

GREY, ONE, ALL = "#757575", *COLORS[:2]
"""Inks for white pages and dark ones; the two colours are the two weights."""
W, EQUALS, FIRST, PLUS, SECOND, ROWS = -2.9, 0.4, 2.6, 4.3, 7.5, (0.0, -2.0, -3.6)
"""Where the columns and the rows are."""
WIDE, SIDE, SMALL = 1.8, 0.56, 10.0
WORDS = "A layer that commutes with all permutations of three numbers, as diagrams, as matrices, and as it is computed"


def word(x: float, row: int, text: str, color: str = GREY, size: float = 13.0) -> Label:
    return Label((x, ROWS[row]), text, size, italic=text not in "+=", color=color)


def weights(row: int) -> list[Item]:
    """w₁ and w₂ before the two terms."""
    return [
        word(EQUALS, row, "="),
        word(FIRST - 1.25, row, "w₁", ONE),
        word(PLUS, row, "+"),
        word(SECOND - 2.2, row, "w₂", ALL),
    ]


def drawn(text: str, x: float, color: str) -> list[Item]:
    """A diagram with one output on top and one input below."""
    strands = Diagram(text).picture("none").centred(x, ROWS[0]).items
    return [Stroke(i.points, 1.2, color) if isinstance(i, Stroke) else Dot(i.at, color=color) for i in strands]


def cells(x: float, width: float, diagonal: str, others: str, words: tuple[str, str] = ("", "")) -> list[Item]:
    items: list[Item] = []
    for i, j in ((i, j) for i in range(3) for j in range(3)):
        left, low = x + (j - 1.5) * width, ROWS[1] + (0.5 - i) * SIDE
        items.append(Cell((left, low), width, SIDE, diagonal if i == j else others))
        if text := words[i != j]:
            items.append(Label((left + width / 2, low + SIDE / 2), text, SMALL, italic=True, color="#000000"))
    return items


def figure() -> Figure:
    items = [*weights(0), *weights(1), *weights(2), *drawn("1,1'", FIRST, ONE), *drawn("1|1'", SECOND, ALL)]
    items += cells(W, WIDE, "#dccbff", "#ffd9c7", ("w₁ + w₂", "w₂")) + cells(FIRST, SIDE, ONE, "#ffffff")
    items += [word(W, 0, "W"), *cells(SECOND, SIDE, ALL, ALL), word(W, 2, "y₂")]
    items += [word(FIRST, 2, "x₂", ONE), word(SECOND, 2, "(x₁ + x₂ + x₃)", ALL)]
    return Figure(Scene(tuple(items), WORDS, f"{WORDS}: y₂ = w₁ x₂ + w₂ (x₁ + x₂ + x₃), one row of W x"))
