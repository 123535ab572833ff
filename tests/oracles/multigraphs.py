"""Multigraphs with marks from the definition: sums over all values, classes by networkx, orbits of monomials."""

from __future__ import annotations

from itertools import combinations_with_replacement, permutations, product

import networkx as nx
from networkx.algorithms.isomorphism import DiGraphMatcher

Pair = tuple[int, int]


def read(text: str) -> tuple[list[str], list[tuple[str, str]], list[str]]:
    """Vertices, edges and marks of a text such as ``a>b,c;a``."""
    first, last = text.split(";")
    items = [item for item in first.split(",") if item]
    edges = [tuple(item.replace("-", ">").split(">")) for item in items if len(item.replace("-", ">").split(">")) == 2]
    vertices = sorted({name for item in items for name in item.replace("-", ">").split(">")})
    return vertices, edges, [name for name in last.replace("-", ",").split(",") if name]


def value(text: str, x: list[list[int]], index: tuple[int, ...], different: bool) -> int:
    """P at one index, by the sum over the values of all vertices."""
    vertices, edges, marks = read(text)
    n, total = len(x), 0
    for values in permutations(range(n), len(vertices)) if different else product(range(n), repeat=len(vertices)):
        at = dict(zip(vertices, values, strict=True))
        if tuple(at[mark] for mark in marks) == index:
            term = 1
            for a, b in edges:
                term *= x[at[a]][at[b]]
            total += term
    return total


def shape(nodes: int, edges: list[Pair], marks: tuple[int, ...], directed: bool, ordered: bool) -> nx.DiGraph:
    """A graph of networkx that has the same isomorphisms: numbers of parallel edges, and the places of marks."""
    found = nx.DiGraph()
    for v in range(nodes):
        places = [i for i, mark in enumerate(marks) if mark == v]
        found.add_node(v, marks=places if ordered else len(places))
    for a, b in edges:
        for u, v in {(a, b), (b, a)} if not directed else {(a, b)}:
            found.add_edge(u, v, times=found.get_edge_data(u, v, {"times": 0})["times"] + 1)
    return found


def alike(first: nx.DiGraph, second: nx.DiGraph) -> bool:
    """Whether two shapes are isomorphic."""
    return DiGraphMatcher(
        first,
        second,
        node_match=lambda a, b: a["marks"] == b["marks"],
        edge_match=lambda a, b: a["times"] == b["times"],
    ).is_isomorphic()


def classes(degree: int, j: int, nodes: int, *, directed=True, ordered=True, loops=True, parallel=True, coincide=True):
    """One multigraph of every class with so many edges, marks and nodes, none of which is without edge and mark.

    Marks without an order are an unordered pair; where they may not coincide they are different vertices.
    """
    pairs = [(a, b) for a in range(nodes) for b in range(nodes) if (directed or a <= b) and (loops or a != b)]
    found: dict[tuple, list[nx.DiGraph]] = {}
    for marks in product(range(nodes), repeat=j):
        if not coincide and len(set(marks)) < j:
            continue
        for edges in combinations_with_replacement(pairs, degree):
            if not parallel and len(set(edges)) < degree:
                continue
            if {*marks, *(v for edge in edges for v in edge)} != set(range(nodes)):
                continue
            one = shape(nodes, list(edges), marks, directed, ordered)
            key = tuple(
                sorted(
                    (str(one.nodes[v]["marks"]), one.in_degree(v), one.out_degree(v), (v, v) in one.edges) for v in one
                )
            )
            if not any(alike(one, other) for other in found.setdefault(key, [])):
                found[key].append(one)
    return [one for own in found.values() for one in own]


def orbits_of_monomials(
    n: int, degree: int, entries: list[Pair], outputs: list[tuple[int, ...]], *, ordered, directed, parallel
):
    """The number of orbits of the symmetric group on pairs of an output and a monomial in the entries of a matrix.

    That is the number of equivariant polynomials, since a permutation takes a monomial to a monomial.
    """

    def flat(pair, keep: bool):
        return tuple(pair) if keep else tuple(sorted(pair))

    monomials = [
        edges
        for edges in combinations_with_replacement(sorted({flat(e, directed) for e in entries}), degree)
        if parallel or len(set(edges)) == degree
    ]
    waiting = {(output, edges) for output in {flat(o, ordered) for o in outputs} for edges in monomials}
    count = 0
    while waiting:
        output, edges = waiting.pop()
        count += 1
        for g in permutations(range(n)):
            moved = tuple(sorted(flat((g[a], g[b]), directed) for a, b in edges))
            waiting.discard((flat([g[i] for i in output], ordered), moved))
    return count
