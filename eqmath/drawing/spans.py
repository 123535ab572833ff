"""Parametric spans: which input meets which output through which weight.

A linear layer is y(b) = Σ w(π(e)) x(s(e)) over the e with t(e) = b, for X ← E → Y and π: E → W; weights are shared on
the fibres of π. Source: M. G. Bergomi and P. Vertechi, arXiv:2208.00809.
"""

from __future__ import annotations

from collections.abc import Sequence

from eqmath.drawing.figure import Figure
from eqmath.spans import Edge, span_scene


def parametric_span(edges: Sequence[tuple[int, int, int] | Edge], title: str, letter: str = "w") -> Figure:
    """The span of edges (input, output, weight), counted from 0: one ink for each fibre of π.

    Parameters
    ----------
    edges : sequence of (input, output, weight) or (input, output, weight, sign)
    title : str
    letter : str
        The name of the weights.

    Examples
    --------
    >>> parametric_span([(0, 0, 0), (1, 0, 1), (1, 1, 0), (2, 1, 1)], "a convolution")
    <figure: a convolution>
    """
    return Figure(span_scene(edges, title, letter))
