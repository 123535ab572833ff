"""The end of the time that a computation may take, asked for inside its loops."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from time import monotonic
from typing import TypeVar

from eqmath.errors import OutOfTime

Item = TypeVar("Item")
EVERY = 64
"""The clock is looked at before every so many quick steps."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A limit of so many seconds, of which so many are left; words that another process can be told.

    >>> Clock(60, 12.5).over, Clock(60, -0.5).over
    (False, True)
    """

    seconds: int
    left: float

    @property
    def over(self) -> bool:
        """Whether the time has passed."""
        return self.left <= 0

    def out(self, step: str = "") -> OutOfTime:
        """The error that says so, and which step was cut."""
        during = f" while {step}" if step else ""
        return OutOfTime(f"the time limit of {self.seconds} second{'s' * (self.seconds != 1)} is over{during}")


_end: ContextVar[tuple[int, float] | None] = ContextVar("time limit in seconds, and its end", default=None)


@contextmanager
def time_limit(limit: int | Clock | None) -> Iterator[None]:
    """Allow so many seconds, or what a clock has left, inside a ``with`` block; None allows every time."""
    clock = Clock(limit, limit) if isinstance(limit, int) else limit
    token = _end.set(None if clock is None else (clock.seconds, monotonic() + clock.left))
    try:
        yield
    finally:
        _end.reset(token)


def current_clock() -> Clock | None:
    """What the limit in force has left; None without one."""
    found = _end.get()
    return None if found is None else Clock(found[0], found[1] - monotonic())


def require_time(step: str) -> None:
    """Stop here, if the time limit in force is over.

    Parameters
    ----------
    step : str
        What is going on, after "while": ``listing diagrams``.

    Raises
    ------
    OutOfTime
        If it is over: the message names the step.

    Examples
    --------
    >>> with time_limit(0):
    ...     require_time("listing diagrams")
    Traceback (most recent call last):
    eqmath.errors.OutOfTime: the time limit of 0 seconds is over while listing diagrams
    """
    clock = current_clock()
    if clock is not None and clock.over:
        raise clock.out(step)


def timed(items: Iterable[Item], step: str, every: int = EVERY) -> Iterator[Item]:
    """The same items, as long as there is time.

    Raises
    ------
    OutOfTime
        If the time limit in force is over before the last one.
    """
    for index, item in enumerate(items):
        if index % every == 0:
            require_time(step)
        yield item
