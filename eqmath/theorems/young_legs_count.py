"""Between products of Sym and Alt of V there are as many O(n)-weights as super multigraphs: not for small n."""

from eqmath.claims import Case, SpaceCount
from eqmath.claims.controls import false_number
from eqmath.groups.orthogonal import GROUP
from eqmath.spaces import Space
from eqmath.spaces.characters import inner
from eqmath.theorems.between import BetweenSpaces, multigraphs, young_degrees, young_legs
from eqmath.theorems.theorem import Theorem

COUNT = multigraphs()
CLAIM = SpaceCount(GROUP, formula=COUNT)
SQUARES = CLAIM.between(Space("Sym2(V)^2"), Space("Sym2(V)"))
WEDGES = CLAIM.between(Space("Alt2(V)^2"), Space("Alt2(V)"))


def _holds(case: Case) -> bool:
    """Whether n ≥ (l+k)/2, or there are at most n legs, all symmetric; else by the characters of the spaces."""
    assert case.ends is not None
    source, target = case.ends
    symmetric, exterior = young_degrees(source, target)
    if 2 * case.n >= case.order or (not exterior and len(symmetric) <= case.n):
        return True
    number = inner(source.character(case.n).dual() * target.character(case.n), GROUP(case.n))
    return number == COUNT.count(case.n, source, target)


THEOREM = Theorem(
    name="young-legs-count",
    statement="For products X and Y of symmetric and exterior powers of V = Rⁿ the dimension of Hom_O(n)(X, Y) is the "
    "number of super multigraphs on the legs, a coefficient of Π_(i≤j) 1/(1−z_i z_j) Π_(i<j) 1/(1−w_i w_j) "
    "Π (1+z_i w_j). True for 2n ≥ l+k, and with c symmetric legs alone for n ≥ c; false for most smaller n.",
    brief="O(n), Sym and Alt: super multigraphs count the weights",
    fails="most n with 2n < l+k",
    hypotheses="n ≥ 1; X and Y are products of V, Sym and Alt of V",
    convention="weights of one input and one output feature, without bias",
    source="R. Brauer (1937), and the entries of the Gram matrix of c generic vectors, which are algebraically "
    "independent exactly for n ≥ c (second fundamental theorem)",
    reading="refuted with both numbers where the generating function and the mean of the characters differ, as "
    "expected; proved elsewhere",
    script="symmetric_and_exterior_legs",
    claim=CLAIM,
    holds=_holds,
    controls=(
        false_number(SQUARES, 2, COUNT, "three symmetric legs have one relation in the plane: the true number is 4"),
        false_number(WEDGES, 2, COUNT, "the triangle needs three values: the true number is 0"),
        false_number(WEDGES, 3, multigraphs(exterior_loops=True), "a loop at an exterior leg is 0"),
    ),
    spaces=BetweenSpaces(
        (
            ("Sym2(V)", "Sym2(V)"),
            ("Sym4(V)", "Sym4(V)"),
            ("Sym2(V)^2", "Sym2(V)"),
            ("Alt2(V)^2", "Alt2(V)"),
            ("Alt3(V)", "Alt3(V)"),
            ("Sym2(V)*V", "V"),
            ("Alt2(V)*Sym2(V)", "V*V"),
        ),
        young_legs,
    ),
    rests_on=("orthogonal-young-legs",),
)
