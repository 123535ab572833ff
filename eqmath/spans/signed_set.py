"""Finite G-sets, and bases that a group permutes up to signs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from eqmath.combinatorics import Permutation
from eqmath.errors import GroupError, shown
from eqmath.exact import Matrix
from eqmath.groups import Group
from eqmath.limits import require
from eqmath.spaces import Space

Signs = tuple[int, ...]
"""1 or −1 for every point."""


@dataclass(frozen=True, slots=True)
class SignedSet:
    """A finite set that the generators of a group permute; an image may carry a sign, as basis vectors of Alt2(V) do.

    Attributes
    ----------
    size : int
        The points are 0, …, size − 1.
    images : tuple of permutations
        One for every generator; none for a set without a group.
    signs : tuple of signs
        g·e_x = signs[g][x] e_{images[g][x]}; all 1 where none are given: then this is a G-set.

    Raises
    ------
    GroupError
        If an image is not a permutation of the points, or a sign is none.

    Examples
    --------
    >>> turn = SignedSet(3, ((1, 2, 0),))
    >>> turn.matrices, turn.is_unsigned, (turn + turn).images
    ((Matrix([[0, 0, 1], [1, 0, 0], [0, 1, 0]]),), True, ((1, 2, 0, 4, 5, 3),))
    """

    size: int
    images: tuple[Permutation, ...] = ()
    signs: tuple[Signs, ...] = ()

    def __post_init__(self) -> None:
        points = list(range(self.size))
        bad = next((g for g in self.images if sorted(g) != points), None)
        if bad is not None:
            raise GroupError(f"expected each of 0, …, {self.size - 1} once, found {shown(bad)}")
        if not self.signs:
            object.__setattr__(self, "signs", ((1,) * self.size,) * len(self.images))
        if [len(own) for own in self.signs] != [self.size] * len(self.images):
            raise GroupError(f"expected {self.size} signs for each of {len(self.images)} generators")
        if any(sign not in (1, -1) for own in self.signs for sign in own):
            raise GroupError("expected the signs 1 and -1, found others")

    @classmethod
    def of(cls, matrices: Iterable[Matrix], size: int) -> SignedSet:
        """The basis that matrices permute up to signs.

        Raises
        ------
        GroupError
            If one of them does more than that.

        Examples
        --------
        >>> SignedSet.of([Matrix([[0, -1], [1, 0]])], 2).signs
        ((1, -1),)
        """
        read = [_signed_permutation(g, size) for g in matrices]
        return cls(size, tuple(images for images, _ in read), tuple(signs for _, signs in read))

    @property
    def is_unsigned(self) -> bool:
        """Whether no sign is −1."""
        return all(sign == 1 for own in self.signs for sign in own)

    @property
    def matrices(self) -> tuple[Matrix, ...]:
        """ρ(g) for every generator."""
        require(self.size, self.size, 40)
        found = []
        for images, signs in zip(self.images, self.signs, strict=True):
            rows = [[0] * self.size for _ in range(self.size)]
            for x, (y, sign) in enumerate(zip(images, signs, strict=True)):
                rows[y][x] = sign
            found.append(Matrix(rows))
        return tuple(found)

    def __add__(self, other: SignedSet) -> SignedSet:
        """The disjoint union, as for channels: the points of the second come after those of the first."""
        images = zip(self.images, other.images, strict=True)
        signs = zip(self.signs, other.signs, strict=True)
        return SignedSet(
            self.size + other.size,
            tuple((*g, *(self.size + y for y in h)) for g, h in images),
            tuple((*a, *b) for a, b in signs),
        )


def basis_set(group: Group, space: Space) -> SignedSet:
    """The basis of a space under the generators of a finite group that permutes it up to signs.

    Raises
    ------
    GroupError
        If the group is infinite, or moves a basis vector to more than ± another one.

    Examples
    --------
    >>> from eqmath import S
    >>> basis_set(S(3), Space("Sub2(V)")).images, basis_set(S(2), Space("Alt2(V)")).signs
    (((0, 2, 1), (2, 0, 1)), ((-1,),))
    """
    factors = group.series.factors or (group,)
    moving = next((factor for factor in factors if factor.lie), None)
    if moving is not None:
        raise GroupError(f"{moving} has infinitely many elements: it permutes no basis")
    size = space.dimension(*(factor.n for factor in factors))
    return SignedSet.of((space.matrix(own) for own in _generators(factors)), size)


def _generators(factors: Sequence[Group]) -> list[tuple[Matrix, ...]]:
    """The generators as an element of every factor."""
    ones = [factor.one() for factor in factors]
    return [(*ones[:i], g, *ones[i + 1 :]) for i, factor in enumerate(factors) for g in factor.discrete]


def _signed_permutation(g: Matrix, size: int) -> tuple[Permutation, Signs]:
    """Where every basis vector goes, and with which sign."""
    columns = g.T.tolist() if size else []
    entries = [[(y, entry) for y, entry in enumerate(column) if entry] for column in columns]
    if g.shape != (size, size) or any(len(own) != 1 or abs(own[0][1]) != 1 for own in entries):
        raise GroupError("expected basis vectors to go to basis vectors up to sign, found a matrix with other columns")
    return tuple(own[0][0] for own in entries), tuple(int(own[0][1]) for own in entries)
