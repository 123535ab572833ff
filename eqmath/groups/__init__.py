"""Groups: one file each, found by their names."""

from __future__ import annotations

import re
from difflib import get_close_matches

from eqmath._discover import constants
from eqmath.errors import GroupError
from eqmath.groups.group import Group, Series
from eqmath.groups.parts import LieElement, Part

__all__ = ["Group", "LieElement", "Part", "Series", "all_series", "parse_group", "parse_series", "series"]

_NAME = re.compile(r"([A-Za-z]+)_?(?:\(\s*(-?[0-9]{1,9}|n)\s*\)|([0-9]{1,9}|))")


def all_series() -> dict[str, Series]:
    """Every series of groups by its letter, in alphabetical order."""
    found = {value.letter: value for value in constants("eqmath.groups", "GROUP").values()}
    return dict(sorted(found.items()))


def series(letter: str) -> Series:
    """The series with the given letter.

    Raises
    ------
    GroupError
        If there is none.
    """
    known = all_series()
    if letter in known:
        return known[letter]
    near = get_close_matches(letter, known, cutoff=0.4) or [name for name in known if name.lower() == letter.lower()]
    hint = f"Did you mean {near[0]}(n)?" if near else f"there is {', '.join(f'{name}(n)' for name in known)}"
    reason = "is reserved and not built" if letter == "U" else "is unknown"
    raise GroupError(f"the group {letter} {reason}", hint=hint)


def parse_series(text: str) -> tuple[Series, int | None]:
    """The series and n of ``S(4)``, ``S4`` or ``S_4``; n is None for ``S(n)`` and ``S``.

    Raises
    ------
    GroupError
        If the text names no group that exists.

    Examples
    --------
    >>> parse_series("S_4"), parse_series("S(n)")
    ((S, 4), (S, None))
    """
    match = _NAME.fullmatch(text.strip())
    if not match:
        raise GroupError(f"expected a group such as S(4), found {text[:60]!r}")
    found, digits = series(match[1]), match[2] or match[3]
    if not digits or digits == "n":
        return found, None
    return found, found(int(digits)).n


def parse_group(text: str) -> Group:
    """The group that ``S(4)``, ``S4`` or ``S_4`` names.

    Raises
    ------
    GroupError
        If the text names no group that exists, or leaves n open.
    """
    found, n = parse_series(text)
    if n is None:
        raise GroupError(f"expected a number, found {text.strip()!r}", hint=f"write {found.letter}(4)")
    return found(n)
