"""Multiplication, derivatives and the Laplacian as matrices between the monomials of symmetric powers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import product

from eqmath.errors import CaseError
from eqmath.exact import Matrix, Number, natural, shaped
from eqmath.limits import require
from eqmath.spaces.functors.sym import FUNCTOR as SYM

Word = tuple[int, ...]
"""A monomial as the nondecreasing list of its variables."""


@cache
def monomials(degree: int, n: int) -> tuple[Word, ...]:
    """The monomials of a degree in n variables, in the order of `Space.labels`.

    >>> monomials(2, 2)
    ((0, 0), (0, 1), (1, 1))
    """
    return tuple(tuple(word) for word in SYM.words(natural(degree, "the degree"), natural(n, "n")))


def multiplication(a: int, b: int, n: int) -> Matrix:
    """Sym_a ⊗ Sym_b → Sym_(a+b), f ⊗ g ↦ fg.

    Returns
    -------
    Matrix
        A column for every pair of monomials, the first one slowest.

    Raises
    ------
    TooLarge
        If it is above the memory limit.

    Examples
    --------
    >>> multiplication(1, 1, 2)
    Matrix([[1, 0, 0, 0], [0, 1, 1, 0], [0, 0, 0, 1]])
    """
    pairs = [(f, g) for f in monomials(a, n) for g in monomials(b, n)]
    return _matrix(a + b, n, [{SYM.canonical(f + g)[0]: 1} for f, g in pairs])


def products(f: Matrix, g: Matrix, a: int, b: int, n: int) -> Matrix:
    """The products of all pairs of polynomials, given as the columns of two matrices, of degrees a and b.

    It is ``multiplication(a, b, n) * f.kron(g)``, of which the second factor may be large and mostly 0.

    >>> products(Matrix([[1], [0], [1]]), Matrix([[1], [2]]), 2, 1, 2).T
    Matrix([[1, 2, 1, 2]])

    Raises
    ------
    TooLarge
        If it is above the memory limit.
    """
    require(len(monomials(a + b, n)), f.shape[1] * g.shape[1], 40)
    pairs = product(_columns(f, monomials(a, n)), _columns(g, monomials(b, n)))
    return _matrix(a + b, n, [_product(x, y) for x, y in pairs])


def _columns(polynomials: Matrix, words: Sequence[Word]) -> list[dict[Word, Number]]:
    return [{word: c for word, c in zip(words, column, strict=True) if c} for column in polynomials.T.tolist()]


def _product(f: dict[Word, Number], g: dict[Word, Number]) -> dict[Word, Number]:
    found: dict[Word, Number] = {}
    for x, c in f.items():
        for y, d in g.items():
            word = SYM.canonical(x + y)[0]
            found[word] = found.get(word, 0) + c * d
    return found


def derivative(i: int, degree: int, n: int) -> Matrix:
    """∂_i: Sym_d → Sym_(d−1), for i from 0.

    >>> derivative(0, 2, 2)
    Matrix([[2, 0, 0], [0, 1, 0]])

    Raises
    ------
    CaseError
        If the degree is 0.
    """
    if degree < 1:
        raise CaseError("expected a degree of at least 1: the derivative of a number is 0")
    columns = [{_without(word, i): word.count(i)} if i in word else {} for word in monomials(degree, n)]
    return _matrix(degree - 1, n, columns)


def laplacian(degree: int, n: int) -> Matrix:
    """Δ = Σ ∂_i²: Sym_d → Sym_(d−2).

    >>> laplacian(2, 2)
    Matrix([[2, 0, 2]])

    Raises
    ------
    CaseError
        If the degree is less than 2.
    """
    if degree < 2:
        raise CaseError(f"expected a degree of at least 2, found {degree}: Δ of less is 0")
    total = derivative(0, degree - 1, n) * derivative(0, degree, n)
    for i in range(1, n):
        total = total + derivative(i, degree - 1, n) * derivative(i, degree, n)
    return total


def _without(word: Word, i: int) -> Word:
    place = word.index(i)
    return (*word[:place], *word[place + 1 :])


def _matrix(degree: int, n: int, columns: Sequence[Mapping[Word, Number]]) -> Matrix:
    """The matrix with these columns."""
    rows = {word: row for row, word in enumerate(monomials(degree, n))}
    require(len(rows), len(columns), 40)
    table: list[list[Number]] = [[0] * len(columns) for _ in rows]
    for j, column in enumerate(columns):
        for word, entry in column.items():
            table[rows[word]][j] = entry
    return shaped(table, len(rows), len(columns))
