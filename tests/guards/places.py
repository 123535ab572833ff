"""Every place of eqmath that raises `Disagreement`, read off the syntax trees: ``hom.spanning:solves``."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

import eqmath

HOUSE = Path(eqmath.__file__).parent
NAME = "Disagreement"


def called(node: ast.AST) -> bool:
    """Whether a node makes the exception."""
    if not isinstance(node, ast.Call):
        return False
    function = node.func
    return NAME == (function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", ""))


def made(path: Path) -> int:
    """How often a file makes the exception, raised at once or not."""
    return sum(map(called, ast.walk(ast.parse(path.read_text(encoding="utf-8")))))


def raised(path: Path) -> dict[str, range]:
    """The places of one file with their lines; the second one of a function has ``#2`` behind its name."""
    module = ".".join(path.relative_to(HOUSE).with_suffix("").parts)
    found: dict[str, range] = {}
    for function, node in _raises(ast.parse(path.read_text(encoding="utf-8")), ()):
        place = f"{module}:{'.'.join(function)}"
        number = 1 + sum(known.partition("#")[0] == place for known in found)
        found[place + (f"#{number}" if number > 1 else "")] = range(node.lineno, (node.end_lineno or node.lineno) + 1)
    return found


def _raises(node: ast.AST, function: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], ast.Raise]]:
    if isinstance(node, ast.Raise) and node.exc is not None and called(node.exc):
        yield function, node
    inside = (*function, node.name) if isinstance(node, ast.FunctionDef | ast.ClassDef) else function
    for child in ast.iter_child_nodes(node):
        yield from _raises(child, inside)


def everywhere() -> list[str]:
    """The places of all files."""
    return sorted(place for path in HOUSE.rglob("*.py") for place in raised(path))


def fired(trace: TracebackType | None) -> str:
    """The place at which an exception was raised; empty for another one."""
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None or not Path(trace.tb_frame.f_code.co_filename).is_relative_to(HOUSE):
        return ""
    places = raised(Path(trace.tb_frame.f_code.co_filename))
    return next((place for place, lines in places.items() if trace.tb_lineno in lines), "")
