"""The half-integer partition category: the last output is joined to the last input. It has no tensor product."""

from __future__ import annotations

from eqmath.algebras.gram_factors import GramFormula, by_coarsening, few_blocks
from eqmath.algebras.murphy import differences
from eqmath.algebras.record import CategoryRecord, JucysMurphy, LegColours, Steps, Subcategory
from eqmath.algebras.relations import Presentation, last_strand_joined
from eqmath.combinatorics import bell, set_partition_count
from eqmath.diagrams import Diagram


def _last_joined(d: Diagram, source: int, target: int) -> bool:
    return bool(source and target) and d.word[target - 1] == d.word[-1]


CATEGORY = CategoryRecord(
    name="half-integer partition",
    part=Subcategory(_last_joined, lambda k, l: bell(k + l - 1) if k and l else 0, coarsenings=True),
    family="partition",
    colours=LegColours(lambda word, leg, place, thing: int(leg == word[-1]), ("", "last ")),
    gram=GramFormula(lambda points, x: by_coarsening(set_partition_count, points - 1, x), independent=few_blocks),
    presentation=Presentation("spb", last_strand_joined, "M. Kosuda, arXiv:1002.0396"),
    murphy=JucysMurphy(lambda record, k, delta: differences(delta, k, 2 * k - 1), 7),
    steps=Steps(lambda k: ("partition", k, k), lambda k: ("partition", k - 1, k - 1), "p"),
)
