"""The Motzkin category: planar diagrams with blocks of at most two points."""

from __future__ import annotations

from math import comb

from eqmath.algebras.categories.rook_brauer import small
from eqmath.algebras.categories.temperley_lieb import catalan
from eqmath.algebras.gram_factors import GramFormula, noncrossing_with_free_points
from eqmath.algebras.levels import UP_OR_DOWN, Tower, stays
from eqmath.algebras.record import CategoryRecord, Subcategory
from eqmath.algebras.relations import Presentation
from eqmath.algebras.relations import motzkin as relations_of_motzkin
from eqmath.diagrams import Diagram


def motzkin(m: int) -> int:
    """The noncrossing partial matchings of m points: Σ C(m, 2i) catalan(i).

    >>> [motzkin(m) for m in range(7)]
    [1, 1, 2, 4, 9, 21, 51]
    """
    return sum(comb(m, 2 * i) * catalan(i) for i in range(m // 2 + 1))


def _small_and_planar(d: Diagram, source: int, target: int) -> bool:
    return small(d, source, target) and d.is_planar


CATEGORY = CategoryRecord(
    name="Motzkin",
    part=Subcategory(_small_and_planar, lambda k, l: motzkin(k + l), "partial", planar=True, largest=2),
    family="partial",
    gram=GramFormula(noncrossing_with_free_points, tells_rank=False),
    presentation=Presentation("plre", relations_of_motzkin, "K. Hatch, M. Ly, E. Posner, arXiv:1301.4518"),
    tower=Tower(((stays, *UP_OR_DOWN),), most_rows=1),
)
