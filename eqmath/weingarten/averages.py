"""What is known of the averages over the groups of a series."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import prod
from typing import NamedTuple

from eqmath.exact import Matrix, Polynomial, Scalar
from eqmath.groups import Series
from eqmath.weingarten.entry_product import GroupEntry

Average = Scalar
"""A number, or for every n from some on a rational function of n."""
Word = tuple[int, ...]
"""A diagram: the number of its block for every vertex, outputs first."""
SignedEntry = tuple[int, GroupEntry]
Conjugate = Callable[[GroupEntry], SignedEntry]
"""An entry or a conjugate of one, in the entries that are averaged, with a sign."""
n = Polynomial([0, 1], "n")


class Misjudged(NamedTuple):
    """A scalar product of two diagrams that is another number than G says.

    >>> print(Misjudged("1,2|3,4", "1,3|2,4", 4, -4))
    the scalar product of 1,2|3,4 and 1,3|2,4
    """

    first: str
    second: str
    claimed: Average
    true: int

    def __str__(self) -> str:
        return f"the scalar product of {self.first} and {self.second}"


@dataclass(frozen=True)
class Averages(ABC):
    """The averages of products of entries over the groups of a series, of which diagrams give all.

    A subclass is one kind of diagrams; a module that names a series and how its diagrams look is one group.

    Attributes
    ----------
    series : Series
    conjugate : Conjugate

    Examples
    --------
    >>> from eqmath.weingarten.orthogonal import AVERAGES
    >>> entries = (GroupEntry(1, 1, False),) * 2
    >>> AVERAGES.of(entries, None), AVERAGES.of(entries, 3), AVERAGES.start(entries)
    (1/n, Fraction(1, 3), 1)
    """

    series: Series
    conjugate: Conjugate

    @abstractmethod
    def of(self, entries: Sequence[GroupEntry], size: int | None) -> Average:
        """The average of a product of entries over G(n), or over all G(n) with n from the start on.

        Raises
        ------
        TooLarge
            If there are too many diagrams.
        """

    @abstractmethod
    def start(self, entries: Sequence[GroupEntry]) -> int:
        """From which n on the rational function is the average."""

    def misjudged(self, words: Sequence[Word], size: int) -> Misjudged | None:
        """The first scalar product that G has wrong; by definition none, where G is the number of index tuples."""
        return None

    @abstractmethod
    def weights(self, words: Sequence[Word], size: int) -> Matrix:
        """Wg for every two diagrams whose vectors D has as columns."""

    @abstractmethod
    def functions(self, words: Sequence[Word]) -> list[list[Average]]:
        """The same as rational functions of n."""

    def orientation(self, word: Word) -> int:
        """The sign with which a diagram is a column of D."""
        return 1

    @abstractmethod
    def changed(self, words: Sequence[Word], size: int) -> int | None:
        """The first diagram that P = D Wg Dᵀ changes; None if G Wg G = G, and P is the projection onto their span."""

    @abstractmethod
    def trace(self, words: Sequence[Word], size: int) -> Average:
        """The trace of Wg G, the dimension of that span."""

    @abstractmethod
    def require_order(self, m: int, count: int) -> None:
        """Refuse too many diagrams of m points, whose matrices are not multiplied.

        Raises
        ------
        TooLarge
            If there are too many.
        """

    @abstractmethod
    def same_from(self, m: int) -> int:
        """From which n on Wg is the rational function for all pairs of diagrams with m vertices."""

    @abstractmethod
    def identity(self, words: Sequence[Word]) -> str:
        """What holds identically in n, and says that the rational functions are right from there on.

        Raises
        ------
        Disagreement
            If it does not hold.
        """

    def plain(self, entries: Sequence[GroupEntry]) -> tuple[int, tuple[GroupEntry, ...]]:
        """The entries that are averaged, with a sign."""
        found = [self.conjugate(x) for x in entries]
        return prod(sign for sign, _ in found), tuple(sorted(x for _, x in found))


def real(entry: GroupEntry) -> SignedEntry:
    """The conjugate of a real number is itself.

    >>> real(GroupEntry(1, 2, True))
    (1, GroupEntry(row=1, column=2, barred=False))
    """
    return 1, entry._replace(barred=False)


def complex_entry(entry: GroupEntry) -> SignedEntry:
    """The conjugate of a complex number is another one.

    >>> complex_entry(GroupEntry(1, 2, True))
    (1, GroupEntry(row=1, column=2, barred=True))
    """
    return 1, entry
