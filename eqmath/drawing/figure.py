"""A finished figure: a scene that can be saved, shown in a notebook and put beside others."""

from __future__ import annotations

from typing import Any

from eqmath._frozen import Frozen
from eqmath.canvas import Drawn, Scene, to_svg
from eqmath.diagrams import side_by_side

MOST_ITEMS = 5000
"""Larger figures are not shown in a notebook, only saved."""


class Figure(Drawn, Frozen):
    """A figure; ``save("f.pdf")``, ``to_tikz()``, ``draw(axes)``, and a picture in a notebook.

    Examples
    --------
    >>> from eqmath.canvas import text
    >>> Figure(text("n")), "{n}" in Figure(text("n")).to_tikz()
    (<figure: n>, True)
    """

    __slots__ = ("scene",)
    scene: Scene

    def __init__(self, scene: Scene) -> None:
        object.__setattr__(self, "scene", scene)

    def picture(self, *_: Any, **__: Any) -> Scene:
        """The scene; a finished figure has its labels and colours."""
        return self.scene

    @property
    def picture_size(self) -> int:
        """How many items the scene has."""
        return len(self.scene.items)

    def _repr_svg_(self) -> str | None:
        """A figure was made to be looked at: it may be larger than other pictures."""
        return to_svg(self.scene) if self.picture_size <= MOST_ITEMS else None

    def __repr__(self) -> str:
        return f"<figure: {self.scene.title or 'without a title'}>"


def line(scenes: list[Scene], title: str) -> Scene:
    """Scenes on one axis with a title that names them all."""
    told = "; ".join(scene.description for scene in scenes if scene.description)
    made = side_by_side(scenes)
    return made.told(title, told or title, made.source)
