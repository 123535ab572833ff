"""What every object with a picture can do with it."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path

from eqmath.canvas.files import save
from eqmath.canvas.scene import Scene
from eqmath.canvas.svg import to_svg
from eqmath.canvas.tikz import to_tikz


class Drawn:
    """A base without state for objects that draw themselves."""

    __slots__ = ()

    @abstractmethod
    def picture(self, labels: str = "primes", filled: bool = True) -> Scene:
        """The drawing, as a scene for `eqmath.canvas`."""

    def save(self, path: str | Path) -> None:
        """Draw into a svg, pdf, png or tex file."""
        save(self.picture(), path)

    def to_tikz(self) -> str:
        """The drawing as a ``tikzpicture``."""
        return to_tikz(self.picture())

    def _repr_svg_(self) -> str:
        return to_svg(self.picture())
