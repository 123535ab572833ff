"""One case of one theorem, as it is planned."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from eqmath.claims import Case, Claim
from eqmath.groups import parse_product, parse_series
from eqmath.spaces import Space
from eqmath.theorems import theorem
from eqmath.theorems.beginning import Start
from eqmath.theorems.box import boxes
from eqmath.theorems.patterns import pattern_rows
from eqmath.theorems.theorem import Instance


@dataclass(frozen=True, slots=True)
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
    method: str = "reduced"
    all_splits: bool = False
    every: bool = False
    seed: int = 0

    def __reduce__(self) -> tuple[Any, ...]:
        """By names: a theorem holds functions, which another process would not understand."""
        instance, case = self.instance, self.case
        names = self.theorem, instance.groups, case.ends, instance.largest, self.start
        return named, (*names, case, self.method, self.all_splits, self.every, self.seed)

    @property
    def theorem(self) -> str:
        """The theorem's name."""
        return self.instance.theorem.name

    @property
    def group(self) -> str:
        """The group as the verdict names it."""
        return self.instance.groups if self.every else self.instance.series.name(self.case.n)

    @property
    def n(self) -> int | str:
        """The dimension, or "all"."""
        return "all" if self.every else self.case.n

    @property
    def place(self) -> tuple[str, Claim, Case]:
        """The theorem, its claim about one group, and the case: the same for n₀ and for every n from there on."""
        return self.theorem, self.instance.claim, self.case

    @property
    def start(self) -> Start | None:
        """The n₀ of a task for every n, one for every factor of a product of series."""
        return self.instance.start(self.case) if self.every else None

    def starting(self, start: Start) -> Task:
        """The task for every n from n₀ on.

        Raises
        ------
        CaseError, GroupError
            If these are not as many n as there are, or there is no such group.
        """
        instance, case = self.instance.starting(self.case, start)
        return replace(self, instance=instance, case=case, every=True)

    @property
    def everywhere(self) -> bool:
        """Whether what is found at this split is true at all splits of its order."""
        bent = self.method == "reduced" and not self.instance.claim.one_split and self.instance.series.coloured is None
        return bent and self.all_splits and self.instance.theorem.split is None

    @property
    def key(self) -> list[Any]:
        """What distinguishes it from every other task, for JSON."""
        splits = "every split" if self.all_splits else "one split"
        ends = list(map(str, self.case.ends or ()))
        return [self.theorem, self.group, self.n, self.case.k, self.case.l, *ends, self.method, splits, self.seed]


def named(
    name: str, groups: str, ends: tuple[Space, Space] | None, largest: int | None, start: Start | None,
    case: Case, *how: Any,
) -> Task:  # fmt: skip
    """The task of a theorem for its groups, both given by name, and for its spaces, if it is about spaces."""
    products, found = parse_product(groups), theorem(name)
    listed = [*boxes(found, products, ends)] if products else [*pattern_rows(found, groups, ends)]
    (instance,) = listed or found.instances(parse_series(groups)[0], ends)
    task = Task(replace(instance, largest=largest), case, *how)
    return task if start is None else task.starting(start)
