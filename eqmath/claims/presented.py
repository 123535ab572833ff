"""Claims that a category of diagrams has some generators and relations, and that these hold for matrices at every n.

The words of a category, with no more relations than it has, go to matrices by a functor as soon as the relations hold
for the matrices of the letters. If two words with one diagram are always joined by relations, it is a functor of
diagrams, for all k and l; and for every n if the relations are identities between polynomials in n.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import prod
from typing import Any, ClassVar

from eqmath.algebras.generated import LETTERS, WordLayer, read_side
from eqmath.algebras.joined_words import JoinedWords, joined_words
from eqmath.algebras.word_entries import FalseRelation, WordEntries
from eqmath.claims.case import Case
from eqmath.claims.claim import AboutDiagrams
from eqmath.claims.commuting import Content
from eqmath.claims.formal import N, formal_content
from eqmath.claims.identities import identities_content, images_in
from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.claims.witness import FalseRule, Numbers, Witness
from eqmath.errors import CaseError, Disagreement
from eqmath.exact import Scalar
from eqmath.families import family
from eqmath.methods import Method, Stability

ROOM = 1
"""Words are so much wider than both ends of a case."""


@dataclass(frozen=True)
class Presented(AboutDiagrams):
    """Every diagram k → l is a word in the generators, words with one diagram are joined, and the relations hold.

    Certificates have the relations and the words; that words with one diagram are joined no identity of matrices says.

    Attributes
    ----------
    entries : WordEntries
        The category and the matrices of its generators.
    title : str

    Examples
    --------
    >>> from eqmath.theorems import theorem
    >>> claim = theorem("brauer-presentation").claim
    >>> found = claim.decide(Case(3, 1, 3))
    >>> found.status, found.diagrams, found.sentence
    ('proved', 3, 'all 3 (1,3)-diagrams are words in 3 generators, joined by 9 relations')
    """

    entries: WordEntries
    title: str
    one_split: ClassVar[bool] = True
    taken: ClassVar[tuple[str, ...]] = ("that words of greater width need no more relations: the source",)
    uncertified = ""

    @property
    def same_for_large_n(self) -> bool:
        """The entries of words are polynomials in n."""
        return True

    def stable(self, k: int, l: int) -> Stability:
        """From the first n on: the relations are identities between polynomials in n."""
        return Stability(self.series.step, self.reason)

    def system_start(self, k: int, l: int) -> int:
        """The first n."""
        return self.series.step

    @cached_property
    def reason(self) -> str:
        """Why what is found at one n is true for every n, k and l.

        Raises
        ------
        Disagreement
            If a relation is false.
        """
        found = self.entries.false_relation()
        if found:
            raise Disagreement(
                f"{found.left.text} = {found.right.text} is false for the matrices of {self.series.every}"
            )
        return f"{len(self.entries.category.relations)} relations hold as identities in n, so for every n, k and l"

    def samples(self, case: Case, seed: int) -> None:
        """The claim does not concern equivariance."""

    def require_affordable(self, n: int, k: int, l: int, method: str = "reduced") -> None:
        """No matrix of that size is written."""

    def second_route(self, case: Case) -> int | None:
        """None: there is no dimension."""
        return None

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case; every method comes to this one.

        Raises
        ------
        Disagreement
            If the relations hold, and some words with one diagram are not found to be joined.
        """
        category, (k, l) = self.entries.category, (case.k, case.l)
        false = self.entries.false_relation(case.n)
        if false:
            return self._outcome(0, 0, _false_rule(false), "a relation is false for the matrices", ())
        found = joined_words(category, k, max(k, l) + ROOM)
        if found.apart:
            raise Disagreement(f"{len(found.apart)} words of {found.layers} are not found to be joined at {case}")
        words, every = [d for d in found.words if d.l == l], family(category.family).category_count(k + l, case.n)
        self._require_matrices(found, words)
        witness = Numbers(Fraction(every), len(words)) if len(words) != every else None
        sentence = (
            f"{'all' if not witness else len(words)} {every if not witness else f'of {every}'} ({k},{l})-diagrams are "
            f"words in {len(category.letters)} generators, joined by {len(category.relations)} relations"
        )
        checks = (
            f"{len(category.relations)} relations: every entry of both sides, as polynomials in n",
            f"{found.layers} letters on top of the words of {len(found.words)} diagrams with {k} inputs, at most "
            f"{max(k, l) + ROOM} points wide: the relations turn each into the word of its diagram",
            f"{len(words)} words: every entry is that of the matrix of the diagram, for every n",
        )
        return self._outcome(len(words), found.layers, witness, sentence, checks)

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """Every relation of the generators, and every diagram k → l as a word in them, for the matrices at n.

        Raises
        ------
        TooLarge
            If nobody would check it.
        CaseError
            If there is a diagram that is not a word: no identity says so.
        """
        own, sums = family(self.entries.family), self._written(case, case.n, outcome)
        return identities_content(outcome.status, case.n, (own.name,), sums, images_in(own, case.n))

    def certificate_for_every_n(self, case: Case, outcome: Outcome) -> Content:
        """The same as identities between polynomials in n.

        Raises
        ------
        TooLarge
            If nobody would check it.
        """
        return formal_content(outcome.status, case.n, family(self.entries.family), self._written(case, N, outcome))

    def _written(self, case: Case, n: Scalar, outcome: Outcome) -> Iterator[Any]:
        """A sum for every relation, then for every diagram; the letters with the signs of the functor."""
        entries, (k, l) = self.entries, (case.k, case.l)
        for sides in entries.category.sides:
            (c, left), (d, right) = (self._side(side.steps, side.source, side.loops, n) for side in sides)
            yield [(c, left), (-d, right)]
        if isinstance(outcome.witness, FalseRule):
            return
        if outcome.witness:
            raise CaseError(f"no identity says that there is no word for a diagram of {case}")
        found = joined_words(entries.category, k, max(k, l) + ROOM)
        for diagram in (d for d in found.words if d.l == l):
            c, word = self._side(found.words[diagram], k, 0, n)
            yield [(entries.sign(diagram), [[str(diagram)]]), (-c, word)]

    def _side(self, steps: Sequence[WordLayer], source: int, loops: int, n: Scalar) -> tuple[Scalar, list[list[str]]]:
        """A word as a product of layers, the last one first, with its sign and its loops."""
        layers = [["1,1'"] * s.left + [str(LETTERS[s.symbol])] + ["1,1'"] * s.right for s in reversed(steps)]
        sign = prod(self.entries.sign(LETTERS[s.symbol]) for s in steps)
        return sign * (self.entries.loop * n) ** loops, layers or [["1,1'"] * source or ["0"]]

    def _outcome(
        self, count: int, layers: int, witness: Witness | None, sentence: str, checks: tuple[str, ...]
    ) -> Outcome:
        how = Method("words", layers, len(self.entries.category.relations), None, 0)
        return Outcome(REFUTED if witness else PROVED, count, None, None, how, witness, sentence, checks)

    def _require_matrices(self, found: JoinedWords, words: list[Any]) -> None:
        """That the word of every diagram has its matrix: what the functor does with it is what the theorem says."""
        for d in words:
            if self.entries.differs(read_side(found.word(d)), d):
                raise Disagreement(f"the matrix of {found.word(d)} is not that of {d}")

    def __str__(self) -> str:
        return self.title


def _false_rule(found: FalseRelation) -> FalseRule:
    """What the relation says of an entry beside what is true, values from 1."""
    row, column = (tuple(b + 1 for b in t) for t in (found.row, found.column))
    true, claimed = (int(str(value)) for value in found.values)
    return FalseRule("=", found.left.text, found.right.text, row, column, claimed, true)
