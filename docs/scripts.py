"""The worked scripts: sources for the gallery, with a picture each, and downloads of what was really written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from shutil import rmtree
from typing import Any

from docs.cells import gallery_source, notebook, outputs_of
from docs.writing import GENERATED, ROOT, digest, heading, remove_others, write
from eqmath import Diagram, EqmathError, family
from eqmath.canvas import rendered
from eqmath.teaching import worked_scripts

SOURCES, GALLERY, THUMBNAILS = GENERATED / "scripts", GENERATED / "proofs", GENERATED / "thumbnails"
INTRODUCTION = """
Each script is plain Python, uses only what ``import eqmath`` gives, and runs in a few seconds. All have the same parts:
the statement and its source, the letters, the smallest case by hand, the idea, the verification, where it fails when a
hypothesis is dropped, and what was not shown. What you see below the code was printed when this site was built.
Read them in this order, or run one: ``python proofs/symmetric_group.py``.
"""


def scripts() -> dict[str, Path]:
    """The scripts by their names, in the order of reading."""
    return {path.stem: path for path in worked_scripts(ROOT / "proofs")}


def link(code: str) -> str:
    """What becomes of code in the words of a script: names of the package and of other scripts are links."""
    name = code.removesuffix(".py").removeprefix("proofs/")
    if code.endswith(".py") and name in scripts():
        return f":doc:`{code} </generated/proofs/{name}>`"
    return f":py:obj:`{code}`" if re.fullmatch(r"eqmath(\.\w+)+", code) else f"``{code}``"


def write_sources() -> None:
    """The sources of the gallery; outputs of another state of the package are forgotten."""
    state = digest("eqmath", "proofs")
    mark = GENERATED / "proofs.state"
    if not mark.is_file() or mark.read_text(encoding="utf-8") != state:
        rmtree(GALLERY, ignore_errors=True)
    write(mark, state)
    for name, diagram in emblems().items():
        text = scripts()[name].read_text(encoding="utf-8")
        write(THUMBNAILS / f"{name}.svg", rendered(diagram.picture("none"), "svg"))
        write(SOURCES / f"{name}.py", gallery_source(text, link, f"generated/thumbnails/{name}.svg"))
    write(SOURCES / "GALLERY_HEADER.rst", heading("Worked scripts") + INTRODUCTION)
    remove_others(SOURCES, [*(f"{name}.py" for name in scripts()), "GALLERY_HEADER.rst"])
    remove_others(THUMBNAILS, (f"{name}.svg" for name in scripts()))


def emblems() -> dict[str, Diagram]:
    """A diagram that stands for each script, none twice: one that it names, else the next with six vertices."""
    chosen: dict[str, Diagram] = {}
    for name, path in scripts().items():
        spare = chain(family("brauer").diagrams(3, 3), family("partition").diagrams(3, 3))
        chosen[name] = next(d for d in chain(named(path), spare) if d not in chosen.values())
    return chosen


def named(path: Path) -> Iterator[Diagram]:
    """The diagrams with both rows that a script names, if they are small and not all alone."""
    for quoted in re.findall(r"\"([0-9,|']+')\"", path.read_text(encoding="utf-8")):
        try:
            found = Diagram(quoted)
        except EqmathError:
            continue
        if found.k and found.l and found.k + found.l <= 8 and len(found.blocks) < len(found.word):
            yield found


def place(file_name: str) -> int:
    """The place of a script in the gallery."""
    return list(scripts()).index(Path(file_name).stem)


def offer_originals(app: Any) -> None:
    """What a reader downloads is the script as it was written, and as a notebook with what its cells showed here."""
    for name, path in scripts().items():
        page = GALLERY / f"{name}.rst"
        if page.is_file():
            text = path.read_text(encoding="utf-8")
            write(GALLERY / f"{name}.py", text)
            write(GALLERY / f"{name}.ipynb", notebook(text, outputs_of(page.read_text(encoding="utf-8"))))
