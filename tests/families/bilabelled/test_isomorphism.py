"""Bilabelled graphs up to isomorphism: all renumberings of small graphs, against brute force."""

from __future__ import annotations

from itertools import combinations, permutations, product
from random import Random

from eqmath.families import Bilabelled
from eqmath.families.bilabelled.isomorphism import canonical


def graphs(vertices: int) -> list[list[tuple[int, int]]]:
    pairs = list(combinations(range(vertices), 2))
    return [[pair for pair, bit in zip(pairs, bits, strict=True) if bit] for bits in product((0, 1), repeat=len(pairs))]


def renumbered(edges: list[tuple[int, int]], images: tuple[int, ...], vertices: int, label: int) -> Bilabelled:
    moved = [(images[a], images[b]) for a, b in edges]
    return Bilabelled.from_graph(vertices, moved, [images[label]], [])


def test_renumberings_become_equal_and_only_they() -> None:
    """The classes are as many as orbits of the relabelling group on graphs with one marked vertex."""
    for vertices, classes in ((2, 2), (3, 6), (4, 20)):  # rooted graphs: 1, 2, 6, 20
        found = set()
        for edges in graphs(vertices):
            forms = {canonical(renumbered(edges, images, vertices, 0)) for images in permutations(range(vertices))}
            assert len(forms) == 1
            found |= forms
        assert len(found) == classes


def test_many_equal_components_are_numbered_one_by_one() -> None:
    """Three triangles, a path with a label, a point: any numbering of all of it becomes one."""
    H, rng = Bilabelled("a-b,b-c,a-c,d-e,e-f,d-f,g-h,h-i,g-i,j-k,l;j;"), Random(0)
    every = {canonical(H.renamed(rng.sample(range(12), 12))) for _ in range(30)}
    assert every == {Bilabelled("a-b,c-d,c-e,d-e,f-g,f-h,g-h,i-j,i-k,j-k,l;a;")}
    directed = Bilabelled("a>b,b>c,c>a,d>e,e>f,f>d,g>h,h>i,i>g,j:1;;")
    assert len({canonical(directed.renamed(rng.sample(range(10), 10))) for _ in range(30)}) == 1


def test_a_large_connected_graph_keeps_its_refined_order() -> None:
    H = canonical(Bilabelled.from_graph(9, list(combinations(range(9), 2)), [], []))
    assert (H.vertices, len(H.edges)) == (9, 36)
    cycle = canonical(Bilabelled.from_graph(8, [(i, (i + 1) % 8) for i in range(8)], [], []))
    assert (cycle.vertices, len(cycle.edges)) == (8, 8)


def test_isolated_vertices_cost_nothing() -> None:
    H = canonical(Bilabelled("a,b,c,d,e,f,g,h,i,j,k-l;l;k"))
    assert str(H) == "a-b,c,d,e,f,g,h,i,j,k,l;a;b"
