"""Homomorphism counts vertex by vertex: against all maps, beyond 64 bits, and within a search that may end."""

from __future__ import annotations

from itertools import combinations, product
from math import prod
from random import Random

import numpy as np
import pytest

from eqmath import Aut, Hom
from eqmath.combinatorics import adjacency_matrix
from eqmath.errors import TooLarge
from eqmath.families.bilabelled import family as bilabelled
from eqmath.families.bilabelled.counts import homomorphism_counts
from eqmath.families.bilabelled.elimination import VertexTable, counts_by_elimination, elimination_order
from eqmath.families.independent import first_independent
from eqmath.limits import memory_limit


def by_hand(vertices, edges, labels, adjacency, t):
    """Σ over all maps φ of Π A[φ(a), φ(b)]."""
    total = 0
    for images in product(range(len(adjacency)), repeat=vertices):
        if all(images[v] == value for v, value in zip(labels, t, strict=True)):
            weight = 1
            for a, b in edges:
                weight *= int(adjacency[images[a], images[b]])
            total += weight
    return total


def counts(vertices, edges, labels, adjacency, tuples):
    pairs = [(a, b, adjacency) for a, b in edges]
    return homomorphism_counts(vertices, pairs, [], labels, len(adjacency), tuples)


@pytest.mark.parametrize("seed", range(30))
def test_random_graphs_into_random_matrices(seed):
    """Labels may coincide, H may have loops and free components, G entries other than 0 and 1."""
    rng = Random(seed)
    vertices, n = rng.randint(1, 4), rng.randint(1, 3)
    edges = [e for e in [*combinations(range(vertices), 2), *((v, v) for v in range(vertices))] if rng.random() < 0.5]
    labels = [rng.randrange(vertices) for _ in range(rng.randint(0, 2))]
    A = np.array([[rng.choice((0, 0, 1, 1, -2)) for _ in range(n)] for _ in range(n)], dtype=np.int64)
    A = np.triu(A) + np.triu(A, 1).T
    tuples = np.array(list(product(range(n), repeat=len(labels))), dtype=np.int8).reshape(n ** len(labels), len(labels))
    expected = [by_hand(vertices, edges, labels, A, t) for t in tuples.tolist()]
    assert counts(vertices, edges, labels, A, tuples).tolist() == expected


def test_counts_beyond_64_bits():
    """A path with 200 edges into the triangle has 3 · 2^200 homomorphisms, n free vertices 3^n."""
    triangle = adjacency_matrix(3, [(0, 1), (0, 2), (1, 2)])
    nothing, path = np.zeros((1, 0), dtype=np.int8), [(i, i + 1) for i in range(200)]
    assert counts(201, path, [], triangle, nothing).tolist() == [3 * 2**200]
    assert counts(100, [], [], triangle, nothing).tolist() == [3**100]
    ends = np.array([[0, 0], [0, 1]], dtype=np.int8)
    assert counts(201, path, [0, 200], triangle, ends).tolist() == [(2**200 + 2) // 3, (2**200 - 1) // 3]


@pytest.mark.parametrize("seed", range(30))
def test_tables_count_what_maps_count(seed):
    """The same random graphs at all tuples, by tables of all images alone."""
    rng = Random(seed)
    vertices, n = rng.randint(2, 5), rng.randint(2, 3)
    edges = [e for e in product(range(vertices), repeat=2) if rng.random() < 0.4]
    tables = {e: np.array([[rng.choice((0, 1, 1, -2)) for _ in range(n)] for _ in range(n)]) for e in edges}
    labels = rng.sample(range(vertices), rng.randint(0, 2))
    tuples = np.array(list(product(range(n), repeat=len(labels))), dtype=np.int64).reshape(n ** len(labels), -1)
    left = [v for v in range(vertices) if v not in labels]
    made = [VertexTable.of((a,), M.diagonal()) if a == b else VertexTable.of((a, b), M) for (a, b), M in tables.items()]
    steps = elimination_order([table.vertices for table in made], left)
    images = {v: tuples[:, i] for i, v in enumerate(labels)}
    expected = [
        sum(prod(int(M[phi[a], phi[b]]) for (a, b), M in tables.items())
            for phi in product(range(n), repeat=vertices) if all(phi[v] == t[i] for i, v in enumerate(labels)))
        for t in tuples.tolist()
    ]  # fmt: skip
    assert counts_by_elimination(made, steps, images, n, len(tuples)).tolist() == expected
    pairs = [(a, b, M) for (a, b), M in tables.items()]
    assert homomorphism_counts(vertices, pairs, [], labels, n, tuples).tolist() == expected


def test_tables_that_might_leave_64_bits_are_not_used():
    triangle = adjacency_matrix(3, [(0, 1), (0, 2), (1, 2)])
    path = [VertexTable.of((i, i + 1), triangle) for i in range(200)]
    steps = elimination_order([table.vertices for table in path], range(1, 200))
    assert counts_by_elimination(path, steps, {0: np.arange(3), 200: np.arange(3)}, 3, 3) is None
    large = [VertexTable.of((0,), np.array([2**40, 1]))] * 2
    assert counts_by_elimination(large, [], {0: np.arange(2)}, 2, 2) is None
    every = np.array(list(product(range(3), repeat=2)))
    found = counts(201, [(i, i + 1) for i in range(200)], [0, 200], triangle, every).tolist()
    assert found == [(2**200 + 2) // 3 if a == b else (2**200 - 1) // 3 for a, b in every.tolist()]


QUICK = [
    ("cube:4", 5), ("complete:9", 2), ("cycle:20", 11), ("path:12", 72), ("cycle:60", 31), ("complete:20", 2),
    ("star:100", 5), ("graph6:KsP@PGWCOHO?", 144),
]  # fmt: skip


@pytest.mark.parametrize(("name", "dim"), QUICK)
def test_diagrams_of_graphs_that_took_minutes(name, dim):
    with memory_limit(10**8):
        H = Hom(Aut(name), 1, 1)
        assert (H.dim, H.unsought, len(list(H.spanning_set))) == (dim, "", dim)


@pytest.mark.parametrize(
    ("name", "k", "why"),
    [
        ("cycle:100", 1, "a short search did not find them"),
        ("cycle:9", 2, "there are 365"),
        ("complete:32", 2, "there are 1 048 576 index tuples"),
    ],
)
def test_a_search_that_nobody_asked_for_is_short(name, k, why):
    assert Hom(Aut(name), k, k).unsought == why


def test_a_search_ends(monkeypatch):
    monkeypatch.setattr(bilabelled, "MOST", 100)
    with pytest.raises(TooLarge, match=r"^Aut\(cycle:13\) at order 2: \d of 7 dimensions are spanned") as caught:
        list(Hom(Aut("cycle:13"), 1, 1).spanning_set)
    assert caught.value.hint == "the dimension does not need them; the same group by --generators has orbit sums"


@pytest.mark.parametrize("seed", range(20))
def test_the_first_independent_ones(seed):
    """By definition: an item is taken iff it raises the rank of all before it."""
    rng = np.random.default_rng(seed)
    rows = rng.integers(-1, 2, (40, 6)) * rng.integers(0, 2, (40, 1))
    ranks = [int(np.linalg.matrix_rank(rows[:i])) if i else 0 for i in range(41)]
    expected = [i for i in range(40) if ranks[i + 1] > ranks[i]]
    assert first_independent(enumerate(rows), 6) == expected
    assert first_independent(enumerate(rows), 3) == expected[:3]
