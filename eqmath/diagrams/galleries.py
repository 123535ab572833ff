"""Lists of diagrams and of sums as a notebook shows them: pictures, side by side or one per line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from eqmath.canvas import MOST_DRAWN, Drawn, Shown, captioned, to_svg, wrapped
from eqmath.diagrams.combination import LinearCombination
from eqmath.diagrams.spacing import APART

MOST_CAPTIONED, WIDTH = 20, 16.0
"""So many pictures at most a notebook shows, in rows of so many centimetres."""
LEADING, SMALLER = 1.1, 0.75
"""Centimetres between two sums, clearly more than inside one that goes on in the next row; and how large they are."""


def gallery(things: Sequence[Any], title: str, captions: Sequence[str] = ()) -> str | None:
    """An SVG of few diagrams side by side, each above its text; None for none, for many, or for other objects.

    >>> from eqmath.diagrams import Diagram
    >>> gallery([Diagram("1,1'"), Diagram("1|1'")], "two diagrams")[:4], gallery([], "none"), gallery([3], "a number")
    ('<svg', None, None)
    """
    if not 0 < len(things) <= MOST_CAPTIONED or not all(isinstance(d, Drawn) for d in things):
        return None
    if sum(d.picture_size for d in things) > MOST_DRAWN:
        return None
    words = captions or list(map(str, things))
    cells = [captioned(d.picture(labels="none"), word) for d, word in zip(things, words, strict=True)]
    return to_svg(wrapped(cells, WIDTH, APART).told(title, " ; ".join(map(str, things))))


class ListedSums(Shown, list[LinearCombination]):
    """Sums of diagrams: a list, which a notebook shows as pictures, one sum per line.

    Examples
    --------
    >>> from eqmath import Hom
    >>> relations = Hom("S(2)", 1, 2).relations()
    >>> len(relations), relations == [relations[0]], relations._repr_svg_()[:4]
    (1, True, '<svg')
    """

    def _repr_svg_(self) -> str | None:
        if not 0 < len(self) <= MOST_CAPTIONED or sum(x.picture_size for x in self) > MOST_DRAWN:
            return None
        lines = wrapped([x.picture(labels="none").scaled(SMALLER) for x in self], 0.0, leading=LEADING)
        return to_svg(lines.told("; ".join(map(str, self)), f"{len(self)} sums of diagrams, one per line"))
