"""What a sentence means: which theorem says the same."""

from __future__ import annotations

from dataclasses import dataclass

from eqmath.claims import AboutSpaces, Claim
from eqmath.search.grammar import Sentence
from eqmath.theorems import Theorem, all_theorems, theorem

MORE = 2
"""The command that is named goes so many orders beyond the search: most theorems are about even orders."""


def theorem_about(claim: Claim) -> Theorem | None:
    """The theorem that makes this claim for the same series, or for the same group; the n of the claim is left open.

    >>> from eqmath.search import parse_claim
    >>> found = theorem_about(parse_claim("brauer spans O(3)").claim)
    >>> found.name if found else None
    'orthogonal-brauer'
    """
    wanted = claim.general
    ends = (claim.source, claim.target) if isinstance(claim, AboutSpaces) else None
    return next((t for t in all_theorems() if any(i.claim == wanted for i in t.instances(claim.series, ends))), None)


@dataclass(frozen=True)
class Stated:
    """A theorem that a sentence states.

    Attributes
    ----------
    name : str
    always : bool
        Whether it is true in every case within its hypotheses.
    command : str
        The command that says more: it proves the theorem at one order, or shows where it is true.
    """

    name: str
    always: bool
    command: str

    @classmethod
    def of(cls, sentence: Sentence, max_order: int) -> Stated | None:
        """The theorem that a sentence names, or whose claim it makes."""
        found = theorem(sentence.name) if sentence.name else theorem_about(sentence.claim)
        if found is None:
            return None
        holds = not found.false_somewhere
        return cls(found.name, holds, _proof(found, sentence, max_order) if holds else f"eqmath show {found.name}")

    @property
    def advice(self) -> str:
        """What the command is good for."""
        return f"{'to verify it' if self.always else 'where it is true'}: {self.command}"

    def __str__(self) -> str:
        return f"{self.name}, {self.advice}"


def _proof(found: Theorem, sentence: Sentence, max_order: int) -> str:
    """The command that proves a theorem at one split, or at an order beyond the search."""
    words, claim = f"eqmath verify {found.name}", sentence.claim
    if isinstance(claim, AboutSpaces):
        ends = "" if sentence.name else f' --from "{claim.source}" --to "{claim.target}"'
        return f"{words}{ends} -n {sentence.n or 'all'}"
    if not sentence.claim.same_for_large_n:
        return words
    if found.single and not sentence.name:
        words += f' --group "{sentence.claim.series.letter}"'
    fixed = sentence.k is not None and sentence.l is not None
    words += f" -k {sentence.k} -l {sentence.l}" if fixed else f" --order {max_order + MORE}"
    return words if found.single else f"{words} -n {sentence.n or 'all'}"
