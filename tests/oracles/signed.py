"""The matrices with signs, or with two levels, from their formulas."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import product
from math import prod

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


def determinants(blocks: Blocks, t: dict[int, int], n: int) -> int:
    """δ on edges between the rows, the sign of the indices at every block inside a row."""
    entry = 1
    for block in blocks:
        values = [t[v] for v in block]
        entry *= int(values[0] == values[1]) if {v > 0 for v in block} == {True, False} else sign(values)
    return entry


def turned(marked: Sequence[bool], blocks: Blocks, t: dict[int, int], n: int) -> int:
    """J on the marked edges, J e = e' and J e' = −e, the row being that of the vertex that is written first."""
    edges = zip(marked, blocks, strict=True)
    return prod(-epsilon(t[u], t[v]) if own else int(t[u] == t[v]) for own, (u, v) in edges)


def with_form(squares: Sequence[int], free: bool, blocks: Blocks, t: dict[int, int], n: int) -> int:
    """The squares of the basis vectors on edges inside a row, and at free vertices of the inputs."""
    entry = grood(blocks, t, n) if free else constant(blocks, t)
    inside = [block[0] for block in blocks if len(block) == 2 and block[0] * block[1] > 0]
    alone = [block[0] for block in blocks if len(block) == 1 and block[0] < 0]
    return entry * prod(squares[t[v] - 1] for v in inside + alone)


def two_levels(copies: int, coarse: Blocks, blocks: Blocks, t: dict[int, int], n: int) -> int:
    """1 where the indices agree inside blocks and are in one copy inside coarse ones; the copy is the last digit."""
    return constant(blocks, t) * constant(coarse, {v: (i - 1) % copies for v, i in t.items()})


def jellyfish(tentacles: int, blocks: Blocks, t: dict[int, int], n: int) -> int:
    """The sign of the values at the first so many blocks; every tentacle that is missing on the right sums over all."""
    values = [t[block[0]] for block in blocks[:tentacles]]
    missing = product(range(1, n + 1), repeat=n - tentacles)
    return sum(sign([*values, *last]) for last in missing) * constant(blocks, t)


def constant(blocks: Blocks, t: dict[int, int]) -> int:
    """1 where t is constant on blocks."""
    return int(all(t[v] == t[block[0]] for block in blocks for v in block))


ENTRIES: dict[str, Callable[[Blocks, dict[int, int], int], int]] = {
    "symplectic": symplectic,
    "grood": grood,
    "determinant-brauer": determinants,
}


def read_jellyfish(text: str) -> tuple[int, Blocks]:
    """The number of tentacles and the blocks, those on tentacles first, of a text such as J(1|2,1')|3'."""
    inside, _, others = text.removeprefix("J(").partition(")")
    ends = read(inside or "0")
    return len(ends), ends + read(others.removeprefix("|") or "0")


def matrix(family: str, text: str, l: int, k: int, n: int) -> Rows:
    """The n^l × n^k matrix of a printed diagram in its family; D_π for all others."""
    if text.startswith("J("):
        tentacles, blocks = read_jellyfish(text)
        return tabulate(partial(jellyfish, tentacles), blocks, l, k, n)
    if "~" in text:
        marked = ["~" in block for block in text.split("|")]
        return tabulate(partial(turned, marked), read(text.replace("~", ",")), l, k, n)
    if family not in ENTRIES:
        return diagram_matrix(read(text), l, k, n)
    return tabulate(ENTRIES[family], read(text), l, k, n)


def indefinite_matrix(family: str, text: str, l: int, k: int, squares: Sequence[int]) -> Rows:
    """The matrix of a Brauer diagram, or of one with free vertices, beside O(p,q)."""
    return tabulate(partial(with_form, squares, family == "grood"), read(text), l, k, len(squares))


def two_level_matrix(text: str, l: int, k: int, n: int, copies: int) -> Rows:
    """The matrix of a pair of partitions such as 1,2|1'||2'."""
    coarse = read(text.replace("||", "/").replace("|", ",").replace("/", "|"))
    return tabulate(partial(two_levels, copies, coarse), read(text.replace("||", "|")), l, k, n)


def tabulate(entry: Callable[[Blocks, dict[int, int], int], int], blocks: Blocks, l: int, k: int, n: int) -> Rows:
    """The entries at all index tuples (I, J)."""
    names, values = vertices(l, k), range(1, n + 1)
    return [
        [entry(blocks, dict(zip(names, (*I, *J), strict=True)), n) for J in product(values, repeat=k)]
        for I in product(values, repeat=l)
    ]
