"""Layers on the weights of a network, without matrices: dimension, and products against dense and hand-written ones.

Widths 64, 256, 256, 10 have 85 002 parameters; a dense layer on them would have 7·10⁹ entries. Widths 8, 64, 64, 8 have
5 256: a batch of 32 goes through the layer of 930 weights in two ways, through a dense float64 product, and through the
same layer written by hand in numpy. The layers are first compared on integers, where they are equal. Best of several.
Measured on two cores of 2024, three runs, dense 20.0 to 21.6 times as long:

64, 256, 256, 10   85002 coordinates, 12070 weights, 0.10 s
8, 64, 64, 8       5256 coordinates, 930 weights, batch of 32
  weight_layer         0.89 ms
  Hom(…).weight()      0.79 ms     0.89 times as long
  by hand              0.91 ms     1.02 times as long
  dense               19.33 ms    21.62 times as long
"""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from eqmath import Hom, WeightSpaceLayer, weight_layer

Array = NDArray[np.generic]
WIDTHS = (8, 64, 64, 8)
SMALL = "9*V1+V2*V1+9*V2+8"
"""V1*8+V1+V2*V1+V2+8*V2+8: weights and biases of a network with widths 8, 64, 64, 8."""
LARGE = "V1*64+V1+V2*V1+V2+10*V2+10"


def seconds(work: Callable[[], object], runs: int) -> float:
    """The best of several runs."""
    best = float("inf")
    for _ in range(runs):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def by_blocks(space: Hom, weights: Array) -> list[dict[str, Array]]:
    """The weights of every block by diagram, each a matrix of copies."""
    found, start = [], 0
    for block in space.blocks:
        texts = [str(d) for d in block.known.spanning_set]
        own = weights[start : start + block.rows * block.columns * len(texts)]
        start += len(own)
        table = own.reshape(block.rows, block.columns, len(texts))
        found.append({text: np.ascontiguousarray(table[:, :, j]) for j, text in enumerate(texts)})
    return found


def by_hand(w: list[dict[str, Array]]) -> Callable[[Array], Array]:
    """The same layer: rows and columns are summed once, every result is added to whole blocks."""
    one, ones, up, down = "1,1'", "1|1'", "1", "1'"
    none = "0"

    def layer(x: Array) -> Array:
        batch = len(x)
        a, c, d = x[:, :576].reshape(batch, 9, 64), x[:, 4672:5248].reshape(batch, 9, 64), x[:, 5248:]
        b = x[:, 576:4672].reshape(batch, 64, 64)
        rows, columns = b.sum(1)[:, None], b.sum(2)[:, None]
        sa, sc, sb = a.sum(2), c.sum(2), rows.sum(2)
        firsts, seconds_ = np.concatenate([a, rows], 1), np.concatenate([c, columns], 1)
        constants = np.concatenate([sa, sb, sc, d], 1)

        def along(first: str, second: str, n: int) -> Array:
            return np.concatenate([w[n][first], w[n + 1][second]], 1)

        y = np.empty_like(x)
        ya, yc = y[:, :576].reshape(batch, 9, 64), y[:, 4672:5248].reshape(batch, 9, 64)
        yb = y[:, 576:4672].reshape(batch, 64, 64)
        whole = [
            np.concatenate([w[4 * i][p], w[4 * i + 1][q], w[4 * i + 2][r], w[4 * i + 3][s]], 1)
            for i, (p, q, r, s) in enumerate((
                (f"{ones} x {none}", f"{ones} x {down}", f"{up} x {down}", f"{up} x {none}"),
                (f"{ones} x {up}", f"{ones} x {ones}", f"{up} x {ones}", f"{up} x {up}"),
                (f"{down} x {up}", f"{down} x {ones}", f"{none} x {ones}", f"{none} x {up}"),
                (f"{down} x {none}", f"{down} x {down}", f"{none} x {down}", f"{none} x {none}"),
            ))
        ]  # fmt: skip
        ya[:] = along(f"{one} x {none}", f"{one} x {down}", 0) @ firsts + (constants @ whole[0].T)[:, :, None]
        along_second = np.concatenate([w[10][f"{none} x {one}"], w[9][f"{down} x {one}"]], 1)
        yc[:] = along_second @ seconds_ + (constants @ whole[2].T)[:, :, None]
        row = along(f"{one} x {up}", f"{one} x {ones}", 4) @ firsts
        column = np.concatenate([w[6][f"{up} x {one}"], w[5][f"{ones} x {one}"]], 1) @ seconds_
        np.multiply(b, w[5][f"{one} x {one}"], out=yb)
        yb += row + (constants @ whole[1].T)[:, :, None]
        yb += column.swapaxes(1, 2)
        y[:, 5248:] = constants @ whole[3].T
        return y

    return layer


def blocks_of(layer: WeightSpaceLayer, vectors: Array) -> list[Array]:
    """The arrays of the blocks whose vectors these are."""
    found, start = [], 0
    for block in layer.space.blocks:
        own = vectors[..., start : start + block.size]
        own = own.reshape(*own.shape[:-1], *(block.shape[i] for i in block.order))
        lead = own.ndim - len(block.shape)
        places = [lead + block.order.index(i) for i in range(len(block.shape))]
        found.append(np.ascontiguousarray(own.transpose(*range(lead), *places)))
        start += block.size
    return found


def main() -> None:
    """Print the dimensions with their seconds, then the three products."""
    large = Hom("S(256)xS(256)", LARGE, LARGE)
    took = seconds(lambda: (large.dim, large.basis().count), 1)
    print(f"64, 256, 256, 10   {large.shape[0]} coordinates, {large.dim} weights, {took:.2f} s")
    space, rng = Hom("S(64)xS(64)", SMALL, SMALL), np.random.default_rng(0)
    weight = space.weight()
    x, w = rng.integers(-9, 9, (32, space.shape[1])), rng.integers(-9, 9, space.dim)
    assert np.array_equal(weight.apply(x, w), by_hand(by_blocks(space, w))(x))
    x, w = x.astype(float), w.astype(float)
    matrix = rng.standard_normal(space.shape)
    hand = by_hand(by_blocks(space, w))
    own, ones = weight_layer(WIDTHS), [1] * space.dim
    xs = blocks_of(own, x[:, None])
    assert own.weight_count == space.dim
    assert np.array_equal(own.flat(own.apply(xs, ones))[:, 0], weight.apply(x, ones))
    pooled, shared, written, dense = (
        seconds(work, 30)
        for work in (lambda: own.apply(xs, w), lambda: weight.apply(x, w), lambda: hand(x), lambda: x @ matrix)
    )
    print(f"8, 64, 64, 8       {space.shape[0]} coordinates, {space.dim} weights, batch of 32")
    print(f"  weight_layer     {pooled * 1e3:8.2f} ms")
    for name, took in (("Hom(…).weight()", shared), ("by hand", written), ("dense", dense)):
        print(f"  {name:<16} {took * 1e3:8.2f} ms   {took / pooled:6.2f} times as long")


if __name__ == "__main__":
    main()
