"""The matrices with signs, from their formulas: F_β, H_α and J_π (MATHEMATICS §§2, 3)."""

from collections.abc import Callable, Sequence
from itertools import product

from tests.oracles.definition import Blocks, Rows, diagram_matrix, read, vertices


def sign(values: Sequence[int]) -> int:
    """The sign of a sequence as a permutation of 1 … n; 0 if a value repeats."""
    if len(set(values)) < len(values):
        return 0
    return (-1) ** sum(a > b for i, a in enumerate(values) for b in values[i + 1 :])


def epsilon(a: int, b: int) -> int:
    """ε in the basis e₁, e₁', e₂, e₂', …, numbered 1, 2, 3, 4, …: blocks [[0, 1], [−1, 0]]."""
    if (a + 1) // 2 != (b + 1) // 2:
        return 0
    return b - a


def symplectic(blocks: Blocks, t: dict[int, int], n: int) -> int:
    """δ on edges between the rows, ε on edges inside a row, the smaller number first."""
    entry = 1
    for block in blocks:
        u, v = sorted(block, key=abs)
        entry *= epsilon(t[u], t[v]) if u * v > 0 else int(t[u] == t[v])
    return entry


def grood(blocks: Blocks, t: dict[int, int], n: int) -> int:
    """The sign of the indices at the free vertices, top row first, times δ on the edges."""
    order = {vertex: place for place, vertex in enumerate(t)}
    free = sorted((block[0] for block in blocks if len(block) == 1), key=order.__getitem__)
    return sign([t[v] for v in free]) * constant(blocks, t)


def jellyfish(blocks: Blocks, t: dict[int, int], n: int) -> int:
    """The sign of the values at the tentacles in their order; with n−1 tentacles the missing value goes last."""
    values = [t[block[0]] for block in blocks]
    missing = [value for value in range(1, n + 1) if value not in values]
    if len(values) == n - 1:
        values = [*values, missing[0]]
    return sign(values) * constant(blocks, t)


def constant(blocks: Blocks, t: dict[int, int]) -> int:
    """1 where t is constant on blocks."""
    return int(all(t[v] == t[block[0]] for block in blocks for v in block))


ENTRIES: dict[str, Callable[[Blocks, dict[int, int], int], int]] = {
    "symplectic": symplectic,
    "grood": grood,
    "jellyfish": jellyfish,
}


def matrix(family: str, text: str, l: int, k: int, n: int) -> Rows:
    """The n^l × n^k matrix of a printed diagram in its family; D_π for all others."""
    inside = text.removeprefix("J(").removesuffix(")")
    blocks = read(inside or "0")
    if family not in ENTRIES:
        return diagram_matrix(blocks, l, k, n)
    names, entry = vertices(l, k), ENTRIES[family]
    rows = product(range(1, n + 1), repeat=l)
    return [
        [entry(blocks, dict(zip(names, (*I, *J), strict=True)), n) for J in product(range(1, n + 1), repeat=k)]
        for I in rows
    ]
