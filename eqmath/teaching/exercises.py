"""Exercises that are answered where they are read: ``check(1, 4)``, with a hint at the second try."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from eqmath.errors import UnknownName, UsageError
from eqmath.teaching.answers import is_right, written
from eqmath.teaching.folders import source_folder
from eqmath.teaching.scripts import checks_of, tasks


class Exercises:
    """The exercises of one worked script: called with a number and an answer, they say whether it is right.

    Parameters
    ----------
    path : Path
        The script; what computes the right answers stands beside it, in ``checks``.

    Examples
    --------
    >>> check = exercises("symmetric_group")
    check(1, …) and check(2, …) say whether an answer is right; the second wrong one brings a hint
    >>> check(1, 5)
    not yet
    >>> check(1, 3)
    not yet; a hint: with two values no three indices are different: which of the five X is 0?
    >>> check(1, 4)
    right
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._tasks = tasks(path.read_text(encoding="utf-8"))
        self._wrong = Counter[int]()

    def __call__(self, number: int, *answer: Any) -> None:
        """Say whether an answer is right; without one, say the task.

        Numbers that belong together may be given one after the other. A diagram, a matrix and a fraction may be given
        as they are or as text.

        Raises
        ------
        UsageError
            If there is no such exercise, or the answer is none of its kind.
        """
        if number not in self._tasks:
            raise UsageError(f"there is no exercise {number}", hint=f"choose from {', '.join(map(str, self._tasks))}")
        print(self._said(number, answer) if answer else self._tasks[number])

    def _said(self, number: int, answer: tuple[Any, ...]) -> str:
        known = checks_of(self._path)
        if is_right(written(answer), known[f"exercise_{number}"]()):
            return "right"
        self._wrong[number] += 1
        return "not yet" if self._wrong[number] == 1 else f"not yet; a hint: {known['HINTS'][number - 1]}"


def exercises(name: str) -> Exercises:
    """The exercises of the worked script of that name.

    Raises
    ------
    UnknownName
        If there is no such script.

    Examples
    --------
    >>> check = exercises("walks")
    check(1, …) and check(2, …) say whether an answer is right; the second wrong one brings a hint
    >>> check(2)
    How many walks of six steps return to the row of two boxes for S(2)? (Why is it a power of 2?)
    """
    path = source_folder("proofs") / f"{name.replace('-', '_')}.py"
    if not path.is_file():
        raise UnknownName(f"the script {name[:80]!r} is unknown", hint="eqmath proofs list names them")
    found = Exercises(path)
    print("check(1, …) and check(2, …) say whether an answer is right; the second wrong one brings a hint")
    return found
