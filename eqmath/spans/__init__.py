"""Parametric spans: linear layers whose weights are shared on the fibres of a map, between finite G-sets."""

from eqmath.spans.convolutions import circle, circular_convolution, convolution, dense, output_size
from eqmath.spans.full import full_span, some_span
from eqmath.spans.picture import span_scene
from eqmath.spans.signed_set import SignedSet, basis_set
from eqmath.spans.span import Edge, Span

__all__ = [
    "Edge",
    "SignedSet",
    "Span",
    "basis_set",
    "circle",
    "circular_convolution",
    "convolution",
    "dense",
    "full_span",
    "output_size",
    "some_span",
    "span_scene",
]
