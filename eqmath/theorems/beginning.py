"""From which n on the systems of a case are the same."""

from __future__ import annotations

from dataclasses import dataclass

from eqmath.errors import CaseError

Start = int | tuple[int, ...]
"""From which n on: one n, or one for every factor of a product of series."""


@dataclass(frozen=True)
class Beginning:
    """From which n on the system is the same, and why.

    >>> Beginning(3, "").at, Beginning((2, 1), "").beyond
    ('n = 3', 'n1 ≥ 2, n2 ≥ 1')
    """

    start: Start
    reason: str

    @property
    def at(self) -> str:
        """The first n in words."""
        if isinstance(self.start, int):
            return f"n = {self.start}"
        return ", ".join(f"n{i} = {n}" for i, n in enumerate(self.start, 1))

    @property
    def beyond(self) -> str:
        """All n from there on."""
        return self.at.replace("=", "≥")


def one(start: Start) -> int:
    """The one n of a series.

    >>> one(3)
    3

    Raises
    ------
    CaseError
        If there are several.
    """
    if not isinstance(start, int):
        raise CaseError(f"expected one n, found {start}")
    return start
