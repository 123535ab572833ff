"""How diagrams look without a family's own picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from eqmath.canvas import Scene
from eqmath.diagrams import Vertex


def plain_picture(d: Any, labels: str, filled: bool, palette: str) -> Scene:
    """The picture that the diagram has by itself."""
    scene: Scene = d.picture(labels, filled, palette)
    return scene


def headless(d: Any) -> Sequence[Vertex]:
    """No tentacles."""
    return ()
