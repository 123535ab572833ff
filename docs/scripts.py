"""The worked scripts: sources for the gallery, with a picture each, and downloads of what was really written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from shutil import rmtree
from typing import Any

from docs.cells import gallery_source, notebook
from docs.writing import GENERATED, ROOT, digest, heading, remove_others, write
from eqmath import Diagram, EqmathError, family
from eqmath.canvas import rendered

SOURCES, GALLERY, THUMBNAILS = GENERATED / "scripts", GENERATED / "proofs", GENERATED / "thumbnails"
READING_ORDER = [
    "equivariant_linear_layer",
    "partitions_to_matrices",
    "stacking_is_multiplying",
    "orbits_bell_stirling",
    "symmetric_group",
    "only_a_spanning_set",
    "deepsets_and_relatives",
    "orthogonal_group",
    "splitting_blocks",
    "every_order",
    "special_orthogonal_group",
    "symplectic_group",
    "alternating_group",
    "signed_and_bistochastic",
    "easy_groups",
    "symmetric_and_exterior_legs",
    "clifford_layers",
    "unitary_group",
    "gaunt",
    "graph_automorphisms",
    "adjacency_is_not_enough",
    "weisfeiler_leman",
    "graph_polynomials",
    "subgraphs",
    "sheaves",
    "local_symmetries",
    "weight_spaces",
    "activations",
    "group_arithmetic",
    "parametric_spans",
    "contours",
    "walks",
    "schur_weyl",
    "characters",
    "categories",
    "kernels",
    "haar",
    "proof_or_evidence",
    "exact_random_rotations",
    "rank_without_floats",
    "one_n_all_n",
    "certificates",
    "refuting_a_claim",
    "explicit_bases",
    "triangular_words",
]
"""Scripts that are not named here come last, in alphabetical order."""
INTRODUCTION = """
Each script is plain Python, uses only what ``import eqmath`` gives, and runs in a few seconds. All have the same parts:
the statement and its source, the letters, the smallest case by hand, the idea, the verification, where it fails when a
hypothesis is dropped, and what was not shown. What you see below the code was printed when this site was built.
Read them in this order, or run one: ``python proofs/symmetric_group.py``.
"""


def scripts() -> dict[str, Path]:
    """The scripts by their names, in the order of reading."""
    found = {path.stem: path for path in sorted((ROOT / "proofs").glob("*.py"))}
    return {name: found[name] for name in (*READING_ORDER, *found) if name in found}


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
    """What a reader downloads is the script as it was written, and as a notebook with its own Markdown."""
    for name, path in scripts().items():
        if (GALLERY / f"{name}.rst").is_file():
            text = path.read_text(encoding="utf-8")
            write(GALLERY / f"{name}.py", text)
            write(GALLERY / f"{name}.ipynb", notebook(text))
