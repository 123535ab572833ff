"""A matrix that does not commute is refused with an element and an entry that a person can check."""

from fractions import Fraction
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eqmath import Diagram, Matrix, S
from eqmath.errors import NotComposable
from eqmath.methods import violation
from eqmath.methods.action import integer_form
from tests import given as some
from tests.oracles import linear

ROTATION = Matrix([["3/5", "-4/5"], ["4/5", "3/5"]])
SHEAR = Matrix([[1, "1/2"], [0, 1]])
SHAPES = [(0, 1), (1, 0), (1, 1), (2, 1), (1, 2), (2, 2), (0, 3)]
ELEMENTS = {"swap": Matrix.permutation([2, 1]), "rotation": ROTATION, "shear": SHEAR, "sign": Matrix([[1, 0], [0, -1]])}


def sides(W: Matrix, g: Matrix, k: int, l: int) -> tuple[list[list], list[list]]:
    """ρ_l(g) W and W ρ_k(g), by Kronecker powers."""
    rows = g.tolist()
    left = linear.multiply(linear.power(rows, l), W.tolist())
    return left, linear.multiply(W.tolist(), linear.power(rows, k))


def first_difference(W: Matrix, g: Matrix, k: int, l: int) -> tuple | None:
    """The first differing entry: its index tuples and the values of both sides."""
    n, (left, right) = g.shape[0], sides(W, g, k, l)
    rows, columns = (list(product(range(1, n + 1), repeat=legs)) for legs in (l, k))
    places = product(range(n**l), range(n**k))
    found = ((rows[i], columns[j], left[i][j], right[i][j]) for i, j in places if left[i][j] != right[i][j])
    return next(found, None)


def check_place(W: Matrix, g: Matrix, k: int, l: int) -> None:
    expected, found = first_difference(W, g, k, l), violation(W, g, k, l)
    assert (found is None) == (expected is None)
    if found and expected:
        assert (found.g, found.row, found.column) == (g, *expected[:2])


def check_values(W: Matrix, g: Matrix, k: int, l: int) -> None:
    expected, found = first_difference(W, g, k, l), violation(W, g, k, l)
    if found and expected:
        assert (found.left, found.right) == expected[2:]


def filled(k: int, l: int, start: int = 1) -> Matrix:
    """The 2^l × 2^k matrix of consecutive integers."""
    return Matrix.from_numpy(np.arange(start, start + 2 ** (k + l)).reshape(2**l, 2**k))


@pytest.mark.parametrize("scale", [1, "2/7", 2**70], ids=["integers", "fractions", "huge integers"])
@pytest.mark.parametrize("name", ELEMENTS)
@pytest.mark.parametrize(("k", "l"), SHAPES)
def test_the_first_entry_that_differs(k, l, name, scale):
    check_place(filled(k, l, -3) * Matrix([[scale]])[0, 0], ELEMENTS[name], k, l)


@pytest.mark.parametrize("scale", [1, "2/7", 2**70], ids=["integers", "fractions", "huge integers"])
@pytest.mark.parametrize("name", ELEMENTS)
def test_the_two_values_at_that_entry(name, scale):
    """They are the entries of ρ_l(g) W and of W ρ_k(g), as a person finds them, without a common factor."""
    for k, l in SHAPES:
        check_values(filled(k, l, -3) * Matrix([[scale]])[0, 0], ELEMENTS[name], k, l)


def test_entries_beyond_a_machine_word():
    for k, l in SHAPES:
        check_place(filled(k, l) * 2**61, Matrix([[2**20, 1], [1, -(2**40)]]), k, l)
        check_values(filled(k, l) * 2**61, Matrix([[2**20, 1], [1, -(2**40)]]), k, l)


@pytest.mark.parametrize(("k", "l"), some.shapes(4))
def test_diagrams_commute_with_permutations(k, l):
    for d in some.diagrams(k, l):
        for g in (*S(3).discrete, S(3).one()):
            assert violation(d.matrix(3), g, k, l) is None
            assert violation(d.matrix(3, orbit=True), g, k, l) is None


def test_the_rotation_keeps_pairs():
    """Brauer diagrams commute with a rational rotation, other partitions do not."""
    for k, l in some.shapes(4, 1):
        for d in some.diagrams(k, l):
            found = violation(d.matrix(2), ROTATION, k, l)
            assert (found is None) == d.is_matching


def test_one_flipped_sign_is_found():
    W = Matrix([[1, 1], [1, -1]])
    found = violation(W, Matrix.permutation([2, 1]), 1, 1)
    assert (found.row, found.column, found.left, found.right) == ((1,), (2,), -1, 1)


def test_index_tuples_start_at_one_and_outputs_come_first():
    W = Matrix([[0, 0], [0, 0], [0, 0], [0, 1]])
    found = violation(W, Matrix.permutation([2, 1]), 1, 2)
    assert (found.row, found.column) == ((1, 1), (2,))
    assert (found.left, found.right) == (1, 0)
    assert found.entry == "[1,1;2]"


def test_entries_without_rows_or_columns():
    found = violation(Matrix([[1, 2]]), Matrix.permutation([2, 1]), 1, 0)
    assert (found.row, found.column, found.entry) == ((), (1,), "[;1]")
    found = violation(Matrix([[1], [2]]), Matrix.permutation([2, 1]), 0, 1)
    assert (found.row, found.column, found.entry) == ((1,), (), "[1;]")


@pytest.mark.parametrize("g", [S(1).one(), S(3).one(), ROTATION, Matrix([[2]])], ids=str)
def test_numbers_commute_with_everything(g):
    """k = l = 0: the group acts trivially."""
    assert violation(Matrix([[5]]), g, 0, 0) is None


@given(st.integers(0, 2), st.integers(0, 2), st.data())
def test_random_small_matrices(k, l, data):
    size = 2 ** (k + l)
    entries = data.draw(st.lists(st.fractions(-2, 2, max_denominator=3), min_size=size, max_size=size))
    g = Matrix([data.draw(st.lists(st.fractions(-2, 2, max_denominator=2), min_size=2, max_size=2)) for _ in range(2)])
    if k + l:
        check_place(Matrix([entries[i * 2**k : (i + 1) * 2**k] for i in range(2**l)]), g, k, l)


def test_shapes_must_fit():
    with pytest.raises(NotComposable) as error:
        violation(Diagram("1,1'").matrix(3), S(2).discrete[0], 1, 1)
    assert str(error.value) == "expected a 2 × 2 matrix, found 3 × 3"


def test_the_integer_form_of_large_denominators():
    """numpy's own least common multiple leaves the integers above 2^53."""
    primes = (10**18 + 9, 10**18 + 3)
    integers, denominator = integer_form(Matrix([[Fraction(1, primes[0]), Fraction(1, primes[1])], [0, 1]]))
    assert denominator == primes[0] * primes[1]
    assert integers.tolist() == [[primes[1], primes[0]], [0, denominator]]
