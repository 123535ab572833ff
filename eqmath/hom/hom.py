"""Hom_G(V^⊗k, V^⊗l): the space of G-equivariant linear layers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial, total_ordering
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.canvas import MOST_DRAWN, Drawn, Shown, captioned, to_svg, wrapped
from eqmath.diagrams import APART, LinearCombination
from eqmath.errors import CaseError, Disagreement, NotComposable, shown
from eqmath.exact import Matrix, eliminate, is_array, listed, natural, relation_lattice, shortened
from eqmath.groups import Group, as_group
from eqmath.hom.by_diagrams import ByDiagrams
from eqmath.hom.by_factors import ByFactors, interleaved
from eqmath.hom.by_generators import ByGenerators
from eqmath.hom.known import Known
from eqmath.hom.layer import BasisMatrices, layer_of
from eqmath.layers import Weight, parameter_names
from eqmath.limits import require
from eqmath.methods import Cost, Findings, Method, direct, predict
from eqmath.methods.direct import entries

MOST_CAPTIONED, WIDTH = 20, 16.0
"""So many diagrams at most a notebook shows, in rows of so many centimetres."""
Legs = int | tuple[int, ...]
SHORT = 4096
"""Up to so many entries a missing map is made short."""


@total_ordering
@dataclass(frozen=True, repr=False, init=False)
class Hom(Shown):
    """The space of linear maps (Rⁿ)^⊗k → (Rⁿ)^⊗l that commute with a group.

    Parameters
    ----------
    group : Group or str
        A text as on the command line names the group.
    k, l : int
        Numbers of inputs and of outputs; for a product of groups perhaps a tuple, one a factor.

    Raises
    ------
    GroupError
        If the first argument is not a group.
    CaseError
        If k or l is not an integer ≥ 0, or not one for every factor.

    Examples
    --------
    >>> from eqmath import S
    >>> H = Hom(S(3), k=2, l=2)
    >>> H.dim, H.rank, len(H.spanning_set), H.is_basis
    (14, 14, 15, False)
    >>> Hom("S(3)", 2, 2) == H
    True
    """

    group: Group
    k: Legs
    l: Legs

    def __init__(self, group: Group | str, k: Legs, l: Legs) -> None:
        object.__setattr__(self, "group", as_group(group))
        for name, legs in (("k", k), ("l", l)):
            found = _legs(legs, name, len(self.group.series.factors))
            object.__setattr__(self, name, found if isinstance(legs, tuple) else found[0])

    def __lt__(self, other: Hom) -> bool:
        """Ordered as cases are: by l + k, then n, then k; then by the group."""
        return self._order < other._order if isinstance(other, Hom) else NotImplemented

    @property
    def _order(self) -> tuple[Any, ...]:
        k, l = (legs if isinstance(legs, tuple) else (legs,) for legs in (self.k, self.l))
        return sum(k) + sum(l), self.group.n, k, l, self.group

    def __repr__(self) -> str:
        return f"Hom({self.group!r}, k={self.k}, l={self.l})"

    @cached_property
    def _space(self) -> Known:
        series = self.group.series
        if series.factors:
            legs = zip(
                *(_legs(x, name, len(series.factors)) for x, name in ((self.k, "k"), (self.l, "l"))), strict=True
            )
            return ByFactors(tuple(Hom(factor, k, l) for factor, (k, l) in zip(series.factors, legs, strict=True)))
        kind = ByDiagrams if series.spanning else ByGenerators
        return kind(self.group, *_legs(self.k, "k", 0), *_legs(self.l, "l", 0))

    def _tex(self) -> str:
        powers = [
            rf"V^{{\otimes {legs if isinstance(legs, int) else ','.join(map(str, legs))}}}" for legs in (self.k, self.l)
        ]
        return rf"$\operatorname{{Hom}}_{{\mathrm{{{self.group.name}}}}}({powers[0]}, {powers[1]})$"

    def _repr_svg_(self) -> str | None:
        """The spanning set with its texts as captions, if it is short, at hand, and can be drawn."""
        spanning = self.spanning_set
        if spanning is None or self.unsought or not 0 < spanning.count <= MOST_CAPTIONED:
            return None
        drawn = [d for d in spanning if isinstance(d, Drawn)]
        if len(drawn) < spanning.count or sum(d.picture_size for d in drawn) > MOST_DRAWN:
            return None
        cells = [captioned(d.picture(labels="none"), str(d)) for d in drawn]
        return to_svg(wrapped(cells, WIDTH, APART).told(f"spanning set of {self!r}", " ; ".join(map(str, drawn))))

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
        """Why the spanning set is not looked for unless somebody asks for it; empty where it is at hand."""
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
        factors = self.group.series.factors or (self.group,)
        legs = zip(*(_legs(x, "k", len(self.group.series.factors)) for x in (self.k, self.l)), strict=True)
        known = [g.series.dimension(k + l, g.n) for g, (k, l) in zip(factors, legs, strict=True)]
        if None in known:
            return None
        second = prod(x for x in known if x is not None)
        if second != self.dim:
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
        diagrams = list(self.spanning_set)
        return [diagrams[i] for i in eliminate(self.table(diagrams), None).rows]

    def relations(self) -> list[LinearCombination]:
        """All linear relations among the group's matrices: a basis of the lattice of integer relations, reduced by LLL.

        >>> from eqmath import S
        >>> print(*Hom(S(2), k=1, l=2).relations())
        2 · 1,2,1' - 1,2|1' - 1,1'|2 - 1|2,1' + 1|2|1'
        """
        diagrams = list(self.spanning_set or ())
        return [
            LinearCombination(dict(zip(diagrams, vector, strict=True)), self.group.n)
            for vector in relation_lattice(self.table(diagrams))
        ]

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
            table = np.concatenate([self.table(listed), self.table(every)])
        pivots = eliminate(table, None).rows
        found = [self.matrix(every[i - len(listed)]) for i in pivots if i >= len(listed)]
        return self._shortened(found, listed)

    def examine(self, maps: Iterable[Any]) -> Findings:
        """Whether diagrams or matrices are equivariant, span, and are independent: by the generators of the group.

        For a product the legs stand factor by factor only where k and l are the same for every factor.

        >>> from eqmath import Matrix, S
        >>> found = Hom(S(2), 1, 1).examine([Matrix([[1, 0], [0, 1]]), Matrix([[0, 1], [1, 0]])])
        >>> found.spans, found.independent
        (True, True)
        """
        matrices, (k, l) = self.matrices(maps), self.legs
        return direct.examine(self.group.discrete, self.group.lie, self.group.n, k, l, matrices)

    @property
    def legs(self) -> tuple[int, int]:
        """k and l, where they are one number each.

        Raises
        ------
        CaseError
            If the factors of a product have different numbers.
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

        For a product the legs stand factor by factor: V₁^⊗k₁ ⊗ V₂^⊗k₂ → V₁^⊗l₁ ⊗ V₂^⊗l₂.
        """
        return self._space.matrix(diagram, orbit)

    def table(self, diagrams: list[Any]) -> NDArray[np.int64]:
        """One row of integers for every diagram, with the linear relations of their matrices."""
        return self._space.table(diagrams)

    @property
    def shape(self) -> tuple[int, int]:
        """The numbers of rows and columns of a layer's matrix."""
        factors = self.group.series.factors or (self.group,)
        rows, columns = (_legs(x, "k", len(self.group.series.factors)) for x in (self.l, self.k))
        return (
            prod(g.n**x for g, x in zip(factors, rows, strict=True)),
            prod(g.n**x for g, x in zip(factors, columns, strict=True)),
        )

    @property
    def factors(self) -> tuple[Hom, ...]:
        """The spaces of the factors of a product; none for a group that is no product."""
        return self._space.factors if isinstance(self._space, ByFactors) else ()

    def weight(self, name: str = "w") -> Weight:
        """The weight matrix of a layer, with one parameter for every basis element, in the order of `basis`.

        >>> from eqmath import S
        >>> W = Hom(S(4), 1, 1).weight("w")
        >>> W.parameters, W.apply([1, 2, 3, 4], [2, -1]).tolist()
        (('w1', 'w2'), [-8, -6, -4, -2])
        """
        basis = tuple(self.basis())
        names = parameter_names(name, len(basis))
        return Weight(names, layer_of(self, basis), BasisMatrices(self, basis), partial(_constant, self))

    def to_numpy(self) -> NDArray[Any]:
        """The basis as an integer array of shape (dim, n^l, n^k)."""
        rows, columns = self.shape
        require(self.dim, rows * columns, 8)
        table = entries(map(self.matrix, self.basis()), rows * columns)
        return table.reshape(self.dim, rows, columns)


def _constant(space: Hom) -> Weight:
    """The weight of the bias of a layer."""
    k = 0 if isinstance(space.k, int) else (0,) * len(space.k)
    return Hom(space.group, k, space.l).weight("b")


def listed_maps(maps: Iterable[Any]) -> list[Any]:
    """Diagrams and matrices as they are handed in; arrays and lists of rows become matrices.

    >>> listed_maps([np.eye(2, dtype=int), "1,1'"])
    [Matrix([[1, 0], [0, 1]]), "1,1'"]

    Raises
    ------
    CaseError
        If they are no list.
    """
    found = None if isinstance(maps, Matrix) else listed(maps)
    if found is None:
        raise CaseError(f"expected a list of diagrams or matrices, found {shown(maps)}")
    return [Matrix(W) if is_array(W) or isinstance(W, list) else W for W in found]


def cost_of(group: Group | str, k: int, l: int, method: str = "reduced") -> Cost:
    """What rank and dimension of Hom_G(V^⊗k, V^⊗l) are predicted to need by a method.

    >>> cost_of("S(3)", 2, 2).rows, cost_of("S(3)", 2, 2, "direct").columns
    (15, 81)
    """
    space = Hom(group, k, l)
    return space.cost if method == "reduced" else predict(space.group, k, l, method)


def _legs(value: Any, name: str, factors: int) -> tuple[int, ...]:
    """One number of legs for every factor; one alone for a group that is no product."""
    if not isinstance(value, tuple):
        return (natural(value, name),) * max(factors, 1)
    if len(value) != factors:
        what = f"{factors} numbers {name}, one a factor" if factors else f"one number {name}"
        raise CaseError(f"expected {what}, found {len(value)}", hint=f"-{name} 1 or -{name} 1,2")
    return tuple(natural(x, name) for x in value)
