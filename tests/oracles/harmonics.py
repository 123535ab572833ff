"""Polynomials as {exponents: coefficient}: products, gradients, means over the sphere by double factorials."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations
from math import prod

Polynomial = dict


def added(*terms: Polynomial) -> Polynomial:
    """A sum, without zeros."""
    found: Polynomial = {}
    for term in terms:
        for exponents, c in term.items():
            found[exponents] = found.get(exponents, 0) + c
    return {exponents: c for exponents, c in found.items() if c}


def product(f: Polynomial, g: Polynomial) -> Polynomial:
    """A product."""
    terms = [{tuple(map(sum, zip(x, y, strict=True))): a * b} for x, a in f.items() for y, b in g.items()]
    return added(*terms)


def partial(f: Polynomial, i: int) -> Polynomial:
    """∂_i f."""
    return {(*x[:i], x[i] - 1, *x[i + 1 :]): c * x[i] for x, c in f.items() if x[i]}


def mean(f: Polynomial) -> Fraction:
    """Over the unit sphere: Π (e_i − 1)!! / n(n+2)(n+4)… for even exponents."""
    total = Fraction(0)
    for x, c in f.items():
        if not any(e % 2 for e in x):
            above = prod(odd for e in x for odd in range(1, e, 2))
            total += Fraction(above, prod(len(x) + 2 * i for i in range(sum(x) // 2))) * c
    return total


def bracket(f: Polynomial, g: Polynomial) -> Polynomial:
    """x · (∇f × ∇g) in three variables."""
    terms = []
    for i, j, k in permutations(range(3)):
        sign = (j - i) * (k - i) * (k - j) // 2
        x = {tuple(int(a == i) for a in range(3)): sign}
        terms.append(product(x, product(partial(f, j), partial(g, k))))
    return added(*terms)


def legendre(l: int) -> list[Fraction]:
    """The coefficients of the Legendre polynomial, by the recurrence (l+1) P_(l+1) = (2l+1) t P_l − l P_(l−1)."""
    before, now = [Fraction(1)], [Fraction(0), Fraction(1)]
    if l == 0:
        return before
    for m in range(1, l):
        shifted = [Fraction(0), *(Fraction(2 * m + 1, m + 1) * c for c in now)]
        padded = [*before, *[Fraction(0)] * (len(shifted) - len(before))]
        before, now = now, [a - Fraction(m, m + 1) * b for a, b in zip(shifted, padded, strict=True)]
    return now
