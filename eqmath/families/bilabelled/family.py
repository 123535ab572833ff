"""The family of bilabelled graphs: gluing, disjoint union, flip, and a finite part of it that spans Hom_Aut(G)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import Words
from eqmath.diagrams import Diagram
from eqmath.errors import CaseError, TooLarge
from eqmath.exact import Integers, Scalar
from eqmath.families.bilabelled.counts import STEP, Spend, foreseen_entries, unlimited
from eqmath.families.bilabelled.graph import Bilabelled, GraphWord, compose, homomorphism_values
from eqmath.families.bilabelled.isomorphism import canonical
from eqmath.families.bilabelled.maps import counted, listed_maps
from eqmath.families.bilabelled.quotients import LARGEST_GRAPH, quotients
from eqmath.families.bilabelled.relations import Relations, matrices_of
from eqmath.families.entries import Entries
from eqmath.families.family import Family
from eqmath.families.independent import first_independent
from eqmath.families.members import Members
from eqmath.families.rules import Rules, Terms
from eqmath.groups import Graph, Group
from eqmath.limits import current_limit, grouped, memory_limit

FEW = 2_000
"""So many quotients of a large graph are tried before G itself, and before them paths: of many large graphs the powers
of the adjacency matrix are all layers, and a path needs one vertex at a time."""

LITTLE, MOST = 2 * 10**7, 4 * 10**9
"""Entries of tables after which a search that nobody asked for ends, and every search: 10⁸ take about a second."""

SHORT_PATH = 8
"""A path of so many vertices stands for the diagrams of a large graph where their cost is predicted."""

SMALL, SHORT = 10**6, 300
"""So many index tuples and dimensions at most have diagrams that are looked for without being asked."""

BYTES = 4 * 10**8
"""No single count needs more memory in a search."""


def of_group(group: Group) -> Family:
    """The first bilabelled graphs, of the finite set of quotients, that raise the rank for one graph G."""
    graph = group.series.graph
    if graph is None:
        raise CaseError(f"{group.name} is not given as the automorphism group of a graph", hint="Aut(petersen)")
    part = group.series.part("orbits")
    assert part.count is not None, "permutation groups count their orbits"
    number = part.count

    def classes(m: int) -> NDArray[np.int16]:
        listed = list(part.classes(m, graph.n))
        return np.array(listed, dtype=np.int16).reshape(len(listed), m)

    def values(word: Any, l: int, tuples: Words, n: int) -> Integers:
        return _values(graph, Bilabelled.from_word(word, l), tuples)

    return replace(
        FAMILY,
        members=Members(
            contains=lambda word, n: _has(graph, word, classes),
            words=lambda m, n: _words_of(graph, m, classes),
            count=lambda m, n: number(m, graph.n),
            unsought=lambda m: _unsought(graph, m, number(m, graph.n), classes),
            foreseen=lambda m, size: _foreseen(graph, m, size),
        ),
        matrices=replace(FAMILY.matrices, values=values, bent=values),
    )


@lru_cache(maxsize=64)
def _found(graph: Graph, m: int, size: int, orbits: bytes, most: int) -> tuple[GraphWord, ...]:
    """The words whose vectors on these orbits are the first independent ones, after so much work at most."""
    classes = np.frombuffer(orbits, dtype=np.int16).reshape(size, m)
    affordable, limit = _within(most, _candidates(graph, classes)), current_limit()
    vectors = ((H.word, _values(graph, H, classes, spend)) for H, spend in affordable)
    with memory_limit(BYTES if limit is None else min(BYTES, limit)):
        found = tuple(first_independent(vectors, size))
    if len(found) < size:
        raise TooLarge(
            f"Aut({graph}) at order {m}: {len(found)} of {size} dimensions are spanned by the bilabelled graphs that "
            "were tried", hint="the dimension does not need them; the same group by --generators has orbit sums"
        )  # fmt: skip
    return found


def _values(graph: Graph, H: Bilabelled, tuples: NDArray[Any], spend: Spend = unlimited) -> Integers:
    """The entries of X^G_H at index tuples: few maps H → G are listed once, and counted for every choice of labels."""
    maps = listed_maps(graph, H.vertices, H.relations)
    if maps is not None:
        spend(len(maps))
        found = counted(maps, H.tops + H.bottoms, tuples, graph.n)
        if found is not None:
            return found
    values: Integers = homomorphism_values(H, matrices_of(graph), tuples, spend)
    return values


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


def _unsought(graph: Graph, m: int, size: int, classes: Callable[[int], NDArray[np.int16]]) -> str:
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


def _foreseen(graph: Graph, m: int, tuples: int) -> float:
    """What G itself needs, with labels: the other diagrams are smaller; for a large graph what a short path needs."""
    images, H = matrices_of(graph), Bilabelled.from_word((graph.n, Relations.of_graph(graph), ()), 0)
    if graph.n > LARGEST_GRAPH:
        *_, H = _paths(graph, 0, SHORT_PATH)
    labels = [v % H.vertices for v in range(m)]
    different = min(tuples, graph.n ** len(set(labels)))
    pairs, points = images.pairs(H.relations), images.points(H.relations)
    return STEP + foreseen_entries(H.vertices, pairs, points, labels, graph.n, different)


def _candidates(graph: Graph, classes: NDArray[np.int16]) -> Iterator[Bilabelled]:
    """The quotients of the finite set in order; for a large graph paths, a few quotients, and then G itself.

    G needs its labels at the first tuple of every orbit alone: at the others it has the same matrix.
    """
    m, relations = classes.shape[1], Relations.of_graph(graph)
    firsts = sorted(map(tuple, classes.tolist()))
    whole = (Bilabelled.from_word((graph.n, relations, labels), 0) for labels in firsts)
    if graph.n <= LARGEST_GRAPH:
        yield from (H for H in quotients(graph, 0, m) if H.vertices < graph.n)
    elif m in (1, 2):
        yield from _paths(graph, m, min(graph.n, len(classes)))
    if graph.n > LARGEST_GRAPH:
        with suppress(TooLarge):
            yield from islice(quotients(graph, 0, m, FEW), FEW)
    yield from whole


def _paths(graph: Graph, m: int, most: int) -> Iterator[Bilabelled]:
    """Paths with labels at one end or at both, whose matrices are the powers of A, and their row sums."""
    for length in range(most):
        steps = [(i, i + 1) for i in range(length)]
        edges, arcs = ([], [(a, b, 0) for a, b in steps]) if graph.directed else (steps, [])
        yield Bilabelled.from_graph(length + 1, edges, (), (0, length)[:m], arcs)


def _spanning(graph: Graph, m: int, classes: Callable[[int], NDArray[np.int16]], most: int) -> tuple[GraphWord, ...]:
    """The words that a search finds; a short one that finds them all has found the same."""
    listed = classes(m)
    asked = graph, m, len(listed), listed.tobytes()
    if most > LITTLE:
        with suppress(TooLarge):
            return _found(*asked, LITTLE)
    return _found(*asked, most)


def _has(graph: Graph, word: Any, classes: Callable[[int], NDArray[np.int16]]) -> bool:
    return word in _spanning(graph, len(word[2]), classes, MOST)


def _words_of(graph: Graph, m: int, classes: Callable[[int], NDArray[np.int16]]) -> Iterator[Any]:
    return iter(_spanning(graph, m, classes, MOST))


def _without_graph(*_: Any) -> Any:
    raise CaseError("bilabelled graphs have matrices for a graph G", hint='Hom(Aut("petersen"), 1, 1)')


def _diagram(word: Any, l: int) -> Bilabelled:
    return Bilabelled.from_word(word, l)


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
    diagram=_diagram,
    parse=Bilabelled,
    legs=lambda word: len(word[2]),
)
