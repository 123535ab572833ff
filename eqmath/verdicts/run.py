"""A plan carried out: refusals are skipped, what is finished is kept, and a stop loses nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any

from eqmath.errors import EqmathError, TooLarge
from eqmath.groups import require_readable
from eqmath.pieces import PieceName, forget_pieces
from eqmath.runs import STOPS, AtOnce, Entry, Orderly, Reached, State, Workers, combined_exit
from eqmath.verdicts.decide import every_larger
from eqmath.verdicts.filing import Certified, Filing, decided
from eqmath.verdicts.plan import Plan
from eqmath.verdicts.spread import spread
from eqmath.verdicts.task import Task
from eqmath.verdicts.verdict import Verdict
from eqmath.verdicts.verdicts import Verdicts


@dataclass(frozen=True)
class Refusal:
    """A case that was left out because of its size, with the reason."""

    task: Task
    error: TooLarge

    def to_json(self) -> dict[str, Any]:
        """Which case, and the words of the refusal."""
        task, n = self.task, "all" if self.task.every else self.task.case.n
        row = {"theorem": task.instance.theorem.name, "group": task.group, "n": n, "order": task.case.order}
        return row | {"k": task.case.k, "l": task.case.l, "message": self.error.message, "hint": self.error.hint}

    def named(self) -> TooLarge:
        """The refusal with its case."""
        case = f"{self.task.instance.theorem.name} {self.task.group} order {self.task.case.order}"
        return TooLarge(self.error.message, case, self.error.hint)


class Run:
    """The verdicts of a plan, one by one; afterwards it says what was refused and what stopped it.

    Parameters
    ----------
    plan : Plan
    state : State, optional
        Where every verdict is saved at once, and from where finished ones are taken.
    workers : Workers, optional
        Where the cases are decided; by default here and one at once. They are left at the end.
    report : callable, optional
        Told about every case that was decided or refused, not about those taken from the state.
    remarks : dict, optional
        What every certificate also carries, unchecked.
    keep, again : str
        How to keep what is decided, and the command that goes on after an interrupt.

    Attributes
    ----------
    verdicts : Verdicts
        In the order of the plan.
    refused : list of Refusal
    stopped : EqmathError or None
        Why the run ended before its last case.
    total, taken : int
        The number of cases, an estimate while n₀ of a coming order is unknown, and of those that
        were found in the state.
    """

    def __init__(
        self,
        plan: Plan,
        state: State | None = None,
        workers: Workers | None = None,
        report: Callable[[Task, Verdict | TooLarge], None] = lambda task, found: None,
        remarks: Mapping[str, str] | None = None,
        keep: str = "--out DIR",
        again: str = "the same command with --resume",
    ) -> None:
        self.plan, self.state, self.report = plan, state, report
        self.workers = AtOnce() if workers is None else workers
        self.keep, self.again = keep, again
        self.verdicts, self.refused = Verdicts(), list[Refusal]()
        self.stopped: EqmathError | None = None
        self._parts = plan.parts()
        self._met, self._open = 0, sum(plan.expected(*part) for part in self._parts)
        self.taken = 0
        self._filing = Filing(state, remarks or {})

    @property
    def total(self) -> int:
        """How many cases there are."""
        return self._met + self._open

    @property
    def exit(self) -> int:
        """What the command line returns."""
        stops = [self.stopped.exit_code] if self.stopped else []
        return combined_exit([self.verdicts.exit, *stops, *(refusal.error.exit_code for refusal in self.refused)])

    def carry_out(self) -> Verdicts:
        """Decide every case, until the end or a stop."""
        ordered = Orderly(self._entries(), self._filing.filed, self.workers, self.workers.ahead)
        try:
            with ordered:
                for entry, found in ordered:
                    self._add(entry.key, found)
                    if entry.known is None:
                        self.report(entry.key, found if isinstance(found, TooLarge) else found.verdict)
            self.workers.shutdown()
            if self.state:
                forget_pieces(self.state.folder)
        except (*STOPS, EqmathError) as error:
            for entry, found in ordered.behind():
                self._add(entry.key, found)
            self.stopped = self._reached().stop(error, "every verdict", self.keep, self.again)
        finally:
            self.workers.stop()
        return self.verdicts

    def _add(self, task: Task, found: Certified | TooLarge) -> None:
        """One more verdict or refusal."""
        if isinstance(found, TooLarge):
            self.refused.append(Refusal(task, found))
        else:
            self.verdicts.append(found.verdict)

    def _entries(self) -> Iterator[Entry[Task, Certified]]:
        """All cases in order: what is saved, what follows from the case before, and what is to be decided."""
        for task, refusal in self._tasks():
            saved = None if refusal else self._filing.saved(task)
            job = partial(decided, task, self._filing.wanted, self.state.folder if self.state else None)
            if saved is not None:
                self.taken += 1
                yield Entry(task, job, known=Certified(self._filing.mended(task, saved)))
            elif task.every:
                yield Entry(task, partial(self._every_larger, task, refusal), in_turn=True)
            else:
                if not isinstance(self.workers, AtOnce):
                    require_readable(task.instance.series)
                    job = partial(job, given=self._spread(task))
                yield Entry(task, job)

    def _spread(self, task: Task) -> dict[PieceName, list[int]]:
        """The pieces of a case, each a task of its own for the workers; none of a case that is too large."""
        with suppress(TooLarge):
            pieces = task.instance.claim.pieces(task.case, task.method)
            return spread(pieces, self.state.folder if self.state else None, self.workers)
        return {}

    def _tasks(self) -> Iterator[tuple[Task, TooLarge | None]]:
        """All cases in order; where n₀ itself is out of reach, the row for every larger n as a refusal."""
        for instance, k, l in self._parts:
            every = self.plan.every_task(instance, k, l)
            known = self._filing.saved(every) if every else None
            refusal = None
            try:
                tasks = self.plan.tasks(instance, k, l, None if known is None else known.start)
            except TooLarge as error:
                if every is None:
                    raise
                tasks, refusal = [every], error
            self._open -= self.plan.expected(instance, k, l)
            self._met += len(tasks)
            yield from ((task, refusal) for task in tasks)

    def _every_larger(self, task: Task, refusal: TooLarge | None) -> Certified:
        """The verdict at n₀, which was given last, as the one for every larger n.

        Raises
        ------
        TooLarge
            If n₀ is out of reach, or the case there was refused.
        """
        last = self.refused[-1] if self.refused else None
        if last and last.task.place == task.place:
            refusal = last.error
        if refusal:
            raise refusal
        return Certified.of(every_larger(task, self.verdicts[-1]), self._filing.wanted)

    def _reached(self) -> Reached:
        """How far it came; the number of cases may depend on an n₀ that is not known yet."""
        guess = self._open > 0 and self.plan.n == "all"
        folder = self.state.folder if self.state else None
        return Reached(len(self.verdicts) + len(self.refused), self.total, guess, folder)
