"""What claims about the products of diagrams have in common."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from eqmath.claims.case import Case
from eqmath.claims.claim import AboutDiagrams
from eqmath.claims.spanning import Spanning
from eqmath.claims.witness import FalseRule
from eqmath.limits import timed
from eqmath.methods import Cost

Compared = FalseRule | None


@dataclass(frozen=True)
class AboutProducts(AboutDiagrams):
    """A claim about the products of the diagrams that span Hom_G; it is decided for one n and one split at a time.

    >>> from eqmath.theorems import theorem
    >>> claim = theorem("brauer-category").claim
    >>> isinstance(claim, AboutProducts), list(claim.middles(Case(2, 1, 1)))
    (True, [(0, 0, 0), (1, 1, 1), (2, 0, 0), (3, 3, 3)])
    """

    one_split: ClassVar[bool] = True

    @property
    def uncertified(self) -> str:
        """That SPEC.md has none."""
        return "about products of diagrams"

    @abstractmethod
    def middles(self, case: Case) -> Iterator[tuple[int, int, int]]:
        """Every j with the numbers of diagrams j → l and k → j."""

    def cost(self, case: Case) -> Cost:
        """What the products need beside Hom_G: measured, 20 µs for each, 1 ns for each step of the matrix product."""
        n, k, l, products, work, size = case.n, case.k, case.l, 0, 0, 0
        for j, upper, lower in self.middles(case):
            products += upper * lower
            work += upper * lower * (20_000 + n ** (k + l) * (n**j + 5))
            size = max(size, 16 * (lower * (n ** (k + l) + n ** (k + j)) + upper * n ** (j + l)))
        return Cost(products, n ** (k + l), size, min(work, 10**24) / 10**9)

    def spanning(self, demand: str) -> Spanning:
        """What the characterisation theorem of the group says about its diagrams."""
        return Spanning.of_series(self.series, demand)


def exhausted(differences: Iterator[Compared]) -> tuple[int, Compared]:
    """How many rules were compared with the matrices, and the first false one, with which it ends.

    >>> false = FalseRule("•", "1,1'", "1,1'", (1,), (1,), 2, 1)
    >>> exhausted(iter([None, None])), exhausted(iter([None, false, None])) == (2, false)
    ((2, None), True)
    """
    compared = 0
    for found in timed(differences, "comparing the rules with the matrices"):
        compared += 1
        if found:
            return compared, found
    return compared, None
