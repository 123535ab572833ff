"""dim Hom of S(n): the table, averaging over the whole group, orbits, and the direct method."""

from fractions import Fraction
from math import comb, factorial

import pytest

from eqmath import Hom, S
from eqmath.combinatorics import stirling
from eqmath.errors import CaseError, GroupError
from eqmath.groups import all_series
from eqmath.methods import direct, spanning_vectors, stability
from tests import given as some
from tests.hom.dimensions import ALL, DIMENSIONS
from tests.oracles import definition, linear

AVERAGED = [(n, k, l) for n in range(1, 5) for k, l in some.shapes(5) if n ** (k + l) <= 81 and (n > 1 or k + l < 4)]


@pytest.mark.parametrize(("n", "m", "dim"), DIMENSIONS)
def test_the_table(n, m, dim):
    """The dimensions for S(n), at every split."""
    for k in range(m + 1):
        H = Hom(S(n), k, m - k)
        assert H.dim == H.rank == dim
        assert len(H.basis()) == dim == sum(stirling(m, t) for t in range(min(n, m) + 1))
        assert H.is_basis == (n >= m)


@pytest.mark.parametrize(("letter", "n", "m", "dim"), ALL)
def test_the_tables_of_all_series(letter, n, m, dim):
    series = all_series()[letter]
    assert series.dimension(m, n) == dim
    if n**m <= 2**11:
        H = Hom(series(n), m // 2, m - m // 2)
        assert H.dim == H.rank == len(H.basis()) == dim


@pytest.mark.parametrize(("n", "k", "l"), AVERAGED)
def test_averaging_over_the_group(n, k, l):
    """The Reynolds operator is a projection on Hom: its trace and its rank are the dimension."""
    R = linear.reynolds(n, k, l)
    assert linear.trace(R) == linear.rank(R) == Hom(S(n), k, l).dim
    for W in Hom(S(n), k, l).to_numpy():
        column = [[int(x)] for x in W.ravel()]
        assert linear.multiply(R, column) == column


@pytest.mark.parametrize(("n", "k", "l"), [case for case in AVERAGED if case[0] ** (case[1] + case[2]) <= 32])
def test_the_solution_space_of_the_generators(n, k, l):
    """W ↦ ρ_l(g) W − W ρ_k(g): the library's equations have the oracle's null space."""
    size = n ** (k + l)
    equations = direct.constraints(S(n).discrete, [], n, k, l).tolist()
    assert size - linear.rank(equations) == Hom(S(n), k, l).dim
    for row in equations:
        assert not any(linear.multiply([row], linear.reynolds(n, k, l))[0])


@pytest.mark.parametrize("m", range(6))
def test_only_the_order_matters(m):
    for n in range(1, 5):
        dims = {Hom(S(n), k, m - k).dim for k in range(m + 1)}
        assert dims == {len(definition.orbits(n, m))}


def test_the_examples_of_section_one():
    """Small cases, one by one."""
    assert [Hom(S(n), 1, 1).dim for n in (1, 2, 3, 9)] == [1, 2, 2, 2]
    assert [Hom(S(n), 2, 1).dim for n in (1, 2, 3, 4)] == [1, 4, 5, 5]
    assert [Hom(S(n), 2, 2).dim for n in (1, 2, 3, 4, 5)] == [1, 8, 14, 15, 15]
    assert [Hom(S(n), 0, 1).dim for n in (1, 2)] == [1, 1]
    assert [Hom(S(n), 0, 2).dim for n in (1, 2, 3)] == [1, 2, 2]


def test_two_values():
    """N = 2 has 2^(m−1) weights, n = 1 has one."""
    assert [Hom(S(2), m, 0).dim for m in range(1, 9)] == [2 ** (m - 1) for m in range(1, 9)]
    assert [Hom(S(1), m // 2, m - m // 2).dim for m in range(8)] == [1] * 8


def test_the_bias_is_the_case_without_inputs():
    for n in range(1, 5):
        for l in range(4):
            assert Hom(S(n), 0, l).dim == Hom(S(n), l, 0).dim == Hom(S(n), l, 0).rank


@pytest.mark.parametrize("n", range(1, 5))
def test_walks_on_removing_and_adding_boxes(n):
    """Closed walks of length m at (n) in the quiver that removes a box and adds one."""
    walks = {(n,): 1}
    for m in range(7):
        assert Hom(S(n), 0, m).dim == walks.get((n,), 0)
        step: dict[tuple[int, ...], int] = {}
        for shape, count in walks.items():
            for smaller in removed(shape):
                for larger in added(smaller):
                    step[larger] = step.get(larger, 0) + count
        walks = step


def removed(shape: tuple[int, ...]) -> list[tuple[int, ...]]:
    rows = [*shape, 0]
    cut = [(*rows[:i], rows[i] - 1, *rows[i + 1 :]) for i in range(len(shape)) if rows[i] > rows[i + 1]]
    return [tuple(x for x in row if x) for row in cut]


def added(shape: tuple[int, ...]) -> list[tuple[int, ...]]:
    rows = [*shape, 0]
    grown = [(*rows[:i], rows[i] + 1, *rows[i + 1 :]) for i in range(len(rows)) if i == 0 or rows[i - 1] > rows[i]]
    return [tuple(x for x in row if x) for row in grown]


@pytest.mark.parametrize("n", range(1, 6))
def test_characters(n):
    """The mean of fix(g)^m, permutations being counted by fixed points and derangements."""
    for m in range(6):
        total = sum(comb(n, f) * derangements(n - f) * f**m for f in range(n + 1))
        assert Fraction(total, factorial(n)) == Hom(S(n), m, 0).dim


def derangements(n: int) -> int:
    return sum((-1) ** i * comb(n, i) * factorial(n - i) for i in range(n + 1))


@pytest.mark.parametrize("m", range(7))
def test_the_system_is_stable_from_m_on(m):
    """N₀ = max(1, m), and not earlier."""
    everything = stability(S, m, lambda n: spanning_vectors(S(n), 0, m))
    assert everything.start == max(1, m)
    assert everything.reason == f"the same system for every n ≥ {max(1, m)}"
    dims = [Hom(S(n), m, 0).dim for n in range(1, m + 4)]
    assert dims[max(1, m) - 1 :] == [dims[-1]] * (m + 4 - max(1, m))
    assert m < 2 or dims[m - 2] < dims[m - 1]


@pytest.mark.parametrize(("k", "l"), [(-1, 0), (0, -1), (True, 1), ("1", 1), (None, 1)])
def test_numbers_of_legs_are_natural(k, l):
    with pytest.raises(CaseError, match="^expected [kl] to be an integer ≥ 0, found "):
        Hom(S(2), k, l)


@pytest.mark.parametrize("group", [("S(3)",), None, S, 3])
def test_a_group_is_expected(group):
    with pytest.raises(GroupError, match=r"^expected a group such as S\(3\), found "):
        Hom(group, 1, 1)
