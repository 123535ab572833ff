"""The claim that a product of two diagrams with determinants is a multiple of one diagram."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from eqmath.claims.about_products import AboutProducts, Compared, exhausted
from eqmath.claims.case import Case
from eqmath.claims.commuting import Content
from eqmath.claims.identities import Sum, identities_content, images_in
from eqmath.claims.images import Images
from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.claims.witness import FalseRule, entry_text
from eqmath.errors import Disagreement
from eqmath.exact import Integers, Matrix
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
        """The outcome at one case: every product of two matrices compared with the matrix of every diagram.

        Raises
        ------
        TooLarge
            If the matrices exceed the memory limit.
        """
        spans = self.spanning("spans").decide(case, method)
        compared, found = exhausted(self._differences(Images(family("grood"), case.n), case))
        words = f"{compared} products of two determinants"
        sentence = "a product of two determinants is not a multiple of a diagram" if found else f"{words} are multiples"
        check = f"products: {words} compared with every diagram, every entry"
        status = REFUTED if found else PROVED
        return replace(spans, status=status, witness=found, sentence=sentence, checks=(*spans.checks, check))

    @property
    def uncertified(self) -> str:
        """Nothing: there are certificates at every n."""
        return ""

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """Every product as a multiple; or how a product behaves, that no multiple of a diagram does.

        A reflection r keeps a product and no multiple of an H, and x y (x − y) is 0 for all entries x and y of a
        multiple of an E. ``#0`` is r, ``#1`` the number 1, then there are four columns of the identity.

        Raises
        ------
        TooLarge
            If nobody would check it.
        """
        n, k, l, own = case.n, case.k, case.l, family("grood")
        turned = Matrix([[(1 if i else -1) * (i == j) for j in range(n)] for i in range(n)])
        matrices, sums = list[Matrix](), list[Sum]()
        if isinstance(outcome.witness, FalseRule):
            matrices += [turned, Matrix.identity(1), *self._units(outcome.witness, case)]
            sums += _apart(outcome.witness, list(own.diagrams(k, l, n)), k, l)
        else:
            sums += self._multiples(Images(own, n), case)
        names = ("brauer", "grood")
        return identities_content(outcome.status, n, names, sums, images_in(own, n), matrices)

    def _units(self, found: FalseRule, case: Case) -> Iterator[Matrix]:
        """The rows and columns of the identity at the entry of a witness, and at the first one of the product."""
        images = Images(family("grood"), case.n)
        product = images.matrix(images.family.read(found.upper)) @ images.matrix(images.family.read(found.lower))
        i, j = (int(x) for x in np.argwhere(product)[0])
        p, q = (sum((b - 1) * case.n**e for e, b in enumerate(reversed(t))) for t in (found.row, found.column))
        for place, size in ((i, case.l), (j, case.k), (p, case.l), (q, case.k)):
            yield Matrix([[int(row == place)] for row in range(case.n**size)])

    def _multiples(self, images: Images, case: Case) -> Iterator[Sum]:
        """Every product less the multiple of a diagram that it is."""
        single = images.members(case.k, case.l)
        for j, _, _ in self.middles(case):
            for d in images.family.diagrams(j, case.l, case.n):
                for e in images.family.diagrams(case.k, j, case.n):
                    true = images.matrix(d) @ images.matrix(e)
                    i = int(np.flatnonzero(true)[0]) if true.any() else 0
                    x = int(true.flat[i])
                    named = ((c, x * int(images.matrix(c).flat[i])) for c in single if x)
                    fit = next(((c, y) for c, y in named if y and (true == y * images.matrix(c)).all()), None)
                    yield [(1, [[str(d)], [str(e)]]), *([(-fit[1], [[str(fit[0])]])] if fit else [])]

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


def _apart(found: FalseRule, heads: list[Any], k: int, l: int) -> Iterator[Sum]:
    """That a reflection keeps a product, and changes the sign of every H; that two entries are 0 or equal."""
    both = [[found.upper], [found.lower]]
    above, below = [["#0"] * l or ["#1"]], [["#0"] * k or ["#1"]]
    yield [(1, [*above, *both, *below]), (-1, both)]
    for H in heads:
        yield [(1, [*above, [str(H)], *below]), (1, [[str(H)]])]
    x, y = [["^#2"], *both, ["#3"]], [["^#4"], *both, ["#5"]]
    yield [(1, [*x, *x, *y]), (-1, [*x, *y, *y])]


def _difference(d: Any, e: Any, true: Integers, single: Integers, index: Any) -> Compared:
    """Two different entries besides 0, if a product is not a multiple of one of the matrices.

    A product of two determinants is O(n)-equivariant. So is a multiple of an E_β, all of whose entries
    besides 0 are equal; a multiple of an H_α is only if it is 0.

    Raises
    ------
    Disagreement
        If it is not a multiple, yet has no such entries.
    """
    places = np.flatnonzero(true)
    if not len(places):
        return None
    first = places[0]
    if ((single * true[first] == single[:, first : first + 1] * true).all(axis=1) & (single[:, first] != 0)).any():
        return None
    other = next((place for place in places if true[place] != true[first]), None)
    if other is None:
        raise Disagreement(f"({d}) • ({e}) is not a multiple of a diagram, yet its entries are 0 and {true[first]}")
    row, column = index(int(other))
    reason = f"as at {entry_text(*index(int(first)))}: the non-zero entries of a multiple of a matching are equal"
    return FalseRule("•", str(d), str(e), row, column, int(true[first]), int(true[other]), reason)
