"""Scalars: numbers, polynomials and rational functions in one symbol, as they are handed in and handed over."""

from __future__ import annotations

import ast
from collections.abc import Callable
from operator import add, mul, sub
from typing import TYPE_CHECKING, Any

from eqmath.errors import CaseError, EqmathError, TooLarge
from eqmath.exact.numbers import exact_number
from eqmath.exact.polynomial import Polynomial, RationalFunction, Scalar, Symbolic, quotient

if TYPE_CHECKING:
    import sympy

MOST_LETTERS = 4000
MOST_POWER = 1000
MOST_DEPTH = 200
MOST_SIZE = 20_000
"""Bits of a number, or degree of a polynomial."""

_OPERATIONS: dict[type, Callable[[Any, Any], Scalar]] = {ast.Add: add, ast.Sub: sub, ast.Mult: mul}
_SYMBOLIC = (Polynomial, RationalFunction)


def parse_scalar(text: str) -> Scalar:
    """The number, polynomial or rational function that a text such as ``-q - 1/q`` tells; ``^`` is a power.

    Raises
    ------
    CaseError
        If it is none.
    NotInvertible
        If it divides by 0.
    NotExact
        If there are two symbols.
    TooLarge
        If it has more than 4000 letters, a power above 1000, or 200 brackets in one another.

    Examples
    --------
    >>> parse_scalar("-q - 1/q"), parse_scalar("(n^2 - 1)/(n + 1)"), parse_scalar("2/4")
    (-(q^2 + 1)/q, n - 1, Fraction(1, 2))
    """
    if len(text) > MOST_LETTERS:
        raise TooLarge(f"expected a scalar of at most {MOST_LETTERS} letters, found {len(text)}")
    try:
        tree = ast.parse(text.strip().replace("^", "**"), mode="eval")
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        raise _unread(text) from error
    try:
        return _value(tree.body, MOST_DEPTH)
    except _Unread as error:
        raise _unread(text) from error


class _Unread(ValueError):
    """A part of a text that is not a scalar."""


def _unread(text: str) -> EqmathError:
    return CaseError(f"expected a number or a rational function, found {text[:60]!r}", hint="such as -q-1/q")


def _value(node: ast.expr, depth: int) -> Scalar:
    if not depth:
        raise TooLarge(f"expected at most {MOST_DEPTH} operations in one another", hint="write a shorter scalar")
    if isinstance(node, ast.Constant) and type(node.value) is int:
        return node.value
    if isinstance(node, ast.Name):
        return Polynomial([0, 1], node.id)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.UAdd):
        inner = _value(node.operand, depth - 1)
        return -inner if isinstance(node.op, ast.USub) else inner
    if isinstance(node, ast.BinOp):
        return _combined(node, _value(node.left, depth - 1), _value(node.right, depth - 1))
    raise _Unread


def _combined(node: ast.BinOp, a: Scalar, b: Scalar) -> Scalar:
    """One operation on two scalars."""
    if isinstance(node.op, ast.Pow):
        return _power(a, b)
    if isinstance(node.op, ast.Div):
        return quotient(a, b)
    operation = _OPERATIONS.get(type(node.op))
    if operation is None:
        raise _Unread
    return operation(a, b)


def _power(base: Scalar, exponent: Scalar) -> Scalar:
    if not isinstance(exponent, int):
        raise _Unread
    if abs(exponent) > MOST_POWER or abs(exponent) * _size(base) > MOST_SIZE:
        raise TooLarge(f"the power {str(exponent)[:20]} of a part of a scalar is too large")
    power: Scalar = base ** abs(exponent)
    return power if exponent >= 0 else quotient(1, power)


def _size(scalar: Scalar) -> int:
    """The bits of a number, or the degree."""
    if isinstance(scalar, Polynomial):
        return scalar.degree
    if isinstance(scalar, Symbolic):
        return max(scalar.numerator.degree, scalar.denominator.degree)
    return max(abs(scalar.numerator), scalar.denominator).bit_length()


def to_sympy(scalar: Scalar) -> sympy.Expr:
    """The same coefficient for sympy.

    >>> to_sympy(exact_scalar("1/2")), to_sympy(Polynomial([0, 1], "n"))
    (1/2, n)
    """
    import sympy

    return scalar.to_sympy() if isinstance(scalar, Polynomial | RationalFunction) else sympy.Rational(str(scalar))


def specialised(scalar: Scalar, value: Scalar) -> Scalar:
    """A coefficient with another value for its symbol; a number stays as it is.

    >>> specialised(Polynomial([0, 1], "n"), 3), specialised(2, 3)
    (3, 2)
    """
    return scalar(value) if isinstance(scalar, Polynomial | RationalFunction) else scalar


def exact_scalar(value: Any) -> Scalar:
    """A coefficient as it is handed in: one with a symbol, or what `exact_number` reads.

    >>> exact_scalar(Polynomial([0, 1], "n")), exact_scalar("1/2")
    (n, Fraction(1, 2))
    """
    return value if isinstance(value, _SYMBOLIC) else exact_number(value)
