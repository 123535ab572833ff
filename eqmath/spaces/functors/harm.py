"""Harm_d(X): polynomials of degree d modulo the form q = Σ x_i², for groups that keep q."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations_with_replacement

from eqmath.errors import GroupError, SpaceError
from eqmath.exact import Matrix, shaped
from eqmath.spaces.characters import Character
from eqmath.spaces.exponential import Word
from eqmath.spaces.functor import ORTHONORMAL, Expansion, SpaceFunctor
from eqmath.spaces.functors.sym import FUNCTOR as SYM
from eqmath.spaces.monomial import Monomial
from eqmath.spaces.sizes import Size
from eqmath.spaces.summands import Terms

Vector = dict[Word, Fraction]


class Harmonics(SpaceFunctor):
    """Sym_d(X) / q·Sym_(d−2)(X), isomorphic to the harmonic polynomials; basis: monomials with x₁ at most once.

    The others are x₁² = −x₂² − x₃² − …, exact over Z.

    >>> FUNCTOR.labels(2, ["e1", "e2"]), FUNCTOR.matrix(2, Matrix([[0, -1], [1, 0]]))
    (['e1*e2', 'e2^2'], Matrix([[-1, 0], [0, -1]]))
    """

    name = "Harm"
    title = "harmonic polynomials"
    mistaken = (("H", "the hyperoctahedral group"),)
    needs = ORTHONORMAL

    def dimension(self, degree: int, size: Size) -> Size:
        """Sym_d minus Sym_(d−2)."""
        return SYM.dimension(degree, size) - (SYM.dimension(degree - 2, size) if degree > 1 else 0)

    def labels(self, degree: int, labels: Sequence[str]) -> list[str]:
        """MonomialReading with the first at most once."""
        return [SYM.written([labels[i] for i in word]) for word in _words(degree, len(labels))]

    def matrix(self, degree: int, g: Matrix) -> Matrix:
        """Substitution, reduced modulo q, for an orthogonal matrix g."""
        if g * g.T != Matrix.identity(g.shape[0]):
            raise GroupError("Harm needs orthogonal matrices; this is not one", hint="its columns are not orthonormal")
        return _induced(degree, g.shape[0], SYM.matrix(degree, g))

    def lie(self, degree: int, x: Matrix) -> Matrix:
        """The derivation, reduced modulo q, for a skew matrix x."""
        if x.T != -x:
            raise GroupError("Harm needs skew matrices of the Lie algebra; this is not one")
        return _induced(degree, x.shape[0], SYM.lie(degree, x))

    def expanded(self, degree: int, terms: Terms, how: Expansion) -> Terms:
        """A difference in the Grothendieck ring, else by itself; nothing of nothing, where q is 0."""
        if not terms:
            return ()
        if not how.virtual:
            return super().expanded(degree, terms, how)
        return how.minus(how.applied("Sym", degree, terms), how.applied("Sym", degree - 2, terms))

    def monomial(self, degree: int, argument: Monomial) -> Monomial:
        """None."""
        raise SpaceError("Harm is not a sum of monomial functors", hint="it is a difference: Space.grothendieck()")

    def character(self, degree: int, value: Character) -> Character:
        """That of Sym_l less that of Sym_(l−2)."""
        return value.harm(degree)


def _words(degree: int, size: int) -> list[Word]:
    """Multisets with 0 at most once."""
    return [word for word in combinations_with_replacement(range(size), degree) if word.count(0) < 2]


def quotient(degree: int, size: int) -> Matrix:
    """Every monomial modulo q, in the basis of those with the first variable at most once.

    >>> quotient(2, 2)
    Matrix([[0, 1, 0], [-1, 0, 1]])
    """
    place = {word: row for row, word in enumerate(_words(degree, size))}
    columns = [_reduced(word, size) for word in SYM.words(degree, size)]
    rows = [[0] * len(columns) for _ in place]
    for j, column in enumerate(columns):
        for word, coefficient in column.items():
            rows[place[word]][j] = coefficient
    return shaped(rows, len(place), len(columns))


def section(degree: int, size: int) -> Matrix:
    """The harmonic polynomial in the class of every basis vector: Σ_j (−1)^j q^j Δ^j / Π_(i≤j) 2i(n + 2d − 2i − 2).

    >>> quotient(2, 3) * section(2, 3) == Matrix.identity(5)
    True
    """
    place = {word: row for row, word in enumerate(SYM.words(degree, size))}
    columns = _words(degree, size)
    rows = [[Fraction(0)] * len(columns) for _ in place]
    for j, word in enumerate(columns):
        for found, coefficient in _projected({word: Fraction(1)}, degree, size).items():
            rows[place[found]][j] = coefficient
    return shaped(rows, len(place), len(columns))


def _projected(polynomial: Vector, degree: int, size: int) -> Vector:
    total, lowered, scale = dict(polynomial), polynomial, Fraction(1)
    for j in range(1, degree // 2 + 1):
        lowered = _laplacian(lowered, size)
        scale /= -2 * j * (size + 2 * degree - 2 * j - 2)
        raised = lowered
        for _ in range(j):
            raised = _times_form(raised, size)
        for word, c in raised.items():
            total[word] = total.get(word, Fraction(0)) + scale * c
    return total


def _laplacian(polynomial: Vector, size: int) -> Vector:
    found: Vector = {}
    for word, c in polynomial.items():
        for i in range(size):
            times = word.count(i)
            if times > 1:
                first = word.index(i)
                rest = (*word[:first], *word[first + 2 :])
                found[rest] = found.get(rest, Fraction(0)) + c * times * (times - 1)
    return found


def _times_form(polynomial: Vector, size: int) -> Vector:
    found: Vector = {}
    for word, c in polynomial.items():
        for i in range(size):
            new = tuple(sorted((*word, i, i)))
            found[new] = found.get(new, Fraction(0)) + c
    return found


def _induced(degree: int, size: int, matrix: Matrix) -> Matrix:
    """A map of polynomials that keeps the multiples of q, on the quotient."""
    words = list(SYM.words(degree, size))
    kept = [i for i, word in enumerate(words) if word.count(0) < 2]
    columns = shaped([[int(i == j) for j in kept] for i in range(len(words))], len(words), len(kept))
    return quotient(degree, size) * matrix * columns


def _reduced(word: Word, size: int) -> dict[Word, int]:
    """A monomial modulo q: (x₁²)^a is (−1)^a times the a-th power of the other squares."""
    pairs, rest = divmod(word.count(0), 2)
    others = (0,) * rest + word[word.count(0) :]
    found = {others: (-1) ** pairs}
    for _ in range(pairs):
        more: dict[Word, int] = {}
        for old, coefficient in found.items():
            for i in range(1, size):
                new = tuple(sorted((*old, i, i)))
                more[new] = more.get(new, 0) + coefficient
        found = more
    return found


FUNCTOR = Harmonics()
