"""The family of bilabelled graphs: gluing, disjoint union, flip, and a finite part of it that spans Hom_Aut(G)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache
from itertools import islice, product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import Words, adjacency_matrix
from eqmath.diagrams import Diagram
from eqmath.errors import CaseError, TooLarge
from eqmath.exact import Integers, Scalar
from eqmath.families.bilabelled.counts import homomorphism_counts
from eqmath.families.bilabelled.graph import Bilabelled, GraphWord, compose, homomorphism_values, quotients
from eqmath.families.bilabelled.isomorphism import canonical
from eqmath.families.entries import Entries
from eqmath.families.family import Family
from eqmath.families.independent import first_independent
from eqmath.families.members import Members
from eqmath.families.rules import Rules, Terms
from eqmath.groups import Graph, Group
from eqmath.limits import current_limit, grouped, memory_limit

FEW = 2_000
"""So many quotients of a large graph are tried before G itself."""

LITTLE, MOST = 2 * 10**7, 4 * 10**9
"""Entries of tables after which a search that nobody asked for ends, and every search: 10⁸ take about a second."""

SMALL, SHORT = 10**6, 300
"""So many index tuples and dimensions at most have diagrams that are looked for without being asked."""

BYTES = 4 * 10**8
"""No single count needs more memory in a search."""

LARGEST_GRAPH = 10
"""A graph with more vertices has too many partitions into independent sets to try them all."""


def from_word(word: Any, l: int) -> Bilabelled:
    """The bilabelled graph with this word."""
    vertices, edges, labels = word
    return Bilabelled.from_graph(vertices, edges, labels[:l], labels[l:])


def of_group(group: Group) -> Family:
    """The first bilabelled graphs, of the finite set of quotients, that raise the rank for one graph G."""
    graph = group.series.graph
    if graph is None or not graph.is_simple:
        raise CaseError(f"{group.name} is not given as the automorphism group of a simple graph", hint="Aut(petersen)")
    part, adjacency = group.series.part("orbits"), adjacency_matrix(graph.n, graph.edges)
    assert part.count is not None, "permutation groups count their orbits"
    number = part.count

    def classes(m: int) -> NDArray[np.int8]:
        listed = list(part.classes(m, graph.n))
        return np.array(listed, dtype=np.int8).reshape(len(listed), m)

    def values(word: Any, l: int, tuples: Words, n: int) -> Integers:
        vertices, edges, labels = word
        found: Integers = homomorphism_counts(vertices, edges, labels, adjacency, tuples)
        return found

    return replace(
        FAMILY,
        members=Members(
            contains=lambda word, n: _has(graph, word, classes),
            words=lambda m, n: _words_of(graph, m, classes),
            count=lambda m, n: number(m, graph.n),
            unsought=lambda m: _unsought(graph, m, number(m, graph.n), classes),
        ),
        matrices=replace(FAMILY.matrices, values=values, bent=values),
    )


@lru_cache(maxsize=64)
def _found(graph: Graph, m: int, size: int, orbits: bytes, most: int) -> tuple[GraphWord, ...]:
    """The words whose vectors on these orbits are the first independent ones, after so much work at most."""
    classes = np.frombuffer(orbits, dtype=np.int8).reshape(size, m)
    adjacency, limit = adjacency_matrix(graph.n, graph.edges), current_limit()
    affordable = _within(most, _candidates(graph, m))
    vectors = ((H.word, homomorphism_values(H, adjacency, classes, spend)) for H, spend in affordable)
    with memory_limit(BYTES if limit is None else min(BYTES, limit)):
        found = tuple(first_independent(vectors, size))
    if len(found) < size:
        raise TooLarge(
            f"Aut({graph}) at order {m}: {len(found)} of {size} dimensions are spanned by the bilabelled graphs that "
            "were tried", hint="the dimension needs none; the same group by --generators has orbit sums"
        )  # fmt: skip
    return found


def _within(most: int, candidates: Iterator[Bilabelled]) -> Iterator[tuple[Bilabelled, Callable[[int], None]]]:
    """The candidates, until so much work is done, each with whom to tell about its own."""
    done = [0]

    def spend(entries: int) -> None:
        done[0] += entries
        if done[0] > 2 * most:
            raise TooLarge(f"a single count of homomorphisms needs more than {grouped(most)} entries of tables")

    for H in candidates:
        if done[0] > most:
            return
        yield H, spend


def _unsought(graph: Graph, m: int, size: int, classes: Callable[[int], NDArray[np.int8]]) -> str:
    """Why the diagrams of this order are not looked for: there are too many, or a short search did not find them."""
    if size > SHORT:
        return f"there are {grouped(size)}"
    if graph.n**m > SMALL:
        return f"there are {grouped(graph.n**m)} index tuples"
    try:
        _spanning(graph, m, classes, LITTLE)
    except TooLarge:
        return "a short search did not find them"
    return ""


def _candidates(graph: Graph, m: int) -> Iterator[Bilabelled]:
    """The quotients of the finite set in order; of a large graph a few of them, and then G itself with all labels."""
    if graph.n <= LARGEST_GRAPH:
        yield from quotients(graph, 0, m)
        return
    with suppress(TooLarge):
        yield from islice(quotients(graph, 0, m, FEW), FEW)
    for labels in product(range(graph.n), repeat=m):
        yield Bilabelled.from_graph(graph.n, graph.edges, (), labels)


def _spanning(graph: Graph, m: int, classes: Callable[[int], NDArray[np.int8]], most: int) -> tuple[GraphWord, ...]:
    """The words that a search finds; a short one that finds them all has found the same."""
    listed = classes(m)
    asked = graph, m, len(listed), listed.tobytes()
    if most > LITTLE:
        with suppress(TooLarge):
            return _found(*asked, LITTLE)
    return _found(*asked, most)


def _has(graph: Graph, word: Any, classes: Callable[[int], NDArray[np.int8]]) -> bool:
    return word in _spanning(graph, len(word[2]), classes, MOST)


def _words_of(graph: Graph, m: int, classes: Callable[[int], NDArray[np.int8]]) -> Iterator[Any]:
    return iter(_spanning(graph, m, classes, MOST))


def _without_graph(*_: Any) -> Any:
    raise CaseError("bilabelled graphs have matrices for a graph G", hint='Hom(Aut("petersen"), 1, 1)')


def _identity(k: int) -> Bilabelled:
    return Bilabelled.from_diagram(Diagram.identity(k))


def _glued(upper: Bilabelled, lower: Bilabelled, delta: Scalar | str) -> Terms:
    return {compose(upper, lower): 1}


_TEXT = "the number of homomorphisms H → G with the given values at the labels"

FAMILY = Family(
    "bilabelled",
    Members(_without_graph, _without_graph, _without_graph),
    Entries(_without_graph, _without_graph, form=None, rows=None, symbol="X^G_H", text=_TEXT),
    rules=Rules(compose=_glued, identity=_identity, representative=canonical),
    of=of_group,
    diagram=from_word,
    parse=Bilabelled,
    legs=lambda word: len(word[2]),
)
