"""Where the parts of a diagram lie: outputs in the top row, inputs below, arcs in the rows, one strand per block.

Arcs join neighbours of a block within a row. Their depth grows linearly with their width, so that nested
ones stay apart, and the rows move apart before an arc would reach the middle. A propagating block has one
strand, between its closest pair. It is vertical as deep as the arcs of a row are and turns between them: it
meets no other vertex, and what can be drawn without crossings is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from eqmath.canvas import Point
from eqmath.diagrams.text import Vertex

STRAND = 1.2
"""Centimetres from one vertex of a row to the next."""
HEIGHT = 1.5
"""Centimetres from the bottom row to the top row, at least."""
LABEL_GAP = 0.34
"""Centimetres from a vertex to the middle of its name."""
CLEAR = 0.1
"""Centimetres between the arcs of a row and what lies behind them, at least."""
ROUND = 0.75
"""How long the tangents of a turn between arcs are, compared with its height; 0.5 is an easy slope."""

Block = Sequence[Vertex]
Edge = tuple[Vertex, Vertex]


def apex(gap: int) -> float:
    """How deep an arc reaches, in centimetres, by the distance of its vertices."""
    return 0.12 + 0.16 * gap


def edges(block: Block) -> Iterator[Edge]:
    """The neighbours of a block in each row, and its closest pair in both.

    >>> list(edges([1, 2, 4, -3]))
    [(1, 2), (2, 4), (2, -3)]
    """
    top, bottom = [v for v in block if v > 0], [v for v in block if v < 0]
    yield from pairwise(top)
    yield from pairwise(bottom)
    if top and bottom:
        yield min(((t, b) for t in top for b in bottom), key=lambda pair: abs(pair[0] + pair[1]))


@dataclass(frozen=True, slots=True)
class Layout:
    """The places of one diagram's vertices and edges.

    Attributes
    ----------
    height : float
        From the bottom row, which is at 0, to the top row.
    upper, lower : float
        How deep the arcs of the two rows reach.
    trim : float
        How far from the middle of a vertex its edges begin: the radius of open dots.
    """

    height: float = HEIGHT
    upper: float = 0.0
    lower: float = 0.0
    trim: float = 0.0

    @classmethod
    def of(cls, blocks: Sequence[Block], trim: float = 0.0, least: float = HEIGHT) -> Layout:
        """The layout of a diagram with these blocks, its rows at least so far apart."""
        pairs = [pair for block in blocks for pair in edges(block)]
        upper = max((apex(b - a) + CLEAR for a, b in pairs if a > 0 < b), default=0.0)
        lower = max((apex(a - b) + CLEAR for a, b in pairs if a < 0 > b), default=0.0)
        slant = max((abs(a + b) for a, b in pairs if b < 0 < a), default=0)
        between = 0.3 + 0.22 * slant if slant else 0.0
        return cls(max(least, 2 * upper, 2 * lower, upper + lower + between), upper, lower, trim)

    def at(self, vertex: Vertex) -> Point:
        """Where a vertex lies."""
        return (abs(vertex) - 1) * STRAND, self.height if vertex > 0 else 0.0

    def beside(self, vertex: Vertex) -> Point:
        """Where the name of a vertex stands: outside the rows."""
        x, y = self.at(vertex)
        return x, y + (LABEL_GAP if vertex > 0 else -LABEL_GAP)

    def curve(self, edge: Edge) -> tuple[Point, ...]:
        """The control points of an edge."""
        a, b = edge
        return self._arc(a, b) if a * b > 0 else self._strand(max(a, b), min(a, b))

    def _arc(self, left: Vertex, right: Vertex) -> tuple[Point, ...]:
        inwards = -1 if left > 0 else 1
        (x, y), (end, _) = self.at(left), self.at(right)
        start = y + inwards * self.trim
        inner = start + inwards * (apex(abs(right - left)) - self.trim) / 0.75
        return (x, start), (x, inner), (end, inner), (end, start)

    def _strand(self, upper: Vertex, lower: Vertex) -> tuple[Point, ...]:
        (x, _), (u, _) = self.at(upper), self.at(lower)
        top, bottom = self.height - self.trim, self.trim
        if x == u:
            return (x, top), (u, bottom)
        high, low = min(top, self.height - self.upper), max(bottom, self.lower)
        bend = (ROUND if self.upper or self.lower else 0.5) * (high - low)
        turn = ((x, high), (x, high - bend), (u, low + bend), (u, low))
        return (*_down(x, top, high), *turn, *_down(u, low, bottom, after=True))


def _down(x: float, start: float, end: float, after: bool = False) -> tuple[Point, ...]:
    """A vertical piece without the end, or the start, that it shares with a curve; nothing if it has no length."""
    if start == end:
        return ()
    third = (end - start) / 3
    points = ((x, start), (x, start + third), (x, end - third), (x, end))
    return points[1:] if after else points[:3]
