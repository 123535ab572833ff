"""Products of sums are bilinear and a loop is n; bent strands are pulled straight, diagrams slide through crossings."""

from eqmath import Diagram, category
from eqmath.canvas import column
from eqmath.drawing import Figure, equation

P = category("partition", "n")
A, B, CROSS, DOTS, ONE = map(Diagram, ("1,2|1',2'", "1|2,1'|2'", "1,2'|2,1'", "1|1'", "1,1'"))
CUP, CAP = Diagram.cup(), Diagram.cap()


def figure() -> Figure:
    a, b, cross, dots, one, cup = map(P, (A, B, CROSS, DOTS, ONE, CUP))
    product = (a + 2 * b) * cross
    assert product == a * cross + 2 * (b * cross)
    assert dots * dots == P.delta * dots
    assert cup.flip().tensor(one) * one.tensor(cup) == one
    assert cross * dots.tensor(one) == one.tensor(dots) * cross
    equations = [
        ["(", A, "+", 2, B, ")", "•", CROSS, "=", product],
        [DOTS, "•", DOTS, "=", "n", DOTS],
        ["(", CAP, "⊗", ONE, ")", "•", "(", ONE, "⊗", CUP, ")", "=", ONE],
        [CROSS, "•", "(", DOTS, "⊗", ONE, ")", "=", "(", ONE, "⊗", DOTS, ")", "•", CROSS],
    ]
    lines = [equation(terms, size=0.6).scene for terms in equations]
    words = "products of sums, a loop, a bent strand, and a diagram that slides through a crossing"
    return Figure(column(lines, 0.6).told(words, f"{words}: {'; '.join(line.title for line in lines)}"))
