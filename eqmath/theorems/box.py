"""A theorem about products of series: one row for every (n₁, …, n_p) of a box, and one for all others.

The system of a factor is the same from its own n₀ on, whatever the others are; so at any (n₁, …, n_p) the systems are
those at the place of the box in which no n_i is larger than its n₀.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from math import prod

from eqmath.claims import Case
from eqmath.groups import Series, SeriesProduct, parse_product
from eqmath.limits import require_list
from eqmath.theorems.beginning import Beginning, Start
from eqmath.theorems.between import TwoSpaces
from eqmath.theorems.theorem import Instance, InstanceCase, Theorem

TESTED_N = 3
"""No larger n_i is run when no range is asked for."""
BYTES_OF_A_CASE = 5000


@dataclass(frozen=True)
class SeriesBox(Instance):
    """A theorem about the products of members of several series; its claim is that at one of them.

    Attributes
    ----------
    theorem : Theorem
    claim : Claim
        At the least n of every factor, or at those from which on a row is for all larger ones.
    products : SeriesProduct
    largest : int or None

    Examples
    --------
    >>> from eqmath.theorems import theorem
    >>> (found,) = boxes(theorem("local-symmetries"), parse_product("S(n)xO(n)"))
    >>> print(found.groups, "-", found.stable_from(1, 1).reason)
    S(n1)xO(n2) - the same system for every n1 ≥ 2, n2 ≥ 1; at any (n1, n2) that of (min(n1, 2), min(n2, 1))
    >>> [instance.groups for instance, case in found.cases_up_to((2, 1), 1, 1)]
    ['S(1)xO(1)', 'S(2)xO(1)']
    """

    products: SeriesProduct = field(kw_only=True)

    @property
    def members(self) -> tuple[Series, ...]:
        """The series of every factor."""
        return self.products.members

    @property
    def groups(self) -> str:
        """Its groups in letters."""
        return self.products.every

    @property
    def single(self) -> bool:
        """It is about many groups."""
        return False

    @property
    def uniform(self) -> bool:
        """Every factor has a system of its own."""
        return True

    @property
    def tested_n(self) -> int:
        """The largest n of a factor that is run when no range is asked for."""
        return TESTED_N

    @property
    def several(self) -> bool:
        """Every factor has an n of its own."""
        return True

    @property
    def uncertified(self) -> str:
        """What the claim says of several series."""
        return self.claim.unspecified_together

    def covers(self, other: Instance) -> bool:
        """Whether another group is one of these."""
        same = tuple(factor.series for factor in other.series.factors) == self.members
        return same and replace(other.claim, series=self.series) == self.claim

    def cases(self, wanted: range, k: int, l: int) -> list[InstanceCase]:
        """The cases with every n_i in the range."""
        return self._cases([wanted] * len(self.members), k, l)

    def cases_up_to(self, start: Start, k: int, l: int) -> list[InstanceCase]:
        """The cases of the box, its last corner at the end."""
        return self._cases([range(1, n + 1) for n in _several(start)], k, l)

    def starting(self, case: Case, start: Start) -> InstanceCase:
        """The case for every n_i from the corner on."""
        sizes = _several(start)
        return replace(self, claim=self._at(sizes).claim), replace(case, n=prod(sizes))

    def start(self, case: Case) -> Start:
        """The corner."""
        return tuple(factor.n for factor in self.series.factors)

    def foreseen(self, k: int, l: int) -> int:
        """How many cases the box has, every n₀ taken to be l + k."""
        return prod(max(len(series.values(k + l)), 1) for series in self.members)

    def predicted(self, k: int, l: int) -> list[InstanceCase]:
        """Cases with all systems of every factor: what is found out about a factor is remembered."""
        sizes = [tuple(series.next_value(n) for series in self.members) for n in range(1, k + l + 3)]
        return [self._place(found, k, l) for found in dict.fromkeys(sizes)]

    def stable_from(self, k: int, l: int) -> Beginning:
        """From which n_i on the systems, and so the verdict, are the same.

        Raises
        ------
        TooLarge
            If the predicted memory of the systems is above the limit.
        """
        found = self.claim.uniform(self.members, k, l)
        start = tuple(
            series.next_value(max(n or 1, self.theorem.least))
            for series, n in zip(self.members, found.starts, strict=True)
        )
        any_n = ", ".join(f"n{i}" for i in range(1, len(start) + 1))
        least = ", ".join(f"min(n{i}, {n})" for i, n in enumerate(start, 1))
        reason = f"{replace(found, starts=start).reason}; at any ({any_n}) that of ({least})"
        because = self.claim.constant_because
        return Beginning(start, f"{reason}; {because}" if because else reason)

    def alike(self, start: Start, k: int, l: int) -> Iterator[list[InstanceCase]]:
        """For every case at the end of the box: those with n_i beyond it in the same directions."""
        ends = _several(start)
        for instance, _ in self.cases_up_to(start, k, l):
            sizes = [factor.n for factor in instance.series.factors]
            steps = [(0, s.step) if n == end else (0,) for s, n, end in zip(self.members, sizes, ends, strict=True)]
            yield [self._place(tuple(map(sum, zip(sizes, shift, strict=True))), k, l) for shift in product(*steps)]

    def _cases(self, wanted: Sequence[range], k: int, l: int) -> list[InstanceCase]:
        require_list(prod(map(len, wanted)), BYTES_OF_A_CASE, "cases", "give fewer n")
        least = self.theorem.least
        found = (self._place(sizes, k, l) for sizes in self.products.sizes(wanted) if min(sizes) >= least)
        return [(instance, case) for instance, case in found if instance.claim.admits(case)]

    def _place(self, sizes: tuple[int, ...], k: int, l: int) -> InstanceCase:
        found = self._at(sizes)
        return found, found.claim.case(prod(sizes), k, l)

    def _at(self, sizes: Sequence[int]) -> Instance:
        """The theorem for one of the groups."""
        return Instance(self.theorem, replace(self.claim, series=self.products(*sizes).series), self.largest)


def boxes(theorem: Theorem, products: SeriesProduct | None = None, ends: TwoSpaces | None = None) -> list[SeriesBox]:
    """The theorem for the products of series that it lists, or for one such product, if it is about that.

    A theorem about spaces is one for every pair of spaces of its tested range, or for one pair.

    >>> from eqmath.theorems import theorem
    >>> [box.groups for box in boxes(theorem("local-symmetries"))]
    ['S(n1)xO(n2)', 'S(n1)xS(n2)', 'A(n1)xS(n2)', 'O(n1)xSp(n2)']
    """
    single = theorem.single
    if single is None or (ends is not None and theorem.spaces is None):
        return []
    listed = [(parse_product(text), largest) for text, largest in single.products]
    asked = listed if products is None else [(products, None)]
    found = [(made, made(*(s.step for s in made.members)).series, largest) for made, largest in asked if made]
    return [
        SeriesBox(theorem, claim, largest, products=made)
        for made, series, largest in found
        if single.concerns(series) and (ends is None or theorem.has(series, ends))
        for claim in theorem.claims(series, ends)
    ]


def _several(start: Start) -> tuple[int, ...]:
    """One n for every factor."""
    return (start,) if isinstance(start, int) else tuple(start)
