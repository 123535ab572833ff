"""The U(n)-equivariant layers are spanned by walled Brauer diagrams."""

from eqmath.claims import Case, Spanning
from eqmath.claims.controls import false_count, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.formal import Formal
from eqmath.groups.unitary import GROUP
from eqmath.theorems.theorem import Theorem

CLAIM = Spanning(GROUP, (("walled-brauer", ""),), "spans")

THEOREM = Theorem(
    name="unitary-walled-brauer",
    statement="The matrices E_β of the (k,l)-walled Brauer diagrams β, the matchings of the outputs with the inputs, "
    "span the complex-linear maps (Cⁿ)^⊗k → (Cⁿ)^⊗l that commute with U(n). They are 0 for k ≠ l, and the k! matrices "
    "for k = l are a basis exactly for k ≤ n.",
    brief="U(n): the walled Brauer diagrams span",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention="tensor products are over C; l outputs on top, k inputs below; rows I ∈ [n]^l and columns J ∈ [n]^k in "
    "lexicographic order",
    source="H. Weyl, The Classical Groups (1939), first fundamental theorem for GL(n, C), in which U(n) is dense; I. "
    "Schur (1901)",
    reading="proved: the matrices are equivariant and their rank is the dimension of Hom",
    script="unitary_group",
    claim=CLAIM,
    controls=(
        one_left_out(CLAIM, Case(2, 2, 2), "1,2'|2,1'", "for n = 2 both permutations of two tensor factors are needed"),
        sign_flipped(CLAIM, Case(2, 1, 1), (0, 0), "diag(-1, 1) does not commute with the transposition"),
        group_shrunk(CLAIM, Case(2, 1, 1), [Matrix([[0, -1], [1, 0]])], "the quarter turn commutes with itself"),
        false_count(GROUP, Case(2, 2, 2), "3", "an edge inside a row is not a map of U(n): V and its dual differ"),
    ),
    formal=(
        Formal("Unitary.v", "unitary_mixed_layers", "every n and all words of V and its dual"),
        Formal("UnitaryBasis.v", "unitary_basis", "every n, k and l: a basis, over the complex numbers"),
    ),
)
