"""Balanced partition diagrams with at most n blocks are a basis of the M(n)-equivariant layers."""

from eqmath.claims import Case, Spanning
from eqmath.claims.controls import false_count, group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.groups.monomial_group import GROUP
from eqmath.theorems.theorem import Theorem

CLAIM = Spanning(GROUP, (("balanced", "few blocks"),), "basis")

THEOREM = Theorem(
    name="monomial-balanced",
    statement="The D_π of the (k,l)-partition diagrams π with at most n blocks, each of as many outputs as inputs, are "
    "a basis of the maps (Cⁿ)^⊗k → (Cⁿ)^⊗l that commute with M(n), the matrices with one entry ≠ 0 in every row and "
    "column. There are none for k ≠ l.",
    brief="M(n): balanced diagrams with ≤ n blocks are a basis",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention="V and its dual differ, over R as well; l outputs on top, k inputs below; rows I ∈ [n]^l and columns J "
    "∈ [n]^k in lexicographic order",
    source="the diagonal matrices leave index tuples in which every value is as often an output as an input, and these "
    "are permuted as for S(n); K. Tanabe (1997), the centraliser of G(m,p,n)",
    reading="proved: the matrices are equivariant and their rank is the dimension of Hom, and they are as many",
    script="unitary_group",
    claim=CLAIM,
    controls=(
        one_left_out(CLAIM, Case(2, 2, 2), "1,2,1',2'", "three classes of index tuples, three diagrams"),
        sign_flipped(CLAIM, Case(2, 1, 1), (0, 0), "diag(-1, 1) does not commute with the transposition"),
        group_enlarged(
            CLAIM, Case(2, 2, 2), Matrix([[1, 1], [0, 1]]), "the block of four distinguishes the basis vectors"
        ),
        group_shrunk(CLAIM, Case(2, 1, 1), [Matrix([[0, 1], [1, 0]])], "without scalings J commutes as well"),
        false_count(GROUP, Case(3, 2, 2), "4", "that is the number of even diagrams: 1,2|1',2' is not balanced"),
    ),
    rests_on=("symmetric-diagram-basis",),
)
