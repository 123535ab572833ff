"""The H(n)-equivariant layers are spanned by partitions into even blocks."""

from eqmath.claims import Case, Spanning
from eqmath.claims.controls import group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.formal import Formal
from eqmath.groups.hyperoctahedral import GROUP
from eqmath.theorems.theorem import Theorem

CLAIM = Spanning(GROUP, (("even", ""),), "spans")

THEOREM = Theorem(
    name="hyperoctahedral-even",
    statement="The D_π of the (k,l)-partition diagrams π with blocks of even size span Hom_H(n)((Rⁿ)^⊗k, (Rⁿ)^⊗l).",
    brief="H(n): the diagrams with even blocks span",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention="l outputs on top, k inputs below; rows I ∈ [n]^l and columns J ∈ [n]^k in lexicographic order",
    source="T. Banica, R. Speicher, Liberation of orthogonal Lie groups, arXiv:0808.2628 (the list of easy "
    "groups); E. Pearce-Crump, arXiv:2311.06358 (layers)",
    reading="proved: the matrices are equivariant and their rank is the dimension of Hom",
    script="signed_and_bistochastic",
    claim=CLAIM,
    controls=(
        one_left_out(
            CLAIM, Case(2, 2, 2), "1,2,1',2'", "the four even partitions of four points are a basis for n = 2"
        ),
        sign_flipped(CLAIM, Case(2, 1, 1), (0, 0), "diag(-1, 1) does not commute with the transposition"),
        group_enlarged(CLAIM, Case(2, 2, 2), Matrix([["3/5", "-4/5"], ["4/5", "3/5"]]), "a rotation moves the axes"),
        group_shrunk(CLAIM, Case(2, 1, 1), [Matrix([[-1, 0], [0, 1]])], "a sign change commutes with all diagonals"),
    ),
    formal=(
        Formal(
            "Hyperoctahedral.v",
            "hyperoctahedral_diagram_basis",
            "every n, k and l, over every commutative ring in which 2a = 0 only for a = 0",
        ),
    ),
)
