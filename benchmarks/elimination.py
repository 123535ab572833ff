"""Pivots mod p: the blocked elimination against FLINT alone, in one process."""

from __future__ import annotations

import numpy as np
from measure import line, measured

from eqmath.exact import PRIME
from eqmath.exact.panels import blocked_pivots, flint_pivots, to_flint


def main() -> None:
    """Random integer matrices of full rank and of two thirds rank."""
    rng = np.random.default_rng(0)
    for size, rank in ((500, 500), (1000, 1000), (1500, 1000), (2000, 2000)):
        matrix = rng.integers(-3, 4, (size, rank)) @ rng.integers(-3, 4, (rank, size))
        assert blocked_pivots(matrix, PRIME) == flint_pivots(to_flint(np.mod(matrix, PRIME), PRIME))
        library = measured(lambda m=matrix: flint_pivots(to_flint(np.mod(m, PRIME), PRIME)), 2)
        name = f"{size} × {size} of rank {rank}"
        print(line(f"{name}: FLINT", library, 1))
        print(line(f"{name}: blocked", measured(lambda m=matrix: blocked_pivots(m, PRIME), 2), 1, library))


if __name__ == "__main__":
    main()
