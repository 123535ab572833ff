"""Bratteli diagrams of the towers, and McKay quivers, as networkx graphs with exact path counts.

The number of paths from the root to λ on level k is the dimension of the cell module of λ; in a diagram that is
restricted to n it is the multiplicity of the irreducible representation λ in V^⊗k, V = Rⁿ.
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING

from eqmath.algebras.levels import Tower
from eqmath.algebras.record import all_records, one_of
from eqmath.algebras.shown_graphs import shown_graph
from eqmath.combinatorics import Shape, Step, box_moved, integer_partitions, tableau_count
from eqmath.errors import CaseError, TooLarge
from eqmath.exact import natural

if TYPE_CHECKING:
    import networkx

MOST_BOXES = 30
"""It has 5604 partitions."""


def bratteli_diagram(name: str, levels: int, n: int | None = None) -> networkx.DiGraph:
    """The Bratteli diagram of a tower of diagram algebras, from level 0 to ``levels``.

    A node is (level, shape), the shape a tuple of rows, with the attributes ``level``, ``shape`` and ``paths``;
    levels k + 1/2 are Fractions. In planar towers a row of p boxes stands for p propagating blocks. An edge of a
    tower with Jucys–Murphy elements has the attribute ``content``, the eigenvalue of that step's element.
    A notebook shows its picture, `eqmath.drawing.shape_graph` makes a figure of it.

    Parameters
    ----------
    name : str
        Of the category; ``symplectic`` is the tower of Brauer algebras with the labels of Sp(n).
    levels : int
    n : int, optional
        Restricts to what occurs in V^⊗k for S(n), O(n), Sp(n), B(n), GL(n). For S(n) the shapes then have n
        boxes, and n−1 on the levels k + 1/2; without n their first row is left out, and is as long as needed.

    Raises
    ------
    UnknownName
        If the tower is unknown.
    CaseError
        If there is no such n.
    TooLarge
        If there are more than 24 levels, or 300 in a planar tower.

    Examples
    --------
    >>> graph = bratteli_diagram("Brauer", 3)
    >>> [(node[1], paths) for node, paths in graph.nodes(data="paths") if node[0] == 3]
    [((1,), 3), ((3,), 1), ((2, 1), 2), ((1, 1, 1), 1)]
    """
    towers = {found: record.tower for found, record in all_records().items() if record.tower}
    name = one_of(towers, name, "tower")
    levels, n = natural(levels, "levels"), None if n is None else natural(n, "n")
    tower, moves = towers[name], _moves(name, towers[name], n)
    _require_few(levels, 300 if tower.most_rows else 24, "levels")
    graph = shown_graph(f"{name} tower")
    floor: list[Shape] = [(n,) if n and tower.of_n_boxes else ()]
    graph.add_node((0, floor[0]), level=0, shape=floor[0], paths=1)
    halves = len(moves)
    for place in range(levels * halves):
        before, after = (_level(i, halves) for i in (place, place + 1))
        steps = [(a, b) for a in floor for move in moves[place % halves] for b in move(a) if _fits(tower, b, n)]
        floor = sorted({b for _, b in steps}, key=lambda shape: (sum(shape), [-row for row in shape]))
        graph.add_nodes_from(((after, b), {"level": after, "shape": b, "paths": 0}) for b in floor)
        for a, b in steps:
            graph.add_edge((before, a), (after, b), **({"content": tower.content(a, b, n)} if tower.content else {}))
            graph.nodes[after, b]["paths"] += graph.nodes[before, a]["paths"]
    return graph


def _require_few(number: int, most: int, name: str) -> None:
    """A level has as many nodes as there are integer partitions."""
    if number > most:
        raise TooLarge(f"expected {name} ≤ {most}, found {number}: there are too many shapes")


def _level(place: int, halves: int) -> int | Fraction:
    level = Fraction(place, halves)
    return int(level) if level.denominator == 1 else level


def _fits(tower: Tower, shape: Shape, n: int | None) -> bool:
    few = tower.most_rows is None or len(shape) <= tower.most_rows
    return few and (n is None or tower.bound is None or tower.bound(shape, n))


def _moves(name: str, tower: Tower, n: int | None) -> tuple[tuple[Step, ...], ...]:
    """For S(n) nobody stays: what stays without its first row gains or loses a box in that row."""
    if n is not None and (tower.bound is None or n == 0 or n % tower.step):
        raise CaseError(f"the {name} tower has no restriction to n = {n}")
    return tower.of_n_boxes if n and tower.of_n_boxes else tower.moves


def mckay_quiver(n: int) -> networkx.DiGraph:
    """The McKay quiver of S(n) with its permutation representation M_n.

    A node is a shape λ ⊢ n with the attribute ``dimension``, f^λ; the attribute ``multiplicity`` of an edge λ → μ
    is the multiplicity of μ in M_n ⊗ λ: how many ways there are to remove a box and to add one.

    Raises
    ------
    CaseError
        If n is not a positive integer.
    TooLarge
        If n is more than 30.

    Examples
    --------
    >>> mckay_quiver(3).edges[(2, 1), (2, 1)], mckay_quiver(3).nodes[2, 1]
    ({'multiplicity': 2}, {'dimension': 2})
    """
    n = natural(n, "n")
    if n == 0:
        raise CaseError("expected n ≥ 1, found n = 0")
    _require_few(n, MOST_BOXES, "n")
    quiver = shown_graph(f"McKay quiver of S({n})")
    quiver.add_nodes_from((shape, {"dimension": tableau_count(shape)}) for shape in integer_partitions(n))
    for shape in list(quiver):
        for target, number in Counter(box_moved(shape)).items():
            quiver.add_edge(shape, target, multiplicity=number)
    return quiver
