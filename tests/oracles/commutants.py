"""What commutes with matrices, and the span of the powers of all elements: every entry an unknown, over Q."""

from collections.abc import Iterable, Sequence
from itertools import permutations, product

from tests.oracles import linear

Square = Sequence[Sequence[int]]


def commutant_dimension(matrices: Iterable[Square], size: int) -> int:
    """The dimension of {X : X D = D X for all D}."""
    rows = [[0] * size**2]
    for D in matrices:
        for i, j in product(range(size), repeat=2):
            row = [0] * size**2
            for a in range(size):
                row[i * size + a] += D[a][j]
                row[a * size + j] -= D[i][a]
            rows.append(row)
    return size**2 - linear.rank(rows)


def span_dimension(elements: Iterable[Square], k: int) -> int:
    """The rank of the g^⊗k."""
    return linear.rank([[x for row in linear.power(g, k) for x in row] for g in elements])


def even_permutations(n: int, odd: bool = False) -> list[list[list[int]]]:
    """The matrices of A(n), or of S(n) with ``odd``."""
    found = []
    for images in permutations(range(n)):
        inversions = sum(images[a] > images[b] for b in range(n) for a in range(b))
        if odd or inversions % 2 == 0:
            found.append([[int(images[j] == i) for j in range(n)] for i in range(n)])
    return found
