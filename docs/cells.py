"""Worked scripts, plain Python in ``# %%`` cells, as sources for sphinx-gallery and as notebooks."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from textwrap import dedent
from typing import Any

from docs.markup import restructured

MARK = re.compile(r"^# %%(.*)\n", re.M)
"""Where a cell begins: ``# %% [markdown]`` for words, anything else for code."""
CODE = "\n# %%\n\n"
"""Where code begins for sphinx-gallery; the empty line keeps a comment at its beginning in the code."""


@dataclass(frozen=True)
class Cell:
    """Words in Markdown, or code."""

    is_code: bool
    text: str


def cells_of(script: str) -> list[Cell]:
    """The cells of a script, without those that are empty.

    >>> cells_of("# %% [markdown]\\n# # Two\\n#\\n# words\\n\\n# %%\\nprint(2)\\n")
    [Cell(is_code=False, text='# Two\\n\\nwords'), Cell(is_code=True, text='print(2)')]
    """
    before, *parts = MARK.split(script)
    found = [Cell(True, before.strip())]
    for kind, body in zip(parts[::2], parts[1::2], strict=True):
        words = kind.strip() == "[markdown]"
        found.append(Cell(not words, (re.sub(r"^# ?", "", body, flags=re.M) if words else body).strip()))
    return [cell for cell in found if cell.text]


def gallery_source(script: str, link: Callable[[str], str], thumbnail: str = "") -> str:
    """A script that sphinx-gallery reads: the first words as docstring, the others as comments.

    Raises
    ------
    ValueError
        If a script does not begin with its title.
    """
    first, *others = cells_of(script)
    if first.is_code or not first.text.startswith("# "):
        raise ValueError(f"expected a cell with a title, found {first.text[:60]!r}")
    source = f'r"""\n{restructured(first.text, link)}\n"""\n' + "".join(_commented(cell, link) for cell in others)
    setting = f"# sphinx_gallery_thumbnail_path = {thumbnail!r}\n\n" if thumbnail else ""
    return source.replace(CODE, CODE + setting, 1)


def _commented(cell: Cell, link: Callable[[str], str]) -> str:
    """One cell."""
    if cell.is_code:
        return f"{CODE}{cell.text}\n"
    return "\n# %%\n" + re.sub(r"^", "# ", restructured(cell.text, link), flags=re.M) + "\n"


PART = re.compile(r"^\.\. GENERATED FROM PYTHON SOURCE .*\n", re.M)
PRINTED = re.compile(r"^ \.\. code-block:: none\n\n((?:    .*\n|\n)+)", re.M)
SVG = re.compile("<svg.*?</svg>", re.S)
TITLE = re.compile("<title>(.*?)</title>", re.S)
SHOWN = re.compile(r'^    <div class="output_subarea [^"]*">\n((?:    .*\n|\n)+?)    </div>', re.M)


def outputs_of(page: str) -> list[list[dict[str, Any]]]:
    """What the code of a page of sphinx-gallery printed and showed, cell by cell, as a notebook stores it."""
    parts = [part for part in PART.split(page) if part.lstrip().startswith(".. code-block:: Python")]
    return [[*_printed(part), *_shown(part)] for part in parts]


def _printed(part: str) -> list[dict[str, Any]]:
    """The text of a cell."""
    return [
        {"output_type": "stream", "name": "stdout", "text": (dedent(text).rstrip("\n") + "\n").splitlines(True)}
        for text in PRINTED.findall(part)
    ]


def _shown(part: str) -> list[dict[str, Any]]:
    """The picture of a cell, or the table with pictures."""
    return [
        {"output_type": "display_data", "metadata": dict[str, Any](), "data": _data(dedent(html).strip())}
        for html in SHOWN.findall(part)
    ]


def _data(html: str) -> dict[str, list[str]]:
    """What a notebook shows of a page before anything is run in it, by MIME type."""
    shown = {"text/html": SVG.sub(as_image, html)}
    if SVG.fullmatch(html):
        shown["image/svg+xml"] = html
    return {kind: text.splitlines(True) for kind, text in shown.items()}


def as_image(svg: re.Match[str]) -> str:
    """A drawing as an image: Jupyter takes SVG out of the pages of a notebook that was not run here, and leaves images.

    >>> as_image(SVG.fullmatch("<svg><title>a dot</title></svg>"))[:71]
    '<img alt="a dot" style="background-color: white" src="data:image/svg+xm'
    """
    title = TITLE.search(svg[0])
    words = "" if title is None else title[1].replace('"', "&quot;")
    drawn = b64encode(svg[0].encode()).decode()
    return f'<img alt="{words}" style="background-color: white" src="data:image/svg+xml;base64,{drawn}"/>'


def notebook(script: str, outputs: Sequence[list[dict[str, Any]]] = ()) -> str:
    """The script as a Jupyter notebook; without outputs unless those of its cells of code are given."""
    cells, left = list[dict[str, object]](), list(outputs)
    for number, cell in enumerate(cells_of(script)):
        body: dict[str, object] = {
            "id": f"cell-{number}",
            "metadata": {},
            "source": cell.text.splitlines(keepends=True),
        }
        made = left.pop(0) if cell.is_code and left else []
        code: dict[str, object] = {"cell_type": "code", "execution_count": None, "outputs": made}
        cells.append(body | (code if cell.is_code else {"cell_type": "markdown"}))
    kernel = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    return json.dumps({"cells": cells, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}, indent=1) + "\n"
