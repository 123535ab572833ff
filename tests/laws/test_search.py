"""The search for a counterexample gives one answer, whoever decides the cases and whichever is finished first."""

from __future__ import annotations

import logging
import pickle
from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future, ThreadPoolExecutor
from random import Random
from threading import Condition, Thread
from typing import Any

import pytest

from eqmath import Answer, refute
from eqmath.claims import PROVED, REFUTED, UNDECIDED, Case
from eqmath.errors import ClaimError, UsageError
from eqmath.limits import Clock, memory_limit
from eqmath.runs import AtOnce, Processes, State
from eqmath.search import Search, parse_claim
from eqmath.search.trials import Decision, Trial, Trials
from eqmath.theorems import all_theorems

CLAIMS = [
    "the number of S(n) weights is Bell(l+k)",
    "the number of S(n) weights is 2^(m-1) at k=1, l=2",
    "the number of S(3) weights is k + l + 1",
    "the number of S(n) weights is n^0 at k=0, l=1",
    "partition spans S(n)",
    "partition is independent in S(4)",
    "partition spans S(n) at k=1, l=1",
    "partition spans O(2)",
    "brauer spans SO(2)",
    "partition spans C(5)",
    "the number of S(3)+S(2) weights is 6 at k=1, l=1",
    "graph-automorphism-adjacency",
    "alternating-jellyfish-count",
    "special-orthogonal-brauer-only at k=2, l=2",
    "local-symmetries",
]
LATE = "the number of S(n) weights is 1 + binomial(m, 3)"
"""False at n = 2, m = 2, at n = 1 only from m = 3 on: the smaller n is refuted at the larger order."""


class Shuffled(Executor):
    """Finishes what it was given in a random order, once nothing new has come for a while; it is given words only."""

    def __init__(self, seed: int) -> None:
        self.random, self.given, self.finished = Random(seed), list[Future[Any]](), list[int]()
        self._jobs: list[tuple[int, Callable[[], Any]]] = []
        self._changed, self._open = Condition(), True
        self._thread = Thread(target=self._work)
        self._thread.start()

    def submit(self, work: Callable[..., Any], /, *arguments: Any, **named: Any) -> Future[Any]:
        assert not named
        assert all(type(argument) in (str, int, Case, type(None)) for argument in [*arguments[:2], *arguments[2].args])
        work, arguments = pickle.loads(pickle.dumps((work, arguments)))
        future: Future[Any] = Future()
        with self._changed:
            self._jobs.append((len(self.given), lambda: pickle.loads(pickle.dumps(work(*arguments)))))
            self.given.append(future)
            self._changed.notify()
        return future

    def _work(self) -> None:
        while True:
            with self._changed:
                while self._changed.wait(0.008):
                    pass
                if not self._jobs:
                    if not self._open:
                        return
                    continue
                number, job = self._jobs.pop(self.random.randrange(len(self._jobs)))
            if self.given[number].set_running_or_notify_cancel():
                self._finish(number, job)

    def _finish(self, number: int, job: Callable[[], Any]) -> None:
        self.finished.append(number)
        try:
            self.given[number].set_result(job())
        except Exception as error:
            self.given[number].set_exception(error)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        with self._changed:
            self._open = False
            self._changed.notify()
        self._thread.join()


def answered(claim: str, executor: Executor | None = None) -> tuple[Answer, Any, int]:
    """All that an answer says."""
    answer = refute(claim, max_order=4, executor=executor)
    return answer, answer.to_json(), answer.exit


@pytest.fixture(scope="module")
def serial() -> dict[str, tuple[Answer, Any, int]]:
    found = {claim: answered(claim) for claim in CLAIMS}
    assert {answer.status for answer, _, _ in found.values()} == {PROVED, REFUTED, UNDECIDED}
    return found


@pytest.mark.parametrize("seed", range(3))
def test_finished_in_any_order(serial: dict[str, Any], seed: int) -> None:
    orders = []
    for claim in CLAIMS:
        with Shuffled(seed) as executor:
            assert answered(claim, executor) == serial[claim]
            known = len(executor.finished)
        assert all(future.done() for future in executor.given)
        assert len(executor.finished) <= known + 1, "what is left over is cancelled, but for the case at work"
        orders.append(executor.finished)
    assert sum(order != sorted(order) for order in orders) >= 1, "the orders were not at random"


def test_threads(serial: dict[str, Any]) -> None:
    with ThreadPoolExecutor(4) as executor:
        assert {claim: answered(claim, executor) for claim in CLAIMS} == serial
        assert executor.submit(pow, 2, 5).result() == 32, "it stays open"


def test_a_process_pool(serial: dict[str, Any]) -> None:
    with Processes(2) as executor:
        assert {claim: answered(claim, executor) for claim in CLAIMS} == serial


@pytest.mark.slow
def test_a_dask_cluster(serial: dict[str, Any]) -> None:
    """A result that meets a cancelled future is written to the log by the cluster; it harms nobody."""
    distributed = pytest.importorskip("distributed", reason="the extra distributed is not installed")
    logging.getLogger("tornado.application").setLevel(logging.CRITICAL + 1)
    options = {"n_workers": 2, "threads_per_worker": 1, "dashboard_address": None, "silence_logs": logging.CRITICAL}
    with distributed.LocalCluster(**options) as cluster, distributed.Client(cluster) as client:
        executor = client.get_executor()
        assert {claim: answered(claim, executor) for claim in CLAIMS} == serial


class Backwards(Executor):
    """Decides nothing before so many cases are there, and then the last one first."""

    def __init__(self, count: int) -> None:
        self.count, self.given = count, list[tuple[Future[Any], Callable[..., Any], Any]]()

    def submit(self, work: Callable[..., Any], /, *arguments: Any, **named: Any) -> Future[Any]:
        future: Future[Any] = Future()
        self.given.append((future, work, arguments))
        if len(self.given) == self.count:
            for future, work, arguments in reversed(self.given):
                try:
                    future.set_result(work(*arguments))
                except Exception as error:
                    future.set_exception(error)
        return self.given[-1][0]


def test_a_larger_counterexample_that_is_found_first_does_not_count() -> None:
    claim = "the number of S(n) weights is Bell(l+k)"
    cases = [trial.case for trial in Trials(parse_claim(claim), 3) if isinstance(trial, Trial)]
    executor = Backwards(len(cases))
    assert refute(claim, max_order=3, executor=executor).case == Case(1, 1, 1)
    assert [arguments[2].args[2] for _, _, arguments in executor.given] == cases
    false = [work(*arguments).status == REFUTED for _, work, arguments in executor.given]
    assert false == [case.n < case.order for case in cases]
    assert sum(false) > 1


def test_an_error_counts_in_its_order() -> None:
    """Division by 0 at order 3 comes after the counterexample at order 2, and at order 2 before all others."""
    for seed in range(3):
        with Shuffled(seed) as executor:
            answer = refute("the number of S(n) weights is (3-m)/(3-m)", executor=executor)
            assert answer.case == Case(2, 1, 1)
            with pytest.raises(ClaimError, match="divides"):
                refute("the number of S(n) weights is (2-m)/(2-m)", executor=executor)
            assert all(future.done() for future in executor.given)


def test_a_cluster_that_is_gone_is_no_answer() -> None:
    class Gone(ThreadPoolExecutor):
        def submit(self, work: Any, /, *arguments: Any, **named: Any) -> Future[Any]:
            future = super().submit(work, *arguments)
            if arguments[2].args[2].order == 2:
                future = Future()
                future.cancel()
            return future

    with Gone(1) as executor:
        assert refute("the number of S(n) weights is 2 at k=0, l=1", executor=executor).case == Case(1, 0, 1)
        with pytest.raises(CancelledError):
            refute("partition spans S(n)", executor=executor)


def test_a_counterexample_that_is_known_when_the_time_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """All cases of the first two orders are at work when the time ends, the counterexample among them."""
    claim = "the number of S(n) weights is Bell(l+k)"
    for begun in range(1, 20):
        ticks = iter([50] * begun)
        monkeypatch.setattr("eqmath.runs.orderly.current_clock", lambda ticks=ticks: Clock(50, next(ticks, 0)))
        search = Search(claim, 4, None, ahead=50)
        with ThreadPoolExecutor(2) as executor:
            answer = search.carry_out(executor)
        assert (search.stopped is None) == (answer.status == REFUTED) == (begun >= 4)
        assert answer.case == (Case(1, 1, 1) if begun >= 4 else None)


@pytest.mark.parametrize("limit", [1, 900, 1690, 5000, 20000])
def test_what_is_too_large_is_named_and_never_proved(limit: int) -> None:
    claims = ["partition spans S(n)", "partition spans S(3) at k=2, l=2", "partition spans S(n) at k=2, l=2", LATE]
    for claim in claims:
        whole = answered(claim)
        with memory_limit(limit):
            answer, data, code = found = answered(claim)
            with Shuffled(limit) as executor:
                assert answered(claim, executor) == found
        if not answer.refused:
            assert found == whole
            continue
        assert len(data["refused"]) == len(answer.refused)
        assert answer.status in (REFUTED, UNDECIDED)
        assert code == {REFUTED: 1, UNDECIDED: 4}[answer.status]
        assert f"too large to be searched: {answer.refused[0]}" in answer.sentence
        assert "the limit is" in answer.refused[0].message


def test_a_counterexample_behind_a_case_that_is_too_large() -> None:
    assert refute(LATE).case == Case(2, 1, 1)
    with memory_limit(1690):
        answer = refute(LATE)
    assert answer.case == Case(1, 1, 2)
    assert answer.sentence.endswith("claimed 2, true 1; smaller, and too large to be searched: n ≥ 2, k = l = 1")
    (refused,) = answer.refused
    assert (refused.case, refused.later, refused.to_json()["n"]) == (Case(2, 1, 1), True, "all")


@pytest.mark.parametrize("claim", CLAIMS + [theorem.name for theorem in all_theorems()])
def test_cases_come_by_size(claim: str) -> None:
    cases = [(t.case.order, t.case.n) for t in Trials(parse_claim(claim), 4) if not t.refusal]
    assert cases == sorted(cases)
    assert cases


@pytest.mark.parametrize("claim", CLAIMS)
def test_settled_cases_are_taken_from_the_state(tmp_path: Any, serial: Any, claim: str, monkeypatch: Any) -> None:
    def search(resume: bool) -> Search:
        return Search(claim, 4, State(tmp_path, "1", {}, resume))

    first = search(False)
    first.find(AtOnce())
    assert first.state is not None
    first.state.close()
    content = first.state.path.read_bytes()

    def impossible(trial: Trial) -> Decision:
        raise AssertionError("nothing is left to decide")

    monkeypatch.setattr(Trial, "decide", impossible)
    second = search(True)
    answer = second.find(AtOnce())
    assert second.state is not None
    second.state.close()
    assert (answer, answer.to_json(), answer.exit) == serial[claim]
    assert second.state.path.read_bytes() == content
    assert second.taken == content.count(b"\n") - 1


@pytest.mark.parametrize("change", [("refuted", None), ("undecided", None), ("proved", {"kind": "rumour"})])
def test_a_damaged_decision_is_named(tmp_path: Any, change: tuple[str, Any]) -> None:
    state = State(tmp_path, "1", {})
    status, witness = change
    state.add(["refute", "partition spans S(n)", "", 1, 0, 0], {"status": status, "witness": witness, "sentence": ""})
    state.close()
    state = State(tmp_path, "1", {}, resume=True)
    with pytest.raises(UsageError, match="line 2: expected a finished case"):
        Search("partition spans S(n)", 2, state).find(AtOnce())
    state.close()
