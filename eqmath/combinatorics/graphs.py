"""Graphs on 0, …, n−1: their automorphisms, and the partitions of their vertices into independent sets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import combinations
from math import factorial, gcd, prod
from random import Random

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics.integer_partitions import integer_partitions
from eqmath.combinatorics.permutation_groups import Permutation
from eqmath.combinatorics.set_partitions import Word
from eqmath.errors import Disagreement
from eqmath.limits import require, require_time

Edge = tuple[int, int]
BIPARTITE = 2**62


def adjacency_matrix(n: int, edges: Iterable[Edge]) -> NDArray[np.int64]:
    """The symmetric n × n matrix with a 1 for every edge.

    >>> adjacency_matrix(2, [(0, 1)]).tolist()
    [[0, 1], [1, 0]]
    """
    require(n, n, 8)
    matrix = np.zeros((n, n), dtype=np.int64)
    for a, b in edges:
        matrix[a, b] = matrix[b, a] = 1
    return matrix


def graph_count(n: int) -> int:
    """The number of graphs on n vertices up to isomorphism: by Burnside, permutations fix 2^(cycles on pairs) of them.

    >>> [graph_count(n) for n in range(1, 8)]
    [1, 2, 4, 11, 34, 156, 1044]
    """
    total = Fraction(0)
    for shape in integer_partitions(n):
        within = sum(length // 2 for length in shape)
        between = sum(gcd(a, b) for a, b in combinations(shape, 2))
        total += Fraction(2 ** (within + between), prod(shape) * prod(map(factorial, Counter(shape).values())))
    return int(total)


def automorphisms(
    n: int, edges: Iterable[Edge], colours: Sequence[int] | None = None
) -> tuple[tuple[Permutation, ...], int]:
    """Generators and the order of the automorphism group of a graph; with colours, of those that keep them.

    Raises
    ------
    Disagreement
        If a generator does not preserve the graph: a defect of eqmath.
    TooLarge
        If the adjacency matrix exceeds the memory limit.

    Examples
    --------
    >>> automorphisms(3, [(0, 1), (1, 2)])
    (((2, 1, 0),), 2)
    """
    return labelled_automorphisms(n, {arc: 1 for a, b in edges for arc in ((a, b), (b, a))}, colours)


def labelled_automorphisms(
    n: int, arcs: Mapping[Edge, int], colours: Sequence[int] | None = None
) -> tuple[tuple[Permutation, ...], int]:
    """Generators and the order of the group of all permutations that keep labelled arcs a → b, and colours.

    Vertices b_1, b_2, … are singled out until colour refinement tells all vertices apart. From the last to
    the first, the images of b_i under the stabiliser of b_1, …, b_(i−1) are looked for by an exhaustive
    search, one vertex of each orbit already known. The order is the product of the orbit lengths.

    Parameters
    ----------
    n : int
    arcs : {(a, b): label}
        Labels are integers ≥ 1; an edge without a direction is two arcs, a loop is the arc (a, a).
    colours : one integer per vertex, optional

    Raises
    ------
    Disagreement
        If a generator does not preserve the arcs: a defect of eqmath.
    TooLarge
        If the matrix of labels exceeds the memory limit.

    Examples
    --------
    >>> labelled_automorphisms(3, {(0, 1): 1, (1, 2): 1, (2, 0): 1})
    (((1, 2, 0),), 3)
    """
    start = [0] * n if colours is None else [int(colour) for colour in colours]
    path = _first_path(_pair_matrix(n, arcs), np.array(start, dtype=np.int64))
    generators: list[Permutation] = []
    leaders, order = list(range(n)), 1
    for depth in reversed(range(len(path) - 1)):
        cell = path[depth].cell
        refused: set[int] = set()
        for vertex in cell[1:]:
            if _leader(leaders, vertex) in {_leader(leaders, cell[0])} | refused:
                continue
            found = _mapping(path, depth, vertex)
            if found is None:
                refused.add(_leader(leaders, vertex))
                continue
            _verify(found, arcs, start)
            generators.append(found)
            _merge(leaders, found)
        order *= sum(_leader(leaders, vertex) == _leader(leaders, cell[0]) for vertex in cell)
    return tuple(generators), order


def _pair_matrix(n: int, arcs: Mapping[Edge, int]) -> NDArray[np.int64]:
    """One number for the labels of a → b and b → a together: the matrix has the automorphisms of the arcs.

    0 where there is no arc; 1 for the edges of a simple graph; else different numbers of 63 bits, whose sums
    tell labels apart.
    """
    require(n, n, 32)
    labels = np.zeros((n, n), dtype=np.int64)
    for (a, b), label in arcs.items():
        labels[a, b] = label
    found, places = np.unique(labels * (labels.max(initial=0) + 1) + labels.T, return_inverse=True)
    joined = found > 0
    numbers = np.zeros(len(found), dtype=np.int64)
    numbers[joined] = 1 if joined.sum() <= 1 else Random(1).sample(range(1, 2**63), int(joined.sum()))
    matrix: NDArray[np.int64] = numbers[places].reshape(n, n)
    return matrix


@dataclass(frozen=True)
class _Node:
    """A refined colouring; what an automorphism cannot change of it; its first colour with several vertices."""

    matrix: NDArray[np.int64]
    colours: NDArray[np.int64]
    invariant: bytes
    colour: int

    @property
    def cell(self) -> list[int]:
        """The vertices of that colour; none when all vertices are told apart."""
        places: list[int] = np.flatnonzero(self.colours == self.colour).tolist()
        return places

    def single_out(self, vertex: int) -> _Node:
        """The refinement after one vertex got a colour of its own, just before its old one."""
        colours = 2 * self.colours + 1
        colours[vertex] -= 1
        return _refine(self.matrix, colours)


def _refine(matrix: NDArray[np.int64], colours: NDArray[np.int64]) -> _Node:
    """The colouring in which equal vertices have equally many neighbours of every colour.

    The numbers of neighbours are compared through their sums with fixed 63-bit weights modulo 2⁶⁴. Equal
    numbers have equal sums; two unequal ones with one sum would only leave a colouring coarser, and the
    search, which is exhaustive on any colouring, longer.
    """
    weights = _weights(len(colours))
    sources, targets, labels = _rarer_entries(matrix)
    ends = np.searchsorted(sources, range(len(colours) + 1))
    count = -1
    while True:
        _, ranks = np.unique(colours, return_inverse=True)
        partial = np.concatenate([[0], np.cumsum(labels * weights[ranks[targets]])])
        sums = partial[ends[1:]] - partial[ends[:-1]]
        order = np.lexsort((sums, ranks))
        rows = np.stack([ranks[order], sums[order]])
        new = (rows[:, 1:] != rows[:, :-1]).any(axis=0)
        colours = np.zeros(len(ranks), dtype=np.int64)
        colours[order[1:]] = np.cumsum(new)
        if new.sum() == count:
            several = np.flatnonzero(np.bincount(colours) > 1)
            return _Node(matrix, colours, rows.tobytes(), int(several[0]) if len(several) else -1)
        count = new.sum()


def _rarer_entries(matrix: NDArray[np.int64]) -> tuple[NDArray[np.int64], ...]:
    """Where an entry is not the median of all, which is 0 or 1 for a simple graph, and by how much it differs.

    What is taken away from every entry takes the same from every sum.
    """
    usual = np.partition(matrix, matrix.size // 2, axis=None)[matrix.size // 2] if matrix.size else 0
    rows, columns = np.nonzero(matrix != usual)
    return rows, columns, matrix[rows, columns] - usual


@cache
def _weights(n: int) -> NDArray[np.int64]:
    rng = Random(0)
    return np.array([rng.getrandbits(63) for _ in range(n)], dtype=np.int64)


def _first_path(matrix: NDArray[np.int64], colours: NDArray[np.int64]) -> list[_Node]:
    """The colourings after singling out no vertex, the first of the first cell, and so on."""
    path = [_refine(matrix, colours)]
    while path[-1].cell:
        path.append(path[-1].single_out(path[-1].cell[0]))
    return path


def _mapping(path: Sequence[_Node], depth: int, vertex: int) -> Permutation | None:
    """An automorphism that fixes the base points before one depth and maps that one to a vertex, or None.

    At every node first a guess is made that moves as few vertices as the colours allow.
    """
    waiting = [(path[depth], vertex, depth + 1)]
    while waiting:
        require_time("searching automorphisms of a graph")
        parent, image, depth = waiting.pop()
        left, right = path[depth], parent.single_out(image)
        if left.invariant != right.invariant:
            continue
        guess = _guess(left.colours, right.colours)
        if (left.matrix == left.matrix[np.ix_(guess, guess)]).all():
            return tuple(guess.tolist())
        waiting += [(right, image, depth + 1) for image in reversed(right.cell)]
    return None


def _guess(left: NDArray[np.int64], right: NDArray[np.int64]) -> NDArray[np.int64]:
    """The bijection between two colourings that fixes whatever it can and is increasing elsewhere."""
    moved = left != right
    images = np.empty_like(left)
    images[np.lexsort((moved, left))] = np.lexsort((moved, right))
    return images


def _verify(g: Permutation, arcs: Mapping[Edge, int], colours: Sequence[int]) -> None:
    """Check a generator on the arcs themselves: a bijection that sends arcs to arcs of the same label."""
    kept = all(arcs.get((g[a], g[b])) == label for (a, b), label in arcs.items())
    if sorted(g) != list(range(len(g))) or not kept or [colours[image] for image in g] != list(colours):
        raise Disagreement(f"the generator {g} does not preserve the graph")


def _leader(leaders: list[int], vertex: int) -> int:
    """The least vertex of the orbit; the way to it is halved."""
    while leaders[vertex] != vertex:
        leaders[vertex] = leaders[leaders[vertex]]
        vertex = leaders[vertex]
    return vertex


def _merge(leaders: list[int], g: Permutation) -> None:
    """Join the orbits of every vertex and its image."""
    for vertex, image in enumerate(g):
        first, second = sorted((_leader(leaders, vertex), _leader(leaders, image)))
        leaders[second] = first


def odd_girth(n: int, edges: Iterable[Edge]) -> int:
    """The length of a shortest odd cycle; `BIPARTITE`, larger than any, where there is none.

    >>> odd_girth(5, [(0, 1), (1, 2), (2, 3), (3, 4), (0, 4)]), odd_girth(2, [(0, 1)]) == BIPARTITE
    (5, True)
    """
    near: list[list[int]] = [[] for _ in range(n)]
    for a, b in edges:
        near[a].append(b)
        near[b].append(a)
    found = BIPARTITE
    reached: set[int] = set()
    for start in range(n):
        if found < BIPARTITE or start not in reached:
            length, own = _odd_walk(near, start, found)
            found = min(found, length)
            reached |= own
    return found


def _odd_walk(near: Sequence[Sequence[int]], start: int, most: int) -> tuple[int, set[int]]:
    """The length of a shortest odd closed walk at a vertex, if below ``most``: an edge inside a level of its distances.

    Without one in its component, the vertices of the component.
    """
    level, reached, length = {start}, {start}, 1
    while level and length < most:
        if any(b in level for a in level for b in near[a]):
            return length, reached
        level = {b for a in level for b in near[a]} - reached
        reached |= level
        length += 2
    return most, reached


def independent_partitions(n: int, edges: Iterable[Edge], blocks: int) -> Iterator[Word]:
    """The partitions of the vertices into a given number of independent sets, as restricted growth strings, in order.

    >>> [list(independent_partitions(3, [(0, 1), (1, 2)], blocks)) for blocks in (1, 2, 3)]
    [[], [(0, 1, 0)], [(0, 1, 2)]]
    """
    earlier: list[list[int]] = [[] for _ in range(n)]
    for edge in edges:
        earlier[max(edge)].append(min(edge))
    word: list[int] = []

    def grow(used: int) -> Iterator[Word]:
        if len(word) == n:
            yield tuple(word)
            return
        taken = {word[vertex] for vertex in earlier[len(word)]}
        for label in range(min(used + 1, blocks)):
            new = max(used, label + 1)
            if label not in taken and blocks - new < n - len(word):
                word.append(label)
                yield from grow(new)
                word.pop()

    return grow(0) if blocks <= n else iter(())
