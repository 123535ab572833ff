"""Commuting squares: compose and take matrices, or take matrices and multiply."""

from __future__ import annotations

from eqmath.canvas import Arrowhead, Item, Label, Scene, Stroke, row, text
from eqmath.diagrams import Diagram, compose
from eqmath.drawing.compositions import stacked
from eqmath.drawing.figure import Figure, line
from eqmath.drawing.sheets import matrix_cells

GAP = 1.9


def functor_square(upper: Diagram, lower: Diagram, n: int, name: str = "Θ") -> Figure:
    """Θ(upper • lower) = Θ(upper) Θ(lower), as a square of pictures and matrices.

    Raises
    ------
    NotComposable
        If they do not fit.

    Examples
    --------
    >>> functor_square(Diagram("1|1'"), Diagram("1|1'"), 2)
    <figure: Θ respects the composition of 1|1' and 1|1', n = 2>
    """
    product, loops = compose(upper, lower)
    picture = product.picture("none")
    right_top = line([text(str(n**loops), 11.0), picture], "") if loops else picture
    factors = [matrix_cells(upper.matrix(n)), text("·", 12.0), matrix_cells(lower.matrix(n))]
    whole = upper.matrix(n) * lower.matrix(n)
    corners = [[stacked(upper, lower), right_top], [row(factors, 0.2), matrix_cells(whole)]]
    title = f"{name} respects the composition of {upper} and {lower}, n = {n}"
    return Figure(square(corners, ["compose", name, name, "multiply"], title))


def square(corners: list[list[Scene]], names: list[str], title: str) -> Scene:
    """Four pictures, and the arrows top, left, right and bottom with their names."""
    wide = [max(row[j].width for row in corners) for j in (0, 1)]
    high = [max(scene.height for scene in row) for row in corners]
    xs = [0.0, wide[0] / 2 + GAP + wide[1] / 2]
    ys = [0.0, -(high[0] / 2 + GAP + high[1] / 2)]
    items: list[Item] = []
    for i, pair in enumerate(corners):
        for j, scene in enumerate(pair):
            items += scene.centred(xs[j], ys[i]).items
    for i, name in ((0, names[0]), (1, names[3])):
        start, end = corners[i][0].width / 2 + 0.2, xs[1] - corners[i][1].width / 2 - 0.2
        items += _arrow((start, ys[i]), (end, ys[i]), name, (0.0, 0.25))
    for j, name in ((0, names[1]), (1, names[2])):
        start, end = -corners[0][j].height / 2 - 0.2, ys[1] + corners[1][j].height / 2 + 0.2
        items += _arrow((xs[j], start), (xs[j], end), name, (0.25, 0.0))
    told = "; ".join(scene.description for row in corners for scene in row if scene.description)
    return Scene(tuple(items), title, f"{title}; {told}")


def _arrow(start: tuple[float, float], end: tuple[float, float], name: str, aside: tuple[float, float]) -> list[Item]:
    middle = ((start[0] + end[0]) / 2 + aside[0], (start[1] + end[1]) / 2 + aside[1])
    return [Stroke((start, end), 0.6), Arrowhead(end, (end[0] - start[0], end[1] - start[1])), Label(middle, name, 9.0)]
