"""The coefficients of Π (1 + x² + 1/x²) at (2^a,1^b) in characters of Sp(14), by the numbers of parts 1 and 0."""

from eqmath.canvas import Cell, Item, Label, Scene
from eqmath.characters import RootSystem, by_determinants, factor_of
from eqmath.drawing import Figure

RANK, SIDE = 7, 0.72
LOOK = {1: ("#b6e3a8", "1"), -1: ("#e6a57e", "−1"), 0: ("#ffffff", "0")}


def figure() -> Figure:
    found = by_determinants(RootSystem(RANK, 2), factor_of({4: 1, 0: 1, -4: 1}))
    items: list[Item] = []
    told = []
    for ones in range(RANK + 1):
        items.append(Label((-0.2, -(ones + 0.5) * SIDE), str(ones), 8.0, "end"))
        for zeros in range(RANK + 1 - ones):
            weight = (4,) * (RANK - ones - zeros) + (2,) * ones + (0,) * zeros
            fill, word = LOOK[int(found[weight]()) if weight in found else 0]
            at = zeros * SIDE, -(ones + 1) * SIDE
            items.append(Cell(at, SIDE, SIDE, fill))
            items.append(Label((at[0] + SIDE / 2, at[1] + SIDE / 2), word, 8.0, color="#000000"))
            told.append(f"b = {ones}, c = {zeros}: {word}")
    items += [Label(((c + 0.5) * SIDE, 0.25), str(c), 8.0) for c in range(RANK + 1)]
    items.append(Label((RANK * SIDE / 2, 0.65), "c parts 0", 9.0))
    items.append(Label((-0.6, -RANK * SIDE / 2), "b parts 1", 9.0, "end"))
    title = "coefficients of a product in characters of Sp(14)"
    return Figure(Scene(tuple(items), title, f"{title}; {'; '.join(told)}"))
