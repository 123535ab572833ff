"""O(p,q) and SO(p,q): elements, layers against the equations of the generators, and those of O(n) and SO(n)."""

from __future__ import annotations

import pickle
from random import Random

import pytest

from eqmath import SO, Hom, Matrix, O, parse_group
from eqmath.errors import CaseError, GroupError
from eqmath.families import family
from eqmath.groups import Group
from eqmath.methods import BentLegs, Symmetrised, examine_by, spanning_vectors
from eqmath.spaces import Space
from eqmath.spaces.admission import fault
from eqmath.testing import check_family, check_group
from tests.groups.solving import both, counted
from tests.oracles import linear

SIGNATURES = [(1, 1), (1, 2), (2, 1), (1, 3), (2, 2), (3, 1)]
NAMES = [f"{letter}({p},{q})" for letter in ("O", "SO") for p, q in SIGNATURES]
every_group = pytest.mark.parametrize("name", NAMES)
SHAPES = [(0, 0), (1, 1), (0, 2), (2, 0), (1, 2), (3, 0), (2, 2), (1, 3), (0, 4)]


def definite(group: Group) -> Group:
    """O(n) or SO(n)."""
    return (SO if group.name.startswith("SO") else O)(group.n)


@every_group
def test_the_laws(name):
    report = check_group(name, order=4, samples=6)
    assert set(report.not_checked) == {"order"}
    group = parse_group(name)
    assert pickle.loads(pickle.dumps(group)) == group
    assert hash(group) == hash(parse_group(name.replace(",", " , ").replace("(", "_(")))


@pytest.mark.parametrize(
    ("name", "rows", "inside"),
    [
        ("O(1,1)", [["5/4", "3/4"], ["3/4", "5/4"]], True),
        ("O(1,1)", [["-5/4", "3/4"], ["3/4", "-5/4"]], True),
        ("O(1,1)", [[0, 1], [1, 0]], False),
        ("O(1,1)", [["3/5", "-4/5"], ["4/5", "3/5"]], False),
        ("SO(1,1)", [["5/4", "3/4"], ["-3/4", "-5/4"]], False),
        ("SO(1,1)", [[-1, 0], [0, -1]], True),
        ("O(1,2)", [[1, 0, 0], [0, 0, 1], [0, 1, 0]], True),
        ("SO(1,2)", [[1, 0, 0], [0, 0, 1], [0, 1, 0]], False),
        ("O(2,1)", [[0, 1, 0], [1, 0, 0], [0, 0, 1]], True),
        ("O(2,1)", [[1, 0, 0], [0, 0, 1], [0, 1, 0]], False),
    ],
)
def test_membership_by_hand(name, rows, inside):
    assert (Matrix(rows) in parse_group(name)) == inside


@pytest.mark.parametrize(("name", "components"), [("O(1,2)", 4), ("O(2,2)", 4), ("SO(1,2)", 2), ("SO(2,2)", 2)])
def test_every_component_is_reached(name, components):
    """A component is told by the signs of the two diagonal minors of the blocks."""
    group, rng, p = parse_group(name), Random(0), int(name[name.index("(") + 1])
    found = set()
    for _ in range(40):
        rows = group.random(rng).tolist()
        blocks = [row[:p] for row in rows[:p]], [row[p:] for row in rows[p:]]
        found.add(tuple(Matrix(block).det() > 0 for block in blocks))
    assert len(found) == components


@every_group
@pytest.mark.parametrize(("k", "l"), SHAPES)
def test_layers_are_those_of_the_definite_group_with_signs(name, k, l):
    """Dimension, rank and basis are those of O(n); every matrix commutes with the generators; the direct method."""
    group = parse_group(name)
    if group.n ** (k + l) > 256:
        return
    space, other = Hom(group, k, l), Hom(definite(group), k, l)
    assert (space.dim, space.rank) == (other.dim, other.rank)
    assert space.second_route == space.dim
    assert [str(d) for d in space.basis()] == [str(d) for d in other.basis()]
    found = space.examine(space.spanning_set)
    assert (found.violation, found.rank, found.dim) == (None, space.rank, space.dim)
    elements = [(g.tolist(), False) for g in group.discrete] + [(x.tolist(), True) for x in group.lie]
    for d in space.spanning_set:
        rows = space.matrix(d).tolist()
        assert all(linear.commutes(rows, g, k, l, lie) for g, lie in elements)


@pytest.mark.parametrize("name", ["O(1,2)", "SO(1,2)", "O(2,1)", "SO(1,1)"])
def test_the_sign_of_one_edge_is_seen(name):
    """Control: the matrices of O(n) do not commute with a boost."""
    group = parse_group(name)
    plain = [family("brauer").matrix(d, group.n) for d in family("brauer").diagrams(0, 2)]
    assert Hom(group, 0, 2).examine(plain).violation is not None


@pytest.mark.parametrize("name", NAMES)
def test_functors_by_generators_and_by_characters(name):
    n = parse_group(name).n
    pairs = [("V", "V"), ("V", "det*V"), ("Alt2(V)", "Sym2(V)"), ("Sym2(V)", "Sym2(V)"), ("Alt2(V)", "Alt2(V)"),
             ("V^2", "V+1"), ("Cl(V)", "Cl(V)")]  # fmt: skip
    for source, target in pairs if n < 4 else pairs[:-1]:
        by_generators, by_characters = both(name, source, target)
        assert by_generators == by_characters, (source, target)
    assert counted(parse_group(name), "Cl(V)", "Cl(V)") == (n + 1) * (2 if name.startswith("SO") else 1)


SYMMETRIC = BentLegs.of(4, 2, [((1, 0, 2, 3), 1), ((0, 1, 3, 2), 1)])
EXTERIOR = BentLegs.of(4, 2, [((1, 0, 2, 3), -1), ((0, 1, 3, 2), -1)])
LONG = BentLegs.of(8, 4, [((1, 0, 2, 3, 4, 5, 6, 7), 1), ((0, 1, 2, 3, 5, 6, 7, 4), 1)])


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("legs", [SYMMETRIC, EXTERIOR, LONG], ids=["symmetric", "exterior", "long"])
def test_positions(name, legs):
    """Spaces with symmetric legs: the same dimension, the same diagrams."""
    group = parse_group(name)
    found, other = Symmetrised((group,), legs), Symmetrised((definite(group),), legs)
    assert found.findings.dim == other.findings.dim
    assert found.words == other.words


@pytest.mark.parametrize("name", ["O(1,3)", "SO(2,2)"])
def test_a_large_order(name):
    """Beyond the size at which the system is solved as it stands."""
    assert Hom(name, 4, 4).dim == Hom(definite(parse_group(name)), 4, 4).dim


def test_diagrams_multiply_as_those_of_the_definite_group():
    """δ = n for η as well, and a zig-zag is the identity."""
    check_family(family("brauer", "O(1,2)"), n=3)
    rules = family("brauer", "O(1,2)").own_rules()
    assert rules is family("brauer").own_rules()
    assert family("grood", "SO(1,2)").rules is None
    assert family("brauer", "O(3)") is family("brauer")


def test_harmonic_polynomials_are_refused():
    """They are those of Σ x²; the Clifford algebra, as a representation, needs any form."""
    lorentz = parse_group("O(1,3)")
    assert fault("Harm", lorentz) == "Harm needs a group of all maps that preserve the form Σ x²; O(1,3) is not one"
    assert fault("Cl", lorentz) == ""
    assert Space("Cl(V)").character(4)


def test_the_isotypic_method_is_for_series():
    group = parse_group("O(1,2)")
    with pytest.raises(CaseError, match=r"the isotypic method treats O\(n\), SO\(n\) and Sp\(n\), found O\(1,2\)"):
        examine_by("isotypic", group, spanning_vectors(group, 1, 1))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("O(3,0)", "O(3,0) preserves a definite form\n    write O(3)"),
        ("SO(0,2)", "SO(0,2) preserves a definite form\n    write SO(2)"),
        ("O(0,0)", "expected from 1 to 32767 points, found 0"),
        ("O(30000,2768)", "expected from 1 to 32767 points, found 32768"),
        ("O(1,-3)", "expected a group such as S(4), found 'O(1,-3)'"),
    ],
)
def test_forms_that_are_refused(text, message):
    with pytest.raises(GroupError) as error:
        parse_group(text)
    assert str(error.value) == message


def test_products_with_other_groups():
    """The factors of a product keep their own forms."""
    space = Hom("O(1,1)xS(2)", 2, 2)
    assert space.dim == Hom("O(1,1)", 2, 2).dim * Hom("S(2)", 2, 2).dim
    found = space.examine([space.matrix(d) for d in space.basis()])
    assert (found.violation, found.rank) == (None, space.dim)
