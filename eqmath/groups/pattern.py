"""A group for every n that is not a series: ``C(n)xSO(2)``, ``Torus(n,4)``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from eqmath.errors import GroupError
from eqmath.groups.group import Group, Series
from eqmath.groups.spelling import parse_group

_N = re.compile(r"\bn\b")


@dataclass(frozen=True)
class GroupPattern:
    """Groups that are written with one n, of a V that grows with it; nothing is said of their systems, which may too.

    Attributes
    ----------
    text : str

    Examples
    --------
    >>> found = GroupPattern("C(n)xSO(2)")
    >>> found(8), found.number(found(5).series), found.number(parse_group("C(5)xO(2)").series)
    (C(8)xSO(2), 5, None)
    """

    text: str

    def __call__(self, n: int) -> Group:
        """The group at n.

        Raises
        ------
        GroupError
            If there is none.
        """
        return parse_group(_N.sub(str(n), self.text))

    def number(self, series: Series) -> int | None:
        """The n of a group; None if it is not one of these."""
        return _number(self, series)


@cache
def _number(pattern: GroupPattern, series: Series) -> int | None:
    largest = series.only or 0
    for n in range(1, largest + 1):
        try:
            found = pattern(n)
        except GroupError:
            return None
        if found.series == series:
            return n
        if found.n > largest:
            break
    return None
