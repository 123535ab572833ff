"""The page of conventions: what ``eqmath conventions`` prints, as a table."""

from __future__ import annotations

from docs.writing import GENERATED, heading, plain, table, write
from eqmath.cli.commands.conventions import CONVENTIONS

INTRODUCTION = "The rules that ``eqmath conventions`` prints. :doc:`/dictionary` translates from other tools.\n\n"
SIGNS = {
    "D_pi": "D_π", "X_pi": "X_π", "J_pi": "J_π", "E_beta": "E_β", "F_beta": "F_β", "F_gamma": "F_γ", "H_alpha": "H_α",
    "s(beta) s(gamma)": "s(β) s(γ)", "(R^n)^k -> (R^n)^l": "(Rⁿ)^⊗k → (Rⁿ)^⊗l", "R^n": "Rⁿ", "e_sigma(i)": "e_σ(i)",
    "->": "→", " delta": " δ", "epsilon": "ε", "G x H": "G × H", "(-n)^closed": "(−n)^c", "(-1)": "(−1)", "n-s": "n−s",
    "n-1": "n−1",
}  # fmt: skip
"""What a terminal without letters of other scripts is shown, and what a page shows."""


def in_unicode(text: str) -> str:
    """The signs of a text as they are in print.

    >>> in_unicode("D_pi: (R^n)^k -> (R^n)^l")
    'D_π: (Rⁿ)^⊗k → (Rⁿ)^⊗l'
    """
    for plain_sign, sign in SIGNS.items():
        text = text.replace(plain_sign, sign)
    return text


def write_conventions() -> None:
    """The page."""
    rows = [(f"**{plain(in_unicode(name))}**", plain(in_unicode(rule))) for name, rule in CONVENTIONS.items()]
    write(
        GENERATED / "conventions.rst",
        heading("Conventions") + INTRODUCTION + table(("word", "rule"), rows, "15 85", "stacked"),
    )
