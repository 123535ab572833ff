"""Pictures: a sheet of the 105 (4,4)-Brauer diagrams by every writer, in one process."""

from __future__ import annotations

from measure import line, measured

from eqmath import family
from eqmath.canvas import Scene, arranged, captioned, rendered


def sheet() -> Scene:
    """All diagrams with their texts, fifteen in a row."""
    cells = [captioned(d.picture("none", palette="colors"), str(d)) for d in family("brauer").diagrams(4, 4)]
    return arranged(cells, 15, 0.7, "the (4,4)-Brauer diagrams", "")


def main() -> None:
    """The scene, and what each writer needs; SVG is the yardstick."""
    print(line("the scene of 105 diagrams", measured(sheet, 3), 105))
    scene = sheet()
    yardstick = measured(lambda: rendered(scene, "svg"), 3)
    for kind in ("svg", "tex", "pdf", "png"):
        print(line(f"written as {kind}", measured(lambda kind=kind: rendered(scene, kind), 1), 105, yardstick))


if __name__ == "__main__":
    main()
