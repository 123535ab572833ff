"""Results written to a summand, against numpy's broadcasting."""

from itertools import combinations, permutations

import numpy as np
import pytest

from eqmath.layers.outer_sums import SLAB, WrittenRow, write_results
from eqmath.layers.strands import Copies, RowRead

LENGTHS = (2, 3, 4)


def row(kept: tuple[int, ...]) -> RowRead:
    return RowRead(tuple((leg,) for leg in kept), tuple((leg,) for leg in range(3) if leg not in kept))


def rows_with_diagonals() -> list[RowRead]:
    return [RowRead(((0, 1),), ((2,),)), RowRead(((2,),), ((0, 1),)), RowRead(((0, 1), (2,)), ())]


@pytest.mark.parametrize("dtype", [np.float64, np.float32, np.complex128, np.int64, object])
@pytest.mark.parametrize("scaled", [False, True])
def test_every_set_of_axes(dtype: type, scaled: bool) -> None:
    """All subsets of three axes, alone, in pairs and all at once, in two copies, batches and channels."""
    rng, every = np.random.default_rng(0), [kept for size in range(4) for kept in combinations(range(3), size)]
    for chosen in [*combinations(every, 1), *permutations(every, 2), tuple(every), ()]:
        y = np.full((5, 2, 3 + 2 * 24 + 1), 7).astype(dtype)
        wanted = np.zeros((5, 2, 2, *LENGTHS), dtype=object)
        results = []
        for kept in chosen:
            entries = rng.integers(-9, 9, (5, 2, 2, *(LENGTHS[leg] for leg in kept))).astype(dtype)
            results.append(WrittenRow(row(kept), entries, np.array(3).astype(dtype) if scaled else None))
            wide = entries.reshape(5, 2, 2, *(LENGTHS[leg] if leg in kept else 1 for leg in range(3)))
            wanted = wanted + wide * (3 if scaled else 1)
        write_results(y, Copies(3, 2, LENGTHS), results)
        assert np.array_equal(y[..., 3:-1].reshape(wanted.shape), wanted)
        assert (y[..., :3] == 7).all()
        assert (y[..., -1] == 7).all()


@pytest.mark.parametrize("dtype", [float, int])
def test_diagonals(dtype: type) -> None:
    """A block of two legs is written where both indices are equal."""
    for result_row in rows_with_diagonals():
        y = np.empty((1, 1, 8), dtype)
        lengths = tuple(2 for _ in result_row.kept)
        entries = np.arange(1, 1 + 2 ** len(lengths)).astype(dtype).reshape(1, 1, 1, *lengths)
        write_results(y, Copies(0, 1, (2, 2, 2)), [WrittenRow(result_row, entries)])
        for index in np.ndindex(2, 2, 2):
            equal = all(len({index[leg] for leg in block}) == 1 for block in result_row.kept + result_row.closed)
            place = tuple(index[block[0]] for block in result_row.kept)
            assert y.reshape(2, 2, 2)[index] == (entries[0, 0, 0][place] if equal else 0)


def test_more_than_stays_in_the_cache() -> None:
    """Several slabs are written, the last one being shorter."""
    batch, (first, last) = 7, (150, 90)
    assert batch * first * last > 2 * SLAB
    rng, y = np.random.default_rng(1), np.empty((batch, 1, first * last))
    a, b = rng.integers(-9, 9, (batch, 1, 1, first)), rng.integers(-9, 9, (batch, 1, 1, last))
    results = [
        WrittenRow(RowRead(((0,),), ((1,),)), a.astype(float)),
        WrittenRow(RowRead(((1,),), ((0,),)), b.astype(float)),
    ]
    write_results(y, Copies(0, 1, (first, last)), results)
    assert np.array_equal(y.reshape(batch, first, last), a[:, 0, 0, :, None] + b[:, 0, 0, None])
