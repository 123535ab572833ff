"""The claim that filters around an axis are all layers that commute with the stabiliser of a point of the sphere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from eqmath.claims.about_spaces import AboutSpaces, legs_of
from eqmath.claims.case import Case
from eqmath.claims.lists import decide_between
from eqmath.claims.outcome import Outcome
from eqmath.errors import CaseError, Disagreement, SpaceError
from eqmath.exact import Matrix, exact_rank
from eqmath.harmonics import block_map, filter_degrees, filter_map, orders
from eqmath.methods.direct import entries
from eqmath.spaces import Space

PLANE = 2
"""Around an axis of R³ there are turns of a plane."""


@dataclass(frozen=True)
class FilterMaps:
    """The filters of all degrees from Harm_a(V+1) to Harm_c(V+1), as a list of maps.

    >>> found = FilterMaps(1, 1, 2, (0, 1, 2))
    >>> [found.diagram(i) for i in range(len(found))], found.matrix(1)
    (['filter of degree 0', 'filter of degree 1', 'filter of degree 2'], Matrix([[0, 1, 0], [-1, 0, 0], [0, 0, 0]]))
    """

    a: int
    c: int
    n: int
    degrees: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.degrees)

    def diagram(self, index: int) -> str:
        """The name of one of them."""
        return f"filter of degree {self.degrees[index]}"

    def matrix(self, index: int) -> Matrix:
        """One of them."""
        return filter_map(self.a, self.degrees[index], self.c, self.n + 1)

    def matrices(self) -> Iterator[Matrix]:
        """All of them, one by one."""
        return map(self.matrix, range(len(self)))


@dataclass(frozen=True)
class AlignedFilters(AboutSpaces):
    """The filters on the last axis of Rⁿ⁺¹ are a basis of Hom_G(Harm_a(V+1), Harm_c(V+1)), G fixing the axis.

    In three dimensions the blocks [[h_m, −h_−m], [h_−m, h_m]] around the axis are compared with them.

    Examples
    --------
    >>> from eqmath import O, SO
    >>> ends = {"source": Space("Harm2(V+1)"), "target": Space("Harm3(V+1)")}
    >>> claim = AlignedFilters(SO, **ends)
    >>> claim.decide(claim.case(2)).sentence, AlignedFilters(O, **ends).decide(claim.case(2)).dim
    ('5 maps of rank 5 in a space of dimension 5', 3)
    """

    has_ranks: ClassVar[bool] = False
    by_generators = "filters"
    demanded = "spans"

    @property
    def degrees(self) -> tuple[int, int]:
        """a and c.

        Raises
        ------
        CaseError
            If the spaces are others.
        """
        found = [axial_degree(space) for space in (self.source, self.target)]
        if None in found:
            raise CaseError(f"expected Harm_a(V+1) and Harm_c(V+1), found {self.source} and {self.target}")
        a, c = (degree for degree in found if degree is not None)
        return a, c

    def admits(self, case: Case) -> bool:
        """Whether there is a sphere around the axis that is connected, and the spaces are those of the group."""
        return case.n >= PLANE and super().admits(case)

    def mirrored(self, n: int) -> bool:
        """Whether the group has reflections."""
        return any(g.det() != 1 for g in self.series(n).discrete if isinstance(g, Matrix))

    def vectors(self, case: Case) -> FilterMaps:
        """The filters."""
        a, c = self.degrees
        return FilterMaps(a, c, case.n, tuple(filter_degrees(a, c, case.n + 1, self.mirrored(case.n))))

    def sampled(self, case: Case) -> FilterMaps:
        """Random elements are tried on the filters."""
        return self.vectors(case)

    def decide(self, case: Case, method: str = "direct") -> Outcome:
        """The outcome at one case, by the generators of the group.

        Raises
        ------
        CaseError
            If the spaces are others, or the method another one than reduced or direct.
        Disagreement
            If the blocks around the axis are not the span of the filters.
        """
        if method not in ("reduced", "direct"):
            raise CaseError(f"the method {method} does not treat spaces", hint="--method reduced or direct")
        listed = list(self.vectors(case).matrices())
        found = decide_between(self.series(case.n), (self.source, self.target), listed)
        if found.witness is not None or case.n != PLANE:
            return found
        return replace(found, checks=(*found.checks, self._blocks(case, listed)))

    def _blocks(self, case: Case, filters: list[Matrix]) -> str:
        """The blocks are as many as the filters, and span the same.

        Raises
        ------
        Disagreement
            If they are not.
        """
        blocks = [block_map(*self.degrees, m) for m in orders(*self.degrees, self.mirrored(case.n))]
        size = filters[0].shape[0] * filters[0].shape[1]
        ranks = [exact_rank(entries(some, size)) for some in (filters, blocks, [*filters, *blocks])]
        if ranks != [len(blocks)] * 3:
            raise Disagreement(f"{self} at {case}: ranks {ranks} of filters, blocks and both, for {len(blocks)} blocks")
        return f"blocks: {len(blocks)} blocks [[h_m, −h_−m], [h_−m, h_m]] around the axis span what the filters span"

    def __str__(self) -> str:
        return f"the filters on an axis are a basis in {self.series.name(self.n)} {self.ends}"


def axial_degree(space: Space) -> int | None:
    """l for Harm_l(V+1), V+1 or 1; None for another space.

    >>> axial_degree(Space("Harm3(V+1)")), axial_degree(Space("V+1")), axial_degree(Space("V"))
    (3, 1, None)
    """
    try:
        degree = legs_of(space)
    except SpaceError:
        return None
    whole = {0: "1", 1: "V"}.get(degree, f"Harm{degree}(V)")
    return degree if space == Space(whole).on(V="V+1") else None
