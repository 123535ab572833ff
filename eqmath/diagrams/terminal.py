"""A diagram in a terminal: rows of dots, blocks as lines with round corners.

The vertices of a block in one row hang on a bar; short bars lie next to the row, and two that would
touch lie on different lines. A strand turns on a line of its own in the middle. Where lines cross without
meeting the vertical one goes through, as ``─│─``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from eqmath.diagrams.layout import edges
from eqmath.diagrams.text import Vertex, format_vertex

STEP = 4
"""Characters from one vertex of a row to the next."""
UP, DOWN, LEFT, RIGHT = 1, 2, 4, 8
_SIGNS = dict(
    zip(
        (UP, DOWN, UP | DOWN, LEFT, RIGHT, LEFT | RIGHT, DOWN | RIGHT, DOWN | LEFT, UP | RIGHT, UP | LEFT,
         UP | DOWN | RIGHT, UP | DOWN | LEFT, LEFT | RIGHT | DOWN, LEFT | RIGHT | UP, 15),
        "╵╷│╴╶─╭╮╰╯├┤┬┴┼",
        strict=True,
    )
)  # fmt: skip
Columns = tuple[int, int]


class _Canvas:
    """Lines on a grid of characters: which neighbours every place is joined to, block by block."""

    def __init__(self) -> None:
        self.joined: dict[tuple[int, int], dict[int, int]] = {}

    def down(self, block: int, column: int, start: int, end: int) -> None:
        """A vertical line of a block between two lines."""
        for y in range(start, end + 1):
            self._join(block, column, y, (UP if y > start else 0) | (DOWN if y < end else 0))

    def across(self, block: int, line: int, start: int, end: int) -> None:
        """A horizontal line of a block between two columns."""
        start, end = sorted((start, end))
        for x in range(start, end + 1):
            self._join(block, x, line, (LEFT if x > start else 0) | (RIGHT if x < end else 0))

    def _join(self, block: int, x: int, y: int, sides: int) -> None:
        place = self.joined.setdefault((x, y), {})
        place[block] = place.get(block, 0) | sides

    def sign(self, x: int, y: int) -> str:
        """What stands at a place; of two blocks that cross there, the vertical one."""
        sides = self.joined.get((x, y), {}).values()
        found = next((side for side in sides if side & (UP | DOWN)), next(iter(sides), 0))
        return _SIGNS.get(found, " ")


@dataclass(frozen=True)
class _Strand:
    """A strand of a block: its columns above and below, the line where it turns, whether it arrives aside."""

    upper: int
    lower: int
    line: int = 0
    aside: bool = False


def terminal_picture(blocks: Sequence[Sequence[Vertex]], marks: Mapping[Vertex, str] | None = None) -> str:
    """The picture as lines of text: names, dots, bars and strands, dots, names.

    Parameters
    ----------
    marks : what stands for a vertex instead of ●

    Examples
    --------
    >>> print(terminal_picture([[1, 2, 3, -1], [-2, -3]]))
    1   2   3
    ●   ●   ●
    ├───┴───╯
    │
    │   ╭───╮
    ●   ●   ●
    1'  2'  3'
    """
    vertices = sorted((v for block in blocks for v in block), key=lambda v: (v < 0, abs(v)))
    step = max(STEP, *(len(format_vertex(v)) + 1 for v in vertices), 0)
    alone = [block[0] for block in blocks if len(block) == 1]
    canvas, floor = _drawn(blocks, step, (0, 0))
    pads = [any((_column(v, step), line) in canvas.joined for v in alone if v * side > 0)
            for side, line in ((1, 1), (-1, floor - 1))]  # fmt: skip
    canvas, floor = _drawn(blocks, step, (int(pads[0]), int(pads[1]))) if any(pads) else (canvas, floor)
    return _lines(canvas, vertices, (step, floor), marks or {})


def _drawn(blocks: Sequence[Sequence[Vertex]], step: int, pads: tuple[int, int]) -> tuple[_Canvas, int]:
    """The lines between the rows, with so many free lines next to them, and the place of the lower row."""
    above, below = (
        {n: line + pad for n, line in _bars(blocks, side, step).items()}
        for side, pad in zip((1, -1), pads, strict=True)
    )
    strands = _turned(_strands(blocks, step))
    first = 1 + max(above.values(), default=pads[0])
    last = first + max((s.line for s in strands.values()), default=0) + any(s.aside for s in strands.values())
    floor = last + 1 + max(below.values(), default=pads[1])
    canvas = _Canvas()
    for number, block in enumerate(blocks):
        high, low = above.get(number, 0), floor - below.get(number, 0)
        _hang(canvas, number, [_column(v, step) for v in block if v > 0], (0, high), high)
        _hang(canvas, number, [_column(v, step) for v in block if v < 0], (low, floor), low)
        if number in strands:
            _thread(canvas, number, strands[number], (high, first, last, low))
    return canvas, floor


def _hang(canvas: _Canvas, number: int, columns: Sequence[int], drop: Columns, line: int) -> None:
    """The vertices of a block in one row, each on its vertical piece, and their bar."""
    if len(columns) > 1:
        canvas.across(number, line, columns[0], columns[-1])
        for column in columns:
            canvas.down(number, column, *drop)


def _column(vertex: Vertex, step: int) -> int:
    return (abs(vertex) - 1) * step


def _bars(blocks: Sequence[Sequence[Vertex]], side: int, step: int) -> dict[int, int]:
    """The line of the bar of every block with several vertices in a row: short bars first, none on another."""
    spans = {n: [_column(v, step) for v in block if v * side > 0] for n, block in enumerate(blocks)}
    lines: dict[int, int] = {}
    for n in sorted((n for n, span in spans.items() if len(span) > 1), key=lambda n: spans[n][-1] - spans[n][0]):
        taken = {line for o, line in lines.items() if spans[o][0] <= spans[n][-1] and spans[n][0] <= spans[o][-1]}
        lines[n] = next(line for line in range(1, len(blocks) + 1) if line not in taken)
    return lines


def _strands(blocks: Sequence[Sequence[Vertex]], step: int) -> dict[int, _Strand]:
    pairs = {n: pair for n, block in enumerate(blocks) for pair in edges(block) if pair[1] < 0 < pair[0]}
    return {n: _Strand(_column(t, step), _column(b, step)) for n, (t, b) in pairs.items()}


def _turned(strands: Mapping[int, _Strand]) -> dict[int, _Strand]:
    """The strands with their lines; one that would arrive on top of another that starts there comes aside."""
    slanted = {n: s for n, s in strands.items() if s.upper != s.lower}
    rightwards = sorted((n for n, s in slanted.items() if s.upper < s.lower), key=lambda n: -slanted[n].upper)
    leftwards = sorted((n for n, s in slanted.items() if s.upper > s.lower), key=lambda n: slanted[n].upper)
    order = rightwards + leftwards
    lines: dict[int, int] = {}
    for n in order:
        s = slanted[n]
        least = max((lines[o] + 1 for o in lines if slanted[o].upper == s.lower), default=0)
        taken = {lines[o] for o in lines if _touch(slanted[o], s)}
        lines[n] = next(line for line in range(least, least + len(order) + 1) if line not in taken)
    aside = {n for n in order for o in order if slanted[o].upper == slanted[n].lower and lines[o] >= lines[n]}
    return dict(strands) | {n: replace(slanted[n], line=lines[n], aside=n in aside) for n in order}


def _touch(a: _Strand, b: _Strand) -> bool:
    spans = [(min(s.upper, s.lower), max(s.upper, s.lower) + 1) for s in (a, b)]
    return spans[0][0] <= spans[1][1] and spans[1][0] <= spans[0][1]


def _thread(canvas: _Canvas, number: int, strand: _Strand, levels: tuple[int, int, int, int]) -> None:
    """Draw a strand from its bar or dot above to the one below."""
    high, first, last, low = levels
    line, arrival = first + strand.line, strand.lower + strand.aside
    canvas.down(number, strand.upper, high, line)
    canvas.across(number, line, strand.upper, arrival)
    canvas.down(number, arrival, line, last if strand.aside else low)
    if strand.aside:
        canvas.across(number, last, strand.lower, arrival)
        canvas.down(number, strand.lower, last, low)


def _lines(canvas: _Canvas, vertices: Sequence[Vertex], size: tuple[int, int], marks: Mapping[Vertex, str]) -> str:
    step, floor = size
    rows = [[v for v in vertices if v > 0], [v for v in vertices if v < 0]]
    names = ["".join(format_vertex(v).ljust(step) for v in row) for row in rows]
    dots = ["".join(marks.get(v, "●").ljust(step) for v in row) for row in rows]
    width = step * max(map(len, rows)) + 1
    middle = ["".join(canvas.sign(x, y) for x in range(width)) for y in range(1, floor)]
    lines = [line.rstrip() for line in (names[0], dots[0], *middle, dots[1], names[1])]
    return "\n".join(lines[0 if rows[0] else 2 :][: None if rows[1] else 2 + floor]).strip("\n")
