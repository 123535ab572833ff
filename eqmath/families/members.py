"""Which diagrams a family has, and which of them a rule keeps for one n."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from eqmath.combinatorics import Word


def at_hand(m: int) -> str:
    """Nothing needs to be looked for."""
    return ""


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
    """

    contains: Callable[[Any, int | None], bool]
    words: Callable[[int, int | None], Iterator[Any]]
    count: Callable[[int, int | None], int]
    morphisms: Callable[[int, int, int], Iterator[Any]] | None = None
    morphism_count: Callable[[int, int], int] | None = None
    unsought: Callable[[int], str] = at_hand


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
