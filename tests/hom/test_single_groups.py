"""Hom of permutation groups, automorphisms of graphs and groups of your own, against independent counts."""

from math import comb, gcd

import pytest

from eqmath import Hom, Matrix, parse_group
from eqmath.errors import NotComposable, TooLarge
from eqmath.groups import Aut, Graph, matrix_group
from eqmath.limits import memory_limit
from tests.given import shapes
from tests.oracles import linear
from tests.oracles.definition import set_partitions
from tests.oracles.homomorphisms import automorphism_group, burnside
from tests.oracles.representations import closure, commuting, mean_character

PERMUTATION = ["C(1)", "C(3)", "Dih(2)", "Dih(4)", "S(2)+S(1)", "S(2)+C(2)", "A(3)+S(1)"]
GRAPHS = {
    "P3": (3, [(0, 1), (1, 2)], (2, 5, 14)),
    "K3": (3, [(0, 1), (0, 2), (1, 2)], (1, 2, 5)),
    "K2+K1": (3, [(0, 1)], (2, 5, 14)),
    "C4": (4, [(0, 1), (1, 2), (2, 3), (0, 3)], (1, 3, 10)),
    "P4": (4, [(0, 1), (1, 2), (2, 3)], (2, 8, 32)),
    "paw": (4, [(0, 1), (0, 2), (1, 2), (2, 3)], (3, 10, 36)),
    "K4-e": (4, [(0, 1), (0, 2), (1, 2), (0, 3), (1, 3)], (2, 6, 20)),
    "2K2": (4, [(0, 1), (2, 3)], (1, 3, 10)),
    "K1,3": (4, [(0, 1), (0, 2), (0, 3)], (2, 5, 15)),
    "C5": (5, [(0, 1), (1, 2), (2, 3), (3, 4), (0, 4)], (1, 3, 13)),
    "bull": (5, [(0, 1), (0, 2), (1, 2), (1, 3), (2, 4)], (3, 13, 63)),
}
"""Vertices, edges, and the first dimensions."""
TURN, SHEAR = [[0, -1], [1, 0]], [[1, 1], [0, 1]]
OWN = {
    "turn": ([TURN], []),
    "third": ([[[0, -1], [1, -1]]], []),
    "skew": ([[["1/2", "3/2"], ["1/2", "-1/2"]]], []),
    "shear": ([SHEAR], []),
    "double": ([[[2, 0], [0, "1/2"]]], []),
    "rotations": ([], [TURN]),
    "plane": ([[[1, 0], [0, -1]]], [TURN]),
    "special": ([], [[[0, 1], [0, 0]], [[0, 0], [1, 0]]]),
    "axis": ([], [[[0, -1, 0], [1, 0, 0], [0, 0, 0]]]),
    "rational": ([], [[["1/3", 0], [0, "-1/2"]]]),
}


def own(name: str):
    discrete, lie = OWN[name]
    n = len((discrete or lie)[0])
    return matrix_group(name, n, [Matrix(g) for g in discrete], [Matrix(x) for x in lie])


def exact(rows) -> list[list]:
    return Matrix(rows).tolist()


def primitive(vector) -> list[int]:
    """The primitive integer multiple with a positive first entry."""
    common = 1
    for x in vector:
        common = common * x.denominator // gcd(common, x.denominator)
    integers = [int(x * common) for x in vector]
    scale = gcd(*integers) * (1 if next(x for x in integers if x) > 0 else -1)
    return [x // scale for x in integers]


def check(H, generators) -> None:
    """Independent equivariant maps, as many as the dimension says; the spanning set is one basis."""
    n, k, l = H.group.n, H.k, H.l
    diagrams = list(H.spanning_set)
    matrices = [H.matrix(d).tolist() for d in diagrams]
    assert (
        H.dim
        == H.rank
        == len(diagrams)
        == len(H.spanning_set)
        == linear.rank([linear.flat(W) for W in matrices], 10007)
    )
    assert H.is_basis is True
    assert list(H.basis()) == diagrams
    assert H.relations() == H.missing() == []
    assert H.to_numpy().tolist() == matrices
    assert H.to_numpy().shape == (H.dim, n**l, n**k)
    assert H.second_route == H.dim
    for W in matrices:
        assert all(linear.commutes(W, g, k, l) for g in generators)


@pytest.mark.parametrize("name", PERMUTATION)
@pytest.mark.parametrize(("k", "l"), shapes(3))
def test_permutation_groups(name, k, l):
    group = parse_group(name)
    elements = closure([group.one().tolist(), *(g.tolist() for g in group.discrete)])
    H = Hom(group, k, l)
    check(H, elements)
    assert H.dim == mean_character(elements, k + l)


@pytest.mark.parametrize("name", PERMUTATION)
def test_orbit_sums_part_the_ones(name):
    """Every entry is 1 in exactly one matrix; an orbit is written as its first index tuple."""
    H = Hom(parse_group(name), 1, 2)
    assert (H.to_numpy().sum(axis=0) == 1).all()
    for d, W in zip(H.spanning_set, H.to_numpy(), strict=True):
        first = next(i for i, x in enumerate(W.ravel()) if x)
        n = H.group.n
        row, column = divmod(first, n)
        assert str(d) == f"[{row // n + 1},{row % n + 1};{column + 1}]"


@pytest.mark.parametrize("name", GRAPHS)
@pytest.mark.parametrize("m", [0, 1, 2, 3])
def test_automorphisms_of_graphs(name, m):
    n, edges, dims = GRAPHS[name]
    k, l = (m // 2, m - m // 2) if name != "bull" or m < 3 else (0, 3)
    elements = automorphism_group(n, edges)
    H = Hom(Aut(Graph(n, tuple(edges))), k, l)
    assert H.dim == (1, *dims)[m] == burnside(elements, m)
    generators = [[[int(g[j] == i) for j in range(n)] for i in range(n)] for g in elements]
    check(H, generators if m < 3 else generators[:2])


def fixed(n: int, m: int) -> int:
    """The dimension for S(n): the partitions of m points into at most n blocks."""
    return sum(len(blocks) <= n for blocks in set_partitions(range(m)))


@pytest.mark.parametrize(("a", "b"), [(3, 2), (2, 2), (1, 3), (1, 1)])
@pytest.mark.parametrize("m", range(5))
def test_young_subgroups(a, b, m):
    """Σ_j C(m, j) d₁(j) d₂(m−j)."""
    H = Hom(parse_group(f"S({a})+S({b})"), m // 2, m - m // 2)
    assert H.dim == len(list(H.spanning_set)) == sum(comb(m, j) * fixed(a, j) * fixed(b, m - j) for j in range(m + 1))
    assert H.second_route == H.dim


@pytest.mark.parametrize("name", OWN)
@pytest.mark.parametrize(("k", "l"), shapes(3))
def test_groups_of_your_own(name, k, l):
    """The reduced integer basis of the solutions of all equations, vector by vector."""
    group = own(name)
    n = group.n
    if n ** (k + l) > 9:
        k, l = 1, 1
    pairs = [tuple(linear.power(exact(g), legs) for legs in (l, k)) for g in OWN[name][0]]
    pairs += [tuple(linear.derivative(exact(x), legs) for legs in (l, k)) for x in OWN[name][1]]
    expected = [primitive(v) for v in commuting(pairs, n**l, n**k)]
    H = Hom(group, k, l)
    assert [linear.flat(H.matrix(v).tolist()) for v in H.basis()] == expected
    assert H.dim == len(expected)
    assert [str(v) for v in H.basis()] == [f"v{i + 1}" for i in range(H.dim)]
    assert (H.spanning_set, H.rank, H.is_basis, H.second_route) == (None, None, None, None)
    assert H.to_numpy().shape == (H.dim, n**l, n**k)
    assert H.relations() == H.missing() == []
    assert [linear.flat(W.tolist()) for W in H.missing([])] == expected


@pytest.mark.parametrize("name", ["turn", "third", "skew"])
@pytest.mark.parametrize("m", range(5))
def test_finite_groups_by_characters(name, m):
    elements = closure([exact(g) for g in OWN[name][0]])
    assert Hom(own(name), 0, m).dim == mean_character(elements, m)
    if name == "turn":
        assert Hom(own(name), m, 0).dim == Hom(own(name), m // 2, m - m // 2).dim == mean_character(elements, m)


def test_solutions_of_another_space_are_refused():
    v = Hom(own("turn"), 0, 2).basis()[0]
    with pytest.raises(NotComposable, match="is not one of the basis elements of turn"):
        Hom(own("turn"), 1, 1).matrix(v)
    with pytest.raises(NotComposable):
        Hom(own("turn"), 1, 1).missing(["v1"])


def test_too_many_unknowns_of_a_group_of_ones_own():
    assert Hom(own("turn"), 6, 5).dim == 0
    with memory_limit(10**6), pytest.raises(TooLarge, match="index tuples"):
        _ = Hom(own("turn"), 10, 11).dim


@pytest.mark.parametrize(
    ("name", "k", "l"),
    [("C(5)", 8, 8), ("Aut(petersen)", 5, 5), ("Aut(cycle:60)", 3, 3), ("Aut(cube:4)", 4, 4), ("C(3)xC(5)", 6, 6)],
)
def test_orbits_are_counted_where_they_cannot_be_listed(name, k, l):
    """Under a limit at which no table of index tuples is allowed; Burnside's count is the second route."""
    with memory_limit(2 * 10**5):
        H = Hom(parse_group(name), k, l)
        assert H.dim == H.second_route
        assert name != "C(5)" or H.dim == 5**15


@pytest.mark.parametrize(("name", "k", "l"), [("C(5)", 6, 6), ("Aut(petersen)", 4, 4), ("S(3)xC(5)", 6, 6)])
def test_the_cost_starts_nothing(name, k, l):
    """Predicted from the number of orbits, under a limit at which their list is refused."""
    with memory_limit(10**6):
        cost = Hom(parse_group(name), k, l).cost
        assert cost.rows >= 838_827
        with pytest.raises(TooLarge):
            next(iter(Hom(parse_group(name), k, l).spanning_set))


KINDS = ["S(3)", "A(3)", "SO(2)", "Sp(2)", "C(3)", "Aut(path:3)", "S(2)xS(2)"]


@pytest.mark.parametrize("name", KINDS)
def test_diagrams_of_another_kind_are_refused(name):
    """A diagram belongs to a spanning set if it is listed there, whatever its type."""
    H = Hom(parse_group(name), 1, 1)
    others = [d for other in KINDS for d in Hom(parse_group(other), 1, 1).spanning_set]
    for d in [*others, *Hom(own("turn"), 1, 1).basis(), "1", None]:
        listed = any(type(d) is type(mine) and d == mine for mine in H.spanning_set)
        assert (d in H.spanning_set) == listed
        if not listed:
            with pytest.raises(NotComposable):
                H.matrix(d)


@pytest.mark.parametrize(("graph", "dim"), [("path:12", 72), ("cycle:12", 7), ("star:11", 5)])
def test_larger_graphs_take_the_graph_itself_with_all_labels(graph, dim):
    """Beyond ten vertices only few quotients are tried; Burnside counts the orbits on pairs."""
    H = Hom(parse_group(f"Aut({graph})"), 1, 1)
    assert H.dim == H.rank == len(H.spanning_set) == dim
    assert H.second_route in (None, dim)


@pytest.mark.parametrize(("name", "dim"), [("C(20)", 20), ("Dih(20)", 11), ("S(20)+S(2)", 6)])
def test_more_points_than_a_key_has_values(name, dim):
    """Orbits need no equations, and so no keys: circulants of any size are a layer."""
    H = Hom(parse_group(name), 1, 1)
    assert (H.dim, H.rank, H.is_basis) == (dim, dim, True)


@pytest.mark.parametrize("name", ["O(1000000)", "SO(1000000)", "Sp(1000000)", "B(1000000)"])
def test_a_cost_builds_no_matrix(name):
    assert Hom(parse_group(name), 2, 2).cost.bytes < 10**5
