"""How a group element acts on sums, products and symmetric powers: a cycle of three points, black is 1, white is 0."""

from eqmath import Matrix, Space
from eqmath.canvas import Scene, captioned, column, row, text
from eqmath.drawing import Figure, matrix_cells

CYCLE = Matrix([[0, 0, 1], [1, 0, 0], [0, 1, 0]])
SIDE, GAP, SIZE = 0.22, 0.45, 12.0
EQUATIONS = (
    ("V", "⊕", "1", "=", "V+1"),
    ("V+1", "⊗", "V", "=", "(V+1)*V"),
    ("Sym2(V+1)", "=", "Sym2(V)", "⊕", "V", "⊕", "1"),
)


def drawn(term: str) -> Scene:
    """A sign, or the matrix of the cycle on a space, with the name of the space."""
    if term in "⊕⊗=":
        return text(term, SIZE)
    return captioned(matrix_cells(Space(term).matrix(CYCLE), SIDE), term)


def figure() -> Figure:
    V = Space("V")
    assert Space("Sym2(V+1)") == Space("Sym2(V)+V+1")
    assert ((V + 1) * V).matrix(CYCLE) == (V + 1).matrix(CYCLE).kron(V.matrix(CYCLE))
    lines = [row(list(map(drawn, terms)), GAP) for terms in EQUATIONS]
    words = "how an element acts on sums, products and symmetric powers of spaces"
    told = "; ".join(" ".join(terms) for terms in EQUATIONS)
    return Figure(column(lines, 0.6).told(words, f"{words}: {told}", ""))
