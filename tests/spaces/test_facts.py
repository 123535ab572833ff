"""Dimensions of Hom from the matrices alone: invariants of generators over Q, and means over whole finite groups."""

from fractions import Fraction
from math import comb, factorial, prod

import pytest

from eqmath import Matrix
from eqmath.combinatorics import integer_partitions
from eqmath.groups import parse_group
from eqmath.spaces import Space
from eqmath.spaces.admission import factors
from tests.oracles.linear import trace


def hom(name: str, source: str, target: str) -> int:
    """The nullity of all ρ(g) − 1 and dρ(x), for the generators of every factor, on Y ⊗ X*."""
    groups = factors(parse_group(name))
    space = Space(target) * Space(source).T
    ones = [group.one() for group in groups]
    rows: list[list] = []
    for i, group in enumerate(groups):
        for g in group.discrete:
            rows += (space.matrix([*ones[:i], g, *ones[i + 1 :]]) - 1).tolist()
        for x in group.lie:
            rows += space.lie_matrix([one * 0 for one in ones[:i]] + [x] + [one * 0 for one in ones[i + 1 :]]).tolist()
    found = [row for row in rows if any(row)]
    return space.dimension(*(group.n for group in groups)) - (Matrix(found).rank() if found else 0)


@pytest.mark.parametrize(
    ("group", "source", "target", "dimension"),
    [
        ("O(1)", "Sym4(V)", "Sym4(V)", 1),
        ("O(2)", "Sym4(V)", "Sym4(V)", 3),
        ("O(1)", "Sym2(V)^2", "Sym2(V)", 1),
        ("O(2)", "Sym2(V)^2", "Sym2(V)", 4),
        ("O(3)", "Sym2(V)^2", "Sym2(V)", 5),
        ("O(2)", "Alt2(V)^3", "1", 0),
        ("O(3)", "Alt2(V)^3", "1", 1),
        ("O(3)", "V+Alt2(V)", "V", 1),
        ("SO(3)", "V+Alt2(V)", "V", 2),
        ("O(3)", "V^2", "det*V", 1),
        ("SO(4)", "Alt2(V)^3", "1", 2),
        ("O(4)", "Alt2(V)^3", "1", 1),
        ("SO(4)", "Sym2(Alt2(V))", "1", 2),
        ("SO(4)", "Alt2(V)^2", "Alt2(V)", 2),
        ("SO(5)", "Alt2(V)", "Alt3(V)", 1),
        ("O(5)", "Alt2(V)", "Alt3(V)", 0),
        ("O(6)", "Alt3(V)", "Alt3(V)", 1),
        ("SO(6)", "Alt3(V)", "Alt3(V)", 2),
        ("Sp(2)", "Sym2(V)^4", "1", 3),
        ("Sp(4)", "Alt2(V)^3", "1", 4),
        ("Sp(2)", "Alt2(V)^3", "1", 1),
        ("Sp(4)", "Alt4(V)", "Alt2(V)", 1),
        ("B(5)", "Sym2(V)", "Sym2(V)", 6),
        ("B(5)", "Sym2(V)", "V", 3),
        ("B(6)", "Alt2(V)", "Alt2(V)", 2),
        ("A(4)", "Alt3(V)", "V", 2),
        ("S(5)xO(3)", "V1*V2", "V1*V2", 2),
        ("S(5)xO(3)", "Sym2(V1*V2)", "V1", 4),
        ("S(3)xSO(3)", "Alt3(V1*V2)", "1", 3),
        ("S(4)xO(1)", "Sym4(V1*V2)", "1", 5),
        ("C(8)xSO(2)", "V1*V2", "V1*V2", 16),
        ("C(8)xO(2)", "V1*V2", "V1*V2", 8),
        ("C(8)xSO(2)", "Sym2(V1*V2)", "1", 8),
        ("Dih(6)xO(2)", "V1*V2", "V1*V2", 4),
        ("Dih(6)xSO(2)", "V1*V2", "V1*V2", 8),
        ("Dih(7)xO(2)", "V1*V2", "V1*V2", 4),
        ("Aut(path:3)", "V", "V", 5),
        ("S(5)xSO(3)", "V1+V1*V2", "V1*V2", 2),
    ],
)
def test_generators(group, source, target, dimension):
    assert hom(group, source, target) == dimension


@pytest.mark.parametrize(
    ("degrees", "orthogonal", "special"),
    [((2, 2, 3), 0, 1), ((1, 1, 1), 0, 1), ((2, 2, 2), 1, 1), ((4, 1, 2), 0, 0), ((4, 4, 1), 0, 1), ((5, 3, 2), 1, 1)],
)  # fmt: skip
def test_the_triangle_of_harmonics(degrees, orthogonal, special):
    """Traps 11 and 12: the odd sums live in det ⊗ Harm."""
    a, b, c = degrees
    assert hom("O(3)", f"Harm{a}(V)*Harm{b}(V)", f"Harm{c}(V)") == orthogonal
    assert hom("SO(3)", f"Harm{a}(V)*Harm{b}(V)", f"Harm{c}(V)") == special
    assert hom("O(3)", f"Harm{a}(V)*Harm{b}(V)", f"det*Harm{c}(V)") == special - orthogonal


def test_more_harmonics():
    assert [hom("O(2)", f"Harm2(V)*Harm{b}(V)", "Harm1(V)+Harm2(V)+Harm3(V)+Harm4(V)") for b in (1, 2)] == [2, 1]
    assert hom("SO(3)", "Sym3(Harm2(V))", "1") == 1
    assert hom("SO(3)", "Alt3(Harm2(V))", "1") == 0
    assert hom("SO(4)", "Harm2(V)*V", "Alt2(V)*V") == 4
    assert [hom(f"{G}(3)", "Harm3(V+1)", "Harm1(V)+Harm2(V)") for G in ("SO", "O")] == [2, 2]


@pytest.mark.parametrize("n", [1, 2, 3])
def test_clifford(n):
    """Grade projections; the geometric product; twice as many for SO (trap 13)."""
    assert (hom(f"O({n})", "Cl(V)", "Cl(V)"), hom(f"SO({n})", "Cl(V)", "Cl(V)")) == (n + 1, 2 * n + 2)
    if n < 3:
        assert hom(f"O({n})", "Cl(V)^2", "Cl(V)") == comb(n + 3, 3)
        assert hom(f"SO({n})", "Cl(V)^2", "Cl(V)") == 2 * comb(n + 3, 3)
    else:
        assert [hom(f"{G}(3)", "Cl(V)*V", "Cl(V)") for G in ("O", "SO")] == [6, 12]


def mean(source: str, target: str, n: int) -> int:
    """The mean of the traces over S(n), one permutation of every cycle type."""
    X, Y = Space(source), Space(target)
    total = Fraction(0)
    for shape in integer_partitions(n):
        images, start = [], 1
        for length in shape:
            images += [*range(start + 1, start + length), start]
            start += length
        g = Matrix.permutation(images)
        size = prod(shape) * prod(factorial(shape.count(length)) for length in set(shape))
        total += Fraction(trace(X.matrix(g).tolist()) * trace(Y.matrix(g).tolist()), size)
    assert total.denominator == 1
    return int(total)


@pytest.mark.parametrize(
    ("source", "target", "first", "dimensions"),
    [
        ("Sym5(V)", "Sym2(V)", 1, [1, 9, 24, 36]),
        ("Sym4(V)", "Sym3(V)", 1, [1, 10, 28, 44]),
        ("Alt2(V)*V", "Alt2(V)", 5, [6, 6]),
        ("Sym2(V)*Alt2(V)", "V", 3, [8]),
        ("Sym2(V)*Alt2(V)", "V", 5, [10]),
        ("Alt4(V)", "Alt4(V)", 3, [0, 1, 2, 2]),
        ("Alt2(V)", "V", 6, [1]),
        ("Alt2(V)", "Alt2(V)", 6, [2]),
        ("V^2", "Sym2(V)", 1, [1, 6, 10, 11, 11]),
        ("Sym2(V)", "V", 1, [1, 3, 4, 4, 4]),
        ("(V+1)^2", "Sym2(V+1)", 1, [12, 28, 35, 36]),
        ("Sym2(V+1)", "1", 1, [3, 4, 4, 4]),
        ("Sym2(Sym2(V))", "Sym2(V)", 2, [10, 26, 38, 42]),
        ("Sym2(V*V)", "Inj2(V)", 1, [0, 10, 45, 76]),
        ("Sym2(V*V)", "Sym2(V)", 3, [50]),
        ("Sym3(V*V)", "Sub2(V)", 2, [10]),
        ("Sym3(Inj2(V))", "Sub2(V)", 3, [28, 98]),
        ("Sym3(Sym2(V))", "Sym2(V)", 2, [16, 64, 128]),
        ("Sym2(Sub2(V))", "Sub2(V)", 2, [1, 4, 9, 11, 12]),
        ("Sub2(Sub2(V))", "Sub2(V)", 2, [0, 2, 6, 8, 9]),
        ("Sym5(Sub2(V))", "1", 4, [18]),
        ("Sub5(Sub2(V))", "1", 5, [6]),
        ("Sub6(Sub2(V))", "1", 5, [6]),
        ("Sub3(Sub2(V))", "Sub2(V)", 4, [8]),
        ("Sub2(V)", "Sub2(V)", 2, [1, 2, 3]),
        ("Sub3(V)", "V", 4, [2]),
        ("Sub2(V)", "Sub3(V)", 5, [3]),
        ("V1*3+V1+2*V1+2", "V1*3+V1+2*V1+2", 1, [64]),
        ("V1*3+V1+2*V1+2", "V1*3+V1+2*V1+2", 4, [100]),
        ("V1*3+V1+2*V1+2", "1", 4, [8]),
        ("V1+V1+V1+1", "V1+V1+V1+1", 5, [25]),
    ],
)
def test_permutations(source, target, first, dimensions):
    """Trap 1: at width 1 everything but the bias is smaller."""
    assert [mean(source, target, first + i) for i in range(len(dimensions))] == dimensions


@pytest.mark.parametrize(("n", "dimension"), [(2, 7), (3, 13)])
def test_signed_permutations(n, dimension):
    assert hom(f"H({n})", "Sym4(V)", "Sym4(V)") == dimension
    assert hom(f"H({n})", "V*3+V+2*V+2", "V*3+V+2*V+2") == 40
