"""A diagram family: a predicate, an iterator, a count, and the matrix entries of its diagrams."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import Word, Words
from eqmath.diagrams import Diagram, natural
from eqmath.exact import Matrix, require
from eqmath.groups import Group

Integers = NDArray[np.int64]
Values = Callable[[Word, int, Words, int], Integers]
"""(word, l, tuples, n) ↦ the entries of one diagram's matrix at many index tuples (I, J), one a row."""


@dataclass(frozen=True)
class Family:
    """A family of diagrams on m = l + k vertices.

    Attributes
    ----------
    name : str
    contains : (word, n) ↦ whether a diagram belongs to the family; n is None where it does not matter
    words : (m, n) ↦ the restricted growth strings, lazily, in lexicographic order
    count : (m, n) ↦ how many there are, in closed form
    values : the matrix entries at index tuples (I, J)
    bent : the same after the inputs were bent up by the group's form: an invariant of V^⊗(l+k)
    orbit_values : the entries of the orbit matrix, where there is one
    diagram : (word, l) ↦ the diagram as an object
    of : group ↦ the family within one group, for families that depend on it
    """

    name: str
    contains: Callable[[Word, int | None], bool]
    words: Callable[[int, int | None], Iterator[Word]]
    count: Callable[[int, int | None], int]
    values: Values
    bent: Values
    orbit_values: Values | None = None
    diagram: Callable[[Sequence[int], int], Any] = Diagram.from_word
    of: Callable[[Group], Family] | None = None

    def diagrams(self, k: int, l: int, n: int | None = None, rule: Rule | None = None) -> Diagrams:
        """The (k,l)-diagrams of the family, or those that a rule selects for this n.

        >>> from eqmath.families import family
        >>> family("partition").diagrams(1, 1)
        [Diagram("1,1'"), Diagram("1|1'")]
        """
        return Diagrams((Piece(self, rule or EVERY),), natural(k, "k"), natural(l, "l"), n)

    def __repr__(self) -> str:
        return self.name


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


@dataclass(frozen=True)
class Piece:
    """The diagrams of one family that a rule selects."""

    family: Family
    rule: Rule = EVERY

    def words(self, m: int, n: int | None) -> Iterator[Word]:
        """The strings, lazily, in order."""
        return (word for word in self.family.words(m, n) if n is None or self.rule.keeps(word, n))

    def count(self, m: int, n: int | None) -> int:
        """How many there are."""
        counted = self.rule.count
        return self.family.count(m, n) if counted is None or n is None else counted(m, n)

    def contains(self, word: Word, n: int | None) -> bool:
        """Whether a string is one of them."""
        return self.family.contains(word, n) and (n is None or self.rule.keeps(word, n))


@dataclass(frozen=True, repr=False)
class Diagrams:
    """The (k,l)-diagrams of one or several families: lazy, in order, with a length known without counting."""

    pieces: tuple[Piece, ...]
    k: int
    l: int
    n: int | None = None

    @property
    def count(self) -> int:
        """How many there are; ``len`` gives the same below 2⁶³."""
        return sum(piece.count(self.k + self.l, self.n) for piece in self.pieces)

    @property
    def name(self) -> str:
        """The names of the families."""
        return " and ".join(piece.family.name for piece in self.pieces)

    def __len__(self) -> int:
        return self.count

    def __iter__(self) -> Iterator[Any]:
        for piece in self.pieces:
            for word in piece.words(self.k + self.l, self.n):
                yield piece.family.diagram(word, self.l)

    def __contains__(self, diagram: object) -> bool:
        return self.piece_of(diagram) is not None

    def piece_of(self, diagram: Any) -> Piece | None:
        """The piece that holds a diagram of this shape, or None."""
        if (getattr(diagram, "k", None), getattr(diagram, "l", None)) != (self.k, self.l):
            return None
        for piece in self.pieces:
            same_kind = type(piece.family.diagram(diagram.word, self.l)) is type(diagram)
            if same_kind and piece.contains(diagram.word, self.n):
                return piece
        return None

    def __repr__(self) -> str:
        if self.count <= 20:
            return repr(list(self))
        return f"<{self.count} ({self.k},{self.l})-diagrams of the family {self.name}>"


def matrix_of(family: Family, word: Word, l: int, n: int, orbit: bool = False) -> Matrix:
    """The n^l × n^k matrix of a diagram, from the family's own entries.

    Raises
    ------
    TooLarge
        If the matrix exceeds the memory limit.
    """
    rows, columns = n**l, n ** (len(word) - l)
    require(rows, columns, 40)
    values = family.orbit_values if orbit and family.orbit_values else family.values
    entries = values(word, l, all_tuples(len(word), n), n)
    return Matrix.from_numpy(entries.astype(np.int64).reshape(rows, columns))


def all_tuples(m: int, n: int) -> Words:
    """[n]^m in lexicographic order, values from 0, one tuple a row.

    >>> all_tuples(2, 2).tolist()
    [[0, 0], [0, 1], [1, 0], [1, 1]]
    """
    index = np.arange(n**m)
    tuples = np.empty((n**m, m), dtype=np.int8 if n <= 128 else np.int64)
    for place in range(m):
        tuples[:, place] = index // n ** (m - 1 - place) % n
    return tuples
