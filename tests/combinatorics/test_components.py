"""Connected components in bulk against networkx."""

import networkx as nx
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from eqmath.combinatorics import least_connected

EDGES = st.integers(1, 30).flatmap(
    lambda count: st.tuples(
        st.just(count), st.lists(st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)), max_size=40)
    )
)


@given(EDGES)
def test_the_least_vertex_of_every_component(case):
    count, edges = case
    graph = nx.Graph(edges)
    graph.add_nodes_from(range(count))
    ends = np.array(edges, dtype=np.int64).reshape(-1, 2)
    found = least_connected(count, ends[:, 0], ends[:, 1])
    assert found.tolist() == [min(nx.node_connected_component(graph, vertex)) for vertex in range(count)]


def test_a_long_path():
    """Against the order of its vertices, and shuffled."""
    vertices = np.random.default_rng(0).permutation(10_000)
    assert not least_connected(10_000, vertices[1:], vertices[:-1]).any()
    assert not least_connected(10_000, np.arange(9_999, 0, -1), np.arange(9_998, -1, -1)).any()
