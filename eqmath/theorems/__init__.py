"""One file a theorem: statement, source, hypotheses, cases, controls."""

from eqmath.theorems.registry import all_theorems, theorem
from eqmath.theorems.theorem import Theorem

__all__ = ["Theorem", "all_theorems", "theorem"]
