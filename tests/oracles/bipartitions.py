"""Counting matrices between symmetric powers, and multisets of pairs, by trying everything."""

from collections.abc import Iterator, Sequence
from itertools import combinations_with_replacement, product
from math import factorial

from tests.oracles.linear import multiply

Pairs = tuple[tuple[int, int], ...]


def bipartitions(k: int, l: int) -> Iterator[Pairs]:
    """The multisets of pairs (y, x) ≠ (0, 0) with sums l and k, the largest pairs first."""
    pairs = [pair for pair in product(range(l + 1), range(k + 1)) if any(pair)]
    for size in range(k + l + 1):
        for found in combinations_with_replacement(sorted(pairs, reverse=True), size):
            if (sum(y for y, _ in found), sum(x for _, x in found)) == (l, k):
                yield found


def monomials(n: int, degree: int) -> list[tuple[int, ...]]:
    """The multisets of so many of n letters."""
    return list(combinations_with_replacement(range(n), degree))


def counting_matrix(pairs: Sequence[tuple[int, int]], k: int, l: int, n: int) -> list[list[int]]:
    """In how many ways values at the pairs give two monomials."""
    rows = {I: dict.fromkeys(monomials(n, k), 0) for I in monomials(n, l)}
    for values in product(range(n), repeat=len(pairs)):
        above = tuple(sorted(v for v, (y, _) in zip(values, pairs, strict=True) for _ in range(y)))
        below = tuple(sorted(v for v, (_, x) in zip(values, pairs, strict=True) for _ in range(x)))
        rows[above][below] += 1
    return [list(row.values()) for row in rows.values()]


def exponents(monomial: tuple[int, ...]) -> int:
    """J!, the product of the factorials of the exponents."""
    found = 1
    for letter in set(monomial):
        found *= factorial(monomial.count(letter))
    return found


def product_of(upper: list[list[int]], lower: list[list[int]], n: int, j: int, bare: bool = False) -> list[list[int]]:
    """D_ρ diag(J!) D_π, or j! D_ρ D_π."""
    weights = [factorial(j) if bare else exponents(J) for J in monomials(n, j)]
    return multiply(upper, [[w * x for x in row] for w, row in zip(weights, lower, strict=True)])
