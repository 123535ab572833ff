"""Where cases are computed: in this process, one at once, or in several."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from multiprocessing import active_children, get_context, parent_process
from threading import Thread
from typing import Any

from eqmath.limits import current_clock

GRACE = 0.5
"""Cases in other processes are told when to stop; so many seconds later they are not waited for any more."""


class AtOnce(Executor):
    """Computes in this process what it is given, before it returns.

    >>> AtOnce().submit(pow, 2, 5).result()
    32
    """

    def submit(self, work: Callable[..., Any], /, *arguments: Any, **named: Any) -> Future[Any]:
        """A future that is done; an interrupt is not kept in it but goes on."""
        future: Future[Any] = Future()
        try:
            future.set_result(work(*arguments, **named))
        except Exception as error:
            future.set_exception(error)
        return future

    def stop(self) -> None:
        """Nothing is ever at work behind the back of the caller."""


class Processes(ProcessPoolExecutor):
    """So many processes of their own, each started afresh.

    The keyboard interrupts this process alone; when it is gone, however it went, they go as well.
    """

    def __init__(self, jobs: int) -> None:
        self._others = set(active_children())
        super().__init__(jobs, get_context("spawn"), _belong_to_the_parent)

    def stop(self) -> None:
        """End the processes in the middle of what they do."""
        self.shutdown(wait=False, cancel_futures=True)
        for child in set(active_children()) - self._others:
            child.terminate()


def waited(futures: Iterable[Future[Any]]) -> None:
    """Wait until one of them is done.

    Raises
    ------
    OutOfTime
        If the time limit in force is over, and they did not stop by themselves.
    """
    clock = current_clock()
    left = None if clock is None else max(clock.left, 0) + GRACE
    done, _ = wait(futures, left, FIRST_COMPLETED)
    if clock and not done:
        raise clock.out("waiting for other processes")


def _belong_to_the_parent() -> None:
    """Leave the keyboard to the parent, and do not outlive it: nothing else ends the wait for its next case."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
