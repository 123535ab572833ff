"""The kernels of the maps from diagrams to Hom_G(V^⊗k, V^⊗l), G = S(n), A(n), O(n), SO(n), Sp(n).

For k = l they are the ideals of second fundamental theorems.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from eqmath.algebras.category import Category, category
from eqmath.algebras.ideals import Coordinates, ideal_dimension
from eqmath.algebras.kernel_generators import Generator
from eqmath.canvas import Shown
from eqmath.diagrams import MOST_CAPTIONED, LinearCombination, ListedSums
from eqmath.errors import CaseError, counted
from eqmath.exact import Integers, Matrix, exact_number, natural, null_space, primitive
from eqmath.families import Diagrams, Piece, family
from eqmath.groups import Group, all_series, as_group
from eqmath.hom import Hom
from eqmath.limits import require_list
from eqmath.methods import Vectors, class_values

MOST_LISTED = 120
"""A notebook shows a basis where there are no more diagrams."""


@dataclass(frozen=True, init=False)
class Kernel(Shown):
    """The kernel of the map from the diagrams k → l of a group's category to Hom_G(V^⊗k, V^⊗l).

    A diagram d goes to D_d, to E_d, or for Sp(n) to (−1)^(crossings + edges inside the top row) F_d, which
    makes the map one of categories on B(−n); for SO(n) and A(n) there are the diagrams with a determinant as well.
    For k = l it is the kernel of a map of algebras, an ideal.

    Parameters
    ----------
    group : Group or str
        S(n), A(n), O(n), SO(n) or Sp(n).
    k : int
    l : int, optional
        k unless it is given.

    Raises
    ------
    GroupError
        If the first argument is not a group.
    CaseError
        If the group is another one, or k or l no integer ≥ 0.

    Examples
    --------
    >>> from eqmath import S, SO
    >>> K = Kernel(S(2), 2)
    >>> K.dim, len(K.basis())
    (7, 7)
    >>> print(*Kernel(S(2), 1, 2).basis(), *Kernel(SO(1), 1).basis(), Kernel(SO(2), 2).dim, sep="; ")
    2 · 1,2,1' - 1,2|1' - 1,1'|2 - 1|2,1' + 1|2|1'; 3
    """

    group: Group
    k: int
    l: int

    def __init__(self, group: Group | str, k: int, l: int | None = None) -> None:
        object.__setattr__(self, "group", as_group(group))
        if not self.group.series.category:
            *others, last = (series.every for series in all_series().values() if series.category)
            raise CaseError(f"expected {', '.join(others)} or {last}, found {self.group.name}")
        object.__setattr__(self, "k", natural(k, "k"))
        object.__setattr__(self, "l", self.k if l is None else natural(l, "l"))

    def _repr_svg_(self) -> str | None:
        """A basis, one element per line, if its sums are short."""
        few = self.category.count(self.k, self.l) <= MOST_LISTED and 0 < self.dim <= MOST_CAPTIONED
        return self.basis()._repr_svg_() if few else None

    def _words(self) -> str:
        """The dimension, and what stands above."""
        count = counted(self.category.count(self.k, self.l), "diagram")
        return f"a basis of the kernel of {count} {self.k} → {self.l} for {self.group}, of dimension {self.dim}"

    @cached_property
    def category(self) -> Category:
        """The diagram category that acts on the tensor powers of V, at its loop value: n, or −n for Sp(n)."""
        return category(self.group.series.category, self.group.n)

    @cached_property
    def diagrams(self) -> tuple[Any, ...]:
        """The diagrams k → l of the category, in order."""
        require_list(self.category.count(self.k, self.l), 8 * (self.k + self.l + 16), "diagrams", "a kernel lists them")
        return tuple(self.category.diagrams(self.k, self.l))

    @cached_property
    def coordinates(self) -> Coordinates:
        """The diagrams of the algebra, in order, and its loop value.

        Raises
        ------
        CaseError
            If k ≠ l, or diagrams have determinants.
        """
        part = self.category.part
        if part is None or self.k != self.l:
            raise CaseError(
                f"expected an algebra of plain diagrams k → k, found {self.k} → {self.l} for {self.group.name}"
            )
        return Coordinates(family(part.within), self.k, int(self.category.delta))  # type: ignore[arg-type]

    @property
    def dim(self) -> int:
        """The dimension: the number of diagrams less the rank of their matrices."""
        rank = Hom(self.group, self.k, self.l).rank
        assert rank is not None
        return self.category.count(self.k, self.l) - rank

    @cached_property
    def values(self) -> Integers:
        """The matrix of every diagram on classes of index tuples, one diagram per row.

        Equivariant maps are functions on classes, so an element is in the kernel iff it kills these columns.
        """
        spanning = self.group.series.spanning
        pieces = tuple(Piece(family(name, self.group)) for name, _, _ in spanning)
        every = Diagrams(pieces, self.k, self.l, self.group.n)
        vectors = Vectors.of(every, tuple(part for _, _, part in spanning), self.group.n)
        return class_values(self.group, vectors) * self._signs[:, None]

    @cached_property
    def _signs(self) -> Integers:
        sign = self.category.record.sign
        signs = [sign(d) for d in self.diagrams] if sign else [1] * self.category.count(self.k, self.l)
        return np.array(signs, dtype=np.int64)

    def kills(self, vectors: Integers) -> bool:
        """Whether every row, an element by its coefficients, goes to 0."""
        sums = np.abs(vectors).sum(axis=1).max(initial=0) * np.abs(self.values).max(initial=0)
        exact = vectors if sums < 2**62 else vectors.astype(object)
        return not (exact @ self.values).any()

    def __contains__(self, x: object) -> bool:
        if not isinstance(x, LinearCombination) or (x.shape, x.delta) != ((self.k, self.l), self.category.delta):
            return False
        if not self.places.keys() >= set(x):
            return False
        row = np.zeros((1, len(self.places)), dtype=object)
        row[0, [self.places[d] for d in x]] = primitive(list(x.terms.values()))
        return self.kills(row)

    @cached_property
    def places(self) -> dict[Any, int]:
        """The place of every diagram in the order."""
        return {d: place for place, d in enumerate(self.diagrams)}

    def vectors(self) -> Integers:
        """A basis over Q, primitive integer vectors, one per row."""
        rows = null_space(self.values.T)
        return np.array(rows, dtype=np.int64).reshape(len(rows), len(self.values))

    def basis(self) -> ListedSums:
        """A basis over Q of primitive integer combinations of diagrams, in the order of their free diagrams.

        >>> from eqmath import A, Sp
        >>> print(*Kernel(Sp(2), 2).basis(), *Kernel(A(1), 1).basis(), sep="; ")
        1,2|1',2' + 1,1'|2,2' + 1,2'|2,1'; 1,1' - 1|1'
        """
        return ListedSums(self._element(vector.tolist()) for vector in self.vectors())

    def _element(self, vector: list[int]) -> LinearCombination:
        terms = {d: c for d, c in zip(self.diagrams, vector, strict=True) if c}
        if self.category.is_plain:
            return LinearCombination(terms, self.category.delta, (self.k, self.l))
        return self.category(terms, self.k, self.l)

    def generator(self) -> Generator:
        """The element of the second fundamental theorem: e_{k,n}, E_i or Φ, continued by identity strands.

        >>> from eqmath import Sp
        >>> K = Kernel(Sp(2), 3)
        >>> K.generator().name, K.dim, K.ideal_dimension(K.generator().element)
        ('Φ', 10, 10)

        Raises
        ------
        CaseError
            If the kernel is 0, k ≠ l, or none is known.
        """
        known = self.category.record.kernel
        if known is None or self.k != self.l:
            raise CaseError(f"no generator of the kernel is known for {self.group.name}, {self.k} → {self.l}")
        return known(self.k, self.group.n)

    def ideal_dimension(self, x: LinearCombination) -> int:
        """The dimension of the two-sided ideal of an element of the algebra, exact over Q."""
        vector = self.coordinates.vector(x)
        return ideal_dimension(self.coordinates, vector, self.dim if self.kills(vector[None]) else None)

    def matrix(self, x: LinearCombination) -> Matrix:
        """The image of an element, of shape n^l × n^k: 0 exactly for the elements of the kernel.

        >>> from eqmath import Diagram, O
        >>> crossing, cups = Diagram("1,2'|2,1'"), Diagram("1,2|1',2'")
        >>> Kernel(O(1), 2).matrix(LinearCombination({crossing: 1, cups: -1}, 1))
        Matrix([[0]])

        Raises
        ------
        CaseError
            If it is not a linear combination of the diagrams with numbers.
        """
        if x.shape != (self.k, self.l) or x.delta != self.category.delta or not self.places.keys() >= set(x):
            raise CaseError(
                f"expected δ = {self.category.delta} and {self.k} → {self.l}, found δ = {x.delta}, {x.shape}"
            )
        n = self.group.n
        total = Matrix.from_numpy(np.zeros((n**self.l, n**self.k), dtype=np.int64))
        for d, c in x.terms.items():
            total = total + self.category.rules.matrix(d, n) * (exact_number(c) * int(self._signs[self.places[d]]))
        return total
