"""Unknowns that equations make multiples of one another, or zero: what equations of one or two terms say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.exact.panels import STRIP

LinearTerms = Sequence[tuple[int, Any]]
"""The unknowns of an equation with their coefficients."""


class Proportions:
    """Classes of unknowns that are multiples of the last one of their class, and those that are zero.

    Parameters
    ----------
    width : int
        The number of unknowns.
    prime : int, optional
        The field F_p; without one Q.

    Examples
    --------
    >>> found = Proportions(4)
    >>> found.take([(0, 2), (2, -1)]), found.take([(2, 1), (0, -2)]), found.take([(3, 5)])
    (True, False, True)
    >>> found.free, [found.multiple(i) for i in range(4)]
    ([1, 2], [(2, Fraction(1, 2)), (1, 1), (2, 1), (3, 0)])
    """

    def __init__(self, width: int, prime: int | None = None) -> None:
        self.prime = prime
        self._after, self._ratio = list(range(width)), list[Any]([1] * width)
        self._zero = set[int]()

    def multiple(self, unknown: int) -> tuple[int, Any]:
        """The last unknown of the class, and the factor."""
        path = []
        while self._after[unknown] != unknown:
            path.append(unknown)
            unknown = self._after[unknown]
        factor: Any = 1
        for place in reversed(path):
            factor = self._reduced(self._ratio[place] * factor)
            self._after[place], self._ratio[place] = unknown, factor
        return unknown, 0 if unknown in self._zero else factor

    def reduced(self, terms: Iterable[tuple[int, Any]]) -> LinearTerms:
        """An equation in the last unknowns of the classes."""
        total: dict[int, Any] = {}
        for unknown, x in terms:
            last, factor = self.multiple(unknown)
            total[last] = self._reduced(total.get(last, 0) + x * factor)
        return sorted((last, x) for last, x in total.items() if x)

    def take(self, terms: Iterable[tuple[int, Any]]) -> bool:
        """Whether an equation, which reduces to two terms at most, says anything new; it is kept in mind."""
        match self.reduced(terms):
            case []:
                return False
            case [(unknown, _)]:
                self._zero.add(unknown)
            case [(first, x), (second, y)]:
                self._after[first], self._ratio[first] = second, self._quotient(-y, x)
        return True

    def spread(self, vectors: Iterable[dict[int, Any]]) -> Iterator[list[Any]]:
        """All unknowns of vectors that are given by the last unknowns of the classes; those that are not named are 0.

        >>> found = Proportions(3)
        >>> found.take([(0, 1), (1, 1)]), list(found.spread([{1: 5}]))
        (True, [[-5, 5, 0]])
        """
        places = list(map(self.multiple, range(len(self._after))))
        for values in vectors:
            yield [self._reduced(factor * values.get(last, 0)) for last, factor in places]

    @property
    def free(self) -> list[int]:
        """The last unknowns of the classes that are not zero."""
        return [i for i, after in enumerate(self._after) if after == i and i not in self._zero]

    def _reduced(self, x: Any) -> Any:
        return x if self.prime is None else x % self.prime

    def _quotient(self, x: Any, y: Any) -> Any:
        if self.prime is not None:
            return x * pow(int(y), -1, self.prime) % self.prime
        found = Fraction(x) / y
        return found.numerator if found.denominator == 1 else found


def terms_by_row(matrix: NDArray[Any]) -> Iterator[LinearTerms]:
    """The entries of every row that are not zero, with their columns.

    >>> list(terms_by_row(np.array([[0, 3], [0, 0]])))
    [[(1, 3)], []]
    """
    for row in matrix:
        columns: Sequence[int] = row.nonzero()[0].tolist()
        yield list(zip(columns, row[columns].tolist(), strict=True))


def joined(equations: Iterable[LinearTerms], width: int) -> tuple[Proportions, list[LinearTerms]]:
    """What the equations of one or two terms say, and the others in the last unknowns of the classes.

    An equation that has at most two terms when it is written in these is one of them.

    >>> found, others = joined([[(0, 1), (1, -1)], [(4, 1)], [(0, 1), (1, 1), (2, 1), (3, 1), (4, 7)]], 5)
    >>> found.free, others
    ([1, 2, 3], [[(1, 2), (2, 1), (3, 1)]])
    """
    found, left, before = Proportions(width), list(equations), -1
    while len(left) != before:
        before, rows, left = len(left), left, []
        for row in sorted(rows, key=len):
            terms = found.reduced(row)
            if len(terms) > 2:
                left.append(terms)
            else:
                found.take(terms)
    return found, [found.reduced(row) for row in left]


def has_two_terms(matrix: NDArray[Any]) -> bool:
    """Whether no row has more than two entries that are not zero.

    >>> has_two_terms(np.array([[1, 0, -1], [0, 2, 0]])), has_two_terms(np.array([[1, 1, 1]]))
    (True, False)
    """
    strips = (matrix[start : start + STRIP] for start in range(0, len(matrix), STRIP))
    return all(np.count_nonzero(strip, axis=1).max(initial=0) <= 2 for strip in strips)
