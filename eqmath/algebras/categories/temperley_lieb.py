"""The Temperley–Lieb category: planar matchings."""

from __future__ import annotations

from math import comb

from eqmath.algebras.gram_factors import GramFormula, noncrossing_matchings
from eqmath.algebras.jones_wenzl import jones_wenzl
from eqmath.algebras.levels import UP_OR_DOWN, Tower
from eqmath.algebras.murphy import turns
from eqmath.algebras.record import CategoryRecord, JucysMurphy, Subcategory
from eqmath.algebras.relations import Presentation, cups
from eqmath.diagrams import Diagram


def catalan(n: int) -> int:
    """C(2n, n) / (n+1).

    >>> [catalan(n) for n in range(6)]
    [1, 1, 2, 5, 14, 42]
    """
    return comb(2 * n, n) // (n + 1)


def _planar_matching(d: Diagram, source: int, target: int) -> bool:
    return d.is_matching and d.is_planar


def _count(source: int, target: int) -> int:
    return 0 if (source + target) % 2 else catalan((source + target) // 2)


CATEGORY = CategoryRecord(
    name="Temperley-Lieb",
    part=Subcategory(_planar_matching, _count, "brauer", planar=True, smallest=2, largest=2),
    family="brauer",
    gram=GramFormula(noncrossing_matchings, tells_rank=False),
    presentation=Presentation("e", cups, "V. Jones, Index for subfactors (1983)"),
    murphy=JucysMurphy(turns, 16),
    projector=jones_wenzl,
    tower=Tower((UP_OR_DOWN,), most_rows=1),
)
