"""Composition rules that are false, numbers that do not fit, and what is said then."""

from itertools import product
from math import factorial

import pytest

from eqmath import Diagram, Polynomial, family
from eqmath.errors import CaseError, DiagramError, NotComposable, TooLarge
from eqmath.families import OrbitSum
from eqmath.families.jellyfish import Jellyfish
from tests import given as some
from tests.laws.rules import members, theta

SHAPES = [(0, 2, 0), (0, 2, 2), (2, 2, 0), (2, 2, 2), (2, 4, 2)]
SHAPES += [(1, 1, 1), (1, 1, 3), (1, 3, 1), (1, 3, 3), (3, 3, 3)]
"""Ten shapes (k, j, l) with 524 products in all."""


@pytest.mark.parametrize("n", [2, 4])
def test_both_naive_rules_of_sp_are_false(n):
    """F_β F_γ is neither always (−n)^c F_{β•γ} nor always n^c F_{β•γ}."""
    counts = {"minus": 0, "plus": 0, "both": 0, "neither": 0}
    for k, j, l in SHAPES:
        for upper, lower in product(members("symplectic", j, l, n), members("symplectic", k, j, n)):
            result, loops = lower.then(upper)
            left = theta("symplectic", upper, n) @ theta("symplectic", lower, n)
            minus, plus = ((left == value**loops * theta("symplectic", result, n)).all() for value in (-n, n))
            counts["both" if minus and plus else "minus" if minus else "plus" if plus else "neither"] += 1
    assert counts == {"minus": 14, "plus": 83, "both": 266, "neither": 161}


@pytest.mark.parametrize("n", [1, 2, 3])
def test_a_product_of_two_determinants_is_no_diagram(n):
    up, down = (Diagram("|".join(f"{i}{prime}" for i in range(1, n + 1))) for prime in ("", "'"))
    terms = family("grood").compose(up, down, n)
    assert len(terms) == factorial(n)
    assert family("grood").compose(down, up, n) == {Diagram("0"): factorial(n)}
    matrix = theta("grood", up, n) @ theta("grood", down, n)
    alone = [theta("grood", d, n) for d in members("grood", n, n, n)]
    assert any((matrix == c * single).all() for single in alone for c in range(-9, 10) if c) == (n == 1)


@pytest.mark.parametrize("n", [1, 2, 3])
def test_the_transpose_of_h_has_a_sign(n):
    for k, l in some.shapes(5):
        for d in family("grood").diagrams(k, l, n):
            s = sum(block[0] > 0 for block in d.blocks if len(block) == 1)
            sign = (-1) ** (s * (n - s))
            assert family("grood").flip(d) == (sign, d.flip())
            assert (theta("grood", d, n).T == theta("grood", d.flip(), n)).all() == (sign == 1)


def test_deltas():
    """A number, a fraction or a symbol; where there are heads δ is their n."""
    cap, cup, n = Diagram.cap(), Diagram.cup(), Polynomial([0, 1], "n")
    none = Diagram("0")
    assert family("symplectic").compose(cap, cup, "n") == {none: n} == family("brauer").compose(cap, cup, "n")
    assert family("symplectic").compose(Diagram("1,1'|2',3'"), Diagram("1,2|3,1'"), 4) == {Diagram("1,1'"): -1}
    assert family("grood").compose(cap, cup, "1/2") == family("partition").compose(cap, cup, "1/2")
    assert family("partition").compose(cap, cup, 0) == {}
    assert family("grood").compose(Diagram("1'|2'"), Diagram("1|2"), "n") == {none: 2}
    assert family("grood").compose(Diagram("1'|2'"), cup, 2) == {}
    assert family("jellyfish").compose(Diagram("1'"), Diagram("1"), n) == {none: n}


@pytest.mark.parametrize(
    ("name", "upper", "lower", "delta", "error", "message"),
    [
        ("grood", "1'|2'", "1|2", 3, NotComposable, "expected δ = 2, the number of free vertices, found 3"),
        ("grood", "1'|2'", "1|2|1'", 2, NotComposable, "cannot multiply diagrams with 2 and with 3 free vertices"),
        (
            "grood",
            "1',2',3'",
            "1|2,3",
            1,
            DiagramError,
            "1',2',3' is not of the family grood: it has a block of 3 vertices",
        ),
        ("symplectic", "1", "0", 2, DiagramError, "1 is not of the family symplectic: it has a block of 1 vertex"),
        ("jellyfish", "J(1')", "1", "n", NotComposable, "expected δ = n, an integer ≥ 1, for a jellyfish, found n"),
        ("jellyfish", "J(1')", "1", "5/2", NotComposable, "expected δ = n, an integer ≥ 1, for a jellyfish, found 5/2"),
        ("jellyfish", "J(1')", "1", 3, CaseError, "expected 2 or 3 tentacles for n = 3, found 1"),
        ("jellyfish", "J(1'|2')", "1", 2, NotComposable, "cannot put a diagram with 2 inputs on one with 1 output"),
        ("grood", "1'|2'", "1", 2, NotComposable, "cannot multiply diagrams with 1 and with 2 free vertices"),
        ("grood", "1'|2'", "0", 2, NotComposable, "cannot put a diagram with 2 inputs on one with 0 outputs"),
    ],
)
def test_what_does_not_fit(name, upper, lower, delta, error, message):
    f = family(name)
    with pytest.raises(error) as found:
        f.compose(f.parse(upper), f.parse(lower), delta)
    assert found.value.message.startswith(message)


def test_a_family_without_rules():
    """The product of two orbit sums is a combination of many."""
    f = family("orbits")
    x = OrbitSum("[1;1]")
    for ask in (lambda: f.compose(x, x, 2), lambda: f.tensor(x, x), lambda: f.flip(x)):
        with pytest.raises(DiagramError) as found:
            ask()
        assert str(found.value) == (
            "the diagrams of the family orbits have no rule for products\n"
            "    multiply their matrices: Hom(group, k, l).matrix(d)"
        )


def test_a_sum_over_a_huge_group_is_refused():
    f, x = family("grood"), Diagram.from_word(range(15), 15)
    with pytest.raises(TooLarge) as found:
        f.tensor(x, x)
    assert found.value.hint == "a product of two determinants is a sum over S(n)"


def test_two_heads_side_by_side_need_n():
    f, x = family("jellyfish"), Jellyfish("J(1|2)")
    with pytest.raises(
        NotComposable, match="^two heads with 2 tentacles fit n = 2 and n = 3: the value of n is needed$"
    ):
        f.tensor(x, x)
    assert len(f.tensor(x, x, 2)) == 2
    assert len(f.tensor(x, x, 3)) == 6
    assert f.tensor(x, Jellyfish("J(1)")) == f.tensor(x, Jellyfish("J(1)"), 2)


@pytest.mark.parametrize(
    ("name", "text", "n", "message"),
    [
        ("grood", "1|2", 3, "expected no free vertices or n = 3, found 2"),
        ("jellyfish", "J(1|2)", 4, "expected 3 or 4 tentacles for n = 4, found 2"),
        ("symplectic", "1,2", 3, "expected an even n, found n = 3"),
        ("brauer", "1,2", 0, "expected n ≥ 1, found n = 0"),
    ],
)
def test_matrices_that_do_not_exist(name, text, n, message):
    with pytest.raises(CaseError) as found:
        family(name).matrix(family(name).read(text), n)
    assert found.value.message == message
