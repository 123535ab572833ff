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


Arcs = dict[tuple[int, int], int]
"""{(from, to): class of the weight}; an edge is two arcs."""
Colours = Sequence[int | None]
"""The class of every vertex; None where all agree."""


def relations(text: str) -> tuple[list[str], list[tuple[str, str, int]], list[tuple[str, int]], list[list[str]]]:
    """The vertices, the arcs with weights, the colours, and the two rows of a printed bilabelled graph."""
    first, *rows = ([item for item in part.split(",") if item] for part in text.split(";"))
    vertices, arcs, colours = [], [], []
    for item in first:
        joined, _, number = item.partition(":")
        names = joined.replace(">", "-").split("-")
        vertices += names
        if len(names) == 1 and number:
            colours.append((names[0], int(number)))
        if len(names) == 2:
            arcs.append((names[0], names[1], int(number or 0)))
        if "-" in joined:
            arcs.append((names[1], names[0], int(number or 0)))
    return list(dict.fromkeys(vertices)), arcs, colours, rows


def related_matrix(text: str, n: int, arcs: Arcs, colours: Colours) -> Rows:
    """X^G_H for G with arcs of several weights and vertices of several colours, from all maps of vertices."""
    vertices, wanted, coloured, (tops, bottoms) = relations(text)
    places = [{t: i for i, t in enumerate(product(range(n), repeat=len(row)))} for row in (tops, bottoms)]
    matrix = [[0] * len(places[1]) for _ in places[0]]
    for images in product(range(n), repeat=len(vertices)):
        phi = dict(zip(vertices, images, strict=True))
        kept = all(arcs.get((phi[a], phi[b])) == weight for a, b, weight in wanted)
        if kept and all(colours[phi[v]] == colour for v, colour in coloured):
            I, J = (tuple(phi[vertex] for vertex in row) for row in (tops, bottoms))
            matrix[places[0][I]][places[1][J]] += 1
    return matrix


def related_automorphisms(n: int, arcs: Arcs, colours: Colours) -> list[tuple[int, ...]]:
    """All permutations of the vertices that keep arcs with their weights, and colours."""
    every = permutations(range(n))
    kept = [g for g in every if {(g[a], g[b]): weight for (a, b), weight in arcs.items()} == arcs]
    return [g for g in kept if all(colours[g[v]] == colours[v] for v in range(n))]


def words(n: int) -> Iterator[tuple[int, ...]]:
    """All partitions of the vertices, as words that name blocks in order of appearance."""
    return independent_words(n, [])


def printed_quotient(word: Sequence[int], arcs: Arcs, colours: Colours, labels: Sequence[int]) -> str:
    """G/π with labels on top, as a text; every vertex has the colours of its block."""
    name = "abcdefghij"
    first = [f"{name[word[a]]}>{name[word[b]]}:{weight}" for (a, b), weight in arcs.items() if word[a] != word[b]]
    first += [f"{name[word[a]]}-{name[word[a]]}:{weight}" for (a, b), weight in arcs.items() if word[a] == word[b]]
    first += [f"{name[word[v]]}:{colour}" for v, colour in enumerate(colours) if colour is not None]
    first += [name[label] for label in set(word)]
    return f"{','.join(dict.fromkeys(first))};{','.join(name[word[i]] for i in labels)};"
