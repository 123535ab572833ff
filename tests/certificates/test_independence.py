"""The checker stands alone: one short file, the standard library, and a Python that finds nothing else."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

from eqmath.certificates import checker
from tests.certificates.stated import certificate, outline

FILE = Path(checker.__file__)
TREE = ast.parse(FILE.read_text(encoding="utf-8"))


def imported() -> set[str]:
    """The first names of all modules that the checker imports."""
    names: set[str] = set()
    for node in ast.walk(TREE):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0
            names.add(node.module or "")
    return {name.split(".")[0] for name in names}


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    """python3 -I checker.py … in an empty environment."""
    command = [sys.executable, "-I", str(FILE), *map(str, arguments)]
    return subprocess.run(
        command, env={"PYTHONUTF8": "1"}, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_only_the_standard_library_is_imported():
    assert imported() <= sys.stdlib_module_names
    assert {"json", "math"} <= imported()


def test_nothing_is_imported_or_run_by_name():
    words = {node.id for node in ast.walk(TREE) if isinstance(node, ast.Name)}
    assert not words & {"__import__", "import_module", "eval", "exec", "compile", "globals"}
    assert not imported() & {"importlib", "pickle", "subprocess", "os", "ctypes"}


def test_no_float_decides_anything():
    constants = {node.value for node in ast.walk(TREE) if isinstance(node, ast.Constant)}
    assert not [value for value in constants if isinstance(value, float | complex)]
    assert not [node for node in ast.walk(TREE) if isinstance(node, ast.Div)]


def test_an_evening_is_enough_to_read_it():
    """At most 1650 lines in all, none of them crammed."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    nodes = [node for node in ast.walk(TREE) if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Module)]
    assert len(lines) <= 1650
    assert max(map(len, lines)) <= 120
    functions = [node for node in nodes if isinstance(node, ast.FunctionDef)]
    assert all(ast.get_docstring(node) for node in TREE.body if node in functions)
    lengths = sorted((node.end_lineno or 0) - node.lineno + 1 for node in functions)
    assert lengths[len(lengths) // 2] <= 10
    assert lengths[-1] <= 40


def test_it_runs_without_eqmath(tmp_path):
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    text = checker.canonical(certificate("orthogonal-brauer", "O(2)", 2, 2))
    good.write_text(text, encoding="utf-8")
    bad.write_text(text.replace('"dim":"3"', '"dim":"4"'), encoding="utf-8")
    both = run(tmp_path)
    assert both.returncode == 1
    assert both.stdout.splitlines() == [
        f"rejected {bad}: dim: '3' expected, '4' found", f"accepted {good}", "1 accepted, 1 rejected"
    ]  # fmt: skip
    assert both.stderr == ""
    assert run(good).returncode == 0


def test_it_says_how_it_is_called(tmp_path):
    for arguments in ([], [tmp_path], [tmp_path / "absent.json"], ["--help"], ["x" * 5000]):
        answer = run(*arguments)
        assert answer.returncode == 2
        assert "usage" in answer.stderr


def test_a_terminal_may_lack_signs(tmp_path):
    path = tmp_path / "n\xe9.json"
    claim = outline("alternating-jellyfish", "A(1)", 1, 1) | {"kind": "späns"}
    path.write_text(checker.canonical({"certificate": "eqmath/2", "claim": claim}), encoding="utf-8")
    command = [sys.executable, "-I", "-X", "utf8=0", str(FILE), str(tmp_path)]
    ran = subprocess.run(command, env={"LC_ALL": "C"}, capture_output=True, text=True, encoding="ascii", check=False)
    assert ran.stdout.splitlines()[0].endswith("there is no kind 'sp\\xe4ns'")
    assert (ran.stderr, ran.returncode) == ("", 1)


def test_a_name_cannot_forge_a_line(tmp_path):
    path = tmp_path / "a\naccepted b.json"
    path.write_text("{}\n", encoding="utf-8")
    assert len(run(path).stdout.splitlines()) == 2
