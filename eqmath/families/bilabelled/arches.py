"""Edges and arcs between vertices on a line: straight between neighbours, else arches above or below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from eqmath.canvas import Point
from eqmath.diagrams import STRAND, apex

RING = 0.3
LIFT = 0.3
"""How much higher the next arch between the same two vertices is, and what the class of a weight needs."""


@dataclass(frozen=True)
class Arch:
    """An edge or an arc as it is drawn.

    Attributes
    ----------
    first, last : int
        Its places on the line, from left to right.
    side : int
        0 on the line, 1 above, −1 below.
    way : int
        0 for an edge, 1 for an arc to the right, −1 for one to the left.
    weight : int
    lift : int
        How many arches between the same vertices it stands over.
    """

    first: int
    last: int
    side: int
    way: int
    weight: int
    lift: int

    @property
    def height(self) -> float:
        """The height of its highest point, or the depth of its lowest."""
        if not self.side:
            return 0.0
        return (RING if self.first == self.last else apex(self.last - self.first)) + LIFT * self.lift

    def points(self, start: float) -> tuple[Point, ...]:
        """A straight line between neighbours, an arch over what lies between, a ring for a loop.

        >>> Arch(0, 1, 0, 0, 0, 0).points(1.0) == ((1.0, 0.0), (1.0 + STRAND, 0.0))
        True
        """
        x, u = (start + STRAND * place for place in (self.first, self.last))
        high = self.side * self.height / 0.75
        if x == u:
            return (x, 0.0), (x - 0.5, high), (x + 0.5, high), (x, 0.0)
        return ((x, 0.0), (x, high), (u, high), (u, 0.0)) if self.side else ((x, 0.0), (u, 0.0))

    def middle(self, start: float) -> Point:
        """Its highest point, or the middle of the line."""
        return start + STRAND * (self.first + self.last) / 2, self.side * self.height


def arches(joins: Sequence[tuple[int, str, int, int]], topped: set[int]) -> list[Arch]:
    """Every edge and arc between places on the line; short ones choose first, loops where no wire is.

    Parameters
    ----------
    joins : (a, - or >, b, weight)
    topped : the places of vertices with a wire to the top

    Examples
    --------
    >>> [(arch.side, arch.way) for arch in arches([(0, ">", 1, 0), (1, ">", 0, 1), (1, "-", 1, 0)], {1})]
    [(-1, 0), (0, 1), (1, -1)]
    """
    found: list[Arch] = []
    for a, b, way, weight in sorted(map(_standing, joins), key=_shorter):
        copies = [arch for arch in found if (arch.first, arch.last) == (a, b)]
        side = _side(a, b, found, bool(copies), a in topped)
        found.append(Arch(a, b, side, way, weight, sum(arch.side == side for arch in copies)))
    return found


def reach(side: int, drawn: Sequence[Arch]) -> float:
    """How far the arches of one side reach.

    >>> reach(1, arches([(0, "-", 2, 0)], set())) == apex(2)
    True
    """
    return max((arch.height + LIFT * bool(arch.weight) for arch in drawn if arch.side == side), default=0.0)


def _standing(join: tuple[int, str, int, int]) -> tuple[int, int, int, int]:
    """The places from left to right, the way, and the weight."""
    a, sign, b, weight = join
    return min(a, b), max(a, b), (0 if sign == "-" else 1 if a < b else -1), weight


def _shorter(own: tuple[int, int, int, int]) -> tuple[int, ...]:
    a, b, way, weight = own
    return b - a, a, b, weight, -way


def _side(a: int, b: int, found: Sequence[Arch], again: bool, topped: bool) -> int:
    if a == b:
        first = -1 if topped else 1
        return -first if again else first
    if b == a + 1 and not again:
        return 0
    return min((1, -1), key=lambda side: _crossings(a, b, side, found))


def _crossings(a: int, b: int, side: int, found: Sequence[Arch]) -> tuple[int, int]:
    """How many arches of a side another one would cross, and how many there are."""
    own = [(arch.first, arch.last) for arch in found if arch.side == side]
    return sum(a < c < b < d or c < a < d < b for c, d in own), len(own)
