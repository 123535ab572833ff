"""Set partitions of points that come in groups, up to permutations inside the groups: multisets of types.

The *type* of a block says how many points of every group it has. Two partitions differ by permutations inside the
groups iff their blocks have the same types, so an orbit is a multiset of types with a given sum. Where permutations
carry signs a type may be forbidden, or be allowed once: the exchange of two equal blocks would be a sign. Set
partitions, multigraphs and matrices with given row and column sums are listed and counted in this way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from math import prod

import numpy as np
from numpy.typing import NDArray

from eqmath.limits import require_list, timed

BlockType = tuple[int, ...]
"""How many points of every group a block has."""


def super_partitions(
    types: Mapping[BlockType, bool], degrees: BlockType, most: int | None = None
) -> Iterator[tuple[BlockType, ...]]:
    """The multisets of types with a given sum, each in descending order, the first types slowest.

    Parameters
    ----------
    types : mapping
        The types, none of them zero, and whether each may occur many times or once.
    degrees : the number of points of every group
    most : int or None
        The largest number of blocks.

    Examples
    --------
    >>> edges = {(2, 0): True, (1, 1): True, (0, 2): True}
    >>> list(super_partitions(edges, (2, 2)))
    [((2, 0), (0, 2)), ((1, 1), (1, 1))]
    >>> list(super_partitions({**edges, (1, 1): False}, (2, 2)))
    [((2, 0), (0, 2))]
    """
    order = sorted(types, reverse=True)
    place_of = {found: place for place, found in enumerate(order)}
    fitting: dict[BlockType, list[int]] = {}

    def places(rest: BlockType) -> list[int]:
        """Where the types stand that fit into the rest and have a point of its first group."""
        if rest not in fitting:
            found = (place_of.get(part) for part in _below(rest))
            fitting[rest] = sorted(place for place in found if place is not None)
        return fitting[rest]

    def grow(rest: BlockType, least: int, room: int) -> Iterator[tuple[BlockType, ...]]:
        if not any(rest):
            yield ()
        elif room:
            for place in places(rest):
                if place >= least:
                    left = tuple(a - b for a, b in zip(rest, order[place], strict=True))
                    for others in grow(left, place + (not types[order[place]]), room - 1):
                        yield (order[place], *others)

    return timed(grow(degrees, 0, sum(degrees) if most is None else most), "listing types of blocks")


def _below(rest: BlockType) -> Iterator[BlockType]:
    """The types that fit into the rest and have a point of its first group that is left."""
    first = next(place for place, degree in enumerate(rest) if degree)
    ranges = [range(int(place == first), degree + 1) for place, degree in enumerate(rest)]
    return product(*ranges)


def super_partition_count(types: Mapping[BlockType, bool], degrees: BlockType, most: int | None = None) -> int:
    """How many there are: the coefficient of z^degrees in Π 1/(1 − u z^T) · Π (1 + u z^T), u to the power ``most``.

    The first product runs over the types T that may occur many times, the second over those that may occur once.

    >>> parts = {part: True for part in product(range(5), range(4)) if any(part)}
    >>> [super_partition_count(parts, (4, 3), n) for n in (1, 2, 3, 4, 6, 7)], super_partition_count(parts, (4, 3))
    ([1, 10, 28, 44, 56, 57], 57)

    Raises
    ------
    TooLarge
        If the polynomials exceed the memory limit.
    """
    top = degrees if most is None else (*degrees, max(most, 0))
    numbers = _one(top)
    for found, many in types.items():
        step = found if most is None else (*found, 1)
        while all(a <= b for a, b in zip(step, top, strict=True)):
            _multiply(numbers, step, top)
            step = tuple(2 * a for a in step) if many else tuple(b + 1 for b in top)
    return int(numbers[degrees].sum()) if most is not None else int(numbers[degrees])


def _one(top: BlockType) -> NDArray[np.object_]:
    """The polynomial 1, with room for these degrees."""
    require_list(prod(degree + 1 for degree in top), 64, "coefficients")
    numbers = np.zeros([degree + 1 for degree in top], dtype=object)
    numbers[(0,) * len(top)] = 1
    return numbers


def _multiply(numbers: NDArray[np.object_], step: BlockType, top: BlockType) -> None:
    """Multiply with 1 + z^step, in place; with the steps doubled in turn these are the factors of 1/(1 − z^step)."""
    upper = tuple(slice(a, None) for a in step)
    lower = tuple(slice(b + 1 - a) for a, b in zip(step, top, strict=True))
    numbers[upper] = numbers[upper] + numbers[lower]
