"""Diagrams cut into factors: planar ones into pieces beside each other, others into bands on top of each other."""

from __future__ import annotations

from collections.abc import Sequence

from eqmath.canvas import Cell, Item, Label, Scene, Stroke
from eqmath.diagrams import STRAND, Diagram, Layout, compose, edges
from eqmath.drawing.diagram_equations import equation
from eqmath.drawing.figure import Figure


def pieces(d: Diagram) -> list[Diagram]:
    """The finest diagrams whose tensor product a diagram is, from left to right.

    >>> pieces(Diagram("1,2|3,1'|2',3'"))
    [Diagram("1,2"), Diagram("1,1'"), Diagram("1',2'")]
    """
    found: list[Diagram] = []
    rest = d
    while rest.word:
        cuts = ((a + b, a, b) for a in range(rest.l + 1) for b in range(rest.k + 1) if a + b)
        _, a, b = next(cut for cut in sorted(cuts, key=_narrow) if _splits(rest, *cut[1:]))
        found.append(Diagram.from_rows(rest.word[:a], rest.word[rest.l : rest.l + b]))
        rest = Diagram.from_rows(rest.word[a : rest.l], rest.word[rest.l + b :])
    return found


def _narrow(cut: tuple[int, int, int]) -> tuple[int, int]:
    """Smaller pieces first; of two the one with more outputs."""
    return cut[0], -cut[1]


def _splits(d: Diagram, a: int, b: int) -> bool:
    """Whether no block meets both the first a outputs and b inputs and the others."""
    left = {*d.word[:a], *d.word[d.l : d.l + b]}
    return left.isdisjoint({*d.word[a : d.l], *d.word[d.l + b :]})


def cut_into_pieces(d: Diagram) -> Figure:
    """A diagram as the tensor product of its pieces.

    >>> cut_into_pieces(Diagram("1|2,1'"))
    <figure: 1|2,1' = 1 ⊗ 1,1'>
    """
    terms: list[Diagram | str] = [d, "="]
    for piece in pieces(d):
        terms += [piece, "⊗"]
    return equation(terms[:-1])


def bands(factors: Sequence[Diagram], names: Sequence[str] = ()) -> Figure:
    """Factors on top of each other in frames, named at the right, and the diagram that they compose to.

    Raises
    ------
    NotComposable
        If they do not fit.

    Examples
    --------
    >>> bands([Diagram("1,2'|2,1'"), Diagram("1|2,1'")], ["permutation", "planar"])
    <figure: 1,2'|2,1' • 1|2,1' = 1,1'|2>
    """
    whole = factors[0]
    for factor in factors[1:]:
        whole, _ = compose(whole, factor)
    items: list[Item] = []
    right = STRAND * (max(max(d.k, d.l, 1) for d in factors) - 0.5)
    y = 0.0
    for place, d in enumerate(factors):
        layout = Layout.of(d.blocks, least=1.1)
        y -= layout.height
        items.append(Cell((-STRAND / 2, y), right + STRAND / 2, layout.height))
        for block in d.blocks:
            items += [Stroke(tuple((u, v + y) for u, v in layout.curve(edge))) for edge in edges(block)]
        if place < len(names):
            items.append(Label((right + 0.25, y + layout.height / 2), names[place], 9.0, "start"))
    title = f"{' • '.join(map(str, factors))} = {whole}"
    stack = Scene(tuple(items), title, f"{title}, its factors in frames from top to bottom")
    return Figure(equation([whole, "=", stack]).scene.told(title, stack.description, f"eqmath bands: {title}"))
