"""Permutation groups against the closure of their generators, sympy, and Burnside's lemma."""

from collections import Counter
from fractions import Fraction
from itertools import permutations, product
from math import factorial
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eqmath.combinatorics import fixed_point_numbers
from eqmath.combinatorics.permutation_groups import (
    StabiliserChain,
    cycle_types,
    elements,
    fixed_point_counts,
    inverse,
    is_member,
    multiply,
    orbit_count,
    orbit_labels,
    orbits,
    point_stabiliser,
    random_element,
    stabiliser_chain,
)
from eqmath.errors import TooLarge
from eqmath.limits import memory_limit

Group = tuple[int, list[tuple[int, ...]]]


def closure(n: int, generators: list[tuple[int, ...]]) -> set[tuple[int, ...]]:
    """All products, by multiplying until nothing is new."""
    found = {tuple(range(n))}
    new = list(found)
    while new:
        new = [h for g in new for s in generators if (h := tuple(s[i] for i in g)) not in found]
        found.update(new)
    return found


def symmetric(n: int) -> list[tuple[int, ...]]:
    return [(1, 0, *range(2, n)), (*range(1, n), 0)]


MATHIEU_11 = [(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0), (0, 1, 6, 9, 5, 3, 10, 2, 8, 4, 7)]
GROUPS: dict[str, Group] = {
    "trivial": (3, []),
    "trivial by the identity": (3, [(0, 1, 2)]),
    "no points": (0, [()]),
    "C(6)": (6, [(1, 2, 3, 4, 5, 0)]),
    "Dih(5)": (5, [(1, 2, 3, 4, 0), (0, 4, 3, 2, 1)]),
    "A(5)": (5, [(1, 2, 0, 3, 4), (0, 1, 3, 4, 2)]),
    "S(6)": (6, symmetric(6)),
    "S(3) + S(3)": (6, [(1, 0, 2, 3, 4, 5), (1, 2, 0, 3, 4, 5), (0, 1, 2, 4, 3, 5), (0, 1, 2, 4, 5, 3)]),
    "Klein": (4, [(1, 0, 3, 2), (2, 3, 0, 1)]),
    "quaternions": (8, [(1, 2, 3, 0, 5, 6, 7, 4), (4, 7, 6, 5, 2, 1, 0, 3)]),
    "cube": (8, [tuple(i ^ 1 for i in range(8)), tuple(4 * (i % 2) + i // 2 for i in range(8))]),
}
named = pytest.mark.parametrize("name", GROUPS)


def some_group(most: int) -> st.SearchStrategy[Group]:
    """A number of points with up to three permutations of them."""
    return st.integers(1, most).flatmap(
        lambda n: st.tuples(st.just(n), st.lists(st.permutations(range(n)).map(tuple), max_size=3))
    )


def check_whole(n: int, generators: list[tuple[int, ...]]) -> StabiliserChain:
    group, chain = closure(n, generators), stabiliser_chain(generators, n)
    assert chain.order == len(group)
    listed = list(elements(chain))
    assert len(listed) == len(group)
    assert set(listed) == group
    fixed = Counter(sum(i == image for i, image in enumerate(g)) for g in group)
    assert fixed_point_counts(chain) == dict(sorted(fixed.items()))
    return chain


@named
def test_every_element_is_listed_once(name):
    check_whole(*GROUPS[name])


@given(some_group(6))
def test_random_generators_against_the_closure(group):
    check_whole(*group)


@pytest.mark.parametrize("n", range(5))
def test_membership_of_every_permutation_for_every_pair_of_generators(n):
    everything = list(permutations(range(n)))
    for generators in product(everything, repeat=2):
        group, chain = closure(n, list(generators)), stabiliser_chain(generators, n)
        assert {g for g in everything if is_member(chain, g)} == group


@given(some_group(12), st.randoms(use_true_random=False))
def test_order_and_membership_against_sympy(group, rng):
    from sympy.combinatorics import Permutation, PermutationGroup

    n, generators = group
    other = PermutationGroup([Permutation(list(g)) for g in generators] or [Permutation(list(range(n)))])
    chain = stabiliser_chain(generators, n)
    assert chain.order == other.order()
    shuffled = list(range(n))
    rng.shuffle(shuffled)
    assert is_member(chain, shuffled) == other.contains(Permutation(shuffled))
    assert other.contains(Permutation(list(random_element(chain, rng))))


def test_the_chain_stabilises_along_its_base():
    for n, generators in GROUPS.values():
        chain = stabiliser_chain(generators, n)
        for depth, row in enumerate(chain.representatives):
            images = [u[chain.base[depth]] for u in row]
            assert images == sorted(set(images))
            assert all(u[b] == b for u in row for b in chain.base[:depth])


def test_large_groups():
    assert stabiliser_chain(symmetric(30), 30).order == factorial(30)
    mathieu = stabiliser_chain(MATHIEU_11, 11)
    assert mathieu.order == 7920
    assert fixed_point_counts(mathieu) == {0: 2760, 1: 3564, 2: 440, 3: 1155, 11: 1}


@pytest.mark.parametrize("n", [7, 8, 9])
def test_fixed_points_of_the_symmetric_group(n):
    counted = fixed_point_counts(stabiliser_chain(symmetric(n), n))
    assert counted == {i: count for i, count in enumerate(fixed_point_numbers(n)) if count}


def test_a_group_too_large_to_list_has_no_fixed_point_counts():
    assert fixed_point_counts(stabiliser_chain(symmetric(10), 10)) is None
    chain = stabiliser_chain(symmetric(4), 4)
    assert fixed_point_counts(chain, 23) is None
    assert fixed_point_counts(chain, 24) is not None


def test_random_elements_are_uniform_and_reproducible():
    n, generators = GROUPS["Dih(5)"]
    chain = stabiliser_chain(generators, n)
    drawn = Counter(random_element(chain, rng) for rng in [Random(1)] for _ in range(2000))
    assert set(drawn) == closure(n, generators)
    assert all(120 < count < 280 for count in drawn.values())
    assert random_element(chain, Random(7)) == random_element(chain, Random(7))


@named
def test_labels_are_least_places_of_orbits(name):
    n, generators = GROUPS[name]
    group = closure(n, generators)
    for m in range(4):
        tuples = list(product(range(n), repeat=m))
        place = {t: i for i, t in enumerate(tuples)}
        least = [min(place[tuple(g[i] for i in t)] for g in group) for t in tuples]
        assert orbit_labels(generators, n, m).tolist() == least


@given(some_group(6), st.integers(0, 4))
def test_burnside(group, m):
    n, generators = group
    labels = orbit_labels(generators, n, m)
    assert labels.dtype == np.int64
    counts = fixed_point_counts(stabiliser_chain(generators, n))
    order = sum(counts.values())
    assert len(np.unique(labels)) == Fraction(sum(count * fixed**m for fixed, count in counts.items()), order)


def test_labels_travel_along_a_long_shuffled_cycle():
    order = list(range(3000))
    Random(3).shuffle(order)
    cycle = [0] * 3000
    for here, there in zip(order, order[1:] + order[:1], strict=True):
        cycle[here] = there
    assert not orbit_labels([cycle], 3000, 1).any()


def test_orbits():
    assert orbits([(2, 1, 0, 3), (0, 3, 2, 1)], 4) == ((0, 2), (1, 3))
    assert orbits([], 2) == ((0,), (1,))


def test_labels_are_refused_before_memory_is_taken():
    with memory_limit(10**6), pytest.raises(TooLarge, match="are about 56 GB"):
        orbit_labels([tuple(range(1000))], 1000, 3)


@given(st.permutations(range(7)), st.permutations(range(7)))
def test_products_and_inverses(g, h):
    g, h = tuple(g), tuple(h)
    assert multiply(g, h) == tuple(g[h[i]] for i in range(7))
    assert multiply(inverse(g), g) == tuple(range(7)) == multiply(g, inverse(g))


@pytest.mark.parametrize("name", GROUPS)
def test_orbits_are_counted_as_they_are_listed(name):
    """By stabilisers of points, by labels of all tuples, and by Burnside's lemma on the closure."""
    n, generators = GROUPS[name]
    group = closure(n, generators)
    fixed = Counter(sum(g[i] == i for i in range(n)) for g in group)
    for m in range(4):
        labels = orbit_labels(generators, n, m)
        count = orbit_count(generators, n, m)
        assert count == int((labels == np.arange(len(labels))).sum())
        assert count * len(group) == sum(number * points**m for points, number in fixed.items())


@pytest.mark.parametrize("name", GROUPS)
def test_stabilisers_of_points(name):
    n, generators = GROUPS[name]
    group = closure(n, generators)
    for point in range(n):
        assert closure(n, list(point_stabiliser(generators, n, point))) == {g for g in group if g[point] == point}


@pytest.mark.parametrize("name", GROUPS)
def test_cycle_types(name: str) -> None:
    """Orbit by orbit of every element, also in bulks of one row."""
    n, generators = GROUPS[name]
    expected: Counter[tuple[int, ...]] = Counter()
    for g in closure(n, generators):
        expected[tuple(sorted(map(len, orbits([g], n)), reverse=True))] += 1
    chain = stabiliser_chain(generators, n)
    assert cycle_types(chain) == dict(sorted(expected.items()))
    assert cycle_types(chain, most=chain.order - 1) is None
