"""Closed counts of linear layers between the weights of networks, whose hidden neurons may be permuted or scaled."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Sequence
from itertools import combinations

from eqmath.errors import CaseError

BlockCopies = tuple[Collection[Hashable], int]
"""The hidden layers of a block of weights, and how many copies of it there are."""


def shared_layers_count(blocks: Iterable[BlockCopies], wide: Collection[Hashable]) -> int:
    """Σ_T (Σ of the copies of all blocks that have all layers of T)², T over the sets of wide layers.

    A map between two blocks keeps the index of some layers that both have, sums over the others of the source and is
    constant along the others of the target; where a layer has one neuron there is nothing to choose.

    >>> shared_layers_count([((1,), 3), ((1,), 1), ((1,), 2), ((), 2)], wide={1})  # widths 3, 4, 2
    100
    """
    copies: dict[frozenset[Hashable], int] = {}
    for layers, count in blocks:
        kept = sorted(frozenset(layers) & frozenset(wide), key=str)
        for size in range(len(kept) + 1):
            for some in combinations(kept, size):
                copies[frozenset(some)] = copies.get(frozenset(some), 0) + count
    return sum(count**2 for count in copies.values())


def equal_layers_count(blocks: Iterable[BlockCopies]) -> int:
    """Σ_T (Σ of the copies of the blocks whose layers are T)²: nothing can be summed over.

    >>> equal_layers_count([((1,), 3), ((1,), 1), ((1,), 2), ((), 2)])
    40
    """
    copies: dict[frozenset[Hashable], int] = {}
    for layers, count in blocks:
        copies[frozenset(layers)] = copies.get(frozenset(layers), 0) + count
    return sum(count**2 for count in copies.values())


def wide_network_count(widths: Sequence[int]) -> int:
    """The number of linear layers on the weights of a network with these widths, if no hidden layer has one neuron.

    With a = d_0 and b = d_M it is (a+2b+1)² + (a+b+1)² for one hidden layer, and for M−1 > 1 of them
    (a+2b+2M−3)² + (a+2)² + (b+2)² + 9(M−3) + (M−2).

    >>> wide_network_count([3, 4, 2]), wide_network_count([2, 2, 2, 1])
    (100, 75)

    Raises
    ------
    CaseError
        If there is no hidden layer.
    """
    a, b, last = widths[0], widths[-1], len(widths) - 1
    if last < 2:
        raise CaseError(f"expected a hidden layer, found the widths {tuple(widths)}", hint="3,4,2")
    if last == 2:
        return (a + 2 * b + 1) ** 2 + (a + b + 1) ** 2
    return (a + 2 * b + 2 * last - 3) ** 2 + (a + 2) ** 2 + (b + 2) ** 2 + 9 * (last - 3) + (last - 2)


def network_constant_count(widths: Sequence[int]) -> int:
    """d_0 + 2 d_M + 2M − 3: the number of biases, and of invariants, of such layers, with M > 1; also for width 1.

    >>> network_constant_count([3, 4, 2]), network_constant_count([3, 1, 2])
    (8, 8)
    """
    return widths[0] + 2 * widths[-1] + 2 * len(widths) - 5
