"""What every object with a picture, or with a formula, can do with it."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path
from typing import Any

from eqmath.canvas.raster import draw
from eqmath.canvas.saving import save
from eqmath.canvas.scene import Scene
from eqmath.canvas.svg import to_svg
from eqmath.canvas.tikz import to_tikz
from eqmath.errors import UsageError
from eqmath.markup import figure

MOST_DRAWN = 300
"""What has more vertices and edges is shown in a notebook as text, which wraps; its picture can be saved."""


class Shown:
    """A base without state: a notebook shows the picture where there is one, else the formula, else the text.

    JupyterLab and Notebook 7 rank HTML before LaTeX, and LaTeX before SVG, so a picture is HTML as well: the SVG
    inside the page, whose ink is the colour of the text around. A method without anything to show gives None;
    what is empty would be shown.
    """

    __slots__ = ()

    def _repr_svg_(self) -> str | None:
        return None

    def _words(self) -> str:
        """What stands below the picture on a page; empty where the picture says it."""
        return ""

    def _repr_html_(self) -> str | None:
        svg = self._repr_svg_()
        return figure(svg, self._words()) if svg and self._words() else svg

    def _tex(self) -> str | None:
        """The formula between dollar signs, if there is one."""
        return None

    def to_latex(self) -> str:
        r"""The formula for a paper, without dollar signs, however large it is.

        >>> from eqmath import Diagram, Hom
        >>> print(Diagram("1,2|1'").to_latex())
        \{1,2\mid 1'\}
        >>> print(Hom("O(3)", "Sym2(V)", "V").to_latex())
        \operatorname{Hom}_{\mathrm{O}(3)}(\mathrm{Sym}^{2}(V), V)

        Raises
        ------
        UsageError
            If there is no formula, but a picture or a text.
        """
        found = self._tex()
        if found is None:
            raise UsageError(f"there is no formula for {type(self).__name__}", hint="str(…) is its text")
        return found.removeprefix("$").removesuffix("$")

    def _repr_latex_(self) -> str | None:
        return self._tex()

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        """What a notebook may choose from, by MIME type."""
        shown = {"text/html": self._repr_html_(), "image/svg+xml": self._repr_svg_()}
        shown |= {"text/latex": self._repr_latex_(), "text/plain": repr(self)}
        return {
            kind: text
            for kind, text in shown.items()
            if text is not None and (not include or kind in include) and kind not in (exclude or ())
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

    @property
    @abstractmethod
    def picture_size(self) -> int:
        """How many vertices and edges are drawn, without drawing them."""

    def _repr_svg_(self) -> str | None:
        return to_svg(self.picture()) if self.picture_size <= MOST_DRAWN else None

    def _repr_latex_(self) -> str | None:
        return self._tex() if self.picture_size <= MOST_DRAWN else None
