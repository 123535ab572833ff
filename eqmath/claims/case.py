"""One case (n, k, l) of a claim."""

from __future__ import annotations

from dataclasses import dataclass

from eqmath.runs import split_text


@dataclass(frozen=True, slots=True)
class Case:
    """One n and one split: maps from the k-th to the l-th tensor power of Rⁿ.

    >>> print(Case(3, 1, 2), "of order", Case(3, 1, 2).order)
    n = 3, k = 1, l = 2 of order 3
    """

    n: int
    k: int
    l: int

    @property
    def order(self) -> int:
        """m = l + k."""
        return self.k + self.l

    def __str__(self) -> str:
        return f"n = {self.n}, {split_text(self.k, self.l)}"
