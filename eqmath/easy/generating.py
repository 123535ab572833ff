"""What a few partitions generate, on few points: closed under all operations of categories, in one row.

With the pairs these are products of rows, rotation, reflection, and joining two neighbours of
different colours. Rows with more points than a bound are left out, so that what is found is generated,
and what is not found may need more points on the way.
"""

from __future__ import annotations

from collections.abc import Iterator

from eqmath.combinatorics import Word, growth_string
from eqmath.easy.bending import dual
from eqmath.limits import require_time

ColouredRow = tuple[Word, str]
"""A partition of coloured points."""


def read_row(text: str, colours: str) -> ColouredRow:
    """A partition from its text, blocks of points from 1.

    >>> read_row("1,4|2,3", "oxox")
    ((0, 1, 1, 0), 'oxox')
    """
    block_of = {int(point): block for block, points in enumerate(text.split("|")) for point in points.split(",")}
    return growth_string(block_of[i + 1] for i in range(len(colours))), colours


def generated(rows: frozenset[ColouredRow], bound: int, crossing: bool = False) -> frozenset[ColouredRow]:
    """All partitions of at most ``bound`` points that are reached from some without using more points.

    With the crossing neighbours may be exchanged, whatever the number of points. Two rows beside each other are
    turned into their other order.

    >>> pairs = frozenset({((0, 0), "--")})
    >>> sorted(word for word, _ in generated(pairs, 4)) == [(), (0, 0), (0, 0, 1, 1), (0, 1, 1, 0)]
    True
    """
    found: set[ColouredRow] = {((), "")}
    of_length: list[list[ColouredRow]] = [[] for _ in range(bound + 1)]
    waiting = sorted(rows)
    while waiting:
        require_time("generating partitions")
        row = waiting.pop()
        if row in found:
            continue
        found.add(row)
        if len(row[0]) <= bound:
            of_length[len(row[0])].append(row)
        beside = (tensor(row, other) for others in of_length[: max(bound - len(row[0]) + 1, 0)] for other in others)
        waiting += [new for new in (*_alone(row, crossing), *beside) if new not in found]
    return frozenset(found)


def _alone(row: ColouredRow, crossing: bool) -> Iterator[ColouredRow]:
    """The row turned by one point, read backwards, with its first two points joined and left out, or exchanged."""
    word, colours = row
    yield growth_string((*word[1:], word[0])), colours[1:] + colours[0]
    yield growth_string(reversed(word)), dual(colours)
    if len(word) > 1 and colours[:1] == dual(colours[1:2]):
        yield joined(word), colours[2:]
    if crossing and len(word) > 1:
        yield growth_string((word[1], word[0], *word[2:])), colours[1] + colours[0] + colours[2:]


def joined(word: Word) -> Word:
    """The partition in which the blocks of the first two points are one, without these points.

    >>> joined((0, 1, 0, 1)), joined((0, 1, 2))
    ((0, 0), (0,))
    """
    return growth_string(word[0] if label == word[1] else label for label in word[2:])


def tensor(a: ColouredRow, b: ColouredRow) -> ColouredRow:
    """One row after another.

    >>> tensor(((0, 0), "ox"), ((0,), "o"))
    ((0, 0, 1), 'oxo')
    """
    shift = max(a[0], default=-1) + 1
    return (*a[0], *(label + shift for label in b[0])), a[1] + b[1]
