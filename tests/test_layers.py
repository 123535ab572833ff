"""Imports point down: every package of the house may import only what stands on a lower floor."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import networkx as nx
import pytest

import eqmath
from eqmath._discover import constant, first_line, module_names
from eqmath.cli.command import Command

FLOORS = [
    {"errors", "signs", "tex", "versions", "_discover", "_frozen", "certificates"},
    {"booktabs", "limits", "files", "markup", "papers", "pieces"},
    {"exact", "combinatorics", "canvas"},
    {"clifford", "easy", "formal"},
    {"contractions", "groups"},
    {"characters", "diagrams", "spaces"},
    {"families", "harmonics", "pointwise", "sheaves", "spans"},
    {"layers"},
    {"methods"},
    {"hom"},
    {"algebras", "runs", "weingarten"},
    {"claims"},
    {"theorems"},
    {"drawing", "jax", "numeric", "testing", "torch"},
    {"verdicts", "search"},
    {"report", "teaching"},
    {"explorer"},
    {"cli"},
]
FLOOR = {room: height for height, rooms in enumerate(FLOORS) for room in rooms}
PACKAGE = Path(eqmath.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
HEAVY = {"sympy", "networkx", "matplotlib", "rich", "scipy", "torch", "ipywidgets", "marimo", "uvicorn", "argcomplete"}


def room(path: Path) -> str:
    """The package or the top-level module in which a file stands."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(tree: ast.AST) -> list[str]:
    """The names of all modules that a syntax tree imports."""
    names: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            names.append(node.module or "")
    return names


def imported(path: Path) -> list[str]:
    """The modules of eqmath that a file imports, a room's door standing for itself."""
    names = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("eqmath."):
            inside = [f"{node.module}.{alias.name}" for alias in node.names]
            modules = [name for name in inside if PACKAGE.parent.joinpath(*name.split(".")).with_suffix(".py").exists()]
            names += modules or [str(node.module)]
    return names


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_down(path: Path) -> None:
    here = room(path)
    if here in ("__init__", "__main__"):
        return
    for name in imports(ast.parse(path.read_text(encoding="utf-8"))):
        parts = name.split(".")
        if parts[0] == "eqmath" and len(parts) > 1 and parts[1] != here:
            assert FLOOR[parts[1]] < FLOOR[here], f"{path.name} imports {name}"


def test_no_circle_inside_a_room() -> None:
    """What is imported for types alone counts as well."""
    house: nx.DiGraph[str] = nx.DiGraph()
    for path in MODULES:
        here = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        house.add_edges_from((here, there) for there in imported(path) if there != here)
    assert list(nx.simple_cycles(house)) == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_only_heavy_libraries_are_imported_inside_functions(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            for name in imports(node):
                assert name.split(".")[0] in HEAVY, f"{path.name}: {node.name} imports {name}"


def test_theorems_are_statements_and_nothing_else() -> None:
    statements = {name for name in module_names("eqmath.theorems") if constant("eqmath.theorems", name, "THEOREM")}
    assert set(module_names("eqmath.theorems")) - statements == {
        "beginning",
        "between",
        "box",
        "grades",
        "networks",
        "patterns",
        "registry",
        "splits",
        "theorem",
        "words",
    }


def test_no_command_imports_a_command() -> None:
    """Each stands alone, with a line of help in front, and nothing of the command line names one."""
    for path in sorted((PACKAGE / "cli").rglob("*.py")):
        assert not [name for name in imported(path) if name.startswith("eqmath.cli.commands")], path
    for name in module_names("eqmath.cli.commands"):
        assert re.fullmatch(rf"``eqmath {name}``: .+\.", first_line("eqmath.cli.commands", name))
        assert isinstance(constant("eqmath.cli.commands", name, "COMMAND"), Command)


def test_every_room_has_a_floor() -> None:
    rooms = {room(path) for path in MODULES} - {"__init__", "__main__"}
    assert rooms == set(FLOOR)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_files_are_short(path: Path) -> None:
    most = 1650 if path.name == "checker.py" else 400  # the checker is one file, so that it can be handed on alone
    assert len(path.read_text(encoding="utf-8").splitlines()) <= most
