"""All elements of a small finite group, with their products: what is said of elements, not of generators."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from eqmath.errors import GroupError, TooLarge
from eqmath.exact import Matrix
from eqmath.groups import Group
from eqmath.spaces import Space
from eqmath.spaces.elements import elements

MOST_ELEMENTS = 400
InFactors = tuple[Matrix, ...]
"""An element of every factor."""


@dataclass(frozen=True, eq=False)
class ElementTable:
    """The elements of a finite group, 1 first, and the places of their products with the generators.

    Attributes
    ----------
    elements : tuple of elements, each one of every factor
    steps : int array
        In row s the places of g·s, for every g and the generator s.

    Examples
    --------
    >>> from eqmath import S
    >>> table = element_table(S(3))
    >>> len(table), table.products[1].tolist(), table.inverses.tolist()
    (6, [1, 0, 3, 2, 5, 4], [0, 1, 5, 3, 4, 2])
    """

    elements: tuple[InFactors, ...]
    steps: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.elements)

    @cached_property
    def place(self) -> dict[InFactors, int]:
        """Where every element stands."""
        return {g: i for i, g in enumerate(self.elements)}

    @cached_property
    def products(self) -> NDArray[np.int64]:
        """The place of g·h in row g and column h, found along words in the generators."""
        size = len(self)
        found = np.full((size, size), -1, dtype=np.int64)
        found[:, 0] = np.arange(size)
        for h in range(size):
            for step in self.steps:
                found[:, step[h]] = step[found[:, h]]
        return found

    @cached_property
    def inverses(self) -> NDArray[np.int64]:
        """The place of every inverse."""
        found: NDArray[np.int64] = self.products.argmin(axis=1).astype(np.int64)  # 1 stands at place 0
        return found

    def product(self, g: int, h: int) -> int:
        """The place of a product, by multiplying matrices."""
        both = zip(self.elements[g], self.elements[h], strict=True)
        return self.place[tuple(a * b for a, b in both)]

    def matrices(self, space: Space) -> NDArray[np.int64]:
        """ρ(g) for every element, as integers.

        Raises
        ------
        GroupError
            If one of them has other entries.
        """
        found = [space.matrix(g).tolist() for g in self.elements]
        if any(not isinstance(entry, int) for R in found for row in R for entry in row):
            raise GroupError(f"expected integer matrices on {space}, found fractions")
        size = len(found[0])
        return np.array(found, dtype=np.int64).reshape(len(self), size, size)


@lru_cache(maxsize=32)
def element_table(group: Group) -> ElementTable:
    """All elements of a finite group, by multiplying with generators until nothing new is found.

    Raises
    ------
    GroupError
        If the group is infinite.
    TooLarge
        If it has more than 400 elements.

    Examples
    --------
    >>> from eqmath.groups import parse_group
    >>> len(element_table(parse_group("C(3)xH(2)")))
    24
    """
    generators = elements(group)
    if any(infinitesimal for _, infinitesimal in generators):
        raise GroupError(f"{group} has infinitely many elements")
    own = [g for g, _ in generators]
    one = tuple(factor.one() for factor in group.series.factors or (group,))
    place: dict[InFactors, int] = {one: 0}
    steps: list[list[int]] = [[] for _ in own]
    waiting: list[InFactors] = [one]
    for g in waiting:
        for step, s in zip(steps, own, strict=True):
            product = _times(g, s)
            if product not in place:
                place[product] = len(waiting)
                waiting.append(product)
            step.append(place[product])
        if len(waiting) > MOST_ELEMENTS:
            raise TooLarge(f"{group} has more than {MOST_ELEMENTS} elements, which are not listed")
    return ElementTable(tuple(waiting), np.array(steps, dtype=np.int64).reshape(len(own), len(waiting)))


def _times(g: Sequence[Matrix], h: Sequence[Matrix]) -> InFactors:
    return tuple(a * b for a, b in zip(g, h, strict=True))
