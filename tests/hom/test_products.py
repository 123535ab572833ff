"""Hom of products, against the equations of all generators, factor by factor in the documented order of legs."""

from functools import reduce

import pytest

from eqmath import Hom, Matrix, parse_group
from eqmath.errors import CaseError, NotComposable, NotExact
from eqmath.groups import matrix_group, tensor_product
from tests.oracles import linear
from tests.oracles.representations import commuting, factorwise, one_at

TURN = matrix_group("turn", 2, [Matrix([[0, -1], [1, 0]])])
OWN = tensor_product(TURN, parse_group("S(2)"))
CASES = [
    (parse_group(name), k, l)
    for name, legs in {
        "S(3)xS(2)": [((1, 1), (1, 1)), ((0, 2), (1, 1)), ((1, 2), (0, 1)), ((0, 0), (2, 1))],
        "O(2)xS(2)": [((1, 1), (1, 1)), ((2, 1), (0, 1)), ((1, 1), (0, 1))],
        "SO(2)xA(3)": [((1, 1), (1, 0)), ((1, 0), (1, 2)), ((2, 0), (0, 1))],
        "Sp(2)xC(3)": [((1, 1), (1, 1)), ((0, 1), (2, 0)), ((2, 0), (2, 0))],
        "B(2)xH(2)": [((1, 1), (1, 1)), ((2, 0), (1, 0)), ((0, 2), (1, 0))],
        "S(2)xSO(2)xS(2)": [((1, 1, 0), (0, 1, 1)), ((1, 1, 1), (1, 1, 0)), ((0, 2, 1), (1, 0, 1))],
        "Aut(path:3)xC(2)": [((1, 0), (1, 1)), ((1, 1), (0, 2)), ((1, 1), (1, 0))],
    }.items()
    for k, l in legs
]
CASES += [(OWN, (1, 1), (1, 1)), (OWN, (0, 1), (2, 0)), (OWN, (0, 1), (1, 1))]
every_case = pytest.mark.parametrize(("group", "k", "l"), CASES, ids=str)


def sizes(group) -> list[int]:
    return [factor.n for factor in group.series.factors]


def pairs(group, k, l) -> list[tuple]:
    """(ρ_l(g), ρ_k(g)) for the generators of one factor after another, and dρ for Lie elements."""
    found, n = [], sizes(group)
    for place, factor in enumerate(group.series.factors):
        for g in factor.discrete:
            found.append(tuple(factorwise(one_at(n, place, g.tolist()), legs) for legs in (l, k)))
        for x in factor.lie:
            found.append(tuple(derived(n, place, x.tolist(), legs) for legs in (l, k)))
    return found


def derived(n, place, x, legs) -> list[list]:
    parts = [
        linear.derivative(x, j) if i == place else linear.identity(size**j)
        for i, (size, j) in enumerate(zip(n, legs, strict=True))
    ]
    return reduce(linear.kronecker, parts)


def shape(group, k, l) -> tuple[int, int]:
    rows, columns = ([a**b for a, b in zip(sizes(group), legs, strict=True)] for legs in (l, k))
    return reduce(int.__mul__, rows), reduce(int.__mul__, columns)


@every_case
def test_dimension_and_basis(group, k, l):
    """As many independent equivariant maps as the equations have solutions."""
    H, equations = Hom(group, k, l), pairs(group, k, l)
    rows, columns = shape(group, k, l)
    assert H.dim == len(commuting(equations, rows, columns))
    basis = [H.matrix(d).tolist() for d in H.basis()]
    assert len(basis) == H.dim == linear.rank([linear.flat(W) for W in basis])
    for W in basis:
        assert all(linear.multiply(left, W) == linear.multiply(W, right) for left, right in equations)
    assert H.to_numpy().tolist() == basis
    assert H.to_numpy().shape == (H.dim, rows, columns)


@every_case
def test_spanning_set_rank_and_relations(group, k, l):
    H = Hom(group, k, l)
    if group == OWN:
        assert (H.spanning_set, H.rank, H.is_basis, H.second_route, H.relations()) == (None, None, None, None, [])
        return
    diagrams = list(H.spanning_set)
    table = [linear.flat(H.matrix(d).tolist()) for d in diagrams]
    assert len(diagrams) == len(H.spanning_set) == H.spanning_set.count == len(set(diagrams))
    assert H.rank == linear.rank(table) == H.dim == H.second_route
    assert H.is_basis == (H.rank == len(diagrams))
    relations = [[relation[d] for d in diagrams] for relation in H.relations()]
    assert len(relations) == len(diagrams) - H.rank == linear.rank(relations)
    for relation in relations:
        assert not any(sum(c * row[i] for c, row in zip(relation, table, strict=True)) for i in range(len(table[0])))


@every_case
def test_missing_maps_complete_the_rank(group, k, l):
    H = Hom(group, k, l)
    every = list(H.basis() if H.spanning_set is None else H.spanning_set)
    for listed in ([], every[:1], every[1::2], every):
        rows = [linear.flat(H.matrix(d).tolist()) for d in listed]
        missing = H.missing(listed)
        assert len(missing) == H.dim - linear.rank(rows)
        assert linear.rank([*rows, *(linear.flat(W.tolist()) for W in missing)]) == H.dim
    assert H.missing() == []


@pytest.mark.parametrize(("n", "k", "l"), [("S(3)xS(2)", 1, 2), ("S(3)xS(2)", 2, 2), ("C(3)xA(3)xS(1)", 2, 1)])
def test_dimensions_multiply(n, k, l):
    """One number of legs holds for every factor; the order of the factors only permutes the legs."""
    group = parse_group(n)
    H = Hom(group, k, l)
    p = len(group.series.factors)
    assert H.dim == reduce(int.__mul__, [Hom(factor, k, l).dim for factor in group.series.factors])
    assert list(H.spanning_set) == list(Hom(group, (k,) * p, (l,) * p).spanning_set)
    reverse = tensor_product(*reversed(group.series.factors))
    assert (H.dim, H.rank) == (Hom(reverse, k, l).dim, Hom(reverse, k, l).rank)


def test_the_same_group_on_the_tensor_product_of_one_leg():
    """For k = l = 1 the legs stand as in V₁ ⊗ V₂: the generators of the product itself commute."""
    for name in ("S(3)xS(2)", "O(2)xS(2)", "S(2)xSO(2)xS(2)"):
        group = parse_group(name)
        elements = [(g.tolist(), False) for g in group.discrete] + [(x.tolist(), True) for x in group.lie]
        assert Hom(group, 1, 1).dim == linear.hom_dimension(elements, group.n, 1, 1)
        for d in Hom(group, 1, 1).spanning_set:
            W = Hom(group, 1, 1).matrix(d).tolist()
            assert all(linear.commutes(W, g, 1, 1, lie) for g, lie in elements)


@pytest.mark.parametrize(
    ("k", "l", "message"),
    [
        ((1, 2, 3), 1, "expected 2 numbers k, one per factor, found 3\n    -k 1 or -k 1,2"),
        (1, (1,), "expected 2 numbers l, one per factor, found 1\n    -l 1 or -l 1,2"),
        ((1, -2), 1, "expected k to be an integer ≥ 0, found -2"),
        ([1, 2], 1, "expected k to be an integer ≥ 0, found [1, 2]"),
    ],
)
def test_wrong_legs(k, l, message):
    with pytest.raises(CaseError) as error:
        Hom(parse_group("S(3)xS(2)"), k, l)
    assert str(error.value) == message


def test_other_wrong_arguments():
    group = parse_group("S(3)xS(2)")
    with pytest.raises(NotExact):
        Hom(group, (1.0, 2), 1)
    with pytest.raises(CaseError, match="^expected one number k, found 2"):
        Hom(parse_group("S(3)"), (1, 2), 1)
    (first, *_), H = Hom(group, 1, 1).spanning_set, Hom(group, (1, 2), 1)
    for wrong in (first, first.factors[0], "1", Hom(OWN, 1, 1).basis()[0]):
        assert wrong not in H.spanning_set
        with pytest.raises(NotComposable):
            H.matrix(wrong)


def test_a_factor_by_pair_swaps():
    """Sp(4) at order 8 has more classes than are solved as they stand."""
    H = Hom(parse_group("Sp(4)xS(2)"), (4, 1), (4, 1))
    assert (H.dim, H.second_route, H.method.name) == (84 * 2, 84 * 2, "swaps")
