"""Claims that diagrams and their matrices are a monoidal functor: products, tensor products, flips, full, faithful.

Every rule is compared with the matrices, entry by entry. The order of a case is that of the product:
maps k → l are composed of all maps k → j → l up to some j. With at most max(l+k, 4) vertices each,
closed components and zig-zags through a wider middle row are met already at the orders 0 and 2.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import product
from typing import Any

import numpy as np

from eqmath.claims.images import Images, first_difference
from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.claims.rules import AboutProducts, Difference, Rules, exhausted
from eqmath.claims.witness import FalseRule, Numbers, Witness
from eqmath.diagrams import Diagram
from eqmath.exact import Integers
from eqmath.families import family
from eqmath.limits import require
from eqmath.runs import Case

LEAST = 4
"""Factors of a product have at least up to so many vertices."""
ORDER = (
    "l + k for maps k → l: all products of diagrams k → j → l whose factors have at most max(l + k, 4) vertices, all "
    "tensor products k → l, all flips of diagrams k → l, and the identity if k = l"
)


def within_order(case: Case) -> int:
    """The largest j for which maps k → j and j → l have at most max(l+k, 4) vertices."""
    return max(case.order, LEAST) - max(case.k, case.l)


def two_wider(case: Case) -> int:
    """A middle row of so many points has room for a loop and for a zig-zag beside strands."""
    return min(case.k, case.l) + 2


@dataclass(frozen=True)
class Functor(AboutProducts):
    """The diagrams of a category go to matrices by a full monoidal functor, faithful exactly where it is said.

    Attributes
    ----------
    series : Series
    family : str
        Whose category, and whose matrices.
    rules : Rules
    title : str
        The functor in letters.
    faithful : Case ↦ bool, or None
        Where the matrices of the diagrams k → l are independent; None if nothing is said.
    widest : Case ↦ the largest j of the products k → j → l
    """

    family: str
    rules: Rules
    title: str
    faithful: Callable[[Case], bool] | None = None
    widest: Callable[[Case], int] = within_order

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case; that the functor is full is the spanning theorem, decided by the method.

        Raises
        ------
        TooLarge
            If the matrices exceed the memory limit.
        """
        spans = self.spanning("spans").decide(case, method)
        images = Images(family(self.family), case.n, self.rules.sign)
        witness, checks = spans.witness, list(spans.checks)
        sentence = "not full" if witness else ""
        for name, law in self._laws():
            if witness is None:
                compared, witness = exhausted(law(images, case))
                sentence = f"the rule for {name} is false" if witness else ""
                checks.append(f"{name}: {compared} compared with the matrices, every entry")
        if witness is None:
            witness = self._otherwise(case, spans)
            sentence = f"the {spans.diagrams} diagrams have rank {spans.rank}"
        return replace(
            spans, status=REFUTED if witness else PROVED, witness=witness, sentence=sentence, checks=tuple(checks)
        )

    def middles(self, case: Case) -> Iterator[tuple[int, int, int]]:
        """Every j with the numbers of diagrams j → l and k → j, narrow middle rows first."""
        count, n, k, l = family(self.family).category_count, case.n, case.k, case.l
        for j in range(self.widest(case) + 1):
            yield j, count(j + l, n), count(k + j, n)

    def _laws(self) -> tuple[tuple[str, Callable[[Images, Case], Iterator[Difference]]], ...]:
        return (
            ("products", self._products),
            ("tensor products", self._tensor_products),
            ("flips", self._flips),
            ("identities", self._identities),
        )

    def _products(self, images: Images, case: Case) -> Iterator[Difference]:
        """Θ(upper • lower) = Θ(upper) Θ(lower)."""
        n, k, l = case.n, case.k, case.l
        for j, _, _ in self.middles(case):
            lower = images.members(k, j)
            require(len(lower), n**case.order, 16)
            below = images.stack(k, j)
            for d in images.members(j, l):
                true = images.matrix(d) @ below
                for e, matrix in zip(lower, true, strict=True):
                    claimed = images.combined(self.rules.compose(d, e, n), k, l)
                    yield _compared("•", d, e, claimed, matrix, images, (k, l))

    def _tensor_products(self, images: Images, case: Case) -> Iterator[Difference]:
        """Θ(a ⊗ b) = Θ(a) ⊗ Θ(b), all ways to cut both rows."""
        k, l = case.k, case.l
        for r, s in product(range(k + 1), range(l + 1)):
            for a, b in product(images.members(r, s), images.members(k - r, l - s)):
                claimed = images.combined(self.rules.tensor(a, b, case.n), k, l)
                yield _compared("⊗", a, b, claimed, np.kron(images.matrix(a), images.matrix(b)), images, (k, l))

    def _flips(self, images: Images, case: Case) -> Iterator[Difference]:
        """Θ(d)ᵀ = ± Θ(flip d)."""
        for d in images.members(case.k, case.l):
            sign, flipped = self.rules.flip(d)
            claimed = images.combined({flipped: sign}, case.l, case.k)
            yield _compared("transpose", d, None, claimed, images.matrix(d).T, images, (case.l, case.k))

    def _identities(self, images: Images, case: Case) -> Iterator[Difference]:
        """Θ(1_k) = 1."""
        if case.k == case.l:
            one = Diagram.identity(case.k)
            unit = np.eye(case.n**case.k, dtype=np.int64)
            yield _compared("identity", one, None, unit, images.matrix(one), images, (case.k, case.k))

    def _otherwise(self, case: Case, spans: Outcome) -> Witness | None:
        """What shows that it is faithful, or not, against the claim."""
        independent = spans.rank == spans.diagrams
        if self.faithful is None or independent == self.faithful(case):
            return None
        if independent:
            return Numbers(Fraction(spans.diagrams - 1), spans.diagrams)
        return self.spanning("independent").decide(case).witness

    def __str__(self) -> str:
        return self.title


def _compared(
    operation: str, d: Any, e: Any, claimed: Integers, true: Integers, images: Images, shape: tuple[int, int]
) -> Difference:
    """The first entry at which the rule and the matrices differ."""
    place = first_difference(claimed, true)
    if place is None:
        return None
    row, column = images.index(place, *shape)
    second = "" if e is None else str(e)
    return FalseRule(operation, str(d), second, row, column, int(claimed.flat[place]), int(true.flat[place]))
