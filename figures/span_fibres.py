"""The two fibres of the span from pairs to points for S(4), and the layer of each weight: black is 1, white is 0."""

from itertools import combinations

from eqmath import Space, parse_group
from eqmath.canvas import Dot, Ink, Item, Label, Scene, Stroke, inks
from eqmath.drawing import Figure, matrix_cells, table
from eqmath.spans import Edge, basis_set, full_span

ACROSS, DOWN = 3.0, 0.5
NAMES = [[f"{i}{j}" for i, j in combinations(range(1, 5), 2)], ["1", "2", "3", "4"]]


def fibre(edges: tuple[Edge, ...], ink: Ink, weight: str) -> Scene:
    """The pairs at the left, the points at the right, and the edges over one weight."""
    heights = [[DOWN * ((len(names) - 1) / 2 - i) for i in range(len(names))] for names in NAMES]
    items: list[Item] = [
        Stroke(((0.0, heights[0][x]), (ACROSS, heights[1][y])), 0.8, ink.color, ink.dash) for x, y, _, _ in edges
    ]
    for at, side, names, own in zip((0.0, ACROSS), (-0.15, 0.15), NAMES, heights, strict=True):
        items += [Dot((at, y)) for y in own]
        items += [
            Label((at + side, y), name, 8.0, "end" if side < 0 else "start") for y, name in zip(own, names, strict=True)
        ]
    return Scene(tuple(items), f"{len(edges)} edges over {weight}")


def figure() -> Figure:
    ends = [basis_set(parse_group("S(4)"), Space(space)) for space in ("Sub2(V)", "V")]
    span = full_span(*ends)
    lines = {
        words: [fibre(own, ink, f"w{number}"), matrix_cells(span.layer(number - 1), 0.4)]
        for number, (words, own, ink) in enumerate(
            zip(("w₁: a point of the pair", "w₂: another point"), span.fibres, inks("colors", 2), strict=True), 1
        )
    }
    return table(lines, "the fibres of a span from pairs to points", gap=1.0, even=False)
