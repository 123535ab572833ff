"""The claim that the span of all pairs gives every equivariant layer, with a basis: one weight for every orbit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

from eqmath.claims.about_spans import AboutSpans, SpanVectors
from eqmath.claims.case import Case
from eqmath.claims.outcome import Outcome
from eqmath.claims.witness import Element, MissedMap, Witness
from eqmath.errors import Disagreement, counted
from eqmath.exact import Integers, Matrix, exact_rank, first_outside
from eqmath.methods import Findings, Violation
from eqmath.methods.between_spaces import violation_between
from eqmath.methods.direct import entries
from eqmath.spaces.elements import elements
from eqmath.spans import Span, some_span

SPANS, LARGEST = 4, 9
"""So many random spans of G-sets are tried beside the full one, with weights up to the second number."""


@dataclass(frozen=True)
class SpanLayers(AboutSpans):
    """The layers of X ← X × Y → Y with W = (X × Y)/G are a basis of Hom_G(X, Y).

    Attributes
    ----------
    merged : (int, int) or None
        Two weights, counted from 1, that are shared: then a map is missed.

    Examples
    --------
    >>> from eqmath import S
    >>> from eqmath.spaces import Space
    >>> claim = SpanLayers(S, source=Space("Sub2(V)"), target=Space("V"))
    >>> [claim.decide(claim.case(n)).rank for n in (2, 3, 4)]
    [1, 2, 2]
    >>> print(SpanLayers(S, merged=(1, 2)).decide(claim.case(2)).witness)
    [[1, 0], [0, 1]] commutes with S(2) and is outside the span
    """

    merged: tuple[int, int] | None = None
    by_generators = "spans"

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case: the orbits beside Hom, and random spans of G-sets compared with the generators.

        Raises
        ------
        CaseError
            If the method is another one than reduced or direct.
        TooLarge
            If the computation exceeds the memory limit.
        """
        known, full, span = self.findings(case.n, method), self.span(case.n), self.vectors(case).span
        rows, every = self._entries(span), self._entries(full)
        rank = exact_rank(rows)
        checks = (self._tried(case, full, every), f"rank: elimination over Q of the entries of {span.weights} layers")
        violation = self._differs(case, span.layers, span)
        found = Findings(span.weights, rank, known.dim, violation, known.method, known.checks + checks)
        witness: Witness | None = Element(violation) if violation else None
        if witness is None and not found.spans:
            witness = self._missed(case, full, rows, every)
        pairs = f"{counted(len(span.fibres), 'orbit')} of {full.source.size} × {full.target.size} pairs"
        return Outcome.of(found, witness, f"{pairs}: rank {rank} in a space of dimension {known.dim}")

    def vectors(self, case: Case) -> SpanVectors:
        """The layers, those of shared weights together."""
        full = self.span(case.n)
        return SpanVectors(full if self.merged is None else full.merged(*(w - 1 for w in self.merged)))

    def _entries(self, span: Span) -> Integers:
        found: Integers = entries(SpanVectors(span).matrices(), span.source.size * span.target.size)
        return found

    def _differs(self, case: Case, layers: Iterable[Matrix], span: Span) -> Violation | None:
        """A generator with which a layer does not commute; the edges say the same without any matrix.

        Raises
        ------
        Disagreement
            If they do not.
        """
        generators = elements(self.series(case.n))
        pairs = ((W, g) for W in layers for g in generators)
        found = next((v for W, g in pairs if (v := violation_between(W, g, self.source, self.target))), None)
        if span.is_equivariant != (found is None):
            raise Disagreement(f"{self} at {case}: the edges and the matrices differ on equivariance")
        return found

    def _missed(self, case: Case, full: Span, rows: Integers, every: Integers) -> MissedMap:
        place = first_outside(rows, every)
        if place is None:
            raise Disagreement(f"{self} at {case}: all orbits lie in the span, yet its rank is smaller than dim Hom")
        return MissedMap(full.layer(place), f"commutes with {self.series(case.n)} and is outside the span")

    def _tried(self, case: Case, full: Span, every: Integers) -> str:
        """Random spans: parallel edges, shared weights, any signs; their layers commute, and lie in the full span.

        Raises
        ------
        Disagreement
            If one does not.
        """
        rng = Random(f"{self} {case}")
        for _ in range(SPANS):
            span = some_span(full.source, full.target, rng)
            W = span.matrix([rng.randint(-LARGEST, LARGEST) for _ in range(span.weights)])
            rows = entries([W], full.source.size * full.target.size)
            if self._differs(case, [W], span) or first_outside(every, rows) is not None:
                raise Disagreement(f"{self} at {case}: a span of G-sets has a layer outside Hom: {span}")
        return f"spans: {SPANS} random spans of G-sets with random weights, which commute with every generator"

    def __str__(self) -> str:
        one = "" if self.merged is None else f", w{self.merged[0]} = w{self.merged[1]}"
        return f"the layers of the span of all pairs are a basis in {self.series.name(self.n)} {self.ends}{one}"
