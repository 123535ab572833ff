"""The join of two partitions: one pair, in bulk, and by merging sets; it is the least upper bound."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eqmath.combinatorics import growth_strings, join, joins, refines
from tests.combinatorics.test_set_partitions import blocks, is_growth_string, rows
from tests.oracles import definition


def all_pairs(m: int) -> tuple[np.ndarray, np.ndarray]:
    words = rows(m)
    return np.repeat(words, len(words), axis=0), np.tile(words, (len(words), 1))


@pytest.mark.parametrize("m", range(6))
def test_join_in_three_ways(m):
    left, right = all_pairs(m)
    bulk = [tuple(word) for word in joins(left, right).tolist()]
    single = [join(a, b) for a, b in product(growth_strings(m), repeat=2)]
    assert bulk == single
    for (a, b), found in zip(product(growth_strings(m), repeat=2), single, strict=True):
        assert is_growth_string(found)
        assert definition.as_sets(blocks(found)) == definition.join(blocks(a), blocks(b))


@pytest.mark.parametrize("m", range(5))
def test_join_is_the_least_upper_bound(m):
    words = list(growth_strings(m))
    for a, b in product(words, words):
        above = [c for c in words if refines(a, c) and refines(b, c)]
        assert join(a, b) in above
        assert all(refines(join(a, b), c) for c in above)


def words(m: int) -> st.SearchStrategy[tuple[int, ...]]:
    return st.lists(st.integers(0, m - 1), min_size=m, max_size=m).map(growth)


def growth(labels: list[int]) -> tuple[int, ...]:
    names: dict[int, int] = {}
    return tuple(names.setdefault(x, len(names)) for x in labels)


@given(words(11), words(11), words(11))
def test_semilattice_laws(a, b, c):
    assert join(a, a) == a
    assert join(a, b) == join(b, a)
    assert join(join(a, b), c) == join(a, join(b, c))


@given(st.lists(st.tuples(words(9), words(9)), min_size=1, max_size=8))
def test_the_bulk_is_the_single_join(pairs):
    left, right = (np.array(side, dtype=np.int8) for side in zip(*pairs, strict=True))
    assert [tuple(w) for w in joins(left, right).tolist()] == [join(a, b) for a, b in pairs]


@pytest.mark.parametrize("rows", [1, 2, 5])
@pytest.mark.parametrize("order", ["C", "F"])
def test_the_inputs_are_not_changed(rows, order):
    left = np.array([[0, 1, 2]] * rows, dtype=np.int8, order=order)
    right = np.array([[0, 0, 1]] * rows, dtype=np.int8, order=order)
    assert joins(left, right).tolist() == [[0, 0, 1]] * rows
    assert left.tolist() == [[0, 1, 2]] * rows
    assert right.tolist() == [[0, 0, 1]] * rows


@pytest.mark.parametrize("m", [0, 1, 3])
def test_no_pairs(m):
    nothing = np.zeros((0, m), dtype=np.int8)
    assert joins(nothing, nothing).shape == (0, m)
