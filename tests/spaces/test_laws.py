"""Isomorphisms between spaces, on the traces of elements and on dimensions; the traps that concern spaces."""

import pytest

from eqmath.groups import parse_group
from eqmath.spaces import Position, Space
from tests.oracles.linear import trace
from tests.oracles.spaces import generated, position_trace
from tests.spaces import cases
from tests.spaces.cases import elements, leg_matrices, pairs

ALL = ["S(1)", "S(4)", "A(4)", "H(3)", "B(3)", "O(1)", "O(3)", "SO(3)", "Sp(4)", "C(4)"]
SAME = {
    "everywhere": [
        ("V^2", "Sym2(V)+Alt2(V)"),
        ("(V+1)^3", "V^3+3*V^2+3*V+1"),
        ("Sym3(V+1)", "Sym3(V)+Sym2(V)+V+1"),
        ("Sym2(V+Alt2(V))", "Sym2(V)+V*Alt2(V)+Sym2(Alt2(V))"),
        ("Alt2(V^2)", "2*Alt2(V)*Sym2(V)"),
        ("Sym2(V)*V+Alt3(V)", "Sym3(V)+Alt2(V)*V"),
        ("Dual(Sym2(V)*V)", "Sym2(Dual(V))*Dual(V)"),
    ],
    "S A C": [
        ("V^2", "Inj2(V)+V"),
        ("Sym2(V)", "Sub2(V)+V"),
        ("V^4", "V+7*Inj2(V)+6*Inj3(V)+Inj4(V)"),
        ("Inj2(V)+V", "Sym2(V)+Alt2(V)"),
        ("Inj3(V)+Inj2(V)*2", "Inj2(V)*V"),
        ("Sub2(V+1)", "Sub2(V)+V"),
    ],
    "O SO": [
        ("Sym3(V)", "Harm3(V)+V"),
        ("Harm2(V+1)", "Harm2(V)+V+1"),
        ("Sym4(V)", "Harm4(V)+Harm2(V)+1"),
    ],
}


def admitted() -> list[tuple[str, str, str]]:
    """Every pair of isomorphic spaces with every group that admits them."""
    found = [(a, b, group) for a, b in SAME["everywhere"] for group in ALL]
    for letters in ("S A C", "O SO"):
        groups = [name for name in ALL if name.partition("(")[0] in letters.split()]
        found += [(a, b, group) for a, b in SAME[letters] for group in groups]
    return found


def trace_on(text: str, g: object) -> object:
    """The trace of an element."""
    return trace(Space(text).matrix(g).tolist())


@pytest.mark.parametrize(("left", "right", "group"), admitted())
def test_isomorphic(left, right, group):
    if Space(left).dimension(parse_group(group).n) <= 130:
        for g in elements(group, 3):
            assert trace_on(left, g) == trace_on(right, g)


@pytest.mark.parametrize("group", ALL)
def test_the_top_exterior_power_is_the_determinant(group):
    """Trap 20; and Alt_k is det times the dual of Alt_(n−k)."""
    n = parse_group(group).n
    for g in elements(group, 3):
        assert Space(f"Alt{n}(V)").matrix(g) == Space("det").matrix(g)
        assert trace_on(f"Alt{n + 1}(V)", g) == 0
        for k in range(n + 1):
            assert trace_on(f"Alt{k}(V)", g) == trace_on(f"det*Alt{n - k}(Dual(V))", g)


@pytest.mark.parametrize("group", ["S(3)", "H(3)", "O(3)", "Sp(2)"])
@pytest.mark.parametrize("k", [1, 2, 3, 4])
def test_koszul(group, k):
    for g in elements(group):
        assert sum((-1) ** i * trace_on(f"Sym{k - i}(V)*Alt{i}(V)", g) for i in range(k + 1)) == 0
    total = sum((-1) ** i * Space(f"Sym{k - i}(V)*Alt{i}(V)").dim for i in range(k + 1))
    assert total == 0


@pytest.mark.parametrize("group", cases.PAIRS)
def test_products_of_groups(group):
    """Traps 5 and 19."""
    for g in pairs(group):
        assert trace_on("Alt2(V1*V2)", g) == trace_on("Alt2(V1)*Sym2(V2)+Sym2(V1)*Alt2(V2)", g)
        assert trace_on("Sym2(V1*V2)", g) == trace_on("Sym2(V1)*Sym2(V2)+Alt2(V1)*Alt2(V2)", g)
    assert Space("Sym2(V1*V2)").dimension(3, 2) == 21 != Space("Sym2(V1)*Sym2(V2)").dimension(3, 2)
    assert Space("Alt2(V^2)").dimension(3) == 36 != Space("Alt2(V)*Alt2(V)").dimension(3)


def test_the_sign_of_an_exchange_does_not_depend_on_the_number_of_legs():
    """Trap 5: +1 in Sym2 and −1 in Alt2, though the exchange of three legs is odd."""
    for name, sign in (("Sym2", 1), ("Alt2", -1)):
        ((_, monomial),) = Space(f"{name}(V^3)").normal()
        assert monomial.positions == (Position((3, 4, 5, 0, 1, 2), sign),)
    ((_, monomial),) = Space("Sym2(Alt2(V))").normal()
    assert monomial.positions == (Position((1, 0, 2, 3), -1), Position((2, 3, 0, 1), 1))


def test_restriction_is_substitution():
    restrictions = [
        ("S(3)", "V+1", {"Sym2(V)": 10, "Alt2(V)*V": 24, "Sub2(V)": 6, "sgn*V": 4, "Inj2(V)*det": 12}),
        ("O(2)", "V+1", {"Harm2(V)": 5, "Alt2(V)": 3, "Harm3(V)*V": 21, "det*V": 3, "Cl(V)": 8}),
    ]
    for group, image, spaces in restrictions:
        for text, dimension in spaces.items():
            big, small = Space(text), Space(text).on(V=image)
            assert small.dimension(parse_group(group).n) == dimension
            for g in elements(group):
                larger = Space(image).matrix(g)
                assert trace(big.matrix(larger).tolist()) == trace(small.matrix(g).tolist())
    assert Space("Sym2(V)").on(V="V1*V2") == Space("Sym2(V1*V2)")
    assert Space("V1*V2+V1").on(V1="V1+1", V2=3) == Space("3*V1+3+V1+1")
    assert Space("det*sgn").on(V="V1+V2") == Space("det1*det2*sgn1*sgn2")
    assert Space("det").on(V="V+Dual(V)") == Space("1")
    assert Space("det*sgn").on(V="2*V1+3*V2+4") == Space("det1^2*det2^3*sgn2")
    assert Space("det").on(V="V+2*det+sgn") == Space("det^3*sgn")
    for g in elements("H(2)", 4):
        larger = Space("2*V+det+1").matrix(g)
        for text in ("det", "sgn"):
            assert Space(text).matrix(larger) == Space(text).on(V="2*V+det+1").matrix(g)


@pytest.mark.parametrize(
    "text",
    [
        "Sym2(V)*V",
        "Alt2(V)*V",
        "Sym2(Alt2(V))",
        "Alt2(V^2)",
        "Sym3(V)",
        "Alt2(V)*sgn",
        "Inj2(V)",
        "Sub2(V)*V",
        "Inj2(Sym2(V))",
        "Sub2(Sub2(V))",
        "Dual(V)*Alt2(V)*det",
        "Harm3(V)",
        "Sym2(Harm2(V))",
        "Alt2(Harm2(V))",
    ],
)
@pytest.mark.parametrize("group", ["S(3)", "O(2)"])
def test_the_normal_form_has_the_trace_of_the_matrix(text, group):
    """The mean of χ(y) tr(y g⊗…⊗g) over the whole position group."""
    if ("Harm" in text) > (group[0] == "O") or (group[0] == "O" and any(x in text for x in ("Inj", "Sub", "sgn"))):
        return
    for g in elements(group):
        total = 0
        for copies, monomial in Space(text).grothendieck():
            whole = generated(len(monomial.legs), [(y.images, y.sign) for y in monomial.positions])
            found = position_trace(leg_matrices(monomial, (g,)), whole, monomial.distinct)
            total += copies * cases.twist(monomial, (g,)) * found
        assert total == trace_on(text, g)


def test_blocks_follow_the_text():
    """Trap 21: isomorphic and not equal."""
    (g,) = elements("S(3)", 1)
    assert Space("V+1") != Space("1+V")
    assert Space("V+1").matrix(g)[3, 3] == Space("1+V").matrix(g)[0, 0] == 1
    assert Space("V*2").matrix(g) == Space("2*V").matrix(g) == Space("V+V").matrix(g)
    assert Space("V1*V2") != Space("V2*V1")
    both = (g, Space("V+1").matrix(g))
    assert Space("V1*V2").matrix(both) == both[0].kron(both[1])
    assert Space("V2*V1").matrix(both) == both[1].kron(both[0])
