"""Laws of every series of groups."""

from itertools import product
from math import factorial
from random import Random
from types import SimpleNamespace

import numpy as np
import pytest

from eqmath import EqmathError, Matrix, S, parse_group
from eqmath.errors import GroupError
from eqmath.exact import GaussianMatrix, exact_matrix
from eqmath.groups import all_series, series
from eqmath.methods.action import act, integer_form
from eqmath.testing import check_group
from tests.oracles import definition, linear

SERIES = list(all_series().values())
GROUPS = [series(n) for series in SERIES for n in series.values(4)]
FINITE = [group for group in GROUPS if not group.lie and all(g * g.T == group.one() for g in group.discrete)]
SMALL = [(m, n) for n in range(1, 6) for m in range(6) if n**m <= 81]
every_series = pytest.mark.parametrize("series", SERIES, ids=repr)
every_group = pytest.mark.parametrize("group", GROUPS, ids=repr)
every_finite_group = pytest.mark.parametrize("group", FINITE, ids=repr)
ORDERS = {
    "S": factorial,
    "A": lambda n: max(1, factorial(n) // 2),
    "H": lambda n: 2**n * factorial(n),
    "B": factorial,
    "O": lambda n: 2,
    "SO": lambda n: 1,
    "SU": lambda n: 1,
}
"""The orders of the finite groups; B(n) is finite for n ≤ 2, O(n), SO(n) and SU(n) for n = 1."""


def generated(generators, one: Matrix) -> set[Matrix]:
    """The closure of a finite group under multiplication by generators."""
    elements, new = {one}, [one]
    while new:
        new = list({g * h for g in generators for h in new} - elements)
        elements.update(new)
    return elements


def sample(group, count: int = 6, seed: int = 0) -> list[Matrix]:
    rng = Random(seed)
    return [group.random(rng) for _ in range(count)]


def equations(group, m: int) -> list[list]:
    """The rows of ρ_m(g) − 1 and of dρ_m(X): their null space are the invariants of V^⊗m."""
    one = linear.identity(group.n**m)
    rows = []
    for g in group.discrete:
        rows += [
            [a - b for a, b in zip(x, y, strict=True)] for x, y in zip(linear.power(g.tolist(), m), one, strict=True)
        ]
    for x in group.lie:
        rows += linear.derivative(x.tolist(), m)
    return [row for row in rows if any(row)]


@every_series
def test_the_laws(series):
    report = check_group(series, order=4, samples=6)
    missing = {"order": series.order is None, "lie elements": not series.lie}
    assert set(report.not_checked) == {name for name, absent in missing.items() if absent}
    assert min(report.laws.values()) > 1


@every_group
def test_what_does_not_belong(group):
    assert (group.one() * 2 in group) == (group.series.letter == "M")
    assert GaussianMatrix(group.one() * 2, group.one()) not in group or group.series.letter == "M"
    assert (GaussianMatrix(group.one() * 0, group.one()) in group) == (
        group.series.letter in "UM" or (group.series.letter == "SU" and group.n == 4)
    )
    assert group.one().tolist() not in group
    assert None not in group


@pytest.mark.parametrize(
    ("name", "rows", "inside"),
    [
        ("O(2)", [["3/5", "-4/5"], ["4/5", "3/5"]], True),
        ("O(2)", [["3/5", "4/5"], ["4/5", "3/5"]], False),
        ("O(2)", [[2, 0], [0, "1/2"]], False),
        ("O(2)", [[1, 1], [0, 1]], False),
        ("O(2)", [[1, 0], [0, -1]], True),
        ("SO(2)", [["3/5", "-4/5"], ["4/5", "3/5"]], True),
        ("SO(2)", [[1, 0], [0, -1]], False),
        ("SO(2)", [[1, 1], [0, 1]], False),
        ("SO(3)", [[-1, 0, 0], [0, -1, 0], [0, 0, -1]], False),
        ("Sp(2)", [[2, 3], [1, 2]], True),
        ("Sp(2)", [[0, 1], [1, 0]], False),
        ("Sp(4)", [[2, 0, 0, 0], [0, "1/2", 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]], True),
        ("Sp(4)", [[2, 0, 0, 0], [0, 1, 0, 0], [0, 0, "1/2", 0], [0, 0, 0, 1]], False),
        ("Sp(4)", [[0, 0, 1, 0], [0, 0, 0, 1], [1, 0, 0, 0], [0, 1, 0, 0]], True),
        ("Sp(4)", [[0, 1, 0, 0], [0, 0, 1, 0], [1, 0, 0, 0], [0, 0, 0, 1]], False),
        ("A(3)", [[0, 0, 1], [1, 0, 0], [0, 1, 0]], True),
        ("A(3)", [[0, 1, 0], [1, 0, 0], [0, 0, 1]], False),
        ("A(3)", [[1, 0, 0], [0, -1, 0], [0, 0, -1]], False),
        ("H(2)", [[0, -1], [1, 0]], True),
        ("H(2)", [["3/5", "-4/5"], ["4/5", "3/5"]], False),
        ("H(2)", [[1, 0], [0, 2]], False),
        ("H(2)", [[1, 0], [-1, 0]], False),
        ("B(3)", [["2/3", "-1/3", "2/3"], ["2/3", "2/3", "-1/3"], ["-1/3", "2/3", "2/3"]], True),
        ("B(3)", [[1, 0, 0], [0, 1, 0], [0, 0, -1]], False),
        ("B(3)", [[2, -1, 0], [-1, 2, 0], [0, 0, 1]], False),
        ("U(2)", [["3/5", "-4/5"], ["4/5", "3/5"]], True),
        ("U(2)", [["3/5", "4/5*i"], ["4/5*i", "3/5"]], True),
        ("U(2)", [["3/5", "4/5*i"], ["-4/5*i", "3/5"]], False),
        ("U(2)", [[2, 0], [0, "1/2"]], False),
        ("SU(2)", [["3/5", "4/5*i"], ["4/5*i", "3/5"]], True),
        ("SU(2)", [["i", 0], [0, "-i"]], True),
        ("SU(2)", [["i", 0], [0, "i"]], False),
        ("SU(1)", [["3/5+4/5*i"]], False),
        ("U(1)", [["3/5+4/5*i"]], True),
        ("M(2)", [[0, 2], ["-1/3", 0]], True),
        ("M(2)", [[0, "i"], ["1-i", 0]], True),
        ("M(2)", [[0, 2], [0, 1]], False),
        ("M(2)", [["3/5", "-4/5"], ["4/5", "3/5"]], False),
        ("O(2)", [["3/5", "4/5*i"], ["4/5*i", "3/5"]], False),
        ("S(2)", [["i", 0], [0, "-i"]], False),
    ],
)
def test_membership_by_hand(name, rows, inside):
    assert (exact_matrix(rows) in parse_group(name)) == inside
    assert (GaussianMatrix.read(rows) in parse_group(name)) == inside


@every_group
@pytest.mark.parametrize("k", range(4))
def test_the_action_is_the_kronecker_power(group, k):
    n = group.n if group.n**k <= 16 else 1
    units = np.eye(n**k, dtype=np.int64).reshape((n,) * k + (n**k,))
    for x in (*sample(group, 2, 3), *sample(group, 2, 4)) if n == group.n else ():
        integers, denominator = integer_form(x)
        acted = act(integers, units, range(k)).reshape(n**k, n**k)
        assert acted.tolist() == [[y * denominator**k for y in row] for row in linear.power(x.tolist(), k)]


@pytest.mark.parametrize(
    ("group", "m"), [(g, m) for g in GROUPS for m in range(6) if g.n**m <= 32], ids=lambda x: str(x)
)
def test_the_invariants_of_the_generators(group, m):
    """By generators, as the oracle solves them, and by characters."""
    assert len(linear.null_space(equations(group, m), group.n**m)) == group.series.dimension(m, group.n)


ROTATION = Matrix([["3/5", "-4/5"], ["4/5", "3/5"]])
HUGE = Matrix([[2**40, 1], [-1, 3**30]])


@pytest.mark.parametrize("g", [ROTATION, HUGE, Matrix([["1/2", 0], ["1/3", 7]])], ids=["rational", "huge", "mixed"])
@pytest.mark.parametrize("legs", [range(0), range(1), range(1, 2), range(2), range(1, 3), range(3)], ids=str)
def test_any_matrix_acts_leg_by_leg(g, legs):
    """On the legs in the range as g, on the others as the identity; no machine integer overflows."""
    tensor = np.arange(-3, 5, dtype=np.int64).reshape(2, 2, 2)
    integers, denominator = integer_form(g)
    result: list = [[1]]
    for leg in range(3):
        factor = [[x * denominator for x in row] for row in g.tolist()] if leg in legs else [[1, 0], [0, 1]]
        result = linear.kronecker(result, factor)
    expected = linear.multiply(result, [[x] for x in tensor.ravel().tolist()])
    assert act(integers, tensor, legs).ravel().tolist() == [x for (x,) in expected]


@pytest.mark.parametrize("g", [ROTATION, Matrix([["1/6", "3/4"]]), Matrix([[2, 4]])])
def test_the_integer_form_is_reduced(g):
    integers, denominator = integer_form(g)
    assert [[x * denominator for x in row] for row in g.tolist()] == integers.tolist()
    assert all(type(x) is int for x in integers.ravel())
    smaller = [d for d in range(1, denominator) if all((x * d).denominator == 1 for row in g.tolist() for x in row)]
    assert not smaller


@every_series
def test_the_sampler_is_passed_in(series):
    group = series(4)
    assert sample(group, 10, 5) != sample(group, 10, 6)
    for generator in (0, None, np.random.default_rng(0)):
        with pytest.raises(GroupError, match=r"^expected a random\.Random, found "):
            group.random(generator)


@every_finite_group
def test_the_generators_generate_the_group_and_the_sampler_reaches_it(group):
    elements = generated(group.discrete, group.one())
    assert len(elements) == ORDERS[group.series.letter](group.n)
    assert all(g in group for g in elements)
    if len(elements) <= 12:
        assert set(sample(group, 200, 1)) == elements


def test_the_sampler_reaches_every_element_of_s3():
    assert set(sample(S(3), 100, 1)) == {
        Matrix(definition.permutation_matrix(s)) for s in definition.symmetric_group(3)
    }


@pytest.mark.parametrize("n", [1, 2, 3])
def test_membership_of_every_small_matrix_in_the_symmetric_group(n):
    group = {Matrix(definition.permutation_matrix(s)) for s in definition.symmetric_group(n)}
    for entries in product((0, 1), repeat=n * n):
        g = Matrix([entries[i * n : i * n + n] for i in range(n)])
        assert (g in S(n)) == (g in group)
    assert Matrix([["1/2", "1/2"], ["1/2", "1/2"]]) not in S(2)
    assert Matrix([[0, -1], [1, 0]]) not in S(2)


@pytest.mark.parametrize(("m", "n"), SMALL)
def test_classes_are_the_orbits_of_the_symmetric_group(m, n):
    """Every orbit on index tuples, by all permutations, holds exactly one representative."""
    (part,) = S.parts
    classes = {tuple(i + 1 for i in word) for word in part.classes(m, n)}
    orbits = definition.orbits(n, m)
    assert [len(orbit & classes) for orbit in orbits] == [1] * len(orbits)
    assert len(classes) == len(orbits) == S.dimension(m, n)


@pytest.mark.parametrize(
    ("group", "m"),
    [(g, m) for g in GROUPS if g.series.letter != "Sp" for m in range(6) if g.n**m <= 32],
    ids=lambda x: str(x),
)
def test_classes_count_the_invariants_of_the_monomial_subgroup(group, m):
    """All parts together, K being generated by the discrete generators; for Sp(n) K holds a torus besides."""
    finite = SimpleNamespace(n=group.n, discrete=group.discrete, lie=())
    classes = [word for part in group.series.parts for word in part.classes(m, group.n)]
    assert len(classes) == len(linear.null_space(equations(finite, m), group.n**m))


@pytest.mark.parametrize("text", ["S(4)", "S4", "S_4", " S(4) ", "S( 4 )"])
def test_spellings_of_a_group(text):
    assert parse_group(text) == S(4)
    assert repr(parse_group(text)) == "S(4)"


@every_group
def test_names_and_values(group):
    series, n = group.series, group.n
    assert parse_group(repr(group)) == group == series(n)
    assert hash(series(n)) == hash(group)
    assert group != series(n + series.step)
    with pytest.raises(AttributeError):
        group.n = 7


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("S(0)", "S(0) does not exist: n must be at least 1"),
        ("S(-2)", "S(-2) does not exist: n must be at least 1"),
        ("S(n)", "expected a number, found 'S(n)'\n    write S(4)"),
        ("S(4", "expected a group such as S(4), found 'S(4'\n    did you mean S(4)?"),
        ("S(2.5)", "expected a group such as S(4), found 'S(2.5)'"),
        ("", "expected a group such as S(4), found ''"),
        ("S(٤)", "expected a group such as S(4), found 'S(٤)'"),
    ],
)
def test_groups_that_do_not_exist(text, message):
    with pytest.raises(GroupError) as error:
        parse_group(text)
    assert str(error.value) == message


@pytest.mark.parametrize("n", [0, -1, 2.0, True, "3", None])
def test_n_is_a_positive_integer(n):
    with pytest.raises(GroupError):
        S(n)


@pytest.mark.parametrize("letter", ["G", "Q", "s", "", "Group"])
def test_unknown_series(letter):
    with pytest.raises(EqmathError, match="^the group "):
        series(letter)
