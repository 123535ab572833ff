"""Generators by name, with their pictures."""

from __future__ import annotations

from typing import Any

from eqmath.algebras.category import Morphism
from eqmath.canvas import MOST_DRAWN, TEXT_WIDTH, Scene, Shown, captioned, to_svg, wrapped
from eqmath.diagrams import APART


class Letters(Shown, dict[str, Morphism]):
    """The generators of an algebra by name: a dictionary, which a notebook shows as pictures.

    Examples
    --------
    >>> from eqmath.algebras import BrauerAlgebra
    >>> letters = BrauerAlgebra(2, "n").generators()
    >>> list(letters), letters["e1"]
    (['s1', 'e1'], 1,2|1',2')
    >>> letters.picture().title
    's1, e1'
    """

    def picture(self, **look: Any) -> Scene:
        """All of them side by side, with their names."""
        cells = [captioned(x.picture(**look), name) for name, x in self.items()]
        return wrapped(cells, TEXT_WIDTH, APART).told(", ".join(self), "; ".join(map(str, self.values())))

    def _repr_svg_(self) -> str | None:
        few = 0 < sum(x.picture_size for x in self.values()) <= MOST_DRAWN
        return to_svg(self.picture()) if few else None
