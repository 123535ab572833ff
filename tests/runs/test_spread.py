"""Pieces of a case as tasks of their own: each given to a worker once, kept, and taken again after a stop."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from eqmath.cli import main
from eqmath.errors import TooLarge
from eqmath.pieces import PIECES, piece, pieces_in
from eqmath.runs import AtOnce
from eqmath.verdicts.spread import spread

COMMAND = ("-q", "verify", "orthogonal-brauer", "--order", "6", "-n", "1..3", "--method", "isotypic", "--json")
SHAPES = 11
"""Of 6."""


class Counting(AtOnce):
    """Notes what it is given."""

    def __init__(self) -> None:
        self.given: list[Callable[..., Any]] = []

    def submit(self, work: Callable[..., Any], /, *arguments: Any, **named: Any) -> Future[Any]:
        self.given.append(arguments[-1])
        return super().submit(work, *arguments, **named)


def refused() -> list[int]:
    raise TooLarge("too large")


def test_each_once(tmp_path: Path) -> None:
    workers, works = Counting(), [((str(n),), partial(list, (n,))) for n in range(3)]
    with pieces_in(tmp_path):
        piece(("1",), lambda: [7])
    expected = {("0",): [0], ("1",): [7], ("2",): [2]}
    assert spread(works, tmp_path, workers) == expected
    assert len(workers.given) == 2
    assert len((tmp_path / PIECES).read_bytes().splitlines()) == 3
    assert spread(works, tmp_path, workers) == expected
    assert len(workers.given) == 2


def test_what_is_found_before_a_refusal_is_kept(tmp_path: Path) -> None:
    with pytest.raises(TooLarge):
        spread([(("a",), partial(list, (1,))), (("b",), refused)], tmp_path, Counting())
    with pieces_in(tmp_path):
        assert piece(("a",), lambda: pytest.fail("found again")) == [1]


def test_two_processes_find_the_same(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    found = []
    for jobs in ("1", "2"):
        code = main([*COMMAND, "--jobs", jobs, "--out", str(tmp_path / jobs)])
        found.append((code, capsys.readouterr().out))
    assert found[0] == found[1]
    assert found[0][0] == 0
    names = sorted(path.name for path in (tmp_path / "1").glob("*.json"))
    assert len(names) == 3
    assert all((tmp_path / "1" / name).read_bytes() == (tmp_path / "2" / name).read_bytes() for name in names)


def test_shapes_are_given_to_the_workers(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    workers = Counting()
    monkeypatch.setattr("eqmath.cli.commands.verify.workers", lambda *_: workers)
    monkeypatch.setattr("eqmath.verdicts.run.AtOnce", type("Other", (AtOnce,), {}))
    assert main(["-q", *COMMAND[1:], "--jobs", "2"]) == 0
    assert len(workers.given) == 3 * (SHAPES + 1)
