"""The README, the worked scripts and the figures are run and compared."""

from __future__ import annotations

import importlib.util
import pkgutil
import re
import runpy
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from eqmath.canvas import rendered
from eqmath.cli import main
from eqmath.theorems import all_theorems

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROOFS = sorted((ROOT / "proofs").glob("*.py"))
FIGURES = sorted((ROOT / "figures").glob("*.py"))


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


def test_readme_names_every_theorem() -> None:
    named = re.findall(r"^\| `([a-z-]+)` \|", README, re.M)
    assert sorted(named) == [theorem.name for theorem in all_theorems()]


@pytest.mark.parametrize("path", PROOFS, ids=lambda path: path.stem)
def test_proof_runs(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(path), run_name="__main__")
    assert capsys.readouterr().out


@pytest.mark.parametrize("path", PROOFS, ids=lambda path: path.stem)
def test_proof_has_its_parts_in_order(path: Path) -> None:
    parts = ["**Statement.**", "**Source.**", "**The letters.**", "## The smallest case", "## The idea",
             "## The verification", "## Where it fails", "## What was not shown", "**Exercises.** (1)"]  # fmt: skip
    text = path.read_text(encoding="utf-8")
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
    assert "assert " in text


@pytest.mark.parametrize("path", PROOFS, ids=lambda path: path.stem)
def test_proof_names_functions_that_exist(path: Path) -> None:
    """The outline says which function carries each step."""
    names = set(re.findall(r"`(eqmath(?:\.\w+)+)`", path.read_text(encoding="utf-8")))
    assert len(names) >= 3
    for name in names:
        pkgutil.resolve_name(name)


def test_every_theorem_has_its_script() -> None:
    assert {theorem.script for theorem in all_theorems()} <= {path.stem for path in PROOFS}


@pytest.mark.parametrize("path", FIGURES, ids=lambda path: path.stem)
def test_figure_is_redrawn_to_the_same_bytes(path: Path) -> None:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for ending in ("svg", "tex"):
        assert path.with_suffix(f".{ending}").read_bytes() == rendered(module.scene(), ending)


def test_scripts_use_the_public_interface_alone() -> None:
    for path in PROOFS:
        imported = re.findall(r"^(?:from|import) (eqmath[\w.]*)", path.read_text(encoding="utf-8"), re.M)
        assert set(imported) == {"eqmath"}


def test_python_m_eqmath() -> None:
    run = subprocess.run([sys.executable, "-m", "eqmath", "hom", "S(3)", "-k2", "-l2"], capture_output=True, text=True)
    assert run.returncode == 0
    assert "dimension     14" in run.stdout
