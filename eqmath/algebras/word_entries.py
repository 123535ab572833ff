"""The entries of the matrix of a word as polynomials in n: the relations of a category hold for every n at once.

An entry of a generator depends on which of its indices are equal; for Sp(n) on which are of one pair, and which of the
two they are. So does an entry of a word, which is a sum over the indices between its layers. An index there that is
neither outside nor beside it has n − b values, or n/2 − b pairs, b being the number of those in use. The polynomial is
the entry for every n for which there are the outer indices.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, cached_property
from itertools import permutations, product
from typing import NamedTuple

import numpy as np

from eqmath.algebras.generated import LETTERS, GeneratedCategory, WordLayer, WordSide
from eqmath.combinatorics import growth_strings
from eqmath.diagrams import Diagram
from eqmath.exact import Polynomial, Scalar
from eqmath.families import family
from eqmath.families.rules import unsigned

Index = tuple[int, ...]
Moves = list[tuple[Index, int]]
"""The upper indices with non-zero entries, and these."""
N = Polynomial([0, 1], "n")


class FalseRelation(NamedTuple):
    """A relation, the indices of an entry, values from 0, and the entries of its two sides there."""

    left: WordSide
    right: WordSide
    row: Index
    column: Index
    values: tuple[Scalar, ...]


def at(value: Scalar, n: int | None) -> Scalar:
    """A polynomial at n; itself for every n.

    >>> at(N, 3), at(N, None), at(2, 3)
    (3, n, 2)
    """
    return value if n is None or not isinstance(value, Polynomial) else value(n)


@dataclass(frozen=True)
class WordEntries:
    """The matrices of the words of a category at every n, each generator with the sign of a functor.

    Attributes
    ----------
    category : GeneratedCategory
    family : str
        Whose matrices the generators have.
    loop : int
        1 or −1: the loop value is n or −n.
    sign : d ↦ 1 or −1

    Examples
    --------
    >>> from eqmath.algebras.generated import PARTITION, read_side
    >>> found = WordEntries(PARTITION, "partition")
    >>> found.entry(read_side("m w"), (0,), (0,)), found.entry(read_side("d u"), (), ()), found.false_relation()
    (1, n, None)
    """

    category: GeneratedCategory
    family: str
    loop: int = 1
    sign: Callable[[Diagram], int] = unsigned

    @cached_property
    def width(self) -> int:
        """How many values belong together: 2 where they come in pairs."""
        return family(self.family).matrices.step

    def false_relation(self, n: int | None = None) -> FalseRelation | None:
        """The first relation that is false for the matrices at n, or at all n at once; None if there is none.

        >>> from dataclasses import replace
        >>> from eqmath.algebras.generated import BRAUER
        >>> wrong = replace(BRAUER, relations=("x ∪ = ∪", "∩ x = ∩", "x x = x"))
        >>> found = WordEntries(wrong, "brauer").false_relation()
        >>> found.left.text, found.right.text, found.row, found.column, found.values
        ('x x', 'x', (0, 1), (0, 1), (1, 0))
        """
        for left, right in self.category.sides:
            for row, column in self.patterns(left.source, left.target, n):
                values = tuple(at(self.entry(side, row, column), n) for side in (left, right))
                if values[0] != values[1]:
                    return FalseRelation(left, right, row, column, values)
        return None

    def differs(self, side: WordSide, diagram: Diagram) -> bool:
        """Whether the matrix of a word is not that of a diagram, with the sign of the functor, for every n.

        >>> from eqmath.algebras.generated import BRAUER, read_side
        >>> found = WordEntries(BRAUER, "symplectic")
        >>> [found.differs(read_side(text), Diagram("1,1'")) for text in ("|", "|∩ ∪|")]
        [False, True]
        """
        own = family(self.family).matrices
        for row, column in self.patterns(side.source, side.target):
            (value,) = own.values(diagram.word, diagram.l, np.array([row + column], dtype=np.int8), self._room)
            if self.entry(side, row, column) != self.sign(diagram) * int(value):
                return True
        return False

    def entry(self, side: WordSide, row: Index, column: Index) -> Scalar:
        """The entry of a word at outer indices whose values, or pairs, are named 0, 1, … as a polynomial in n."""
        return self._column(side, column, self._used(row + column)).get(row, 0)

    def _column(self, side: WordSide, column: Index, names: int) -> dict[Index, Scalar]:
        """All entries of a column whose rows have no other names than these many."""
        known = self._columns.get((side, column, names))
        if known is not None:
            return known
        reached: dict[Index, Scalar] = {column: (self.loop * N) ** side.loops}
        for step in side.steps:
            after: dict[Index, Scalar] = defaultdict(int)
            for t, total in reached.items():
                for s, value, fresh in self._layer(step, t, names):
                    after[self._renamed(s, names)] += total * value * self._choices(names, t, fresh)
            reached = after
        return self._columns.setdefault((side, column, names), reached)

    @cached_property
    def _columns(self) -> dict[tuple[WordSide, Index, int], dict[Index, Scalar]]:
        """Columns that are known already."""
        return {}

    @property
    def _room(self) -> int:
        """An n with room for all names of indices."""
        return 64 * self.width

    def _layer(self, step: WordLayer, t: Index, names: int) -> Iterator[tuple[Index, int, int]]:
        """The index tuples above a layer with non-zero entries, these, and how many names are new there."""
        stop = len(t) - step.right
        inner, w = t[step.left : stop], self.width
        own = list(dict.fromkeys(b // w for b in inner))
        others = sorted({*range(names), *(b // w for b in t)} - set(own))
        unused = max(names, 1 + max((b // w for b in t), default=-1))
        known = {name: i for i, name in enumerate(own)}
        for above, value in self.moves(step.symbol, tuple(w * known[b // w] + b % w for b in inner)):
            free = max((b // w for b in above), default=-1) + 1 - len(own)
            for chosen, fresh in _placed(max(free, 0), others, unused):
                image = [*own, *chosen]
                upper = tuple(w * image[b // w] + b % w for b in above)
                yield (*t[: step.left], *upper, *t[stop:]), value, fresh

    def moves(self, letter: str, inner: Index) -> Moves:
        """The upper indices of a generator above lower ones, from its matrix at the least n with room for all."""
        return _moves(self.family, letter, self.sign(LETTERS[letter]), inner)

    def _choices(self, names: int, t: Index, fresh: int) -> Scalar:
        """In how many ways so many new names are chosen beside those that are in use."""
        used = len({*range(names), *(b // self.width for b in t)})
        found: Scalar = 1
        for i in range(fresh):
            found = found * (N * Fraction(1, self.width) - (used + i))
        return found

    def _renamed(self, t: Index, names: int) -> Index:
        """The names that are not outside renamed in the order of their first places."""
        w, known = self.width, {name: name for name in range(names)}
        for b in t:
            known.setdefault(b // w, len(known))
        return tuple(w * known[b // w] + b % w for b in t)

    def _used(self, t: Index) -> int:
        return len({b // self.width for b in t})

    def patterns(self, source: int, target: int, n: int | None = None) -> Iterator[tuple[Index, Index]]:
        """The rows and columns of a matrix up to the names of their values, or pairs, of which there are n at most.

        >>> from eqmath.algebras.generated import BRAUER
        >>> list(WordEntries(BRAUER, "brauer").patterns(1, 1))
        [((0,), (0,)), ((0,), (1,))]
        """
        m, w = source + target, self.width
        for word in growth_strings(m, None if n is None else n // w):
            for bits in product(range(w), repeat=m):
                outer = tuple(w * b + bit for b, bit in zip(word, bits, strict=True))
                yield outer[:target], outer[target:]


def _placed(free: int, others: list[int], unused: int) -> Iterator[tuple[Index, int]]:
    """All ways to name so many values by different names of others or new ones, with the number of new ones.

    >>> list(_placed(1, [5], 7))
    [((5,), 0), ((7,), 1)]
    """
    for mask in product((False, True), repeat=free):
        fresh = sum(mask)
        for chosen in permutations(others, free - fresh):
            old, new = iter(chosen), iter(range(unused, unused + fresh))
            yield tuple(next(new) if is_new else next(old) for is_new in mask), fresh


@cache
def _moves(name: str, letter: str, sign: int, inner: Index) -> Moves:
    d, own = LETTERS[letter], family(name)
    w = own.matrices.step
    n = w * (d.k + d.l)
    column = sum(b * n**place for place, b in enumerate(reversed(inner)))
    entries = own.entries(d, n)[:, column].tolist()
    below = len({b // w for b in inner})
    found = zip(product(range(n), repeat=d.l), entries, strict=True)
    return [(t, sign * int(value)) for t, value in found if value and _in_order(t, below, w)]


def _in_order(t: Index, below: int, w: int) -> bool:
    """Whether the names that are not below appear as below, below + 1, …"""
    new = list(dict.fromkeys(b // w for b in t if b // w >= below))
    return new == list(range(below, below + len(new)))
