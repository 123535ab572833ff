"""Which functions of every coordinate commute: known facts, and points on both sides."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest

from eqmath import Matrix, Space, activations
from eqmath.errors import SpaceError, UnknownName
from eqmath.groups import matrix_group, parse_group
from eqmath.pointwise import ACTIVATIONS, EXACT, activation, difference
from eqmath.spaces.elements import acting, elements

FACTS = [
    *((group, space, "all") for group in ("S(4)", "A(4)", "C(4)") for space in ("V", "V^2", "Sym2(V)", "V+1")),
    *((group, "Alt2(V)", "odd") for group in ("S(4)", "A(4)", "C(4)")),
    ("A(3)", "Alt3(V)", "all"),
    *(("H(3)", space, "odd") for space in ("V", "Sym2(V)", "Alt2(V)")),
    ("O(1)", "V", "odd"), ("O(1)", "V^2", "all"),
    *((group, space, "linear") for group in ("O(2)", "SO(2)", "Sp(2)") for space in ("V", "Sym2(V)")),
    ("O(2)", "Alt2(V)", "odd"), ("SO(2)", "Alt2(V)", "all"), ("Sp(2)", "Alt2(V)", "all"),
    ("B(4)", "V", "affine"), ("B(4)", "Alt2(V)", "linear"), ("B(2)", "V", "all"), ("M(3)", "V", "linear"),
    ("UR(4)", "V", "linear"), ("O(1,3)", "V", "linear"), ("Dih(5)", "Sub2(V)", "all"), ("Aut(petersen)", "V", "all"),
    ("S(3)xO(2)", "V1", "all"), ("S(3)xO(2)", "V1*V2", "linear"), ("S(3)xH(2)", "V1*V2", "odd"),
    ("S(2)wrS(3)", "V", "all"), ("H(2)wrS(2)", "V", "odd"), ("S(3)+S(2)", "V", "all"), ("U(1)", "V", "phases"),
    ("U(2)", "V", "linear"), ("U(2)", "det", "phases"), ("SU(2)", "Alt2(V)", "all"), ("U(1)", "V*Dual(V)", "all"),
    ("M(2)", "V*Dual(V)", "linear"), ("U(2)+S(2)", "V", "linear"), ("S(3)", "Alt4(V)", "all"), ("S(4)", "sgn", "odd"),
    ("SO(3)", "5", "all"),
]  # fmt: skip


@pytest.mark.parametrize(("group", "space", "kind"), FACTS)
def test_the_kinds(group: str, space: str, kind: str) -> None:
    found = activations(group, space)
    assert found.kind == kind
    assert found.words
    assert found.because
    assert found.instead


def points(size: int, rng: Random) -> list[Fraction]:
    return [Fraction(rng.randint(-12, 12), rng.randint(1, 5)) for _ in range(size)]


def words(group, rng: Random, length: int = 4) -> list[Matrix]:
    """A random product of generators and their inverses, of every factor."""
    found = []
    for factor in group.series.factors or (group,):
        g = factor.one()
        for _ in range(length if factor.discrete else 0):
            step = rng.choice(factor.discrete)
            g = g * rng.choice((step, step.inverse()))
        found.append(g)
    return found


REAL = [(g, x) for g, x, _ in FACTS if not set("UM") & set(g) or g.startswith("UR")]


@pytest.mark.parametrize(("group", "space"), REAL)
def test_random_points_agree(group: str, space: str) -> None:
    """f(Rx) = R f(x) for every function that is admitted, at random points, for words in the generators; else not."""
    known, rng = activations(group, space), Random(f"{group} {space}")
    own = known.group
    for function in EXACT:
        f = function.pieces
        assert f is not None
        kept = all(difference(f, acting(known.space, e), e[1]) is None for e in elements(own))
        assert kept == known.admits(function)
        if not kept:
            continue
        for _ in range(3):
            R = known.space.matrix(words(own, rng)).tolist()
            x = points(len(R), rng)
            images = [f(sum((c * y for c, y in zip(row, x, strict=True)), Fraction(0))) for row in R]
            assert images == [sum((c * f(y) for c, y in zip(row, x, strict=True)), Fraction(0)) for row in R]


def test_every_difference_is_one() -> None:
    """The point of a difference, put into both sides."""
    for text, space in (("H(3)", "Sym2(V)"), ("S(4)", "Alt2(V)"), ("B(3)", "V"), ("B(4)", "Alt2(V)")):
        group = parse_group(text)
        for R in (Space(space).matrix(g) for g in group.discrete):
            for function in EXACT:
                f, found = function.pieces, difference(function.pieces, R)
                if found is None:
                    continue
                row, x = R.tolist()[found.place], found.point
                left = f(sum((c * y for c, y in zip(row, x, strict=True)), Fraction(0)))
                right = sum((c * f(y) for c, y in zip(row, x, strict=True)), Fraction(0))
                assert (left, right) == (found.left, found.right)
                assert left != right


def test_numbers_that_are_no_signs() -> None:
    """Groups of one's own: by 2 and 1/2, by 2 and 3, by −2, and a line that is stretched."""
    swap = matrix_group("two", 2, [Matrix([[0, 2], ["1/2", 0]])])
    assert activations(swap, "V").kind == "scaled"
    assert activations(swap, "V").words == "functions with f(cx) = c f(x) for the c of 2^Z"
    assert activations(swap, "V").admits("relu")
    assert not activations(swap, "V").admits("tanh")
    stretched = matrix_group("stretched", 1, [Matrix([[2]]), Matrix([[3]])])
    assert activations(stretched, "V").kind == "positively homogeneous"
    assert activations(stretched, "V").admitted == ("identity", "relu", "leaky_relu", "abs")
    flow = matrix_group("flow", 2, [], [Matrix([[1, 0], [0, -1]])])
    assert activations(flow, "V").kind == "positively homogeneous"
    assert activations(matrix_group("signed flow", 1, [Matrix([[-1]])], [Matrix([[1]])]), "V").kind == "linear"
    negative = matrix_group("minus two", 1, [Matrix([[-2]])])
    assert activations(negative, "V").admitted == ("identity",)
    assert activations(negative, "V").kind == "scaled"


def test_coordinates_matter() -> None:
    """C(3) by its invariant lines."""
    basis = Matrix([[1, 1, 0], [1, -1, 1], [1, 0, -1]])
    turned = matrix_group("turned", 3, [basis.inverse() * Matrix.permutation([2, 3, 1]) * basis])
    assert (activations("C(3)", "V").kind, activations(turned, "V").kind) == ("all", "linear")
    assert activations(turned, "V").by_summand[0][1].kind == "linear"


def test_the_multipliers_of_functions_are_those_of_their_values() -> None:
    """f(cx) = c f(x) at points, for numbers inside and outside."""
    numbers = [Fraction(x) for x in ("-3", "-2", "-1", "1/2", "2", "3")]
    for own in EXACT:
        f = own.pieces
        assert f is not None
        for c in numbers:
            agrees = all(f(c * x) == c * f(x) for x in map(Fraction, ("-3", "-1", "1/2", "1", "2", "5")))
            assert agrees == (c in own.multipliers), (own.name, c)


def test_names() -> None:
    assert len({own.name for own in ACTIVATIONS}) == len(ACTIVATIONS)
    assert activation("ReLU") is activation("relu")
    assert activation("LeakyReLU").name == "leaky_relu"
    with pytest.raises(UnknownName, match="^no activation is called 'swoosh'\n    choose from identity, relu"):
        activation("swoosh")


def test_what_is_required() -> None:
    activations("S(4)", "V").require("relu")
    with pytest.raises(SpaceError) as caught:
        activations("O(3)", "V").require("relu")
    assert str(caught.value).splitlines()[0] == "relu does not commute with O(3) on V, applied to every coordinate"


def test_large_generators_are_not_printed() -> None:
    assert activations("S(12)", "Alt2(V)").because.startswith("a generator takes the coordinate x(e1∧e2) to -x(")
