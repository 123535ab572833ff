"""Blades of Cl(p,q,r): products of different generators e_i in increasing order, and the signs of their products."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from eqmath.errors import SpaceError
from eqmath.exact import Matrix, integer_of
from eqmath.limits import require

MOST_VECTORS = 16
"""Larger algebras have too many blades to be listed."""

Blade = int
"""Bit i − 1 is set for e_i."""


def blade_product(a: Blade, b: Blade, squares: Sequence[int]) -> tuple[int, Blade]:
    """The sign and the blade of a product: one −1 for every pair that is exchanged, and the squares of what is shared.

    >>> blade_product(0b10, 0b01, (1, 1)), blade_product(0b11, 0b11, (1, 1)), blade_product(0b1, 0b1, (0,))
    ((-1, 3), (-1, 0), (0, 0))
    """
    exchanged, shifted = 0, a >> 1
    while shifted:
        exchanged += (shifted & b).bit_count()
        shifted >>= 1
    sign = -1 if exchanged % 2 else 1
    for i, square in enumerate(squares):
        if a & b & (1 << i):
            sign *= square
    return sign, a ^ b


@dataclass(frozen=True)
class Signature:
    """The signs of a form with p squares 1, q squares −1 and r squares 0 in this order, and the blades on them.

    The blades are ordered by grade and then lexicographically, as the basis of Cl(V) is.

    Attributes
    ----------
    p, q, r : int

    Raises
    ------
    SpaceError
        If one of the numbers is negative or no integer, or there are too many.
    TooLarge
        If the blades exceed the memory limit.

    Examples
    --------
    >>> plane = Signature(2)
    >>> plane.names, plane.product(0b11, 0b01)
    (('1', 'e1', 'e2', 'e12'), (-1, 2))
    """

    p: int
    q: int = 0
    r: int = 0

    def __post_init__(self) -> None:
        numbers = [integer_of(x) for x in (self.p, self.q, self.r)]
        if any(x is None or x < 0 for x in numbers):
            raise SpaceError(f"expected three numbers of squares, found {self.p!r}, {self.q!r}, {self.r!r}")
        require(1, 2 ** min(self.n, 80), 100)
        if self.n > MOST_VECTORS:
            raise SpaceError(f"expected at most {MOST_VECTORS} generators, found {self.n}")

    @property
    def n(self) -> int:
        """The number of generators."""
        return self.p + self.q + self.r

    @property
    def size(self) -> int:
        """The dimension 2ⁿ."""
        return int(2**self.n)

    @property
    def squares(self) -> tuple[int, ...]:
        """The squares of e1, …, en."""
        return (1,) * self.p + (-1,) * self.q + (0,) * self.r

    @property
    def form(self) -> Matrix:
        """The bilinear form, x y + y x = 2 b(x, y)."""
        return Matrix([[square * (i == j) for j in range(self.n)] for i, square in enumerate(self.squares)])

    @property
    def blades(self) -> tuple[Blade, ...]:
        """The basis, in order."""
        return _blades(self.n)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the basis."""
        return tuple(map(self.name, self.blades))

    def name(self, blade: Blade) -> str:
        """1, e1, e12, …; with commas where a number has two digits.

        >>> Signature(3).name(0b101), Signature(11).name(0b10000000001)
        ('e13', 'e1,11')
        """
        places = [str(i + 1) for i in range(self.n) if blade >> i & 1]
        return "e" + ("," if self.n > 9 else "").join(places) if places else "1"

    def place(self, blade: Blade) -> int:
        """The number of a blade in the basis, from 0."""
        return _places(self.n)[blade]

    def grade(self, k: int) -> tuple[Blade, ...]:
        """The blades with k factors.

        >>> [Signature(3).name(blade) for blade in Signature(3).grade(2)]
        ['e12', 'e13', 'e23']
        """
        return tuple(blade for blade in self.blades if blade.bit_count() == k)

    def product(self, a: Blade, b: Blade) -> tuple[int, Blade]:
        """The sign, 0 where a shared factor has square 0, and the blade of a b."""
        return blade_product(a, b, self.squares)

    @property
    def structure_constants(self) -> dict[tuple[int, int], tuple[int, int]]:
        """For two places in the basis the sign and the place of the product, where this is not 0.

        >>> Signature(1, 0, 1).structure_constants[1, 2], (2, 2) in Signature(1, 0, 1).structure_constants
        ((1, 3), False)
        """
        require(self.size, self.size, 200)
        found = {}
        for i, a in enumerate(self.blades):
            for j, b in enumerate(self.blades):
                sign, blade = self.product(a, b)
                if sign:
                    found[i, j] = sign, self.place(blade)
        return found

    def __str__(self) -> str:
        return f"Cl({self.p},{self.q},{self.r})" if self.r else f"Cl({self.p},{self.q})"


@cache
def _blades(n: int) -> tuple[Blade, ...]:
    return tuple(sum(1 << i for i in places) for k in range(n + 1) for places in combinations(range(n), k))


@cache
def _places(n: int) -> dict[Blade, int]:
    return {blade: place for place, blade in enumerate(_blades(n))}
