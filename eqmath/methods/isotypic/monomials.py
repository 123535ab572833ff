"""Monomials in x_(v,j), v ≤ n, j ≤ c, up to the monomial subgroup K: the unknowns of the isotypic method.

A monomial of Sym(V⊗C^c) is an n × c matrix of exponents, one row for every basis vector of V; a monomial of
Ext(V⊗C^c) is a 0/1 matrix, its variables multiplied row by row. K permutes the rows (O: with signs; SO, det
part: with signs, by its determinant; Sp: by pairs, and turns a pair), so a K-semi-invariant polynomial has
one coefficient for every orbit, or zero.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from eqmath.combinatorics import Shape, Word
from eqmath.groups import Part

Exponents = tuple[Word, ...]


@dataclass(frozen=True)
class RowAction:
    """What K does to the rows of a monomial.

    Attributes
    ----------
    part : Part
        Of O(n), SO(n) or Sp(n).
    n : int
        The number of rows.
    exterior : bool
        Ext instead of Sym.
    """

    part: Part
    n: int
    exterior: bool

    @property
    def block(self) -> int:
        """How many rows are moved together."""
        return self.part.letters

    def allows(self, rows: Exponents) -> bool:
        """Whether the diagonal part of K fixes a monomial with these rows in a block, up to the character."""
        if self.block == 2:
            return sum(rows[0]) == sum(rows[1])
        return sum(rows[0]) % 2 == self.part.determinant

    def blocks(self, monomial: Exponents) -> list[Exponents]:
        """The rows that are moved together."""
        return [monomial[i : i + self.block] for i in range(0, self.n, self.block)]

    def turned(self, rows: Exponents) -> tuple[Exponents, int]:
        """The larger of a block and its turn by J, and the sign: e ↦ e', e' ↦ −e, and Ext reorders."""
        if self.block == 1 or rows[0] >= rows[1]:
            return rows, 1
        return (rows[1], rows[0]), 1 if self.exterior else (-1) ** sum(rows[0])

    def canonical(self, monomial: Exponents) -> tuple[Exponents, int]:
        """The largest monomial of the orbit and the sign; sign 0 where the coefficient vanishes."""
        blocks, sign = [], 1
        for rows in self.blocks(monomial):
            if not self.allows(rows):
                return monomial, 0
            best, turn = self.turned(rows)
            sign *= 0 if self.vanishes(best) else turn
            blocks.append(best)
        if self.part.determinant and not self.exterior:
            sign *= _sorting_sign(blocks)
        blocks.sort(reverse=True)
        return tuple(row for rows in blocks for row in rows), sign

    def vanishes(self, rows: Exponents) -> bool:
        """Whether J fixes the block with sign −1."""
        return self.block == 2 and not self.exterior and rows[0] == rows[1] and sum(rows[0]) % 2 == 1

    def unknowns(self, weight: Shape) -> Iterator[Exponents]:
        """The canonical monomials whose column sums are the weight and whose coefficients are free.

        Blocks fall, so the first column that is not yet full is met by the next block, or by none.
        """
        height = self.n // self.block
        zero = ((0,) * len(weight),) * self.block
        strict = self.part.determinant and not self.exterior

        def grow(rest: Word, chosen: tuple[Exponents, ...]) -> Iterator[Exponents]:
            if not any(rest):
                if len(chosen) == height or self.allows(zero):
                    yield tuple(row for rows in (*chosen, *[zero] * (height - len(chosen))) for row in rows)
                return
            for rows in _choices(self, rest) if len(chosen) < height else ():
                if not chosen or rows < chosen[-1] or (rows == chosen[-1] and not strict):
                    left = tuple(r - sum(column) for r, column in zip(rest, zip(*rows, strict=True), strict=True))
                    yield from grow(left, (*chosen, rows))

        return grow(weight, ())


@lru_cache(maxsize=4096)
def _choices(kind: RowAction, rest: Word) -> list[Exponents]:
    """The blocks that fit into the column sums that are left, and meet the first that is not zero."""
    first = next(j for j, left in enumerate(rest) if left)
    rows = [row for row in _rows_within(rest, kind.exterior) if row[first]]
    if kind.block == 1:
        return [(row,) for row in rows if kind.allows((row,))]
    pairs = (
        (row, primed)
        for row in rows
        for primed in _rows_within(tuple(r - x for r, x in zip(rest, row, strict=True)), kind.exterior)
    )
    return [p for p in pairs if p[0] >= p[1] and kind.allows(p) and not kind.vanishes(p)]


def _rows_within(rest: Word, exterior: bool) -> Iterator[Word]:
    return product(*(range(min(r, 1 if exterior else r) + 1) for r in rest))


def _sorting_sign(blocks: list[Exponents]) -> int:
    """The sign of the permutation that sorts them; 0 where two are equal."""
    sign = 1
    for later, second in enumerate(blocks):
        for first in blocks[:later]:
            sign *= (first > second) - (first < second)
    return sign
