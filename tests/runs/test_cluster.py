"""Runs over a Dask cluster find what one process finds, certificates included."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from eqmath.cli import main
from eqmath.errors import UsageError
from eqmath.runs import workers

VERIFY = ("verify", "symmetric-bell-count", "orthogonal-brauer", "--max-order", "4", "-n", "all")
SHAPES = ("verify", "symplectic-brauer", "--order", "6", "-n", "1..4", "--method", "isotypic")
REFUTE = ("refute", "the number of S(n) weights is Bell(l+k)", "--max-order", "3")


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(list(arguments))
    return code, *capsys.readouterr()


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Of a scheduler with two workers."""
    distributed = pytest.importorskip("distributed", reason="the extra distributed is not installed")
    logging.getLogger("tornado.application").setLevel(logging.CRITICAL + 1)
    options = {"n_workers": 2, "threads_per_worker": 1, "dashboard_address": None, "silence_logs": logging.CRITICAL}
    with distributed.LocalCluster(**options) as cluster:
        yield cluster.scheduler_address


@pytest.mark.slow
@pytest.mark.parametrize("command", [VERIFY, SHAPES, REFUTE], ids=["verify", "shapes", "refute"])
def test_two_workers_find_the_same(
    command: tuple[str, ...], address: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    expected = said(capsys, "-q", *command, "--json", "--out", str(here))
    assert said(capsys, "-q", *command, "--json", "--out", str(there), "--cluster", address) == expected
    names = sorted(path.name for path in here.iterdir())
    assert names == sorted(path.name for path in there.iterdir())
    certificates = [name for name in names if name not in ("STATE.jsonl", "LOCK")]
    assert len(certificates) > {VERIFY: 20, SHAPES: 1, REFUTE: -1}[command]
    assert all((here / name).read_bytes() == (there / name).read_bytes() for name in certificates)


def test_without_dask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UsageError, match="a cluster needs Dask"):
        workers(cluster="tcp://127.0.0.1:1")


@pytest.mark.slow
@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "no address at all"])
def test_nobody_answers(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed", reason="the extra distributed is not installed")
    monkeypatch.setattr("eqmath.runs.executors.ANSWER", 1)
    with pytest.raises(UsageError, match="no scheduler answers"):
        workers(cluster=address)
