"""The rook-Brauer category: blocks of at most two points, as they act for B(n)."""

from __future__ import annotations

from functools import partial

from eqmath.algebras.gram_factors import GramFormula, matchings, with_free_points
from eqmath.algebras.levels import UP_OR_DOWN, Tower, columns_fit, stays
from eqmath.algebras.record import CategoryRecord, Subcategory
from eqmath.algebras.relations import Presentation, partial_pairs
from eqmath.combinatorics import involution_count
from eqmath.diagrams import Diagram


def small(d: Diagram, source: int, target: int) -> bool:
    """Whether blocks have at most two points."""
    return all(len(block) <= 2 for block in d.blocks)


CATEGORY = CategoryRecord(
    name="rook-Brauer",
    part=Subcategory(small, lambda k, l: involution_count(k + l), "partial", largest=2),
    family="partial",
    gram=GramFormula(partial(with_free_points, matchings), 16, at_zero=False),
    presentation=Presentation("spe", partial_pairs, "G. Kudryavtseva, V. Mazorchuk, arXiv:math/0511730"),
    tower=Tower(((stays, *UP_OR_DOWN),), bound=lambda shape, n: columns_fit(shape, n - 1)),
)
