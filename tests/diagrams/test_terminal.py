"""Pictures in a terminal are read back: whoever follows the lines finds the blocks."""

from __future__ import annotations

import random

import pytest

from eqmath import Diagram
from eqmath.diagrams import terminal_picture
from eqmath.signs import in_ascii
from tests import given as some

SIDES = {
    "│": "ud", "╷": "d", "╵": "u", "─": "lr", "╴": "l", "╶": "r", "╭": "dr", "╮": "dl", "╰": "ur", "╯": "ul",
    "├": "udr", "┤": "udl", "┬": "lrd", "┴": "lru", "┼": "udlr", "●": "ud",
}  # fmt: skip
STEP = {"u": (0, -1), "d": (0, 1), "l": (-1, 0), "r": (1, 0)}
BACK = {"u": "d", "d": "u", "l": "r", "r": "l"}


def followed(text: str) -> list[frozenset[int]]:
    """The blocks of a picture, found by walking along its lines from every dot; a line goes on under another."""
    lines = text.split("\n")
    places = {(x, y): sign for y, line in enumerate(lines) for x, sign in enumerate(line)}
    rows = sorted({y for (_, y), sign in places.items() if sign == "●"})
    names = {}
    for y in rows:
        above = y > 0 and "1" in lines[y - 1] and "'" not in lines[y - 1]
        for place, x in enumerate(sorted(x for (x, h), sign in places.items() if h == y and sign == "●"), 1):
            names[x, y] = place if above else -place
    blocks = []
    for dot in names:
        seen, todo = set(), [(dot, side) for side in ("d" if names[dot] > 0 else "u")]
        found = {names[dot]}
        while todo:
            (x, y), side = todo.pop()
            if ((x, y), side) in seen:
                continue
            seen.add(((x, y), side))
            at = (x + STEP[side][0], y + STEP[side][1])
            sides = SIDES.get(places.get(at, " "), "")
            if at in names:
                found.add(names[at])
            elif sides == "ud" and side in "lr":
                todo.append((at, side))
            else:
                assert not sides or BACK[side] in sides, text
                todo += [(at, other) for other in sides if other != BACK[side]]
        blocks.append(frozenset(found))
    return blocks


def check(d: Diagram) -> None:
    text = terminal_picture(d.blocks)
    expected = {frozenset(block) for block in d.blocks}
    assert {block for block in followed(text) if len(block) > 1} == {block for block in expected if len(block) > 1}, (
        text
    )


@pytest.mark.parametrize(("k", "l"), some.shapes(5))
def test_every_small_diagram_is_read_back(k: int, l: int) -> None:
    for d in some.diagrams(k, l):
        check(d)


def test_larger_ones_are_read_back() -> None:
    rng = random.Random(5)
    for size in range(3, 13):
        for _ in range(20):
            images = list(range(1, size + 1))
            rng.shuffle(images)
            check(Diagram.permutation(images))
            check(Diagram.from_word([rng.randrange(size) for _ in range(2 * size)], size))


@pytest.mark.parametrize(("k", "l"), some.shapes(4))
def test_ascii_is_the_same_picture(k: int, l: int) -> None:
    for d in some.diagrams(k, l):
        picture = terminal_picture(d.blocks)
        text = in_ascii(picture)
        assert text.isascii()
        assert [len(line) for line in text.splitlines()] == [len(line) for line in picture.splitlines()]


def test_marks_and_empty_rows() -> None:
    assert terminal_picture([]) == ""
    assert terminal_picture([[1]]) == "1\n●"
    assert terminal_picture([[-1], [-2]], {-2: "①"}) == "●   ①\n1'  2'"
    assert in_ascii(terminal_picture([[-1], [-2]], {-2: "①"})) == "*   1\n1'  2'"
