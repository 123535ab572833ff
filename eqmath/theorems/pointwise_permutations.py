"""Point-wise activations of permutation equivariant networks: all of them, on spaces whose bases are permuted."""

from dataclasses import replace
from functools import cache

from eqmath.claims import Case, Control
from eqmath.claims.pointwise import ALL, ONLY_AFFINE, ONLY_ODD
from eqmath.groups import Series
from eqmath.groups.hyperoctahedral import GROUP as SIGNED
from eqmath.spaces import Space
from eqmath.spans import basis_set
from eqmath.theorems.between import BetweenSpaces, is_permutation_group, same_space
from eqmath.theorems.pointwise_monomial import CLAIM as BY_ENTRIES
from eqmath.theorems.theorem import InPaper, SingleGroups, Theorem
from eqmath.theorems.words import COORDINATES, PACINI, POINTWISE, SPACES

CLAIM = replace(BY_ENTRIES, rule=ALL)
WEDGES = replace(CLAIM, source=Space("Alt2(V)"), target=Space("Alt2(V)"))


@cache
def _holds(series: Series, case: Case) -> bool:
    """The generators carry no basis vector to the negative of one."""
    source = case.ends[0] if case.ends else Space("V")
    return basis_set(series(case.n), source).is_unsigned


THEOREM = Theorem(
    name="pointwise-permutations",
    statement="All functions of one number, applied to every coordinate, commute with permutation groups on every "
    "space made from V. True exactly where the basis is permuted without signs: on tensor powers, symmetric powers, "
    "subsets and tuples, as in invariant graph networks; on Alt_k(V), 2 ≤ k ≤ n, only odd functions commute with "
    "S(n).",
    brief="permutation groups: every activation commutes",
    fails="spaces whose basis has signs, as Alt2(V)",
    hypotheses="a group of permutations of n points, or a product of such",
    convention=COORDINATES,
    source=PACINI,
    reading=f"{POINTWISE}, as expected where a basis has signs",
    script="activations",
    claim=CLAIM,
    max_n=4,
    single=SingleGroups(
        "G",
        is_permutation_group,
        (("C(5)", 6), ("S(n)", 6), ("A(n)", 6), ("Dih(5)", 6), ("Aut(cycle:4)", 6), ("S(2)wrS(2)", 4),
         ("S(3)xC(3)", 4)),
        _holds,
    ),
    controls=(
        Control("signed permutations", "−1 does not pass through relu", replace(CLAIM, series=SIGNED).case(2),
                replace(CLAIM, series=SIGNED)),
        Control("all functions on Alt2(V)", "an exchange changes the sign", WEDGES.case(3), WEDGES),
        Control("only affine functions", "relu commutes with permutations", CLAIM.case(3),
                replace(CLAIM, rule=ONLY_AFFINE)),
        Control("only odd functions", "relu commutes with permutations", CLAIM.case(3), replace(CLAIM, rule=ONLY_ODD)),
    ),
    spaces=BetweenSpaces(
        tuple(
            (space, space)
            for space in (
                "V", "V^2", "Sym2(V)", "Sub2(V)", "Inj2(V)", "V+1", "Alt2(V)", "Alt3(V)", "sgn",
                "V1*V2", "Alt2(V1)+V2",
            )
        ),
        same_space,
    ),
    order=SPACES,
    rests_on=("pointwise-monomial",),
    papers=(InPaper("2401.09235", 3, "permutation equivariant networks such as invariant graph networks", 6),),
)  # fmt: skip
