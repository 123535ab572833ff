"""The walled Brauer category: edges between the rows keep the colours w and b of their ends, the others change them."""

from __future__ import annotations

from math import factorial

from eqmath.algebras.gram_factors import GramFormula, permutations
from eqmath.algebras.murphy import pairs
from eqmath.algebras.record import CategoryRecord, JucysMurphy, LegColours, Steps, Subcategory
from eqmath.algebras.relations import Presentation, walled_pairs
from eqmath.diagrams import Diagram


def _walled(d: Diagram, source: str, target: str) -> bool:
    colour = dict(enumerate(target, 1)) | {-i: c for i, c in enumerate(source, 1)}
    return d.is_matching and all((colour[a] == colour[b]) == (a > 0 > b) for a, b in d.blocks)


def _join(i: int, j: int, source: str, target: str) -> bool:
    points = target + source
    return (points[i] == points[j]) == (i < len(target) <= j)


def _count(source: str, target: str) -> int:
    """Tops w and bottoms b are matched to tops b and bottoms w."""
    starts, ends = target.count("w") + source.count("b"), target.count("b") + source.count("w")
    return factorial(starts) if starts == ends else 0


CATEGORY = CategoryRecord(
    name="walled Brauer",
    part=Subcategory(_walled, _count, "brauer", coloured=True, joins=_join, smallest=2, largest=2),
    family="brauer",
    colours=LegColours(lambda word, leg, place, thing: "wb".index(thing[word.index(leg)]), ("white ", "black ")),
    gram=GramFormula(lambda points, x: permutations(points // 2, x), 24),
    presentation=Presentation("se", walled_pairs, "H. Rui, Y. Su, on affine walled Brauer algebras"),
    murphy=JucysMurphy(pairs),
    steps=Steps(lambda word: ("", word + "b", len(word) + 1), lambda word: ("", word[:-1], len(word) - 1), "e"),
)
