"""Determinants of n vertices of the longer row, and a matching of its other vertices with the shorter row: for SU(n).

For l − k = qn, q ≠ 0, there are |q| blocks of n vertices in one row, and the other blocks join an output with an
input. The matrix is the product of the signs of the indices at the determinants, the vertices of each in their order,
and of δ on the edges. With the matchings of outputs with inputs, for k = l, these matrices span the maps of SU(n). A
product of two is not a single diagram where determinants of both rows meet: it is left to the matrices.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import permutations
from math import prod

import numpy as np

from eqmath.combinatorics import Word, Words, determinant_word_count, determinant_words, permutation_sign
from eqmath.errors import CaseError
from eqmath.exact import Integers
from eqmath.families.entries import Entries, sequence_signs
from eqmath.families.family import Family
from eqmath.families.members import Members
from eqmath.families.multilinear import Vector

Split = tuple[list[list[int]], list[list[int]]]


def split_blocks(word: Word, l: int) -> Split:
    """The places of every determinant, and those of every edge: a block with vertices of both rows is an edge.

    >>> split_blocks((0, 0, 1, 1), 3)
    ([[0, 1]], [[2, 3]])
    """
    blocks = [[place for place, own in enumerate(word) if own == label] for label in dict.fromkeys(word)]
    edges = [block for block in blocks if block[0] < l <= block[-1]]
    return [block for block in blocks if block not in edges], edges


@dataclass(frozen=True)
class DeterminantShape:
    """The (k,l)-diagrams, for any n.

    Attributes
    ----------
    k : int or None
        None where all vertices are outputs, whatever their number.
    l : int
    """

    k: int | None
    l: int

    def rows(self, m: int) -> tuple[int, int]:
        """The numbers of outputs and of inputs among m vertices."""
        return (m, 0) if self.k is None else (self.l, self.k)

    def contains(self, word: Word, n: int | None) -> bool:
        """Whether it is made of edges, and of determinants of one size in one row, at least of one."""
        outputs, inputs = self.rows(len(word))
        determinants, edges = split_blocks(word, outputs)
        sizes = {len(block) for block in determinants}
        one_row = len({block[0] < outputs for block in determinants}) == 1
        return (
            outputs + inputs == len(word)
            and one_row
            and all(len(edge) == 2 for edge in edges)
            and (sizes == {n} if n else len(sizes) == 1)
        )

    def words(self, m: int, n: int | None) -> Iterator[Word]:
        """In lexicographic order."""
        return determinant_words(*self.rows(m), _known(n))

    def count(self, m: int, n: int | None) -> int:
        """In closed form."""
        return determinant_word_count(*self.rows(m), _known(n))

    def nonzero(self, word: Word, n: int) -> Sequence[int]:
        """0 at the edges, 0, 1, … at every determinant."""
        tuples = [0] * len(word)
        for block in split_blocks(word, self.rows(len(word))[0])[0]:
            for value, place in enumerate(block):
                tuples[place] = value
        return tuples


OUTPUTS = DeterminantShape(None, 0)


def _contains(word: Word, n: int | None) -> bool:
    return OUTPUTS.contains(word, n)


def _words(m: int, n: int | None) -> Iterator[Word]:
    return OUTPUTS.words(m, n)


def _count(m: int, n: int | None) -> int:
    return OUTPUTS.count(m, n)


def _nonzero(word: Word, n: int) -> Sequence[int]:
    return OUTPUTS.nonzero(word, n)


def _known(n: int | None) -> int:
    if n is None:
        raise CaseError("the number n of vertices of a determinant is needed", hint="-n 3")
    return n


def _values(word: Word, l: int, tuples: Words, n: int) -> Integers:
    determinants, edges = split_blocks(word, l)
    found = np.ones(len(tuples), dtype=np.int64)
    for block in determinants:
        if len(block) != n:
            raise CaseError(f"expected determinants of n = {n} vertices, found {len(block)}")
        found = found * sequence_signs(tuples[:, block], n)
    for a, b in edges:
        found = found * (tuples[:, a] == tuples[:, b])
    return found


def _form(word: Word, l: int, vectors: Sequence[Vector], n: int) -> int:
    """Determinants of vectors, by their n! terms, times scalar products."""
    determinants, edges = split_blocks(word, l)
    total = prod(sum(x * y for x, y in zip(vectors[a], vectors[b], strict=True)) for a, b in edges)
    for block in determinants:
        total *= sum(
            permutation_sign(images) * prod(vectors[place][i] for place, i in zip(block, images, strict=True))
            for images in permutations(range(n))
        )
    return total


ASKS = "it has determinants of one size in one row, and edges from outputs to inputs"


@cache
def _of_shape(k: int, l: int) -> Family:
    own = DeterminantShape(k, l)
    return replace(FAMILY, members=Members(own.contains, own.words, own.count, nonzero=own.nonzero, asks=ASKS))


FAMILY = Family(
    "determinant-brauer",
    Members(_contains, _words, _count, nonzero=_nonzero, asks=ASKS),
    Entries(
        _values,
        _values,
        form=_form,
        rows=None,
        symbol="H_β",
        text="the sign of the indices at every determinant, δ on every edge",
    ),
    rules=None,
    of_shape=_of_shape,
)
