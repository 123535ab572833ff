"""Spaces from their definitions: characters by power sums, and signed orbits of positions on index tuples."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import product as tuples
from math import comb

from tests.oracles.linear import multiply, trace

Square = Sequence[Sequence]
MOST = 12


class Trace:
    """The traces of g, g², g³, … in a representation: everything else is computed from them."""

    def __init__(self, at: Callable[[int], Fraction]) -> None:
        self.at = at

    def __add__(self, other) -> "Trace":
        other = as_trace(other)
        return Trace(lambda j: self.at(j) + other.at(j))

    def __mul__(self, other) -> "Trace":
        other = as_trace(other)
        return Trace(lambda j: self.at(j) * other.at(j))

    __radd__, __rmul__ = __add__, __mul__

    def sym(self, d: int) -> "Trace":
        """d h_d = Σ p_i h_(d−i)."""
        return Trace(lambda j: self._newton(d, j, 1))

    def alt(self, d: int) -> "Trace":
        """d e_d = Σ (−1)^(i−1) p_i e_(d−i)."""
        return Trace(lambda j: self._newton(d, j, -1))

    def _newton(self, d: int, j: int, sign: int) -> Fraction:
        found = [Fraction(1)]
        for size in range(1, d + 1):
            found.append(sum(sign ** (i - 1) * self.at(i * j) * found[size - i] for i in range(1, size + 1)) / size)
        return found[d]

    def harm(self, d: int) -> "Trace":
        """h_d − h_(d−2)."""
        return Trace(lambda j: self.sym(d).at(j) - (self.sym(d - 2).at(j) if d > 1 else 0))

    def cl(self, n: int) -> "Trace":
        """All e_k."""
        return Trace(lambda j: sum(self.alt(k).at(j) for k in range(n + 1)))

    def inj(self, d: int) -> "Trace":
        """Tuples of different fixed points."""

        def at(j: int) -> Fraction:
            found = Fraction(1)
            for i in range(d):
                found *= self.at(j) - i
            return found

        return Trace(at)

    def sub(self, d: int) -> "Trace":
        """Unions of cycles with d elements."""

        def at(j: int) -> Fraction:
            cycles = {}
            for c in range(1, d + 1):
                fixed = self.at(c * j) - sum(e * cycles[e] for e in cycles if c % e == 0)
                cycles[c] = int(fixed / c)
            found = [1] + [0] * d
            for c, number in cycles.items():
                found = [
                    sum(comb(number, i) * found[size - c * i] for i in range(size // c + 1)) for size in range(d + 1)
                ]
            return Fraction(found[d])

        return Trace(at)


def as_trace(value) -> Trace:
    """An integer is so many times the trivial representation."""
    return value if isinstance(value, Trace) else Trace(lambda j: Fraction(value))


def trace_of(g: Square) -> Trace:
    """From a matrix and its powers, multiplied out as they are asked for."""
    powers = [g]

    def at(j: int) -> Fraction:
        while len(powers) < j:
            powers.append(multiply(powers[-1], g))
        return Fraction(trace(powers[j - 1])) if g else Fraction(0)

    return Trace(at)


def character(value) -> Trace:
    """A one-dimensional representation, from its value at g."""
    return Trace(lambda j: Fraction(value) ** j)


class Positions:
    """The span of the tuples in which nothing is equal that must differ, modulo t = sign · yt.

    Parameters
    ----------
    sizes : the number of basis vectors of every leg
    generators : pairs of images, from 0, and a sign
    distinct : pairs of tuples of places
    """

    def __init__(self, sizes: Sequence[int], generators: Sequence, distinct: Sequence) -> None:
        self.generators = generators
        self.every = [
            t
            for t in tuples(*map(range, sizes))
            if not any(tuple(t[i] for i in a) == tuple(t[i] for i in b) for a, b in distinct)
        ]
        self.place: dict[tuple, tuple] = {}
        for t in self.every:
            if t not in self.place:
                self._orbit(t)
        self.basis = [t for t in self.every if self.place[t] == (t, 1)]

    def _orbit(self, start: tuple) -> None:
        signs, waiting, zero = {start: 1}, [start], False
        while waiting:
            t = waiting.pop()
            for images, sign in self.generators:
                moved = [0] * len(t)
                for i, image in enumerate(images):
                    moved[image] = t[i]
                new = tuple(moved)
                if new not in signs:
                    signs[new] = sign * signs[t]
                    waiting.append(new)
                zero = zero or signs[new] != sign * signs[t]
        self.place |= {t: (start, 0 if zero else sign) for t, sign in signs.items()}

    def matrix(self, legs: Sequence[Square], scalar=1) -> list[list]:
        """g on every leg, times a scalar: a tuple goes to the sum of all tuples with the product of the entries."""
        rows = [[0] * len(self.basis) for _ in self.basis]
        number = {t: i for i, t in enumerate(self.basis)}
        for column, t in enumerate(self.basis):
            for s in self.every:
                entry = scalar
                for g, i, j in zip(legs, s, t, strict=True):
                    entry = entry * g[i][j]
                representative, sign = self.place[s]
                if entry and sign:
                    rows[number[representative]][column] += sign * entry
        return rows


def position_trace(legs: Sequence[Square], group: Sequence, distinct: Sequence) -> Fraction:
    """(1/|Y|) Σ χ(y) tr(y g⊗…⊗g) over all elements (images, sign) of Y, on the tuples that are allowed."""
    total = Fraction(0)
    every = Positions([len(g) for g in legs], [], distinct).every
    for images, sign in group:
        for t in every:
            entry = sign
            for i, image in enumerate(images):
                entry = entry * legs[i][t[image]][t[i]]
            total += entry
    return total / len(group)


def generated(m: int, generators: Sequence) -> list:
    """All products of the generators, with their signs."""
    found = {tuple(range(m)): 1}
    waiting = list(found)
    while waiting:
        order = waiting.pop()
        for images, sign in generators:
            new = tuple(images[i] for i in order)
            if new not in found:
                found[new] = sign * found[order]
                waiting.append(new)
            assert found[new] == sign * found[order]
    return list(found.items())


def laplacian(polynomial: dict) -> dict:
    """Σ ∂²/∂x_i² of a polynomial, from exponents to coefficients."""
    found: dict = {}
    for exponents, c in polynomial.items():
        for i, a in enumerate(exponents):
            if a > 1:
                new = (*exponents[:i], a - 2, *exponents[i + 1 :])
                found[new] = found.get(new, 0) + c * a * (a - 1)
    return {exponents: c for exponents, c in found.items() if c}


def substituted(polynomial: dict, g: Square) -> dict:
    """The polynomial in x_j ↦ Σ_i g[i][j] x_i."""
    n, found = len(g), {}
    for exponents, c in polynomial.items():
        product = {(0,) * n: c}
        for j, a in enumerate(exponents):
            for _ in range(a):
                more: dict = {}
                for old, b in product.items():
                    for i in range(n):
                        new = (*old[:i], old[i] + 1, *old[i + 1 :])
                        more[new] = more.get(new, 0) + b * g[i][j]
                product = more
        for new, b in product.items():
            found[new] = found.get(new, 0) + b
    return {exponents: c for exponents, c in found.items() if c}
