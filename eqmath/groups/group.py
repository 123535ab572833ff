"""A group is its generators: exact matrices on V = Rⁿ, and elements of its Lie algebra."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import cached_property, total_ordering
from random import Random
from typing import Any

from eqmath._discover import constants
from eqmath.combinatorics import PowerSums
from eqmath.easy import EasyCategory
from eqmath.errors import GroupError, TooLarge, shown
from eqmath.exact import ExactMatrix, GaussianMatrix, Matrix, integer_of, is_array, number_text
from eqmath.groups.graphs import Graph
from eqmath.groups.integrals import Integral
from eqmath.groups.parts import Independence, LieElement, Part
from eqmath.limits import require
from eqmath.tex import Typeset

LARGEST = 10**18
"""Larger n are names of groups about which nothing can be computed."""


@dataclass(frozen=True, eq=False)
class Series:
    """A series of groups G(n), one for every n that exists; a single group is a series with one member.

    Attributes
    ----------
    letter : str
        ``S`` in S(n); the whole name of a single group.
    doc : str
        What ``help`` says: first which group it is.
    spanning : tuple of (family, rule, part)
        The diagram families whose matrices span Hom_G, by name: the family, the rule that selects its diagrams (empty
        for all), and the part in which its vectors live. None for a group whose maps no diagrams describe.
    basis : tuple of (family, rule)
        The diagrams of an explicit basis; empty for the first independent ones.
    parts : tuple of Part
        The characters of the monomial subgroup K that G-invariants can have.
    lie : tuple of LieElement
        Their K-conjugates generate the Lie algebra; none for a finite group.
    generators : n ↦ exact matrices that generate K; with the Lie elements they generate G
    contains : (matrix, n) ↦ whether the n × n matrix belongs to G(n)
    random : (n, rng) ↦ an exact element; every component is reached
    dimension : (m, n) ↦ the dimension of the invariants of V^⊗m, by characters: a second route; None
        where there is none
    integral : (powers, n, det=0, sgn=0) ↦ ∫ Π tr(g^j) · det(g)^det · sgn(g)^sgn dg
        The mean over G(n) of a product of power sums, one for every j in ``powers`` (−j: of the dual), and of a
        one-dimensional character; it gives the dimension of every space made from V. None where there is none.
    step : int
        The n that exist are its multiples.
    only : int or None
        The n of a single group.
    algebra : () ↦ tuple of Matrix
        Elements of the Lie algebra of a single group that is not reduced to classes of tuples.
    factors : the groups of a product
    summands : the groups that act side by side on V₁ ⊕ V₂
    inner : Group or None
        G in a wreath product G ≀ S(n).
    blockwise : bool
        Whether the diagrams that span are set partitions whose matrices are 1 where the indices agree inside blocks.
    graph : Graph or None
        The graph whose automorphisms these are.
    graphs : tuple of Graph
        The graphs from which it was made, of all factors and summands.
    order : n ↦ the number of elements, for finite groups
    form : n ↦ the bilinear form that G keeps, where all invariants are polynomials in it and, if a part says so, in
        the determinant; None elsewhere
    signature : tuple of int
        The diagonal of that form, where it is a diagonal of 1 and −1 with both signs; empty elsewhere.
    category : str
        The diagram category that acts on V^⊗k, by its name, if there is one.
    meant : tuple of (name, name)
        Families whose names stand for others in claims about the group: signed matchings for matchings.
    twisted : (n, det, sgn) ↦ (series, part), or None
        Where the maps X → det^det ⊗ sgn^sgn ⊗ Y are found at n: in the part of that name of that series; None where
        this character is 1. None instead of the function where no reduction of them is known.
    easy : EasyCategory or None
        The category of partitions whose matrices span Hom_G, by definition for a quantum group: that has no elements.
    base : the series of whose elements and their negatives a single group consists, or None
    complement : n ↦ the group that G is on the complement of the vector of ones: all orthogonal maps; None elsewhere
    independence : Independence or None
        From which n on all diagrams on symmetrised legs are a basis, whatever their degrees; None where never.
    coloured : (white, black) ↦ the series as it acts on V^⊗white ⊗ (V*)^⊗black; None where V is self-dual
        Its parts, Lie elements and dimensions are those of white + black places; those of itself are those of V^⊗m.
    colours : (white, black) or None
        On which product a coloured series acts.
    gaussian : (matrix, n) ↦ whether a matrix over Q(i) belongs to G(n); None where it must be rational
    closure : (matrix, n) ↦ whether a rational matrix belongs to the algebraic group in which G(n) is dense
        The generators lie there, and have the same polynomial maps; None where they lie in G(n).
    origin : (constructor, arguments), from which a single group was made: two are equal when these are; or None

    Examples
    --------
    >>> from eqmath import O, Sp
    >>> O(3), O.every, O.spanning, [Sp.only, *Sp.values(6)]
    (O(3), 'O(n)', (('brauer', '', 'even'),), [None, 2, 4, 6])
    >>> O.lie_elements(3)[0].matrix(3)
    Matrix([[0, 1, 0], [-1, 0, 0], [0, 0, 0]])
    """

    letter: str
    doc: str | None
    spanning: tuple[tuple[str, str, str], ...]
    basis: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]
    lie: tuple[LieElement, ...]
    generators: Callable[[int], tuple[Matrix, ...]]
    contains: Callable[[Matrix, int], bool]
    random: Callable[[int, Random], ExactMatrix]
    dimension: Callable[[int, int], int | None]
    integral: Integral | None = None
    step: int = 1
    only: int | None = None
    algebra: Callable[[], tuple[Matrix, ...]] = tuple
    factors: tuple[Group, ...] = ()
    summands: tuple[Group, ...] = ()
    inner: Group | None = None
    blockwise: bool = False
    graph: Graph | None = None
    graphs: tuple[Graph, ...] = ()
    order: Callable[[int], int] | None = None
    form: Callable[[int], Matrix] | None = None
    signature: tuple[int, ...] = ()
    category: str = ""
    meant: tuple[tuple[str, str], ...] = ()
    twisted: Callable[[int, int, int], tuple[Series, str] | None] | None = None
    easy: EasyCategory | None = None
    base: Series | None = None
    complement: Callable[[int], Group] | None = None
    independence: Independence | None = None
    coloured: Callable[[int, int], Series] | None = field(default=None, repr=False)
    colours: tuple[int, int] | None = None
    gaussian: Callable[[GaussianMatrix, int], bool] | None = None
    closure: Callable[[Matrix, int], bool] | None = None
    origin: tuple[Callable[..., Series], tuple[Hashable, ...]] | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "__doc__", self.doc)

    def __call__(self, n: int) -> Group:
        """The group G(n).

        Raises
        ------
        GroupError
            If there is none.
        """
        size = integer_of(n)
        if size is None:
            raise GroupError(f"expected n to be an integer, found {shown(n)}")
        n = size
        if self.only is not None:
            return Group(self.letter, self.only, self)
        if abs(n) > LARGEST:
            raise TooLarge(f"n of {len(number_text(abs(n)))} digits is too large for {self.every}")
        if n < 1:
            raise GroupError(f"{self.letter}({n}) does not exist: n must be at least {self.step}")
        if n % self.step:
            near = f"{self.letter}({n - 1}) or {self.letter}({n + 1})" if n > 1 else f"{self.letter}({n + 1})"
            raise GroupError(f"{self.letter}({n}) does not exist: n must be even", hint=f"did you mean {near}?")
        return Group(f"{self.letter}({n})", n, self)

    @property
    def every(self) -> str:
        """``S(n)``, or the name of a single group."""
        return self.letter if self.only is not None else f"{self.letter}(n)"

    @property
    def quantum(self) -> bool:
        """Whether it is a quantum group: its category is planar, and only a swap would make it one of matrices."""
        return self.easy is not None and self.easy.planar

    def name(self, n: int | None) -> str:
        """The name at one n, with the letter n for None."""
        return self.every if n is None or self.only is not None else f"{self.letter}({n})"

    def bent(self, k: int, l: int) -> Series:
        """The series as it acts on V^⊗l ⊗ (V*)^⊗k, where maps V^⊗k → V^⊗l are after bending.

        >>> from eqmath import O, U
        >>> O.bent(2, 1) is O, U.bent(2, 1).colours
        (True, (1, 2))
        """
        return self if self.coloured is None else self.coloured(l, k)

    def lie_elements(self, n: int) -> tuple[LieElement, ...]:
        """The Lie elements that exist at n, without repetition between the parts."""
        found = {x.entries: x for x in self.lie if x.least <= n}
        return tuple(found.values())

    def part(self, name: str) -> Part:
        """The part of that name."""
        return next(part for part in self.parts if part.name == name)

    def values(self, last: int) -> range:
        """The n that exist, up to ``last``; the one n of a single group whatever that is."""
        return range(self.step, last + 1, self.step) if self.only is None else range(self.only, self.only + 1)

    def next_value(self, least: int) -> int:
        """The first n ≥ ``least`` that exists."""
        return -(-least // self.step) * self.step

    def __eq__(self, other: object) -> bool:
        """The same object, or made from the same: a changed copy of O(n) is not O(n), whatever its letter."""
        return self is other or (isinstance(other, Series) and self.origin is not None and self.origin == other.origin)

    def __hash__(self) -> int:
        return hash(self.letter if self.origin is None else self.origin)

    def __reduce__(self) -> str | tuple[Any, ...]:
        if self.origin is not None:
            return self.origin
        return (_listed, (self.letter,)) if _listed(self.letter) is self else super().__reduce__()

    def __repr__(self) -> str:
        return self.letter


def _listed(letter: str) -> Series | None:
    """The series that a module of this package defines under a letter: it is pickled by that."""
    found = constants("eqmath.groups", "GROUP").values()
    return next((series for series in found if series.letter == letter), None)


def defined(letter: str) -> Series:
    """The series that a module of this package defines: asked by one that may not import it.

    >>> defined("SO")
    SO

    Raises
    ------
    GroupError
        If there is none.
    """
    found = _listed(letter)
    if found is None:
        raise GroupError(f"there is no series {shown(letter)}")
    return found


@total_ordering
@dataclass(frozen=True)
class Group(Typeset):
    """A group of exact n × n matrices; groups are ordered by n, then by name.

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
    >>> from eqmath import O, S
    >>> from random import Random
    >>> g = O(3).random(Random(0))
    >>> g * g.T == O(3).one(), g in O(3), g in S(3)
    (True, True, False)
    """

    name: str
    n: int
    series: Series

    @cached_property
    def discrete(self) -> tuple[Matrix, ...]:
        """Generators of the monomial subgroup K; with ``lie`` they generate the group."""
        require(self.n, self.n, 40)
        return self.series.generators(self.n)

    @cached_property
    def lie(self) -> tuple[Matrix, ...]:
        """Elements of the Lie algebra; none for a finite group."""
        require(self.n, self.n, 40)
        return (*(x.matrix(self.n) for x in self.series.lie_elements(self.n)), *self.series.algebra())

    def bent(self, k: int, l: int) -> Group:
        """The group as it acts on V^⊗l ⊗ (V*)^⊗k; itself, where V is self-dual.

        >>> from eqmath import U
        >>> U(2).bent(1, 1), U(2).bent(1, 1) == U(2), U(2).bent(1, 1).series.dimension(2, 2)
        (U(2), False, 1)
        """
        series = self.series.bent(k, l)
        return self if series is self.series else Group(self.name, self.n, series)

    def __lt__(self, other: Group) -> bool:
        if not isinstance(other, Group):
            return NotImplemented
        return (self.n, self.name) < (other.n, other.name)

    @property
    def order(self) -> int | None:
        """The number of elements of a finite group, where it is known.

        >>> from eqmath import A, O
        >>> A(4).order, O(2).order
        (12, None)
        """
        return None if self.series.order is None else self.series.order(self.n)

    def integral(self, powers: PowerSums, det: int = 0, sgn: int = 0) -> int:
        """∫ Π tr(g^j) · det(g)^det · sgn(g)^sgn dg over the group, normalised, one factor for every j in ``powers``.

        >>> from eqmath import O, SO
        >>> O(3).integral((1, 1, 1)), SO(3).integral((1, 1, 1)), O(3).integral((1, 1, 1), det=1)
        (0, 1, 1)

        Raises
        ------
        GroupError
            If the group is known only by generators, or has no sgn.
        """
        if self.series.integral is None:
            raise GroupError(f"the characters of {self.name} are not known: only its generators are given")
        return self.series.integral(powers, self.n, det, sgn)

    def one(self) -> Matrix:
        """The identity."""
        require(self.n, self.n, 40)
        return Matrix.identity(self.n)

    def random(self, rng: Random) -> ExactMatrix:
        """A random exact element; the generator is passed in, nothing is global.

        Raises
        ------
        GroupError
            If ``rng`` is not a `random.Random`.
        TooLarge
            If an n × n matrix is above the memory limit.
        """
        if not isinstance(rng, Random):
            raise GroupError(f"expected a random.Random, found {type(rng).__name__}", hint="random.Random(0)")
        require(self.n, self.n, 40)
        return self.series.random(self.n, rng)

    def generated(self, element: Matrix) -> bool:
        """Whether a rational matrix belongs where the generators lie: to the algebraic group in which this is dense.

        >>> from eqmath import O, U
        >>> double = Matrix([[2, 0], [0, 1]])
        >>> [group.generated(double) for group in (U(2), O(2))], double in U(2)
        ([True, False], False)
        """
        inside = self.series.closure
        return element in self if inside is None else element.shape == (self.n, self.n) and inside(element, self.n)

    def __contains__(self, element: object) -> bool:
        """Whether a matrix, or an array that is read as one, is an element."""
        if isinstance(element, GaussianMatrix):
            inside = self.series.gaussian
            if inside is not None:
                return element.shape == (self.n, self.n) and inside(element, self.n)
            element = element.rational
        element = Matrix(element) if is_array(element) else element
        if not isinstance(element, Matrix) or element.shape != (self.n, self.n):
            return False
        return self.series.contains(element, self.n)

    def __repr__(self) -> str:
        return self.name


def bracketed(group: Group) -> str:
    """The name of a group inside a longer one: in parentheses, if it is made of other groups.

    >>> [bracketed(as_group(text)) for text in ("S(3)", "S(3)+S(2)", "S(3)xS(2)")]
    ['S(3)', '(S(3)+S(2))', '(S(3)xS(2))']
    """
    made_of_others = group.series.factors or group.series.summands or group.series.inner
    return f"({group.name})" if made_of_others else group.name


def as_group(value: Any) -> Group:
    """A group, or the group that a text such as ``S(3)`` names: what every argument that is a group may be.

    >>> as_group("S(3)xO(2)")
    S(3)xO(2)

    Raises
    ------
    GroupError
        If it is none of these, or the text names no group.
    """
    if isinstance(value, Group):
        return value
    if not isinstance(value, str):
        raise GroupError(f"expected a group such as S(3), found {shown(value)}")
    (read,) = constants("eqmath.groups", "READ").values()
    found: Group = read(value)
    return found
