"""Sheets: all diagrams of a shape in their order, with captions, each beside its matrix if that is wanted."""

from __future__ import annotations

from typing import Any

from eqmath.canvas import TEXT_WIDTH, Cell, Label, Scene, arranged, beside, captioned, grey
from eqmath.diagrams import APART
from eqmath.drawing.figure import Figure
from eqmath.errors import TooLarge
from eqmath.exact import Matrix
from eqmath.families import family
from eqmath.families.grouped_legs import grouped_diagrams
from eqmath.spaces import Space

MOST, FULL_SIZE = 1000, 30
SIDE = 0.28


def sheet(
    rules: str,
    k: int,
    l: int,
    *,
    n: int | None = None,
    columns: int | None = None,
    size: float | None = None,
    captions: bool = True,
    labels: str = "none",
    palette: str = "black",
) -> Figure:
    """All (k,l)-diagrams of a family.

    Parameters
    ----------
    rules : str
        The family.
    k, l : int
        Inputs and outputs.
    n : int, optional
        Given, every diagram stands beside its matrix over Rⁿ; families with determinants need it anyway.
    columns : int, optional
        How many stand in a row; as many as a page is wide unless given.
    size : float, optional
        How large the diagrams are; 1, or 0.6 where there are more than thirty, unless given.
    captions : bool
        Whether the text of a diagram stands below it.

    Raises
    ------
    TooLarge
        If there are more than a thousand.

    Examples
    --------
    >>> sheet("brauer", 2, 2)
    <figure: the 3 (2,2)-diagrams of the family brauer>
    """
    drawn = family(rules)
    diagrams = drawn.diagrams(k, l, n)
    size = _size(diagrams.count, size)
    scenes = [drawn.picture(d, labels, True, palette).scaled(size) for d in diagrams]
    if n is not None:
        pairs = zip(diagrams, scenes, strict=True)
        scenes = [beside(scene, matrix_cells(drawn.matrix(d, n)), 0.4) for d, scene in pairs]
    if captions:
        scenes = [captioned(scene, str(d), max(6.0, 8.0 * size)) for d, scene in zip(diagrams, scenes, strict=True)]
    number, noun = ("only", "diagram") if diagrams.count == 1 else (diagrams.count, "diagrams")
    title = f"the {number} ({k},{l})-{noun} of the family {rules}"
    title += "" if n is None else f", with their matrices over R^{n}"
    return _arranged(scenes, list(map(str, diagrams)), title, size, columns)


def sheet_between(rules: str, source: Space, target: Space, *, labels: str = "none", palette: str = "black") -> Figure:
    """The diagrams of a family between two products of V, Sym, Alt and Harm of V, one of every orbit.

    A bar lies over legs that are symmetrised, a wave over antisymmetrised ones, a box over those of Harm.

    Raises
    ------
    SpaceError
        If the spaces are others, or the family lists no diagrams on such legs.
    TooLarge
        If there are more than a thousand.

    Examples
    --------
    >>> sheet_between("brauer", Space("Sym2(V)"), Space("Sym2(V)"))
    <figure: the 2 diagrams of the family brauer from Sym2(V) to Sym2(V)>
    """
    diagrams = grouped_diagrams(family(rules), source, target, most=MOST + 1)
    if len(diagrams) > MOST:
        raise TooLarge(f"a sheet holds at most {MOST} diagrams, from {source} to {target} there are more")
    size = _size(len(diagrams), None)
    scenes = [d.picture(labels, True, palette).scaled(size) for d in diagrams]
    scenes = [captioned(scene, str(d.diagram), max(6.0, 8.0 * size)) for d, scene in zip(diagrams, scenes, strict=True)]
    number, noun = ("only", "diagram") if len(diagrams) == 1 else (len(diagrams), "diagrams")
    title = f"the {number} {noun} of the family {rules} from {source} to {target}"
    return _arranged(scenes, list(map(str, diagrams)), title, size, None)


def _size(count: int, size: float | None) -> float:
    if count > MOST:
        raise TooLarge(f"a sheet holds at most {MOST} diagrams, these are {count}")
    return size or (1.0 if count <= FULL_SIZE else 0.6)


def _arranged(scenes: list[Scene], texts: list[str], title: str, size: float, columns: int | None) -> Figure:
    """The pictures in rows."""
    gap, leading = APART * max(size, 0.6), max(size, 0.6)
    widest = max((scene.width for scene in scenes), default=0.0) + gap
    across = columns or max(1, min(len(scenes), int((TEXT_WIDTH + gap) / widest)))
    told = f"{title}, in rows of {across}: " + " ; ".join(texts)
    return Figure(arranged(scenes, across, gap, title, told, leading))


def matrix_cells(matrix: Matrix, side: float = SIDE) -> Scene:
    """The entries of a matrix as cells: 0 is white, 1 black, −1 grey with a minus sign."""
    rows = matrix.tolist()
    items: list[Any] = []
    for i, line in enumerate(rows):
        for j, entry in enumerate(line):
            at = (j * side, -(i + 1) * side)
            items.append(Cell(at, side, side, grey(_shade(entry))))
            if entry not in (0, 1):
                middle = at[0] + side / 2, at[1] + side / 2
                items.append(Label(middle, str(entry).replace("-", "−"), 7.0, color="#000000"))
    told = "; ".join(" ".join(map(str, line)) for line in rows)
    return Scene(tuple(items), "matrix", f"matrix with the rows {told}")


def _shade(entry: Any) -> float:
    return 0.0 if entry == 0 else 1.0 if entry == 1 else 0.25
