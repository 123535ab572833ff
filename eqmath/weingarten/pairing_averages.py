"""Averages over O(n), Sp(n) and U(n): sums over two perfect matchings of the entries.

The average of Π x(i_s, j_s) is Σ_{p,q} F_p(i) Wg(p, q) F_q(j). F_p is the product over the edges of p of what the form
says of two indices. Permutations of equal entries do not change the sum over q, so one p of each orbit is enough.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import Shape, coset_type, partners, permutation_sign
from eqmath.errors import CaseError, Disagreement, TooLarge
from eqmath.exact import Matrix, exact_number, exact_scalar, specialised
from eqmath.limits import grouped, timed
from eqmath.weingarten.averages import Average, Averages, Misjudged, Word, n
from eqmath.weingarten.entry_product import GroupEntry
from eqmath.weingarten.functions import (
    Partners,
    TypeFunction,
    WeingartenFunction,
    matchings,
    multiplied,
    require_multiplied,
)

MOST_MATCHINGS = 10**6
"""Pairs of matchings that are looked at: less than a minute's work."""
ColouredIndex = tuple[int, bool]
"""An index, and whether its entry is a conjugate."""
SignedMatching = tuple[Partners, int]


@dataclass(frozen=True)
class PairingAverages(Averages):
    """The averages over groups of which matchings give all invariants.

    Attributes
    ----------
    function : WeingartenFunction
    edge : (leg, leg) ↦ the entry of the form: 0, 1 or −1
    count : legs ↦ how many matchings have no edge that is 0
    alternating : bool
        Whether the form is, so that a matching has −1 for every crossing.

    Examples
    --------
    >>> from eqmath.weingarten.unitary import AVERAGES
    >>> entries = [GroupEntry(1, 1, barred) for barred in (False, False, True, True)]
    >>> AVERAGES.of(entries, None), AVERAGES.of(entries, 1), AVERAGES.start(entries)
    (2/(n*(n + 1)), 1, 1)
    """

    function: WeingartenFunction
    edge: Callable[[ColouredIndex, ColouredIndex], int]
    count: Callable[[Sequence[ColouredIndex]], int]
    alternating: bool = False

    def start(self, entries: Sequence[GroupEntry]) -> int:
        """From which n on the rational function is the average: found by comparing at every smaller n."""
        largest = max((index for x in entries for index in (x.row, x.column)), default=1)
        start = self.series.next_value(max(self.function.first_regular(len(entries) // 2), largest, 1))
        function = self.of(entries, None)
        for size in reversed(range(self.series.next_value(largest), start, self.series.step)):
            if not self._is_value(function, entries, size):
                break
            start = size
        return start

    def _is_value(self, function: Average, entries: Sequence[GroupEntry], size: int) -> bool:
        """Whether the function has no pole there, and is the average."""
        try:
            return specialised(function, size) == self.of(entries, size)
        except CaseError:
            return False

    def of(self, entries: Sequence[GroupEntry], size: int | None) -> Average:
        """The average of a product of entries.

        Raises
        ------
        TooLarge
            If there are too many matchings, or the degree is larger than 20.
        """
        total: Average = n * 0 if size is None else 0
        types = _types(self, tuple(entries))
        values = self.function.values(len(entries) // 2, size) if types else {}
        for mu, times in types.items():
            total = total + values[mu] * times
        return exact_scalar(total)

    def legs(self, entries: Sequence[GroupEntry]) -> tuple[list[ColouredIndex], list[ColouredIndex]]:
        """The indices of rows and of columns."""
        return [(x.row, x.barred) for x in entries], [(x.column, x.barred) for x in entries]

    def orbits(self, rows: Sequence[ColouredIndex], entries: Sequence[GroupEntry]) -> list[tuple[SignedMatching, int]]:
        """One matching for every multigraph on the different entries, and how many there are.

        >>> from eqmath.weingarten.orthogonal import AVERAGES
        >>> entries = [GroupEntry(1, 1, False)] * 4
        >>> AVERAGES.orbits(AVERAGES.legs(entries)[0], entries)
        [(((1, 0, 3, 2), 1), 3)]
        """
        names = {x: i for i, x in enumerate(dict.fromkeys(entries))}
        labels = [names[x] for x in entries]
        first: dict[tuple[tuple[int, ...], ...], SignedMatching] = {}
        times: Counter[tuple[tuple[int, ...], ...]] = Counter()
        for found in timed(self.matchings(rows), "listing matchings"):
            edges = (sorted((labels[a], labels[b])) for a, b in enumerate(found[0]) if a < b)
            graph = tuple(sorted(map(tuple, edges)))
            first.setdefault(graph, found)
            times[graph] += 1
        return [(first[graph], times[graph]) for graph in first]

    def matchings(self, legs: Sequence[ColouredIndex]) -> Iterator[SignedMatching]:
        """The matchings without an edge that is 0, with the product of their edges, and of their crossings' signs.

        >>> from eqmath.weingarten.symplectic import AVERAGES
        >>> list(AVERAGES.matchings([(1, False), (1, False), (2, False), (2, False)]))
        [((2, 3, 0, 1), -1), ((3, 2, 1, 0), 1)]
        """
        found = [-1] * len(legs)

        def from_first(sign: int) -> Iterator[SignedMatching]:
            if -1 not in found:
                yield tuple(found), sign * self._crossings(tuple(found))
                return
            first = found.index(-1)
            for other in range(first + 1, len(legs)):
                value = self.edge(legs[first], legs[other]) if found[other] < 0 else 0
                if value:
                    found[first], found[other] = other, first
                    yield from from_first(sign * value)
                    found[first] = found[other] = -1

        return from_first(1)

    def misjudged(self, words: Sequence[Word], size: int) -> Misjudged | None:
        """The first scalar product with the first matching that is not its power of n, by the matrices of the form.

        All others are like these: permutations of the points change no scalar product.
        """
        r = _pairs(words)
        gram, listed = self.function.gram(r, size), matchings(2 * r, self.function.alpha)
        first = next(listed) if words else ()
        for other in (first, *listed) if words else ():
            claimed, true = gram[coset_type(first, other)], self.scalar_product(first, other, size)
            if claimed != true:
                return Misjudged(_text(first), _text(other), claimed, true)
        return None

    def scalar_product(self, p: Partners, q: Partners, size: int) -> int:
        """Σ_i F_p(i) F_q(i): for every cycle of p and q the trace of a product of matrices of the form.

        >>> from eqmath.weingarten.symplectic import AVERAGES
        >>> AVERAGES.scalar_product((1, 0, 3, 2), (2, 3, 0, 1), 4)
        -4
        """
        rest, total = set(range(len(p))), self._crossings(p) * self._crossings(q)
        while rest:
            start = point = min(rest)
            product = Matrix.identity(size)
            while point in rest:
                middle = p[point]
                product = (
                    product * self._form(point, middle, len(p), size) * self._form(middle, q[middle], len(p), size)
                )
                rest -= {point, middle}
                point = q[middle]
            total *= int(sum(product[i, i] for i in range(size))) if point == start else 0
        return total

    def _form(self, a: int, b: int, points: int, size: int) -> Matrix:
        """What the form says of the indices of two points, those of the first as rows."""
        barred = [self.function.alpha == 1 and point >= points // 2 for point in sorted((a, b))]
        found = _form_matrix(self.edge, barred[0], barred[1], size)
        return found if a < b else found.T

    def _crossings(self, p: Partners) -> int:
        """−1 for every crossing, where the form is alternating."""
        ends = [end for a, b in enumerate(p) if a < b for end in (a, b)]
        return permutation_sign(ends) if self.alternating else 1

    def weights(self, words: Sequence[Word], size: int) -> Matrix:
        """Wg of the coset types of every two matchings.

        >>> from eqmath.weingarten.orthogonal import AVERAGES
        >>> AVERAGES.weights([(0, 0)], 3)
        Matrix([["1/3"]])
        """
        values, listed = self.function.values(_pairs(words), size), [tuple(partners(word)) for word in words]
        return Matrix([[exact_number(values[coset_type(p, q)]) for q in listed] for p in listed])

    def functions(self, words: Sequence[Word]) -> list[list[Average]]:
        """The same as rational functions of n.

        >>> from eqmath.weingarten.orthogonal import AVERAGES
        >>> AVERAGES.functions([(0, 0)])
        [[1/n]]
        """
        values, listed = self.function.values(_pairs(words)), [tuple(partners(word)) for word in words]
        return [[values[coset_type(p, q)] for q in listed] for p in listed]

    def orientation(self, word: Word) -> int:
        """−1 for every crossing, where the form is alternating."""
        return self._crossings(tuple(partners(word)))

    def changed(self, words: Sequence[Word], size: int) -> int | None:
        """The first diagram that P changes, all or none, by going through all matchings at one n."""
        r = _pairs(words)
        gram = self.function.gram(r, size)
        kept = not words or multiplied(self._at(r, size), gram, r, self.function.alpha) == gram
        return None if kept else 0

    def trace(self, words: Sequence[Word], size: int) -> Average:
        """Σ over all matchings of what Wg G has on the diagonal."""
        r = _pairs(words)
        return self._at(r, size)[(1,) * r] * len(words) if words else 0

    def _at(self, r: int, size: int) -> TypeFunction:
        """G Wg at one n."""
        return multiplied(self.function.gram(r, size), self.function.values(r, size), r, self.function.alpha)

    def require_order(self, m: int, count: int) -> None:
        """Refuse more than 12 points, if there are matchings.

        Raises
        ------
        TooLarge
            If there are more.
        """
        if count:
            require_multiplied(m // 2)

    def same_from(self, m: int) -> int:
        """From which n on no product over boxes is 0."""
        return self.series.next_value(max(self.function.first_regular(m // 2) if m % 2 == 0 else 1, 1))

    def identity(self, words: Sequence[Word]) -> str:
        """That G Wg = 1 as rational functions of n.

        Raises
        ------
        Disagreement
            If it is another matrix.
        """
        r = _pairs(words)
        product = multiplied(self.function.gram(r), self.function.values(r), r, self.function.alpha)
        if words and any(x != int(len(mu) == r) for mu, x in product.items()):
            raise Disagreement(f"G·Wg is not 1 for the {len(words)} matchings of {2 * r} points")
        return "G·Wg = 1 holds identically in n: one equation between rational functions for every coset type"


@lru_cache(maxsize=64)
def _types(averages: PairingAverages, entries: tuple[GroupEntry, ...]) -> Counter[Shape]:
    """How often which coset type occurs among the pairs of matchings, with signs."""
    rows, columns = averages.legs(entries)
    found: Counter[Shape] = Counter()
    counts = averages.count(rows), averages.count(columns)
    _require(max(counts) if all(counts) else 0)
    orbits = averages.orbits(rows, entries) if all(counts) else []
    _require(len(orbits) * counts[1])
    others = list(timed(averages.matchings(columns), "listing matchings")) if orbits else []
    partners = np.array([q for q, _ in others], dtype=np.int8).reshape(len(others), len(entries))
    signs = np.array([sign for _, sign in others], dtype=np.int64)
    for (p, sign), times in timed(orbits, "pairing matchings", 1):
        _, places, types = np.unique(cycle_codes(partners, p), return_index=True, return_inverse=True)
        totals = np.zeros(len(places), dtype=np.int64)
        np.add.at(totals, types.ravel(), signs)
        for place, total in zip(places.tolist(), totals.tolist(), strict=True):
            found[coset_type(p, others[place][0])] += sign * times * total
    return found


@lru_cache(maxsize=64)
def _form_matrix(edge: Callable[[ColouredIndex, ColouredIndex], int], first: bool, second: bool, size: int) -> Matrix:
    """The entries of a form; the conjugates of entries have other indices than entries."""
    return Matrix([[edge((i, first), (j, second)) for j in range(1, size + 1)] for i in range(1, size + 1)])


def _text(p: Partners) -> str:
    return "|".join(f"{a + 1},{b + 1}" for a, b in enumerate(p) if a < b)


def _pairs(words: Sequence[Word]) -> int:
    return len(words[0]) // 2 if words else 0


def _require(pairs: int) -> None:
    if pairs > MOST_MATCHINGS:
        raise TooLarge(
            f"{grouped(pairs)} pairs of matchings are too many, {grouped(MOST_MATCHINGS)} are looked at",
            hint="take smaller powers",
        )


def cycle_codes(partners: NDArray[np.int8], p: Partners) -> NDArray[np.int64]:
    """A number for each of many matchings, the same for those of one coset type to p: the fixed points of all (qp)^t.

    >>> cycle_codes(np.array([[1, 0, 3, 2], [2, 3, 0, 1]], np.int8), (1, 0, 3, 2)).tolist()
    [24, 4]
    """
    size = partners.shape[1]
    step = partners[:, list(p)].astype(np.intp)
    place, codes = step.copy(), np.zeros(len(partners), dtype=np.int64)
    for _ in range(size // 2):
        codes = codes * (size + 1) + (place == np.arange(size)).sum(axis=1)
        place = np.take_along_axis(step, place, axis=1)
    return codes
