"""One case of one theorem, as it is planned."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from eqmath.claims import Case
from eqmath.groups import parse_series
from eqmath.theorems import theorem
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
        names = self.theorem, instance.series.every, instance.largest
        return named, (*names, case, self.method, self.all_splits, self.every, self.seed)

    @property
    def theorem(self) -> str:
        """The theorem's name."""
        return self.instance.theorem.name

    @property
    def group(self) -> str:
        """The group as the verdict names it."""
        return self.instance.series.every if self.every else self.instance.series.name(self.case.n)

    @property
    def n(self) -> int | str:
        """The dimension, or "all"."""
        return "all" if self.every else self.case.n

    @property
    def everywhere(self) -> bool:
        """Whether what is found at this split is true at all splits of its order."""
        bent = self.method == "reduced" and not self.instance.claim.one_split
        return bent and self.all_splits and self.instance.theorem.split is None

    @property
    def key(self) -> list[Any]:
        """What tells it from every other task, for JSON."""
        splits = "every split" if self.all_splits else "one split"
        return [self.theorem, self.group, self.n, self.case.k, self.case.l, self.method, splits, self.seed]


def named(name: str, group: str, largest: int | None, *how: Any) -> Task:
    """The task of a theorem for its groups, both given by name."""
    (instance,) = theorem(name).instances(parse_series(group)[0])
    return Task(replace(instance, largest=largest), *how)
