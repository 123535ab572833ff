"""Which diagrams a family has, and which of them a rule keeps for one n."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from eqmath._discover import constants
from eqmath.combinatorics import MarkedTuples, Pair, Word, Words, growth_rows
from eqmath.errors import UnknownName


def at_hand(m: int) -> str:
    """Nothing needs to be searched for."""
    return ""


def at_once(m: int, tuples: int) -> float:
    """Nothing needs tables."""
    return 0.0


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
    foreseen : (m, tuples) ↦ about how many entries of tables the values of one diagram at so many tuples need
        beyond one for each: more than 0 where diagrams are counted out.
    array : (m, n) ↦ the same words at once, one per row; None where they are listed one by one
    closed : (m, n) ↦ the same words as a set that permutations of the vertices keep, which need not be listed;
        None for other families
    named : words, one per row, whose vertices were permuted ↦ the words of these diagrams, in bulk
    nonzero : (word, n) ↦ an index tuple at which the bent matrix does not vanish
    asks : what a diagram must be, where that is no matter of the sizes of its blocks alone
    """

    contains: Callable[[Any, int | None], bool]
    words: Callable[[int, int | None], Iterator[Any]]
    count: Callable[[int, int | None], int]
    morphisms: Callable[[int, int, int], Iterator[Any]] | None = None
    morphism_count: Callable[[int, int], int] | None = None
    unsought: Callable[[int], str] = at_hand
    foreseen: Callable[[int, int], float] = at_once
    array: Callable[[int, int | None], Words] | None = None
    closed: Callable[[int, int | None], MarkedTuples] | None = None
    named: Callable[[Words], Words] = growth_rows
    nonzero: Callable[[Word, int], Sequence[int]] = spread
    asks: str = ""


def _not(word: Any, n: int | None) -> bool:
    return False


def _nothing(m: int, n: int | None) -> Iterator[Any]:
    return iter(())


def _zero(m: int, n: int | None) -> int:
    return 0


NONE = Members(_not, _nothing, _zero)
"""No diagrams at all."""


KeepsEdges = Callable[[Sequence[Pair]], bool]
"""Whether a multigraph is kept."""


@dataclass(frozen=True)
class Rule:
    """Which diagrams of a family are taken for a given n.

    Attributes
    ----------
    name : str
    keeps : (word, n) ↦ bool
    count : (m, n) ↦ how many are kept, in closed form; None where the family's own count holds
    most : n ↦ the largest number of blocks, where the rule asks for nothing else
    multigraphs : (c, n) ↦ which multigraphs on c symmetrised legs of any degrees it keeps, by their edges between the
        legs 0, …, c−1; None where no rule is known
    """

    name: str
    keeps: Callable[[Word, int], bool]
    count: Callable[[int, int], int] | None = None
    most: Callable[[int], int] | None = None
    multigraphs: Callable[[int, int], KeepsEdges | None] | None = None


def _keep(word: Word, n: int) -> bool:
    return True


EVERY = Rule("every", _keep)


def closed_list(members: Members, kept: Rule, m: int, n: int | None) -> MarkedTuples | None:
    """The words that a rule keeps as a set that permutations of the vertices keep; None for other rules and families.

    >>> from eqmath.families import family
    >>> len(closed_list(family("partition").members, rule("few blocks", "partition"), 20, 3))
    581130734
    """
    if members.closed is None or not (kept is EVERY or n is None or kept.most):
        return None
    every = members.closed(m, n)
    return every if n is None or kept.most is None else every.at_most(kept.most(n))


def rule(name: str, family: str) -> Rule:
    """The rule of that name in the file of a family; every diagram for the empty name.

    Raises
    ------
    UnknownName
        If there is none.

    >>> rule("few blocks", "partition").name
    'at most n blocks'
    """
    if not name:
        return EVERY
    found = constants("eqmath.families", name.upper().replace(" ", "_")).get(family.replace("-", "_"))
    if not isinstance(found, Rule):
        raise UnknownName(f"the family {family} has no rule {name!r}")
    return found
