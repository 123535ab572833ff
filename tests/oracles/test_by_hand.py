"""The oracles on examples that were worked by hand."""

from fractions import Fraction
from itertools import product

import pytest

from tests.oracles.classes import derivative_row, equations, is_monomial, semi_invariants, step, up_to_sign
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
from tests.oracles.lie import bracket, determinant, generated_algebra, hamiltonian, inverse, skew, tangent_dimension
from tests.oracles.linear import derivative, kronecker, multiply, null_space, power, rank, reynolds, trace


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


def test_the_lie_algebra_of_trace_zero():
    """E12 and E21 have the bracket diag(1, −1): three dimensions; E12 alone has one, its transpose by conjugation."""
    raising, lowering, turn = [[0, 1], [0, 0]], [[0, 0], [1, 0]], [[0, -1], [1, 0]]
    assert bracket(raising, lowering) == [[1, 0], [0, -1]]
    assert len(generated_algebra([raising, lowering], [])) == 3
    assert len(generated_algebra([raising], [])) == 1
    assert len(generated_algebra([raising], [turn])) == 3
    assert len(generated_algebra([], [turn])) == 0


def test_tangent_spaces():
    assert [tangent_dimension(skew, n) for n in (1, 2, 3)] == [0, 1, 3]
    assert [tangent_dimension(hamiltonian, n) for n in (2, 4)] == [3, 10]


def test_inverse_and_determinant():
    assert determinant([]) == 1
    assert determinant([[0, 2, 0], [0, 0, 3], [5, 0, 0]]) == 30
    assert inverse([[0, 2], [1, 1]]) == [[Fraction(-1, 2), 1], [Fraction(1, 2), 0]]


def test_a_signed_permutation_moves_index_tuples():
    turn = [[0, -1], [1, 0]]
    assert is_monomial(turn)
    assert not is_monomial([[1, 1], [0, 1]])
    assert step(turn, (0, 1, 1)) == ((1, 0, 0), 1)
    assert step(turn, (0, 1)) == ((1, 0), -1)


def test_semi_invariants_of_two_legs():
    """The swap: two orbits. The swap with its sign: opposite values. A sign change kills what is odd."""
    swap, sign = [[0, 1], [1, 0]], [[-1, 0], [0, 1]]
    assert semi_invariants([(swap, 1)], 2, 2) == {(0, 0): (0, 1), (1, 1): (0, 1), (0, 1): (1, 1), (1, 0): (1, 1)}
    assert semi_invariants([(swap, -1)], 2, 2)[1, 0] == (1, -1)
    assert semi_invariants([(swap, 1), (sign, 1)], 2, 2) == {(0, 0): (0, 1), (1, 1): (0, 1)}
    assert semi_invariants([(swap, -1), (sign, -1)], 2, 2) == {(0, 1): (0, 1), (1, 0): (0, -1)}
    assert semi_invariants([], 2, 2, [[1, -1]]) == {(0, 1): (0, 1), (1, 0): (1, 1)}


@pytest.mark.parametrize("m", range(4))
def test_rows_of_the_derivative(m):
    x = [[0, 1, -2], [3, 4, 0], [0, 0, 5]]
    tuples, full = list(product(range(3), repeat=m)), derivative(x, m)
    for t, row in zip(tuples, full, strict=True):
        assert derivative_row(x, t) == {s: entry for s, entry in zip(tuples, row, strict=True) if entry}


def test_the_equation_of_the_plane_rotation():
    """On patterns of equal values: Xv at (1, 2) says that v(1, 1) = v(2, 2), which are one unknown: no equation."""
    everything = semi_invariants([], 2, 2)
    assert {up_to_sign(row) for row in equations([[0, 1], [-1, 0]], 2, everything)} == {
        frozenset({(1, 1), (2, 1)}), frozenset({(0, 1), (3, -1)})
    }  # fmt: skip
    even = semi_invariants([([[0, 1], [1, 0]], 1), ([[-1, 0], [0, 1]], 1)], 2, 2)
    assert list(equations([[0, 1], [-1, 0]], 2, even)) == []
