"""Deciding one case of a theorem, and from it every larger n."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from eqmath.claims import Element
from eqmath.errors import Disagreement
from eqmath.pieces import PieceName, pieces_in
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
    instance.claim.require_affordable(case.n, case.k, case.l, task.method)
    outcome = instance.claim.decide(case, task.method)
    second = None if outcome.dim is None else instance.claim.second_route(case)
    if second not in (None, outcome.dim):
        group = instance.series(case.n)
        where = case.split if case.ends else f"at order {case.order}"
        raise Disagreement(f"dim Hom_{group} {where}: {outcome.dim} computed, {second} by characters")
    samples = instance.claim.samples(case, task.seed)
    if samples and samples.agree < samples.elements and not isinstance(outcome.witness, Element):
        raise Disagreement(f"{task.theorem} at {case}: generators commute, and {samples}")
    return Verdict(task, outcome, second, samples)


def decide_in(folder: Path | None, task: Task, given: Mapping[PieceName, list[int]]) -> Verdict:
    """The same; what is finished inside the case is kept in a folder, and taken from there, or from what is given."""
    with pieces_in(folder, given):
        return decide(task)


def every_larger(task: Task, last: Verdict) -> Verdict:
    """The verdict at n₀ as the verdict for every n ≥ n₀ within the hypotheses.

    Raises
    ------
    Disagreement
        If the theorem is expected to change beyond n₀.
    """
    instance, k, l = task.instance, task.case.k, task.case.l
    stable = instance.stable_from(k, l)
    for alike in instance.alike(stable.start, k, l):
        if len({(own.expected(case), own.claim.claimed(case)) for own, case in alike}) > 1:
            raise Disagreement(f"{task.theorem} is expected to change beyond {stable.at}, where the system does not")
    found = replace(instance.beyond(last.outcome), note=stable.reason)
    return Verdict(task.starting(stable.start), found, None if found.dim is None else last.second_route)
