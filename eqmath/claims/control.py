"""A false variant of a theorem."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from eqmath.claims.outcome import Outcome


@dataclass(frozen=True)
class Control:
    """A false variant of a theorem, with the reason why it is false; it must be refuted.

    Attributes
    ----------
    name, reason : str
    outcome : callable
        Runs the variant.
    """

    name: str
    reason: str
    outcome: Callable[[], Outcome]
