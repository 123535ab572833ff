"""The category of permutations: the group algebras of the symmetric groups, as they act for GL(n)."""

from __future__ import annotations

from math import factorial

from eqmath.algebras.gram_factors import GramFormula, permutations
from eqmath.algebras.levels import Tower, content_up_or_down
from eqmath.algebras.murphy import pairs
from eqmath.algebras.record import CategoryRecord, JucysMurphy, Subcategory, across
from eqmath.algebras.relations import Presentation, crossings
from eqmath.combinatorics import box_added
from eqmath.diagrams import Diagram


def _permutation(d: Diagram, source: int, target: int) -> bool:
    return d.is_permutation


def _count(source: int, target: int) -> int:
    return factorial(source) if source == target else 0


CATEGORY = CategoryRecord(
    name="symmetric group",
    part=Subcategory(_permutation, _count, "brauer", joins=across, smallest=2, largest=2),
    family="brauer",
    gram=GramFormula(lambda points, x: permutations(points // 2, x), 24),
    presentation=Presentation("s", crossings, "E. H. Moore (1897)"),
    murphy=JucysMurphy(pairs),
    tower=Tower(((box_added,),), bound=lambda shape, n: len(shape) <= n, content=content_up_or_down),
)
