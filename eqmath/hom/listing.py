"""Diagrams in a list, with the attributes of an enumeration; maps as people hand them in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from eqmath.errors import CaseError, shown
from eqmath.exact import Matrix, is_array, listed


@dataclass(frozen=True, repr=False)
class Listing:
    """A list of diagrams that knows how many there are, and of which families.

    >>> found = Listing(["a", "b"], "partition")
    >>> found, found.count, found.name, found[1]
    (['a', 'b'], 2, 'partition', 'b')
    """

    items: Sequence[Any]
    name: str = ""

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, index: Any) -> Any:
        return self.items[index]

    def __iter__(self) -> Iterator[Any]:
        return iter(self.items)

    def __repr__(self) -> str:
        return repr(list(self.items))


def listed_maps(maps: Iterable[Any]) -> list[Any]:
    """Diagrams and matrices as they are handed in; arrays and lists of rows become matrices.

    >>> import numpy as np
    >>> listed_maps([np.eye(2, dtype=int), "1,1'"])
    [Matrix([[1, 0], [0, 1]]), "1,1'"]

    Raises
    ------
    CaseError
        If they are not a list.
    """
    found = None if isinstance(maps, Matrix) else listed(maps)
    if found is None:
        raise CaseError(f"expected a list of diagrams or matrices, found {shown(maps)}")
    return [Matrix(W) if is_array(W) or isinstance(W, list) else W for W in found]
