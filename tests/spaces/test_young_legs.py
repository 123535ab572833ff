"""Symmetrised and antisymmetrised legs: dimensions by characters against generating functions of super multigraphs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import prod

import pytest

from eqmath import SO, H, O, S, Sp
from eqmath.combinatorics import integer_partitions
from eqmath.spaces.characters import Character, defining, inner
from tests.oracles import young_legs

V = defining()
Degrees = tuple[int, ...]


def legs(a: Degrees, b: Degrees) -> Character:
    """Sym^a₁ ⊗ … ⊗ Λ^b₁ ⊗ …"""
    return prod([V.sym(d) for d in a] + [V.alt(d) for d in b], start=Character({(): 1}))


def all_legs(most: int) -> Iterator[tuple[Degrees, Degrees]]:
    for m in range(most + 1):
        for symmetric in range(m + 1):
            yield from product(integer_partitions(symmetric), integer_partitions(m - symmetric))


def test_the_oracle_by_hand() -> None:
    """Bell numbers; matchings; the 57 bipartitions of (4, 3); Λ² ⊗ Λ² ⊗ Λ² of O has one triangle, of Sp five graphs."""
    assert [young_legs.symmetric((1,) * m, (), m) for m in range(6)] == [1, 1, 2, 5, 15, 52]
    assert [young_legs.symmetric((1,) * 4, (), n) for n in (1, 2, 3)] == [1, 8, 14]
    assert [young_legs.multigraphs((1,) * m, ()) for m in (2, 4, 6)] == [1, 3, 15]
    assert young_legs.symmetric((4, 3), (), 7) == 57
    assert (young_legs.multigraphs((), (2, 2, 2)), young_legs.multigraphs((), (2, 2, 2), True)) == (1, 5)


@pytest.mark.parametrize("n", [1, 2, 3, 5])
def test_partitions_and_even_partitions_at_every_n(n: int) -> None:
    for a, b in all_legs(6):
        assert inner(legs(a, b), S(n)) == young_legs.symmetric(a, b, n)
        assert inner(legs(a, b), H(n)) == young_legs.hyperoctahedral(a, b, n)


def test_multigraphs_for_large_n() -> None:
    """For n ≥ m/2 (O) and n ≥ m (Sp) the count, below it an upper bound; Sym ↔ Λ exchanges the two groups."""
    for a, b in all_legs(6):
        m = sum(a) + sum(b)
        loops_on_sym, loops_on_alt = young_legs.multigraphs(a, b), young_legs.multigraphs(a, b, True)
        assert inner(legs(a, b), O(max((m + 1) // 2, 1))) == loops_on_sym
        assert inner(legs(a, b), Sp(max(m + m % 2, 2))) == loops_on_alt == young_legs.multigraphs(b, a)
        assert inner(legs(a, b), O(1)) <= loops_on_sym
        assert inner(legs(a, b), Sp(2)) <= loops_on_alt


def test_symmetric_legs_of_any_degrees() -> None:
    """The entries of a generic Gram matrix of c vectors are independent iff c ≤ n (O), c ≤ n + 1 (Sp, no loops)."""
    for c in (1, 2, 3):
        for degrees in product(range(1, 6), repeat=c):
            diagrams = young_legs.multigraphs(degrees, ())
            assert inner(legs(degrees, ()), O(c)) == diagrams
            assert inner(legs(degrees, ()), Sp(2)) == young_legs.multigraphs(degrees, (), True)
            assert inner(legs(degrees, ()), SO(c + 1)) == diagrams
            heads = young_legs.multigraphs(tuple(d - 1 for d in degrees), ())
            assert inner(legs(degrees, ()), SO(c)) == diagrams + heads
    assert inner(legs((2, 2, 2), ()), O(2)) < young_legs.multigraphs((2, 2, 2), ())
