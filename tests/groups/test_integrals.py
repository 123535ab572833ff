"""Power-sum integrals: lists of all elements, Weyl's integration formula, traces on invariants, matchings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from math import comb, factorial, prod

import pytest

from eqmath import SO, A, B, H, O, S, Sp, parse_group
from eqmath.combinatorics import integer_partitions, permutation_sign, wreath_integral
from eqmath.errors import GroupError, TooLarge
from eqmath.groups import Series, matrix_group, permutation_group, series
from eqmath.groups.integrals import (
    monomial_integral,
    real_unitary_integral,
    special_unitary_integral,
    unitary_integral,
)
from eqmath.groups.symmetric import symmetric_integral
from tests.oracles import weyl
from tests.oracles.definition import permutation_matrix, symmetric_group
from tests.oracles.functors import trace_of_power
from tests.oracles.lie import determinant
from tests.oracles.linear import derivative, null_space, power
from tests.oracles.representations import closure

PowerSums = tuple[int, ...]
SERIES = [S, A, H, O, SO, Sp, B, series("UR")]


def all_powers(most: int) -> Iterator[PowerSums]:
    for m in range(most + 1):
        yield from integer_partitions(m)


def two_colours(most: int) -> Iterator[PowerSums]:
    for white, black in product(all_powers(most), repeat=2):
        yield (*white, *(-j for j in black))


@pytest.mark.parametrize("series", SERIES, ids=str)
def test_the_identity_permutation_has_the_dimension_as_its_trace(series: Series) -> None:
    for n in series.values(6):
        for m in range(9):
            assert series(n).integral((1,) * m) == series.dimension(m, n)


def signed(n: int) -> list[tuple[list[list[int]], int]]:
    """All signed permutations with the sign of what they permute."""
    group = []
    for s in symmetric_group(n):
        for signs in product((1, -1), repeat=n):
            rows = [[x * c for x, c in zip(row, signs, strict=True)] for row in permutation_matrix(s)]
            group.append((rows, permutation_sign(s)))
    return group


def unsigned(n: int) -> list[tuple[list[list[int]], int]]:
    return [(permutation_matrix(s), permutation_sign(s)) for s in symmetric_group(n)]


FINITE = {
    "S": (S, unsigned, 5),
    "A": (A, lambda n: [(g, sign) for g, sign in unsigned(n) if sign == 1], 5),
    "H": (H, signed, 3),
}


@pytest.mark.parametrize("letter", FINITE)
def test_finite_series_by_all_elements(letter: str) -> None:
    """Every one-dimensional character: four of H(n), two of S(n); exponents of either sign."""
    series, listed, last = FINITE[letter]
    for n in range(1, last + 1):
        elements = [(determinant(g), s, [trace_of_power(g, j) for j in range(1, 6)]) for g, s in listed(n)]
        for powers in all_powers(5):
            products = [(d, s, prod(traces[j - 1] for j in powers)) for d, s, traces in elements]
            for det, sgn in product((-1, 0, 1, 2), (0, 1)):
                mean = Fraction(sum(d ** abs(det) * s**sgn * value for d, s, value in products), len(products))
                found = series(n).integral(powers, det, sgn)
                assert type(found) is int
                assert found == mean == series(n).integral(tuple(-j for j in powers), det, sgn)


@pytest.mark.parametrize("name", ["C(6)", "Dih(5)", "S(2)+S(3)", "Aut(path:4)", "Aut(petersen)"])
def test_groups_from_generators_by_all_elements(name: str) -> None:
    group = parse_group(name)
    elements = [list(map(list, g)) for g in closure([g.tolist() for g in group.discrete])]
    assert len(elements) == group.order
    for powers in ((), (1,), (2, 1), (2, 2), (3, 1), (6, 5, 1)):
        values = [(determinant(g), prod(trace_of_power(g, j) for j in powers)) for g in elements]
        assert group.integral(powers) == Fraction(sum(x for _, x in values), len(values))
        twisted = Fraction(sum(d * x for d, x in values), len(values))
        assert group.integral(powers, det=1) == group.integral(powers, sgn=1) == twisted


@pytest.mark.parametrize("n", range(1, 6))
def test_compact_series_by_weyl(n: int) -> None:
    for powers in all_powers(6):
        for det in (0, 1):
            assert O(n).integral(powers, det) == weyl.orthogonal(powers, n, det)
            assert B(n).integral(powers, det) == sum(
                ways * weyl.orthogonal(some, n - 1, det) for some, ways in choices(powers)
            )
        assert SO(n).integral(powers) == SO(n).integral(powers, det=1) == weyl.rotations(powers, n)
        if n % 2 == 0:
            assert Sp(n).integral(powers) == Sp(n).integral(powers, det=1) == weyl.symplectic(powers, n)


def choices(powers: PowerSums) -> Iterator[tuple[PowerSums, int]]:
    """The factors that are taken from O(n−1); from the others 1 is taken."""
    counts = sorted(Counter(powers).items())
    for chosen in product(*(range(count + 1) for _, count in counts)):
        pairs = list(zip(counts, chosen, strict=True))
        yield tuple(j for (j, _), c in pairs for _ in range(c)), prod(comb(count, c) for (_, count), c in pairs)


@pytest.mark.parametrize("n", [1, 2, 3])
def test_complex_groups_by_weyl(n: int) -> None:
    for powers in two_colours(4):
        for det in (-2, -1, 0, 1, 2):
            assert unitary_integral(powers, n, det) == weyl.unitary(powers, n, det)
        assert special_unitary_integral(powers, n) == weyl.special_unitary(powers, n)


def test_real_unitary_groups_by_weyl() -> None:
    """The real eigenvalues are those of W and their inverses: those of SO(2) for U(1), of Sp(n) for SU(2) in R⁴."""
    for powers in all_powers(6):
        assert real_unitary_integral(powers, 1) == weyl.rotations(powers, 2)
        for n in (1, 2):
            colourings = product(*((j, -j) for j in powers))
            assert real_unitary_integral(powers, n) == sum(weyl.unitary(colours, n) for colours in colourings)
    for m in (2, 4, 6):
        brauer = 2 ** (m // 2) * prod(range(1, m, 2))
        assert real_unitary_integral((1,) * m, m // 2) == brauer
        assert real_unitary_integral((1,) * m, m // 2 - 1) < brauer if m > 2 else True


@pytest.mark.parametrize("n", [1, 2, 3])
def test_monomial_groups_by_the_torus(n: int) -> None:
    """Permutation by permutation a mean over n circles, with det = sgn · z_1 ⋯ z_n."""
    for powers in two_colours(3):
        for det, sgn in product((-1, 0, 1), (0, 1)):
            total = 0
            for s in symmetric_group(n):
                f = {(det,) * n: permutation_sign(s) ** (abs(det) + sgn)}
                for j in powers:
                    f = weyl.times(f, monomial_trace(s, j))
                total += f.get((0,) * n, 0)
            assert monomial_integral(powers, n, det, sgn) == Fraction(total, factorial(n))


def monomial_trace(s: tuple[int, ...], j: int) -> dict[tuple[int, ...], int]:
    """tr(gʲ) of the permutation s with the scalars z_1, …, z_n, as a Laurent polynomial."""
    found: Counter[tuple[int, ...]] = Counter()
    for start in range(1, len(s) + 1):
        exponents, place = [0] * len(s), start
        for _ in range(abs(j)):
            exponents[place - 1] += 1 if j > 0 else -1
            place = s[place - 1]
        if place == start:
            found[tuple(exponents)] += 1
    return dict(found)


@pytest.mark.parametrize(
    "name", ["S(3)", "A(3)", "H(2)", "O(2)", "SO(2)", "SO(3)", "Sp(2)", "B(3)", "C(3)", "S(2)xO(1)"]
)
def test_the_trace_of_a_permutation_of_the_places_on_the_invariants(name: str) -> None:
    """The invariants of V^⊗m by elimination from the generators; the integral does not know them."""
    group = parse_group(name)
    n = group.n
    for m in range(5 if n == 2 else 4):
        rows = [row for g in group.discrete for row in beside_one(power(g.tolist(), m), 1)]
        rows += [row for x in group.lie for row in beside_one(derivative(x.tolist(), m), 0)]
        basis = null_space(rows, n**m)
        free = [max(i for i, x in enumerate(v) if x) for v in basis]  # the one place where the others are 0
        tuples = list(product(range(n), repeat=m))
        for powers in integer_partitions(m):
            places = cyclic_places(powers)
            moved = [tuples.index(tuple(t[i] for i in places)) for t in tuples]
            assert group.integral(powers) == sum(v[moved[at]] for v, at in zip(basis, free, strict=True))


def beside_one(rows: list[list[int]], one: int) -> list[list[int]]:
    """ρ − 1 or dρ."""
    return [[x - one * (i == j) for j, x in enumerate(row)] for i, row in enumerate(rows)]


def cyclic_places(powers: PowerSums) -> list[int]:
    """A permutation with these cycles."""
    images: list[int] = []
    for j in powers:
        start = len(images)
        images += [start + (i + 1) % j for i in range(j)]
    return images


def matchings(powers: PowerSums, sign: int) -> int:
    """Perfect matchings that a permutation with these cycles keeps, times the sign of every edge that is turned over.

    Two cycles of one length j are matched in j ways, one of even length with itself by opposite points.
    """
    total = 1
    for j, count in Counter(powers).items():
        alone = sign if j % 2 == 0 else 0
        total *= sum(
            comb(count, 2 * pairs) * prod(range(1, 2 * pairs, 2)) * j**pairs * alone ** (count - 2 * pairs)
            for pairs in range(count // 2 + 1)
        )
    return total


def test_stable_integrals_count_matchings() -> None:
    """All matchings are independent for n ≥ m/2 (O), n ≥ m (Sp); all permutations for n ≥ r (U)."""
    for powers in all_powers(12):
        m = sum(powers)
        assert O(max(m // 2, 1)).integral(powers) == matchings(powers, 1)
        assert Sp(max(m + m % 2, 2)).integral(powers) == matchings(powers, -1)
    for white, black in product(integer_partitions(6), repeat=2):
        centraliser = prod(j**c * factorial(c) for j, c in Counter(white).items())
        assert unitary_integral((*white, *(-j for j in black)), 6) == (centraliser if white == black else 0)


def test_products_on_the_tensor_product() -> None:
    """tr((a ⊗ b)^j) = tr(a^j) tr(b^j), element by element of S(3) × H(2), which is no group from generators alone."""
    group = parse_group("S(3)xH(2)")
    pairs = list(product(unsigned(3), signed(2)))
    for powers in all_powers(4):
        for det, sgn in product((0, 1), (0, 1)):
            terms = (
                prod(trace_of_power(a, j) * trace_of_power(b, j) for j in powers)
                * (determinant(a) ** 2 * determinant(b) ** 3) ** det
                * (s**2 * t**3) ** sgn
                for (a, s), (b, t) in pairs
            )
            assert group.integral(powers, det, sgn) == Fraction(sum(terms), len(pairs))


def test_wreath_products() -> None:
    """S_2 ≀ S_2 is the dihedral group of a square; O(1) ≀ S_4 is H(4)."""
    square = parse_group("Dih(4)")
    for powers in all_powers(6):
        assert wreath_integral(powers, 2, lambda p: symmetric_integral(p, 2)) == square.integral(powers)
        assert wreath_integral(powers, 4, lambda p: O(1).integral(p)) == H(4).integral(powers)


def test_what_has_no_integral() -> None:
    for group in (O(3), SO(3), Sp(2), B(3), parse_group("S(3)xO(3)")):
        with pytest.raises(GroupError, match=r"^\w+\(n\) has no sgn: its elements do not permute the basis vectors\n"):
            group.integral((1, 1), sgn=1)
    assert parse_group("S(2)xO(2)").integral((1, 1), sgn=1) == parse_group("S(2)xO(2)").integral((1, 1))
    with pytest.raises(GroupError, match="^the characters of own are not known: only its generators are given$"):
        matrix_group("own", 2, [[[1, 1], [0, 1]]]).integral((1,))


def test_a_group_with_too_many_elements_is_refused_at_once() -> None:
    large = permutation_group("large", 20, [[2, 1, *range(3, 21)], [*range(2, 21), 1]])
    number = "2 432 902 008 176 640 000"
    with pytest.raises(TooLarge, match=f"^the cycles of {number} permutations are too many to be listed\n"):
        large.integral((1,))
