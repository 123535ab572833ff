"""Certificates: their text, described in SPEC.md, and a checker that stands alone. Nothing here imports eqmath."""

from eqmath.certificates.text import FAMILIES, FUNCTORS, GROUPS, VERSION, certificate_text, strings

__all__ = ["FAMILIES", "FUNCTORS", "GROUPS", "VERSION", "certificate_text", "strings"]
