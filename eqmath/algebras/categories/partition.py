"""The partition category: all diagrams, as they act for S(n)."""

from __future__ import annotations

from fractions import Fraction
from functools import partial

from eqmath.algebras.gram_factors import GramFormula, by_coarsening, few_blocks
from eqmath.algebras.kernel_generators import orbit_generator
from eqmath.algebras.levels import Tower, box_content, n_or_symbol, stays
from eqmath.algebras.murphy import differences
from eqmath.algebras.record import CategoryRecord, JucysMurphy, Steps, Subcategory
from eqmath.algebras.relations import Presentation, partitions
from eqmath.combinatorics import Shape, bell, box_added, box_removed, set_partition_count
from eqmath.exact import Scalar

HALF = Fraction(1, 2)
UP_TO_THE_FIRST_ROW = ((stays, box_removed), (stays, box_added))
"""Without its first row a shape stays when that row gains or loses a box."""


def _content(a: Shape, b: Shape, n: int | None) -> Scalar:
    """The first row of a generic S(n) has δ − |λ| boxes, or one less."""
    return n_or_symbol(n) - 1 - sum(a) if a == b else box_content(a, b) - (n is None)


CATEGORY = CategoryRecord(
    name="partition",
    part=Subcategory(lambda d, k, l: True, lambda k, l: bell(k + l), coarsenings=True),
    family="partition",
    gram=GramFormula(partial(by_coarsening, set_partition_count), independent=few_blocks),
    presentation=Presentation("spb", partitions, "T. Halverson, A. Ram, Partition algebras (2005)"),
    murphy=JucysMurphy(lambda record, k, delta: differences(delta, k, 2 * k), 7),
    steps=Steps(
        lambda k: ("half-integer partition", k + 1, k + HALF), lambda k: ("half-integer partition", k, k - HALF), "b"
    ),
    tower=Tower(
        UP_TO_THE_FIRST_ROW,
        bound=lambda shape, n: True,
        of_n_boxes=((box_removed,), (box_added,)),
        content=_content,
    ),
    kernel=orbit_generator,
)
