"""Interrupts from the keyboard: at every step of some functions, or sent to another process."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import CodeType, FrameType
from typing import Any


@contextmanager
def interrupted(step: int, *functions: Callable[..., Any]) -> Iterator[list[int]]:
    """A KeyboardInterrupt before the step-th line that these functions execute; the list counts their lines."""
    codes = {function.__code__ for function in functions}
    seen: list[int] = []

    def local(frame: FrameType, event: str, argument: Any) -> Any:
        if event == "line":
            seen.append(frame.f_lineno)
            if len(seen) == step:
                raise KeyboardInterrupt
        return local

    def everywhere(frame: FrameType, event: str, argument: Any) -> Any:
        code: CodeType = frame.f_code
        return local if code in codes else None

    before = sys.gettrace()
    sys.settrace(everywhere)
    try:
        yield seen
    finally:
        sys.settrace(before)


@contextmanager
def keyboard() -> Iterator[None]:
    """Processes that are started here hear the keyboard, even where these tests run with SIGINT ignored.

    A signal that is ignored stays so in a new process; one that has a handler gets its default back.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
