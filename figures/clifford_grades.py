"""Which grades a product of grades reaches, in Cl(3), Cl(4), Cl(3,0,1): 20, 35 and 34 triples, each with a weight."""

from itertools import product

from eqmath.canvas import Scene, arranged, captioned
from eqmath.clifford import Clifford
from eqmath.drawing import Figure, block_matrix

SIDE = 0.95
ALGEBRAS = (Clifford(3), Clifford(4), Clifford(3, 0, 1))


def reached(algebra: Clifford) -> list[list[str]]:
    """The grades of the products of blades that are not 0."""
    n, found = algebra.n, {}
    for a, b in product(algebra.blades, repeat=2):
        sign, blade = algebra.product(a, b)
        if sign:
            found.setdefault((a.bit_count(), b.bit_count()), set()).add(blade.bit_count())
    return [[" ".join(map(str, sorted(found.get((a, b), ())))) for b in range(n + 1)] for a in range(n + 1)]


def grade_table(algebra: Clifford) -> Scene:
    """Rows for the grade of the left factor, columns for that of the right one; colours for how many are reached."""
    words = reached(algebra)
    sides = {str(k): SIDE for k in range(algebra.n + 1)}
    kinds = [[str(len(word.split())) if word else "" for word in line] for line in words]
    return block_matrix(words, sides, sides, str(algebra), kinds=kinds).scene


def figure() -> Figure:
    tables = [grade_table(algebra) for algebra in ALGEBRAS]
    scenes = [captioned(table, str(algebra)) for table, algebra in zip(tables, ALGEBRAS, strict=True)]
    return Figure(arranged(scenes, 2, 0.8, "grades of products", "; ".join(table.description for table in tables)))
