"""Matrices of diagrams as multilinear forms: Σ_t f(t) v₁[t₁] ⋯ v_m[t_m] at m vectors, without the n^m entries.

This shares no code with the entries f(t), so that it can check them.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import prod

from eqmath.combinatorics import Word, coarsenings, mobius, partners
from eqmath.exact import Matrix

Vector = list[int]


def blockwise(word: Word, vectors: Sequence[Vector]) -> dict[int, Vector]:
    """For every block the entrywise product of its vectors."""
    found: dict[int, Vector] = {}
    for label, vector in zip(word, vectors, strict=True):
        found[label] = [a * b for a, b in zip(found[label], vector, strict=True)] if label in found else list(vector)
    return found


def block_form(word: Word, l: int, vectors: Sequence[Vector], n: int) -> int:
    """Π over blocks of Σ_i Π over the block of v[i]: the form of D_π.

    >>> block_form((0, 0), 1, [[1, 2], [3, 4]], 2)
    11
    """
    return prod(sum(v) for v in blockwise(word, vectors).values())


def orbit_form(word: Word, l: int, vectors: Sequence[Vector], n: int) -> int:
    """Σ_ρ μ(π, ρ) · (the form of D_ρ): the form of X_π, by Möbius inversion over the coarser ρ."""
    return sum(mobius(word, coarse) * block_form(coarse, l, vectors, n) for coarse in coarsenings(word))


def signed_edge_form(word: Word, l: int, vectors: Sequence[Vector], n: int) -> int:
    """Π over edges: the scalar product between the rows, the symplectic form inside a row."""
    total = 1
    for place, partner in enumerate(partners(word)):
        if place < partner:
            pair = vectors[place], vectors[partner]
            total *= dot(*pair) if place < l <= partner else symplectic(*pair)
    return total


def dot(a: Vector, b: Vector) -> int:
    """Σ a_i b_i."""
    return sum(x * y for x, y in zip(a, b, strict=True))


def symplectic(a: Vector, b: Vector) -> int:
    """Σ a_e b_e' − a_e' b_e over the pairs (e, e')."""
    return sum(a[i] * b[i + 1] - a[i + 1] * b[i] for i in range(0, len(a), 2))


def headed_form(word: Sequence[int], ends: Sequence[int], vectors: Sequence[Vector], n: int) -> int:
    """The determinant of the vectors at the ends of a head, the last one all ones if there are n−1, times the rest."""
    blocks = blockwise(tuple(word), vectors)
    columns = [blocks.pop(end) for end in ends] + [[1] * n] * (n - len(ends))
    rest = prod(sum(v) for v in blocks.values())
    return int(Matrix(columns).det()) * rest
