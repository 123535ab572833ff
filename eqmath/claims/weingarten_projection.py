"""Claims that Weingarten functions give the averages over groups: D Wg Dᵀ is the projection onto the invariants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import product
from typing import Any

from eqmath.claims.case import Case
from eqmath.claims.commuting import Content
from eqmath.claims.formal import formal_content, without_denominators
from eqmath.claims.identities import identities_content, images_in
from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.claims.spanning import Spanning
from eqmath.claims.witness import MissedMap, Numbers
from eqmath.combinatorics import Word
from eqmath.errors import Disagreement
from eqmath.exact import Matrix, Scalar
from eqmath.families import Family, family
from eqmath.weingarten import Averages

WeightTable = Sequence[Sequence[Scalar]]

CHANGED = "is invariant, and its mean by these functions is another one"


@dataclass(frozen=True)
class WeingartenProjection(Spanning):
    """P = D Wg Dᵀ is the mean of g^⊗m over the group, the columns of D being the diagrams of m vertices.

    The mean is the orthogonal projection onto the invariants. P is it exactly if the diagrams span these, and P keeps
    every diagram, G Wg G = G. With the demand "basis" it is claimed that Wg is the inverse of G.

    Attributes
    ----------
    averages : Averages
        Of the group that is meant, whose Weingarten function and diagrams are taken.

    Examples
    --------
    >>> from eqmath.weingarten.orthogonal import AVERAGES
    >>> claim = WeingartenProjection.of(AVERAGES)
    >>> print(claim, claim.decide(Case(1, 2, 2)).status, claim.decide(Case(1, 2, 2)).rank)
    Weingarten functions of brauer diagrams give the averages over O(n) proved 1
    >>> print(WeingartenProjection.of(AVERAGES, "basis").decide(Case(1, 2, 2)).witness)
    1,2|1',2' - 1,1'|2,2' = 0
    """

    averages: Averages = field(kw_only=True)

    @classmethod
    def of(cls, averages: Averages, demand: str = "spans") -> WeingartenProjection:
        """The claim about the group that is meant.

        >>> from eqmath.weingarten.symmetric import AVERAGES
        >>> WeingartenProjection.of(AVERAGES).decide(Case(2, 1, 2)).status
        'proved'
        """
        families = tuple((name, kept) for name, kept, _ in averages.series.spanning)
        return cls(averages.series, families, demand, averages=averages)

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case.

        Raises
        ------
        TooLarge
            If the computation exceeds the memory limit, or there are too many diagrams.
        Disagreement
            If the trace of the projection is not the rank of the diagrams.
        """
        count = sum(own.diagrams(case.k, case.l).count for own in self.meant)
        self.averages.require_order(case.order, count)
        found = super().decide(case, method)
        if found.status != PROVED:
            return found
        vectors = self.vectors(case)
        words = [word for _, word in vectors.members]
        wrong = self.averages.misjudged(words, case.n)
        if wrong is not None:
            numbers = Numbers(Fraction(str(wrong.claimed)), wrong.true)
            return replace(found, status=REFUTED, witness=numbers, sentence=f"{wrong}: {numbers}")
        index = self.averages.changed(words, case.n)
        if index is not None:
            witness = MissedMap(vectors.matrix(index), CHANGED, str(vectors.diagram(index)))
            return replace(found, status=REFUTED, witness=witness, sentence=str(witness))
        if self.averages.trace(words, case.n) != found.rank:
            raise Disagreement(f"{self} at {case}: the trace of the projection is not {found.rank}, the rank")
        checks = [f"G·Wg·G = G at n = {case.n}, and the trace of Wg·G is the rank"]
        if case.n >= self.constant_from(case.order):
            checks.append(self.averages.identity(words))
        return replace(found, checks=(*found.checks, *checks))

    def constant_from(self, m: int) -> int:
        """From which n on Wg is one rational function of n."""
        return self.averages.same_from(m)

    @property
    def constant_because(self) -> str:
        """Why the rational functions are right for every n from there on."""
        return "Wg is a rational function of n, and G·Wg·G = G holds identically"

    @property
    def uncertified(self) -> str:
        """Nothing: there are certificates for every group."""
        return ""

    @property
    def unspecified(self) -> str:
        """Nothing: there are certificates for every n."""
        return ""

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """What the diagrams with all legs above span, and that P keeps their vectors, or that G Wg is 1.

        Where V and its dual differ, it is said of the diagrams k → l that they span; bent up these have their vectors.
        Wg is symmetric, and so is P. What keeps all of its image, and is symmetric, is the orthogonal projection.
        """
        n, (m, words, bent, own) = case.n, self._bent(case)
        spanning = Spanning(self.series, self.families, self.demand)
        claims = [spanning.certificate(bent, spanning.decide(bent))]
        names = [str(own.diagram(word, m)) for word in words]
        weights = self.averages.weights(words, n).tolist() if words else []
        signs = [self.averages.orientation(word) for word in words]
        for i, j in product(range(len(words)), repeat=2):
            weights[i][j] *= signs[i] * signs[j]
        made = (self._inverse if self.demand == "basis" else self._kept)(names, weights)
        return identities_content(outcome.status, n, (own.name,), made, images_in(own, n), [Matrix.identity(1)], claims)

    def certificate_for_every_n(self, case: Case, outcome: Outcome) -> Content:
        """The same for every n from that of the case on, times the common denominator of Wg, which has no zero there.

        Raises
        ------
        TooLarge
            If nobody would check it.
        """
        m, words, bent, own = self._bent(case)
        spanning = Spanning(self.series, self.families, self.demand)
        claims = [spanning.certificate_for_every_n(bent, spanning.decide(bent))]
        names = [str(own.diagram(word, m)) for word in words]
        weights, common = without_denominators(self.averages.functions(words) if words else [])
        signs = [self.averages.orientation(word) for word in words]
        for i, j in product(range(len(words)), repeat=2):
            weights[i][j] = weights[i][j] * (signs[i] * signs[j])
        made = (self._inverse if self.demand == "basis" else self._kept)(names, weights, common, "0")
        return formal_content(outcome.status, case.n, own, made, [common], claims)

    def _bent(self, case: Case) -> tuple[int, list[Word], Case, Family]:
        """The number of legs, the diagrams, the case of what spans, and the family for all legs above."""
        coloured, words = self.series.coloured is not None, [word for _, word in self.vectors(case).members]
        bent = case if coloured else Case(case.n, 0, case.order)
        return case.order, words, bent, family("brauer") if coloured else self.meant[0]

    def _kept(self, names: Sequence[str], weights: WeightTable, common: Scalar = 1, one: str = "#0") -> Iterator[Any]:
        """dᵀ D Wg Dᵀ = dᵀ for every diagram d, times a common denominator."""
        for d in names:
            pairs = product(enumerate(names), enumerate(names))
            terms = [(weights[i][j], [["^" + d], [p], ["^" + q]]) for (i, p), (j, q) in pairs if weights[i][j]]
            yield [*terms, (-common, [["^" + d]])]

    def _inverse(
        self, names: Sequence[str], weights: WeightTable, common: Scalar = 1, one: str = "#0"
    ) -> Iterator[Any]:
        """G Wg = 1, entry by entry, times a common denominator; with the text of the number 1."""
        for (i, p), j in product(enumerate(names), range(len(names))):
            terms = [(weights[r][j], [["^" + p], [q]]) for r, q in enumerate(names) if weights[r][j]]
            yield [*terms, (-common * int(i == j), [[one]])]

    def __str__(self) -> str:
        group = self.series.name(self.n)
        if self.demand == "basis":
            return f"Weingarten functions are the inverse Gram matrix of the {self._names} diagrams of {group}"
        return f"Weingarten functions of {self._names} diagrams give the averages over {group}"
