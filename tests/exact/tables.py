"""One table of matrices through every elimination."""

from random import Random

import numpy as np


def product_of(rows: int, columns: int, rank: int, seed: int, size: int = 3) -> np.ndarray:
    """A matrix of at most the given rank: a product of two small random integer matrices."""
    rng = Random(seed)
    left = [[rng.randint(-size, size) for _ in range(rank)] for _ in range(rows)]
    right = [[rng.randint(-size, size) for _ in range(columns)] for _ in range(rank)]
    return np.array(left, dtype=np.int64).reshape(rows, rank) @ np.array(right, dtype=np.int64).reshape(rank, columns)


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
    "late pivots": np.hstack([np.zeros((6, 7), dtype=np.int64), product_of(6, 6, 4, seed=5)]),
}
NAMES = list(TABLE)
PRIMES = (2, 3, 5, 7, 101, 8388593)
