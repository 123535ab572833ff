"""Diagram algebras: the endomorphisms of one object of a diagram category."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import cached_property
from sys import maxsize
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from eqmath.algebras import cells, centre, gram, semisimple
from eqmath.algebras.category import Morphism, category
from eqmath.algebras.structure import Structure
from eqmath.combinatorics import Words
from eqmath.diagrams import natural, stack_rows, word_keys
from eqmath.errors import CaseError, DiagramError, EqmathError, TooLarge, shown
from eqmath.exact import Polynomial, Scalar, exact_number, grouped, number_of, require

CHUNK = 2**18
LARGEST_ORDER = 100
"""Numbers of diagrams up to it are found in no time."""


class StructureConstants(NamedTuple):
    """d_i · d_j = δ^loops[i, j] · d_product[i, j]: two dim × dim integer arrays."""

    product: NDArray[np.int32]
    loops: NDArray[np.int8]

    def sparse(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int8]]:
        """The dim × dim × dim tensor by its non-zero entries δ^loops: their places, row by row, and their exponents.

        Returns
        -------
        places : int64 array of shape (dim², 3)
            The numbers i, j of the factors and the number of the product.
        shape : int64 array of length 3
        loops : int8 array of length dim²

        Examples
        --------
        >>> places, shape, loops = TemperleyLiebAlgebra(2, "n").structure_constants.sparse()
        >>> places.tolist(), shape.tolist(), loops.tolist()
        ([[0, 0, 0], [0, 1, 0], [1, 0, 0], [1, 1, 1]], [2, 2, 2], [1, 0, 0, 0])
        """
        upper, lower = np.indices(self.product.shape)
        places = np.stack([upper.ravel(), lower.ravel(), self.product.ravel().astype(np.int64)], axis=1)
        return places, np.array([len(self.product)] * 3), self.loops.ravel()


class DiagramAlgebra(Structure):
    """The algebra of endomorphisms of one object, with the diagrams as a basis.

    Parameters
    ----------
    category : Category
    thing : int or str
        The object: a number of points, or a word of colours.
    name : str
        As it is printed, δ being added.
    order : int or Fraction, optional
        The order k where it is not the number of points: k + 1/2 has k + 1 points.

    Examples
    --------
    >>> P = PartitionAlgebra(2, delta="n")
    >>> P, P.dim
    (PartitionAlgebra(2, delta="n"), 15)
    >>> p = P("1|1'|2,2'")
    >>> p * p == P.delta * p
    True
    """

    @property
    def dim(self) -> int:
        """The number of diagrams, in closed form."""
        return self.category.count(self.object, self.object)

    @cached_property
    def diagrams(self) -> tuple[Any, ...]:
        """The diagrams in their order."""
        require(self.dim, 2 * self.points + 16, 8, "an algebra lists its diagrams")
        return tuple(self.category.diagrams(self.object, self.object))

    @cached_property
    def words(self) -> Words:
        """The words of the diagrams, one a row.

        Raises
        ------
        CaseError
            If the diagrams are no plain ones.
        """
        if not self.category.is_plain:
            raise CaseError(f"the diagrams of {self} have determinants or graphs: they are no words")
        return np.array([d.word for d in self.diagrams], dtype=np.int8).reshape(len(self.diagrams), -1)

    @cached_property
    def places(self) -> dict[Any, int]:
        """The place of every diagram in the order."""
        return {d: place for place, d in enumerate(self.diagrams)}

    def __len__(self) -> int:
        if self.dim > maxsize:
            raise TooLarge(f"there are {grouped(self.dim)} diagrams, too many for len()", hint="dim tells their number")
        return self.dim

    def __iter__(self) -> Iterator[Morphism]:
        return iter(self.basis())

    def __call__(self, terms: Any) -> Morphism:
        """An element: from a number, a diagram, its text, or a mapping of diagrams to coefficients.

        Raises
        ------
        DiagramError
            If a diagram is not in the algebra: the message says why.
        """
        number: Scalar | None = terms if isinstance(terms, Polynomial) else number_of(terms)
        if number is not None:
            return self.one()._multiple(number)
        return self.category(terms, self.object, self.object)

    def __contains__(self, terms: Any) -> bool:
        """Whether an element, a diagram or its text is in the algebra."""
        try:
            self(terms)
        except EqmathError:
            return False
        return True

    def one(self) -> Morphism:
        """The identity."""
        return self.category.identity(self.object)

    def zero(self) -> Morphism:
        """The element 0."""
        return self.category.zero(self.object, self.object)

    def basis(self) -> tuple[Morphism, ...]:
        """The diagrams as elements."""
        return tuple(self.category(d, self.object, self.object) for d in self.diagrams)

    def sum(self) -> Morphism:
        """The sum of all diagrams."""
        return self(dict.fromkeys(self.diagrams, 1))

    def coordinates(self, element: Morphism) -> list[Scalar]:
        """The coefficients in the order of the diagrams.

        Raises
        ------
        DiagramError
            If it is no element of the algebra.
        """
        found = self(element)
        return [found[d] for d in self.diagrams]

    def find(self, words: Words) -> NDArray[np.int64]:
        """The places of words in the order of the diagrams.

        Raises
        ------
        DiagramError
            If one of them is no diagram of the algebra.
        """
        (keys, order), wanted = self._sorted_keys, word_keys(words)
        ranks = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        if not (keys[ranks] == wanted).all():
            raise DiagramError(f"a product is no diagram of {self}")
        return order[ranks]

    @cached_property
    def _sorted_keys(self) -> tuple[NDArray[Any], NDArray[np.int64]]:
        """The keys of the diagrams' words, sorted, and the place of the diagram of each."""
        keys = word_keys(self.words)
        order = np.argsort(keys)
        return keys[order], order

    @cached_property
    def structure_constants(self) -> StructureConstants:
        """The product of every two diagrams, the first one on top.

        Raises
        ------
        TooLarge
            If the two tables exceed the memory limit.
        CaseError
            If the diagrams are no plain ones.

        Examples
        --------
        >>> TemperleyLiebAlgebra(2, "n").structure_constants.loops.tolist()
        [[1, 0], [0, 0]]
        """
        dim = self.dim
        require(dim, dim, 5, "structure constants are a table of all pairs")
        words = self.words
        product, loops = np.empty((dim, dim), np.int32), np.empty((dim, dim), np.int8)
        rows = max(1, CHUNK // max(dim, 1))
        for start in range(0, dim, rows):
            part = slice(start, start + rows)
            high = np.repeat(words[part], dim, axis=0)
            stacked, closed = stack_rows(high, np.tile(words, (len(words[part]), 1)), self.points)
            product[part] = self.find(stacked).reshape(-1, dim)
            loops[part] = closed.reshape(-1, dim)
        return StructureConstants(product, loops)

    gram_matrix = gram.gram_matrix
    gram_determinant = gram.gram_determinant
    gram_rank = gram.gram_rank
    cell_modules = cells.cell_modules
    ideal = cells.ideal
    is_semisimple = semisimple.is_semisimple
    non_semisimple_parameters = semisimple.non_semisimple_parameters
    centre_dimension = centre.centre_dimension

    def __eq__(self, other: object) -> bool:
        return type(other) is DiagramAlgebra and (self.category, self.object) == (other.category, other.object)

    def __hash__(self) -> int:
        return hash((self.category, self.object))

    def __reduce__(self) -> tuple[Any, ...]:
        return DiagramAlgebra, (self.category, self.object, self.name, self.k)

    def __repr__(self) -> str:
        delta: object = self.delta if isinstance(self.delta, int) else f'"{self.delta}"'
        if self.category.takes_dimension:
            return f"{self.name}({self.k}, n={self.category.dimension})"
        order = f'"{self.k}"' if isinstance(self.k, Fraction) else str(self.k)
        if isinstance(self.object, str):
            order = f"{self.object.count('w')}, {self.object.count('b')}"
        return f"{self.name}({order}, delta={delta})"


def _order(k: int | str | Fraction) -> int | Fraction:
    """An order: a natural number, or a half-integer such as "5/2"."""
    try:
        order = Fraction(exact_number(k))
    except EqmathError:
        order = Fraction(-1)
    if order < 0 or order.denominator > 2:
        raise CaseError(f'expected an order k ≥ 0, or a half-integer such as "5/2", found {shown(k)}')
    if order > LARGEST_ORDER:
        raise TooLarge(f"an order of {grouped(int(order))} is too large", hint=f"take k ≤ {LARGEST_ORDER}")
    return int(order) if order.denominator == 1 else order


def PartitionAlgebra(k: int | str | Fraction, delta: Scalar | str) -> DiagramAlgebra:
    """P_k(δ), of dimension Bell(2k); P_{k+1/2}(δ) joins the last output to the last input.

    >>> PartitionAlgebra(2, "n").dim, PartitionAlgebra("3/2", "n").dim
    (15, 5)
    """
    order = _order(k)
    if isinstance(order, Fraction):
        half = category("half-integer partition", delta)
        return DiagramAlgebra(half, int(order + Fraction(1, 2)), "PartitionAlgebra", order)
    return DiagramAlgebra(category("partition", delta), order, "PartitionAlgebra")


def _algebra(name: str, title: str, k: Any, delta: Scalar | str) -> DiagramAlgebra:
    order = _order(k)
    if isinstance(order, Fraction):
        raise CaseError(f"{title} has whole orders k, found {k!r}", hint="half-integers: PartitionAlgebra")
    return DiagramAlgebra(category(name, delta), order, title)


def PlanarPartitionAlgebra(k: int, delta: Scalar | str) -> DiagramAlgebra:
    """The planar partition algebra, isomorphic to TL_{2k}(√δ): dimension catalan(2k)."""
    return _algebra("planar partition", "PlanarPartitionAlgebra", k, delta)


def BrauerAlgebra(k: int, delta: Scalar | str) -> DiagramAlgebra:
    """B_k(δ), of dimension (2k−1)!!."""
    return _algebra("Brauer", "BrauerAlgebra", k, delta)


def TemperleyLiebAlgebra(k: int, delta: Scalar | str) -> DiagramAlgebra:
    """TL_k(δ), of dimension catalan(k)."""
    return _algebra("Temperley-Lieb", "TemperleyLiebAlgebra", k, delta)


def MotzkinAlgebra(k: int, delta: Scalar | str) -> DiagramAlgebra:
    """The planar diagrams with blocks of at most two vertices; a closed component is δ, an isolated one too."""
    return _algebra("Motzkin", "MotzkinAlgebra", k, delta)


def RookBrauerAlgebra(k: int, delta: Scalar | str) -> DiagramAlgebra:
    """The diagrams with blocks of at most two vertices: the partial Brauer algebra."""
    return _algebra("rook-Brauer", "RookBrauerAlgebra", k, delta)


def RookAlgebra(k: int, delta: Scalar | str) -> DiagramAlgebra:
    """The partial bijections: the algebra of the rook monoid, for δ = 1."""
    return _algebra("rook", "RookAlgebra", k, delta)


def PlanarRookAlgebra(k: int, delta: Scalar | str) -> DiagramAlgebra:
    """The order-preserving partial bijections, of dimension C(2k, k)."""
    return _algebra("planar rook", "PlanarRookAlgebra", k, delta)


def EvenPartitionAlgebra(k: int, delta: Scalar | str) -> DiagramAlgebra:
    """The diagrams with blocks of even size; at δ = n it is mapped onto End_H(n)(V^⊗k), and faithfully iff n ≥ k."""
    return _algebra("even", "EvenPartitionAlgebra", k, delta)


def SymmetricGroupAlgebra(k: int, delta: Scalar | str = 1) -> DiagramAlgebra:
    """The group algebra of S_k; δ does not matter."""
    return _algebra("symmetric group", "SymmetricGroupAlgebra", k, delta)


def WalledBrauerAlgebra(r: int, s: int, delta: Scalar | str) -> DiagramAlgebra:
    """B_{r,s}(δ), of dimension (r+s)!: r white points to the left of the wall and s black ones to its right.

    >>> WalledBrauerAlgebra(2, 1, "n").dim
    6
    """
    r, s = natural(r, "r"), natural(s, "s")
    _order(r + s)
    colours = "w" * r + "b" * s
    return DiagramAlgebra(category("walled Brauer", delta), colours, "WalledBrauerAlgebra")


def SymplecticBrauerAlgebra(k: int, n: int) -> DiagramAlgebra:
    """B_k(−n) with its signed functor to the endomorphisms of (Rⁿ)^⊗k that commute with Sp(n), n even.

    >>> B = SymplecticBrauerAlgebra(2, 2)
    >>> e = B("1,2|1',2'")
    >>> print(e * e, B.sum().matrix(2).rank())
    -2 · 1,2|1',2' 0
    """
    return _algebra("symplectic", "SymplecticBrauerAlgebra", k, n)


def BrauerGroodAlgebra(k: int, n: int) -> DiagramAlgebra:
    """The endomorphisms of k points in BG(n): matchings, and those with n free vertices."""
    return _algebra("Brauer-Grood", "BrauerGroodAlgebra", k, n)


def JellyfishAlgebra(k: int, n: int) -> DiagramAlgebra:
    """The endomorphisms of k points in JP(n): partitions, and jellyfish with n−1 or n tentacles."""
    return _algebra("jellyfish", "JellyfishAlgebra", k, n)
