"""The B(n)-equivariant layers are spanned by partitions into blocks of at most two vertices."""

from eqmath.claims import Case, Spanning
from eqmath.claims.controls import group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.formal import Formal
from eqmath.groups.bistochastic import GROUP
from eqmath.theorems.theorem import Theorem

CLAIM = Spanning(GROUP, (("partial", ""),), "spans")

THEOREM = Theorem(
    name="bistochastic-partial",
    statement="The D_π of the (k,l)-partition diagrams π with blocks of at most two vertices span Hom_B(n)((Rⁿ)^⊗k, "
    "(Rⁿ)^⊗l), for the orthogonal matrices that fix the vector of ones.",
    brief="B(n): diagrams with blocks of at most two points span",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention="l outputs on top, k inputs below; rows I ∈ [n]^l and columns J ∈ [n]^k in lexicographic order",
    source="T. Banica, R. Speicher, Liberation of orthogonal Lie groups, arXiv:0808.2628 (the list of easy "
    "groups); E. Pearce-Crump, arXiv:2311.06358 (layers)",
    reading="proved: the matrices are equivariant and their rank is the dimension of Hom",
    script="signed_and_bistochastic",
    claim=CLAIM,
    controls=(
        one_left_out(CLAIM, Case(3, 1, 1), "1|1'", "without the all-ones matrix only multiples of the identity remain"),
        sign_flipped(CLAIM, Case(3, 1, 1), (0, 0), "diag(-1, 1, 1) does not commute with the transposition"),
        group_enlarged(
            CLAIM, Case(3, 1, 1), Matrix([[-1, 0, 0], [0, 1, 0], [0, 0, 1]]), "a sign change moves the ones"
        ),
        group_shrunk(
            CLAIM,
            Case(3, 1, 2),
            [Matrix.permutation([2, 1, 3]), Matrix.permutation([2, 3, 1])],
            "permutations alone keep the triple coincidence as well",
        ),
    ),
    rests_on=("symmetric-orbit-basis",),
    formal=(
        Formal(
            "Bistochastic.v",
            "bistochastic_layers",
            "every n, k and l, over Q, R and C",
        ),
    ),
)
