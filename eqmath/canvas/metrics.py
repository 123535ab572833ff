"""How much room a text takes: widths in Times-like fonts and in Computer Modern, whichever is wider.

A text is Unicode. Its raised and lowered characters (² and ₁) are pieces of their own, which every
writer sets as scripts of usual digits, so that no font needs the signs.
"""

from __future__ import annotations

from itertools import groupby

MIDDLE = 0.33
"""Half of the height of a digit: how far the baseline lies below the place of a label, in sizes."""
DESCENT = 0.22
"""How far letters reach below the baseline, in sizes."""
SCRIPT = 0.7
"""The size of a script, in sizes."""
SLANT = 0.1
"""How far italic letters lean out of their widths on either side, in sizes."""
RAISED, LOWERED = 0.4, -0.2
"""How far the baseline of a script moves, in sizes."""
_UP, _DOWN = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿᵏˡᵐ", "₀₁₂₃₄₅₆₇₈₉₊₋ₙₖₗₘ"
_PLAIN = "0123456789+−nklm"
_CLASSES = {
    25: "·", 30: "',.\\il|′", 35: " !-:;`fj∘", 40: "()I[]rst⟨⟩", 45: "\"cezε", 50: "$*/0123456789?^_go{}γδλντχ",
    55: "Jakqvxy~•βμπρσ", 60: "Sbdhnpuα", 65: "LZφΓΣ∪∩", 70: "<>EFP−×≤≥≠∈ψω", 75: "ABCHNRTUVXYwΔΘΛΨ", 80: "&+=DGKOQΦΩ∅",
    85: "#%m⊗⊕", 95: "@M→↦√", 100: "…", 105: "W",
}  # fmt: skip
_WIDTH = {character: percent / 100 for percent, characters in _CLASSES.items() for character in characters}
_DEEP = frozenset("gjpqy,;()[]{}|/_Qβγμρφχψ$@⟨⟩√⊗⊕→↦≤≥")
_SIGNS = dict(zip(_UP + _DOWN, _PLAIN * 2, strict=True))
_LEVEL = dict.fromkeys(_UP, 1) | dict.fromkeys(_DOWN, -1)


def pieces(text: str) -> list[tuple[int, str]]:
    """The text cut into usual characters (level 0), raised ones (1) and lowered ones (−1).

    >>> pieces("2n² − w₁₂")
    [(0, '2n'), (1, '2'), (0, ' − w'), (-1, '12')]
    """
    return [
        (level, "".join(_SIGNS.get(character, character) for character in run))
        for level, run in groupby(text, lambda character: _LEVEL.get(character, 0))
    ]


def raised(text: str) -> str:
    """The text as an exponent.

    >>> "δ" + raised("12")
    'δ¹²'
    """
    return text.translate(str.maketrans(_PLAIN + "-", _UP + "⁻"))


def lowered(text: str) -> str:
    """The text as an index.

    >>> "w" + lowered("12")
    'w₁₂'
    """
    return text.translate(str.maketrans(_PLAIN + "-", _DOWN + "₋"))


def text_width(text: str) -> float:
    """A bound for the width of a text, in sizes; an unknown character counts as wide as W.

    >>> text_width("1,2")
    1.3
    """
    return sum(
        (SCRIPT if level else 1.0) * sum(_WIDTH.get(character, 1.05) for character in run)
        for level, run in pieces(text)
    )


def text_height(text: str, italic: bool = False) -> tuple[float, float]:
    """Bounds for how far a text reaches below and above its middle, in sizes; an unknown sign counts as tall.

    >>> text_height("1"), text_height("w₁")
    ((0.33, 0.39), (0.55, 0.49))
    """
    levels = {level for level, _ in pieces(text)}
    low = italic or -1 in levels or any(c in _DEEP or c not in _WIDTH for _, run in pieces(text) for c in run)
    return MIDDLE + (DESCENT if low else 0.0), 0.37 + (0.25 if 1 in levels else 0.12 if low else 0.02)
