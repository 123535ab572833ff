"""Diagram algebras: single and bulk products, a large square, all structure constants.

The yardstick is Sage's diagram algebras where they can be imported, in this process; else the times that
were once measured with them on one idle core (Sage 9.5), which are printed as such.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from importlib.util import find_spec
from random import Random

import numpy as np
from flint import nmod_mat
from measure import measured

from eqmath.algebras import BrauerAlgebra, DiagramAlgebra, Morphism, PartitionAlgebra
from eqmath.combinatorics import Words, growth_columns
from eqmath.diagrams import Diagram, stack_rows
from eqmath.exact import PRIME

ONCE = {("Brauer", 4): 17e-6, ("Brauer", 8): 18e-6, ("Brauer", 16): 46e-6, "square": 14.5}
SINGLES, BULK = 200, 100_000


def random_words(kind: str, k: int, count: int, seed: int) -> Words:
    """Random words of (k,k)-diagrams: matchings, or labels drawn from 0, …, k−1."""
    rng = np.random.default_rng(seed)
    pairs = np.tile(np.repeat(np.arange(k), 2), (count, 1))
    labels = rng.permuted(pairs, axis=1) if kind == "Brauer" else rng.integers(0, k, (count, 2 * k))
    return np.ascontiguousarray(growth_columns(labels.T.astype(np.int8))[0].T)


def elements(algebra: DiagramAlgebra, words: Words) -> list[Morphism]:
    """One element a word."""
    return [algebra(Diagram.from_word(word, algebra.points)) for word in words.tolist()]


def products(first: list[Morphism], second: list[Morphism]) -> None:
    """One product a pair."""
    for a, b in zip(first, second, strict=True):
        a * b


def peer(k: int) -> float | None:
    """Seconds of one product of random diagrams in Sage's Brauer algebra; None where it is not installed."""
    if find_spec("sage") is None:
        return None
    from sage.all import QQ, PolynomialRing  # type: ignore[import-not-found]
    from sage.all import BrauerAlgebra as Sage

    ring = PolynomialRing(QQ, "n")
    algebra, rng = Sage(k, ring.gen(), ring), Random(0)
    points = [*range(1, k + 1), *range(-k, 0)]

    def one() -> object:
        rng.shuffle(points)
        return algebra([points[i : i + 2] for i in range(0, 2 * k, 2)])

    pairs = [(one(), one()) for _ in range(SINGLES)]
    return measured(lambda: [a * b for a, b in pairs], 3).seconds / SINGLES


def rates(kind: str, make: Callable[..., DiagramAlgebra], k: int) -> None:
    """Single and bulk products of random diagrams of one order with symbolic δ."""
    algebra = make(k, "n")
    first, second = (elements(algebra, random_words(kind, k, SINGLES, seed)) for seed in (0, 1))
    single = measured(lambda: products(first, second), 5).seconds / SINGLES
    upper, lower = (random_words(kind, k, BULK, seed) for seed in (2, 3))
    bulk = measured(lambda: stack_rows(upper, lower, k), 5).seconds / BULK
    found = peer(k) if kind == "Brauer" else None
    yardstick = found or ONCE["Brauer", k]
    source = "Sage, this run" if found else "Sage 9.5, once"
    print(
        f"{kind:<10} order {k:>2}: single {single * 1e6:6.1f} µs ({yardstick / single:5.1f} × {source}), "
        f"bulk {1 / bulk / 1e6:5.2f} million/s ({yardstick / bulk:6.1f} ×)"
    )


def flint_rank(size: int) -> float:
    """Seconds of FLINT's rank of a random square matrix mod p: of as many rows as B_5 has diagrams."""
    rng = Random(0)
    matrix = nmod_mat(size, size, [rng.randrange(PRIME) for _ in range(size * size)], PRIME)
    start = time.perf_counter()
    matrix.rank()
    return time.perf_counter() - start


def main() -> None:
    """Print everything."""
    for k in (4, 8, 16):
        rates("Brauer", BrauerAlgebra, k)
        rates("partition", PartitionAlgebra, k)
    total = BrauerAlgebra(5, "n").sum()
    square = measured(lambda: total * total, 3)
    print(f"(Σ of the 945 diagrams of B_5)²: {square.seconds:.2f} s, {square.peak / 1e6:.0f} MB, "
          f"{ONCE['square'] / square.seconds:.0f} × Sage 9.5, once")  # fmt: skip
    yardstick, start = flint_rank(945), time.perf_counter()
    failing = [d for d in range(-8, 9) if BrauerAlgebra(5, d).decomposition_matrix().sum() > 11]
    seconds = time.perf_counter() - start
    print(f"decomposition numbers of B_5(δ), δ = −8 … 8: {seconds:.1f} s, each {seconds / 17 / yardstick:.1f} times "
          f"FLINT's rank of a 945 × 945 matrix mod p; not 1 at δ = {failing}")  # fmt: skip
    for algebra in (PartitionAlgebra(3, "n"), BrauerAlgebra(4, "n")):
        start = time.perf_counter()
        _ = algebra.structure_constants
        print(f"structure constants of {algebra}: {time.perf_counter() - start:.3f} s")


if __name__ == "__main__":
    main()
