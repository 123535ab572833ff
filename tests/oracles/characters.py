"""Alternants and characters of classical groups as explicit Laurent polynomials; the kind is "C", "B" or "D"."""

from fractions import Fraction
from itertools import permutations, product


def times(f, g):
    """The product of Laurent polynomials, exponents doubled."""
    found = {}
    for a, c in f.items():
        for b, d in g.items():
            at = tuple(x + y for x, y in zip(a, b, strict=True))
            found[at] = found.get(at, 0) + c * d
    return {at: c for at, c in found.items() if c}


def in_all(factor, rank):
    """Π φ(x_i)."""
    found = {(): 1}
    for _ in range(rank):
        found = {(*at, e): c * d for at, c in found.items() for e, d in factor.items()}
    return found


def parity(order):
    return (-1) ** sum(order[j] > order[i] for i in range(len(order)) for j in range(i))


def weyl_group(kind, rank):
    """All signed permutations, with their determinants; an even number of signs for D."""
    for order in permutations(range(rank)):
        for signs in product((1, -1), repeat=rank):
            negative = signs.count(-1)
            if kind == "D" and negative % 2:
                continue
            yield order, signs, parity(order) * (-1) ** negative


def rho(kind, rank):
    """Half the sum of the positive roots, doubled, root after root."""
    found = [0] * rank
    for i in range(rank):
        found[i] += 2 * (rank - 1 - i)  # e_i − e_j and e_i + e_j for every later j, halved and doubled
        found[i] += {"C": 2, "B": 1, "D": 0}[kind]
    return tuple(found)


def alternant(kind, weight):
    """Σ_w det(w) x^(w·weight)."""
    found = {}
    for order, signs, sign in weyl_group(kind, len(weight)):
        at = tuple(s * weight[i] for i, s in zip(order, signs, strict=True))
        found[at] = found.get(at, 0) + sign
    return {at: c for at, c in found.items() if c}


def coefficient(kind, weight, f):
    """The coefficient of x^(λ+ρ) in f · A_ρ, without multiplying out."""
    own = rho(kind, len(weight))
    target = tuple(a + b for a, b in zip(weight, own, strict=True))
    alternating = alternant(kind, own)
    return sum(c * f.get(tuple(t - a for t, a in zip(target, at, strict=True)), 0) for at, c in alternating.items())


def dimension(kind, weight):
    """The value at 1 of A_(λ+ρ)/A_ρ: the product over positive roots."""
    rank, own = len(weight), rho(kind, len(weight))
    roots = [{i: 1, j: s} for i in range(rank) for j in range(i + 1, rank) for s in (1, -1)]
    roots += [] if kind == "D" else [{i: 1} for i in range(rank)]
    found = Fraction(1)
    for root in roots:
        top = sum((weight[i] + own[i]) * c for i, c in root.items())
        found *= Fraction(top, sum(own[i] * c for i, c in root.items()))
    return found
