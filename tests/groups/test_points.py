"""Index tuples are held in 8 bits up to 128 points, in 16 bits beyond, and there are no more points than that."""

from __future__ import annotations

import networkx as nx
import pytest

from eqmath import Aut, Hom, parse_group
from eqmath.errors import GroupError
from eqmath.groups import parse_graph, permutation_group


@pytest.mark.parametrize(
    ("name", "k", "l", "dim"),
    [("C(127)", 1, 1, 127), ("Dih(127)", 1, 1, 64), ("C(100)+C(27)", 1, 1, 129)],
)
def test_the_most_points_of_8_bits(name: str, k: int, l: int, dim: int) -> None:
    space = Hom(parse_group(name), k, l)
    assert space.dim == space.second_route == dim


def test_a_graph_with_many_vertices() -> None:
    assert [g.shape for g in parse_group("Aut(path:127)").discrete] == [(127, 127)]


def test_the_last_point_moves() -> None:
    """Fixed points and one transposition of the last two: 125 orbits of points and one more."""
    swap = [*range(1, 126), 127, 126]
    assert Hom(permutation_group("swap", 127, [swap]), 0, 1).dim == 126


@pytest.mark.parametrize("name", ["C(32768)", "Dih(32768)", "C(20000)+C(12768)"])
def test_one_point_too_many(name: str) -> None:
    with pytest.raises(GroupError, match="^expected from 1 to 32767 points, found 32768$"):
        parse_group(name)


def test_a_graph_with_too_many_vertices() -> None:
    with pytest.raises(GroupError, match=r"^the graph has more than 1000 vertices$"):
        Aut(nx.empty_graph(1001))
    assert Aut(nx.path_graph(1000)).n == 1000


def test_points_that_are_none() -> None:
    for points in (0, 32768, True):
        with pytest.raises(GroupError, match=f"^expected from 1 to 32767 points, found {points}$"):
            permutation_group("x", points, [])


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
