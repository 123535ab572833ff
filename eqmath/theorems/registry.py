"""All theorems, found by the names of their files."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from pkgutil import get_data

from eqmath._discover import constant, constants, module_names
from eqmath.errors import UnknownName, shown
from eqmath.theorems.theorem import Theorem

PACKAGE = "eqmath.theorems"


def all_theorems() -> list[Theorem]:
    """Every theorem, by name.

    >>> names = [theorem.name for theorem in all_theorems()]
    >>> "symmetric-bell-count" in names, names == sorted(names)
    (True, True)
    """
    return sorted(constants(PACKAGE, "THEOREM").values(), key=lambda theorem: theorem.name)


def theorem_names() -> list[str]:
    """The names of all theorems, from those of their files: none is imported.

    >>> theorem_names() == [theorem.name for theorem in all_theorems()]
    True
    """
    sources = {module: get_data(PACKAGE, f"{module}.py") or b"" for module in module_names(PACKAGE)}
    return [module.replace("_", "-") for module, source in sources.items() if b"\nTHEOREM = " in source]


def theorem(name: str) -> Theorem:
    """The theorem of the given name; only its own file is imported.

    Raises
    ------
    UnknownName
        If there is none; with the nearest names.

    Examples
    --------
    >>> theorem("symmetric-bell-count").series
    S
    """
    if not isinstance(name, str):
        raise UnknownName(f"expected the name of a theorem, found {shown(name)}", hint="eqmath list names them")
    module = name.replace("-", "_")
    found = constant(PACKAGE, module, "THEOREM") if module in module_names(PACKAGE) else None
    if isinstance(found, Theorem) and found.name == name:
        return found
    known = [t.name for t in all_theorems()]
    near = get_close_matches(name.lower(), known, 3, 0.4)
    hint = f"did you mean {' or '.join(near)}?" if near else f"there are {len(known)} theorems: eqmath list shows them"
    raise UnknownName(f"the theorem {name[:80]!r} is unknown", hint=hint)


def import_theorems(names: Iterable[str]) -> int:
    """Import the files of these theorems, each once; how many these are.

    >>> import_theorems(["orthogonal-brauer", "orthogonal-brauer"])
    1
    """
    return len({theorem(name).name for name in names})
