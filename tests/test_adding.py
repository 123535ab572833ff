"""The page about adding a group, a family and a theorem: in a copy of the package its files are found."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "adding.rst").read_text(encoding="utf-8")
BLOCK = r"^\.\. code-block:: {}\n(?:   :caption: (.*)\n)?\n((?:   .*\n|\n)+)"


def shown(language: str) -> list[tuple[str, str]]:
    """The captions and the code of the blocks of the page in one language."""
    found = re.findall(BLOCK.format(language), PAGE, re.M)
    return [(caption, re.sub(r"^   ", "", body, flags=re.M).strip("\n") + "\n") for caption, body in found]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository with all that the page adds."""
    folder = tmp_path_factory.mktemp("added")
    for name in ("eqmath", "tests", "proofs"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    for caption, body in shown("python"):
        path, _, name = caption.partition(", in ")
        if name:
            text = (folder / path).read_text(encoding="utf-8")
            assert text.count(f"\n{name} = {{\n") == 1
            body = text.replace(f"\n{name} = {{\n", f"\n{name} = {{\n{body}")
        (folder / path).write_text(body, encoding="utf-8")
    return folder


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """A fresh interpreter that sees only the copy."""
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    return subprocess.run(
        [sys.executable, "-m", *words], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def test_the_page_shows_three_new_files(copy: Path) -> None:
    added = [caption for caption, _ in shown("python") if ", in " not in caption]
    assert [Path(name).parent.name for name in added] == ["families", "groups", "theorems"]
    assert not any((ROOT / name).exists() for name in added)


def test_the_registry_finds_them(copy: Path) -> None:
    listed = run(copy, "eqmath", "list").stdout
    assert re.search(r"^up-to-sign-even-order +P\(n\) ", listed, re.M)
    assert "proofs/symmetric_group.py" in run(copy, "eqmath", "show", "up-to-sign-even-order").stdout


def test_the_commands_print_what_the_page_shows(copy: Path) -> None:
    ((_, console),) = shown("console")
    parts = re.split(r"^\$ eqmath ", console, flags=re.M)[1:]
    assert len(parts) >= 4
    for part in parts:
        command, _, expected = part.partition("\n")
        assert run(copy, "eqmath", *shlex.split(command)).stdout == expected


def test_the_laws_find_them(copy: Path) -> None:
    ((_, command),) = shown("text")
    python, dash, *words = shlex.split(command)
    assert (python, dash) == ("python", "-m")
    found = run(copy, *words, "-p", "no:cacheprovider", "-n0", "-rN", "--no-header", "-vv")
    assert found.returncode == 0, found.stdout[-2000:]
    passed = re.findall(r"^tests/laws/(test_\w+)\.py::\S+.* PASSED", found.stdout, re.M)
    assert {"test_groups", "test_families", "test_theorems", "test_controls"} <= set(passed)
    assert len(passed) > 150


def test_the_checker_does_not_know_the_group(copy: Path) -> None:
    saved = run(copy, "eqmath", "-q", "verify", "up-to-sign-even-order", "--order", "2", "-n", "2", "--out", "run")
    assert saved.returncode == 0
    checked = run(copy, "eqmath", "-q", "check", "run")
    assert checked.returncode == 1
    assert "0 accepted, 1 rejected" in checked.stdout
