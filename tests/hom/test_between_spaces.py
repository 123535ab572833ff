"""Hom between spaces: dimensions by three ways, matrices by exact elements, products of diagrams, relations."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from random import Random

import pytest

from eqmath import Diagram, Hom, Matrix, O, S, Space, V, parse_group
from eqmath.claims import SpaceSpanning
from eqmath.diagrams import compose
from eqmath.errors import CaseError, NotComposable, SpaceError, TooLarge
from eqmath.groups import matrix_group
from eqmath.hom.foreign import foreign_maps, induced_map
from eqmath.methods.between_spaces import constraints_between
from eqmath.methods.direct import RATIONAL_UNKNOWNS
from eqmath.spaces.harmonic_legs import HarmonicLegs
from eqmath.spaces.readings import MonomialReading
from tests.oracles.linear import rank

ALONE = ("1", "V", "V^2", "Sym2(V)", "Alt2(V)", "Sym2(V)*V", "Sym2(Alt2(V))", "Dual(V)*V", "V+1", "2*V+Alt2(V)")
TOGETHER = ("1", "V1", "V2*V1", "Sym2(V1*V2)", "Alt2(V2*V1)", "V1*V2*V1", "V1+V2+1")
HARMONIC = ("Harm2(V)", "Harm2(V)*V", "Sym2(Harm2(V))", "Harm3(V)+V", "Cl(V)")
CASES = [
    (group, X, Y)
    for groups, spaces in (
        (["O(2)", "O(3)", "SO(2)", "SO(3)", "Sp(2)", "Sp(4)", "S(3)", "A(3)", "B(3)", "H(2)", "C(3)"], ALONE),
        (["S(2)xO(2)", "S(3)xS(2)", "Sp(2)xO(1)"], TOGETHER),
        (["O(2)", "O(3)", "SO(2)", "SO(3)"], HARMONIC),
    )
    for group in groups
    for X, Y in product(spaces, repeat=2)
]


def elements(group, rng, count=2):
    """Random exact elements, one of every factor."""
    factors = group.series.factors or (group,)
    return [[factor.random(rng) for factor in factors] for _ in range(count)]


@pytest.mark.parametrize(("name", "X", "Y"), CASES)
def test_dimension_and_matrices(name, X, Y):
    group, space = parse_group(name), Hom(name, X, Y)
    rows, columns = space.shape
    assert space.dim == space.rank == space.second_route == len(list(space.basis()))
    if rows * columns <= 150:
        equations = constraints_between(group, Space(X), Space(Y)).tolist()
        assert space.dim == rows * columns - rank(equations)
    rng = Random(0)
    own = elements(group, rng)
    sides = [(Space(Y).matrix(g), Space(X).matrix(g)) for g in own]
    for diagram in list(space.spanning_set)[:12]:
        W = space.matrix(diagram)
        assert all(left * W == W * right for left, right in sides)


@pytest.mark.parametrize("name", ["O(2)", "Sp(4)", "S(3)", "H(2)"])
@pytest.mark.parametrize("text", ["V^2", "Sym2(V)", "Alt2(V)", "Sym2(V)*V", "Sym2(Alt2(V))", "Alt2(V)*V"])
def test_the_identity_is_the_identity(name, text):
    space = Hom(name, f"{text}+1", f"{text}+1")
    m = sum(len(monomial.legs) for _, monomial in Space(text).normal())
    words = "|".join(f"{i + 1},{i + 1}'" for i in range(m))
    found = [d for d in space.spanning_set if str(d) == f"[1,1] {words}"]
    (one,) = found
    size = space.shape[0]
    expected = [[int(i == j < size - 1) for j in range(size)] for i in range(size)]
    assert space.matrix(one) == Matrix(expected)


def positions_of(text):
    """The position group of a space of one summand, with signs, as permutations of its legs."""
    ((_, monomial),) = Space(text).normal()
    found = {tuple(range(len(monomial.legs))): 1}
    waiting = list(found)
    for order in waiting:
        for y in monomial.positions:
            new = tuple(y.images[i] for i in order)
            if new not in found:
                found[new] = found[order] * y.sign
                waiting.append(new)
    return found


@pytest.mark.parametrize("name", ["O(2)", "O(3)", "S(2)", "S(3)"])
@pytest.mark.parametrize(
    ("X", "Y", "Z"),
    [("V", "Sym2(V)", "V"), ("Sym2(V)", "Sym2(V)", "Sym2(V)"), ("Alt2(V)", "Alt2(V)", "V^2"), ("V", "V*Sym2(V)", "V"),
     ("Sym2(V)", "Alt2(V)*V", "V"), ("Sym3(V)", "Sym3(V)", "V"), ("V^2", "Sym2(V)*Sym2(V)", "1")],
)  # fmt: skip
def test_a_product_is_a_mean_over_the_positions_in_the_middle(name, X, Y, Z):
    """e''D₂e'·e'D₁e = (1/|Y'|) Σ χ(y) e''(D₂ y D₁)e with the loops of every product."""
    first, second, whole = Hom(name, X, Y), Hom(name, Y, Z), Hom(name, X, Z)
    n, middle = first.group.n, positions_of(Y)
    for lower, upper in product(first.spanning_set, second.spanning_set):
        total = whole_zero(whole)
        for order, sign in middle.items():
            turn = "|".join(f"{i + 1},{image + 1}'" for i, image in enumerate(order))
            product_, loops = compose(upper, permuted(lower, turn))
            total = total + induced_map(whole, "partition", product_) * (Fraction(sign, len(middle)) * n**loops)
        assert second.matrix(upper) * first.matrix(lower) == total


def permuted(lower, turn):
    """A diagram with its outputs permuted."""
    found, _ = compose(Diagram(turn), lower)
    return found


def whole_zero(space):
    """The zero map."""
    rows, columns = space.shape
    return Matrix([[0] * columns for _ in range(rows)])


@pytest.mark.parametrize(
    ("name", "X", "Y"),
    [("O(2)", "Sym2(V)*Sym2(V)", "Sym2(V)"), ("S(2)", "Sym3(V)", "Sym2(V)"), ("Sp(2)", "Alt2(V)*V", "V*Alt2(V)+V"),
     ("O(3)", "Harm2(V)^2", "Harm2(V)^2"), ("SO(2)", "Sym2(V)*V", "V*V*V+V")],
)  # fmt: skip
def test_relations_hold_among_matrices(name, X, Y):
    space = Hom(name, X, Y)
    relations = space.relations()
    assert len(relations) == space.findings().count - space.dim > 0
    for relation in relations:
        total = whole_zero(space)
        for diagram, coefficient in relation.terms.items():
            total = total + space.matrix(diagram) * coefficient
        assert total == whole_zero(space)
    assert space.missing() == []
    assert len(space.missing([])) == space.dim


def test_powers_are_what_they_were():
    assert Hom("O(3)", "V*V", "V^2") == Hom(O(3), 2, 2)
    assert Hom("S(3)xS(2)", "V1*V2^2", "V2") == Hom("S(3)xS(2)", (1, 2), (0, 1))
    assert Hom("S(3)", "V", 1) == Hom("S(3)", 1, 0)
    assert Hom("S(3)", source="V", target=1) == Hom("S(3)", 1, 0)
    assert repr(Hom("S(3)", "V+1", "V")) == 'Hom(S(3), "V+1", "V")'
    assert eval(repr(Hom("S(3)", "V+1", "V")), {"Hom": Hom, "S": S}) == Hom("S(3)", "V+1", "V")
    assert sorted([Hom("S(3)", "V+1", "V"), Hom("S(2)", 1, 1)])[0] == Hom("S(2)", 1, 1)


def test_a_space_of_dimension_0_is_a_result():
    space = Hom("O(2)", "Alt3(V)+0", "V")
    assert (space.dim, space.shape, list(space.basis()), space.missing()) == (0, (2, 0), [], [])
    nothing = Hom("S(2)", "0", "V")
    assert (nothing.dim, nothing.findings().count, nothing.weight().parameters) == (0, 0, ())


def test_a_group_of_ones_own_is_solved():
    turn = matrix_group("turn", 2, [Matrix([[0, -1], [1, 0]])])
    space = Hom(turn, "Sym2(V)", "V+1")
    assert (space.dim, space.spanning_set, space.rank) == (1, None, None)
    assert space.matrix(next(iter(space.basis()))) == Matrix([[0, 0, 0], [0, 0, 0], [1, 0, 1]])


def test_many_entries_are_solved_by_classes():
    """A signed cycle: the mean of the traces of its twelve powers counts what commutes."""
    g = Matrix([[-int(i == 0 and j == 5) + int(i == j + 1) for j in range(6)] for i in range(6)])
    space = Hom(matrix_group("cycle", 6, [g]), "Sym2(V)*V", "Alt3(V)")
    X, Y = space.source.matrix(g), space.target.matrix(g)
    (rows, columns), traces, left, right = space.shape, [], Y, X
    assert rows * columns > RATIONAL_UNKNOWNS
    for _ in range(12):
        traces.append(sum(left[i, i] for i in range(rows)) * sum(right[j, j] for j in range(columns)))
        left, right = left * Y, right * X
    assert left == Y
    assert space.dim == Fraction(sum(traces), 12) == len(space.basis())
    W = space.matrix(space.basis()[-1])
    assert Y * W == W * X


def test_many_entries_of_generators_with_denominators():
    """Two rotations that generate a dense subgroup of SO(3), whose layers are known by characters."""
    turn = Matrix([["3/5", "-4/5", 0], ["4/5", "3/5", 0], [0, 0, 1]])
    space = Hom(matrix_group("dense", 3, [turn, Matrix.permutation([2, 3, 1])]), "Sym3(V)*V^2", "Sym2(V)*V")
    rows, columns = space.shape
    assert rows * columns > RATIONAL_UNKNOWNS
    assert space.dim == Hom("SO(3)", "Sym3(V)*V^2", "Sym2(V)*V").second_route
    X, Y = space.source.matrix(turn), space.target.matrix(turn)
    assert all(Y * space.matrix(v) == space.matrix(v) * X for v in space.basis())


def test_so_many_entries_are_refused():
    mixed = matrix_group("mixed", 3, [Matrix([[1, 1, 0], [0, 1, 1], [0, 0, 1]])])
    with pytest.raises(TooLarge, match="unknowns that equations of two terms leave are too many"):
        Hom(mixed, "V^4", "V^3+1").dim  # noqa: B018
    with pytest.raises(TooLarge, match="unknowns are too many"):
        Hom(mixed, "V^6", "V^4+1").dim  # noqa: B018


@pytest.mark.parametrize(
    ("name", "X", "Y", "dim"),
    [("SO(2)", "Harm2(V+1)", "Harm2(V+1)", 5), ("O(2)", "Harm3(V+1)", "Harm2(V)+1", 2),
     ("O(2)", "Harm2(V^2)", "V^2", 5), ("S(2)xO(2)", "Harm2(V2+1)", "V1*V2", 1)],
)  # fmt: skip
def test_harmonics_of_other_spaces_are_solved(name, X, Y, dim):
    """No diagrams are known to span there."""
    space = Hom(name, X, Y)
    assert (space.dim, space.second_route, len(space.basis())) == (dim, dim, dim)
    assert space.missing() == []
    assert space.spanning_set is None
    for own in elements(space.group, Random(1)):
        left, right = Space(Y).matrix(own), Space(X).matrix(own)
        assert all(left * space.matrix(v) == space.matrix(v) * right for v in space.basis())


def test_what_is_refused():
    with pytest.raises(SpaceError, match="Inj needs a group that permutes a basis"):
        Hom("O(3)", "Inj2(V)", "V")
    with pytest.raises(CaseError, match="expected k or a space in its place, found both"):
        Hom("O(3)", 1, 1, source=V)
    with pytest.raises(CaseError, match="these are from V\\+1 to V"):
        _ = Hom("O(3)", "V+1", "V").k
    with pytest.raises(NotComposable, match="is not between any two summands"):
        Hom("O(3)", "V+1", "V").matrix("1,1'")
    with pytest.raises(NotComposable, match="is not one of the diagrams from Sym2\\(V\\) to V\\^2"):
        Hom("O(3)", "Sym2(V)", "V*V").matrix("1,1'")
    with pytest.raises(CaseError, match="expected k to be an integer"):
        Hom("O(3)", "1", 1)
    with pytest.raises(SpaceError, match="a sum is not a monomial functor"):
        Space("Harm2(V+1)").expression.read(MonomialReading())
    for text in ("Harm2(V+1)", "Harm2(V^2)"):
        with pytest.raises(SpaceError, match="known only for Harm of V"):
            Space(text).expression.read(HarmonicLegs())
    with pytest.raises(TooLarge):
        Hom(matrix_group("turn", 2, [Matrix([[0, -1], [1, 0]])]), "V^8", "V^8+1").dim  # noqa: B018
    many = Hom("S(3)", "V+999999999999999*V", "V")
    assert many.dim == 2 * 10**15
    with pytest.raises(TooLarge):
        list(many.spanning_set)


def test_foreign_diagrams_are_listed_once():
    found = foreign_maps(Hom("O(2)", "Sym2(V)", "Sym2(V)"), ("partition",))
    assert len(found) == len({W for _, W in found}) > Hom("O(2)", "Sym2(V)", "Sym2(V)").dim


def test_a_claim_has_its_spaces_as_they_are_written():
    written = [("(V+1)*V", "V"), ("V^2+V", "V")]
    claims = [SpaceSpanning(O, source=Space(source), target=Space(target)) for source, target in written]
    assert claims[0].source == claims[1].source
    assert [(str(claim.space(2).source), str(claim.space(2).target)) for claim in claims] == written
