"""No float and no overflow decides: wrong kinds of numbers are refused, large ones stay exact or are refused."""

from fractions import Fraction

import numpy as np
import pytest
from flint import fmpz

from eqmath import Hom, Matrix, certify
from eqmath.errors import NotExact, TooLarge
from eqmath.exact import PRIME, PRIMES, eliminate, first_dependency, first_outside, modular_rank, null_space
from eqmath.groups import matrix_group
from eqmath.methods import direct
from tests.oracles.linear import commutes, flat, hom_dimension, rank


@pytest.mark.parametrize("matrix", [np.array([[0.5, 0.5]]), np.eye(3) / 2, np.array([["1"]])])
def test_a_matrix_of_floats_has_no_rank_here(matrix):
    for work in (eliminate, null_space, lambda m: eliminate(m, None)):
        with pytest.raises(NotExact, match="^expected a matrix of integers, found one of "):
            work(matrix)


A = "4294967297/4294967296"
TURN = [["9999/10001", "-200/10001"], ["200/10001", "9999/10001"]]
LONG = {
    "diagonal": ([[A, 0], [0, "4294967296/4294967297"]], False),
    "huge": ([[2**70, 1], [0, 1]], False),
    "turn": (TURN, False),
    "nilpotent": ([[0, 2**65], [0, 0]], True),
    "divided": ([[Fraction(1, PRIME), 0], [0, PRIME]], False),
}


@pytest.mark.parametrize("name", LONG)
@pytest.mark.parametrize(("k", "l"), [(0, 2), (1, 1), (1, 2), (2, 2)])
def test_integers_beyond_64_bits_are_decided(name, k, l):
    """Rank, dimension, basis and missing maps beside elimination of Fractions, one entry at a time."""
    rows, lie = LONG[name]
    g = Matrix(rows)
    group = matrix_group(name, 2, [] if lie else [g], [g] if lie else [])
    H, fractions = Hom(group, k, l), [[Fraction(x) for x in row] for row in rows]
    assert H.dim == hom_dimension([(fractions, lie)], 2, k, l)
    basis = [H.matrix(v) for v in H.basis()]
    assert all(commutes(W.tolist(), fractions, k, l, lie) for W in basis)
    assert rank([flat(W.tolist()) for W in basis]) == H.dim
    found = H.examine(basis)
    assert (found.rank, found.dim, found.spans, found.independent) == (H.dim, H.dim, True, True)
    missed = H.missing(basis[1:])
    assert len(missed) == min(H.dim, 1)
    assert all(commutes(W.tolist(), fractions, k, l, lie) for W in missed)
    assert rank([flat(W.tolist()) for W in basis[1:] + missed]) == H.dim
    listed = [*basis, *(W * 3 for W in basis[:1])]
    assert certify(H, listed, "spans").status == "proved"
    assert certify(H, listed, "independent").status == ("refuted" if basis else "proved")
    assert certify(H, basis[1:], "spans").status == ("refuted" if basis else "proved")


def test_denominators_of_10001_at_order_6():
    """A rotation of infinite order about an axis commutes with what SO(2) about this axis commutes with."""
    turn = Matrix([[*TURN[0], 0], [*TURN[1], 0], [0, 0, 1]])
    assert Hom(matrix_group("turn", 3, [turn]), 3, 3).dim == 141  # the constant term of (1 + z + 1/z)^6


def test_relations_and_products_of_long_integers():
    """The products of two long diagonal entries are beyond 64 bits, their factors are not."""
    G = matrix_group("one", 1, [Matrix([[1]])])
    W = Matrix([[2**40]])
    assert Hom(G, 1, 1).examine([W, W * 2**40]).rank == 1
    values = np.array([[2**40, 1], [1, 0]], dtype=object)
    assert (eliminate(values, None).rank, eliminate(values * 2**70).rank, modular_rank(values * 2**70)) == (2, 2, 2)
    assert null_space(np.array([[2**70, -1]], dtype=object)) == [(1, 2**70)]
    assert null_space(np.array([[PRIME, 0], [0, 1], [0, 2]])) == []
    assert first_outside(np.array([[1, 1]]), np.array([[2**70, 2**70], [2**70, 1]], dtype=object)) == 1
    assert first_dependency(np.array([[2**70, 1], [2**71, 2]], dtype=object)) == (2, -1)


def test_another_prime_decides_what_the_first_one_cannot(monkeypatch):
    """diag(1, p + 1) is the identity mod p, where all maps seem to commute; two too many."""
    monkeypatch.setattr(direct, "RATIONAL_UNKNOWNS", 3)
    g, units = Matrix([[1, 0], [0, PRIME + 1]]), [Matrix([[1, 0], [0, 0]]), Matrix([[0, 0], [0, 1]])]
    found = direct.examine([g], [], 2, 1, 1, units)
    assert (found.rank, found.dim, found.method.prime) == (2, 2, PRIMES[1])
    with pytest.raises(TooLarge, match="^the ends 1 and 2 do not meet mod any of 3 primes; 4 unknowns are too many"):
        direct.examine([g], [], 2, 1, 1, units[:1])
    assert all(fmpz(prime).is_prime() and prime < 2**23 for prime in PRIMES)
