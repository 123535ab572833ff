"""The README is run and compared, and so are the tables that are made from the theorems and the papers."""

from __future__ import annotations

import ast
import doctest
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TypeGuard

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


def test_every_theorem_is_said_in_a_line() -> None:
    briefs = [theorem.brief for theorem in all_theorems()]
    assert [brief for brief in briefs if len(brief) > 60 or "\n" in brief or brief.endswith(".")] == []
    assert len(set(briefs)) == len(briefs)
    powers = re.compile(r"[ᵃ-ᵿⁿ]\S*[ᵃ-ᵿⁿ]|\w\^\(|[kl]\s*[−+-]\s*\d")
    assert [brief for brief in briefs if powers.search(brief)] == []


def test_what_is_false_somewhere_says_where() -> None:
    assert [t.name for t in all_theorems() if bool(t.fails) != t.false_somewhere or len(t.fails) > 60] == []


def cited(text: str) -> set[str]:
    """The files that words name, and what looks like a chapter of a file that is nowhere: NAME §2, NAME R4."""
    words = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith((">>>", "...")))
    files = re.findall(r"(?<![\w.])(?:[\w-]+/)*[\w-]+\.(?:md|rst)\b", words)
    return {*files, *re.findall(r"\b[A-Z_]{5,} (?:§ ?|R)\d\w*", words)}


def test_what_is_cited_is_recognised() -> None:
    assert cited("of MATHEMATICS R4 and NOTES §2, docs/evidence.rst; not SO(3) or CASES 4") == {
        "MATHEMATICS R4", "NOTES §2", "docs/evidence.rst"
    }  # fmt: skip


def test_no_module_cites_a_file_that_is_not_here() -> None:
    held = {path for folder in ("docs", "eqmath", "figures", "proofs") for path in (ROOT / folder).rglob("*.*")}
    names = {path.name for path in held} | {path.name for path in ROOT.glob("*.*")}
    absent = {}
    for path in sorted((ROOT / "eqmath").rglob("*.py")):
        texts = [node.value for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if is_text(node)]
        texts += re.findall(r"(?<=  # ).*|(?<=^# ).*", path.read_text(encoding="utf-8"), re.M)
        absent[path.name] = sorted(name for text in texts for name in cited(text) if Path(name).name not in names)
    assert {name: found for name, found in absent.items() if found} == {}


def is_text(node: ast.AST) -> TypeGuard[ast.Constant]:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def test_python_m_eqmath() -> None:
    run = subprocess.run([sys.executable, "-m", "eqmath", "hom", "S(3)", "-k2", "-l2"], capture_output=True, text=True)
    assert run.returncode == 0
    assert "dimension     14" in run.stdout


@pytest.mark.parametrize("number", PAPERS)
def test_the_page_of_papers_counts_the_claims_of_each(number: str) -> None:
    (count,) = re.findall(rf"^     - ``eqmath reproduce {re.escape(number)}``\n     - (\d+) claims?[;,]", CLAIMS, re.M)
    assert int(count) == len(claims_of(number))
