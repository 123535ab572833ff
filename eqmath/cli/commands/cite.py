"""``eqmath cite``: print BibTeX entries for eqmath and the papers."""

from __future__ import annotations

from argparse import Namespace

import eqmath
from eqmath.cli.command import Command, Result
from eqmath.papers import PAPERS


def own_entry() -> str:
    """The entry of the package itself."""
    return (
        "@software{eqmath,\n"
        "  title = {{eqmath: exact verification of the characterisation theorems of group-equivariant neural network "
        "layers}},\n"
        "  author = {{The eqmath developers}},\n"
        "  year = {2026},\n"
        f"  version = {{{eqmath.__version__}}},\n"
        "  license = {MIT}\n}"
    )


def _run(args: Namespace) -> Result:
    entries = [own_entry(), *(paper.bibtex for paper in PAPERS.values())]
    return Result({"bibtex": entries}, "\n\n".join(entries))


COMMAND = Command(_run, example="eqmath cite")
