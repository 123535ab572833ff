"""Orbit sums: the indicator functions of the orbits of a permutation group on index tuples.

An orbit is written as its first index tuple, outputs;inputs: ``[1,2;1]``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial, total_ordering
from typing import Any

import numpy as np

from eqmath._frozen import Frozen
from eqmath.canvas import Scene, text
from eqmath.combinatorics import Word, Words, places_of, word_rows
from eqmath.errors import CaseError, DiagramError
from eqmath.exact import Integers
from eqmath.families.entries import Entries, all_tuples
from eqmath.families.family import Family
from eqmath.families.members import Members
from eqmath.groups import Group, Part
from eqmath.limits import require_list

_TEXT = re.compile(r"\[\s*((?:[0-9]{1,6}(?:\s*,\s*[0-9]{1,6})*)?)\s*;\s*((?:[0-9]{1,6}(?:\s*,\s*[0-9]{1,6})*)?)\s*\]")


@total_ordering
class OrbitSum(Frozen):
    """The sum of the matrix units at the orbit of one index tuple, outputs;inputs, values from 1.

    Raises
    ------
    DiagramError
        If the text is not an index tuple.

    Examples
    --------
    >>> OrbitSum("[1,2;1]").word
    (0, 1, 0)
    """

    __slots__ = ("l", "word")
    l: int
    word: Word

    def __init__(self, text: str) -> None:
        match = _TEXT.fullmatch(text.strip()) if isinstance(text, str) else None
        if not match:
            raise DiagramError(f"expected an index tuple such as [1,2;1], found {text!r}")
        rows = [[int(x) - 1 for x in row.split(",") if x.strip()] for row in match.groups()]
        if any(value < 0 for row in rows for value in row):
            raise DiagramError(f"expected values from 1 on, found {text!r}")
        object.__setattr__(self, "word", (*rows[0], *rows[1]))
        object.__setattr__(self, "l", len(rows[0]))

    @classmethod
    def from_word(cls, word: Sequence[int], l: int) -> OrbitSum:
        """From the values at the outputs and then the inputs, counted from 0."""
        rows = [",".join(str(int(x) + 1) for x in row) for row in (word[:l], word[l:])]
        return cls(f"[{rows[0]};{rows[1]}]")

    @property
    def k(self) -> int:
        """The number of inputs."""
        return len(self.word) - self.l

    def __eq__(self, other: object) -> bool:
        return type(other) is OrbitSum and (self.l, self.word) == (other.l, other.word)

    def __lt__(self, other: Any) -> bool:
        return isinstance(other, OrbitSum) and (self.k + self.l, self.k, self.word) < (
            other.k + other.l, other.k, other.word,
        )  # fmt: skip

    def __hash__(self) -> int:
        return hash(("orbit", self.l, self.word))

    def __reduce__(self) -> tuple[Any, ...]:
        return OrbitSum, (str(self),)

    def __repr__(self) -> str:
        return f'OrbitSum("{self}")'

    def __str__(self) -> str:
        rows = [",".join(str(x + 1) for x in row) for row in (self.word[: self.l], self.word[self.l :])]
        return f"[{rows[0]};{rows[1]}]"


def of_group(group: Group) -> Family:
    """The orbit sums of one permutation group."""
    part = next((part for part in group.series.parts if part.name == "orbits"), None)
    if part is None:
        raise CaseError(f"orbit sums are for single permutation groups, found {group.name}", hint="such as C(5)")
    found = of_part(part, group.n)
    return replace(found, matrices=replace(found.matrices, disjoint=partial(_numbers, part)))


def _numbers(part: Part, words: Sequence[Word], m: int, n: int) -> Integers:
    """For every index tuple the number of its orbit among those of these first tuples."""
    require_list(n**m, 64 + 10 * m, "index tuples")
    own, every = (places_of(rows, n) for rows in (word_rows(list(words), m), part.canonical(all_tuples(m, n), n)[0]))
    if (every[own] != own).any():
        raise CaseError(f"expected the first index tuples of orbits, found {words[int((every[own] != own).argmax())]}")
    numbers = np.full(n**m, len(words), dtype=np.int64)
    numbers[own] = np.arange(len(words))
    found: Integers = numbers[every]
    return found


def of_part(part: Part, size: int) -> Family:
    """The signed indicator functions of the classes of a part that counts them: its basis where nothing else is asked.

    >>> from eqmath.groups.hyperoctahedral import with_characters
    >>> signs = of_part(with_characters().part("det"), 2)
    >>> list(signs.words(2, 2)), signs.matrix(OrbitSum("[1;2]"), 2)
    ([(0, 1)], Matrix([[0, 1], [-1, 0]]))
    """
    number = part.count
    if number is None:
        raise CaseError(f"expected a part that counts its classes, found the {part.name} part")

    def first(word: Word) -> bool:
        if not all(0 <= value < size for value in word):
            return False
        words, signs = part.canonical(word_rows([word], len(word)), size)
        return bool(signs[0]) and tuple(words[0].tolist()) == word

    def values(word: Word, l: int, tuples: Words, n: int) -> Integers:
        representatives, signs = part.canonical(tuples, n)
        same: Integers = signs * (representatives == list(word)).all(axis=1).astype("int64")
        return same

    return replace(
        FAMILY,
        members=Members(
            contains=lambda word, n: first(tuple(word)),
            words=lambda m, n: iter(part.classes(m, size)),
            count=lambda m, n: number(m, size),
            named=lambda words: part.canonical(words, size)[0],
            nonzero=lambda word, n: word,
        ),
        matrices=replace(FAMILY.matrices, values=values, bent=values),
    )


def _without_group(*_: Any) -> Any:
    raise CaseError("orbit sums belong to a permutation group", hint='Hom(parse_group("C(5)"), 1, 1).spanning_set')


def _picture(d: OrbitSum, labels: str, filled: bool, palette: str) -> Scene:
    return text(str(d))


FAMILY = Family(
    "orbits",
    Members(_without_group, _without_group, _without_group),
    Entries(
        _without_group, _without_group, form=None, rows=None, symbol="1_I", text="1 on the orbit of one index tuple I"
    ),
    rules=None,
    of=of_group,
    diagram=OrbitSum.from_word,
    parse=OrbitSum,
    picture=_picture,
)
