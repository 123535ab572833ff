"""Which equivariant graph polynomials message passing computes: those of forests, and what these span."""

from eqmath.claims import Case, ContractedPolynomials, spans_by_shape
from eqmath.claims.controls import group_shrunk, one_left_out, sign_flipped
from eqmath.groups.symmetric import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, contracted_to_vectors
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import GRAPH_POLYNOMIALS, MONOMIALS

CLAIM = ContractedPolynomials(GROUP, bank="vectors")
NEIGHBOURS = CLAIM.between(Space("Sub2(V)"), Space("V"))
FIRST = NEIGHBOURS.case(3)


def _holds(case: Case) -> bool:
    """Whether the orbit forms say so."""
    claim = CLAIM.between(*case.ends) if case.ends else CLAIM
    return spans_by_shape(claim.contractions, claim.kind, case.n)


THEOREM = Theorem(
    name="contraction-expressiveness",
    statement="Expressions in the vector 1, products A x and Aᵀ x with the adjacency matrix, entrywise products x "
    "∘ y, sums of vectors and products of numbers compute, up to factors n, exactly the P_H of forests H with at "
    "most one mark. So they span all equivariant polynomials only if there are no other multigraphs, or few "
    "values. The smallest simple graph that they miss is the triangle; beside it loops and parallel edges.",
    brief="message passing computes all equivariant polynomials",
    fails="multigraphs with loops, parallel edges or a triangle",
    hypotheses="n ≥ 1; from Sym_d or Sub_d of V*V, Sym2(V), Inj2(V) or Sub2(V) to 1 or V",
    convention=MONOMIALS,
    source=f"{GRAPH_POLYNOMIALS} (node-based layers); an expression is built up edge by edge as a tree is",
    reading="diagrams are the multigraphs that a search over expressions and the shape agree on; refuted with the "
    "smallest multigraph outside their span",
    script="graph_polynomials",
    claim=CLAIM,
    holds=_holds,
    controls=(
        one_left_out(NEIGHBOURS, FIRST, "1,1'|2'", "the degrees are not a multiple of the number of edges"),
        sign_flipped(NEIGHBOURS, FIRST, (0, 0), "degrees with one sign flipped do not commute with a swap"),
        group_shrunk(NEIGHBOURS, FIRST, [], "everything commutes with 1"),
    ),
    spaces=BetweenSpaces(
        (
            ("V*V", "1"),
            ("V*V", "V"),
            ("Sub2(V)", "V"),
            ("Sym2(Sub2(V))", "1"),
            ("Sub2(Sub2(V))", "V"),
            ("Sub2(Inj2(V))", "V"),
            ("Sub3(Sub2(V))", "1"),
            ("Sub3(Sub2(V))", "V"),
        ),
        contracted_to_vectors,
    ),
    rests_on=("graph-polynomial-multigraphs", "simple-graph-polynomials"),
    papers=(InPaper("2302.11556", 5, "node-based layers compute all polynomials: only where all H are forests", 8),),
)
