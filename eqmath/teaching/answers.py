"""Exercises: text that is read as what the right answer is, and compared; nothing is evaluated."""

from __future__ import annotations

import re
from typing import Any

from eqmath.diagrams import Diagram
from eqmath.errors import CaseError, UsageError
from eqmath.exact import Matrix, Number, parse_number

RightAnswer = Number | str | Diagram | Matrix | tuple[Number, ...] | frozenset["RightAnswer"]
"""A number, several in order, a diagram, a matrix, a word; a set holds all answers that are right."""

FORMS = {
    tuple: "numbers such as 3, 1",
    Diagram: "a diagram such as 1,2|1'",
    Matrix: "the rows of a matrix such as 0 1; -1 0",
    str: "a word",
}


def form(right: RightAnswer) -> str:
    """How an answer of this kind is written.

    >>> form(3), form((3, 1))
    ('a number', 'numbers such as 3, 1')
    """
    kind = type(next(iter(right)) if isinstance(right, frozenset) else right)
    return FORMS.get(kind, "a number")


def is_right(text: str, right: RightAnswer) -> bool:
    """Whether a text says the right answer, or one of the right answers.

    Raises
    ------
    UsageError
        If it cannot be read as an answer of that kind.
    DiagramError
        If a diagram was expected, and it is none.

    Examples
    --------
    >>> is_right("3 and 1", (3, 1)), is_right("1|2,1'", Diagram("1|1',2"))
    (True, True)
    """
    if isinstance(right, frozenset):
        return any(is_right(text, one) for one in right)
    if isinstance(right, Diagram):
        return Diagram(text) == right
    if isinstance(right, Matrix):
        return [_numbers(row, right) for row in text.split(";")] == [tuple(row) for row in right.tolist()]
    if isinstance(right, str):
        return " ".join(text.casefold().split()) == right.casefold()
    return _numbers(text, right) == (right if isinstance(right, tuple) else (right,))


def _numbers(text: str, right: RightAnswer) -> tuple[Number, ...]:
    words = re.sub(r"[,;()\[\]]|\band\b", " ", text.replace("−", "-")).split()
    try:
        found = tuple(parse_number(word) for word in words)
    except CaseError:
        found = ()
    if not found:
        raise UsageError(f"expected {form(right)}, found {text[:60]!r}")
    return found


def written(answer: Any) -> str:
    """An answer as text: several numbers side by side, a matrix by its rows, all else as it prints.

    >>> written((3, -1)), written((Diagram("1|1'"),)), written((Matrix([[0, 1], [1, 0]]),)), written(("odd",))
    ('3, -1', "1|1'", '0 1; 1 0', 'odd')
    """
    if isinstance(answer, Matrix):
        return "; ".join(" ".join(map(str, row)) for row in answer.tolist())
    if isinstance(answer, tuple | list):
        return ", ".join(map(written, answer))
    return str(answer)
