"""Formulas for the number of weights: integers, n, k, l, m, + − * / ^ and four named counts.

Every size is bounded before it is computed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import comb, factorial

from eqmath.combinatorics import bell, stirling
from eqmath.errors import ClaimError

VARIABLES = ("n", "k", "l", "m")
MAX_ARGUMENT = 400
MAX_BITS = 20_000


@dataclass(frozen=True, slots=True)
class Constant:
    """An integer ≥ 0.

    >>> print(evaluate(Constant(2), {}))
    2
    """

    value: int

    def __str__(self) -> str:
        return str(self.value)


@dataclass(frozen=True, slots=True)
class Variable:
    """n, k, l, or m = l + k.

    >>> print(evaluate(Variable("n"), {"n": 3}))
    3
    """

    name: str

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Call:
    """A named count of one or two arguments.

    >>> count = Call("Bell", (Variable("m"),))
    >>> print(count, "=", evaluate(count, {"m": 4}), "for m = 4")
    Bell(m) = 15 for m = 4
    """

    name: str
    arguments: tuple[Formula, ...]

    def __str__(self) -> str:
        return f"{self.name}({', '.join(map(str, self.arguments))})"


@dataclass(frozen=True, slots=True)
class Operation:
    """Two formulas joined by one of + - * / ^.

    >>> half = Operation("/", Operation("-", Variable("n"), Constant(1)), Constant(2))
    >>> print(half, "=", evaluate(half, {"n": 4}), "for n = 4")
    (n - 1) / 2 = 3/2 for n = 4
    """

    symbol: str
    left: Formula
    right: Formula

    def __str__(self) -> str:
        return f"{_inside(self.left)} {self.symbol} {_inside(self.right)}"


@dataclass(frozen=True, slots=True)
class Negative:
    """Minus a formula.

    >>> minus = Negative(Operation("+", Variable("k"), Variable("l")))
    >>> print(minus, "=", evaluate(minus, {"k": 1, "l": 2}), "for k = 1, l = 2")
    -(k + l) = -3 for k = 1, l = 2
    """

    inner: Formula

    def __str__(self) -> str:
        return f"-{_inside(self.inner)}"


Formula = Constant | Variable | Call | Operation | Negative


def _inside(formula: Formula) -> str:
    return f"({formula})" if isinstance(formula, Operation | Negative) else str(formula)


def _integer(value: Fraction, low: int, high: int, what: str) -> int:
    if value.denominator != 1 or not low <= value <= high:
        raise ClaimError(f"expected {what} to be an integer from {low} to {high}, found {value}")
    return int(value)


def _bell(m: Fraction) -> int:
    return bell(_integer(m, 0, MAX_ARGUMENT, "the argument of Bell"))


def _stirling(m: Fraction, t: Fraction) -> int:
    what = "an argument of Stirling"
    return stirling(_integer(m, 0, MAX_ARGUMENT, what), _integer(t, -MAX_ARGUMENT, MAX_ARGUMENT, what))


def _factorial(n: Fraction) -> int:
    return factorial(_integer(n, 0, MAX_ARGUMENT, "the argument of factorial"))


def _binomial(n: Fraction, t: Fraction) -> int:
    top, bottom = (_integer(x, -MAX_ARGUMENT, MAX_ARGUMENT, "the argument of binomial") for x in (n, t))
    if top < 0:
        raise ClaimError(f"expected the first argument of binomial to be at least 0, found {top}")
    return comb(top, bottom) if bottom >= 0 else 0


FUNCTIONS: dict[str, tuple[int, Callable[..., int]]] = {
    "Bell": (1, _bell),
    "Stirling": (2, _stirling),
    "factorial": (1, _factorial),
    "binomial": (2, _binomial),
}


def evaluate(formula: Formula, values: Mapping[str, int]) -> Fraction:
    """The exact value of a formula.

    Raises
    ------
    ClaimError
        If it divides by zero, or a number would become too large to write down.

    Examples
    --------
    >>> from eqmath.claims import Reader, read_formula
    >>> evaluate(read_formula(Reader("Stirling(m, 2) / 2")), {"m": 4})
    Fraction(7, 2)
    """
    match formula:
        case Constant(value):
            return Fraction(value)
        case Variable(name):
            return Fraction(values[name])
        case Negative(inner):
            return -evaluate(inner, values)
        case Call(name, arguments):
            return Fraction(FUNCTIONS[name][1](*(evaluate(x, values) for x in arguments)))
        case Operation(symbol, left, right):
            return _operate(symbol, evaluate(left, values), evaluate(right, values))


def _operate(symbol: str, a: Fraction, b: Fraction) -> Fraction:
    if symbol == "/" and not b:
        raise ClaimError(f"the formula divides {a} by 0")
    if symbol == "^":
        result = _power(a, b)
    else:
        result = {"+": a.__add__, "-": a.__sub__, "*": a.__mul__, "/": a.__truediv__}[symbol](b)
    if max(result.numerator.bit_length(), result.denominator.bit_length()) > MAX_BITS:
        raise ClaimError(f"the formula has a value of more than {MAX_BITS} bits")
    return result


def _power(a: Fraction, b: Fraction) -> Fraction:
    exponent = _integer(b, -MAX_BITS, MAX_BITS, "an exponent")
    if not a and exponent < 0:
        raise ClaimError("the formula divides 1 by 0")
    if abs(exponent) * max(a.numerator.bit_length(), a.denominator.bit_length()) > MAX_BITS:
        raise ClaimError(f"the formula has a value of more than {MAX_BITS} bits")
    return a**exponent


def mentions(formula: Formula, names: set[str]) -> bool:
    """Whether a formula contains one of the variables.

    >>> count = Call("Bell", (Operation("+", Variable("l"), Variable("k")),))
    >>> mentions(count, {"k", "l"}), mentions(count, {"n"})
    (True, False)
    """
    match formula:
        case Variable(name):
            return name in names
        case Call(_, arguments):
            return any(mentions(x, names) for x in arguments)
        case Operation(_, left, right):
            return mentions(left, names) or mentions(right, names)
        case Negative(inner):
            return mentions(inner, names)
    return False
