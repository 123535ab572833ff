"""Clifford algebras: signs by bits and by rewriting words, laws, matrices, pictures, what is refused."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from random import Random

import pytest

from eqmath import Matrix
from eqmath.clifford import Clifford, Multivector, blade_product
from eqmath.errors import NotExact, SpaceError, TooLarge
from eqmath.limits import memory_limit
from eqmath.spaces import Space
from tests.oracles import clifford as oracle
from tests.oracles import linear

SIGNATURES = [(p, q, r) for p, q, r in product(range(5), repeat=3) if p + q + r <= 4]
every_signature = pytest.mark.parametrize("signature", SIGNATURES, ids=str)


def word(blade: int) -> tuple[int, ...]:
    return tuple(i + 1 for i in range(blade.bit_length()) if blade >> i & 1)


def some(algebra: Clifford, rng: Random) -> Multivector:
    return algebra.element([Fraction(rng.randint(-4, 4), rng.randint(1, 3)) for _ in range(algebra.size)])


@every_signature
def test_products_by_bits_and_by_rewriting_words(signature) -> None:
    algebra, squares = Clifford(*signature), oracle.signature(*signature)
    assert [word(blade) for blade in algebra.blades] == oracle.words(algebra.n)
    for a, b in product(algebra.blades, repeat=2):
        sign, blade = algebra.product(a, b)
        true, letters = oracle.rewritten([*word(a), *word(b)], squares)
        assert sign == true
        assert not sign or word(blade) == letters


@every_signature
def test_laws(signature) -> None:
    algebra, rng = Clifford(*signature), Random(0)
    x, y, z = (some(algebra, rng) for _ in range(3))
    assert (x * y) * z == x * (y * z)
    assert x * (y + z) == x * y + x * z
    assert algebra.one * x == x * algebra.one == x == 1 * x
    assert (x * y).reversed == y.reversed * x.reversed
    assert (x * y).involuted == x.involuted * y.involuted
    assert x.reversed.reversed == x.involuted.involuted == x
    assert sum((x.grade(k) for k in range(algebra.n + 1)), algebra.one * 0) == x
    assert x.even + (x - x.even) == x
    assert (x.even * y.even).even == x.even * y.even
    assert (2 - x) + x == algebra.one * 2
    columns = [[c] for c in y.coefficients]
    assert (algebra.left(x) * Matrix(columns)).T.tolist() == [list((x * y).coefficients)]
    assert (algebra.right(x) * Matrix(columns)).T.tolist() == [list((y * x).coefficients)]
    assert algebra.left(x) * algebra.left(y) == algebra.left(x * y)
    assert algebra.left(x) * algebra.right(y) == algebra.right(y) * algebra.left(x)


@every_signature
def test_products_of_elements_by_rewriting(signature) -> None:
    algebra, rng = Clifford(*signature), Random(1)
    x, y = some(algebra, rng), some(algebra, rng)
    as_words = [{word(blade): c for blade, c in own.terms} for own in (x, y, x * y)]
    assert oracle.product(as_words[0], as_words[1], oracle.signature(*signature)) == as_words[2]


@every_signature
def test_the_form_and_the_structure_constants(signature) -> None:
    algebra = Clifford(*signature)
    assert Clifford.of_form(algebra.form) == algebra or not algebra.n
    constants = algebra.structure_constants
    for i, j in product(range(algebra.size), repeat=2):
        found = (algebra.basis[i] * algebra.basis[j]).terms
        assert found == (((algebra.blades[constants[i, j][1]], constants[i, j][0]),) if (i, j) in constants else ())
    for v, w in product((algebra.vector([int(i == j) for j in range(algebra.n)]) for i in range(algebra.n)), repeat=2):
        assert (v * w + w * v).grades in ((), (0,))
    assert len(algebra.even_part) == (algebra.size // 2 or 1)
    assert eval(repr(algebra), {"Cl": Clifford}) == algebra


def test_known_algebras() -> None:
    """Complex numbers, quaternions, 2 × 2 matrices, dual numbers."""
    i = Clifford(0, 1)["e1"]
    assert str(i * i) == "-1"
    units = [Clifford(0, 2)[name] for name in ("e1", "e2", "e12")]
    assert all(str(u * u) == "-1" for u in units)
    assert units[0] * units[1] * units[2] == Clifford(0, 2).one * -1
    e, f = Clifford(1, 1)["e1"], Clifford(1, 1)["e2"]
    idempotent = Multivector.of(Clifford(1, 1), {0: Fraction(1, 2), 1: Fraction(1, 2)})
    assert idempotent * idempotent == idempotent
    assert str(e * f * e) == "-e2"
    assert Clifford(0, 0, 1)["e1"] * Clifford(0, 0, 1)["e1"] == Clifford(0, 0, 1).one * 0


def test_the_basis_is_that_of_the_functor() -> None:
    for n in range(1, 5):
        labels = [label.replace("∧e", "").replace("∧", "") for label in Space("Cl(V)").labels(n)]
        assert tuple(labels) == Clifford(n).names


def test_inverses_of_products_of_vectors() -> None:
    algebra = Clifford(2, 1)
    v, w = algebra.vector([1, 2, "1/2"]), algebra.vector([3, 0, 1])
    assert v * w * (v * w).inverse == algebra.one
    for x in (algebra.vector([1, 0, 1]), 1 + algebra["e1"], algebra.one * 0):
        with pytest.raises(SpaceError, match="is not a product of vectors whose squares are not 0"):
            _ = x.inverse


def test_pictures() -> None:
    for algebra in (Clifford(0, 2), Clifford(1, 0, 1)):
        scene = algebra.picture()
        for a, b in product(algebra.blades, repeat=2):
            sign, letters = oracle.rewritten([*word(a), *word(b)], list(algebra.squares))
            name = "e" + "".join(map(str, letters)) if letters else "1"
            text = ("−" * (sign < 0) + name) if sign else "0"
            assert f"{algebra.name(a)} {algebra.name(b)} = {text}" in scene.description
        assert algebra.picture(palette="colors") != scene
        assert algebra._repr_svg_() is not None
    with pytest.raises(SpaceError, match=r"^a table of 4096 entries cannot be read\n    at most 1024$"):
        Clifford(6).picture()


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (lambda: Clifford(-1), "expected three numbers of squares, found -1, 0, 0"),
        (lambda: Clifford(1, 2.0), "expected three numbers of squares, found 1, 2.0, 0"),
        (lambda: Clifford(9, 8), "expected at most 16 generators, found 17"),
        (lambda: Clifford.of_form(Matrix([[0, 1], [1, 0]])), "expected a diagonal of 1, −1 and 0 in this order"),
        (lambda: Clifford.of_form(Matrix([[-1, 0], [0, 1]])), "expected a diagonal of 1, −1 and 0 in this order"),
        (lambda: Clifford(2)["e21"], "Cl(2,0) has no blade 'e21'"),
        (lambda: Clifford(2).vector([1]), "expected 2 coordinates, found 1"),
        (lambda: Clifford(2).element([1]), "expected 4 coefficients, found 1"),
        (lambda: Clifford(2)["e1"] * Clifford(1, 1)["e1"], "expected elements of one algebra"),
    ],
)
def test_what_is_refused(wrong, message) -> None:
    with pytest.raises(SpaceError) as error:
        wrong()
    assert str(error.value).startswith(message)


def test_no_floats_and_no_more_memory_than_is_allowed() -> None:
    with pytest.raises(NotExact):
        _ = Clifford(1)["e1"] * 0.5
    with memory_limit(10**4), pytest.raises(TooLarge):
        Clifford(12)
    with memory_limit(10**6), pytest.raises(TooLarge):
        _ = Clifford(8).structure_constants


def test_a_sign_by_hand() -> None:
    """e12 e1 = −e1 e1 e2 … one exchange, then a square."""
    assert blade_product(0b11, 0b01, (1, 1)) == (-1, 0b10)
    assert blade_product(0b11, 0b10, (1, -1)) == (-1, 0b01)
    assert linear.identity(2) == Clifford(1).left(Clifford(1).one).tolist()
