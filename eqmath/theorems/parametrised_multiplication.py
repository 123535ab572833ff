"""Sums of n Kronecker products in place of a multiplication: more parameters than a dense layer, if that is small."""

from dataclasses import replace

from eqmath.claims import Case, Control, ParametrisedMultiplication
from eqmath.groups import Series, parse_group
from eqmath.groups.blade_group import is_blade_group
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, copies_of_v
from eqmath.theorems.theorem import SingleGroups, Theorem
from eqmath.theorems.words import SPACES

CLAIM = ParametrisedMultiplication(parse_group("Blades(0,2)").series)
WIDE = CLAIM.between(Space("3*V"), Space("2*V"))


def _holds(series: Series, case: Case) -> bool:
    """n³ + nkl < n²kl, that is, n² < (n−1)kl."""
    assert case.ends is not None
    copies = [space.dimension(case.n) // case.n for space in case.ends]
    return case.n**2 < (case.n - 1) * copies[0] * copies[1]


THEOREM = Theorem(
    name="parametrised-multiplication",
    statement="Let S_i be l × k matrices and A_i matrices of size n, i = 1, …, n. The layers Σ S_i ⊗ A_i contain all "
    "layers over every algebra of dimension n, those between quaternions among them, and have fewer parameters, "
    "n³ + nkl, than a dense layer, n²kl. The first is true; the second exactly for n² < (n−1)kl. It is never 1/n of "
    "the parameters.",
    brief="parametrised multiplication saves parameters",
    fails="small layers, n² ≥ (n−1)kl",
    hypotheses="n = 2^(p+q), k ≥ 1, l ≥ 1",
    convention="layers Rⁿᵏ → Rⁿˡ, as k*V → l*V for the blades of an algebra of dimension n",
    source="A. Zhang, Y. Tay, S. Zhang, A. Chan, A. T. Luu, S. C. Hui, J. Fu, arXiv:2102.08597, where about 1/n of the "
    "parameters are stated for layers that are large beside n",
    reading="refuted with both numbers, the second that of the parametrised multiplication, as expected; proved where "
    "it is smaller, and the layers over the algebra are found among these",
    script="clifford_layers",
    claim=CLAIM,
    single=SingleGroups(
        "Blades(p,q)",
        is_blade_group,
        tuple((group, 2) for group in ("Blades(0,0)", "Blades(0,1)", "Blades(0,2)", "Blades(1,1)")),
        _holds,
    ),
    controls=(
        Control("1/n of the parameters", "the matrices A_i are parameters, too", WIDE.case(4),
                replace(WIDE, share=True), WIDE),
        Control("one quaternion", "64 + 4 parameters in place of 16", CLAIM.case(4), CLAIM),
    ),
    spaces=BetweenSpaces((("V", "V"), ("2*V", "V"), ("2*V", "2*V"), ("3*V", "2*V")), copies_of_v),
    order=SPACES,
    rests_on=("quaternion-layers",),
)  # fmt: skip
