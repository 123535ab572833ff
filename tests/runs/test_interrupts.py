"""An interrupt at any step of saving: no case stands twice, none is lost, and the run goes on to the same end."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from eqmath.runs import AtOnce, Orderly, State
from eqmath.search import Search
from eqmath.verdicts import Request
from eqmath.verdicts.filing import Filing
from eqmath.verdicts.run import Run
from tests.interrupts import interrupted

CLAIM = "partition spans S(2)"


def opened(folder: Path) -> State:
    return State(folder, "1", {}, resume=True)


def cases(folder: Path) -> list[Any]:
    return [json.loads(line) for line in (folder / "STATE.jsonl").read_bytes().splitlines()[1:]]


def require_once(folder: Path) -> list[Any]:
    """The finished cases, each of which stands there once."""
    found = [case["case"] for case in cases(folder)]
    assert len({json.dumps(case) for case in found}) == len(found)
    return found


def test_a_line_that_is_written_again_stands_there_once(tmp_path: Path) -> None:
    """In whatever order; one that differs is written."""
    state = opened(tmp_path)
    for value in (1, 2, 1, 2, 3, 1):
        state.add([value], {"value": value})
    state.add([1], {"value": "another"})
    state.close()
    assert [case["case"] for case in cases(tmp_path)] == [[1], [2], [3], [1]]
    state = opened(tmp_path)
    assert state.get([1], lambda entry: entry["value"]) == "another"
    state.close()


def test_an_interrupt_at_every_line_of_adding(tmp_path: Path) -> None:
    """As `Run` does: what was being added is added again, perhaps after another case."""
    for later in (False, True):
        for step in range(1, 100):
            folder = tmp_path / f"{step} {later}"
            state = opened(folder)
            state.add([0], {"value": "first"})
            with interrupted(step, State.add, State._cut) as lines, suppress(KeyboardInterrupt):
                state.add([1], {"value": "second"})
            if later:
                state.add([2], {"value": "a longer one, that covers what was cut"})
            state.add([1], {"value": "second"})
            state.close()
            assert require_once(folder) in ([[0], [1]], [[0], [2], [1]], [[0], [1], [2]])
            assert len(require_once(folder)) == 2 + later
            if len(lines) < step:
                break
        assert 8 < step < 99


def plan() -> Any:
    return Request(["symmetric-bell-count"], k=1, l=1, n="1..2").plan()


ORDERLY = (Orderly.__exit__, Orderly._begin, Orderly._settled, Orderly._is_there, Orderly._keep_finished, Orderly._keep)
RUN = (*ORDERLY, Run._add, Filing.filed)
SEARCH = (*ORDERLY, Search._save, Search._settled)


def test_a_run_interrupted_at_every_line_of_saving(tmp_path: Path) -> None:
    """No verdict is lost that stands in the state but one, and the run goes on to the same end."""
    whole = [v.to_json() for v in Run(plan()).carry_out()]
    for step in range(1, 1000):
        folder = tmp_path / str(step)
        state = opened(folder)
        with interrupted(step, *RUN) as lines:
            verdicts = Run(plan(), state).carry_out()
        state.close()
        saved = require_once(folder)
        assert len(saved) - 1 <= len(verdicts) <= len(saved)
        assert len({v.n for v in verdicts}) == len(verdicts)
        state = opened(folder)
        again = Run(plan(), state)
        assert [v.to_json() | {"certificate": None} for v in again.carry_out()] == [
            v | {"certificate": None} for v in whole
        ]
        state.close()
        assert again.taken == len(saved)
        assert len(require_once(folder)) == len(whole) == 2
        if len(lines) < step:
            break
    assert 50 < step < 999


def test_a_search_interrupted_at_every_line_of_saving(tmp_path: Path) -> None:
    claim = "brauer spans O(1)"
    whole = Search(claim, 2).find(AtOnce())
    for step in range(1, 1000):
        folder = tmp_path / str(step)
        state = opened(folder)
        with interrupted(step, *SEARCH) as lines:
            Search(claim, 2, state).carry_out(AtOnce())
        state.close()
        saved = require_once(folder)
        state = opened(folder)
        again = Search(claim, 2, state)
        assert again.carry_out(AtOnce()) == whole
        state.close()
        assert again.taken == len(saved)
        require_once(folder)
        if len(lines) < step:
            break
    assert 30 < step < 999


def test_a_claim_that_is_searched_twice_is_saved_once(tmp_path: Path) -> None:
    state = opened(tmp_path)
    for _ in range(2):
        Search(CLAIM, 2, state).carry_out(AtOnce())
    state.close()
    assert require_once(tmp_path)
