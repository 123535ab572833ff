"""Sizes, times and lengths as people write them."""

from __future__ import annotations

import re

from eqmath.errors import CaseError

_UNITS = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9, "t": 10**12}
_CENTIMETRES = {"pt": 2.54 / 72.27, "bp": 2.54 / 72, "mm": 0.1, "cm": 1.0, "in": 2.54}
_SECONDS = {"": 1, "s": 1, "m": 60, "h": 3600}


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


def parse_seconds(text: str) -> int:
    """The number of seconds that ``10m``, ``2h``, ``90s`` or ``90`` names.

    Raises
    ------
    CaseError
        If the text is none of these.

    Examples
    --------
    >>> parse_seconds("10m")
    600
    """
    match = re.fullmatch(r"([0-9]{1,9})\s*([smhSMH]?)", text.strip())
    if not match:
        raise CaseError(f"expected a time such as 10m, 90s or 2h, found {text[:40]!r}")
    return int(match[1]) * _SECONDS[match[2].lower()]


def parse_length(text: str) -> float:
    """The centimetres that ``345pt``, ``12.5cm``, ``120mm``, ``5in`` or ``340bp`` names, with the points of TeX.

    Raises
    ------
    CaseError
        If the text is none of these.

    Examples
    --------
    >>> parse_length("12.5cm"), round(parse_length("345pt"), 3)
    (12.5, 12.125)
    """
    match = re.fullmatch(r"([0-9]{1,6}(?:\.[0-9]{1,6})?)\s*(pt|bp|mm|cm|in)", text.strip())
    if not match or not float(match[1]):
        raise CaseError(f"expected a length such as 345pt, 12cm or 5in, found {text[:40]!r}")
    return float(match[1]) * _CENTIMETRES[match[2]]
