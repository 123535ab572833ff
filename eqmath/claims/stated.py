"""Sentences of arithmetic about matrices, for a certificate: formulas that are true or false (SPEC.md §10)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from eqmath.errors import TooLarge
from eqmath.exact import Matrix
from eqmath.limits import grouped

MOST_CHARACTERS, MOST_EVALUATED = 4000, 5_500_000
"""Nobody reads longer formulas, or follows more values of definitions and quantifiers."""
SIZE = ("size", "x", "if(x < 0, -x, x)")
"""The definition of absolute values."""
StatedText = tuple[str, bool]
"""A formula, and whether it is true."""


@dataclass(frozen=True)
class Sentences:
    """Sentences about matrices ``#0``, ``#1``, … and the definitions that they use.

    Attributes
    ----------
    sentences : tuple of (text, bool)
        What is stated, and whether it is true.
    definitions : tuple of (name, names of arguments, text)
        Functions, one after another; each a tuple of texts.
    steps : int
        How many values of definitions and of quantified names are needed at most.

    Examples
    --------
    >>> stated = Sentences((("twice(2) = 4", True), ("twice(2) = 5", False)), (("twice", "x", "2 * x"),))
    >>> stated.written["definitions"], stated.witness
    ([['twice', 'x', '2 * x']], {'kind': 'sentence', 'sentence': 1})
    """

    sentences: tuple[StatedText, ...] = ()
    definitions: tuple[tuple[str, ...], ...] = ()
    steps: int = 0

    @property
    def written(self) -> dict[str, Any]:
        """The keys of a claim; none where nothing is stated.

        Raises
        ------
        TooLarge
            If nobody would check it.
        """
        if self.steps > MOST_EVALUATED:
            raise TooLarge(f"sentences of {grouped(self.steps)} steps are too long for a certificate")
        if any(len(text) > MOST_CHARACTERS for text in (*(s[0] for s in self.sentences), *sum(self.definitions, ()))):
            raise TooLarge(f"formulas of more than {MOST_CHARACTERS} characters are too long for a certificate")
        found: dict[str, Any] = {}
        if self.definitions:
            found["definitions"] = [list(own) for own in self.definitions]
        if self.sentences:
            found["sentences"] = [text for text, _ in self.sentences]
        return found

    def joined(self, other: Sentences) -> Sentences:
        """Both, without definitions said twice."""
        definitions = tuple(dict.fromkeys((*self.definitions, *other.definitions)))
        return Sentences((*self.sentences, *other.sentences), definitions, self.steps + other.steps)

    @property
    def witness(self) -> dict[str, Any] | None:
        """The first sentence that is false."""
        for number, (_, true) in enumerate(self.sentences):
            if not true:
                return {"kind": "sentence", "sentence": number}
        return None


NO_SENTENCES = Sentences()


def added(terms: Sequence[tuple[int, int]]) -> str:
    """A sum of numbers with signs, the first one 1, as a term of a formula.

    >>> added([(1, 3), (-1, 2), (1, 1)]), added([(1, 3)])
    ('((3 - 2) + 1)', '3')
    """
    text = str(terms[0][1])
    for sign, x in terms[1:]:
        text = f"({text} {'+' if sign > 0 else '-'} {x})"
    return text


def table(rows: Iterable[Iterable[Any]]) -> Matrix:
    """Rows of any lengths as one matrix, filled with 0; one row and one column at least.

    >>> table([[1, 2], [3]]), table([])
    (Matrix([[1, 2], [3, 0]]), Matrix([[0]]))
    """
    listed = [list(row) for row in rows] or [[]]
    width = max(1, *map(len, listed))
    return Matrix([row + [0] * (width - len(row)) for row in listed])


def block_diagonal(parts: Sequence[Matrix]) -> Matrix:
    """Some matrices as one, each behind the ones before it.

    >>> block_diagonal([Matrix([[1]]), Matrix([[2, 3]])])
    Matrix([[1, 0, 0], [0, 2, 3]])
    """
    rows, columns = (sum(own.shape[i] for own in parts) for i in range(2))
    found = np.full((rows, columns), 0, dtype=object)
    i = j = 0
    for own in parts:
        found[i : i + own.shape[0], j : j + own.shape[1]] = own.to_numpy()
        i, j = i + own.shape[0], j + own.shape[1]
    return Matrix.from_numpy(found)
