"""Inks for blocks: a colour and a dash pattern each, distinguishable by either.

Every colour has a contrast of at least 3 : 1 with white and with black, as WCAG 2.1 asks of lines in
figures (SC 1.4.11); this leaves a relative luminance between 0.1 and 0.3. Any two differ by at least 30
in CIE L*a*b*, seen normally and with protanopia, deuteranopia and tritanopia, and by at least 4 in
lightness alone, which is what grey print keeps; there the dash patterns tell more.
"""

from __future__ import annotations

from dataclasses import dataclass

from eqmath.errors import UnknownName


@dataclass(frozen=True, slots=True)
class Ink:
    """A colour (``""`` is that of the text around) and a dash pattern in printer's points."""

    color: str = ""
    dash: tuple[float, ...] = ()


COLORS = ("#6611ff", "#ee5511", "#008899", "#cc66ff", "#aa5544")
DASHES: tuple[tuple[float, ...], ...] = ((), (2.4, 1.8), (0.1, 1.8), (5.0, 1.8, 0.1, 1.8), (6.5, 1.8))
PALETTES = ("black", "colors", "dashes")


def inks(palette: str, count: int) -> tuple[Ink, ...]:
    """The first inks of a palette; up to 25 are different in ``colors``, up to 5 in ``dashes``.

    Raises
    ------
    UnknownName
        If there is no such palette.

    Examples
    --------
    >>> inks("colors", 2)
    (Ink(color='#6611ff', dash=()), Ink(color='#ee5511', dash=(2.4, 1.8)))
    """
    if palette not in PALETTES:
        raise UnknownName(f"expected palette {', '.join(PALETTES)}, found {palette!r}")
    if palette == "black":
        return (Ink(),) * count
    size = len(COLORS)
    return tuple(
        Ink(COLORS[i % size] if palette == "colors" else "", DASHES[(i + i // size) % size]) for i in range(count)
    )


def grey(shade: float) -> str:
    """A grey from 0 (white) to 1 (black) as a colour.

    >>> grey(0), grey(1)
    ('#ffffff', '#000000')
    """
    return "#" + f"{round(255 * (1 - shade)):02x}" * 3
