"""Theorems for runs that write certificates."""

from eqmath.theorems import all_theorems

CORE = [
    "symmetric-diagram-basis", "symmetric-bell-count", "orthogonal-brauer", "orthogonal-brauer-basis",
    "symplectic-brauer", "special-orthogonal-grood", "alternating-jellyfish", "hyperoctahedral-even",
    "bistochastic-partial", "graph-automorphism-homomorphisms", "local-symmetries", "orthogonal-young-legs",
]  # fmt: skip
"""Some that are decided quickly."""


def one_of_each_kind() -> list[str]:
    """The first theorem about every kind of claim."""
    return list({type(t.claim): t.name for t in reversed(all_theorems())}.values())[::-1]
