"""Look for the smallest counterexample to a claim."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from dataclasses import replace
from functools import partial
from typing import Any

from eqmath.claims import REFUTED, UNDECIDED, Case, Witness
from eqmath.errors import CaseError, ClaimError, EqmathError, TooLarge, shown
from eqmath.exact import natural
from eqmath.groups import require_readable
from eqmath.runs import MAX_ORDER as LARGEST_ORDER
from eqmath.runs import STOPS, AtOnce, Entry, Orderly, Reached, State
from eqmath.search.answer import Answer, proved, survived, too_large
from eqmath.search.grammar import Sentence, parse_claim
from eqmath.search.meaning import Stated
from eqmath.search.trials import Decision, Trial, Trials, Unsearched, series_of, tried

MAX_ORDER = 6
AHEAD = 32
"""So many cases are at work at most in an executor of unknown size."""


def refute(claim: str, *, max_order: int = MAX_ORDER, executor: Executor | None = None) -> Answer:
    """Search for the smallest counterexample: by l+k, then n, then k nearest to (l+k)/2.

    Where k and l are fixed the search is finite: larger n have the same system, so a claim that
    survives is proved, unless its formula mentions n, a family is not one of the group's own, or a case was
    too large.

    Parameters
    ----------
    claim : str
        A sentence of the claim grammar.
    max_order : int
        The largest l+k to search when k and l are open.
    executor : concurrent.futures.Executor, optional
        Where several cases are decided at the same time: a process pool, or that of a Dask cluster,
        ``Client(…).get_executor()``. It is given words and stays open. The answer is the same, whatever
        is finished first; what is not needed any more is cancelled.

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
    if natural(max_order, "max_order") > LARGEST_ORDER:
        raise CaseError(f"expected max_order ≤ {LARGEST_ORDER}, found {shown(max_order)}")
    return Search(claim, natural(max_order, "max_order"), ahead=AHEAD).find(AtOnce() if executor is None else executor)


class Search:
    """The search for the smallest counterexample to one claim.

    A counterexample counts when every smaller case is settled, in whatever order they are finished.

    Parameters
    ----------
    claim : str
    max_order : int
    state : State, optional
        Where every settled case is saved at once, and from where those of an earlier run are taken.
    ahead : int
        The number of cases that are at work at the same time, where the executor can.
    report : callable, optional
        Told in words about every case in order, but not about those taken from the state.
    again : str
        The command that goes on after an interrupt.
    sentence : Sentence, optional
        What the claim says, if that is known: a graph may come from a pipe, which is read once.

    Attributes
    ----------
    stopped : EqmathError or None
        Why the search ended before its last case.
    total, taken : int
        The number of cases, an estimate, and of those that were found in the state.
    """

    def __init__(
        self,
        claim: str,
        max_order: int = MAX_ORDER,
        state: State | None = None,
        ahead: int = 1,
        report: Callable[[str], None] = lambda line: None,
        again: str = "the same command with --resume",
        sentence: Sentence | None = None,
    ) -> None:
        self.claim, self.state, self.ahead, self.report, self.again = claim, state, ahead, report, again
        self.sentence = sentence or parse_claim(claim)
        self.trials = Trials(self.sentence, max_order)
        self._known = Stated.of(self.sentence, max_order)
        self.stopped: EqmathError | None = None
        self.total, self.taken = self.trials.expected(), 0
        self._refused: list[Unsearched] = []
        self._searched = self._behind = 0

    def carry_out(self, executor: Executor) -> Answer:
        """The answer, or after a stop what is known so far."""
        try:
            return self.find(executor)
        except STOPS as error:
            reached = self._reached()
            self.stopped = reached.stop(error, "every settled case", "--out DIR", self.again)
            return self._answer(
                UNDECIDED, f"no counterexample among the smallest {self._searched} cases; {reached.left}"
            )

    def find(self, executor: Executor) -> Answer:
        """The answer.

        Raises
        ------
        OutOfTime
            If the time is over; what was at work is finished first.
        EqmathError
            If a case cannot be decided, and no smaller one is a counterexample, or there is no case.
        """
        here = isinstance(executor, AtOnce)
        if self.state or not here:
            for series in series_of(self.sentence):
                require_readable(series)
        ordered = Orderly(self._entries(here), self._save, executor, self.ahead, lambda found: found.status == REFUTED)
        try:
            with ordered:
                for entry, found in ordered:
                    answer = self._settled(entry, found)
                    if answer:
                        return answer
        finally:
            self._behind = len(ordered.behind())
        return self._survived()

    def _entries(self, here: bool) -> Iterator[Entry[Trial, Decision]]:
        """All cases in order; words are enough for those that are not decided here."""
        for trial in self.trials:
            if trial.refusal:
                yield Entry(trial, trial.decide, in_turn=True)
                continue
            saved = self.state.get(self._key(trial), Decision.from_state) if self.state else None
            self.taken += saved is not None
            elsewhere = partial(tried, self.sentence.words, trial.group, trial.case)
            yield Entry(trial, trial.decide if here else elsewhere, saved)

    def _save(self, trial: Trial, decision: Decision) -> Decision:
        """The decision, once it is on the disk."""
        if self.state:
            self.state.add(self._key(trial), decision.to_state())
        return decision

    def _settled(self, entry: Entry[Trial, Decision], found: Decision | TooLarge) -> Answer | None:
        """One more case in order: the answer, if it is a counterexample."""
        trial = entry.key
        if isinstance(found, TooLarge):
            self._refused.append(Unsearched.of(trial, found))
            if not trial.refusal:
                self.report(f"{trial}: refused")
            return None
        self._searched += 1
        if entry.known is None:
            self.report(f"{trial}: {found.status}")
        if found.status != REFUTED:
            return None
        where = str(trial.case) if trial.claim.n is None else trial.case.split
        smaller = too_large(self._refused, "; smaller, and too large to be searched: ")
        return self._answer(REFUTED, f"{where}: {found.sentence}{smaller}", trial.case, found.witness)

    def _answer(self, status: str, sentence: str, case: Case | None = None, witness: Witness | None = None) -> Answer:
        """An answer, with what is known of the claim besides."""
        refused, meant = tuple(self._refused), self.sentence.claim.named
        return Answer(self.claim, status, case, witness, sentence, refused, meant, self._known, status)

    def _key(self, trial: Trial) -> list[Any]:
        """What tells a case from every other one, for JSON."""
        case = trial.case
        return ["refute", self.sentence.words, trial.group, case.n, case.k, case.l]

    def _reached(self) -> Reached:
        """How far it came; the number of cases is a guess."""
        done = self._searched + len(self._refused) + self._behind
        return Reached(done, self.total, True, self.state.folder if self.state else None)

    def _survived(self) -> Answer:
        """The answer without counterexample in the cases that were searched."""
        if not self._searched and not self._refused:
            raise ClaimError("the claim is about no case that is searched", self.claim, self._where_it_speaks())
        if self._refused:
            return self._answer(UNDECIDED, too_large(self._refused, "no counterexample; too large to be searched: "))
        status, sentence = survived(self.trials)
        answer = self._answer(status, sentence)
        if status == UNDECIDED and answer.theorem and answer.theorem.always:
            sentence = f"{answer.theorem.name}, {proved(self.trials) or sentence}"
            return replace(answer, sentence=sentence, word="theorem")
        return answer

    def _where_it_speaks(self) -> str:
        """What to change where nothing is searched."""
        least = (self.sentence.k or 0) + (self.sentence.l or 0)
        known = f"eqmath show {self.sentence.name} shows its hypotheses" if self.sentence.name else ""
        return f"--max-order {least} or more" if not self.trials.orders else known
