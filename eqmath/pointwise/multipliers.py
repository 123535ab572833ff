"""Closed subgroups of the multiplicative group of real numbers, and what functions let them pass."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, prod

from eqmath.errors import CaseError


@dataclass(frozen=True, slots=True)
class Multipliers:
    """A closed subgroup of R^×: {1}, {1, −1}, the powers of a number c, ± these, all positive numbers, or all.

    A continuous function f lets a number c ≠ 0 pass if f(cx) = c f(x) for all x; these c are such a subgroup.

    Attributes
    ----------
    step : Fraction or None
        The c of the powers, |c| > 1; 1 where only signs are there; None where all positive numbers are there.
    signed : bool
        Whether −1 is there.

    Examples
    --------
    >>> [str(Multipliers.generated(map(Fraction, own))) for own in ([], [-1], [4, 8], [-2], [2, 3], [-2, 2], [-2, 3])]
    ['{1}', '{1, -1}', '2^Z', '(-2)^Z', 'R_{>0}', '±2^Z', 'R^×']
    >>> SIGNS <= ALL, POSITIVE <= SIGNS, Multipliers(Fraction(4)) <= Multipliers(Fraction(-2))
    (True, False, True)
    """

    step: Fraction | None
    signed: bool = False

    @classmethod
    def generated(cls, numbers: Iterable[Fraction]) -> Multipliers:
        """The smallest closed subgroup with some rational numbers in it.

        Two of them with different prime exponents up to a factor generate a dense group of absolute values.

        Raises
        ------
        CaseError
            If one of them is 0.
        """
        given = sorted(set(numbers))
        if 0 in given:
            raise CaseError("expected numbers other than 0")
        found = cls(Fraction(1))
        for number in given:
            found = found.with_number(number)
        return found

    def with_number(self, number: Fraction) -> Multipliers:
        """The smallest closed subgroup with one number more."""
        if self.step is None or abs(number) == 1:
            return Multipliers(self.step, self.signed or number < 0)._unsigned()
        if self.step == 1:
            return Multipliers(number if abs(number) > 1 else 1 / number, self.signed)._unsigned()
        root = _common_root(self.step, number)
        if root is None:
            return Multipliers(None, self.signed or min(self.step, number) < 0)
        base, powers = root
        (a, b), d = powers, gcd(*powers)
        odd_ones = [int(x < 0) for x in (self.step, number)]
        relation = (odd_ones[0] * (b // d) + odd_ones[1] * (a // d)) % 2 == 1  # step^(b/d) = ± number^(a/d)
        u, v = _bezout(a, b)
        negative = (odd_ones[0] * u + odd_ones[1] * v) % 2 == 1
        return Multipliers(-(base**d) if negative else base**d, self.signed or relation)._unsigned()

    def _unsigned(self) -> Multipliers:
        """With −1, the sign of the step says nothing."""
        return Multipliers(abs(self.step), True) if self.signed and self.step is not None else self

    def __contains__(self, number: Fraction) -> bool:
        """Whether a rational number belongs to it."""
        return self.with_number(number) == self

    def __le__(self, other: Multipliers) -> bool:
        """Whether it is a subgroup of another one."""
        if self.step is None:
            return other.step is None and self.signed <= other.signed
        return self.step in other and (not self.signed or Fraction(-1) in other)

    @property
    def has_negative(self) -> bool:
        """Whether a negative number is there."""
        return self.signed or (self.step is not None and self.step < 0)

    def __str__(self) -> str:
        if self.step is None:
            return "R^×" if self.signed else "R_{>0}"
        if self.step == 1:
            return "{1, -1}" if self.signed else "{1}"
        plain = str(self.step) if self.step > 0 and self.step.denominator == 1 else f"({self.step})"
        return f"±{plain}^Z" if self.signed else f"{plain}^Z"


ONE, SIGNS = Multipliers(Fraction(1)), Multipliers(Fraction(1), True)
POSITIVE, ALL = Multipliers(None), Multipliers(None, True)


def _common_root(a: Fraction, b: Fraction) -> tuple[Fraction, tuple[int, int]] | None:
    """A positive c and numbers with |a| = c^i, |b| = c^j, if there is one: proportional prime exponents."""
    base = sorted(_coprime(y for x in (a, b) for y in (abs(x.numerator), x.denominator)))
    left, right = ([_valuation(x, p) for p in base] for x in (a, b))
    i, j = gcd(*left), gcd(*right)
    unit = [x // i for x in left]
    sign = 1 if [j * x for x in unit] == right else -1
    if [sign * j * x for x in unit] != right:
        return None
    return prod((Fraction(p) ** x for p, x in zip(base, unit, strict=True)), start=Fraction(1)), (i, sign * j)


def _coprime(numbers: Iterable[int]) -> list[int]:
    """Numbers larger than 1, no two with a common divisor, of which the given ones are products of powers."""
    found: list[int] = []
    waiting = list(numbers)
    while waiting:
        x = waiting.pop()
        shared = next((y for y in found if gcd(x, y) > 1), None)
        if shared is not None:
            found.remove(shared)
            d = gcd(x, shared)
            waiting += [x // d, shared // d, d]
        elif x > 1:
            found.append(x)
    return found


def _valuation(x: Fraction, p: int) -> int:
    count, top, bottom = 0, abs(x.numerator), x.denominator
    while top % p == 0:
        top, count = top // p, count + 1
    while bottom % p == 0:
        bottom, count = bottom // p, count - 1
    return count


def _bezout(a: int, b: int) -> tuple[int, int]:
    """u and v with ua + vb = gcd(a, b)."""
    if b == 0:
        return (1 if a > 0 else -1), 0
    u, v = _bezout(b, a % b)
    return v, u - (a // b) * v
