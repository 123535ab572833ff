"""Which diagrams a family has on legs that are symmetrised or antisymmetrised in groups: which blocks, which signs.

A diagram up to permutations inside the groups is the multiset of the types of its blocks. Its orbit is forced to zero
iff some permutation that keeps the diagram changes the sign: the exchange of two legs of one group in one block, or of
two blocks of one type. A head with n tentacles is one more antisymmetrised group of n legs, which are the values
1, …, n in this order: every block, or every pair, says how many of them it may have, and the sign of the indices at the
tentacles is the sign of that group. Then a type may

* have several legs of a group iff their exchange changes the diagram by the sign of the group,
* occur many times iff it has an even number of antisymmetrised legs, those of the head included.

For the legs of a product these are super multigraphs and super partitions: multisets of edges or types, even ones at
will, odd ones at most once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import factorial, prod

from eqmath.combinatorics import BlockType, super_partition_count, super_partitions


@dataclass(frozen=True, order=True)
class LegGroup:
    """Neighbouring legs that are symmetrised (sign 1) or antisymmetrised (sign −1); a single leg is either.

    Attributes
    ----------
    degree : int
    sign : int
    black : bool
        Whether they are legs of the dual; for self-dual groups that makes no difference.

    Examples
    --------
    >>> LegGroup(2, -1)  # Λ²V
    LegGroup(degree=2, sign=-1, black=False)
    """

    degree: int
    sign: int = 1
    black: bool = False


def headless(n: int) -> int:
    """No tentacles."""
    return 0


@dataclass(frozen=True)
class SuperMembers:
    """Which blocks the diagrams of a family have, and how their vectors change with the order of legs.

    Attributes
    ----------
    blocks : (white, black, tentacles) ↦ whether a block may have so many legs
    turned : int
        The sign of the exchange of two legs of one block: 1 for δ, −1 for ε on edges.
    tentacles : n ↦ the number of tentacles of the head, 0 without a head, None if there is no diagram

    Examples
    --------
    >>> edges = SuperMembers(lambda white, black, tentacles: white + black == 2)
    >>> edges.count([LegGroup(2), LegGroup(2)], 3), edges.count([LegGroup(2, -1), LegGroup(2, -1)], 3)
    (2, 1)
    """

    blocks: Callable[[int, int, int], bool]
    turned: int = 1
    tentacles: Callable[[int], int | None] = headless

    def degrees(self, groups: Sequence[LegGroup], n: int) -> BlockType | None:
        """The degrees of the groups and of the head; None if the head has more tentacles than there are blocks."""
        tentacles = self.tentacles(n)
        m = sum(group.degree for group in groups)
        if tentacles is None or tentacles > m + 1:
            return None
        return (*(group.degree for group in groups), tentacles)

    def types(self, groups: Sequence[LegGroup], degrees: BlockType) -> dict[BlockType, bool]:
        """The types of blocks in descending order, and whether each may occur many times."""
        return {found: self.parity(groups, found) == 0 for found in self._types(groups, degrees)}

    def _types(self, groups: Sequence[LegGroup], degrees: BlockType) -> Iterator[BlockType]:
        most = [g.degree if g.sign == self.turned else 1 for g in groups] + [1]
        ranges = [range(min(a, b), -1, -1) for a, b in zip(most, degrees, strict=True)]
        for found in product(*ranges):
            white, black = (sum(x for x, g in zip(found, groups, strict=False) if g.black == c) for c in (False, True))
            if any(found) and self.blocks(white, black, found[-1]):
                yield found

    def parity(self, groups: Sequence[LegGroup], found: BlockType) -> int:
        """The number of antisymmetrised legs of a type, modulo 2."""
        return (sum(x for x, g in zip(found, groups, strict=False) if g.sign < 0) + found[-1]) % 2

    def count(self, groups: Sequence[LegGroup], n: int, most: int | None = None) -> int:
        """How many orbits of diagrams with at most ``most`` blocks are not forced to zero, by a generating function."""
        degrees = self.degrees(groups, n)
        return 0 if degrees is None else super_partition_count(self.types(groups, degrees), degrees, most)

    def diagrams(self, groups: Sequence[LegGroup], n: int, most: int | None = None) -> Iterator[tuple[BlockType, ...]]:
        """The types of the blocks of one diagram of every such orbit.

        >>> edges = SuperMembers(lambda white, black, tentacles: white + black == 2)
        >>> list(edges.diagrams([LegGroup(3), LegGroup(1)], 5))
        [((2, 0, 0), (1, 1, 0))]
        """
        degrees = self.degrees(groups, n)
        return iter(()) if degrees is None else super_partitions(self.types(groups, degrees), degrees, most)


def orbit_length(groups: Sequence[LegGroup], blocks: Sequence[BlockType]) -> int:
    """How many diagrams the permutations inside the groups make of one.

    >>> orbit_length([LegGroup(2), LegGroup(2)], [(1, 1, 0), (1, 1, 0)])
    2
    """
    same = prod(factorial(blocks.count(found)) for found in set(blocks))
    inside = prod(factorial(x) for found in blocks for x in found[:-1])
    return prod(factorial(group.degree) for group in groups) // (same * inside)


def least_word(groups: Sequence[LegGroup], blocks: Sequence[BlockType]) -> tuple[int, ...]:
    """The first string of the orbit: the blocks named in descending order of their types, the legs of a group in order.

    >>> least_word([LegGroup(3), LegGroup(1)], [(1, 1, 0), (2, 0, 0)])
    (0, 0, 1, 1)
    """
    named = list(enumerate(sorted(blocks, reverse=True)))
    return tuple(label for place in range(len(groups)) for label, found in named for _ in range(found[place]))


def _partition(white: int, black: int, tentacles: int) -> bool:
    return white + black > 0


def _even(white: int, black: int, tentacles: int) -> bool:
    return (white + black) % 2 == 0


def _pair(white: int, black: int, tentacles: int) -> bool:
    return white + black == 2


def _at_most_two(white: int, black: int, tentacles: int) -> bool:
    return 0 < white + black <= 2


def _balanced(white: int, black: int, tentacles: int) -> bool:
    return white == black > 0


def _walled(white: int, black: int, tentacles: int) -> bool:
    return white == black == 1


ANY_BLOCKS = SuperMembers(_partition)
"""S(n): every type."""
EVEN_BLOCKS = SuperMembers(_even)
"""H(n): the even types."""
SMALL_BLOCKS = SuperMembers(_at_most_two)
"""B(n): one leg or two."""
EDGES = SuperMembers(_pair)
"""O(n): multigraphs; loops on symmetrised legs only."""
SIGNED_EDGES = SuperMembers(_pair, turned=-1)
"""Sp(n): multigraphs; loops on antisymmetrised legs only."""
BALANCED_BLOCKS = SuperMembers(_balanced)
"""M(n), the monomial matrices: as many white legs as black ones."""
WALLED_EDGES = SuperMembers(_walled)
"""U(n): matrices, white legs by black ones."""
