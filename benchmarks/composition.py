"""Bulk composition of partition diagrams against the readable Python reference, in one process."""

from __future__ import annotations

from random import Random

import numpy as np
from measure import line, measured

from eqmath.combinatorics import growth_strings
from eqmath.diagrams import stack, stack_rows


def compare(name: str, upper: np.ndarray, lower: np.ndarray, middle: int) -> None:
    """Print the reference and the bulk form on the same pairs, after comparing their results."""
    pairs = [(tuple(a), tuple(b)) for a, b in zip(upper.tolist(), lower.tolist(), strict=True)]

    def reference() -> list[tuple[tuple[int, ...], int]]:
        return [stack(a, b, middle) for a, b in pairs]

    words, closed = stack_rows(upper, lower, middle)
    assert [(tuple(w), c) for w, c in zip(words.tolist(), closed.tolist(), strict=True)] == reference()
    yardstick = measured(reference, 3)
    print(line(f"{name}: Python reference", yardstick, len(pairs)))
    print(line(f"{name}: bulk", measured(lambda: stack_rows(upper, lower, middle)), len(pairs), yardstick))


def main() -> None:
    """All pairs of (2,2)-diagrams, and random pairs of (4,4)-diagrams."""
    two = np.array(list(growth_strings(4)), np.int8)
    first, second = (grid.ravel() for grid in np.indices((len(two), len(two))))
    compare("225 pairs of (2,2)", two[first], two[second], 2)
    repeated = np.tile(np.arange(first.size), 100)
    compare("22500 pairs of (2,2)", two[first][repeated], two[second][repeated], 2)
    four, rng = np.array(list(growth_strings(8)), np.int8), Random(0)
    chosen = np.array([[rng.randrange(len(four)) for _ in range(2)] for _ in range(50_000)])
    compare("50000 random pairs of (4,4)", four[chosen[:, 0]], four[chosen[:, 1]], 4)


if __name__ == "__main__":
    main()
