"""Claims about all elements of a finite group and what they do to one space."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from typing import ClassVar

from eqmath.claims.about_spaces import AboutSpaces
from eqmath.claims.case import Case
from eqmath.claims.claim import Listed
from eqmath.claims.outcome import Outcome
from eqmath.claims.pointwise import ActingMatrices
from eqmath.errors import CaseError
from eqmath.exact import Matrix
from eqmath.methods import Cost
from eqmath.methods.enumeration import ElementTable, InFactors, element_table
from eqmath.spaces import Space

SECONDS_PER_PAIR = 1e-5


@dataclass(frozen=True)
class AboutElements(AboutSpaces):
    """A claim about all elements of a finite group on a space; source and target are this space.

    Examples
    --------
    >>> from eqmath import S
    >>> from eqmath.claims import GroupNetwork
    >>> claim: AboutElements = GroupNetwork(S)
    >>> len(claim.table(3)), claim.dimension(3), claim.same_for_large_n
    (6, 3, False)
    """

    has_ranks: ClassVar[bool] = False
    uncertified = "about all elements of a group"

    @abstractmethod
    def outcome(self, table: ElementTable, case: Case) -> Outcome:
        """What the elements say."""

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case; every method comes to this one.

        Raises
        ------
        CaseError
            If the method does not treat spaces.
        GroupError
            If the group is infinite.
        TooLarge
            If it has more than 400 elements, or the tables exceed the memory limit.
        """
        if method not in ("reduced", "direct"):
            raise CaseError(f"the method {method} does not treat spaces", hint="--method reduced or direct")
        return self.outcome(self.table(case.n), case)

    def table(self, n: int) -> ElementTable:
        """All elements at n."""
        return element_table(self.series(n))

    def dimension(self, n: int) -> int:
        """The dimension of the space."""
        group = self.series(n)
        return self.source.dimension(*(factor.n for factor in group.series.factors or (group,)))

    def has(self, source: Space, target: Space) -> bool:
        """Whether the two are the same space of the groups."""
        return source == target and super().has(source, target)

    def vectors(self, case: Case) -> Listed:
        """The matrices of the generators."""
        return ActingMatrices(self.series(case.n), self.source)

    def samples(self, case: Case, seed: int) -> None:
        """All elements are examined."""

    def second_route(self, case: Case) -> int | None:
        """None, unless a claim says otherwise."""
        return None

    def cost_at(self, n: int, k: int, l: int, method: str = "reduced") -> Cost:
        """A table of all pairs of elements."""
        group = self.series(n)
        orders = [factor.order or 1 for factor in group.series.factors or (group,)]
        size = 1
        for order in orders:
            size *= order
        return Cost(size, size, 8 * size * size, SECONDS_PER_PAIR * size * size)


def text(element: InFactors) -> str:
    """An element as its matrices.

    >>> text((Matrix([[-1]]), Matrix([[0, 1], [1, 0]])))
    '[[-1]] × [[0, 1], [1, 0]]'
    """
    return " × ".join(str(g.tolist()) for g in element)


def together(element: InFactors) -> Matrix:
    """The element on the tensor product of all factors, by which a witness names it.

    >>> together((Matrix([[-1]]), Matrix([[0, 1], [1, 0]])))
    Matrix([[0, -1], [-1, 0]])
    """
    found = Matrix.identity(1)
    for g in element:
        found = found.kron(g)
    return found
