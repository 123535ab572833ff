"""Entries whose products do not fit 64 bits, and relations that hold mod p, or mod 2⁶⁴, and not over Z."""

import numpy as np
import pytest

from eqmath.exact import PRIME, eliminate, exact_rank, first_dependency, first_outside, monomial_determinant
from eqmath.exact.lattices import shortened
from tests.oracles import linear


def test_a_relation_mod_p_and_mod_two_to_the_64_is_none():
    """2³² · row 1 − row 2 = (0, 2⁶⁴ p): 0 in every 64-bit integer and mod p, not over Z."""
    rows = [[1, PRIME * 2**32], [2**32, 0]]
    assert linear.rank(rows) == 2
    assert first_dependency(np.array(rows)) is None


@pytest.mark.parametrize("power", [29, 30, 31, 32, 40])
def test_a_relation_with_large_coefficients(power):
    """The same with the true second row, and one more that is independent mod p alone."""
    large = 2**power
    rows = [[1, 2**20], [large, large * 2**20], [0, PRIME]]
    if large * 2**20 < 2**63:
        assert first_dependency(np.array(rows)) == (large, -1, 0)
    assert first_dependency(np.array([[1, 0], [large, 1]])) is None


def test_a_later_relation_where_the_first_is_one_mod_p_alone():
    rows = [[1, 0, 0], [0, PRIME, 0], [0, 1, 0], [0, 0, 1]]
    assert first_dependency(np.array(rows)) == (0, 1, -PRIME, 0)


def test_what_is_outside_over_q_and_inside_mod_p():
    assert first_outside(np.array([[1, 0]]), np.array([[2, 0], [1, PRIME]])) == 1
    assert first_outside(np.array([[1, 1]]), np.array([[1, 1], [2, 2], [1, 1 + PRIME]])) == 2
    assert eliminate(np.array([[1, 1], [1, 1 + PRIME]])).rank == 1


def test_ranks_that_are_one_too_small_mod_p():
    assert exact_rank(np.array([[PRIME, 0], [0, 1]])) == exact_rank(np.array([[PRIME, 1], [0, PRIME]])) == 2
    assert exact_rank(np.array([[1, 1, 1], [0, PRIME, 1], [1, 1, 1]])) == 2
    assert exact_rank(np.array([[2**70, 0], [0, 2**70 * PRIME]], dtype=object)) == 2


@pytest.mark.parametrize("c", [2**62 - 60, 2**61 + 1, 2**61, 60 - 2**62, -(2**61) - 1, 2**62, 2**63 - 1])
def test_determinants_as_large_as_one_prime(c):
    """A coefficient has a sign: the product of the primes is more than twice its size."""
    assert monomial_determinant(np.array([[c]]), np.array([[1]], dtype=np.int8)) == (0, c)
    assert monomial_determinant(np.array([[c, 0], [0, -1]]), np.eye(2, dtype=np.int8)) == (0, 0, -c)


def test_a_shortened_vector_is_no_multiple_modulo_the_others():
    """2 · (−5, −3) − 3 · (−3, −2) = (−1, 0) is shorter, and of another class."""
    assert shortened([-5, -3], [[-3, -2]]) == (1, 1)
    assert shortened([4, 4, 2], [[1, 2, 0], [3, -2, 2]]) == (1, 0, 0)
    assert shortened([7, 3, 5], [[-3, 3, -2], [-3, 0, -2]]) == (1, 0, 1)
