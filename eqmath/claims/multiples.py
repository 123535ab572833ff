"""The claim that a product of two diagrams with determinants is a multiple of one diagram."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from eqmath.claims.about_products import AboutProducts, Compared, exhausted
from eqmath.claims.case import Case
from eqmath.claims.images import Images
from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.claims.witness import FalseRule, entry_text
from eqmath.errors import Disagreement
from eqmath.exact import Integers
from eqmath.families import family
from eqmath.limits import require

ORDER = (
    "l + k for maps k → l: all products of two (·)\\n-diagrams k → j → l with j ≤ max(k, l, n); there is no argument "
    "for every n"
)


@dataclass(frozen=True)
class Multiples(AboutProducts):
    """H • H' is a multiple of one E_β or H_α, for all (·)\\n-diagrams k → j → l with j ≤ max(k, l, n).

    >>> from eqmath import SO
    >>> found = Multiples(SO).decide(Case(2, 2, 2)).witness
    >>> found.upper, found.lower, found.claimed, found.true
    ('1|2', "1'|2'", 1, -1)
    """

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case: every product of two matrices beside the matrix of every diagram.

        Raises
        ------
        TooLarge
            If the matrices exceed the memory limit.
        """
        spans = self.spanning("spans").decide(case, method)
        compared, found = exhausted(self._differences(Images(family("grood"), case.n), case))
        words = f"{compared} products of two determinants"
        sentence = "a product of two determinants is no multiple of a diagram" if found else f"{words} are multiples"
        check = f"products: {words} compared with every diagram, every entry"
        status = REFUTED if found else PROVED
        return replace(spans, status=status, witness=found, sentence=sentence, checks=(*spans.checks, check))

    def __str__(self) -> str:
        return "a product of two determinants is a multiple of a diagram"

    def middles(self, case: Case) -> Iterator[tuple[int, int, int]]:
        """Every j with the numbers of (·)\\n-diagrams j → l and k → j."""
        count = family("grood").count
        for j in range(max(case.k, case.l, case.n) + 1):
            yield j, count(j + case.l, case.n), count(case.k + j, case.n)

    def _differences(self, images: Images, case: Case) -> Iterator[Compared]:
        n, k, l = case.n, case.k, case.l
        single = images.stack(k, l).reshape(-1, n**case.order)
        for j, _, number in self.middles(case):
            if number:
                upper, lower = (images.family.diagrams(*shape, n) for shape in ((j, l), (k, j)))
                require(number, n**case.order + n ** (k + j), 16)
                below = np.array([images.matrix(e) for e in lower])
                for d in upper:
                    for e, true in zip(lower, images.matrix(d) @ below, strict=True):
                        yield _difference(d, e, true.ravel(), single, lambda place: images.index(place, k, l))


def _difference(d: Any, e: Any, true: Integers, single: Integers, index: Any) -> Compared:
    """Two different entries besides 0, if a product is no multiple of one of the matrices.

    A product of two determinants is O(n)-equivariant. So is a multiple of an E_β, all of whose entries
    besides 0 are equal; a multiple of an H_α is only if it is 0.

    Raises
    ------
    Disagreement
        If it is no multiple, yet has no such entries.
    """
    places = np.flatnonzero(true)
    if not len(places):
        return None
    first = places[0]
    if ((single * true[first] == single[:, first : first + 1] * true).all(axis=1) & (single[:, first] != 0)).any():
        return None
    other = next((place for place in places if true[place] != true[first]), None)
    if other is None:
        raise Disagreement(f"({d}) • ({e}) is no multiple of a diagram, yet its entries are 0 and {true[first]}")
    row, column = index(int(other))
    reason = f"as at {entry_text(*index(int(first)))}: besides 0 a multiple of a matching has equal entries"
    return FalseRule("•", str(d), str(e), row, column, int(true[first]), int(true[other]), reason)
