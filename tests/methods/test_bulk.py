"""Closed lists that are not listed, diagrams where exchanges of places fix them, and the complement of the ones."""

from itertools import accumulate
from math import comb

import numpy as np
import pytest

from eqmath import B, H, O, S, parse_group
from eqmath.combinatorics import MarkedTuples, involution_count, matching_count, set_partition_count
from eqmath.families import EVERY, Piece, family, rule
from eqmath.groups import series
from eqmath.methods import DiagramForms, class_array, spanning_vectors
from eqmath.methods.reduced.complement import complement_ends, require_complement, spanned
from eqmath.methods.reduced.method import among, inside
from eqmath.methods.reduced.places import (
    class_count,
    class_tuples,
    firsts,
    fixing_places,
    late_count,
    leading_rank,
    one_of_each,
    orbit_system,
    rising_classes,
    swapped,
    types,
)
from eqmath.methods.reduced.sandwich import as_it_stands, by_complement, by_places, orbit_vectors, spanning_ends
from eqmath.methods.vectors import LISTED
from tests.oracles import definition, linear

CLOSED = ("partition", "even", "partial", "brauer", "symplectic", "jellyfish")
SERIES = [series(letter) for letter in ("S", "A", "H", "O", "SO", "Sp", "B")]
GROUPS = [s(n) for s in SERIES for n in s.values(5)]
FEW = Piece(family("partition"), rule("few blocks", "partition"))


@pytest.mark.parametrize("name", CLOSED)
@pytest.mark.parametrize("n", [2, 3, 4, 7])
def test_a_closed_list_is_the_list_one_by_one(name, n):
    for m in range(7):
        piece = Piece(family(name))
        listed, words = piece.listed(m, n), list(piece.words(m, n))
        assert isinstance(listed, MarkedTuples)
        assert list(listed) == words == [listed[i] for i in range(len(words))]
        assert len(listed) == len(words) == piece.count(m, n)
        assert list(map(tuple, piece.array(m, n).tolist())) == words


def test_the_list_of_few_blocks():
    for m in range(7):
        for n in range(1, 9):
            assert list(FEW.listed(m, n)) == list(FEW.words(m, n))
    assert FEW.listed(5, 5) == FEW.listed(5, 9) == Piece(family("partition")).listed(5, None)
    assert len(FEW.listed(12, 5)) == set_partition_count(12, 5)


def test_other_rules_are_listed():
    increasing = Piece(family("brauer"), rule("increasing", "brauer"))
    assert increasing.rule is not EVERY
    assert isinstance(increasing.listed(6, 2), tuple)
    assert len(increasing.listed(6, 2)) == increasing.count(6, 2) == 10


@pytest.mark.parametrize("group", GROUPS, ids=str)
@pytest.mark.parametrize("m", range(1, 7))
def test_classes_are_counted_by_the_sizes_of_their_blocks(group, m):
    for part in group.series.parts:
        classes, tuples = class_array(part, m, group.n), class_tuples(part, m, group.n)
        kinds, counts = np.unique(types(classes, part.letters), return_counts=True)
        assert [class_count(word, tuples) for word in firsts(tuples)] == counts.tolist()
        early = kinds[::2]
        assert late_count(tuples, early) == (~np.isin(types(classes, part.letters), early)).sum()


@pytest.mark.parametrize("group", GROUPS, ids=str)
@pytest.mark.parametrize("m", range(1, 6))
def test_rising_classes_and_exchanges_reach_every_class(group, m):
    for part in group.series.parts:
        every = set(map(tuple, class_array(part, m, group.n).tolist()))
        for word in firsts(MarkedTuples(m, (), lambda size: size * 0, 0, m)):
            found = set(map(tuple, rising_classes(class_tuples(part, m, group.n), word).tolist()))
            assert found <= every
            while True:
                images = np.array(sorted(found), dtype=np.int8).reshape(-1, m)
                more = [part.canonical(swapped(images, place - 1), group.n)[0] for place in fixing_places(word)]
                grown = found.union(*(map(tuple, own.tolist()) for own in more))
                if grown == found:
                    break
                found = grown
            assert found == every


def all_leaders(vectors, part, n) -> int:
    """As many different classes as are the one class with most blocks of some vector, all classes listed."""
    classes = class_array(part, vectors.k + vectors.l, n)
    blocks, found = classes.max(axis=1, initial=-1) // part.letters, set()
    for row in vectors.rows(np.asfortranarray(classes), part.name):
        there = np.flatnonzero(row)
        most = there[blocks[there] == blocks[there].max(initial=-1)]
        found |= set(most.tolist()) if len(most) == 1 else set()
    return len(found)


@pytest.mark.parametrize("group", GROUPS, ids=str)
@pytest.mark.parametrize("m", range(2, 7))
def test_one_vector_of_every_orbit_has_the_leaders_of_all(group, m):
    vectors = spanning_vectors(group, m // 2, m - m // 2)
    for part in group.series.parts:
        chosen = orbit_vectors(group, part, vectors)
        assert chosen is not None
        assert leading_rank(chosen, part) == all_leaders(vectors, part, group.n)


@pytest.mark.parametrize(("group", "m"), [(S(3), 9), (S(9), 8), (H(3), 10), (H(9), 10)], ids=str)
def test_a_list_without_equations_has_full_rank(group, m):
    (part,) = group.series.parts
    ends = spanning_ends(group, part, 0, m)
    assert (ends.dim, ends.equations, ends.bound.name) == (group.series.dimension(m, group.n), 0, "orbits")


def test_closed_lists_are_compared_by_sizes():
    every, few = spanning_vectors(S(2), 3, 3), orbit_vectors(S(2), S.parts[0], spanning_vectors(S(2), 3, 3))
    assert few is not None
    assert inside(few, every)
    assert not inside(every, few)
    matchings, partial = (Piece(family(name)).listed(6, None) for name in ("brauer", "partial"))
    assert among(matchings, partial)
    assert not among(partial, matchings)
    assert among(tuple(matchings), partial)


def test_a_set_with_half_an_orbit_is_not_closed():
    assert one_of_each(MarkedTuples(4, (), lambda size: size * 0, 0, 4, white=2)) is not None
    assert one_of_each(MarkedTuples(2, (lambda size: size * 0,), lambda size: size * 0, 0, 2)) is None


def test_single_diagrams_of_many_are_found():
    vectors = spanning_vectors(parse_group("A(4)"), 5, 5)
    starts = list(accumulate(len(block.words) for block in vectors.blocks))
    assert starts[0] > LISTED
    for index in (0, 40000, starts[0] - 1, starts[0], starts[1] - 1, -1):
        block, word = vectors.member(index)
        assert block is vectors.blocks[index not in (0, 40000, starts[0] - 1)]
        assert (block, word) == vectors.members[index]
        assert str(vectors.diagram(index)) == str(block.family.diagram(word, 5))
    assert len(DiagramForms(vectors)) == len(vectors)


@pytest.mark.parametrize("m", range(3, 7))
@pytest.mark.parametrize("n", range(3, 7))
def test_the_complement_agrees_with_the_system_as_it_stands(m, n):
    vectors, (part,) = spanning_vectors(B(n), 1, m - 1), B.parts
    chosen = orbit_vectors(B(n), part, vectors)
    assert chosen is not None
    ends = by_complement(B(n), part, vectors, orbit_system(B, part, m, n), True)
    assert ends.dim == as_it_stands(B(n), part, vectors).dim == by_places(B(n), part, vectors, chosen).dim
    assert len(ends.classes) == ends.unknowns == set_partition_count(m, n)


@pytest.mark.parametrize(("m", "n"), [(2, 3), (3, 3), (4, 3), (3, 4)])
def test_diagrams_on_the_complement_have_the_rank_of_the_diagrams(m, n):
    """Σ C(m, j) times the rank of the matchings on R^(n−1), from matrices by their definition."""

    def rank(values: int, points: int, largest: int) -> int:
        every = definition.set_partitions(range(1, points + 1))
        kept = (blocks for blocks in every if all(largest - len(block) in (0, 2 - largest) for block in blocks))
        return linear.rank([linear.flat(definition.diagram_matrix(blocks, points, 0, values)) for blocks in kept])

    small = [blocks for blocks in definition.set_partitions(range(1, m + 1)) if all(len(b) <= 2 for b in blocks)]
    mine = linear.rank([linear.flat(definition.diagram_matrix(blocks, m, 0, n)) for blocks in small])
    pairs = [rank(n - 1, j, 2) if j else 1 for j in range(m + 1)]
    ends = complement_ends(B(n), m, len(small), lambda g, p, k, l: (spanning_ends(g, p, k, l).bound, 0))
    assert mine == sum(comb(m, j) * pairs[j] for j in range(m + 1)) == ends.bound.dim


@pytest.mark.parametrize("n", range(2, 10))
def test_all_orthogonal_maps_of_the_complement(n):
    assert require_complement(B(n)) == comb(n - 1, 2) if n > 2 else spanned(B(n).lie, B(n).discrete) == 0
    assert spanned(O(n).lie, O(n).discrete) == comb(n, 2)


def test_the_matchings_of_sets_of_places_are_the_diagrams():
    for m in range(13):
        assert involution_count(m) == sum(comb(m, j) * matching_count(j) for j in range(m + 1))
