"""Deciding one case of a theorem, and from it every larger n."""

from __future__ import annotations

from dataclasses import replace

from eqmath.claims import Case, Element
from eqmath.errors import Disagreement
from eqmath.methods import require_affordable
from eqmath.verdicts.task import Task
from eqmath.verdicts.verdict import Verdict


def decide(task: Task) -> Verdict:
    """The verdict on one theorem at one case.

    Raises
    ------
    Disagreement
        If the computed dimension is not the one by characters, or a random element of the group refutes
        what its generators proved.
    TooLarge
        If the predicted memory is above the limit.
    """
    instance, case = task.instance, task.case
    if instance.series.parts:
        require_affordable(instance.series(case.n), case.k, case.l, task.method)
    outcome = instance.claim.decide(case, task.method)
    second = None if outcome.dim is None else instance.series.dimension(case.order, case.n)
    if second not in (None, outcome.dim):
        group = instance.series(case.n)
        raise Disagreement(f"dim Hom_{group} at order {case.order}: {outcome.dim} computed, {second} by characters")
    samples = instance.claim.samples(case, task.seed)
    if samples and samples.agree < samples.elements and not isinstance(outcome.witness, Element):
        raise Disagreement(f"{task.theorem} at {case}: generators commute, and {samples}")
    return Verdict(task, outcome, second, samples)


def every_larger(last: Verdict) -> Verdict:
    """The verdict at n₀ as the verdict for every n ≥ n₀ within the hypotheses.

    Raises
    ------
    Disagreement
        If the theorem is expected to change beyond n₀.
    """
    instance, k, l = last.task.instance, last.k, last.l
    stable, step = instance.stable_from(k, l), instance.series.step
    later = [Case(stable.start + i * step, k, l) for i in range(3)]
    if len({(instance.expected(case), instance.claim.claimed(case)) for case in later}) > 1:
        raise Disagreement(f"{last.theorem} is expected to change beyond n = {stable.start}, where the system does not")
    task = replace(last.task, case=later[0], every=True)
    return Verdict(task, replace(last.outcome, note=stable.reason), last.second_route)
