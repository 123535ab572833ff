"""The gallery of figures: every committed SVG with its title, its description, its script and its TikZ."""

from __future__ import annotations

import ast
from pathlib import Path
from xml.etree import ElementTree

from docs.figure_titles import grouped
from docs.writing import GENERATED, ROOT, contents, heading, plain, remove_others, write

FOLDER = GENERATED / "figures"
SVG = "{http://www.w3.org/2000/svg}"
INTRODUCTION = """
Pictures for papers and slides, grouped by what they are for. A short script draws each one; beside it are its SVG and
its TikZ, which compiles with ``\\usepackage{tikz}`` alone. The tests draw all of them again and compare the bytes. Take
the TikZ file for a paper, or change the script; ``eqmath figures NAME --format pdf`` makes a PDF.

"""


def write_figure_pages() -> None:
    """An overview, and a page for every figure."""
    found = {path.stem: path for path in sorted((ROOT / "figures").glob("*.svg")) if path.with_suffix(".py").is_file()}
    overview, order = heading("Figures") + INTRODUCTION, list[str]()
    for purpose, titles in grouped(list(found)).items():
        overview += heading(purpose, "-") + "".join(thumbnail(name, title) for name, title in titles.items())
        order += titles
        for name, title in titles.items():
            write(FOLDER / f"{name}.rst", page(title, found[name]))
    write(FOLDER / "index.rst", overview + contents(order))
    remove_others(FOLDER, ["index.rst", *(f"{name}.rst" for name in found)])


def description(path: Path) -> str:
    """The description that an SVG carries."""
    return (ElementTree.parse(path).getroot().findtext(f"{SVG}desc") or "").strip()


def shown(path: Path) -> str:
    """What a figure shows: the first sentence of its script."""
    return (ast.get_docstring(ast.parse(path.with_suffix(".py").read_text(encoding="utf-8"))) or "").split("\n")[0]


def thumbnail(name: str, title: str) -> str:
    """The figure, small, with a link to its page."""
    return (
        f".. figure:: /../figures/{name}.svg\n   :alt: {plain(title)}\n   :target: {name}.html\n"
        f"   :figclass: thumbnail\n\n   :doc:`{plain(title)} <{name}>`\n\n"
    )


def page(title: str, path: Path) -> str:
    """The figure, what it shows, what it is told as to who cannot see it, and how it is made."""
    words, told = shown(path), description(path)
    parts = [heading(plain(title)), plain(words) + "\n\n"]
    parts.append(f".. image:: /../figures/{path.name}\n   :alt: {plain(title)}\n\n")
    tikz = f"/../figures/{path.stem}.tex"
    if path.with_suffix(".tex").is_file():
        parts.append(f":download:`SVG </../figures/{path.name}>` · :download:`TikZ <{tikz}>`\n\n")
    script = f"/../figures/{path.stem}.py"
    parts.append(heading("Script", "-") + f".. literalinclude:: {script}\n   :language: python\n\n")
    parts.append(heading("In words", "-") + plain(told) + "\n\n")
    return "".join(parts)
