"""The relations between neighbouring letters of the diagram algebras, on k strands and at all places.

The letters are those of `eqmath.algebras.presentations`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import permutations
from typing import NamedTuple

RelationTexts = Iterator[str]


class Presentation(NamedTuple):
    """The letters of an algebra, its relations between letters that share a strand, and where they come from.

    Letters without a common strand commute, always.
    """

    letters: str
    relations: Callable[[int], RelationTexts]
    source: str


def crossings(k: int) -> RelationTexts:
    """Coxeter's relations of S_k."""
    yield from (f"s{i} s{i} = 1" for i in range(1, k))
    yield from (f"s{i} s{i + 1} s{i} = s{i + 1} s{i} s{i + 1}" for i in range(1, k - 1))


def _cuts(k: int) -> RelationTexts:
    yield from (f"p{i} p{i} = δ p{i}" for i in range(1, k + 1))


def crossed_cuts(k: int) -> RelationTexts:
    """Partial bijections."""
    yield from (*crossings(k), *_cuts(k))
    for i in range(1, k):
        yield f"s{i} p{i} s{i} = p{i + 1}"
        yield f"s{i} p{i} p{i + 1} = p{i} p{i + 1}"


def _joins(k: int) -> RelationTexts:
    yield from (f"b{i} b{i} = b{i}" for i in range(1, k))
    yield from (f"b{i} b{i + 1} = b{i + 1} b{i}" for i in range(1, k - 1))


def planar_partitions(k: int) -> RelationTexts:
    """Cuts and joins, as the cups of twice as many strands."""
    yield from (*_cuts(k), *_joins(k))
    for i in range(1, k):
        for j in (i, i + 1):
            yield f"b{i} p{j} b{i} = b{i}"
            yield f"p{j} b{i} p{j} = p{j}"


def _crossed_joins(k: int) -> RelationTexts:
    for i in range(1, k):
        yield f"s{i} b{i} = b{i}"
        yield f"b{i} s{i} = b{i}"
    yield from (f"s{i} s{i + 1} b{i} s{i + 1} s{i} = b{i + 1}" for i in range(1, k - 1))


def partitions(k: int) -> RelationTexts:
    """All partition diagrams."""
    yield from (*crossed_cuts(k), *planar_partitions(k), *_crossed_joins(k))


def last_strand_joined(k: int) -> RelationTexts:
    """s_{k−1} is missing: what it would say of b_{k−1} and its conjugates."""
    yield from partitions(k)
    for i in range(1, k - 1):
        yield f"b{i + 1} s{i} b{i + 1} = b{i} b{i + 1}"
        yield f"s{i} b{i} b{i + 1} = b{i} b{i + 1}"


def _neighbours(k: int) -> Iterator[tuple[int, int]]:
    return ((i, j) for i, j in permutations(range(1, k), 2) if abs(i - j) == 1)


def cups(k: int) -> RelationTexts:
    """Noncrossing matchings."""
    yield from (f"e{i} e{i} = δ e{i}" for i in range(1, k))
    yield from (f"e{i} e{j} e{i} = e{i}" for i, j in _neighbours(k))


def pairs(k: int) -> RelationTexts:
    """Brauer diagrams."""
    yield from (*crossings(k), *cups(k))
    for i in range(1, k):
        yield f"s{i} e{i} = e{i}"
        yield f"e{i} s{i} = e{i}"
    for i, j in _neighbours(k):
        yield f"s{i} e{j} e{i} = s{j} e{i}"
        yield f"e{i} e{j} s{i} = e{i} s{j}"


def walled_pairs(k: int) -> RelationTexts:
    """At the wall i there is e_i and no s_i; to its left s_{i−1}, to its right s_{i+1}."""
    yield from pairs(k)
    yield from (f"e{i} s{j} e{i} = e{i}" for i, j in _neighbours(k))
    for i in range(2, k - 1):
        yield f"e{i} s{i - 1} s{i + 1} e{i} s{i - 1} = e{i} s{i - 1} s{i + 1} e{i} s{i + 1}"
        yield f"s{i - 1} e{i} s{i - 1} s{i + 1} e{i} = s{i + 1} e{i} s{i - 1} s{i + 1} e{i}"


def even_blocks(k: int) -> RelationTexts:
    """Blocks of even size."""
    yield from (*pairs(k), *_joins(k), *_crossed_joins(k))
    for i in range(1, k):
        yield f"e{i} b{i} = e{i}"
        yield f"b{i} e{i} = e{i}"
    yield from (f"b{i} e{j} b{i} = b{i} b{j}" for i, j in _neighbours(k))


def _cut_cups(k: int) -> RelationTexts:
    for i in range(1, k):
        yield f"e{i} p{i} = e{i} p{i + 1}"
        yield f"p{i} e{i} = p{i + 1} e{i}"
        yield f"p{i} e{i} p{i} = p{i} p{i + 1}"
        yield f"e{i} p{i} e{i} = δ e{i}"


def partial_pairs(k: int) -> RelationTexts:
    """Blocks of at most two vertices."""
    yield from (*crossed_cuts(k), *pairs(k), *_cut_cups(k))


def planar_moves(k: int) -> RelationTexts:
    """A move has one output and one input; x and y are their places."""
    yield from _cuts(k)
    for i in range(1, k):
        yield f"l{i} r{i} = δ p{i + 1}"
        yield f"r{i} l{i} = δ p{i}"
        for move, x, y in ((f"l{i}", i, i + 1), (f"r{i}", i + 1, i)):
            yield f"{move} {move} = p{x} p{y}"
            yield f"p{x} {move} = p{x} p{y}"
            yield f"{move} p{y} = p{x} p{y}"
            yield f"p{y} {move} = δ {move}"
            yield f"{move} p{x} = δ {move}"
    for i, j in ((i, i + 1) for i in range(1, k - 1)):
        yield f"l{i} l{j} l{i} = δ l{i} l{j}"
        yield f"l{j} l{i} l{j} = δ l{i} l{j}"
        yield f"r{j} r{i} r{j} = δ r{j} r{i}"
        yield f"r{i} r{j} r{i} = δ r{j} r{i}"
        yield f"l{i} r{j} = p{i} r{j}"
        yield f"l{j} r{i} = p{i} l{j}"
        yield f"r{i} l{j} = r{i} p{j + 1}"
        yield f"r{j} l{i} = l{i} p{j + 1}"


def motzkin(k: int) -> RelationTexts:
    """Noncrossing blocks of at most two vertices."""
    yield from (*planar_moves(k), *cups(k), *_cut_cups(k))
    for i in range(1, k):
        yield from (f"{a}{i} e{i} = p{i} e{i}" for a in "lr")
        yield from (f"e{i} {a}{i} = e{i} p{i}" for a in "lr")
    for i, j in ((i, i + 1) for i in range(1, k - 1)):
        for a, b in ("lr", "rl"):
            yield f"{a}{j} e{i} e{j} = {b}{i} e{j}"
            yield f"e{j} e{i} {a}{j} = e{j} {b}{i}"
