"""The value: arithmetic, equality, order, pickle; the functors as functions."""

import pickle
from functools import reduce
from itertools import pairwise

import numpy as np
import pytest

from eqmath.errors import CaseError, GroupError, SpaceError, TooLarge
from eqmath.spaces import (
    Alt,
    Cl,
    Dual,
    Harm,
    Inj,
    Leg,
    LinearCharacter,
    Monomial,
    Position,
    Space,
    Sub,
    Sym,
    V,
    det,
    sgn,
    spaces,
)

V1, V2 = spaces("S(3)", "O(2)")
WRITTEN = [
    (Sym(2, V) * V + 1, "Sym2(V)*V+1"),
    (1 + V * 2, "1+V*2"),
    (3 * V**2, "3*V^2"),
    (V * (2 + V), "V*(2+V)"),
    (V.T * V, "Dual(V)*V"),
    (np.int64(2) * V + np.int8(1), "2*V+1"),
    (Alt(2, V + 1), "Alt2(V+1)"),
    (Harm(2, V) * Cl("V"), "Harm2(V)*Cl(V)"),
    (Inj(2, V) + Sub(2, "V"), "Inj2(V)+Sub2(V)"),
    (V1 + V1 * V2, "V1+V1*V2"),
    (det() * Dual(V) * sgn(), "det*Dual(V)*sgn"),
    (det(V2) * V1, "det2*V1"),
    (Sym(0, V), "Sym0(V)"),
]


@pytest.mark.parametrize(("space", "text"), WRITTEN)
def test_written_in_python(space, text):
    assert (str(space), space) == (text, Space(text))
    assert repr(space) == f'Space("{text}")'
    assert eval(repr(space)) == pickle.loads(pickle.dumps(space)) == space
    assert hash(eval(repr(space))) == hash(space)


def test_equal_is_the_same_summands_in_the_same_order():
    same = [("V^2", "V*V"), ("(V+1)*V", "V^2+V"), ("2*V", "V+V"), ("V*2", "2*V"), ("V1", "V"), ("Sym1(V)", "V"),
            ("Sym2(V+1)", "Sym2(V)+V+1"), ("Alt2(3)", "3"), ("Sym3(2)", "4"), ("Alt0(V)", "1"), ("V''", "V"),
            ("V*det", "det*V"), ("Sym2(det*V)", "det^2*Sym2(V)"), ("0*V+1", "1"), ("V+0", "V"), ("det*det'", "1"),
            ("Cl(V)^2", "Cl(V)*Cl(V)"), ("Inj2(V+1)", "Inj2(V)+2*V"), ("Sub2(4)", "6"), ("Inj2(4)", "12")]  # fmt: skip
    for left, right in same:
        assert Space(left) == Space(right)
        assert hash(Space(left)) == hash(Space(right))
    others = ["V", "1", "2", "V+1", "1+V", "V^2", "Sym2(V)", "Alt2(V)", "Dual(V)", "det", "sgn", "V1*V2", "V2*V1", "V2"]
    assert len({Space(text) for text in others}) == len(others)
    assert Space("V") != "V"
    assert Space("3") != 3


def test_order():
    texts = ["0", "1", "2", "V", "V2", "V+1", "1+V", "V^2", "Sym2(V)", "Alt2(V)"]
    ordered = sorted(map(Space, reversed(texts)))
    assert all(a < b and b > a and a != b for a, b in pairwise(ordered))
    assert ordered == sorted(map(Space, texts))
    with pytest.raises(TypeError):
        Space("V") < 1  # noqa: B015


def test_immutable():
    with pytest.raises(AttributeError, match="a Space is immutable"):
        V.summands = ()


def test_operands_that_are_none():
    for bad in (0.5, True, "V", None, [1]):
        with pytest.raises(SpaceError, match="^expected a space or an integer, found"):
            V + bad
        with pytest.raises(SpaceError, match="^expected a space or an integer, found"):
            bad * V
    with pytest.raises(CaseError, match="expected the dimension to be an integer ≥ 0, found -1"):
        V + -1
    with pytest.raises(CaseError, match="expected the exponent to be an integer ≥ 0, found -1"):
        V**-1
    with pytest.raises(SpaceError, match=r"^\^ is a power in texts, in Python it binds less than \+\n    write \*\*$"):
        V ^ 2
    with pytest.raises(SpaceError, match="^V is the space of the only factor, and there is V2 as well"):
        V * V2
    with pytest.raises(SpaceError, match="^Inj needs a basis that is permuted, Alt2"):
        Inj(2, Alt(2, V))
    with pytest.raises(TooLarge):
        Sym(101, V)
    with pytest.raises(SpaceError, match=r"^expected a space such as V\^2\+1, found 1.5$"):
        Space(1.5)
    with pytest.raises(GroupError):
        spaces("V")
    with pytest.raises(SpaceError, match="^expected V, V1, V2, … to put a space in, found 'W'"):
        V.on(W="V")
    with pytest.raises(SpaceError, match=r"^det\(V1\*V2\) is not the same power of characters for every n$"):
        det().on(V="V1*V2")


def test_a_deep_expression_is_refused():
    for deeper in (lambda X: Sym(1, X), lambda X: (X + 1) * 1, Dual):
        with pytest.raises(TooLarge, match="^expected at most 60 functors and signs inside one another"):
            reduce(lambda X, _: deeper(X), range(100), V)


def test_spaces_of_groups():
    assert spaces("O(3)") == (V,)
    assert str(spaces("O(3)")[0]) == "V"
    assert spaces("S(3)xO(2)", "Sp(2)") == (V1, V2, Space("V3"))
    assert spaces() == ()


def test_normal_form():
    assert Space("2*V1*Dual(V2)+det2*3").normal() == (
        (2, Monomial((Leg(1), Leg(2, True)))),
        (3, Monomial(twist=(LinearCharacter("det", 2, 1),))),
    )
    exchanges = [((1, 0, 2, 3, 4), 1), ((0, 2, 1, 3, 4), 1), ((0, 1, 2, 4, 3), -1)]
    assert Space("Sym3(V)*Alt2(V)").normal() == ((1, Monomial((Leg(1),) * 5, tuple(Position(*y) for y in exchanges))),)
    assert Space("Inj2(V)").normal() == ((1, Monomial((Leg(1),) * 2, (), (((0,), (1,)),))),)
    assert Space("Sub2(Sub2(V))").normal()[0][1].distinct == (
        ((0,), (1,)), ((2,), (3,)), ((0, 1), (2, 3)), ((0, 1), (3, 2)),
    )  # fmt: skip
    assert [(copies, len(m.legs)) for copies, m in Space("Cl(V)*V").normal(3)] == [(1, 1), (1, 2), (1, 3), (1, 4)]
    assert [(copies, len(m.legs)) for copies, m in Space("Alt2(Harm2(V))").grothendieck()] == [(1, 4), (-1, 2), (1, 0)]
    assert [(copies, len(m.legs)) for copies, m in Space("Harm3(V)+V").grothendieck()] == [(1, 3)]


def test_no_normal_form():
    with pytest.raises(
        SpaceError, match=r"^Harm is not a sum of monomial functors\n    it is a difference: Space.grothendieck"
    ):
        Space("V*Harm2(V)").normal()
    with pytest.raises(SpaceError, match=r"^the number of summands Alt of Cl depends on n\n    give n: normal\(3\)$"):
        Space("Cl(V)").normal()
    with pytest.raises(TooLarge, match="the position group has more than 10000 elements"):
        Space("Inj2(Sym9(V))").normal()
