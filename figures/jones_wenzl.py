"""The Jones–Wenzl projector on three strands at δ = 3, a sum of diagrams with coefficients."""

from fractions import Fraction

from eqmath import Diagram, LinearCombination
from eqmath.drawing import Figure, equation

DELTA = 3


def figure() -> Figure:
    """Wenzl's recursion, p ⊗ 1 − [m]/[m+1] (p ⊗ 1) e (p ⊗ 1), twice; it squares to itself."""
    strand = LinearCombination({Diagram("1,1'"): 1}, DELTA)
    e = LinearCombination({Diagram("1,2|1',2'"): 1}, DELTA)
    p2 = strand.tensor(strand) - e * Fraction(1, DELTA)
    wide = p2.tensor(strand)
    p3 = wide - wide * strand.tensor(e) * wide * Fraction(DELTA, DELTA**2 - 1)
    assert p3 * p3 == p3
    return equation(["p", "=", dict(reversed(p3.terms.items()))], width=15)
