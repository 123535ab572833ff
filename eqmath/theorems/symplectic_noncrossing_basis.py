"""An explicit basis of the Sp(n)-equivariant layers: no large crossing."""

from eqmath.claims import Case, Spanning
from eqmath.claims.controls import group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.formal import Formal
from eqmath.groups.symplectic import GROUP
from eqmath.theorems.theorem import Theorem

CLAIM = Spanning(GROUP, (("symplectic", "noncrossing"),), "basis")

THEOREM = Theorem(
    name="symplectic-noncrossing-basis",
    statement="The F_β of the matchings without n/2+1 mutually crossing edges are a basis of Hom_Sp(n).",
    brief="Sp(n): diagrams without large crossings are a basis",
    hypotheses="n even, k ≥ 0, l ≥ 0",
    convention="l outputs on top, k inputs below; rows I ∈ [n]^l and columns J ∈ [n]^k in lexicographic order; the "
    "vertices in the order 1, …, l, 1', …, k'",
    source="M. Rubey, B. W. Westbury, Combinatorics of symplectic invariant tensors, arXiv:1504.02586; S. Sundaram",
    reading="proved: the matrices are equivariant and their rank is the dimension of Hom, and they are as many",
    script="explicit_bases",
    claim=CLAIM,
    controls=(
        one_left_out(CLAIM, Case(2, 1, 1), "1,1'", "the identity is the only diagram"),
        sign_flipped(CLAIM, Case(2, 1, 1), (0, 0), "diag(-1, 1) does not commute with J"),
        group_enlarged(CLAIM, Case(2, 0, 2), Matrix([[2, 0], [0, 1]]), "determinant 2 does not preserve the form"),
        group_shrunk(CLAIM, Case(2, 1, 1), [Matrix([[0, -1], [1, 0]])], "J commutes with itself"),
    ),
    rests_on=("symplectic-brauer",),
    formal=(Formal("NoncrossingSpan.v", "noncrossing_layers", "every n, k and l: they span, over Q, R and C"),),
)
