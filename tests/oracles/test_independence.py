"""The oracles stand alone."""

import ast
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ORACLES = sorted(path for path in HERE.rglob("*.py") if not path.name.startswith("test_"))
ALLOWED = {"__future__", "collections", "dataclasses", "fractions", "functools", "itertools", "math", "tests"}
LIBRARIES = {"multigraphs": ("networkx", "diagrams/*multigraph*.py")}
"""A library that an oracle leans on, and the files that it is compared with, which do not."""


def imported(path: Path) -> set[str]:
    """The full names of all modules that a file imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} imports relatively"
            names.add(node.module or "")
    return names


def test_there_are_oracles():
    assert {"definition.py", "linear.py"} <= {path.name for path in ORACLES}


@pytest.mark.parametrize("path", ORACLES, ids=lambda path: path.stem)
def test_an_oracle_imports_nothing_of_eqmath(path):
    names = imported(path)
    library, _ = LIBRARIES.get(path.stem, ("", ""))
    assert {name.split(".")[0] for name in names} <= ALLOWED | {library}
    assert all(name.startswith("tests.oracles") for name in names if name.startswith("tests"))


@pytest.mark.parametrize("path", ORACLES, ids=lambda path: path.stem)
def test_an_oracle_calls_no_importer(path):
    words = {node.id for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Name)}
    assert not words & {"__import__", "import_module", "eval", "exec"}


@pytest.mark.parametrize(("library", "compared"), LIBRARIES.values())
def test_what_is_compared_does_not_lean_on_the_same_library(library, compared):
    files = list((HERE.parents[1] / "eqmath").glob(compared))
    assert files
    assert not any(name.split(".")[0] == library for path in files for name in imported(path))
