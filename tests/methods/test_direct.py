"""The direct method for any rational generators, of the group or its Lie algebra: it knows no diagrams."""

from math import comb

import pytest

from eqmath import Matrix, S
from eqmath.errors import Disagreement, TooLarge
from eqmath.limits import memory_limit
from eqmath.methods import Findings, Method, direct
from tests import given as some
from tests.oracles import linear

ROTATION = Matrix([["3/5", "-4/5"], ["4/5", "3/5"]])
REFLECTION = Matrix([[1, 0], [0, -1]])
TURN = Matrix([[0, 1], [-1, 0]])
GROUPS = {
    "trivial": ([], []),
    "rotation": ([ROTATION], []),
    "infinitesimal rotation": ([], [TURN]),
    "rotation and reflection": ([ROTATION, REFLECTION], []),
    "infinitesimal rotation and reflection": ([REFLECTION], [TURN]),
    "shear": ([Matrix([[1, "1/2"], [0, 1]])], []),
    "infinitesimal shear": ([], [Matrix([[0, "2/3"], [0, 0]])]),
    "scaling": ([Matrix([["2/3", 0], [0, "3/2"]])], []),
    "infinitesimal scaling": ([], [Matrix([["1/2", 0], [0, -3]])]),
    "swap": ([Matrix.permutation([2, 1])], []),
}
every_group = pytest.mark.parametrize("group", GROUPS.values(), ids=GROUPS)


def commute(W: Matrix, group, k: int, l: int) -> bool:
    return all(linear.commutes(W.tolist(), g, k, l, lie) for g, lie in elements(group))


def elements(group) -> list[tuple[list, bool]]:
    return [(g.tolist(), lie) for lie, listed in enumerate(group) for g in listed]


@every_group
@pytest.mark.parametrize(("k", "l"), some.shapes(4))
def test_the_dimension_is_the_oracles(group, k, l):
    found = direct.examine(*group, 2, k, l, [])
    assert (found.count, found.rank, found.dim) == (0, 0, linear.hom_dimension(elements(group), 2, k, l))
    assert (found.method.name, found.method.unknowns) == ("direct", 2 ** (k + l))


@pytest.mark.parametrize("infinitesimal", ["", "infinitesimal "])
@pytest.mark.parametrize(("k", "l"), some.shapes(4))
def test_rotations_and_reflections_of_the_plane(k, l, infinitesimal):
    """dim Hom of SO(2) is C(m, m/2), of O(2) half of it and 1 for m = 0; nothing for odd m."""
    m = k + l
    so = 0 if m % 2 else comb(m, m // 2)
    assert direct.examine(*GROUPS[f"{infinitesimal}rotation"], 2, k, l, []).dim == so
    both = direct.examine(*GROUPS[f"{infinitesimal}rotation and reflection"], 2, k, l, [])
    assert both.dim == (so + 1) // 2
    assert direct.examine([], [], 2, k, l, []).dim == 2**m


@pytest.mark.parametrize("name", ["rotation and reflection", "infinitesimal rotation and reflection"])
@pytest.mark.parametrize(("k", "l"), some.shapes(4))
def test_matchings_span_for_the_orthogonal_group(k, l, name):
    """Odd orders too, where both spaces are zero."""
    matchings = [d.matrix(2) for d in some.diagrams(k, l) if d.is_matching]
    found = direct.examine(*GROUPS[name], 2, k, l, matchings)
    assert found.spans
    assert found.count == len(matchings)
    assert found.independent == (found.rank == len(matchings))
    with pytest.raises(Disagreement, match="^no map that commutes with the generators lies outside the span"):
        direct.missing_map(*GROUPS[name], 2, k, l, matchings)


@every_group
@pytest.mark.parametrize(("k", "l"), [(1, 1), (0, 2), (2, 1), (2, 2)])
def test_a_missing_map_commutes_and_is_outside(group, k, l):
    given = [d.matrix(2) for d in some.diagrams(k, l)][:2]
    given = [W for W in given if commute(W, group, k, l)]
    found = direct.examine(*group, 2, k, l, given)
    assert found.spans == (found.rank == found.dim)
    if not found.spans:
        missed = direct.missing_map(*group, 2, k, l, given)
        rows = [linear.flat(W.tolist()) for W in given]
        assert commute(missed, group, k, l)
        assert linear.rank([*rows, linear.flat(missed.tolist())]) == linear.rank(rows) + 1


@every_group
@pytest.mark.parametrize(("k", "l"), some.shapes(3, 1))
def test_what_does_not_commute_is_no_part_of_the_span(group, k, l):
    matrices = [d.matrix(2) for d in some.diagrams(k, l)]
    found = direct.examine(*group, 2, k, l, matrices)
    outside = [W for W in matrices if not commute(W, group, k, l)]
    assert (found.violation is None) == (not outside)
    assert found.rank == linear.rank([linear.flat(W.tolist()) for W in matrices])
    assert found.spans == (not outside and found.rank == found.dim)


def test_rational_matrices_count_as_their_lines():
    half = Matrix([["1/2", 0], [0, "1/2"]])
    found = direct.examine(S(2).discrete, [], 2, 1, 1, [half, Matrix([[1, 1], [1, 1]])])
    assert found.spans
    assert found.independent


def test_more_independent_maps_than_the_dimension_is_a_defect():
    method = Method("direct", 4, 4, None, 3)
    with pytest.raises(Disagreement, match=r"^3 independent equivariant maps in a space of dimension 2$"):
        Findings(3, 3, 2, None, method, ())


def test_the_equations_are_refused_before_they_are_built():
    with memory_limit(10**6), pytest.raises(TooLarge):
        direct.examine(S(3).discrete, [], 3, 3, 3, [])
