"""The diagram basis of the S(n)-equivariant layers between symmetric powers: bipartitions with at most n pairs."""

from eqmath.claims import FewBlocks
from eqmath.claims.controls import false_number, group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.groups.symmetric import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, symmetric_powers
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import QUOTIENTS

CLAIM = FewBlocks(GROUP)
SQUARES = CLAIM.between(Space("Sym2(V)"), Space("V"))
FIRST = SQUARES.case(2)

THEOREM = Theorem(
    name="symmetric-power-bipartitions",
    statement="The maps D_π of the (k,l)-bipartitions π with at most n pairs are a basis of Hom_S(n)(Sym_k(Rⁿ), "
    "Sym_l(Rⁿ)). A (k,l)-bipartition is a multiset of pairs (y, x) ≠ (0, 0) with Σ y = l and Σ x = k: how many outputs "
    "and inputs a block has. D_π puts one value at every block.",
    brief="S(n), Sym: bipartitions with ≤ n pairs are a basis",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention=f"{QUOTIENTS}; so the column of x^J is J!/k! times the number of ways, J! = Π (exponents)!",
    source="E. Pearce-Crump, Permutation Equivariant Neural Networks for Symmetric Tensors, arXiv:2503.11276",
    reading="proved: the D_π are equivariant and independent, and as many as the dimension of Hom",
    script="symmetric_and_exterior_legs",
    claim=CLAIM,
    controls=(
        one_left_out(SQUARES, FIRST, "1,1',2'", "x² ↦ x is not a combination of the others"),
        sign_flipped(SQUARES, FIRST, (0, 0), "diag(-1, 1) and a swap do not commute"),
        group_enlarged(SQUARES, FIRST, Matrix([[-1, 0], [0, 1]]), "a sign change keeps x² and moves x"),
        group_shrunk(SQUARES, FIRST, [], "everything commutes with 1"),
        false_number(SQUARES, 2, "4", "the bipartition with three pairs needs three values"),
    ),
    spaces=BetweenSpaces(
        (
            ("1", "Sym2(V)"),
            ("Sym2(V)", "V"),
            ("Sym2(V)", "Sym2(V)"),
            ("Sym3(V)", "Sym2(V)"),
            ("Sym3(V)", "Sym3(V)"),
            ("Sym4(V)", "Sym2(V)"),
            ("Sym4(V)", "Sym3(V)"),
            ("Sym5(V)", "Sym2(V)"),
        ),
        symmetric_powers,
    ),
    rests_on=("young-legs-symmetric",),
    papers=(InPaper("2503.11276", 2, "so do their diagram matrices, the diagram basis", max_order=6),),
)
