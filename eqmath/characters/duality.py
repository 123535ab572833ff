"""Dual pairs: Π (x_i + 1/x_i + y_j + 1/y_j) as a sum of products of characters in x and in y."""

from __future__ import annotations

from itertools import permutations
from math import prod

from eqmath.characters.root_system import DoubledWeight, RootSystem
from eqmath.exact import PolynomialInSeveral


def dual_factor(pairs: int) -> dict[int, PolynomialInSeveral]:
    """φ(x) = Π_j (x + 1/x + v_j), with symbols v_j that stand for y_j + 1/y_j.

    >>> dual_factor(1)
    {2: 1, 0: v1, -2: 1}
    """
    symbols = _symbols(pairs)
    one = symbols[0] * 0 + 1
    found = {0: one}
    for v in symbols:
        longer: dict[int, PolynomialInSeveral] = {}
        for exponent, c in found.items():
            for step, factor in ((2, one), (0, v), (-2, one)):
                longer[exponent + step] = longer.get(exponent + step, one * 0) + c * factor
        found = longer
    return dict(sorted(found.items(), reverse=True))


def dual_coefficients(system: RootSystem, pairs: int) -> dict[DoubledWeight, PolynomialInSeveral]:
    """For every λ in the box of r rows of length p the dual character in y, as a polynomial in the v_j.

    λ~ has the columns of the box without λ as rows, the last first. The dual group is of rank p and of the same kind,
    and ch_λ~ is taken at −y up to the sign (−1)^|λ~|, which is a change for SO(2r+1) alone. For SO(2r) it is that of
    O(2p), the sum of two characters of SO(2p) where λ~ has p parts.

    >>> dual_coefficients(RootSystem(2, 2), 1)
    {(2, 2): 1, (2, 0): v1, (0, 0): v1^2 - 1}
    >>> dual_coefficients(RootSystem(2, 1), 1)
    {(2, 2): 1, (2, 0): v1 - 1, (0, 0): v1^2 - v1 - 1}
    """
    dual = RootSystem(pairs, system.last)
    found = {}
    for weight in system.dominant_weights(2 * pairs):
        missing = tuple(2 * sum(abs(part) <= 2 * j for part in weight) for j in reversed(range(pairs)))
        found[weight] = _at_minus(dual, missing)
    return found


def _at_minus(system: RootSystem, weight: DoubledWeight) -> PolynomialInSeveral:
    """(−1)^|λ| ch_λ(−y), in the v_j."""
    symbols = _symbols(system.rank)
    powers = [_cosines(v * -1, weight[0] // 2) for v in symbols]
    total = symbols[0] * 0
    ends = {weight} if system.last or not weight[-1] else {weight, (*weight[:-1], -weight[-1])}
    for lower in RootSystem(system.rank, 2).dominant_weights(weight[0]):
        times = sum(system.multiplicity(end, lower) for end in ends)
        for places in sorted({*permutations(lower)}) if times else ():
            total = total + prod((powers[j][part // 2] for j, part in enumerate(places)), start=total * 0 + 1) * times
    return total * (-1 if sum(weight) // 2 % 2 else 1)


def _cosines(v: PolynomialInSeveral, most: int) -> list[PolynomialInSeveral]:
    """1 and y^k + y^−k in v = y + 1/y, for k up to a number."""
    found = [v * 0 + 2, v]
    while len(found) <= most:
        found.append(v * found[-1] - found[-2])
    return [v * 0 + 1, *found[1:]]


def _symbols(pairs: int) -> list[PolynomialInSeveral]:
    return PolynomialInSeveral.symbols_of([f"v{j}" for j in range(1, pairs + 1)])
