"""The vectors of a list of diagrams, as functions on index tuples."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Any

import numpy as np

from eqmath.combinatorics import Word, Words
from eqmath.exact import Integers, Matrix
from eqmath.families import Diagrams, Family, Values, matrix_of
from eqmath.limits import timed

LISTED = 10**4
"""Up to so many diagrams are listed when one is asked for by its number."""


@dataclass(frozen=True)
class VectorBlock:
    """Diagrams of one family, and the part in which their vectors live."""

    family: Family
    part: str
    words: Sequence[Word]
    orbit: bool = False

    @property
    def values(self) -> Values:
        """(word, l, tuples, n) ↦ the vector of one of them at index tuples, after bending the inputs up."""
        return self.family.entries_in(self.orbit).bent


@dataclass(frozen=True)
class Vectors:
    """The vectors of some (k,l)-diagrams, family by family."""

    k: int
    l: int
    n: int
    blocks: tuple[VectorBlock, ...]

    @classmethod
    def of(cls, diagrams: Diagrams, parts: tuple[str, ...], n: int, orbit: bool = False) -> Vectors:
        """The vectors of an enumeration, one part for each of its families."""
        m = diagrams.k + diagrams.l
        blocks = tuple(
            VectorBlock(piece.family, part, piece.listed(m, n), orbit)
            for piece, part in zip(diagrams.shaped, parts, strict=True)
        )
        return cls(diagrams.k, diagrams.l, n, blocks)

    def __len__(self) -> int:
        return sum(len(block.words) for block in self.blocks)

    def rows(self, tuples: Words, part: str | None = None) -> Iterator[Integers]:
        """For every diagram in turn its values at index tuples, after bending the inputs up.

        Raises
        ------
        TooLarge
            If they are numbers of homomorphisms that 64 bits do not hold.
        """
        for block in self.blocks:
            if part in (None, block.part):
                for word in timed(block.words, "evaluating diagrams", every=1):
                    yield block.values(word, self.l, tuples, self.n)

    def table(self, tuples: Words, part: str | None = None) -> Integers:
        """All values at once: one diagram per row, one tuple per column."""
        rows = list(self.rows(tuples, part))
        return np.array(rows, dtype=np.result_type(np.int64, *(row.dtype for row in rows))).reshape(
            len(rows), len(tuples)
        )

    @cached_property
    def members(self) -> list[tuple[VectorBlock, Word]]:
        """Every diagram with its family."""
        return [(block, word) for block in self.blocks for word in block.words]

    def member(self, index: int) -> tuple[VectorBlock, Word]:
        """One diagram with its family; many are not listed for that."""
        if len(self) <= LISTED:
            return self.members[index]
        starts = list(accumulate((len(block.words) for block in self.blocks), initial=0))
        place = bisect_right(starts, range(len(self))[index]) - 1
        return self.blocks[place], self.blocks[place].words[range(len(self))[index] - starts[place]]

    def diagram(self, index: int) -> Any:
        """The diagram of one vector."""
        block, word = self.member(index)
        return block.family.diagram(word, self.l)

    def matrix(self, index: int) -> Matrix:
        """The n^l × n^k matrix of one vector."""
        block, word = self.member(index)
        return matrix_of(block.family, word, self.l, self.n, block.orbit)

    def matrices(self) -> Iterator[Matrix]:
        """All matrices, one by one."""
        return (self.matrix(i) for i in timed(range(len(self)), "writing down matrices of diagrams", every=1))
