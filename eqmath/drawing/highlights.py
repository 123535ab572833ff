"""What selects a basis among diagrams in one row: increasing subsequences, crossings and nestings.

A diagram with blocks of at most two points is an involution p of its points, free ones being fixed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from eqmath.canvas import COLORS, Dot, Item, Label, Scene, Stroke
from eqmath.combinatorics import partners
from eqmath.diagrams import Diagram, Layout
from eqmath.errors import DiagramError, TooLarge, UnknownName

KINDS = ("increasing", "crossing", "nesting")
WIDE = 1.8
"""The width of what is highlighted, in printer's points."""
MOST = 14

Arc = tuple[int, int]


def highlighted(d: Diagram, kind: str) -> Scene:
    """The one-row form with a longest increasing subsequence of p, a largest crossing or a largest nesting in colour.

    Below each point stands the value of p.

    Parameters
    ----------
    d : Diagram
        With blocks of at most two points.
    kind : "increasing", "crossing" or "nesting"

    Raises
    ------
    UnknownName
        If the kind is another one.
    DiagramError
        If a block is larger.
    TooLarge
        If there are more than 14 points.

    Examples
    --------
    >>> highlighted(Diagram("1,1'|2,2'"), "crossing").title
    "1,1'|2,2': a largest crossing has 2 arcs"
    """
    if kind not in KINDS:
        raise UnknownName(f"expected {', '.join(KINDS)}, found {kind!r}")
    if any(len(block) > 2 for block in d.blocks):
        raise DiagramError(f"expected blocks of at most two points, found {d}")
    if len(d.word) > MOST:
        raise TooLarge(f"highlighted up to {MOST} points, this one has {len(d.word)}")
    p = partners(d.word)
    arcs = [(i, j) for i, j in enumerate(p) if i < j]
    points, chosen = _increasing(p) if kind == "increasing" else ((), _largest(arcs, kind))
    what = (
        f"a longest increasing subsequence has length {len(points)}"
        if kind == "increasing"
        else f"a largest {kind} has {len(chosen)} arc{'' if len(chosen) == 1 else 's'}"
    )
    told = f"{d}: {what}"
    shown = " ".join(str(i + 1) for i in points) or ", ".join(f"{i + 1}-{j + 1}" for i, j in chosen)
    return Scene(tuple(_drawn(p, arcs, points, chosen)), told, f"{told}: {shown}", f"eqmath diagram: {d}", 0.0)


def _drawn(p: Sequence[int], arcs: Sequence[Arc], points: Sequence[int], chosen: Sequence[Arc]) -> Iterator[Item]:
    """Arcs above the points, the values of p below, the chosen ones in colour."""
    ink = COLORS[1]
    layout = Layout.of([(-i - 1, -j - 1) for i, j in arcs])
    for i, j in sorted(arcs, key=lambda arc: arc in chosen):
        curve = layout.curve((-i - 1, -j - 1))
        yield Stroke(curve, WIDE, ink) if (i, j) in chosen else Stroke(curve)
    for i, value in enumerate(p):
        x = layout.at(-i - 1)[0]
        marked = i in points or any(i in arc for arc in chosen)
        yield Dot((x, 0.0), radius=0.09 if marked else 0.06, color=ink if marked else "")
        yield Label((x, -0.34), str(value + 1), 8.0, color=ink if i in points else "")


def _increasing(p: Sequence[int]) -> tuple[Sequence[int], Sequence[Arc]]:
    """The first longest set of points on which p increases, and no arcs."""
    every = (points for size in range(len(p), -1, -1) for points in combinations(range(len(p)), size))
    return next(points for points in every if all(p[a] < p[b] for a, b in pairwise(points))), ()


def _largest(arcs: Sequence[Arc], kind: str) -> Sequence[Arc]:
    """The first largest set of arcs that cross, or nest, one another."""

    def fit(first: Arc, second: Arc) -> bool:
        (a, b), (c, d) = first, second
        return a < c < b < d if kind == "crossing" else a < c < d < b

    every = (chosen for size in range(len(arcs), -1, -1) for chosen in combinations(arcs, size))
    return next(chosen for chosen in every if all(fit(x, y) for x, y in combinations(chosen, 2)))
