"""What an explorer offers: groups, families and claims to begin with."""

from __future__ import annotations

from eqmath.families import all_families
from eqmath.groups import all_series

FIRST = "S"
GROUPS = sorted((series.every for series in all_series().values()), key=lambda name: not name.startswith(f"{FIRST}("))
"""The series of groups, that of the permutations first."""
FAMILIES = sorted((name for name, found in all_families().items() if found.rules), key=lambda name: name != "partition")
"""The families whose diagrams multiply."""
CLAIMS = (
    "brauer spans SO(2)",
    "the number of S(n) weights is Bell(l+k)",
    "brauer spans O(n) as a basis",
    "partition spans A(n)",
    "partition spans H(3)",
    "brauer is independent in Sp(2)",
    "even spans H(n) at k=2, l=2",
    "partition spans S(n) at k=1, l=2",
    "symplectic-naive-composition",
    "graph-automorphism-adjacency",
)
"""Some are false, some are true."""


def named(every: str, n: int) -> str:
    """The group of a series at one n.

    >>> named("SO(n)", 3)
    'SO(3)'
    """
    return every.replace("(n)", f"({n})")
