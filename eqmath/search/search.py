"""Look for the smallest counterexample to a claim."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future
from dataclasses import dataclass, replace
from typing import Any

from eqmath.claims import PROVED, REFUTED, UNDECIDED, Witness
from eqmath.errors import CaseError, ClaimError, EqmathError, Interrupted, OutOfTime, TooLarge, shown
from eqmath.exact import natural
from eqmath.limits import Clock, current_clock, current_limit
from eqmath.runs import MAX_ORDER as LARGEST_ORDER
from eqmath.runs import AtOnce, Case, State, memory_exhausted, process_died, split_text, waited
from eqmath.search.grammar import Sentence, parse_claim
from eqmath.search.meaning import Matrices, Stated, matrices_of
from eqmath.search.trials import Decision, Trial, Trials, Unsearched, series_of, tried
from eqmath.verdicts import combined_exit
from eqmath.verdicts.run import interrupted, require_readable

MAX_ORDER = 6
AHEAD = 32
"""So many cases are at work at most in an executor of unknown size."""
Report = Callable[[str], None]


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
    refused : tuple of Unsearched
        The cases that were too large, before the counterexample if there is one.
    matrices : tuple of Matrices
        Those of the families that the claim names.
    theorem : Stated or None
        The theorem that says the same.
    word : str
        What the answer begins with: its status, or theorem where that is open and the claim is a theorem.
    """

    claim: str
    status: str
    case: Case | None
    witness: Witness | None
    sentence: str
    refused: tuple[Unsearched, ...] = ()
    matrices: tuple[Matrices, ...] = ()
    theorem: Stated | None = None
    word: str = ""

    @property
    def exit(self) -> int:
        """1 refuted, 0 proved, 3 the search limit was reached, 4 some cases were too large."""
        return combined_exit([{REFUTED: 1, PROVED: 0, UNDECIDED: 3}[self.status], 4 if self.refused else 0])

    def to_json(self) -> dict[str, Any]:
        """claim, status, case and witness, the matrices that are meant, the theorem, and what was refused."""
        case = {"n": self.case.n, "k": self.case.k, "l": self.case.l} if self.case else None
        witness = self.witness.to_json() if self.witness else None
        refused = {"refused": [place.to_json() for place in self.refused]} if self.refused else {}
        meant = {"families": [one.to_json() for one in self.matrices], "theorem": self.theorem and self.theorem.name}
        return {"claim": self.claim, "status": self.status, "case": case, "witness": witness} | meant | refused


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
        report: Report = lambda line: None,
        again: str = "the same command with --resume",
        sentence: Sentence | None = None,
    ) -> None:
        self.claim, self.state, self.ahead, self.report, self.again = claim, state, ahead, report, again
        self.sentence = sentence or parse_claim(claim)
        self.trials = Trials(self.sentence, max_order)
        self._known = Stated.of(self.sentence, max_order)
        self.stopped: EqmathError | None = None
        self.total = self.trials.expected()
        self._taken: set[Future[Decision]] = set()
        self._refused: list[Unsearched] = []
        self._searched, self._decided = 0, False
        self._waiting: deque[tuple[Trial, Future[Decision]]] = deque()
        self._fresh: dict[Future[Decision], Trial] = {}

    @property
    def taken(self) -> int:
        """How many cases were found in the state."""
        return len(self._taken)

    def carry_out(self, executor: Executor) -> Answer:
        """The answer, or after a stop what is known so far."""
        try:
            return self.find(executor)
        except BrokenExecutor:
            self.stopped = process_died()
        except MemoryError:
            self.stopped = memory_exhausted()
        except KeyboardInterrupt:
            self.stopped = Interrupted("stopped from the keyboard")
        except OutOfTime as error:
            self.stopped = OutOfTime(f"{error.message}, {self._left()}", hint=self._advice())
        self._keep_finished()
        if isinstance(self.stopped, Interrupted):
            done = self._done()
            self.stopped = interrupted(done, max(self.total, done), True, self.state, "--out DIR", self.again)
        sentence = f"no counterexample among the smallest {self._searched} cases; {self._left()}"
        return self._answer(UNDECIDED, sentence)

    def find(self, executor: Executor) -> Answer:
        """The answer.

        Raises
        ------
        OutOfTime
            If the time is over; what was at work is finished first.
        EqmathError
            If a case cannot be decided, and no smaller one is a counterexample, or there is no case.
        """
        if self.state or not isinstance(executor, AtOnce):
            for series in series_of(self.sentence):
                require_readable(series)
        try:
            return self._counterexample(executor) or self._survived()
        finally:
            for future in self._fresh:
                future.cancel()

    def _counterexample(self, executor: Executor) -> Answer | None:
        most = 0 if isinstance(executor, AtOnce) else self.ahead - 1
        for trial in self.trials:
            if isinstance(trial, Unsearched):
                answer = self._settle(0)
                self._refused.append(trial)
            else:
                answer = self._settle(most) or self._begin(executor, trial)
            if answer:
                return answer
        return self._settle(0)

    def _begin(self, executor: Executor, trial: Trial) -> Answer | None:
        """Take a case from the state, or set it to work; the answer, if it is known when the time is over."""
        future: Future[Decision] = Future()
        saved = self.state.get(self._key(trial), Decision.from_state) if self.state else None
        clock = current_clock() if saved is None else None
        if saved is not None:
            future.set_result(saved)
            self._taken.add(future)
            self._decided |= saved.status == REFUTED
        elif clock and clock.over:
            answer = self._settle(0)
            if answer:
                return answer
            raise clock.out()
        else:
            future = self._submitted(executor, trial, clock)
            self._fresh[future] = trial
        self._waiting.append((trial, future))
        return None

    def _submitted(self, executor: Executor, trial: Trial, clock: Clock | None) -> Future[Decision]:
        if isinstance(executor, AtOnce):
            return executor.submit(trial.decide)
        return executor.submit(tried, self.sentence.words, trial.group, trial.case, current_limit(), clock)

    def _settle(self, most: int) -> Answer | None:
        """The answer, if it is known; else wait until at most so many cases are at work."""
        while True:
            self._keep_finished()
            while self._waiting and self._waiting[0][1].done():
                answer = self._finish(*self._waiting.popleft())
                if answer:
                    return answer
            if len(self._fresh) <= (0 if self._decided else most):
                return None
            waited(self._fresh)

    def _keep_finished(self) -> None:
        """Save what was decided; once more, if a stop came in between."""
        for future in [future for future in self._fresh if future.done()]:
            failed = future.cancelled() or future.exception() is not None
            if failed:
                self._decided |= future.cancelled() or not isinstance(future.exception(), TooLarge)
            else:
                if self.state:
                    self.state.add(self._key(self._fresh[future]), future.result().to_state())
                self._decided |= future.result().status == REFUTED
            del self._fresh[future]

    def _finish(self, trial: Trial, future: Future[Decision]) -> Answer | None:
        """One more case in order: the answer, if it is a counterexample."""
        case = trial.case
        try:
            decision = future.result()
        except TooLarge as error:
            self._refused.append(Unsearched(trial.claim.series.name(case.n), case, error.message, error.hint))
            self.report(f"{trial}: refused")
            return None
        self._searched += 1
        if future not in self._taken:
            self.report(f"{trial}: {decision.status}")
        if decision.status != REFUTED:
            return None
        where = str(case) if trial.claim.n is None else split_text(case.k, case.l)
        sentence = f"{where}: {decision.sentence}{self._too_large('; smaller, and too large to be searched: ')}"
        return self._answer(REFUTED, sentence, case, decision.witness)

    def _answer(self, status: str, sentence: str, case: Case | None = None, witness: Witness | None = None) -> Answer:
        """An answer, with what is known of the claim besides."""
        refused, meant = tuple(self._refused), matrices_of(self.sentence.claim)
        return Answer(self.claim, status, case, witness, sentence, refused, meant, self._known, status)

    def _key(self, trial: Trial) -> list[Any]:
        """What tells a case from every other one, for JSON."""
        case = trial.case
        return ["refute", self.sentence.words, trial.group, case.n, case.k, case.l]

    def _left(self) -> str:
        """How many cases are left, about."""
        total, done = self.total, self._done()
        return f"about {max(total - done, 1)} of {max(total, done + 1)} cases are left"

    def _done(self) -> int:
        """How many cases are settled."""
        waiting = sum(future.done() and not future.cancelled() for _, future in self._waiting)
        return self._searched + len(self._refused) + waiting

    def _advice(self) -> str:
        if self.state:
            return "the same command with --resume goes on from here"
        return "nothing was saved: with --out DIR every settled case is, and --resume goes on"

    def _too_large(self, words: str) -> str:
        """The first refused case and how many there are besides."""
        if not self._refused:
            return ""
        more = f" and {len(self._refused) - 1} more" * (len(self._refused) > 1)
        return f"{words}{self._refused[0]}{more}"

    def _survived(self) -> Answer:
        """The answer without counterexample in the cases that were searched."""
        if not self._searched and not self._refused:
            raise ClaimError("the claim speaks of no case that is searched", self.claim, self._where_it_speaks())
        status, sentence = self._open_or_proved()
        if self._refused:
            return self._answer(UNDECIDED, self._too_large("no counterexample; too large to be searched: "))
        answer = self._answer(status, sentence)
        if status == UNDECIDED and answer.theorem and answer.theorem.always:
            return replace(answer, sentence=f"{answer.theorem.name}, {self._proved() or sentence}", word="theorem")
        return answer

    def _where_it_speaks(self) -> str:
        """What to change where nothing is searched."""
        least = (self.sentence.k or 0) + (self.sentence.l or 0)
        known = f"eqmath show {self.sentence.name} tells its hypotheses" if self.sentence.name else ""
        return f"--max-order {least} or more" if not self.trials.orders else known

    def _open_or_proved(self) -> tuple[str, str]:
        sentence, most = self.sentence, self.sentence.most
        if sentence.groups:
            names = ", ".join(instance.series.letter for instance in sentence.groups)
            return UNDECIDED, f"no counterexample for {names}; other groups and orders were not searched"
        uniform = sentence.n is not None or sentence.claim.same_for_large_n
        if not self.trials.fixed:
            order = min(self.trials.max_order, most[0]) if most else self.trials.max_order
            bound = f" and n ≤ {most[1]}" if most and sentence.n is None else ""
            what = "cases" if most else "orders" if uniform else "orders and n"
            return UNDECIDED, f"no counterexample with l + k ≤ {order}{bound}; larger {what} were not searched"
        where = split_text(sentence.k or 0, sentence.l or 0)
        if sentence.n is not None:
            return PROVED, f"n = {sentence.n}, {where}"
        if not uniform:
            largest = self.trials.largest_n(sum(self.trials.orders))
            return UNDECIDED, f"{where}: no counterexample with n ≤ {largest}; larger n were not searched"
        return PROVED, f"{where}, every n: larger n have the same system"

    def _proved(self) -> str:
        """What an open search has proved, in words; empty, where nothing is proved for every n or one n."""
        sentence = self.sentence
        if sentence.groups or sentence.most:
            return ""
        where = "every n" if sentence.n is None else f"n = {sentence.n}"
        fixed = "".join(
            f"{name} = {value}, " for name, value in (("k", sentence.k), ("l", sentence.l)) if value is not None
        )
        return f"proved for {where} with {fixed}l + k ≤ {self.trials.max_order}; larger orders were not searched"
