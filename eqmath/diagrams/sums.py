"""Σ c_π π as a picture and as TeX: a sign, a coefficient unless it is 1, and the diagram."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from eqmath.canvas import TEXT_WIDTH, Scene, Shown, raised, text, wrapped
from eqmath.diagrams.spacing import SIGN_GAP, side_by_side
from eqmath.diagrams.text import EMPTY
from eqmath.exact import Scalar


def sum_scene(terms: Mapping[Any, Scalar], title: str, **look: Any) -> Scene:
    """The terms side by side, in rows of at most `TEXT_WIDTH` centimetres; an object without a picture as its text."""
    units: list[Scene] = []
    for diagram, coefficient in terms.items():
        sign, factor = signed(coefficient)
        words = [text(sign.replace("-", "−"))] if sign == "-" or units else []
        words += [text(readable(factor))] if factor else []
        words_of = term_text(diagram)
        drawn = hasattr(diagram, "picture") and words_of == str(diagram)
        units.append(side_by_side([*words, diagram.picture(**look) if drawn else text(words_of)]))
    scene = wrapped(units, TEXT_WIDTH, SIGN_GAP, SIGN_GAP) if units else text("0")
    return scene.told(title, f"the sum {title}", f"eqmath sum: {title}")


def sum_tex(terms: Mapping[Any, Scalar]) -> str:
    r"""The terms as TeX mathematics; an object without TeX as its text.

    >>> from eqmath.diagrams import Diagram
    >>> print(sum_tex({Diagram("1|1'"): -2, Diagram("1,1'"): 1}))
    -2\,\{1\mid 1'\} + \{1,1'\}
    """
    done = ""
    for diagram, coefficient in terms.items():
        sign, factor = signed(coefficient)
        formula = diagram._tex() if isinstance(diagram, Shown) else None
        shown = formula.strip("$") if formula else rf"\text{{{diagram}}}"
        done += (f" {sign} " if done else sign.replace("+", "")) + tex_coefficient(factor) + shown
    return done or "0"


def term_text(diagram: Any) -> str:
    """A diagram in a sum, the one without vertices not as the number 0.

    >>> from eqmath.diagrams import Diagram
    >>> term_text(Diagram("1|1'")), term_text(Diagram("0"))
    ("1|1'", '∅')
    """
    words = str(diagram)
    return EMPTY[1] if words == EMPTY[0] else words


def signed(coefficient: Scalar) -> tuple[str, str]:
    """The sign and what stands behind it, empty for 1; a sum in parentheses.

    >>> signed(-1), signed(3)
    (('-', ''), ('+', '3'))
    """
    words = str(coefficient)
    if " " in words:
        return "+", f"({words})"
    sign, factor = ("-", words[1:]) if words.startswith("-") else ("+", words)
    return sign, "" if factor == "1" else factor


def readable(factor: str) -> str:
    """A coefficient as a person writes it: n² instead of n^2, 9n instead of 9*n.

    >>> readable("(9*n^2 - 3)")
    '(9n² − 3)'
    """
    plain = re.sub(r"(/\d+)\*", r"\1 ", factor).replace("*", "").replace("-", "−")
    return re.sub(r"\^(\d+)", lambda found: raised(found[1]), plain)


def tex_coefficient(factor: str) -> str:
    r"""A coefficient in TeX and the space behind it.

    >>> print(tex_coefficient("(9*n^12 - 3)"), tex_coefficient("1/2"))
    (9n^{12} - 3)\, \tfrac{1}{2}\,
    """
    if not factor:
        return ""
    plain = re.sub(r"\^(\d+)", r"^{\1}", factor.replace("*", ""))
    return re.sub(r"(\d+)/(\d+)", r"\\tfrac{\1}{\2}", plain) + r"\,"
