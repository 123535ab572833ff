"""Diagrams on symmetrised and antisymmetrised legs by types of blocks: against signed orbits, characters, counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product
from math import prod

import numpy as np
import pytest

from eqmath import parse_group
from eqmath.families import LegGroup, all_families, all_tuples, family, least_word, orbit_length
from eqmath.families.super_members import BALANCED_BLOCKS, WALLED_EDGES
from eqmath.groups import Group, series
from eqmath.groups.integrals import monomial_integral, unitary_integral
from eqmath.methods import BentLegs, Symmetrised, uniformity
from eqmath.methods.reduced.diagram_orbits import DiagramOrbits
from eqmath.methods.reduced.joint import Joint
from eqmath.methods.reduced.symmetrised import spanning_pieces
from eqmath.methods.reduced.young_orbits import YoungOrbits, leg_groups, signed_sums
from eqmath.spaces.characters import Character, defining, inner
from tests.oracles import young_legs

V = defining()
Sizes = tuple[int, ...]
"""Groups of legs in order: symmetrised, or antisymmetrised where the number is negative."""


def legs(sizes: Sizes, l: int | None = None) -> BentLegs:
    m, start, positions = sum(map(abs, sizes)), 0, []
    for size in sizes:
        for j in range(start, start + abs(size) - 1):
            positions.append(((*range(j), j + 1, j, *range(j + 2, m)), 1 if size > 0 else -1))
        start += abs(size)
    return BentLegs.of(m, m // 2 if l is None else l, positions)


def all_sizes(m: int) -> Iterator[Sizes]:
    """All groups of m legs in all orders; a single leg is symmetrised."""
    if not m:
        yield ()
    for first in range(1, m + 1):
        for rest in all_sizes(m - first):
            yield (first, *rest)
            if first > 1:
                yield (-first, *rest)


def grouped(sizes: Sizes) -> bool:
    return any(abs(size) > 1 for size in sizes)


def both(group: Group, sizes: Sizes, l: int | None = None) -> Iterator[tuple[YoungOrbits, DiagramOrbits, str]]:
    """The orbits of every part by types of blocks, and from all diagrams."""
    for part in group.series.parts:
        joint = Joint([group], [part], legs(sizes, l))
        for pieces in spanning_pieces([group], [part], joint.legs):
            young = signed_sums(joint, pieces)
            assert isinstance(young, YoungOrbits)
            yield young, DiagramOrbits(joint, young.blocks), part.name


TWO_COLOURS = ("balanced", "walled-brauer")
LETTERS = ("S", "A", "H", "O", "SO", "Sp", "B")


@pytest.mark.parametrize("letter", LETTERS)
def test_the_orbits_and_their_sums_are_those_of_all_diagrams(letter: str) -> None:
    """Words, their order, numbers of diagrams, closed counts, and every value at every index tuple."""
    cases = 0
    for m in range(2, 6):
        for sizes in filter(grouped, all_sizes(m)):
            for n in (n for n in series(letter).values(4) if n**m <= 256):
                for young, orbits, _ in both(series(letter)(n), sizes):
                    tuples = all_tuples(m, n)
                    assert young.words_of(~young.forced) == orbits.words_of(~orbits.forced)
                    assert young.forced_words == orbits.words_of(orbits.forced)
                    assert young.sizes == orbits.sizes
                    assert np.array_equal(young.table(tuples), orbits.table(tuples))
                    cases += 1
    assert cases >= 80


@pytest.mark.parametrize("l", [0, 1, 3, 4])
def test_wherever_the_inputs_begin(l: int) -> None:
    for name in ("Sp(4)", "SO(2)", "A(2)"):
        for sizes in filter(grouped, all_sizes(4)):
            for young, orbits, _ in both(parse_group(name), sizes, l):
                tuples = all_tuples(4, young.factor.group.n)
                assert np.array_equal(young.table(tuples), orbits.table(tuples))


@pytest.mark.parametrize(
    ("name", "sizes"),
    [
        ("Sp(4)", (-2, -2, -2)), ("Sp(4)", (-3, 3)), ("Sp(2)", (-2, 2, -2)), ("Sp(4)", (-4, -2)), ("Sp(2)", (2, 2, 2)),
        ("SO(3)", (-2, -2, -2)), ("SO(4)", (-3, 3)), ("SO(2)", (-2, 2, 2)), ("A(3)", (-2, -2, 2)), ("A(4)", (-3, -3)),
        ("A(2)", (3, 3)), ("S(3)", (-3, -3)), ("S(4)", (-2, -2, 2)), ("H(3)", (-3, -3)), ("O(3)", (-3, -3)),
    ],
    ids=str,
)  # fmt: skip
def test_sums_of_order_six(name: str, sizes: Sizes) -> None:
    for young, orbits, _ in both(parse_group(name), sizes):
        tuples = all_tuples(6, young.factor.group.n)[::7]
        assert young.words_of(~young.forced) == orbits.words_of(~orbits.forced)
        assert np.array_equal(young.table(tuples), orbits.table(tuples))


def character(sizes: Sizes, black: int = 0) -> Character:
    """Sym and Λ of V, the last ones of the dual."""
    powers = [V.sym(size) if size > 0 else V.alt(-size) for size in sizes]
    white = len(sizes) - black
    return prod([*powers[:white], *(power.dual() for power in powers[white:])], start=Character({(): 1}))


def groups(sizes: Sizes, black: int = 0) -> list[LegGroup]:
    white = len(sizes) - black
    return [LegGroup(abs(size), 1 if size > 0 else -1, i >= white) for i, size in enumerate(sizes)]


def test_closed_counts_are_the_generating_functions() -> None:
    """The oracle's polynomials, the lists, and for permutations at every n the characters."""
    partition, even = (family(name).super_members for name in ("partition", "even"))
    brauer, symplectic = (family(name).super_members for name in ("brauer", "symplectic"))
    assert partition
    assert even
    assert brauer
    assert symplectic
    for m in range(6):
        for sizes in all_sizes(m):
            a, b = (tuple(abs(x) for x in sizes if (x > 0) == plus) for plus in (True, False))
            own = groups(sizes)
            for n in (1, 2, 3, 5):
                assert (
                    partition.count(own, n, n)
                    == young_legs.symmetric(a, b, n)
                    == len(list(partition.diagrams(own, n, n)))
                )
                assert (
                    even.count(own, n, n) == young_legs.hyperoctahedral(a, b, n) == len(list(even.diagrams(own, n, n)))
                )
            assert brauer.count(own, 3) == young_legs.multigraphs(a, b) == len(list(brauer.diagrams(own, 3)))
            assert (
                symplectic.count(own, 4) == young_legs.multigraphs(a, b, True) == len(list(symplectic.diagrams(own, 4)))
            )


@pytest.mark.parametrize("letter", LETTERS)
def test_for_large_n_the_count_is_the_dimension(letter: str) -> None:
    """Characters; below it is an upper bound."""
    for m in range(6):
        for sizes in all_sizes(m):
            chi, own = character(sizes), groups(sizes)
            for n in series(letter).values(m + 3):
                found = sum(
                    family(name).super_members.count(own, n, n if kept else None)  # type: ignore[union-attr]
                    for name, kept, _ in series(letter).spanning
                )
                dim = inner(chi, series(letter)(n))
                assert found == dim if n > m else found >= dim


def of(integral: object, n: int) -> Group:
    """A group of which nothing but its integrals is known."""
    return Group("?", n, replace(series("S"), integral=integral, origin=None))  # type: ignore[arg-type]


def test_white_and_black_legs() -> None:
    """M(n): balanced types, at most n, at every n; U(n): matrices, for n ≥ the number of white legs."""
    cases = 0
    for white, black in product(range(4), repeat=2):
        for w, b in product(all_sizes(white), all_sizes(black)):
            sizes, own = (*w, *b), groups((*w, *b), len(b))
            chi = character(sizes, len(b))
            for n in (1, 2, 4):
                assert BALANCED_BLOCKS.count(own, n, n) == inner(chi, of(monomial_integral, n))
                assert WALLED_EDGES.count(own, n) >= inner(chi, of(unitary_integral, n))
                cases += 1
            assert WALLED_EDGES.count(own, 4) == inner(chi, of(unitary_integral, 4))
    assert cases > 400


def test_orbits_partition_all_diagrams() -> None:
    """Without signs the sizes of orbits add up to all diagrams, and no word is listed twice."""
    for m in range(7):
        for sizes in all_sizes(m):
            if all(size > 0 for size in sizes):
                for name in ("partition", "brauer", "even", "partial"):
                    own, members = groups(sizes), family(name).super_members
                    assert members
                    found = list(members.diagrams(own, m))
                    assert sum(orbit_length(own, blocks) for blocks in found) == family(name).count(m, m)
                    assert len({least_word(own, blocks) for blocks in found}) == len(found)
                    assert all(family(name).contains(least_word(own, blocks), None) for blocks in found)


def test_sizes_at_a_constant_tuple() -> None:
    """On symmetrised legs a sum is the number of its diagrams where all indices are equal."""
    found = Symmetrised((parse_group("S(12)"),), legs((6, 6)))
    (ends,) = found.parts
    values = found.values(np.zeros((1, 12), dtype=np.int8))
    assert values[:, 0].tolist() == ends.sizes
    assert sum(ends.sizes) == 4213597  # Bell(12)


def test_order_twelve_of_permutations() -> None:
    """S(n) Sym⁶ → Sym⁶: 1043 bipartitions of (6, 6); characters at every n; the whole system from n = 12 on."""
    for n in (1, 2, 3, 5, 12, 15):
        found = Symmetrised((parse_group(f"S({n})"),), legs((6, 6))).findings
        assert found.count == 1043
        assert found.dim == found.rank == inner(character((6, 6)), parse_group(f"S({n})"))
    assert uniformity([series("S")], legs((6, 6))).starts == (12,)


def test_where_all_diagrams_are_listed() -> None:
    """Copies that are exchanged, sets that cross, several factors, single permutation groups, legs without groups."""
    exchange, swaps = ((2, 3, 0, 1), 1), legs((2, 2)).positions
    o, s = series("O")(2), series("S")(2)
    for owner, own in [
        (o, BentLegs.of(4, 2, [exchange, *swaps])),
        (o, BentLegs.of(4, 2, [((2, 1, 0, 3), 1), ((0, 3, 2, 1), 1)])),
        (o, BentLegs.of(4, 2)),
        (parse_group("C(3)"), BentLegs.of(4, 2, swaps)),
    ]:
        joint = Joint([owner], owner.series.parts, own)
        (pieces,) = spanning_pieces([owner], owner.series.parts, own)
        assert isinstance(signed_sums(joint, pieces), DiagramOrbits)
    mixed = BentLegs((0, 0, 1, 1), 2, swaps)
    joint = Joint([o, s], [o.series.parts[0], s.series.parts[0]], mixed)
    (pieces,) = spanning_pieces([o, s], [f.part for f in joint.factors], mixed)
    assert isinstance(signed_sums(joint, pieces), DiagramOrbits)


def test_leg_groups() -> None:
    group = parse_group("O(2)")
    joint = Joint([group], group.series.parts, legs((1, -2, 2), 1))
    assert leg_groups(joint) == (LegGroup(1), LegGroup(2, -1, black=True), LegGroup(2, 1, black=True))


def test_every_family_of_diagrams_says_which_blocks_it_has() -> None:
    without = {name for name, found in all_families().items() if found.super_members is None}
    others = {"bilabelled", "headed", "orbits", "decorated-brauer", "determinant-brauer", "two-level-partition"}
    assert without == others


def test_large_n_and_large_degrees() -> None:
    """Nothing is listed for a head that has no room; counts are exact beyond 64 bits."""
    grood, partition = family("grood").super_members, family("partition").super_members
    assert grood
    assert partition
    assert grood.count([LegGroup(4)], 10**12) == len(list(grood.diagrams([LegGroup(4)], 10**12))) == 0
    assert partition.count([LegGroup(500)], 500) == 2300165032574323995027
    assert partition.count([LegGroup(1)] * 12, 12) == 4213597


def test_types_are_the_classes_of_index_tuples() -> None:
    """By brute force: index tuples up to renaming of values and permutations inside symmetrised groups."""
    partition = family("partition").super_members
    assert partition
    for sizes, n in product(((2, 2), (1, 3), (2, 1, 2), (4, 1)), (1, 2, 3, 4)):
        seen = {tuple(sorted(multiplicities(t, sizes))) for t in all_tuples(sum(sizes), n).tolist()}
        assert partition.count(groups(sizes), n, n) == len(seen)


def multiplicities(values: Sequence[int], sizes: Sizes) -> list[tuple[int, ...]]:
    """How often every value occurs in every group."""
    ends = np.cumsum(sizes).tolist()
    parts = [values[end - size : end] for size, end in zip(sizes, ends, strict=True)]
    return [tuple(part.count(value) for part in parts) for value in set(values)]


def test_on_single_legs_they_are_the_diagrams_of_the_family() -> None:
    """Whatever the signs are, for every n; where V has a dual of its own the second half of the legs is made of it."""
    for name, found in all_families().items():
        if found.super_members is None:
            continue
        for m, n, sign in product(range(6), (1, 2, 3, 4), (1, -1)):
            own = [LegGroup(1, sign, black=name in TWO_COLOURS and 2 * i >= m) for i in range(m)]
            words = sorted(least_word(own, blocks) for blocks in found.super_members.diagrams(own, n))
            assert words == list(found.words(m, n)), (name, m, n)
            assert found.super_members.count(own, n) == found.count(m, n)
