"""Certificates by generators block by block, where the whole is too large (SPEC.md §10).

Generators that mix basis vectors only within some sets make both spaces sums of blocks, and Hom a sum over all pairs of
them. If every map has its entries in one pair, a list spans, or is a basis, if it does so in every pair.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.claims.by_pairs import Pairs
from eqmath.claims.commuting import Content
from eqmath.claims.identities import identities_content, unnamed
from eqmath.claims.outcome import Outcome
from eqmath.combinatorics import least_connected
from eqmath.errors import Disagreement, TooLarge
from eqmath.exact import Matrix
from eqmath.hom import Hom
from eqmath.spaces.elements import acting, elements

Places = list[int]


def blocks_of(generators: Sequence[NDArray[Any]], size: int) -> list[Places]:
    """The smallest sets of places that all generators keep apart.

    >>> blocks_of([np.array([[0, 0, 1], [0, 1, 0], [1, 0, 0]])], 3)
    [[0, 2], [1]]
    """
    found = [np.argwhere(np.asarray(g != 0)) for g in generators]
    pairs = np.concatenate([np.zeros((0, 2), dtype=np.int64), *found]).astype(np.int64)
    least = least_connected(size, pairs[:, 0], pairs[:, 1])
    return [np.flatnonzero(least == first).tolist() for first in np.unique(least).tolist()]


def certified_by_blocks(space: Hom, outcome: Outcome, kind: str, maps: Sequence[Matrix]) -> Content:
    """A claim for every block of the target and every one of the source, about the maps that live there.

    Raises
    ------
    TooLarge
        If a map has entries in several pairs of blocks, or nobody would check one of them.
    Disagreement
        If the dimension, the rank or the status are others.

    Examples
    --------
    >>> from eqmath.claims import Case, CliffordMaps
    >>> from eqmath import O
    >>> claim = CliffordMaps(O)
    >>> case = claim.case(2)
    >>> maps = list(claim.vectors(case).matrices())
    >>> found = certified_by_blocks(claim.space(2), claim.decide(case), "basis", maps)
    >>> [(own["claim"]["rows"], own["claim"]["columns"], own["dim"]) for own in found["factors"] if own["dim"]]
    [(1, 1, 1), (2, 2, 1), (1, 1, 1)]
    """
    known = [(infinitesimal, acting(space.source, (own, infinitesimal)), acting(space.target, (own, infinitesimal)))
             for own, infinitesimal in elements(space.group)]  # fmt: skip
    rows, columns = space.shape
    infinitesimal = [lie for lie, _, _ in known]
    below, above = _in_blocks([A for _, A, _ in known], columns), _in_blocks([B for _, _, B in known], rows)
    left, claims = [(W, W.to_numpy()) for W in maps], list[Content]()
    for (I, upper), (J, lower) in product(above, below):
        inside = [(W, table) for W, table in left if _keeps(table, I, J)]
        left = [(W, table) for W, table in left if not any(W is own for own, _ in inside)]
        pairs = list(zip(infinitesimal, zip(lower, upper, strict=True), strict=True))
        discrete, algebra = (tuple(pair for lie, pair in pairs if lie == wanted) for wanted in (False, True))
        commuting = Pairs((len(I), len(J)), discrete, algebra, f"a block of {space!r}").commuting
        claims.append(commuting.content(kind, [_cut(table, I, J) for _, table in inside]))
    if left:
        raise TooLarge(f"{len(left)} maps of {space!r} are in several blocks, and too large together for a certificate")
    dim, rank = (sum(own[name] for own in claims) for name in ("dim", "rank"))
    if (dim, rank) != (outcome.dim, outcome.rank):
        raise Disagreement(f"{space!r}: dimension {outcome.dim}, rank {outcome.rank}; by blocks {dim}, {rank}")
    return identities_content(outcome.status, 1, (), (), unnamed, (), claims)


def _in_blocks(generators: Sequence[Matrix], size: int) -> list[tuple[Places, list[Matrix]]]:
    """Every block with what the generators are inside it."""
    tables = [g.to_numpy() for g in generators]
    return [(places, [_cut(table, places, places) for table in tables]) for places in blocks_of(tables, size)]


def _keeps(W: NDArray[Any], rows: Places, columns: Places) -> bool:
    """Whether all entries are in some rows and columns."""
    rest = np.asarray(W != 0)
    return int(rest.sum()) == int(rest[np.ix_(rows, columns)].sum())


def _cut(W: NDArray[Any], rows: Places, columns: Places) -> Matrix:
    return Matrix.from_numpy(W[np.ix_(rows, columns)])
