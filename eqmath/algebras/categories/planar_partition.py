"""The category of planar partition diagrams."""

from __future__ import annotations

from eqmath.algebras.categories.partition import UP_TO_THE_FIRST_ROW
from eqmath.algebras.categories.temperley_lieb import catalan
from eqmath.algebras.gram_factors import GramFormula, noncrossing_partitions
from eqmath.algebras.levels import Tower
from eqmath.algebras.record import CategoryRecord, Subcategory
from eqmath.algebras.relations import Presentation, planar_partitions

CATEGORY = CategoryRecord(
    name="planar partition",
    part=Subcategory(lambda d, k, l: d.is_planar, lambda k, l: catalan(k + l), planar=True),
    family="partition",
    gram=GramFormula(noncrossing_partitions, tells_rank=False),
    presentation=Presentation("pb", planar_partitions, "T. Halverson, A. Ram, Partition algebras (2005)"),
    tower=Tower(UP_TO_THE_FIRST_ROW, most_rows=1),
)
