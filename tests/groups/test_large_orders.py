"""Groups of many points: orders that a search knows, orbits counted by labels, beside stabilisers of points."""

from __future__ import annotations

import pickle
from math import factorial

import pytest

from eqmath import Aut, Hom
from eqmath.combinatorics import orbit_count


@pytest.mark.parametrize(
    "name", ["petersen", "path:5", "star:4", "cycle:40", "digraph6:CECG", "path:4/colours:0.1.1.0"]
)
def test_the_order_that_the_search_knows_is_that_of_a_base(name):
    group = Aut(name)
    action = group.series.part("orbits").classes.__self__
    assert group.order == action.chain.order
    again = pickle.loads(pickle.dumps(group))
    assert (again, again.order) == (group, group.order)


@pytest.mark.parametrize(
    ("name", "m"), [("cycle:30", 2), ("cycle:40", 3), ("path:33", 2), ("graph6:CK", 4), ("cube:5", 2)]
)
def test_orbits_by_labels_and_by_stabilisers(name, m):
    group = Aut(name)
    images = [tuple(column.index(1) for column in g.T.tolist()) for g in group.discrete]
    assert Hom(group, 0, m).dim == orbit_count(images, group.n, m)


def test_large_groups_of_many_points_do_not_wait():
    star = Aut("star:100")
    assert star.order == factorial(100)
    assert (Hom(star, 1, 1).dim, Hom(star, 1, 1).second_route) == (5, None)
