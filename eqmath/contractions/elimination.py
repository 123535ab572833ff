"""Products of tables summed over some of their indices, one index after another: in which order, and at what cost.

Every table has one axis for each of its indices, and all indices run over n values. To sum over an index, the tables
that have it are multiplied into one, whose axes are all their indices, and that is summed. So the cost depends on the
order alone: it is found exactly for few indices, and greedily for more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any

import numpy as np

from eqmath.contractions.dtypes import Array
from eqmath.limits import require

Scope = frozenset[int]
"""The indices of a table."""

MOST_EXACT = 12
"""For more indices than that the order is chosen greedily."""


@dataclass(frozen=True)
class Elimination:
    """In which order the indices of a product of tables are summed over.

    Attributes
    ----------
    kept : tuple of int
        The indices that are not summed over: the axes of the result.
    order : tuple of int
        The others, the first to be summed over first.
    sizes : tuple of int
        How many indices the table of every sum has, the one that is summed over included.
    factors : tuple of int
        How many tables are multiplied for every sum, and for the result.
    exact : bool
        Whether no order is cheaper for large n: the sizes, from the largest down, are the least that there are.

    Examples
    --------
    >>> path = [(0, 1), (1, 2), (2, 3)]
    >>> found = elimination(path, kept=[0])
    >>> print(found, "-", found.multiplications(10))
    sums over 3, 2, 1, in tables of at most n^2 entries - 200
    """

    kept: tuple[int, ...]
    order: tuple[int, ...]
    sizes: tuple[int, ...]
    factors: tuple[int, ...]
    exact: bool = True

    @property
    def width(self) -> int:
        """The largest number of indices of a table, that of the result included."""
        return max((len(self.kept), *self.sizes))

    def multiplications(self, n: int) -> int:
        """How many are made at most: for every entry of the table of a sum one less than there are tables in it."""
        ends = (*self.sizes, len(self.kept))
        return sum(max(factors - 1, 0) * n**size for factors, size in zip(self.factors, ends, strict=True))

    def additions(self, n: int) -> int:
        """How many are made."""
        return sum((n - 1) * n**size // n for size in self.sizes)

    def largest(self, n: int) -> int:
        """The number of entries of the largest table."""
        entries: int = n**self.width
        return entries

    def __str__(self) -> str:
        sums = f"sums over {', '.join(map(str, self.order))}" if self.order else "no sums"
        return f"{sums}, in tables of at most n^{self.width} entries"


def elimination(scopes: Sequence[Sequence[int]], kept: Sequence[int], summed: Sequence[int] = ()) -> Elimination:
    """The order in which the indices that are not kept are summed over.

    Parameters
    ----------
    scopes : the indices of every table
    kept : sequence of int
    summed : sequence of int
        Indices that are summed over although no table may have them.

    Examples
    --------
    >>> square = [(0, 1), (1, 2), (2, 3), (3, 0)]
    >>> elimination(square, []).sizes, elimination([*square, (0, 2), (1, 3)], []).sizes
    ((3, 3, 2, 1), (4, 3, 2, 1))
    """
    own = [frozenset(scope) for scope in scopes]
    wanted = frozenset(kept)
    rest = sorted(frozenset().union(*own, summed) - wanted)
    few = len(rest) <= MOST_EXACT
    order = _cheapest(own, rest) if few else _greedy(own, rest)
    sizes, factors = [], []
    for index in order:
        own, size, used = _after(own, index)
        sizes.append(size)
        factors.append(used)
    return Elimination(tuple(kept), tuple(order), tuple(sizes), (*factors, len(own)), few)


def _after(scopes: Sequence[Scope], index: int) -> tuple[list[Scope], int, int]:
    """The scopes after the sum over an index, the size of its table, and how many tables were multiplied."""
    used = [scope for scope in scopes if index in scope]
    joined = frozenset({index}).union(*used)
    return [*(scope for scope in scopes if index not in scope), joined - {index}], len(joined), len(used)


def _seen(scopes: Sequence[Scope], gone: frozenset[int], index: int) -> int:
    """The size of the table of an index after others are gone: what it reaches through these."""
    reached, waiting = {index}, [index]
    for here in waiting:
        for scope in scopes:
            if here in scope:
                fresh = scope - reached
                reached |= fresh
                waiting += fresh & gone
    return len(reached - gone)


def _cheapest(scopes: Sequence[Scope], rest: Sequence[int]) -> list[int]:
    """Of all orders the one with the least numbers of tables of the largest size, then of the next one, …, the first.

    The table of an index depends on which others are gone, not on their order: so one best order for every set.
    """
    most = len(frozenset().union(*scopes, rest))
    best: dict[frozenset[int], tuple[list[int], list[int]]] = {frozenset(): ([0] * (most + 1), [])}
    for _ in rest:
        level: dict[frozenset[int], tuple[list[int], list[int]]] = {}
        for gone, (cost, order) in best.items():
            for index in rest:
                if index not in gone:
                    more = list(cost)
                    more[most - _seen(scopes, gone, index)] += 1
                    now = gone | {index}
                    level[now] = min(level.get(now, (more, [*order, index])), (more, [*order, index]))
        best = level
    return best[frozenset(rest)][1]


def _greedy(scopes: Sequence[Scope], rest: Sequence[int]) -> list[int]:
    """The index with the smallest table next."""
    own, left, order = list(scopes), list(rest), []
    while left:
        index = min(left, key=lambda one: (_after(own, one)[1], one))
        left.remove(index)
        own = _after(own, index)[0]
        order.append(index)
    return order


def contracted(tables: Sequence[tuple[Sequence[int], Array]], plan: Elimination, n: int) -> Array:
    """The product of the tables, summed over all indices that are not kept; an axis for each of these, in order.

    Parameters
    ----------
    tables : sequence of (indices, array)
        One axis of length n for every index.
    plan : Elimination
    n : int

    Raises
    ------
    TooLarge
        If a table on the way exceeds the memory limit.

    Examples
    --------
    >>> x = np.array([[1, 2], [3, 4]])
    >>> plan = elimination([(0, 1), (1, 2)], [0, 2])
    >>> contracted([((0, 1), x), ((1, 2), x)], plan, 2).tolist()
    [[7, 10], [15, 22]]
    """
    require(plan.largest(n), 1, 24, hint=str(plan))
    kind = np.result_type(np.int64, *(array.dtype for _, array in tables))
    left = [(tuple(indices), array.astype(kind)) for indices, array in tables]
    for index in plan.order:
        used = [table for table in left if index in table[0]]
        axes = sorted({index}.union(*(indices for indices, _ in used)))
        product = _multiplied(used, axes, n, kind)
        summed = product.sum(axis=axes.index(index))
        left = [table for table in left if index not in table[0]]
        left.append((tuple(axis for axis in axes if axis != index), np.asarray(summed, dtype=kind)))
    return _multiplied(left, plan.kept, n, kind)


def _multiplied(tables: Sequence[tuple[tuple[int, ...], Array]], axes: Sequence[int], n: int, kind: Any) -> Array:
    """The product of tables on all of these axes."""
    shape = (n,) * len(axes)
    if not tables:
        return np.ones(shape, dtype=kind)
    return np.broadcast_to(reduce(np.multiply, (_spread(*table, axes) for table in tables)), shape)


def _spread(indices: Sequence[int], array: Array, axes: Sequence[int]) -> Array:
    """A table with an axis of length 1 where it has none of these indices."""
    order = sorted(range(len(indices)), key=lambda place: list(axes).index(indices[place]))
    turned = array.transpose(order)
    return turned[tuple(slice(None) if axis in indices else None for axis in axes)]
