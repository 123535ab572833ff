"""Simple graphs with at most n vertices are a basis of the S(n)-equivariant functions of a 0/1 array."""

from eqmath.claims import FewBlocks
from eqmath.claims.controls import false_number, group_shrunk, more_blocks, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.groups.symmetric import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, simple_graph_polynomials
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import GRAPH_POLYNOMIALS

CLAIM = FewBlocks(GROUP)
DEGREES = CLAIM.between(Space("Sub2(V)+Sub2(Sub2(V))"), Space("Sub2(V)"))
TWO = CLAIM.between(Space("Sub2(Sub2(V))"), Space("V"))

THEOREM = Theorem(
    name="simple-graph-polynomials",
    statement="On 0/1 arrays x² = x, so the functions of degree at most d are the combinations of products of at most "
    "d different entries. The S(n)-equivariant ones from simple graphs are ⊕_(e ≤ d) Hom_S(n)(Sub_e(Sub2(V)), Y), and "
    "the sums of the simple graphs with e ≤ d edges, marks for Y = V^⊗j, Sym2(V), Inj2(V) or Sub2(V), no vertex "
    "without edge and mark, and at most n vertices, are a basis. Directed graphs likewise, Inj2(V) without loops and "
    "V*V with loops.",
    brief="0/1 arrays: simple graphs are a basis of the functions",
    hypotheses="n ≥ 1; from sums of 1, Sub_e of Sub2(V), Inj2(V), Sym2(V) or V*V, e different, to V^j or one of these",
    convention="Sub_e(X) has the sets of e basis vectors of X as basis: products of different entries; a set goes to "
    "the mean of its tensors",
    source=f"{GRAPH_POLYNOMIALS}; multilinear polynomials are a basis of the functions on {{0, 1}}^m",
    reading="proved: every orbit sum of diagrams is equivariant, and as many as the dimension are independent",
    script="graph_polynomials",
    claim=CLAIM,
    controls=(
        one_left_out(
            TWO, TWO.case(3), "1,1',3'|2'|4'", "paths with their middle marked are not a combination of others"
        ),
        sign_flipped(TWO, TWO.case(3), (0, 0), "one path with its sign flipped is not equivariant"),
        group_shrunk(TWO, TWO.case(3), [Matrix.permutation([2, 1, 3])], "one swap leaves more maps"),
        more_blocks(TWO, 3, "a path beside a mark needs four values"),
        false_number(DEGREES, 4, "12", "9 from Sym2(Sub2(V)), not 6: parallel edges, but x² = x"),
    ),
    spaces=BetweenSpaces(
        (
            ("Sub2(V)", "Sub2(V)"),
            ("1+Sub2(V)+Sub2(Sub2(V))", "1"),
            ("1+Sub2(V)+Sub2(Sub2(V))", "V"),
            ("1+Sub2(V)+Sub2(Sub2(V))", "Sub2(V)"),
            ("Sub3(Sub2(V))", "Sub2(V)"),
            ("1+V*V+Sub2(V*V)", "V"),
            ("1+Inj2(V)+Sub2(Inj2(V))", "Inj2(V)"),
        ),
        simple_graph_polynomials,
    ),
    rests_on=("graph-polynomial-multigraphs",),
    papers=(InPaper("2302.11556", 4, "on simple graphs, 0/1 arrays, simple graphs H are enough", 8),),
)
