"""No code asks a category or a group for its name: what it must tell stands in its record."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import eqmath
from eqmath.algebras.record import all_records
from eqmath.families import all_families
from eqmath.groups import all_series

PACKAGE = Path(eqmath.__file__).parent
MODULES = {path: path.read_text(encoding="utf-8") for path in sorted(PACKAGE.rglob("*.py"))}
ALONE = PACKAGE / "certificates"
GROUPS = PACKAGE / "groups"
RECORDS = PACKAGE / "algebras" / "categories"
CATEGORIES = frozenset(all_records())
LETTERS = frozenset(all_series()) | {"Aut"}
LOOKS_UP = ("get", "pop", "setdefault", "startswith", "endswith", "index", "__eq__")


def asked(node: ast.AST) -> list[ast.expr]:
    """What one node compares, looks up, or keeps to be looked up; the kind O of numpy's arrays is no name."""
    if isinstance(node, ast.Compare) and "kind" not in ast.unparse(node):
        return [node.left, *node.comparators]
    if isinstance(node, ast.Dict):
        return [key for key in node.keys if key is not None]
    if isinstance(node, ast.Subscript):
        return [node.slice]
    if isinstance(node, ast.MatchValue):
        return [node.value]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in LOOKS_UP:
        return node.args
    return [*node.elts] if isinstance(node, ast.Set) else []


def texts(expression: ast.expr) -> Iterator[str]:
    """The texts that an expression is, or holds."""
    if isinstance(expression, ast.Constant) and isinstance(expression.value, str):
        yield expression.value
    if isinstance(expression, ast.Tuple | ast.List | ast.Set):
        for part in expression.elts:
            yield from texts(part)


def switches(source: str, names: frozenset[str]) -> list[str]:
    """The places where one of some names is asked for."""
    nodes = [node for node in ast.walk(ast.parse(source)) if any(names & set(texts(part)) for part in asked(node))]
    return [ast.unparse(node)[:80] for node in nodes]


def lookups(source: str) -> list[str]:
    """The places where something is looked up, or compared, by the letter of a group."""
    letters = [
        node
        for node in ast.walk(ast.parse(source))
        if any(isinstance(part, ast.Attribute) and part.attr == "letter" for part in asked(node))
    ]
    return [ast.unparse(node)[:80] for node in letters]


def found(names: frozenset[str], room: Path, *excepted: Path) -> list[tuple[str, str]]:
    """The switches of all modules below a folder that are not below others."""
    sources = {p: text for p, text in MODULES.items() if room in p.parents and not {*excepted, ALONE} & set(p.parents)}
    return [(str(path), switch) for path, text in sources.items() for switch in switches(text, names)]


def test_no_study_asks_for_the_name_of_a_category() -> None:
    assert found(CATEGORIES, PACKAGE / "algebras", RECORDS) == []


def test_nobody_else_asks_for_the_name_of_a_category() -> None:
    """Some families have the same names."""
    assert found(CATEGORIES - set(all_families()), PACKAGE) == []


def test_nothing_but_the_groups_asks_for_the_letter_of_a_group() -> None:
    assert found(LETTERS, PACKAGE, GROUPS) == []
    others = {path: text for path, text in MODULES.items() if not {GROUPS, ALONE} & set(path.parents)}
    assert [(str(path), line) for path, text in others.items() for line in lookups(text)] == []


@pytest.mark.parametrize(
    "source",
    [
        "if category.name == 'Brauer': pass",
        "if 'Motzkin' != name: pass",
        "if part.name in ('even', 'rook'): pass",
        "if part.name in {'even', 'rook'}: pass",
        "FORMULAS = {'Brauer': matchings}",
        "PLANAR = {'Motzkin'}",
        "f = FORMULAS['Brauer']",
        "f = FORMULAS.get('Brauer')",
        "if name.startswith('Brauer'): pass",
        "match name:\n    case 'Brauer': pass",
        "match name:\n    case 'x' | 'rook': pass",
    ],
)
def test_a_switch_is_found(source: str) -> None:
    assert switches(source, CATEGORIES)
    assert not switches(source, LETTERS)


def test_a_letter_is_found() -> None:
    asks = ["if group.series.letter in known: pass", "f = known[group.series.letter]", "f = known.get(S.letter, 1)"]
    assert all(lookups(source) for source in asks)
    assert switches("symplectic = letter == 'Sp'", LETTERS) == ["letter == 'Sp'"]


def test_what_is_no_switch() -> None:
    source = "category('Brauer', 2)\nprint('S', series.letter)\nif dtype.kind == 'O': pass\nx = ('S', 'O')"
    assert switches(source, CATEGORIES | LETTERS) == lookups(source) == []
