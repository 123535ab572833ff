"""Linear combinations: the laws of a category over Q[δ], and the functor to matrices."""

import operator
import pickle
from fractions import Fraction

import flint
import numpy as np
import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st

from eqmath import Diagram, LinearCombination, Matrix, PartitionAlgebra, Polynomial
from eqmath.diagrams import loop_value
from eqmath.errors import CaseError, EqmathError, NotComposable, NotExact
from tests import given as some

n = Polynomial([0, 1], "n")
small = st.one_of(st.integers(-3, 3), st.fractions(-2, 2, max_denominator=3))
scalars = st.one_of(small, st.lists(small, max_size=3).map(lambda cs: Polynomial(cs, "n")))


def combinations(k: int, l: int, delta="n", coefficients=scalars) -> st.SearchStrategy[LinearCombination]:
    terms = st.dictionaries(some.some_diagram(k, l), coefficients, max_size=3)
    return terms.map(lambda t: LinearCombination(t, delta, (k, l)))


@given(combinations(2, 1), combinations(2, 1), combinations(2, 1), scalars, scalars)
def test_a_module_over_the_polynomials(a, b, c, x, y):
    assert (a + b) + c == a + (b + c)
    assert a + b == b + a
    assert a - a == LinearCombination({}, "n", (2, 1))
    assert -a == a * -1
    assert a * x == x * a
    assert (a + b) * x == a * x + b * x
    assert a * (x * y) == (a * x) * y
    assert a * 1 == a


@given(combinations(1, 2), combinations(2, 1), combinations(2, 1), combinations(1, 1), scalars)
def test_composition_is_bilinear_and_associative(a, b, c, d, x):
    assert (b + c) * a == b * a + c * a
    assert a * (b + c) == a * b + a * c
    assert (d * b) * a == d * (b * a)
    assert (b * x) * a == (b * a) * x == b * (a * x)
    assert (b * a).flip() == a.flip() * b.flip()
    one = LinearCombination({Diagram.identity(2): 1}, "n")
    assert one * a == a


@given(combinations(1, 1), combinations(1, 1), combinations(1, 1), combinations(1, 1))
def test_the_interchange_law(a, b, c, d):
    assert a.tensor(b) * c.tensor(d) == (a * c).tensor(b * d)


@given(combinations(1, 2), combinations(2, 1), st.integers(1, 3))
def test_the_functor_to_matrices(a, b, value):
    assert (b * a).matrix(value) == b.matrix(value) * a.matrix(value)
    assert (a + a).matrix(value) == a.matrix(value) + a.matrix(value)
    assert a.flip().matrix(value) == a.matrix(value).T
    assert a.tensor(b).matrix(value) == a.matrix(value).kron(b.matrix(value))


def test_a_closed_component_is_the_loop_value():
    p = LinearCombination({Diagram("1|1'"): 1}, "n")
    assert p * p == p * n == n * p
    assert (p * p).terms == {Diagram("1|1'"): n}
    assert (p * p * p).terms == {Diagram("1|1'"): n * n}
    q = LinearCombination({Diagram("1|1'"): 1}, "3/2")
    assert (q * q).terms == {Diagram("1|1'"): Fraction(3, 2)}
    zero = LinearCombination({Diagram("1|1'"): 1}, 0)
    assert (zero * zero).terms == {}


def test_the_idempotent_of_deep_sets():
    """J/n is idempotent and I − J/n its complement."""
    j = LinearCombination({Diagram("1|1'"): Fraction(1, 4)}, 4)
    one = LinearCombination({Diagram("1,1'"): 1}, 4)
    assert j * j == j
    assert (one - j) * (one - j) == one - j
    assert ((one - j) * j).terms == {}


def test_terms_are_sorted_and_without_zeros():
    c = LinearCombination({Diagram("1|1'"): 2, Diagram("1,1'"): 0}, 5) + LinearCombination({Diagram("1,1'"): 1}, 5)
    assert list(c) == [Diagram("1,1'"), Diagram("1|1'")]
    assert len(c) == 2
    assert (c - c).terms == {}
    assert c[Diagram("1|1'")] == 2
    assert (c - c)[Diagram("1|1'")] == 0


@given(combinations(1, 2), combinations(1, 2, 3, small))
def test_pickling_and_hashing(a, b):
    for c in (a, b):
        same = pickle.loads(pickle.dumps(c))
        assert same == c
        assert hash(same) == hash(c)


@given(combinations(1, 2, "n", small), combinations(1, 2, Fraction(3, 2), small), combinations(0, 0, 2, small))
def test_repr_of_numeric_coefficients(a, b, c):
    for x in (a, b, c):
        assert eval(repr(x)) == x


@pytest.mark.parametrize(
    ("terms", "text"),
    [
        ({"1|1'": 1}, "1|1'"),
        ({"1,1'": -1, "1|1'": 1}, "-1 · 1,1' + 1|1'"),
        ({"1,1'": 2, "1|1'": -3}, "2 · 1,1' - 3 · 1|1'"),
        ({"1,1'": Fraction(1, 2), "1|1'": -1}, "1/2 · 1,1' - 1|1'"),
        ({"1,1'": n * n - 1}, "(n^2 - 1) · 1,1'"),
        ({}, "0"),
    ],
)
def test_how_it_prints(terms, text):
    assert str(LinearCombination({Diagram(d): c for d, c in terms.items()}, "n", (1, 1))) == text


def test_immutable():
    c = LinearCombination({Diagram("1"): 1}, 2)
    with pytest.raises(AttributeError):
        c.delta = 3
    c.terms[Diagram("1")] = 5
    assert c[Diagram("1")] == 1


def test_what_is_no_loop_value():
    with pytest.raises(CaseError, match=r"found 'n\+' for δ\n    a number, a symbol by its name"):
        loop_value("n+")
    with pytest.raises(NotExact, match='^expected a number or the name of a symbol, found the symbol n\n    "n"$'):
        loop_value(sympy.Symbol("n"))
    with pytest.raises(NotExact, match="write 1/2, not 0.5"):
        loop_value(0.5)


def test_the_loop_value_of_a_matrix():
    c = LinearCombination({Diagram("1|1'"): 1}, 3)
    assert c.matrix(3) == Diagram("1|1'").matrix(3)
    with pytest.raises(NotComposable) as error:
        c.matrix(2)
    assert str(error.value) == "the loop value is 3, so there is no matrix at n = 2"


def test_a_coefficient_in_another_symbol_has_no_matrix():
    """x is not δ: to take it at δ = n would be a wrong number."""
    with pytest.raises(EqmathError):
        LinearCombination({Diagram("1|1'"): Polynomial([0, 1], "x")}, "n").matrix(2)


def test_a_loop_value_that_is_not_n_has_no_matrix_at_n():
    """At δ = 2n the product of the matrices is not the matrix of the product."""
    c = LinearCombination({Diagram("1|1'"): 1}, Polynomial([0, 2], "n"))
    with pytest.raises(EqmathError):
        c.matrix(2)


def test_what_does_not_fit():
    a, b = LinearCombination({Diagram("1"): 1}, 2), LinearCombination({Diagram("1,2"): 1}, 2)
    with pytest.raises(NotComposable, match=r"^cannot add morphisms of shapes \(0, 1\) and \(0, 2\)$"):
        a + b
    with pytest.raises(NotComposable, match=r"^cannot put a morphism 0 → 1 on one 0 → 2$"):
        a * b
    with pytest.raises(NotComposable, match=r"^cannot mix the loop values 2 and n$"):
        a + LinearCombination({Diagram("1"): 1}, "n")
    with pytest.raises(NotComposable, match=r"^expected diagrams of one shape \(k, l\), found \(0, 1\), \(0, 2\)$"):
        LinearCombination({Diagram("1"): 1, Diagram("1,2"): 1}, 2)
    with pytest.raises(NotComposable, match="found no terms and no shape$"):
        LinearCombination({}, 2)


def test_floats_are_refused():
    for make in (
        lambda: LinearCombination({Diagram("1"): 0.5}, 2),
        lambda: LinearCombination({Diagram("1"): 1}, 2.0),
        lambda: LinearCombination({Diagram("1"): 1}, 2) * 0.5,
    ):
        with pytest.raises(NotExact):
            make()


def test_loop_values():
    assert loop_value("n") == n
    assert loop_value("δ") == Polynomial([0, 1], "δ")
    assert loop_value("-3/2") == Fraction(-3, 2)
    assert loop_value("n+1") == n + 1
    assert loop_value("-q-1/q") * Polynomial([0, 1], "q") == Polynomial([-1, 0, -1], "q")
    assert loop_value("q - q + 2") == loop_value("2*q/q") == 2
    assert loop_value(4) == 4


EMPTY, ONE = LinearCombination({Diagram("0"): 1}, "n"), LinearCombination({Diagram("1,1'"): 1}, "n")


@pytest.mark.parametrize(
    ("c", "text"), [(1, "∅"), (-1, "-1 · ∅"), (2, "2 · ∅"), (n, "n · ∅"), (n - 1, "(n - 1) · ∅"), (0, "0")]
)
def test_the_empty_diagram_in_a_sum_is_not_zero(c, text):
    found = EMPTY * c
    assert str(found) == text
    if c:
        coefficient, _, diagram = text.rpartition(" · ")
        assert Diagram(diagram) == Diagram("0")
        assert str(found[diagram]) == (coefficient.strip("()") or "1")
    assert eval(repr(found)) == found
    assert found.matrix(5).tolist() == [[c(5) if isinstance(c, Polynomial) else c]]


@pytest.mark.parametrize("text", ["0", " 0 ", "∅", "{}"])
def test_the_texts_of_the_empty_diagram(text):
    assert Diagram(text) == Diagram("0")
    assert str(Diagram(text)) == "0"


def test_the_empty_diagram_in_tex_in_sympy_and_in_pictures():
    assert (EMPTY * n)._repr_latex_() == r"$n\,\emptyset$"
    assert (EMPTY * 0)._repr_latex_() == "$0$"
    assert ["∅" in (EMPTY * c)._repr_svg_() for c in (2, 0)] == [True, False]
    algebra = PartitionAlgebra(0, "n")
    assert (str(algebra.one()), str(algebra.zero()), algebra("∅")) == ("∅", "0", algebra.one())
    assert str(algebra.one().to_sympy()) == "∅"


SCALARS = [3, np.int64(3), np.uint8(3), np.array(3), sympy.Integer(3), flint.fmpz(3), flint.fmpq(3)]


@pytest.mark.parametrize("scalar", SCALARS)
@pytest.mark.parametrize(
    "x", [LinearCombination({Diagram("1|1'"): 1}, "n"), PartitionAlgebra(1, "n")("1|1'")], ids=["sum", "element"]
)
def test_numbers_stand_on_either_side(x, scalar):
    """As multiples of the identity in sums: the functor keeps it so."""
    assert x * scalar == scalar * x == x + x + x
    assert x + scalar == scalar + x == x + 3
    assert scalar - x == -(x - scalar)
    assert (x + scalar).matrix(2) == x.matrix(2) + scalar == Matrix([[4, 1], [1, 4]])
    assert (x == scalar) is (scalar == x) is False


@pytest.mark.parametrize(
    "other", [2.0, np.float64(2), np.bool_(True), np.array([1, 2]), np.eye(2), None, Matrix([[1]])]
)
@pytest.mark.parametrize("x", [ONE, PartitionAlgebra(1, "n").one()], ids=["sum", "element"])
def test_what_stands_on_no_side(x, other):
    for operation in (operator.add, operator.sub, operator.mul):
        for pair in ((x, other), (other, x)):
            with pytest.raises(EqmathError):
                operation(*pair)
    assert not isinstance(other, np.ndarray) or (x == other) is (other == x) is False


def test_a_number_is_no_map_between_different_points():
    x = LinearCombination({Diagram("1,2|1'"): 1}, "n")
    assert sum([x, x]) == x * 2
    with pytest.raises(NotComposable, match="^only an endomorphism and a number can be added, this is 1 → 2$"):
        x + 1


def test_numpy_takes_a_sum_for_one_object():
    array = np.array([ONE, ONE * 2])
    assert array.shape == (2,)
    assert (array * np.int64(2)).tolist() == [ONE * 2, ONE * 4]
    assert np.asarray(ONE).shape == ()
    assert np.asarray(ONE).item() == array.sum() * Fraction(1, 3) == ONE
    with pytest.raises(TypeError, match="does not support ufuncs"):
        np.multiply(ONE, 2)
    with pytest.raises(NotExact):
        np.asarray(ONE, dtype=float)
