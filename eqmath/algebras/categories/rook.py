"""The rook category: partial bijections."""

from __future__ import annotations

from functools import partial
from math import comb, factorial

from eqmath.algebras.gram_factors import GramFormula, permutations, with_cut_strands
from eqmath.algebras.levels import Tower, stays
from eqmath.algebras.record import CategoryRecord, Subcategory, across
from eqmath.algebras.relations import Presentation, crossed_cuts
from eqmath.combinatorics import box_added
from eqmath.diagrams import Diagram


def partial_bijection(d: Diagram, source: int, target: int) -> bool:
    """Whether blocks are single points or edges between the rows."""
    return all(len(block) == 1 or (len(block) == 2 and block[0] > 0 > block[1]) for block in d.blocks)


def _count(source: int, target: int) -> int:
    return sum(comb(source, i) * comb(target, i) * factorial(i) for i in range(min(source, target) + 1))


CATEGORY = CategoryRecord(
    name="rook",
    part=Subcategory(partial_bijection, _count, "partial", joins=across, largest=2),
    family="partial",
    gram=GramFormula(partial(with_cut_strands, permutations), 16, at_zero=False),
    presentation=Presentation("sp", crossed_cuts, "S. Lipscomb, Symmetric inverse semigroups (1996)"),
    tower=Tower(((stays, box_added),)),
)
