"""Laws of groups that are no series, against their elements listed by definition."""

import pickle
from dataclasses import replace
from itertools import permutations
from random import Random

import pytest

from eqmath import Hom, Matrix, parse_group
from eqmath.errors import Disagreement, GroupError, TooLarge
from eqmath.groups import direct_sum, matrix_group, parse_graph, permutation_group, tensor_product
from tests.oracles.definition import permutation_matrix
from tests.oracles.homomorphisms import automorphism_group
from tests.oracles.representations import closure


def cycle(n: int) -> list[tuple[int, int]]:
    return [(i, (i + 1) % n) for i in range(n)]


def keeping(*blocks: set[int]) -> set[tuple[int, ...]]:
    """The permutations that map each of these sets of points to itself."""
    n = sum(map(len, blocks))
    return {s for s in permutations(range(n)) if all({s[i] for i in block} == block for block in blocks)}


ROTATIONS = {n: {tuple((i + t) % n for i in range(n)) for t in range(n)} for n in range(1, 6)}
ELEMENTS = {
    "C(1)": ROTATIONS[1],
    "C(2)": ROTATIONS[2],
    "C(5)": ROTATIONS[5],
    "Dih(1)": ROTATIONS[1],
    "Dih(2)": ROTATIONS[2],
    "Dih(3)": keeping({0, 1, 2}),
    "Dih(4)": set(automorphism_group(4, cycle(4))),
    "Dih(5)": set(automorphism_group(5, cycle(5))),
    "S(3)+S(2)": keeping({0, 1, 2}, {3, 4}),
    "S(2)+S(1)+S(2)": keeping({0, 1}, {2}, {3, 4}),
    "C(3)+S(2)": {(*g, 3 + a, 4 - a) for g in ROTATIONS[3] for a in (0, 1)},
    "Aut(path:1)": {(0,)},
    "Aut(path:3)": {(0, 1, 2), (2, 1, 0)},
    "Aut(star:3)": keeping({0}, {1, 2, 3}),
    "Aut(graph6:DyG)": set(automorphism_group(5, parse_graph("graph6:DyG").edges)),
}
TURN = [[0, -1], [1, 0]]
THIRD = [["0", "-1"], ["1", "-1"]]
SKEW = [["1/2", "3/2"], ["1/2", "-1/2"]]
"""Rational and not orthogonal, its own inverse."""
OWN = {
    "turn": matrix_group("turn", 2, [Matrix(TURN)]),
    "third": matrix_group("third", 2, [Matrix(THIRD)]),
    "skew": matrix_group("skew", 2, [Matrix(SKEW)]),
    "signs": matrix_group("signs", 2, [Matrix([[-1, 0], [0, 1]]), Matrix([[0, 1], [1, 0]])]),
}
FACTORS = {
    "S(3)xS(2)": "S(3) S(2)",
    "O(2)xS(2)": "O(2) S(2)",
    "SO(2)xA(3)": "SO(2) A(3)",
    "Sp(2)xC(3)": "Sp(2) C(3)",
    "B(3)xH(2)": "B(3) H(2)",
    "S(2)xSO(3)": "S(2) SO(3)",
    "S(2)xSO(2)xSp(2)": "S(2) SO(2) Sp(2)",
    "Aut(path:3)xO(2)xDih(3)": "Aut(path:3) O(2) Dih(3)",
}
NAMES = [*ELEMENTS, *FACTORS]
every_permutation_group = pytest.mark.parametrize("name", ELEMENTS)
every_product = pytest.mark.parametrize("name", FACTORS)
every_own = pytest.mark.parametrize("name", OWN)


def matrix(images) -> Matrix:
    return Matrix(permutation_matrix([i + 1 for i in images]))


def rows(g: Matrix) -> tuple:
    return tuple(map(tuple, g.tolist()))


def drawn(group, count: int, seed: int = 0) -> list[Matrix]:
    rng = Random(seed)
    return [group.random(rng) for _ in range(count)]


@every_permutation_group
def test_exactly_the_listed_permutations_belong(name):
    group, elements = parse_group(name), ELEMENTS[name]
    assert {s for s in permutations(range(group.n)) if matrix(s) in group} == elements
    assert group.order == len(elements)
    assert closure([group.one().tolist(), *(g.tolist() for g in group.discrete)]) == {rows(matrix(s)) for s in elements}
    assert set(drawn(group, 40 * len(elements))) == {matrix(s) for s in elements}


@every_product
def test_pure_tensors_of_elements_belong(name):
    group, factors = parse_group(name), [parse_group(factor) for factor in FACTORS[name].split()]
    rng = Random(1)
    for _ in range(4):
        first, *others = [factor.random(rng) for factor in factors]
        g = first
        for h in others:
            g = g.kron(h)
        assert g in group
        assert g.inverse() in group
        assert g * drawn(group, 1, 7)[0] in group
        assert g * 2 not in group
        assert g * 0 not in group
        assert (first * 2).kron(others[0] * 3) not in tensor_product(*factors[:2])
        scaled = Matrix([[x if i else x * 2 for x in row] for i, row in enumerate(g.tolist())])
        assert scaled not in group


@every_product
def test_generators_and_samples_of_products_belong(name):
    group = parse_group(name)
    for g in (group.one(), *group.discrete, *drawn(group, 4)):
        assert g in group
        assert g.shape == (group.n, group.n)


@pytest.mark.parametrize(
    ("name", "size"), [("S(3)xS(2)", 12), ("S(2)xS(3)", 12), ("C(3)xC(2)", 6), ("S(2)xC(2)xS(1)", 4), ("H(2)xC(2)", 16)]
)
def test_every_element_of_a_finite_product(name, size):
    group = parse_group(name)
    elements = closure([g.tolist() for g in group.discrete])
    assert len(elements) == size
    assert {rows(g) for g in drawn(group, 40 * size)} == elements
    inside = {rows(matrix(s)) for s in permutations(range(group.n)) if matrix(s) in group}
    assert inside == {g for g in elements if all(x >= 0 for row in g for x in row)}


@pytest.mark.parametrize(
    ("name", "a", "b", "inside"),
    [
        ("S(3)xS(2)", [[0, 0, 1], [1, 0, 0], [0, 1, 0]], [[0, -1], [-1, 0]], False),
        ("O(2)xO(2)", [["3/5", "-4/5"], ["4/5", "3/5"]], [[-1, 0], [0, 1]], True),
        ("O(2)xO(2)", [[3, -4], [4, 3]], [["1/5", 0], [0, "-1/5"]], True),
        ("O(2)xO(2)", [[3, -4], [4, 3]], [["1/5", 0], [0, "1/6"]], False),
        ("O(2)xO(2)", [[1, 1], [0, 1]], [[1, 0], [0, 1]], False),
        ("O(2)xS(2)", [[-1, 0], [0, -1]], [[0, 1], [1, 0]], True),
        ("SO(2)xS(2)", [[1, 0], [0, -1]], [[0, 1], [1, 0]], False),
        ("SO(2)xS(2)", [[2, 0], [0, 2]], [[0, "-1/2"], ["-1/2", 0]], True),
        ("SO(3)xS(2)", [[-1, 0, 0], [0, -1, 0], [0, 0, -1]], [[0, 1], [1, 0]], False),
        ("Sp(2)xS(2)", [[4, 6], [2, 4]], [["1/2", 0], [0, "1/2"]], True),
        ("Sp(2)xS(2)", [[0, 1], [1, 0]], [[1, 0], [0, 1]], False),
        ("B(2)xA(2)", [[0, 3], [3, 0]], [["1/3", 0], [0, "1/3"]], True),
        ("B(2)xA(2)", [[0, -1], [-1, 0]], [[1, 0], [0, 1]], False),
    ],
)
def test_membership_of_pure_tensors_by_hand(name, a, b, inside):
    assert (Matrix(a).kron(Matrix(b)) in parse_group(name)) == inside


@pytest.mark.parametrize(
    ("name", "entries"),
    [
        ("S(2)xS(2)", [[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]),
        ("O(2)xO(2)", [[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]),
        ("SO(2)xSO(2)", [[1, 0, 0, 0], [0, 0, 1, 0], [0, 1, 0, 0], [0, 0, 0, 1]]),
    ],
)
def test_what_is_no_pure_tensor_does_not_belong(name, entries):
    """Blocks that are not multiples of one matrix; the exchange of the two factors."""
    assert Matrix(entries) not in parse_group(name)
    assert entries not in parse_group(name)


@every_own
def test_words_in_generators(name):
    """The sampler reaches every element; nothing is claimed about membership."""
    group = OWN[name]
    elements = closure([g.tolist() for g in group.discrete])
    assert {rows(g) for g in drawn(group, 60)} == elements
    with pytest.raises(GroupError, match="^membership in .* is not decided"):
        _ = group.one() in group


def test_lie_elements_have_no_exact_exponentials():
    group = matrix_group("rotations", 2, [], [Matrix(TURN)])
    assert group.lie == (Matrix(TURN),)
    with pytest.raises(GroupError, match="^rotations has no exact sampler"):
        group.random(Random(0))


def test_permutation_matrices_make_a_permutation_group():
    group = matrix_group("swap", 3, [Matrix([[0, 1, 0], [1, 0, 0], [0, 0, 1]])])
    assert group == permutation_group("swap", 3, [(2, 1, 3)])
    assert group.order == 2
    assert permutation_group("one", 3, [(1, 2, 3)]) == permutation_group("one", 3, [])


@pytest.mark.parametrize("name", [*NAMES, *OWN])
def test_values(name):
    """Equal, hashed and pickled by what they are made from; the sampler is a function of the seed."""
    group = OWN.get(name) or parse_group(name)
    copy = pickle.loads(pickle.dumps(group))
    assert copy == group
    assert hash(copy) == hash(group)
    assert copy.discrete == group.discrete
    assert drawn(copy, 8, 5) == drawn(group, 8, 5)
    assert group.series(group.n) == group
    assert repr(group) == group.name == name
    if name in NAMES:
        assert parse_group(repr(group)) == group


def test_groups_differ_by_their_generators_not_by_their_names():
    one, other = (matrix_group("mine", 2, [Matrix(g)]) for g in (TURN, THIRD))
    assert one != other
    assert permutation_group("C(3)", 3, [(2, 1, 3)]) != parse_group("C(3)")
    assert parse_group("S(2)xS(3)") != parse_group("S(3)xS(2)")
    assert parse_group("C(2)") != parse_group("S(2)")


def test_a_changed_copy_of_a_series_is_another_series():
    """Else a cache would answer for H(3), which O(3) without its Lie algebra is, with the dimension of O(3)."""
    group = parse_group("O(3)")
    assert Hom(group, 2, 2).dim == 3
    finite = replace(group, series=replace(group.series, lie=()))
    assert finite.series != group.series
    assert finite != group
    with pytest.raises(Disagreement, match="rank 3, bound 4"):
        _ = Hom(finite, 2, 2).dim


def test_products_are_flat():
    s2, c2, o2 = (parse_group(x) for x in ("S(2)", "C(2)", "O(2)"))
    assert tensor_product(tensor_product(s2, c2), o2) == tensor_product(s2, tensor_product(c2, o2))
    assert tensor_product(s2, c2, o2) == parse_group("S(2)xC(2)xO(2)")
    assert direct_sum(s2, c2) == parse_group("S(2)+C(2)")


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: tensor_product(parse_group("S(2)")), "expected from 2 to 100 factors, found 1\n    S(3)xS(2)"),
        (lambda: tensor_product(parse_group("S(2)"), 3), "expected a group such as S(3), found 3"),
        (lambda: direct_sum(parse_group("S(2)"), None), "expected a group such as S(3), found None"),
        (lambda: direct_sum(), "expected from 1 to 32767 points, found 0"),
        (lambda: permutation_group("x", 3, [(1, 2, 2)]), "expected each of 1, …, 3 once, found [1, 2, 2]"),
        (lambda: permutation_group("x", 2, [(1.0, 2.0)]), "expected each of 1, …, 2 once, found [1.0, 2.0]"),
        (lambda: permutation_group("x", 2.0, []), "expected from 1 to 32767 points, found 2.0"),
        (lambda: permutation_group("x", 10**9, []), "expected from 1 to 32767 points, found 1000000000"),
        (lambda: matrix_group("x", 3, [Matrix(TURN)]), "expected 3 × 3 generators, found 2 × 2"),
        (lambda: matrix_group("x", 1, [Matrix([[0]])]), "expected invertible generators, found determinant 0: [[0]]"),
    ],
)
def test_what_is_no_group(make, message):
    with pytest.raises(GroupError) as error:
        make()
    assert str(error.value) == message


@pytest.mark.parametrize("name", ["S(20000)", "O(20000)", "S(5000)xS(5000)", "x".join(["S(2)"] * 100)])
def test_huge_matrices_are_refused_before_they_are_built(name):
    group = parse_group(name)
    for build in (group.one, lambda: group.random(Random(0)), lambda: group.discrete, lambda: group.lie):
        with pytest.raises(TooLarge, match="the limit is 4 GB"):
            build()
