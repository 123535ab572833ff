"""The answers to the exercises of graph_automorphisms.py, computed. Try first."""

import networkx as nx

from eqmath import Aut, Bilabelled, Hom


def exercise_1() -> int:
    return Hom(Aut(nx.house_graph()), 1, 1).dim


def exercise_2() -> str:
    A = nx.to_numpy_array(nx.path_graph(3), dtype=int)
    walks = [Bilabelled(text) for text in ("a-b,b-c;a;c", "a-b,b-c,a-c;a;c")]
    (found,) = (H for H in walks if (H.matrix(A).to_numpy() == A @ A).all())
    return str(found)


HINTS = (
    "by Burnside: (25 + the square of the number of fixed vertices) / 2",
    "A · A counts walks of two steps: an edge to b, and one from b",
)
