"""A diagram family: a predicate, an iterator, a count, and the values of its vectors."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import Word, Words
from eqmath.diagrams import Diagram, natural

Values = Callable[[Word, Words], NDArray[np.bool_]]
"""Values of one diagram's vector at many index tuples, one a row."""


@dataclass(frozen=True)
class Family:
    """A family of diagrams that depends on the number m = l + k of vertices only.

    Attributes
    ----------
    name : str
    contains : whether a diagram belongs to the family
    words : (m, max_blocks) ↦ the restricted growth strings, lazily, in lexicographic order
    array : (m, max_blocks) ↦ the same strings as rows of an int8 array
    count : (m, max_blocks) ↦ how many there are, in closed form
    values : the diagram vector at index tuples
    orbit_values : the orbit vector at index tuples
    """

    name: str
    contains: Callable[[Diagram], bool]
    words: Callable[[int, int | None], Iterator[Word]]
    array: Callable[[int, int | None], Words]
    count: Callable[[int, int | None], int]
    values: Values
    orbit_values: Values

    def diagrams(self, k: int, l: int, max_blocks: int | None = None) -> Diagrams:
        """The (k,l)-diagrams of the family, with at most ``max_blocks`` blocks.

        >>> from eqmath.families import family
        >>> family("partition").diagrams(1, 1)
        [Diagram("1,1'"), Diagram("1|1'")]
        """
        return Diagrams(self, natural(k, "k"), natural(l, "l"), max_blocks)

    def __repr__(self) -> str:
        return self.name


@dataclass(frozen=True, repr=False)
class Diagrams:
    """The (k,l)-diagrams of a family: lazy, in order, with a length known without counting."""

    family: Family
    k: int
    l: int
    max_blocks: int | None = None

    @property
    def count(self) -> int:
        """How many there are; ``len`` gives the same below 2⁶³."""
        return self.family.count(self.k + self.l, self.max_blocks)

    def __len__(self) -> int:
        return self.count

    def __iter__(self) -> Iterator[Diagram]:
        return (Diagram.from_word(word, self.l) for word in self.family.words(self.k + self.l, self.max_blocks))

    def __contains__(self, diagram: object) -> bool:
        if not isinstance(diagram, Diagram) or (diagram.k, diagram.l) != (self.k, self.l):
            return False
        few = self.max_blocks is None or len(diagram.blocks) <= self.max_blocks
        return few and self.family.contains(diagram)

    def array(self) -> Words:
        """All words at once, one a row, in the same order."""
        return self.family.array(self.k + self.l, self.max_blocks)

    def __repr__(self) -> str:
        if self.count <= 20:
            return repr(list(self))
        return f"<{self.count} ({self.k},{self.l})-diagrams of the family {self.family.name}>"
