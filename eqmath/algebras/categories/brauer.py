"""The Brauer category: perfect matchings, as they act for O(n)."""

from __future__ import annotations

from eqmath.algebras.gram_factors import GramFormula, matchings
from eqmath.algebras.kernel_generators import minor_generator
from eqmath.algebras.levels import UP_OR_DOWN, Tower, columns_fit, content_up_or_down
from eqmath.algebras.murphy import pairs
from eqmath.algebras.record import CategoryRecord, JucysMurphy, Subcategory
from eqmath.algebras.relations import Presentation
from eqmath.algebras.relations import pairs as relations_of_pairs
from eqmath.combinatorics import Words, is_noncrossing_below, longest_increasing, matching_count, partners
from eqmath.diagrams import Diagram


def _matching(d: Diagram, source: int, target: int) -> bool:
    return d.is_matching


def _independent(words: Words, n: int) -> Words:
    """No n+1 edges in increasing order at n ≥ 0; no |n|/2 + 1 that cross one another at even n < 0."""
    if n < 0 and n % 2:
        return words
    involutions = map(partners, words.tolist())
    if n >= 0:
        return words[[longest_increasing(p) <= n for p in involutions]]
    return words[[is_noncrossing_below(p, 1 - n // 2) for p in involutions]]


CATEGORY = CategoryRecord(
    name="Brauer",
    part=Subcategory(_matching, lambda k, l: matching_count(k + l), "brauer", smallest=2, largest=2),
    family="brauer",
    gram=GramFormula(matchings, 24, independent=_independent),
    presentation=Presentation("se", relations_of_pairs, "G. Kudryavtseva, V. Mazorchuk, arXiv:math/0511730"),
    murphy=JucysMurphy(pairs),
    tower=Tower((UP_OR_DOWN,), bound=columns_fit, content=content_up_or_down),
    kernel=minor_generator,
)
