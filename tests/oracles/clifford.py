"""Clifford algebras by rewriting words, matrices of exterior powers by minors, and Hom by elimination: no code of ours.

A word is a list of generators. Neighbours out of order are exchanged with a sign, equal neighbours are replaced by
their square, one step at a time, until nothing can be rewritten.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, permutations

from tests.oracles import linear


def rewritten(word: list[int], squares: list[int]) -> tuple[int, tuple[int, ...]]:
    """The sign, or 0, and the increasing word that a word is equal to."""
    sign, word = 1, list(word)
    while sign:
        place = next((i for i in range(len(word) - 1) if word[i] >= word[i + 1]), None)
        if place is None:
            return sign, tuple(word)
        if word[place] == word[place + 1]:
            sign *= squares[word[place] - 1]
            del word[place : place + 2]
        else:
            word[place], word[place + 1] = word[place + 1], word[place]
            sign = -sign
    return 0, ()


def words(n: int) -> list[tuple[int, ...]]:
    """The increasing words by length, then lexicographically."""
    return [word for k in range(n + 1) for word in combinations(range(1, n + 1), k)]


def product(x: dict, y: dict, squares: list[int]) -> dict:
    """The product of two combinations of words."""
    found: dict = {}
    for a, s in x.items():
        for b, t in y.items():
            sign, word = rewritten([*a, *b], squares)
            found[word] = found.get(word, 0) + sign * s * t
    return {word: c for word, c in found.items() if c}


def signature(p: int, q: int, r: int = 0) -> list[int]:
    """The squares."""
    return [1] * p + [-1] * q + [0] * r


def determinant(rows: list[list]) -> Fraction:
    """By the formula of Leibniz."""
    n, total = len(rows), Fraction(0)
    for images in permutations(range(n)):
        inversions = sum(images[j] > images[i] for i in range(n) for j in range(i))
        term = Fraction((-1) ** inversions)
        for i in range(n):
            term *= rows[i][images[i]]
        total += term
    return total


def acting(g: list[list]) -> list[list]:
    """g on all exterior powers: the matrix of its minors, rows and columns by `words`."""
    every = words(len(g))
    return [
        [determinant([[g[i - 1][j - 1] for j in b] for i in a]) if len(a) == len(b) else 0 for b in every]
        for a in every
    ]


def deriving(x: list[list]) -> list[list]:
    """An element of the Lie algebra on all exterior powers: one factor of a wedge product after another is replaced."""
    every = words(len(x))
    found = [[0] * len(every) for _ in every]
    for column, word in enumerate(every):
        for place, j in enumerate(word):
            for i in range(1, len(x) + 1):
                new = [*word[:place], i, *word[place + 1 :]]
                if x[i - 1][j - 1] and len(set(new)) == len(new):
                    sign, target = rewritten(new, [0] * len(x))
                    found[every.index(target)][column] += sign * x[i - 1][j - 1]
    return found


def on_whole(element: tuple[list[list], bool]) -> list[list]:
    """An element of the group or of its Lie algebra on the whole algebra."""
    g, infinitesimal = element
    return deriving(g) if infinitesimal else acting(g)


def on_pairs(element: tuple[list[list], bool]) -> list[list]:
    """The same on the tensor square of the algebra."""
    _, infinitesimal = element
    rho = on_whole(element)
    one = linear.identity(len(rho))
    if not infinitesimal:
        return linear.kronecker(rho, rho)
    size = (len(rho) ** 2, len(rho) ** 2)
    return linear.combine([(1, linear.kronecker(rho, one)), (1, linear.kronecker(one, rho))], size)


def hom_dimension(pairs: list[tuple[list[list], list[list]]]) -> int:
    """The dimension of the W with Y W = W X for all pairs (X, Y), entry by entry."""
    rows = []
    for X, Y in pairs:
        for i in range(len(Y)):
            for j in range(len(X)):
                row = [0] * (len(Y) * len(X))
                for p in range(len(Y)):
                    row[p * len(X) + j] += Y[i][p]
                for q in range(len(X)):
                    row[i * len(X) + q] -= X[q][j]
                if any(row):
                    rows.append(row)
    width = len(pairs[0][0]) * len(pairs[0][1])
    return width - (linear.rank(rows) if rows else 0)


def reflected(x: list, v: list, squares: list[int]) -> list[Fraction]:
    """x − 2 b(x, v)/b(v, v) v."""
    b = [sum(s * a * c for s, a, c in zip(squares, u, v, strict=True)) for u in (x, v)]
    return [Fraction(a) - Fraction(2 * b[0]) / Fraction(b[1]) * c for a, c in zip(x, v, strict=True)]
