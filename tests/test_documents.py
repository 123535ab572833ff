"""The README is run and compared."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from docs.readme import with_table
from eqmath.cli import main
from eqmath.papers import PAPERS
from eqmath.report import claims_of
from eqmath.theorems import all_theorems

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_readme_python_blocks_run() -> None:
    blocks = re.findall(r"```python\n(.*?)```", README, re.S)
    assert blocks
    for block in blocks:
        exec(compile(block, "README.md", "exec"), {})


def test_readme_console_blocks_print_what_they_show(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"```console\n(.*?)```", README, re.S)
    commands = [part for block in blocks for part in re.split(r"^\$ ", block, flags=re.M) if part]
    assert len(commands) >= 5
    for part in commands:
        command, _, expected = part.partition("\n")
        program, *arguments = shlex.split(command)
        assert program == "eqmath"
        main(arguments)
        assert capsys.readouterr().out == expected


def test_the_table_of_theorems_is_made_from_their_files() -> None:
    assert with_table(README) == README, "python -m docs.readme writes it anew"
    named = re.findall(r"^\| `([a-z-]+)` \|", README, re.M)
    assert named == [theorem.name for theorem in all_theorems()]
    assert "was here" not in with_table(README.replace("| `orthogonal-brauer` |", "| `was here` |"))


def test_python_m_eqmath() -> None:
    run = subprocess.run([sys.executable, "-m", "eqmath", "hom", "S(3)", "-k2", "-l2"], capture_output=True, text=True)
    assert run.returncode == 0
    assert "dimension     14" in run.stdout


@pytest.mark.parametrize("number", PAPERS)
def test_the_readme_counts_the_claims_of_every_paper(number: str) -> None:
    (row,) = [line for line in README.splitlines() if f"`eqmath reproduce {number}`" in line]
    assert f"| {len(claims_of(number))} claims" in row
