"""Spans that are false in one place, for the guards of the claims about them."""

from __future__ import annotations

from dataclasses import replace

from eqmath.claims import SpanDerivative, SpanLayers
from eqmath.methods import Findings
from eqmath.spans import Span, dense


class Dense(SpanLayers):
    """All maps between sets without a group."""

    def span(self, n: int) -> Span:
        """A weight for every pair."""
        return dense(n, n)


class Shortened(SpanLayers):
    """The full span without its first weight."""

    def span(self, n: int) -> Span:
        """One weight less."""
        return super().span(n).without(0)


class Larger(SpanLayers):
    """Hom with one dimension more."""

    def findings(self, n: int, method: str) -> Findings:
        """The dimension is too large."""
        true = super().findings(n, method)
        return replace(true, dim=true.dim + 1)


class ShortenedDerivative(SpanDerivative):
    """The full span without its first weight."""

    def span(self, n: int) -> Span:
        """One weight less."""
        return super().span(n).without(0)


class Twisted(Span):
    """A span that turns its signs when X and W are exchanged."""

    __slots__ = ()

    @property
    def in_weights(self) -> Span:
        """With the other signs."""
        true = Span(self.source, self.target, self.edges, self.weights).in_weights
        return replace(true, edges=tuple((w, y, x, -sign) for w, y, x, sign in true.edges))


class TwistedDerivative(SpanDerivative):
    """The same edges with false derivatives."""

    def span(self, n: int) -> Span:
        """A twisted span."""
        true = super().span(n)
        return Twisted(true.source, true.target, true.edges, true.weights)
