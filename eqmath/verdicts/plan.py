"""Which cases of which theorems are run, in what order, and at what cost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from eqmath.claims import Case
from eqmath.errors import CaseError
from eqmath.groups import Series
from eqmath.methods import Cost
from eqmath.runs import MAX_N, MAX_ORDER
from eqmath.theorems.beginning import Start
from eqmath.theorems.theorem import Instance, InstanceCase
from eqmath.verdicts.decide import decide, every_larger
from eqmath.verdicts.task import Task
from eqmath.verdicts.verdicts import Verdicts

QUICK_ORDER, QUICK_N = 4, 3


@dataclass(frozen=True)
class Plan:
    """Which cases of which theorems are run.

    Attributes
    ----------
    instances : tuple of Instance
        Theorems, each for a series of groups or for one group.
    n : range, "all", or None for the tested range of each theorem
        Ignored for a group that is not a series.
    split : (k, l) or None
        One split; None runs ``orders`` at the splits of each theorem.
    orders : sequence of int
    method : str
    seed : int
        Of the random exact elements.
    quick, every : bool
        Small ranges only; all theorems, so that their largest orders hold.
    """

    instances: tuple[Instance, ...]
    n: range | str | None
    split: tuple[int, int] | None
    orders: Sequence[int] | None
    method: str = "reduced"
    quick: bool = False
    every: bool = False
    seed: int = 0

    def splits(self, instance: Instance) -> list[tuple[int, int]]:
        """The splits (k, l) to run, by order."""
        theorem, only = instance.theorem, instance.claim.only
        if only is not None:
            wanted = [only] if sum(only) in self._orders_of_spaces else []
        elif self.split:
            wanted = [self.split]
        else:
            tested = range(min(theorem.max_order, QUICK_ORDER if self.quick else MAX_ORDER) + 1)
            wanted = [own for m in (tested if self.orders is None else self.orders) for own in theorem.splits(m)]
        bounded = self.every or (self.orders is None and self.split is None)
        largest = instance.largest if bounded and instance.largest is not None else MAX_ORDER
        return [(k, l) for k, l in wanted if k + l <= largest and instance.admits(k, l)]

    @property
    def _orders_of_spaces(self) -> Sequence[int]:
        """The numbers of legs that are within the range: of spaces those of the tested range are named one by one."""
        if self.orders is not None:
            return self.orders
        return range((QUICK_ORDER if self.quick else MAX_ORDER) + 1)

    def cases(self, instance: Instance, k: int, l: int, start: Start | None = None) -> list[InstanceCase]:
        """The cases to run at a split, apart from the row for every larger n, whose n₀ may be known already.

        Raises
        ------
        TooLarge
            If n₀ is asked for, and the predicted memory of its systems is above the limit.
        """
        if self.every_n(instance):
            return instance.cases_up_to(instance.stable_from(k, l).start if start is None else start, k, l)
        if isinstance(self.n, range):
            return instance.cases(self.n, k, l)
        largest = min(instance.tested_n, QUICK_N if self.quick else MAX_N)
        return instance.cases(range(1, largest + 1), k, l)

    def every_n(self, instance: Instance) -> bool:
        """Whether every n is asked for, and there is an argument for it; without one the tested n are run."""
        return self.n == "all" and instance.uniform

    def notes(self) -> list[str]:
        """What was asked for and is left out, in sentences."""
        asked = max(self.orders, default=0) if self.orders is not None else sum(self.split or (0, 0))
        bounded = [i for i in self.instances if self.every and i.largest is not None and asked > i.largest]
        late: dict[tuple[str, int | None], list[str]] = {}
        for i in bounded:
            late.setdefault((i.theorem.name, i.largest), []).append(i.groups)
        cut = [f"{name} {', '.join(groups)}: orders above {last} are left out" for (name, last), groups in late.items()]
        members = dict.fromkeys(series for i in self.instances for series in i.members)
        odd = [note for series in members for note in self._odd(series)]
        return cut + odd + self._empty()

    def _empty(self) -> list[str]:
        """A sentence about every theorem without a case; where all theorems were asked for, one about all of these."""
        empty = [i for i in self.instances if self._is_empty(i)]
        if self.every:
            cases = {i.theorem.name for i in self.instances if i not in empty}
            names = dict.fromkeys(i.theorem.name for i in empty if i.theorem.name not in cases)
            return [f"no case here for {', '.join(names)}"] if names else []
        decided = {(i.theorem.name, i.groups) for i in self.instances if i not in empty}
        missed = dict.fromkeys((i.theorem.name, i.groups, i.theorem.hypotheses) for i in empty)
        return [
            f"{name} {groups} has no case here, its hypotheses are: {hypotheses}"
            for name, groups, hypotheses in missed
            if (name, groups) not in decided
        ]

    def require_cases(self) -> None:
        """Refuse a plan without any case, which would prove nothing.

        Raises
        ------
        CaseError
            If no theorem has one; the notes say why.
        """
        if all(map(self._is_empty, self.instances)):
            raise CaseError(f"there is nothing to decide: {'; '.join(self.notes())}")

    def _is_empty(self, instance: Instance) -> bool:
        """Whether no case of the range is within the hypotheses."""
        splits = self.splits(instance)
        return not splits or not (self.every_n(instance) or any(self.cases(instance, k, l) for k, l in splits))

    def _odd(self, series: Series) -> Iterator[str]:
        """A sentence about the wanted n that a series does not have."""
        if isinstance(self.n, range) and series.only is None:
            missing = [str(n) for n in self.n if n % series.step]
            if missing:
                listed = ", ".join(missing[:6]) + ", …" * (len(missing) > 6)
                yield f"{series.every} exists only for even n: {listed} left out"

    def cost(self) -> Cost:
        """The predicted cost of all cases together, before any of them is started."""
        total = Cost(0, 0, 0, 0.0)
        for instance in self.instances:
            for k, l in self.splits(instance):
                every = self.every_n(instance)
                found = instance.predicted(k, l) if every else self.cases(instance, k, l)
                for own, case in found:
                    total += own.claim.cost_at(case.n, k, l, self.method) + own.claim.cost(case)
        return total

    def parts(self) -> list[tuple[Instance, int, int]]:
        """What is planned, one theorem, group and split after another."""
        return [(instance, k, l) for instance in self.instances for k, l in self.splits(instance)]

    def tasks(self, instance: Instance, k: int, l: int, start: Start | None = None) -> list[Task]:
        """All n at one split, and the row for every larger n, whose n₀ may be known already.

        Raises
        ------
        TooLarge
            If n₀ is asked for, and the predicted memory of its systems is above the limit.
        """
        every = self.every_task(instance, k, l)
        if every and start is None:
            start = instance.stable_from(k, l).start
        tasks = [self._task(own, case) for own, case in self.cases(instance, k, l, start)]
        return [*tasks, every.starting(start)] if every and start is not None and tasks else tasks

    def every_task(self, instance: Instance, k: int, l: int) -> Task | None:
        """The row for every larger n, if one is wanted; its n is not known yet."""
        if not self.every_n(instance):
            return None
        return replace(self._task(instance, instance.claim.case(0, k, l)), every=True)

    def _task(self, instance: Instance, case: Case) -> Task:
        return Task(instance, case, self.method, self.split is None, seed=self.seed)

    def expected(self, instance: Instance, k: int, l: int) -> int:
        """How many verdicts one split is expected to have: before n₀ is known it is taken to be l+k."""
        if self.every_n(instance):
            return instance.foreseen(k, l) + 1
        return len(self.cases(instance, k, l))

    def run(self) -> Verdicts:
        """Decide every case.

        Raises
        ------
        TooLarge
            Before the first case whose predicted memory is above the limit.
        """
        verdicts = Verdicts()
        for part in self.parts():
            for task in self.tasks(*part):
                verdicts.append(every_larger(task, verdicts[-1]) if task.every else decide(task))
        return verdicts
