"""Wreath products: elements, two-level partitions, invariants by classes, characters, generators and partitions."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from itertools import permutations, product
from random import Random

import pytest

from eqmath import Hom, Matrix, parse_group
from eqmath.combinatorics import set_partition_count
from eqmath.errors import CaseError, DiagramError, GroupError, TooLarge
from eqmath.families import family
from eqmath.families.two_level_partition import TwoLevelPartition
from eqmath.groups import parse_series, tensor_product
from eqmath.methods import BentLegs, Symmetrised
from eqmath.spaces import Space
from eqmath.testing import check_family, check_group
from tests.groups.solving import both, counted
from tests.oracles.representations import closure

BY_DIAGRAMS = ["S(2)wrS(2)", "S(2)wrS(3)", "S(3)wrS(2)", "S(1)wrS(3)", "S(3)wrS(1)", "O(1)wrS(3)", "O(2)wrS(2)",
               "H(2)wrS(2)", "B(2)wrS(2)", "B(3)wrS(2)"]  # fmt: skip
OTHERS = ["Sp(2)wrS(2)", "UR(2)wrS(2)", "SO(2)wrS(2)", "C(3)wrS(2)", "A(3)wrS(2)", "O(1,1)wrS(2)", "(S(2)+S(1))wrS(2)",
          "(S(2)wrS(2))wrS(2)"]  # fmt: skip


@pytest.mark.parametrize("name", [*BY_DIAGRAMS, *OTHERS])
def test_the_laws(name):
    report = check_group(name, order=3, samples=5)
    assert not set(report.not_checked) - {"order", "lie elements", "classes"}
    assert ("classes" in report.not_checked) == bool(parse_group(name).lie and name in OTHERS)
    group = parse_group(name)
    again = pickle.loads(pickle.dumps(group))
    assert again == group
    assert (again.series.inner, again.discrete) == (group.series.inner, group.discrete)


@pytest.mark.parametrize("name", [*BY_DIAGRAMS, *OTHERS])
@pytest.mark.parametrize("m", range(5))
def test_invariants(name, m):
    """By classes or orbits or generators, by wreath characters, by Σ_τ Π_B; the diagrams span, a basis if G's are."""
    group = parse_group(name)
    space = Hom(group, m // 2, m - m // 2)
    assert space.dim == space.second_route == group.integral((1,) * m)
    if name in BY_DIAGRAMS:
        assert space.rank == space.dim
        assert space.is_basis or not group.series.inner.series.basis
        assert space.spanning_set.name == "two-level-partition"
        if group.n**m <= 256:
            found = space.examine(space.spanning_set)
            assert (found.violation, found.rank, found.dim) == (None, space.rank, space.dim)


@pytest.mark.parametrize("name", ["S(2)wrS(2)", "S(2)wrS(3)", "S(3)wrS(2)", "O(1)wrS(2)", "H(2)wrS(2)"])
def test_elements_by_definition(name):
    """A permutation of the copies and an element on each: all of them, and no others."""
    group = parse_group(name)
    inner, copies = group.series.inner, group.n // group.series.inner.n
    own = [list(map(list, g)) for g in closure([g.tolist() for g in inner.discrete])]
    every = {tuple(map(tuple, g)) for g in blocks(own, inner.n, copies)}
    found = {tuple(map(tuple, g)) for g in closure([g.tolist() for g in group.discrete])}
    assert found == every
    assert len(every) == group.order if group.order else inner.order is None
    assert all(Matrix([list(row) for row in g]) in group for g in every)


def blocks(own: list, d: int, copies: int) -> Iterator[list]:
    """e_a in copy i goes to g_i e_a in copy σ(i); the vector e_a of copy i is number a·n + i."""
    for sigma in permutations(range(copies)):
        for chosen in product(own, repeat=copies):
            rows = [[0] * (d * copies) for _ in range(d * copies)]
            for i, g in enumerate(chosen):
                for a, b in product(range(d), repeat=2):
                    rows[a * copies + sigma[i]][b * copies + i] = g[a][b]
            yield rows


def test_what_does_not_belong():
    group = parse_group("S(2)wrS(2)")
    assert Matrix.permutation([2, 1, 4, 3]) in group
    assert Matrix.permutation([3, 2, 1, 4]) in group
    assert Matrix.permutation([2, 3, 4, 1]) in group
    assert Matrix.permutation([2, 1, 3, 4]) not in group
    rotated = parse_group("SO(2)wrS(2)").random(Random(0))
    assert rotated not in group
    assert rotated in parse_group("O(2)wrS(2)")
    assert rotated * 2 not in parse_group("O(2)wrS(2)")


@pytest.mark.parametrize("names", [("S(3)", "S(2)"), ("O(2)", "S(3)"), ("H(2)", "S(2)")])
def test_a_product_on_the_tensor_product_is_a_subgroup(names):
    inner, outer = map(parse_group, names)
    smaller, larger, rng = tensor_product(inner, outer), parse_group("wr".join(names)), Random(0)
    assert all(g in larger for g in (*smaller.discrete, *(smaller.random(rng) for _ in range(5))))


FACTS = {
    "V": ("V", "V", (3, 3, 3)),
    "V^2": ("V^2", "V", (11, 11, 12)),
    "Sym2": ("Sym2(V)", "V", (8, 8, 9)),
    "Alt2": ("Alt2(V)", "Alt2(V)", (7, 8, 9)),
}
LEGS = {
    "V": BentLegs.of(2, 1),
    "V^2": BentLegs.of(3, 1),
    "Sym2": BentLegs.of(3, 1, [((0, 2, 1), 1)]),
    "Alt2": BentLegs.of(4, 2, [((1, 0, 2, 3), -1), ((0, 1, 3, 2), -1)]),
}


@pytest.mark.parametrize("case", FACTS)
def test_sets_of_sets(case):
    """By characters and by signed orbits; and O(4), O(1)."""
    source, target, expected = FACTS[case]
    groups = [parse_group(name) for name in ("S(4)wrS(2)", "S(2)wrS(4)", "S(4)wrS(3)")]
    assert tuple(counted(group, source, target) for group in groups) == expected
    assert tuple(Symmetrised((group,), LEGS[case]).findings.dim for group in groups) == expected


def test_known_dimensions():
    assert Hom("O(4)wrS(2)", 2, 2).dim == 6
    assert Hom("O(1)wrS(4)", 2, 2).dim == 4
    assert [Hom("O(1)wrS(3)", 0, m).dim for m in range(7)] == [Hom("H(3)", 0, m).dim for m in range(7)]
    assert Hom("O(2)wrS(3)", 3, 3).dim == parse_group("O(2)wrS(3)").integral((1,) * 6)


@pytest.mark.parametrize("name", ["S(2)wrS(2)", "O(2)wrS(2)", "O(1)wrS(3)", "SO(2)wrS(2)", "H(2)wrS(2)"])
@pytest.mark.parametrize(
    ("source", "target"),
    [("V", "V"), ("V", "det*V"), ("Alt2(V)", "Sym2(V)"), ("Sym2(V)", "Sym2(V)"), ("Alt2(V)", "Alt2(V)"), ("1", "det")],
)
def test_functors_by_generators_and_by_characters(name, source, target):
    by_generators, by_characters = both(name, source, target)
    assert by_generators == by_characters


@pytest.mark.parametrize("name", ["O(2)wrS(2)", "B(3)wrS(2)", "H(2)wrS(2)", "S(3)wrS(2)"])
@pytest.mark.parametrize(
    ("source", "target", "legs"),
    [
        ("Sym2(V)", "Sym2(V)", BentLegs.of(4, 2, [((1, 0, 2, 3), 1), ((0, 1, 3, 2), 1)])),
        ("Alt2(V)", "Alt2(V)", LEGS["Alt2"]),
        ("1", "Alt2(V^2)", BentLegs.of(4, 4, [((2, 3, 0, 1), -1)])),
        ("1", "Sym3(V)", BentLegs.of(3, 3, [((1, 0, 2), 1), ((1, 2, 0), 1)])),
        ("1", "Alt4(V)", BentLegs.of(4, 4, [((1, 0, 2, 3), -1), ((1, 2, 3, 0), -1)])),
    ],
)
def test_positions(name, source, target, legs):
    group = parse_group(name)
    assert Symmetrised((group,), legs).findings.dim == counted(group, source, target)


def test_signs_of_permutation_groups_by_all_elements():
    """det and sgn of permutations of d points in every copy; that of the copies counts d times."""
    for name in ("S(2)wrS(2)", "S(3)wrS(2)", "S(2)wrS(3)"):
        group = parse_group(name)
        elements = [Matrix([list(row) for row in g]) for g in closure([g.tolist() for g in group.discrete])]
        for powers in ((), (1,), (1, 1), (2,), (2, 1)):
            total = 0
            for g in elements:
                traces = {1: sum(g[i, i] for i in range(g.shape[0])), 2: sum((g * g)[i, i] for i in range(g.shape[0]))}
                value = g.det()
                for j in powers:
                    value = value * traces[j]
                total += value
            assert group.integral(powers, det=1) == group.integral(powers, sgn=1) == total / len(elements)


@pytest.mark.parametrize("name", BY_DIAGRAMS)
def test_the_laws_of_the_diagrams(name):
    group = parse_group(name)
    report = check_family(family("two-level-partition", group), n=group.n, order=3)
    assert set(report.not_checked) == {"rows"}


def test_the_number_of_two_level_partitions():
    own = family("two-level-partition")
    assert [own.count(m, None) for m in range(6)] == [1, 1, 3, 12, 60, 358]
    assert [sum(1 for _ in own.words(m, None)) for m in range(6)] == [1, 1, 3, 12, 60, 358]
    assert all(own.contains(word, None) for word in own.words(4, None))
    assert [family("two-level-partition", "S(4)wrS(4)").count(m, 16) for m in range(5)] == [1, 1, 3, 12, 60]
    assert family("two-level-partition", "S(5)wrS(1)").count(5, 5) == set_partition_count(5, 5)


def test_control_bell_squared_and_dropped_pairs():
    """The number is not Bell(m)², and no pair can be left out."""
    assert Hom("S(3)wrS(3)", 1, 2).dim == 12 != 5**2
    space = Hom("S(2)wrS(2)", 1, 2)
    diagrams = list(space.spanning_set)
    for i in range(len(diagrams)):
        assert not space.examine(diagrams[:i] + diagrams[i + 1 :]).spans


def test_texts():
    for text, word in [
        ("0", ()), ("1,1'", (0, 0)), ("1|1'", (0, 1)), ("1||1'", (0, 11)), ("2|1||1'", (0, 1, 11)), ("1//1p", (0, 11)),
        ("1,2'|2||1'", (0, 1, 11, 0)),
    ]:  # fmt: skip
        assert TwoLevelPartition(text).word == word
        assert TwoLevelPartition.from_word(word, TwoLevelPartition(text).l) == TwoLevelPartition(text)
    assert str(TwoLevelPartition("1'||2|1")) == "1|2||1'"
    d = TwoLevelPartition("1,2'|2||1'")
    assert (str(d.fine), str(d.coarse), d.k) == ("1,2'|2|1'", "1,2,2'|1'", 2)
    assert eval(repr(d)) == d
    with pytest.raises(DiagramError):
        TwoLevelPartition("1||1")
    with pytest.raises(DiagramError):
        TwoLevelPartition("1|||1'")
    with pytest.raises(DiagramError, match="expected a two-level partition"):
        TwoLevelPartition(3)
    with pytest.raises(TooLarge, match="at most 11 vertices, found 12"):
        TwoLevelPartition("|".join(map(str, range(1, 13))))


def test_a_layer_is_applied():
    """Of two sets of two points: the point, its set, everything."""
    W = Hom("S(2)wrS(2)", 1, 1).weight("w")
    assert [str(d) for d in Hom("S(2)wrS(2)", 1, 1).basis()] == ["1,1'", "1|1'", "1||1'"]
    assert W.apply([1, 10, 100, 1000], [1, 0, 0]).tolist() == [1, 10, 100, 1000]
    assert W.apply([1, 10, 100, 1000], [0, 1, 0]).tolist() == [101, 1010, 101, 1010]
    assert W.apply([1, 10, 100, 1000], [0, 0, 1]).tolist() == [1111] * 4


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("S(3)wrO(2)", "expected S(n), the permutations of n copies, after wr, found O(2)\n    S(3)wrS(4)"),
        ("S(3)wrA(3)", "expected S(n), the permutations of n copies, after wr, found A(3)\n    S(3)wrS(4)"),
        ("S(2)wrS(2)wrS(2)", "expected one wr outside parentheses, found several\n    (S(2)wrS(3))wrS(4)"),
        ("S(2)wrS(2)xS(2)", "expected x or wr, found both in 'S(2)wrS(2)xS(2)'"),
        ("S(2)wrS(2)+S(2)", "expected wr or +, found both in 'S(2)wrS(2)+S(2)'"),
        ("S(182)wrS(182)", "expected from 1 to 32767 points, found 33124"),
        ("S(2)wr", "expected a group on both sides of wr, found 'S(2)wr'"),
    ],
)
def test_spellings_that_are_refused(text, message):
    with pytest.raises(GroupError) as error:
        parse_group(text)
    assert str(error.value) == message


@pytest.mark.parametrize("text", ["S(3)wrS(4)", "S3 wr S4", "S_3wrS_4", " (S(3)) wr (S(4)) "])
def test_spellings(text):
    group = parse_group(text)
    assert (repr(group), group.n, parse_series(text)) == ("S(3)wrS(4)", 12, (group.series, 12))
    assert parse_group(repr(parse_group(f"({text})xS(2)"))) == parse_group("(S(3)wrS(4))xS(2)")


def test_other_groups_have_no_two_level_partitions():
    for name in ("S(3)", "SO(2)wrS(2)", "O(1,1)wrS(2)", "C(3)wrS(2)"):
        with pytest.raises(CaseError, match=r"two-level partitions are for S\(d\)wrS\(n\) and its like"):
            family("two-level-partition", name)
    with pytest.raises(CaseError, match="two-level partitions have matrices beside a wreath product"):
        family("two-level-partition").matrix(TwoLevelPartition("1||1'"), 4)
    assert Space("V").dimension(4) == 4
