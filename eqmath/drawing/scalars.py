"""Numbers and polynomials as they are printed in a formula: n² − 3n + 2."""

from __future__ import annotations

from eqmath.diagrams import readable
from eqmath.exact import Scalar


def scalar_text(scalar: Scalar) -> str:
    """A coefficient with raised exponents and without multiplication signs.

    >>> from eqmath.exact import Polynomial
    >>> scalar_text(Polynomial([2, -3, 1], "n")), scalar_text(-4)
    ('n² − 3n + 2', '−4')
    """
    return readable(str(scalar))


def factor_text(scalar: Scalar) -> str:
    """A coefficient before a diagram: nothing for 1, a sum in parentheses.

    >>> from eqmath.exact import Polynomial
    >>> factor_text(1), factor_text(Polynomial([1, 1], "n")), factor_text(3)
    ('', '(n + 1)', '3')
    """
    if scalar == 1:
        return ""
    text = scalar_text(scalar)
    return f"({text})" if " " in text else text


def is_negative(scalar: Scalar) -> bool:
    """Whether a coefficient is printed after a minus sign: its text starts with one and is not a sum."""
    text = str(scalar)
    return text.startswith("-") and " " not in text
