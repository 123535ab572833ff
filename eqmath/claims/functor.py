"""Claims that diagrams and their matrices are a monoidal functor: products, tensor products, flips, full, faithful.

Every rule is compared with the matrices, entry by entry. The order of a case is that of the product:
maps k → l are composed of all maps k → j → l up to some j. With at most max(l+k, 4) vertices each,
closed components and zig-zags through a wider middle row are met already at the orders 0 and 2.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from eqmath.claims.about_products import AboutProducts, Compared, exhausted
from eqmath.claims.case import Case
from eqmath.claims.functoriality import flips, identities, products, tensor_products
from eqmath.claims.images import Images
from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.claims.witness import Numbers, Witness
from eqmath.families import Rules, family

LEAST = 4
"""Factors of a product have at least up to so many vertices."""
ORDER = (
    "l + k for maps k → l: all products of diagrams k → j → l whose factors have at most max(l + k, 4) vertices, all "
    "tensor products k → l, all flips of diagrams k → l, and the identity if k = l"
)


def within_order(case: Case) -> int:
    """The largest j for which maps k → j and j → l have at most max(l+k, 4) vertices.

    >>> within_order(Case(3, 1, 1)), within_order(Case(3, 2, 3))
    (3, 2)
    """
    return max(case.order, LEAST) - max(case.k, case.l)


def two_wider(case: Case) -> int:
    """A middle row of so many points has room for a loop and for a zig-zag beside strands.

    >>> two_wider(Case(3, 1, 2))
    3
    """
    return min(case.k, case.l) + 2


@dataclass(frozen=True)
class Functor(AboutProducts):
    """The diagrams of a category go to matrices by a full monoidal functor, faithful exactly where it is said.

    Attributes
    ----------
    family : str
        Whose category, and whose matrices.
    rules : Rules
    title : str
        The functor in letters.
    faithful : Case ↦ bool, or None
        Where the matrices of the diagrams k → l are independent; None if nothing is said.
    widest : Case ↦ the largest j of the products k → j → l

    Examples
    --------
    >>> from eqmath.theorems import theorem
    >>> claim = theorem("partition-category").claim
    >>> print(claim, claim.decide(Case(1, 1, 1)).status)
    P(n) → C(S(n)) is a full functor proved
    >>> [check.partition(":")[0] for check in claim.decide(Case(1, 1, 1)).checks[-4:]]
    ['products', 'tensor products', 'flips', 'identities']
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
        for name, differences in self._laws(images, case):
            if witness is None:
                compared, witness = exhausted(differences)
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

    def _laws(self, images: Images, case: Case) -> Iterator[tuple[str, Iterator[Compared]]]:
        """Every law with its comparisons."""
        asked = self.rules, images, case.k, case.l
        yield "products", products(*asked, (j for j, _, _ in self.middles(case)))
        yield "tensor products", tensor_products(*asked)
        yield "flips", flips(*asked)
        yield "identities", identities(*asked)

    def _otherwise(self, case: Case, spans: Outcome) -> Witness | None:
        """What shows that it is faithful, or not, against the claim."""
        independent = spans.rank == spans.diagrams
        if self.faithful is None or independent == self.faithful(case):
            return None
        if independent and spans.rank is not None:
            return Numbers(Fraction(spans.rank - 1), spans.rank)
        return self.spanning("independent").decide(case).witness

    def __str__(self) -> str:
        return self.title
