"""Claims that diagrams and their matrices are a monoidal functor: products, tensor products, flips, full, faithful.

Every rule is compared with the matrices, entry by entry. The order of a case is that of the product:
maps k → l are composed of all maps k → j → l up to some j. With at most max(l+k, 4) vertices each,
closed components and zig-zags through a wider middle row are met already at the orders 0 and 2.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from eqmath.algebras.generated import WordSide
from eqmath.algebras.word_entries import N, WordEntries
from eqmath.claims.about_products import AboutProducts, Compared, exhausted
from eqmath.claims.case import Case
from eqmath.claims.claim import Claim
from eqmath.claims.commuting import Content
from eqmath.claims.formal import formal_content
from eqmath.claims.functor_identities import rules_written
from eqmath.claims.functoriality import flips, identities, products, tensor_products
from eqmath.claims.identities import identities_content, images_in
from eqmath.claims.images import Images
from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.claims.witness import Numbers, Relation, Witness
from eqmath.claims.written import WrittenDiagrams
from eqmath.errors import CaseError
from eqmath.exact import exact_number
from eqmath.families import Rules, Terms, family
from eqmath.methods import Stability

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
    """A middle row of a given number of points has room for a loop and for a zig-zag beside strands.

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
    generated : WordEntries, optional
        Generators and relations of the diagrams without heads, by which the rules hold for every n.
    written : tuple of str
        The families of SPEC.md that have all its diagrams; none where it has others.

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
    generated: WordEntries | None = None
    written: tuple[str, ...] = ()

    @property
    def same_for_large_n(self) -> bool:
        """Whether the relations of generators are an argument for every n."""
        return self.generated is not None

    def stable(self, k: int, l: int) -> Stability:
        """From which n on there are no heads, the system is the same, and the rules hold for every n, k and l.

        >>> from eqmath.theorems import theorem
        >>> theorem("brauer-category").claim.stable(2, 2).start, theorem("jellyfish-category").claim.stable(1, 1).start
        (2, 6)

        Raises
        ------
        CaseError
            If a relation is false for the rules.
        """
        if self.generated is None:
            return Claim.stable(self, k, l)
        for left, right in self.generated.category.sides:
            if self._by_rules(left) != self._by_rules(right):
                raise CaseError(f"the rules of {self} make {left.text} = {right.text} false")
        found, headless = self.spanning("spans").stable(k, l), self._headless(Case(1, k, l))
        start = self.series.next_value(max(found.start, headless, self._settled(k, l)))
        number = len(self.generated.category.relations)
        because = f"{number} relations of generators hold as identities in n, so products do for every n, k and l"
        if headless > 1:
            because = f"no head has so few vertices; {because}"
        return Stability(start, f"the same system for every n ≥ {start}; {because}")

    @property
    def uncertified(self) -> str:
        """That SPEC.md does not cover all of the diagrams."""
        return "" if self.written else "about diagrams of other families"

    @property
    def unspecified(self) -> str:
        """Nothing, where there is an argument for every n."""
        return "" if self.generated else "about products of diagrams"

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """The rules as identities, and beside them that the diagrams span, and are independent or not.

        Raises
        ------
        TooLarge
            If nobody would check it.
        """
        own, n, claims = family(self.family), case.n, [self.spanning("spans")]
        images, related = Images(own, n, self.rules.sign), []
        if self.faithful is not None:
            independent = self.spanning("independent")
            found = independent.decide(case).witness
            claims += [] if isinstance(found, Relation) else [independent]
            terms = found.relation.terms if isinstance(found, Relation) else {}
            related = [[(exact_number(c), [[str(d)]]) for d, c in terms.items()]] if terms else []
        known = WrittenDiagrams(own, n)
        every = rules_written(self.rules, images, case.k, case.l, (j for j, _, _ in self.middles(case)), known.name)
        sums = [*every, *related, *known.definitions()]
        others = [claim.certificate(case, claim.decide(case)) for claim in claims]
        return identities_content(outcome.status, n, self.written, sums, images_in(own, n), known.matrices, others)

    def certificate_for_every_n(self, case: Case, outcome: Outcome) -> Content:
        """The rules as identities between polynomials in n, and beside them what is said of the rank for every n.

        Raises
        ------
        TooLarge
            If nobody would check it.
        """
        assert self.generated is not None
        claims = [self.spanning("spans")]
        if self.faithful is not None and self.faithful(case):
            claims.append(self.spanning("independent"))
        others = [claim.certificate_for_every_n(case, claim.decide(case)) for claim in claims]
        images, middles = Images(family(self.family), case.n, self.rules.sign), (j for j, _, _ in self.middles(case))
        every = rules_written(self.rules, images, case.k, case.l, middles, loop=N)
        own = family(self.generated.family)
        return formal_content(outcome.status, case.n, own, every, (), others)

    def _by_rules(self, side: WordSide) -> Terms:
        """What the rules make of a word, n being a symbol."""
        assert self.generated is not None
        terms: Terms = {self.rules.identity(side.source): (self.generated.loop * N) ** side.loops}
        for step in side.steps:
            made: Terms = {}
            for d, c in terms.items():
                for term, factor in self.rules.compose(step.diagram, d, N).items():
                    made[term] = made.get(term, 0) + c * factor
            terms = made
        return terms

    def _headless(self, case: Case) -> int:
        """The least n from which on no factor of a product has a head: all its diagrams are words."""
        assert self.generated is not None
        own, plain, most = family(self.family), family(self.generated.category.family), max(case.order, LEAST)
        last = [n for n in range(1, most + 3) for m in range(most + 1) if own.category_count(m, n) > plain.count(m, n)]
        return max(last, default=0) + 1

    def _settled(self, k: int, l: int) -> int:
        """From which n on the functor is said to be faithful, or not to be, for good: it depends on n up to l + k."""
        said = [self.faithful(Case(n, k, l)) for n in range(1, k + l + 3)] if self.faithful else [True]
        return 1 + max((n for n, here in enumerate(said, 1) if here != said[-1]), default=0)

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
