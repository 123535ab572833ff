"""Every public name says by an asserted example what it is; pytest runs them all as doctests."""

from __future__ import annotations

import ast
import pydoc
from collections.abc import Iterator
from doctest import SKIP, DocTestParser
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import eqmath
from eqmath._discover import constants

ROOT = Path(__file__).parents[1] / "eqmath"
ROOMS = ("hom", "claims", "theorems", "groups", "layers", "spaces", "pointwise")
PATHS = [str(path.relative_to(ROOT)) for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]
GROUPS = constants("eqmath.groups", "GROUP")

WITHOUT_DOCSTRING = {
    "": "V",
    "hom": "Legs",
    "claims": "Formula PROVED REFUTED UNDECIDED Witness",
    "groups": "",
    "layers": "",
    "spaces": "V",
    "pointwise": "ACTIVATIONS EXACT Following",
}
"""Texts, and names of types that are unions: no docstring can be given to them."""


def is_asserted(docstring: str | None) -> bool:
    """Whether an example shows what comes out of it, and is run."""
    found = DocTestParser().get_examples(docstring or "")
    return any(example.want and SKIP not in example.options for example in found)


def public(path: str) -> Iterator[ast.ClassDef | ast.FunctionDef]:
    """The classes and functions of a module that have no underscore before them."""
    for node in ast.parse((ROOT / path).read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_"):
            yield node


@pytest.mark.parametrize("path", PATHS)
def test_every_public_class_and_function_has_an_example(path: str) -> None:
    assert [node.name for node in public(path) if not is_asserted(ast.get_docstring(node))] == []


def test_there_are_such_names_in_every_room() -> None:
    found = [sum(len(list(public(path))) for path in PATHS if path.startswith(f"{room}/")) for room in ROOMS]
    assert min(found) >= 8
    assert sum(found) > 200


@pytest.mark.parametrize("room", ["", *ROOMS])
def test_every_exported_name_has_an_example(room: str) -> None:
    """Of constants those have none that no docstring can be given to."""
    module = import_module(f"eqmath.{room}".rstrip("."))
    values = {
        name: getattr(module, name) for name in module.__all__ if not isinstance(getattr(module, name), ModuleType)
    }
    bare = [name for name, value in values.items() if value.__doc__ == type(value).__doc__]
    assert sorted(bare) == sorted(WITHOUT_DOCSTRING.get(room, "").split())
    assert [name for name in values if name not in bare and not is_asserted(values[name].__doc__)] == []


@pytest.mark.parametrize("module", GROUPS)
def test_help_says_which_group(module: str) -> None:
    """Help begins with the name of the group, and its example is one of those of its module, which are run."""
    series = GROUPS[module]
    text = pydoc.plain(pydoc.render_doc(series)).split("\n\n")[1].splitlines()
    assert text[0] == series.letter
    assert text[1].startswith(f"    {series.every}, ")
    assert is_asserted(series.__doc__)
    assert series.__doc__ == import_module(f"eqmath.groups.{module}").__doc__


def test_help_says_which_of_the_groups_at_the_door() -> None:
    words = {"S": "symmetric", "A": "alternating", "O": "orthogonal", "SO": "special orthogonal", "Sp": "symplectic",
             "H": "hyperoctahedral", "B": "bistochastic"}  # fmt: skip
    for name, word in words.items():
        assert f", the {word} group: " in pydoc.plain(pydoc.render_doc(getattr(eqmath, name))).split("\n\n")[1]
    assert "The automorphism group of a graph" in pydoc.plain(pydoc.render_doc(eqmath.Aut))
