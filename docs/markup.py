"""Markdown, as the cells of worked scripts have it, to reStructuredText.

Headings, paragraphs, lists, tables, indented formulas and fenced code; bold, italics, code and links inside a line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import takewhile

from docs.spans import Link, guarded, inline

Lines = list[str]

ITEM, BULLET = re.compile(r"(?:[*+-]|\d+[.)]) +"), re.compile(r"[*+-] +")
HEADING, FENCE, FORMULA, TABLE, RULE = map(re.compile, (r"#{1,4} ", "```", " {4}", r"\|", r"\|[ :|-]+$"))
UNDERLINES = "=-~^"


def restructured(text: str, link: Link = "``{}``".format) -> str:
    """A Markdown text as reStructuredText.

    >>> print(restructured("# Title\\n\\n**Bold** `1|1'` and 1|1' at E_β, D_."))
    Title
    =======
    <BLANKLINE>
    **Bold** ``1|1'`` and 1\\|1' at E_β, D\\_.
    """
    return "\n".join(_blocks(text.split("\n"), link)).strip("\n")


def _blocks(lines: Lines, link: Link) -> Iterator[str]:
    """Block after block, an empty line behind each."""
    while lines:
        size = 1
        if lines[0].strip():
            size, written = next((size(lines), written) for begins, size, written in KINDS if begins(lines))
            yield from (*written(lines[:size], link), "")
        lines = lines[size:]


def _heading(block: Lines, link: Link) -> Lines:
    title = inline(block[0].lstrip("# "), link)
    return [title, UNDERLINES[block[0].index(" ") - 1] * (len(title) + 2)]


def _fence(block: Lines, link: Link) -> Lines:
    return [".. code-block:: text", "", *("    " + line for line in block[1:-1])]


def _formula(block: Lines, link: Link) -> Lines:
    return [".. code-block:: text", "", *block]


def _table(block: Lines, link: Link) -> Lines:
    """A table with one row of headings."""
    written = [".. list-table::", "   :header-rows: 1", "   :widths: auto", ""]
    for line in (block[0], *block[2:]):
        for place, cell in enumerate(cells(line)):
            written.append(f"   {'-' if place else '* -':>3} {guarded(inline(cell.strip(), link))}".rstrip())
    return written


def _item(block: Lines, link: Link) -> Lines:
    """One item of a list, with all that stands in it."""
    width = _width(block)
    first, *others = _blocks([line[width:] for line in block], link)
    return [block[0][:width] + first, *(" " * width + line if line else "" for line in others[:-1])]


def _paragraph(block: Lines, link: Link) -> Lines:
    return guarded(inline("\n".join(line.strip() for line in block), link)).split("\n")


def cells(line: str) -> Lines:
    """The cells of a row; | inside code, or behind a backslash, separates nothing.

    >>> cells("| `1|1'` | a \\\\| b |")
    [" `1|1'` ", ' a | b ']
    """
    parts = re.findall(r"`[^`]*`|\\\||[^|`\\]+|.", line.strip().removeprefix("|").removesuffix("|"))
    return "".join("\0" if part == "|" else part.replace("\\|", "|") for part in parts).split("\0")


def _while(holds: Callable[[str], object]) -> Callable[[Lines], int]:
    """How many of the first lines belong to a block: the first, and those behind it for which this holds."""
    return lambda lines: 1 + sum(1 for _ in takewhile(holds, lines[1:]))


def _width(lines: Lines) -> int:
    item = ITEM.match(lines[0])
    return item.end() if item else 0


def _item_size(lines: Lines) -> int:
    """An item goes on while lines are empty or as far to the right as its text."""
    indent = " " * _width(lines)
    size = _while(lambda line: not line.strip() or line.startswith(indent))(lines)
    return max(i for i in range(1, size + 1) if lines[i - 1].strip())


def _goes_on(line: str) -> bool:
    """Whether a paragraph does."""
    return bool(line.strip()) and not any(start.match(line) for start in (HEADING, FENCE, TABLE, BULLET))


KINDS: list[tuple[Callable[[Lines], object], Callable[[Lines], int], Callable[[Lines, Link], Lines]]] = [
    (lambda lines: HEADING.match(lines[0]), lambda lines: 1, _heading),
    (lambda lines: FENCE.match(lines[0]), lambda lines: 1 + _while(lambda line: not FENCE.match(line))(lines), _fence),
    (lambda lines: FORMULA.match(lines[0]), _while(FORMULA.match), _formula),
    (lambda lines: len(lines) > 1 and RULE.match(lines[1]), _while(TABLE.match), _table),
    (lambda lines: ITEM.match(lines[0]), _item_size, _item),
    (lambda lines: True, _while(_goes_on), _paragraph),
]
"""How a block begins, how many lines it has, and what becomes of it."""
