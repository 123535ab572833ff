"""How groups of your own are shown: never under the name of another group."""

from __future__ import annotations

import re

from eqmath._discover import constants
from eqmath.errors import GroupError, shown

PREFIX = "generators:"
LONGEST = 80
_PLAIN = re.compile(r"[A-Za-z0-9 ._-]*")
_RESERVED = ("U", "SU", "M", "D", "Z")
"""Letters of groups that others write and we may."""


def own_name(name: str) -> str:
    """A name as it is, or behind ``generators:`` where it could be taken for that of a built-in group.

    What has other signs than letters, digits, spaces, ``.``, ``_``, ``-`` could be: brackets, signs of products,
    letters that look like others. So could what is made of the letters of groups and digits, in either case.

    Raises
    ------
    GroupError
        If it is not a text of 1 to 80 printable characters.

    Examples
    --------
    >>> own_name("quarter turn"), own_name("S(3)"), own_name("so_3 x S2")
    ('quarter turn', 'generators:S(3)', 'generators:so_3 x S2')
    """
    if not isinstance(name, str) or not 0 < len(name) <= LONGEST or not name.isprintable():
        raise GroupError(f"expected a name of 1 to {LONGEST} printable characters, found {shown(name)}")
    letters = re.sub(r"[^a-z]", "", name.lower())
    return name if _PLAIN.fullmatch(name) and not _known().fullmatch(letters) else PREFIX + name


def _known() -> re.Pattern[str]:
    """Products of built-in groups, by their letters alone, and whatever begins like ``Aut``."""
    found = {constant: constants("eqmath.groups", constant).values() for constant in ("GROUP", "NUMBERED", "SPELLED")}
    names = {group.letter for group in found["GROUP"]} | {*_RESERVED}
    names |= {letter for numbered in found["NUMBERED"] for letter in numbered}
    spelled = "|".join(letter.lower() for spelled in found["SPELLED"] for letter in spelled)
    letters = "|".join(sorted((name.lower() for name in names), key=len, reverse=True))
    return re.compile(rf"(?:(?:{letters})n?(?:x|wr)?)*|(?:{spelled}).*")
