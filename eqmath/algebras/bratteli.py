"""Bratteli diagrams of the towers, and McKay quivers, as networkx graphs with exact path counts.

The number of paths from the root to λ on level k is the dimension of the cell module of λ; in a diagram that is
restricted to n it is the multiplicity of the irreducible representation λ in V^⊗k, V = Rⁿ.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from eqmath.algebras.subcategories import one_of
from eqmath.combinatorics import Shape, box_added, box_moved, box_removed, integer_partitions, tableau_count
from eqmath.errors import CaseError, TooLarge
from eqmath.exact import Polynomial, Scalar, natural

if TYPE_CHECKING:
    import networkx

MOST_BOXES = 30
"""It has 5604 partitions."""
Step = Callable[[Shape], Iterator[Shape]]


class Tower(NamedTuple):
    """How a Young diagram changes from level to level, in one step or in two half steps.

    Attributes
    ----------
    moves : the kinds of moves of each (half) step
    most_rows : of a Young diagram in the generic tower
    bound : which Young diagrams there are for V = Rⁿ; None where n has no meaning
    """

    moves: tuple[tuple[Step, ...], ...]
    most_rows: int | None = None
    bound: Callable[[Shape, int], bool] | None = None


def _stays(shape: Shape) -> Iterator[Shape]:
    yield shape


def _columns(shape: Shape, n: int) -> bool:
    """O(n): the first two columns have at most n boxes together."""
    return len(shape) + sum(row > 1 for row in shape) <= n


UP_OR_DOWN = (box_added, box_removed)
TOWERS = {
    "symmetric group": Tower(((box_added,),), bound=lambda shape, n: len(shape) <= n),
    "Brauer": Tower((UP_OR_DOWN,), bound=_columns),
    "symplectic": Tower((UP_OR_DOWN,), bound=lambda shape, n: 2 * len(shape) <= n),
    "rook-Brauer": Tower(((_stays, *UP_OR_DOWN),), bound=lambda shape, n: _columns(shape, n - 1)),
    "partition": Tower(((_stays, box_removed), (_stays, box_added)), bound=lambda shape, n: True),
    "planar partition": Tower(((_stays, box_removed), (_stays, box_added)), most_rows=1),
    "Temperley-Lieb": Tower((UP_OR_DOWN,), most_rows=1),
    "Motzkin": Tower(((_stays, *UP_OR_DOWN),), most_rows=1),
    "rook": Tower(((_stays, box_added),)),
    "planar rook": Tower(((_stays, box_added),), most_rows=1),
}


def bratteli_diagram(name: str, levels: int, n: int | None = None) -> networkx.DiGraph:
    """The Bratteli diagram of a tower of diagram algebras, from level 0 to ``levels``.

    A node is (level, shape), the shape a tuple of rows, with the attributes ``level``, ``shape`` and ``paths``;
    levels k + 1/2 are Fractions. In planar towers a row of p boxes stands for p propagating blocks. An edge of a
    tower with Jucys–Murphy elements has the attribute ``content``, the eigenvalue of that step's element.

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
    import networkx

    name = one_of(TOWERS, name, "tower")
    levels, n = natural(levels, "levels"), None if n is None else natural(n, "n")
    tower = _tower(name, n)
    _require_few(levels, 300 if tower.most_rows else 24, "levels")
    graph = networkx.DiGraph(name=f"{name} tower")
    floor: list[Shape] = [(n,) if name == "partition" and n else ()]
    graph.add_node((0, floor[0]), level=0, shape=floor[0], paths=1)
    halves = len(tower.moves)
    for place in range(levels * halves):
        before, after = (_level(i, halves) for i in (place, place + 1))
        steps = [(a, b) for a in floor for move in tower.moves[place % halves] for b in move(a) if _fits(tower, b, n)]
        floor = sorted({b for _, b in steps}, key=lambda shape: (sum(shape), [-row for row in shape]))
        graph.add_nodes_from(((after, b), {"level": after, "shape": b, "paths": 0}) for b in floor)
        for a, b in steps:
            graph.add_edge((before, a), (after, b), **_content(name, a, b, n))
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


def _tower(name: str, n: int | None) -> Tower:
    """For S(n) nobody stays: what stays without its first row gains or loses a box in that row."""
    tower = TOWERS[name]
    if n is not None and (tower.bound is None or n == 0 or (name == "symplectic" and n % 2)):
        raise CaseError(f"the {name} tower has no restriction to n = {n}")
    return tower._replace(moves=((box_removed,), (box_added,))) if name == "partition" and n else tower


def _content(name: str, a: Shape, b: Shape, n: int | None) -> dict[str, Scalar]:
    """The eigenvalue of the Jucys–Murphy element; the first row of a generic S(n) has δ − |λ| boxes, or one less."""
    delta: Scalar = Polynomial([0, 1], "n") if n is None else n
    if name == "partition":
        return {"content": delta - 1 - sum(a) if a == b else _box(a, b) - (n is None)}
    if name in ("Brauer", "symmetric group"):
        return {"content": _box(a, b) if sum(b) > sum(a) else 1 - delta - _box(a, b)}
    if name == "symplectic":  # δ = −n, and the labels of Sp(n) are those of the Brauer algebra transposed
        return {"content": -_box(a, b) if sum(b) > sum(a) else delta + 1 + _box(a, b)}
    return {}


def _box(a: Shape, b: Shape) -> int:
    """The content, column − row, of the box by which two shapes differ."""
    small, large = sorted((a, b), key=sum)
    i = next(i for i, row in enumerate(large) if small[i : i + 1] != (row,))
    return large[i] - 1 - i


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
    import networkx

    n = natural(n, "n")
    if n == 0:
        raise CaseError("expected n ≥ 1, found n = 0")
    _require_few(n, MOST_BOXES, "n")
    quiver = networkx.DiGraph(name=f"McKay quiver of S({n})")
    quiver.add_nodes_from((shape, {"dimension": tableau_count(shape)}) for shape in integer_partitions(n))
    for shape in list(quiver):
        for target, number in Counter(box_moved(shape)).items():
            quiver.add_edge(shape, target, multiplicity=number)
    return quiver
