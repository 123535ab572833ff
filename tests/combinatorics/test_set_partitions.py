"""Restricted growth strings, one at a time and in bulk, beside the oracle's set partitions."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eqmath.combinatorics import (
    block_counts,
    coarsenings,
    growth_rows,
    growth_string,
    growth_strings,
    refines,
    set_partition_count,
)
from eqmath.errors import TooLarge
from tests.oracles.definition import as_sets, finer, set_partitions

LIMITS = (None, 0, 1, 2, 3, 4, 9)


def blocks(word: tuple[int, ...]) -> list[tuple[int, ...]]:
    """The blocks of a word on the points 1, 2, …"""
    return [tuple(i + 1 for i, x in enumerate(word) if x == label) for label in sorted(set(word))]


def rows(m: int) -> np.ndarray:
    """All words of m points, one per row."""
    words = list(growth_strings(m))
    return np.array(words, np.int8).reshape(len(words), m)


def is_growth_string(word: tuple[int, ...]) -> bool:
    return all(0 <= x <= 1 + max(word[:i], default=-1) for i, x in enumerate(word))


@pytest.mark.parametrize("limit", LIMITS)
@pytest.mark.parametrize("m", range(7))
def test_every_set_partition_once(m, limit):
    expected = [as_sets(p) for p in set_partitions(range(1, m + 1)) if limit is None or len(p) <= limit]
    found = [as_sets(blocks(word)) for word in growth_strings(m, limit)]
    assert len(found) == len(expected) == set_partition_count(m, limit)
    assert set(found) == set(expected)


@pytest.mark.parametrize("limit", LIMITS)
@pytest.mark.parametrize("m", range(9))
def test_the_order_is_lexicographic(m, limit):
    words = list(growth_strings(m, limit))
    assert words == sorted(set(words))
    assert all(is_growth_string(word) for word in words)


@pytest.mark.parametrize("m", [200, 5000])
def test_enumeration_is_lazy(m):
    """As long a string as one likes: no recursion on its length."""
    words = growth_strings(m)
    assert next(words) == (0,) * m
    assert next(words) == (*(0,) * (m - 1), 1)


@pytest.mark.parametrize("m", range(5))
def test_a_growth_string_names_equal_labels(m):
    for labels in product("abcde"[: m + 1], repeat=m):
        word = growth_string(labels)
        assert is_growth_string(word)
        assert all((word[i] == word[j]) == (labels[i] == labels[j]) for i in range(m) for j in range(m))


@pytest.mark.parametrize("m", range(1, 6))
def test_growth_rows_are_growth_strings(m):
    labels = np.array(list(product(range(m), repeat=m)))
    assert list(map(tuple, growth_rows(labels).tolist())) == [growth_string(row) for row in labels.tolist()]
    assert growth_rows(rows(m)).tolist() == rows(m).tolist()


@pytest.mark.parametrize("points", [127, 128, 200, 300])
def test_growth_rows_with_many_blocks_are_right_or_refused(points):
    labels = np.arange(points)[None, ::-1]
    try:
        found = growth_rows(labels).tolist()
    except TooLarge:
        return
    assert found == [list(range(points))]


def test_inputs_are_not_changed():
    labels = np.array([[2, 0, 2]], dtype=np.int8)
    growth_rows(labels)
    assert labels.tolist() == [[2, 0, 2]]


@pytest.mark.parametrize("m", range(7))
def test_block_counts(m):
    assert block_counts(rows(m)).tolist() == [len(set(word)) for word in growth_strings(m)]


@pytest.mark.parametrize("m", range(6))
def test_refinement_is_inclusion_of_blocks(m):
    words = list(growth_strings(m))
    for fine, coarse in product(words, words):
        assert refines(fine, coarse) == finer(blocks(fine), blocks(coarse))


@pytest.mark.parametrize("m", range(6))
def test_coarsenings(m):
    words = list(growth_strings(m))
    for fine in words:
        found = list(coarsenings(fine))
        assert len(found) == len(set(found))
        assert found[-1] == fine
        assert set(found) == {w for w in words if finer(blocks(fine), blocks(w))}


@given(st.lists(st.integers(0, 12), max_size=14))
def test_growth_strings_are_canonical(labels):
    word = growth_string(labels)
    assert growth_string(word) == word == growth_string([5 - x for x in labels])
