"""Where cases are computed: in this process, one at once, in several, or on the machines of a cluster."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from importlib import import_module
from multiprocessing import active_children, get_context, parent_process
from threading import Thread
from typing import Any

from eqmath.errors import UsageError
from eqmath.limits import current_clock

GRACE = 0.5
"""Cases in other processes are told when to stop; so many seconds later they are not waited for any more."""

ANSWER = 10
"""So many seconds a scheduler has to answer."""


class Workers(Executor):
    """An executor that is told how much to be given ahead, and can be left in the middle of its work.

    Attributes
    ----------
    ahead : int
        So many cases it is given at most before the first of them is done.
    """

    ahead = 1

    def prepare(self, work: Callable[[], object]) -> None:
        """Have other processes load what this needs, while the caller goes on; here there are none."""

    def stop(self) -> None:
        """Leave what is not finished."""
        raise NotImplementedError


class AtOnce(Workers):
    """Computes in this process what it is given, before it returns.

    >>> AtOnce().submit(pow, 2, 5).result()
    32
    """

    def submit(self, work: Callable[..., Any], /, *arguments: Any, **named: Any) -> Future[Any]:
        """A future that is done; an interrupt is not kept in it but raised."""
        future: Future[Any] = Future()
        try:
            future.set_result(work(*arguments, **named))
        except Exception as error:
            future.set_exception(error)
        return future

    def stop(self) -> None:
        """Nothing is ever at work behind the back of the caller."""


class Processes(ProcessPoolExecutor, Workers):
    """Separate processes, each started afresh.

    The keyboard interrupts this process alone; when it is gone, however it went, they go as well.
    """

    def __init__(self, jobs: int) -> None:
        self._others, self.ahead = set(active_children()), 8 * jobs
        super().__init__(jobs, get_context("spawn"), _belong_to_the_parent)
        self._jobs = jobs

    def prepare(self, work: Callable[[], object]) -> None:
        """One of them does it for each, as the first thing."""
        for _ in range(self._jobs):
            self.submit(work)

    def stop(self) -> None:
        """End the processes in the middle of what they do."""
        self.shutdown(wait=False, cancel_futures=True)
        for child in set(active_children()) - self._others:
            child.terminate()


class Cluster(Workers):
    """The workers of a Dask cluster, whose scheduler is at this address; they need the same eqmath.

    Raises
    ------
    UsageError
        If Dask is not installed, or no scheduler answers there.
    """

    def __init__(self, address: str) -> None:
        try:
            distributed = import_module("distributed")
        except ImportError as error:
            raise UsageError("a cluster needs Dask", hint="pip install 'eqmath[distributed]'") from error
        try:
            self._client = distributed.Client(address, timeout=ANSWER, set_as_default=False)
        except (OSError, ValueError, TypeError) as error:
            raise UsageError(f"no scheduler answers at {address}", hint="dask scheduler prints its address") from error
        self._executor = self._client.get_executor()
        self.ahead = sum(self._client.ncores().values()) + 1

    def submit(self, work: Callable[..., Any], /, *arguments: Any, **named: Any) -> Future[Any]:
        """A future of what a worker is to do."""
        found: Future[Any] = self._executor.submit(work, *arguments, **named)
        return found

    def stop(self) -> None:
        """Cancel what is not begun; the cluster stays."""
        self._client.close()


def workers(jobs: int = 1, cluster: str | None = None) -> Workers:
    """Where a given number of jobs are done at a time, or where this cluster does them.

    >>> workers().ahead
    1
    """
    return Cluster(cluster) if cluster else Processes(jobs) if jobs > 1 else AtOnce()


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
