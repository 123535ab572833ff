"""The Brauer–Grood category of one n: matchings, and those with n free vertices under a determinant, for SO(n)."""

from __future__ import annotations

from eqmath.algebras.record import CategoryRecord

CATEGORY = CategoryRecord(name="Brauer-Grood", part=None, family="grood", headless="brauer")
