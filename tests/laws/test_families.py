"""Laws of every diagram family."""

import pickle

import numpy as np
import pytest

from eqmath import Diagram, Hom, family
from eqmath.combinatorics import growth_strings
from eqmath.errors import CaseError, UnknownName
from eqmath.families import all_families
from eqmath.groups import all_series
from eqmath.hom import all_tuples
from tests import given as some
from tests.oracles import definition

FAMILIES = list(all_families().values())
every_family = pytest.mark.parametrize("family", FAMILIES, ids=repr)
LIMITS = (None, 0, 1, 2, 3, 7)


@every_family
@pytest.mark.parametrize("limit", LIMITS)
@pytest.mark.parametrize("m", range(8))
def test_the_iterator_is_as_long_as_the_closed_count(family, m, limit):
    words = list(family.words(m, limit))
    assert len(words) == family.count(m, limit) == len(set(words))
    assert words == sorted(words)
    array = family.array(m, limit)
    assert (array.shape, array.dtype) == ((len(words), m), np.int8)
    assert [tuple(word) for word in array.tolist()] == words


@every_family
@pytest.mark.parametrize("limit", LIMITS)
@pytest.mark.parametrize(("k", "l"), some.shapes(4))
def test_the_diagrams_are_those_that_it_contains(family, k, l, limit):
    diagrams = family.diagrams(k, l, limit)
    listed = list(diagrams)
    few = [d for d in some.diagrams(k, l) if limit is None or len(d.blocks) <= limit]
    assert listed == sorted(d for d in few if family.contains(d))
    assert [d for d in some.diagrams(k, l) if d in diagrams] == [d for d in some.diagrams(k, l) if d in set(listed)]
    assert len(diagrams) == diagrams.count == len(listed)
    assert list(diagrams) == listed
    assert [Diagram.from_word(word, l) for word in diagrams.array().tolist()] == listed


@every_family
def test_other_shapes_and_other_things_are_not_contained(family):
    diagrams = family.diagrams(1, 1)
    assert Diagram("1,2") not in diagrams
    assert "1,1'" not in diagrams
    assert None not in diagrams


@every_family
def test_the_length_is_known_without_counting(family):
    large = family.diagrams(20, 20)
    assert large.count == family.count(40, None) > 10**18
    first = next(iter(large))
    assert first in large
    assert repr(large) == f"<{large.count} (20,20)-diagrams of the family {family.name}>"


@every_family
@pytest.mark.parametrize("n", [1, 2, 3])
@pytest.mark.parametrize(("k", "l"), some.shapes(4))
def test_values_are_the_entries_of_the_matrices(family, k, l, n):
    tuples = all_tuples(k + l, n)
    for d in family.diagrams(k, l):
        matrices = d.matrix(n).tolist(), d.matrix(n, orbit=True).tolist()
        values = family.values(d.word, tuples), family.orbit_values(d.word, tuples)
        assert [v.reshape(n**l, n**k).tolist() for v in values] == [[[*row] for row in W] for W in matrices]


def test_the_partition_family_is_everything():
    for k, l in some.shapes(5):
        blocks = {definition.as_sets(d.blocks) for d in family("partition").diagrams(k, l)}
        assert blocks == {definition.as_sets(p) for p in some.partitions(k, l)}
    assert [family("partition").count(m, None) for m in range(7)] == [1, 1, 2, 5, 15, 52, 203]


@every_family
def test_names(family):
    assert all_families()[family.name] is family
    assert repr(family) == family.name


@pytest.mark.parametrize("series", all_series().values(), ids=repr)
def test_every_series_has_its_family(series):
    assert Hom(series(2), 1, 1).spanning_set.family is family(series.family)


@every_family
def test_enumerations_are_values(family):
    a = family.diagrams(1, 2, 2)
    assert pickle.loads(pickle.dumps(a)) == a == family.diagrams(1, 2, 2)
    assert hash(a) == hash(family.diagrams(1, 2, 2))
    with pytest.raises(AttributeError):
        a.k = 3


@every_family
@pytest.mark.parametrize(("k", "l"), [(-1, 0), (0, -1), (True, 1), ("1", 1)])
def test_numbers_of_legs_are_natural(family, k, l):
    with pytest.raises(CaseError):
        family.diagrams(k, l)


def test_an_unknown_family():
    with pytest.raises(UnknownName, match=r"^the diagram family 'brauers' is unknown"):
        family("brauers")


@pytest.mark.parametrize("m", range(6))
@pytest.mark.parametrize("n", [1, 2, 3])
def test_all_tuples_are_lexicographic(m, n):
    listed = [tuple(t) for t in all_tuples(m, n).tolist()]
    assert listed == sorted(set(listed))
    assert len(listed) == n**m
    assert set(growth_strings(m, n)) <= set(listed)
