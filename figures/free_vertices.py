"""The (2+2)\\2-diagrams by the number s of free vertices on top, which are squares numbered as in the determinant."""

from eqmath import family
from eqmath.drawing import Figure, table


def figure() -> Figure:
    grood = family("grood")
    lines = {}
    for s in (2, 1, 0):
        found = [d for d in grood.diagrams(2, 2, 2) if sum(v > 0 for block in d.blocks for v in block * (len(block) == 1)) == s]
        lines[f"s = {s}"] = [grood.picture(d, "none", True, "black") for d in found if any(len(b) == 1 for b in d.blocks)]
    return table(lines, "the (2,2)-diagrams with two free vertices, for SO(2)")
