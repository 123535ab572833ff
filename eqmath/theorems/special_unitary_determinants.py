"""The SU(n)-equivariant layers are spanned by walled Brauer diagrams and by diagrams with determinants."""

from eqmath.claims import Case, Spanning
from eqmath.claims.controls import false_count, group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.formal import Formal
from eqmath.groups.special_unitary import GROUP
from eqmath.theorems.splits import every_excess
from eqmath.theorems.theorem import Theorem

CLAIM = Spanning.of_series(GROUP)
DETERMINANT = Case(2, 0, 2)

THEOREM = Theorem(
    name="special-unitary-determinants",
    statement="The complex-linear maps (Cⁿ)^⊗k → (Cⁿ)^⊗l that commute with SU(n) are spanned for k = l by the E_β of "
    "the walled Brauer diagrams, for l − k = qn ≠ 0 by the H_β of the diagrams with |q| determinants of n vertices in "
    "the longer row, whose other vertices are matched with the shorter row. They are 0 if n does not divide l − k.",
    brief="SU(n): walled Brauer diagrams and determinants span",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention="tensor products are over C; l outputs on top, k inputs below; rows I ∈ [n]^l and columns J ∈ [n]^k in "
    "lexicographic order; the vertices of a determinant are read along their row",
    source="H. Weyl, The Classical Groups (1939), first fundamental theorem for SL(n, C), in which SU(n) is dense",
    reading="proved: the matrices are equivariant and their rank is the dimension of Hom",
    script="unitary_group",
    claim=CLAIM,
    controls=(
        one_left_out(CLAIM, DETERMINANT, "1,2", "the determinant of two vectors of C² is the only invariant"),
        sign_flipped(CLAIM, DETERMINANT, (1, 0), "a symmetric form is not invariant"),
        group_enlarged(CLAIM, DETERMINANT, Matrix([[2, 0], [0, 1]]), "it doubles the determinant"),
        group_shrunk(CLAIM, Case(2, 1, 1), [Matrix([[0, -1], [1, 0]])], "the quarter turn commutes with itself"),
        false_count(GROUP, DETERMINANT, "0", "that is the number for U(2): the determinant is forgotten"),
    ),
    splits=every_excess,
    rests_on=("unitary-walled-brauer",),
    formal=(Formal("SpecialUnitary.v", "special_unitary_mixed_layers", "every n and all words of V and its dual"),),
)
