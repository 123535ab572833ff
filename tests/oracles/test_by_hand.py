"""The oracles on examples that were worked by hand."""

from fractions import Fraction

import pytest

from tests.oracles.definition import (
    compose,
    diagram_matrix,
    is_noncrossing,
    mobius,
    orbit_matrix,
    orbits,
    permutation_matrix,
    set_partitions,
)
from tests.oracles.linear import kronecker, multiply, null_space, power, rank, reynolds, trace


def test_matrices_of_deep_sets():
    assert diagram_matrix([(1, -1)], 1, 1, 2) == [[1, 0], [0, 1]]
    assert diagram_matrix([(1,), (-1,)], 1, 1, 2) == [[1, 1], [1, 1]]
    assert orbit_matrix([(1,), (-1,)], 1, 1, 2) == [[0, 1], [1, 0]]


def test_rows_are_outputs_and_the_first_index_is_slowest():
    copies_the_input_first = diagram_matrix([(1, -1), (2,)], 2, 1, 2)
    assert copies_the_input_first == [[1, 0], [1, 0], [0, 1], [0, 1]]


def test_the_matrix_without_legs_is_one():
    assert diagram_matrix([], 0, 0, 3) == [[1]] == orbit_matrix([], 0, 0, 3)


def test_a_cap_on_a_cup_is_one_closed_component():
    assert compose([(-1, -2)], [(1, 2)]) == (frozenset(), 1)
    assert compose([(-1,), (-2,)], [(1, 2)]) == (frozenset(), 1)
    assert compose([(-1,), (-2,)], [(1,), (2,)]) == (frozenset(), 2)


@pytest.mark.parametrize(("m", "bell"), [(0, 1), (1, 1), (2, 2), (3, 5), (4, 15), (5, 52), (6, 203)])
def test_bell_numbers(m, bell):
    assert len(list(set_partitions(range(1, m + 1)))) == bell


def test_the_mobius_function_of_three_points():
    everything = list(set_partitions([1, 2, 3]))
    assert mobius([(1,), (2,), (3,)], [(1, 2, 3)], everything) == 2


def test_the_crossing_crosses():
    assert not is_noncrossing([(1, -2), (2, -1)], 2, 2)
    assert is_noncrossing([(1, -1), (2, -2)], 2, 2)


def test_a_permutation_moves_basis_vectors():
    g = permutation_matrix([2, 3, 1])
    assert multiply(g, [[1], [0], [0]]) == [[0], [1], [0]]


def test_linear_algebra():
    assert kronecker([[1, 2]], [[0], [3]]) == [[0, 0], [3, 6]]
    assert power([[5]], 0) == [[1]]
    assert rank([[2, 4], [1, 2]]) == 1
    assert rank([[1, 2], [3, 1]]) == 2
    assert rank([[1, 2], [3, 1]], 5) == 1
    assert null_space([[2, 1]], 2) == [[Fraction(-1, 2), 1]]


def test_averaging_is_a_projection_on_the_invariants():
    R = reynolds(2, 1, 1)
    assert multiply(R, R) == R
    assert trace(R) == rank(R) == 2 == len(orbits(2, 2))
