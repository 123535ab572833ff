"""Matrices of a square matrix on symmetric, exterior and harmonic powers, on tuples and on subsets, by definition."""

from collections import Counter
from itertools import combinations, combinations_with_replacement, permutations, product

from tests.oracles.lie import determinant
from tests.oracles.linear import multiply, null_space, trace

Square = list[list]


def monomials(n: int, d: int) -> list[tuple[int, ...]]:
    """The multisets of d basis vectors."""
    return list(combinations_with_replacement(range(n), d))


def sym(g: Square, d: int) -> Square:
    """x_j ↦ Σ g_ij x_i in every monomial of degree d."""
    basis, images = monomials(len(g), d), []
    for word in basis:
        image: Counter = Counter()
        for choice in product(range(len(g)), repeat=d):
            term = 1
            for i, j in zip(choice, word, strict=True):
                term *= g[i][j]
            image[tuple(sorted(choice))] += term
        images.append([image[other] for other in basis])
    return [list(row) for row in zip(*images, strict=True)] if images else []


def alt(g: Square, d: int) -> Square:
    """The d × d minors."""
    sets = list(combinations(range(len(g)), d))
    return [[determinant([[g[i][j] for j in columns] for i in rows]) for columns in sets] for rows in sets]


def inj(g: Square, d: int) -> Square:
    """A permutation matrix on the d-tuples of different basis vectors."""
    image = [column.index(1) for column in zip(*g, strict=True)]
    tuples = list(permutations(range(len(g)), d))
    return [[int(t == tuple(image[i] for i in s)) for s in tuples] for t in tuples]


def sub(g: Square, d: int) -> Square:
    """A permutation matrix on the d-element sets of basis vectors."""
    image = [column.index(1) for column in zip(*g, strict=True)]
    sets = list(combinations(range(len(g)), d))
    return [[int(set(t) == {image[i] for i in s}) for s in sets] for t in sets]


def modulo_form(g: Square, d: int) -> Square:
    """g on the monomials with x_0 at most once, x_0² being minus the sum of the other squares."""
    n, basis = len(g), monomials(len(g), d)
    place = {word: row for row, word in enumerate(word for word in basis if word.count(0) < 2)}
    rows: Square = [[0] * len(place) for _ in place]
    for column, image in enumerate(zip(*sym(g, d), strict=True)):
        if basis[column] not in place:
            continue
        left = dict(zip(basis, image, strict=True))
        while left:
            word, c = left.popitem()
            if word in place:
                rows[place[word]][place[basis[column]]] += c
            else:
                for i in range(1, n):
                    other = tuple(sorted((*word[2:], i, i)))
                    left[other] = left.get(other, 0) - c
    return rows


def harm(g: Square, l: int) -> Square:
    """An orthogonal matrix on the polynomials of degree l that the Laplacian kills."""
    n = len(g)
    upper, lower = monomials(n, l), monomials(n, l - 2) if l >= 2 else []
    laplacian = [[0] * len(upper) for _ in lower]
    for column, word in enumerate(upper):
        for i in range(n):
            if (times := word.count(i)) >= 2:
                rest = list(word)
                rest.remove(i)
                rest.remove(i)
                laplacian[lower.index(tuple(rest))][column] += times * (times - 1)
    vectors = null_space(laplacian, len(upper))
    free = [max(i for i, x in enumerate(v) if x) for v in vectors]  # the one place where the others are 0
    moved = multiply(sym(g, l), [list(row) for row in zip(*vectors, strict=True)]) if vectors else []
    return [list(moved[place]) for place in free]


def cl(g: Square) -> Square:
    """All exterior powers."""
    return direct_sum(*(alt(g, k) for k in range(len(g) + 1)))


def direct_sum(*blocks: Square) -> Square:
    """Blocks on the diagonal."""
    size, start = sum(map(len, blocks)), 0
    rows = []
    for block in blocks:
        rows += [[0] * start + list(row) + [0] * (size - start - len(block)) for row in block]
        start += len(block)
    return rows


def trace_of_power(g: Square, j: int):
    """tr(g^j), j ≥ 1."""
    power = g
    for _ in range(j - 1):
        power = multiply(power, g)
    return trace(power)
