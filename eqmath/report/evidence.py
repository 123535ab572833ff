"""Running the theorems of a paper, or all of them, and keeping what they say with time and memory."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import eqmath
from eqmath.files import write_files
from eqmath.runs import State, combined_exit
from eqmath.theorems import all_theorems, theorem
from eqmath.verdicts import Request, Run, Verdicts

RESOURCE: Any = import_module("resource") if find_spec("resource") else None
"""Not every system counts what a process uses."""

Notice = Callable[[str], None]


@dataclass(frozen=True)
class Covered:
    """A claim, the theorem that verifies it, and the orders and n at which it does."""

    claim: str
    theorem: str
    max_order: int = 6
    n: str = "all"


@dataclass(frozen=True)
class Evidence:
    """The verdicts on one claim, and what they took.

    Attributes
    ----------
    claim : Covered
    command : str
        The command that decides the same cases.
    verdicts : Verdicts
    refused : tuple of str
        Cases that were too large, each in a sentence.
    seconds : float
    megabytes : int
        The peak of the whole process so far.
    """

    claim: Covered
    command: str
    verdicts: Verdicts
    refused: tuple[str, ...]
    seconds: float
    megabytes: int

    @property
    def theorem(self) -> str:
        """The theorem that verifies the claim."""
        return self.claim.theorem

    @property
    def status(self) -> str:
        """proved, refuted, or proved in its range and refuted outside; else what is wrong with it."""
        if not self.verdicts:
            return "undecided"
        if not all(verdict.as_expected for verdict in self.verdicts):
            return "not as expected"
        found = {verdict.status for verdict in self.verdicts}
        return "proved in its range" if len(found) > 1 else found.pop()

    @property
    def said(self) -> str:
        """The status in words: how many cases, of which how many hold for every n, and what Coq has checked."""
        every = sum(verdict.n == "all" for verdict in self.verdicts)
        false = sum(verdict.status == "refuted" for verdict in self.verdicts)
        text = f"{len(self.verdicts)} case{'s' * (len(self.verdicts) != 1)}"
        text += f", {every} of them for every n" if every else ""
        where = "exactly where the claim is false" if self.status != "not as expected" else "NOT as expected"
        text += f"; {false} refuted, {where}" if false else ""
        return text + "".join(f"; every order: {proof}" for proof, _ in theorem(self.theorem).checked)


def claims_of(arxiv: str) -> list[Covered]:
    """The claims of a paper, in its order, as the theorems name them.

    >>> [claim.theorem for claim in claims_of("2307.07810")]
    ['graph-automorphism-homomorphisms', 'graph-automorphism-adjacency']
    """
    found = [(where, t.name) for t in all_theorems() for where in t.papers if where.arxiv == arxiv]
    return [Covered(w.claim, name, w.max_order, w.n) for w, name in sorted(found, key=lambda pair: pair[0].place)]


def gathered(
    claims: Sequence[Covered], notice: Notice, folder: Path | None = None, resume: bool = False, seed: int = 0
) -> list[Evidence]:
    """The evidence for claims, in their order; a notice for each that is finished.

    Parameters
    ----------
    claims : sequence of Covered
    notice : callable
        Told a sentence after every claim.
    folder : Path, optional
        Where every verdict and its certificate is saved as soon as it is there.
    resume : bool
        Whether finished cases are taken from the folder.
    seed : int

    Raises
    ------
    UsageError
        If the folder cannot be written, or holds a run that is not to be resumed.
    """
    request = {"theorems": [claim.theorem for claim in claims], "seed": seed}
    state = None if folder is None else State(folder, eqmath.__version__, request, resume)
    found: list[Evidence] = []
    try:
        for claim in claims:
            found.append(_evidence(claim, state, seed))
            notice(f"{claim.theorem}: {found[-1].said}, {found[-1].seconds:.1f} s")
    finally:
        if state:
            state.close()
    if folder is not None:
        every = Verdicts(verdict for evidence in found for verdict in evidence.verdicts)
        write_files({folder / "INDEX.csv": every.to_csv().encode()})
    return found


def everything(max_order: int) -> list[Covered]:
    """Every theorem up to an order, or to its largest one that is run with all, for every n where there is an argument.

    >>> [c.max_order for c in everything(4) if c.theorem in ("jellyfish-presentation", "brauer-presentation")]
    [4, 3]
    """
    return [Covered(found.statement, found.name, found.at_most(max_order)) for found in all_theorems()]


def exit_of(evidence: Sequence[Evidence]) -> int:
    """0 if everything is as expected; 4 where something was refused; 2 where there was nothing to decide."""
    codes = [e.verdicts.exit for e in evidence if e.verdicts] + [4 for e in evidence if e.refused]
    return combined_exit(codes or [2])


def _evidence(claim: Covered, state: State | None, seed: int) -> Evidence:
    start = time.perf_counter()
    options: dict[str, Any] = {"n": claim.n, "max_order": claim.max_order} if _has_orders(claim.theorem) else {}
    remarks = {"eqmath": eqmath.__version__, "seed": str(seed)}
    run = Run(Request([claim.theorem], seed=seed, **options).plan(), state, remarks=remarks, keep="-o DIR")
    run.carry_out()
    if run.stopped:
        raise run.stopped
    words = "".join(f" {_flag(name)} {value}" for name, value in options.items())
    refused = tuple(str(refusal.named()) for refusal in run.refused)
    seconds = time.perf_counter() - start
    return Evidence(claim, f"eqmath verify {claim.theorem}{words}", run.verdicts, refused, seconds, peak())


def _has_orders(name: str) -> bool:
    """Whether ranges of orders make sense: not for single groups with their own list, unless every n is known of."""
    found = theorem(name)
    return found.single is None or found.spaces is not None or found.claim.same_for_large_n


def _flag(name: str) -> str:
    return "-" + name if len(name) == 1 else "--" + name.replace("_", "-")


def peak() -> int:
    """The peak of the resident memory of this process in megabytes; 0 where the system does not tell."""
    if RESOURCE is None:
        return 0
    used = int(RESOURCE.getrusage(RESOURCE.RUSAGE_SELF).ru_maxrss)
    return used // (1024 * 1024 if sys.platform == "darwin" else 1024)
