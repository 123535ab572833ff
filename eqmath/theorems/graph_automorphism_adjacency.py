"""Powers of the adjacency matrix alone span the layers of few graphs."""

from flint import fmpz_mat

from eqmath.claims import AdjacencySpanning, Case
from eqmath.claims.controls import group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.combinatorics import adjacency_matrix
from eqmath.exact import Matrix
from eqmath.groups import Aut, Series
from eqmath.theorems.graph_automorphism_homomorphisms import GRAPHS, is_graph_group
from eqmath.theorems.theorem import InPaper, SingleGroups, Theorem

CLAIM = AdjacencySpanning(Aut("cycle:5").series)
FIRST = Case(5, 1, 1)
EDGE = AdjacencySpanning(Aut("path:2").series)


def _holds(series: Series, case: Case) -> bool:
    """There are as many different eigenvalues of A as orbits on pairs: by Burnside, one by one for a large group.

    A is symmetric, so the number of its eigenvalues is the degree of the squarefree part of its
    characteristic polynomial, and the dimension of the algebra that it generates.
    """
    graph = series.graph
    assert graph is not None
    polynomial = fmpz_mat(adjacency_matrix(graph.n, graph.edges).tolist()).charpoly()
    eigenvalues = polynomial.degree() - polynomial.gcd(polynomial.derivative()).degree()
    burnside = series.dimension(2, graph.n)
    orbits = sum(1 for _ in series.part("orbits").classes(2, graph.n)) if burnside is None else burnside
    return bool(eigenvalues == orbits)


THEOREM = Theorem(
    name="graph-automorphism-adjacency",
    statement="The powers of the adjacency matrix A span Hom_Aut(G)(Rⁿ, Rⁿ). True exactly for the graphs in which A "
    "has as many different eigenvalues as Aut(G) has orbits on pairs of vertices; first false for the path on three "
    "vertices.",
    brief="Aut(G): powers of A are all layers of vertices",
    fails="most graphs, first the path on 3 vertices",
    hypotheses="G a simple graph on n vertices, k = l = 1",
    convention="vertices of G sorted and numbered 1, …, n",
    source="E. Pearce-Crump, W. Knottenbelt, arXiv:2307.07810 (bilabelled graphs beyond the adjacency matrix)",
    reading="refuted with a map that commutes with Aut(G) and is not a polynomial in A, as expected; proved elsewhere",
    script="adjacency_is_not_enough",
    claim=CLAIM,
    split=(1, 1),
    max_order=2,
    single=SingleGroups("Aut(G)", is_graph_group, GRAPHS, _holds),
    controls=(
        one_left_out(EDGE, Case(2, 1, 1), "A^1", "the identity alone leaves out the exchange of the two ends"),
        sign_flipped(CLAIM, FIRST, (0, 0), "diag(-1, 1, 1, 1, 1) does not commute with the rotations"),
        group_enlarged(CLAIM, FIRST, Matrix.permutation([2, 1, 3, 4, 5]), "a transposition of neighbours breaks edges"),
        group_shrunk(
            CLAIM, FIRST, [Matrix.permutation([2, 3, 4, 5, 1])], "a rotation commutes with itself, no polynomial in A"
        ),
    ),
    rests_on=("graph-automorphism-homomorphisms",),
    papers=(
        InPaper(
            "2307.07810", 2, "that powers of the adjacency matrix alone span, which fails for most graphs", max_order=2
        ),
    ),
)
