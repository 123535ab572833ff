"""Laws of every series of groups."""

from itertools import product
from math import factorial
from random import Random

import numpy as np
import pytest

from eqmath import EqmathError, Matrix, S, parse_group, series
from eqmath.errors import GroupError
from eqmath.groups import all_series
from eqmath.hom.action import act, integer_form
from tests.oracles import definition, linear

SERIES = list(all_series().values())
NS = (1, 2, 3, 4)
SMALL = [(m, n) for n in range(1, 6) for m in range(6) if n**m <= 243]


def is_permutation(g: Matrix) -> bool:
    rows = g.tolist()
    return all(sorted(line) == [0] * (len(rows) - 1) + [1] for line in [*rows, *linear.transpose(rows)])


PERMUTING = [s for s in SERIES if all(is_permutation(g) for n in NS for g in s(n).discrete)]
every_series = pytest.mark.parametrize("series", SERIES, ids=repr)
every_permuting_series = pytest.mark.parametrize("series", PERMUTING, ids=repr)


def generated(generators, one: Matrix) -> set[Matrix]:
    """The closure of a finite group under multiplication by generators."""
    elements, new = {one}, [one]
    while new:
        new = list({g * h for g in generators for h in new} - elements)
        elements.update(new)
    return elements


def sample(series, n: int, count: int = 6, seed: int = 0) -> list[Matrix]:
    rng = Random(seed)
    return [series(n).random(rng) for _ in range(count)]


@every_series
@pytest.mark.parametrize("n", NS)
def test_generators_and_samples_belong(series, n):
    group = series(n)
    assert group.one() == Matrix.identity(n)
    for g in (group.one(), *group.discrete, *sample(series, n)):
        assert g in group
        assert g.inverse() in group
        assert g.shape == (n, n)


@every_series
@pytest.mark.parametrize("n", NS)
def test_what_does_not_belong(series, n):
    group = series(n)
    assert Matrix.identity(n) * 2 not in group
    assert Matrix.identity(n) * 0 not in group
    assert Matrix.identity(n + 1) not in group
    assert Matrix([[1] * n] * n) not in group or n == 1
    assert group.one().tolist() not in group
    assert None not in group


@every_series
@pytest.mark.parametrize("n", NS)
def test_products_belong(series, n):
    for g, h in product(sample(series, n, 4, 1), sample(series, n, 4, 2)):
        assert g * h in series(n)


@every_series
@pytest.mark.parametrize(("k", "n"), [(k, n) for n in NS for k in range(4) if n**k <= 64])
def test_the_action_is_a_representation(series, k, n):
    """ρ_k(gh) = ρ_k(g) ρ_k(h), and leg by leg it is the Kronecker power."""
    unit = np.eye(n**k, dtype=np.int64).reshape((n,) * k + (n**k,))
    for g, h in zip(sample(series, n, 3, 3), sample(series, n, 3, 4), strict=True):
        matrices = []
        for x in (g * h, g, h):
            integers, denominator = integer_form(x)
            acted = Matrix.from_numpy(act(integers, unit, range(k)).reshape(n**k, n**k))
            assert acted.tolist() == [[y * denominator**k for y in row] for row in linear.power(x.tolist(), k)]
            matrices.append(linear.power(x.tolist(), k))
        assert matrices[0] == linear.multiply(matrices[1], matrices[2])


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
def test_the_sampler_is_deterministic_and_passed_in(series):
    assert sample(series, 4, 10, 5) == sample(series, 4, 10, 5)
    assert sample(series, 4, 10, 5) != sample(series, 4, 10, 6)
    for generator in (0, None, np.random.default_rng(0)):
        with pytest.raises(GroupError, match=r"^expected a random\.Random, found "):
            series(3).random(generator)


def test_the_sampler_reaches_every_element_of_s3():
    rng = Random(1)
    found = {S(3).random(rng) for _ in range(100)}
    assert found == {Matrix(definition.permutation_matrix(s)) for s in definition.symmetric_group(3)}


@pytest.mark.parametrize("n", NS)
def test_the_generators_generate_the_symmetric_group(n):
    elements = generated(S(n).discrete, S(n).one())
    assert elements == {Matrix(definition.permutation_matrix(s)) for s in definition.symmetric_group(n)}
    assert len(elements) == factorial(n)


@pytest.mark.parametrize("n", [1, 2, 3])
def test_membership_of_every_small_matrix_in_the_symmetric_group(n):
    group = {Matrix(definition.permutation_matrix(s)) for s in definition.symmetric_group(n)}
    for entries in product((0, 1), repeat=n * n):
        g = Matrix([entries[i * n : i * n + n] for i in range(n)])
        assert (g in S(n)) == (g in group)
    assert Matrix([["1/2", "1/2"], ["1/2", "1/2"]]) not in S(2)
    assert Matrix([[0, -1], [1, 0]]) not in S(2)


@every_permuting_series
@pytest.mark.parametrize(("m", "n"), SMALL)
def test_classes_are_the_orbits_on_index_tuples(series, m, n):
    """Every orbit, by applying generators until nothing new comes, holds exactly one representative."""
    moves = [[row.index(1) for row in linear.transpose(g.tolist())] for g in series(n).discrete]
    classes = [tuple(word) for word in series.classes(m, n).tolist()]
    rest, orbits = set(product(range(n), repeat=m)), []
    while rest:
        orbit = new = {min(rest)}
        while new:
            new = {tuple(move[i] for i in t) for move in moves for t in new} - orbit
            orbit = orbit | new
        orbits.append(orbit)
        rest -= orbit
    assert sorted(len(orbit & set(classes)) for orbit in orbits) == [1] * len(orbits)
    assert len(classes) == len(orbits) == series.dimension(m, n)


@pytest.mark.parametrize(("m", "n"), [(m, n) for m, n in SMALL if n**m <= 81])
def test_orbits_of_the_symmetric_group_by_all_permutations(m, n):
    assert len(definition.orbits(n, m)) == len(S.classes(m, n)) == S.dimension(m, n)


@pytest.mark.parametrize("text", ["S(4)", "S4", "S_4", " S(4) ", "S( 4 )"])
def test_spellings_of_a_group(text):
    assert parse_group(text) == S(4)
    assert repr(parse_group(text)) == "S(4)"


@every_series
@pytest.mark.parametrize("n", NS)
def test_names_and_values(series, n):
    assert parse_group(repr(series(n))) == series(n)
    assert hash(series(n)) == hash(series(n))
    assert series(n) != series(n + 1)
    assert series(n).n == n
    with pytest.raises(AttributeError):
        series(n).n = 7


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("S(0)", "S(0) does not exist: n must be at least 1"),
        ("S(-2)", "S(-2) does not exist: n must be at least 1"),
        ("S(n)", "expected a number, found 'S(n)'\n    write S(4)"),
        ("S(4", "expected a group such as S(4), found 'S(4'"),
        ("S(2.5)", "expected a group such as S(4), found 'S(2.5)'"),
        ("", "expected a group such as S(4), found ''"),
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


@pytest.mark.parametrize("letter", ["U", "Q", "s", "", "Group"])
def test_unknown_series(letter):
    with pytest.raises(EqmathError, match="^the group "):
        series(letter)
