"""The orbit form of the basis of the S(n)-equivariant polynomials of a matrix: different values at the vertices."""

from eqmath.claims import MultigraphOrbits
from eqmath.claims.controls import false_number, group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.groups.symmetric import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, graph_polynomials
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import GRAPH_POLYNOMIALS, MONOMIALS

CLAIM = MultigraphOrbits(GROUP)
ROWS = CLAIM.between(Space("V*V"), Space("V"))
EDGES = CLAIM.between(Space("Sym2(V*V)"), Space("V"))
FIRST = ROWS.case(2)

THEOREM = Theorem(
    name="graph-polynomial-distinct-values",
    statement="Let X_H, for a multigraph H with d edges, j marks and at most n vertices, be 1 at an output and a "
    "monomial of degree d exactly if they make up H: the indices are the vertices, the factors x(a, b) the edges a "
    "→ b, the indices of the output the marks. These are a basis of Hom_S(n)(Sym_d(V ⊗ V), V^⊗j). As a polynomial "
    "X_H is, up to the number of automorphisms of H, the sum over different values at different vertices; P_H is "
    "the sum of these over all ways to identify vertices.",
    brief="graph polynomials: the orbit sums are a basis as well",
    hypotheses="n ≥ 1; from Sym_d of V*V, Sym2(V), Inj2(V) or Sub2(V) to V^j or one of these",
    convention=MONOMIALS,
    source=f"{GRAPH_POLYNOMIALS}; permutations take a monomial to a monomial",
    reading="proved: the table of the multigraphs of all pairs commutes with the group, and they are as many as "
    "the dimension",
    script="graph_polynomials",
    claim=CLAIM,
    controls=(
        one_left_out(ROWS, FIRST, "1,1'|2'", "the entries x(i, j), i ≠ j, are not a combination of the others"),
        sign_flipped(ROWS, FIRST, (0, 0), "the diagonal with one sign flipped does not commute with a swap"),
        group_enlarged(ROWS, FIRST, Matrix([[-1, 0], [0, 1]]), "a sign change keeps x(i,i) and changes y(i)"),
        group_shrunk(ROWS, FIRST, [], "everything commutes with 1"),
        false_number(EDGES, 3, "52", "that is the number of set partitions of five points: the two edges are alike"),
    ),
    spaces=BetweenSpaces(
        (
            ("V*V", "V"),
            ("V*V", "Inj2(V)"),
            ("Sym2(V*V)", "1"),
            ("Sym2(V*V)", "V"),
            ("Sym2(Sym2(V))", "V"),
            ("Sym2(Inj2(V))", "1"),
            ("Sub2(V)", "Sub2(V)"),
            ("Sym2(Sub2(V))", "V"),
        ),
        graph_polynomials,
    ),
    rests_on=("graph-polynomial-multigraphs",),
    papers=(InPaper("2302.11556", 2, "so are the sums over different values, the monomial orbits", 8),),
)
