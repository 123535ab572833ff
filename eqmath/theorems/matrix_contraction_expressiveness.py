"""Which equivariant graph polynomials matrices compute: all that have few edges."""

from eqmath.claims import ContractedPolynomials
from eqmath.claims.controls import group_shrunk, one_left_out, sign_flipped
from eqmath.groups.symmetric import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, contracted_to_matrices
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import GRAPH_POLYNOMIALS, MONOMIALS

CLAIM = ContractedPolynomials(GROUP, bank="matrices")
LINEAR = CLAIM.between(Space("V*V"), Space("V"))
EDGES = CLAIM.between(Space("Sub2(V)"), Space("Sub2(V)"))

THEOREM = Theorem(
    name="matrix-contraction-expressiveness",
    statement="Expressions in the matrices I, J and A, transposes, products A B and entrywise products A ∘ B "
    "compute, up to factors n, exactly the P_H of multigraphs H with at most two marks that have treewidth at most "
    "2 when an edge joins the marks. These are all with at most five edges, or four for two marks: up to this "
    "degree they span all equivariant polynomials. The smallest that they miss is the complete graph on four "
    "vertices, or this without the edge between the two marks.",
    brief="matrix products compute the polynomials of treewidth 2",
    hypotheses="n ≥ 1; from Sym_d or Sub_d of V*V, Sym2(V), Inj2(V) or Sub2(V), d ≤ 5, to 1 or V, or, d ≤ 4, to "
    "V*V or one of these",
    convention=MONOMIALS,
    source=f"{GRAPH_POLYNOMIALS} (edge-based layers); two-terminal series-parallel graphs",
    reading="diagrams are the multigraphs that a search over expressions and the shape agree on; proved: they have "
    "the rank of all",
    script="graph_polynomials",
    claim=CLAIM,
    controls=(
        one_left_out(LINEAR, LINEAR.case(3), "1,1',2'", "the diagonal takes A ∘ I"),
        one_left_out(EDGES, EDGES.case(4), "1,1'|2,2'", "the array itself is not a combination of sums of its rows"),
        sign_flipped(LINEAR, LINEAR.case(2), (0, 0), "the diagonal with one sign flipped does not commute with a swap"),
        group_shrunk(LINEAR, LINEAR.case(2), [], "everything commutes with 1"),
    ),
    spaces=BetweenSpaces(
        (
            ("V*V", "1"),
            ("V*V", "V*V"),
            ("Sym2(V*V)", "V"),
            ("Sym2(Sym2(V))", "Sym2(V)"),
            ("Sym2(Inj2(V))", "Inj2(V)"),
            ("Sub3(Sub2(V))", "V"),
            ("Sub3(Sub2(V))", "Sub2(V)"),
            ("Sub4(Sub2(V))", "1"),
        ),
        contracted_to_matrices,
    ),
    rests_on=("graph-polynomial-multigraphs", "simple-graph-polynomials"),
    papers=(InPaper("2302.11556", 6, "edge-based layers compute all polynomials of low degree", 8),),
)
