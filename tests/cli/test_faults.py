"""Killed at any moment, on a full disk, short of memory, its files damaged: a run loses nothing that was finished."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from eqmath.certificates import checker
from eqmath.cli import main
from eqmath.runs.state import digest
from eqmath.theorems import theorem
from tests.cli.kinds import one_of_each_kind

Capture = pytest.CaptureFixture[str]
Files = dict[str, bytes]
LONG = ["-q", "verify", *one_of_each_kind(), "--max-order", "2", "-n", "all"]
SHORT = ["-q", "verify", "symmetric-bell-count", "special-orthogonal-brauer-only", "--max-order", "2", "-n", "all"]
unix = pytest.mark.skipif(os.name == "nt", reason="signals and limits of Unix")


def said(capsys: Capture, *arguments: str) -> tuple[int, str, str]:
    """Exit code, standard output and standard error."""
    code = main(list(arguments))
    out, err = capsys.readouterr()
    return code, out, err


def files(folder: Path) -> Files:
    """All files of a run; the lines of the state by their cases, which are finished in any order by several jobs."""
    found = {path.name: path.read_bytes() for path in folder.iterdir()}
    header, *lines = found["STATE.jsonl"].splitlines()
    return found | {"STATE.jsonl": b"\n".join([header, *sorted(lines)])}


def require_whole(folder: Path) -> list[dict[str, Any]]:
    """The finished cases: every certificate that one of them names is there to its last byte, and accepted."""
    path = folder / "STATE.jsonl"
    lines = path.read_bytes().split(b"\n")[1:-1] if path.exists() else []
    cases = [json.loads(line) for line in lines]
    assert len({json.dumps(case["case"]) for case in cases}) == len(cases)
    for case in cases:
        if not theorem(case["verdict"]["theorem"]).claim.uncertified:
            accepted, reason = checker.check_file(folder / case["verdict"]["certificate"])
            assert accepted, reason
    return cases


def killed_at_random(folder: Path, command: list[str], random: Random, most: int) -> None:
    """One more run in the folder, killed after so many cases and some thousandths of a second at random."""
    path = folder / "STATE.jsonl"
    before = path.read_bytes().count(b"\n") if path.exists() else 0
    lines, jobs = before + random.randint(0, most), str(random.randint(1, 2))
    process = subprocess.Popen([sys.executable, "-m", "eqmath", *command, "--jobs", jobs, "--resume"])
    while process.poll() is None and not (path.exists() and path.read_bytes().count(b"\n") >= lines):
        time.sleep(0.001)
    time.sleep(random.random() / 50)
    process.kill()
    assert process.wait(60) == -signal.SIGKILL


@unix
@pytest.mark.parametrize(
    ("moments", "words"),
    [(3, [*SHORT[:-3], "4", *SHORT[-2:]]), pytest.param(20, [*LONG[:-3], "5", *LONG[-2:]], marks=pytest.mark.slow)],
    ids=["three", "twenty"],
)
def test_killed_at_seeded_moments(capsys: Capture, tmp_path: Path, moments: int, words: list[str]) -> None:
    """However often and wherever it was killed, the folder is in the end what one run makes of it, to the byte."""
    random = Random(moments)
    whole = said(capsys, *words, "--out", str(tmp_path / "whole"))
    total = len(require_whole(tmp_path / "whole"))
    finished: list[dict[str, Any]] = []
    for _ in range(moments):
        killed_at_random(tmp_path / "run", [*words, "--out", str(tmp_path / "run")], random, total // moments // 2)
        now = require_whole(tmp_path / "run")
        assert now[: len(finished)] == finished, "what was finished is there"
        finished = now
    assert not (tmp_path / "run" / "INDEX.csv").exists()
    assert 0 < len(finished) < total
    assert said(capsys, *words, "--out", str(tmp_path / "run"), "--resume") == whole
    assert files(tmp_path / "run") == files(tmp_path / "whole")


def test_what_was_being_written_is_removed(capsys: Capture, tmp_path: Path) -> None:
    """Nothing else: only names that a run gives to its own files."""
    said(capsys, *SHORT, "--out", str(tmp_path))
    names = sorted(path.name for path in tmp_path.iterdir())
    for name in names:
        (tmp_path / f".{name}.a1_b2c3d").write_bytes(b"half")
    kept = [".notes.txt.12345678", ".INDEX.csv.old", "x.json.12345678", "STATE.jsonl.12345678"]
    for name in kept:
        (tmp_path / name).write_bytes(b"mine")
    said(capsys, *SHORT, "--out", str(tmp_path), "--resume")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*names, *kept])


class Disk:
    """Calls of one function of `os`, of which so many succeed before the disk is full."""

    def __init__(self, patch: pytest.MonkeyPatch, name: str, room: int) -> None:
        self.calls, self.room, self.plain = 0, room, getattr(os, name)
        patch.setattr(os, name, self)

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        self.calls += 1
        if self.calls > self.room:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return self.plain(*arguments, **named)


def full(stream: Any) -> Any:
    """A stream into a file that takes half of what it is given."""

    def write(data: bytes) -> int:
        plain(data[: len(data) // 2])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    class Full:
        def __getattr__(self, name: str) -> Any:
            return write if name == "write" else getattr(stream, name)

        def __enter__(self) -> Full:
            return self

        def __exit__(self, *_: object) -> None:
            stream.close()

    plain = stream.write
    return Full()


def require_stopped(capsys: Capture, folder: Path, begun: tuple[int, str, str], wanted: str) -> None:
    """A run that met a full disk says what it could not write, and prints all that was finished."""
    code, out, err = begun
    assert (code, json.loads(out)["exit"], json.loads(out)["error"]["type"]) == (2, 2, "UsageError")
    assert json.loads(out)["error"]["message"].startswith(f"cannot write {folder / wanted}")
    assert "Traceback" not in err
    left = {path.name for path in folder.iterdir()}
    assert not any(name.startswith(".") for name in left), "nothing half-written stays"
    if "STATE.jsonl" in left:
        cases = require_whole(folder)
        rows = json.loads(out).get("results", [])
        assert len(cases) <= len(rows) <= len(cases) + 1
        assert [row["certificate"] for row in rows[: len(cases)]] == [c["verdict"]["certificate"] for c in cases]


@pytest.mark.parametrize("name", ["fsync", "replace"])
def test_a_full_disk_at_every_call(capsys: Capture, tmp_path: Path, name: str) -> None:
    """The state, each certificate, each line, the index: whichever is written when the disk becomes full."""
    whole = said(capsys, *SHORT, "--json", "--out", str(tmp_path / "whole"))
    expected, refused = files(tmp_path / "whole"), set[str]()
    for room in range(1000):
        folder = tmp_path / str(room)
        with pytest.MonkeyPatch.context() as patch:
            disk = Disk(patch, name, room)
            begun = said(capsys, *SHORT, "--json", "--out", str(folder))
        if disk.calls <= room:
            assert begun == whole
            break
        message = json.loads(begun[1])["error"]["message"]
        wanted = message.removeprefix(f"cannot write {folder}{os.sep}").partition(": ")[0]
        refused.add(wanted)
        require_stopped(capsys, folder, begun, wanted)
        assert said(capsys, *SHORT, "--json", "--out", str(folder), "--resume") == whole
        assert files(folder) == expected
    assert refused == set(expected), "every file was once the one that could not be written"


@pytest.mark.parametrize("number", [1, 2, 5])
def test_a_full_disk_in_the_middle_of_a_file(capsys: Capture, tmp_path: Path, number: int) -> None:
    """The first file, a certificate, the last one, of which half is written."""
    whole = said(capsys, *SHORT, "--json", "--out", str(tmp_path / "whole"))
    names, plain = list[str](), os.fdopen

    def opened(handle: int, *arguments: Any, **named: Any) -> Any:
        stream = plain(handle, *arguments, **named)
        names.append("")
        return full(stream) if len(names) >= number else stream

    folder = tmp_path / "run"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fdopen", opened)
        begun = said(capsys, *SHORT, "--json", "--out", str(folder))
    require_stopped(capsys, folder, begun, "STATE.jsonl" if number == 1 else "symmetric-bell-count_S-")
    assert said(capsys, *SHORT, "--json", "--out", str(folder), "--resume") == whole
    assert files(folder) == files(tmp_path / "whole")


@unix
@pytest.mark.parametrize("most", [100, 700, 1500, 4000])
def test_a_limit_on_the_size_of_files(capsys: Capture, tmp_path: Path, most: int) -> None:
    whole = said(capsys, *SHORT, "--json", "--out", str(tmp_path / "whole"))
    code = (
        "import resource, sys\nfrom eqmath.cli import main\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({most}, {most}))\nsys.exit(main(sys.argv[1:]))\n"
    )
    command = [sys.executable, "-c", code, *SHORT, "--json", "--out", str(tmp_path / "run")]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    require_stopped(capsys, tmp_path / "run", (run.returncode, run.stdout, run.stderr), "")
    assert "File too large" in json.loads(run.stdout)["error"]["message"]
    assert said(capsys, *SHORT, "--json", "--out", str(tmp_path / "run"), "--resume") == whole
    assert files(tmp_path / "run") == files(tmp_path / "whole")


DAMAGES: dict[str, Callable[[bytes, bytes], bytes | None]] = {
    "deleted": lambda text, other: None,
    "empty": lambda text, other: b"",
    "half": lambda text, other: text[: len(text) // 2],
    "without its last byte": lambda text, other: text[:-1],
    "without its last line": lambda text, other: text[:-2],
    "twice": lambda text, other: text * 2,
    "blanks": lambda text, other: text.replace(b":", b": "),
    "no JSON": lambda text, other: b"\xff\x00 nothing\n",
    "another value": lambda text, other: b"[]\n",
    "nested": lambda text, other: b"[" * 100_000 + b"\n",
    "of another case": lambda text, other: other,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_certificate_is_written_again(capsys: Capture, tmp_path: Path, damage: str) -> None:
    whole = said(capsys, *SHORT, "--json", "--out", str(tmp_path))
    before = files(tmp_path)
    names = sorted(tmp_path.glob("*.json"))
    times = {path.name: path.stat().st_mtime_ns for path in names}
    for i in (0, 3, len(names) - 1):
        content = DAMAGES[damage](before[names[i].name], before[names[i - 1].name])
        if content is None:
            names[i].unlink()
        else:
            names[i].write_bytes(content)
    if damage != "of another case":
        code, out, _ = said(capsys, "-q", "check", str(tmp_path), "--json")
        rejected = [Path(row["file"]) for row in json.loads(out)["results"] if not row["accepted"]]
        assert (code, rejected) == (1, [names[0], names[3], names[-1]])
    assert said(capsys, *SHORT, "--json", "--out", str(tmp_path), "--resume") == whole
    assert files(tmp_path) == before
    unchanged = [path for i, path in enumerate(names) if i not in (0, 3, len(names) - 1)]
    assert all(path.stat().st_mtime_ns == times[path.name] for path in unchanged), "the others are left alone"
    assert said(capsys, "-q", "check", str(tmp_path))[0] == 0


@pytest.mark.parametrize("name", ["../outside.json", "/tmp/outside.json", "INDEX.csv", "STATE.jsonl", 5])
def test_no_verdict_names_a_file_that_is_not_its_own(capsys: Capture, tmp_path: Path, name: Any) -> None:
    folder = tmp_path / "run"
    said(capsys, *SHORT, "--out", str(folder))
    path = folder / "STATE.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines()
    entry = json.loads(lines[2])
    entry["verdict"]["certificate"] = name
    entry["digest"] = digest(entry["case"], entry["verdict"])
    path.write_text("\n".join([*lines[:2], json.dumps(entry), *lines[3:]]) + "\n", encoding="utf-8")
    before = files(folder)
    code, _, err = said(capsys, *SHORT, "--out", str(folder), "--resume")
    assert code == 2
    assert f"{path}, line 3: expected a finished case\n    expected the name of its certificate" in err
    assert files(folder) == before
    assert [found.name for found in tmp_path.iterdir()] == ["run"]


def test_every_kind_of_certificate_is_known_again(capsys: Capture, tmp_path: Path) -> None:
    """No certificate of any theorem is taken for damaged."""
    whole = said(capsys, *LONG, "--json", "--out", str(tmp_path))
    times = {path: path.stat().st_mtime_ns for path in tmp_path.glob("*.json")}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("eqmath.verdicts.verdict.Verdict.certify", None)
        assert said(capsys, *LONG, "--json", "--out", str(tmp_path), "--resume") == whole
    assert {path: path.stat().st_mtime_ns for path in tmp_path.glob("*.json")} == times
    assert len(times) > 300


def test_graphs_whose_names_differ_only_in_signs_keep_their_files(capsys: Capture, tmp_path: Path) -> None:
    """One request after the other in one folder; ? and _ are both written as -."""
    theorem = ["-q", "verify", "graph-automorphism-homomorphisms", "--order", "2"]
    for graph in ("Aut(graph6:BW)", "Aut(graph6:Bw)", "Aut(graph6:B?)", "Aut(graph6:B_)"):
        said(capsys, *theorem, "--group", graph, "--out", str(tmp_path), "--resume")
    before = files(tmp_path)
    cases = require_whole(tmp_path)
    names = [case["verdict"]["certificate"] for case in cases]
    assert len({name.lower() for name in names}) == 4
    for graph in ("Aut(graph6:B_)", "Aut(graph6:B?)"):
        said(capsys, *theorem, "--group", graph, "--out", str(tmp_path), "--resume")
    assert {name: before[name] for name in names} == {name: files(tmp_path)[name] for name in names}


def test_more_memory_later(capsys: Capture, tmp_path: Path) -> None:
    """What was refused is decided by the next run; what was decided stays."""
    whole = said(capsys, *SHORT, "--json", "--out", str(tmp_path / "whole"))
    for jobs, limit in (("1", "900"), ("2", "1100"), ("1", "1200")):
        limited = [*SHORT, "--json", "--mem-limit", limit, "--jobs", jobs]
        code, out, err = said(capsys, *limited, "--out", str(tmp_path / "run"), "--resume")
        assert (code, "Traceback" in err) == (4, False)
        assert json.loads(out)["refused"]
        assert len(require_whole(tmp_path / "run")) == len(json.loads(out)["results"])
    assert said(capsys, *SHORT, "--json", "--out", str(tmp_path / "run"), "--resume") == whole
    assert files(tmp_path / "run") == files(tmp_path / "whole")


def test_a_certificate_from_another_n_on_is_written_again(capsys: Capture, tmp_path: Path) -> None:
    """It would be accepted: a later n₀ makes a weaker claim, which is not the verdict's."""
    command = ["-q", "verify", "orthogonal-brauer", "--order", "4", "-n", "all", "--out", str(tmp_path)]
    said(capsys, *command)
    (path,) = tmp_path.glob("*_nall.json")
    whole = path.read_text(encoding="utf-8")
    assert whole.count('"from":"2"') == 1
    path.write_text(whole.replace('"from":"2"', '"from":"3"'), encoding="utf-8")
    said(capsys, *command, "--resume")
    assert path.read_text(encoding="utf-8") == whole
