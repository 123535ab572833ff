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
from eqmath.errors import CaseError, TooLarge
from eqmath.exact import Scalar
from eqmath.families.bilabelled import Bilabelled, GraphWord, compose, homomorphism_values, quotients
from eqmath.families.entries import Integers
from eqmath.families.family import Family, Terms
from eqmath.families.homomorphisms import homomorphism_counts
from eqmath.families.selection import first_independent
from eqmath.groups import Graph, Group

MOST_CANDIDATES, FEW = 50_000, 2_000
"""So many bilabelled graphs are tried before the search for a spanning set is given up."""

LARGEST_GRAPH = 10
"""A graph with more vertices has too many partitions into independent sets to try them all."""


def from_word(word: Any, l: int) -> Bilabelled:
    """The bilabelled graph with this word."""
    vertices, edges, labels = word
    return Bilabelled.from_graph(vertices, edges, labels[:l], labels[l:])


def of_group(group: Group) -> Family:
    """The first bilabelled graphs, of the finite set of quotients, that raise the rank for one graph G."""
    graph = group.series.graph
    if graph is None:
        raise CaseError(f"{group.name} is not given as the automorphism group of a graph", hint="Aut(petersen)")
    part, adjacency = group.series.part("orbits"), adjacency_matrix(graph.n, graph.edges)

    def count(m: int, n: int | None) -> int:
        known = group.series.dimension(m, graph.n)
        return len(classes(m)) if known is None else known

    def classes(m: int) -> NDArray[np.int8]:
        listed = list(part.classes(m, graph.n))
        return np.array(listed, dtype=np.int8).reshape(len(listed), m)

    def values(word: Any, l: int, tuples: Words, n: int) -> Integers:
        vertices, edges, labels = word
        found: Integers = homomorphism_counts(vertices, edges, labels, adjacency, tuples)
        return found

    return replace(
        FAMILY,
        contains=lambda word, n: _has(graph, word, classes),
        words=lambda m, n: _words_of(graph, m, classes),
        count=count,
        values=values,
        bent=values,
    )


@lru_cache(maxsize=64)
def _found(graph: Graph, m: int, size: int, orbits: bytes) -> tuple[GraphWord, ...]:
    """The words whose vectors on these orbits are the first independent ones."""
    classes = np.frombuffer(orbits, dtype=np.int8).reshape(size, m)
    adjacency = adjacency_matrix(graph.n, graph.edges)
    vectors = ((H.word, homomorphism_values(H, adjacency, classes)) for H in _candidates(graph, m))
    found = tuple(first_independent(vectors, size))
    if len(found) < size:
        raise TooLarge(
            f"Aut({graph}) at order {m}: {len(found)} of {size} dimensions are spanned by the bilabelled graphs that "
            "were tried"
        )
    return found


def _candidates(graph: Graph, m: int) -> Iterator[Bilabelled]:
    """The quotients of the finite set in order; of a large graph a few of them, and then G itself with all labels."""
    if graph.n <= LARGEST_GRAPH:
        yield from islice(quotients(graph, 0, m), MOST_CANDIDATES)
        return
    with suppress(TooLarge):
        yield from islice(quotients(graph, 0, m, FEW), FEW)
    for labels in islice(product(range(graph.n), repeat=m), MOST_CANDIDATES):
        yield Bilabelled.from_graph(graph.n, graph.edges, (), labels)


def _spanning(graph: Graph, m: int, classes: Callable[[int], NDArray[np.int8]]) -> tuple[GraphWord, ...]:
    listed = classes(m)
    return _found(graph, m, len(listed), listed.tobytes())


def _has(graph: Graph, word: Any, classes: Callable[[int], NDArray[np.int8]]) -> bool:
    return word in _spanning(graph, len(word[2]), classes)


def _words_of(graph: Graph, m: int, classes: Callable[[int], NDArray[np.int8]]) -> Iterator[Any]:
    return iter(_spanning(graph, m, classes))


def _without_graph(*_: Any) -> Any:
    raise CaseError("bilabelled graphs have matrices for a graph G", hint='Hom(Aut("petersen"), 1, 1)')


def _words(m: int, n: int | None) -> Iterator[Any]:
    return iter(_without_graph())


def _compose(upper: Bilabelled, lower: Bilabelled, delta: Scalar | str) -> Terms:
    return {compose(upper, lower): 1}


def _tensor(a: Bilabelled, b: Bilabelled, delta: Scalar | str | None = None) -> Terms:
    return {a.tensor(b): 1}


def _flip(d: Bilabelled) -> tuple[int, Bilabelled]:
    return 1, d.flip()


FAMILY = Family(
    "bilabelled", _without_graph, _words, _without_graph, _without_graph, _without_graph, diagram=from_word,
    of=of_group, compose=_compose, tensor=_tensor, flip=_flip, parse=Bilabelled, form=None,
    legs=lambda word: len(word[2]), rows=None,
    symbol="X^G_H", entries_text="the number of homomorphisms H → G with the given values at the labels",
)  # fmt: skip
