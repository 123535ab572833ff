"""Colour refinement beside homomorphisms of trees, on all graphs with n vertices, as sentences (SPEC.md §11)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from eqmath.claims.colours_stated import IntegerRows, refined, whole_texts
from eqmath.claims.stated import Sentences, table
from eqmath.combinatorics import Tree, TreeCounts, free_trees
from eqmath.errors import TooLarge
from eqmath.exact import Matrix

MOST_VERTICES, LARGEST_TREE = 6, 10
"""On more vertices there are too many graphs."""
LONGEST_POWER = 50
"""The largest exponent of a formula."""


def trees_stated(graphs: Sequence[Matrix]) -> tuple[Sentences, list[Matrix]]:
    """That two graphs have the same stable colours exactly if some trees have equally many homomorphisms to them.

    The matrices are adjacency matrices one below the other; the colours round after round, one row per graph; all
    permutations; the trees, one per row: the number of vertices and the parents of all but the root; for every round
    and colour a graph and a vertex that have it, and how many colours there are. Colours are numbered by the colour
    before and the numbers of neighbours, so that neighbours in this order are different. The last ones are stable: so
    trees of any size have no more to say.

    Raises
    ------
    TooLarge
        If there are more than six vertices, or trees with more than ten are needed.

    Examples
    --------
    >>> stated, matrices = trees_stated([Matrix([[0, 0], [0, 0]]), Matrix([[0, 1], [1, 0]])])
    >>> matrices[3].tolist(), matrices[4].tolist()
    ([[2, 0]], [[0, 0, 1], [0, 0, 0], [0, 0, 2], [1, 0, 0]])
    >>> stated.sentences[-1][0]
    'all(g < 2, all(h < g, (all_of(1, g) = all_of(1, h)) = all(t < 1, maps(t, g) = maps(t, h))))'
    """
    n, count = graphs[0].shape[0], len(graphs)
    if n > MOST_VERTICES:
        raise TooLarge(f"graphs on {n} vertices are too many for a certificate", hint=f"at most {MOST_VERTICES}")
    edges: list[IntegerRows] = [[[int(x) for x in row] for row in graph.tolist()] for graph in graphs]
    rounds = refined(edges)
    trees = enough_trees(edges, [tuple(sorted(row)) for row in rounds[-1]])
    every = list(map(list, permutations(range(n))))
    width = max(x for own in rounds[-1] for x in own) + 1
    matrices = [
        table(row for own in edges for row in own), table(row for own in rounds for row in own), table(every),
        table(map(parents, trees)), table(row for own in rounds for row in _first_places(own, width)),
    ]  # fmt: skip
    texts = [
        *_colour_texts(count, n, len(rounds)),
        *whole_texts(count, n, len(every)),
        *_tree_texts(count, rounds, trees),
    ]
    vertices = sum(len(parents(tree)) for tree in trees)
    steps = count * (12 * len(every) + 60 * n * len(rounds) + 12 * n * vertices + 2 * count * (len(trees) + 2))
    return Sentences(tuple((text, True) for text in texts), _made(count, n, len(every), width), steps), matrices


def enough_trees(edges: Sequence[IntegerRows], known: Sequence[object]) -> list[Tree]:
    """Trees whose numbers of homomorphisms distinguish all graphs that some values do.

    >>> len(enough_trees([[[0, 0], [0, 0]], [[0, 1], [1, 0]]], [1, 2]))
    1

    Raises
    ------
    TooLarge
        If trees with ten vertices are not enough.
    """
    counts = [TreeCounts([[w for w, x in enumerate(row) if x] for row in own]) for own in edges]
    found: list[tuple[int, ...]] = [()] * len(edges)
    chosen: list[Tree] = []
    for tree in (tree for size in range(1, LARGEST_TREE + 1) for tree in free_trees(size)):
        if len(set(found)) == len(set(known)):
            return chosen
        more = [(*own, sum(at.at_roots(tree))) for own, at in zip(found, counts, strict=True)]
        if len(set(more)) > len(set(found)):
            found, chosen = more, [*chosen, tree]
    raise TooLarge(f"trees with {LARGEST_TREE} vertices are too small for these graphs")


def parents(tree: Tree) -> list[int]:
    """The number of vertices, and the parents of all but the root, each after its own.

    >>> parents((((),), ()))
    [4, 0, 1, 0]
    """
    found: list[int] = []

    def walk(own: Tree, place: int) -> None:
        for child in own:
            found.append(place)
            walk(child, len(found))

    walk(tree, 0)
    return [len(found) + 1, *found]


def _first_places(colours: IntegerRows, width: int) -> Iterator[list[int]]:
    """For every colour a graph and a vertex that have it, and the number of colours in the first row."""
    places = {c: [g, v] for g, row in reversed(list(enumerate(colours))) for v, c in reversed(list(enumerate(row)))}
    for c in range(width):
        yield [*places.get(c, [0, 0]), len(places) if c == 0 else 0]


def _made(count: int, n: int, every: int, width: int) -> tuple[tuple[str, ...], ...]:
    """What the sentences are made of: g and h are graphs, v and w vertices, t is a round or a tree, c a colour."""
    power = f"if(c < {LONGEST_POWER}, {n + 1} ^ c, ({n + 1} ^ {LONGEST_POWER}) * power(c - {LONGEST_POWER}))"
    below = f"sum(w < {n}, edge(g, v, w) * at(t, g, j + 1, w))"
    return (
        ("edge", "g", "v", "w", f"#0((g * {n}) + v, w)"),
        ("colour", "t", "g", "v", f"#1((t * {count}) + g, v)"),
        ("colours", "t", f"#4(t * {width}, 2)"),
        ("graph", "t", "c", f"#4((t * {width}) + c, 0)"),
        ("vertex", "t", "c", f"#4((t * {width}) + c, 1)"),
        ("power", "c", power),
        ("near", "t", "g", "v", f"sum(w < {n}, edge(g, v, w) * power(colour(t, g, w)))"),
        ("all_of", "t", "g", f"sum(v < {n}, power(colour(t, g, v)))"),
        ("old", "t", "c", "colour(t, graph(t + 1, c), vertex(t + 1, c))"),
        ("around", "t", "c", "near(t, graph(t + 1, c), vertex(t + 1, c))"),
        ("kept", "g", f"sum(p < {every}, all(v < {n}, all(w < v, edge(g, #2(p, v), #2(p, w)) = edge(g, v, w))))"),
        ("at", "t", "g", "i", "v", f"product(j < #3(t, 0) - 1, if(#3(t, j + 1) = i, {below}, 1))"),
        ("maps", "t", "g", f"sum(v < {n}, at(t, g, 0, v))"),
    )


def _colour_texts(count: int, n: int, rounds: int) -> Iterator[str]:
    """The graphs are simple; the colours are those of refinement, and stable at last."""
    graph = "((edge(g, v, w) = edge(g, w, v)) * ((edge(g, v, w) ^ 2) = edge(g, v, w))) * (edge(g, v, v) = 0)"
    yield f"all(g < {count}, all(v < {n}, all(w < {n}, {graph})))"
    yield f"all(g < {count}, all(v < {n}, colour(0, g, v) = 0))"
    c = "colour(t + 1, g, v)"
    own = f"(colour(t, g, v) = old(t, {c})) * (near(t, g, v) = around(t, {c}))"
    inside = f"((-1) < {c}) * ({c} < colours(t + 1))"
    yield f"all(t < {rounds - 1}, all(g < {count}, all(v < {n}, ({own}) * ({inside}))))"
    less = "if(old(t, c) = old(t, c + 1), around(t, c) < around(t, c + 1), old(t, c) < old(t, c + 1))"
    yield f"all(t < {rounds - 1}, all(c < colours(t + 1) - 1, {less}))"
    t = rounds - 1
    stable = f"near({t}, g, v) = near({t}, graph({t}, colour({t}, g, v)), vertex({t}, colour({t}, g, v)))"
    yield f"all(g < {count}, all(v < {n}, {stable}))"


def _tree_texts(count: int, rounds: Sequence[IntegerRows], trees: Sequence[Tree]) -> Iterator[str]:
    """The trees are trees, and count the same exactly for the same stable colours."""
    t = len(rounds) - 1
    yield f"all(t < {len(trees)}, all(j < #3(t, 0) - 1, ((-1) < #3(t, j + 1)) * (#3(t, j + 1) < (j + 1))))"
    same = f"all(t < {len(trees)}, maps(t, g) = maps(t, h))"
    yield f"all(g < {count}, all(h < g, (all_of({t}, g) = all_of({t}, h)) = {same}))"
