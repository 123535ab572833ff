"""The words of all diagrams of a family: a few are kept, very many are made on demand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import numpy as np

from eqmath.combinatorics import Word, Words
from eqmath.families.members import EVERY, Members, Rule, closed_list
from eqmath.limits import timed

MOST_AT_HAND = 200_000
"""Up to so many words of a list are kept."""


def every_word(members: Members, kept: Rule, m: int, n: int | None) -> Sequence[Any] | None:
    """The words that a rule keeps, where that needs no look at each of them; None where it does.

    They are a set that is known without a list where permutations of the vertices keep it.

    >>> from eqmath.families import EVERY, family
    >>> every_word(family("grood").members, EVERY, 4, 2)[:2], len(every_word(family("brauer").members, EVERY, 20, 2))
    (((0, 0, 1, 2), (0, 1, 0, 2)), 654729075)
    """
    closed = closed_list(members, kept, m, n)
    if closed is not None or kept is not EVERY:
        return closed
    if members.count(m, n) > MOST_AT_HAND:
        return EveryWord(members, m, n)
    if members.array is None:
        return tuple(timed(members.words(m, n), f"listing diagrams of order {m}"))
    return tuple(map(tuple, members.array(m, n).tolist()))


@dataclass(frozen=True, eq=False)
class EveryWord(Sequence[Word]):
    """The same, none of which is kept.

    Examples
    --------
    >>> from eqmath.families import family
    >>> words = EveryWord(family("brauer").members, 4, 3)
    >>> len(words), words[1], words == EveryWord(family("brauer").members, 4, 2)
    (3, (0, 1, 0, 1), True)
    """

    members: Members
    m: int
    n: int | None

    def __len__(self) -> int:
        return self.members.count(self.m, self.n)

    def __iter__(self) -> Iterator[Word]:
        return timed(self.members.words(self.m, self.n), f"listing diagrams of order {self.m}")

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice):
            return tuple(islice(self, *place.indices(len(self))))
        return next(islice(self, range(len(self))[place], None))

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> Words:
        made = self.members.array
        found = np.array(list(self), dtype=np.int8) if made is None else made(self.m, self.n)
        return found if dtype is None else found.astype(dtype, copy=False)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, EveryWord) or (self.members, self.m) != (other.members, other.m):
            return False
        return self.n == other.n or np.array_equal(np.asarray(self), np.asarray(other))

    def __hash__(self) -> int:
        return hash((len(self), self.m))
