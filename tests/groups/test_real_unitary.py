"""UR(n), U(n/2) on Rⁿ: elements, dimensions by three ways, decorated matchings, every n at once."""

from __future__ import annotations

from math import comb, factorial, prod

import pytest

from eqmath import Hom, Matrix, parse_group
from eqmath.combinatorics import lettered_partition_count
from eqmath.errors import CaseError, DiagramError, GroupError
from eqmath.families import family
from eqmath.families.decorated_brauer import DecoratedMatching
from eqmath.groups import series
from eqmath.methods import BentLegs, Symmetrised, class_array, spanning_vectors, stability, uniformity
from eqmath.spaces import Space
from eqmath.testing import check_group
from tests.groups.solving import both, counted
from tests.oracles import linear

UR = series("UR")
J = [[0, -1], [1, 0]]


@pytest.mark.parametrize("n", [2, 4, 6])
def test_the_laws(n):
    report = check_group(UR(n), order=4 if n < 6 else 2, samples=6)
    assert set(report.not_checked) == {"order"}


@pytest.mark.parametrize(
    ("rows", "inside"),
    [
        ([["3/5", "-4/5"], ["4/5", "3/5"]], True),
        ([["3/5", "4/5"], ["4/5", "-3/5"]], False),
        ([[1, 1], [0, 1]], False),
        ([[0, 0, 1, 0], [0, 0, 0, 1], [1, 0, 0, 0], [0, 1, 0, 0]], True),
        ([[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 1], [0, 0, 1, 0]], False),
        ([[0, -1, 0, 0], [1, 0, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]], True),
        ([[0, 0, 1, 0], [0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 1]], False),
    ],
)
def test_membership_by_hand(rows, inside):
    assert (Matrix(rows) in UR(len(rows))) == inside


@pytest.mark.parametrize("n", [2, 4, 6, 8])
@pytest.mark.parametrize("m", [0, 1, 2, 3, 4, 5, 6])
def test_decorated_matchings_span_and_are_a_basis_up_to_order_n(n, m):
    """2^(m/2) (m−1)!! of them; C(m, m/2) Σ (f^λ)² over the λ with at most n/2 rows for the dimension."""
    space, half = Hom(UR(n), m // 2, m - m // 2), m // 2
    number = 0 if m % 2 else 2**half * prod(range(1, m, 2))
    assert len(space.spanning_set) == number
    assert space.second_route == space.dim == space.rank
    assert space.is_basis == (m <= n or m % 2 == 1)
    if m % 2 == 0 and half <= n // 2:
        assert number == space.dim == comb(m, half) * factorial(half)


def test_known_dimensions():
    """Trap 10: over R there are more maps than C-linear ones."""
    assert Hom("UR(4)", 1, 1).dim == 2
    assert [Hom(UR(n), 2, 2).dim for n in (2, 4, 6)] == [6, 12, 12]
    legs = BentLegs.of(4, 2, [((1, 0, 2, 3), 1), ((0, 1, 3, 2), -1)])
    assert Symmetrised((UR(4),), legs).findings.dim == 2
    assert counted(UR(4), "Alt2(V)", "Sym2(V)") == 2
    assert Space("V^2").dimension(4) == 16 == 2 * 8


@pytest.mark.parametrize("n", [2, 4])
@pytest.mark.parametrize(
    ("source", "target"),
    [("V", "V"), ("V", "det*V"), ("Alt2(V)", "Sym2(V)"), ("Sym2(V)", "Sym2(V)"), ("Alt2(V)", "Alt2(V)"), ("V^2", "V+1"),
     ("Alt4(V)", "1"), ("Alt3(V)", "V"), ("Sym2(V)*V", "V")],
)  # fmt: skip
def test_functors_by_generators_and_by_characters(n, source, target):
    by_generators, by_characters = both(UR(n), source, target)
    assert by_generators == by_characters


@pytest.mark.parametrize(
    ("source", "target", "legs"),
    [
        ("Sym2(V)", "Sym2(V)", BentLegs.of(4, 2, [((1, 0, 2, 3), 1), ((0, 1, 3, 2), 1)])),
        ("Alt2(V)", "Alt2(V)", BentLegs.of(4, 2, [((1, 0, 2, 3), -1), ((0, 1, 3, 2), -1)])),
        ("1", "Sym4(V)", BentLegs.of(4, 4, [((1, 0, 2, 3), 1), ((1, 2, 3, 0), 1)])),
        ("1", "Alt4(V)", BentLegs.of(4, 4, [((1, 0, 2, 3), -1), ((1, 2, 3, 0), -1)])),
        ("1", "Sym2(V^2)", BentLegs.of(4, 4, [((2, 3, 0, 1), 1)])),
        ("1", "Alt2(V^2)", BentLegs.of(4, 4, [((2, 3, 0, 1), -1)])),
        ("1", "Sym3(V^2)", BentLegs.of(6, 6, [((2, 3, 0, 1, 4, 5), 1), ((2, 3, 4, 5, 0, 1), 1)])),
        ("1", "Alt2(Alt3(V))", BentLegs.of(6, 6, [((1, 0, 2, 3, 4, 5), -1), ((1, 2, 0, 3, 4, 5), 1),
                                                  ((3, 4, 5, 0, 1, 2), -1)])),
    ],
)  # fmt: skip
def test_positions(source, target, legs):
    """The reduction with positions against the characters; the system is the same from n₀ on."""
    for n in (2, 4, 6, 8):
        assert Symmetrised((UR(n),), legs).findings.dim == counted(UR(n), source, target)
    (start,) = uniformity([UR], legs).starts
    assert start <= legs.m


@pytest.mark.parametrize("m", range(7))
def test_every_n_at_once(m):
    found = stability(UR, m, lambda n: spanning_vectors(UR(n), m // 2, m - m // 2))
    assert found.start == (max(2, m) if m % 2 == 0 else 2)


@pytest.mark.parametrize("n", [2, 4, 6])
@pytest.mark.parametrize("m", range(7))
def test_the_number_of_classes(m, n):
    (part,) = UR.parts
    assert len(class_array(part, m, n)) == part.most(m, n) == lettered_partition_count(m, n // 2)


@pytest.mark.parametrize("n", [2, 4])
@pytest.mark.parametrize(("k", "l"), [(1, 1), (2, 0), (0, 2), (1, 3), (2, 2)])
def test_matrices_from_the_definition(n, k, l):
    """One entry is the product over the edges of that of 1 or of J, the smaller vertex first."""
    one, big = linear.identity(n), linear.kronecker(linear.identity(n // 2), J)
    for d in family("decorated-brauer").diagrams(k, l):
        entries = family("decorated-brauer").matrix(d, n).tolist()
        for i in range(n**l):
            for j in range(n**k):
                index = [i // n ** (l - 1 - a) % n for a in range(l)] + [j // n ** (k - 1 - b) % n for b in range(k)]
                expected = prod((big if letter else one)[index[a]][index[b]] for a, b, letter in d.edges)
                assert entries[i][j] == expected


def test_texts():
    """J(2,1') read the other way is −J, so that it has one text."""
    for text, word in [("0", ()), ("1~1'", (0, 1)), ("1 , 2 | 1' ~ 2'", (0, 0, 2, 3)), ("1~2/1p~2p", (0, 1, 2, 3))]:
        assert DecoratedMatching(text).word == word
    assert str(DecoratedMatching("2~1'|1,2'")) == "1,2'|2~1'"
    assert eval(repr(DecoratedMatching("1~1'"))) == DecoratedMatching("1~1'")
    for text, message in [
        ("2~1", "expected the edges with ~ to have their smaller vertex first, found 2~1\n    J changes its sign "
         "there: exchange its ends, with the coefficient -1"),
        ("1'~1", "expected the edges with ~ to have their smaller vertex first"),
        ("1,2,1'", "1,2,1' is not of the family brauer: it has a block of 3 vertices"),
        ("1~~2", "expected a vertex"),
        (3, "expected a matching such as 1,2'|2~1', found 3"),
    ]:  # fmt: skip
        with pytest.raises(DiagramError) as error:
            DecoratedMatching(text)
        assert message in str(error.value)


def test_products():
    """J² = −1, a loop with one J is 0, and J turns round."""
    own = family("decorated-brauer")
    turn = own.read("1~1'")
    assert own.compose(turn, turn, "n") == {own.read("1,1'"): -1}
    assert own.compose(own.read("1'~2'"), own.read("1,2"), 4) == {}
    assert own.compose(own.read("1'~2'"), own.read("1~2"), 4) == {own.read("0"): 4}
    assert own.flip(turn) == (-1, turn)


def test_control_plain_matchings_do_not_span():
    space = Hom("UR(2)", 1, 1)
    assert space.missing([DecoratedMatching("1,1'")]) in ([Matrix(J)], [Matrix([[0, 1], [-1, 0]])])


def test_a_layer_is_applied():
    W = Hom("UR(2)", 1, 1).weight("w")
    assert W.apply([1, 2], [3, 5]).tolist() == [3 * 1 - 5 * 2, 3 * 2 + 5 * 1]


def test_refusals():
    with pytest.raises(GroupError, match=r"^UR\(3\) does not exist: n must be even"):
        parse_group("UR(3)")
    with pytest.raises(CaseError, match="expected an even n, found n = 3"):
        family("decorated-brauer").matrix(DecoratedMatching("1~1'"), 3)
    with pytest.raises(GroupError, match=r"U\(n\) has no sgn"):
        UR(2).integral((1,), sgn=1)
