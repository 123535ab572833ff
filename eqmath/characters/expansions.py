"""Products Π φ(x_i) as sums of irreducible characters: by determinants, by a recurrence, by weight multiplicities."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eqmath.characters.root_system import DoubledWeight, RootSystem
from eqmath.exact import PolynomialInSeveral

Factor = Mapping[int, PolynomialInSeveral]
"""φ: its coefficients by twice their exponents; all exponents are integers, or none is."""
Coefficients = Mapping[DoubledWeight, PolynomialInSeveral]
"""c_λ for the λ at which it is not 0, the largest λ first."""


def factor_of(coefficients: Mapping[int, int]) -> dict[int, PolynomialInSeveral]:
    """A Laurent polynomial φ with numbers as coefficients, by twice the exponents.

    >>> factor_of({4: 1, 0: 1, -4: 1})
    {4: 1, 0: 1, -4: 1}
    """
    return {exponent: PolynomialInSeveral((), {(): c}) for exponent, c in coefficients.items()}


def general_factor(degree: int) -> dict[int, PolynomialInSeveral]:
    """φ = a0 + Σ a_j (x^j + x^−j) with symbols a0, …, up to a degree: any φ with φ(1/x) = φ(x).

    >>> general_factor(1)
    {0: a0, 2: a1, -2: a1}
    """
    symbols = PolynomialInSeveral.symbols_of([f"a{j}" for j in range(degree + 1)])
    return {2 * sign * j: a for j, a in enumerate(symbols) for sign in ((1, -1) if j else (1,))}


def value_at_one(factor: Factor, rank: int) -> PolynomialInSeveral:
    """φ(1)^r.

    >>> value_at_one(factor_of({2: 1, 0: 2, -2: 1}), 3)
    64
    """
    one = _one(factor)
    total, found = sum(factor.values(), start=one * 0), one
    for _ in range(rank):
        found = found * total
    return found


def by_determinants(system: RootSystem, factor: Factor) -> dict[DoubledWeight, PolynomialInSeveral]:
    """c_λ = the coefficient of x^(λ+ρ) in Π φ(x_i) · A_ρ, as a determinant.

    Its entries are the coefficients of x^(λ_i+ρ_i) in φ(x)(x^ρ_j − x^−ρ_j). For SO(2r) the alternant A_ρ is half of
    det(x_i^ρ_j + x_i^−ρ_j), so that the sign is + and the last column is φ itself.

    >>> found = by_determinants(RootSystem(2, 2), factor_of({4: 1, 0: 1, -4: 1}))
    >>> {weight: int(str(c)) for weight, c in found.items()}
    {(4, 4): 1, (2, 2): -1}
    """
    zero, rho = _one(factor) * 0, system.rho
    found = {}
    for weight in system.dominant_weights(max(factor)):
        rows = []
        for part, own in zip(weight, rho, strict=True):
            row = [factor.get(part + own - r, zero) for r in rho]
            other = [factor.get(part + own + r, zero) for r in rho]
            rows.append([a - b if system.last else a + b if r else a for a, b, r in zip(row, other, rho, strict=True)])
        found[weight] = _determinant(rows, _one(factor))
    return _present(found)


def by_recurrence(system: RootSystem, factor: Factor) -> dict[DoubledWeight, PolynomialInSeveral]:
    """The same, rank after rank: Π φ(x_i) = Σ a_j c_μ ch_(j,μ), and every ch_(j,μ) is straightened to ± ch_λ.

    The reflections that keep the first place are those of the system of rank r − 1, so what is known there is used.

    >>> by_recurrence(RootSystem(2, 2), factor_of({4: 1, 0: 1, -4: 1}))
    {(4, 4): 1, (2, 2): -1}
    """
    found: dict[DoubledWeight, PolynomialInSeveral] = {(): _one(factor)}
    for rank in range(1, system.rank + 1):
        known, found = found, {}
        own = RootSystem(rank, system.last)
        for weight, c in known.items():
            for exponent, a in factor.items():
                straight = own.straightened((exponent, *weight))
                if straight is not None:
                    sign, dominant = straight
                    found[dominant] = found.get(dominant, _one(factor) * 0) + a * c * sign
    order = sorted(found, key=lambda weight: (*map(abs, weight), weight), reverse=True)
    return _present({weight: found[weight] for weight in order})


def by_multiplicities(system: RootSystem, factor: Factor) -> dict[DoubledWeight, PolynomialInSeveral]:
    """The same from the definition of a character: the coefficient of x^μ is Σ c_λ m_λ(μ), for every dominant μ.

    The largest μ that is left over is the highest weight of a character that is taken away, and so on.

    >>> by_multiplicities(RootSystem(2, 2), factor_of({4: 1, 0: 1, -4: 1}))
    {(4, 4): 1, (2, 2): -1}
    """
    zero = _one(factor) * 0
    weights = list(system.dominant_weights(max(factor)))
    height = {weight: sum(a * r for a, r in zip(weight, system.rho, strict=True)) for weight in weights}
    found: dict[DoubledWeight, PolynomialInSeveral] = {}
    for weight in sorted(weights, key=height.__getitem__, reverse=True):
        left = _one(factor)
        for part in weight:
            left = left * factor.get(part, zero)
        for upper, c in found.items():
            left = left - c * system.multiplicity(upper, weight)
        if left != 0:
            found[weight] = left
    return {weight: found[weight] for weight in weights if weight in found}


def _one(factor: Factor) -> PolynomialInSeveral:
    symbols = next(iter(factor.values())).symbols
    return PolynomialInSeveral(symbols, {(0,) * len(symbols): 1})


def _present(found: Coefficients) -> dict[DoubledWeight, PolynomialInSeveral]:
    return {weight: c for weight, c in found.items() if c != 0}


def _determinant(rows: Sequence[Sequence[PolynomialInSeveral]], one: PolynomialInSeveral) -> PolynomialInSeveral:
    """Without division: the minors of the first i rows on every set of i columns, row after row."""
    minors = {0: one}
    for row in rows:
        longer: dict[int, PolynomialInSeveral] = {}
        for columns, minor in minors.items():
            for j, entry in enumerate(row):
                if not columns >> j & 1 and entry != 0:
                    sign = (-1) ** (columns >> j).bit_count()
                    here = longer.get(columns | 1 << j)
                    term = minor * entry * sign
                    longer[columns | 1 << j] = term if here is None else here + term
        minors = longer
    return minors.get((1 << len(rows)) - 1, one * 0)
