"""A false variant of a theorem."""

from __future__ import annotations

from dataclasses import dataclass

from eqmath.claims.case import Case
from eqmath.claims.claim import Claim
from eqmath.claims.lists import OtherList
from eqmath.claims.outcome import Outcome


@dataclass(frozen=True)
class Control:
    """A false variant of a theorem, with the reason why it is false; it must be refuted.

    Attributes
    ----------
    name, reason : str
    case : Case
        Where it is false.
    false : Claim or OtherList
        Another claim, or the list of a claim that was changed, or stands beside another group.
    true : Claim or None
        What is true at this case and was changed; None for the theorem's own claim.
    method : str

    Examples
    --------
    >>> from eqmath.theorems import theorem
    >>> first, *_ = theorem("symmetric-diagram-basis").controls
    >>> print(first.name, "at", first.case, "is", first.outcome().status)
    1|1' left out at n = 3, k = l = 1 is refuted
    """

    name: str
    reason: str
    case: Case
    false: Claim | OtherList
    true: Claim | None = None
    method: str = "reduced"

    def outcome(self) -> Outcome:
        """What the variant comes to."""
        return self.false.decide(self.case, self.method)
