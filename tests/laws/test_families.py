"""Laws of every diagram family."""

import pickle
from dataclasses import replace
from math import comb, factorial

import pytest

from eqmath import Diagram, Hom, family
from eqmath.combinatorics import growth_strings
from eqmath.errors import CaseError, UnknownName
from eqmath.families import all_families, all_tuples, matrix_of
from eqmath.groups import all_series
from eqmath.testing import check_family
from tests import given as some
from tests.oracles import definition

FAMILIES = [f for f in all_families().values() if f.of is None]
PLAIN = {
    "partition": lambda block: True,
    "brauer": lambda block: len(block) == 2,
    "even": lambda block: len(block) % 2 == 0,
    "partial": lambda block: len(block) <= 2,
}
"""The families of which every matrix is D_π, by their blocks."""

every_family = pytest.mark.parametrize("family", FAMILIES, ids=repr)
every_plain_family = pytest.mark.parametrize("name", PLAIN)


@every_family
@pytest.mark.parametrize(("n", "order"), [(2, 6), (4, 4)])
def test_the_laws(family, n, order):
    """Those of its rules: test_rules.py."""
    report = check_family(replace(family, rules=None), n=n, order=order)
    assert set(report.not_checked) == ({"rows"} if family.matrices.rows is None else set())
    assert report.laws["count"] == order + 1


@every_family
@pytest.mark.parametrize(("k", "l"), some.shapes(3))
def test_enumerations_know_their_length(family, k, l):
    diagrams = family.diagrams(k, l, 2)
    assert len(diagrams) == diagrams.count == len(list(diagrams))
    assert repr(diagrams) == repr(list(diagrams))


@every_family
def test_other_shapes_and_other_things_are_not_contained(family):
    diagrams = family.diagrams(1, 1, 2)
    other = next(d for k in (0, 2) for d in family.diagrams(k, 2, 2))
    assert other not in diagrams
    assert "1,1'" not in diagrams
    assert None not in diagrams


@every_plain_family
@pytest.mark.parametrize(("k", "l"), some.shapes(5))
def test_plain_families_are_given_by_their_blocks(name, k, l):
    found = {definition.as_sets(d.blocks) for d in family(name).diagrams(k, l)}
    assert found == {definition.as_sets(p) for p in some.partitions(k, l) if all(map(PLAIN[name], p))}


@every_plain_family
@pytest.mark.parametrize("n", [1, 2, 3])
@pytest.mark.parametrize(("k", "l"), some.shapes(4))
def test_their_matrices_are_those_of_the_definition(name, k, l, n):
    f, tuples = family(name), all_tuples(k + l, n)
    for d in f.diagrams(k, l):
        expected = definition.diagram_matrix(definition.read(str(d)), l, k, n)
        assert matrix_of(f, d.word, l, n).tolist() == expected
        assert f.matrices.values(d.word, l, tuples, n).reshape(n**l, n**k).tolist() == expected
        assert f.matrices.bent(d.word, l, tuples, n).tolist() == f.matrices.values(d.word, l, tuples, n).tolist()


@pytest.mark.parametrize("n", [1, 2, 3])
@pytest.mark.parametrize(("k", "l"), some.shapes(4))
def test_orbit_matrices_of_partitions(k, l, n):
    for d in some.diagrams(k, l):
        expected = definition.orbit_matrix(definition.read(str(d)), l, k, n)
        assert matrix_of(family("partition"), d.word, l, n, orbit=True).tolist() == expected


def test_closed_counts():
    """Bell numbers, double factorials, known numbers for even blocks, involutions."""
    counts = {name: [family(name).count(m, None) for m in range(9)] for name in PLAIN}
    assert counts["partition"] == [1, 1, 2, 5, 15, 52, 203, 877, 4140]
    assert counts["brauer"] == [1, 0, 1, 0, 3, 0, 15, 0, 105]
    assert counts["even"] == [1, 0, 1, 0, 4, 0, 31, 0, 379]
    assert counts["partial"] == [1, 1, 2, 4, 10, 26, 76, 232, 764]
    involutions = [
        sum(factorial(m) // (2**p * factorial(p) * factorial(m - 2 * p)) for p in range(m // 2 + 1)) for m in range(9)
    ]
    assert counts["partial"] == involutions


@pytest.mark.parametrize("m", range(7))
@pytest.mark.parametrize("n", [2, 3, 4])
def test_free_vertices_are_chosen(m, n):
    """(l+k)\\n-diagrams: n free vertices, the others matched."""
    if (m - n) % 2 == 0 and m >= n:
        assert family("grood").count(m, n) == comb(m, n) * family("brauer").count(m - n, None)
    else:
        assert family("grood").count(m, n) == 0


def test_the_length_is_known_without_counting():
    for name in PLAIN:
        large = family(name).diagrams(20, 20)
        assert large.count == family(name).count(40, None) > 10**18
        assert repr(large) == f"<{large.count} (20,20)-diagrams of the family {name}>"
    assert next(iter(family("partition").diagrams(20, 20))) == Diagram.from_word([0] * 40, 20)


@every_family
def test_names(family):
    assert all_families()[family.name] is family
    assert repr(family) == family.name


@pytest.mark.parametrize("series", list(all_series().values()), ids=repr)
def test_every_series_has_its_families(series):
    spanning = Hom(series(2), 1, 1).spanning_set
    assert [piece.family for piece in spanning.pieces] == [family(name) for name, *_ in series.spanning]


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
        family.diagrams(k, l, 2)


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
