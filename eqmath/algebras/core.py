"""What a diagram algebra is: one object of a category, its diagrams in their order, and their products."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import cached_property
from sys import maxsize
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from eqmath.algebras.category import Category, Morphism
from eqmath.algebras.foreign_texts import read_terms
from eqmath.algebras.record import Object
from eqmath.combinatorics import Words
from eqmath.diagrams import WordPlaces, stack_rows
from eqmath.errors import CaseError, DiagramError, EqmathError, TooLarge
from eqmath.exact import Polynomial, RationalFunction, Scalar, number_of
from eqmath.limits import grouped, require, require_list

CHUNK = 2**18


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
        >>> from eqmath.algebras import TemperleyLiebAlgebra
        >>> places, shape, loops = TemperleyLiebAlgebra(2, "n").structure_constants.sparse()
        >>> places.tolist(), shape.tolist(), loops.tolist()
        ([[0, 0, 0], [0, 1, 0], [1, 0, 0], [1, 1, 1]], [2, 2, 2], [1, 0, 0, 0])
        """
        upper, lower = np.indices(self.product.shape)
        places = np.stack([upper.ravel(), lower.ravel(), self.product.ravel().astype(np.int64)], axis=1)
        return places, np.array([len(self.product)] * 3), self.loops.ravel()


class Core:
    """The endomorphisms of one object of a diagram category, as their studies see them."""

    def __init__(self, category: Category, thing: Object, name: str, order: int | Fraction | None = None) -> None:
        self.category, self.object, self.name = category, thing, name
        self.points = category.points(thing)
        self.k = self.points if order is None else order

    @property
    def delta(self) -> Scalar:
        """The loop value."""
        return self.category.delta

    @property
    def dim(self) -> int:
        """The number of diagrams, in closed form."""
        return self.category.count(self.object, self.object)

    @cached_property
    def diagrams(self) -> tuple[Any, ...]:
        """The diagrams in their order."""
        require_list(self.dim, 8 * (2 * self.points + 16), "diagrams", "an algebra lists its diagrams")
        return tuple(self.category.diagrams(self.object, self.object))

    @cached_property
    def words(self) -> Words:
        """The words of the diagrams, one per row.

        Raises
        ------
        CaseError
            If the diagrams are not plain ones.
        """
        if not self.category.is_plain:
            raise CaseError(f"the diagrams of {self} have determinants or graphs: they are not words")
        return np.array([d.word for d in self.diagrams], dtype=np.int8).reshape(len(self.diagrams), -1)

    @cached_property
    def places(self) -> dict[Any, int]:
        """The place of every diagram in the order."""
        return {d: place for place, d in enumerate(self.diagrams)}

    def __len__(self) -> int:
        if self.dim > maxsize:
            raise TooLarge(f"there are {grouped(self.dim)} diagrams, too many for len()", hint="dim is their number")
        return self.dim

    def __iter__(self) -> Iterator[Morphism]:
        return iter(self.basis())

    def __call__(self, terms: Any) -> Morphism:
        """An element: from a number, a diagram, its text or blocks, or a mapping of diagrams to coefficients.

        Raises
        ------
        DiagramError
            If a diagram is not in the algebra: the message says why.
        """
        number: Scalar | None = terms if isinstance(terms, Polynomial | RationalFunction) else number_of(terms)
        if number is not None:
            return self.one()._multiple(number)
        return self.category(terms, self.object, self.object)

    def read(self, text: str) -> Morphism:
        """An element from what Sage or GAP print of it, or `to_sage` and `to_gap` write.

        Raises
        ------
        DiagramError
            If the text is none, or a diagram is not in the algebra.

        Examples
        --------
        >>> from eqmath.algebras import PartitionAlgebra
        >>> print(PartitionAlgebra(2, "q").read("q*P{{-2, -1}, {1, 2}} - 1/2*P{{-2, 2}, {-1, 1}}"))
        q · 1,2|1',2' - 1/2 · 1,1'|2,2'
        """
        return self(read_terms(text))

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
            If it is not an element of the algebra.
        """
        found = self(element)
        return [found[d] for d in self.diagrams]

    def find(self, words: Words) -> NDArray[np.int64]:
        """The places of words in the order of the diagrams.

        Raises
        ------
        DiagramError
            If one of them is not a diagram of the algebra.
        """
        places = self._word_places(words)
        if (places < 0).any():
            raise DiagramError(f"a product is not a diagram of {self}")
        return places

    @cached_property
    def _word_places(self) -> WordPlaces:
        return WordPlaces(self.words)

    @cached_property
    def structure_constants(self) -> StructureConstants:
        """The product of every two diagrams, the first one on top.

        Raises
        ------
        TooLarge
            If the two tables exceed the memory limit.
        CaseError
            If the diagrams are not plain ones.

        Examples
        --------
        >>> from eqmath.algebras import TemperleyLiebAlgebra
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

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and (self.category, self.object) == (other.category, other.object)

    def __hash__(self) -> int:
        return hash((self.category, self.object))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.category, self.object, self.name, self.k)

    def __repr__(self) -> str:
        delta: object = self.delta if isinstance(self.delta, int) else f'"{self.delta}"'
        if self.category.takes_dimension:
            return f"{self.name}({self.k}, n={self.category.dimension})"
        order = f'"{self.k}"' if isinstance(self.k, Fraction) else str(self.k)
        if isinstance(self.object, str):
            order = f"{self.object.count('w')}, {self.object.count('b')}"
        return f"{self.name}({order}, delta={delta})"
