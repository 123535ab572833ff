"""The folders of the source tree that commands work on."""

from __future__ import annotations

from pathlib import Path

import eqmath
from eqmath.errors import UsageError


def source_folder(name: str) -> Path:
    """The folder ``proofs`` or ``figures``: in the current directory, else in the tree of an editable install.

    Raises
    ------
    UsageError
        If there is none.
    """
    source = Path(eqmath.__file__).parents[1]
    trees = [Path.cwd(), *([source] if (source / "pyproject.toml").is_file() else [])]
    for tree in trees:
        if any((tree / name).glob("*.py")):
            return tree / name
    why = "this eqmath is no editable install, and" if len(trees) == 1 else "the source tree has none, and"
    raise UsageError(f"no {name}: {why} there is no folder {name} in {Path.cwd()}", hint="clone the sources")
