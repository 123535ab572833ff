"""Bratteli diagrams and McKay quivers as figures."""

from __future__ import annotations

from collections.abc import Sequence

from eqmath.combinatorics import Shape
from eqmath.diagrams.shape_scenes import bratteli_scene, mckay_scene
from eqmath.drawing.figure import Figure


def bratteli(
    levels: Sequence[dict[Shape, int]],
    edges: Sequence[Sequence[tuple[Shape, Shape, int]]],
    names: Sequence[str],
    title: str,
) -> Figure:
    """A Bratteli diagram: one row of shapes per level with their numbers of paths, and edges to the next level.

    Parameters
    ----------
    levels : sequence of {shape: number of paths}
    edges : for each level but the last, (shape, next shape, multiplicity)
    names : what stands at the left of each level
    title : str

    Examples
    --------
    >>> bratteli([{(): 1}, {(1,): 1}], [[((), (1,), 1)]], ["0", "1"], "two levels")
    <figure: two levels>
    """
    return Figure(bratteli_scene(levels, edges, names, title))


def mckay_picture(arrows: dict[tuple[Shape, Shape], int], walks: dict[Shape, int], title: str) -> Figure:
    """A McKay quiver: shapes on a circle, edges with the numbers of arrows, loops outwards.

    Parameters
    ----------
    arrows : {(λ, μ): number of arrows}, symmetric
    walks : {λ: a number printed beside it, such as the number of walks that end there}
    title : str

    Examples
    --------
    >>> mckay_picture({((2,), (2,)): 1, ((2,), (1, 1)): 1, ((1, 1), (2,)): 1}, {(2,): 1, (1, 1): 0}, "n = 2")
    <figure: n = 2>
    """
    return Figure(mckay_scene(arrows, walks, title))
