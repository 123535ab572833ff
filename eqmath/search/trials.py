"""The cases at which a counterexample is looked for, the smallest first, and the decision at one of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from eqmath.claims import Case, Claim, Outcome, Witness, restored, saved
from eqmath.errors import CaseError, TooLarge
from eqmath.groups import Series
from eqmath.runs import splits
from eqmath.search.grammar import Sentence, parse_claim
from eqmath.theorems.theorem import Instance

BEYOND = 3
"""A formula that mentions n is tried at this many n beyond the one where the system is stable."""


@dataclass(frozen=True)
class Trial:
    """A claim at one case.

    Attributes
    ----------
    claim : Claim
    group : str
        Which of many groups it is about, if it is about many.
    case : Case
    refusal : TooLarge, optional
        Why neither this case nor any larger n at its split is decided.
    """

    claim: Claim
    group: str
    case: Case
    refusal: TooLarge | None = None

    def __str__(self) -> str:
        return f"{self.claim}, {self.case}"

    def decide(self) -> Decision:
        """What the claim comes to there.

        Raises
        ------
        TooLarge
            If the predicted memory is above the limit.
        """
        case = self.case
        if self.refusal:
            raise self.refusal
        self.claim.require_affordable(case.n, case.k, case.l)
        return Decision.of(self.claim.decide(case))


@dataclass(frozen=True)
class Decision:
    """The status of a claim at one case, with its witness and in words."""

    status: str
    witness: Witness | None
    sentence: str

    @classmethod
    def of(cls, outcome: Outcome) -> Decision:
        """The part of an outcome that a search needs."""
        return cls(outcome.status, outcome.witness, outcome.sentence)

    def to_state(self) -> dict[str, Any]:
        """All that is needed to have it again."""
        witness = saved(self.witness) if self.witness else None
        return {"status": self.status, "witness": witness, "sentence": self.sentence}

    @classmethod
    def from_state(cls, state: Any) -> Decision:
        """The decision that was saved.

        Raises
        ------
        CaseError
            If these are not the fields of one.
        """
        try:
            witness = None if state["witness"] is None else restored(state["witness"])
            found = cls(state["status"], witness, state["sentence"])
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise CaseError(f"expected the fields of a decision: {type(error).__name__}: {error}") from error
        if (found.status, witness is None) not in (("proved", True), ("refuted", False)):
            raise CaseError(f"expected proved, or refuted with a witness, found {str(found.status)[:40]!r}")
        return found


@dataclass(frozen=True)
class Unsearched:
    """A case that is too large to be decided; with ``later`` every larger n at its split as well."""

    group: str
    case: Case
    message: str
    hint: str
    later: bool = False

    @classmethod
    def of(cls, trial: Trial, error: TooLarge) -> Unsearched:
        """A trial that was refused."""
        series, later = trial.claim.series, trial.refusal is not None
        return cls(series.every if later else series.name(trial.case.n), trial.case, error.message, error.hint, later)

    def to_json(self) -> dict[str, Any]:
        """Which case, and the words of the refusal."""
        case = self.case
        place = {"n": "all", "from": case.n} if self.later else {"n": case.n}
        row = {"group": self.group} | {"order": case.order} | case.to_json() | place
        return row | {"message": self.message, "hint": self.hint}

    def named(self) -> TooLarge:
        """The refusal with its case."""
        return TooLarge(self.message, f"{self.group}, {self}", self.hint)

    def __str__(self) -> str:
        return f"n {'≥' if self.later else '='} {self.case.n}, {self.case.split}"


@dataclass(frozen=True)
class Trials:
    """All cases of a sentence: by l+k, then n, then k nearest to (l+k)/2.

    >>> [str(t.case) for t in Trials(parse_claim("the number of S(2) weights is k^0"), 1)]
    ['n = 2, k = l = 0', 'n = 2, k = 0, l = 1', 'n = 2, k = 1, l = 0']
    """

    sentence: Sentence
    max_order: int

    def __iter__(self) -> Iterator[Trial]:
        for m in self.orders:
            allowed = self.splits(m)
            if allowed:
                yield from self.at_order(m, allowed)

    def at_order(self, m: int, allowed: list[tuple[int, int]]) -> Iterator[Trial]:
        """The cases of one order; one that stands for all large n, if it is too large to say how many there are."""
        claim = self.sentence.claim
        if self.sentence.groups:
            found: list[Trial] = []
            for i in self._groups(m):
                splits = allowed if i.claim.only is None else [i.claim.only]
                cases = (i.claim.case(n, k, l) for n in _values_of(i) for k, l in splits)
                found += [Trial(i.claim, i.about, case) for case in cases if i.claim.admits(case)]
            yield from sorted(found, key=lambda trial: trial.case.n)
            return
        values, refused = self._values(m)
        cases = (claim.case(n, k, l) for n in values for k, l in allowed)
        yield from (Trial(claim, "", case) for case in cases if claim.admits(case))
        if refused:
            first = (values[-1] if values else 0) + claim.series.step
            yield Trial(claim, "", claim.case(first, *allowed[0]), refused)

    @property
    def orders(self) -> range:
        """All l+k; one, where k and l are fixed."""
        low = (self.sentence.k or 0) + (self.sentence.l or 0)
        most = self.sentence.most[0] if self.sentence.most else self.max_order
        return range(low, (low if self.fixed else min(self.max_order, most)) + 1)

    @property
    def fixed(self) -> bool:
        """Whether k and l are."""
        return self.sentence.k is not None and self.sentence.l is not None

    def splits(self, m: int) -> list[tuple[int, int]]:
        """The splits of an order that make a difference."""
        fits = [(k, l) for k, l in splits(m) if self.sentence.k in (None, k) and self.sentence.l in (None, l)]
        return fits if self.sentence.claim.split_matters else fits[:1]

    def expected(self) -> int:
        """How many cases there are, taking the n from which on nothing changes for l+k where it is not known."""
        return sum(self._expected(m) * len(self.splits(m)) for m in self.orders)

    def _expected(self, m: int) -> int:
        if self.sentence.groups:
            return sum(len(_values_of(i)) for i in self._groups(m))
        claim, most = self.sentence.claim, self.sentence.most
        largest = most[1] if most else max(m, 1) + self._beyond
        return 1 if self.sentence.n is not None else len(claim.series.values(largest))

    @property
    def _beyond(self) -> int:
        return 0 if self.sentence.claim.same_for_large_n else BEYOND

    def _groups(self, m: int) -> list[Instance]:
        """The groups of a theorem that is about many, the smallest first."""
        fit = [
            i
            for i in self.sentence.groups
            if (m <= (i.largest or 0) if i.claim.only is None else sum(i.claim.only) == m)
        ]
        return sorted(fit, key=lambda instance: instance.series.only or 0)

    def _values(self, m: int) -> tuple[range, TooLarge | None]:
        """The n to try, up to the one from which on nothing changes; fewer, if larger ones are refused."""
        claim, n = self.sentence.claim, self.sentence.n
        if n is not None:
            return range(n, n + 1), None
        if self.sentence.most:
            return claim.series.values(self.sentence.most[1]), None
        if claim.series.only is not None:
            return claim.series.values(0), None
        for largest in claim.series.values(m + 3):
            try:
                for k, l in self._bent(m):
                    claim.require_affordable(largest, k, l)
            except TooLarge as error:
                return claim.series.values(largest - 1), error
        start = max(claim.system_start(k, l) for k, l in self._bent(m))
        return claim.series.values(max(claim.constant_from(m), start) + self._beyond), None

    def _bent(self, m: int) -> list[tuple[int, int]]:
        """The splits of an order whose systems are not the same; one, where V is self-dual."""
        return [(0, m)] if self.sentence.claim.series.coloured is None else self.splits(m)

    def largest_n(self, m: int) -> int:
        """The largest n that is tried at an order."""
        return self._values(m)[0][-1]


def _values_of(instance: Instance) -> range:
    """The one n of a group; of a series those of the tested range, between spaces up to where nothing changes."""
    series, claim = instance.series, instance.claim
    if series.only is not None:
        return series.values(0)
    if claim.only is None or not claim.same_for_large_n:
        return series.values(instance.theorem.max_n)
    return series.values(max(claim.system_start(*claim.only), claim.constant_from(sum(claim.only))))


def tried(words: str, group: str, case: Case) -> Decision:
    """The decision on a claim at one case, all given by words, as another process or machine is asked.

    >>> tried("the number of S(n) weights is Bell(l+k)", "", Case(1, 1, 1)).sentence
    'claimed 2, true 1'
    """
    return Trial(claim_in_words(words, group), group, case).decide()


@lru_cache(maxsize=64)
def claim_in_words(words: str, group: str) -> Claim:
    """The claim, for one of its groups if it is about many."""
    sentence = parse_claim(words)
    return next((i.claim for i in sentence.groups if i.about == group), sentence.claim)


def series_of(sentence: Sentence) -> list[Series]:
    """All series or groups that a sentence is about."""
    return [instance.series for instance in sentence.groups] or [sentence.claim.series]
