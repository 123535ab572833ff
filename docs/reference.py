"""The reference: a page per module and a page per class, from ``__all__`` and the docstrings."""

from __future__ import annotations

import ast
import inspect
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import eqmath
from docs.figure_titles import PURPOSES
from docs.writing import GENERATED, contents, heading, plain, remove_others, table, write
from eqmath.groups import Series

FOLDER = GENERATED / "reference"
OPTIONAL = ("jax", "torch")
"""Rooms that bear the name of the library that they are for."""
AXIOMS = {
    "Diagram": "category_axioms",
    "LinearCombination": "rigid_axioms",
    "Category": "rigid_axioms",
    "EasyCategory": "easy_categories",
    "Space": "space_axioms",
}
"""The classes whose file opens with the axioms of what they are, and the figure of these."""
INTRODUCTION = """
``import eqmath`` gives you the names on the first page. The subpackages are for those who build on eqmath, and for the
steps that the worked scripts name. Every class has a page of its own.

"""


def write_reference() -> None:
    """All pages."""
    described: dict[int, str] = {}
    pages: dict[str, str] = {}
    for name in modules():
        pages |= module_pages(name, described)
    for name, text in pages.items():
        write(FOLDER / f"{name}.rst", text)
    rows = [(f":doc:`{name}`", summary(import_module(name))) for name in modules()]
    overview = contents(modules()) + table(("module", "is about"), rows, "25 75", "stacked")
    write(FOLDER / "index.rst", heading("Reference") + INTRODUCTION + overview)
    remove_others(FOLDER, ["index.rst", *(f"{name}.rst" for name in pages)])


def modules() -> list[str]:
    """The package, and the modules in it that say what is public; those for a library that is not here are left out."""
    names = [module.name for module in iter_modules(eqmath.__path__) if module.name[0] != "_"]
    found = sorted(f"eqmath.{name}" for name in names if name not in OPTIONAL or find_spec(name))
    return ["eqmath", *(name for name in found if hasattr(import_module(name), "__all__"))]


def module_pages(name: str, described: dict[int, str]) -> dict[str, str]:
    """The pages of a module, by their names: its own, and one for every class that is met first in it.

    Its own says what it is about, has its public names in a table, and functions and values in full.
    """
    module, rows, entries, classes = import_module(name), [], list[str](), dict[str, str]()
    for public in module.__all__:
        value, full = getattr(module, public), f"{name}.{public}"
        home = described.setdefault(id(value), full) if has_identity(value) else full
        rows.append((f":py:obj:`{public} <{home}>`", first_line(name, public, value)))
        if home == full and inspect.isclass(value):
            classes[full] = class_page(name, public)
        elif home == full:
            entries.append(entry(name, public, value))
    opening = heading(name) + f".. automodule:: {name}\n   :no-members:\n\n" + contents(classes)
    return {name: opening + table(("name", "is"), rows, "30 70", "stacked") + "".join(entries)} | classes


def class_page(module: str, name: str) -> str:
    """A class with all its members, behind the axioms of what it is."""
    opening = axioms(getattr(import_module(module), name)) if name in AXIOMS else ""
    return heading(name) + f"Of :doc:`{module}`.\n\n{opening}.. autoclass:: {module}.{name}\n   :members:\n\n"


def axioms(kind: type) -> str:
    """What the file of a class says below its first line, and the figure of it."""
    text = (sys.modules[kind.__module__].__doc__ or "").split("\n\n", 1)[1].strip()
    name = AXIOMS[kind.__name__]
    title = plain(next(titles[name] for titles in PURPOSES.values() if name in titles))
    figure = (
        f".. figure:: /../figures/{name}.svg\n   :alt: {title}\n\n   :doc:`{title} </generated/figures/{name}>`\n\n"
    )
    return f"{text}\n\n{figure}"


def has_identity(value: Any) -> bool:
    """Whether a value has a docstring of its own, so that two equal ones are the same thing."""
    return inspect.isclass(value) or inspect.isroutine(value) or isinstance(value, Series)


def entry(module: str, name: str, value: Any) -> str:
    """The description of a function or a value."""
    if inspect.isroutine(value):
        return f".. autofunction:: {module}.{name}\n\n"
    words = first_line(module, name, value)
    kind = "" if isinstance(value, Series) else f"\n   :value: {shortened(value)}"
    return f".. py:data:: {module}.{name}{kind}\n\n   {words}\n\n"


def first_line(module: str, name: str, value: Any) -> str:
    """What a name is, in one line."""
    if has_identity(value):
        return plain((inspect.getdoc(value) or "").split("\n")[0])
    return plain(note(module, name) or shortened(value))


def shortened(value: Any) -> str:
    """A value that fits on a line."""
    text = str(value) if hasattr(value, "__origin__") or hasattr(value, "__args__") else repr(value)
    return text if len(text) <= 90 else f"{text[:80]} …"


def note(module: str, name: str) -> str:
    """The text below the assignment of a name, wherever in its package that is."""
    for path in sorted(Path(str(import_module(module).__file__)).parent.glob("*.py")):
        for assigned, text in assignments(ast.parse(path.read_text(encoding="utf-8"))):
            if name in assigned:
                return text
    return ""


def assignments(tree: ast.Module) -> Iterator[tuple[list[str], str]]:
    """The names that are assigned, with the first paragraph of the text behind the assignment."""
    for statement, following in pairwise(tree.body):
        targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
        names = [node.id for target in targets if target for node in ast.walk(target) if isinstance(node, ast.Name)]
        match following:
            case ast.Expr(value=ast.Constant(value=str(text))) if names:
                yield names, " ".join(text.split("\n\n")[0].split())


def summary(module: Any) -> str:
    """The first line of a module's docstring."""
    return plain((module.__doc__ or "").split("\n")[0])


def escape_bars(app: Any, what: str, name: str, found: Any, options: Any, lines: list[str]) -> None:
    """|x| is an absolute value in a docstring, and a substitution in reStructuredText; code is left alone."""
    example = False
    for number, line in enumerate(lines):
        example = bool(line.strip()) and (example or line.lstrip().startswith(">>>"))
        if not example:
            parts = re.split(r"(``.*?``|`[^`]*`)", line)
            lines[number] = "".join(part if part[:1] == "`" else part.replace("|", "\\|") for part in parts)
