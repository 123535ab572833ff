"""Bratteli diagrams and McKay quivers: path counts are dimensions of cell modules and multiplicities."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from fractions import Fraction
from itertools import permutations
from math import comb

import pytest

from eqmath import B, Hom, O, S, Sp, parse_group
from eqmath.algebras import BrauerAlgebra, PartitionAlgebra, bratteli_diagram, category, mckay_quiver
from eqmath.algebras.record import all_records
from eqmath.combinatorics import longest_increasing, matching_count, stirling, tableau_count
from eqmath.errors import CaseError, UnknownName

Shape = tuple[int, ...]


def counts(name: str, level: int | Fraction, n: int | None = None) -> dict[Shape, int]:
    graph = bratteli_diagram(name, int(level + Fraction(1, 2)), n)
    return {d["shape"]: d["paths"] for _, d in graph.nodes(data=True) if d["level"] == level}


def ballot(k: int, p: int) -> int:
    """Cup diagrams on k points with p free ones."""
    return comb(k, (k - p) // 2) - comb(k, (k - p) // 2 - 1) if k > p else 1


CELLS: dict[str, Callable[[int, Shape], int]] = {
    "symmetric group": lambda k, shape: tableau_count(shape),
    "Brauer": lambda k, shape: comb(k, sum(shape)) * matching_count(k - sum(shape)) * tableau_count(shape),
    "rook": lambda k, shape: comb(k, sum(shape)) * tableau_count(shape),
    "planar rook": lambda k, shape: comb(k, sum(shape)),
    "Temperley-Lieb": lambda k, shape: ballot(k, sum(shape)),
    "planar partition": lambda k, shape: ballot(2 * k, 2 * sum(shape)),
    "Motzkin": lambda k, shape: sum(comb(k, j) * ballot(j, sum(shape)) for j in range(sum(shape), k + 1, 2)),
    "rook-Brauer": lambda k, shape: sum(comb(k, j) * CELLS["Brauer"](j, shape) for j in range(sum(shape), k + 1, 2)),
    "partition": lambda k, shape: (
        sum(stirling(k, t) * comb(t, sum(shape)) for t in range(k + 1)) * tableau_count(shape)
    ),
    "symplectic": lambda k, shape: CELLS["Brauer"](k, shape),
}
"""The dimensions of cell modules: half diagrams with so many free blocks, times tableaux."""


@pytest.mark.parametrize("name", [name for name, record in all_records().items() if record.tower])
@pytest.mark.parametrize("level", range(6))
def test_paths_are_dimensions_of_cell_modules(name: str, level: int) -> None:
    found = counts(name, level)
    assert found == {shape: CELLS[name](level, shape) for shape in found}
    algebra = "Brauer" if name == "symplectic" else name
    assert sum(paths**2 for paths in found.values()) == category(algebra, "n").count(level, level)


@pytest.mark.parametrize("level", ["1/2", "3/2", "5/2", "7/2"])
def test_half_levels(level: str) -> None:
    assert sum(x**2 for x in counts("partition", Fraction(level)).values()) == PartitionAlgebra(level, "n").dim


@pytest.mark.parametrize(
    ("name", "group", "n"),
    [("partition", S, n) for n in (1, 2, 3, 4, 5)]
    + [("Brauer", O, n) for n in (1, 2, 3)]
    + [("symplectic", Sp, n) for n in (2, 4)]
    + [("rook-Brauer", B, n) for n in (1, 2, 3)],
)
def test_restricted_paths_are_multiplicities(name: str, group: Callable, n: int) -> None:
    for k, l in ((1, 1), (2, 2), (3, 3), (1, 3), (2, 1)):
        first, second = counts(name, k, n), counts(name, l, n)
        assert sum(x * second.get(shape, 0) for shape, x in first.items()) == Hom(group(n), k=k, l=l).dim


@pytest.mark.parametrize("n", [2, 3, 4])
def test_restricted_half_levels_are_multiplicities_of_the_stabiliser(n: int) -> None:
    """V as a representation of S(n−1) is the permutation representation on n points with one of them fixed."""
    found = counts("partition", Fraction(5, 2), n)
    assert sum(x**2 for x in found.values()) == Hom(parse_group(f"S({n - 1})+S(1)"), k=2, l=2).dim
    assert all(sum(shape) == n - 1 for shape in found)


@pytest.mark.parametrize("n", [1, 2, 3])
def test_restricted_to_the_general_linear_group(n: int) -> None:
    expected = sum(longest_increasing(p) <= n for p in permutations(range(5)))
    assert sum(x**2 for x in counts("symmetric group", 5, n).values()) == expected


def test_restriction_changes_nothing_while_n_is_large() -> None:
    generic = counts("partition", 2)
    assert {shape[1:]: x for shape, x in counts("partition", 2, 4).items()} == generic
    assert counts("Brauer", 3, 3) == counts("Brauer", 3)


def test_nodes_and_edges_say_what_they_are() -> None:
    graph = bratteli_diagram("partition", 1)
    assert graph.nodes[Fraction(1, 2), ()] == {"level": Fraction(1, 2), "shape": (), "paths": 1}
    assert graph.edges[(Fraction(1, 2), ()), (1, (1,))] == {"content": -1}
    assert "content" not in next(iter(bratteli_diagram("Motzkin", 1).edges(data=True)))[2]


def test_brauer_dimension_from_the_graph() -> None:
    assert sum(x**2 for x in counts("Brauer", 4).values()) == BrauerAlgebra(4, "n").dim


@pytest.mark.parametrize("n", [1, 2, 3, 4, 5])
def test_mckay_quiver(n: int) -> None:
    """M_n ⊗ λ has dimension n f^λ; walks of length k+l from (n) and back are equivariant maps."""
    quiver = mckay_quiver(n)
    dimension = dict(quiver.nodes(data="dimension"))
    for shape in quiver:
        arrows = quiver.out_edges(shape, data="multiplicity")
        assert sum(number * dimension[target] for _, target, number in arrows) == n * dimension[shape]
        assert all(quiver.edges[target, shape]["multiplicity"] == number for _, target, number in arrows)
    walks = {(n,): 1}
    for m in range(1, 5):
        walks = {s: sum(walks.get(a, 0) * w for a, _, w in quiver.in_edges(s, data="multiplicity")) for s in quiver}
        assert walks[n,] == Hom(S(n), k=m // 2, l=m - m // 2).dim


def test_towers_by_any_spelling() -> None:
    for name, spelling in (("Brauer", "brauer"), ("Temperley-Lieb", "temperley_lieb"), ("planar rook", "Planar-Rook")):
        assert list(bratteli_diagram(spelling, 3).edges(data=True)) == list(bratteli_diagram(name, 3).edges(data=True))
        assert bratteli_diagram(spelling, 1).name == f"{name} tower"


def test_what_is_no_tower() -> None:
    with pytest.raises(UnknownName, match="the tower 'even' is unknown"):
        bratteli_diagram("even", 2)
    for name, n in (("Motzkin", 2), ("symplectic", 3), ("Brauer", 0)):
        with pytest.raises(CaseError, match=f"the {name} tower has no restriction to n = {n}"):
            bratteli_diagram(name, 2, n)
    with pytest.raises(CaseError, match="expected n ≥ 1"):
        mckay_quiver(0)


def test_graphs_are_pictures_in_a_notebook():
    tower, quiver = bratteli_diagram("partition", 2), mckay_quiver(3)
    for graph in (tower, quiver):
        assert graph._repr_mimebundle_()["image/svg+xml"].startswith("<svg")
        again = pickle.loads(pickle.dumps(graph))
        for found in (again, copy.deepcopy(graph)):
            assert (found.graph, dict(found.nodes)) == (graph.graph, dict(graph.nodes))
            assert dict(found.edges) == dict(graph.edges)
        assert again._repr_svg_() == copy.deepcopy(graph)._repr_svg_() == graph._repr_svg_()
    assert bratteli_diagram("partition", 9)._repr_svg_() is None
    tower.add_node("foreign")
    assert tower._repr_svg_() is None
