"""Random combinations of equations: true ones mod p, whatever the size of the coefficients and the number of rows."""

from dataclasses import replace

import numpy as np
import pytest

from eqmath import S
from eqmath.exact import PRIME, integers, modular_rank
from eqmath.groups import LieElement
from eqmath.methods import direct
from eqmath.methods.action import act
from eqmath.methods.reduced.equations import Equations, _sums, upper_bound
from eqmath.methods.reduced.swaps import CHECKED_ROWS, kills
from eqmath.methods.reduced.system import build

LARGE = np.random.default_rng(0).integers(2**40, 2**45, 200)
ROWS = np.arange(len(LARGE))


def multiples() -> Equations:
    """200 large multiples of x + 2y − 3z = 0."""
    rows, columns = np.repeat(ROWS, 3), np.tile(np.arange(3), len(LARGE))
    return Equations.collect(3, rows, columns, (LARGE[:, None] * [1, 2, -3]).ravel())


def test_a_mixture_of_one_equation_is_that_equation():
    """A product that wraps at 2⁶⁴ is another equation, and with it a false bound."""
    mixed = multiples().mixed(60, PRIME)
    assert modular_rank(mixed) == 1
    assert ((mixed[:, 0] * 2 - mixed[:, 1]) % PRIME == 0).all()
    assert mixed.min() >= 0
    assert mixed.max() < PRIME
    assert multiples().solutions(2) == multiples().solutions(0) == 2


def test_the_bound_of_the_direct_method_with_large_coefficients():
    assert direct._bound(LARGE[:, None] * np.array([1, 2]), 2, 0, PRIME) == 1
    assert direct._bound(LARGE[:, None] * np.array([1, 2]), 2, 1, PRIME) == 1
    assert direct._bound(LARGE[:, None] % 1000 * np.array([PRIME, PRIME]), 2, 0, PRIME) == 2


def test_sums_beyond_what_floats_hold():
    for terms in ([2**53, 1], [2**53 + 1], [2**52 + 1, 2**52], [2**60 + 1, 1, 1]):
        assert _sums(np.zeros(len(terms), dtype=np.int64), np.array(terms), 2).tolist() == [sum(terms), 0]


def test_a_triangle_needs_different_first_columns():
    """Two rows with one first column determine one unknown, whatever stands behind."""
    equations = Equations.collect(3, np.array([0, 0, 1, 1]), np.array([0, 1, 0, 2]), np.array([1, 1, 1, 1]))
    late = np.array([True, False, False])
    assert upper_bound(equations, [late], 1).dim == 1
    assert (upper_bound(equations, [], 2).dim, upper_bound(equations, [late, late], 0).dim) == (2, 1)
    partly = equations.within(np.array([True, True, False]))
    assert (partly.count, partly.unknowns, partly.dense().tolist()) == (1, 2, [[1, 1]])


def test_an_equation_needs_all_values_that_its_element_moves():
    """X[0, 2] = 1 exists from n = 3 on, though one value is enough for its tuple and for the class that it mentions."""
    one = np.zeros((1, 1), dtype=np.int8)
    element = LieElement("x", ((0, 2, 1),), "plain", lambda m, n: [(0,)], 3)
    found = build(S(3).series.part("plain"), one, [(element, one)], 3)
    assert (found.equations.count, found.values) == (1, 3)
    assert build(S(3).series.part("plain"), one, [], 3).values == 1


@pytest.mark.parametrize("field", ["rows", "columns", "coefficients", "unknowns"])
def test_equations_are_the_same_entry_by_entry(field):
    one = multiples()
    value = getattr(one, field) + 1
    assert one.same_as(multiples())
    assert not one.same_as(replace(one, **{field: value}))


def test_a_false_row_is_seen_in_every_chunk():
    for place in (0, CHECKED_ROWS - 1, CHECKED_ROWS, 2 * CHECKED_ROWS):
        matrix = np.zeros((2 * CHECKED_ROWS + 1, 2), dtype=np.int64)
        assert kills(matrix, np.array([[1, 1]], dtype=np.int32))
        matrix[place] = 1, PRIME
        assert not kills(matrix, np.array([[1, 1]], dtype=np.int32))
        matrix[place] = PRIME - 1, 1
        assert kills(matrix, np.array([[1, 1]], dtype=np.int32))


def test_entries_that_a_few_legs_take_beyond_64_bits():
    """2³² on two legs, and a small row beside a large one."""
    assert act(np.array([[2**32]]), np.ones((1, 1), dtype=np.int64), range(2)).tolist() == [[2**64]]
    diagonal = np.array([[2**40, 0], [0, 1]])
    found = act(diagonal, np.ones((2, 2), dtype=np.int64), range(2))
    assert found.tolist() == [[2**80, 2**40], [2**40, 1]]
    assert act(np.array([[1, 1], [0, 1]]), np.full((2,), 2**61), range(1)).tolist() == [2**62, 2**61]
    assert act(np.array([[1, 1], [0, 1]]), np.full((2,), 2**62), range(1)).tolist() == [2**63, 2**62]


def test_integers_as_the_direct_method_holds_them():
    """Beyond 62 bits they are Python's: sums of two of them stay exact either way."""
    for values, kind in (
        ([2**62 - 1, 1 - 2**62], np.int64),
        ([2**62], object),
        ([-(2**62)], object),
        ([2**70], object),
    ):
        held = integers([values], len(values))
        assert (held.dtype, held.tolist()) == (kind, [values])
