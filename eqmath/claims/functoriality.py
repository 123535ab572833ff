"""Rules for diagrams and their matrices at one n, entry by entry: products, tensor products, flips, identities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any

import numpy as np

from eqmath.claims.about_products import Compared
from eqmath.claims.images import Images, first_difference
from eqmath.claims.witness import FalseRule
from eqmath.exact import Integers, integer_product
from eqmath.families import Rules
from eqmath.limits import require


def products(rules: Rules, images: Images, k: int, l: int, middles: Iterable[int]) -> Iterator[Compared]:
    """Θ(upper • lower) = Θ(upper) Θ(lower) for all k → j → l; for each None, or where they differ.

    >>> from eqmath.families import family
    >>> brauer = family("brauer")
    >>> list(products(brauer.own_rules(), Images(brauer, 2), 0, 0, [0, 2]))
    [None, None]
    >>> print(next(filter(None, products(brauer.own_rules(), Images(family("symplectic"), 2), 1, 1, [3]))))
    (1,1'|2',3') • (1,2|3,1') at [1;1]: claimed 1, true -1
    """
    for j in middles:
        lower = images.members(k, j)
        require(len(lower), images.n ** (k + l), 16)
        below = images.stack(k, j).transpose(1, 0, 2).reshape(images.n**j, -1)
        for d in images.members(j, l):
            true = integer_product(images.matrix(d), below).reshape(images.n**l, len(lower), images.n**k)
            for e, matrix in zip(lower, true.transpose(1, 0, 2), strict=True):
                claimed = images.combined(rules.compose(d, e, images.n), k, l)
                yield _compared("•", d, e, claimed, matrix, images, (k, l))


def tensor_products(rules: Rules, images: Images, k: int, l: int) -> Iterator[Compared]:
    """Θ(a ⊗ b) = Θ(a) ⊗ Θ(b), all ways to cut both rows.

    >>> from eqmath.families import family
    >>> partition = family("partition")
    >>> list(tensor_products(partition.own_rules(), Images(partition, 2), 1, 0))
    [None, None]
    """
    for r, s in product(range(k + 1), range(l + 1)):
        for a, b in product(images.members(r, s), images.members(k - r, l - s)):
            claimed = images.combined(rules.tensor(a, b, images.n), k, l)
            yield _compared("⊗", a, b, claimed, np.kron(images.matrix(a), images.matrix(b)), images, (k, l))


def flips(rules: Rules, images: Images, k: int, l: int) -> Iterator[Compared]:
    """Θ(d)ᵀ = ± Θ(flip d).

    >>> from eqmath.families import family
    >>> grood = family("grood")
    >>> [grood.own_rules().flip(d) for d in grood.diagrams(1, 1, 2)]
    [(-1, Diagram("1|1'"))]
    >>> set(flips(grood.own_rules(), Images(grood, 2), 1, 1))
    {None}
    """
    for d in images.members(k, l):
        sign, flipped = rules.flip(d)
        claimed = images.combined({flipped: sign}, l, k)
        yield _compared("transpose", d, None, claimed, images.matrix(d).T, images, (l, k))


def identities(rules: Rules, images: Images, k: int, l: int) -> Iterator[Compared]:
    """Θ(1_k) = 1.

    >>> from eqmath.families import family
    >>> even = family("even")
    >>> even.own_rules().identity(2), list(identities(even.own_rules(), Images(even, 3), 2, 2))
    (Diagram("1,1'|2,2'"), [None])
    """
    if k == l:
        one = rules.identity(k)
        unit = np.eye(images.n**k, dtype=np.int64)
        yield _compared("identity", one, None, unit, images.matrix(one), images, (k, k))


def _compared(
    operation: str, d: Any, e: Any, claimed: Integers, true: Integers, images: Images, shape: tuple[int, int]
) -> Compared:
    """The first entry at which the rule and the matrices differ."""
    place = first_difference(claimed, true)
    if place is None:
        return None
    row, column = images.index(place, *shape)
    second = "" if e is None else str(e)
    return FalseRule(operation, str(d), second, row, column, int(claimed.flat[place]), int(true.flat[place]))
