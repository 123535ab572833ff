"""D_π = Σ X_ρ over the ρ ≥ π: filled dots are the diagram basis, open ones the orbit basis; their matrices over R²."""

from eqmath import Diagram
from eqmath.canvas import text
from eqmath.drawing import Figure, matrix_cells, table

PI = Diagram("1|2,1'")


def figure() -> Figure:
    pictures, matrices = [PI.picture("none")], [matrix_cells(PI.matrix(2))]
    for sign, rho in zip("=+", PI.coarsenings(), strict=True):
        pictures += [text(sign, 12.0), rho.picture("none", filled=False)]
        matrices += [text(sign, 12.0), matrix_cells(rho.matrix(2, orbit=True))]
    return table(
        {"diagrams": pictures, "n = 2": matrices}, f"D of {PI} is the sum of the X of its coarsenings", gap=0.9
    )
