"""Lines of a text with their numbers, what is wrong with one, and what networkx says about a text."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice

from eqmath.errors import EqmathError, GroupError
from eqmath.groups.graphs.codes import MOST_VERTICES

LONGEST_LINE = 200
MOST_LINES = MOST_VERTICES**2 + 10 * MOST_VERTICES


def content_lines(text: str, comments: tuple[str, ...] = ()) -> list[tuple[int, str]]:
    r"""The lines that are neither empty nor begin with the sign of a comment, numbered from 1.

    Raises
    ------
    GroupError
        If they are more than a graph of 1000 vertices has arcs.

    Examples
    --------
    >>> content_lines("1 2\n\n# so far\n2 3", ("#",))
    [(1, '1 2'), (4, '2 3')]
    """
    found = list(islice(numbered_lines(text, comments), MOST_LINES + 1))
    if len(found) > MOST_LINES:
        raise GroupError(f"found more than {MOST_LINES} lines; too many for a graph of {MOST_VERTICES} vertices")
    return found


def first_line(text: str, comments: tuple[str, ...] = ()) -> str:
    r"""The first of these lines; empty if there is none.

    >>> first_line("\n# a path\n1 2\n2 3", ("#",)), first_line("")
    ('1 2', '')
    """
    return next(numbered_lines(text, comments), (0, ""))[1]


def numbered_lines(text: str, comments: tuple[str, ...] = ()) -> Iterator[tuple[int, str]]:
    r"""These lines, lazily.

    >>> list(numbered_lines("1 2\r\n\r\n2 3"))
    [(1, '1 2'), (3, '2 3')]
    """
    start = 0
    for number, end in enumerate(re.finditer(r"\r\n|\r|\n|\Z", text), 1):
        line, start = text[start : end.start()], end.end()
        if line.strip() and not (comments and line.strip().startswith(comments)):
            yield number, line


def wrong(number: int, what: str, line: str, hint: str = "") -> GroupError:
    """The error about one line.

    >>> print(wrong(2, "expected two labels", "a"))
    line 2: expected two labels
        a
    """
    return GroupError(f"line {number}: {what}", line[:LONGEST_LINE], hint)


def whole(word: str, number: int, line: str, most: int = 10**9) -> int:
    """A word that is an integer from 0 to a largest one.

    Raises
    ------
    GroupError
        If it is none, with the line.

    Examples
    --------
    >>> whole("12", 1, "p edge 12 30")
    12
    >>> whole("30", 1, "p edge 12 30", 20)
    Traceback (most recent call last):
    eqmath.errors.GroupError: line 1: expected an integer from 0 to 20, found '30'
        p edge 12 30
    """
    if not (word.isascii() and word.isdigit() and len(word) <= 9 and int(word) <= most):
        raise wrong(number, f"expected an integer from 0 to {most}, found {word[:60]!r}", line)
    return int(word)


@contextmanager
def read_as(kind: str) -> Iterator[None]:
    """Whatever a reader of networkx or of Python raises or warns about, said as an error of eqmath.

    Raises
    ------
    GroupError
        If anything went wrong.

    Examples
    --------
    >>> with read_as("JSON"):
    ...     raise ValueError("a key occurs twice in one object")
    Traceback (most recent call last):
    eqmath.errors.GroupError: the file begins like JSON, but cannot be read as such: a key occurs twice in one object
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            yield
    except EqmathError:
        raise
    except Exception as error:
        reason = " ".join(str(error).split())[:200] or type(error).__name__
        raise GroupError(f"the file begins like {kind}, but cannot be read as such: {reason}") from None
