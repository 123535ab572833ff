"""The real-linear layers that are equivariant to U(n/2) on Rⁿ are spanned by Brauer diagrams decorated by 1 or J."""

from eqmath.claims import Case, Spanning
from eqmath.claims.controls import false_count, group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.groups.real_unitary import GROUP
from eqmath.theorems.theorem import Theorem

CLAIM = Spanning(GROUP, (("decorated-brauer", ""),), "spans")

THEOREM = Theorem(
    name="unitary-real-decorated",
    statement="The matrices of the (k,l)-Brauer diagrams every edge of which carries 1 or the complex structure J span "
    "the real-linear maps (Rⁿ)^⊗k → (Rⁿ)^⊗l that commute with U(n/2), n even; they are 0 for odd l+k. The "
    "2^((l+k)/2) (l+k−1)!! matrices are a basis exactly for l+k ≤ n.",
    brief="UR(n): Brauer diagrams with 1 or J at every edge span",
    hypotheses="n ≥ 2 even, k ≥ 0, l ≥ 0",
    convention="tensor products are over R; Rⁿ has the basis e₁, e₁' = i·e₁, e₂, …; l outputs on top, k inputs below",
    source="over C, V is the sum of Cⁿᐟ² and its dual, so that the first fundamental theorem of GL (H. Weyl, 1939) "
    "applies. We know of no printed statement about layers",
    reading="proved: the matrices are equivariant and their rank is the dimension of Hom",
    script="unitary_group",
    claim=CLAIM,
    controls=(
        one_left_out(CLAIM, Case(2, 1, 1), "1~1'", "J commutes with rotations of the plane"),
        sign_flipped(CLAIM, Case(2, 1, 1), (0, 0), "diag(-1, 1) does not commute with J"),
        group_enlarged(CLAIM, Case(2, 1, 1), Matrix([[-1, 0], [0, 1]]), "complex conjugation does not commute with J"),
        group_shrunk(CLAIM, Case(2, 1, 1), [Matrix([[-1, 0], [0, -1]])], "everything commutes with −1"),
        false_count(
            GROUP,
            Case(4, 2, 2),
            "4",
            "that counts the maps that are linear over C twice: others are antilinear in some factors",
        ),
    ),
    rests_on=("unitary-walled-brauer",),
)
