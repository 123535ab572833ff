"""Certificates: their text, described in SPEC.md, and a checker that stands alone. Nothing here imports eqmath."""

from eqmath.certificates.text import (
    FEW_DIAGRAMS,
    FUNCTORS,
    GROUPS,
    OF_ONE_SUMMAND,
    RULES,
    VERSION,
    certificate_text,
    strings,
)

__all__ = ["FEW_DIAGRAMS", "FUNCTORS", "GROUPS", "OF_ONE_SUMMAND", "RULES", "VERSION", "certificate_text", "strings"]
