"""The category of diagrams with blocks of even size, as they act for H(n)."""

from __future__ import annotations

from functools import partial

from eqmath.algebras.gram_factors import GramFormula, by_coarsening, few_blocks
from eqmath.algebras.record import CategoryRecord, LegColours, Subcategory
from eqmath.algebras.relations import Presentation, even_blocks
from eqmath.combinatorics import even_partition_count
from eqmath.diagrams import Diagram


def _even(d: Diagram, source: int, target: int) -> bool:
    return all(len(block) % 2 == 0 for block in d.blocks)


CATEGORY = CategoryRecord(
    name="even",
    part=Subcategory(_even, lambda k, l: even_partition_count(k + l), "even", smallest=2, coarsenings=True),
    family="even",
    colours=LegColours(lambda word, leg, place, thing: word.count(leg) % 2, ("even ", "odd ")),
    gram=GramFormula(partial(by_coarsening, even_partition_count), independent=few_blocks),
    presentation=Presentation("seb", even_blocks, "M. Kosuda, on party algebras"),
)
