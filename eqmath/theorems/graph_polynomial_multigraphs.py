"""Multigraphs with at most n vertices are a basis of the S(n)-equivariant polynomials of a matrix."""

from eqmath.claims import FewBlocks
from eqmath.claims.controls import (
    false_number,
    group_enlarged,
    group_shrunk,
    more_blocks,
    one_left_out,
    sign_flipped,
)
from eqmath.exact import Matrix
from eqmath.groups.symmetric import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, graph_polynomials
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import GRAPH_POLYNOMIALS, MONOMIALS

CLAIM = FewBlocks(GROUP)
ROWS = CLAIM.between(Space("V*V"), Space("V"))
EDGES = CLAIM.between(Space("Sym2(V*V)"), Space("V*V"))
SYMMETRIC = CLAIM.between(Space("Sym2(Sym2(V))"), Space("Sub2(V)"))
FIRST = ROWS.case(2)

THEOREM = Theorem(
    name="graph-polynomial-multigraphs",
    statement="The polynomials P_H of the directed multigraphs H with d edges, loops allowed, j ordered marks, "
    "which may coincide, no vertex without edge and mark, and at most n vertices, are a basis of the "
    "S(n)-equivariant polynomials (Rⁿ)^⊗2 → (Rⁿ)^⊗j of degree d, which are Hom_S(n)(Sym_d(V ⊗ V), V^⊗j). P_H sums "
    "over all values of the vertices. For symmetric arrays, Sym2(V), edges have no directions; for a diagonal of "
    "0, Inj2(V) and Sub2(V), there are no loops; outputs in Sym2(V), Inj2(V) and Sub2(V) are two marks without an "
    "order, on different vertices, or both.",
    brief="graph polynomials: those with ≤ n vertices are a basis",
    hypotheses="n ≥ 1; from Sym_d of V*V, Sym2(V), Inj2(V) or Sub2(V) to V^j or one of these",
    convention=MONOMIALS,
    source=f"{GRAPH_POLYNOMIALS}; the case Sym_d(V ⊗ V) of symmetric-diagram-basis",
    reading="proved: every orbit sum of diagrams is equivariant, and as many as the dimension are independent",
    script="graph_polynomials",
    claim=CLAIM,
    controls=(
        one_left_out(ROWS, FIRST, "1,1'|2'", "the sums of rows are not a combination of the others"),
        sign_flipped(ROWS, FIRST, (0, 0), "the diagonal with one sign flipped does not commute with a swap"),
        group_enlarged(ROWS, FIRST, Matrix([[-1, 0], [0, 1]]), "a sign change keeps x(i,i) and changes y(i)"),
        group_shrunk(ROWS, FIRST, [], "everything commutes with 1"),
        more_blocks(EDGES, 3, "four different vertices need four values"),
        false_number(EDGES, 3, "45", "that is the number to Inj2(V): the two marks may coincide"),
        false_number(SYMMETRIC, 4, "9", "that is the number from Sym2(Sub2(V)): there are loops"),
    ),
    spaces=BetweenSpaces(
        (
            ("V*V", "V"),
            ("V*V", "V*V"),
            ("Sym2(V*V)", "1"),
            ("Sym2(V*V)", "V"),
            ("Sym2(V*V)", "Inj2(V)"),
            ("Sym3(V*V)", "V"),
            ("Sym2(Sym2(V))", "Sym2(V)"),
            ("Sym3(Inj2(V))", "Sub2(V)"),
            ("Sym2(Sub2(V))", "Sub2(V)"),
            ("Sym4(Sub2(V))", "1"),
        ),
        graph_polynomials,
    ),
    rests_on=("symmetric-diagram-basis",),
    papers=(
        InPaper("2302.11556", 1, "the polynomials P_H of multigraphs span, and are a basis for at most n nodes", 8),
    ),
)
