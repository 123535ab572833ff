"""Linear combinations of diagrams: the morphisms k → l of the partition category P(δ).

Products and ⊗ are bilinear, flips linear; a closed component is a factor δ. So the laws of single diagrams hold for
sums, and morphisms k → k are an algebra with 1:

>>> x = LinearCombination({Diagram("1,1'|2,2'"): 2, Diagram("1,2|1',2'"): -3}, "n")
>>> y, z = (LinearCombination({Diagram(text): 1}, "n") for text in ("1|2,1'|2'", "1,2,1',2'"))
>>> x * (y + 5 * z) == x * y + 5 * (x * z), (y + 5 * z) * x == y * x + 5 * (z * x)
(True, True)
>>> (x * y) * z == x * (y * z), 1 * x == x * 1 == x
(True, True)
>>> (x + y).tensor(z) == x.tensor(z) + y.tensor(z), x.tensor(y) * z.tensor(x) == (x * z).tensor(y * x)
(True, True)
>>> (x * y + 2 * z).flip() == y.flip() * x.flip() + 2 * z.flip()
True
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from typing import Any, Self, cast

from numpy.typing import NDArray

from eqmath._frozen import Frozen
from eqmath.canvas import Drawn, Scene
from eqmath.diagrams.diagram import Diagram
from eqmath.diagrams.products import multiplied
from eqmath.diagrams.sums import sum_scene, sum_tex, term_text
from eqmath.errors import CaseError, DiagramError, NotComposable, NotExact, shown
from eqmath.exact import (
    Matrix,
    Polynomial,
    Scalar,
    Symbolic,
    exact_number,
    exact_scalar,
    handed_over,
    natural,
    number_text,
    parse_scalar,
)


class LinearCombination(Drawn, Frozen):
    """An exact linear combination of (k,l)-diagrams that knows its loop value δ.

    A number c may stand on either side, also one of numpy: in products as a factor, in sums, for k = l, as c times
    the identity. The diagram without vertices is written ∅ in a sum, so that 0 is zero alone.

    Parameters
    ----------
    terms : mapping of Diagram to coefficient
        Integers, Fractions, polynomials or rational functions in a symbol. Zero terms are dropped.
    delta : int, Fraction or str
        The loop value: a number, the name of a symbol, or a rational function such as ``-q-1/q``.
    shape : (k, l), optional
        Needed only when there are no terms.

    Raises
    ------
    NotComposable
        If shapes or loop values do not fit.
    NotExact
        If a coefficient is a float.
    DiagramError
        If the terms are not diagrams with coefficients.

    Examples
    --------
    >>> p = LinearCombination({Diagram("1|1'"): 1}, delta="n")
    >>> print(p * p, p - 1, sep="; ")
    n · 1|1'; -1 · 1,1' + 1|1'
    >>> p * p == p.delta * p
    True
    >>> print(2 * LinearCombination({Diagram("0"): 1}, delta="n"))
    2 · ∅
    """

    __slots__ = ("_terms", "delta", "shape")
    __array_ufunc__ = None  # numpy leaves every operation to this class
    _op_priority = 100.0  # so does sympy
    _terms: dict[Diagram, Scalar]
    delta: Scalar
    shape: tuple[int, int]

    def __init__(
        self,
        terms: Mapping[Diagram, Scalar],
        delta: Scalar | str,
        shape: tuple[int, int] | None = None,
    ) -> None:
        if not isinstance(terms, Mapping):
            raise DiagramError(f"expected a mapping of diagrams to coefficients, found {shown(terms)}")
        for d in terms:
            if not (hasattr(d, "k") and hasattr(d, "l")):
                raise DiagramError(f"expected diagrams, found the {type(d).__name__} {d!r:.60}", hint="Diagram(text)")
        shapes = {(d.k, d.l) for d in terms} | ({_checked(shape)} if shape is not None else set())
        if len(shapes) != 1:
            found = ", ".join(map(str, sorted(shapes))) or "no terms and no shape"
            raise NotComposable(f"expected diagrams of one shape (k, l), found {found}")
        exact = {d: exact_scalar(c) for d, c in sorted(terms.items())}
        object.__setattr__(self, "_terms", {d: c for d, c in exact.items() if c})
        object.__setattr__(self, "delta", loop_value(delta))
        object.__setattr__(self, "shape", shapes.pop())

    @property
    def terms(self) -> dict[Diagram, Scalar]:
        """The non-zero coefficients, in the order of the diagrams."""
        return dict(self._terms)

    def __getitem__(self, diagram: Diagram | str) -> Scalar:
        if not isinstance(diagram, Hashable):
            raise DiagramError(f"expected a diagram, found {shown(diagram)}")
        return self._terms.get(Diagram(diagram) if isinstance(diagram, str) else diagram, 0)

    def __iter__(self) -> Iterator[Diagram]:
        return iter(self._terms)

    def __len__(self) -> int:
        return len(self._terms)

    def _with(self, terms: Mapping[Diagram, Scalar], shape: tuple[int, int] | None = None) -> LinearCombination:
        return LinearCombination(terms, self.delta, shape or self.shape)

    def __add__(self, other: LinearCombination | Scalar) -> LinearCombination:
        """The sum; a number c stands for c times the identity."""
        added = other if isinstance(other, LinearCombination) else self._multiple(exact_scalar(other))
        self._same_delta(added)
        if self.shape != added.shape:
            raise NotComposable(f"cannot add morphisms of shapes {self.shape} and {added.shape}")
        return self._with({d: self[d] + added[d] for d in self._terms | added._terms})

    def __radd__(self, other: Scalar) -> Self:
        return cast("Self", self + other)

    def _multiple(self, c: Scalar) -> LinearCombination:
        """c times the identity; 0 is zero between any two numbers of points.

        Raises
        ------
        NotComposable
            If there is no identity.
        """
        k, l = self.shape
        if c and (k != l or any(type(d) is not Diagram for d in self)):
            raise NotComposable(f"only an endomorphism and a number can be added, this is {k} → {l}")
        return self._with({Diagram.identity(k): c} if c else {})

    def __neg__(self) -> LinearCombination:
        return self * -1

    def __sub__(self, other: LinearCombination | Scalar) -> LinearCombination:
        return self + (-other if isinstance(other, LinearCombination) else -exact_scalar(other))

    def __rsub__(self, other: Scalar) -> Self:
        return cast("Self", -self + other)

    def __mul__(self, other: LinearCombination | Scalar) -> LinearCombination:
        """Composition, the left factor on top, or a multiple."""
        if not isinstance(other, LinearCombination):
            scalar = exact_scalar(other)
            return self._with({d: c * scalar for d, c in self._terms.items()})
        self._same_delta(other)
        (k, l), (inner, outputs) = other.shape, self.shape
        if inner != l:
            raise NotComposable(f"cannot put a morphism {inner} → {outputs} on one {k} → {l}")
        return self._with(self._product(other), (k, outputs))

    def _product(self, other: LinearCombination) -> Mapping[Any, Scalar]:
        """The terms of the composed morphism: δ^loops · (upper • lower) for every pair."""
        upper, lower = ({d.word: c for d, c in x._terms.items()} for x in (self, other))
        words = multiplied(upper, lower, self.shape[0], self.delta)
        return {Diagram.from_word(word, self.shape[1]): c for word, c in words.items()}

    def __rmul__(self, scalar: Scalar) -> LinearCombination:
        return self * scalar

    def tensor(self, other: LinearCombination) -> LinearCombination:
        """Side by side, this morphism on the left."""
        self._same_delta(other)
        return self._with(self._beside(other), (self.shape[0] + other.shape[0], self.shape[1] + other.shape[1]))

    def _beside(self, other: LinearCombination) -> Mapping[Any, Scalar]:
        return {d.tensor(e): a * b for d, a in self._terms.items() for e, b in other._terms.items()}

    def flip(self) -> LinearCombination:
        """Every diagram upside down."""
        return self._with(self._upside_down(), self.shape[::-1])

    def _upside_down(self) -> Mapping[Any, Scalar]:
        return {d.flip(): c for d, c in self._terms.items()}

    def matrix(self, n: int) -> Matrix:
        """Σ c_π D_π, of shape n^l × n^k, a polynomial coefficient being taken at δ = n.

        Raises
        ------
        NotComposable
            If δ is neither n nor a symbol, or a coefficient is in another symbol.
        """
        symbol = self.delta.symbol if isinstance(self.delta, Symbolic) else ""
        if self.delta != (Polynomial([0, 1], symbol) if symbol else n):
            raise NotComposable(f"the loop value is {self.delta}, so there is no matrix at n = {n}")
        foreign = [c for c in self._terms.values() if isinstance(c, Symbolic) and c.symbol != symbol]
        if foreign:
            raise NotComposable(f"the coefficient {foreign[0]} is not in the loop value {self.delta}")
        k, l = self.shape
        total = Diagram.from_word([0] * (k + l), l).matrix(n) * 0
        for diagram, c in self._terms.items():
            total = total + diagram.matrix(n) * (c(n) if isinstance(c, Symbolic) else c)
        return total

    def picture(self, labels: str = "none", filled: bool = True, palette: str = "black") -> Scene:
        """Its terms side by side, with their coefficients, as a scene for `eqmath.canvas`."""
        return sum_scene(self._terms, str(self), labels=labels, filled=filled, palette=palette)

    @property
    def picture_size(self) -> int:
        """How many vertices and edges its terms have together."""
        return sum(d.picture_size if isinstance(d, Drawn) else 1 for d in self._terms)

    def _tex(self) -> str:
        return f"${sum_tex(self._terms)}$"

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> NDArray[Any]:
        """For numpy one object, not the sequence of its diagrams."""
        return handed_over([cast("Any", self)], (), dtype, copy)

    def _same_delta(self, other: LinearCombination) -> None:
        if not isinstance(other, LinearCombination):
            raise NotComposable(f"expected a linear combination of diagrams, found {shown(other)}")
        if self.delta != other.delta:
            raise NotComposable(f"cannot mix the loop values {self.delta} and {other.delta}")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, LinearCombination):
            return False
        return (self._terms, self.delta, self.shape) == (other._terms, other.delta, other.shape)

    def __hash__(self) -> int:
        return hash((tuple(self._terms.items()), self.delta, self.shape))

    def __reduce__(self) -> tuple[Any, ...]:
        return LinearCombination, (self._terms, self.delta, self.shape)

    def __repr__(self) -> str:
        delta = f'"{self.delta}"' if isinstance(self.delta, Symbolic) else repr(self.delta)
        terms = ", ".join(f"{d!r}: {c!r}" for d, c in self._terms.items())
        return f"LinearCombination({{{terms}}}, delta={delta}, shape={self.shape})"

    def __str__(self) -> str:
        text = " + ".join(_term(d, c) for d, c in self._terms.items()).replace("+ -", "- ") or "0"
        # -1,1' reads as if a vertex were -1.
        return f"-1 · {text[1:]}" if next(iter(self._terms.values()), 1) == -1 else text


def loop_value(delta: Scalar | str) -> Scalar:
    """δ as a number, as the polynomial n when it is the name of a symbol, or as a rational function of one.

    Raises
    ------
    CaseError
        If a text is none of these.
    NotExact
        If it is a float, or a symbol itself.

    >>> loop_value("n"), loop_value("3/2"), loop_value("-q-1/q")
    (n, Fraction(3, 2), -(q^2 + 1)/q)
    """
    if isinstance(delta, Polynomial):
        return delta if delta.degree > 0 else delta(0)
    if isinstance(delta, Symbolic):
        lowest = delta.numerator / delta.denominator
        return loop_value(lowest) if isinstance(lowest, Polynomial) else lowest
    if getattr(delta, "is_Symbol", False):
        raise NotExact(f"expected a number or the name of a symbol, found the symbol {delta}", hint=f'"{delta}"')
    if isinstance(delta, str) and delta.isidentifier():
        return Polynomial([0, 1], delta)
    try:
        written = isinstance(delta, str) and any(map(str.isalpha, delta))
        return loop_value(parse_scalar(delta)) if written else exact_number(delta)  # type: ignore[arg-type]
    except CaseError as error:
        hint = "a number, a symbol by its name, or a rational function of one: 3, 1/2, n, -q-1/q"
        raise CaseError(f"{error.message} for δ", hint=hint) from error


def _checked(shape: object) -> tuple[int, int]:
    """A shape (k, l)."""
    if not isinstance(shape, tuple | list) or len(shape) != 2:
        raise CaseError(f"expected a shape (k, l), found {shown(shape)}")
    k, l = (
        tuple(natural(x, name) for x in legs) if isinstance(legs, tuple) else natural(legs, name)
        for name, legs in zip("kl", shape, strict=True)
    )
    return k, l  # type: ignore[return-value]  # tuples of diagrams have tuples of numbers


def coefficient_text(coefficient: Scalar) -> str:
    """A coefficient as it stands before a diagram, a sum in parentheses."""
    text = str(coefficient) if isinstance(coefficient, Symbolic) else number_text(coefficient)
    return f"({text})" if " " in text else text


def _term(diagram: Diagram, coefficient: Scalar) -> str:
    if coefficient in (1, -1):
        return f"{'-' if coefficient == -1 else ''}{term_text(diagram)}"
    return f"{coefficient_text(coefficient)} · {term_text(diagram)}"
