"""Explicit bases on symmetrised legs: as many as the dimension, and independent; from which n all diagrams are one."""

from __future__ import annotations

from itertools import combinations_with_replacement, permutations, product

import pytest

from eqmath import SO, B, H, O, S, Sp, parse_group
from eqmath.combinatorics import largest_crossing, largest_nesting, longest_chain
from eqmath.errors import CaseError
from eqmath.families import LegGroup, family, rule
from eqmath.families.brauer import short_chains
from eqmath.families.super_members import WALLED_EDGES
from eqmath.groups import Series, series
from eqmath.groups.integrals import unitary_integral
from eqmath.methods import Symmetrised, explicit_young_basis, independent_from
from eqmath.spaces.characters import inner
from tests.methods.test_young_orbits import all_sizes, character, grouped, groups, legs, of
from tests.oracles.linear import rank

DEGREES = [d for c in (1, 2, 3, 4) for d in product(range(1, 5), repeat=c) if sum(d) <= 8]


@pytest.mark.parametrize("letter", ["O", "Sp"])
def test_as_many_as_the_dimension(letter: str) -> None:
    """Characters, for every n at which there are relations, and one beyond."""
    for degrees in DEGREES:
        for n in series(letter).values(len(degrees) + 2):
            basis = explicit_young_basis(series(letter)(n), groups(degrees))
            assert len(set(basis)) == len(basis) == inner(character(degrees), series(letter)(n)), (degrees, n)


def test_more_legs() -> None:
    for degrees in ((2,) * 5, (2,) * 6, (1, 2, 1, 2, 2), (3, 3, 3, 3), (1,) * 8):
        for group in (O(1), O(2), O(3), O(4), Sp(2), Sp(4)):
            assert len(explicit_young_basis(group, groups(degrees))) == inner(character(degrees), group)


def test_on_special_orthogonal_legs() -> None:
    """With the determinants where n is the number of legs; none below."""
    for degrees in DEGREES:
        for n in range(len(degrees), 6):
            assert len(explicit_young_basis(SO(n), groups(degrees))) == inner(character(degrees), SO(n))


@pytest.mark.parametrize(
    ("letter", "n"),
    [("O", 1), ("O", 2), ("O", 3), ("Sp", 2), ("Sp", 4), ("SO", 2), ("SO", 3), ("S", 2), ("S", 3), ("H", 2), ("A", 3)],
)
def test_independent(letter: str, n: int) -> None:
    """The rank of their own rows among the sums over all orbits, over Q."""
    cases = 0
    for degrees in DEGREES:
        if sum(degrees) > 6 or not grouped(degrees) or (letter == "SO" and len(degrees) > n):
            continue
        group = series(letter)(n)
        found = Symmetrised((group,), legs(degrees))
        basis = {word for _, word in explicit_young_basis(group, groups(degrees))}
        rows = [row for (word,), row in zip(found.words, found.table.tolist(), strict=True) if word in basis]
        assert rank(rows) == len(rows) == found.findings.dim, degrees
        cases += 1
    assert cases > 10


def test_few_blocks_on_antisymmetrised_legs() -> None:
    """S(n), H(n), A(n): at most n values, whatever the signs."""
    for letter, n in product(("S", "H", "A"), (1, 2, 3, 4)):
        for sizes in all_sizes(5):
            basis = explicit_young_basis(series(letter)(n), groups(sizes))
            assert len(basis) == inner(character(sizes), series(letter)(n))


def test_nestings_count_like_crossings() -> None:
    """Both rules of Sp(n); Jonsson and Welker."""
    members, nonnesting = family("symplectic").super_members, rule("nonnesting", "symplectic")
    assert members
    assert nonnesting.multigraphs
    for degrees, n in product(DEGREES, (2, 4)):
        keeps = nonnesting.multigraphs(len(degrees), n)
        edges = [
            [tuple(i for i, x in enumerate(block[:-1]) for _ in range(x)) for block in blocks]
            for blocks in members.diagrams(groups(degrees), n)
        ]
        assert sum(map(keeps, edges)) == len(explicit_young_basis(Sp(n), groups(degrees)))


def test_single_legs_are_the_known_bases() -> None:
    """Of degrees 1: no increasing subsequence longer than n; no n/2 + 1 mutually crossing edges."""
    for group in (O(1), O(2), O(3), Sp(2), Sp(4), SO(3), SO(2)):
        ((name, kept), *_) = group.series.basis
        own, m = rule(kept, name), 6
        if len(group.series.basis) == 1:
            words = [word for word in family(name).words(m, group.n) if own.keeps(word, group.n)]
            assert [word for _, word in explicit_young_basis(group, [LegGroup(1)] * m)] == words


def test_chains_by_brute_force() -> None:
    pairs = [(i, j) for i in range(4) for j in range(i, 4)]
    for size in (1, 2, 3, 4):
        for edges in combinations_with_replacement(pairs, size):
            loopless = [edge for edge in edges if edge[0] < edge[1]]
            assert longest_chain(edges) == longest(edges, lambda a, b: a[0] < b[0] and a[1] < b[1])
            assert largest_crossing(loopless) == longest(loopless, lambda a, b: a[0] < b[0] < a[1] < b[1])
            assert largest_nesting(loopless) == longest(loopless, lambda a, b: a[0] < b[0] < b[1] < a[1])


def longest(edges, relation) -> int:
    """The largest set of edges that can be ordered so that any two are related."""
    orders = (order for size in range(len(edges) + 1) for order in permutations(edges, size))
    related = (o for o in orders if all(relation(a, b) for i, a in enumerate(o) for b in o[i + 1 :]))
    return max(map(len, related))


@pytest.mark.parametrize("owner", [O, Sp, SO, B], ids=str)
def test_from_which_n_on_all_are_a_basis(owner: Series) -> None:
    """All degrees up to 8 from there on; before there some degrees have a relation."""
    for c in (1, 2, 3, 4):
        start = independent_from(owner, [LegGroup(3)] * c).start
        for degrees in (d for d in DEGREES if len(d) == c):
            for n in (start, start + owner.step):
                assert count(owner, degrees, n) == inner(character(degrees), owner(n))
        before = start - owner.step
        if before >= owner.step:
            degrees = (2,) * c if owner is not Sp else (before // 2 + 1,) * c
            assert count(owner, degrees, before) > inner(character(degrees), owner(before))


def test_unitary_legs() -> None:
    """U(n): no chain of n + 1 entries; all matrices are a basis iff n is at least the smaller number of legs."""
    unitary = [of(unitary_integral, n) for n in (1, 2, 3)]
    for white, black in [
        ((2,), (2,)),
        ((2, 1), (3,)),
        ((2, 2), (1, 3)),
        ((2, 1, 1), (2, 2)),
        ((1, 1, 1), (1, 2)),
        ((2, 1, 1), (1, 2, 1)),
    ]:
        sizes, own = (*white, *black), groups((*white, *black), len(black))
        for group in unitary:
            dim = inner(character(sizes, len(black)), group)
            keeps = short_chains(len(own), group.n)
            edges = [
                [tuple(i for i, x in enumerate(block[:-1]) for _ in range(x)) for block in blocks]
                for blocks in WALLED_EDGES.diagrams(own, group.n)
            ]
            assert sum(map(keeps, edges)) == dim
            assert (len(edges) == dim) >= (group.n >= min(len(white), len(black)))


def count(owner: Series, degrees: tuple[int, ...], n: int) -> int:
    return sum(family(name).super_members.count(groups(degrees), n) for name, _, _ in owner.spanning)  # type: ignore[union-attr]


def test_what_is_not_known() -> None:
    for group, own, message in [
        (
            "O(3)",
            [LegGroup(2, -1), LegGroup(2)],
            "no explicit basis is known for O(3) on legs that are antisymmetrised",
        ),
        ("SO(2)", [LegGroup(2)] * 3, "no explicit basis is known for SO(2) on 3 legs"),
        ("B(3)", [LegGroup(2)], "no explicit basis is known for B(3)"),
        ("C(3)", [LegGroup(2)], "no explicit basis is known for C(3)"),
    ]:
        with pytest.raises(CaseError) as error:
            explicit_young_basis(parse_group(group), own)
        assert str(error.value).splitlines()[0] == message
    for owner, own, message in [
        (O, [LegGroup(2, -1)], "no n works for antisymmetrised legs of all degrees"),
        (S, [LegGroup(2)], "no n works for legs of all degrees for S(n)"),
        (H, [LegGroup(2)], "no n works for legs of all degrees for H(n)"),
    ]:
        with pytest.raises(CaseError) as error:
            independent_from(owner, own)
        assert str(error.value).splitlines()[0] == message
    assert independent_from(O, [LegGroup(1, -1)] * 2).start == 2
