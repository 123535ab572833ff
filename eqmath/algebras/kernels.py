"""The kernels of P_k(n) → End_S(n), B_k(n) → End_O(n) and B_k(−n) → End_Sp(n): second fundamental theorems."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from eqmath.algebras.category import Category, category
from eqmath.algebras.ideals import Coordinates, ideal_dimension
from eqmath.algebras.kernel_generators import Generator
from eqmath.diagrams import LinearCombination
from eqmath.errors import CaseError
from eqmath.exact import Integers, Matrix, natural, null_space, primitive
from eqmath.families import family
from eqmath.groups import Group, all_series, as_group
from eqmath.hom import Hom
from eqmath.methods import class_values, spanning_vectors


@dataclass(frozen=True, init=False)
class Kernel:
    """The kernel of the map from the diagram algebra of a group onto End_G(V^⊗k).

    A diagram d goes to D_d, to E_d, or for Sp(n) to (−1)^(crossings + edges inside the top row) F_d, which
    makes the map one of algebras on B_k(−n).

    Parameters
    ----------
    group : Group or str
        S(n), O(n) or Sp(n).
    k : int

    Raises
    ------
    GroupError
        If the first argument is no group.
    CaseError
        If the group is another one, or k no integer ≥ 0.

    Examples
    --------
    >>> from eqmath import S
    >>> K = Kernel(S(2), 2)
    >>> K.dim, len(K.basis())
    (7, 7)
    """

    group: Group
    k: int

    def __init__(self, group: Group | str, k: int) -> None:
        object.__setattr__(self, "group", as_group(group))
        if not self.group.series.category:
            *others, last = (series.every for series in all_series().values() if series.category)
            raise CaseError(f"expected {', '.join(others)} or {last}, found {self.group.name}")
        object.__setattr__(self, "k", natural(k, "k"))

    @cached_property
    def category(self) -> Category:
        """The diagram category that acts on the tensor powers of V, at its loop value: n, or −n for Sp(n)."""
        return category(self.group.series.category, self.group.n)

    @cached_property
    def coordinates(self) -> Coordinates:
        """The diagrams of the algebra, in order, and its loop value."""
        part = self.category.part
        assert part is not None
        return Coordinates(family(part.within), self.k, int(self.category.delta))  # type: ignore[arg-type]

    @property
    def dim(self) -> int:
        """The dimension: the number of diagrams less the rank of their matrices."""
        rank = Hom(self.group, self.k, self.k).rank
        assert rank is not None
        return len(self.coordinates) - rank

    @cached_property
    def values(self) -> Integers:
        """The matrix of every diagram on classes of index tuples, one diagram a row.

        Equivariant maps are functions on classes, so an element is in the kernel iff it kills these columns.
        """
        table = class_values(self.group, spanning_vectors(self.group, self.k, self.k))
        return table * self._signs[:, None]

    @cached_property
    def _signs(self) -> Integers:
        sign = self.category.record.sign
        signs = [sign(d) for d in self.category.diagrams(self.k, self.k)] if sign else [1] * len(self.coordinates)
        return np.array(signs, dtype=np.int64)

    def kills(self, vectors: Integers) -> bool:
        """Whether every row, an element by its coefficients, goes to 0."""
        sums = np.abs(vectors).sum(axis=1).max(initial=0) * np.abs(self.values).max(initial=0)
        exact = vectors if sums < 2**62 else vectors.astype(object)
        return not (exact @ self.values).any()

    def __contains__(self, x: object) -> bool:
        if not isinstance(x, LinearCombination) or x.shape != (self.k, self.k) or x.delta != self.coordinates.delta:
            return False
        numbers = primitive(list(x.terms.values()))
        integral = LinearCombination(dict(zip(x, numbers, strict=True)), x.delta, x.shape)
        return self.kills(self.coordinates.vector(integral)[None])

    def vectors(self) -> Integers:
        """A basis over Q, primitive integer vectors, one a row."""
        rows = null_space(self.values.T)
        return np.array(rows, dtype=np.int64).reshape(len(rows), len(self.coordinates))

    def basis(self) -> list[LinearCombination]:
        """A basis over Q of primitive integer combinations of diagrams, in the order of their free diagrams.

        >>> from eqmath import Sp
        >>> print(*Kernel(Sp(2), 2).basis())
        1,2|1',2' + 1,1'|2,2' + 1,2'|2,1'
        """
        return [self.coordinates.combination(vector) for vector in self.vectors()]

    def generator(self) -> Generator:
        """The element of the second fundamental theorem: e_{k,n}, E_i or Φ, continued by identity strands.

        >>> from eqmath import Sp
        >>> K = Kernel(Sp(2), 3)
        >>> K.generator().name, K.dim, K.ideal_dimension(K.generator().element)
        ('Φ', 10, 10)

        Raises
        ------
        CaseError
            If the kernel is 0.
        """
        known = self.category.record.kernel
        assert known is not None
        return known(self.k, self.group.n)

    def ideal_dimension(self, x: LinearCombination) -> int:
        """The dimension of the two-sided ideal of an element of the algebra, exact over Q."""
        vector = self.coordinates.vector(x)
        return ideal_dimension(self.coordinates, vector, self.dim if self.kills(vector[None]) else None)

    def matrix(self, x: LinearCombination) -> Matrix:
        """The image of an element, of shape n^k × n^k: 0 exactly for the elements of the kernel.

        >>> from eqmath import Diagram, O
        >>> crossing, cups = Diagram("1,2'|2,1'"), Diagram("1,2|1',2'")
        >>> Kernel(O(1), 2).matrix(LinearCombination({crossing: 1, cups: -1}, 1))
        Matrix([[0]])
        """
        own, vector = self.category.rules, self.coordinates.vector(x)
        n = self.group.n
        total = Matrix.from_numpy(np.zeros((n**self.k, n**self.k), dtype=np.int64))
        for d in x:
            place = self.coordinates.places(np.array([d.word], dtype=np.int8))
            total = total + own.matrix(d, n) * int((vector * self._signs)[place[0]])
        return total
