"""The torus and patterns of groups beside all translations and symmetries, listed."""

import pytest

from eqmath import parse_group
from eqmath.errors import GroupError
from eqmath.groups import GroupPattern
from eqmath.groups.torus import torus
from tests.oracles import spans as oracle

HALVES = [(1, 0, 0, 1), (-1, 0, 0, -1)]
EVERY = {1: HALVES[:1], 2: HALVES, 4: oracle.QUARTERS, 8: oracle.SQUARE}


@pytest.mark.parametrize("n", range(1, 6))
@pytest.mark.parametrize("symmetries", EVERY)
def test_its_elements(n, symmetries) -> None:
    group = torus(n, symmetries)
    true = oracle.torus(n, EVERY[symmetries])
    assert group.order == len(true)
    assert parse_group(f"Torus({n},{symmetries})") == group
    for g in group.discrete:
        assert tuple(column.index(1) for column in g.T.tolist()) in true


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Torus(0,1)", r"Torus\(0,1\) does not exist: n must be at least 1"),
        ("Torus(3,3)", "expected 1, 2, 4 or 8 symmetries around a point, found 3"),
        ("Torus(182,1)", "expected from 1 to 32767 points, found 33124"),
    ],
)
def test_those_that_do_not_exist(text, message) -> None:
    with pytest.raises(GroupError, match=f"^{message}"):
        parse_group(text)


def test_patterns() -> None:
    contour, grid = GroupPattern("C(n)xSO(2)"), GroupPattern("Torus(n,4)")
    assert [contour(n).name for n in (1, 7)] == ["C(1)xSO(2)", "C(7)xSO(2)"]
    assert [contour.number(contour(n).series) for n in (1, 2, 30)] == [1, 2, 30]
    assert [grid.number(torus(n, 4).series) for n in (1, 5, 11)] == [1, 5, 11]
    assert grid.number(torus(5, 8).series) is None
    assert contour.number(parse_group("C(3)xO(2)").series) is None
    assert GroupPattern("Aut(petersen)xC(n)")(3).name == "Aut(petersen)xC(3)"
