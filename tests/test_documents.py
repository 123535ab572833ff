"""The README is run and compared, and so are the tables that are made from the theorems and the papers."""

from __future__ import annotations

import doctest
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from docs.readme import PAGE, with_tables
from eqmath.cli import main
from eqmath.papers import PAPERS
from eqmath.report import claims_of
from eqmath.theorems import all_theorems

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CLAIMS = (ROOT / "docs" / "papers.rst").read_text(encoding="utf-8")


def test_the_readme_is_short() -> None:
    assert len(README.splitlines()) <= 150


def test_readme_python_blocks_print_what_they_show() -> None:
    blocks = re.findall(r"```pycon\n(.*?)```", README, re.S)
    assert blocks
    assert "```python\n" not in README
    for block in blocks:
        example = doctest.DocTestParser().get_doctest(block, {}, "README.md", "README.md", 0)
        assert doctest.DocTestRunner().run(example).failed == 0


def test_readme_console_blocks_print_what_they_show(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"```console\n(.*?)```", README, re.S)
    commands = [part for block in blocks for part in re.split(r"^\$ ", block, flags=re.M) if part]
    assert len(commands) >= 2
    for part in commands:
        command, _, expected = part.partition("\n")
        program, *arguments = shlex.split(command)
        assert program == "eqmath"
        main(arguments)
        assert capsys.readouterr().out == expected


def test_the_links_of_the_readme_lead_to_files() -> None:
    targets = re.findall(r"\]\(([^)\s]+)\)", README)
    assert len(targets) >= 15
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_the_tables_of_theorems_are_made_from_their_files() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert with_tables(text) == text, "python -m docs.readme writes them anew"
    true, false = (re.findall(r"^   \* - ``([a-z-]+)``$", part, re.M) for part in text.split(".. list-table::")[1:])
    assert sorted(true + false) == [theorem.name for theorem in all_theorems()]
    assert false == [theorem.name for theorem in all_theorems() if theorem.false_somewhere]
    assert "was here" not in with_tables(text.replace("``orthogonal-brauer``", "``was here``"))


def test_python_m_eqmath() -> None:
    run = subprocess.run([sys.executable, "-m", "eqmath", "hom", "S(3)", "-k2", "-l2"], capture_output=True, text=True)
    assert run.returncode == 0
    assert "dimension     14" in run.stdout


@pytest.mark.parametrize("number", PAPERS)
def test_the_page_of_papers_counts_the_claims_of_each(number: str) -> None:
    (count,) = re.findall(rf"^     - ``eqmath reproduce {re.escape(number)}``\n     - (\d+) claims?[;,]", CLAIMS, re.M)
    assert int(count) == len(claims_of(number))
