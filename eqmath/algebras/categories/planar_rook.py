"""The planar rook category: partial bijections that keep the order."""

from __future__ import annotations

from functools import partial
from math import comb

from eqmath.algebras.categories.rook import partial_bijection
from eqmath.algebras.gram_factors import GramFormula, one_bijection, with_cut_strands
from eqmath.algebras.levels import Tower, stays
from eqmath.algebras.record import CategoryRecord, Subcategory, across
from eqmath.algebras.relations import Presentation, planar_moves
from eqmath.combinatorics import box_added
from eqmath.diagrams import Diagram


def _in_order(d: Diagram, source: int, target: int) -> bool:
    return partial_bijection(d, source, target) and d.is_planar


CATEGORY = CategoryRecord(
    name="planar rook",
    part=Subcategory(_in_order, lambda k, l: comb(k + l, k), "partial", joins=across, planar=True, largest=2),
    family="partial",
    gram=GramFormula(partial(with_cut_strands, one_bijection), at_zero=False),
    presentation=Presentation("plr", planar_moves, "K. Hatch, M. Ly, E. Posner, arXiv:1301.4518"),
    tower=Tower(((stays, box_added),), most_rows=1),
)
