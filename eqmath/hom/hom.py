"""Hom_G(X, Y), for tensor powers and for all spaces built from V: the space of G-equivariant linear layers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, total_ordering
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.canvas import Drawn, Shown
from eqmath.diagrams import MOST_CAPTIONED, LinearCombination, ListedSums, gallery
from eqmath.errors import CaseError, Disagreement, NotComposable, TooLarge, counted
from eqmath.exact import Matrix, eliminate, relation_lattice, shortened
from eqmath.families.grouped_legs import grouped
from eqmath.groups import Group, as_group
from eqmath.hom.between_spaces import between_powers, by_blocks
from eqmath.hom.by_blocks import ByBlocks, InBlock, SummandBlock, first_independent
from eqmath.hom.by_factors import ByFactors, interleaved
from eqmath.hom.by_summands import BySummands
from eqmath.hom.by_weights import ByWeights
from eqmath.hom.ends import End, ends_of, legs_of, stands_apart
from eqmath.hom.exports import ExportedBasis
from eqmath.hom.known import Known, whole
from eqmath.hom.listing import listed_maps
from eqmath.hom.reynolds import Averaged
from eqmath.hom.second_route import by_characters, by_moments
from eqmath.methods import Cost, Findings, Method, direct
from eqmath.methods.between_spaces import examine_between
from eqmath.methods.direct import entries
from eqmath.spaces import Space

SHORT = 4096
"""Up to so many entries a missing map is made short."""


@total_ordering
@dataclass(frozen=True, repr=False, init=False)
class Hom(Averaged, ByWeights, ExportedBasis, Shown):
    """The space of linear maps from X to Y that commute with a group; from (Rⁿ)^⊗k to (Rⁿ)^⊗l for integers k and l.

    Parameters
    ----------
    group : Group or str
        A text as on the command line names the group.
    k, l : int, or Space or str
        Numbers of inputs and of outputs; for a product of groups perhaps a tuple, one per factor. Or the two spaces, as
        objects or texts; beside a space an integer is the trivial space of that dimension.
    source, target : Space, str or int, optional
        The two spaces, in place of k and l.

    Raises
    ------
    GroupError
        If the first argument is not a group.
    CaseError
        If k or l is not an integer ≥ 0, or not one for every factor.
    SpaceError
        If a text is not a space of the group; the place is shown.

    Examples
    --------
    >>> from eqmath import S
    >>> H = Hom(S(3), k=2, l=2)
    >>> H.dim, H.rank, len(H.spanning_set), H.is_basis
    (14, 14, 15, False)
    >>> Hom("S(3)", 2, 2) == H
    True
    >>> Hom("O(3)", "V+Alt2(V)", "V").dim, Hom("SO(3)", "V+Alt2(V)", "V").dim
    (1, 2)
    """

    group: Group
    ends: tuple[End, End]

    def __init__(self, group: Group | str, k: Any = None, l: Any = None, *, source: Any = None, target: Any = None):
        object.__setattr__(self, "group", as_group(group))
        for legs, space, name in ((k, source, "k"), (l, target, "l")):
            if legs is not None and space is not None:
                raise CaseError(f"expected {name} or a space in its place, found both", hint="Hom(group, X, Y)")
        first, second = k if source is None else Space(source), l if target is None else Space(target)
        object.__setattr__(self, "ends", ends_of(self.group, first, second))

    def __lt__(self, other: Hom) -> bool:
        """Ordered as cases are: by l + k, then n, then k; then by the group."""
        return self._order < other._order if isinstance(other, Hom) else NotImplemented

    @cached_property
    def _space(self) -> Known:
        series = self.group.series
        if self._blocks is not None:
            return self._apart or self._blocks.single or self._blocks
        if series.factors:
            legs = zip(
                *(legs_of(x, name, len(series.factors)) for x, name in ((self.k, "k"), (self.l, "l"))), strict=True
            )
            return ByFactors(tuple(Hom(factor, k, l) for factor, (k, l) in zip(series.factors, legs, strict=True)))
        return between_powers(self.group, *legs_of(self.k, "k", 0), *legs_of(self.l, "l", 0))

    @property
    def blocks(self) -> tuple[SummandBlock, ...]:
        """The maps between every two summands of the spaces, row by row.

        >>> [(str(block), block.dim) for block in Hom("S(5)xSO(3)", "V1+V1*V2", "V1*V2").blocks]
        [('V1 → V1*V2', 0), ('V1*V2 → V1*V2', 2)]
        """
        return (self._blocks or by_blocks(self.group, self.source, self.target)).blocks

    @property
    def _apart(self) -> BySummands | None:
        """The blocks in the basis of V, for groups side by side."""
        if self._blocks is None or not stands_apart(self.group):
            return None
        rows, columns = self._blocks.shape
        powers = [end if isinstance(end, int) else None for end in self.ends]
        shapes = [
            (size,) if k is None else (self.group.n,) * k for k, size in zip(powers, (columns, rows), strict=True)
        ]
        return BySummands(self.group, self.source, self.target, self._blocks, *shapes)

    @cached_property
    def _blocks(self) -> ByBlocks | None:
        """The blocks, where these are other spaces than tensor powers of V of one group."""
        if self.of_powers and not stands_apart(self.group):
            return None
        return by_blocks(self.group, self.source, self.target)

    def _tex(self) -> str:
        if not self.of_powers:
            ends = ", ".join(space.to_latex() for space in (self.source, self.target))
            return rf"$\operatorname{{Hom}}_{{{self.group.to_latex()}}}({ends})$"
        powers = [
            rf"V^{{\otimes {legs if isinstance(legs, int) else ','.join(map(str, legs))}}}" for legs in (self.k, self.l)
        ]
        return rf"$\operatorname{{Hom}}_{{{self.group.to_latex()}}}({powers[0]}, {powers[1]})$"

    def _repr_svg_(self) -> str | None:
        """The spanning set with its texts as captions, if it is short, at hand, and can be drawn."""
        spanning = self.spanning_set
        if spanning is None or self.unsought or spanning.count > MOST_CAPTIONED:
            return None
        drawn = [self.as_drawn(d) if isinstance(d, Drawn) else d for d in spanning]
        return gallery(drawn, f"spanning set of {self!r}", list(map(str, spanning)))

    def _words(self) -> str:
        """The dimension, and what the diagrams above are."""
        listed = f"{self!r}: {counted(self.spanning_set.count, 'diagram')}"
        try:
            basis = "a basis" if self.is_basis else f"of rank {self.rank}, which span"
            return f"{listed}, {basis}; dimension {self.dim}"
        except TooLarge:
            return listed

    def as_drawn(self, diagram: Any) -> Any:
        """A diagram of the spanning set as it is drawn: with bars over the legs that come in groups.

        >>> space = Hom("O(3)", "Sym2(V)", "V*V")
        >>> space.as_drawn(space.spanning_set[0])
        Grouped("1,2|1',2' :: Sym2(V) -> V^2")
        """
        if isinstance(diagram, InBlock):
            return grouped(diagram.diagram, diagram.source, diagram.target)
        return diagram if self.of_powers else grouped(diagram, self.source, self.target)

    @property
    def spanning_set(self) -> Any:
        """The diagrams whose matrices span, in order; lazy, with a length. None where none are known."""
        return self._space.spanning_set

    @property
    def cost(self) -> Cost:
        """What rank and dimension are predicted to need; nothing is computed."""
        return self._space.cost

    def findings(self) -> Findings:
        """Everything that was computed and checked."""
        return self._findings

    @cached_property
    def _findings(self) -> Findings:
        found = self._space.findings()
        if self._counted not in (None, found.dim):
            raise Disagreement(f"{self!r}: dimension {self._counted} counted, {found.dim} by vectors and equations")
        return found

    @property
    def dim(self) -> int:
        """The dimension: the number of weights of a layer.

        For a permutation group it is the number of orbits on index tuples, which needs no diagrams.
        """
        return self._findings.dim if self._counted is None else self._counted

    @cached_property
    def _counted(self) -> int | None:
        return self._space.counted

    @property
    def unsought(self) -> str:
        """Why the spanning set is computed only on request; empty where it is known."""
        return self._space.unsought

    @property
    def rank(self) -> int | None:
        """The rank of the spanning set's matrices; None without a spanning set."""
        return None if self.spanning_set is None else self._findings.rank

    @property
    def is_basis(self) -> bool | None:
        """Whether the spanning set is a basis; None without a spanning set."""
        return None if self.spanning_set is None else self._findings.spans and self._findings.independent

    @cached_property
    def second_route(self) -> int | None:
        """The dimension by characters, which shares nothing with the computation; None where it is not known.

        Raises
        ------
        Disagreement
            If it is another number.
        """
        if self._blocks is None:
            second = by_moments(self.group, self.k, self.l)
        else:
            second = by_characters(self.group, self.source, self.target)
        if second is not None and second != self.dim:
            raise Disagreement(f"{self!r}: dimension {self.dim} computed, {second} by characters")
        return second

    @property
    def method(self) -> Method:
        """How rank and dimension were computed."""
        return self._findings.method

    def basis(self) -> Any:
        """The diagrams of an explicit basis, or the first independent ones.

        For S(n) these are the diagrams with at most n blocks; their X_π are a basis as well.

        >>> from eqmath import S
        >>> Hom(S(1), 1, 1).basis()
        [Diagram("1,1'")]
        """
        explicit = self._space.explicit_basis(self.dim)
        if explicit is not None:
            return explicit
        return first_independent(self._space, self.dim)

    def relations(self) -> ListedSums:
        """All linear relations among the group's matrices: a basis of the lattice of integer relations, reduced by LLL.

        >>> from eqmath import S
        >>> print(*Hom(S(2), k=1, l=2).relations())
        2 · 1,2,1' - 1,2|1' - 1,1'|2 - 1|2,1' + 1|2|1'
        """
        if self.spanning_set is None:
            return ListedSums()
        many = self._blocks is not None and self._space is not self._blocks.single
        apart: list[list[Any]] = self._blocks.apart if self._blocks and many else [whole(self.spanning_set)]
        return ListedSums(
            LinearCombination(dict(zip(diagrams, vector, strict=True)), self.group.n)
            for diagrams in apart
            for vector in relation_lattice(self.table(diagrams))
        )

    def missing(self, diagrams: Iterable[Any] | None = None) -> list[Matrix]:
        """Equivariant maps that, with the given diagrams or matrices, span; none when these span already.

        Primitive integer matrices; up to 4096 entries each is made short by LLL modulo the given ones.

        >>> from eqmath import Diagram, S
        >>> Hom(S(2), 1, 1).missing([Diagram("1,1'")])
        [Matrix([[0, 1], [1, 0]])]
        """
        every = list(self.basis() if self.spanning_set is None else self.spanning_set)
        listed = every if diagrams is None else listed_maps(diagrams)
        if any(isinstance(d, Matrix) for d in listed):
            rows, columns = self.shape
            wrong = next((d for d in listed if isinstance(d, Matrix) and d.shape != self.shape), None)
            if wrong is not None:
                raise NotComposable(f"expected {rows} × {columns} matrices, found shape {wrong.shape}")
            given = entries([d if isinstance(d, Matrix) else self.matrix(d) for d in listed], rows * columns)
            table = np.concatenate([given, entries(map(self.matrix, every), rows * columns)])
        else:
            table = self.table([*listed, *every])
        pivots = eliminate(table, None).rows
        found = [self.matrix(every[i - len(listed)]) for i in pivots if i >= len(listed)]
        return self._shortened(found, listed)

    def examine(self, maps: Iterable[Any]) -> Findings:
        """Whether diagrams or matrices are equivariant, span, and are independent: by the generators of the group.

        For a product with different numbers of legs, or between spaces, the legs are ordered factor by factor; with one
        number k and one l the factors' legs are interleaved.

        >>> from eqmath import Matrix, S
        >>> found = Hom(S(2), 1, 1).examine([Matrix([[1, 0], [0, 1]]), Matrix([[0, 1], [1, 0]])])
        >>> found.spans, found.independent
        (True, True)
        """
        if self._blocks is not None or isinstance(self.k, tuple) or isinstance(self.l, tuple):
            given = [W if isinstance(W, Matrix) else self.matrix(W) for W in listed_maps(maps)]
            return examine_between(self.group, self.source, self.target, given)
        matrices, (k, l) = self.matrices(maps), self.legs
        return direct.examine(self.group.discrete, self.group.lie, self.group.n, k, l, matrices)

    @property
    def legs(self) -> tuple[int, int]:
        """k and l, where they are one number each.

        Raises
        ------
        CaseError
            If the factors of a product have different numbers, or these are other spaces than tensor powers.
        """
        if isinstance(self.k, tuple) or isinstance(self.l, tuple):
            raise CaseError("expected one number k and one number l for a list of maps")
        return self.k, self.l

    def matrices(self, maps: Iterable[Any]) -> list[Matrix]:
        """The matrices of diagrams or matrices, on which the generators of the group act leg by leg.

        Raises
        ------
        CaseError
            If the factors of a product have different numbers of legs.
        """
        k, l = self.legs
        found = [W if isinstance(W, Matrix) else self.matrix(W) for W in listed_maps(maps)]
        sizes = [factor.n for factor in self.group.series.factors]
        return [interleaved(W, sizes, k, l) for W in found] if sizes else found

    def _shortened(self, found: Sequence[Matrix], listed: Sequence[Any]) -> list[Matrix]:
        """Matrices made short modulo diagrams or matrices, if they are not too large."""
        rows, columns = self.shape
        if rows * columns > SHORT or not found:
            return list(found)
        given = entries([d if isinstance(d, Matrix) else self.matrix(d) for d in listed], rows * columns).tolist()
        short = [shortened(row, given) for row in entries(found, rows * columns).tolist()]
        return [Matrix.from_numpy(np.array(row, dtype=object).reshape(rows, columns)) for row in short]

    def matrix(self, diagram: Any, *, orbit: bool = False) -> Matrix:
        """The group's own n^l × n^k matrix of a diagram, or the orbit matrix X_π.

        For a product the legs are ordered factor by factor: V₁^⊗k₁ ⊗ V₂^⊗k₂ → V₁^⊗l₁ ⊗ V₂^⊗l₂.
        """
        return self._space.matrix(diagram, orbit)

    def table(self, diagrams: list[Any]) -> NDArray[np.int64]:
        """One row of integers for every diagram, with the linear relations of their matrices."""
        return self._space.table(diagrams)

    @property
    def shape(self) -> tuple[int, int]:
        """The numbers of rows and columns of a layer's matrix."""
        if self._blocks is not None:
            return self._blocks.shape
        factors = self.group.series.factors or (self.group,)
        rows, columns = (legs_of(x, "k", len(self.group.series.factors)) for x in (self.l, self.k))
        sizes = (prod(g.n**x for g, x in zip(factors, legs, strict=True)) for legs in (rows, columns))
        return next(sizes), next(sizes)

    @property
    def factors(self) -> tuple[Hom, ...]:
        """The spaces of the factors of a product; none for a group that is not a product."""
        return self._space.factors if isinstance(self._space, ByFactors) else ()

    def layer(self, basis: Sequence[Any]) -> Any:
        """How a weighted sum of basis elements is multiplied with vectors, without their matrices where that is faster.

        >>> spaces = [Hom(group, 2, 2) for group in ("S(3)", "S(2)xS(2)", "Aut(path:2)", "C(3)")]
        >>> [type(space.layer(list(space.basis()))).__name__ for space in spaces]
        ['Shared', 'Tensor', 'Networks', 'Disjoint']
        """
        return self._space.layer(basis)


BETWEEN = Hom  # how eqmath.spaces.arrow finds this module: X >> Y waits for a group
