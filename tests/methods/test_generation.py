"""K and its Lie elements generate the group.

What every layer commutes with is a monomial group K and one or two Lie elements. They say the same as the
whole group when the K-conjugates of the elements, with Lie K, generate the Lie algebra, and K lies in the
group and meets every component.
"""

from itertools import pairwise
from random import Random

import pytest

from eqmath.groups import all_series
from tests.oracles import classes, lie, linear

CONDITIONS = {"O": lie.skew, "SO": lie.skew, "B": lie.skew_fixing_ones, "Sp": lie.hamiltonian, "UR": lie.unitary}
DIMENSIONS = {
    "O": lambda n: n * (n - 1) // 2,
    "SO": lambda n: n * (n - 1) // 2,
    "B": lambda n: (n - 1) * (n - 2) // 2,
    "Sp": lambda n: n * (n + 1) // 2,
    "UR": lambda n: n * n // 4,
}
SERIES = all_series()
PAIRED = ("Sp", "UR")
GROUPS = [SERIES[letter](n) for letter in CONDITIONS for n in SERIES[letter].values(6 if letter in PAIRED else 5)]
SYMPLECTIC = [group for group in GROUPS if group.series.letter == "Sp"]
every_group = pytest.mark.parametrize("group", GROUPS, ids=repr)
EVERY = [series(n) for series in SERIES.values() for n in series.values(6)]
INFINITE = [group for group in EVERY if group.series.letter in CONDITIONS and group.lie]


def rows(matrices) -> list[list[list]]:
    return [g.tolist() for g in matrices]


def identity_component(group) -> list[list[list]]:
    """A basis of Lie K: a torus for Sp(n), nothing for the others, whose K is finite."""
    return lie.torus(group.n) if group.series.letter == "Sp" else []


def generated(group, elements, conjugators=None) -> int:
    """The dimension of the Lie algebra that Lie K and the K-conjugates of the elements generate."""
    inside = rows(group.discrete) if conjugators is None else conjugators
    return len(lie.generated_algebra([*identity_component(group), *elements], inside))


def belongs(g: list[list], letter: str) -> bool:
    """Membership from the definition."""
    n = len(g)
    if letter == "Sp":
        form = lie.symplectic_form(n)
        return linear.multiply(linear.multiply(linear.transpose(g), form), g) == form
    orthogonal = linear.multiply(linear.transpose(g), g) == linear.identity(n)
    ones = letter != "B" or all(sum(row) == 1 for row in g)
    if letter == "UR":
        form = lie.symplectic_form(n)
        ones = linear.multiply(g, form) == linear.multiply(form, g)
    return orthogonal and ones and (letter != "SO" or lie.determinant(g) == 1)


@every_group
def test_the_conjugates_generate_the_lie_algebra(group):
    """The dimension that is generated, that of all X which satisfy the equations, and the formula."""
    letter, n = group.series.letter, group.n
    dimension = lie.tangent_dimension(CONDITIONS[letter], n)
    assert generated(group, rows(group.lie)) == dimension == DIMENSIONS[letter](n)


@every_group
def test_the_elements_lie_in_the_lie_algebra(group):
    for x in (*rows(group.lie), *identity_component(group)):
        assert any(linear.flat(x))
        assert not any(CONDITIONS[group.series.letter](x))


@every_group
def test_every_part_has_the_same_elements(group):
    """Each part's system uses the elements of its own name: together, and in each part, they are all of them."""
    series, n = group.series, group.n
    for part in series.parts:
        own = {x.entries for x in series.lie if x.part == part.name and x.least <= n}
        assert own == {x.entries for x in series.lie_elements(n)}


@pytest.mark.parametrize("group", EVERY, ids=repr)
def test_k_is_monomial_and_lies_in_the_group(group):
    """It permutes the lines of the basis vectors; so do the diagonal matrices of a torus."""
    for g in rows(group.discrete):
        assert classes.is_monomial([[int(bool(x)) for x in row] for row in g] if group.series.coloured else g)
        assert group.series.letter not in CONDITIONS or belongs(g, group.series.letter)


@pytest.mark.parametrize("n", range(1, 5))
@pytest.mark.parametrize(("letter", "missing"), [("U", 0), ("SU", 1)])
def test_the_complex_lie_algebras(letter, missing, n):
    """With the torus, the conjugates of E12 generate gl(n), or what has trace 0; without it the torus is alone."""
    group, weights = SERIES[letter](n), linear.identity(n)
    if missing:
        weights = [[a - b for a, b in zip(*pair, strict=True)] for pair in pairwise(weights)]
    torus = [[[x * (i == j) for j in range(n)] for i, x in enumerate(weight)] for weight in weights]
    assert len(lie.generated_algebra([*torus, *rows(group.lie)], rows(group.discrete))) == n * n - missing
    assert len(lie.generated_algebra(torus, rows(group.discrete))) == n - missing


@every_group
def test_k_meets_every_component(group):
    """O(n) has the components det = ±1, and B(n), which is O(n−1), has them for n ≥ 2; the others are connected."""
    determinants = {1, *(lie.determinant(g) for g in rows(group.discrete))}
    two = group.series.letter == "O" or (group.series.letter == "B" and group.n >= 2)
    assert determinants == ({1, -1} if two else {1})


@pytest.mark.parametrize("group", SYMPLECTIC, ids=repr)
def test_which_roots_are_needed(group):
    """Sp(2) needs its long root; from Sp(4) on the short root alone is enough, and the long root alone is not."""
    full = DIMENSIONS["Sp"](group.n)
    long, *short = rows(group.lie)
    assert generated(group, [long]) == 3 * (group.n // 2)
    assert generated(group, short) == (full if group.n >= 4 else 1)
    assert len(short) == (group.n >= 4)


@every_group
def test_without_its_elements_it_falls_short(group):
    """K alone generates a torus at most; without conjugation an element of O, SO or B is on its own."""
    without = generated(group, [])
    assert without == (group.n // 2 if group.series.letter == "Sp" else 0)
    assert without < DIMENSIONS[group.series.letter](group.n) or not group.lie
    if group.series.letter not in PAIRED and group.lie:
        assert generated(group, rows(group.lie), conjugators=[]) == 1


def test_a_sign_error_leaves_the_lie_algebra():
    """The generator of B(3), and the short root of Sp(4), with one sign flipped.

    The wrong root alone generates the Lie algebra of another form: its dimension would not show the error.
    """
    for letter, x in (("B", rows(SERIES["B"](3).lie)[0]), ("Sp", rows(SERIES["Sp"](4).lie)[1])):
        a, b = next((a, b) for a in range(len(x)) for b in range(len(x)) if x[a][b])
        wrong = [[-entry if (i, j) == (a, b) else entry for j, entry in enumerate(row)] for i, row in enumerate(x)]
        assert any(CONDITIONS[letter](wrong))
        assert generated(SERIES[letter](len(x)), [x, wrong]) > DIMENSIONS[letter](len(x))


@pytest.mark.parametrize("group", INFINITE, ids=repr)
def test_samples_are_not_monomial(group):
    """At least half of forty random elements have an entry other than 0, 1 and −1."""
    samples = rows(group.random(Random(seed)) for seed in range(40))
    assert sum(not {*linear.flat(g)} <= {0, 1, -1} for g in samples) >= 20
    assert all(belongs(g, group.series.letter) for g in samples)
    assert len(INFINITE) == 5 + 5 + 4 + 3 + 3


@pytest.mark.parametrize("letter", ["O", "B"])
@pytest.mark.parametrize("n", range(1, 7))
def test_samples_meet_both_components(letter, n):
    """Within the first ten, for every seed; B(1) is trivial."""
    for seed in range(10):
        rng = Random(seed)
        found = {lie.determinant(SERIES[letter](n).random(rng).tolist()) for _ in range(10)}
        assert found == ({1} if (letter, n) == ("B", 1) else {1, -1})
