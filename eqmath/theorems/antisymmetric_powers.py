"""The number of S(n)-weights from one exterior power of V to another."""

from eqmath.claims import CountedBetween, SpaceCount
from eqmath.claims.controls import false_number
from eqmath.groups.symmetric import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, exterior_powers
from eqmath.theorems.theorem import Theorem
from eqmath.theorems.words import QUOTIENTS


def _degree(space: Space) -> int:
    ((_, monomial),) = space.normal()
    return len(monomial.legs)


def _count(n: int, source: Space, target: Space) -> int:
    """2 or 1 on the diagonal, 1 beside it, else none."""
    k, l = _degree(source), _degree(target)
    if max(k, l) > n or abs(k - l) > 1:
        return 0
    return 2 if k == l and 1 <= k < n else 1


def _constant_from(source: Space, target: Space) -> int:
    """k+1 on the diagonal, the larger degree beside it."""
    k, l = _degree(source), _degree(target)
    if abs(k - l) > 1:
        return 1
    return k + 1 if k == l else max(k, l)


NUMBER = CountedBetween(
    "2 for 1 <= k = l < n, 1 for k = l = 0 or n and for |k - l| = 1, else 0",
    _count,
    _constant_from,
    "n enters by k < n alone",
)
CLAIM = SpaceCount(GROUP, formula=NUMBER)
WEDGES = CLAIM.between(Space("Alt2(V)"), Space("Alt2(V)"))

THEOREM = Theorem(
    name="antisymmetric-powers",
    statement="A linear S(n)-equivariant layer Alt_k(Rⁿ) → Alt_l(Rⁿ) has, for k, l ≤ n, 2 weights if k = l and "
    "1 ≤ k ≤ n−1, 1 if k = l = 0, k = l = n or |k−l| = 1, and none otherwise; none if k or l is larger than n.",
    brief="S(n): from Alt_k to Alt_l there are at most two weights",
    hypotheses="n ≥ 1; X and Y are exterior powers of V",
    convention=QUOTIENTS,
    source="Alt_k(Rⁿ) is the sum of the irreducible modules of the hooks (n−k, 1^k) and (n−k+1, 1^(k−1)); the case of "
    "two exterior legs of young-legs-symmetric",
    reading="proved: the number is the dimension, at every n",
    script="symmetric_and_exterior_legs",
    claim=CLAIM,
    controls=(
        false_number(WEDGES, 4, "9", "that is the number from Sym² to Sym²: the signs are forgotten"),
        false_number(WEDGES, 2, "2", "Alt² of the plane has dimension 1: k = n"),
        false_number(CLAIM.between(Space("Alt2(V)"), Space("V")), 3, "0", "e_i ∧ e_j ↦ e_i − e_j commutes"),
    ),
    spaces=BetweenSpaces(
        (
            ("1", "1"),
            ("V", "V"),
            ("Alt2(V)", "V"),
            ("Alt2(V)", "Alt2(V)"),
            ("Alt3(V)", "V"),
            ("Alt2(V)", "Alt3(V)"),
            ("Alt3(V)", "Alt3(V)"),
            ("Alt4(V)", "Alt3(V)"),
            ("Alt4(V)", "Alt4(V)"),
        ),
        exterior_powers,
    ),
    rests_on=("young-legs-symmetric",),
)
