"""A run that is killed, interrupted or stopped, and resumed, prints what an uninterrupted one prints, to the byte."""

from __future__ import annotations

import csv
import json
import os
import re
import shlex
import signal
import subprocess
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest

from eqmath.claims import Spanning
from eqmath.cli import main
from eqmath.limits import Clock
from eqmath.runs.state import digest
from tests.cli.kinds import CORE
from tests.interrupts import keyboard

Capture = pytest.CaptureFixture[str]
LONG = ["-q", "verify", *CORE, "--max-order", "3", "-n", "all"]
SHORT = ["-q", "verify", "symmetric-bell-count", "special-orthogonal-brauer-only", "--max-order", "3", "-n", "all"]
WHOLE: list[tuple[int, str, str]] = []
unix = pytest.mark.skipif(os.name == "nt", reason="signals and limits of Unix")


def said(capsys: Capture, *arguments: str) -> tuple[int, str, str]:
    """Exit code, standard output and standard error."""
    code = main(list(arguments))
    out, err = capsys.readouterr()
    return code, out, err


def with_folder(capsys: Capture, *arguments: str) -> tuple[int, str, str]:
    """The same with a fresh folder, so that certificates are written and named."""
    with tempfile.TemporaryDirectory() as folder:
        return said(capsys, *arguments, "--out", f"{folder}/run")


def uninterrupted(capsys: Capture) -> tuple[int, str, str]:
    """What the long run prints in one go, with a folder."""
    if not WHOLE:
        WHOLE.append(with_folder(capsys, *LONG, "--json"))
    return WHOLE[0]


def started(folder: Path, lines: int, *arguments: str) -> subprocess.Popen[str]:
    """A run in a process of its own, when it has written so many lines."""
    command = [sys.executable, "-m", "eqmath", *LONG, "--out", str(folder), *arguments]
    with keyboard():
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    path = folder / "STATE.jsonl"
    while process.poll() is None and not (path.exists() and path.read_bytes().count(b"\n") > lines):
        time.sleep(0.002)
    return process


def index(folder: Path) -> list[list[str]]:
    return list(csv.reader((folder / "INDEX.csv").read_text(encoding="utf-8").splitlines()))


@unix
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_killed_and_resumed(capsys: Capture, tmp_path: Path, jobs: str) -> None:
    """The other processes of the run, which hold its output open as long as they live, are gone as well."""
    process = started(tmp_path, 20, "--jobs", jobs)
    process.kill()
    assert process.communicate(timeout=60)[0] == ""
    assert process.returncode == -signal.SIGKILL
    assert not (tmp_path / "INDEX.csv").exists()
    kept = (tmp_path / "STATE.jsonl").read_bytes()
    kept = kept[: kept.rindex(b"\n") + 1]
    assert said(capsys, *LONG, "--json", "--out", str(tmp_path), "--resume") == uninterrupted(capsys)
    assert (tmp_path / "STATE.jsonl").read_bytes().startswith(kept)


@unix
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_interrupted_and_resumed(capsys: Capture, tmp_path: Path, jobs: str) -> None:
    process = started(tmp_path, 5, "--json", "--jobs", jobs)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    data = json.loads(out)
    assert (data["exit"], data["error"]["type"]) == (130, "Interrupted")
    assert len(data["results"]) >= 5
    words = shlex.join(["eqmath", *LONG, "--out", str(tmp_path), "--json", "--jobs", jobs, "--resume"])
    assert re.fullmatch(
        rf"Interrupted: (\d+) of about \d+ cases are decided and kept in {tmp_path}\n    to continue: {words}\n", err
    )
    assert int(err.split()[1]) == len(data["results"])
    assert said(capsys, *LONG, "--json", "--out", str(tmp_path), "--resume") == uninterrupted(capsys)
    whole = json.loads(uninterrupted(capsys)[1])["results"]
    assert all(row in whole for row in data["results"])
    assert len(index(tmp_path)) == len(whole) + 1


def test_finished_cases_are_not_decided_again(capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kinds = ("text", "markdown", "csv", "latex")
    expected = [said(capsys, *SHORT, "--format", kind) for kind in kinds]
    assert said(capsys, *SHORT, "--out", str(tmp_path)) == expected[0]
    content = (tmp_path / "STATE.jsonl").read_bytes()

    def impossible(*_: object, **__: object) -> None:
        raise AssertionError("nothing is left to compute")

    monkeypatch.setattr("eqmath.verdicts.filing.decide_in", impossible)
    monkeypatch.setattr("eqmath.verdicts.plan.Instance.stable_from", impossible)
    resumed = [said(capsys, *SHORT, "--format", kind, "--out", str(tmp_path), "--resume") for kind in kinds]
    assert resumed == expected
    assert (tmp_path / "STATE.jsonl").read_bytes() == content


def test_a_larger_request_decides_what_is_new(capsys: Capture, tmp_path: Path) -> None:
    smaller = [*SHORT[:4], "--max-order", "2", "-n", "1..3"]
    said(capsys, *smaller, "--out", str(tmp_path))
    lines = (tmp_path / "STATE.jsonl").read_bytes().count(b"\n")
    assert said(capsys, *SHORT, "--out", str(tmp_path), "--resume") == said(capsys, *SHORT)
    again = (tmp_path / "STATE.jsonl").read_bytes()
    assert again.count(b"\n") > lines
    for other in (["--order", "2", "--method", "direct"], ["-k", "1", "-l", "1"]):
        request = ["-q", "verify", "symmetric-bell-count", "-n", "2", *other, "--json"]
        assert said(capsys, *request, "--out", str(tmp_path), "--resume") == with_folder(capsys, *request)


def test_the_time_limit(capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = said(capsys, *SHORT)
    code, out, err = said(capsys, *SHORT, "--time-limit", "0s")
    assert code == 4
    assert re.fullmatch(r"nothing was decided\nstopped: the time limit of 0 seconds is over, about .* are left\n", out)
    assert "nothing was saved: with --out DIR" in err
    left = cycle((4, 3, 2, 1, 0))
    monkeypatch.setattr("eqmath.runs.orderly.current_clock", lambda: Clock(5, next(left)))
    code, out, err = said(capsys, *SHORT, "--time-limit", "5s", "--out", str(tmp_path))
    assert code == 4
    assert re.fullmatch(
        r"OutOfTime: the time limit of 5 seconds is over, about \d+ of \d+ cases are left\n"
        r"    the same command with --resume continues from here\n", err
    )  # fmt: skip
    assert not (tmp_path / "INDEX.csv").exists()
    code, more, _ = said(capsys, *SHORT, "--time-limit", "5s", "--out", str(tmp_path), "--resume")
    assert code == 4
    decided = [int(re.search(r"(\d+) verdicts?, all as expected", text)[1]) for text in (out, more)]
    assert 0 < decided[0] < decided[1]
    monkeypatch.undo()
    assert said(capsys, *SHORT, "--out", str(tmp_path), "--resume") == whole
    assert said(capsys, *SHORT, "--out", str(tmp_path), "--resume", "--time-limit", "0s") == whole


def test_several_processes_print_the_same(capsys: Capture, tmp_path: Path) -> None:
    arguments = ["-q", "verify", "local-symmetries", *SHORT[2:], "--json"]
    assert said(capsys, *arguments, "--jobs", "2", "--out", str(tmp_path)) == with_folder(capsys, *arguments)
    few = [*SHORT, "--json", "--mem-limit", "1200"]
    code, out, err = said(capsys, *few)
    assert code == 4
    assert 0 < len(json.loads(out)["refused"]) < len(json.loads(out)["results"])
    assert said(capsys, *few, "--jobs", "2") == (code, out, err)


def test_the_index(capsys: Capture, tmp_path: Path) -> None:
    said(capsys, "-q", "verify", "special-orthogonal-brauer-only", "--order", "2", "-n", "1..2", "--out", str(tmp_path))
    names = [f"special-orthogonal-brauer-only_SO-{n}-_k1_l1_n{n}.json" for n in (1, 2)]
    assert index(tmp_path) == [
        ["theorem", "group", "n", "order", "k", "l", "source", "target", "status", "expected", "diagrams", "rank",
         "dim", "second_route", "certificate"],
        [*"special-orthogonal-brauer-only SO(1) 1 2 1 1   proved proved 1 1 1 1".split(" "), names[0]],  # noqa: SIM905
        [*"special-orthogonal-brauer-only SO(2) 2 2 1 1   refuted refuted 1 1 2 2".split(" "), names[1]],  # noqa: SIM905
    ]  # fmt: skip
    assert sorted(path.name for path in tmp_path.iterdir()) == ["INDEX.csv", "STATE.jsonl", *names]


def test_wrong_use(capsys: Capture, tmp_path: Path) -> None:
    folder = ["--out", str(tmp_path / "run")]
    for command in (SHORT, ["hom", "S(2)", "-k", "1", "-l", "1"]):
        assert said(capsys, *command, "--resume") == (
            2, "", "UsageError: --resume needs --out DIR, the folder of the run to continue\n"
        )  # fmt: skip
    assert said(capsys, *SHORT, "--jobs", "0")[::2] == (2, "UsageError: expected --jobs to be at least 1, found 0\n")
    assert said(capsys, *SHORT, "--time-limit", "soon")[0] == 2
    assert said(capsys, "-q", "verify", "no-such-theorem", *folder)[0] == 2
    assert not (tmp_path / "run").exists()
    assert said(capsys, *SHORT, *folder, "--resume")[0] == 0
    before = (tmp_path / "run" / "STATE.jsonl").read_bytes()
    code, out, err = said(capsys, *SHORT, *folder)
    assert (code, out) == (2, "")
    assert "use --resume to continue it, or give another folder" in err
    (tmp_path / "run" / "STATE.jsonl").write_bytes(before.replace(b'"eqmath": "', b'"eqmath": "9', 1))
    code, out, err = said(capsys, *SHORT, *folder, "--resume")
    assert (code, out) == (2, "")
    assert "was written by eqmath 90.2.0, this is eqmath 0.2.0" in err


def damaged(line: dict[str, Any], change: str) -> dict[str, Any]:
    if change == "another case":
        line["verdict"]["n"] = 17
    elif change == "a field is missing":
        del line["verdict"]["checks"]
    else:
        line["verdict"]["witness"] = {"kind": "rumour"}
    return line | {"digest": digest(line["case"], line["verdict"])}


@pytest.mark.parametrize("change", ["another case", "a field is missing", "no witness"])
def test_a_damaged_verdict_is_named(capsys: Capture, tmp_path: Path, change: str) -> None:
    said(capsys, *SHORT, "--out", str(tmp_path))
    path = tmp_path / "STATE.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[4] = json.dumps(damaged(json.loads(lines[4]), change))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    code, _, err = said(capsys, *SHORT, "--out", str(tmp_path), "--resume")
    assert code == 2
    assert f"{path}, line 5: expected a finished case" in err


def test_a_changed_character_is_found(capsys: Capture, tmp_path: Path) -> None:
    """An earlier n₀ would make every larger n out of one that is refuted."""
    command = ["-q", "verify", "alternating-equals-symmetric", "--order", "2", "-n", "all", "--out", str(tmp_path)]
    said(capsys, *command)
    path = tmp_path / "STATE.jsonl"
    text = path.read_text(encoding="utf-8")
    for old, new in (
        ('"from": 4', '"from": 1'),
        ('"status": "refuted"', '"status": "proved"'),
        ('"dim": 2', '"dim": 3'),
    ):
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        code, out, err = said(capsys, *command, "--resume")
        assert (code, out) == (2, "")
        assert "expected a finished case\n    it was changed after it had been written" in err


@unix
def test_a_full_disk_keeps_whole_lines_and_says_so(capsys: Capture, tmp_path: Path) -> None:
    """A limit on the size of files stands for the disk."""
    code = (
        "import resource, sys\nfrom eqmath.cli import main\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000))\nsys.exit(main(sys.argv[1:]))\n"
    )
    command = [sys.executable, "-c", code, *SHORT, "--json", "--out", str(tmp_path)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert run.stderr.startswith(f"UsageError: cannot write {tmp_path / 'STATE.jsonl'}: File too large\n")
    assert json.loads(run.stdout)["error"]["type"] == "UsageError"
    content = (tmp_path / "STATE.jsonl").read_bytes()
    assert content.endswith(b"}\n")
    assert len(json.loads(run.stdout)["results"]) + 1 == content.count(b"\n")
    assert said(capsys, *SHORT, "--out", str(tmp_path), "--resume") == said(capsys, *SHORT)


@pytest.mark.parametrize(
    "command", [["verify", "symmetric-orbit-basis", "--order", "1"], ["refute", "brauer spans O(n)"]]
)
def test_an_interrupt_says_how_to_keep_what_is_decided(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    """After two cases, without a folder and with one, whose name a shell would take for two words."""
    plain, decided = Spanning.decide, list[object]()

    def third(*arguments: Any) -> Any:
        if len(decided) == 2:
            raise KeyboardInterrupt
        decided.append(arguments)
        return plain(*arguments)

    monkeypatch.setattr(Spanning, "decide", third)
    code, _, err = said(capsys, "-q", *command)
    about = "about " * (command[0] == "refute")
    assert code == 130
    assert re.fullmatch(
        rf"Interrupted: 2 of {about}\d+ cases are decided; with --out DIR they are kept, and --resume continues\n", err
    )
    decided.clear()
    folder = tmp_path / "my run"
    code, _, err = said(capsys, "-q", *command, "--out", str(folder))
    words = shlex.join(["eqmath", "-q", *command, "--out", str(folder), "--resume"])
    assert (code, err.splitlines()[1]) == (130, f"    to continue: {words}")
    assert re.fullmatch(rf"Interrupted: 2 of {about}\d+ cases are decided and kept in {folder}", err.splitlines()[0])
    monkeypatch.undo()
    assert said(capsys, *shlex.split(words)[1:])[:2] == said(capsys, "-q", *command)[:2]


def test_the_claims_of_a_paper_are_resumed(capsys: Capture, tmp_path: Path) -> None:
    begun = said(capsys, "-q", "reproduce", "2304.14165", "-o", str(tmp_path), "--json")
    assert begun[0] == 0
    assert said(capsys, "-q", "reproduce", "2304.14165", "-o", str(tmp_path), "--json")[0] == 2
    again = said(capsys, "-q", "reproduce", "2304.14165", "-o", str(tmp_path), "--json", "--resume")
    assert (again[0], json.loads(again[1])["claims"]) == (0, json.loads(begun[1])["claims"])
    assert said(capsys, "reproduce", "2304.14165", "--resume")[0] == 2
