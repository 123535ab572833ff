"""One table of matrices through every elimination."""

from random import Random

import numpy as np


def product_of(rows: int, columns: int, rank: int, seed: int, size: int = 3) -> np.ndarray:
    """A matrix of at most the given rank: a product of two small random integer matrices."""
    rng = Random(seed)
    left = [[rng.randint(-size, size) for _ in range(rank)] for _ in range(rows)]
    right = [[rng.randint(-size, size) for _ in range(columns)] for _ in range(rank)]
    return np.array(left, dtype=np.int64).reshape(rows, rank) @ np.array(right, dtype=np.int64).reshape(rank, columns)


def few_terms(rows: int, columns: int, seed: int, longer: int = 0) -> np.ndarray:
    """Equations of at most two terms, some coefficients divisible by the usual prime, and longer ones among them."""
    rng = Random(seed)
    table = np.zeros((rows, columns), dtype=np.int64)
    for i, row in enumerate(table):
        for j in rng.sample(range(columns), rng.choice((1, 2, 2, 2)) if i % 9 or i // 9 >= longer else 5):
            row[j] = rng.choice((-1, 1, 1, 2, -3, 8388593))
    return table


TABLE = {
    "no rows": np.zeros((0, 4), dtype=np.int64),
    "no columns": np.zeros((4, 0), dtype=np.int64),
    "empty": np.zeros((0, 0), dtype=np.int64),
    "zero": np.zeros((3, 4), dtype=np.int64),
    "one": np.array([[1]]),
    "identity": np.eye(5, dtype=np.int64),
    "leading zeros": np.array([[0, 0, 0], [0, 0, 2], [0, 3, 1]]),
    "repeated rows": np.array([[1, 2, 3], [1, 2, 3], [2, 4, 6], [0, 0, 7]]),
    "repeated columns": np.array([[1, 1, 2, 0], [2, 2, 4, 1], [0, 0, 0, 5]]),
    "rank drops mod 2, 3, 5, 7": np.diag([2, 3, 5, 7, 210]),
    "large entries": np.array([[2**62, -(2**62)], [2**62 - 1, 5], [1, 1]]),
    "wide": product_of(4, 11, 3, seed=1),
    "tall": product_of(13, 4, 4, seed=2),
    "square of rank 6": product_of(12, 12, 6, seed=3),
    "square of full rank": product_of(9, 9, 9, seed=4),
    "two terms": few_terms(21, 30, seed=6),
    "two terms, many": few_terms(60, 24, seed=7),
    "two terms and longer ones": few_terms(20, 31, seed=8, longer=3),
    "sparse": few_terms(15, 30, seed=9, longer=2),
    "large and dense": product_of(22, 25, 17, seed=10),
    "large fractions": np.hstack([np.diag([10**6 + i for i in range(21)]), product_of(21, 4, 4, seed=11, size=999)]),
    "larger fractions": np.hstack([np.diag([2**40 + i for i in range(21)]), product_of(21, 4, 4, seed=12, size=999)]),
    "a row divided by the usual prime": product_of(21, 22, 21, seed=13) * np.array([[8388593]] + [[1]] * 20),
    "late pivots": np.hstack([np.zeros((6, 7), dtype=np.int64), product_of(6, 6, 4, seed=5)]),
}
NAMES = list(TABLE)
PRIMES = (2, 3, 5, 7, 101, 8388593)
