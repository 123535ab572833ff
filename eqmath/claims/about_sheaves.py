"""What all claims about sheaves on the graphs with n vertices have in common."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from eqmath.claims.case import Case
from eqmath.claims.claim import Claim
from eqmath.errors import CaseError
from eqmath.exact import Matrix
from eqmath.groups import atlas
from eqmath.sheaves import Sheaf, loops, turned_bundles


@dataclass(frozen=True)
class BundleList:
    """The bundles on all graphs with n vertices whose loops have the identity, a reflection or a quarter turn.

    >>> listed = BundleList(3)
    >>> len(listed), listed.diagram(5), listed.matrix(5).shape
    (6, 'graph6:Bw with holonomy [[0, -1], [1, 0]]', (6, 6))
    """

    n: int

    @cached_property
    def bundles(self) -> list[Sheaf]:
        """All of them, graph after graph."""
        return [bundle for graph in atlas(self.n) for bundle in turned_bundles(graph)]

    def __len__(self) -> int:
        return len(self.bundles)

    def diagram(self, index: int) -> str:
        """One of them in words."""
        return bundle_text(self.bundles[index])

    def matrix(self, index: int) -> Matrix:
        """Its coboundary."""
        return self.bundles[index].coboundary

    def matrices(self) -> Iterator[Matrix]:
        """All coboundaries, one by one."""
        return map(self.matrix, range(len(self)))


def bundle_text(sheaf: Sheaf) -> str:
    """The graph, and the holonomy along its loops.

    >>> bundle_text(Sheaf.constant("path:2"))
    'path:2 without loops'
    """
    found = [str(own.tolist()) for _, matrices in loops(sheaf) for own in matrices]
    return f"{sheaf.graph} with holonomy {', '.join(found)}" if found else f"{sheaf.graph} without loops"


@dataclass(frozen=True)
class AboutSheaves(Claim):
    """A claim about the sheaves on all graphs with n vertices.

    Examples
    --------
    >>> from eqmath.theorems import theorem
    >>> claim: AboutSheaves = theorem("sheaf-cohomology-holonomy").claim
    >>> claim.admits(Case(3, 0, 0)), claim.admits(Case(6, 0, 0)), claim.admits(Case(3, 1, 1))
    (True, False, False)
    """

    one_split: ClassVar[bool] = True
    taken: ClassVar[tuple[str, ...]] = ("sheaves on graphs with other numbers of vertices, and with other maps",)
    most_vertices: ClassVar[int] = 5
    """The graphs with more have too many bundles to be looked at one by one."""
    uncertified = "about sheaves"

    def vectors(self, case: Case) -> BundleList:
        """The bundles."""
        return BundleList(case.n)

    def samples(self, case: Case, seed: int) -> None:
        """The claim does not concern equivariance."""

    def admits(self, case: Case) -> bool:
        """Whether there are no legs, and not too many bundles."""
        return case.order == 0 and case.n <= self.most_vertices

    def require_admitted(self, case: Case) -> None:
        """Refuse other cases.

        Raises
        ------
        CaseError
            If there are legs, or too many vertices.
        """
        if not self.admits(case):
            raise CaseError(
                f"sheaves have no legs, and graphs here at most {self.most_vertices} vertices, found {case}"
            )
