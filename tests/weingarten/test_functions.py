"""Weingarten functions: beside the inverse of Gram matrices of matchings that are listed, and beside characters."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from math import factorial, prod

import pytest

from eqmath import BrauerAlgebra, Matrix, WalledBrauerAlgebra
from eqmath.combinatorics import coset_type, integer_partitions, tableau_count
from eqmath.errors import TooLarge
from eqmath.exact import Symbolic
from eqmath.weingarten import WeingartenFunction
from eqmath.weingarten.block_averages import falling
from eqmath.weingarten.functions import matchings, multiplied
from eqmath.weingarten.hyperoctahedral import AVERAGES as SIGNED
from eqmath.weingarten.monomial_group import AVERAGES as SCALED
from eqmath.weingarten.orthogonal import AVERAGES as ORTHOGONAL
from eqmath.weingarten.symmetric import AVERAGES as PERMUTATIONS
from eqmath.weingarten.symplectic import AVERAGES as SYMPLECTIC
from eqmath.weingarten.unitary import AVERAGES as UNITARY
from tests.oracles import definition, linear, signed

PAIRED = [ORTHOGONAL, SYMPLECTIC, UNITARY]
every_group = pytest.mark.parametrize("known", PAIRED, ids=lambda known: known.series.letter)


def table(function: WeingartenFunction, r: int, values) -> list[list]:
    """A function of types as a matrix on all matchings."""
    every = list(matchings(2 * r, function.alpha))
    return [[values[coset_type(p, q)] for q in every] for p in every]


@every_group
@pytest.mark.parametrize("r", range(4))
def test_beside_the_inverse_of_the_gram_matrix(known, r: int) -> None:
    function = known.function
    for n in range(function.first_regular(r) or 1, 8):
        gram = Matrix(table(function, r, function.gram(r, n)))
        assert gram.inverse() == Matrix(table(function, r, function.values(r, n)))
        assert function.values(r, n) == {mu: f(n) for mu, f in function.values(r).items()}


@every_group
@pytest.mark.parametrize("r", range(1, 4))
def test_below_it_is_the_inverse_of_moore_and_penrose(known, r: int) -> None:
    function = known.function
    singular = range(1, function.first_regular(r), known.series.step)
    for n in (n for n in singular if n % known.series.step == 0):
        G, W = (Matrix(table(function, r, f(r, n))) for f in (function.gram, function.values))
        assert G * W * G == G
        assert W * G * W == W
        assert (G * W).T == G * W
        assert (W * G).T == W * G
        assert G.rank() < G.shape[0]


def test_order_4_of_the_orthogonal_group() -> None:
    """(n+1, −1, −1)/(n(n+2)(n−1)), at the three matchings of four points."""
    values = WeingartenFunction(2, 1).values(2)
    for n in (2, 3, 5):
        below = n * (n + 2) * (n - 1)
        assert [values[mu](n) for mu in ((1, 1), (2,))] == [Fraction(n + 1, below), Fraction(-1, below)]


@every_group
@pytest.mark.parametrize("r", range(6))
def test_the_product_with_the_gram_matrix_is_one_identically(known, r: int) -> None:
    function = known.function
    product = multiplied(function.gram(r), function.values(r), r, function.alpha)
    assert set(product) == set(integer_partitions(r))
    assert all(isinstance(x, Symbolic) and x == int(len(mu) == r) for mu, x in product.items())


def test_the_symplectic_functions_are_the_orthogonal_ones_at_minus_n() -> None:
    for r in range(1, 6):
        orthogonal, symplectic = (WeingartenFunction(2, sign).values(r) for sign in (1, -1))
        for mu in integer_partitions(r):
            assert all(symplectic[mu](n) == (-1) ** r * orthogonal[mu](-n) for n in (11, 20))


def test_the_sum_of_all_values() -> None:
    """The constant vector belongs to λ = (r): the sum is 1/(n(n+2)…), for permutations 1/(n(n+1)…)."""
    for alpha in (1, 2):
        function = WeingartenFunction(alpha, 1)
        for r in range(1, 8):
            total = sum(times * function.values(r)[mu](17) for mu, times in function.counts(r).items())
            assert total == Fraction(1, prod(17 + alpha * j for j in range(r)))


def test_the_eigenvalue_of_the_full_cycle() -> None:
    """Wg of an r-cycle is (−1)^(r−1) Catalan(r−1)/Π (n² − j²)·n, exactly (Collins 2003)."""
    for r in range(1, 8):
        catalan = factorial(2 * r - 2) // factorial(r - 1) // factorial(r)
        below = prod(Fraction(23 + j) for j in range(1 - r, r))
        assert WeingartenFunction(1, 1).values(r)[(r,)](23) == (-1) ** (r - 1) * catalan / below


@every_group
@pytest.mark.parametrize("n", [2, 4])
def test_scalar_products_by_the_matrices_of_the_diagrams(known, n: int) -> None:
    """Of the oracle's matrices of shape (0, 4), up to the signs of crossings; U(n) has (2, 2)."""
    dual = known.series.coloured is not None
    k, l = (2, 2) if dual else (0, 4)
    every = list(matchings(4, known.function.alpha))
    name = known.series.spanning[0][0]
    texts = [text(p, k) for p in every]
    vectors = [linear.flat(signed.matrix("brauer" if dual else name, own, l, k, n)) for own in texts]
    signs = [-1 if known.alternating and crosses(p) else 1 for p in every]
    gram = known.function.gram(2, n)
    for (p, v, s), (q, w, t) in combinations(zip(every, vectors, signs, strict=True), 2):
        assert s * t * sum(x * y for x, y in zip(v, w, strict=True)) == gram[coset_type(p, q)]
        assert known.scalar_product(p, q, n) == gram[coset_type(p, q)]


def crosses(p: tuple[int, ...]) -> bool:
    """Whether the two edges of a matching of four points cross."""
    return p == (2, 3, 0, 1)


def text(p: tuple[int, ...], k: int) -> str:
    """A matching as a diagram, the last k points being inputs."""
    names = [str(i + 1) if i < len(p) - k else f"{i + 1 - len(p) + k}'" for i in range(len(p))]
    return "|".join(f"{names[a]},{names[b]}" for a, b in enumerate(p) if a < b)


@pytest.mark.parametrize("known", [PERMUTATIONS, SIGNED, SCALED], ids=lambda known: known.series.letter)
def test_set_partitions(known) -> None:
    """Beside the Gram matrix of the oracle's matrices; the average is the sum over pairs of partitions."""
    words = [w for w in definition_words(4) if known is PERMUTATIONS or all(w.count(x) % 2 == 0 for x in w)]
    for n in (1, 2, 3, 5):
        columns = [[int(agrees(word, t)) for t in tuples(n, 4)] for word in words]
        gram = Matrix([[sum(x * y for x, y in zip(a, b, strict=True)) for b in columns] for a in columns])
        values = known.values(words, n)
        assert known.gram(words, n) == gram
        assert gram * values * gram == gram
        assert known.trace(words, n) == gram.rank()
        assert known.changed(words, n) is None


def definition_words(m: int) -> list[tuple[int, ...]]:
    """All set partitions of m points, as the numbers of their blocks."""
    found = []
    for partition in definition.set_partitions(range(m)):
        where = {point: i for i, block in enumerate(partition) for point in block}
        found.append(tuple(where[point] for point in range(m)))
    return found


def tuples(n: int, m: int) -> list[tuple[int, ...]]:
    """All index tuples."""
    return [tuple(i // n**p % n for p in range(m)) for i in range(n**m)]


def agrees(word: tuple[int, ...], t: tuple[int, ...]) -> bool:
    """Whether the indices agree inside the blocks."""
    return all(t[a] == t[b] for a, b in combinations(range(len(t)), 2) if word[a] == word[b])


def test_falling_powers() -> None:
    assert [falling(3)(n) for n in range(5)] == [0, 0, 0, 6, 24]


def test_beside_the_gram_matrices_of_the_algebras() -> None:
    for n in (3, 5):
        for algebra, function in (
            (BrauerAlgebra(2, n), WeingartenFunction(2, 1)),
            (WalledBrauerAlgebra(2, 1, n), WeingartenFunction(1, 1)),
        ):
            inverse = Matrix(algebra.gram_matrix().at(n)).inverse()
            r = algebra.points
            counts = sorted(x for row in inverse.tolist() for x in row)
            ours = [x for mu, x in function.values(r, n).items() for _ in range(function.counts(r)[mu] * algebra.dim)]
            assert counts == sorted(ours)


def test_multiplicities_are_numbers_of_tableaux() -> None:
    """The trace of Wg G below the start: Σ f^2λ over λ with at most n rows."""
    for n in (1, 2):
        words = [(0, 0, 1, 1, 2, 2)] * 15
        assert ORTHOGONAL.trace(words, n) == sum(
            tableau_count(tuple(2 * x for x in shape)) for shape in integer_partitions(3) if len(shape) <= n
        )


def test_sizes_are_refused() -> None:
    with pytest.raises(TooLarge, match="up to degree 20, found degree 22"):
        WeingartenFunction(2, 1).values(11)
    with pytest.raises(TooLarge, match="up to 12 points, found 14"):
        multiplied({}, {}, 7, 2)
    with pytest.raises(TooLarge, match="matrices of 1001 set partitions"):
        PERMUTATIONS.require_order(7, 1001)
    with pytest.raises(TooLarge, match="up to 12 points, found 14"):
        ORTHOGONAL.require_order(14, 135135)
    ORTHOGONAL.require_order(15, 0)
