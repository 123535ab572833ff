"""Means of products of power sums over the classical groups by Weyl's integration formula.

A function on the torus is a Laurent polynomial, {exponents: coefficient}; the mean is the constant term of
f · Π (1 − z^α) over the roots α, divided by the order of the Weyl group.
"""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from math import factorial

Weight = tuple[int, ...]
Laurent = dict[Weight, int]


def unit(q: int, *entries: tuple[int, int]) -> Weight:
    """Σ c e_i over pairs (i, c)."""
    weight = [0] * q
    for i, c in entries:
        weight[i] += c
    return tuple(weight)


def times(f: Laurent, g: Laurent) -> Laurent:
    """The product."""
    found: Counter = Counter()
    for x, a in f.items():
        for y, b in g.items():
            found[tuple(i + j for i, j in zip(x, y, strict=True))] += a * b
    return dict(found)


def integrand(
    powers: Sequence[int], weights: Sequence[Weight], signs: Sequence[int], roots: Sequence[Weight]
) -> Laurent:
    """Π p_j · Π (1 − z^α), the eigenvalues being ± z^w."""
    q = len(weights[0])
    f: Laurent = {(0,) * q: 1}
    for root in roots:
        f = times(f, {(0,) * q: 1, root: -1})
    for j in powers:
        p: Counter = Counter()
        for weight, sign in zip(weights, signs, strict=True):
            p[tuple(j * x for x in weight)] += sign ** abs(j)
        f = times(f, dict(p))
    return f


def long_roots(q: int) -> list[Weight]:
    """± e_i ± e_j, i < j."""
    return [unit(q, (i, a), (j, b)) for i in range(q) for j in range(i) for a in (1, -1) for b in (1, -1)]


def axes(q: int, length: int) -> list[Weight]:
    """± length · e_i."""
    return [unit(q, (i, a * length)) for i in range(q) for a in (1, -1)]


def constant(f: Laurent, order: int) -> Fraction:
    """The constant term, divided."""
    return Fraction(sum(c for x, c in f.items() if not any(x)), order)


def unitary(powers: Sequence[int], n: int, det: int = 0) -> Fraction:
    """U(n), with a power of the determinant."""
    roots = [unit(n, (i, 1), (j, -1)) for i in range(n) for j in range(n) if i != j]
    f = integrand(powers, axes(n, 1)[::2], [1] * n, roots)
    return constant({tuple(x + det for x in w): c for w, c in f.items()}, factorial(n))


def special_unitary(powers: Sequence[int], n: int) -> Fraction:
    """SU(n): on its torus z_1 ⋯ z_n = 1."""
    roots = [unit(n, (i, 1), (j, -1)) for i in range(n) for j in range(n) if i != j]
    f = integrand(powers, axes(n, 1)[::2], [1] * n, roots)
    return Fraction(sum(c for w, c in f.items() if len(set(w)) == 1), factorial(n))


def symplectic(powers: Sequence[int], n: int) -> Fraction:
    """Sp(n)."""
    q = n // 2
    f = integrand(powers, axes(q, 1), [1] * n, long_roots(q) + axes(q, 2))
    return constant(f, 2**q * factorial(q))


def rotations(powers: Sequence[int], n: int) -> Fraction:
    """SO(n)."""
    q, odd = divmod(n, 2)
    if q == 0:
        return Fraction(1)
    fixed = [(0,) * q] * odd
    f = integrand(powers, axes(q, 1) + fixed, [1] * n, long_roots(q) + (axes(q, 1) if odd else []))
    return constant(f, 2 ** (q - 1 + odd) * factorial(q))


def reflections(powers: Sequence[int], n: int) -> Fraction:
    """The other component of O(n): −SO(n) for odd n, else eigenvalues 1, −1 and a torus with the roots of Sp(n−2)."""
    if n % 2:
        return (-1) ** sum(powers) * rotations(powers, n)
    q = n // 2 - 1
    weights, signs = [*axes(q, 1), (0,) * q, (0,) * q], [1] * (2 * q + 1) + [-1]
    return constant(integrand(powers, weights, signs, long_roots(q) + axes(q, 2)), 2**q * factorial(q))


def orthogonal(powers: Sequence[int], n: int, det: int = 0) -> Fraction:
    """O(n), with a power of the determinant; O(0) has one element and no eigenvalues."""
    if n == 0:
        return Fraction(not powers)
    return (rotations(powers, n) + (-1) ** det * reflections(powers, n)) / 2
