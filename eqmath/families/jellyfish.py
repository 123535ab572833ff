"""Jellyfish: partition diagrams whose blocks hang on the tentacles of one head, the further diagrams of A(n).

A head with n tentacles is the sign of the n indices at their ends. With n−1 tentacles the missing value
goes last: the rightmost tentacle ends in the dot that sums over all values. The order of the tentacles
matters, and is drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import total_ordering
from typing import Any

import numpy as np

from eqmath._frozen import Frozen
from eqmath.combinatorics import Word, Words, growth_strings, stirling
from eqmath.diagrams import Diagram
from eqmath.errors import CaseError
from eqmath.families.entries import Integers, delta_entries, sequence_signs
from eqmath.families.family import Family


@total_ordering
class Jellyfish(Frozen):
    """A partition diagram all of whose blocks are tentacled, in the order of their smallest vertices.

    Examples
    --------
    >>> Jellyfish((0, 1, 1), 2)
    Jellyfish("J(1|2,1')")
    """

    __slots__ = ("l", "word")
    l: int
    word: Word

    def __init__(self, word: Sequence[int], l: int) -> None:
        object.__setattr__(self, "word", tuple(word))
        object.__setattr__(self, "l", l)

    @property
    def k(self) -> int:
        """The number of inputs, below."""
        return len(self.word) - self.l

    @property
    def body(self) -> Diagram:
        """The partition diagram without the head."""
        return Diagram.from_word(self.word, self.l)

    def __eq__(self, other: object) -> bool:
        return type(other) is Jellyfish and self.body == other.body

    def __lt__(self, other: Any) -> bool:
        return isinstance(other, Jellyfish) and self.body < other.body

    def __hash__(self) -> int:
        return hash(("jellyfish", self.l, self.word))

    def __reduce__(self) -> tuple[Any, ...]:
        return Jellyfish, (self.word, self.l)

    def __repr__(self) -> str:
        return f'Jellyfish("{self}")'

    def __str__(self) -> str:
        return f"J({self.body if self.word else ''})"


def _known(n: int | None) -> int:
    if n is None:
        raise CaseError("the number n of values is needed", hint="family('jellyfish').diagrams(k, l, n)")
    return n


def _blocks(word: Word) -> int:
    return max(word, default=-1) + 1


def _contains(word: Word, n: int | None) -> bool:
    return n is None or (n >= 2 and _blocks(word) in (n - 1, n))


def _words(m: int, n: int | None) -> Iterator[Word]:
    return (word for word in growth_strings(m, _known(n)) if _contains(word, n))


def _count(m: int, n: int | None) -> int:
    return stirling(m, _known(n) - 1) + stirling(m, _known(n)) if _known(n) >= 2 else 0


def _values(word: Word, l: int, tuples: Words, n: int) -> Integers:
    ends = [word.index(label) for label in range(_blocks(word))]
    values = tuples[:, ends].astype(np.int64)
    if len(ends) == n - 1:
        values = np.column_stack([values, n * (n - 1) // 2 - values.sum(axis=1)])
    return sequence_signs(values, n) * delta_entries(word, l, tuples, n)


FAMILY = Family("jellyfish", _contains, _words, _count, _values, _values, diagram=Jellyfish)
