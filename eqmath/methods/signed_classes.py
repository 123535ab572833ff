"""The tensors that some signed permutations keep: one unknown for every orbit of index tuples with signs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import moved_places, signed_components
from eqmath.exact import Integers, Matrix, integers
from eqmath.limits import require_list

SignedPermutation = tuple[tuple[int, ...], tuple[bool, ...]]
"""Where the basis vectors go, and which of them to the negative."""
BYTES = 160
"""What a tuple takes while orbits are joined: it stands twice."""


@dataclass(frozen=True, eq=False)
class SignedClasses:
    """Classes of entries that are equal up to sign, numbered by their last entries.

    Attributes
    ----------
    labels : int64 array
        For every entry the number of its class; the number of classes where the entry is 0.
    signs : int8 array
        The sign of every entry beside the first of its class.
    first : int64 array
        The first entry of every class.

    Examples
    --------
    >>> turn = signed_permutation(Matrix([[0, -1], [1, 0]]))
    >>> classes = signed_classes((turn,), 2, 2)
    >>> classes.labels.tolist(), classes.signs.tolist(), classes.first.tolist()
    ([1, 0, 0, 1], [1, 1, -1, 1], [1, 0])
    """

    labels: Integers
    signs: NDArray[np.int8]
    first: Integers

    def __len__(self) -> int:
        return len(self.first)

    def spread(self, values: NDArray[Any]) -> NDArray[Any]:
        """The entries for values of the classes; for many rows of values as many rows.

        >>> signed_classes((), 2, 1).spread(np.array([3, 4])).tolist()
        [3, 4]
        """
        none = np.zeros((*values.shape[:-1], 1), dtype=values.dtype)
        found: NDArray[Any] = np.concatenate([values, none], axis=-1)[..., self.labels] * self.signs
        return found

    def leading(self, values: Sequence[int]) -> int:
        """The class of the first entry that is not 0.

        >>> signed_classes((), 2, 1).leading([0, 4])
        1
        """
        places = np.flatnonzero(np.array(values, dtype=object) != 0)
        return int(places[self.first[places].argmin()])

    def oriented(self, vectors: Sequence[Sequence[int]]) -> NDArray[Any]:
        """Vectors of values, with the sign that makes the first entry positive: one a row.

        >>> signed_classes((), 2, 1).oriented([(-1, 2)]).tolist()
        [[1, -2]]
        """
        signs = [1 if v[self.leading(v)] > 0 else -1 for v in vectors]
        return integers([[sign * x for x in v] for sign, v in zip(signs, vectors, strict=True)], len(self))


def signed_permutation(g: Matrix) -> SignedPermutation | None:
    """A matrix with one entry in every row and column, which is 1 or −1; None for any other.

    >>> signed_permutation(Matrix([[0, -1], [1, 0]])), signed_permutation(Matrix([[2]]))
    (((1, 0), (False, True)), None)
    """
    table = g.to_numpy()
    units = (table == 1) | (table == -1)
    if not (units | (table == 0)).all() or (units.sum(axis=0) != 1).any() or (units.sum(axis=1) != 1).any():
        return None
    images = units.argmax(axis=0)
    return tuple(images.tolist()), tuple((table[images, np.arange(len(table))] == -1).tolist())


@lru_cache(maxsize=16)
def signed_classes(generators: tuple[SignedPermutation, ...], n: int, m: int) -> SignedClasses:
    """The classes of the entries of tensors in (Rⁿ)^⊗m that signed permutations keep.

    Raises
    ------
    TooLarge
        If there are too many index tuples.
    """
    require_list(n**m, BYTES, "index tuples")

    def moves() -> Iterator[tuple[NDArray[np.int64], NDArray[np.bool_]]]:
        for images, odd in generators:
            negative = np.zeros(1, dtype=bool)
            for _ in range(m):
                negative = (negative[:, None] ^ np.array(odd, dtype=bool)).ravel()
            yield moved_places(np.array(images, dtype=np.int64), m), negative

    leaders, signs = signed_components(n**m, moves)
    last = np.full(n**m, -1, dtype=np.int64)
    alive = signs != 0
    np.maximum.at(last, leaders[alive], np.flatnonzero(alive))
    first = np.flatnonzero(last >= 0)
    first = first[np.argsort(last[first])]
    numbers = np.full(n**m, len(first), dtype=np.int64)
    numbers[first] = np.arange(len(first))
    return SignedClasses(np.where(alive, numbers[leaders], len(first)), signs, first)
