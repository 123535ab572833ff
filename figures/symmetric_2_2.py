"""The fifteen (2,2)-partition diagrams, each beside its matrix D_π over R² (black is 1, white is 0)."""

from pathlib import Path

from eqmath import Diagram, family
from eqmath.canvas import Label, Scene, arranged, grid, save

N = 2
COLUMNS = 3


def with_matrix(diagram: Diagram) -> Scene:
    """One diagram, its matrix to the right, its text below."""
    matrix = grid(diagram.matrix(N).tolist())
    pair = arranged([diagram.picture("none"), matrix], 2, gap=0.35, title="", description="")
    left, bottom, right, _ = pair.box
    caption = Scene((Label(((left + right) / 2, bottom - 0.3), str(diagram), 9.0),))
    return caption.over(pair)


def scene() -> Scene:
    """All fifteen in canonical order, row by row."""
    diagrams = family("partition").diagrams(2, 2)
    description = f"{diagrams.count} diagrams in {COLUMNS} columns, each beside its 4 by 4 matrix: " + " ; ".join(
        str(diagram) for diagram in diagrams
    )
    cells = [with_matrix(diagram) for diagram in diagrams]
    return arranged(cells, COLUMNS, 0.8, "The fifteen (2,2)-partition diagrams and their matrices", description)


if __name__ == "__main__":
    for ending in ("svg", "tex"):
        save(scene(), Path(__file__).with_suffix(f".{ending}"))
