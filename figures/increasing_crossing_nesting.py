"""What selects bases for O(n) and Sp(n): longest increasing subsequences of p, largest crossings, largest nestings."""

from eqmath import Diagram
from eqmath.drawing import Figure, highlighted, table

D = Diagram("1,3'|2,2'|3,4|1',5'|4',6'|5,7'")


def figure() -> Figure:
    kinds = ("increasing", "crossing", "nesting")
    return table({kind: [highlighted(D, kind)] for kind in kinds}, "increasing, crossing and nesting", leading=0.7)
