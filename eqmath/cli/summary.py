"""What a run of `verify` comes to: one line per theorem, then in sentences how many verdicts, and what is open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from eqmath.claims import REFUTED
from eqmath.cli.columns import Table
from eqmath.errors import counted
from eqmath.theorems.theorem import Instance
from eqmath.verdicts import Plan, Refusal, Run, Verdict


def summary(run: Run) -> list[str | Table]:
    """The last lines: theorems, verdicts, refused cases, a stop, and what was not checked."""
    lines: list[str | Table] = []
    if run.verdicts:
        rows = [_line(run.plan, name, list(verdicts)) for name, verdicts in _by_theorem(run)]
        lines.append(Table((), rows, frozenset({4})))
    lines.append(_verdicts(run))
    if run.refused:
        lines.append(_refused(run.refused))
    if run.stopped:
        lines.append(f"stopped: {run.stopped.message}")
    if run.verdicts:
        lines.append(f"not checked: {'; '.join(_not_checked(run))}")
        lines += [f"proved for every order, checked by Coq: {words}" for words in _formal(run)]
    lines += [f"argued in words, not computed: {words}" for words in _argued(run)]
    return lines


def status(verdict: Verdict) -> str:
    """The status, and what it should have been; that a proof was expected goes without saying."""
    if not verdict.as_expected:
        return f"{verdict.status}, expected {verdict.expected}"
    return f"{verdict.status} as expected" if verdict.status == REFUTED else verdict.status


def _line(plan: Plan, name: str, verdicts: list[Verdict]) -> list[str]:
    """A theorem, its groups, its orders, its n, how many cases, and what they came to."""
    shown = _about([instance for instance in plan.instances if instance.theorem.name == name])
    ns = [verdict.n for verdict in verdicts if isinstance(verdict.n, int)]
    values = "every n" if _every_n(verdicts) else f"n = {_span(ns)}"
    return [name, shown, _orders(v.order for v in verdicts), values, counted(len(verdicts), "case"), _found(verdicts)]


def _about(instances: list[Instance]) -> str:
    """The one group and its spaces, or how many groups and pairs of spaces."""
    if len(instances) == 1:
        return instances[0].about
    groups = list(dict.fromkeys(instance.groups for instance in instances))
    pairs = len(instances) // len(groups)
    shown = groups[0] if len(groups) == 1 else f"{len(groups)} groups"
    return shown if pairs == 1 else f"{shown}, {pairs} pairs of spaces"


def _found(verdicts: list[Verdict]) -> str:
    """``proved as expected``, or how many are what."""
    if len({verdict.status for verdict in verdicts}) == 1 and all(verdict.as_expected for verdict in verdicts):
        return f"{verdicts[0].status} as expected"
    return f"{_statuses(verdicts)}, {_expected(verdicts, 'as expected')}"


def _every_n(verdicts: list[Verdict]) -> bool:
    """Whether every n is decided at each of the orders."""
    return {verdict.order for verdict in verdicts if verdict.n == "all"} == {verdict.order for verdict in verdicts}


def _verdicts(run: Run) -> str:
    """How many verdicts there are, and whether they are what they should be."""
    if not run.verdicts:
        return "nothing was decided"
    counts = f"{counted(len(run.verdicts), 'verdict')}, {_expected(run.verdicts, 'all as expected')}"
    return f"{counts}: {_statuses(run.verdicts)}"


def _expected(verdicts: list[Verdict], all_are: str) -> str:
    unexpected = sum(not verdict.as_expected for verdict in verdicts)
    return f"{unexpected} NOT as expected" if unexpected else all_are


def _statuses(verdicts: Iterable[Verdict]) -> str:
    """``5 proved, 2 refuted``."""
    counts = Counter(str(verdict.status) for verdict in verdicts)
    return ", ".join(f"{count} {status}" for status, count in sorted(counts.items()))


def _refused(refused: list[Refusal]) -> str:
    orders: dict[str, list[int]] = {}
    for refusal in refused:
        orders.setdefault(refusal.task.instance.theorem.name, []).append(refusal.task.case.order)
    where = ", ".join(f"{name} {_orders(found)}" for name, found in orders.items())
    return f"refused because of their size: {counted(len(refused), 'case')}, {where}"


def _not_checked(run: Run) -> Iterator[str]:
    """Other orders always; other n and groups where there is no argument for all; then what the verdicts say."""
    yield f"orders other than {_span(verdict.order for verdict in run.verdicts)}"
    single = {instance.theorem.name for instance in run.plan.instances if instance.theorem.single}
    some = {name for name, found in _by_theorem(run) if not _every_n(list(found))}
    for what, names in (("n", some - single), ("groups", single)):
        if names:
            yield f"other {what}" + f" for {counted(len(names), 'theorem')}" * (len(run.plan.instances) > 1)
    said = Counter(reason for verdict in run.verdicts for reason in verdict.not_checked)
    for reason, count in said.most_common():
        yield f"{reason} ({counted(count, 'verdict')})"


def _argued(run: Run) -> Iterator[str]:
    """What no verdict rests on."""
    for name, theorem in {instance.theorem.name: instance.theorem for instance in run.plan.instances}.items():
        if theorem.argued:
            yield f"{name} for {theorem.argued.about}; eqmath show {name}"


def _formal(run: Run) -> Iterator[str]:
    """What else is proved: statements for every order; of many theorems their names."""
    found = {instance.theorem.name: instance.theorem.checked for instance in run.plan.instances}
    checked = {name: proofs for name, proofs in found.items() if proofs}
    if len(checked) > 3:
        yield f"{', '.join(checked)}; eqmath verify --all --order all -n all"
        return
    for name, proofs in checked.items():
        yield from (f"{name}, {proof.about}: {proof}" for proof, _ in proofs)


def _by_theorem(run: Run) -> Iterator[tuple[str, Iterator[Verdict]]]:
    return groupby(run.verdicts, key=lambda verdict: verdict.theorem)


def _orders(orders: Iterable[int]) -> str:
    found = set(orders)
    return f"order{'s' * (len(found) > 1)} {_span(found)}"


def _span(values: Iterable[int]) -> str:
    found = sorted(set(values))
    return f"{found[0]}" if len(found) == 1 else f"{found[0]}..{found[-1]}"
