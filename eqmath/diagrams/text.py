"""Diagrams as text: ``1,2|1'`` has the outputs 1, 2 on top and the input 1' below.

``p`` may stand for ``'`` and ``/`` for ``|``, since shells keep the others for themselves. A head stands
first, with the blocks on its tentacles: ``J(1|2,1')|3'``. Input is rejected with its place, never
completed and never repaired.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from eqmath.combinatorics import Word, growth_string
from eqmath.errors import DiagramError, caret, shown
from eqmath.exact import integer_of, listed

MAX_TEXT = 100_000
MOST_BITS = 4000
_TOKEN = re.compile(r"\s*(?:(?P<vertex>[1-9][0-9]{0,8})(?P<prime>['p]?)|(?P<separator>[,|/]))")
_HEAD, _BAR = re.compile(r"\s*J\s*\("), re.compile(r"\s*[|/]")
HEADED = "J(1|2,1')|3'"
EMPTY = ("0", "∅", "{}")
"""The diagram without vertices: by itself, in a sum, where 0 is a number, and there without the sign ∅."""
LOOKALIKES = dict.fromkeys("’‘′`´", "' or p") | dict.fromkeys("¦∣│｜", "| or /")

Vertex = int
"""A vertex as a signed number: i for the output i on top, −i for the input i' below."""


def format_vertex(vertex: Vertex) -> str:
    """``2`` for 2, ``2'`` for −2."""
    return str(vertex) if vertex > 0 else f"{-vertex}'"


def format_blocks(blocks: Sequence[Sequence[Vertex]]) -> str:
    """The text of a diagram from its blocks; ``0`` when there are none."""
    return "|".join(",".join(map(format_vertex, block)) for block in blocks) or EMPTY[0]


def tex_blocks(blocks: Sequence[Sequence[Vertex]]) -> str:
    r"""The blocks as TeX mathematics.

    >>> print(tex_blocks([[1, 2], [-1]]))
    \{1,2\mid 1'\}
    """
    return rf"\{{{format_blocks(blocks)}\}}".replace("|", r"\mid ") if blocks else r"\emptyset"


def format_headed(blocks: Sequence[Sequence[Vertex]], tentacles: int) -> str:
    """The text of blocks of which the first few hang on the tentacles of a head.

    >>> format_headed([[1], [2, -1], [-3]], 2), format_headed([], 0)
    ("J(1|2,1')|3'", 'J()')
    """
    ends, others = (
        "" if part == "0" else part for part in map(format_blocks, (blocks[:tentacles], blocks[tentacles:]))
    )
    return f"J({ends})" + (f"|{others}" if others else "")


def blocks_of(word: Word, l: int) -> tuple[tuple[Vertex, ...], ...]:
    """The blocks of a word whose first l places are the outputs, by smallest vertex."""
    blocks: list[list[Vertex]] = [[] for _ in range(max(word, default=-1) + 1)]
    for place, label in enumerate(word):
        blocks[label].append(place + 1 if place < l else l - place - 1)
    return tuple(map(tuple, blocks))


def parse(text: str) -> tuple[int, Word]:
    """The number l of outputs and the restricted growth string of a diagram written as text.

    Raises
    ------
    DiagramError
        At the first place where the text is not a diagram, or when a vertex is missing.
    """
    _require_text(text, "1,2|1'")
    if text.strip() in EMPTY:
        return 0, ()
    l, labels = labels_of_blocks(_read_blocks(text, 0, len(text), set()), text)
    return l, growth_string(labels)


def parse_headed(text: str) -> tuple[int, Word, int]:
    """The outputs, the number of every vertex's block as written, and the number of tentacled blocks.

    >>> parse_headed("J(2,1'|1)|3'|2'")
    (2, (1, 0, 0, 3, 2), 2)

    Raises
    ------
    DiagramError
        At the first place where the text is no head with blocks, or when a vertex is missing.
    """
    _require_text(text, HEADED)
    refuse_lookalikes(text)
    opening = _HEAD.match(text)
    if not opening:
        raise DiagramError("expected J(", caret(text, len(text) - len(text.lstrip())), f"such as {HEADED}")
    start, end, stop = opening.end(), text.find(")"), len(text.rstrip())
    if end < 0:
        raise DiagramError("expected ) after the blocks on the tentacles", caret(text, len(text)), f"such as {HEADED}")
    seen: set[Vertex] = set()
    blocks = _read_blocks(text, start, end, seen) if text[start:end].strip() else []
    tentacles, rest = len(blocks), _BAR.match(text, end + 1)
    if rest:
        blocks += _read_blocks(text, rest.end(), stop, seen)
    elif text[end + 1 :].strip():
        place = stop - len(text[end + 1 :].strip())
        raise DiagramError(f"expected | or the end, found {text[place]!r}", caret(text, place))
    return *labels_of_blocks(blocks, text, tentacles), tentacles


def _require_text(text: object, example: str) -> None:
    if not isinstance(text, str):
        raise DiagramError(f'expected a text such as "{example}", found {type(text).__name__}')
    if len(text) > MAX_TEXT:
        raise DiagramError(f"expected at most {MAX_TEXT} characters, found {len(text)}")


def word_of_blocks(blocks: Iterable[Iterable[Vertex]]) -> tuple[int, Word]:
    """The number l of outputs and the restricted growth string of blocks of signed vertices, lists or arrays.

    Raises
    ------
    DiagramError
        If they are not lists of vertices.
    """
    l, labels = labels_of_blocks([[_vertex(v, block) for v in _members(block)] for block in _members(blocks)])
    return l, growth_string(labels)


def _members(values: Any) -> list[Any]:
    found = listed(values)
    if found is None:
        hint = "Diagram.from_blocks([[1, 2], [-1]])"
        raise DiagramError(f"expected blocks, lists of signed vertices, found {shown(values)}", hint=hint)
    return found


def _vertex(value: Any, block: Any) -> Vertex:
    """The integer that numpy or another library hands over; what is none is left to be named."""
    found = integer_of(value)
    if found is not None and found.bit_length() > MOST_BITS:
        raise DiagramError("expected vertices of a few digits", shown(block))
    return value if found is None else found


def labels_of_blocks(
    blocks: Sequence[Sequence[Vertex]], text: str = "", tentacles: int | None = None
) -> tuple[int, Word]:
    """The number l of outputs and the place of every vertex's block in the list.

    Raises
    ------
    DiagramError
        If a vertex is 0, not an integer, there twice, or missing; or if a block is empty.
    """
    text = text or str([list(block) for block in blocks])[:200]
    label: dict[Vertex, int] = {}
    for name, block in enumerate(blocks):
        if not block:
            raise DiagramError("expected a vertex in every block, found an empty block", text)
        for vertex in block:
            if not isinstance(vertex, int) or isinstance(vertex, bool) or not vertex:
                raise DiagramError(f"expected vertices 1, 2, … and -1, -2, …, found {vertex!r}", text)
            if vertex in label:
                raise DiagramError(f"vertex {format_vertex(vertex)} appears twice", text)
            label[vertex] = name
    l, k = max(0, *label, 0), -min(0, *label, 0)
    order = [*range(1, l + 1), *range(-1, -k - 1, -1)] if l + k <= 2 * len(label) + 20 else []
    if len(label) < l + k:
        raise _missing(label, (l, k), text, _mended(blocks, label, (l, k), tentacles))
    return l, tuple(label[vertex] for vertex in order)


def _mended(
    blocks: Sequence[Sequence[Vertex]], label: dict[Vertex, int], shape: tuple[int, int], tentacles: int | None
) -> str:
    """The text that the author of a diagram with a gap may have meant, if it is short."""
    l, k = shape
    if l + k > 20:
        return ""
    full = [*range(1, l + 1), *range(-1, -k - 1, -1)]
    alone = [(v,) for v in full if v not in label]
    every = [tuple(sorted(block, key=full.index)) for block in [*blocks, *alone]]
    free = sorted(every[tentacles or 0 :], key=lambda block: full.index(block[0]))
    return format_blocks(free) if tentacles is None else format_headed([*every[:tentacles], *free], tentacles)


def _missing(label: dict[Vertex, int], shape: tuple[int, int], text: str, mended: str) -> DiagramError:
    """The error for a row with a gap."""
    l, k = shape
    row, sign, size = ("top", 1, l) if sum(v > 0 for v in label) < l else ("bottom", -1, k)
    present = sorted((v for v in label if v * sign > 0), key=abs)
    absent = [sign * i for i in range(1, min(size, len(label) + 7) + 1) if sign * i not in label]
    hint = "a vertex on its own is its own block" + (f": {mended}" if mended else "")
    return DiagramError(
        f"{row} row has {_listed(present, len(present))} but not {_listed(absent, size - len(present))}",
        text[:200],
        hint,
    )


def _listed(vertices: Sequence[Vertex], count: int) -> str:
    """The names of some of ``count`` vertices, and how many more there are."""
    names = [format_vertex(vertex) for vertex in vertices]
    if count > 6:
        names = [*names[:4], f"{count - 4} more"]
    return " and ".join([", ".join(names[:-1]), names[-1]] if names[:-1] else names)


def _read_blocks(text: str, position: int, stop: int, seen: set[Vertex]) -> list[list[Vertex]]:
    """The blocks as written between two places; a separator stands between two vertices and nowhere else."""
    refuse_lookalikes(text)
    blocks: list[list[Vertex]] = [[]]
    expect_vertex, end = True, len(text[:stop].rstrip())
    while position < end:
        match = _TOKEN.match(text, position)
        if not match or bool(match["vertex"]) != expect_vertex:
            blank = len(text[position:]) - len(text[position:].lstrip())
            raise _unexpected(text, position + blank, expect_vertex)
        start = match.start("vertex")
        if match["vertex"]:
            vertex = -int(match["vertex"]) if match["prime"] else int(match["vertex"])
            if vertex in seen:
                raise DiagramError(f"vertex {format_vertex(vertex)} appears twice", caret(text, start))
            seen.add(vertex)
            blocks[-1].append(vertex)
        elif match["separator"] != ",":
            blocks.append([])
        position, expect_vertex = match.end(), not expect_vertex
    if expect_vertex and stop < len(text.rstrip()):
        raise _unexpected(text, stop, expect_vertex)
    if expect_vertex:
        hint = "" if text.lstrip().startswith("J") else "the diagram without vertices is 0"
        raise DiagramError("expected a vertex, found the end", caret(text, len(text)), hint)
    return blocks


SHAPE = "vertices are separated by commas, blocks by |: 1,2|1'"


def refuse_lookalikes(text: str, lookalikes: Mapping[str, str] = LOOKALIKES) -> None:
    """Name a sign that came from a PDF or an editor, before anything else is said of the text.

    Raises
    ------
    DiagramError
        If one of the signs is there, with what to type instead.
    """
    position = next((i for i, character in enumerate(text) if character in lookalikes), None)
    if position is not None:
        found = text[position]
        name = unicodedata.name(found, "?").lower()
        message = f"found {found} (U+{ord(found):04X}, {name}), as a PDF or an editor writes it"
        raise DiagramError(message, caret(text, position), f"type {lookalikes[found]} instead")


def _unexpected(text: str, position: int, expect_vertex: bool) -> DiagramError:
    found, where = text[position], caret(text, position)
    if expect_vertex:
        return DiagramError(f"expected a vertex such as 1 or 1', found {found!r}", where, _hint(found))
    return DiagramError(f"expected , or | or the end, found {found!r}", where, "" if found == "*" else SHAPE)


def _hint(found: str) -> str:
    """What to write instead of something that is not a vertex."""
    if found == "J":
        return "a head stands once and in front, in the family jellyfish: --family jellyfish"
    if found.islower():
        return "a graph such as a-b;a;b is of the family bilabelled: --family bilabelled"
    return SHAPE if found in "{[(" else "vertices are numbered from 1"
