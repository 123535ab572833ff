"""Look for the smallest counterexample to a claim."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from eqmath.claims import PROVED, REFUTED, UNDECIDED, Claim, Witness
from eqmath.hom import stability
from eqmath.runs import Case, split_text, splits
from eqmath.theorems.grammar import Sentence, parse_claim
from eqmath.theorems.theorem import vectors_of

MAX_ORDER = 6
BEYOND = 3
"""A formula that mentions n is tried at so many n beyond the one where the system is stable."""


@dataclass(frozen=True)
class Answer:
    """What the search for a counterexample found.

    Attributes
    ----------
    claim : str
    status : "refuted", "proved" or "undecided"
    case : Case or None
        The smallest counterexample.
    witness : Witness or None
    sentence : str
        The answer in words.
    """

    claim: str
    status: str
    case: Case | None
    witness: Witness | None
    sentence: str

    @property
    def exit(self) -> int:
        """1 refuted, 0 proved, 3 the search limit was reached."""
        return {REFUTED: 1, PROVED: 0, UNDECIDED: 3}[self.status]

    def to_json(self) -> dict[str, Any]:
        """claim, status, case and witness."""
        case = {"n": self.case.n, "k": self.case.k, "l": self.case.l} if self.case else None
        witness = self.witness.to_json() if self.witness else None
        return {"claim": self.claim, "status": self.status, "case": case, "witness": witness}


def refute(claim: str, *, max_order: int = MAX_ORDER) -> Answer:
    """Search for the smallest counterexample: by l+k, then n, then k nearest to (l+k)/2.

    Where k and l are fixed the search is finite: larger n have the same system, so a claim that
    survives is proved, unless its formula mentions n.

    Parameters
    ----------
    claim : str
        A sentence of the claim grammar.
    max_order : int
        The largest l+k to search when k and l are open.

    Raises
    ------
    ClaimError
        If the sentence is outside the grammar.

    Examples
    --------
    >>> answer = refute("the number of S(n) weights is Bell(l+k)")
    >>> answer.status, str(answer.case), str(answer.witness)
    ('refuted', 'n = 1, k = l = 1', 'claimed 2, true 1')
    """
    sentence = parse_claim(claim)
    for one, case in _cases(sentence, max_order):
        outcome = one.decide(case)
        if outcome.status == REFUTED:
            where = str(case) if one.n is None else split_text(case.k, case.l)
            return Answer(claim, REFUTED, case, outcome.witness, f"{where}: {outcome.sentence}")
    return Answer(claim, *_survived(sentence, max_order))


def _survived(sentence: Sentence, max_order: int) -> tuple[str, None, None, str]:
    """The status of a claim without counterexample in the cases that were searched."""
    fixed = sentence.k is not None and sentence.l is not None
    if sentence.groups:
        names = ", ".join(instance.series.letter for instance in sentence.groups)
        return UNDECIDED, None, None, f"no counterexample for {names}; other groups and orders were not searched"
    if not fixed:
        return UNDECIDED, None, None, f"no counterexample with l + k ≤ {max_order}; larger orders were not searched"
    where = split_text(sentence.k or 0, sentence.l or 0)
    if sentence.n is not None:
        return PROVED, None, None, f"n = {sentence.n}, {where}"
    if not sentence.claim.same_for_large_n:
        return (
            UNDECIDED,
            None,
            None,
            f"{where}: no counterexample; the formula mentions n and larger n were not searched",
        )
    return PROVED, None, None, f"{where}, every n: larger n have the same system"


def _cases(sentence: Sentence, max_order: int) -> Iterator[tuple[Claim, Case]]:
    for m in _orders(sentence, max_order):
        every = [(i.claim, i.series.values(0)) for i in sentence.groups if m <= (i.largest or 0)]
        allowed = [(k, l) for k, l in splits(m) if sentence.k in (None, k) and sentence.l in (None, l)]
        if not sentence.claim.split_matters:
            allowed = allowed[:1]
        if allowed and not sentence.groups:
            every = [(sentence.claim, _values(sentence, m))]
        for claim, values in every:
            yield from ((claim, Case(n, k, l)) for n in values for k, l in allowed)


def _orders(sentence: Sentence, max_order: int) -> range:
    low = (sentence.k or 0) + (sentence.l or 0)
    fixed = sentence.k is not None and sentence.l is not None
    return range(low, (low if fixed else max_order) + 1)


def _values(sentence: Sentence, m: int) -> range:
    if sentence.n is not None:
        return range(sentence.n, sentence.n + 1)
    claim = sentence.claim
    if claim.series.only is not None:
        return claim.series.values(0)
    start = max(claim.constant_from(m), stability(claim.series, m, lambda n: vectors_of(claim, n, 0, m)).start)
    return claim.series.values(start + (0 if claim.same_for_large_n else BEYOND))
