"""The diagram basis of the S(n)-equivariant layers."""

from eqmath.claims import Case, Spanning
from eqmath.claims.controls import false_count, group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.formal import Formal
from eqmath.groups.symmetric import GROUP
from eqmath.theorems.theorem import InPaper, Theorem

CLAIM = Spanning(GROUP, (("partition", "few blocks"),), "basis")

THEOREM = Theorem(
    name="symmetric-diagram-basis",
    statement="The matrices D_π of the (k,l)-partition diagrams π with at most n blocks are a basis of "
    "Hom_S(n)((Rⁿ)^⊗k, (Rⁿ)^⊗l). D_π(I, J) = 1 iff the indices agree inside the blocks of π.",
    brief="S(n): partition diagrams with ≤ n blocks are a basis",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention="l outputs on top, k inputs below; rows I ∈ [n]^l and columns J ∈ [n]^k in lexicographic order",
    source="E. Pearce-Crump, Connecting Permutation Equivariant Neural Networks and Partition Diagrams, "
    "arXiv:2212.08648 (characterisation of the S(n)-equivariant layers); V. F. R. Jones, The Potts model and "
    "the symmetric group (1994), where the diagrams act on tensor powers",
    reading="proved: the D_π are as many as their rank, and the rank is the number of orbits of S(n) on index tuples",
    script="symmetric_group",
    claim=CLAIM,
    controls=(
        one_left_out(CLAIM, Case(3, 1, 1), "1|1'", "without the all-ones matrix only multiples of the identity remain"),
        sign_flipped(CLAIM, Case(2, 1, 1), (0, 0), "diag(-1, 1) does not commute with the transposition"),
        group_enlarged(CLAIM, Case(2, 1, 1), Matrix([[-1, 0], [0, 1]]), "a sign change moves the all-ones matrix"),
        group_shrunk(
            CLAIM, Case(3, 1, 1), [Matrix.permutation([2, 3, 1])], "the cyclic shift commutes with the rotations alone"
        ),
        false_count(GROUP, Case(3, 2, 2), "15", "with three values the partition into four blocks is redundant"),
    ),
    rests_on=("symmetric-orbit-basis",),
    papers=(InPaper("2212.08648", 1, "the diagrams with at most n blocks give a basis, the diagram basis"),),
    formal=(Formal("Symmetric.v", "symmetric_diagram_basis", "every n, k and l, over every commutative ring"),),
)
