"""The orbit basis of the S(n)-equivariant layers between symmetric powers: bipartitions with at most n pairs."""

from eqmath.claims import OrbitBasis
from eqmath.claims.controls import false_number, group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.groups.symmetric import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, symmetric_powers
from eqmath.theorems.theorem import InPaper, Theorem

CLAIM = OrbitBasis(GROUP)
SQUARES = CLAIM.between(Space("Sym2(V)"), Space("V"))
FIRST = SQUARES.case(2)

THEOREM = Theorem(
    name="symmetric-power-orbits",
    statement="The matrices X_π of the (k,l)-bipartitions π with at most n pairs are a basis of "
    "Hom_S(n)(Sym_k(Rⁿ), Sym_l(Rⁿ)): X_π is 1 at the monomials x^I and x^J if the pairs (I_v, J_v) ≠ (0, 0) of the "
    "exponents of all values v are those of π, else 0.",
    brief="S(n), Sym: orbit matrices with ≤ n pairs are a basis",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention="monomials as bases of both, of which S(n) permutes the letters",
    source="E. Pearce-Crump, Permutation Equivariant Neural Networks for Symmetric Tensors, arXiv:2503.11276",
    reading="proved: the table of the bipartitions of all pairs of monomials commutes with the generators, and as many "
    "bipartitions occur as the dimension of Hom",
    script="symmetric_and_exterior_legs",
    claim=CLAIM,
    controls=(
        one_left_out(SQUARES, FIRST, "1,1'|2'", "xy ↦ x + y is not a combination of the others"),
        sign_flipped(SQUARES, FIRST, (0, 0), "x² ↦ −x, y² ↦ y does not commute with the swap"),
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
        ),
        symmetric_powers,
    ),
    rests_on=("symmetric-orbit-basis",),
    papers=(InPaper("2503.11276", 1, "orbits of pairs of monomials give a basis, the orbit basis", max_order=6),),
)
