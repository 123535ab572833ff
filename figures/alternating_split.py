"""Over A(3) the orbit of 1|1′ splits: X = X⁺ + X⁻, and the jellyfish is X⁺ − X⁻."""

from fractions import Fraction

from eqmath import Diagram, Matrix, family
from eqmath.canvas import text
from eqmath.drawing import Figure, matrix_cells, table
from eqmath.families.jellyfish import Jellyfish

N = 3


def figure() -> Figure:
    d, fish = Diagram("1|1'"), Jellyfish("J(1|1')")
    whole, signs = d.matrix(N, orbit=True), family("jellyfish").matrix(fish, N)
    halves: list[Matrix] = [(whole + signs) * Fraction(1, 2), (whole - signs) * Fraction(1, 2)]
    plus, minus = (matrix_cells(half) for half in halves)
    lines = {
        "X = X⁺ + X⁻": [d.picture("none", filled=False), text("=", 12.0), plus, text("+", 12.0), minus],
        "J = X⁺ − X⁻": [fish.picture("none"), text("=", 12.0), plus, text("−", 12.0), minus],
    }
    return table(lines, "the orbit of 1|1' over A(3) splits into two", gap=1.2)
