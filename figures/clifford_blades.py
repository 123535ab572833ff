"""Products of blades, the left factor at the left: quaternions as Cl(0,2), and Cl(2,0,1), where e3 has the square 0."""

from eqmath.canvas import Scene, captioned, row
from eqmath.clifford import Clifford
from eqmath.drawing import Figure

NAMES = ("Cl(0,2): i = e1, j = e2, k = e12", "Cl(2,0,1)")


def figure() -> Figure:
    left, right = Clifford(0, 2).picture(), Clifford(2, 0, 1).picture()
    scene = row([captioned(left, NAMES[0]), captioned(right, NAMES[1])], 1.2)
    return Figure(Scene(scene.items, "products of blades", f"{left.description}; {right.description}"))
