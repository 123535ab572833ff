"""The worked scripts run, show pictures, have their parts in order, and fail without their hypothesis."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import sys
import tempfile
from pathlib import Path
from runpy import run_path
from typing import Any

import pytest

from eqmath.teaching import LEVELS, checks_of, head, tasks, worked_scripts
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


def as_cells(text: str) -> tuple[ast.Module, list[int]]:
    """The code of a script in which the last expression of every cell is given to ``__show__``, and their lines."""
    tree, marks = ast.parse(text), [i for i, line in enumerate(text.splitlines(), 1) if line.startswith("# %%")]
    last = {sum(mark <= node.lineno for mark in marks): node for node in tree.body}
    shown = [node for node in last.values() if isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant)]
    for node in shown:
        show = ast.copy_location(ast.Name("__show__", ast.Load()), node.value)
        node.value = ast.copy_location(ast.Call(show, [node.value], []), node.value)
    return ast.fix_missing_locations(tree), [node.lineno for node in shown]


@every_script
def test_it_runs_quickly_and_shows_pictures(
    path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """As in a notebook: what a cell ends with is shown. What is no picture would be printed there and nowhere else."""
    results: list[Any] = []
    tree, _ = as_cells(path.read_text(encoding="utf-8"))
    monkeypatch.setattr(sys, "argv", [str(path), "--quick"])
    monkeypatch.chdir(tmp_path)
    exec(compile(tree, str(path), "exec"), {"__name__": "__main__", "__show__": results.append})
    assert capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []
    pictures = [x for x in results if x is not None]
    assert all("<svg" in (x._repr_html_() or "") for x in pictures)
    assert len(pictures) >= 2


def test_cells_end_with_what_they_show() -> None:
    tree, lines = as_cells("# %%\nx = 1\nx\n\n# %%\nx\nx + 1\nprint(x)\n\n# %%\ny = x\n")
    shown: list[Any] = []
    exec(compile(tree, "cells", "exec"), {"__show__": shown.append, "print": lambda _: None})
    assert (shown, lines) == ([1, None], [3, 8])


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
    assert head(text).title
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
            packages = {folder.parent.name for folder in (PROOFS.parent / "eqmath").glob("*/__init__.py")}
            assert node.module in ("eqmath", "eqmath.numeric") or module.__spec__.submodule_search_locations
            assert {alias.name for alias in node.names} <= {*public, *packages, "checker"}
        assert not (isinstance(node, ast.Import) and node.names[0].name.startswith("eqmath"))


def test_it_names_scripts_that_exist() -> None:
    for path in SCRIPTS:
        for name in re.findall(r"`(\w+)\.py`", path.read_text(encoding="utf-8")):
            assert (PROOFS / f"{name}.py").is_file(), (path.name, name)


def test_every_theorem_has_its_script() -> None:
    assert {theorem.script for theorem in all_theorems()} <= {path.stem for path in SCRIPTS}


def test_scripts_are_numbered_and_say_for_whom_they_are() -> None:
    heads = {path.stem: own for path, own in worked_scripts(PROOFS).items()}
    assert [own.number for own in heads.values()] == list(range(1, len(heads) + 1))
    assert {own.level for own in heads.values()} == set(LEVELS)
    assert all(own.minutes and own.seconds for own in heads.values())
    assert next(iter(heads.values())).level == LEVELS[0]


@every_script
def test_it_has_two_exercises_with_checks_and_hints_and_asks_them(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    known = checks_of(path)
    assert list(tasks(text)) == [1, 2]
    assert {"exercise_1", "exercise_2"} <= set(known)
    assert [bool(hint.strip()) for hint in known["HINTS"]] == [True, True]
    assert re.search(rf'^check = (teaching\.)?exercises\("{path.stem}"\)\n\Z', text, re.M)


def test_no_check_is_left_over() -> None:
    assert [path.stem for path in sorted(CHECKS.glob("*.py"))] == [path.stem for path in SCRIPTS]
