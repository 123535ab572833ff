"""Claims about the products of diagrams: the rules of a category, and what such claims have in common."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from eqmath.claims.images import unsigned
from eqmath.claims.spanning import Spanning
from eqmath.claims.witness import FalseRule
from eqmath.diagrams import Diagram
from eqmath.families import Terms, family
from eqmath.families.family import one_term, side_by_side
from eqmath.families.symplectic import functor_sign
from eqmath.groups import Series
from eqmath.limits import timed
from eqmath.methods import Cost, Vectors, spanning_vectors
from eqmath.runs import Case

Difference = FalseRule | None


@dataclass(frozen=True)
class Rules:
    """How the diagrams of a category multiply, and the sign with which a functor sends them to matrices.

    Attributes
    ----------
    compose : (upper, lower, n) ↦ upper • lower, a combination
    tensor : (a, b, n) ↦ a ⊗ b, a combination
    flip : d ↦ (c, e), the transpose of the matrix of d being c times that of e
    sign : d ↦ the sign of its matrix beside that of the family
    """

    compose: Callable[[Any, Any, int], Terms]
    tensor: Callable[[Any, Any, int], Terms]
    flip: Callable[[Any], tuple[Any, Any]]
    sign: Callable[[Any], int] = unsigned


def own_rules(name: str) -> Rules:
    """The rules of a family at δ = n."""
    found = family(name)
    return Rules(found.compose, found.tensor, found.flip)


def loops_of_minus_n(upper: Diagram, lower: Diagram, n: int) -> Terms:
    """(−n)^c · (upper • lower): the composition of B(−n)."""
    return one_term(upper, lower, -n)


def _halves(d: Diagram) -> tuple[int, Diagram]:
    """An edge inside the top row is one inside the bottom row of the flip: there are (l−k)/2 more of the first."""
    return (-1) ** (abs(d.l - d.k) // 2), d.flip()


SIGNED = Rules(loops_of_minus_n, side_by_side, _halves, functor_sign)
"""B(−n) with the sign (−1)^(crossings + edges inside the top row)."""


@dataclass(frozen=True)
class AboutProducts(ABC):
    """A claim about the products of the diagrams that span Hom_G; it is decided for one n and one split at a time."""

    series: Series
    n: ClassVar[None] = None
    same_for_large_n: ClassVar[bool] = False
    split_matters: ClassVar[bool] = True

    def constant_from(self, m: int) -> int:
        """Nothing is said about every n."""
        return 1

    def vectors(self, case: Case) -> Vectors:
        """The diagrams that span Hom_G."""
        return spanning_vectors(self.series(case.n), case.k, case.l)

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
        return Spanning(tuple((name, kept) for name, kept, _ in self.series.spanning), self.series, demand)


def exhausted(differences: Iterator[Difference]) -> tuple[int, Difference]:
    """How many rules were compared with the matrices, and the first false one, with which it ends."""
    compared = 0
    for found in timed(differences, "comparing the rules with the matrices"):
        compared += 1
        if found:
            return compared, found
    return compared, None
