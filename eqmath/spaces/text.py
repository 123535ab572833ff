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
        """An exponent, or repeated factors."""
        text = f"{self._within(value, ATOM)}^{exponent}" if self.powers else self.tensor([value] * exponent)[0]
        return text, POWER


@dataclass(frozen=True)
class Tex(Text):
    """An expression as TeX mathematics.

    >>> from eqmath.spaces import Space
    >>> print(Space("2*Sym2(V1)*(V2+1)^2+det2").expression.read(TEX)[0])
    2\\,\\mathrm{Sym}^{2}(V_{1}) \\otimes (V_{2} \\oplus 1)^{\\otimes 2} \\oplus \\mathrm{det}_{2}
    """

    def defining(self, factor: int) -> Phrase:
        """V, or one with an index."""
        return f"V_{{{factor}}}" if factor else "V", ATOM

    def applied(self, functor_name: str, degree: int, value: Phrase) -> Phrase:
        """The name upright, its degree above, det2 with an index."""
        found = functor(functor_name)
        name = rf"\mathrm{{{functor_name}}}"
        if found.atom:
            return name + value[0].removeprefix("V"), ATOM
        return f"{name}{f'^{{{degree}}}' if found.degreed else ''}({value[0]})", ATOM

    def tensor(self, values: Sequence[Phrase]) -> Phrase:
        """Factors between ⊗, an integer before the others."""
        numbers = [text for text, _ in values if text.isdigit()]
        others = [value for value in values if not value[0].isdigit()]
        joined = super().tensor(others)[0]
        return r"\,".join([*numbers, *([joined] if others else [])]), PRODUCT

    def direct_sum(self, values: Sequence[Phrase]) -> Phrase:
        """Terms between ⊕."""
        return r" \oplus ".join(text for text, _ in values), SUM

    def power(self, value: Phrase, exponent: int) -> Phrase:
        """An exponent behind ⊗."""
        return rf"{self._within(value, ATOM)}^{{\otimes {exponent}}}", POWER


TEX = Tex("()", r" \otimes ", powers=True)
PLAIN = Text("()", "*", powers=True)
SHELL = Text("{}", "x", powers=False)


def text_of(expression: Expression, how: Text = PLAIN) -> str:
    """An expression as it is printed.

    >>> from eqmath.spaces import Space
    >>> text_of(Space("V*V").expression), text_of(Space("V*V").expression, SHELL)
    ('V^2', 'VxV')
    """
    return expression.read(how)[0]
