"""Equations of diagrams: terms, signs and coefficients on one axis, wrapped before a sign."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from eqmath.canvas import TEXT_WIDTH, Scene, text, wrapped
from eqmath.diagrams import SIGN_GAP, LinearCombination, side_by_side, term_text
from eqmath.drawing.figure import Figure
from eqmath.drawing.scalars import factor_text, is_negative, scalar_text
from eqmath.errors import DiagramError, UsageError, shown
from eqmath.exact import Scalar, Symbolic
from eqmath.families import Family, family

SIGNS = {"*": "•", "(x)": "⊗", "⊗": "⊗", "•": "•", "·": "·", "+": "+", "-": "−", "−": "−", "=": "=", "→": "→"}
MOST_DIGITS = 100

Term = Any
"""A diagram, a sum, a number, a sign of `SIGNS`, a letter, or a picture made otherwise."""


def equation(
    terms: Sequence[Term],
    *,
    rules: str = "partition",
    width: float = TEXT_WIDTH,
    labels: str = "none",
    palette: str = "black",
    size: float = 1.0,
) -> Figure:
    """An equation of diagrams.

    Parameters
    ----------
    terms : sequence
        Diagrams, linear combinations or mappings to coefficients, numbers, letters such as ``"n"``, pictures (a
        scene or a figure), the signs ``* (x) + - =`` between them, and brackets.
    rules : str
        The family whose pictures are drawn.
    width : float
        Centimetres; longer equations wrap before a sign.
    labels, palette : str
        As for a single diagram.
    size : float
        Times the usual size.

    Raises
    ------
    UsageError
        If nothing is given, or two signs follow each other.

    Examples
    --------
    >>> from eqmath.diagrams import Diagram
    >>> d = Diagram("1|1'")
    >>> equation([d, "*", d, "=", "n", d])
    <figure: 1|1' • 1|1' = n 1|1'>
    >>> equation([d, "=", {d: -2}])
    <figure: 1|1' = − 2 1|1'>
    """
    if not terms:
        raise UsageError("expected at least one term of an equation, found none")
    drawn = family(rules)
    units: list[Scene] = []
    waiting: list[Scene] = []
    for term in _flat(terms):
        is_sign = isinstance(term, str) and term in SIGNS
        if is_sign and waiting and waiting[-1].source == "sign" and not _begins(waiting[-1].title, term):
            raise UsageError(f"two signs follow each other: {waiting[-1].title} {term}")
        if is_sign and waiting and waiting[-1].source != "sign":
            units.append(side_by_side(waiting))
            waiting = []
        waiting.append(_scene(term, drawn, labels, palette))
    units.append(side_by_side(waiting))
    title = " ".join(_said(term) for term in _flat(terms))
    lines = wrapped(units, width / size, SIGN_GAP, SIGN_GAP).scaled(size)
    return Figure(lines.told(title, f"equation: {title}", f"eqmath equation: {title}"))


def _begins(sign: str, term: str) -> bool:
    """Whether a minus is that of the first term on a side."""
    return sign in ("=", "→") and SIGNS[term] == "−"


def relation(coefficients: LinearCombination | Mapping[Any, Scalar], **look: Any) -> Figure:
    """A linear relation Σ c_d · d = 0.

    >>> from eqmath.groups import series
    >>> from eqmath.hom import Hom
    >>> relation(Hom(series("S")(1), 1, 1).relations()[0])
    <figure: 1,1' − 1|1' = 0>
    """
    terms = coefficients.terms if isinstance(coefficients, LinearCombination) else coefficients
    return equation([*_summands(terms), "=", 0], **look)


def _flat(terms: Sequence[Term]) -> Iterator[Term]:
    """The terms, every sum cut into its summands."""
    for term in terms:
        if isinstance(term, LinearCombination | Mapping):
            yield from _summands(term.terms if isinstance(term, LinearCombination) else term)
        else:
            yield term


def _summands(coefficients: Mapping[Any, Scalar]) -> Iterator[Term]:
    """c₁ d₁ + c₂ d₂ − …; 0 if there is none."""
    if not coefficients:
        yield 0
    for place, (diagram, c) in enumerate(coefficients.items()):
        negative = is_negative(c)
        if place or negative:
            yield "-" if negative else "+"
        factor = -c if negative else c
        if factor != 1:
            yield factor
        yield diagram


def _scene(term: Term, drawn: Family, labels: str, palette: str) -> Scene:
    if isinstance(term, Scene | Figure):
        return term.scene if isinstance(term, Figure) else term
    if isinstance(term, str) and term in SIGNS:
        sign = text("∘" if SIGNS[term] == "•" else SIGNS[term], 12.0)  # a bullet beside diagrams looks like a vertex
        return Scene(sign.items, SIGNS[term], SIGNS[term], "sign", sign.axis)
    if isinstance(term, str):
        return text(term, 12.0, italic=term.isalpha())
    if isinstance(term, int | Symbolic) or hasattr(term, "denominator"):
        return text(factor_text(term) or scalar_text(term), 12.0, italic=isinstance(term, Symbolic))
    words = term_text(term)
    return drawn.picture(term, labels, True, palette) if words == str(term) else text(words, 12.0)


def _said(term: Term) -> str:
    if isinstance(term, Scene | Figure):
        return _scene(term, family("partition"), "none", "black").title
    if isinstance(term, str):
        return SIGNS.get(term, term)
    if isinstance(term, int | Symbolic) or hasattr(term, "denominator"):
        return factor_text(term) or scalar_text(term)
    return term_text(term)


def read_terms(arguments: Sequence[str], rules: str = "partition") -> list[Term]:
    """The terms of an equation from words: signs, integers, letters, and diagrams of a family.

    An integer is a number: the diagram of one output alone has no text here, that without vertices is ``∅``.

    Raises
    ------
    DiagramError
        If a word is none of them, or a number of more digits than anybody draws.

    Examples
    --------
    >>> read_terms(["2", "*", "1,1'", "=", "n"])
    [2, '*', Diagram("1,1'"), '=', 'n']
    """
    drawn = family(rules)
    wrong = [word for word in arguments if not isinstance(word, str)]
    if wrong:
        raise DiagramError(f"expected words, found {shown(wrong[0])}")
    return [_read(word, drawn) for word in arguments]


def _read(word: str, drawn: Family) -> Term:
    if word in SIGNS or (len(word) == 1 and word.isalpha()):
        return word
    digits = word.removeprefix("-")
    if digits.isdecimal() and word.isascii():
        if len(digits) > MOST_DIGITS:
            raise DiagramError(f"expected a number of at most {MOST_DIGITS} digits, found {len(digits)}", word[:60])
        return int(word)
    return drawn.read(word)
