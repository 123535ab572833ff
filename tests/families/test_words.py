"""Words in bulk, words of permuted diagrams, and index tuples at which matrices do not vanish."""

from itertools import permutations

import numpy as np
import pytest

from eqmath import parse_group
from eqmath.families import family
from eqmath.groups import series

IN_BULK = ("partition", "brauer", "symplectic", "even", "partial")
GROUPS = [s(n) for s in map(series, ("S", "A", "H", "O", "SO", "Sp", "B")) for n in s.values(4)] + [
    parse_group("C(3)"),
    parse_group("Dih(4)"),
]


@pytest.mark.parametrize("name", IN_BULK)
@pytest.mark.parametrize("m", range(9))
def test_words_in_bulk_are_the_words_in_order(name, m):
    members = family(name).members
    assert members.closed is not None
    assert list(map(tuple, members.closed(m, None).array().tolist())) == list(members.words(m, None))


@pytest.mark.parametrize("group", GROUPS, ids=str)
@pytest.mark.parametrize("m", range(5))
def test_matrices_do_not_vanish_where_they_should_not(group, m):
    for name, _, _ in group.series.spanning:
        own = family(name, group)
        for word in own.members.words(m, group.n):
            t = own.members.nonzero(word, group.n)
            assert len(t) == m
            assert all(0 <= value < group.n for value in t)
            for l in range(m + 1):
                value = own.matrices.bent(word, l, np.array([t], dtype=np.int8).reshape(1, m), group.n)
                assert abs(int(value[0])) == 1


@pytest.mark.parametrize("group", GROUPS, ids=str)
def test_permuted_words_are_words(group):
    for name, _, _ in group.series.spanning:
        members = family(name, group).members
        words = list(members.words(4, group.n))
        for order in map(list, permutations(range(4))):
            table = np.array(words, dtype=np.int8).reshape(-1, 4)[:, order]
            assert sorted(map(tuple, members.named(table).tolist())) == sorted(words)
