"""The refinement order of the diagrams of one shape, and the change of basis along it."""

from __future__ import annotations

from itertools import groupby

from eqmath.canvas import Cell, Item, Label, Scene, Stroke
from eqmath.diagrams import Diagram
from eqmath.drawing.figure import Figure
from eqmath.errors import TooLarge
from eqmath.families import family

MOST = 60
GAP = 0.9
RISE = 1.5


def hasse_diagram(k: int, l: int, *, size: float = 0.4) -> Figure:
    """The lattice of (k,l)-partition diagrams: finer ones below, an edge where two blocks are joined.

    Raises
    ------
    TooLarge
        If there are more than 60.

    Examples
    --------
    >>> hasse_diagram(1, 1)
    <figure: the refinement lattice of the 2 (1,1)-partition diagrams>
    """
    diagrams = _few(k, l)
    scenes = {d: d.picture("none").scaled(size) for d in diagrams}
    rows = [list(found) for _, found in groupby(sorted(diagrams, key=_rank), key=lambda d: len(d.blocks))]
    places: dict[Diagram, tuple[float, float]] = {}
    width = max(scene.width for scene in scenes.values()) + GAP
    height = max(scene.height for scene in scenes.values())
    for level, row in enumerate(rows):
        for place, d in enumerate(row):
            places[d] = ((place - (len(row) - 1) / 2) * width, level * (height + RISE))
    edges: list[Item] = [
        Stroke(
            ((places[f][0], places[f][1] + height / 2 + 0.12), (places[c][0], places[c][1] - height / 2 - 0.12)), 0.4
        )
        for f in diagrams
        for c in f.coarsenings()
        if len(c.blocks) == len(f.blocks) - 1
    ]
    items: list[Item] = list(edges)
    for d, (x, y) in places.items():
        items += scenes[d].centred(x, y).items
    title = f"the refinement lattice of the {len(diagrams)} ({k},{l})-partition diagrams"
    told = f"{title}; finest below, one row for each number of blocks; {len(edges)} edges join two blocks"
    return Figure(Scene(tuple(items), title, told))


def _rank(d: Diagram) -> tuple[int, Diagram]:
    return -len(d.blocks), d


def _few(k: int, l: int) -> list[Diagram]:
    diagrams = family("partition").diagrams(k, l)
    if diagrams.count > MOST:
        raise TooLarge(f"the lattice is drawn up to {MOST} diagrams, these are {diagrams.count}")
    return list(diagrams)


def change_of_basis(k: int, l: int, *, inverse: bool = False, side: float = 0.56) -> Figure:
    """The triangle D_π = Σ X_ρ over the coarser ρ, or X_π = Σ μ(π,ρ) D_ρ: a row for π, a column for ρ.

    Raises
    ------
    TooLarge
        If there are more than 60 diagrams.

    Examples
    --------
    >>> change_of_basis(1, 1, inverse=True)
    <figure: the orbit basis in the diagram basis, k = 1, l = 1>
    """
    diagrams = sorted(_few(k, l), key=_rank)
    items: list[Item] = []
    for i, fine in enumerate(diagrams):
        for j, coarse in enumerate(diagrams):
            entry = fine.mobius(coarse) if inverse else int(fine.refines(coarse))
            items.append(
                Cell(
                    (j * side, -(i + 1) * side), side, side, "" if entry == 0 else "#ffd27f" if entry > 0 else "#9fc5ff"
                )
            )
            if entry:
                items.append(
                    Label(((j + 0.5) * side, -(i + 0.5) * side), str(entry).replace("-", "−"), 8.0, color="#000000")
                )
    for i, d in enumerate(diagrams):
        small = _small(d, side)
        items += small.moved(-0.2 - small.box[2], -(i + 0.5) * side).items
        items += small.moved((i + 0.5) * side, 0.2 - small.box[1]).items
    which = "the orbit basis in the diagram basis" if inverse else "the diagram basis in the orbit basis"
    title = f"{which}, k = {k}, l = {l}"
    told = f"{title}: a triangle of {len(diagrams)} rows and columns, finest first: {' ; '.join(map(str, diagrams))}"
    return Figure(Scene(tuple(items), title, told))


def _small(d: Diagram, side: float) -> Scene:
    """The picture in the middle of a row or column of a triangle."""
    scene = d.picture("none")
    return scene.scaled(0.55 * side / max(scene.width, scene.height)).centred(0.0, 0.0)
