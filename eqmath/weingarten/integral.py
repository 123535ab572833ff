"""The average of a product of entries over a group: a number, or for every n at once a rational function of n."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from eqmath._discover import constants
from eqmath.errors import CaseError, GroupError, TooLarge, shown
from eqmath.groups import Group, Series, parse_series
from eqmath.hom import Hom
from eqmath.hom.reynolds import ReynoldsOperator, reynolds
from eqmath.limits import grouped
from eqmath.weingarten.averages import Average, Averages
from eqmath.weingarten.entry_product import EntryProduct

WEINGARTEN, OPERATOR = "Weingarten functions", "the Reynolds operator"
MOST_ENTRIES = 20_000
"""Maps with more entries are not paired."""


@dataclass(frozen=True)
class HaarIntegral:
    """∫ Π x(i_s, j_s) dg over a compact group, the measure being normalised; the mean over a finite one.

    Attributes
    ----------
    series : Series
    n : int or None
        None for every n from a start on.
    product : EntryProduct

    Examples
    --------
    >>> from eqmath import O
    >>> whole = HaarIntegral(O, None, EntryProduct.read("x11^2 x22^2"))
    >>> whole.value, whole.start, whole.method
    ((n + 1)/((n - 1)*n*(n + 2)), 2, 'Weingarten functions')
    """

    series: Series
    n: int | None
    product: EntryProduct

    @classmethod
    def of(cls, group: Any, product: Any) -> HaarIntegral:
        """The integral of a monomial, as an object or a text, over a group or all groups of a series.

        Raises
        ------
        GroupError
            If it is not a group, or nothing is known for every n.
        CaseError
            If it is not a monomial, or the elements have no such entries.
        """
        series, size = _series_of(group)
        found = EntryProduct.read(product)
        if size is not None and found.largest > size:
            wrong = next(x for x in found.factors if max(x.row, x.column) > size)
            raise CaseError(f"{wrong} is not an entry of an element of {series.name(size)}, which has {size} rows")
        if size is None and averages(series) is None:
            raise GroupError(f"no averages over {series.every} are known for every n", hint=f"{series.letter}(3)")
        return cls(series, size, found)

    @property
    def group(self) -> str:
        """The group, or all of its series."""
        return self.series.name(self.n)

    @property
    def method(self) -> str:
        """How the value is computed."""
        return WEINGARTEN if averages(self.series) else OPERATOR

    @property
    def start(self) -> int | None:
        """From which n on a rational function is the average; None for one group."""
        known = averages(self.series)
        return known.start(known.plain(self.product.factors)[1]) if known and self.n is None else None

    @property
    def value(self) -> Average:
        """The integral.

        Raises
        ------
        TooLarge
            If there are too many diagrams.
        GroupError
            If the group has no average: it is not compact, nor reductive.
        """
        known = averages(self.series)
        if known is None:
            return self.by_operator()
        sign, entries = known.plain(self.product.factors)
        return sign * known.of(entries, self.n)

    def by_operator(self) -> Average:
        """The integral as an entry of the Reynolds operator, which knows no Weingarten function: a second way.

        >>> HaarIntegral.of("SO(3)", "x11 x22 x33").by_operator()
        Fraction(1, 6)

        Raises
        ------
        GroupError
            If n is left open, or there is no such operator.
        TooLarge
            If the matrices are too large.
        """
        if self.n is None:
            raise GroupError(f"expected one group, found all {self.group}")
        group = self.series(self.n)
        if self.series.signature:
            hint = f"Hom({group!r}, k, l).project(W) is the equivariant part of W"
            raise GroupError(f"{group.name} is not compact, so there are no averages over it", hint=hint)
        size = group.n**self.product.degree
        if size > MOST_ENTRIES:
            raise TooLarge(
                f"maps of {grouped(size)} entries are too large, the Reynolds operator takes {grouped(MOST_ENTRIES)}",
                hint="take a smaller degree",
            )
        above, below = ([x for x in self.product.factors if x.barred == barred] for barred in (False, True))
        operator = _operator(group, len(below), len(above))
        sizes = [factor.n for factor in group.series.factors] or [group.n]
        places = (
            _place([x[end] for x in above], sizes) * group.n ** len(below) + _place([x[end] for x in below], sizes)
            for end in (0, 1)
        )
        return operator.entry(next(places), next(places))


def averages(series: Series) -> Averages | None:
    """What is known of the averages over a series of groups; None where only the Reynolds operator gives them.

    >>> from eqmath import A, O
    >>> averages(O).series, averages(A)
    (O, None)
    """
    known = constants("eqmath.weingarten", "AVERAGES").values()
    return next((own for own in known if own.series == series), None)


def haar(group: Any, product: Any) -> Average:
    """The average over a group of a product of entries of its elements x: a number, or for O(n) a function of n.

    It is the integral over the Haar measure of a compact group, normalised, and the mean over a finite one. Sp(n) and
    M(n) stand for the unitary matrices among their complex ones.

    Parameters
    ----------
    group : Group or str, or Series
        ``O(3)``; ``O(n)`` or the series O for every n from some on: ``HaarIntegral.of(group, product).start`` says it.
    product : str or EntryProduct
        ``x11^2 x12^2``, x[1,12] for larger indices, conj(x12) or |x12|^2 for complex groups.

    Returns
    -------
    int, Fraction, Polynomial or RationalFunction

    Raises
    ------
    GroupError
        If it is not a compact group, or nothing is known for every n.
    CaseError
        If the text is no such product, or the elements have no such entries.
    TooLarge
        If there are too many diagrams.

    Examples
    --------
    >>> haar("O(3)", "x11^2 x12^2"), haar("O(n)", "x11^2 x22^2"), haar("U(n)", "|x11|^4")
    (Fraction(1, 15), (n + 1)/((n - 1)*n*(n + 2)), 2/(n*(n + 1)))
    >>> haar("S(n)", "x12 x21"), haar("SO(3)", "x11 x22 x33"), haar("C(5)", "x11 x22")
    (1/((n - 1)*n), Fraction(1, 6), Fraction(1, 5))
    """
    return HaarIntegral.of(group, product).value


@lru_cache(maxsize=16)
def _operator(group: Group, k: int, l: int) -> ReynoldsOperator:
    return reynolds(Hom(group, k, l))


def _series_of(group: Any) -> tuple[Series, int | None]:
    if isinstance(group, Series):
        return group, group.only
    if isinstance(group, Group):
        return group.series, group.n
    if not isinstance(group, str):
        raise GroupError(f"expected a group or its name, found {shown(group)}", hint="O(3), or O(n) for every n")
    return parse_series(group)


def _place(indices: Sequence[int], sizes: Sequence[int]) -> int:
    """The place of a basis vector of V₁^⊗m ⊗ V₂^⊗m ⊗ …, from its indices in V₁ ⊗ V₂ ⊗ …."""
    digits = [_digits(index - 1, sizes) for index in indices]
    found = 0
    for factor, size in enumerate(sizes):
        for own in digits:
            found = found * size + own[factor]
    return found


def _digits(index: int, sizes: Sequence[int]) -> list[int]:
    found = []
    for size in reversed(sizes):
        index, digit = divmod(index, size)
        found.append(digit)
    return found[::-1]
