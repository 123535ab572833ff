"""The package as a whole: what it exports, what it loads, what it prints under another hash seed, its wheel."""

from __future__ import annotations

import ast
import os
import pickle
import pydoc
import re
import subprocess
import sys
import venv
from importlib import import_module
from pathlib import Path

import pytest

import eqmath
from eqmath import errors
from eqmath._discover import module_names

ROOT = Path(__file__).parents[1]
HEAVY = ("sympy", "networkx", "matplotlib", "rich")
EXACT = ("numpy", "flint")


def python(code: str, **environment: str) -> str:
    """What a fresh interpreter prints."""
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={**os.environ, **environment}
    )
    return run.stdout


def test_all_is_sorted_and_complete() -> None:
    assert eqmath.__all__ == sorted(eqmath.__all__)
    rooms = {name for name in module_names("eqmath") if not name.startswith("_")}
    assert {name for name in dir(eqmath) if not name.startswith("_")} == {*eqmath.__all__, *rooms}
    for name in dir(eqmath):
        assert hasattr(eqmath, name)
    for name in eqmath.__all__:
        assert getattr(eqmath, name).__doc__


def test_every_error_is_in_the_tree() -> None:
    assert errors.__all__ == sorted(errors.__all__)
    for name in errors.__all__:
        error = getattr(errors, name)
        assert issubclass(error, errors.EqmathError)
        assert name in (errors.__doc__ or "")
        assert name == "EqmathError" or issubclass(error, ValueError | TypeError)


def test_a_class_name_has_one_meaning() -> None:
    """No other class bears it, and no type that is written out; the checker, handed on alone, names its own things."""
    classes: dict[str, list[str]] = {}
    written: dict[str, list[str]] = {}
    for path in sorted((ROOT / "eqmath").rglob("*.py")):
        if path.name != "checker.py":
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for node in ast.walk(tree):
                if isinstance(node, ast.ClassDef):
                    classes.setdefault(node.name, []).append(str(path.relative_to(ROOT)))
            for node in tree.body:
                for target in node.targets if isinstance(node, ast.Assign) else []:
                    if isinstance(target, ast.Name):
                        written.setdefault(target.id, []).append(str(path.relative_to(ROOT)))
    assert len(classes) > 100
    assert {name: places for name, places in classes.items() if len(places) > 1} == {}
    assert {name: places for name, places in written.items() if name in classes} == {}


def loaded(code: str) -> set[str]:
    """The modules that a fresh interpreter has imported when it has run some code."""
    printed = python(f"import sys\ntry:\n    {code}\nexcept SystemExit:\n    pass\nprint('loaded', *sys.modules)")
    return set(printed.splitlines()[-1].split())


def run_by(*words: str) -> str:
    """The code of a command."""
    return f"from eqmath.cli import main; main({words!r})"


@pytest.mark.parametrize(
    "code", ["from eqmath import *", run_by("hom", "S3", "-k1", "-l1"), run_by("verify", "--help")]
)
def test_nothing_heavy_is_imported(code: str) -> None:
    assert loaded(code) & {*HEAVY, *EXACT} == set(EXACT)


@pytest.mark.parametrize(
    "words", [["--version"], ["--help"], ["cite"], ["conventions"], ["info"], ["check", "."], ["nonsense"]]
)
def test_what_needs_no_numbers_loads_neither_numpy_nor_flint(words: list[str]) -> None:
    assert not loaded("import eqmath") & {*HEAVY, *EXACT}
    assert not loaded(run_by(*words)) & {*HEAVY, *EXACT}


@pytest.mark.parametrize(
    ("words", "strange"),
    [
        (["hom", "S3", "-k1", "-l1"], "claims algebras verdicts theorems search report drawing"),
        (["compose", "1,1'", "1,1'"], "claims algebras verdicts theorems search report drawing hom methods layers"),
        (["sample", "S3"], "claims algebras verdicts theorems search report drawing hom methods layers families"),
        (["haar", "O(n)", "x11^2"], "claims algebras verdicts theorems search report drawing"),
        (["verify", "orthogonal-brauer", "--order", "2", "-n", "1"], "search report drawing"),
    ],
)
def test_a_command_imports_what_it_needs(words: list[str], strange: str) -> None:
    """Of the commands itself alone, and of the rooms none that it has no business in."""
    found = loaded(run_by("-q", *words))
    assert {name for name in found if name.startswith("eqmath.cli.commands.")} == {f"eqmath.cli.commands.{words[0]}"}
    assert not {name for room in strange.split() for name in found if name.startswith(f"eqmath.{room}")}


def test_a_name_brings_in_no_room_above_its_own() -> None:
    found = {name.split(".")[1] for name in loaded("from eqmath import Hom, S") if name.startswith("eqmath.")}
    assert not found & {"algebras", "claims", "theorems", "verdicts", "search", "drawing", "report", "runs", "cli"}
    assert {"hom", "groups"} <= found


def test_the_door_and_a_type_checker_see_the_same() -> None:
    """What only a type checker imports is what the package hands out, from the same rooms; no other name passes."""
    tree = ast.parse((ROOT / "eqmath" / "__init__.py").read_text(encoding="utf-8"))
    checked, handed_out = (node for node in tree.body if isinstance(node, ast.If))
    assert (ast.unparse(checked.test), ast.unparse(handed_out.test)) == ("TYPE_CHECKING", "not TYPE_CHECKING")
    seen = {a.name: node.module for node in checked.body if isinstance(node, ast.ImportFrom) for a in node.names}
    (homes,) = (ast.literal_eval(node) for node in ast.walk(handed_out) if isinstance(node, ast.Dict))
    assert seen == {name: f"eqmath.{room}" for room, names in homes.items() for name in names.split()}
    assert sorted(seen) == eqmath.__all__
    assert eqmath.spaces(eqmath.S(3), eqmath.O(2)) == import_module("eqmath.spaces").spaces(eqmath.S(3), eqmath.O(2))
    for name, room in seen.items():  # `spaces` is the room, which may be called as its function
        found = import_module("eqmath.spaces") if name == "spaces" else getattr(import_module(room), name)
        assert getattr(eqmath, name) is found
    assert eqmath.drawing is import_module("eqmath.drawing")
    for name in ("nonsense", "_nonsense", "__wrapped__"):
        with pytest.raises(AttributeError, match=f"^module 'eqmath' has no attribute '{name}'$"):
            getattr(eqmath, name)


def test_help_says_what_there_is() -> None:
    text = pydoc.plain(pydoc.render_doc(eqmath))
    assert text.index("PACKAGE CONTENTS") < text.index("class Hom(")
    assert text.index("FUNCTIONS") < text.index("\n    verify(*names: ")
    assert pickle.loads(pickle.dumps([eqmath.Hom, eqmath.S, eqmath.verify])) == [eqmath.Hom, eqmath.S, eqmath.verify]


def test_the_same_bytes_under_two_hash_seeds() -> None:
    code = (
        "from eqmath import *\nfrom eqmath.cli import main\n"
        "main(['-q', 'verify', '--all', '--max-order', '2', '-n', 'all', '--json'])\n"
        "main(['hom', 'S(2)', '-k', '2', '-l', '2', '--relations', '--basis', '--matrices'])\n"
        "main(['sample', 'S(6)', '--seed', '4'])\nprint(Diagram(\"1,3'|2,1'|2'\")._repr_svg_())\n"
        "print(Diagram(\"1,3'|2,1'|2'\").to_tikz())\n"
    )
    assert python(code, PYTHONHASHSEED="1") == python(code, PYTHONHASHSEED="2")


def test_no_tolerance_in_the_repository() -> None:
    pattern = re.compile("|".join(["all" + "close", "is" + "close", r"\bat" + "ol", r"\brt" + "ol", "appr" + r"ox\("]))
    for folder in ("eqmath", "proofs", "figures", "tests", "benchmarks"):
        for path in (ROOT / folder).rglob("*.py"):
            assert not pattern.search(path.read_text(encoding="utf-8")), path


@pytest.mark.parametrize("name", ["requirements.lock", "docs/requirements.lock"])
def test_the_lock_has_hashes_and_no_addresses(name: str) -> None:
    lock = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in lock
    requirements = re.split(r"\n(?=\S)", lock.strip())
    assert all("--hash=sha256:" in requirement for requirement in requirements)


def test_the_site_is_built_with_the_packages_that_are_tested() -> None:
    tested, site = (
        (ROOT / name).read_text(encoding="utf-8") for name in ("requirements.lock", "docs/requirements.lock")
    )
    pins = [set(re.findall(r"^([\w-]+==\S+)", lock, re.M)) for lock in (tested, site)]
    names = [{pin.partition("==")[0] for pin in lock} for lock in pins]
    assert not names[0] & {"sphinx", "sphinx-gallery", "furo", "numpydoc"}
    assert {pin for pin in pins[1] if pin.partition("==")[0] in names[0]} <= pins[0]


def test_wheel_verifies_in_an_empty_environment(tmp_path: Path) -> None:
    """Build the wheel, install it with its locked requirements and nothing else, and verify there."""
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pins = [line.rstrip(" \\") for line in lock.splitlines() if "==" in line and not line.startswith(" ")]
    (tmp_path / "pins.txt").write_text("\n".join(pins), encoding="utf-8")
    venv.create(tmp_path / "empty", with_pip=True)
    binaries = tmp_path / "empty" / ("Scripts" if os.name == "nt" else "bin")
    install = [str(binaries / "python"), "-m", "pip", "install", "-q", "-c", "pins.txt", str(wheel)]
    subprocess.run(install, cwd=tmp_path, check=True, capture_output=True)
    command = [str(binaries / "eqmath"), "verify", "--all", "--max-order", "3", "-n", "all", "--cases"]
    run = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True)
    every_n = [line for line in run.stdout.split("\n\n")[0].splitlines() if " S(n) " in line]
    assert len(every_n) == 55
    assert all(" proved " in line or " refuted as expected " in line for line in every_n)
    listed = subprocess.run(
        [str(binaries / "python"), "-m", "pip", "list", "--format=freeze"], check=True, capture_output=True, text=True
    )
    assert "pytest" not in listed.stdout


@pytest.mark.parametrize(
    ("required", "code", "last"),
    [
        ("", 0, "1 test no screen; 1 test without tex; 1 test without tex (say)"),
        ("torch,tex", 1, "1 test no screen"),
        ("torch", 0, "1 test no screen; 1 test without tex; 1 test without tex (say)"),
    ],
)
def test_the_last_line_says_what_was_skipped(required: str, code: int, last: str, tmp_path: Path) -> None:
    """``make test`` ends with it, and what is required is not skipped: on a file of its own beside the options."""
    (tmp_path / "conftest.py").write_bytes((ROOT / "tests" / "conftest.py").read_bytes())
    marks = ["skipif(True, reason='without tex (say)')", "skip(reason='without tex')", "skip(reason='no screen')"]
    tests = [f"@pytest.mark.{mark}\ndef test_{i}(): pass\n" for i, mark in enumerate(marks)]
    (tmp_path / "test_it.py").write_text("import pytest\ndef test_one(): pass\n" + "".join(tests), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "--say-skipped", "-p", "no:cacheprovider", str(tmp_path)]
    environment = os.environ | {"EQMATH_REQUIRE": required}
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, env=environment)
    assert run.returncode == code
    assert run.stdout.splitlines()[-1] == f"skipped: {last}"
