"""The axioms of a monoidal category, in diagrams: associativity, units, the interchange law, and flips."""

from eqmath import Diagram, compose
from eqmath.canvas import column
from eqmath.drawing import Figure, equation

A, B, C = map(Diagram, ("1,2|1',2'", "1|2,1'|2'", "1,2'|2,1'"))
D, E, ONE, TWO = map(Diagram, ("1,2,1'", "1,1'|2'", "1,1'", "1,1'|2,2'"))


def product(upper: Diagram, lower: Diagram) -> Diagram:
    """Nothing closes."""
    found, loops = compose(upper, lower)
    assert loops == 0
    return found


def figure() -> Figure:
    AB, BC = product(A, B), product(B, C)
    assert product(AB, C) == product(A, BC)
    assert product(TWO, D) == product(D, ONE) == D
    assert product(A.tensor(D), B.tensor(E)) == AB.tensor(product(D, E))
    assert AB.flip() == product(B.flip(), A.flip())
    equations = [
        ["(", A, "•", B, ")", "•", C, "=", A, "•", "(", B, "•", C, ")", "=", product(A, BC)],
        [TWO, "•", D, "=", D, "=", D, "•", ONE],
        ["(", A, "⊗", D, ")", "•", "(", B, "⊗", E, ")", "=", "(", A, "•", B, ")", "⊗", "(", D, "•", E, ")"],
        ["(", A, "•", B, ")*", "=", B.flip(), "•", A.flip(), "=", AB.flip()],
    ]
    lines = [equation(terms, size=0.42, width=12.0).scene for terms in equations]
    words = "associativity, units, the interchange law, and the flip of a product"
    return Figure(column(lines, 0.9).told(words, f"{words}: {'; '.join(line.title for line in lines)}"))
