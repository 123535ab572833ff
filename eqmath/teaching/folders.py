"""The folders of scripts that commands work on."""

from __future__ import annotations

from pathlib import Path

import eqmath
from eqmath.errors import UsageError


def source_folder(name: str) -> Path:
    """The folder ``proofs`` or ``figures``: in the current directory, else in the source tree, else as installed.

    Raises
    ------
    UsageError
        If there is none.
    """
    for folder in (Path.cwd() / name, _tree() / name, shipped() / name):
        if any(folder.glob("*.py")):
            return folder
    where = f"there is none in {Path.cwd()}, and none was installed with this eqmath"
    raise UsageError(f"no {name}: {where}", hint="install eqmath again, or clone the sources")


def shipped() -> Path:
    """Where an installed eqmath keeps the folders; nothing is ever written there."""
    return Path(eqmath.__file__).parent / "shipped"


def _tree() -> Path:
    """The source tree of an editable install; else what holds no folder."""
    source = Path(eqmath.__file__).parents[1]
    return source if (source / "pyproject.toml").is_file() else shipped()
