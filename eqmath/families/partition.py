"""All partition diagrams: the family of S(n)."""

from __future__ import annotations

from eqmath.combinatorics import growth_array, growth_strings, set_partition_count
from eqmath.diagrams import Diagram, diagram_values, orbit_values
from eqmath.families.family import Family


def _every_diagram(diagram: Diagram) -> bool:
    return True


FAMILY = Family(
    name="partition",
    contains=_every_diagram,
    words=growth_strings,
    array=growth_array,
    count=set_partition_count,
    values=diagram_values,
    orbit_values=orbit_values,
)
