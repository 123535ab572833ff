"""ρ(g) and dρ(x): traces by power sums, homomorphisms, exponentials, and the tensor power itself."""

from fractions import Fraction

import numpy as np
import pytest

from eqmath import Matrix
from eqmath.errors import GroupError, NotExact, SpaceError
from eqmath.spaces import Space
from tests.oracles.linear import trace
from tests.oracles.spaces import Positions, character, trace_of
from tests.spaces import cases
from tests.spaces.cases import (
    EVERYWHERE,
    PAIRS,
    PRODUCTS,
    WITH_A_FORM,
    WITH_DUAL,
    elements,
    leg_matrices,
    listed,
    pairs,
)

NILPOTENT = Matrix([[0, 1, 0], [0, 0, 2], [0, 0, 0]])
TURNS = [Matrix([[0, 1, 0], [-1, 0, 2], [0, -2, 0]]), Matrix([[0, 0, 3], [0, 0, -1], [-3, 1, 0]])]


@pytest.mark.parametrize(("text", "oracle", "group"), listed())
def test_a_homomorphism_with_the_right_trace(text, oracle, group):
    space, (g, h) = Space(text), elements(group)
    left = space.matrix(g)
    assert trace(left.tolist()) == oracle(trace_of(g.tolist())).at(1)
    assert left * space.matrix(h) == space.matrix(g * h)


@pytest.mark.parametrize("group", PAIRS)
@pytest.mark.parametrize("text", PRODUCTS)
def test_the_same_for_products(text, group):
    space, (g, h) = Space(text), pairs(group)
    both = tuple(a * b for a, b in zip(g, h, strict=True))
    assert space.matrix(g) * space.matrix(h) == space.matrix(both)
    assert trace(space.matrix(g).tolist()) == PRODUCTS[text](*(trace_of(x.tolist()) for x in g)).at(1)


@pytest.mark.parametrize("text", [text for text in EVERYWHERE if "^2" not in text and "3*" not in text])
@pytest.mark.parametrize("element", elements("Sp(2)") + (Matrix([[2, "1/3"], [-1, 5]]),), ids=str)
def test_any_invertible_matrix_will_do(text, element):
    """Polynomial functors are defined on all matrices."""
    space = Space(text)
    assert space.matrix(element) * space.matrix(element) == space.matrix(element * element)
    assert all(isinstance(x, int) for row in space.matrix(element * 3) for x in row)


def equal_up_to_twist(space: Space, given: tuple[Matrix, ...], sizes: list[int]) -> None:
    """The block of every summand is the matrix of its positions on the tensor power."""
    start, whole = 0, space.matrix(given).tolist()
    for copies, monomial in space.normal(*sizes):
        legs = leg_matrices(monomial, given)
        basis = Positions([len(g) for g in legs], [(y.images, y.sign) for y in monomial.positions], monomial.distinct)
        block = basis.matrix(legs, cases.twist(monomial, given))
        for _ in range(copies):
            end = start + len(block)
            assert [row[start:end] for row in whole[start:end]] == block
            assert not any(any(row[:start]) or any(row[end:]) for row in whole[start:end])
            start = end
    assert start == len(whole)


SMALL = ["2*V+3", "V^3", "Alt2(V)*V", "Sym3(V)", "Alt2(Sym2(V))", "Sym2(Alt2(V))*det", "Sym2(V+1)", "Cl(V)", *WITH_DUAL]


@pytest.mark.parametrize("text", [*SMALL, "Alt2(Dual(V)*V)*Dual(det)*det^2", "Alt2(V^2)"])
def test_every_block_is_the_tensor_power_modulo_its_positions(text):
    g = Matrix([[2, 1], [3, "1/2"]])
    equal_up_to_twist(Space(text), (g,), [2])


@pytest.mark.parametrize("text", ["Sym2(V1*V2)+V1", "Alt2(V1*V2)*det2", "Alt2(V1+V2)*V2"])
def test_every_block_of_a_product(text):
    equal_up_to_twist(Space(text), (Matrix([[2, 1], [3, 1]]), Matrix([[0, 1], [5, 2]])), [2, 2])


@pytest.mark.parametrize("text", [*cases.WITH_A_BASIS, "Sub2(V)*sgn", "Inj2(V)*Alt2(V)"])
def test_every_block_where_values_must_differ(text):
    equal_up_to_twist(Space(text), (Matrix.permutation([2, 3, 1]),), [3])


def exponential(x: Matrix) -> Matrix:
    """Σ x^i/i!, which ends."""
    total = term = Matrix.identity(x.shape[0])
    for i in range(1, 3 * x.shape[0]):
        term = term * x * Fraction(1, i)
        total = total + term
    assert term == term * 0
    return total


@pytest.mark.parametrize(
    "text", [*(t for t in EVERYWHERE if t not in ("0", "Sym2(V+V^2)", "Alt4(3*V+1+V)")), *WITH_DUAL, "det*V"]
)
def test_the_exponential_of_a_nilpotent_element(text):
    space = Space(text)
    if space.dimension(3) <= 40:
        assert exponential(space.lie_matrix(NILPOTENT)) == space.matrix(exponential(NILPOTENT))


@pytest.mark.parametrize("text", [*EVERYWHERE, *WITH_A_FORM, *WITH_DUAL, "Cl(V)", "Harm3(Dual(V))"])
def test_brackets(text):
    space, (x, y) = Space(text), TURNS
    if text in EVERYWHERE and space.dimension(3) > 100:
        x, y = Matrix([[1, 2], [0, 3]]), Matrix([[0, 1], [5, 0]])
    X, Y = space.lie_matrix(x), space.lie_matrix(y)
    assert X * Y - Y * X == space.lie_matrix(x * y - y * x)
    assert space.lie_matrix(x * 2 - y) == X * 2 - Y


@pytest.mark.parametrize("text", [*WITH_A_FORM, "Alt2(V)", "Cl(V)"])
def test_the_adjoint_action(text):
    space, (g, _), x = Space(text), elements("O(3)"), TURNS[0]
    assert space.matrix(g) * space.lie_matrix(x) == space.lie_matrix(g * x * g.T) * space.matrix(g)


def test_a_lie_element_of_one_factor():
    space = Space("Inj2(V1)*V2+V2")
    x, zero = TURNS[0], Matrix.identity(2) * 0
    found = space.lie_matrix((zero, x))
    assert found == Space("2*V+V").lie_matrix(x)


@pytest.mark.parametrize("group", ["S(3)", "H(3)", "O(3)", "Sp(4)"])
def test_characters(group):
    """Trap 20: for H(n) there are four one-dimensional characters, det is not sgn."""
    for g in elements(group, 4):
        assert Space("det").matrix(g) == Matrix([[g.det()]])
        if group in ("S(3)", "H(3)"):
            expected = cases.value("sgn", g.tolist())
            assert Space("sgn*V").matrix(g) == g * expected
            assert Space("sgn*sgn*V") == Space("V")
            assert character(expected).at(2) == 1
    if group == "H(3)":
        four = {tuple(Space(t).matrix(g)[0, 0] for g in elements(group, 12)) for t in ("1", "det", "sgn", "det*sgn")}
        assert len(four) == 4


@pytest.mark.parametrize(
    ("text", "g", "message"),
    [
        ("Inj2(V)", [[1, 1], [0, 1]], "Inj needs permutation matrices; this is not one"),
        ("Sub2(V)", [[0, 1], [-1, 0]], "Sub needs permutation matrices; this is not one"),
        ("sgn", [[1, 1], [0, 1]], "sgn needs matrices with one entry in every row and column, this one has others"),
        ("Harm2(V)", [[1, 1], [0, 1]], "Harm needs orthogonal matrices; this is not one"),
    ],
)
def test_elements_that_a_functor_does_not_take(text, g, message):
    with pytest.raises(GroupError, match=f"^{message}"):
        Space(text).matrix(Matrix(g))
    with pytest.raises(GroupError):
        Space(text).lie_matrix(Matrix([[0, 1], [1, 0]]))


def test_what_is_no_element():
    for bad in (5, None, "V", {1: 2}):
        with pytest.raises(SpaceError, match="^expected a matrix, or one for every factor of the group, found"):
            Space("V").matrix(bad)
    with pytest.raises(GroupError, match=r"^expected square matrices, found one of shape \(1, 2\)$"):
        Space("V").matrix(Matrix([[1, 2]]))
    with pytest.raises(SpaceError, match=r"^expected n for 2 factors, found \(2,\)"):
        Space("V1*V2").matrix(Matrix.identity(2))
    with pytest.raises(NotExact):
        Space("V").matrix(np.array([[0.5]]))
    assert Space("V").matrix(np.array([[2]])) == Space("V").matrix([np.array([[2]])]) == Matrix([[2]])


def test_integers_stay_integers_and_bases_are_monomials():
    """Trap 3 and 4: substitution in monomials; the identity is the identity."""
    assert Space("Sym2(V)").matrix(Matrix.identity(2)) == Matrix.identity(3)
    assert Space("Sym2(V)").matrix(Matrix([[1, 1], [1, -1]])) == Matrix([[1, 1, 1], [2, 0, -2], [1, -1, 1]])
    assert Space("Dual(Sym2(V))") == Space("Sym2(Dual(V))")
