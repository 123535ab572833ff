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
    30: "',.i", 35: 'l·| !-:;`fj', 40: '′()I[]st', 45: '⟨⟩rcez', 50: '"ε*/0123456789?^_goδ', 55: '\\∘${}νJakqvxy•ρ',
    60: 'τγλμσSbdhnpu', 65: 'βπχαLZφΓ', 70: '∪∩EFP∈ψω', 75: 'ΣABCHNRTUVXYwΛ', 80: '~<>−×≤≥≠ΘΨ&+=DGKOQΦΩ∅',
    85: 'Δ#%m⊗⊕', 95: '@M√', 100: '→↦', 105: 'W', 130: '…',
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


def text_width(text: str, size: float = 10.0) -> float:
    """A bound for the width of a text, in sizes; an unknown character counts as wide as W.

    Computer Modern is designed for every size: the smaller, the wider.

    >>> round(text_width("1,2"), 3), round(text_width("1,2", 6.0), 3)
    (1.339, 1.682)
    """
    wide = sum(_run_width(level, run) for level, run in pieces(text))
    return wide * (1.03 + 0.066 * max(0.0, 10.0 - size))


def _run_width(level: int, run: str) -> float:
    """TeX leaves room behind a script, and sets small ones wider."""
    wide = sum(_WIDTH.get(character, 1.05) for character in run)
    return 0.08 + 0.95 * wide if level else wide


def text_height(text: str, italic: bool = False) -> tuple[float, float]:
    """Bounds for how far a text reaches below and above its middle, in sizes; an unknown sign counts as tall.

    >>> text_height("1"), text_height("w₁")
    ((0.33, 0.39), (0.55, 0.49))
    """
    levels = {level for level, _ in pieces(text)}
    low = italic or -1 in levels or any(c in _DEEP or c not in _WIDTH for _, run in pieces(text) for c in run)
    return MIDDLE + (DESCENT if low else 0.0), 0.37 + (0.25 if 1 in levels else 0.12 if low else 0.02)
