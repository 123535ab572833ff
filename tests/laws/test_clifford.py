"""Theorems about Clifford algebras and layers over them: numbers by closed forms and by minors, controls by hand."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from math import comb

import pytest

from eqmath import Hom, O, parse_group, verify
from eqmath.claims import (
    AboutClifford,
    AlgebraLayers,
    CliffordMaps,
    Element,
    FalseRule,
    MissedMap,
    Numbers,
    OtherList,
    ParametrisedMultiplication,
    Sandwiches,
    grades_between,
    sum_of_grades,
)
from eqmath.claims.clifford_maps import keeps_orientation
from eqmath.clifford import WITH_PSEUDOSCALAR, Clifford, reached_grades
from eqmath.clifford.maps import class_maps, grade_maps, motion_maps, radical_maps, special_maps
from eqmath.errors import CaseError, SpaceError
from eqmath.spaces import Space
from eqmath.theorems import all_theorems, theorem
from tests.oracles import clifford as oracle
from tests.oracles import linear

OURS = [t for t in all_theorems() if isinstance(t.claim, AboutClifford | AlgebraLayers)]
INSTANCES = [(t, i) for t in OURS for i in t.instances()]
CONTROLS = [(t, c) for t in OURS for c in t.controls]
SMALL, LARGEST = 70, 4
every_instance = pytest.mark.parametrize(
    ("statement", "instance"), INSTANCES, ids=[f"{t.name} {i.about}" for t, i in INSTANCES]
)
every_control = pytest.mark.parametrize(
    ("statement", "control"), CONTROLS, ids=[f"{t.name}: {c.name}" for t, c in CONTROLS]
)


def test_these_are_ours() -> None:
    assert [t.name for t in OURS] == [
        "clifford-class-maps", "clifford-geometric-product", "clifford-grade-maps", "clifford-grade-maps-special",
        "clifford-radical-products", "clifford-sandwiches", "clifford-special", "parametrised-multiplication",
        "projective-maps", "quaternion-layers",
    ]  # fmt: skip


def over_algebra(claim) -> int:
    """nkl."""
    n = claim.series.only
    return n * (claim.source.dimension(n) // n) * (claim.target.dimension(n) // n)


def closed(claim, n: int) -> int:
    """The number of maps between algebras, for one group."""
    algebra, special = claim.algebra(n), keeps_orientation(claim.series, n)
    if claim.grades:
        source, target = claim.grades
        words = [word for word in product(*source) if max(word) <= n]
        reached = [c for word in words for c in (word if len(word) == 1 else reached_grades(*word, n))]
        return sum((c == b) + (special and c + b == n) for c in reached for b in target if b <= n)
    ends = str(claim.source), str(claim.target)
    if algebra.r and claim.series.letter.startswith("O"):
        return {("Cl(V)", "1"): 1, ("Cl(V)", "Cl(V)"): n + 1, ("Cl(V)^2", "1"): n - algebra.r + 1}[ends]
    if algebra.r:
        by_radical = sum(comb(algebra.r, j) for k in range(n + 1) for j in range(n - k + 1))
        return 3 * (n - 1) + 7 if special else by_radical
    numbers = {("Cl(V)", "1"): 1, ("Cl(V)", "Cl(V)"): n + 1, ("Cl(V)^2", "1"): n + 1}
    return numbers.get(ends, comb(n + 3, 3)) * (1 + special)


def sizes(instance) -> list[int]:
    return [n for n in instance.values(range(1, LARGEST + 1)) if instance.claim.admits(instance.claim.case(n))]


@every_instance
def test_the_expected_status_is_met_by_both_methods(statement, instance) -> None:
    claim = instance.claim
    assert sizes(instance)
    for n in sizes(instance):
        case = claim.case(n)
        found = claim.decide(case)
        assert found.status == instance.expected(case)
        assert (found.witness is None) == (found.status == "proved")
        assert claim.second_route(case) in (None, found.dim)
        if isinstance(claim, CliffordMaps):
            assert found.dim == closed(claim, n)
        if isinstance(claim, AlgebraLayers):
            assert found.dim == over_algebra(claim) == claim.second_route(case)
        rows, columns = claim.space(n).shape
        if rows * columns <= SMALL:
            direct = claim.decide(case, "direct")
            assert (direct.status, direct.rank, direct.dim) == (found.status, found.rank, found.dim)
            assert direct.diagrams == found.diagrams
        with pytest.raises(CaseError, match="does not treat spaces"):
            claim.decide(case, "isotypic")
        if claim.uncertified:
            with pytest.raises(CaseError, match="SPEC.md has no certificates about"):
                claim.certificate(case, found)
    if not instance.uniform:
        with pytest.raises(CaseError):
            instance.stable_from(*claim.legs)


BETWEEN_GRADES = [
    ("clifford-grade-maps", "1+V+Alt2(V)", "1+V+Alt2(V)", 2), ("clifford-grade-maps", "Alt3(V)", "Alt3(V)", 3),
    ("clifford-grade-maps", "V+Alt3(V)", "1+Alt3(V)", 3), ("clifford-grade-maps", "V", "Alt2(V)", 2),
    ("clifford-special", "1+V+Alt2(V)", "1+V+Alt2(V)", 5), ("clifford-special", "V", "Alt3(V)", 5),
    ("clifford-special", "1", "1", 1), ("clifford-special", "Alt2(V)+1", "V", 4),
    ("clifford-class-maps", "1+V+Alt2(V)+Alt3(V)+Alt4(V)", "1+V+Alt2(V)+Alt3(V)+Alt4(V)", 4),
    ("clifford-geometric-product", "Alt2(V)*V", "V+Alt2(V)+Alt3(V)", 3),
    ("clifford-geometric-product", "V*V", "1", 1), ("clifford-geometric-product", "Alt2(V)*Alt2(V)", "Alt2(V)", 3),
    ("clifford-special", "V*V", "1+V+Alt2(V)", 5), ("clifford-class-maps", "1+V", "Alt4(V)+1", 4),
    ("clifford-class-maps", "V+Alt2(V)", "V+Alt2(V)", 2),
]  # fmt: skip


@pytest.mark.parametrize(("name", "source", "target", "start"), BETWEEN_GRADES)
def test_every_n_between_some_grades(name, source, target, start) -> None:
    """The row for every n beside all entries of all matrices at the n that follow, and the closed numbers at all."""
    *rows, last = verify(name, n="all", group=theorem(name).series.every, source=source, target=target)
    assert (last.n, last.start) == ("all", start)
    assert [row.n for row in rows] == list(range(1, start + 1))
    claim = theorem(name).claim.between(Space(source), Space(target))
    for row in rows:
        assert row.dim == closed(claim, row.n) == claim.decide(claim.case(row.n)).dim
    for n in range(start, start + 3):
        found = claim.decide(claim.case(n), "direct" if n < 5 else "reduced")
        assert (found.status, found.diagrams, found.rank, found.dim) == (
            last.status, last.diagrams, last.rank, closed(claim, n)
        )  # fmt: skip
        assert last.dim == found.dim


def test_products_with_the_pseudoscalar_end_later() -> None:
    """Maps from V to V: of O(n) a turn by I is none for n = 2, and there is none for n ≥ 3."""
    claim = CliffordMaps(O, maps=WITH_PSEUDOSCALAR, source=Space("V"), target=Space("V"))
    assert [claim.decide(claim.case(n)).status for n in range(1, 5)] == ["proved", "refuted", "proved", "proved"]
    assert (claim.constant_from(2), claim.stable(1, 1).start) == (3, 1)


def test_grades_as_sums() -> None:
    """A grade twice, or other spaces, are not sums of different grades."""
    assert sum_of_grades(Space("Alt3(V)+1")) == (3, 0)
    for text in ("V+V", "2", "Sym2(V)", "Alt2(V)*V", "Cl(V)", "det", "Dual(V)*V"):
        assert sum_of_grades(Space(text)) is None
    assert grades_between(Space("V^2"), Space("1")) == (((1,), (1,)), (0,))
    for source, target in (
        ("V^3", "1"),
        ("V*Sym2(V)", "V"),
        ("V*V+1", "V"),
        ("2*V", "V"),
        ("V", "V+V"),
        ("Cl(V)", "1"),
    ):
        assert grades_between(Space(source), Space(target)) is None
    with pytest.raises(
        CaseError, match=r"maps from V\+V to V are not maps of one or two elements of Cl\(V\), and do not lead"
    ):
        verify("clifford-special", n=2, source="V+V", target="V")


def elements_of(group) -> list[tuple[list[list], bool]]:
    return [(g.tolist(), False) for g in group.discrete] + [(x.tolist(), True) for x in group.lie]


def sorted_by_grades(n: int) -> list[int]:
    """Of Cl ⊗ Cl in the order of Kronecker products, the places by grades."""
    words = oracle.words(n)
    pairs = [(len(a), len(b)) for a in words for b in words]
    return sorted(range(len(pairs)), key=pairs.__getitem__)


def represented(space: Space, element, n: int) -> list[list]:
    """An element on V, Cl(V), Cl(V)^2 or the numbers, by minors."""
    g, infinitesimal = element
    if str(space) == "1":
        return [[0 if infinitesimal else 1]]
    if str(space) == "V":
        return g
    if str(space) == "Cl(V)":
        return oracle.on_whole(element)
    if str(space) == "Cl(V)^2":
        order, whole = sorted_by_grades(n), oracle.on_pairs(element)
        return [[whole[i][j] for j in order] for i in order]
    copies = int(str(space).removesuffix("*V"))
    return linear.kronecker(linear.identity(copies), g)


BY_MINORS = [
    ("O(1)", "Cl(V)^2", "Cl(V)", 4), ("O(2)", "Cl(V)", "Cl(V)", 3), ("SO(2)", "Cl(V)", "Cl(V)", 6),
    ("SO(2)", "Cl(V)^2", "1", 6), ("O(2)", "Cl(V)^2", "1", 3), ("O(2)", "Cl(V)^2", "Cl(V)", 10),
    ("O(1,1)", "Cl(V)^2", "Cl(V)", 10), ("SO(1,1)", "Cl(V)^2", "Cl(V)", 20), ("O(3)", "Cl(V)", "Cl(V)", 4),
    ("SO(2,1)", "Cl(V)", "Cl(V)", 8), ("E(1)", "Cl(V)", "Cl(V)", 5), ("SE(1)", "Cl(V)", "Cl(V)", 10),
    ("E(2)", "Cl(V)", "1", 1), ("SE(2)", "Cl(V)", "1", 3), ("SE(2)", "1", "Cl(V)", 3), ("E(2)", "1", "Cl(V)", 2),
    ("Blades(0,2)", "2*V", "V", 8),
]  # fmt: skip


@pytest.mark.parametrize(("name", "source", "target", "number"), BY_MINORS)
def test_numbers_by_minors_and_elimination(name, source, target, number) -> None:
    group = parse_group(name)
    pairs = [
        tuple(represented(Space(end), element, group.n) for end in (source, target)) for element in elements_of(group)
    ]
    assert oracle.hom_dimension(pairs) == number == Hom(group, source, target).dim


FACTS = [
    ("O(6)", "Alt3(V)", "Alt3(V)", 1), ("SO(6)", "Alt3(V)", "Alt3(V)", 2), ("SO(5)", "Alt2(V)", "Alt3(V)", 1),
    ("O(5)", "Alt2(V)", "Alt3(V)", 0), ("SO(4)", "Alt2(V)^2", "Alt2(V)", 2), ("O(4)", "Alt2(V)^2", "Alt2(V)", 1),
    ("O(3)", "Cl(V)*V", "Cl(V)", 6), ("SO(3)", "Cl(V)*V", "Cl(V)", 12), ("O(2,1)", "Alt2(V)*V", "V", 1),
    ("SO(2,1)", "Alt2(V)*V", "V+Alt2(V)", 2), ("O(1,4)", "Alt2(V)", "Alt2(V)", 1), ("O(5)", "Cl(V)", "1", 1),
    ("SO(5)", "Cl(V)", "1", 2),
]  # fmt: skip


@pytest.mark.parametrize(("name", "source", "target", "number"), FACTS)
def test_facts_of_row_21(name, source, target, number) -> None:
    space = Hom(name, source, target)
    assert space.dim == space.second_route == number


@pytest.mark.parametrize("n", range(1, 7))
def test_reached_grades(n) -> None:
    """As many triples as C(n+3, 3), those of products of blades, and those with x + y + z ≤ n edges."""
    algebra = Clifford(n)
    by_blades = {(a.bit_count(), b.bit_count(), (a ^ b).bit_count()) for a in algebra.blades for b in algebra.blades}
    triples = {(a, b, c) for a in range(n + 1) for b in range(n + 1) for c in reached_grades(a, b, n)}
    edges = {(x + y, x + z, y + z) for x in range(n + 1) for y in range(n + 1) for z in range(n + 1) if x + y + z <= n}
    assert by_blades == triples == edges
    assert len(triples) == comb(n + 3, 3)


def test_the_diagram_that_is_zero_in_the_plane() -> None:
    """Λ² ⊗ Λ² → Λ²: three edges need three values."""
    space = Hom("O(2)", "Cl(V)^2", "Cl(V)")
    assert (space.spanning_set.count, space.rank) == (11, 10)


@pytest.mark.parametrize(("signature", "r"), [((1, 0), 1), ((2, 0), 1), ((1, 0), 2), ((3, 0), 1), ((2, 0), 2)])
def test_numbers_with_a_radical(signature, r) -> None:
    numbers = {(1, 1): 5, (2, 1): 7, (1, 2): 12, (3, 1): 9, (2, 2): 16}
    p = signature[0]
    assert len(radical_maps(Clifford(*signature, r), 1, False)) == numbers[p, r]
    assert Hom(parse_group(f"E({p},0,{r})"), "Cl(V)", "Cl(V)").dim == numbers[p, r]
    assert Hom(parse_group(f"O({p},0,{r})"), "Cl(V)", "Cl(V)").dim == p + r + 1


@pytest.mark.parametrize("text", ["O(3)", "SO(3)", "O(1,2)", "SO(4)"])
@pytest.mark.parametrize("source", ["Cl(V)", "Cl(V)^2"])
def test_grades_halved_and_as_they_are(text, source) -> None:
    """The pseudoscalar makes no difference: the same dimension without its help."""
    group = parse_group(text)
    claim = CliffordMaps(group.series, source=Space(source))
    assert sum(block.dim for block in claim.blocks(group.n)) == Hom(group, source, "Cl(V)").dim


def matrices(control) -> list[list[list]]:
    case = control.case
    if isinstance(control.false, OtherList):
        return [W.tolist() for W in control.false.maps(case)]
    return [W.tolist() for W in control.false.vectors(case).matrices()]


def setting(control):
    """The claim and the group, changed as the control says."""
    other = control.false if isinstance(control.false, OtherList) else None
    claim = other.claim if other else control.false
    return claim, other.group(control.case.n) if other else claim.series(control.case.n)


@every_control
def test_a_control_is_refuted_with_a_true_witness(statement, control) -> None:
    outcome = control.outcome()
    assert outcome.status == "refuted"
    claim, group = setting(control)
    witness = outcome.witness
    if isinstance(witness, FalseRule):
        check_rule(witness, claim, control.case)
        return
    if isinstance(claim, ParametrisedMultiplication):
        assert isinstance(witness, Numbers)
        return
    pairs = [
        tuple(represented(end, element, group.n) for end in (claim.source, claim.target))
        for element in elements_of(group)
    ]
    if not isinstance(witness, Element):
        # where there is no generator, on R² or on Cl(1,0), all four maps are equivariant
        assert outcome.dim == (oracle.hom_dimension(pairs) if pairs else 4)
    listed = matrices(control) if not isinstance(witness, Numbers) else []
    if isinstance(witness, Numbers):
        assert witness.true == outcome.dim != witness.claimed
    elif isinstance(witness, MissedMap):
        W = witness.matrix.tolist()
        assert all(linear.multiply(Y, W) == linear.multiply(W, X) for X, Y in pairs)
        rows = [linear.flat(own) for own in listed]
        assert linear.rank([*rows, linear.flat(W)]) == linear.rank(rows) + 1
    else:
        v = witness.violation
        element = v.g.tolist(), v.infinitesimal
        assert element in elements_of(group)
        X, Y = (represented(end, element, group.n) for end in (claim.source, claim.target))
        (i,), (j,) = v.row, v.column
        sides = [(linear.multiply(Y, W)[i - 1][j - 1], linear.multiply(W, X)[i - 1][j - 1]) for W in listed]
        assert (v.left, v.right) in sides
        assert v.left != v.right


def check_rule(witness: FalseRule, claim, case) -> None:
    """v x v, beside v² times the reflected x."""
    squares = oracle.signature(*(claim.algebra(case.n).squares.count(s) for s in (1, -1)))
    v, x = (vector(text, case.n) for text in (witness.upper, witness.lower))
    as_words = [{(i + 1,): c for i, c in enumerate(own) if c} for own in (v, x)]
    claimed = oracle.product(oracle.product(as_words[0], as_words[1], squares), as_words[0], squares)
    square = sum(s * c * c for s, c in zip(squares, v, strict=True))
    place = witness.row[0]
    assert witness.claimed == claimed.get((place,), 0)
    assert witness.true == square * oracle.reflected(x, v, squares)[place - 1]
    assert witness.claimed != witness.true


def vector(text: str, n: int) -> list[int]:
    """e1 + e2 and the like."""
    return [int(f"e{i + 1}" in text.split(" + ")) for i in range(n)]


@every_control
def test_without_the_change_it_is_true(statement, control) -> None:
    if control.true is not None:
        assert control.true.decide(control.case).status == "proved"
    own = control.false.claim if isinstance(control.false, OtherList) else control.false
    assert statement.single.concerns(own.series)


@pytest.mark.parametrize(
    ("name", "source", "target", "own", "dense"),
    [("Blades(0,1)", "V", "V", 10, 4), ("Blades(0,2)", "V", "V", 68, 16), ("Blades(0,2)", "3*V", "2*V", 88, 96)],
)
def test_parameters_by_hand(name, source, target, own, dense) -> None:
    """n matrices of size n, and n of size l × k."""
    claim = theorem("parametrised-multiplication").claim
    claim = replace(claim, series=parse_group(name).series).between(Space(source), Space(target))
    n = claim.series.only
    k, l = (space.dimension(n) // n for space in (claim.source, claim.target))
    assert claim.parameters(n)[:2] == (own, dense) == (n * n * n + n * k * l, n * k * n * l)
    found = claim.decide(claim.case(n))
    assert (found.status == "refuted") == (own >= dense)
    assert found.witness in (None, Numbers(dense, own))


def test_the_smallest_layer_for_which_the_claim_is_false() -> None:
    found = verify("parametrised-multiplication", group="Blades(0,1)", source="V", target="V")
    verdict = found[0] if not hasattr(found, "status") else found
    assert (verdict.status, str(verdict.witness)) == ("refuted", "claimed 4, true 10")


def test_what_is_refused() -> None:
    claim = theorem("clifford-grade-maps").claim
    with pytest.raises(CaseError, match=r"^expected maps of Cl\(V\), found from V to Cl\(V\)"):
        claim.between(Space("V"), Space("Cl(V)")).decide(claim.case(2))
    with pytest.raises(CaseError, match=r"^S\(n\) preserves no form"):
        replace(claim, series=parse_group("S(3)").series).algebra(3)
    with pytest.raises(CaseError, match="preserves a form with a radical"):
        Sandwiches(parse_group("E(2)").series).decide(claim.case(3))
    layers = theorem("quaternion-layers").claim
    with pytest.raises(CaseError, match=r"^expected copies of V, found V\+1"):
        layers.copies(Space("V+1"))
    for maps, arguments in ((grade_maps, (3, False)), (special_maps, (3, False)), (class_maps, (2, False)),
                            (radical_maps, (1, True)), (motion_maps, (1, False))):  # fmt: skip
        with pytest.raises(SpaceError):
            maps(Clifford(2), *arguments)
