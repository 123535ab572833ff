"""One file per theorem: statement, source, hypotheses, cases, controls."""

from eqmath.theorems.registry import all_theorems, import_theorems, theorem, theorem_names
from eqmath.theorems.theorem import InPaper, SingleGroups, Theorem

__all__ = ["InPaper", "SingleGroups", "Theorem", "all_theorems", "import_theorems", "theorem", "theorem_names"]
