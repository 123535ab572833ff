"""Which diagrams a family has, and which of them a rule keeps for one n."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from eqmath.combinatorics import Word, Words, growth_rows


def at_hand(m: int) -> str:
    """Nothing needs to be looked for."""
    return ""


def spread(word: Word, n: int) -> Sequence[int]:
    """An index tuple that is constant on blocks, with different values on as many blocks as it can, small ones first.

    >>> spread((0, 0, 1, 2), 2)
    [1, 1, 0, 1]
    """
    sizes = sorted(set(word), key=lambda label: (word.count(label), label))
    return [min(sizes.index(label), n - 1) for label in word]


@dataclass(frozen=True)
class Members:
    """Which diagrams a family has, by their restricted growth strings or other words.

    Attributes
    ----------
    contains : (word, n) ↦ whether a diagram belongs to the family; n is None where it does not matter
    words : (m, n) ↦ the words, lazily, in lexicographic order
    count : (m, n) ↦ how many there are, in closed form
    morphisms : (k, l, n) ↦ the diagrams of the smallest category with the family; None where that is the family
    morphism_count : (m, n) ↦ how many there are
    unsought : m ↦ why the diagrams are not looked for without being asked; empty where they are at hand
    array : (m, n) ↦ the same words at once, one a row; None where they are listed one by one
    named : words, one a row, whose vertices were permuted ↦ the words of these diagrams, in bulk
    nonzero : (word, n) ↦ an index tuple at which the bent matrix does not vanish
    """

    contains: Callable[[Any, int | None], bool]
    words: Callable[[int, int | None], Iterator[Any]]
    count: Callable[[int, int | None], int]
    morphisms: Callable[[int, int, int], Iterator[Any]] | None = None
    morphism_count: Callable[[int, int], int] | None = None
    unsought: Callable[[int], str] = at_hand
    array: Callable[[int, int | None], Words] | None = None
    named: Callable[[Words], Words] = growth_rows
    nonzero: Callable[[Word, int], Sequence[int]] = spread


@dataclass(frozen=True)
class Rule:
    """Which diagrams of a family are taken for a given n.

    Attributes
    ----------
    name : str
    keeps : (word, n) ↦ bool
    count : (m, n) ↦ how many are kept, in closed form; None where the family's own count holds
    """

    name: str
    keeps: Callable[[Word, int], bool]
    count: Callable[[int, int], int] | None = None


def _keep(word: Word, n: int) -> bool:
    return True


EVERY = Rule("every", _keep)
