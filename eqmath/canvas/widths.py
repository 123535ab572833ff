"""Scenes of a given width, for the column of a paper."""

from __future__ import annotations

from eqmath.canvas.scene import Scene
from eqmath.canvas.svg import MARGIN
from eqmath.errors import UsageError

TEXT_WIDTH = 345 / 72.27 * 2.54 - 2 * MARGIN
"""Centimetres of a picture as wide as the text of an article, which is 345 TeX points, less its margins."""
HALVINGS, SMALLEST, LARGEST_FACTOR = 48, 0.02, 50.0


def at_width(scene: Scene, width: float) -> Scene:
    """The scene at a width in centimetres, its margin included; lines keep their widths, and texts shrink less.

    >>> from eqmath import Diagram
    >>> round(at_width(Diagram("1,2|1'").picture(), 5).width + 2 * MARGIN, 6)
    5.0

    Raises
    ------
    UsageError
        If it cannot be so narrow, because of its texts, or so wide.
    """
    low, high = SMALLEST, LARGEST_FACTOR
    if not _page(scene.scaled(low)) <= width <= _page(scene.scaled(high)):
        raise UsageError(
            f"this picture cannot be {width:.4g} cm wide",
            hint=f"it is {_page(scene):.3g} cm wide by itself; its texts and dots shrink less than its lines",
        )
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if _page(scene.scaled(middle)) < width else (low, middle)
    return scene.scaled(high)


def no_wider(scene: Scene, width: float = TEXT_WIDTH + 2 * MARGIN) -> Scene:
    """The scene itself, or at this width if it is wider.

    >>> from eqmath import Diagram
    >>> narrow, wide = (no_wider(Diagram.identity(k).picture()) for k in (2, 20))
    >>> narrow == Diagram.identity(2).picture(), round(wide.width - TEXT_WIDTH, 6)
    (True, 0.0)
    """
    return at_width(scene, width) if _page(scene) > width else scene


def _page(scene: Scene) -> float:
    return scene.width + 2 * MARGIN
