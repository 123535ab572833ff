"""The tables of docs/theorem_list.rst, made from the theorems' files: ``python -m docs.readme`` writes them anew."""

from __future__ import annotations

import re
from pathlib import Path

from docs.writing import plain, table
from eqmath.claims import Numbers
from eqmath.files import write_files
from eqmath.search import refute
from eqmath.theorems import Theorem, all_theorems

PAGE = Path(__file__).parent / "theorem_list.rst"
HEAD = ("name", "what it says")
FALSE_HEAD = ("name", "what is claimed", "false for", "the smallest counterexample")
TABLE = re.compile(r"^\.\. list-table::\n(?:[ ].*\n|\n(?=[ ]))+", re.M)
"""From the directive to the last of its indented lines."""


def theorem_tables() -> tuple[str, str]:
    """What is true within its hypotheses, and what is false somewhere: a row per theorem, by name."""
    true, false = ([t for t in all_theorems() if t.false_somewhere == wanted] for wanted in (False, True))
    failing = [(_linked(t), plain(t.brief), plain(t.fails), plain(counterexample(t.name))) for t in false]
    return (
        table(HEAD, [(_linked(t), plain(t.brief)) for t in true], "35 65", "stacked").removesuffix("\n"),
        table(FALSE_HEAD, failing, "20 24 20 36", "stacked").removesuffix("\n"),
    )


def _linked(theorem: Theorem) -> str:
    """The name as code, which the site turns into a link."""
    return f"``{theorem.name}``"


def counterexample(name: str) -> str:
    """The smallest one with its witness, as ``eqmath refute`` finds it.

    >>> counterexample("orthogonal-brauer-basis")
    "n = 1, k = l = 2: the 3 (2,2)-brauer diagrams have rank 1, Hom_O(1) has dimension 1; 1,2|1',2' - 1,1'|2,2' = 0"
    """
    found = refute(name)
    told = isinstance(found.witness, Numbers) or found.witness is None
    return found.sentence if told else f"{found.sentence}; {found.witness}"


def with_tables(text: str) -> str:
    """The text with its two tables replaced."""
    made = iter(theorem_tables())
    return TABLE.sub(lambda _: next(made), text)


if __name__ == "__main__":
    write_files({PAGE: with_tables(PAGE.read_text(encoding="utf-8")).encode()})
