"""Kernels and ideals of diagram algebras from their definitions: every product, every matrix entry.

An element is a dictionary from partitions (frozensets of frozensets of signed vertices) to integers.
"""

from itertools import combinations, product

from tests.oracles import linear, signed
from tests.oracles.definition import Blocks, compose, diagram_matrix, finer, read, set_partitions, vertices

Partition = frozenset[frozenset[int]]
Element = dict[Partition, int]


def partition(text: str) -> Partition:
    """The partition that is printed so."""
    return frozenset(map(frozenset, read(text)))


def blocks(p: Partition) -> Blocks:
    """Its blocks as sorted tuples."""
    return [tuple(sorted(block)) for block in p]


def algebra(k: int, pairs: bool) -> list[Partition]:
    """All diagrams k → k, or those whose blocks are pairs."""
    every = (frozenset(map(frozenset, p)) for p in set_partitions(vertices(k, k)))
    return [p for p in every if not pairs or all(len(block) == 2 for block in p)]


def times(x: Element, y: Element, delta: int) -> Element:
    """x · y, the left factor on top."""
    total: Element = {}
    for (p, a), (q, b) in product(x.items(), y.items()):
        joined, closed = compose(blocks(p), blocks(q))
        total[joined] = total.get(joined, 0) + a * b * delta**closed
    return {p: c for p, c in total.items() if c}


def ideal_dimension(x: Element, diagrams: list[Partition], delta: int, prime: int | None = None) -> int:
    """The rank of all products d · x · d'."""
    lefts = [times({d: 1}, x, delta) for d in diagrams]
    products = [times(left, {d: 1}, delta) for left in lefts for d in diagrams]
    return linear.rank([[p.get(d, 0) for d in diagrams] for p in products], prime)


def sign(p: Partition, k: int) -> int:
    """−1 to the crossings plus the edges inside the top row; around a circle, the bottom from right to left."""
    circle = [*range(1, k + 1), *range(-k, 0)]
    chords = [sorted(map(circle.index, edge)) for edge in p]
    crossings = sum((a < c < b) != (a < d < b) for (a, b), (c, d) in combinations(chords, 2))
    return (-1) ** (crossings + sum(min(edge) > 0 for edge in p))


def image(p: Partition, letter: str, k: int, n: int) -> list[list[int]]:
    """D_p, E_p, or for Sp the matrix F_p with its sign."""
    if letter != "Sp":
        return diagram_matrix(blocks(p), k, k, n)
    rows = signed.tabulate(signed.symplectic, blocks(p), k, k, n)
    return [[sign(p, k) * entry for entry in row] for row in rows]


def kernel_dimension(diagrams: list[Partition], letter: str, k: int, n: int) -> int:
    """The number of diagrams less the rank of their matrices."""
    return len(diagrams) - linear.rank([linear.flat(image(p, letter, k, n)) for p in diagrams])


def image_of(x: Element, letter: str, k: int, n: int) -> list[list[int]]:
    """The matrix of an element."""
    return linear.combine([(c, image(p, letter, k, n)) for p, c in x.items()], (n**k, n**k))


def orbit_element(p: Partition, diagrams: list[Partition]) -> Element:
    """The inverse of D_p = Σ X_q over the coarser q: the finest is peeled off until nothing is left."""
    left, found = {p: 1}, {p: 1}
    found = {}
    for q in sorted(diagrams, key=len, reverse=True):
        if finer(blocks(p), blocks(q)):
            found[q] = left.get(q, 0)
            for r in diagrams:
                if r != q and finer(blocks(q), blocks(r)):
                    left[r] = left.get(r, 0) - found[q]
    return {q: c for q, c in found.items() if c}
