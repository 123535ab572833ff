"""The (2+2)\\2-diagrams by the number s of free vertices on top, which are squares numbered as in the determinant."""

from eqmath import Diagram, family
from eqmath.drawing import Figure, table


def free(d: Diagram) -> list[int]:
    """The vertices that are alone, those on top being positive."""
    return [block[0] for block in d.blocks if len(block) == 1]


def figure() -> Figure:
    grood = family("grood")
    marked = [d for d in grood.diagrams(2, 2, 2) if free(d)]
    lines = {s: [d for d in marked if sum(v > 0 for v in free(d)) == s] for s in (2, 1, 0)}
    pictures = {f"s = {s}": [grood.picture(d, "none", True, "black") for d in found] for s, found in lines.items()}
    return table(pictures, "the (2,2)-diagrams with two free vertices, for SO(2)", gap=1.6, leading=0.9)
