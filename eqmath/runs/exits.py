"""Exit codes of runs."""

from __future__ import annotations

from collections.abc import Iterable


def combined_exit(codes: Iterable[int]) -> int:
    """One exit code for several, by the precedence 130, 2, 5, 1, 4, 3, 0.

    >>> combined_exit([0, 3, 1])
    1
    """
    found = set(codes)
    return next((code for code in (130, 2, 5, 1, 4, 3) if code in found), 0)
