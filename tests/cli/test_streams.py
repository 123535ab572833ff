"""Standard output that is closed, full or gone is exit 2 in one line; no standard error takes nothing from a result."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from eqmath.cli import main

unix = pytest.mark.skipif(not Path("/dev/full").exists(), reason="the devices of Linux")
OUTPUTS = [
    ["list"],
    ["--version"],
    ["hom", "--help"],
    ["verify", "symmetric-diagram-basis", "--order", "1", "-n", "1"],
    ["verify", "symmetric-diagram-basis", "--order", "1", "-n", "1", "--json"],
    ["table", "S", "--orders", "0..1", "--format", "csv"],
    ["table", "S", "--orders", "x", "--json"],
]
REASONS = {">&-": "it is closed", ">/dev/full": "No space left on device", "gone": "Broken pipe"}


def run(words: list[str], redirection: str) -> subprocess.CompletedProcess[str]:
    """A command in a shell that redirects what it prints."""
    if redirection != "gone":
        shell = ["sh", "-c", f'"$@" {redirection}', "sh", sys.executable, "-m", "eqmath", *words]
        return subprocess.run(shell, capture_output=True, text=True, check=False)
    reading, writing = os.pipe()
    os.close(reading)
    try:
        command = [sys.executable, "-m", "eqmath", *words]
        return subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    finally:
        os.close(writing)


@unix
@pytest.mark.parametrize("redirection", REASONS)
@pytest.mark.parametrize("words", OUTPUTS, ids=" ".join)
def test_standard_output_that_takes_nothing(words: list[str], redirection: str) -> None:
    found = run([*words, "-q"], redirection)
    line = f"Unwritable: cannot write to standard output: {REASONS[redirection]}\n"
    assert (found.returncode, found.stderr) == (2, line)


@unix
@pytest.mark.parametrize("redirection", ["2>&-", "2>/dev/full"])
def test_no_standard_error_takes_nothing_from_a_result(redirection: str) -> None:
    found = run(OUTPUTS[3], redirection)
    assert (found.returncode, found.stderr) == (0, "")
    assert found.stdout.startswith("theorem ")
    assert run(["hom", "S(0)", "-k1", "-l1"], redirection).returncode == 2


@unix
def test_neither_of_them() -> None:
    assert run(["list"], ">&- 2>&-").returncode == run(["list"], ">/dev/full 2>/dev/full").returncode == 2


@unix
def test_what_was_decided_stays_in_the_folder(tmp_path: Path) -> None:
    """The verdicts are on the disk before anything is printed."""
    words = ["verify", "symmetric-bell-count", "--order", "1", "-n", "1", "--out", str(tmp_path)]
    assert run([*words, "-q"], ">/dev/full").returncode == 2
    assert (tmp_path / "INDEX.csv").is_file()
    assert main([*words, "-q", "--resume"]) == 0
