"""Pivots mod p and over Q: FLINT, the blocked route and the oracle on the same matrices."""

import subprocess
import sys

import numpy as np
import pytest

from eqmath.errors import TooLarge
from eqmath.exact import PRIME, Echelon, eliminate, modular_rank, null_space
from eqmath.exact.panels import (
    balanced,
    blocked_pivots,
    blocked_rank,
    exact_product,
    flint_pivots,
    some_pivots,
    to_flint,
)
from eqmath.limits import memory_limit
from tests.exact.tables import NAMES, PRIMES, TABLE, product_of
from tests.oracles import linear


@pytest.mark.parametrize("name", NAMES)
def test_over_the_rationals(name):
    rows, columns = linear.first_pivots(TABLE[name].tolist())
    assert eliminate(TABLE[name], None) == Echelon(None, tuple(rows), tuple(columns))


@pytest.mark.parametrize("prime", PRIMES)
@pytest.mark.parametrize("name", NAMES)
def test_modulo_a_prime(name, prime):
    rows, columns = linear.first_pivots(TABLE[name].tolist(), prime)
    assert eliminate(TABLE[name], prime) == Echelon(prime, tuple(rows), tuple(columns))


@pytest.mark.parametrize("panel", [1, 2, 3, 5, 128])
@pytest.mark.parametrize("prime", PRIMES)
@pytest.mark.parametrize("name", NAMES)
def test_the_blocked_route_is_the_oracle(name, prime, panel):
    expected = linear.first_pivots(TABLE[name].tolist(), prime)
    assert blocked_pivots(TABLE[name], prime, panel) == expected
    assert blocked_rank(TABLE[name], prime, panel) == len(expected[0])


@pytest.mark.parametrize("seed", range(12))
def test_the_two_routes_agree_on_larger_matrices(seed):
    matrix = product_of(60 + 7 * seed, 90 - 3 * seed, 20 + 3 * seed, seed, 1000)
    prime = (2, 3, 97, 65537, 8388587, 8388593)[seed % 6]
    expected = flint_pivots(to_flint(np.mod(matrix, prime), prime))
    assert blocked_pivots(matrix, prime, panel=17) == expected
    assert blocked_rank(matrix, prime, panel=17) == blocked_rank(matrix.T, prime, panel=40) == len(expected[0])
    assert eliminate(matrix, prime) == Echelon(prime, tuple(expected[0]), tuple(expected[1]))


def test_more_than_a_thousand_rows():
    matrix = product_of(1010, 1003, 150, seed=8, size=9)
    matrix[:40], matrix[:, 100:130] = 0, matrix[:, :30]
    found = eliminate(matrix)
    assert found.prime == PRIME
    assert found == Echelon(PRIME, *map(tuple, flint_pivots(to_flint(np.mod(matrix, PRIME), PRIME))))
    assert (found.rank, found.rows[0]) == (150, 40)
    assert not set(found.columns) & set(range(100, 130))
    assert modular_rank(matrix) == 150


@pytest.mark.parametrize("name", NAMES)
def test_some_pivots_are_a_minor_as_large_as_the_rank(name):
    prime = 8388593
    block = balanced(np.mod(TABLE[name], prime).astype(np.float64), prime)
    rows, columns = some_pivots(block, prime)
    assert len(set(rows)) == len(rows) == len(linear.first_pivots(TABLE[name].tolist(), prime)[0])
    assert len(linear.first_pivots(TABLE[name][np.ix_(rows, columns)].tolist(), prime)[0]) == len(rows)


def test_a_pivot_minor_is_not_singular():
    matrix = TABLE["square of rank 6"]
    found = eliminate(matrix)
    assert linear.rank(matrix[np.ix_(found.rows, found.columns)].tolist()) == found.rank == 6


def test_the_rank_mod_p_is_only_a_lower_bound():
    matrix = TABLE["rank drops mod 2, 3, 5, 7"]
    assert [eliminate(matrix, p).rank for p in (2, 3, 5, 7, PRIME, None)] == [3, 3, 3, 3, 5, 5]


def test_a_prime_above_the_float64_bound():
    prime = 2**61 - 1
    matrix = TABLE["square of rank 6"]
    assert list(eliminate(matrix, prime).columns) == linear.first_pivots(matrix.tolist(), prime)[1]


def test_the_rank_of_a_large_matrix_mod_a_prime_above_the_float64_bound():
    prime, rng = 2**31 - 1, np.random.default_rng(0)
    matrix = rng.integers(0, prime, (13_000, 8))
    matrix[:, 7] = (matrix[:, 0] + 3 * matrix[:, 1]) % prime
    assert modular_rank(matrix, prime) == eliminate(matrix, prime).rank == modular_rank(matrix.T, prime) == 7


@pytest.mark.parametrize("shape", [(40, 3000), (3000, 40), (400, 400)])
@pytest.mark.parametrize("kind", [np.int64, object])
def test_large_matrices_by_panels_have_the_first_pivots(shape, kind):
    matrix = product_of(*shape, 25, seed=sum(shape), size=9).astype(kind)
    matrix[:5], matrix[:, 7] = 0, matrix[:, 6]
    rows, columns = flint_pivots(to_flint(np.mod(matrix, PRIME), PRIME))
    assert eliminate(matrix) == Echelon(PRIME, tuple(rows), tuple(columns))
    assert modular_rank(matrix) == len(rows) <= 25


@pytest.mark.parametrize("kind", [np.int8, np.uint8, np.int16, np.uint64, object])
def test_integers_of_every_width(kind):
    matrix = np.array([[100, 7], [14, 1], [100, 8]], dtype=kind)
    assert (eliminate(matrix).rank, modular_rank(matrix), null_space(matrix)) == (2, 2, [])
    assert null_space(matrix[:1]) == [(7, -100)]


def test_the_input_is_not_changed():
    matrix = TABLE["wide"].copy()
    eliminate(matrix), eliminate(matrix, None), blocked_pivots(matrix, 7, 2)
    assert (matrix == TABLE["wide"]).all()


def test_elimination_is_refused_before_it_starts():
    with memory_limit(1000), pytest.raises(TooLarge):
        eliminate(np.zeros((10, 10), dtype=np.int64))


@pytest.mark.parametrize("modulus", [0, 1, 4])
def test_a_modulus_that_is_no_prime_is_refused(modulus):
    """In another process: FLINT aborts the interpreter at an impossible inverse."""
    code = (
        "import numpy as np; from eqmath import EqmathError; from eqmath.exact import eliminate\n"
        f"try: eliminate(np.array([[2, 1], [0, 3]]), {modulus})\n"
        "except EqmathError: print('refused')"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.stdout == "refused\n"


def test_products_at_the_bound_are_refused():
    half = np.array([[2**26]], dtype=np.float64)
    with pytest.raises(TooLarge, match=r"^a float64 product with sums up to 4503599627370496 is not exact"):
        exact_product(half, half)
    assert exact_product(half - 1, half).tolist() == [[(2**26 - 1) * 2**26]]


def test_the_bound_counts_the_inner_length():
    row = np.full((1, 4), 2**25, dtype=np.float64)
    with pytest.raises(TooLarge):
        exact_product(row, row.T)
    assert exact_product(row[:, :3], row.T[:3]).tolist() == [[3 * 2**50]]


@pytest.mark.parametrize("prime", [2, 3, 8388593])
def test_balanced_residues(prime):
    values = np.arange(-20, 20, dtype=float) * 12345
    residues = balanced(values, prime)
    assert ((values - residues) % prime == 0).all()
    assert (2 * abs(residues) <= prime + 1).all()
