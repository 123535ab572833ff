"""The memory and the time that a computation may take: sizes are checked first, the clock during it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from time import monotonic
from typing import TypeVar

from eqmath.errors import OutOfTime, TooLarge

Item = TypeVar("Item")

DEFAULT_LIMIT = 4 * 10**9
ENORMOUS = 10**30
EVERY = 64
"""The clock is looked at before every so many quick steps."""
_limit: ContextVar[int | None] = ContextVar("memory limit in bytes", default=DEFAULT_LIMIT)


@contextmanager
def memory_limit(limit: int | None) -> Iterator[None]:
    """Allow arrays of at most a given number of bytes inside a ``with`` block; None allows everything."""
    token = _limit.set(limit)
    try:
        yield
    finally:
        _limit.reset(token)


def current_limit() -> int | None:
    """The number of bytes that is allowed here; None allows everything."""
    return _limit.get()


def grouped(number: int) -> str:
    """An integer with thin groups of three digits from five digits on.

    >>> grouped(4140), grouped(16777216)
    ('4140', '16 777 216')
    """
    if number >= ENORMOUS:
        return f"more than 10^{_digits(number)}"
    return f"{number:,}".replace(",", " ") if number >= 10_000 else str(number)


def human(count: int) -> str:
    """A number of bytes as people say it.

    >>> human(556_000_000_000), human(1500), human(12)
    ('556 GB', '1.5 kB', '12 bytes')
    """
    if count >= ENORMOUS:
        return f"more than 10^{_digits(count)} bytes"
    for size, unit in ((10**12, "TB"), (10**9, "GB"), (10**6, "MB"), (10**3, "kB")):
        amount = f"{count / size:.3g}" if count < 1000 * size else grouped(count // size)
        if count >= 1000 * size or float(amount) >= 1:
            return f"{amount} {unit}"
    return f"{count} bytes"


def lasting(seconds: float) -> str:
    """A predicted time as people say it; it is good to a factor of three, and has no more digits than that.

    >>> lasting(0.2), lasting(41), lasting(90), lasting(3700), lasting(10**9), lasting(10**15)
    ('less than a second', '40 seconds', '2 minutes', '1 hour', '30 years', '30 000 000 years')
    """
    if seconds < 0.95:
        return "less than a second"
    sizes = (31_557_600, "year"), (86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second")
    size, unit = next((size, unit) for size, unit in sizes if seconds >= 0.95 * size)
    amount = max(1, round(seconds / size))
    step = 10 ** (len(str(amount)) - 1)
    amount = round(amount / step) * step
    return f"{grouped(amount)} {unit}{'s' * (amount != 1)}"


def _digits(number: int) -> int:
    """A power of ten below a huge number, without writing the number down."""
    return (number.bit_length() - 1) * 3010 // 10000


def require(rows: int, columns: int, bytes_each: int, hint: str = "") -> None:
    """Refuse rows × columns integers that would exceed the limit.

    Raises
    ------
    TooLarge
        If rows · columns · bytes_each is above the limit in force.

    Examples
    --------
    >>> require(4140, 8**8, 8)
    Traceback (most recent call last):
    eqmath.errors.TooLarge: 4140 × 16 777 216 integers are about 556 GB, the limit is 4 GB
    """
    require_bytes(rows * columns * bytes_each, f"{grouped(rows)} × {grouped(columns)} integers are", hint)


def require_list(count: int, bytes_each: int, what: str, hint: str = "") -> None:
    """Refuse a list of diagrams, index tuples or names that would exceed the limit.

    Raises
    ------
    TooLarge
        If count · bytes_each is above the limit in force.

    Examples
    --------
    >>> require_list(10**9, 400, "diagrams")
    Traceback (most recent call last):
    eqmath.errors.TooLarge: 1 000 000 000 diagrams are about 400 GB, the limit is 4 GB
    """
    require_bytes(count * bytes_each, f"{grouped(count)} {what} are", hint)


def require_bytes(size: int, what: str, hint: str = "") -> None:
    """Refuse a number of bytes that exceeds the limit.

    Raises
    ------
    TooLarge
        If they do.
    """
    limit = _limit.get()
    if limit is not None and size > limit:
        about = "" if size >= ENORMOUS else "about "
        raise TooLarge(f"{what} {about}{human(size)}, the limit is {human(limit)}", hint=hint)


def memory_exhausted() -> TooLarge:
    """Why a run ends when the machine has no memory left."""
    return TooLarge("the memory of this machine is exhausted", hint="--mem-limit refuses earlier")


@dataclass(frozen=True, slots=True)
class Clock:
    """A time limit in seconds, and what is left of it; texts that another process can read.

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
    """Allow some seconds, or what a clock has left, inside a ``with`` block; None allows any time."""
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
