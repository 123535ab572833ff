"""One ordered map over the cases of a run: finished in any order, kept at once, given in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError, Executor, Future
from contextlib import suppress
from dataclasses import dataclass
from typing import Generic, TypeVar

from eqmath.errors import EqmathError, TooLarge
from eqmath.limits import Clock, current_clock, current_limit, memory_limit, time_limit
from eqmath.runs.executors import AtOnce, waited

K = TypeVar("K")
R = TypeVar("R")


@dataclass(frozen=True)
class Entry(Generic[K, R]):
    """One case of a run, and how its result is had.

    Attributes
    ----------
    key : K
    job : callable
        For an executor elsewhere a ``partial`` of a function and of what can be pickled.
    known : R, optional
        What an earlier run has found: the job is not done.
    in_turn : bool
        Whether the job is done here and in its turn: it costs nothing, and may need what is found before it.
    """

    key: K
    job: Callable[[], R]
    known: R | None = None
    in_turn: bool = False


@dataclass(eq=False)
class _Turn(Generic[K, R]):
    """An entry that waits until all before it are given, and what it came to."""

    entry: Entry[K, R]
    found: R | TooLarge | None
    error: BaseException | None = None

    @property
    def open(self) -> bool:
        """Whether it came to nothing yet."""
        return self.found is None and self.error is None


class Orderly(Generic[K, R]):
    """The entries in order, each with what is found there; it knows nothing of what they are about.

    A result is kept as soon as it is there, also behind one that is still at work. That a case is too large is a
    result, which is not kept. Every other error, of a job, of the entries or that the time is over, is raised when all
    before it are given; nothing is begun after it. At the end of its ``with`` block what is finished is kept, and what
    is not is cancelled.

    Parameters
    ----------
    entries : iterable of Entry
        Taken one by one, no further than the executor needs; they may have no end.
    keep : callable
        Makes a result last, and returns what is given in its place; asked again, if a stop came in between.
    executor : concurrent.futures.Executor, optional
        Where the jobs are done, by default here and one at once. It stays open.
    ahead : int
        So many jobs are at work at most.
    last : callable
        Whether nothing needs to be begun any more once this is found, in whatever order.

    Examples
    --------
    >>> entries = (Entry(n, lambda n=n: n * n) for n in range(10**9))
    >>> with Orderly(entries) as squares:
    ...     next(entry.key for entry, square in squares if square > 50)
    8
    """

    def __init__(
        self,
        entries: Iterable[Entry[K, R]],
        keep: Callable[[K, R], R] = lambda key, found: found,
        executor: Executor | None = None,
        ahead: int = 1,
        last: Callable[[R], bool] = lambda found: False,
    ) -> None:
        self._entries, self._save, self._last = entries, keep, last
        self._executor, self._ahead = AtOnce() if executor is None else executor, ahead
        self._waiting: deque[_Turn[K, R]] = deque()
        self._fresh: dict[Future[R], _Turn[K, R]] = {}
        self._over = False
        self._failure: Exception | None = None

    def __enter__(self) -> Orderly[K, R]:
        return self

    def __exit__(self, *_: object) -> None:
        for future in list(self._fresh):
            if not future.cancel() and future.done():
                with suppress(EqmathError):
                    self._keep(future)

    def __iter__(self) -> Iterator[tuple[Entry[K, R], R | TooLarge]]:
        for entry in self._pulled():
            yield from self._settled(self._ahead - 1)
            if not self._over:
                self._begin(entry)
                yield from self._settled(self._ahead)
        yield from self._settled(0)
        if self._failure is not None:
            raise self._failure

    def behind(self) -> list[tuple[Entry[K, R], R | TooLarge]]:
        """After a stop, what is finished and was not given, because something before it is not."""
        return [(turn.entry, turn.found) for turn in self._waiting if turn.found is not None]

    def _pulled(self) -> Iterator[Entry[K, R]]:
        """The entries, as long as they are wanted and can be had."""
        try:
            for entry in self._entries:
                yield entry
                if self._over:
                    return
        except Exception as error:
            self._fail(error)

    def _fail(self, error: Exception) -> None:
        """Raise it in its turn, after everything that is begun."""
        self._over, self._failure = True, error

    def _begin(self, entry: Entry[K, R]) -> None:
        """Set its job to work, if there is one and time."""
        turn = _Turn(entry, entry.known)
        if entry.known is not None:
            self._over = self._last(entry.known)
        elif not entry.in_turn:
            clock = current_clock()
            if clock and clock.over:
                self._fail(clock.out())
                return
            self._fresh[self._executor.submit(within, current_limit(), clock, entry.job)] = turn
        self._waiting.append(turn)

    def _settled(self, most: int) -> Iterator[tuple[Entry[K, R], R | TooLarge]]:
        """What is there in its turn, until at most so many jobs are at work."""
        while True:
            self._keep_finished()
            while self._waiting and self._is_there(self._waiting[0]):
                turn = self._waiting.popleft()
                if turn.error is not None:
                    raise turn.error
                if turn.found is not None:
                    yield turn.entry, turn.found
            if len(self._fresh) <= most:
                return
            waited(self._fresh)

    def _is_there(self, turn: _Turn[K, R]) -> bool:
        """Whether the first of those that wait need not wait any more."""
        if turn.open and turn.entry.in_turn:
            self._fresh[AtOnce().submit(turn.entry.job)] = turn
            self._keep_finished()
        return not turn.open

    def _keep_finished(self) -> None:
        for future in [future for future in self._fresh if future.done()]:
            self._keep(future)

    def _keep(self, future: Future[R]) -> None:
        """What a job came to; a result is kept, once more, if a stop came in between."""
        turn = self._fresh[future]
        error = CancelledError() if future.cancelled() else future.exception()
        if error is None:
            turn.found = self._save(turn.entry.key, future.result())
            self._over |= self._last(turn.found)
        elif isinstance(error, TooLarge):
            turn.found = error
        else:
            turn.error, self._over = error, True
        del self._fresh[future]


def within(limit: int | None, clock: Clock | None, job: Callable[[], R]) -> R:
    """What a job comes to, perhaps in another process, within the limits of memory and time of this one."""
    with memory_limit(limit), time_limit(clock):
        return job()
