"""Laws, the reports that say how often each was kept, and the error at the first counterexample."""

from __future__ import annotations

import pickle
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from eqmath.errors import LawBroken, counted
from eqmath.limits import timed

Instances = Callable[[], Iterable[str]]
"""For every instance of a law, the smallest ones first, what contradicts it; empty where it is kept."""


@dataclass(frozen=True)
class Law:
    """A law with its instances.

    Attributes
    ----------
    name, statement : str
    instances : () ↦ what contradicts each of them; empty where it is kept
    unasked : str
        Why there is nothing to compare; empty where there is.
    """

    name: str
    statement: str
    instances: Instances
    unasked: str = ""


@dataclass(frozen=True)
class Report:
    """Laws that were kept, with how many instances of each were compared.

    Attributes
    ----------
    subject : str
    laws : {name: number of instances}
    not_checked : {name: why}
    """

    subject: str
    laws: dict[str, int]
    not_checked: dict[str, str]

    def __str__(self) -> str:
        wide = max(map(len, (*self.laws, *self.not_checked)), default=0)
        number = max((len(str(count)) for count in self.laws.values()), default=0)
        lines = [f"{self.subject} satisfies {counted(len(self.laws), 'law')}"]
        lines += [f"  {name.ljust(wide)}  {count:>{number}} compared" for name, count in self.laws.items()]
        lines += [f"  {name.ljust(wide)}  not checked: {why}" for name, why in self.not_checked.items()]
        return "\n".join(lines)

    def __repr__(self) -> str:
        return f"<{self.subject} satisfies {counted(len(self.laws), 'law')}>"


def kept(subject: str, laws: Iterable[Law]) -> Report:
    """The report on laws of which none is broken.

    Raises
    ------
    LawBroken
        At the first instance that contradicts a law.

    Examples
    --------
    >>> kept("addition", [Law("zero", "a + 0 = a", lambda: ("" for a in range(3) if a + 0 == a))])
    <addition satisfies 1 law>
    """
    compared: dict[str, int] = {}
    missing: dict[str, str] = {}
    for law in laws:
        number = 0 if law.unasked else _compared(subject, law)
        if number:
            compared[law.name] = number
        else:
            missing[law.name] = law.unasked or "there is no instance"
    return Report(subject, compared, missing)


def together(subject: str, reports: Sequence[Report]) -> Report:
    """Several reports on the same laws as one.

    >>> print(together("both", [Report("one", {"zero": 2}, {"order": "none"}), Report("two", {"zero": 3}, {})]))
    both satisfies 1 law
      zero   5 compared
      order  not checked: none
    """
    counts: Counter[str] = Counter()
    missing: dict[str, str] = {}
    for report in reports:
        counts.update(report.laws)
        missing |= report.not_checked
    laws = {name: counts[name] for name in (*reports[-1].laws, *counts)}
    return Report(subject, laws, {name: why for name, why in missing.items() if name not in counts})


def beside_its_pickle(value: object) -> str:
    """What is wrong with the copy of a value that comes back from its pickle; empty where it is equal.

    >>> beside_its_pickle((1, 2)), beside_its_pickle(max.__self__)
    ('', "<module 'builtins' (built-in)> has no pickle: cannot pickle 'module' object")
    """
    try:
        copy = pickle.loads(pickle.dumps(value))
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        return f"{value} has no pickle: {error}"
    return (
        "" if (copy, hash(copy)) == (value, hash(value)) else f"{value} comes back from its pickle as another: {copy}"
    )


def _compared(subject: str, law: Law) -> int:
    """How many instances a law has, none of which contradicts it."""
    number = 0
    for found in timed(law.instances(), f"checking {law.name}"):
        number += 1
        if found:
            raise LawBroken(f"{subject} breaks the law of {law.name}: {law.statement}", found, law=law.name)
    return number
