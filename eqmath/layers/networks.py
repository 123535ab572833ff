"""The product of a bilabelled graph with a vector: one vertex after another is summed out.

Every vertex that has no label above is eliminated in turn, the one with the fewest neighbours among all
factors first: the numbers of these are the bag sizes of a tree decomposition, and nᵇᵃᵍ the cost of a step.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.contractions import Array, Row, contract, is_tensor, patterns, permuted, row_blocks, spread, summed, zeros
from eqmath.layers.operation_counts import VectorCost

NetworkTerm = tuple[Any, ...]
"""("x", labels below), ("edge", a, b), ("arc", a, b, weight), ("colour", v, colour), ("all", v) or
("sum", v, factors)."""
Tables = Mapping[tuple[str, int], NDArray[np.int64]]
"""("arc", weight) ↦ n × n entries; ("colour", colour) ↦ n entries."""

RELATED = ("arc", "colour")
"""Kinds of factors whose last item is the number of a table."""

Factor = tuple[Array, tuple[int, ...], bool]
"""An array, the vertices of its last axes, and whether the first axes of x stand before them."""


@dataclass(frozen=True, eq=False)
class Network:
    """X^G_H for one bilabelled graph H and the matrices of G.

    Attributes
    ----------
    vertices : int
    edges : tuple of pairs
    tops, bottoms : tuple of int
    adjacency : array
    related : tuple of factors for arcs and colours
    tables : their entries

    Examples
    --------
    >>> path = np.array([[0, 1, 0], [1, 0, 1], [0, 1, 0]])
    >>> walks = Network(3, ((0, 1), (1, 2)), tops=(0,), bottoms=(2,), adjacency=path)
    >>> walks.product(np.array([1, 0, 0]), 0, {}).tolist(), (path @ path)[:, 0].tolist()
    ([1, 0, 1], [1, 0, 1])
    >>> arc = {("arc", 0): np.array([[0, 1], [0, 0]])}
    >>> one = Network(2, (), (0,), (1,), path[:2, :2], (("arc", 0, 1, 0),), arc)
    >>> one.product(np.array([5, 7]), 0, {}).tolist()
    [7, 0]
    """

    vertices: int
    edges: tuple[tuple[int, int], ...]
    tops: tuple[int, ...]
    bottoms: tuple[int, ...]
    adjacency: NDArray[np.int64]
    related: tuple[NetworkTerm, ...] = ()
    tables: Tables = field(default_factory=dict)

    @property
    def n(self) -> int:
        """The number of vertices of G."""
        return len(self.adjacency)

    @property
    def terms(self) -> int:
        """The number of maps of the vertices without a label above, a bound for the entries that are added."""
        found: int = self.n ** (self.vertices - len(set(self.tops)))
        return found

    def flip(self) -> Network:
        """The graph upside down."""
        return replace(self, tops=self.bottoms, bottoms=self.tops)

    @cached_property
    def factors(self) -> tuple[NetworkTerm, ...]:
        """What is multiplied in the end: arrays whose axes are vertices with labels above."""
        factors: list[NetworkTerm] = [("x", self.bottoms)]
        factors += [*(("edge", *edge) for edge in self.edges), *self.related]
        left = [vertex for vertex in range(self.vertices) if vertex not in self.tops]
        while left:
            vertex = min(left, key=lambda v: (len(bag(factors, v)), v))
            left.remove(vertex)
            touching = tuple(factor for factor in factors if vertex in scope(factor))
            factors = [factor for factor in factors if vertex not in scope(factor)]
            factors.append(("sum", vertex, touching or (("all", vertex),)))
        return tuple(factors)

    @property
    def steps(self) -> list[tuple[int, int]]:
        """For every vertex that is summed out the size of its bag and the number of factors."""
        return [step for factor in self.factors for step in _steps(factor)]

    @property
    def cost(self) -> VectorCost:
        """Every bag b of f factors: nᵇ⁻¹(n−1) additions and nᵇ(f−1) multiplications; then the factors above."""
        n, last = self.n, sorted({v for factor in self.factors for v in scope(factor)})
        steps = self.steps
        additions = sum(n ** (bag - 1) * (n - 1) for bag, _ in steps)
        times = sum(n**bag * (factors - 1) for bag, factors in steps)
        times += n ** len(last) * (len(self.factors) - 1)
        read = sum(n**bag * factors for bag, factors in steps) + n ** len(last) * len(self.factors)
        made = [n ** (bag - 1) for bag, _ in steps] + [n ** len(last)]
        copied = n ** len(set(self.tops))
        return VectorCost(
            additions=additions,
            multiplications=times,
            read=read + made[-1],
            written=sum(made) + n ** len(self.tops) + copied,
            largest=max(made),
        )

    def to_dict(self) -> dict[str, Any]:
        """The labels, and the factors as nested lists."""
        tables = [[*name, table.tolist()] for name, table in self.tables.items()]
        return {
            "kind": "network", "n": self.n, "tops": list(self.tops), "bottoms": list(self.bottoms),
            "adjacency": self.adjacency.tolist(), "factors": _listed(self.factors),
        } | ({"tables": tables} if tables else {})  # fmt: skip

    def product(self, x: Array, batch: int, known: dict[Any, Factor]) -> Array:
        """The product with x, its first axes being kept; ``known`` holds the partial sums made so far."""
        factors = [self._value(factor, x, batch, known) for factor in self.factors]
        last = tuple(v for v in dict.fromkeys(self.tops) if any(v in axes for _, axes, _ in factors))
        core = _multiply(factors, last, batch)
        blocks = row_blocks(self.tops)
        row = Row(len(self.tops), tuple(blocks[v] for v in last), tuple(blocks[v] for v in blocks if v not in last))
        y = zeros(x, (*x.shape[:batch], *(self.n,) * len(self.tops)))
        return spread(patterns(row, self.n), [core], y, self.n, batch)

    def _value(self, factor: NetworkTerm, x: Array, batch: int, known: dict[Any, Factor]) -> Factor:
        if factor not in known:
            known[factor] = self._made(factor, x, batch, known)
        return known[factor]

    def _made(self, factor: NetworkTerm, x: Array, batch: int, known: dict[Any, Factor]) -> Factor:
        kind, *what = factor
        if kind == "x":
            blocks = row_blocks(self.bottoms)
            row = Row(len(self.bottoms), tuple(blocks.values()))
            return contract(patterns(row, self.n), x, self.n, batch)[0], tuple(blocks), True
        if kind == "sum":
            parts = [self._value(part, x, batch, known) for part in what[1]]
            axes = tuple(sorted(scope(factor)))
            return _multiply(parts, axes, batch), axes, any(part[2] for part in parts)
        axes = tuple(what[:-1] if kind in RELATED else what)
        entries = self.tables[kind, what[-1]] if kind in RELATED else self.adjacency
        table = x.new_tensor(entries.tolist()) if is_tensor(x) else entries.astype(x.dtype)
        if kind == "all":
            return table[0] * 0 + 1, axes, False
        if len(set(axes)) < len(axes):
            return table.diagonal(), axes[:1], False
        return table, axes, False


def scope(factor: NetworkTerm) -> frozenset[int]:
    """The vertices that the axes of a factor stand for.

    >>> scope(("sum", 1, (("edge", 0, 1), ("edge", 1, 2)))) == {0, 2}
    True
    """
    kind, *what = factor
    if kind == "sum":
        return bag(what[1], what[0]) - {what[0]}
    if kind in RELATED:
        return frozenset(what[:-1])
    return frozenset(what[0]) if kind == "x" else frozenset(what)


def bag(factors: Sequence[NetworkTerm], vertex: int) -> frozenset[int]:
    """All vertices of the factors that touch one, itself among them.

    >>> bag((("edge", 0, 1), ("edge", 1, 2), ("edge", 2, 3)), 1) == {0, 1, 2}
    True
    """
    return frozenset({vertex}).union(*(scope(factor) for factor in factors if vertex in scope(factor)))


def _steps(factor: NetworkTerm) -> list[tuple[int, int]]:
    if factor[0] != "sum":
        return []
    inner = [step for part in factor[2] for step in _steps(part)]
    return [*inner, (len(bag(factor[2], factor[1])), len(factor[2]))]


def _listed(value: Any) -> Any:
    return [_listed(item) for item in value] if isinstance(value, tuple) else value


def _multiply(factors: Sequence[Factor], axes: tuple[int, ...], batch: int) -> Array:
    """The product of factors, summed over all vertices that are not among the axes."""
    every = sorted({v for _, own, _ in factors for v in own})
    number = {vertex: place for place, vertex in enumerate(every, batch)}
    whole = any(with_batch for *_, with_batch in factors)
    first = list(range(batch))
    if is_tensor(factors[0][0]):
        return _aligned(factors, axes, every, batch)
    operands = [y for a, own, both in factors for y in (a, first * both + [number[v] for v in own])]
    return np.asarray(np.einsum(*operands, first * whole + [number[v] for v in axes]), factors[0][0].dtype)


def _aligned(factors: Sequence[Factor], axes: tuple[int, ...], every: Sequence[int], batch: int) -> Array:
    """The same for tensors of another library: broadcast products and one sum."""
    gone = [v for v in every if v not in axes]
    order = [*axes, *gone]
    whole = any(both for *_, both in factors)
    total = None
    for array, own, both in factors:
        lead = batch if both else 0
        listed = [v for v in order if v in own]
        moved = permuted(array, (*range(lead), *(lead + own.index(v) for v in listed)))
        index = [slice(None)] * lead if both else [None] * (batch if whole else 0)
        moved = moved[(*index, *(slice(None) if v in own else None for v in order))]
        total = moved if total is None else total * moved
    return summed(total, len(gone))
