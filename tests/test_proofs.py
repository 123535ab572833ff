"""The worked scripts run, have their parts in order, and fail without their hypothesis; exercises are checked."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import sys
import tempfile
from pathlib import Path
from runpy import run_path

import pytest

from eqmath.cli.commands.proofs import tasks, title
from eqmath.theorems import all_theorems

PROOFS = Path(__file__).parents[1] / "proofs"
SCRIPTS = sorted(PROOFS.glob("*.py"))
CHECKS = PROOFS / "checks"
every_script = pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)

PARTS = ["# # ", "**Statement.**", "**Source.**", "**The letters.**", "## The smallest case", "## The idea",
         "## The verification", "## Where it fails", "## What was not shown", "## Exercises"]  # fmt: skip
HYPOTHESIS = re.compile(r"^# %% \[hypothesis\]\n(.+?)  # .+; dropped: (.+)\n", re.M)
"""The cell that assigns the hypothesis, and what to put in its place to drop it."""


@pytest.fixture(autouse=True)
def _temporary_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


KNOW_QUICK = [path for path in SCRIPTS if '"--quick" in sys.argv' in path.read_text(encoding="utf-8")]


@every_script
def test_it_runs_quickly(path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    run(path, ["--quick"], monkeypatch)
    assert capsys.readouterr().out


@pytest.mark.slow
@pytest.mark.parametrize("path", KNOW_QUICK, ids=lambda path: path.stem)
def test_it_runs(path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Without --quick where that makes a difference."""
    run(path, ["--quick"], monkeypatch)
    quick = capsys.readouterr().out
    run(path, [], monkeypatch)
    assert capsys.readouterr().out != quick


def run(path: Path, flags: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The script as a program, in this process."""
    monkeypatch.setattr(sys, "argv", [str(path), *flags])
    run_path(str(path), run_name="__main__")


@every_script
def test_an_assert_fails_without_the_hypothesis(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = path.read_text(encoding="utf-8")
    (cell,) = HYPOTHESIS.finditer(text)
    names = [_assigned(line) for line in cell.groups()]
    assert names[0] == names[1]
    assert text.index("## The idea") < cell.start() < text.index("## Where it fails")
    monkeypatch.setattr(sys, "argv", [str(path), "--quick"])
    dropped = text[: cell.start(1)] + cell[2] + text[cell.end(2) :]
    with pytest.raises(AssertionError) as failure:
        exec(compile(dropped, str(path), "exec"), {"__name__": "__main__"})
    assert str(failure.traceback[-1].path) == str(path)
    assert failure.traceback[-1].lineno + 1 > dropped[: cell.start()].count("\n")


def _assigned(line: str) -> str:
    """The one name that a line assigns."""
    (statement,) = ast.parse(line).body
    assert isinstance(statement, ast.Assign)
    (target,) = statement.targets
    assert isinstance(target, ast.Name)
    return target.id


@every_script
def test_it_has_its_parts_in_order(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    places = [text.index(part) for part in PARTS]
    assert places == sorted(places)
    assert "assert " in text
    assert title(path) != path.stem
    assert len(text.splitlines()) <= 245


@every_script
def test_it_names_functions_that_exist(path: Path) -> None:
    """The outline says which function carries each step."""
    names = set(re.findall(r"`(eqmath(?:\.\w+)+)`", path.read_text(encoding="utf-8")))
    assert len(names) >= 3
    for name in names:
        pkgutil.resolve_name(name)


@every_script
def test_it_uses_the_public_interface_alone(path: Path) -> None:
    """What it imports from eqmath stands in the __all__ of eqmath or of one of its packages."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("eqmath"):
            module = importlib.import_module(node.module or "")
            public = getattr(module, "__all__", None) or [x for x in vars(module) if not x.startswith("_")]
            packages = {name for name in vars(module) if (CHECKS.parents[1] / "eqmath" / name).exists()}
            assert node.module in ("eqmath", "eqmath.numeric") or module.__spec__.submodule_search_locations
            assert {alias.name for alias in node.names} <= {*public, *packages, "checker"}
        assert not (isinstance(node, ast.Import) and node.names[0].name.startswith("eqmath"))


def test_it_names_scripts_that_exist() -> None:
    for path in SCRIPTS:
        for name in re.findall(r"`(\w+)\.py`", path.read_text(encoding="utf-8")):
            assert (PROOFS / f"{name}.py").is_file(), (path.name, name)


def test_every_theorem_has_its_script() -> None:
    assert {theorem.script for theorem in all_theorems()} <= {path.stem for path in SCRIPTS}


def test_every_script_has_two_exercises_with_checks() -> None:
    assert [path.stem for path in sorted(CHECKS.glob("*.py"))] == [path.stem for path in SCRIPTS]
    for path in SCRIPTS:
        assert list(tasks(path)) == [1, 2]
        assert {"exercise_1", "exercise_2"} <= set(run_path(str(CHECKS / path.name)))
