"""The multiplication table of a basis that is closed under products up to signs."""

from __future__ import annotations

from collections.abc import Sequence

from eqmath.canvas import Cell, Item, Label, Scene, grey, inks

SIDE, SIZE, ROOM = 0.75, 8.0, 0.17
"""Centimetres of a cell, printer's points of a name, and centimetres for every character more than two."""
SHADE = 0.42
"""The darkest ground, of the highest grade."""

TableEntry = tuple[int, str, int]
"""The sign of a product, 0 where it vanishes, the name of the basis vector, and its grade."""


def product_text(sign: int, name: str) -> str:
    """A product in words.

    >>> product_text(-1, "e12"), product_text(0, "1")
    ('−e12', '0')
    """
    return ("−" * (sign < 0) + name) if sign else "0"


def sign_table(
    title: str, names: Sequence[str], rows: Sequence[Sequence[TableEntry]], filled: bool = True, palette: str = "black"
) -> Scene:
    """A row for every left factor, a column for every right one; darker cells for higher grades, none for 0.

    >>> sign_table("R", ["1"], [[(1, "1", 0)]]).description
    'R: 1 1 = 1'
    """
    top = max(grade for row in rows for *_, grade in row)
    ink = inks(palette, top + 1)
    side = SIDE + ROOM * max(0, max(map(len, names)) - 2)
    items: list[Item] = []
    for i, (name, row) in enumerate(zip(names, rows, strict=True)):
        y = -(i + 1) * side
        items += [Label((-0.15, y + side / 2), name, SIZE, "end"), Label(((i + 0.5) * side, 0.25), name, SIZE)]
        for j, (sign, product, grade) in enumerate(row):
            ground = grey(SHADE * grade / max(top, 1)) if filled and sign else ""
            items.append(Cell((j * side, y), side, side, ground))
            color = "#000000" if ground and palette == "black" else ink[grade].color
            at = ((j + 0.5) * side, y + side / 2)
            items.append(Label(at, product_text(sign, product), SIZE, color=color if sign else ""))
    told = "; ".join(
        f"{a} {b} = {product_text(sign, product)}"
        for a, row in zip(names, rows, strict=True)
        for b, (sign, product, _) in zip(names, row, strict=True)
    )
    return Scene(tuple(items), title, f"{title}: {told}")
