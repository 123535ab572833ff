"""Sums of diagrams between direct sums of tensor products, with every contraction and every copying done once.

A diagram without signs reads its summand: it takes diagonals, sums over the blocks that lie below alone, and leaves one
axis for every block that crosses. What several diagrams read alike is read once, for all summands of the target. The
results with the same axes are stacked and multiplied by one matrix of weights; each of its rows is copied once along
the blocks that lie above alone. Copies of a summand are channels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.contractions import Array, empty, indices, is_tensor, joined, permuted, summed
from eqmath.layers.operation_counts import VectorCost
from eqmath.layers.outer_sums import WrittenRow, write_results
from eqmath.layers.strands import Copies, Legs, RowRead, Strand


@dataclass(frozen=True)
class Woven:
    """A weighted sum of strands.

    Attributes
    ----------
    sources, targets : tuple of Copies
    strands : tuple of Strand
    count : int
        The number of weights.

    Examples
    --------
    >>> from eqmath import Hom
    >>> W = Hom("S(3)xS(2)", "V1*V2+2*V1", "V1*V2+1").weight()
    >>> type(W.layer).__name__, W.apply([1, 2, 3, 4, 5, 6, 1, 0, 0, 0, 1, 0], [1] + [0] * 10).tolist()
    ('Woven', [1, 2, 3, 4, 5, 6, 0])
    """

    sources: tuple[Copies, ...]
    targets: tuple[Copies, ...]
    strands: tuple[Strand, ...]
    count: int

    @property
    def inputs(self) -> Legs:
        """The dimension of the source."""
        return (sum(part.size for part in self.sources),)

    @property
    def outputs(self) -> Legs:
        """The dimension of the target."""
        return (sum(part.size for part in self.targets),)

    @cached_property
    def terms(self) -> Legs:
        """For every weight, at most how many entries of x one entry of the result adds."""
        found = [0] * self.count
        for strand in self.strands:
            lengths = self.sources[strand.source].lengths
            added = prod(lengths[block[0]] for block in strand.below.closed)
            for place in self._places(strand).ravel().tolist():
                found[place] = added
        return tuple(found)

    @property
    def cost(self) -> VectorCost:
        """What is read once and added up, mixed by one matrix per kind, and copied into the summands."""
        total, known = VectorCost(), set()
        for mixture in self.mixings:
            size, (rows, columns) = prod(mixture.axes), mixture.places.shape
            for source, below, _ in mixture.reads:
                if (source, below) not in known:
                    known.add((source, below))
                    part = self.sources[source]
                    entries = part.count * size * prod(part.lengths[block[0]] for block in below.closed)
                    total += VectorCost(additions=entries - part.count * size, read=entries, written=part.count * size)
            for target, above in mixture.writes:
                part = self.targets[target]
                entries = part.count * size * prod(part.lengths[block[0]] for block in above.closed)
                total += VectorCost(additions=entries, read=2 * entries, written=entries)
            mixed, made = rows * columns * size, rows * size
            total += VectorCost(
                additions=mixed - made,
                multiplications=mixed,
                read=mixed,
                written=made,
                largest=max(made, columns * size),
            )
        return total

    def flip(self) -> Woven:
        """The transposed maps."""
        return Woven(self.targets, self.sources, tuple(strand.flipped for strand in self.strands), self.count)

    def _places(self, strand: Strand) -> NDArray[np.int64]:
        """The weight of every copy of the target and every copy of the source."""
        rows = np.arange(self.targets[strand.target].count)[:, None] * strand.row_step
        found: NDArray[np.int64] = (
            strand.first + rows + np.arange(self.sources[strand.source].count) * strand.column_step
        )
        return found

    @cached_property
    def mixings(self) -> tuple[Mixture, ...]:
        """The strands by the lengths of the axes that cross."""
        kinds: dict[Legs, list[Strand]] = {}
        for strand in self.strands:
            kinds.setdefault(strand.above.axes(self.targets[strand.target].lengths), []).append(strand)
        return tuple(self._mixture(axes, own) for axes, own in sorted(kinds.items()))

    def _mixture(self, axes: Legs, strands: Sequence[Strand]) -> Mixture:
        reads = list(dict.fromkeys((s.source, s.below, s.matching) for s in strands))
        writes = list(dict.fromkeys((s.target, s.above) for s in strands))
        widths = [self.sources[source].count for source, _, _ in reads]
        heights = [self.targets[target].count for target, _ in writes]
        places = np.full((sum(heights), sum(widths)), self.count)
        for s in strands:
            column = sum(widths[: reads.index((s.source, s.below, s.matching))])
            row, own = sum(heights[: writes.index((s.target, s.above))]), self._places(s)
            places[row : row + own.shape[0], column : column + own.shape[1]] = own
        return Mixture(axes, tuple(reads), tuple(writes), places)

    def product(self, x: Array, weights: Array) -> Array:
        """Σ_p w_p M_p x for x of shape (dimension,), or (batch, d_in, dimension) and weights (p, d_out, d_in)."""
        if weights.ndim == 1:
            return self.product(x[None, None], weights[:, None, None])[0, 0, ...]
        return self.mapped([part.of(x) for part in self.sources], weights)

    def mapped(self, xs: Sequence[Array], weights: Array) -> Array:
        """The same for arrays (batch, d_in, copies, …), one for every source."""
        (batch, inner), outer = xs[0].shape[:2], weights.shape[1]
        none = (
            weights.new_zeros((1, outer, inner)) if is_tensor(weights) else np.zeros((1, outer, inner), weights.dtype)
        )
        known, y = _Reader(xs), empty(xs[0], (batch, outer, *self.outputs))
        every, made = joined([weights, none], 0), list[list[WrittenRow]]([[] for _ in self.targets])
        for mixture in self.mixings:
            rows, columns = mixture.places.shape
            stacked = joined([known.read(*read) for read in mixture.reads], 2)
            chosen = every[indices(every, mixture.places)]
            matrix = permuted(chosen, (2, 0, 3, 1)).reshape(outer * rows, inner * columns)
            if matrix.shape == (1, 1):
                made[mixture.writes[0][0]].append(WrittenRow(mixture.writes[0][1], stacked, matrix[0, 0]))
                continue
            mixed = matrix @ stacked.reshape(batch, inner * columns, prod(mixture.axes))
            mixed, start = mixed.reshape(batch, outer, rows, *mixture.axes), 0
            for target, above in mixture.writes:
                stop = start + self.targets[target].count
                made[target].append(WrittenRow(above, mixed[:, :, start:stop]))
                start = stop
        for part, results in zip(self.targets, made, strict=True):
            write_results(y, part, results)
        return y

    def to_dict(self) -> dict[str, Any]:
        """The summands, and for every strand its blocks of legs and its weights."""
        sides = {
            name: [{"start": part.start, "copies": part.count, "legs": list(part.lengths)} for part in parts]
            for name, parts in (("sources", self.sources), ("targets", self.targets))
        }
        strands = [
            {
                "source": s.source, "target": s.target, "matching": list(s.matching),
                "below": {"kept": s.below.kept, "closed": s.below.closed},
                "above": {"kept": s.above.kept, "closed": s.above.closed},
                "weights": self._places(s).tolist(),
            }
            for s in self.strands
        ]  # fmt: skip
        return {"kind": "woven", **sides, "strands": strands}


@dataclass(frozen=True, eq=False)
class Mixture:
    """The strands whose crossing axes have these lengths.

    Attributes
    ----------
    axes : tuple of int
    reads : tuple of (source, row below, matching)
    writes : tuple of (target, row above)
    places : array
        For every copy that is written and every copy that is read the place of the weight; the last place is 0.

    Examples
    --------
    >>> from eqmath import Hom
    >>> [mixture.axes for mixture in Hom("S(3)xS(2)", "V1*V2", "V1*V2+V1").weight().layer.mixings]
    [(), (2,), (3,), (3, 2)]
    """

    axes: Legs
    reads: tuple[tuple[int, RowRead, Legs], ...]
    writes: tuple[tuple[int, RowRead], ...]
    places: NDArray[np.int64]


class _Reader:
    """What was read of an array; a row that keeps less is read off one that keeps more."""

    def __init__(self, xs: Sequence[Array]) -> None:
        self.xs = xs
        self.known: dict[tuple[int, RowRead], Array] = {}

    def read(self, source: int, row: RowRead, matching: Legs) -> Array:
        """(batch, channels, copies, one axis for every block that crosses, in the order of the row above)."""
        found = self._found(source, row)
        return permuted(found, (0, 1, 2, *(3 + i for i in matching)))

    def _found(self, source: int, row: RowRead) -> Array:
        key = source, row
        if key not in self.known:
            self.known[key] = self._made(source, row)
        return self.known[key]

    def _made(self, source: int, row: RowRead) -> Array:
        blocks = set(row.kept + row.closed)
        wider = [
            (own, x)
            for (other, own), x in self.known.items()
            if other == source and set(own.kept + own.closed) == blocks and set(row.kept) < set(own.kept)
        ]
        if wider:
            own, x = min(wider, key=lambda found: len(found[0].kept))
            order = [own.kept.index(block) for block in row.kept]
            order += [i for i, block in enumerate(own.kept) if block not in row.kept]
            return summed(permuted(x, (0, 1, 2, *(3 + i for i in order))), len(own.kept) - len(row.kept))
        return summed(row.view(self.xs[source]), len(row.closed))
