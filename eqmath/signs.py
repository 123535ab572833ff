"""The signs beyond ASCII that are printed, and how a terminal shows them that knows ASCII alone."""

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
PICTURE = dict(zip("╵╷│╴╶─╭╮╰╯├┤┬┴┼●", "|||---..''+++++*", strict=True))
"""The ASCII form of every sign of a picture; ① becomes 1, ⑫ becomes 2."""
PICTURE |= {sign: str((i + 1) % 10) for i, sign in enumerate(CIRCLED)}
TEXT = {"≥": ">=", "≤": "<=", "·": "*", "⊗": "(x)", "•": ".", "×": "x", "ρ": "rho", "δ": "delta", "π": "pi", "−": "-"}
"""The same for the signs of a sentence."""
TEXT |= {
    "ⁿ": "^n",
    "→": "->",
    "∅": "{}",
    "∈": "in",
    "≠": "!=",
    "…": "...",
    "Σ": "sum",
    "₀": "0",
    "²": "^2",
    "⌊": "floor(",
    "⌋": ")",
}


def in_ascii(text: str) -> str:
    """A text or a picture with the ASCII form of every sign that has one.

    >>> in_ascii("╭─╯ n ≥ 2")
    ".-' n >= 2"
    """
    return "".join(TEXT.get(sign) or PICTURE.get(sign, sign) for sign in text)
