"""Say the size first: refuse an array before it is built, never after memory ran out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from eqmath.errors import TooLarge

DEFAULT_LIMIT = 4 * 10**9
_limit: ContextVar[int | None] = ContextVar("memory limit in bytes", default=DEFAULT_LIMIT)


@contextmanager
def memory_limit(limit: int | None) -> Iterator[None]:
    """Allow arrays of at most so many bytes inside a ``with`` block; None allows everything."""
    token = _limit.set(limit)
    try:
        yield
    finally:
        _limit.reset(token)


def grouped(number: int) -> str:
    """An integer with thin groups of three digits from five digits on.

    >>> grouped(4140), grouped(16777216)
    ('4140', '16 777 216')
    """
    return f"{number:,}".replace(",", " ") if number >= 10_000 else str(number)


def human(count: float) -> str:
    """A number of bytes as people say it.

    >>> human(556_000_000_000), human(1500), human(12)
    ('556 GB', '1.5 kB', '12 bytes')
    """
    for size, unit in ((10**12, "TB"), (10**9, "GB"), (10**6, "MB"), (10**3, "kB")):
        if count >= size:
            return f"{count / size:.3g} {unit}" if count < 1000 * size else f"{count / size:.1e} {unit}"
    return f"{count} bytes"


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
    limit, size = _limit.get(), rows * columns * bytes_each
    if limit is not None and size > limit:
        shape = f"{grouped(rows)} × {grouped(columns)} integers"
        raise TooLarge(f"{shape} are about {human(size)}, the limit is {human(limit)}", hint=hint)
