"""Permutations of the places and pair swaps, against the system as it stands."""

from dataclasses import replace
from itertools import permutations

import numpy as np
import pytest

from eqmath import parse_group
from eqmath.combinatorics import growth_string
from eqmath.errors import Disagreement
from eqmath.families import all_tuples
from eqmath.groups import Group, series
from eqmath.methods import class_array, spanning_vectors, system
from eqmath.methods.reduced.equations import Equations
from eqmath.methods.reduced.places import one_of_each, orbit_size, orbit_system, types
from eqmath.methods.reduced.sandwich import as_it_stands, by_places, orbit_vectors, solves
from eqmath.methods.reduced.swaps import PairSwaps, checked_bound, swap_ends

SERIES = [series(letter) for letter in ("S", "A", "H", "O", "SO", "Sp", "B")]
SMALL = [(s(n), m) for s in SERIES for m in range(2, 7) for n in s.values(m + 2)]
HIGHER = [(s(n), m) for s in SERIES for m in (7, 8) for n in s.values(m + 1) if (s.letter, m) != ("B", 8)]
SIZES = """
O(2) 4 4 1 3 | O(2) 6 16 6 10 | O(3) 6 31 16 15 | O(2) 8 64 29 35 | O(3) 8 274 183 91 | O(4) 8 379 274 105
Sp(2) 4 3 1 2 | Sp(4) 4 6 3 3 | Sp(2) 6 10 5 5 | Sp(4) 6 55 41 14 | Sp(6) 6 70 55 15
Sp(2) 8 35 21 14 | Sp(4) 8 630 546 84 | Sp(6) 8 1260 1156 104 | Sp(8) 8 1365 1260 105
B(3) 4 14 4 10 | B(4) 4 15 5 10 | B(3) 6 122 51 71 | B(4) 6 187 111 76 | B(6) 6 203 127 76
"""
"""Group, order, unknowns, rank of the equations, dimension."""
DET = """
5 3 10 6 | 6 4 20 10 | 7 3 91 36 | 7 5 35 15 | 8 4 336 91 | 8 6 56 21 | 9 3 820 232 | 10 4 5440 861 | 5 5 1 1
"""
"""Order, n, unknowns, dimension."""


def both(group: Group, m: int) -> None:
    vectors = spanning_vectors(group, m // 2, m - m // 2)
    for part in group.series.parts:
        chosen, classes = orbit_vectors(group, part, vectors), class_array(part, m, group.n)
        if not len(classes):
            continue
        assert chosen is not None
        whole, moved = as_it_stands(group, part, vectors), by_places(group, part, vectors, chosen)
        assert (whole.dim, whole.unknowns) == (moved.dim, moved.unknowns) == (whole.dim, len(classes))
        if group.lie and part.name != "twisted":
            ends = swap_ends(group.series, part, group.n, classes, None, vectors)
            assert ends.rank == ends.dim == whole.dim


@pytest.mark.parametrize(("group", "m"), SMALL, ids=str)
def test_swaps_agree_with_the_system_as_it_stands(group, m):
    both(group, m)


@pytest.mark.slow
@pytest.mark.parametrize(("group", "m"), HIGHER, ids=str)
def test_swaps_agree_at_higher_orders(group, m):
    both(group, m)


@pytest.mark.parametrize("line", [x.strip() for x in SIZES.replace("\n", "|").split("|") if x.strip()])
def test_the_sizes_that_are_printed(line):
    name, *numbers = line.split()
    group, (m, unknowns, rank, dim) = parse_group(name), map(int, numbers)
    (part,) = group.series.parts
    found = system(group.series, part, m, group.n)
    assert len(found.classes) == unknowns
    assert found.equations.solutions(dim) == dim == unknowns - rank == group.series.dimension(m, group.n)


@pytest.mark.parametrize("line", [x.strip() for x in DET.split("|")])
def test_the_sizes_of_the_det_part(line):
    m, n, unknowns, dim = map(int, line.split())
    group = parse_group(f"SO({n})")
    part, vectors = group.series.part("det"), spanning_vectors(group, m // 2, m - m // 2)
    chosen = orbit_vectors(group, part, vectors)
    assert chosen is not None
    ends = by_places(group, part, vectors, chosen)
    assert (ends.unknowns, ends.dim) == (unknowns, dim)


def test_the_sectors_of_order_12():
    """65835 unknowns become these."""
    group = parse_group("O(4)")
    (part,) = group.series.parts
    classes = class_array(part, 12, 4)
    late = classes[~np.isin(types(classes), orbit_system(group.series, part, 12, 4).early_kinds())]
    swaps = PairSwaps(part, late, 4)
    assert len(late) == 65835
    assert [swaps.sector(j).unknowns for j in range(7)] == [3595, 2160, 1396, 880, 565, 340, 225]


@pytest.mark.parametrize("group", [s(n) for s in SERIES for n in s.values(4)], ids=str)
@pytest.mark.parametrize("m", range(2, 5))
def test_places_permute_vectors_and_classes_up_to_sign(group, m):
    """All diagrams, all permutations, all index tuples."""
    tuples = all_tuples(m, group.n)
    vectors = spanning_vectors(group, m // 2, m - m // 2)
    for order in map(list, permutations(range(m))):
        for block in vectors.blocks:
            for word in block.words:
                moved = growth_string(word[i] for i in order)
                assert moved in block.words
                there, here = (block.values(w, vectors.l, t, group.n) for w, t in image(word, moved, tuples, order))
                assert np.array_equal(there, here) or np.array_equal(there, -here)
        for part in group.series.parts:
            first, sign = part.canonical(tuples, group.n)
            again, turn = part.canonical(first[:, order], group.n)
            direct, other = part.canonical(tuples[:, order], group.n)
            assert np.array_equal(sign * turn, other * (sign != 0))
            assert np.array_equal(again[other != 0], direct[other != 0])


def image(word, moved, tuples, order):
    """f at the permuted tuples, and the moved diagram at the tuples: (tσ)_i = t_σ(i) undoes word∘σ."""
    inverse = np.argsort(order)
    return (word, tuples[:, inverse]), (moved, tuples)


@pytest.mark.parametrize("group", [s(n) for s in SERIES for n in s.values(5)], ids=str)
@pytest.mark.parametrize("m", range(1, 7))
def test_types_are_the_orbits_of_the_places(group, m):
    for part in group.series.parts:
        classes = class_array(part, m, group.n)
        if len(classes) and part.letters == 1:
            _, first, counts = np.unique(types(classes), return_index=True, return_counts=True)
            assert [orbit_size(tuple(classes[i].tolist())) for i in first] == counts.tolist()


def test_lists_that_are_not_closed():
    assert one_of_each(((0, 0, 1, 1), (0, 1, 0, 1), (0, 1, 1, 0))) == ((0, 0, 1, 1),)
    assert one_of_each(((0, 0, 1, 1), (0, 1, 0, 1))) is None
    assert one_of_each(((0, 0, 1, 1), (0, 0, 1, 1), (0, 1, 0, 1))) is None
    assert one_of_each(((1, 1, 0, 0), (0, 1, 0, 1), (0, 1, 1, 0))) is None
    assert one_of_each(()) == ()


def test_a_flipped_sign_of_a_generator_is_caught():
    """E12 + E2'1' instead of E12 − E2'1': false rows, by every way to check them."""
    group = parse_group("Sp(4)")
    (part,), (long, short) = group.series.parts, group.series.lie
    false = replace(group.series, lie=(long, replace(short, entries=((0, 2, 1), (3, 1, 1)))))
    vectors, classes = spanning_vectors(group, 3, 3), class_array(part, 6, 4)
    orbits = orbit_system(false, part, 6, 4).system
    with pytest.raises(Disagreement, match="does not solve"):
        solves(vectors, orbits.equations, orbits.classes, part)
    with pytest.raises(Disagreement, match="does not solve"):
        swap_ends(false, part, 4, classes, None, vectors)
    with pytest.raises(Disagreement):
        as_it_stands(replace(group, series=false), part, vectors)


def test_a_false_row_is_caught():
    one = np.ones(1, dtype=np.int64)
    false = Equations.collect(2, 0 * one, 0 * one, one)
    assert checked_bound(false, np.array([[0, 1]], dtype=np.int32), 1) == 1
    with pytest.raises(Disagreement, match="does not solve"):
        checked_bound(false, np.array([[1, 0]], dtype=np.int32), 1)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["O(2)", "O(3)", "O(4)", "O(5)", "O(6)", "SO(6)", "SO(9)", "Sp(2)", "Sp(4)", "Sp(12)"])
def test_order_12(name):
    group = parse_group(name)
    vectors = spanning_vectors(group, 6, 6)
    total = 0
    for part in group.series.parts:
        chosen, classes = orbit_vectors(group, part, vectors), class_array(part, 12, group.n)
        total += by_places(group, part, vectors, chosen).dim if len(classes) else 0
    assert total == group.series.dimension(12, group.n)
