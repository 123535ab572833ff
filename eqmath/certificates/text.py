"""The text of a certificate: JSON with sorted keys and without numbers (SPEC.md §1)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

VERSION = "eqmath/2"
GROUPS = ("S", "A", "O", "SO", "Sp", "H", "B", "Aut", "U", "SU", "M", "UR")
"""The letters of the groups of SPEC.md §4."""
FEW_DIAGRAMS = 500
"""Of more matchings, or involutions with n fixed places, certificates have words of labels (SPEC.md §12)."""
RULES = {
    "partition": ("few blocks",),
    "brauer": ("increasing",),
    "grood": ("increasing",),
    "balanced": ("few blocks",),
    "symplectic": ("noncrossing", "nonnesting"),
    "walled-brauer": ("increasing",),
}
"""The rules of SPEC.md §3, by families; the empty one, of all diagrams, is not listed."""
FUNCTORS = ("Sym", "Alt", "Dual", "Sub", "Inj")
"""The functors of SPEC.md §9."""
OF_ONE_SUMMAND = ("Sub", "Inj")
"""Those that SPEC.md has of one summand alone."""


def certificate_text(certificate: Mapping[str, Any]) -> str:
    """The one text of a certificate.

    >>> certificate_text({"rank": 2, "certificate": VERSION})
    '{"certificate":"eqmath/2","rank":"2"}\\n'
    """
    return json.dumps(strings(certificate), sort_keys=True, separators=(",", ":"), ensure_ascii=False) + "\n"


def strings(value: Any) -> Any:
    """Integers and fractions as strings, tuples as lists, at every level.

    >>> strings({"a": [1, Fraction(1, 2)]})
    {'a': ['1', '1/2']}
    """
    if isinstance(value, Mapping):
        return {str(key): strings(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [strings(entry) for entry in value]
    if isinstance(value, int | Fraction) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, str):
        return value
    raise TypeError(f"expected an integer, a fraction or a text, found {value!r}")
