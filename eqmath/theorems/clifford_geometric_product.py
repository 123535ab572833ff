"""The geometric product with a weight for every triple of grades is the most general equivariant bilinear map."""

from dataclasses import replace

from eqmath.claims import CliffordMaps, Control
from eqmath.claims.clifford_maps import keeps_orientation, keeps_symmetric_form, moves_radical
from eqmath.claims.controls import false_number, group_enlarged, group_shrunk, one_left_out
from eqmath.clifford import WITHOUT_SIGNS
from eqmath.exact import Matrix
from eqmath.groups import Series
from eqmath.groups.orthogonal import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces
from eqmath.theorems.grades import clifford_products, with_grades
from eqmath.theorems.theorem import InPaper, SingleGroups, Theorem
from eqmath.theorems.words import BLADES, CLIFFORD_MAPS, GRADES_FOR_EVERY_N, INVARIANT_THEORY, SUMS_OF_GRADES

CLAIM = CliffordMaps(GROUP, source=Space("Cl(V)^2"))
PLANE = CLAIM.case(2)


def _reflections_too(series: Series) -> bool:
    whole = keeps_symmetric_form(series) and not keeps_orientation(series)
    return whole and moves_radical(series) is None


THEOREM = Theorem(
    name="clifford-geometric-product",
    statement="The bilinear maps Cl × Cl → Cl that commute with O(p,q), n = p + q, are Σ w_abc ⟨⟨x⟩_a⟨y⟩_b⟩_c, over "
    "the grades c = |a−b|, |a−b|+2, … that are at most a+b and 2n−a−b. They are C(n+3,3), each once: the geometric "
    "product with a weight for every triple of grades is complete.",
    brief="O(p,q): the weighted geometric product is complete",
    hypotheses="p + q ≥ 1; two elements of Cl(V), or of one grade each",
    convention=BLADES,
    source=f"{INVARIANT_THEORY}: Λ^a ⊗ Λ^b → Λ^c has at most one super multigraph, with x, y, z edges between the "
    "legs, a + b + c = 2(x+y+z), which is not 0 for x+y+z ≤ n. The weighted product is that of D. Ruhe, "
    "J. Brandstetter, P. Forré, arXiv:2305.11141; that nothing else is there we have not found in print",
    reading=CLIFFORD_MAPS + GRADES_FOR_EVERY_N,
    script="clifford_layers",
    claim=CLAIM,
    single=SingleGroups(
        "O(p,q) on Cl",
        _reflections_too,
        tuple((group, 0) for group in ("O(n)", "O(1,1)", "O(1,2)", "O(2,1)", "O(1,3)", "O(2,2)", "O(3,1)")),
    ),
    controls=(
        one_left_out(CLAIM, PLANE, "⟨⟨x⟩_1⟨y⟩_1⟩_0", "the scalar product of vectors"),
        Control("signs left out", "e1 e2 = −e2 e1", PLANE, replace(CLAIM, maps=WITHOUT_SIGNS), CLAIM),
        group_enlarged(CLAIM, PLANE, Matrix([[2, 0], [0, 1]]), "a stretch does not preserve e1² = 1"),
        group_shrunk(CLAIM, PLANE, [Matrix([[0, -1], [1, 0]])], "quarter turns commute with more"),
        false_number(CLAIM, 2, "11", "one of eleven diagrams needs three values"),
    ),
    max_n=4,
    spaces=BetweenSpaces((("Cl(V)^2", "Cl(V)"), ("Alt2(V)*V", "V+Alt2(V)+Alt3(V)")), with_grades(clifford_products, 2)),
    order=SUMS_OF_GRADES,
    rests_on=("clifford-grade-maps", "orthogonal-young-legs"),
    papers=(
        InPaper(
            "2506.09625", 3, "the geometric product with weights for grades is equivariant, and complete", n="1..4"
        ),
    ),
)
