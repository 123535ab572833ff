"""Laws of Hom between spaces, for every kind of group: isomorphic spaces, duals, twists, subgroups, equal groups."""

from __future__ import annotations

from itertools import product
from math import prod
from random import Random

import pytest

from eqmath import Group, Hom, Matrix, Space, parse_group
from eqmath.spaces.admission import fault

PERMUTATIONS = ["S(1)", "S(2)", "S(4)", "A(4)", "C(3)", "Dih(4)", "Aut(path:3)", "S(2)wrS(2)", "S(2)+S(1)"]
FORMS = ["O(1)", "O(2)", "O(3)", "SO(1)", "SO(2)", "SO(3)", "O(1,1)", "O(2,1)", "SO(1,2)"]
OTHERS = ["H(1)", "H(3)", "B(1)", "B(3)", "Sp(2)", "Sp(4)", "UR(2)", "UR(4)"]
COMPLEX = ["U(1)", "U(2)", "SU(1)", "SU(2)", "SU(3)", "M(1)", "M(2)"]
ALL = PERMUTATIONS + FORMS + OTHERS + COMPLEX
WITH_WREATH = [*ALL, "O(2)wrS(2)"]
TARGET = "V^2+V+1"


def dim(group: str, source: str, target: str) -> int:
    """The dimension, which is that by characters."""
    space = Hom(group, source, target)
    assert space.dim == space.second_route
    return space.dim


def alike(group: str, left: str, right: str, target: str = TARGET) -> None:
    """Two spaces have as many maps to a third."""
    assert dim(group, left, target) == dim(group, right, target)


EVERYWHERE = [
    ("V^2", "Sym2(V)+Alt2(V)"),
    ("Sym2(V+1)", "Sym2(V)+V+1"),
    ("Sym3(V+1)", "Sym3(V)+Sym2(V)+V+1"),
    ("Sym2(V+V)", "2*Sym2(V)+V^2"),
    ("Alt2(V+Dual(V))", "Alt2(V)+V*Dual(V)+Alt2(Dual(V))"),
    ("Alt2(Alt2(V)+1)", "Alt2(Alt2(V))+Alt2(V)"),
    ("Sym2(V)*V+Alt3(V)", "Sym3(V)+Alt2(V)*V"),
]
PERMUTED = [
    ("V^2", "Inj2(V)+V"),
    ("Sym2(V)", "Sub2(V)+V"),
    ("V^3", "Inj3(V)+3*Inj2(V)+V"),
    ("Inj2(V)+V", "Sym2(V)+Alt2(V)"),
    ("Inj2(V)*V", "Inj3(V)+2*Inj2(V)"),
    ("Sub2(V+1)", "Sub2(V)+V"),
    ("sgn*Alt2(V)", "det*Alt2(V)"),
]
HARMONIC = [("Sym2(V)", "Harm2(V)+1"), ("Sym3(V)", "Harm3(V)+V"), ("Sym2(V)*V", "Harm2(V)*V+V")]


@pytest.mark.parametrize("group", ALL)
def test_isomorphic_spaces(group):
    for left, right in EVERYWHERE:
        alike(group, left, right)
    alike(group, "Alt2(V^2)", "2*Alt2(V)*Sym2(V)", "1")


@pytest.mark.parametrize("group", PERMUTATIONS)
def test_tuples_and_sets(group):
    for left, right in PERMUTED:
        alike(group, left, right, "V+1")


@pytest.mark.parametrize("group", FORMS)
def test_harmonic_parts(group):
    for left, right in HARMONIC:
        if not fault("Harm", parse_group(group)):
            alike(group, left, right)


@pytest.mark.parametrize("group", WITH_WREATH)
def test_koszul(group):
    """The alternating sum of Sym ⊗ Alt is 0 in every degree ≥ 1."""
    for k in (1, 2, 3):
        assert sum((-1) ** i * dim(group, f"Sym{k - i}(V)*Alt{i}(V)", "V+1") for i in range(k + 1)) == 0


@pytest.mark.parametrize("group", WITH_WREATH)
def test_both_directions_and_duals(group):
    """Representations of these groups are sums of irreducible ones: Hom(X, Y) ≅ Hom(Y, X) ≅ Hom(Y', X')."""
    for X, Y in [("V", "1"), ("V^2", "V"), ("Sym2(V)", "Alt2(V)"), ("Dual(V)*V", "Alt2(V)"), ("Sym2(V)", "V*Dual(V)")]:
        there = dim(group, X, Y)
        assert there == dim(group, Y, X) == dim(group, f"Dual({Y})", f"Dual({X})")
        assert there == dim(group, "1", f"Dual({X})*{Y}")


@pytest.mark.parametrize("group", [group for group in ALL if parse_group(group).series.twisted])
def test_top_exterior_powers(group):
    """Alt_n is det, Alt_(n+1) is 0, Alt_k is det ⊗ the dual of Alt_(n−k)."""
    n = parse_group(group).n
    assert dim(group, f"Alt{n}(V)", "det") == 1
    assert dim(group, f"Alt{n + 1}(V)", TARGET) == 0
    for k in range(n + 1):
        for target in ("1", "V"):
            found = dim(group, f"Alt{k}(V)", target)
            assert found == dim(group, f"det*Alt{n - k}(Dual(V))", target)
            assert group in COMPLEX or found == dim(group, f"det*Alt{n - k}(V)", target)


@pytest.mark.parametrize("group", COMPLEX)
def test_top_exterior_powers_in_place_of_det(group):
    """The same with Alt_n, for groups whose maps X → det ⊗ Y are known by characters alone."""
    n = parse_group(group).n
    for k in range(n + 1):
        for target in ("1", "V", "Alt2(V)", "Dual(V)"):
            alike(group, f"Alt{k}(V)", f"Alt{n}(V)*Alt{n - k}(Dual(V))", target)


@pytest.mark.parametrize("group", ["S(2)xO(2)", "S(2)xS(3)", "O(2)xSp(2)", "SO(2)xC(3)", "H(2)xO(1)", "A(3)xUR(2)"])
def test_products(group):
    target = "V1*V2+1"
    alike(group, "Sym2(V1*V2)", "Sym2(V1)*Sym2(V2)+Alt2(V1)*Alt2(V2)", "V1^2+V2^2+1")
    alike(group, "Alt2(V1*V2)", "Sym2(V1)*Alt2(V2)+Alt2(V1)*Sym2(V2)", "V1^2+V2^2+1")
    alike(group, "Sym2(V1+V2)", "Sym2(V1)+V1*V2+Sym2(V2)", target)
    alike(group, "Alt3(V1+V2)", "Alt3(V1)+Alt2(V1)*V2+V1*Alt2(V2)+Alt3(V2)", target)
    n, m = (factor.n for factor in parse_group(group).series.factors)
    assert dim(group, f"Alt{n + m}(V1+V2)", "det1*det2") == 1
    for X, Y in product(("V1", "V2^2", "V1*V2", "1"), ("V1^2", "V2", "V2*V1")):
        assert dim(group, X, Y) == dim(group, Y, X)


def test_maps_of_a_product_are_products_of_maps():
    for (X, A), (Y, B) in product([("V", "V1"), ("V^2", "V1^2"), ("Sym2(V)", "Sym2(V1)"), ("1", "1")], repeat=2):
        for (Z, C), (W, D) in product([("V", "V2"), ("Alt2(V)", "Alt2(V2)")], repeat=2):
            whole = dim("S(3)xO(2)", f"{A}*{C}", f"{B}*{D}")
            assert whole == dim("S(3)", X, Y) * dim("O(2)", Z, W)


def element(group: Group, rng: Random) -> Matrix:
    """A random rational element: of U(n) and SU(n) one of a dense group in the complex one, by its generators."""
    if group.series.gaussian is None:
        return group.random(rng)
    return prod(rng.choices([*group.discrete, group.one()], k=5), start=group.one())


@pytest.mark.parametrize("group", [*WITH_WREATH, "S(2)xO(2)", "S(2)+O(2)"])
def test_products_of_elements(group):
    """F(gh) = F(g) F(h), and the size of the matrices is the dimension from the text."""
    own = parse_group(group)
    factors = own.series.factors
    sizes = [factor.n for factor in factors or (own,)]
    rng = Random(1)
    g, h = ([element(factor, rng) for factor in factors or (own,)] for _ in range(2))
    for text in ["V1*V2", "Sym2(V1+V2)"] if factors else ["V^2", "Sym3(V)", "Alt2(V)*Dual(V)", "det*V"]:
        space = Space(text)
        left, right = space.matrix(g), space.matrix(h)
        assert space.matrix([a * b for a, b in zip(g, h, strict=True)]) == left * right
        assert left.shape == (space.dimension(*sizes),) * 2 == Hom(group, text, text).shape


# Subgroups: V of the larger group is written in V of the smaller one.

SPACES = ["1", "V", "V^2", "Sym2(V)", "Alt2(V)", "Alt2(V)*V"]
PAIRS = [
    ("V", "V"), ("V^2", "V"), ("V^2", "1"), ("Alt2(V)", "1"), ("Sym2(V)", "Alt2(V)"), ("Sym2(V)", "Sym2(V)"),
    ("Alt2(V)", "Alt2(V)"), ("Alt2(V)*V", "V"), ("Alt2(V)*V", "1"),
]  # fmt: skip


def written(text: str, image: str) -> str:
    """A space, restricted."""
    return str(Space(text).on(V=image))


@pytest.mark.parametrize("n", [1, 2, 3, 4])
def test_the_stabiliser_of_a_point(n):
    """S(n−1) ⊂ S(n): its maps are those to Y ⊗ V."""
    for X, Y in PAIRS:
        found = dim(f"S({n - 1})", written(X, "V+1"), written(Y, "V+1")) if n > 1 else None
        whole = dim(f"S({n})", X, f"({Y})*V")
        assert whole == (found if n > 1 else Space(X).dimension(1) * Space(Y).dimension(1))


@pytest.mark.parametrize(("a", "b"), [(1, 1), (1, 2), (2, 2), (3, 1)])
def test_the_stabiliser_of_a_set(a, b):
    """S(a)×S(b) ⊂ S(a+b): its maps are those to Y ⊗ Sub_a(V)."""
    for X, Y in PAIRS:
        found = dim(f"S({a})xS({b})", written(X, "V1+V2"), written(Y, "V1+V2"))
        assert found == dim(f"S({a})+S({b})", X, Y) == dim(f"S({a + b})", X, f"({Y})*Sub{a}(V)")


def test_rows_and_columns_of_a_table():
    """S(a)×S(b) ⊂ S(ab): of two cells it is known whether they are in one row, or in one column."""
    for X, Y in PAIRS:
        small, whole = dim("S(2)xS(3)", written(X, "V1*V2"), written(Y, "V1*V2")), dim("S(6)", X, Y)
        assert small >= whole
    assert dim("S(2)xS(2)", "V1*V2", "V1*V2") == dim("S(4)", "V", "V") + 2


@pytest.mark.parametrize("n", [2, 3])
def test_the_stabiliser_of_a_vector(n):
    """O(n−1) ⊂ O(n): the invariants are the maps to functions on the sphere, the sum of all Harm_l."""
    for X in SPACES:
        legs = sum(len(monomial.legs) for _, monomial in Space(X).normal())
        functions = "+".join(f"Harm{l}(V)" for l in range(legs + 1))
        assert dim(f"O({n - 1})", written(X, "V+1"), "1") == dim(f"O({n})", X, functions)


@pytest.mark.parametrize(
    ("group", "larger", "image"),
    [("B(3)", "O(2)", "V+1"), ("B(4)", "O(3)", "V+1"), ("UR(2)", "U(1)", "V+Dual(V)"), ("UR(4)", "U(2)", "V+Dual(V)"),
     ("S(2)+O(2)", "S(2)xO(2)", "V1+V2"), ("S(1)", "C(1)", "V")],
)  # fmt: skip
def test_groups_that_are_others_on_another_space(group, larger, image):
    for X, Y in PAIRS:
        assert dim(group, X, Y) == dim(larger, written(X, image), written(Y, image))


@pytest.mark.parametrize(
    ("one", "other"),
    [("S(2)", "B(2)"), ("S(2)", "C(2)"), ("A(3)", "C(3)"), ("S(3)", "Dih(3)"), ("Aut(cycle:4)", "S(2)wrS(2)"),
     ("Aut(complete:3)", "S(3)"), ("S(3)wrS(1)", "S(3)"), ("S(1)wrS(3)", "S(3)"),
     ("O(2)wrS(1)", "O(2)"), ("U(1)", "M(1)"), ("O(1)", "H(1)"), ("Sp(2)", "SU(2)"), ("UR(2)", "SO(2)"),
     ("O(1,1)", "O(2)"), ("O(1,2)", "O(3)"), ("SO(2,1)", "SO(3)")],
)  # fmt: skip
def test_one_group_under_two_names(one, other):
    """Equal groups, and real forms of one complex group."""
    for X, Y in PAIRS:
        assert dim(one, X, Y) == dim(other, X, Y)


@pytest.mark.parametrize(
    ("smaller", "larger", "characters"),
    [("SO(2)", "O(2)", ["1", "det"]), ("SO(3)", "O(3)", ["1", "det"]), ("SO(1,2)", "O(1,2)", ["1", "det"]),
     ("A(3)", "S(3)", ["1", "sgn"]), ("A(4)", "S(4)", ["1", "sgn"]),
     ("SU(2)", "U(2)", ["1", "Alt2(V)", "Alt2(Dual(V))"]), ("SU(3)", "U(3)", ["1", "Alt3(V)", "Alt3(Dual(V))"])],
)  # fmt: skip
def test_normal_subgroups(smaller, larger, characters):
    """Hom of the kernel of a character is the sum over those of its powers that have maps at all."""
    for X, Y in PAIRS:
        assert dim(smaller, X, Y) == sum(dim(larger, X, f"{c}*({Y})") for c in characters)


@pytest.mark.parametrize(
    "chain",
    [["O(2)wrS(2)", "O(4)"], ["S(3)", "B(3)", "O(3)"], ["C(4)", "Dih(4)", "S(4)", "H(4)", "O(4)"],
     ["S(3)", "H(3)", "O(3)"], ["UR(4)", "SO(4)", "O(4)"], ["Sp(2)", "U(2)"],
     ["SU(2)", "U(2)"], ["M(2)", "U(2)"], ["Aut(path:4)", "S(4)"],
     ["S(2)wrS(2)", "S(4)"]],
)  # fmt: skip
def test_a_larger_group_has_fewer_maps(chain):
    for X, Y in PAIRS:
        dims = [dim(group, X, Y) for group in chain]
        assert dims == sorted(dims, reverse=True)
