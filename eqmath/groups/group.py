"""A group is its generators: exact matrices on V = Rⁿ."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from random import Random

from eqmath.combinatorics import Words
from eqmath.errors import GroupError
from eqmath.exact import Matrix


@dataclass(frozen=True)
class Series:
    """A series of groups G(n), one for every n that exists.

    Attributes
    ----------
    letter : str
        ``S`` in S(n).
    title : str
        What the group is called.
    family : str
        The diagram family that its characterisation theorem uses.
    generators : n ↦ exact matrices that generate G(n)
    contains : (matrix, n) ↦ whether the n × n matrix belongs to G(n)
    random : (n, rng) ↦ an exact element; every element can come
    classes : (m, n) ↦ the classes of index tuples of length m with values 1 … n, as words
        Tuples t and t' are in one class when a g ∈ G(n) carries one to the other; the word of a
        class is its representative.
    dimension : (m, n) ↦ the dimension of the invariants of V^⊗m, by characters: a second route
    """

    letter: str
    title: str
    family: str
    generators: Callable[[int], tuple[Matrix, ...]]
    contains: Callable[[Matrix, int], bool]
    random: Callable[[int, Random], Matrix]
    classes: Callable[[int, int], Words]
    dimension: Callable[[int, int], int]

    def __call__(self, n: int) -> Group:
        """The group G(n).

        Raises
        ------
        GroupError
            If there is none.
        """
        if isinstance(n, bool) or not isinstance(n, int):
            raise GroupError(f"expected n to be an integer, found {n!r}")
        if n < 1:
            raise GroupError(f"{self.letter}({n}) does not exist: n must be at least 1")
        return Group(f"{self.letter}({n})", n, self)

    def __repr__(self) -> str:
        return self.letter


@dataclass(frozen=True)
class Group:
    """A group of exact n × n matrices.

    Attributes
    ----------
    name : str
        As it is typed: ``S(4)``.
    n : int
        The dimension of V = Rⁿ.
    series : Series
        Where its generators, membership and sampler come from.

    Examples
    --------
    >>> from eqmath import S
    >>> from random import Random
    >>> g = S(3).random(Random(0))
    >>> g * g.T == S(3).one(), g in S(3)
    (True, True)
    """

    name: str
    n: int
    series: Series

    @cached_property
    def discrete(self) -> tuple[Matrix, ...]:
        """The generators."""
        return self.series.generators(self.n)

    def one(self) -> Matrix:
        """The identity."""
        return Matrix.identity(self.n)

    def random(self, rng: Random) -> Matrix:
        """A random exact element; the generator is passed in, nothing is global.

        Raises
        ------
        GroupError
            If ``rng`` is not a `random.Random`.
        """
        if not isinstance(rng, Random):
            raise GroupError(f"expected a random.Random, found {type(rng).__name__}", hint="random.Random(0)")
        return self.series.random(self.n, rng)

    def __contains__(self, element: object) -> bool:
        return (
            isinstance(element, Matrix) and element.shape == (self.n, self.n) and self.series.contains(element, self.n)
        )

    def __repr__(self) -> str:
        return self.name
