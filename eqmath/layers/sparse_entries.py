"""The non-zero entries of the maps of a layer, from those of its parts: no matrix is built where diagrams are rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce
from math import gcd, prod
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from eqmath.layers.block_sum import BlockSum
from eqmath.layers.coordinates import NonzeroEntries, written
from eqmath.layers.disjoint import Disjoint
from eqmath.layers.factorwise import Factorwise
from eqmath.layers.quotient import Quotient
from eqmath.layers.reordered import Reordered
from eqmath.layers.shared import Shared
from eqmath.layers.strands import Legs, Strand
from eqmath.layers.traceable import places_of
from eqmath.layers.unshared import Dense, Tensor
from eqmath.layers.woven import Woven
from eqmath.limits import require

Integers = NDArray[np.int64]
LARGE = 2**62
BYTES_OF_AN_ENTRY = 120


class SparseMaps(NamedTuple):
    """Matrices by their entries: numerators over one denominator.

    >>> from eqmath import Hom
    >>> found = sparse_maps(Hom("S(3)xS(2)", 1, 1).weight().layer)
    >>> found.entries.shape, len(found.entries.value), found.denominator
    ((4, 6, 6), 72, 1)
    """

    entries: NonzeroEntries
    denominator: int = 1

    @property
    def cleared(self) -> NonzeroEntries:
        """The entries of every map times its own least common denominator."""
        own = self.entries
        if self.denominator == 1:
            return own
        common = np.full(own.shape[0], self.denominator, dtype=np.int64)
        np.gcd.at(common, own.element, np.abs(own.value))
        return NonzeroEntries(own.element, own.row, own.column, own.value // common[own.element], own.shape)


def sparse_maps(layer: Any) -> SparseMaps | None:
    """The entries of all maps of a layer; None if a part is not a list of diagrams, or is denser than its matrix.

    Raises
    ------
    TooLarge
        If there are more than the memory limit holds.

    Examples
    --------
    >>> from eqmath import Hom
    >>> found = sparse_maps(Hom("O(2)", "V*V", "Sym2(V)").weight().layer)
    >>> found.denominator, found.cleared.value.tolist()
    (1, [1, 1, 1, 1, 1, 1, 1, 1])
    >>> sparse_maps(Hom("SO(3)", "Harm2(V)", "V*V").weight().layer) is None
    True
    """
    of: dict[type, Callable[[Any], SparseMaps | None]] = {
        Shared: _of_diagrams, Tensor: _of_tensor, Factorwise: _of_factors, Quotient: _of_quotient,
        Reordered: _of_reordered, BlockSum: _of_blocks, Dense: _of_matrices, Woven: _of_strands,
        Disjoint: _of_places,
    }  # fmt: skip
    found = of.get(type(layer))
    return found(layer) if found else None


def _of_diagrams(layer: Shared) -> SparseMaps | None:
    shape = prod(layer.outputs), prod(layer.inputs)
    if not all(written(own, layer.n) <= shape[0] * shape[1] for own in layer.diagrams):
        return None
    return SparseMaps(NonzeroEntries.of_rows(layer.diagrams, layer.n, shape))


def _of_matrices(layer: Dense) -> SparseMaps | None:
    """Those of integers; fractions are left to the matrices."""
    return None if layer.table.dtype == object else SparseMaps(NonzeroEntries.of_table(layer.table))


def _of_places(layer: Disjoint) -> SparseMaps:
    """All places of one map after those of another."""
    flat = layer.places.ravel()
    order = np.argsort(flat, kind="stable")[: np.count_nonzero(flat < layer.count)]
    row, column = np.divmod(order.astype(np.int64), max(layer.places.shape[1], 1))
    shape = layer.count, *layer.places.shape
    return SparseMaps(NonzeroEntries(flat[order], row, column, np.ones(len(order), dtype=np.int64), shape))


def _of_tensor(layer: Tensor) -> SparseMaps | None:
    """The Kronecker products of all maps of the one factor with all of the other."""
    first, second = sparse_maps(layer.first), sparse_maps(layer.second)
    if first is None or second is None or first.denominator * second.denominator > 1:
        return None
    return _made(SparseMaps(_kronecker(first.entries, second.entries)))


def _kronecker(one: NonzeroEntries, other: NonzeroEntries) -> NonzeroEntries:
    """All pairs of maps, those of the first slowest; not in order."""
    require(len(one.value), len(other.value), BYTES_OF_AN_ENTRY)
    count, rows, columns = other.shape
    element = one.element[:, None] * count + other.element
    row, column = one.row[:, None] * rows + other.row, one.column[:, None] * columns + other.column
    shape = one.shape[0] * count, one.shape[1] * rows, one.shape[2] * columns
    value = one.value[:, None] * other.value
    return NonzeroEntries(element.ravel(), row.ravel(), column.ravel(), value.ravel(), shape)


def _of_factors(layer: Factorwise) -> SparseMaps | None:
    """For every tuple the Kronecker product of its diagrams, the legs brought back to their places."""
    shape = prod(layer.outputs), prod(layer.inputs)
    factors, known = layer.factors, dict[Any, NonzeroEntries]()
    for i, factor in enumerate(factors):
        ends = factor.n ** len(factor.above), factor.n ** len(factor.below)
        for own in {rows[i] for rows in layer.tuples}:
            if written(own, factor.n) > ends[0] * ends[1]:
                return None
            known[i, own] = NonzeroEntries.of_rows([own], factor.n, ends)
    sizes = [prod(len(known[i, own].value) for i, own in enumerate(rows)) for rows in layer.tuples]
    require(sum(sizes), 1, BYTES_OF_AN_ENTRY)
    made = [reduce(_kronecker, (known[i, own] for i, own in enumerate(rows))) for rows in layer.tuples]
    above, below = (
        _brought_back([(factor.n, getattr(factor, end)) for factor in factors]) for end in ("above", "below")
    )
    element = np.repeat(np.arange(len(made)), sizes)
    row, column, value = (_joined([getattr(own, name) for own in made]) for name in ("row", "column", "value"))
    return _made(SparseMaps(NonzeroEntries(element, above[row], below[column], value, (len(made), *shape))))


def _brought_back(factors: Sequence[tuple[int, tuple[int, ...]]]) -> Integers:
    """For every index of the legs factor by factor, that of the same legs in their own order."""
    lengths = {place: n for n, places in factors for place in places}
    order = [place for _, places in factors for place in places]
    whole = np.arange(prod(lengths.values())).reshape([lengths[place] for place in range(len(lengths))])
    found: Integers = whole.transpose(order).ravel()
    return found


def _of_quotient(layer: Quotient) -> SparseMaps | None:
    """Those between the tensor products; an entry belongs to the basis vectors of both its tuples."""
    inner = sparse_maps(layer.inner)
    if inner is None or inner.denominator > 1:
        return None
    own, (source, target) = inner.entries, (layer.source, layer.target)
    shared, kept = (source, own.column) if layer.mean else (target, own.row)
    signs = source.signs.astype(np.int64)[own.column] * target.signs[own.row]
    shares = layer.denominator // np.maximum(shared.lengths, 1)
    row, column = target.labels[own.row], source.labels[own.column]
    value = own.value * signs * shares[shared.labels[kept]]
    shape = own.shape[0], target.count, source.count
    return _made(SparseMaps(NonzeroEntries(own.element, row, column, value, shape), layer.denominator))


def _of_reordered(layer: Reordered) -> SparseMaps | None:
    inner = sparse_maps(layer.inner)
    if inner is None:
        return None
    own = inner.entries
    value = own.value * layer.target_signs[own.row] * layer.source_signs[own.column]
    shape = own.shape[0], prod(layer.outputs), prod(layer.inputs)
    moved = NonzeroEntries(own.element, layer.target_places[own.row], layer.source_places[own.column], value, shape)
    return _made(SparseMaps(moved, inner.denominator))


def _of_blocks(layer: BlockSum) -> SparseMaps | None:
    """The maps of every block for every two copies."""
    parts, first = list[tuple[Integers, ...]](), 0
    blocks = [(block, sparse_maps(block.layer)) for block in layer.blocks]
    denominators = [found.denominator for _, found in blocks if found is not None]
    if len(denominators) < len(blocks):
        return None
    common = int(np.lcm.reduce(denominators, initial=1))
    for block, found in blocks:
        assert found is not None
        own, times = found.entries, common // found.denominator
        count, rows, columns = own.shape
        require(len(own.value), block.rows * block.columns, BYTES_OF_AN_ENTRY)
        for i in range(block.rows):
            for j in range(block.columns):
                places = own.element + first, own.row + block.top + i * rows, own.column + block.left + j * columns
                parts.append((*places, own.value * times))
                first += count
    shape = first, prod(layer.outputs), prod(layer.inputs)
    return _made(SparseMaps(NonzeroEntries(*_columns(parts), shape), common))


def _of_strands(layer: Woven) -> SparseMaps | None:
    """For every two copies the index tuples that are constant on all blocks."""
    parts = list[tuple[Integers, ...]]()
    for strand in layer.strands:
        source, target = layer.sources[strand.source], layer.targets[strand.target]
        row, column = _along_blocks(strand, target.lengths, source.lengths)
        places = places_of(layer, strand)
        require(len(row), places.size, BYTES_OF_AN_ENTRY)
        for (i, j), own in np.ndenumerate(places):
            top, left = target.start + i * prod(target.lengths), source.start + j * prod(source.lengths)
            parts.append((np.full(len(row), own), row + top, column + left, np.ones(len(row), dtype=np.int64)))
    shape = layer.count, prod(layer.outputs), prod(layer.inputs)
    return _made(SparseMaps(NonzeroEntries(*_columns(parts), shape)))


def _along_blocks(strand: Strand, above: Legs, below: Legs) -> tuple[Integers, Integers]:
    """The rows and the columns of all index tuples, with an axis for every block."""
    crossing = [strand.below.kept[place] for place in strand.matching]
    ups = [*strand.above.kept, *[()] * len(strand.below.closed), *strand.above.closed]
    lows = [*crossing, *strand.below.closed, *[()] * len(strand.above.closed)]
    shape = [above[up[0]] if up else below[low[0]] for up, low in zip(ups, lows, strict=True)]
    require(prod(shape), 1, BYTES_OF_AN_ENTRY)
    values = np.indices(shape, dtype=np.int64).reshape(len(shape), prod(shape))
    steps = [[[prod(lengths[leg + 1 :]) for leg in block] for block in blocks]
             for lengths, blocks in ((above, ups), (below, lows))]  # fmt: skip
    row, column = (np.array([sum(own) for own in side], dtype=np.int64) @ values for side in steps)
    return row, column


def _columns(parts: Sequence[tuple[Integers, ...]]) -> tuple[Integers, Integers, Integers, Integers]:
    """Elements, rows, columns and values, one part after another."""
    element, row, column, value = (_joined([own[i] for own in parts]) for i in range(4))
    return element, row, column, value


def _joined(arrays: Sequence[Integers]) -> Integers:
    return np.concatenate([np.zeros(0, dtype=np.int64), *arrays])


def _made(found: SparseMaps) -> SparseMaps | None:
    """In order, every place once with the sum of its values; the fraction in lowest terms."""
    own = found.entries
    count, rows, columns = own.shape
    if count * rows * columns >= LARGE or int(np.abs(own.value).max(initial=0)) * max(len(own.value), 1) >= LARGE:
        return None
    flat, where = np.unique((own.element * rows + own.row) * columns + own.column, return_inverse=True)
    total = np.zeros(len(flat), dtype=np.int64)
    np.add.at(total, where, own.value)
    flat, total = flat[total != 0], total[total != 0]
    place, column = np.divmod(flat, max(columns, 1))
    element, row = np.divmod(place, max(rows, 1))
    common = gcd(found.denominator, *np.unique(total).tolist())
    return SparseMaps(NonzeroEntries(element, row, column, total // common, own.shape), found.denominator // common)
