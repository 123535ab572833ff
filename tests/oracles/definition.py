"""Diagrams from their definitions: lists of blocks of signed integers, loops over all index tuples.

The output i on top is i, the input i' below is -i. Nothing here is fast.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, permutations, product

Block = tuple[int, ...]
Blocks = list[Block]
Rows = list[list[int]]


def vertices(l: int, k: int) -> list[int]:
    """1, …, l, then 1', …, k'."""
    return [*range(1, l + 1), *(-i for i in range(1, k + 1))]


def read(text: str) -> Blocks:
    """The blocks of a diagram as it is printed."""
    if text == "0":
        return []
    return [tuple(-int(v[:-1]) if v.endswith("'") else int(v) for v in block.split(",")) for block in text.split("|")]


def set_partitions(points: Sequence[int]) -> Iterator[Blocks]:
    """The block of the first point is chosen as a subset, then the rest is partitioned."""
    if not points:
        yield []
        return
    first, rest = points[0], points[1:]
    for size in range(len(rest) + 1):
        for friends in combinations(rest, size):
            others = [point for point in rest if point not in friends]
            yield from ([(first, *friends), *blocks] for blocks in set_partitions(others))


def as_sets(blocks: Sequence[Sequence[int]]) -> frozenset[frozenset[int]]:
    """A partition without any order."""
    return frozenset(map(frozenset, blocks))


def finer(fine: Sequence[Sequence[int]], coarse: Sequence[Sequence[int]]) -> bool:
    """Every block of the first is a subset of a block of the second."""
    return all(any(set(b) <= set(c) for c in coarse) for b in fine)


def diagram_matrix(blocks: Blocks, l: int, k: int, n: int) -> Rows:
    """D_π: 1 iff i ~ j implies t_i = t_j."""
    return _matrix(blocks, l, k, n, exactly=False)


def orbit_matrix(blocks: Blocks, l: int, k: int, n: int) -> Rows:
    """X_π: 1 iff i ~ j and t_i = t_j are equivalent."""
    return _matrix(blocks, l, k, n, exactly=True)


def _matrix(blocks: Blocks, l: int, k: int, n: int, exactly: bool) -> Rows:
    block_of = {vertex: name for name, block in enumerate(blocks) for vertex in block}
    names = vertices(l, k)

    def entry(t: tuple[int, ...]) -> int:
        value = dict(zip(names, t, strict=True))
        for u, v in combinations(names, 2):
            together, equal = block_of[u] == block_of[v], value[u] == value[v]
            if (together and not equal) or (exactly and equal and not together):
                return 0
        return 1

    tuples = range(1, n + 1)
    return [[entry((*I, *J)) for J in product(tuples, repeat=k)] for I in product(tuples, repeat=l)]


def compose(upper: Blocks, lower: Blocks) -> tuple[frozenset[frozenset[int]], int]:
    """Upper on top of lower by union-find on named vertices: the outer partition and the closed components."""
    leader: dict[tuple[str, int], tuple[str, int]] = {}

    def find(x: tuple[str, int]) -> tuple[str, int]:
        while leader.setdefault(x, x) != x:
            x = leader[x]
        return x

    for blocks, above, below in ((upper, "top", "middle"), (lower, "middle", "bottom")):
        for block in blocks:
            named = [(above, v) if v > 0 else (below, -v) for v in block]
            for x in named:
                leader[find(x)] = find(named[0])
    components: dict[tuple[str, int], list[tuple[str, int]]] = {}
    for x in list(leader):
        components.setdefault(find(x), []).append(x)
    outer = [[i if row == "top" else -i for row, i in c if row != "middle"] for c in components.values()]
    return frozenset(frozenset(c) for c in outer if c), sum(not c for c in outer)


def join(left: Blocks, right: Blocks) -> frozenset[frozenset[int]]:
    """Blocks of either partition that meet are merged until none do."""
    merged: list[set[int]] = []
    for block in [*left, *right]:
        new = set(block)
        for old in [m for m in merged if m & new]:
            new |= old
            merged.remove(old)
        merged.append(new)
    return as_sets([list(m) for m in merged])


def mobius(fine: Blocks, coarse: Blocks, partitions: Sequence[Blocks]) -> int:
    """μ(x, x) = 1 and Σ μ(x, z) = 0 over the interval x ≤ z ≤ y."""
    if not finer(fine, coarse):
        return 0
    if as_sets(fine) == as_sets(coarse):
        return 1
    below = [z for z in partitions if finer(fine, z) and finer(z, coarse) and as_sets(z) != as_sets(coarse)]
    return -sum(mobius(fine, z, partitions) for z in below)


def is_noncrossing(blocks: Blocks, l: int, k: int) -> bool:
    """No a < b < c < d around the disc with a, c in one block and b, d in another."""
    circle = [*range(1, l + 1), *range(-k, 0)]
    block_of = {vertex: name for name, block in enumerate(blocks) for vertex in block}
    word = [block_of[v] for v in circle]
    return not any(p == r != q == s for p, q, r, s in combinations(word, 4))


def symmetric_group(n: int) -> list[tuple[int, ...]]:
    """All σ as (σ(1), …, σ(n))."""
    return list(permutations(range(1, n + 1)))


def permutation_matrix(sigma: Sequence[int]) -> Rows:
    """σ e_j = e_σ(j)."""
    n = len(sigma)
    return [[int(sigma[j] == i + 1) for j in range(n)] for i in range(n)]


def orbits(n: int, m: int) -> set[frozenset[tuple[int, ...]]]:
    """The orbits of S(n) on the index tuples [n]^m."""
    group = symmetric_group(n)
    tuples = product(range(1, n + 1), repeat=m)
    return {frozenset(tuple(s[i - 1] for i in t) for s in group) for t in tuples}
