"""Linear combinations of diagrams as pictures, for LaTeX and for sympy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from eqmath.canvas import Drawn, Item, Label, Scene
from eqmath.diagrams import LinearCombination, coefficient_text
from eqmath.exact import Polynomial, Scalar

if TYPE_CHECKING:
    import sympy

GAP = 0.25
"""Centimetres between diagrams and coefficients."""
SIZE = 10.0
"""Of coefficients, in printer's points."""


class Shown(Drawn, LinearCombination):
    """A linear combination that shows itself."""

    __slots__ = ()

    def picture(self, labels: str = "none", filled: bool = True) -> Scene:
        """Its diagrams side by side, each behind its coefficient."""
        items: list[Item] = []
        right = 0.0
        for sign, size, diagram in _signed(self.terms):
            before = f"{sign}{_factor(coefficient_text(size), ' ·')}".strip()
            for scene in (_written(before), diagram.picture(labels, filled)):
                left, bottom, end, top = scene.box
                items += scene.moved(right - left, -(bottom + top) / 2).items
                right += end - left + GAP if scene.items else 0.0
        text = str(self)
        scene = Scene(tuple(items), f"linear combination {text}", f"{len(self)} terms: {text}", f"eqmath: {text}")
        return scene if items else _written("0")

    def to_latex(self) -> str:
        r"""For a formula: the diagram π is written d_{π}.

        >>> from eqmath.algebras import PartitionAlgebra
        >>> P = PartitionAlgebra(1, "n")
        >>> print((P("1|1'") ** 3 - P(2)).to_latex())
        - 2 \, d_{1,1'} + n^{2} \, d_{1 \mid 1'}
        """
        import sympy

        def written(size: Scalar) -> str:
            text = sympy.latex(_to_sympy(size))
            return rf"\left({text}\right)" if " " in coefficient_text(size) else text

        terms = [
            f"{sign}{_factor(written(size), f' {chr(92)}, ')}d_{{{str(diagram).replace('|', f' {chr(92)}mid ')}}}"
            for sign, size, diagram in _signed(self.terms)
        ]
        return " ".join(terms) or "0"

    def to_sympy(self) -> sympy.Expr:
        """Σ c_π · π for sympy, the diagrams as symbols that do not commute.

        >>> from eqmath.algebras import PartitionAlgebra
        >>> P = PartitionAlgebra(1, "n")
        >>> (P("1|1'") ** 3 - P(2)).to_sympy()
        n**2*1|1' - 2*1,1'
        """
        import sympy

        symbols = {d: sympy.Symbol(str(d), commutative=False) for d in self}
        return sympy.Add(*(_to_sympy(c) * symbols[d] for d, c in self.terms.items()))

    def __repr__(self) -> str:
        return str(self)


def _signed(terms: dict[Any, Scalar]) -> Iterator[tuple[str, Scalar, Any]]:
    """Sign, coefficient without it, diagram; the first + left out."""
    for place, (diagram, c) in enumerate(terms.items()):
        negative = str(c).startswith("-") and " " not in str(c)
        yield ("- " if negative else "+ " if place else ""), (-c if negative else c), diagram


def _factor(text: str, dot: str) -> str:
    return "" if text == "1" else f"{text}{dot}"


def _written(text: str) -> Scene:
    return Scene((Label((0.0, 0.0), text, SIZE),) if text else ())


def _to_sympy(c: Scalar) -> sympy.Expr:
    import sympy

    return c.to_sympy() if isinstance(c, Polynomial) else sympy.Rational(c.numerator, c.denominator)
