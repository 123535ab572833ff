"""Spaces as they are printed: in the first form of the grammar, or in the form that needs no quotes in a shell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from eqmath.spaces.expression import Expression, Interpretation
from eqmath.spaces.functor import functor

SUM, PRODUCT, POWER, ATOM = range(4)
Phrase = tuple[str, int]
"""A text, and what kind of sign holds it together."""


@dataclass(frozen=True)
class Text(Interpretation[Phrase]):
    """An expression as text.

    Attributes
    ----------
    brackets : str
    times : str
    powers : bool
        Whether a power has an exponent; else it is a product.

    >>> from eqmath.spaces import Space
    >>> Space("Sym2{V+1}").expression.read(Text("[]", " ", powers=True))
    ('Sym2[V+1]', 3)
    """

    brackets: str
    times: str
    powers: bool

    def _within(self, value: Phrase, least: int) -> str:
        text, kind = value
        return text if kind >= least else self.brackets[0] + text + self.brackets[1]

    def trivial(self, size: int) -> Phrase:
        """An integer."""
        return str(size), ATOM

    def defining(self, factor: int) -> Phrase:
        """V, V1, V2, …"""
        return f"V{factor or ''}", ATOM

    def applied(self, functor_name: str, degree: int, value: Phrase) -> Phrase:
        """A name, a number, brackets; det2 for det of V2."""
        found = functor(functor_name)
        if found.atom:
            return functor_name + value[0].removeprefix("V"), ATOM
        return f"{functor_name}{degree if found.degreed else ''}{self._within((value[0], -1), SUM)}", ATOM

    def tensor(self, values: Sequence[Phrase]) -> Phrase:
        """Factors between signs."""
        return self.times.join(self._within(value, POWER) for value in values), PRODUCT

    def direct_sum(self, values: Sequence[Phrase]) -> Phrase:
        """Terms between signs."""
        return "+".join(text for text, _ in values), SUM

    def power(self, value: Phrase, exponent: int) -> Phrase:
        """An exponent, or so many factors."""
        text = f"{self._within(value, ATOM)}^{exponent}" if self.powers else self.tensor([value] * exponent)[0]
        return text, POWER


PLAIN = Text("()", "*", powers=True)
SHELL = Text("{}", "x", powers=False)


def text_of(expression: Expression, how: Text = PLAIN) -> str:
    """An expression as it is printed.

    >>> from eqmath.spaces import Space
    >>> text_of(Space("V*V").expression), text_of(Space("V*V").expression, SHELL)
    ('V^2', 'VxV')
    """
    return expression.read(how)[0]
