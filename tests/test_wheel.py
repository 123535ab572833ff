"""The wheel carries the worked scripts and the gallery, and an eqmath made from it works on them anywhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = ("proofs", "figures")
MADE = {".pyc", ".vo", ".vok", ".vos", ".glob", ".aux"}


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder / "dist")]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = (folder / "dist").iterdir()
    with ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def said(site: Path, here: Path, *words: str) -> str:
    """What a command of the unpacked eqmath writes in a directory."""
    command = [sys.executable, "-B", "-m", "eqmath", *words]
    environment = os.environ | {"PYTHONPATH": str(site)}
    return subprocess.run(command, cwd=here, env=environment, capture_output=True, text=True, check=True).stdout


def held(folder: Path) -> dict[str, bytes]:
    """The files below a folder, but for what Python and Coq leave there."""
    found = [path for path in folder.rglob("*") if path.is_file() and path.suffix not in MADE]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_it_holds_the_package_and_both_folders_and_nothing_else(unpacked: Path) -> None:
    assert {path.name for path in unpacked.iterdir() if not path.name.endswith(".dist-info")} == {"eqmath"}
    shipped = unpacked / "eqmath" / "shipped"
    assert {path.name for path in shipped.iterdir()} == set(FOLDERS)
    assert all(held(shipped / name) == held(ROOT / name) for name in FOLDERS)
    assert {name for name in held(unpacked / "eqmath") if not name.startswith("shipped/")} == set(held(ROOT / "eqmath"))


def test_scripts_are_listed_and_run_and_figures_drawn_where_one_stands(unpacked: Path, tmp_path: Path) -> None:
    before = held(unpacked)
    scripts = json.loads(said(unpacked, tmp_path, "proofs", "list", "--json"))["scripts"]
    assert len(scripts) == len(list((ROOT / "proofs").glob("*.py")))
    exercise = "proofs", "run", "splitting-blocks", "--exercise", "1", "--answer", "3150"
    assert said(unpacked, tmp_path, *exercise).endswith("\nright\n")
    assert said(unpacked, tmp_path, "figures", "meander") == "drew 1 figure into figures\n"
    assert said(unpacked, tmp_path / "figures", "figures", "meander", "-o", ".") == "drew 1 figure into .\n"
    drawn = {name: (ROOT / "figures" / name).read_bytes() for name in ("meander.svg", "meander.tex")}
    assert held(tmp_path) == {f"figures/{name}": content for name, content in drawn.items()}
    assert held(unpacked) == before
