"""All graphs on a few vertices at order 2: each dimension in three ways, and all of them together by Burnside.

The sum of the dimensions over all graphs on n vertices is the number of graphs with an ordered pair of vertices,
perhaps equal, up to isomorphism.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, permutations, product
from math import factorial

import pytest

from eqmath import verify
from eqmath.groups import atlas
from tests.oracles.homomorphisms import automorphism_group, orbit

GRAPHS = {1: 1, 2: 2, 3: 4, 4: 11, 5: 34, 6: 156}
DIMENSIONS = {1: 1, 2: 4, 3: 14, 4: 60, 5: 330, 6: 2536}


def pointed(n: int) -> int:
    """Graphs on n vertices with an ordered pair of vertices up to isomorphism: the mean of what permutations fix."""
    total = Fraction(0)
    for g in permutations(range(n)):
        pairs, cycles = set(combinations(range(n), 2)), 0
        while pairs:
            cycles, (a, b) = cycles + 1, next(iter(pairs))
            while (a, b) in pairs:
                pairs.remove((a, b))
                a, b = min(g[a], g[b]), max(g[a], g[b])
        total += sum(g[i] == i for i in range(n)) ** 2 * 2**cycles
    return int(total / factorial(n))


@pytest.mark.parametrize("n", [1, 2, 3, 4, 5, pytest.param(6, marks=pytest.mark.slow)])
def test_all_graphs_are_spanned_at_order_two(n: int) -> None:
    graphs, total = atlas(n), 0
    for graph in graphs:
        verdict = verify("graph-automorphism-homomorphisms", group=f"Aut({graph})", k=1, l=1)
        group = automorphism_group(n, graph.edges)
        orbits = {frozenset(orbit(group, pair)) for pair in product(range(n), repeat=2)}
        assert verdict.status == "proved"
        assert verdict.diagrams == verdict.rank == verdict.dim == verdict.second_route == len(orbits)
        total += verdict.dim
    assert (len(graphs), total) == (GRAPHS[n], DIMENSIONS[n])
    assert total == pointed(n)
