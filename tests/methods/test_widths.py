"""Values beyond 8 bits: index values above 127, sums of small entries above 127, keys that are full."""

from dataclasses import replace

import numpy as np
import pytest

from eqmath import Hom, O, S, Sp, parse_group
from eqmath.errors import TooLarge
from eqmath.methods import spanning_vectors
from eqmath.methods.reduced.places import orbit_system, types
from eqmath.methods.reduced.sandwich import any_tuples, relabelled
from eqmath.methods.reduced.signed_orbits import SignedOrbits
from eqmath.methods.reduced.swaps import Sector, different, one_of_each_swap_orbit, values_of_orbits
from eqmath.methods.reduced.system import Finder, class_array, keys, require_keys


@pytest.mark.parametrize("n", [120, 127, 128, 129, 255, 256, 1000])
def test_sampled_tuples_hold_values_that_exist(n):
    """An int8 that wraps is negative, and no index."""
    classes = class_array(O(6).series.part("even"), 6, 6)
    for tuples, letters in ((any_tuples(4, n), 1), (relabelled(classes, n, 1), 1), (relabelled(classes, n, 2), 2)):
        assert tuples.dtype == np.int8
        assert tuples.min() >= 0
        assert tuples.max() < n
        assert tuples.max() // letters > 40
    assert (types(relabelled(classes, n, 1)) == types(classes)).all(), "different blocks keep different names"


@pytest.mark.parametrize("name", ["O(130)", "O(256)", "Sp(130)", "Sp(256)", "S(200)", "H(129)", "B(300)", "SO(129)"])
def test_more_basis_vectors_than_8_bits_count(name):
    group = parse_group(name)
    few = group.series(6 * group.series.step)
    assert Hom(group, 2, 2).dim == Hom(group, 2, 2).second_route == Hom(few, 2, 2).dim


def sector(minus: int, orbits: list[int], phases: list[int]) -> Sector:
    return Sector(minus, SignedOrbits(np.array(orbits), np.array(phases, dtype=np.int8), np.array([0])))


def test_the_projection_adds_in_more_than_8_bits():
    """100 + 100 over one orbit of two classes, and 2⁷ swaps of a class that stays."""
    both = sector(0, [0, 0], [1, 1])
    assert both.project(np.array([[100, 100]], dtype=np.int8), 1).tolist() == [[200]]
    one = sector(0, [0], [1])
    assert one.project(np.array([[127]], dtype=np.int8), 7).tolist() == [[127 * 128]]
    signed = sector(1, [0, 0], [1, -1])
    assert signed.project(np.array([[100, -100], [127, -128]], dtype=np.int8), 1).tolist() == [[200], [255]]


def test_rows_that_differ_by_256_are_different():
    table = np.array([[1, 2], [257, 2], [-257, -2], [1, 258]], dtype=np.int32)
    assert different(table).tolist() == [[1, 2], [257, 2], [1, 258]]


def constant(value):
    """The spanning set of O(2) for k = l = 1, its values at all tuples a number, held as it comes."""
    vectors = spanning_vectors(O(2), 1, 1)
    (block,) = vectors.blocks
    matrices = replace(block.family.matrices, bent=lambda word, l, tuples, n: np.full(len(tuples), value))
    own = replace(block.family, matrices=matrices)
    return replace(vectors, blocks=(replace(block, family=own),))


@pytest.mark.parametrize("value", [127, -127, -128])
def test_values_that_just_fit_8_bits(value):
    part = O(2).series.part("even")
    assert values_of_orbits(constant(value), part, class_array(part, 2, 2)).tolist() == [[value]]


def test_values_below_and_above_64_bits():
    """Numbers of homomorphisms come as Python integers where they are large."""
    classes = class_array(O(2).series.part("even"), 2, 2)
    assert constant(np.array(2**63 - 1, dtype=object)).table(classes).tolist() == [[2**63 - 1]]
    assert constant(2**64).table(classes).tolist() == [[2**64]]


def test_the_largest_tuple_that_a_key_holds():
    """16 places of 4 bits, none of which spills into the next; only the first one may be the sign."""
    words = np.array([[15] * 15, [0] * 14 + [15], [15] + [0] * 14, [0] * 13 + [1, 0]], dtype=np.int8)
    assert keys(words).tolist() == [2**60 - 1, 15, 15 << 56, 16]
    widest = np.array([[15] * 16, [8] + [0] * 15, [7] + [15] * 15], dtype=np.int8)
    assert keys(widest).tolist() == [-1, -(2**63), 2**63 - 1]
    for wrong in (np.zeros((1, 17), dtype=np.int8), np.full((1, 2), 16, dtype=np.int8)):
        with pytest.raises(TooLarge, match="^a tuple of (17|2) places does not fit the keys of the reduced method"):
            keys(wrong)
    require_keys(16, 16)
    require_keys(15, 16)
    with pytest.raises(TooLarge, match="^order 17 with 2 values is beyond the keys of the reduced method"):
        require_keys(17, 2)


def test_block_sizes_are_counted_up_to_16():
    """A type holds the number of blocks of every size in four bits: 16 singletons, which spill, are no other type."""
    assert types(np.arange(15, dtype=np.int8)[None]).tolist() == [15]
    assert types(np.arange(16, dtype=np.int8)[None]).tolist() == [16]
    assert types(np.zeros((1, 16), dtype=np.int8)).tolist() == [1 << 60]
    assert types(np.array([[0, 0, 1, 1, 2, 2]], dtype=np.int8)).tolist() == [3 << 4]
    assert types(np.array([[0, 1, 2, 3]], dtype=np.int8), 2).tolist() == [2 << 4]


@pytest.mark.parametrize("group", [O(3), Sp(4), S(3)])
def test_blocks_are_counted_with_their_letters(group):
    for part in group.series.parts:
        orbits = orbit_system(group.series, part, 6, group.n)
        wanted = [len({value // part.letters for value in row}) for row in orbits.system.classes.tolist()]
        assert orbits.blocks.tolist() == wanted


def test_one_of_each_swap_orbit_by_hand():
    """Of every orbit of the three swaps the first word."""
    words = np.array([[0, 1, 0, 1], [1, 0, 1, 0], [0, 1, 1, 0], [0, 0, 1, 1], [0, 1, 2, 0], [0, 1, 0, 2]], np.int8)
    assert one_of_each_swap_orbit(words).tolist() == [0, 3, 4]


def test_long_tuples_of_few_values_have_keys():
    """Up to 32 places of 2 bits: Sym³⁰(V), whose vectors are powers of |v|² times a harmonic polynomial."""
    find = Finder(np.array([[0] * 30, [0] * 29 + [2], [2] * 30], dtype=np.int8))
    assert find(np.array([[2] * 30, [0] * 29 + [2]], dtype=np.int8)).tolist() == [2, 1]
    with pytest.raises(TooLarge, match="^a tuple of 33 places"):
        Finder(np.full((1, 33), 2, dtype=np.int8))
    for target, dim in (("1", 1), ("Sym2(V)", 2), ("V", 0)):
        space = Hom("O(3)", "Sym30(V)", target)
        assert space.findings().dim == dim
        assert space.cost.seconds < 1
