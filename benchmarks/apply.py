"""Products with vectors without matrices, beside the dense product and one einsum a diagram, in one process.

One thread, float64; every number is the best of several repetitions. For each diagram at k = l = 3: the dense
matrix product, `numpy.einsum` with a write into a view of zeros, and ours with a plan made once. Then whole
layers of S(n) and O(n): every diagram by itself, weighted and added, and `Weight.apply`.

Measured on two cores that others used as well, one thread:

    one diagram, k = l = 3        1.2 to 2.8 µs up to n = 10, which is the fixed cost
    against the dense product     n = 10: 27 to 73 times; n = 20: 2400 to 16000 times; faster from n = 5 or 6 on
    against einsum                n = 22 (10⁴ entries) and more: 0.96 to 2 times; below: 0.75 to 1.6 times
    layers, against one by one    S(n): (2,2) 2.6 to 2.9, (3,3) 9 to 16; O(n): (3,3) 2.1 to 2.6, (2,2) 1.9 to 2.0

The three diagrams of O(n), k = l = 2, have no contraction in common: what is saved there is copies. For (3,3) and
n = 40 four of six passes through the input go across its lines in memory, together or one by one.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable

import numpy as np
from measure import measured

from eqmath import Diagram, Hom, O, S
from eqmath.contractions import block_plan

DIAGRAMS = ("1,1'|2,2'|3,3'", "1,2'|2,1'|3,3'", "1,1'|2,3|2',3'", "1,2,3|1',2',3'", "1,1'|2|2'|3|3'", "1|2|3|1'|2'|3'")
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
LETTERS = "abcdefghijkl"


def best(*works: Callable[[], object], seconds: float = 0.3, batches: int = 60) -> list[float]:
    """Seconds of one run of each, side by side: the best mean of many batches in turn."""
    numbers = []
    for work in works:
        work()
        start = time.perf_counter()
        work()
        numbers.append(max(1, int(seconds / batches / max(time.perf_counter() - start, 1e-7))))
    found = [float("inf")] * len(works)
    for _ in range(batches):
        for i, (work, number) in enumerate(zip(works, numbers, strict=True)):
            start = time.perf_counter()
            for _ in range(number):
                work()
            found[i] = min(found[i], (time.perf_counter() - start) / number)
    return found


def by_einsum(d: Diagram, n: int) -> Callable[[np.ndarray], np.ndarray]:
    """The same product as a person writes it: einsum contracts, and einsum's view of zeros is written to."""
    top, bottom = ("".join(LETTERS[label] for label in row) for row in (d.word[: d.l], d.word[d.l :]))
    kept = "".join(dict.fromkeys(letter for letter in top if letter in bottom))
    rest = "".join(dict.fromkeys(letter for letter in top if letter not in bottom))
    read, write = f"{bottom}->{kept}", f"{top}->{rest}{kept}"

    def work(x: np.ndarray) -> np.ndarray:
        y = np.zeros((n,) * d.l)
        np.einsum(write, y)[...] = np.einsum(read, x)
        return y

    return work


def one_diagram(n: int) -> None:
    """Dense, einsum and ours for every diagram of the list."""
    rng = np.random.default_rng(0)
    x = rng.random((n, n, n))
    flat = x.ravel()
    for text in DIAGRAMS:
        d = Diagram(text)
        plan, other = block_plan(d.word, d.l, n), by_einsum(d, n)
        assert abs(plan.apply(x) - other(x)).max() <= 1e-9 * n**3
        works = [lambda plan=plan: plan.apply(x), lambda other=other: other(x)]
        if n <= 20:
            W = dense(d, n)
            works.append(lambda W=W: W @ flat)
        ours, einsum, *full = best(*works)
        line = f"n = {n:3}  {text:<18} ours {1e6 * ours:9.1f} µs   einsum {einsum / ours:5.2f} times"
        print(line + "".join(f"   dense {seconds / ours:9.1f} times" for seconds in full), flush=True)


def dense(d: Diagram, n: int) -> np.ndarray:
    """The matrix in float64, from the columns of the plan."""
    W = np.zeros((n**d.l, n**d.k))
    plan = block_plan(d.word, d.l, n)
    for start in range(0, n**d.k, n):
        block = np.zeros((n, n**d.k))
        block[np.arange(n), start + np.arange(n)] = 1
        W[:, start : start + n] = plan.apply(block.reshape(n, n, n, n)).reshape(n, -1).T
    return W


def whole_layer(series: object, name: str, k: int, n: int) -> None:
    """All diagrams of a basis: one by one, shared, and by the dense matrix where it is small."""
    space = Hom(series(n), k, k)
    W, rng = space.weight(), np.random.default_rng(0)
    x, w = rng.random((n,) * k), rng.random(len(W.parameters))
    diagrams = list(space.basis())

    def separate() -> np.ndarray:
        y = np.zeros((n,) * k)
        for weight, d in zip(w.tolist(), diagrams, strict=True):
            y += weight * d.apply(x)
        return y

    assert abs(separate() - W.apply(x, w)).max() <= 1e-9 * n ** (2 * k)
    one, shared = best(separate, lambda: W.apply(x, w))
    peak = measured(lambda: W.apply(x, w), 1).peak
    print(
        f"{name}({n}), k = l = {k}: {len(w):3} diagrams   one by one {1e6 * one:9.1f} µs   "
        f"shared {1e6 * shared:8.1f} µs   {one / shared:6.2f} times   peak {peak / x.nbytes:5.2f} times the input",
        flush=True,
    )


def crossover(text: str) -> None:
    """The smallest n at which ours is faster than the dense product."""
    d = Diagram(text)
    for n in range(1, 13):
        x, W = np.random.default_rng(0).random((n, n, n)), dense(d, n)
        plan, v = block_plan(d.word, d.l, n), x.ravel()
        ours, full = best(lambda plan=plan, x=x: plan.apply(x), lambda W=W, v=v: W @ v)
        if ours < full:
            print(f"{text:<18} faster than dense from n = {n} on")
            return


def main() -> None:
    """All lines, in a process that was started with one thread."""
    if not ONE_THREAD.items() <= os.environ.items():
        subprocess.run([sys.executable, __file__], env={**os.environ, **ONE_THREAD}, check=True)
        return
    for n in (2, 5, 10, 20, 22, 47, 100):
        one_diagram(n)
    for text in DIAGRAMS:
        crossover(text)
    for series, name in ((S, "S"), (O, "O")):
        for k in (2, 3):
            for n in (4, 6, 10, 20, 40):
                whole_layer(series, name, k, n)


if __name__ == "__main__":
    main()
