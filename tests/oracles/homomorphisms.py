"""Homomorphisms of graphs from their definition: all maps of vertices are tried."""

from collections.abc import Iterator, Sequence
from itertools import combinations, permutations, product
from math import factorial

Edges = Sequence[tuple[int, int]]
Rows = list[list[int]]


def parts(text: str) -> tuple[list[str], list[list[str]], list[str], list[str]]:
    """The vertices, the edges, the tops and the bottoms of a printed bilabelled graph."""
    first, tops, bottoms = ([item for item in part.split(",") if item] for part in text.split(";"))
    items = [item.split("-") for item in first]
    vertices = list(dict.fromkeys(name for item in items for name in item))
    return vertices, [item for item in items if len(item) == 2], tops, bottoms


def homomorphism_matrix(text: str, n: int, edges: Edges) -> Rows:
    """X^G_H(I, J) = #{φ: H → G with φ(tops) = I and φ(bottoms) = J}, G on 0, …, n−1."""
    vertices, joined, tops, bottoms = parts(text)
    adjacent = set(edges) | {(b, a) for a, b in edges}
    places = [{t: i for i, t in enumerate(product(range(n), repeat=len(row)))} for row in (tops, bottoms)]
    matrix = [[0] * len(places[1]) for _ in places[0]]
    for images in product(range(n), repeat=len(vertices)):
        phi = dict(zip(vertices, images, strict=True))
        if all((phi[a], phi[b]) in adjacent for a, b in joined):
            I, J = (tuple(phi[vertex] for vertex in row) for row in (tops, bottoms))
            matrix[places[0][I]][places[1][J]] += 1
    return matrix


def automorphism_group(n: int, edges: Edges) -> list[tuple[int, ...]]:
    """All permutations of the vertices that send edges to edges."""
    wanted = {frozenset(edge) for edge in edges}
    return [g for g in permutations(range(n)) if {frozenset((g[a], g[b])) for a, b in edges} == wanted]


def orbit(group: Sequence[tuple[int, ...]], t: Sequence[int]) -> set[tuple[int, ...]]:
    """The images of an index tuple."""
    return {tuple(g[i] for i in t) for g in group}


def burnside(group: Sequence[tuple[int, ...]], m: int) -> int:
    """The number of orbits of index tuples: the mean of (fixed points)^m."""
    total = sum(sum(i == image for i, image in enumerate(g)) ** m for g in group)
    assert total % len(group) == 0
    return total // len(group)


def independent_words(n: int, edges: Edges) -> Iterator[tuple[int, ...]]:
    """The partitions of the vertices into independent sets, as words that name blocks in order of appearance."""
    for word in product(range(n), repeat=n):
        in_order = all(label <= max(word[:i], default=-1) + 1 for i, label in enumerate(word))
        if in_order and all(word[a] != word[b] for a, b in edges):
            yield word


def mobius_from_finest(word: Sequence[int]) -> int:
    """μ(0̂, π) = Π (−1)^(c−1) (c−1)! over the block sizes c."""
    value = 1
    for label in set(word):
        c = list(word).count(label)
        value *= (-1) ** (c - 1) * factorial(c - 1)
    return value


def simple_graphs(n: int) -> Iterator[list[tuple[int, int]]]:
    """All sets of edges on 0, …, n−1."""
    pairs = list(combinations(range(n), 2))
    for size in range(len(pairs) + 1):
        yield from map(list, combinations(pairs, size))
