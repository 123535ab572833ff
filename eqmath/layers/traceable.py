"""A layer as a list of steps that another library can trace: sums of axes, one product of matrices per kind, copies.

Nothing here depends on the entries of a vector. Diagrams without signs become steps: rows are read off the source, or
off rows that keep more; those that keep the same axes are stacked and multiplied by one matrix of weights, which has a
row for every upper row and matching; what comes out is copied, smaller rows being added to larger ones before. Other
layers become tables of entries. The bias is part of the plan: its diagrams have no axes and add to the smallest rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from eqmath.contractions import Rows
from eqmath.layers.factorwise import Factorwise
from eqmath.layers.shared import Shared
from eqmath.layers.strands import Copies, Legs, RowRead, Strand, strand_of
from eqmath.layers.unshared import Tensor
from eqmath.layers.woven import Woven
from eqmath.limits import require

Indices = NDArray[np.int64]


class TraceStep(NamedTuple):
    """A row over the axes of another one; over those of a summand where ``parent`` is −1.

    >>> from eqmath import Hom, S
    >>> [step.parent for step in traceable(Hom(S(4), 2, 2).weight()).reads]
    [-1, -1, 0, 0, 1, 2]
    """

    parent: int
    summand: int
    row: RowRead


@dataclass(frozen=True, eq=False)
class TraceStack:
    """The rows that keep axes of these lengths, and the weights between them.

    Attributes
    ----------
    axes : tuple of int
    reads : tuple of int
        The numbers of the steps that are stacked, copies of a summand one after another.
    writes : tuple of (number of the step above, matching)
    places : array
        For every copy that is written and every copy that is read the place of the weight; the number of weights: 0.
    bias : array or None
        For every copy that is written the place of the weight of the bias, likewise.

    Examples
    --------
    >>> from eqmath import Hom, S
    >>> [(stack.axes, stack.places.shape) for stack in traceable(Hom(S(4), 2, 2).weight()).stacks]
    [((4,), (3, 3)), ((), (2, 2)), ((4, 4), (2, 1))]
    """

    axes: Legs
    reads: Legs
    writes: tuple[tuple[int, Legs], ...]
    places: Indices
    bias: Indices | None


@dataclass(frozen=True, eq=False)
class Traceable:
    """The steps of a layer with its bias.

    Attributes
    ----------
    sources, targets : tuple of Copies
    reads, writes : tuple of TraceStep
        Reads in their order; writes backwards, every one added to the one it names or, for −1, to the summand.
    stacks : tuple of TraceStack
    count, bias_count : int
        The numbers of weights.

    Examples
    --------
    >>> from eqmath import Hom, S
    >>> plan = traceable(Hom(S(4), 2, 1).weight())
    >>> plan.count, plan.bias_count, len(plan.reads), len(plan.writes)
    (5, 1, 5, 2)
    """

    sources: tuple[Copies, ...]
    targets: tuple[Copies, ...]
    reads: tuple[TraceStep, ...]
    writes: tuple[TraceStep, ...]
    stacks: tuple[TraceStack, ...]
    count: int
    bias_count: int


def traceable(weight: Any) -> Traceable | None:
    """The steps of a weight and its bias, or None where some diagram has signs or nothing is known of diagrams.

    >>> from eqmath import Hom
    >>> traceable(Hom("Sp(2)", 2, 2).weight()) is None
    True
    """
    layer, bias = as_strands(weight.layer), as_strands(weight.bias.layer)
    if layer is None or not layer.strands:
        return None
    if not weight.bias.parameters:
        return _planned(layer, (), 0)
    if bias is None or bias.targets != layer.targets:
        return None
    return _planned(layer, bias.strands, bias.count)


def traceable_maps(layer: Any) -> Traceable | None:
    """The steps of a layer without a bias, likewise.

    >>> from eqmath import Hom
    >>> traceable_maps(Hom("S(4)", 2, 1).weight().layer).bias_count
    0
    """
    found = as_strands(layer)
    return _planned(found, (), 0) if found is not None and found.strands else None


def as_strands(layer: Any) -> Woven | None:
    """The strands of a layer whose diagrams have no signs.

    >>> from eqmath import Hom
    >>> found = as_strands(Hom("S(3)xS(2)", 1, 1).weight().layer)
    >>> len(found.strands), found.sources
    (4, (Copies(start=0, count=1, lengths=(3, 2)),))
    """
    if isinstance(layer, Woven):
        return layer
    leaves = _leaves(layer)
    if isinstance(layer, Factorwise):
        below, above = ([getattr(factor, end) for factor in layer.factors] for end in ("below", "above"))
        tuples: Iterable[Sequence[Rows]] = layer.tuples
    elif all(isinstance(leaf, Shared) for leaf in leaves):
        below, above = (_ranges([len(getattr(leaf, name)) for leaf in leaves]) for name in ("inputs", "outputs"))
        tuples = product(*(leaf.diagrams for leaf in leaves))
    else:
        return None
    found = [strand_of(rows, below, above) for rows in tuples]
    strands = tuple(Strand(0, 0, *own, p, 1, 1) for p, own in enumerate(found) if own is not None)
    if len(strands) < len(found):
        return None
    return Woven((Copies(0, 1, layer.inputs),), (Copies(0, 1, layer.outputs),), strands, len(found))


def _leaves(layer: Any) -> list[Any]:
    return [*_leaves(layer.first), *_leaves(layer.second)] if isinstance(layer, Tensor) else [layer]


def _ranges(sizes: Sequence[int]) -> list[Legs]:
    """The places of the legs of every factor, one factor after another."""
    return [tuple(range(sum(sizes[:i]), sum(sizes[: i + 1]))) for i in range(len(sizes))]


def _planned(layer: Woven, bias: Sequence[Strand], bias_count: int) -> Traceable:
    below = _steps([(strand.source, strand.below) for strand in layer.strands])
    above = _steps([(strand.target, strand.above) for strand in (*layer.strands, *bias)])
    reads, writes = ({key: i for i, key in enumerate(own)} for own in (below, above))
    kinds: dict[Legs, list[Strand]] = {}
    for strand in layer.strands:
        kinds.setdefault(strand.below.axes(layer.sources[strand.source].lengths), []).append(strand)
    if bias:
        kinds.setdefault((), [])
    stacks = [
        _Stacked(layer, reads, writes, strands, [] if axes else bias, bias_count).stack(axes)
        for axes, strands in kinds.items()
    ]
    return Traceable(
        layer.sources, layer.targets, tuple(below.values()), tuple(above.values()), tuple(stacks), layer.count,
        bias_count,
    )  # fmt: skip


@dataclass(frozen=True)
class _Stacked:
    """What makes one stack."""

    layer: Woven
    reads: dict[tuple[int, RowRead], int]
    writes: dict[tuple[int, RowRead], int]
    strands: Sequence[Strand]
    bias: Sequence[Strand]
    bias_count: int

    def stack(self, axes: Legs) -> TraceStack:
        """The stack, its rows and columns in order."""
        columns = list(dict.fromkeys(self.reads[s.source, s.below] for s in self.strands))
        rows = list(dict.fromkeys(map(self._row, (*self.strands, *self.bias))))
        widths = _starts([self.layer.sources[self._part(self.reads, i)].count for i in columns])
        heights = _starts([self.layer.targets[self._part(self.writes, i)].count for i, _ in rows])
        places = np.full((heights[-1], widths[-1]), self.layer.count)
        for s in self.strands:
            i, j = rows.index(self._row(s)), columns.index(self.reads[s.source, s.below])
            places[heights[i] : heights[i + 1], widths[j] : widths[j + 1]] = places_of(self.layer, s)
        bias = np.full(heights[-1], self.bias_count) if self.bias else None
        for s in self.bias:
            i = rows.index(self._row(s))
            assert bias is not None
            bias[heights[i] : heights[i + 1]] = s.first + s.row_step * np.arange(heights[i + 1] - heights[i])
        return TraceStack(axes, tuple(columns), tuple(rows), places, bias)

    def _row(self, strand: Strand) -> tuple[int, Legs]:
        return self.writes[strand.target, strand.above], strand.matching

    def _part(self, numbers: dict[tuple[int, RowRead], int], number: int) -> int:
        return list(numbers)[number][0]


def _starts(sizes: Sequence[int]) -> list[int]:
    return [sum(sizes[:i]) for i in range(len(sizes) + 1)]


def places_of(layer: Woven, strand: Strand) -> Indices:
    """The place of the weight for every copy of the target and every copy of the source.

    >>> from eqmath import Hom
    >>> layer = Hom("O(3)", "2*V+1", "3*V").weight().layer
    >>> places_of(layer, layer.strands[0]).tolist()
    [[0, 1], [2, 3], [4, 5]]
    """
    rows = np.arange(layer.targets[strand.target].count)[:, None] * strand.row_step
    found: Indices = strand.first + rows + np.arange(layer.sources[strand.source].count) * strand.column_step
    return found


def _steps(rows: Sequence[tuple[int, RowRead]]) -> dict[tuple[int, RowRead], TraceStep]:
    """Every row once, those that keep more first, over the narrowest row that can be summed to it."""
    found: dict[tuple[int, RowRead], TraceStep] = {}
    for part, row in sorted(dict.fromkeys(rows), key=lambda key: -len(key[1].kept)):
        wider = [
            (i, own)
            for i, (other, own) in enumerate(found)
            if other == part and set(row.kept) < set(own.kept) and _blocks(row) == _blocks(own)
        ]
        if wider:
            parent, own = min(wider, key=lambda pair: len(pair[1].kept))
            found[part, row] = TraceStep(parent, part, _over(row, own))
        else:
            found[part, row] = TraceStep(-1, part, row)
    return found


def _blocks(row: RowRead) -> set[Legs]:
    return set(row.kept + row.closed)


def _over(row: RowRead, wider: RowRead) -> RowRead:
    """A row over the axes that a wider one keeps."""
    kept = tuple((wider.kept.index(block),) for block in row.kept)
    return RowRead(kept, tuple((i,) for i, block in enumerate(wider.kept) if block not in row.kept))


def strands_gram(layer: Woven) -> NDArray[np.float64]:
    """The inner products of the maps, each the number of index tuples that are constant on the blocks of both.

    These are integers; as floats they are exact up to 2⁵³.

    Raises
    ------
    TooLarge
        If there are too many maps.

    Examples
    --------
    >>> from eqmath import Hom
    >>> strands_gram(as_strands(Hom("S(3)", 1, 1).weight().layer)).tolist()
    [[3.0, 3.0], [3.0, 9.0]]
    """
    require(layer.count, layer.count, 8)
    gram = np.zeros((layer.count, layer.count))
    between: dict[tuple[int, int], list[Strand]] = {}
    for strand in layer.strands:
        between.setdefault((strand.source, strand.target), []).append(strand)
    for (source, target), strands in between.items():
        lengths = (*layer.targets[target].lengths, *layer.sources[source].lengths)
        tops = len(layer.targets[target].lengths)
        words = np.array([_word(strand, tops, len(lengths)) for strand in strands], dtype=np.int64)
        places = np.array([places_of(layer, strand).ravel() for strand in strands])
        for strand, own in zip(strands, places, strict=True):
            gram[own[None], places] = _common(strand, words, tops, lengths)[:, None]
    return gram


def _common(strand: Strand, words: Indices, tops: int, lengths: Legs) -> NDArray[np.float64]:
    """For every word, how many index tuples are constant on its blocks and on those of a diagram."""
    for block in _whole(strand, tops):
        for leg in block[1:]:
            words = np.where(words == words[:, [leg]], words[:, block[:1]], words)
    found = np.ones(len(words))
    for leg, length in enumerate(lengths):
        found[(words[:, :leg] != words[:, [leg]]).all(axis=1)] *= length
    return found


def _word(strand: Strand, tops: int, size: int) -> list[int]:
    """The number of the block of every leg, those above first."""
    number = {leg: i for i, block in enumerate(_whole(strand, tops)) for leg in block}
    return [number[leg] for leg in range(size)]


def _whole(strand: Strand, tops: int) -> Iterator[Legs]:
    """The blocks over the legs of both rows, those above first."""
    for block, place in zip(strand.above.kept, strand.matching, strict=True):
        yield (*block, *(tops + leg for leg in strand.below.kept[place]))
    yield from strand.above.closed
    yield from (tuple(tops + leg for leg in block) for block in strand.below.closed)
