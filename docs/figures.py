"""The gallery of figures: every committed SVG with its title, its description, its script and its TikZ."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from docs.writing import GENERATED, ROOT, contents, heading, plain, remove_others, write

FOLDER = GENERATED / "figures"
SVG = "{http://www.w3.org/2000/svg}"
INTRODUCTION = """
Every figure is drawn by a short script and kept in ``figures/`` as SVG and as TikZ. The tests draw each one again and
compare the bytes. Take the TikZ file for a paper, or change the script.

"""


def write_figure_pages() -> None:
    """An overview, and a page for every figure."""
    found = {path.stem: path for path in sorted((ROOT / "figures").glob("*.svg"))}
    for name, path in found.items():
        write(FOLDER / f"{name}.rst", page(name, path))
    overview = "".join(thumbnail(name, path) for name, path in found.items())
    write(FOLDER / "index.rst", heading("Figures") + INTRODUCTION + contents(found) + overview)
    remove_others(FOLDER, ["index.rst", *(f"{name}.rst" for name in found)])


def texts(path: Path) -> tuple[str, str]:
    """The title and the description that an SVG carries."""
    root = ElementTree.parse(path).getroot()
    title = (root.findtext(f"{SVG}title") or path.stem.replace("_", " ")).strip()
    return title, (root.findtext(f"{SVG}desc") or title).strip()


def thumbnail(name: str, path: Path) -> str:
    """The figure, small, with a link to its page."""
    title, _ = texts(path)
    target = f"/../figures/{path.name}"
    return (
        f".. figure:: {target}\n   :alt: {plain(title)}\n   :target: {name}.html\n   :figclass: thumbnail\n\n"
        f"   :doc:`{name}`\n\n"
    )


def page(name: str, path: Path) -> str:
    """The figure, what it shows, and how it is made."""
    title, description = texts(path)
    script, tikz = f"/../figures/{name}.py", f"/../figures/{name}.tex"
    parts = [heading(plain(title)), f".. image:: /../figures/{path.name}\n   :alt: {plain(title)}\n\n"]
    parts.append(plain(description) + "\n\n")
    if path.with_suffix(".tex").is_file():
        parts.append(f":download:`SVG </../figures/{path.name}>` · :download:`TikZ <{tikz}>`\n\n")
    if path.with_suffix(".py").is_file():
        parts.append(heading("Script", "-") + f".. literalinclude:: {script}\n   :language: python\n\n")
    return "".join(parts)
