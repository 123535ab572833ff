"""Ten seconds and two gigabytes for one input, enforced by the operating system."""

from __future__ import annotations

import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import NoReturn

SECONDS = 10
BYTES = 2 * 2**30


class TooSlow(BaseException):
    """An input took more than its time; no `except Exception` may swallow it."""


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    raise TooSlow(f"more than {SECONDS} seconds")


@contextmanager
def bounded() -> Iterator[None]:
    """A block in which `TooSlow` or MemoryError is raised beyond the limits."""
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (_in_use() + BYTES, hard))
    before = signal.signal(signal.SIGALRM, _stop)
    signal.alarm(SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _in_use() -> int:
    """The bytes of address space of this process."""
    return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
