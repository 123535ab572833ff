"""The worked scripts: sources for the gallery, with a picture each, and downloads of what was really written."""

from __future__ import annotations

import re
from pathlib import Path
from shutil import rmtree
from typing import Any

from docs.cells import gallery_source, notebook, title_of
from docs.writing import GENERATED, ROOT, digest, heading, remove_others, write
from eqmath import Diagram, EqmathError
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
    "special_orthogonal_group",
    "symplectic_group",
    "alternating_group",
    "signed_and_bistochastic",
    "graph_automorphisms",
    "adjacency_is_not_enough",
    "local_symmetries",
    "walks",
    "categories",
    "kernels",
    "proof_or_evidence",
    "exact_random_rotations",
    "rank_without_floats",
    "one_n_all_n",
    "certificates",
    "refuting_a_claim",
    "explicit_bases",
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
    for name, path in scripts().items():
        text = path.read_text(encoding="utf-8")
        write(THUMBNAILS / f"{name}.svg", rendered(emblem(text).picture("none"), "svg"))
        write(SOURCES / f"{name}.py", gallery_source(text, link, f"generated/thumbnails/{name}.svg"))
    write(SOURCES / "GALLERY_HEADER.rst", heading("Worked scripts") + INTRODUCTION)
    remove_others(SOURCES, [*(f"{name}.py" for name in scripts()), "GALLERY_HEADER.rst"])
    remove_others(THUMBNAILS, (f"{name}.svg" for name in scripts()))


def emblem(text: str) -> Diagram:
    """The diagram that stands for a script: of those with both rows that it names, the one with the most to see."""
    found = [Diagram("1,2|1',2'")]
    for quoted in re.findall(r"\"([0-9,|']+')\"", text):
        try:
            found.append(Diagram(quoted))
        except EqmathError:
            continue
    return max((d for d in found if d.k and d.l and d.k + d.l <= 6), key=lambda d: (joined(d), d.k + d.l))


def joined(diagram: Diagram) -> int:
    """How many vertices are joined to others."""
    return sum(len(block) for block in diagram.blocks if len(block) > 1)


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


def titles() -> dict[str, str]:
    """The titles of the scripts."""
    return {name: title_of(path.read_text(encoding="utf-8")) for name, path in scripts().items()}
