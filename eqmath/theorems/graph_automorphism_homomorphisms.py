"""The layers that commute with the automorphisms of a graph are spanned by homomorphism counts."""

from eqmath.claims import Case, Spanning
from eqmath.claims.controls import group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.formal import Formal
from eqmath.groups import Aut, Series
from eqmath.theorems.theorem import Argument, InPaper, SingleGroups, Theorem

CLAIM = Spanning(Aut("path:3").series, (("bilabelled", ""),), "spans")
FIRST = Case(3, 1, 1)


def is_graph_group(series: Series) -> bool:
    """Whether these are the automorphisms of a simple graph: no loops, directions, colours, weights.

    >>> from eqmath import S
    >>> is_graph_group(Aut("petersen").series), is_graph_group(S), is_graph_group(Aut("digraph6:&AO").series)
    (True, False, False)
    """
    return series.graph is not None and series.graph.is_simple


def has_graph(series: Series) -> bool:
    """Whether these are the automorphisms of a graph, simple or not.

    >>> has_graph(Aut("petersen").series), has_graph(Aut("digraph6:&AO").series)
    (True, True)
    """
    return series.graph is not None


GRAPHS = (
    ("Aut(path:1)", 4), ("Aut(path:2)", 4), ("Aut(path:3)", 4), ("Aut(complete:3)", 4), ("Aut(path:4)", 4),
    ("Aut(star:3)", 4), ("Aut(cycle:4)", 4), ("Aut(graph6:Cx)", 4), ("Aut(graph6:Cz)", 4), ("Aut(complete:4)", 4),
    ("Aut(cycle:5)", 3), ("Aut(graph6:CK)", 3), ("Aut(graph6:DyG)", 3), ("Aut(graph6:EAMg)", 2), ("Aut(petersen)", 2),
)  # fmt: skip
"""Every connected graph on at most four vertices, then C5, 2K2, the bull, an asymmetric graph, Petersen's."""
MORE = (
    ("Aut(digraph6:CECG)", 4), ("Aut(digraph6:CAho)", 4), ("Aut(sparse6:BdV)", 4),
    ("Aut(graph6:Ch/colours:0.1.1.0)", 4), ("Aut(graph6:Cl/weights:0.1.1.0)", 4),
)  # fmt: skip
"""A directed cycle, a tournament (on four vertices both), a path with a loop at one end, a path and a cycle on four
vertices in two colours, and of two weights, in turn."""

THEOREM = Theorem(
    name="graph-automorphism-homomorphisms",
    statement="The matrices X^G_H of finitely many (k,l)-bilabelled graphs H span Hom_Aut(G)((Rⁿ)^⊗k, (Rⁿ)^⊗l): of "
    "the quotients H of G by partitions of its vertices, if there is a homomorphism H → G, with labels at vertices. "
    "X^G_H(I, J) is the number of homomorphisms H → G that send the tops to I and the bottoms to J; they keep edges, "
    "arcs, loops, weights and colours.",
    brief="Aut(G): finitely many homomorphism counts span",
    hypotheses="G a graph on n vertices, perhaps with loops, directions, colours, weights, k ≥ 0, l ≥ 0",
    convention="l outputs on top, k inputs below; vertices of G sorted and numbered 1, …, n; of the finite set the "
    "first that raise the rank are listed",
    source="E. Pearce-Crump, W. Knottenbelt, Graph Automorphism Group Equivariant Neural Networks, "
    "arXiv:2307.07810 (all bilabelled graphs span, for simple graphs); L. Mančinska, D. Roberson, arXiv:1910.06958; "
    "the finite set by Möbius inversion over the partitions of V(G)",
    reading="proved: the matrices are constant on the orbits of Aut(G) on index tuples, and their rank is the number "
    "of orbits",
    script="graph_automorphisms",
    claim=CLAIM,
    max_order=4,
    single=SingleGroups("Aut(G)", has_graph, GRAPHS + MORE),
    controls=(
        one_left_out(CLAIM, FIRST, "a-b;a;b", "without the adjacency matrix the ends do not meet the middle"),
        sign_flipped(CLAIM, FIRST, (0, 0), "with another sign at one end the reflection of the path is broken"),
        group_enlarged(CLAIM, FIRST, Matrix.permutation([2, 3, 1]), "a rotation moves the middle vertex"),
        group_shrunk(CLAIM, FIRST, [], "under the trivial group every matrix is equivariant"),
    ),
    papers=(InPaper("2307.07810", 1, "bilabelled graphs span, finitely many of them", max_order=3),),
    argued=Argument(
        "every graph",
        "for index tuples I and J label the vertices of G itself, and let P be the partitions of V(G): Σ_P μ(P) X of "
        "G/P counts the injective homomorphisms G → G that send I to I' and J to J'. G is finite, so such a map "
        "permutes the vertices, and the edges of each kind, and is an automorphism; the sum is |Stab(I, J)| where "
        "(I', J') is in the orbit of (I, J), else 0. So the matrices of quotients of G span the indicators of all "
        "orbits, which are a basis",
    ),
    formal=(
        Formal(
            "GraphAutomorphism.v",
            "graph_layers_characteristic_0",
            "every graph, directed or with loops as well, every k and l, over every field of characteristic 0",
        ),
    ),
)
