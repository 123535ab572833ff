"""The vectors of a list of diagrams, as functions on index tuples."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import Words
from eqmath.diagrams import Diagram, assignments
from eqmath.exact import Matrix
from eqmath.families import Diagrams, Family


@dataclass(frozen=True, eq=False)
class Vectors:
    """The diagram vectors D_π, or the orbit vectors X_π, of some (k,l)-diagrams of a family.

    Attributes
    ----------
    family : Family
    k, l : int
    words : int8 array
        One restricted growth string a row.
    orbit : bool
    """

    family: Family
    k: int
    l: int
    words: Words
    orbit: bool = False

    @classmethod
    def of(cls, diagrams: Diagrams, orbit: bool = False) -> Vectors:
        """The vectors of an enumeration."""
        return cls(diagrams.family, diagrams.k, diagrams.l, diagrams.array(), orbit)

    def __len__(self) -> int:
        return len(self.words)

    def rows(self, tuples: Words) -> Iterator[NDArray[np.bool_]]:
        """For every diagram in turn, its values at the given index tuples."""
        values = self.family.orbit_values if self.orbit else self.family.values
        return (values(tuple(word), tuples) for word in self.words.tolist())

    def table(self, tuples: Words) -> NDArray[np.int8]:
        """All values at once: one diagram a row, one tuple a column."""
        rows = [row.astype(np.int8) for row in self.rows(tuples)]
        return np.array(rows, dtype=np.int8).reshape(len(self), len(tuples))

    def diagram(self, index: int) -> Diagram:
        """The diagram of one vector."""
        return Diagram.from_word(self.words[index].tolist(), self.l)

    def matrices(self, n: int) -> Iterator[Matrix]:
        """The n^l × n^k matrices, one by one."""
        return (self.diagram(i).matrix(n, orbit=self.orbit) for i in range(len(self)))


def all_tuples(m: int, n: int) -> Words:
    """[n]^m in lexicographic order, values from 0, one tuple a row."""
    return np.ascontiguousarray(assignments(m, n).T.astype(np.int8 if n <= 128 else np.int64))
