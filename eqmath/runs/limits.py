"""Limits on a run: memory by prediction, never by the operating system."""

from __future__ import annotations

import re

from eqmath.errors import CaseError

_UNITS = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9, "t": 10**12}


def parse_bytes(text: str) -> int:
    """The number of bytes that ``4G``, ``500M`` or ``1000`` names.

    Raises
    ------
    CaseError
        If the text is none of these.

    Examples
    --------
    >>> parse_bytes("4G")
    4000000000
    """
    match = re.fullmatch(r"([0-9]{1,9})\s*([kKmMgGtT]?)[bB]?", text.strip())
    if not match or not int(match[1]):
        raise CaseError(f"expected a memory size such as 4G or 500M, found {text[:40]!r}")
    return int(match[1]) * _UNITS[match[2].lower()]
