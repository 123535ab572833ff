"""Functions of one real number that networks apply to every coordinate, and the numbers that they let pass."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from eqmath.errors import UnknownName
from eqmath.pointwise.multipliers import ALL, ONE, POSITIVE, SIGNS, Multipliers

Coefficients = tuple[Fraction, ...]
"""Of a polynomial, the constant term first and the last one not 0."""


def _trimmed(coefficients: Sequence[int | Fraction]) -> Coefficients:
    found = list(map(Fraction, coefficients))
    while found and found[-1] == 0:
        found.pop()
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Pieces:
    """A continuous function that is one polynomial on negative numbers and one on the others, over Q.

    Attributes
    ----------
    left, right : coefficients, constant term first

    Examples
    --------
    >>> relu = Pieces.of([], [0, 1])
    >>> relu(Fraction(-2)), relu(Fraction(3)), relu.slope(Fraction(3)), relu.is_affine
    (Fraction(0, 1), Fraction(3, 1), Fraction(1, 1), False)
    """

    left: Coefficients
    right: Coefficients

    @classmethod
    def of(cls, left: Sequence[int | Fraction], right: Sequence[int | Fraction] | None = None) -> Pieces:
        """The same from lists; one list is a polynomial."""
        return cls(_trimmed(left), _trimmed(left if right is None else right))

    def piece(self, x: Fraction) -> Coefficients:
        """The polynomial that it is at a number."""
        return self.left if x < 0 else self.right

    def __call__(self, x: Fraction) -> Fraction:
        """The value."""
        return sum((c * x**k for k, c in enumerate(self.piece(x)) if c), Fraction(0))

    def slope(self, x: Fraction) -> Fraction:
        """The derivative at a number that is not 0."""
        return sum((k * c * x ** (k - 1) for k, c in enumerate(self.piece(x)) if k), Fraction(0))

    @property
    def is_affine(self) -> bool:
        """Whether it is ax + b."""
        return self.left == self.right and len(self.left) <= 2

    @property
    def multipliers(self) -> Multipliers:
        """The numbers c ≠ 0 with f(cx) = c f(x) for all x.

        A piece with a power other than the first lets no positive number but 1 pass, and −1 exactly if the other
        piece is its mirror image.

        >>> [str(Pieces.of(*own).multipliers) for own in (([0, 1],), ([], [0, 1]), ([0, 0, 0, 1],), ([1],))]
        ['R^×', 'R_{>0}', '{1, -1}', '{1}']
        """
        linear = all(c == 0 for own in (self.left, self.right) for k, c in enumerate(own) if k != 1)
        mirrored = self.left == tuple(c * (-1) ** (k + 1) for k, c in enumerate(self.right))
        return {(True, True): ALL, (True, False): POSITIVE, (False, True): SIGNS, (False, False): ONE}[linear, mirrored]


@dataclass(frozen=True, slots=True)
class Activation:
    """A continuous function of one number, with what decides where it commutes with a group.

    Attributes
    ----------
    name : str
        As networks call it.
    formula : str
    multipliers : Multipliers
        The numbers c with f(cx) = c f(x) for all x.
    pieces : Pieces or None
        The function itself, where it is made of polynomials.

    Examples
    --------
    >>> found = activation("tanh")
    >>> str(found), str(found.multipliers), found.is_affine, activation("relu").pieces(Fraction(2))
    ('tanh', '{1, -1}', False, Fraction(2, 1))
    """

    name: str
    formula: str
    multipliers: Multipliers
    pieces: Pieces | None = None

    @property
    def is_affine(self) -> bool:
        """Whether it is ax + b."""
        return self.pieces is not None and self.pieces.is_affine

    @property
    def is_linear(self) -> bool:
        """Whether it is ax."""
        return self.multipliers == ALL

    def __str__(self) -> str:
        return self.name


def made_of_polynomials(name: str, formula: str, left: Sequence[int | Fraction], *right: Sequence[int]) -> Activation:
    """A function that is one polynomial on negative numbers and one on the others.

    >>> str(made_of_polynomials("third", "x³/3", [0, 0, 0, Fraction(1, 3)]).multipliers)
    '{1, -1}'
    """
    pieces = Pieces.of(left, *right)
    return Activation(name, formula, pieces.multipliers, pieces)


ACTIVATIONS = (
    made_of_polynomials("identity", "x", [0, 1]),
    made_of_polynomials("relu", "max(x, 0)", [], [0, 1]),
    made_of_polynomials("leaky_relu", "x for x ≥ 0, x/100 for x < 0", [0, Fraction(1, 100)], [0, 1]),
    made_of_polynomials("abs", "|x|", [0, -1], [0, 1]),
    made_of_polynomials("cube", "x³", [0, 0, 0, 1]),
    made_of_polynomials("signed_square", "x|x|", [0, 0, -1], [0, 0, 1]),
    made_of_polynomials("square", "x²", [0, 0, 1]),
    made_of_polynomials("squared_relu", "max(x, 0)²", [], [0, 0, 1]),
    made_of_polynomials("quadratic", "x + x²", [0, 1, 1]),
    made_of_polynomials("shift", "x + 1", [1, 1]),
    made_of_polynomials("constant", "1", [1]),
    Activation("tanh", "(eˣ − e⁻ˣ)/(eˣ + e⁻ˣ)", SIGNS),
    Activation("hardtanh", "x, at most 1 and at least −1", SIGNS),
    Activation("softsign", "x/(1 + |x|)", SIGNS),
    Activation("sin", "sin x", SIGNS),
    Activation("sigmoid", "1/(1 + e⁻ˣ)", ONE),
    Activation("softplus", "log(1 + eˣ)", ONE),
    Activation("gelu", "x times the normal distribution", ONE),
    Activation("silu", "x/(1 + e⁻ˣ)", ONE),
    Activation("elu", "x for x ≥ 0, eˣ − 1 for x < 0", ONE),
)
"""Those that are known by name; what is said of all functions is said of these in particular."""
EXACT = tuple(own for own in ACTIVATIONS if own.pieces is not None)
"""Those that are made of polynomials."""


def activation(name: str) -> Activation:
    """The function of that name.

    Raises
    ------
    UnknownName
        If none is called so.

    Examples
    --------
    >>> activation("relu").formula
    'max(x, 0)'
    """
    plain = str(name).lower().replace("-", "_").replace("leakyrelu", "leaky_relu")
    for own in ACTIVATIONS:
        if own.name == plain:
            return own
    listed = ", ".join(own.name for own in ACTIVATIONS)
    raise UnknownName(f"no activation is called {str(name)[:40]!r}", hint=f"choose from {listed}")
