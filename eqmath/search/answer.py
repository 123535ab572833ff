"""What a search for a counterexample says at its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from eqmath.canvas import Shown
from eqmath.claims import PROVED, REFUTED, UNDECIDED, Case, Named, Witness
from eqmath.markup import items, paragraph
from eqmath.runs import combined_exit
from eqmath.search.meaning import Stated
from eqmath.search.trials import Trials, Unsearched


@dataclass(frozen=True)
class Answer(Shown):
    """What the search for a counterexample found.

    Attributes
    ----------
    claim : str
    status : "refuted", "proved" or "undecided"
    case : Case or None
        The smallest counterexample.
    witness : Witness or None
    sentence : str
        The answer in words.
    refused : tuple of Unsearched
        The cases that were too large, before the counterexample if there is one.
    matrices : tuple of Named
        Those of the families that the claim names.
    theorem : Stated or None
        The theorem that says the same.
    word : str
        What the answer begins with: its status, or theorem where that is open and the claim is a theorem.

    Examples
    --------
    >>> from eqmath import refute
    >>> found = refute("the number of S(n) weights is Bell(l+k)")
    >>> found.status, str(found.case), str(found.witness), found.exit
    ('refuted', 'n = 1, k = l = 1', 'claimed 2, true 1', 1)
    """

    claim: str
    status: str
    case: Case | None
    witness: Witness | None
    sentence: str
    refused: tuple[Unsearched, ...] = ()
    matrices: tuple[Named, ...] = ()
    theorem: Stated | None = None
    word: str = ""

    @property
    def exit(self) -> int:
        """1 refuted, 0 proved, 3 the search limit was reached, 4 some cases were too large."""
        return combined_exit([{REFUTED: 1, PROVED: 0, UNDECIDED: 3}[self.status], 4 if self.refused else 0])

    def _repr_html_(self) -> str:
        """The claim and the answer, the witness with its picture, the theorem that says more, what the names mean."""
        parts = [paragraph(f"{self.claim}: {self.word or self.status}, {self.sentence}")]
        if self.witness and str(self.witness) not in self.sentence:
            parts.append(self.witness._repr_html_() or paragraph(f"witness: {self.witness}"))
        told = [f"theorem {self.theorem}"] if self.theorem else []
        told += [f"matrices {one}" for one in self.matrices]
        return "\n".join([*parts, items(told)] if told else parts)

    def to_json(self) -> dict[str, Any]:
        """claim, status, case and witness, the matrices that are meant, the theorem, and what was refused."""
        case = self.case.to_json() if self.case else None
        witness = self.witness.to_json() if self.witness else None
        refused = {"refused": [place.to_json() for place in self.refused]} if self.refused else {}
        meant = {"families": [one.to_json() for one in self.matrices], "theorem": self.theorem and self.theorem.name}
        return {"claim": self.claim, "status": self.status, "case": case, "witness": witness} | meant | refused


def too_large(refused: Sequence[Unsearched], words: str) -> str:
    """The first refused case, and how many more there are."""
    if not refused:
        return ""
    more = f" and {len(refused) - 1} more" * (len(refused) > 1)
    return f"{words}{refused[0]}{more}"


def survived(trials: Trials) -> tuple[str, str]:
    """The status of a claim without counterexample among all its cases, and why it is not proved, or where it is."""
    sentence, most = trials.sentence, trials.sentence.most
    if sentence.groups:
        names = ", ".join(instance.about for instance in sentence.groups)
        others = "groups and orders" if sentence.claim.only is None else "spaces"
        return UNDECIDED, f"no counterexample for {names}; other {others} were not searched"
    uniform = sentence.n is not None or sentence.claim.same_for_large_n
    if not trials.fixed:
        order = min(trials.max_order, most[0]) if most else trials.max_order
        bound = f" and n ≤ {most[1]}" if most and sentence.n is None else ""
        what = "cases" if most else "orders" if uniform else "orders and n"
        return UNDECIDED, f"no counterexample with l + k ≤ {order}{bound}; larger {what} were not searched"
    where = sentence.claim.case(0, sentence.k or 0, sentence.l or 0).split
    if sentence.n is not None:
        return PROVED, f"n = {sentence.n}, {where}"
    if not uniform:
        largest = trials.largest_n(sum(trials.orders))
        return UNDECIDED, f"{where}: no counterexample with n ≤ {largest}; larger n were not searched"
    return PROVED, f"{where}, every n: larger n have the same system"


def proved(trials: Trials) -> str:
    """What an open search has proved, in words; empty, where nothing is proved for every n or one n."""
    sentence = trials.sentence
    if sentence.groups or sentence.most:
        return ""
    where = "every n" if sentence.n is None else f"n = {sentence.n}"
    fixed = "".join(
        f"{name} = {value}, " for name, value in (("k", sentence.k), ("l", sentence.l)) if value is not None
    )
    return f"proved for {where} with {fixed}l + k ≤ {trials.max_order}; larger orders were not searched"
