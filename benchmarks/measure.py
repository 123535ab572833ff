"""Time and peak memory of a callable, measured in this process; ratios are what to quote."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Measured:
    """The best of several runs, and the peak of Python and numpy memory in a further one."""

    seconds: float
    peak: int


def measured(work: Callable[[], object], runs: int = 5) -> Measured:
    """Run the work several times for its time, once more for its memory."""
    best = min(_seconds(work) for _ in range(runs))
    tracemalloc.start()
    work()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return Measured(best, peak)


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def line(name: str, ours: Measured, count: int, yardstick: Measured | None = None) -> str:
    """One line of a benchmark: rate, memory, and the ratio to the yardstick."""
    text = f"{name:<44} {ours.seconds:9.4f} s {count / ours.seconds:12.0f} /s {ours.peak / 1e6:9.1f} MB"
    return text + (f"  {yardstick.seconds / ours.seconds:7.1f} times the yardstick" if yardstick else "")
