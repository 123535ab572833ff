"""Young diagrams."""

from __future__ import annotations

from collections.abc import Sequence

from eqmath.canvas import Cell, Label, Scene

BOX = 0.2


def young(shape: Sequence[int], side: float = BOX) -> Scene:
    """The boxes of a partition, its parts as rows; ∅ for the empty one. Its middle is (0, 0).

    >>> len(young((2, 1)).items), young(()).items[0].text
    (3, '∅')
    """
    if not shape:
        return Scene((Label((0.0, 0.0), "∅", 9.0),), "∅", "the empty partition", axis=0.0)
    left, top = -max(shape) * side / 2, len(shape) * side / 2
    cells = [
        Cell((left + column * side, top - (row + 1) * side), side, side, "")
        for row, length in enumerate(shape)
        for column in range(length)
    ]
    name = ", ".join(map(str, shape))
    return Scene(tuple(cells), name, f"the partition {name}", axis=0.0)
