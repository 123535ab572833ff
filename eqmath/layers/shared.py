"""Sums of diagrams that share their contractions: Σ w_π D_π x with every contraction done once.

Diagrams with the same lower row read x in the same way; a row that does more starts from the result of one
that does less. The results with equally many crossing blocks are stacked and multiplied by a matrix of
weights, one for every matching of these blocks. The upper rows are the same backwards: those that copy more
are added to those that copy less, and what is left is added to the output once for every set of diagonals.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from eqmath.contractions import Array, Meter, Patterns, Row, Rows, contract, patterns, spread, zeros
from eqmath.errors import CaseError
from eqmath.layers.mixing import Mixing, Weights, featured, mixing_cost, plain
from eqmath.layers.operation_counts import NOTHING, VectorCost, reading, writing
from eqmath.layers.program import Program, is_prepared, program_of

Kind = tuple[int, int, int, int]
"""Kept blocks, crossing tentacles, tentacles above, cells: what two rows have in common that fit."""


@dataclass(frozen=True)
class Node:
    """A row, the row it starts from (by its number, −1 for the tensor itself), and the step between them.

    >>> first, second = tree([Row(2, ((0,),), ((1,),)), Row(2, (), ((0,), (1,)))], 4)
    >>> second.parent, second.step
    (0, Row(legs=1, kept=(), summed=((0,),), edges=(), head=None))
    """

    row: Row
    parent: int
    step: Row

    def patterns(self, n: int) -> Patterns:
        """The index patterns of the step."""
        return patterns(self.step, n)


class Middle(NamedTuple):
    """The numbers of the upper and the lower rows of one kind, and the weights between them.

    >>> from eqmath import Hom, S
    >>> middles = Hom(S(3), 2, 2).weight().layer.middles
    >>> [(len(middle.above), len(middle.below), len(middle.mixings)) for middle in middles]
    [(3, 3, 1), (1, 1, 2), (2, 2, 1)]
    """

    above: list[int]
    below: list[int]
    mixings: list[Mixing]


@dataclass(frozen=True)
class Shared:
    """A list of diagrams of one shape, to be summed with weights.

    Attributes
    ----------
    diagrams : tuple of Rows
    n, k, l : int

    Examples
    --------
    >>> from eqmath.contractions import block_rows
    >>> layer = Shared((block_rows((0, 0), 1, 3), block_rows((0, 1), 1, 3)), 3, 1, 1)
    >>> layer.product(np.array([1, 2, 4]), np.array([10, 1])).tolist()
    [17, 27, 47]
    """

    diagrams: tuple[Rows, ...]
    n: int
    k: int
    l: int

    @cached_property
    def inputs(self) -> tuple[int, ...]:
        """The lengths of the legs below."""
        return (self.n,) * self.k

    @cached_property
    def outputs(self) -> tuple[int, ...]:
        """The lengths of the legs above."""
        return (self.n,) * self.l

    @cached_property
    def lower(self) -> tuple[Node, ...]:
        """The lower rows, every one after the row it starts from."""
        return tree([rows.lower for rows in self.diagrams], self.n)

    @cached_property
    def upper(self) -> tuple[Node, ...]:
        """The upper rows in the same order; they are carried out backwards."""
        return tree([rows.upper for rows in self.diagrams], self.n)

    def __post_init__(self) -> None:
        if len({(rows.lower, rows.upper, rows.matching) for rows in self.diagrams}) < len(self.diagrams):
            raise CaseError("expected every diagram once in a sum with weights")

    @cached_property
    def groups(self) -> dict[Kind, Middle]:
        """For every kind of array between the rows: the upper rows, the lower rows, and the weights."""
        sides = [{node.row: i for i, node in enumerate(side)} for side in (self.upper, self.lower)]
        kinds = [[kind_of(node.row, self.n) for node in side] for side in (self.upper, self.lower)]
        found = {}
        for kind in dict.fromkeys(kinds[0] + kinds[1]):
            above, below = ([i for i, own in enumerate(side) if own == kind] for side in kinds)
            found[kind] = Middle(above, below, self._matchings(kind, above, below, sides))
        return found

    def _matchings(self, kind: Kind, above: list[int], below: list[int], sides: list[dict[Row, int]]) -> list[Mixing]:
        """The weights of one kind, one matrix for every matching, the matchings in order."""
        count, shape = len(self.diagrams), (len(above), len(below))
        places: dict[tuple[int, ...], NDArray[np.int64]] = {}
        for place, rows in enumerate(self.diagrams):
            if kind_of(rows.lower, self.n) == kind:
                table = places.setdefault(rows.matching, np.full(shape, 2 * count))
                at = above.index(sides[0][rows.upper]), below.index(sides[1][rows.lower])
                table[at] = place if rows.sign > 0 else count + place
        return [Mixing(matching, places[matching], count) for matching in sorted(places)]

    def flip(self) -> Shared:
        """The transposed maps in the same order."""
        return Shared(tuple(_flipped(rows) for rows in self.diagrams), self.n, self.l, self.k)

    @cached_property
    def terms(self) -> tuple[int, ...]:
        """For every diagram, at most how many entries of x one entry of the result adds."""
        found = []
        for rows in self.diagrams:
            copied = patterns(rows.upper, self.n)
            found.append(patterns(rows.lower, self.n).terms * (len(copied.cells) if copied.overlaps else 1))
        return tuple(found)

    def product(self, x: Array, weights: Array, meter: Meter | None = None) -> Array:
        """Σ_p w_p D_p x.

        Parameters
        ----------
        x : array of shape (n, …) with k legs, or (batch, d_in, n, …)
        weights : array of shape (p,), or (p, d_out, d_in)
        """
        batch = x.ndim - self.k
        if meter is None and not batch and self.program and is_prepared(x) and is_prepared(weights):
            return self.program.run(x, weights)
        cores: list[list[Array]] = []
        for parent, step in self.reads:
            cores.append(contract(step, x if parent < 0 else cores[parent][0], self.n, batch, meter))
        mixing, given = featured if batch else plain, Weights(weights)
        made: dict[int, list[Array]] = {}
        for above, below, mixings in self.middles:
            made |= zip(above, mixing([cores[i] for i in below], mixings, given, meter), strict=True)
        if self.whole is not None:
            y = made.pop(self.whole)[0]
        else:
            y = zeros(x, (*((x.shape[0], weights.shape[1]) if batch else ()), *self.outputs))
            if meter:
                meter.written += prod(y.shape)
        for i in sorted(made, reverse=True):
            parent, step = self.writes[i]
            spread(step, made[i], y if parent < 0 else made[parent][0], self.n, batch, meter, add=True)
        return y

    @cached_property
    def middles(self) -> list[Middle]:
        """The groups between which there are weights."""
        return [group for group in self.groups.values() if group.mixings]

    @cached_property
    def whole(self) -> int | None:
        """The upper row that copies nothing, if there is one: its array becomes the result."""
        return next((i for i, (_, step) in enumerate(self.writes) if step.is_identity), None)

    @cached_property
    def reads(self) -> list[tuple[int, Patterns]]:
        """For every lower row the row it starts from and its index patterns."""
        return [(node.parent, patterns(node.step, self.n)) for node in self.lower]

    @cached_property
    def writes(self) -> list[tuple[int, Patterns]]:
        """For every upper row the row it is added to and its index patterns."""
        return [(node.parent, patterns(node.step, self.n)) for node in self.upper]

    def to_dict(self) -> dict[str, Any]:
        """The steps as lists of integers.

        - ``reads``: for every array made below, the array it is made from (−1 is x), and its index patterns.
        - ``mixing``: the numbers of the arrays above and below, and for every matching the place of each weight,
          i for w_i, p + i for −w_i, 2p for none.
        - ``writes``: for every array above, the array it is added to (−1 is y), its patterns; to be done backwards.
        """
        reads, writes = (
            [{"parent": parent} | step.to_dict() for parent, step in side] for side in (self.reads, self.writes)
        )
        mixing = [
            {"above": above, "below": below, "matchings": [m.to_dict() for m in mixings]}
            for above, below, mixings in self.middles
        ]
        head = {"kind": "shared", "n": self.n, "k": self.k, "l": self.l, "weights": len(self.diagrams)}
        return head | {"reads": reads, "mixing": mixing, "writes": writes}

    @property
    def steps(self) -> int:
        """How many views are read or written, and how many matrices of weights there are."""
        views = sum(len(cell) for _, step in (*self.reads, *self.writes) for cell in step.cells)
        return views + sum(len(middle.mixings) for middle in self.middles)

    @cached_property
    def program(self) -> Program | None:
        """The same steps prepared for one vector of floats, where there are neither signs nor determinants."""
        return program_of(self)

    @cached_property
    def cost(self) -> VectorCost:
        """The cost of one product with one weight per diagram, in closed form."""
        n = self.n
        total = NOTHING if self.whole is not None else VectorCost(written=n**self.l)
        for node in self.lower:
            total += reading(node.step, n)
        for i, node in enumerate(self.upper):
            total += NOTHING if i == self.whole else writing(node.step, n, added=True)
        for (kept, *_, cells), (above, below, mixings) in self.groups.items():
            if mixings:
                total += mixing_cost(
                    above=len(above),
                    below=len(below),
                    moved=[mixing.is_moved for mixing in mixings],
                    size=n**kept,
                    cells=cells,
                    stacked=len(above) > 1 or len(below) > 1 or cells > 1,
                )
        return total


def tree(rows: Sequence[Row], n: int) -> tuple[Node, ...]:
    """Every different row, starting from another one if that saves additions.

    >>> first, second = Row(2, ((0,),), ((1,),)), Row(2, (), ((0,), (1,)))
    >>> [node.parent for node in tree([second, first], 4)]
    [-1, 0]
    """
    ordered = sorted(dict.fromkeys(rows), key=lambda row: (len(row.summed) + len(row.edges), row.head is not None))
    nodes: list[Node] = []
    for row in ordered:
        best = Node(row, -1, row)
        for i, other in enumerate(nodes):
            if row.follows(other.row):
                step = row.over(other.row)
                if reading(step, n).additions < reading(best.step, n).additions:
                    best = Node(row, i, step)
        nodes.append(best)
    return tuple(nodes)


def kind_of(row: Row, n: int) -> Kind:
    """What two rows have in common that can stand on each other.

    >>> kind_of(Row(3, ((0,), (1, 2))), 4)
    (2, 0, 0, 1)
    """
    if row.head is None:
        return len(row.kept), 0, 0, 1
    return len(row.kept), len(row.head.crossing), row.head.above, row.head.cells(n)


def _flipped(rows: Rows) -> Rows:
    back = tuple(rows.matching.index(place) for place in range(len(rows.matching)))
    return Rows(rows.upper, rows.lower, back, rows.sign)
