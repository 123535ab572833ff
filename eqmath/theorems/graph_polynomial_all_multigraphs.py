"""All multigraphs, however many vertices they have, as a basis of the equivariant polynomials: not for small n."""

from eqmath.claims import Case, SpaceSpanning
from eqmath.claims.controls import false_number
from eqmath.groups.symmetric import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, graph_polynomials
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import GRAPH_POLYNOMIALS, MONOMIALS

CLAIM = SpaceSpanning(GROUP, demand="basis")
ROWS = CLAIM.between(Space("V*V"), Space("V"))
PAIRS = CLAIM.between(Space("Sym2(Sub2(V))"), Space("Sub2(V)"))


def _holds(case: Case) -> bool:
    """Whether there are values for all ends of edges and all marks."""
    return case.n >= case.order


THEOREM = Theorem(
    name="graph-polynomial-all-multigraphs",
    statement="The polynomials P_H of all multigraphs H with d edges and j marks are a basis of the S(n)-equivariant "
    "polynomials of degree d of a matrix, with j indices. True for n ≥ 2d+j; for every smaller n those with more than "
    "n vertices are combinations of the others.",
    brief="graph polynomials: all multigraphs are a basis",
    fails="n < 2d+j, for degree d and j marks",
    hypotheses="n ≥ 1; from Sym_d of V*V, Sym2(V), Inj2(V) or Sub2(V) to V^j or one of these",
    convention=MONOMIALS,
    source=f"{GRAPH_POLYNOMIALS}, where n is large",
    reading="refuted with a relation between multigraphs for n < 2d+j, as expected; proved from there on",
    script="graph_polynomials",
    claim=CLAIM,
    holds=_holds,
    controls=(
        false_number(ROWS, 2, "5", "the isolated mark beside an edge needs three values"),
        false_number(PAIRS, 5, "12", "two edges and two marks beside them need six values"),
    ),
    spaces=BetweenSpaces(
        (
            ("V*V", "V"),
            ("V*V", "V*V"),
            ("Sym2(V*V)", "V"),
            ("Sym2(Sym2(V))", "V"),
            ("Sym2(Inj2(V))", "Sub2(V)"),
            ("Sym3(Sub2(V))", "1"),
        ),
        graph_polynomials,
    ),
    rests_on=("graph-polynomial-multigraphs",),
    papers=(InPaper("2302.11556", 3, "all multigraphs are a basis, whatever n is: only for n ≥ 2d+j", 8),),
)
