"""The root systems of Sp(2r), SO(2r+1) and SO(2r): their weights, Weyl dimensions and weight multiplicities."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import combinations, combinations_with_replacement
from math import prod

from eqmath.errors import CaseError
from eqmath.groups import Series

DoubledWeight = tuple[int, ...]
"""Twice a weight λ = (λ_1, …, λ_r), so that spin weights are integers as well."""


@dataclass(frozen=True, slots=True)
class RootSystem:
    """The roots ±e_i ± e_j of a classical group of rank r, with ±2e_i for Sp(2r) and ±e_i for SO(2r+1).

    Everything that distinguishes the three series is twice the last entry of ρ = (…, ρ_r + 1, ρ_r), half the sum of
    the positive roots: 2, 1 or 0. All weights are doubled.

    Attributes
    ----------
    rank : int
    last : int
        2ρ_r: 2 for Sp(2r), 1 for SO(2r+1), 0 for SO(2r).

    Examples
    --------
    >>> from eqmath import SO, Sp
    >>> RootSystem.of(Sp, 4), RootSystem.of(SO, 5), RootSystem.of(SO, 4)
    (RootSystem(rank=2, last=2), RootSystem(rank=2, last=1), RootSystem(rank=2, last=0))
    >>> [RootSystem(2, last).dimension((2, 0)) for last in (2, 1, 0)], RootSystem(3, 1).dimension((1, 1, 1))
    ([4, 5, 4], 8)
    """

    rank: int
    last: int

    @classmethod
    def of(cls, series: Series, n: int) -> RootSystem:
        """That of Sp(n) or SO(n), distinguished by the form that the group preserves.

        Raises
        ------
        CaseError
            If the series preserves no form.
        """
        if series.form is None:
            raise CaseError(
                f"{series.name(n)} preserves no bilinear form", hint="characters are those of Sp(n) and SO(n)"
            )
        form = series.form(n)
        return cls(n // 2, 2 if form.T == -form else n % 2)

    @property
    def rho(self) -> DoubledWeight:
        """2ρ.

        >>> RootSystem(3, 1).rho
        (5, 3, 1)
        """
        return tuple(range(self.last + 2 * self.rank - 2, self.last - 1, -2))

    @property
    def roots(self) -> list[DoubledWeight]:
        """The positive roots, doubled.

        >>> RootSystem(2, 2).roots
        [(2, -2), (2, 2), (4, 0), (0, 4)]
        """
        places = range(self.rank)
        pairs = ({i: 2, j: sign} for i, j in combinations(places, 2) for sign in (-2, 2))
        found = [*pairs, *({i: 2 * self.last} for i in places if self.last)]
        return [tuple(root.get(i, 0) for i in places) for root in found]

    def dimension(self, weight: DoubledWeight) -> int:
        """The dimension of the irreducible representation, Π (λ+ρ, α)/(ρ, α) over the positive roots α (Weyl)."""
        rho = self.rho
        shifted = _sum(weight, rho)
        found = prod(Fraction(_dot(shifted, root), _dot(rho, root)) for root in self.roots)
        return int(found)

    def straightened(self, weight: DoubledWeight) -> tuple[int, DoubledWeight] | None:
        """ch_κ = ± ch_λ with λ dominant, for any κ, or None where it is 0: λ + ρ is κ + ρ moved by the Weyl group.

        >>> RootSystem(2, 2).straightened((0, 4)), RootSystem(2, 2).straightened((0, 2))
        ((-1, (2, 2)), None)
        >>> RootSystem(1, 1).straightened((-4,))
        (-1, (2,))
        """
        shifted = _sum(weight, self.rho)
        sizes = sorted(map(abs, shifted), reverse=True)
        if len(set(sizes)) < self.rank or (self.last and 0 in sizes):
            return None
        moved = sum(abs(a) < abs(b) for a, b in combinations(shifted, 2))
        negative = sum(a < 0 for a in shifted)
        if not self.last:  # an even number of signs changes; what is left over stands at the last place
            sizes[-1] *= (-1) ** negative
        sign = (-1) ** (moved + (negative if self.last else 0))
        return sign, tuple(a - b for a, b in zip(sizes, self.rho, strict=True))

    def dominant(self, weight: DoubledWeight) -> DoubledWeight:
        """The dominant weight in the orbit of the Weyl group.

        >>> RootSystem(2, 1).dominant((-2, 4)), RootSystem(2, 0).dominant((-2, 4))
        ((4, 2), (4, -2))
        """
        sizes = sorted(map(abs, weight), reverse=True)
        if not self.last and sum(a < 0 for a in weight) % 2:
            sizes[-1] = -sizes[-1]
        return tuple(sizes)

    def dominant_weights(self, largest: int) -> Iterator[DoubledWeight]:
        """The dominant weights with parts at most ``largest``/2, all integers or all half integers as that is.

        >>> list(RootSystem(2, 0).dominant_weights(2))
        [(2, 2), (2, -2), (2, 0), (0, 0)]
        """
        for weight in combinations_with_replacement(range(largest, -1, -2), self.rank):
            yield weight
            if not self.last and weight[-1]:
                yield (*weight[:-1], -weight[-1])

    def is_below(self, lower: DoubledWeight, upper: DoubledWeight) -> bool:
        """Whether a dominant weight is another one minus positive roots: then it is a weight of its representation.

        >>> RootSystem(2, 2).is_below((2, 0), (4, 0)), RootSystem(2, 1).is_below((2, 0), (4, 0))
        (False, True)
        """
        steps = [a - b for a, b in zip(upper, lower, strict=True)]
        if any(step % 2 for step in steps) or (self.last != 1 and sum(steps) % 4):
            return False
        partial = [sum(steps[:i]) for i in range(1, self.rank + 1)]
        if not self.last:
            partial.append(sum(steps[:-1]) - steps[-1])
        return min(partial) >= 0

    def multiplicity(self, upper: DoubledWeight, weight: DoubledWeight) -> int:
        """How often a weight μ occurs in the irreducible representation λ, by Freudenthal's recursion.

        ((λ+ρ)² − (μ+ρ)²) m_μ = 2 Σ_α Σ_{k≥1} (μ+kα, α) m_{μ+kα}, the sum over positive roots α.

        >>> [RootSystem(2, 2).multiplicity((4, 0), weight) for weight in ((4, 0), (2, -2), (0, 0))]
        [1, 1, 2]
        """
        return _multiplicity(self, upper, self.dominant(weight))


@cache
def _multiplicity(system: RootSystem, upper: DoubledWeight, weight: DoubledWeight) -> int:
    if weight == upper:
        return 1
    if not system.is_below(weight, upper):
        return 0
    total = 0
    for root in system.roots:
        step = _sum(weight, root)
        while found := _multiplicity(system, upper, system.dominant(step)):
            total += _dot(step, root) * found
            step = _sum(step, root)
    highest, own = (_sum(own, system.rho) for own in (upper, weight))
    return 2 * total // (_dot(highest, highest) - _dot(own, own))


def weight_text(weight: DoubledWeight) -> str:
    """λ in words: equal parts as a power, zeros left out.

    >>> weight_text((4, 2, 2, 0)), weight_text((0, 0)), weight_text((3, 1, -1)), weight_text((2, -2))
    ('(2,1^2)', '∅', '(3/2,1/2,-1/2)', '(1,-1)')
    """
    parts = [Fraction(part, 2) for part in weight if part]
    runs = ((part, parts.count(part)) for part in dict.fromkeys(parts))
    words = [str(part) if times == 1 else f"{_bracketed(part)}^{times}" for part, times in runs]
    return f"({','.join(words)})" if words else "∅"


def _bracketed(part: Fraction) -> str:
    return str(part) if part.denominator == 1 else f"({part})"


def _sum(one: Sequence[int], other: Sequence[int]) -> DoubledWeight:
    return tuple(a + b for a, b in zip(one, other, strict=True))


def _dot(one: Sequence[int], other: Sequence[int]) -> int:
    return sum(a * b for a, b in zip(one, other, strict=True))
