"""What every object with a picture, or with a formula, can do with it."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path
from typing import Any

from eqmath.canvas.files import save
from eqmath.canvas.raster import draw
from eqmath.canvas.scene import Scene
from eqmath.canvas.svg import to_svg
from eqmath.canvas.tikz import to_tikz


class Shown:
    """A base without state: a notebook shows the picture where there is one, else the formula, else the text."""

    __slots__ = ()

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        """What a notebook may choose from, by MIME type."""
        makers = {"image/svg+xml": "_repr_svg_", "text/latex": "_repr_latex_"}
        made = {kind: getattr(self, name)() for kind, name in makers.items() if hasattr(self, name)}
        bundle = {"text/plain": repr(self)} | {kind: text for kind, text in made.items() if text}
        return {
            kind: text
            for kind, text in bundle.items()
            if (not include or kind in include) and kind not in (exclude or ())
        }


class Drawn(Shown):
    """A base without state for objects that draw themselves.

    ``look`` stands for the keywords of `picture`, such as ``labels="none"``.
    """

    __slots__ = ()

    @abstractmethod
    def picture(self, labels: str = "primes", filled: bool = True, palette: str = "black") -> Scene:
        """The drawing, as a scene for `eqmath.canvas`."""

    def save(self, path: str | Path, **look: Any) -> None:
        """Draw into a svg, pdf, png or tex file."""
        save(self.picture(**look), path)

    def to_tikz(self, **look: Any) -> str:
        """The drawing as a ``tikzpicture``."""
        return to_tikz(self.picture(**look))

    def draw(self, axes: Any, color: str = "black", **look: Any) -> None:
        """Draw into matplotlib axes of yours, one unit of the data being a centimetre."""
        draw(self.picture(**look), axes, color)

    def _repr_svg_(self) -> str:
        return to_svg(self.picture())
