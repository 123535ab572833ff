"""Products of entries of a group element g, and of their conjugates: what is averaged."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from eqmath.errors import CaseError, caret, shown

MOST_TEXT, MOST_FACTORS = 2000, 200
_FACTOR = re.compile(
    r"(?:x(?P<plain>{i})|conj\(\s*x(?P<barred>{i})\s*\)|\|\s*x(?P<square>{i})\s*\|)(?:\s*\^\s*(?P<power>[0-9]{{1,4}}))?".format(
        i=r"[1-9][1-9]|\[\s*[1-9][0-9]{0,8}\s*,\s*[1-9][0-9]{0,8}\s*\]"
    )
)
_BETWEEN = re.compile(r"\s*(?:\*\s*)?")
HINT = "x11^2 x22^2; x[1,12] for larger indices; conj(x12), |x12|^2 for complex groups"


class GroupEntry(NamedTuple):
    """One entry x_ij of g, or its conjugate.

    >>> print(GroupEntry(1, 2, False), GroupEntry(1, 12, True))
    x12 conj(x[1,12])
    """

    row: int
    column: int
    barred: bool

    def __str__(self) -> str:
        small = max(self.row, self.column) < 10
        entry = f"x{self.row}{self.column}" if small else f"x[{self.row},{self.column}]"
        return f"conj({entry})" if self.barred else entry


@dataclass(frozen=True, repr=False)
class EntryProduct:
    """A product of entries of g and of conjugates of entries.

    Attributes
    ----------
    factors : tuple of GroupEntry
        In order, each as often as it occurs.

    Examples
    --------
    >>> EntryProduct.read("x12 x11^2"), EntryProduct.read("|x11|^2 * conj(x[1,12])"), EntryProduct.read("1").degree
    (EntryProduct("x11^2 x12"), EntryProduct("x11 conj(x11) conj(x[1,12])"), 0)
    """

    factors: tuple[GroupEntry, ...]

    @classmethod
    def read(cls, text: object) -> EntryProduct:
        """The monomial that a text is.

        Raises
        ------
        CaseError
            If it is none; the place is shown.
        """
        if isinstance(text, EntryProduct):
            return text
        if not isinstance(text, str) or len(text) > MOST_TEXT:
            raise CaseError(f"expected a product of entries such as x11^2 x12^2, found {shown(text)}", hint=HINT)
        if text.strip() == "1":
            return cls(())
        found, place, end = list[GroupEntry](), len(text) - len(text.lstrip()), len(text.rstrip())
        while place < end or not text.strip():
            match = _FACTOR.match(text, place)
            if match is None:
                raise CaseError("expected an entry such as x11 or a power of one", caret(text, place), HINT)
            found += _factors(match, text, place)
            place = _next(text, match.end())
        if len(found) > MOST_FACTORS:
            raise CaseError(f"expected at most {MOST_FACTORS} factors, found {len(found)}")
        return cls(tuple(sorted(found, key=lambda x: (x.row, x.column, x.barred))))

    @property
    def degree(self) -> int:
        """The number of factors."""
        return len(self.factors)

    @property
    def largest(self) -> int:
        """The largest index of a row or a column; 1 without factors."""
        return max((index for x in self.factors for index in (x.row, x.column)), default=1)

    @cached_property
    def powers(self) -> Counter[GroupEntry]:
        """How often each factor occurs."""
        return Counter(self.factors)

    def __str__(self) -> str:
        return " ".join(f"{x}^{p}" if p > 1 else str(x) for x, p in self.powers.items()) or "1"

    def __repr__(self) -> str:
        return f'EntryProduct("{self}")'


def _factors(match: re.Match[str], text: str, place: int) -> list[GroupEntry]:
    """The factors that one power stands for."""
    power = int(match["power"] or 1)
    if power > MOST_FACTORS:
        raise CaseError(f"expected at most {MOST_FACTORS} factors, found the power {power}", caret(text, place))
    indices = match["plain"] or match["barred"] or match["square"]
    digits = re.findall("[0-9]+", indices) if "[" in indices else list(indices)
    row, column = map(int, digits)
    if not match["square"]:
        return [GroupEntry(row, column, bool(match["barred"]))] * power
    if power % 2:
        raise CaseError("expected an even power of an absolute value", caret(text, place), "|x11|^2 is x11 conj(x11)")
    return [GroupEntry(row, column, barred) for barred in (False, True)] * (power // 2)


def _next(text: str, place: int) -> int:
    """Where the next factor begins, behind spaces or a sign of multiplication; digits would belong to an entry."""
    match = _BETWEEN.match(text, place)
    start = match.end() if match else place
    if start == place < len(text) and text[place] not in "xc|":
        raise CaseError("expected a space, * or ^ after an entry", caret(text, place), HINT)
    if start >= len(text) and "*" in text[place:]:
        raise CaseError("expected another entry after *", caret(text, place), HINT)
    return start
