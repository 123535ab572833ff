"""Null spaces of integer matrices by their residues mod several primes: what the residues are those of is a guess.

A guess is proved elsewhere, by putting it into the equations. Its number of vectors bounds the dimension from above.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import isqrt, prod

import numpy as np
from flint import fmpz
from numpy.typing import NDArray

from eqmath.exact.panels import LARGEST_PRIME, leading_columns, to_flint


@dataclass(frozen=True, eq=False)
class ModularKernel:
    """The reduced basis of {v : matrix · v = 0} over F_p: vector i has 1 at free[i], 0 at the other free columns.

    Attributes
    ----------
    prime : int
    free : tuple of int
    values : int64 array, one vector a row

    Examples
    --------
    >>> kernel = modular_kernel(np.array([[1, 1, 2]]), 5)
    >>> kernel.free, kernel.values.tolist()
    ((1, 2), [[4, 1, 0], [3, 0, 1]])
    """

    prime: int
    free: tuple[int, ...]
    values: NDArray[np.int64]


def descending_primes(*avoided: int) -> Iterator[int]:
    """The primes below 2²³, largest first, that divide none of some integers.

    >>> primes = descending_primes(8388593)
    >>> next(primes), next(primes)
    (8388587, 8388581)
    """
    for number in range(LARGEST_PRIME - 1, 2, -2):
        if all(other % number for other in avoided) and fmpz(number).is_prime():
            yield number


def modular_kernel(matrix: NDArray[np.int64], prime: int) -> ModularKernel:
    """The reduced basis of the null space of residues mod a prime."""
    width = matrix.shape[1]
    table = to_flint(np.mod(matrix, prime), prime)
    reduced, rank = table.rref()
    pivots = leading_columns(reduced)
    free = sorted(set(range(width)) - set(pivots))
    rows = np.array([int(x) for x in reduced.entries()], dtype=np.int64).reshape(len(matrix), width)[:rank]
    values = np.zeros((len(free), width), dtype=np.int64)
    values[:, pivots] = -rows[:, free].T % prime
    values[np.arange(len(free)), free] = 1
    return ModularKernel(prime, tuple(free), values)


def rational_kernel(kernels: Sequence[ModularKernel]) -> list[list[Fraction]] | None:
    """The vectors over Q of least height with these residues; None where heights of half the digits do not do.

    Kernels that are too large, and those with other free columns than most, are left out.

    >>> found = rational_kernel([modular_kernel(np.array([[2, 3]]), prime) for prime in (101, 103)])
    >>> found
    [[Fraction(-3, 2), Fraction(1, 1)]]
    """
    least = min(len(kernel.free) for kernel in kernels)
    (usual, _), *_ = Counter(kernel.free for kernel in kernels if len(kernel.free) == least).most_common()
    chosen = [kernel for kernel in kernels if kernel.free == usual]
    modulus = prod(kernel.prime for kernel in chosen)
    parts = [modulus // kernel.prime for kernel in chosen]
    units = [part * pow(part, -1, kernel.prime) for part, kernel in zip(parts, chosen, strict=True)]
    known: dict[tuple[int, ...], Fraction | None] = {}
    found = []
    for rows in zip(*(kernel.values.tolist() for kernel in chosen), strict=True):
        row = [_known(known, residues, units, modulus) for residues in zip(*rows, strict=True)]
        if None in row:
            return None
        found.append([x for x in row if x is not None])
    return found


def _known(
    known: dict[tuple[int, ...], Fraction | None], residues: tuple[int, ...], units: Sequence[int], modulus: int
) -> Fraction | None:
    if residues not in known:
        known[residues] = ratio(sum(r * u for r, u in zip(residues, units, strict=True)) % modulus, modulus)
    return known[residues]


def ratio(residue: int, modulus: int) -> Fraction | None:
    """The fraction a/b that is the residue, |a| and b at most √(modulus/2); None where there is none.

    Source: P. S. Wang, "A p-adic algorithm for univariate partial fractions" (1981).

    >>> ratio(pow(3, -1, 10007) * 2 % 10007, 10007), ratio(5000, 10007)
    (Fraction(2, 3), Fraction(-7, 2))
    """
    most = isqrt(modulus // 2)
    (a, b), (c, d) = (modulus, 0), (residue, 1)
    while c > most:
        quotient = a // c
        (a, b), (c, d) = (c, d), (a - quotient * c, b - quotient * d)
    if not d or abs(d) > most:
        return None
    return Fraction(c, d)
