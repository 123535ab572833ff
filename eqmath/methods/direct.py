"""The direct method: every entry of W is an unknown, every generator gives n^(l+k) equations.

Slow, and the independent check of the reduced method: it knows neither classes nor diagrams.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.errors import Disagreement, TooLarge
from eqmath.exact import PRIMES, Matrix, distinct_rows, exact_rank, first_outside, integers, modular_rank, null_space
from eqmath.limits import require
from eqmath.methods.action import Violation, act, added, compact_form, derive, times, violation
from eqmath.methods.findings import Findings, Method

RATIONAL_UNKNOWNS = 1500
EXTRA_ROWS = 40


def examine(
    generators: Sequence[Matrix], lie: Sequence[Matrix], n: int, k: int, l: int, matrices: Iterable[Matrix]
) -> Findings:
    """Rank, dimension and equivariance of matrices, for the group with these generators.

    Parameters
    ----------
    generators, lie : n × n matrices
        Elements of the group, and of its Lie algebra.
    matrices : n^l × n^k matrices

    Raises
    ------
    TooLarge
        If the equations exceed the memory limit.
    """
    unknowns = n ** (k + l)
    require(max(1, len(generators) + len(lie)) * unknowns, unknowns, 24)
    matrices = list(matrices)
    found = first_violation(generators, lie, matrices, k, l)
    equations = constraints(generators, lie, n, k, l)
    rows = entries(matrices, unknowns)
    rank, dim, prime = two_ends(rows, equations, found is None)
    method = Method("direct", unknowns, len(equations), prime, rank)
    checks = ("equivariance: every matrix compared with its image under every generator, leg by leg",)
    how = f"rank and dimension: elimination {f'mod {prime}' if prime else 'over Q'} of all {unknowns} entries"
    return Findings(len(matrices), rank, dim, found, method, (*checks, how))


def missing_map(
    generators: Sequence[Matrix], lie: Sequence[Matrix], n: int, k: int, l: int, matrices: Iterable[Matrix]
) -> Matrix:
    """A primitive integer map that commutes with the group and lies outside the span of fewer maps.

    Raises
    ------
    Disagreement
        If there is none.
    """
    unknowns = n ** (k + l)
    basis = null_space(constraints(generators, lie, n, k, l))
    solutions = integers(basis, unknowns)
    outside = first_outside(entries(matrices, unknowns), solutions)
    if outside is None:
        raise Disagreement("no map that commutes with the generators lies outside the span, yet the rank is smaller")
    return Matrix.from_numpy(solutions[outside].reshape(n**l, n**k))


def entries(matrices: Iterable[Matrix], unknowns: int) -> NDArray[Any]:
    """The entries of every matrix as one row, denominators cleared row by row."""
    rows = [compact_form(W)[0].ravel() for W in matrices]
    return integers(np.array(rows), unknowns) if rows else integers([], unknowns)


def first_violation(
    generators: Sequence[Matrix], lie: Sequence[Matrix], matrices: Sequence[Matrix], k: int, l: int
) -> Violation | None:
    """The first matrix and generator that do not commute, as an element and an entry."""
    pairs = [
        (W, g, infinitesimal)
        for W in matrices
        for infinitesimal in (False, True)
        for g in (generators, lie)[infinitesimal]
    ]
    return next((v for W, g, infinitesimal in pairs if (v := violation(W, g, k, l, infinitesimal))), None)


def constraints(generators: Sequence[Matrix], lie: Sequence[Matrix], n: int, k: int, l: int) -> NDArray[Any]:
    """The distinct non-zero rows of W ↦ ρ_l(g) W − W ρ_k(g) for all generators g, on the entries of W."""
    unknowns = n ** (k + l)
    units = np.eye(unknowns, dtype=np.int64).reshape((n,) * (k + l) + (unknowns,))
    blocks = [np.zeros((0, unknowns), dtype=np.int64)]
    for infinitesimal, elements in ((False, generators), (True, lie)):
        for g in elements:
            N, denominator = compact_form(g)
            if infinitesimal:
                left, right = derive(N, units, range(l)), derive(N.T, units, range(l, l + k))
            else:
                left = times(act(N, units, range(l)), denominator**k)
                right = times(act(N.T, units, range(l, l + k)), denominator**l)
            rows = integers(added([left, -right], units.shape).reshape(unknowns, unknowns), unknowns)
            blocks.append(rows[(rows != 0).any(axis=1)])
    return distinct_rows(np.concatenate(blocks))


def two_ends(rows: NDArray[Any], equations: NDArray[Any], equivariant: bool) -> tuple[int, int, int | None]:
    """The rank and the dimension, mod p where the two ends meet there, over Q where they do not.

    Whatever the primes are, the largest rank of the vectors and the least bound of the equations are true.
    """
    unknowns, rank, dim = rows.shape[1], 0, rows.shape[1]
    for prime in PRIMES if equivariant else PRIMES[:1]:
        rank = max(rank, modular_rank(rows, prime))
        dim = min(dim, _bound(equations, unknowns, rank, prime))
        if equivariant and rank == dim:
            return rank, dim, prime
        if unknowns <= RATIONAL_UNKNOWNS:
            break
    if unknowns > RATIONAL_UNKNOWNS:
        raise TooLarge(
            f"the ends {rank} and {dim} do not meet mod any of {len(PRIMES)} primes; "
            f"{unknowns} unknowns are too many over Q"
        )
    return exact_rank(rows), unknowns - exact_rank(equations), None


def _bound(equations: NDArray[Any], unknowns: int, rank: int, prime: int) -> int:
    """An upper bound mod p for the dimension: by as many random combinations as can meet the rank, else by all rows."""
    height = unknowns - rank + EXTRA_ROWS
    if len(equations) > height:
        residues = np.mod(equations, prime).astype(np.int64)
        rng = np.random.default_rng(0)
        mixed = np.zeros((height, unknowns), dtype=np.int64)
        for _ in range(3):
            targets, factors = rng.integers(0, height, len(equations)), rng.integers(1, prime, len(equations))
            np.add.at(mixed, targets, residues * factors[:, None] % prime)
        if unknowns - modular_rank(mixed, prime) == rank:
            return rank
    return unknowns - modular_rank(equations, prime)
