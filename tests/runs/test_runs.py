"""Ranges, order of cases, limits and progress."""

from __future__ import annotations

import io

import pytest

from eqmath.claims import Case
from eqmath.errors import CaseError
from eqmath.runs import Progress, central_split, parse_range, splits


def test_splits_start_in_the_middle() -> None:
    assert list(splits(4)) == [(2, 2), (1, 3), (3, 1), (0, 4), (4, 0)]
    assert list(splits(0)) == [(0, 0)]
    assert all(next(iter(splits(m))) == central_split(m) for m in range(9))


def test_ranges() -> None:
    assert list(parse_range("3")) == [3]
    assert list(parse_range(" 1 .. 3 ")) == [1, 2, 3]
    assert list(parse_range("0..1", "orders", 0)) == [0, 1]


@pytest.mark.parametrize("text", ["", "1..", "..3", "1-3", "3..1", "0", "1.5", "9999999999", "all", "1..99999999"])
def test_ranges_that_are_none(text: str) -> None:
    with pytest.raises(CaseError):
        parse_range(text)


def test_case_in_words() -> None:
    assert str(Case(3, 1, 2)) == "n = 3, k = 1, l = 2"
    assert str(Case(3, 2, 2)) == "n = 3, k = l = 2"


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_bar_on_a_terminal() -> None:
    stream = Terminal()
    progress = Progress(2, stream)
    progress.finished("first")
    progress.finished("second")
    progress.close()
    assert stream.getvalue() == (f"\r\x1b[K[{'#' * 15}{'.' * 15}] 1/2 first\r\x1b[K[{'#' * 30}] 2/2 second\r\x1b[K")


def test_plain_lines_elsewhere_and_nothing_when_quiet() -> None:
    plain, quiet = io.StringIO(), io.StringIO()
    for stream, silent in ((plain, False), (quiet, True)):
        progress = Progress(1, stream, silent)
        progress.finished("done")
        progress.close()
    assert plain.getvalue() == "done\n"
    assert quiet.getvalue() == ""
