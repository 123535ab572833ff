"""Functors on words of basis vectors: F(A+B) is the sum of the F(A) ⊗ F(B) of all degrees that add up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from functools import reduce
from math import comb, factorial, lcm, prod
from operator import mul
from typing import ClassVar

from eqmath.exact import Matrix, shaped
from eqmath.spaces.expression import Applied, tensor
from eqmath.spaces.functor import Expansion, SpaceFunctor
from eqmath.spaces.monomial import LinearCharacter, Monomial, twisted
from eqmath.spaces.sizes import Size
from eqmath.spaces.summands import ONE, Summand, Terms, merged, multiplied, scaled

Word = tuple[int, ...]
Vector = dict[Word, int]


class Exponential(SpaceFunctor):
    """A quotient of the tensor power in which every word of basis vectors is ± a canonical one, or 0.

    Attributes
    ----------
    sign : int
        That of the exchange of two neighbours; 0 where they are not exchanged.
    conjugate : str
        The functor with the other sign: F^d(−X) = (−1)^d F'^d(X).

    >>> from eqmath.spaces import Space, functor
    >>> isinstance(functor("Sym"), Exponential), Space("Sym2(V+1)") == Space("Sym2(V)+V+1")
    (True, True)
    """

    sign: ClassVar[int]
    conjugate: ClassVar[str] = ""

    def words(self, degree: int, size: int) -> Iterable[Word]:
        """The canonical words in 0, …, size − 1, in lexicographic order."""
        raise NotImplementedError

    def canonical(self, word: Word) -> tuple[Word, int]:
        """The canonical word and the sign, 0 where the word is zero."""
        raise NotImplementedError

    def written(self, labels: Sequence[str]) -> str:
        """The label of a word."""
        raise NotImplementedError

    def ways(self, parts: Sequence[int]) -> int:
        """How often the product of the F^d_i(X_i) occurs in F^d(ΣX_i)."""
        return 1

    def labels(self, degree: int, labels: Sequence[str]) -> list[str]:
        """One for every canonical word."""
        return [self.written([labels[i] for i in word]) for word in self.words(degree, len(labels))]

    def matrix(self, degree: int, g: Matrix) -> Matrix:
        """A word goes to the product of the images of its letters; g may be any linear map."""
        columns, denominator = _columns(g)
        images: dict[Word, Vector] = {(): {(): 1}}

        def image(word: Word) -> Vector:
            if word not in images:
                images[word] = self._times(image(word[:-1]), columns[word[-1]])
            return images[word]

        rows, words = (list(self.words(degree, size)) for size in g.shape)
        return _matrix(rows, words, image, denominator**degree)

    def lie(self, degree: int, x: Matrix) -> Matrix:
        """One letter after the other is replaced by its image."""
        columns, denominator = _columns(x)

        def image(word: Word) -> Vector:
            found: Vector = {}
            for place, letter in enumerate(word):
                for i, entry in columns[letter]:
                    new, sign = self.canonical((*word[:place], i, *word[place + 1 :]))
                    if sign:
                        found[new] = found.get(new, 0) + sign * entry
            return found

        words = list(self.words(degree, len(columns)))
        return _matrix(words, words, image, denominator)

    def _times(self, vector: Vector, column: list[tuple[int, int]]) -> Vector:
        found: Vector = {}
        for word, coefficient in vector.items():
            for i, entry in column:
                new, sign = self.canonical((*word, i))
                if sign:
                    found[new] = found.get(new, 0) + sign * coefficient * entry
        return found

    def expanded(self, degree: int, terms: Terms, how: Expansion) -> Terms:
        """The products of the F^d_i of the terms over all degrees d_i that add up, the first ones highest first."""
        powers: list[Terms] = [ONE, *((),) * degree]
        for left, (copies, summand) in zip(range(len(terms) - 1, -1, -1), reversed(terms), strict=True):
            before = [self._multiple(d, copies, summand, how) for d in range(degree + 1)]
            wanted = range(degree + 1) if left else [degree]
            powers = [merged(self._mixtures(before, powers, d)) for d in wanted]
        return powers[-1]

    def _mixtures(self, left: Sequence[Terms], right: Sequence[Terms], degree: int) -> Iterator[tuple[int, Summand]]:
        for d in range(degree, -1, -1):
            if left[d] and right[degree - d]:
                yield from scaled(self.ways((d, degree - d)), multiplied([left[d], right[degree - d]]))

    def _multiple(self, degree: int, copies: int, summand: Summand, how: Expansion) -> Terms:
        """F of so many copies of one summand: every way to share the degree among them, up to their order."""
        if copies < 0:
            opposite = how.applied(self.conjugate, degree, ((-copies, summand),))
            return scaled((-1) ** degree, opposite)
        if not summand.factors or not degree:
            return merged([(self.dimension(degree, copies), self._prime(degree, summand))])
        return merged(
            (_orders(parts, copies) * self.ways(parts), reduce(mul, (self._prime(part, summand) for part in parts)))
            for parts in shares(degree, copies)
        )

    def _prime(self, degree: int, summand: Summand) -> Summand:
        """F of one summand: its characters come out."""
        twist = twisted(LinearCharacter(c.name, c.factor, c.exponent * degree) for c in summand.twist)
        if degree < 2 or not summand.factors:
            return Summand(twist, summand.factors if degree else ())
        return Summand(twist, (Applied(self.name, degree, tensor(summand.factors)),))

    def monomial(self, degree: int, argument: Monomial) -> Monomial:
        """A given number of copies, with the exchange of neighbours."""
        return argument.copies(degree, self.sign)

    def dimension(self, degree: int, size: Size) -> Size:
        """The number of canonical words."""
        raise NotImplementedError


def increasing(word: Word) -> tuple[Word, int]:
    """The word in increasing order with the sign of the permutation, 0 where a letter is repeated.

    >>> increasing((2, 0, 1)), increasing((1, 0)), increasing((1, 1))
    (((0, 1, 2), 1), ((0, 1), -1), ((1, 1), 0))
    """
    crossings = sum(a > b for j, b in enumerate(word) for a in word[:j])
    return tuple(sorted(word)), (-1) ** crossings if len(set(word)) == len(word) else 0


def shares(total: int, most: int, largest: int | None = None) -> Iterator[Word]:
    """The partitions of a number into at most a given number of parts, largest parts first.

    >>> list(shares(4, 2)), list(shares(0, 0)), list(shares(1, 0))
    ([(4,), (3, 1), (2, 2)], [()], [])
    """
    if not total:
        yield ()
    least = -(-total // most) if most else total + 1
    for part in range(min(total, total if largest is None else largest), max(least, 1) - 1, -1):
        for rest in shares(total - part, most - 1, part):
            yield (part, *rest)


def multinomial(parts: Sequence[int]) -> int:
    """The number of words with a given number of letters of every kind.

    >>> multinomial([2, 1]), multinomial([])
    (3, 1)
    """
    return factorial(sum(parts)) // prod(map(factorial, parts))


def _orders(parts: Sequence[int], copies: int) -> int:
    """The number of ways to give parts to copies."""
    equal = multinomial([parts.count(part) for part in sorted(set(parts))])
    return comb(copies, len(parts)) * equal


def _columns(matrix: Matrix) -> tuple[list[list[tuple[int, int]]], int]:
    """The entries that are not zero, by columns, as integers over one denominator."""
    columns = matrix.T.tolist()
    denominator = lcm(*(entry.denominator for column in columns for entry in column))
    return [
        [(i, int(entry * denominator)) for i, entry in enumerate(column) if entry] for column in columns
    ], denominator


def _matrix(out: list[Word], words: list[Word], image: Callable[[Word], Vector], denominator: int) -> Matrix:
    place = {word: i for i, word in enumerate(out)}
    rows = [[0] * len(words) for _ in out]
    for j, word in enumerate(words):
        for new, entry in image(word).items():
            rows[place[new]][j] = entry
    found = shaped(rows, len(out), len(words))
    return found if denominator == 1 else found * Fraction(1, denominator)
