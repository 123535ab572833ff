"""One case (n, k, l) of a claim."""

from __future__ import annotations

from dataclasses import dataclass

from eqmath.runs import split_text
from eqmath.spaces import Space


@dataclass(frozen=True, slots=True)
class Case:
    """One n and one split: maps from the k-th to the l-th tensor power of Rⁿ; or between spaces with k and l legs.

    >>> print(Case(3, 1, 2), "of order", Case(3, 1, 2).order)
    n = 3, k = 1, l = 2 of order 3
    >>> print(Case(3, 2, 1, (Space("Sym2(V)"), Space("V"))))
    n = 3, from Sym2(V) to V
    """

    n: int
    k: int
    l: int
    ends: tuple[Space, Space] | None = None

    @property
    def order(self) -> int:
        """m = l + k."""
        return self.k + self.l

    def to_json(self) -> dict[str, int | str]:
        """n, k and l, and the spaces if there are some."""
        found: dict[str, int | str] = {"n": self.n, "k": self.k, "l": self.l}
        return found | (dict(zip(("source", "target"), map(str, self.ends), strict=True)) if self.ends else {})

    def __str__(self) -> str:
        return f"n = {self.n}, {self.split}"

    @property
    def split(self) -> str:
        """k and l, or the two spaces."""
        return "from {} to {}".format(*self.ends) if self.ends else split_text(self.k, self.l)
