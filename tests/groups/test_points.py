"""Index tuples are held in 8 bits: 127 points are the most, and 127 of them are no problem."""

from __future__ import annotations

import pytest

from eqmath import Hom, parse_group
from eqmath.errors import GroupError
from eqmath.groups import direct_sum, parse_graph, permutation_group


@pytest.mark.parametrize(
    ("name", "k", "l", "dim"),
    [("C(127)", 1, 1, 127), ("Dih(127)", 1, 1, 64), ("C(100)+C(27)", 1, 1, 129)],
)
def test_the_most_points(name: str, k: int, l: int, dim: int) -> None:
    space = Hom(parse_group(name), k, l)
    assert space.dim == space.second_route == dim


def test_a_graph_with_the_most_vertices() -> None:
    assert [g.shape for g in parse_group("Aut(path:127)").discrete] == [(127, 127)]


def test_the_last_point_moves() -> None:
    """Fixed points and one transposition of the last two: 125 orbits of points and one more."""
    swap = [*range(1, 126), 127, 126]
    assert Hom(permutation_group("swap", 127, [swap]), 0, 1).dim == 126


@pytest.mark.parametrize("name", ["C(128)", "Dih(128)", "C(100)+C(28)"])
def test_one_point_too_many(name: str) -> None:
    with pytest.raises(GroupError, match="^expected from 1 to 127 points, found 128$"):
        parse_group(name)


@pytest.mark.parametrize("graph", ["path:128", "star:127", "cycle:200"])
def test_a_graph_with_too_many_vertices(graph: str) -> None:
    n = parse_graph(graph).n
    with pytest.raises(GroupError, match=rf"^Aut\({graph}\) acts on {n} points, more than 127$"):
        parse_group(f"Aut({graph})")


def test_points_that_are_none() -> None:
    for points in (0, 128, True):
        with pytest.raises(GroupError, match=f"^expected from 1 to 127 points, found {points}$"):
            permutation_group("x", points, [])
    with pytest.raises(GroupError, match="^expected from 1 to 127 points, found 128$"):
        direct_sum(*[parse_group("S(64)")] * 2)


@pytest.mark.parametrize("text", ["A_", "Bw", "Cr", "D?{", "E???"])
def test_every_spare_bit_of_graph6_counts(text: str) -> None:
    """The last character has up to five bits that belong to no edge: any one of them makes the text no graph."""
    n = ord(text[0]) - 63
    spare = -(n * (n - 1) // 2) % 6
    assert parse_graph(f"graph6:{text}").n == n
    for bit in range(spare):
        wrong = text[:-1] + chr((ord(text[-1]) - 63 | 1 << bit) + 63)
        with pytest.raises(GroupError, match="bits that belong to no edge"):
            parse_graph(f"graph6:{wrong}")
