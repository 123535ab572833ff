"""A plan carried out: refusals are skipped, what is finished is kept, and a stop loses nothing."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Any

from eqmath.errors import CaseError, EqmathError, GroupError, Interrupted, OutOfTime, TooLarge
from eqmath.groups import Series, parse_series
from eqmath.limits import Clock, current_clock, current_limit, memory_limit, time_limit
from eqmath.runs import AtOnce, Case, Processes, State, memory_exhausted, process_died, waited
from eqmath.theorems import theorem
from eqmath.verdicts.filing import Filing, require_own_name
from eqmath.verdicts.plan import Plan, Task
from eqmath.verdicts.verdict import Verdict, Verdicts, combined_exit

Report = Callable[[Task, Verdict | TooLarge], None]


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
    jobs : int
        The number of cases that are decided at the same time, in processes of their own when above 1.
    report : callable, optional
        Told about every case that was decided or refused, not about those taken from the state.
    remarks : dict, optional
        What every certificate carries besides, unchecked.
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
        jobs: int = 1,
        report: Report = lambda task, found: None,
        remarks: Mapping[str, str] | None = None,
        keep: str = "--out DIR",
        again: str = "the same command with --resume",
    ) -> None:
        self.plan, self.state, self.jobs, self.report = plan, state, jobs, report
        self.keep, self.again = keep, again
        self.verdicts, self.refused = Verdicts(), list[Refusal]()
        self.stopped: EqmathError | None = None
        self._parts = plan.parts()
        self._met, self._open = 0, sum(plan.expected(*part) for part in self._parts)
        self._waiting: deque[tuple[Task, Future[Any]]] = deque()
        self._fresh: dict[Future[Any], Task] = {}
        self._taken: set[Future[Any]] = set()
        self._certified: dict[Future[Any], Verdict] = {}
        self._filing = None if state is None else Filing(state, remarks or {})

    @property
    def total(self) -> int:
        """How many cases there are."""
        return self._met + self._open

    @property
    def taken(self) -> int:
        """How many verdicts were found in the state."""
        return len(self._taken)

    @property
    def exit(self) -> int:
        """What the command line returns."""
        stops = [self.stopped.exit_code] if self.stopped else []
        return combined_exit([self.verdicts.exit, *stops, *(refusal.error.exit_code for refusal in self.refused)])

    def carry_out(self) -> Verdicts:
        """Decide every case, until the end or a stop."""
        executor = Processes(self.jobs) if self.jobs > 1 else AtOnce()
        try:
            self._work(executor)
            executor.shutdown()
        except BrokenProcessPool:
            self.stopped = process_died()
        except MemoryError:
            self.stopped = memory_exhausted()
        except KeyboardInterrupt:
            self.stopped = Interrupted("stopped from the keyboard")
        except OutOfTime as error:
            self.stopped = OutOfTime(f"{error.message}, {self._left()}", hint=self._advice())
        except EqmathError as error:
            self.stopped = error
        finally:
            executor.stop()
        if self.stopped:
            self._keep_what_is_there()
        if isinstance(self.stopped, Interrupted):
            decided = len(self.verdicts) + len(self.refused)
            self.stopped = interrupted(decided, self.total, self._is_guess(), self.state, self.keep, self.again)
        return self.verdicts

    def _work(self, executor: AtOnce | Processes) -> None:
        for task, refusal in self._tasks():
            future = self._found(task, refusal)
            if future is None:
                clock = current_clock()
                if clock and clock.over:
                    self._settle(0)
                    raise clock.out()
                future = self._submitted(executor, task, clock)
            self._waiting.append((task, future))
            self._settle(self.jobs if self.jobs > 1 else 0)
        self._settle(0)

    def _tasks(self) -> Iterator[tuple[Task, TooLarge | None]]:
        """All cases in order; where n₀ itself is out of reach, the row for every larger n as a refusal."""
        for instance, k, l in self._parts:
            every = self.plan.every_task(instance, k, l)
            known = self._saved(every) if every else None
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

    def _saved(self, task: Task) -> Verdict | None:
        """The verdict that an earlier run has left."""
        if self.state is None:
            return None

        def read(found: Any) -> Verdict:
            verdict = Verdict.from_state(found)
            if [verdict.theorem, verdict.group, verdict.n, verdict.k, verdict.l] != task.key[:5]:
                raise CaseError(f"the verdict is about {verdict.theorem} {verdict.group}, the case is another one")
            require_own_name(verdict)
            return verdict

        require_readable(task.instance.series)
        return self.state.get(task.key, read)

    def _found(self, task: Task, refusal: TooLarge | None) -> Future[Any] | None:
        """What needs no work: a refusal, a saved verdict, or the row for every n, which waits for the last."""
        found: Future[Any] = Future()
        saved = None if refusal else self._saved(task)
        if refusal:
            found.set_exception(refusal)
        elif saved is not None:
            self._taken.add(found)
            found.set_result(self._mended(task, saved))
        elif task.every:
            found.set_result(None)
        else:
            return None
        return found

    def _submitted(self, executor: AtOnce | Processes, task: Task, clock: Clock | None) -> Future[Any]:
        if isinstance(executor, AtOnce):
            future = executor.submit(task.verdict)
        else:
            require_readable(task.instance.series)
            name, group = task.instance.theorem.name, task.instance.series.every
            limits = current_limit(), clock
            job = partial(decided, name, group, task.case, task.method, task.all_splits, task.seed, *limits)
            future = executor.submit(job)
        self._fresh[future] = task
        return future

    def _settle(self, most: int) -> None:
        """Save what is finished and report it in order, until at most so many cases are at work."""
        while True:
            for future in [future for future in self._fresh if future.done()]:
                self._keep(future)
            while self._waiting and self._waiting[0][1].done():
                self._finish(*self._waiting.popleft())
            if len(self._fresh) <= most:
                return
            waited(self._fresh)

    def _keep(self, future: Future[Any]) -> None:
        """Save what a case came to; once more, if a stop came in between."""
        task = self._fresh.get(future)
        if task is not None and future.exception() is None:
            self._certified[future] = self._save(task, future.result())
        self._fresh.pop(future, None)

    def _save(self, task: Task, verdict: Verdict) -> Verdict:
        """The verdict with the name of its certificate, once both are on the disk."""
        if self.state and self._filing:
            verdict = self._filing.filed(verdict)
            self.state.add(task.key, verdict.to_state())
        return verdict

    def _mended(self, task: Task, saved: Verdict) -> Verdict:
        """The saved verdict, whose certificate is on the disk again, if it can be written."""
        if self.state and self._filing:
            mended = self._filing.mended(saved)
            if mended != saved:
                self.state.add(task.key, mended.to_state())
            return mended
        return saved

    def _finish(self, task: Task, future: Future[Any]) -> None:
        """One more verdict or refusal, in order."""
        self._keep(future)
        error = future.exception()
        if error is None and future.result() is None:
            error = self._refused_before(task)
        if isinstance(error, TooLarge):
            self.refused.append(Refusal(task, error))
            self.report(task, error)
        elif error is not None:
            raise error
        elif future.result() is None:
            verdict = self._save(task, task.verdict(replace(self.verdicts[-1], certificate=None)))
            self.verdicts.append(verdict)
            self.report(task, verdict)
        else:
            verdict = self._certified.pop(future, future.result())
            self.verdicts.append(verdict)
            if future not in self._taken:
                self.report(task, verdict)

    def _refused_before(self, task: Task) -> TooLarge | None:
        """Why the case at n₀, of which every larger n is a copy, was refused, if it was."""
        last = self.refused[-1] if self.refused else None
        same = last and (last.task.instance, last.task.case) == (task.instance, task.case)
        return last.error if last and same else None

    def _keep_what_is_there(self) -> None:
        """After a stop, the finished cases that stand behind one that is not."""
        for _, future in self._waiting:
            if future.done() and not future.cancelled() and future.exception() is None and future.result() is not None:
                with suppress(EqmathError):
                    self._keep(future)
                self.verdicts.append(self._certified.pop(future, future.result()))

    def _left(self) -> str:
        left = self.total - len(self.verdicts) - len(self.refused)
        return f"{'about ' * self._is_guess()}{left} of {self.total} cases are left"

    def _is_guess(self) -> bool:
        """Whether the number of cases depends on an n₀ that is not known yet."""
        return self._open > 0 and self.plan.n == "all"

    def _advice(self) -> str:
        if self.state:
            return "the same command with --resume goes on from here"
        return "nothing was saved: with --out DIR every verdict is, and --resume goes on"


def interrupted(decided: int, total: int, guess: bool, state: State | None, keep: str, again: str) -> Interrupted:
    """How far a run came until it was stopped from the keyboard, and how what it decided is kept."""
    reached = f"{decided} of {'about ' * guess}{total} cases are decided"
    if state is None:
        return Interrupted(f"{reached}; with {keep} they are kept, and --resume goes on")
    return Interrupted(f"{reached} and kept in {state.folder}", hint=f"to go on: {again}")


@cache
def require_readable(series: Series) -> None:
    """Nothing, if the name of the group says which group it is, to another process or another day.

    Raises
    ------
    GroupError
        If it does not.
    """
    if parse_series(series.every)[0] != series:
        raise GroupError(f"the group {series.every} is not found by its name", hint="give neither --out nor --jobs")


def decided(
    name: str, group: str, case: Case, method: str, all_splits: bool, seed: int, limit: int | None, clock: Clock | None
) -> Verdict:
    """The verdict on one theorem at one case, all given by words, as a process of its own is asked."""
    (instance,) = theorem(name).instances(parse_series(group)[0])
    with memory_limit(limit), time_limit(clock):
        return Task(instance, case, method, all_splits, seed=seed).verdict()
