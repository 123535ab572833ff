"""How many entries a count of homomorphisms is foreseen to need: within a factor of three of those that it has."""

from __future__ import annotations

from itertools import product

import networkx as nx
import numpy as np
import pytest

from eqmath import Aut, Hom
from eqmath.families.bilabelled.counts import STEP, foreseen_entries, homomorphism_counts

TARGETS = {
    "petersen": nx.petersen_graph(), "cube": nx.hypercube_graph(4), "complete": nx.complete_graph(9),
    "cycle": nx.cycle_graph(30), "random": nx.gnp_random_graph(14, 0.4, seed=2), "star": nx.star_graph(12),
    "tree": nx.balanced_tree(2, 3),
}  # fmt: skip
SOURCES = {
    "path": nx.path_graph(6), "five": nx.cycle_graph(5), "six": nx.cycle_graph(6), "clique": nx.complete_graph(4),
    "grid": nx.convert_node_labels_to_integers(nx.grid_2d_graph(3, 3)), "petersen": nx.petersen_graph(),
    "cube": nx.convert_node_labels_to_integers(nx.hypercube_graph(3)), "tree": nx.balanced_tree(2, 2),
}  # fmt: skip


def both(H: nx.Graph, G: nx.Graph, labels: list[int], most: int) -> tuple[float, int]:
    """Foreseen and true numbers of entries at all tuples, or at the first ones."""
    A = nx.to_numpy_array(G, dtype=np.int64)
    n, pairs, spent = len(A), [(a, b, A) for a, b in H.edges], [0]

    def spend(entries: int) -> None:
        spent[0] += entries

    tuples = np.array(list(product(range(n), repeat=len(labels))), dtype=np.int64)[:most]
    homomorphism_counts(len(H), pairs, [], labels, n, tuples, spend)
    return foreseen_entries(len(H), pairs, [], labels, n, len(tuples)), spent[0]


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("source", SOURCES)
def test_within_a_factor_of_three(source: str, target: str) -> None:
    H = SOURCES[source]
    for labels, most in (([], 1), ([0], 10**4), ([0, 1], 10**4), ([0, len(H) - 1], 7)):
        foreseen, true = both(H, TARGETS[target], labels, most)
        assert true / 3 < foreseen < true * 3, (labels, most)


def test_labels_alone_need_nothing() -> None:
    A = np.ones((3, 3), dtype=np.int64)
    assert foreseen_entries(2, [(0, 1, A)], [], [0, 1], 3, 9) == 0
    assert foreseen_entries(1, [], [], [], 3, 1) == STEP + 3


def test_beyond_what_anybody_counts() -> None:
    A = np.ones((40, 40), dtype=np.int64)
    pairs = [(a, b, A) for a in range(40) for b in range(a)]
    assert 2**62 < foreseen_entries(40, pairs, [], [0], 40, 1) < float("inf")


@pytest.mark.parametrize(("name", "m"), [("petersen", 4), ("complete:7", 4), ("cycle:5", 3)])
def test_the_cost_of_a_core_grows_with_its_counts(name: str, m: int) -> None:
    """More than for the same number of orbits of a group that has orbit sums."""
    cost, other = Hom(Aut(name), 0, m).cost, Hom("C(5)", 0, m).cost
    assert cost.seconds > other.seconds
    assert cost.rows == Hom(Aut(name), 0, m).dim
