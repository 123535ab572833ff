"""The span of all pairs: E = X × Y, with one weight for every orbit that is not forced to zero."""

from __future__ import annotations

from random import Random

import numpy as np

from eqmath.combinatorics import least_connected
from eqmath.errors import NotComposable
from eqmath.limits import require
from eqmath.spans.signed_set import SignedSet
from eqmath.spans.span import Edge, Span


def full_span(source: SignedSet, target: SignedSet) -> Span:
    """X ← X × Y → Y with W = (X × Y)/G: its layers are a basis of Hom_G(R^X, R^Y).

    Where signs occur, an orbit is left out if some element maps a pair to its own negative: there every equivariant
    map is 0. Elsewhere the signs of an orbit are those for which its first pair has 1.

    Raises
    ------
    NotComposable
        If the generators are not as many on both sides.
    TooLarge
        If there are too many pairs.

    Examples
    --------
    >>> square = SignedSet(4, ((1, 2, 3, 0), (0, 3, 2, 1)))
    >>> full_span(square, square).weights, full_span(square, SignedSet(1, ((0,), (0,)))).weights
    (3, 1)
    >>> mirror = SignedSet(1, ((0,),), ((-1,),))
    >>> full_span(mirror, SignedSet(1, ((0,),))).weights, full_span(mirror, mirror).weights
    (0, 1)
    """
    if len(source.images) != len(target.images):
        raise NotComposable(f"expected the same generators, found {len(source.images)} and {len(target.images)}")
    pairs = source.size * target.size
    require(pairs, 2 * (2 + len(source.images)), 60)
    labels = _double_cover(source, target)
    plus, minus = labels[::2], labels[1::2]
    alive = np.flatnonzero(plus != minus)
    leaders = np.minimum(plus, minus) // 2
    weights = {int(leader): w for w, leader in enumerate(np.unique(leaders[alive]))}
    edges: list[Edge] = []
    for place in alive.tolist():
        x, y = divmod(place, target.size)
        edges.append((x, y, weights[int(leaders[place])], 1 if plus[place] < minus[place] else -1))
    return Span(source, target, tuple(edges), len(weights))


def some_span(source: SignedSet, target: SignedSet, rng: Random) -> Span:
    """Any span of G-sets: some orbits of pairs, each up to three times, under weights that orbits may share.

    Examples
    --------
    >>> pixels = SignedSet(3, ((1, 2, 0),))
    >>> found = some_span(pixels, pixels, Random(0))
    >>> found.is_equivariant, found.weights <= 3
    (True, True)
    """
    every = full_span(source, target)
    edges: list[Edge] = []
    for fibre in every.fibres:
        for _ in range(rng.randrange(4)):
            weight, sign = rng.randrange(every.weights), rng.choice((1, -1))
            edges += [(x, y, weight, sign * own) for x, y, _, own in fibre]
    return Span(source, target, tuple(edges), every.weights)


def _double_cover(source: SignedSet, target: SignedSet) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """For +pair and −pair, at 2p and 2p + 1, the least of those to which the group moves it."""
    pairs = source.size * target.size
    places = np.arange(pairs, dtype=np.int64)
    x, y = np.divmod(places, max(target.size, 1))
    first, second = [places[:0]], [places[:0]]
    for g in range(len(source.images)):
        down, up = np.array(source.images[g], dtype=np.int64), np.array(target.images[g], dtype=np.int64)
        turned = (np.array(source.signs[g])[x] * np.array(target.signs[g])[y] < 0).astype(np.int64) if pairs else x
        moved = down[x] * target.size + up[y] if pairs else x
        for sheet in (0, 1):
            first.append(2 * places + sheet)
            second.append(2 * moved + (sheet ^ turned))
    return least_connected(2 * pairs, np.concatenate(first), np.concatenate(second))
