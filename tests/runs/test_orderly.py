"""The ordered map: squares of numbers, whoever computes them, whichever is finished first, however it is stopped."""

from __future__ import annotations

import os
from collections.abc import Callable, Container, Iterable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future, ThreadPoolExecutor
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from eqmath.errors import CaseError, OutOfTime, TooLarge, UsageError
from eqmath.limits import Clock, current_clock, current_limit, memory_limit, time_limit
from eqmath.runs import STOPS, AtOnce, Entry, Orderly, Processes, Reached, State
from tests.interrupts import interrupted


def square(n: int) -> int:
    """Negative numbers are too large, and zero is a mistake."""
    if n < 0:
        raise TooLarge(f"{n} is too large")
    if n == 0:
        raise CaseError("expected no zero")
    return n * n


def entries(numbers: Iterable[int], known: Container[int] = ()) -> Iterator[Entry[int, int]]:
    return (Entry(n, partial(square, n), n * n if n in known else None) for n in numbers)


class OneByOne(Executor):
    """Does one job whenever somebody waits, the newest or the oldest; without one to do, who waits gives up."""

    def __init__(self) -> None:
        self.never: Container[int] = ()
        self.next, self.given = -1, dict[int, Future[Any]]()
        self.finished, self.open = list[int](), list[tuple[int, Callable[[], Any]]]()

    def submit(self, work: Callable[..., Any], /, *arguments: Any, **named: Any) -> Future[Any]:
        (number,) = arguments[-1].args
        self.given[number] = Future()
        if number not in self.never:
            self.open.append((number, partial(work, *arguments)))
        return self.given[number]

    def wait(self, futures: Iterable[Future[Any]]) -> None:
        if not self.open:
            raise KeyboardInterrupt
        number, job = self.open.pop(self.next)
        self.finished.append(number)
        try:
            self.given[number].set_result(job())
        except Exception as error:
            self.given[number].set_exception(error)


@pytest.fixture
def executor(monkeypatch: pytest.MonkeyPatch) -> OneByOne:
    made = OneByOne()
    monkeypatch.setattr("eqmath.runs.orderly.waited", made.wait)
    return made


class Kept(list[int]):
    """The keys of what was kept, in the order in which it was."""

    def __call__(self, key: int, found: int) -> int:
        self.append(key)
        return found


def given(ordered: Orderly[int, int], found: list[int]) -> None:
    """Add the keys of what is given, up to the end or an error."""
    with ordered:
        for entry, value in ordered:
            assert isinstance(value, TooLarge) if entry.key < 0 else value == entry.key**2
            found.append(entry.key)


def test_in_order_whatever_is_finished_first(executor: OneByOne) -> None:
    """What is known already is not computed and not kept again."""
    kept, found = Kept(), list[int]()
    ordered = Orderly(entries(range(1, 10), known=(2, 3, 8)), kept, executor, ahead=3)
    given(ordered, found)
    assert found == list(range(1, 10))
    assert executor.finished == kept == [5, 6, 7, 9, 4, 1]
    assert ordered.behind() == []


@pytest.mark.parametrize("make", [AtOnce, partial(ThreadPoolExecutor, 3), partial(Processes, 2)])
def test_the_same_here_in_threads_and_in_processes(make: Callable[[], Executor]) -> None:
    found: list[int] = []
    with make() as executor:
        given(Orderly(entries([3, -1, 2, -2, 1]), executor=executor, ahead=2), found)
        assert executor.submit(pow, 2, 5).result() == 32, "it stays open"
    assert found == [3, -1, 2, -2, 1]


def test_what_is_too_large_is_given_and_not_kept(executor: OneByOne) -> None:
    kept = Kept()
    with Orderly(entries([1, -1, 2]), kept, executor, 9) as ordered:
        assert [str(value) for _, value in ordered] == ["1", "-1 is too large", "4"]
    assert kept == [2, 1]


def test_what_needs_the_results_before_it_is_done_in_its_turn(executor: OneByOne) -> None:
    """The sum of all before it; even behind it all are at work already."""
    found: list[int] = []

    def added() -> Iterator[Entry[int, int]]:
        for n in range(1, 5):
            yield Entry(n, partial(square, n))
            yield Entry(-n, lambda: sum(found), in_turn=True)
        yield Entry(-5, lambda: sum(found), known=7, in_turn=True)

    kept = Kept()
    with Orderly(added(), kept, executor, ahead=4) as ordered:
        for _, value in ordered:
            found.append(int(str(value)))
    assert found == [1, 1, 4, 6, 9, 21, 16, 58, 7]
    assert executor.finished == [4, 3, 2, 1]
    assert kept == [4, 3, 2, 1, -1, -2, -3, -4]


def test_an_endless_sequence_is_pulled_no_further_than_needed(executor: OneByOne) -> None:
    """One more than are at work, as it may take long to say what comes next."""
    executor.next = 0
    for where, ahead, last in ((None, 9, 4), (executor, 1, 5), (executor, 3, 7)):
        pulled, kept = list[int](), Kept()
        executor.open.clear()
        endless = (pulled.append(n) or n for n in count(1))  # type: ignore[func-returns-value]
        with Orderly(entries(endless), kept, where, ahead) as ordered:
            assert next(entry.key for entry, value in ordered if entry.key == 4) == 4
        assert pulled == list(range(1, last + 1))
        assert kept == [1, 2, 3, 4]


def test_a_stop_keeps_what_is_finished_and_cancels_the_rest(executor: OneByOne) -> None:
    executor.never = (3, 7)
    kept, found = Kept(), list[int]()
    ordered = Orderly(entries(range(1, 9), known=(5,)), kept, executor, ahead=2)
    with pytest.raises(KeyboardInterrupt):
        given(ordered, found)
    assert found == [1, 2]
    assert [(entry.key, value) for entry, value in ordered.behind()] == [(4, 16), (5, 25), (6, 36)]
    assert sorted(kept) == [1, 2, 4, 6]
    assert [n for n, future in executor.given.items() if future.cancelled()] == [3, 7]
    assert 8 not in executor.given, "two were at work"


def test_an_error_is_raised_in_its_turn_and_nothing_is_begun_after_it(executor: OneByOne) -> None:
    kept, found = Kept(), list[int]()
    with pytest.raises(CaseError, match="no zero"):
        given(Orderly(entries([1, -2, 0, 3, 4]), kept, executor, ahead=3), found)
    assert found == [1, -2]
    assert kept == [1]
    assert sorted(executor.given) == [-2, 0, 1]


def test_an_error_of_the_entries_is_raised_in_its_turn(executor: OneByOne) -> None:
    def broken() -> Iterator[int]:
        yield from (1, 2)
        raise CaseError("expected more")

    found: list[int] = []
    with pytest.raises(CaseError, match="expected more"):
        given(Orderly(entries(broken()), executor=executor, ahead=9), found)
    assert found == [1, 2]


def test_a_cluster_that_is_gone(executor: OneByOne) -> None:
    """It cancels what it was given."""
    executor.never = (2,)
    kept, found = Kept(), list[int]()
    plain = executor.submit

    def submit(*arguments: Any) -> Future[Any]:
        future = plain(*arguments)
        if 2 in executor.given:
            executor.given[2].cancel()
        return future

    executor.submit = submit  # type: ignore[method-assign]
    with pytest.raises(CancelledError):
        given(Orderly(entries([1, 2, 3]), kept, executor, ahead=2), found)
    assert found == kept == [1]


def test_a_process_that_dies_ends_the_run() -> None:
    """What other processes had finished is kept."""
    kept, found, dies = Kept(), list[int](), Entry(2, partial(os._exit, 3))
    executor = Processes(1)
    with pytest.raises(BrokenExecutor) as caught:
        given(Orderly([*entries([1]), dies, *entries([3])], kept, executor, ahead=1), found)
    executor.stop()
    assert found == kept == [1]
    assert str(Reached(1, 3, False).stop(caught.value, "", "", "")) == (
        "a process died in the middle of a case, perhaps for lack of memory\n"
        "    give fewer --jobs or a smaller --mem-limit"
    )


@pytest.mark.parametrize("known", [(), (6,)])
def test_nothing_is_begun_behind_the_last_one(executor: OneByOne, known: tuple[int, ...]) -> None:
    """Those before it are finished, for one of them may be the last one as well."""
    found: list[int] = []
    given(Orderly(entries(count(1), known), executor=executor, ahead=3, last=lambda value: value >= 30), found)
    assert found == [1, 2, 3, 4, 5, 6]
    assert sorted(executor.finished) == [n for n in found if n not in known]


@pytest.mark.parametrize("begun", range(5))
def test_the_clock(monkeypatch: pytest.MonkeyPatch, executor: OneByOne, begun: int) -> None:
    """What is begun is finished; what is known needs no time."""
    ticks = iter([50] * begun)
    monkeypatch.setattr("eqmath.runs.orderly.current_clock", lambda: Clock(50, next(ticks, 0)))
    kept, found = Kept(), list[int]()
    with pytest.raises(OutOfTime, match="limit of 50 seconds is over"):
        given(Orderly(entries(range(1, 9), known=(1, 4)), kept, executor, ahead=9), found)
    assert sorted(kept) == [2, 3, 5, 6][:begun]
    assert found == {0: [1], 1: [1, 2], 2: [1, 2, 3, 4]}.get(begun, list(range(1, begun + 3)))


def test_the_limits_are_those_of_the_asker() -> None:
    """A thread has none of its own."""
    found: list[tuple[int | None, Clock | None]] = []
    job = lambda: found.append((current_limit(), current_clock())) or 1  # type: ignore[func-returns-value]  # noqa: E731
    with memory_limit(77), time_limit(60), ThreadPoolExecutor(1) as executor:
        given(Orderly([Entry(1, job)], executor=executor), [])
    ((limit, clock),) = found
    assert limit == 77
    assert clock is not None
    assert 0 < clock.left <= clock.seconds == 60


def test_what_cannot_be_kept_is_not_given(executor: OneByOne, monkeypatch: pytest.MonkeyPatch) -> None:
    """The others are kept; it is tried once more at the end, quietly."""
    kept, found = Kept(), list[int]()

    def full(key: int, value: int) -> int:
        kept(key, value)
        if key == 2:
            raise UsageError("no space left")
        return value

    monkeypatch.setattr("eqmath.runs.orderly.waited", lambda futures: [executor.wait(futures) for _ in executor.given])
    ordered = Orderly(entries([1, 2, 3]), full, executor, ahead=3)
    with pytest.raises(UsageError, match="no space"):
        given(ordered, found)
    assert kept == [1, 2, 2, 3]
    assert [entry.key for entry, _ in ordered.behind()] == [1, 3]
    assert found == []


def resumed(folder: Path, found: list[int], ahead: int, executor: Executor | None = None) -> None:
    """A third user of the map: four squares, which are saved, and taken from there."""
    state = State(folder, "1", {}, resume=True)

    def save(n: int, value: int) -> int:
        state.add([n], value)
        return value

    ordered = Orderly((Entry(n, partial(square, n), state.get([n], int)) for n in range(1, 5)), save, executor, ahead)
    try:
        given(ordered, found)
    except STOPS:
        found += [entry.key for entry, _ in ordered.behind()]
    finally:
        state.close()


MAP = (
    Orderly.__exit__, Orderly.__iter__, Orderly._pulled, Orderly._begin, Orderly._settled, Orderly._is_there,
    Orderly._keep_finished, Orderly._keep,
)  # fmt: skip


@pytest.mark.parametrize("ahead", [1, 3])
def test_interrupted_at_every_line(tmp_path: Path, executor: OneByOne, ahead: int) -> None:
    """No case is saved twice, all that are saved but the one at hand are given, and the run goes on to the same end."""
    for step in count(1):
        folder, found, again = tmp_path / str(step), list[int](), list[int]()
        executor.open.clear()
        with interrupted(step, *MAP) as lines:
            resumed(folder, found, ahead, executor if ahead > 1 else None)
        saved = (folder / "STATE.jsonl").read_bytes().splitlines()[1:]
        assert len(set(saved)) == len(saved) <= len(found) + 1
        assert len(set(found)) == len(found)
        resumed(folder, again, 1)
        assert again == [1, 2, 3, 4]
        assert len((folder / "STATE.jsonl").read_bytes().splitlines()) == 5
        if len(lines) < step:
            break
    assert found == again
    assert 60 < step


@pytest.mark.parametrize(
    ("reached", "error", "said"),
    [
        (Reached(2, 5, False), KeyboardInterrupt(),
         "2 of 5 cases are decided; with -o DIR they are kept, and --resume continues"),
        (Reached(7, 5, True), KeyboardInterrupt(),
         "7 of about 7 cases are decided; with -o DIR they are kept, and --resume continues"),
        (Reached(2, 5, True, Path("run")), KeyboardInterrupt(),
         "2 of about 5 cases are decided and kept in run\n    to continue: go on"),
        (Reached(2, 5, False), OutOfTime("it is late"), "it is late, 3 of 5 cases are left\n"
         "    nothing was saved: with --out DIR every square is, and --resume continues"),
        (Reached(5, 5, True, Path("run")), OutOfTime("it is late"), "it is late, about 1 of 6 cases are left\n"
         "    the same command with --resume continues from here"),
        (Reached(2, 5, False), MemoryError(),
         "the memory of this machine is exhausted\n    --mem-limit refuses earlier"),
        (Reached(2, 5, False), CaseError("expected no zero"), "expected no zero"),
    ],
)  # fmt: skip
def test_what_is_said_of_a_stop(reached: Reached, error: BaseException, said: str) -> None:
    assert str(reached.stop(error, "every square", "-o DIR", "go on")) == said


def test_a_defect_is_no_stop() -> None:
    with pytest.raises(ZeroDivisionError):
        Reached(0, 1, False).stop(ZeroDivisionError(), "", "", "")
