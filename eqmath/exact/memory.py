"""Say the size first: refuse an array before it is built, never after memory ran out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from eqmath.errors import TooLarge

DEFAULT_LIMIT = 4 * 10**9
ENORMOUS = 10**30
_limit: ContextVar[int | None] = ContextVar("memory limit in bytes", default=DEFAULT_LIMIT)


@contextmanager
def memory_limit(limit: int | None) -> Iterator[None]:
    """Allow arrays of at most so many bytes inside a ``with`` block; None allows everything."""
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


def require_bytes(size: int, what: str, hint: str = "") -> None:
    """Refuse so many bytes in all, if they exceed the limit.

    Raises
    ------
    TooLarge
        If they do.
    """
    limit = _limit.get()
    if limit is not None and size > limit:
        about = "" if size >= ENORMOUS else "about "
        raise TooLarge(f"{what} {about}{human(size)}, the limit is {human(limit)}", hint=hint)
