"""Averages over groups of monomial matrices: S(n), H(n), M(n).

A product of entries has an average other than 0 only where their indices are matched by an injective map, and the signs
or scalars of every entry cancel; then it is 1/(n)_t, t the number of different entries. It is a sum over two set
partitions as well. The Gram matrix n^|π ∨ ρ| = Σ (n)_|τ|, over the τ coarser than both, is Z N Zᵀ, and Z, which says
what is coarser, is inverted by Möbius: Wg(π, ρ) = Σ μ(τ, π) μ(τ, ρ)/(n)_|τ| over the τ of at most n blocks that are
finer than both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import perm, prod

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import refines, stirling
from eqmath.errors import Disagreement, TooLarge
from eqmath.exact import Matrix, Polynomial, exact_number, quotient
from eqmath.weingarten.averages import Average, Averages, Word, n
from eqmath.weingarten.entry_product import GroupEntry

MOST_PARTITIONS = 1000
"""Matrices of so many set partitions are multiplied."""


@dataclass(frozen=True)
class BlockAverages(Averages):
    """The averages, sums over partitions, over groups whose elements have one entry in every row and column.

    Attributes
    ----------
    cancels : (times, times of the conjugate) ↦ whether the average of a sign or scalar, so often, is 1
        It is 0 elsewhere.
    least : int
        The smallest number of points in a block.
    leading : bool
        The leading order in 1/n alone, 1/n^|π| on the diagonal; false, for controls.

    Examples
    --------
    >>> from eqmath.weingarten.symmetric import AVERAGES
    >>> entries = [GroupEntry(1, 2, False), GroupEntry(2, 1, False)]
    >>> AVERAGES.of(entries, None), AVERAGES.of([*entries, GroupEntry(1, 1, False)], None)
    (1/((n - 1)*n), 0)
    """

    cancels: Callable[[int, int], bool]
    least: int = 1
    leading: bool = False

    def start(self, entries: Sequence[GroupEntry]) -> int:
        """From which n on there are the entries."""
        return self.series.next_value(max((index for x in entries for index in (x.row, x.column)), default=1))

    def of(self, entries: Sequence[GroupEntry], size: int | None) -> Average:
        """The average of a product of entries."""
        times = Counter(entries)
        places = list(dict.fromkeys((x.row, x.column) for x in entries))
        injective = all(len({place[end] for place in places}) == len(places) for end in (0, 1))
        cancelled = all(
            self.cancels(*(times[GroupEntry(*place, barred)] for barred in (False, True))) for place in places
        )
        kept = int(injective and cancelled)
        if size is None:
            return quotient(kept, falling(len(places)))
        return exact_number(Fraction(kept, perm(size, len(places)))) if kept else 0

    def changed(self, words: Sequence[Word], size: int) -> int | None:
        """The first diagram that P changes, by matrices over Q."""
        gram = self.gram(words, size)
        rest = (gram * self.values(words, size) * gram - gram).T.tolist()
        return next((i for i, row in enumerate(rest) if any(row)), None)

    def trace(self, words: Sequence[Word], size: int) -> Average:
        """Σ over all diagrams of what Wg G has on the diagonal."""
        product = self.values(words, size) * self.gram(words, size)
        return exact_number(sum(product[i, i] for i in range(len(words))))

    def gram(self, words: Sequence[Word], size: int) -> Matrix:
        """n to the number of blocks of the finest diagram that is coarser than both.

        >>> from eqmath.weingarten.symmetric import AVERAGES
        >>> AVERAGES.gram([(0, 0), (0, 1)], 3)
        Matrix([[3, 3], [3, 9]])
        """
        coarser, blocks = _refinements(words), np.array([len(set(word)) for word in words], dtype=np.int64)
        joins = [((coarser * own) * blocks).max(axis=1, initial=0) for own in coarser]
        return Matrix([[size ** int(t) for t in row] for row in joins]) if words else Matrix.identity(0)

    def weights(self, words: Sequence[Word], size: int) -> Matrix:
        """The same as `values`."""
        return self.values(words, size)

    def values(self, words: Sequence[Word], size: int) -> Matrix:
        """The Weingarten function of every two diagrams.

        >>> from eqmath.weingarten.symmetric import AVERAGES
        >>> AVERAGES.values([(0, 0), (0, 1)], 3)
        Matrix([["1/2", "-1/6"], ["-1/6", "1/6"]])
        """
        blocks = [len(set(word)) for word in words]
        if self.leading:
            return _diagonal([Fraction(1, size**t) for t in blocks])
        moebius = Matrix.from_numpy(_refinements(words)).inverse()
        return moebius.T * _diagonal([Fraction(int(t <= size), max(perm(size, t), 1)) for t in blocks]) * moebius

    def functions(self, words: Sequence[Word]) -> list[list[Average]]:
        """The same as rational functions of n.

        >>> from eqmath.weingarten.symmetric import AVERAGES
        >>> AVERAGES.functions([(0, 0), (0, 1)])
        [[1/(n - 1), -1/((n - 1)*n)], [-1/((n - 1)*n), 1/((n - 1)*n)]]
        """
        moebius = Matrix.from_numpy(_refinements(words)).inverse().tolist() if words else []
        sizes = [quotient(1, n**t if self.leading else falling(t)) for t in (len(set(word)) for word in words)]
        size = range(len(words))
        if self.leading:
            return [[sizes[i] if i == j else 0 for j in size] for i in size]
        return [[_sum(sizes[r] * (moebius[r][i] * moebius[r][j]) for r in size) for j in size] for i in size]

    def require_order(self, m: int, count: int) -> None:
        """Refuse more than 1000 diagrams.

        Raises
        ------
        TooLarge
            If there are more.
        """
        if count > MOST_PARTITIONS:
            raise TooLarge(
                f"matrices of {count} set partitions are too large, those of {MOST_PARTITIONS} are multiplied",
                hint="take a smaller order",
            )

    def same_from(self, m: int) -> int:
        """From which n on all diagrams of m points have at most n blocks."""
        return self.series.next_value(max(0 if m % self.least else m // self.least, 1))

    def identity(self, words: Sequence[Word]) -> str:
        """That n^t = Σ S(t, s) (n)_s as polynomials: the Gram matrix is Z N Zᵀ for every n.

        Raises
        ------
        Disagreement
            If one is another polynomial.
        """
        most = max((len(set(word)) for word in words), default=0)
        for t in range(most + 1):
            if sum((stirling(t, s) * falling(s) for s in range(t + 1)), n * 0) != n**t:
                raise Disagreement(f"n^{t} is not the sum of the falling powers of n with Stirling numbers")
        return f"G = Z N Zᵀ for every n: n^t = Σ S(t, s) (n)_s holds identically in n for t ≤ {most}"


def _sum(terms: Iterable[Average]) -> Average:
    return sum(terms, start=n * 0)


def falling(t: int) -> Polynomial:
    """(n)_t = n (n − 1) … (n − t + 1).

    >>> falling(3)
    n^3 - 3*n^2 + 2*n
    """
    return prod((n - i for i in range(t)), start=n * 0 + 1)


def _refinements(words: Sequence[Word]) -> NDArray[np.int64]:
    """Z: 1 where the second diagram is coarser than the first, or the same."""
    table = [[int(refines(fine, coarse)) for coarse in words] for fine in words]
    return np.array(table, dtype=np.int64).reshape(len(words), len(words))


def _diagonal(entries: Sequence[Fraction]) -> Matrix:
    return Matrix([[x if i == j else 0 for j in range(len(entries))] for i, x in enumerate(entries)])
