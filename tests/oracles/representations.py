"""Representations of whole groups: closures, characters, and the maps that commute with lists of matrices."""

from collections.abc import Sequence
from fractions import Fraction
from functools import reduce

from tests.oracles.linear import identity, kronecker, multiply, null_space, power, trace, transpose

Square = Sequence[Sequence]


def closure(generators: Sequence[Square]) -> set[tuple]:
    """All products of the generators of a finite group, as tuples of rows."""
    one = tuple(map(tuple, identity(len(generators[0]))))
    found, waiting = {one}, [one]
    while waiting:
        h = waiting.pop()
        for g in generators:
            new = tuple(map(tuple, multiply(g, h)))
            if new not in found:
                found.add(new)
                waiting.append(new)
    return found


def mean_character(elements: Sequence[Square], m: int) -> Fraction:
    """The dimension of the invariants of V^⊗m: the mean of the m-th powers of the traces."""
    return Fraction(sum(Fraction(trace(g)) ** m for g in elements), len(elements))


def factorwise(elements: Sequence[Square], legs: Sequence[int]) -> list[list]:
    """g₁^⊗k₁ ⊗ g₂^⊗k₂ ⊗ …"""
    return reduce(kronecker, [power(g, k) for g, k in zip(elements, legs, strict=True)])


def one_at(factors: Sequence[int], place: int, g: Square) -> list[Square]:
    """The identities of these sizes, with g at one place."""
    return [g if i == place else identity(n) for i, n in enumerate(factors)]


def commuting(pairs: Sequence[tuple[Square, Square]], rows: int, columns: int) -> list[list[Fraction]]:
    """All W with LW = WR for all pairs (L, R), one vector of entries for every free entry."""
    equations = []
    for left, right in pairs:
        both = zip(kronecker(left, identity(columns)), kronecker(identity(rows), transpose(right)), strict=True)
        equations += [[a - b for a, b in zip(x, y, strict=True)] for x, y in both]
    return null_space([row for row in equations if any(row)], rows * columns)
