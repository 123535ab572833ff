"""Colour refinement on all graphs with n vertices, as sentences of a certificate (SPEC.md §11)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import permutations

from eqmath.claims.stated import Sentences, table
from eqmath.errors import TooLarge
from eqmath.exact import Matrix

EQUALLY_OFTEN = "all(v < {n}, sum(w < {n}, alike(0, v, 0, w)) = sum(w < {n}, alike(0, v, 1, w)))"
"""That as many ego networks of either graph are that of a vertex."""
IntegerRows = list[list[int]]
MOST_VERTICES = 5
"""With more there are too many pairs of vertices."""


def colours_stated(graphs: Sequence[Matrix]) -> tuple[Sentences, list[Matrix]]:
    """That a list has all graphs with n vertices up to isomorphism, and colour refinement distinguishes them all.

    The matrices are the adjacency matrices one below the other, the colours of the vertices round after round, one
    row a graph, and all permutations. Vertices keep one colour if they had one before, and equally many neighbours of
    every colour. The graphs have n!/|Aut| labellings, 2^(n(n−1)/2) together.

    Raises
    ------
    TooLarge
        If there are more than five vertices, or graphs with the same colours.

    Examples
    --------
    >>> stated, matrices = colours_stated([Matrix([[0, 0], [0, 0]]), Matrix([[0, 1], [1, 0]])])
    >>> matrices[1].tolist(), stated.sentences[-1][0]
    ([[0, 0], [0, 0], [0, 0], [1, 1]], 'sum(g < 2, factorial(2) / kept(g)) = (2 ^ binomial(2, 2))')
    """
    n = graphs[0].shape[0]
    if n > MOST_VERTICES:
        raise TooLarge(f"graphs on {n} vertices have too many pairs for a certificate", hint=f"at most {MOST_VERTICES}")
    edges: list[IntegerRows] = [[[int(x) for x in row] for row in graph.tolist()] for graph in graphs]
    rounds = _rounds(edges)
    if len({tuple(sorted(row)) for row in rounds[-1]}) < len(graphs):
        raise TooLarge("graphs with the same colours are not compared in a certificate")
    every = list(map(list, permutations(range(n))))
    matrices = [table(row for own in edges for row in own), table(row for own in rounds for row in own), table(every)]
    count = len(graphs)
    steps = len(rounds) * (count * n) ** 2 * 4 + count * len(every) * n * 8
    return Sentences(
        tuple((text, True) for text in _texts(count, n, len(rounds), len(every))), _made(count, n, every), steps
    ), matrices


def same_colours_stated(one: Matrix, other: Matrix, ego: bool = False) -> tuple[Sentences, list[Matrix]]:
    """That two graphs are isomorphic if their stable colours are the same, which is false; the matrices as before.

    Parameters
    ----------
    one, other : Matrix
    ego : bool
        Instead, that their 1-hop ego networks are isomorphic, roots to roots, equally often.

    >>> edge = Matrix([[0, 1], [1, 0]])
    >>> same_colours_stated(edge, edge)[0].sentences[-1][0][:42]
    'if(all_of(0, 0) = all_of(0, 1), any(p < 2,'
    """
    n = one.shape[0]
    edges: list[IntegerRows] = [[[int(x) for x in row] for row in graph.tolist()] for graph in (one, other)]
    rounds, every = _rounds(edges), list(map(list, permutations(range(n))))
    graph, start, step, _, permuted, _ = _texts(2, n, len(rounds), len(every))
    last = len(rounds) - 1
    alike = f"if(colour({last}, g, v) = colour({last}, h, w), near({last}, g, v) = near({last}, h, w), 1)"
    stable = f"all(g < 2, all(h < 2, all(v < {n}, all(w < {n}, {alike}))))"
    moved = f"all(v < {n}, all(w < {n}, edge(1, #2(p, v), #2(p, w)) = edge(0, v, w)))"
    found = EQUALLY_OFTEN.format(n=n) if ego else f"any(p < {len(every)}, {moved})"
    isomorphic = f"if(all_of({last}, 0) = all_of({last}, 1), {found}, 1)"
    made = (*_made(2, n, every), *_rooted(n, len(every))) if ego else _made(2, n, every)
    matrices = [table(row for own in edges for row in own), table(row for own in rounds for row in own), table(every)]
    texts = [(text, True) for text in (graph, start, step, stable, permuted)]
    return Sentences((*texts, (isomorphic, False)), made, 40 * len(every) * n), matrices


def _rounds(edges: Sequence[IntegerRows]) -> list[IntegerRows]:
    """The colours of all vertices, numbered by their first places, until their number does not grow."""
    n = len(edges[0])
    found: list[IntegerRows] = [[[0] * n for _ in edges]]
    while True:
        names: dict[object, int] = {}
        last = found[-1]
        following = []
        for own, colours in zip(edges, last, strict=True):
            seen = [Counter(c for x, c in zip(row, colours, strict=True) if x) for row in own]
            keys = [(c, tuple(sorted(near.items()))) for c, near in zip(colours, seen, strict=True)]
            following.append([names.setdefault(key, len(names)) for key in keys])
        if len(names) == len({c for colours in last for c in colours}):
            return found
        found.append(following)


def refined(edges: Sequence[IntegerRows]) -> list[IntegerRows]:
    """The same with colours numbered by the ones before, then by the neighbours with the last colours first.

    >>> refined([[[0, 1], [1, 0]], [[0, 0], [0, 0]]])
    [[[0, 0], [0, 0]], [[1, 1], [0, 0]]]
    """
    n = len(edges[0])
    found: list[IntegerRows] = [[[0] * n for _ in edges]]
    while True:
        last = found[-1]
        keys = [
            [
                (c, sum((n + 1) ** colours[w] for w, x in enumerate(row) if x))
                for c, row in zip(colours, own, strict=True)
            ]
            for own, colours in zip(edges, last, strict=True)
        ]
        number = {key: i for i, key in enumerate(sorted({key for own in keys for key in own}))}
        if len(number) == len({c for colours in last for c in colours}):
            return found
        found.append([[number[key] for key in own] for own in keys])


def whole_texts(count: int, n: int, every: int) -> list[str]:
    """That the permutations are all, and the graphs with their labellings as well.

    >>> whole_texts(2, 2, 2)[1]
    'sum(g < 2, factorial(2) / kept(g)) = (2 ^ binomial(2, 2))'
    """
    different = f"all(v < {n}, all(w < v, (#2(p, v) = #2(p, w)) = 0))"
    small = f"all(v < {n}, ((-1) < #2(p, v)) * (#2(p, v) < {n}))"
    code = f"sum(v < {n}, #2(%s, v) * (10 ^ ({n} - v)))"
    return [
        f"all(p < {every}, {different} * {small}) * all(p < {every - 1}, {code % 'p'} < {code % '(p + 1)'})",
        f"sum(g < {count}, factorial({n}) / kept(g)) = (2 ^ binomial({n}, 2))",
    ]


def _made(count: int, n: int, every: Sequence[Sequence[int]]) -> tuple[tuple[str, ...], ...]:
    """What the sentences are made of: g and h are graphs, v and w vertices, t is a round, p a permutation."""
    moved = "edge(g, #2(p, v), #2(p, w)) = edge(g, v, w)"
    return (
        ("edge", "g", "v", "w", f"#0((g * {n}) + v, w)"),
        ("colour", "t", "g", "v", f"#1((t * {count}) + g, v)"),
        ("power", "c", f"if(c < 1, 1, {n + 1} * power(c - 1))"),
        ("near", "t", "g", "v", f"sum(w < {n}, edge(g, v, w) * power(colour(t, g, w)))"),
        ("all_of", "t", "g", f"sum(v < {n}, power(colour(t, g, v)))"),
        ("kept", "g", f"sum(p < {len(every)}, all(v < {n}, all(w < {n}, {moved})))"),
    )


def _rooted(n: int, every: int) -> tuple[tuple[str, ...], ...]:
    """Whether a vertex is in an ego network, and whether a permutation sends one ego network to another."""
    edges = f"all(b < {n}, if(inside(g, v, a) * inside(g, v, b), edge(g, a, b) = edge(h, #2(p, a), #2(p, b)), 1))"
    moved = f"all(a < {n}, (inside(g, v, a) = inside(h, w, #2(p, a))) * {edges})"
    return (
        ("inside", "g", "v", "w", "if(v = w, 1, edge(g, v, w))"),
        ("alike", "g", "v", "h", "w", f"any(p < {every}, if(#2(p, v) = w, {moved}, 0))"),
    )


def _texts(count: int, n: int, rounds: int, every: int) -> list[str]:
    """The sentences."""
    graph = "((edge(g, v, w) = edge(g, w, v)) * ((edge(g, v, w) ^ 2) = edge(g, v, w))) * (edge(g, v, v) = 0)"
    before = "(colour(t, g, v) = colour(t, h, w)) * (near(t, g, v) = near(t, h, w))"
    step = f"(colour(t + 1, g, v) = colour(t + 1, h, w)) = ({before})"
    return [
        f"all(g < {count}, all(v < {n}, all(w < {n}, {graph})))",
        f"all(g < {count}, all(v < {n}, colour(0, g, v) = 0))",
        f"all(t < {rounds - 1}, all(g < {count}, all(h < g + 1, all(v < {n}, all(w < {n}, {step})))))",
        f"all(g < {count}, all(h < g, (all_of({rounds - 1}, g) = all_of({rounds - 1}, h)) = 0))",
        *whole_texts(count, n, every),
    ]
