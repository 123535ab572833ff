"""Around an axis a filter of every degree is a sparse block: eSCN convolutions lose nothing."""

from eqmath.claims import AlignedFilters
from eqmath.claims.controls import false_number, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.groups import Series
from eqmath.groups.orthogonal import GROUP as ORTHOGONAL
from eqmath.groups.special_orthogonal import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, harmonics_on_an_axis
from eqmath.theorems.theorem import InPaper, SingleGroups, Theorem
from eqmath.theorems.words import SPACES

CLAIM = AlignedFilters(GROUP, source=Space("V+1"), target=Space("V+1"))
FIRST = CLAIM.case(2)


def _turns_around_an_axis(series: Series) -> bool:
    return series in (ORTHOGONAL, GROUP)


THEOREM = Theorem(
    name="aligned-blocks",
    statement="Let K fix the last axis of Rⁿ⁺¹, and let Z_f be the harmonic polynomial of degree f that K keeps. The "
    "maps h ↦ the part of degree c of h ⊗ Z_f, |a−c| ≤ f ≤ a+c, are a basis of Hom_K(Harm_a, Harm_c): by Frobenius "
    "reciprocity these are the filters of a convolution. K = SO(2): 2 min(a,c) + 1 maps, in orders m around the axis "
    "the blocks [[h_m, −h_−m], [h_−m, h_m]] from ±m to ±m. K = O(2), and for n ≥ 3 both O(n) and SO(n): f with a+f+c "
    "even, min(a,c) + 1 maps; in the plane h_−m = 0.",
    brief="around an axis, filters are a basis of small blocks",
    hypotheses="n ≥ 2; X = Harm_a(V+1) and Y = Harm_c(V+1), where V+1 = Rⁿ⁺¹",
    convention="V+1 has the axis last; the orders 0, …, l are those of Re (x+iy)^m z^(l−m), −m those of Im",
    source="S. Passaro, C. L. Zitnick, arXiv:2302.03655 (eSCN); F. G. Frobenius (1898)",
    reading="proved: the filters commute with the generators, and their rank is the dimension of all maps that do; in "
    "three dimensions the blocks span the same",
    script="gaunt",
    claim=CLAIM,
    single=SingleGroups("SO(n), O(n)", _turns_around_an_axis, (("SO(n)", 6), ("O(n)", 6))),
    controls=(
        one_left_out(CLAIM, FIRST, "filter of degree 1", "without parity turning around the axis is a filter, too"),
        sign_flipped(CLAIM, FIRST, (0, 0), "diag(−1, 1, 1) does not commute with a quarter turn"),
        group_shrunk(CLAIM, FIRST, [Matrix([[-1, 0], [0, -1]])], "a half turn commutes with more"),
        false_number(CLAIM, 2, "2", "that is the number for O(2): reflections forbid h_−m"),
    ),
    spaces=BetweenSpaces(
        (
            ("V+1", "1"),
            ("V+1", "V+1"),
            ("V+1", "Harm2(V+1)"),
            ("Harm2(V+1)", "Harm2(V+1)"),
            ("Harm2(V+1)", "Harm3(V+1)"),
        ),
        harmonics_on_an_axis,
    ),
    least=2,
    max_n=3,
    order=SPACES,
    rests_on=("harmonic-triangle", "special-harmonic-triangle"),
    papers=(
        InPaper(
            "2302.03655", 2, "with the edge on an axis a tensor product is a sparse block for every order", n="2..3"
        ),
        InPaper("2302.03655", 3, "the blocks have as many weights as the filters of all degrees", n="2..3"),
    ),
)
