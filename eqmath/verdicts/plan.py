"""Verify theorems over ranges of cases, and at a fixed order for every n."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from eqmath.claims import AboutProducts, Element, KernelGeneration, WeightCount, admitted, samples_of
from eqmath.errors import CaseError, Disagreement, NotExact, shown
from eqmath.exact import integer_of, number_text
from eqmath.groups import Series, parse_series
from eqmath.hom import cost_of
from eqmath.methods import Cost, known_method, require_affordable
from eqmath.runs import MAX_N, MAX_ORDER, Case, central_split, parse_range
from eqmath.theorems import all_theorems, theorem
from eqmath.theorems.theorem import Instance
from eqmath.verdicts.verdict import Verdict, Verdicts

QUICK_ORDER, QUICK_N = 4, 3


@dataclass(frozen=True)
class Plan:
    """Which cases of which theorems are run.

    Attributes
    ----------
    instances : tuple of Instance
        Theorems, each for a series of groups or for one group.
    n : range, "all", or None for the tested range of each theorem
        Ignored for a group that is no series.
    split : (k, l) or None
        One split; None runs ``orders`` at their central split.
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
        theorem = instance.theorem
        if self.split:
            wanted = [self.split]
        else:
            tested = range(min(theorem.max_order, QUICK_ORDER if self.quick else MAX_ORDER) + 1)
            wanted = [central_split(m) for m in (tested if self.orders is None else self.orders)]
        bounded = self.every or (self.orders is None and self.split is None)
        largest = instance.largest if bounded and instance.largest is not None else MAX_ORDER
        return [(k, l) for k, l in wanted if k + l <= largest and instance.admits(k, l)]

    def values(self, instance: Instance, k: int, l: int) -> list[int]:
        """The values of n to run at a split, apart from the row for every larger n."""
        if self.every_n(instance):
            wanted = range(1, instance.stable_from(k, l).start + 1)
        elif isinstance(self.n, range):
            wanted = self.n
        else:
            wanted = range(1, min(instance.theorem.max_n, QUICK_N if self.quick else MAX_N) + 1)
        return [n for n in instance.values(wanted) if admitted(instance.claim, Case(n, k, l))]

    def every_n(self, instance: Instance) -> bool:
        """Whether every n is asked for, and there is an argument for it; without one the tested n are run."""
        return self.n == "all" and instance.uniform

    def notes(self) -> list[str]:
        """What was asked for and is left out, in sentences."""
        asked = max(self.orders, default=0) if self.orders is not None else sum(self.split or (0, 0))
        bounded = [i for i in self.instances if self.every and i.largest is not None and asked > i.largest]
        late = [f"{i.theorem.name} {i.series}: orders above {i.largest} are left out" for i in bounded]
        odd = [note for series in dict.fromkeys(i.series for i in self.instances) for note in self._odd(series)]
        return late + odd + self._empty()

    def _empty(self) -> list[str]:
        """A sentence about every theorem without a case; where all theorems were asked for, one about all of these."""
        empty = [i for i in self.instances if self._is_empty(i)]
        if self.every:
            cases = {i.theorem.name for i in self.instances if i not in empty}
            names = dict.fromkeys(i.theorem.name for i in empty if i.theorem.name not in cases)
            return [f"no case here for {', '.join(names)}"] if names else []
        return [
            f"{i.theorem.name} {i.series.every} has no case here, its hypotheses are: {i.theorem.hypotheses}"
            for i in empty
        ]

    def require_cases(self) -> None:
        """Nothing, if there is a case: none of them proves nothing.

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
        return not splits or not (self.every_n(instance) or any(self.values(instance, k, l) for k, l in splits))

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
                values = instance.values(range(1, k + l + 3)) if every else self.values(instance, k, l)
                for n in values:
                    total += cost_of(instance.series(n), k, l, self.method)
                    if isinstance(instance.claim, AboutProducts):
                        total += instance.claim.cost(Case(n, k, l))
        return total

    def parts(self) -> list[tuple[Instance, int, int]]:
        """What is planned, one theorem, group and split after another."""
        return [(instance, k, l) for instance in self.instances for k, l in self.splits(instance)]

    def tasks(self, instance: Instance, k: int, l: int, start: int | None = None) -> list[Task]:
        """All n at one split, and the row for every larger n, whose n₀ may be known already.

        Raises
        ------
        TooLarge
            If n₀ is asked for, and the predicted memory of its systems is above the limit.
        """
        every = self.every_n(instance)
        if every and start is None:
            for n in instance.values(range(1, k + l + 4))[-1:]:
                require_affordable(instance.series(n), k, l)
        known = every and start is not None
        values = instance.values(range(1, (start or 0) + 1)) if known else self.values(instance, k, l)
        tasks = [Task(instance, Case(n, k, l), self.method, self.split is None, seed=self.seed) for n in values]
        return tasks + [replace(tasks[-1], every=True)] if every and tasks else tasks

    def every_task(self, instance: Instance, k: int, l: int) -> Task | None:
        """The row for every larger n, if one is wanted; its n is not known yet."""
        if not self.every_n(instance):
            return None
        return Task(instance, Case(0, k, l), self.method, self.split is None, every=True, seed=self.seed)

    def expected(self, instance: Instance, k: int, l: int) -> int:
        """How many verdicts one split is expected to have: before n₀ is known it is taken to be l+k."""
        if self.every_n(instance):
            return len(instance.values(range(1, k + l + 1))) + 1
        return len(self.values(instance, k, l))

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
                verdicts.append(task.verdict(verdicts[-1] if task.every else None))
        return verdicts


@dataclass(frozen=True)
class Task:
    """One case of one theorem, or with ``every`` all n from this one on.

    Attributes
    ----------
    instance : Instance
    case : Case
    method : str
    all_splits, every : bool
    seed : int
        Of the random exact elements.
    """

    instance: Instance
    case: Case
    method: str
    all_splits: bool
    every: bool = False
    seed: int = 0

    @property
    def group(self) -> str:
        """The group as the verdict names it."""
        return self.instance.series.every if self.every else self.instance.series.name(self.case.n)

    @property
    def key(self) -> list[Any]:
        """What tells it from every other task, for JSON."""
        n = "all" if self.every else self.case.n
        splits = "every split" if self.all_splits else "one split"
        return [self.instance.theorem.name, self.group, n, self.case.k, self.case.l, self.method, splits, self.seed]

    def verdict(self, last: Verdict | None = None) -> Verdict:
        """The verdict; for every larger n from the last one, at n₀.

        Raises
        ------
        TooLarge
            If the predicted memory is above the limit.
        """
        case = self.case
        if last is not None:
            return every_larger(self.instance, last)
        if self.instance.series.parts:
            require_affordable(self.instance.series(case.n), case.k, case.l, self.method)
        return decide(self.instance, case, self.method, self.all_splits, self.seed)


def every_larger(instance: Instance, last: Verdict) -> Verdict:
    """The verdict at n₀ as the verdict for every n ≥ n₀ within the hypotheses."""
    stable, claim = instance.stable_from(last.k, last.l), instance.claim
    later = [Case(stable.start + i * instance.series.step, last.k, last.l) for i in range(3)]
    numbers = {claim.claimed(case) for case in later} if isinstance(claim, WeightCount) else {0}
    if len({instance.expected(case) for case in later}) > 1 or len(numbers) > 1:
        raise Disagreement(
            f"{instance.theorem.name} is expected to change beyond n = {stable.start}, where the system does not"
        )
    name = instance.series.every
    return replace(last, group=name, n="all", start=stable.start, note=stable.reason, samples=None)


def decide(instance: Instance, case: Case, method: str = "reduced", all_splits: bool = False, seed: int = 0) -> Verdict:
    """The verdict on one theorem at one case.

    Raises
    ------
    Disagreement
        If the computed dimension is not the one by characters, or a random element of the group refutes
        what its generators proved.
    """
    outcome = instance.claim.decide(case, method)
    group = instance.series(case.n)
    second = None if outcome.dim is None else instance.series.dimension(case.order, case.n)
    if second not in (None, outcome.dim):
        raise Disagreement(f"dim Hom_{group} at order {case.order}: {outcome.dim} computed, {second} by characters")
    samples = samples_of(instance.claim, case, seed)
    if samples and samples.agree < samples.elements and not isinstance(outcome.witness, Element):
        raise Disagreement(f"{instance.theorem.name} at {case}: generators commute, and {samples}")
    everywhere = method == "reduced" and all_splits and instance.theorem.split is None
    taken = instance.claim.taken if isinstance(instance.claim, KernelGeneration) else ()
    everywhere = everywhere and not isinstance(instance.claim, AboutProducts)
    return Verdict(
        instance.theorem.name, group.name, case.n, case.order, case.k, case.l,
        "all" if everywhere and not taken else ((case.k, case.l),),
        outcome.status, instance.expected(case), outcome.diagrams, outcome.rank, outcome.dim,
        second, outcome.method, outcome.witness, outcome.checks,
        _not_checked(everywhere or bool(taken), outcome.checks) + taken, outcome.note, samples=samples,
    )  # fmt: skip


def _not_checked(everywhere: bool, checks: tuple[str, ...]) -> tuple[str, ...]:
    """What the verdict leaves open, or takes from the form of the entries."""
    splits = () if everywhere else ("other splits of the same order",)
    partly = any("one relabelled tuple" in check for check in checks)
    return splits + (("the class rule on all index tuples: it follows from the form of the entries",) if partly else ())


def verify(
    *names: str,
    n: int | str | range | None = None,
    k: int | None = None,
    l: int | None = None,
    order: int | None = None,
    max_order: int | None = None,
    group: str | None = None,
    method: str = "reduced",
    quick: bool = False,
    seed: int = 0,
) -> Verdict | Verdicts:
    """Decide theorems: one `Verdict` for one case, a list with ``.exit`` for a range.

    Parameters
    ----------
    *names : str
        Theorem names; none means all.
    n : int, range, "1..4" or "all", optional
    k, l : int, optional
        One split, both together.
    order, max_order : int, optional
        One order l+k, or all up to it.
    group : str, optional
        Only the theorems about this group; ``"S(4)"`` also sets n.
    method : "reduced" or "direct"
    seed : int
        Of the random exact elements that are checked besides.

    Raises
    ------
    UnknownName, CaseError, GroupError
        If a name or a range is none, or no case is within the hypotheses.
    TooLarge
        If the predicted memory is above the limit.

    Examples
    --------
    >>> v = verify("symmetric-diagram-basis", n=3, k=2, l=2)
    >>> v.status, v.rank, v.dim
    ('proved', 14, 14)
    >>> verify("symmetric-bell-count", n="1..3", order=2).exit
    0
    """
    plan = make_plan(
        names, n=n, k=k, l=l, order=order, max_order=max_order, group=group, method=method, quick=quick, seed=seed
    )
    plan.require_cases()
    verdicts = plan.run()
    ranged = isinstance(n, range) or ".." in str(n)
    one_n = isinstance(plan.n, range) and len(plan.n) == 1 and not ranged
    one_n = one_n or (len(plan.instances) == 1 and plan.instances[0].single and n is None)
    single = len(names) == 1 and one_n and (k is not None or order is not None)
    return verdicts[0] if single and len(verdicts) == 1 else verdicts


def make_plan(
    names: Sequence[str],
    *,
    n: int | str | range | None = None,
    k: int | None = None,
    l: int | None = None,
    order: int | None = None,
    max_order: int | None = None,
    group: str | None = None,
    method: str = "reduced",
    quick: bool = False,
    seed: int = 0,
) -> Plan:
    """Check what was asked for and say which cases that is.

    Raises
    ------
    UnknownName, CaseError, GroupError
        If a name or a range is none.
    """
    chosen = list({t.name: t for t in map(theorem, names)}.values()) if names else all_theorems()
    series = None
    if group is not None:
        series, fixed = parse_series(group)
        if series.only is None:
            if fixed is not None and n is not None and _values(n) != range(fixed, fixed + 1):
                raise CaseError(f"the group {group} has n = {fixed}, found n = {n} as well")
            n = fixed if n is None else n
    instances = tuple(instance for t in chosen for instance in t.instances(series))
    if series is not None and not instances:
        what = "none of these theorems is" if names else "no theorem is"
        raise CaseError(f"{what} about {series.every}", hint="eqmath list names the groups of the theorems")
    if (k is None) != (l is None):
        raise CaseError("expected k and l together", hint="-k 1 -l 2, or --order 3")
    if order is not None and max_order is not None:
        raise CaseError("expected an order or a largest order, found both")
    if k is not None and not (order is None and max_order is None):
        raise CaseError("expected either k and l or an order, found both")
    split = None if k is None or l is None else (_bounded(k, "k"), _bounded(l, "l"))
    orders = None if max_order is None else range(_bounded(max_order, "the largest order") + 1)
    if order is not None:
        orders = range(_bounded(order, "the order"), order + 1)
    return Plan(instances, _values(n), split, orders, known_method(method), quick, not names and series is None, seed)


def _bounded(value: int, name: str) -> int:
    found = integer_of(value)
    if found is None or not 0 <= found <= MAX_ORDER:
        raise CaseError(f"expected {name} to be an integer from 0 to {MAX_ORDER}, found {shown(value)}")
    return found


def _values(n: int | str | range | None) -> range | str | None:
    if isinstance(n, float):
        raise NotExact(f"expected n to be an integer, found the float {n!r}")
    if n is None or isinstance(n, range) or (isinstance(n, str) and n == "all"):
        return n
    number = integer_of(n)
    return parse_range(n if isinstance(n, str) else shown(n) if number is None else number_text(number))
