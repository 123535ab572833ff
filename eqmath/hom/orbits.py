"""The reduced method for a finite permutation group: functions on the orbits of index tuples.

G permutes the basis of V, so Hom_G(V^⊗k, V^⊗l) consists of the functions on [n]^(l+k) that are
constant on orbits: dim Hom_G is the number of orbits, exactly, and a vector is its values on one
representative each (MATHEMATICS R2, R3, with no equations left). Only m = l+k matters, since a
permutation matrix is its own contragredient: (ρ_l(g) W ρ_k(g)⁻¹)(gI, gJ) = W(I, J) for every split.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import Words, block_counts
from eqmath.errors import Disagreement, GroupError
from eqmath.exact import PRIME, Matrix, eliminate, require
from eqmath.groups import Group, Series
from eqmath.hom.action import Violation, violation
from eqmath.hom.findings import Findings, Method
from eqmath.hom.vectors import Vectors, all_tuples

EVERY_ENTRY = 2**25
"""Up to so many values, equivariance is checked a second time on all of [n]^m."""


def orbit_classes(group: Group, m: int) -> Words:
    """One representative for every orbit of G on [n]^m, those with most distinct values first."""
    words = group.series.classes(m, group.n)
    return words[np.argsort(-block_counts(words), kind="stable")]


def examine(group: Group, vectors: Vectors) -> Findings:
    """Rank, dimension and equivariance of diagram or orbit vectors for a permutation group.

    Raises
    ------
    TooLarge
        If the classes or the table of values exceed the memory limit.
    """
    classes = orbit_classes(group, vectors.k + vectors.l)
    found, checks = equivariance(group, vectors)
    rank, prime, how = rank_on(vectors, classes)
    method = Method("orbits", len(classes), 0, prime, rank)
    return Findings(len(vectors), rank, len(classes), found, method, (*checks, how))


def rank_on(vectors: Vectors, classes: Words) -> tuple[int, int | None, str]:
    """The rank of the vectors on the classes, the prime used if any, and how it was found.

    Vectors whose first non-zero class differs are independent: no elimination is needed when these
    first classes are as many as the non-zero vectors or as the classes.
    """
    leads = [int(row.argmax()) for row in vectors.rows(classes) if row.any()]
    distinct = len(set(leads))
    if distinct in (len(leads), len(classes)):
        return distinct, None, f"rank: {distinct} vectors with different first non-zero classes"
    require(len(vectors), len(classes), 24)
    table = vectors.table(classes).astype(np.int64)
    modular = eliminate(table, PRIME)
    if modular.rank in (len(vectors), len(classes)):
        return modular.rank, PRIME, f"rank: elimination mod {PRIME} reaches the largest rank possible"
    return eliminate(table, None).rank, None, "rank: elimination over Q"


def equivariance(group: Group, vectors: Vectors) -> tuple[Violation | None, list[str]]:
    """Prove the vectors equivariant by generators, or find an entry that is not.

    D_π and X_π are products, entry by entry, of the functions [t_i = t_j] and [t_i ≠ t_j] of two
    legs. A permutation of the values is injective and keeps both, so it keeps every product, at
    every split. Where [n]^m is small enough every entry is compared as well.

    Raises
    ------
    GroupError
        If a generator does not permute the basis.
    """
    n, m = group.n, vectors.k + vectors.l
    small = n**m * len(vectors) <= EVERY_ENTRY
    tuples = all_tuples(m, n) if small else np.zeros((0, m), dtype=np.int8)
    for g in group.discrete:
        moved = permutation_images(g)[tuples].astype(tuples.dtype)
        for index, (before, after) in enumerate(zip(vectors.rows(tuples), vectors.rows(moved), strict=True)):
            if (before != after).any():
                W = vectors.diagram(index).matrix(n, orbit=vectors.orbit)
                return violation(W, g, vectors.k, vectors.l), ["equivariance: refuted by one element"]
    pairs = f"equivariance: every generator of {group.name} permutes the basis, so it keeps a = b and a ≠ b"
    entries = ["equivariance: every entry compared with its image under every generator"]
    return None, [pairs] + entries * small


def permutation_images(g: Matrix) -> NDArray[np.int64]:
    """σ(0), …, σ(n−1) with g e_i = e_σ(i).

    Raises
    ------
    GroupError
        If g is not a permutation matrix.
    """
    array = g.to_numpy()
    ones = np.asarray(array == 1)
    if not (ones.sum(axis=0) == 1).all() or not (ones.sum(axis=1) == 1).all() or np.asarray(array != ones).any():
        raise GroupError("the method by orbits expects permutation matrices", hint="--method direct takes any others")
    images: NDArray[np.int64] = ones.argmax(axis=0)
    return images


@dataclass(frozen=True, slots=True)
class Stability:
    """From which n on the system of an order is literally the same."""

    start: int
    reason: str


def stability(series: Series, m: int, vectors_at: Callable[[int], Vectors]) -> Stability:
    """Read n₀ off the systems that are built: the largest number of values that a class uses.

    No tuple of m values uses more than m, so the classes at n = m+2 hold all of them. Then the systems
    at n₀, n₀+1 and n₀+2 are compared: classes, vectors, and every value of every vector.

    Raises
    ------
    Disagreement
        If they differ.
    """
    largest = int(block_counts(orbit_classes(series(m + 2), m)).max(initial=0))
    start = max(1, largest)
    classes, vectors = orbit_classes(series(start), m), vectors_at(start)
    for n in (start + 1, start + 2):
        later = vectors_at(n)
        same = np.array_equal(classes, orbit_classes(series(n), m)) and np.array_equal(vectors.words, later.words)
        if not same or any((a != b).any() for a, b in zip(vectors.rows(classes), later.rows(classes), strict=True)):
            raise Disagreement(f"the systems of order {m} differ between n = {start} and n = {n}")
    return Stability(start, f"the same system for every n ≥ {start}")
