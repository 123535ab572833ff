"""The span of all pairs between the bases of two spaces, and its layers as a list of maps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from eqmath.claims.about_spaces import AboutSpaces, require_method
from eqmath.claims.case import Case
from eqmath.claims.claim import Listed
from eqmath.claims.commuting import Content
from eqmath.claims.outcome import Outcome
from eqmath.claims.same_orbits import counted_for_every_n, same_orbits_content
from eqmath.exact import Matrix
from eqmath.groups import Group
from eqmath.methods import Findings
from eqmath.spaces import Space
from eqmath.spans import Span, basis_set, full_span


@dataclass(frozen=True)
class SpanVectors:
    """The layers of a span, one for every weight, as a list of maps.

    >>> from eqmath.spans import circular_convolution
    >>> found = SpanVectors(circular_convolution(2, 2))
    >>> [(found.diagram(i), found.matrix(i)) for i in range(len(found))]
    [('w1', Matrix([[1, 0], [0, 1]])), ('w2', Matrix([[0, 1], [1, 0]]))]
    """

    span: Span

    def __len__(self) -> int:
        return self.span.weights

    def diagram(self, index: int) -> str:
        """The name of a weight."""
        return f"w{index + 1}"

    def matrix(self, index: int) -> Matrix:
        """Its layer."""
        return self.span.layer(index)

    def matrices(self) -> Iterator[Matrix]:
        """All layers, one by one."""
        return map(self.span.layer, range(self.span.weights))


@dataclass(frozen=True)
class AboutSpans(AboutSpaces):
    """A claim about the span of all pairs of basis vectors of two spaces, for groups that permute these up to signs.

    >>> from eqmath import S
    >>> from eqmath.claims import SpanLayers
    >>> claim: AboutSpans = SpanLayers(S, source=Space("V"), target=Space("V"))
    >>> claim.span(3).weights, claim.same_for_large_n
    (2, True)
    """

    @property
    def same_for_large_n(self) -> bool:
        """The orbits are the unknowns of the system."""
        return True

    @property
    def unspecified(self) -> str:
        """That SPEC.md does not cover the spaces for every n."""
        return counted_for_every_n(self, 0).unspecified

    def certificate_for_every_n(self, case: Case, outcome: Outcome) -> Content:
        """What is said at one n, and that the dimension stays the same."""
        return same_orbits_content(self, case, outcome)

    def span(self, n: int) -> Span:
        """X ← X × Y → Y at n."""
        return _span(self.series(n), self.source, self.target)

    def vectors(self, case: Case) -> Listed:
        """The layers of the span."""
        return SpanVectors(self.span(case.n))

    def sampled(self, case: Case) -> Listed:
        """Random elements are tried on the layers."""
        return self.vectors(case)

    def findings(self, n: int, method: str) -> Findings:
        """Hom between the spaces, from the system, or from the equations of all generators.

        Raises
        ------
        CaseError
            If the method is another one than reduced or direct.
        """
        require_method(method)
        space = self.space(n)
        return space.findings() if method == "reduced" else space.examine(self.span(n).layers)


@cache
def _span(group: Group, source: Space, target: Space) -> Span:
    return full_span(basis_set(group, source), basis_set(group, target))
