"""``refute`` that is stopped, killed or spread over processes, and resumed, prints what it prints in one go."""

from __future__ import annotations

import json
import os
import re
import shlex
import signal
import subprocess
import sys
import time
from itertools import cycle
from pathlib import Path

import pytest

from eqmath import refute
from eqmath.cli import main
from eqmath.limits import Clock
from tests.interrupts import keyboard

Capture = pytest.CaptureFixture[str]
CLAIMS = ["partition spans S(n)", "the number of S(n) weights is Bell(l+k)", "partition spans O(2)", "mckay-walks"]
SHORT = ["-q", "refute", *CLAIMS, "--max-order", "4", "--json"]
LONG = ["refute", "partition spans S(n)", "partition is independent in S(8)", "--max-order", "8", "--json"]
unix = pytest.mark.skipif(os.name == "nt", reason="signals of Unix")


def said(capsys: Capture, *arguments: str) -> tuple[int, str, str]:
    """Exit code, standard output and standard error."""
    code = main(list(arguments))
    out, err = capsys.readouterr()
    return code, out, err


def started(folder: Path, lines: int, *arguments: str) -> subprocess.Popen[str]:
    """The long search in a process of its own, when it has settled so many cases."""
    command = [sys.executable, "-m", "eqmath", *LONG, "--out", str(folder), *arguments]
    with keyboard():
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    path = folder / "STATE.jsonl"
    while process.poll() is None and not (path.exists() and path.read_bytes().count(b"\n") > lines):
        time.sleep(0.002)
    return process


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_several_processes_print_the_same(capsys: Capture, tmp_path: Path, jobs: str) -> None:
    whole = said(capsys, *SHORT)
    assert [row["status"] for row in json.loads(whole[1])["results"]] == [
        "undecided",
        "refuted",
        "refuted",
        "undecided",
    ]
    assert said(capsys, *SHORT, "--jobs", jobs, "--out", str(tmp_path)) == whole
    few = [*SHORT, "--mem-limit", "3k"]
    code, out, err = said(capsys, *few)
    assert [row["status"] for row in json.loads(out)["results"]] == ["undecided", "refuted", "refuted", "undecided"]
    assert "Traceback" not in err
    assert err.startswith("TooLarge: Hom_S(")
    assert said(capsys, *few, "--jobs", jobs) == (code, out, err)
    assert code == 1
    assert said(capsys, "-q", "refute", CLAIMS[0], "--mem-limit", "3k")[0] == 4


def test_the_time_limit(capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = said(capsys, *SHORT)
    code, out, err = said(capsys, *SHORT, "--time-limit", "0s")
    assert (code, len(json.loads(out)["results"])) == (4, 1)
    assert "nothing was saved: with --out DIR" in err
    left = cycle((4, 3, 2, 1, 0))
    monkeypatch.setattr("eqmath.runs.orderly.current_clock", lambda: Clock(5, next(left)))
    taken, resume, stopped = 0, list[str](), True
    while stopped:
        code, out, err = said(capsys, *SHORT[1:], "--time-limit", "5s", "--out", str(tmp_path), *resume)
        stopped = "error" in json.loads(out)
        if stopped:
            assert code == (1 if '"refuted"' in out else 4), "a claim that is refuted comes before a limit"
            assert re.search(
                r"OutOfTime: the time limit of 5 seconds is over, about \d+ of \d+ cases are left\n"
                r"    the same command with --resume continues from here\n$", err
            )  # fmt: skip
        lines = (tmp_path / "STATE.jsonl").read_bytes().count(b"\n")
        assert lines > taken
        assert ("settled cases were taken" in err) == (taken > 1)
        taken, resume = lines, ["--resume"]
    assert taken > 15
    assert (code, out) == whole[:2]
    monkeypatch.undo()
    assert said(capsys, *SHORT, "--out", str(tmp_path), "--resume", "--time-limit", "100s") == whole


def test_a_larger_order_and_another_claim_decide_what_is_new(capsys: Capture, tmp_path: Path) -> None:
    for arguments in (["--max-order", "2"], ["--max-order", "3"], ["--max-order", "3"]):
        request = ["-q", "refute", CLAIMS[0], *arguments]
        assert said(capsys, *request, "--out", str(tmp_path), "--resume") == said(capsys, *request)
    lines = (tmp_path / "STATE.jsonl").read_bytes().splitlines()
    assert len(set(lines)) == len(lines) == 1 + 7
    assert said(capsys, *SHORT, "--out", str(tmp_path), "--resume") == said(capsys, *SHORT)
    code, out, err = said(capsys, *SHORT, "--out", str(tmp_path))
    assert (code, json.loads(out)["error"]["type"], err) == (2, "UsageError", "")


@unix
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_killed_or_interrupted_and_resumed(capsys: Capture, tmp_path: Path, jobs: str) -> None:
    process = started(tmp_path, 6, "--jobs", jobs)
    process.kill()
    assert process.communicate(timeout=60)[0] == ""
    assert process.returncode == -signal.SIGKILL
    kept = (tmp_path / "STATE.jsonl").read_bytes()
    kept = kept[: kept.rindex(b"\n") + 1]
    process = started(tmp_path, kept.count(b"\n") + 2, "--jobs", jobs, "--resume")
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    data = json.loads(out)
    assert (process.returncode, data["exit"], data["error"]["type"]) == (130, 130, "Interrupted")
    words = shlex.join(["eqmath", "refute", *LONG[1:], "--out", str(tmp_path), "--jobs", jobs, "--resume"])
    reached = r"Interrupted: \d+ of about \d+ cases are decided and kept in "
    assert re.search(reached + re.escape(f"{tmp_path}\n    to continue: {words}\n"), err)
    again = (tmp_path / "STATE.jsonl").read_bytes()
    assert again.startswith(kept)
    assert len(set(again.splitlines())) == again.count(b"\n") > kept.count(b"\n")
    assert said(capsys, "-q", *LONG, "--out", str(tmp_path), "--resume") == said(capsys, "-q", *LONG)


def test_a_line_a_case_on_standard_error(capsys: Capture) -> None:
    _, _, err = said(capsys, "refute", CLAIMS[1], "graph-automorphism-adjacency")
    assert err.splitlines() == [
        "the number of S(n) weights is Bell(l + k), n = 1, k = l = 0: proved",
        "the number of S(n) weights is Bell(l + k), n = 1, k = 0, l = 1: proved",
        "the number of S(n) weights is Bell(l + k), n = 1, k = 1, l = 0: proved",
        "the number of S(n) weights is Bell(l + k), n = 1, k = l = 1: refuted",
        *(f"powers of the adjacency matrix span Aut(path:{n}), n = {n}, k = l = 1: proved" for n in (1, 2)),
        "powers of the adjacency matrix span Aut(path:3), n = 3, k = l = 1: refuted",
    ]


ELSEWHERE = "larger orders were not searched"


@pytest.mark.parametrize(
    ("claim", "code", "begins", "theorem"),
    [
        ("brauer spans O(n)", 3, f"theorem   orthogonal-brauer, proved for every n with l + k ≤ 4; {ELSEWHERE}\n"
         "          to verify it: eqmath verify orthogonal-brauer --order 6 -n all\n"
         "          for every order: proofs/formal/Orthogonal.v, orthogonal_layers, checked by Coq\n",
         "orthogonal-brauer"),
        ("brauer spans O((3))", 2, "", None),
        ("brauer spans ((O(3)))", 3, f"theorem   orthogonal-brauer, proved for n = 3 with l + k ≤ 4; {ELSEWHERE}\n"
         "          to verify it: eqmath verify orthogonal-brauer --order 6 -n 3\n", "orthogonal-brauer"),
        ("orthogonal-brauer", 3, f"theorem   orthogonal-brauer, proved for every n with l + k ≤ 4; {ELSEWHERE}\n",
         "orthogonal-brauer"),
        ("brauer spans Sp(n) at k=1, l=3", 0, "proved    k = 1, l = 3, every n: larger n have the same system\n"
         "theorem   symplectic-brauer, to verify it: eqmath verify symplectic-brauer -k 1 -l 3 -n all\n",
         "symplectic-brauer"),
        ("bilabelled spans Aut(path:2)", 3,
         f"theorem   graph-automorphism-homomorphisms, proved for n = 2 with l + k ≤ 4; {ELSEWHERE}\n"
         '          to verify it: eqmath verify graph-automorphism-homomorphisms --group "Aut(path:2)" --order 6\n',
         "graph-automorphism-homomorphisms"),
        ("brauer spans O(n) as a basis", 1, "refuted   n = 1, k = l = 2: ", "orthogonal-brauer-basis"),
        ("brauer spans O(3) as a basis", 3, f"undecided no counterexample with l + k ≤ 4; {ELSEWHERE}\n"
         "theorem   orthogonal-brauer-basis, where it is true: eqmath show orthogonal-brauer-basis\n",
         "orthogonal-brauer-basis"),
        ("the number of S(n) weights is Bell(l+k)", 1, "refuted   n = 1, k = l = 1: claimed 2, true 1\n"
         "theorem   symmetric-bell-count, where it is true: eqmath show symmetric-bell-count\n",
         "symmetric-bell-count"),
        ("partition spans S(n)", 3, f"undecided no counterexample with l + k ≤ 4; {ELSEWHERE}\n", None),
        ("brauer is independent in H(3)", 3, f"undecided no counterexample with l + k ≤ 4; {ELSEWHERE}\n", None),
        ("brauer spans H(n) at k=1, l=1", 3, "undecided k = l = 1: no counterexample with n ≤ 4; larger n were not "
         "searched\n", None),
        ("symplectic is independent in Sp(n) at k=1, l=1", 0, "proved    ", None),
        ("the number of O(n) weights is n^0 at k=1, l=1", 3, "undecided k = l = 1: no counterexample with n ≤ 4", None),
    ],
)  # fmt: skip
def test_a_claim_that_is_a_theorem(capsys: Capture, claim: str, code: int, begins: str, theorem: str | None) -> None:
    asked = ["-q", "refute", claim, "--max-order", "4"]
    found, out, _ = said(capsys, *asked)
    assert (found, out[: len(begins)]) == (code, begins)
    data = json.loads(said(capsys, *asked, "--json")[1])
    assert data.get("theorem") == theorem
    assert data["exit"] == code


@pytest.mark.parametrize(
    "claim",
    ["brauer spans O(n)", "brauer spans SO(n)", "brauer spans O(2)", "bilabelled spans Aut(path:2)", "mckay-walks"],
)
def test_the_command_that_is_named_can_be_run(capsys: Capture, claim: str) -> None:
    known = refute(claim, max_order=2).theorem
    assert known is not None
    words = shlex.split(known.command)
    assert words.pop(0) == "eqmath"
    code, out, _ = said(capsys, "-q", *words)
    assert code == 0
    assert known.name in out


@pytest.mark.parametrize(
    ("claim", "families"),
    [
        ("brauer spans Sp(n)", [("brauer", "F_β")]),
        ("symplectic spans O(2)", [("symplectic", "F_β")]),
        ("brauer spans S(n)", [("brauer", "E_β")]),
        ("special-orthogonal-grood", [("brauer", "E_β"), ("grood", "H_α")]),
        ("alternating-jellyfish", [("partition", "D_π"), ("jellyfish", "J_π")]),
        ("symmetric-orbit-basis", [("partition", "X_π")]),
        ("orbits spans C(3)", [("orbits", "1_I")]),
        ("the number of S(n) weights is 1", []),
    ],
)
def test_the_matrices_that_are_meant(capsys: Capture, claim: str, families: list[tuple[str, str]]) -> None:
    asked = ["-q", "refute", claim, "--max-order", "2"]
    data = json.loads(said(capsys, *asked, "--json")[1])
    assert [(row["name"], row["matrices"]) for row in data["families"]] == families
    lines = [line for line in said(capsys, *asked)[1].splitlines() if line.startswith("matrices")]
    assert [line.split(":")[0] for line in lines] == [f"matrices  {symbol} for {name}" for name, symbol in families]
