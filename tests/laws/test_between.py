"""Laws of the theorems about spaces: their status by both methods, their numbers by counting, their controls."""

from fractions import Fraction

import pytest

from eqmath import Hom, S, verify
from eqmath.claims import (
    AboutClifford,
    AboutEgoNetworks,
    AboutElements,
    AlgebraLayers,
    BipartitionProducts,
    CountingMatrices,
    Element,
    ExplicitBasis,
    FalseRule,
    HarmonicWays,
    MissedMap,
    Numbers,
    OrbitBasis,
    OrbitMatrices,
    OtherList,
    PointwiseClaim,
    Relation,
    SpaceCount,
    SpanDerivative,
)
from eqmath.claims.few_blocks import bipartition
from eqmath.combinatorics import joined_bipartitions, matrices_with_margins
from eqmath.errors import CaseError, Disagreement
from eqmath.families import LegGroup
from eqmath.families.super_members import EDGES, SIGNED_EDGES
from eqmath.spaces import Space
from eqmath.theorems import all_theorems, theorem
from eqmath.theorems.between import young_degrees
from tests.oracles import bipartitions as oracle
from tests.oracles import functors, linear, young_legs
from tests.oracles.lie import determinant

ELSEWHERE = AboutEgoNetworks | PointwiseClaim | AboutElements | AboutClifford | AlgebraLayers | HarmonicWays
BETWEEN = [t for t in all_theorems() if t.spaces is not None and not isinstance(t.claim, ELSEWHERE)]
"""Those about ego networks, functions of coordinates, all elements, Clifford algebras and multiplications are in
test_ego_networks.py, test_pointwise.py, test_elements.py, test_clifford.py and test_harmonic_ways.py."""
INSTANCES = [(t, i) for t in BETWEEN for i in t.instances()]
CONTROLS = [(t, c) for t in BETWEEN for c in t.controls]
SMALL = 150
"""Entries of a map that the direct method solves for in a moment."""

every_instance = pytest.mark.parametrize(
    ("statement", "instance"), INSTANCES, ids=[f"{t.name} {i.about}" for t, i in INSTANCES]
)
every_control = pytest.mark.parametrize(
    ("statement", "control"), CONTROLS, ids=[f"{t.name}: {c.name}" for t, c in CONTROLS]
)
young = pytest.mark.parametrize(
    ("a", "b"), [((2, 2), ()), ((4, 3), ()), ((1,), (2, 2)), ((2, 1), (2,)), ((2,), (2, 2)), ((), (3, 3))]
)


def sizes(instance) -> list[int]:
    return [n for n in instance.values(range(1, 5)) if instance.claim.admits(instance.claim.case(n))]


@every_instance
def test_the_expected_status_is_met_by_both_methods(statement, instance) -> None:
    claim = instance.claim
    for n in sizes(instance):
        case = claim.case(n)
        found = claim.decide(case)
        assert found.status == instance.expected(case)
        assert found.dim == claim.second_route(case)
        assert (found.witness is None) == (found.status == "proved")
        rows, columns = claim.space(n).shape
        if rows * columns <= SMALL:
            direct = claim.decide(case, "direct")
            assert (direct.status, direct.rank, direct.dim) == (found.status, found.rank, found.dim)
            assert direct.diagrams == found.diagrams
        with pytest.raises(CaseError, match="does not treat spaces"):
            claim.decide(case, "isotypic")


@every_instance
def test_every_n(statement, instance) -> None:
    """The row for every n has the numbers of the two n that follow."""
    claim = instance.claim
    if not instance.uniform:
        with pytest.raises(CaseError):
            instance.stable_from(*claim.legs)
        return
    last = verify(statement.name, n="all", group=instance.groups, source=claim.source, target=claim.target)[-1]
    assert (last.n, last.start) == ("all", instance.stable_from(*claim.legs).start)
    for n in instance.values(range(last.start, last.start + 3)):
        found = claim.decide(claim.case(n))
        assert (found.status, found.dim) == (last.status, last.dim)


def test_what_is_not_uniform() -> None:
    series = {t.name for t, i in INSTANCES if not i.uniform and not i.single}
    single = {t.name for t, i in INSTANCES if i.single}
    assert series == {"aligned-blocks", "symmetric-power-composition"}
    assert single == {
        "circulant-layers", "contour-pooling", "direct-sums", "grid-convolutions", "parametric-spans",
        "point-cloud-layers", "span-derivative",
    }  # fmt: skip


@young
def test_numbers_of_weights_by_generating_functions(a, b) -> None:
    """Any split of the legs: X has the first factors, Y the others."""
    names = [f"Sym{d}(V)" for d in a] + [f"Alt{d}(V)" for d in b]
    source, target = (Space("*".join(part) or "1") for part in (names[:-1], names[-1:]))
    assert young_degrees(source, target) == (a, b)
    m = sum(a) + sum(b)
    for n in (1, 2, 3, 5):
        wanted = {
            "young-legs-symmetric": young_legs.symmetric,
            "young-legs-hyperoctahedral": young_legs.hyperoctahedral,
        }
        for name, count in wanted.items():
            found = theorem(name).claim.between(source, target)
            outcome = found.decide(found.case(n))
            assert outcome.diagrams == outcome.rank == outcome.dim == count(a, b, n)
    for name, n, loops in (("orthogonal-young-legs", m, False), ("symplectic-young-legs", m + m % 2, True)):
        found = theorem(name).claim.between(source, target)
        assert found.decide(found.case(n)).dim == young_legs.multigraphs(a, b, loops)


@young
@pytest.mark.parametrize("loops", [False, True])
def test_multigraphs(a, b, loops) -> None:
    legs = [*(LegGroup(degree) for degree in a), *(LegGroup(degree, -1) for degree in b)]
    assert (SIGNED_EDGES if loops else EDGES).count(legs, 1) == young_legs.multigraphs(a, b, loops)


FACTS = [
    ("S(1)", "Sym5(V)", "Sym2(V)", 1), ("S(2)", "Sym5(V)", "Sym2(V)", 9), ("S(3)", "Sym5(V)", "Sym2(V)", 24),
    ("S(4)", "Sym5(V)", "Sym2(V)", 36), ("S(3)", "Alt2(V)*V", "Alt2(V)", 5), ("S(5)", "Sym2(V)*Alt2(V)", "V", 10),
    ("A(4)", "Alt3(V)", "V", 2), ("A(6)", "Alt4(V)", "Alt3(V)", 2), ("H(2)", "Sym4(V)", "Sym4(V)", 7),
    ("H(3)", "Sym4(V)", "Sym4(V)", 13), ("O(1)", "Sym2(V)^2", "Sym2(V)", 1), ("O(2)", "Sym2(V)^2", "Sym2(V)", 4),
    ("O(2)", "Alt2(V)^2", "Alt2(V)", 0), ("Sp(2)", "Alt2(V)^2", "Alt2(V)", 1), ("Sp(4)", "Alt2(V)^2", "Alt2(V)", 4),
    ("Sp(4)", "Alt4(V)", "Alt2(V)", 1), ("Sp(6)", "Alt4(V)", "Alt2(V)", 2), ("SO(4)", "Alt2(V)^2", "Alt2(V)", 2),
    ("U(1)", "Sym2(V)*Dual(V)", "Sym2(V)*Dual(V)", 1), ("U(2)", "Sym2(V)*Dual(V)", "Sym2(V)*Dual(V)", 2),
    ("U(5)", "Alt3(V)", "Alt2(Dual(V))", 0), ("M(5)", "V^2*Dual(V)", "V^2*Dual(V)", 16),
    ("M(3)", "V^2*Dual(V)^2", "1", 3),
]  # fmt: skip
"""Numbers that were computed otherwise."""


@pytest.mark.parametrize(("group", "source", "target", "dim"), FACTS)
def test_known_numbers(group, source, target, dim) -> None:
    names = [t.name for t in BETWEEN if t.series.letter == group.partition("(")[0] and "young-legs" in t.name]
    for name in names:
        found = verify(name, group=group, source=source, target=target)
        assert (found[0] if not hasattr(found, "dim") else found).dim == dim


MORE_FACTS = [
    ("U(2)", "Sym4(V*Dual(V))", "1", 3), ("SU(5)", "Alt3(V)", "Alt2(Dual(V))", 1), ("SU(3)", "Sym3(V)", "1", 0),
    ("SU(3)", "Alt2(V)*V", "1", 1), ("SU(2)", "Sym2(V)^2", "Sym2(V)", 1), ("SU(2)", "V^3", "V", 2),
    ("UR(4)", "Alt2(V)", "Sym2(V)", 2), ("UR(4)", "V", "V", 2), ("UR(4)", "V^2", "V^2", 12),
    ("S(4)wrS(2)", "V^2", "V", 11), ("S(2)wrS(4)", "V^2", "V", 11), ("S(4)wrS(3)", "V^2", "V", 12),
    ("S(4)wrS(2)", "Sym2(V)", "V", 8), ("S(2)wrS(4)", "Sym2(V)", "V", 8),
    ("S(4)wrS(3)", "Sym2(V)", "V", 9), ("S(4)wrS(2)", "Alt2(V)", "Alt2(V)", 7),
    ("S(2)wrS(4)", "Alt2(V)", "Alt2(V)", 8), ("S(4)wrS(3)", "Alt2(V)", "Alt2(V)", 9), ("O(4)wrS(2)", "V^2", "V^2", 6),
    ("O(1)wrS(4)", "V^2", "V^2", 4), ("O(1,3)", "Sym2(V)", "Sym2(V)", 2), ("SO(1,3)", "Alt2(V)", "Alt2(V)", 2),
]  # fmt: skip
"""Of other functors, and of groups that no theorem about spaces is about."""


@pytest.mark.parametrize(("group", "source", "target", "dim"), MORE_FACTS)
def test_known_numbers_of_other_groups(group, source, target, dim) -> None:
    space = Hom(group, source, target)
    assert space.dim == dim
    assert space.second_route in (None, dim)
    assert space.rank in (None, dim)


def test_explicit_bases_have_cases_where_they_are_known() -> None:
    """For SO(n) on at most n powers, and nowhere else; a claim about others is refused."""
    statement = theorem("special-orthogonal-symmetric-basis")
    for source, target, powers in (("V", "V", 2), ("Sym2(V)^2", "Sym2(V)", 3), ("V", "V^3", 4)):
        claim = statement.claim.between(Space(source), Space(target))
        for n in range(1, 6):
            case = claim.case(n)
            assert claim.admits(case) == (n >= powers)
            if n < powers:
                with pytest.raises(CaseError, match=r"has no explicit basis from .* to .*\n    take a larger n$"):
                    claim.decide(case)
        found = verify(statement.name, n="1..5", source=source, target=target)
        assert [v.n for v in found] == list(range(powers, 6))


@pytest.mark.parametrize("name", [t.name for t in BETWEEN if isinstance(t.claim, ExplicitBasis)])
def test_an_explicit_basis_is_all_diagrams_for_few_powers(name) -> None:
    """And not for one n less, where the powers are of degree 2 at least."""
    statement = theorem(name)
    for source, target in statement.spaces.texts:
        claim = statement.claim.between(Space(source), Space(target))
        start = claim.constant_from(sum(claim.legs))
        for n in statement.series.values(start + 1):
            if n >= start:
                assert claim.decide(claim.case(n)).diagrams == len(claim.space(n).spanning_set)


@pytest.mark.parametrize("k", range(5))
@pytest.mark.parametrize("l", range(5))
def test_antisymmetric_powers(k, l) -> None:
    """The closed numbers and the generating function; the number is constant where that is said, and not before."""
    number, X, Y = theorem("antisymmetric-powers").claim.formula, Space(f"Alt{k}(V)"), Space(f"Alt{l}(V)")
    counts = [young_legs.symmetric((), (k, l), n) for n in range(1, 9)]
    assert [number.count(n, X, Y) for n in range(1, 9)] == counts
    start = number.constant_from(X, Y)
    assert len(set(counts[start - 1 :])) == 1
    assert start == 1 or counts[start - 2] != counts[start - 1]


def test_the_multigraphs_count_where_they_should() -> None:
    """2n ≥ l + k, or c ≤ n symmetric legs; the first failures are those of c = n + 1."""
    statement = theorem("young-legs-count")
    claims = [statement.claim.between(Space(x), Space(y)) for x, y in statement.spaces.texts]
    cases = {(n, str(c.source), str(c.target)): statement.holds(c.case(n)) for n in (1, 2, 3) for c in claims}
    false = {(n, x) for (n, x, y), holds in cases.items() if not holds}
    assert (2, "Sym2(V)^2") in false
    assert (3, "Sym2(V)^2") not in false
    assert (1, "Sym4(V)") in false
    assert (2, "Sym4(V)") not in false
    assert not any(n == 3 for n, _ in false)


# -- products between symmetric powers -------------------------------------------------------------------------------


@pytest.mark.parametrize(("k", "l"), [(0, 0), (1, 0), (1, 1), (2, 1), (1, 3), (2, 2), (3, 2)])
@pytest.mark.parametrize("n", [1, 2, 3])
def test_counting_matrices_and_orbit_matrices(k, l, n) -> None:
    """The first by putting values at blocks, the second from the first: constant on the same pairs of monomials."""
    space = Hom(S(n), source=f"Sym{k}(V)", target=f"Sym{l}(V)")
    found = CountingMatrices(space)
    assert sorted(map(bipartition, found.diagrams)) == sorted(oracle.bipartitions(k, l))
    for d in found.diagrams:
        pairs = bipartition(d)
        counted = oracle.counting_matrix(pairs, k, l, n)
        assert found.of_bipartition(pairs).tolist() == counted
        scale = [Fraction(oracle.exponents(J), oracle.factorial(k)) for J in oracle.monomials(n, k)]
        assert space.matrix(d).tolist() == [[x * c for x, c in zip(row, scale, strict=True)] for row in counted]
    orbits = OrbitMatrices(space)
    total = [[0] * space.shape[1] for _ in range(space.shape[0])]
    for W in orbits.matrices():
        assert {1} <= {x for row in W.tolist() for x in row} <= {0, 1}
        total = [[x + y for x, y in zip(a, b, strict=True)] for a, b in zip(total, W.tolist(), strict=True)]
    assert all(x == 1 for row in total for x in row)


@pytest.mark.parametrize(("k", "j", "l"), [(1, 1, 1), (2, 2, 1), (0, 2, 2), (2, 3, 2), (3, 0, 1), (2, 2, 2)])
@pytest.mark.parametrize("n", [1, 2, 3])
def test_the_composition_law(k, j, l, n) -> None:
    for upper in oracle.bipartitions(j, l):
        for lower in oracle.bipartitions(k, j):
            matrices = oracle.counting_matrix(upper, j, l, n), oracle.counting_matrix(lower, k, j, n)
            true = oracle.product_of(*matrices, n, j)
            terms = [
                (c * n**closed, oracle.counting_matrix(pairs, k, l, n))
                for (pairs, closed), c in joined_bipartitions(upper, lower).items()
            ]
            assert linear.combine(terms, (len(true), len(true[0]))) == true


def test_matrices_with_margins() -> None:
    """Row sums 2, 1 and column sums 1, 1, 1: three; nothing fits other totals; no rows and no columns: one."""
    found = list(matrices_with_margins((2, 1), (1, 1, 1)))
    assert found == [((0, 1, 1), (1, 0, 0)), ((1, 0, 1), (0, 1, 0)), ((1, 1, 0), (0, 0, 1))]
    assert [list(matrices_with_margins(*margins)) for margins in (((1,), (2,)), ((), (1,)), ((), ()))] == [[], [], [()]]


def test_as_many_orbit_matrices_as_the_dimension(monkeypatch: pytest.MonkeyPatch) -> None:
    """The guard fires when bipartitions are taken for equal that are not."""
    claim = OrbitBasis(S, source=Space("Sym2(V)"), target=Space("V"))
    assert claim.decide(claim.case(2)).status == "proved"
    monkeypatch.setattr(OrbitMatrices, "orbit_of", lambda self, above, below: ((1, 2),))
    with pytest.raises(Disagreement, match="orbit matrices of rank 1, the dimension is 3"):
        claim.decide(claim.case(2))


# -- controls --------------------------------------------------------------------------------------------------------


FUNCTORS = {
    "Sym": functors.sym,
    "Alt": functors.alt,
    "Inj": functors.inj,
    "Sub": functors.sub,
    "Harm": functors.modulo_form,
}


def represented(space: Space, g: list[list]) -> list[list]:
    """g on a sum of products of V and functors of such sums, perhaps times det, or on V1 + V2, by definition."""
    if str(space) == "V1+V2":
        return g
    return functors.direct_sum(*(on_summand(summand, g) for _, summand in space.summands))


def on_summand(summand, g: list[list]) -> list[list]:
    """g on a product, perhaps times det."""
    found: list[list] = [[determinant(g)]] if summand.twist else [[1]]
    for factor in summand.factors:
        name = getattr(factor, "functor", "")
        h = represented(Space.of(factor.argument), g) if name else g
        found = linear.kronecker(found, contragredient(h) if name == "Dual" else on_power(name, factor, h))
    return found


def on_power(name: str, factor, h: list[list]) -> list[list]:
    """What a functor makes of a matrix, V being no functor."""
    return FUNCTORS[name](h, factor.degree) if name else h


def contragredient(g: list[list]) -> list[list]:
    """The transposed inverse, by Cramer's rule."""
    n = len(g)
    total = determinant(g)
    minors = [[[row[:j] + row[j + 1 :] for row in g[:i] + g[i + 1 :]] for j in range(n)] for i in range(n)]
    return [[Fraction((-1) ** (i + j) * determinant(minors[i][j]), 1) / total for j in range(n)] for i in range(n)]


def moved(space: Space, g: list[list], infinitesimal: bool) -> list[list]:
    """ρ(g), or the linear term of ρ(1 + tg), which has degree at most 4 in t, for g² = 0 on the dual as well."""
    if not infinitesimal:
        return represented(space, g)
    one = linear.identity(len(g))
    at = {t: represented(space, linear.combine([(1, one), (t, g)], (len(g), len(g)))) for t in (-2, -1, 1, 2)}
    terms = [(Fraction(c, 12), at[t]) for t, c in ((-2, 1), (-1, -8), (1, 8), (2, -1))]
    return linear.combine(terms, (len(at[1]), len(at[1])))


def equations(claim, elements) -> list[list]:
    """ρ_Y(g) W − W ρ_X(g) = 0, one row for every entry."""
    rows = []
    for g, infinitesimal in elements:
        Y, X = (moved(space, g, infinitesimal) for space in (claim.target, claim.source))
        for i in range(len(Y)):
            for j in range(len(X)):
                row = [0] * (len(Y) * len(X))
                for p in range(len(Y)):
                    row[p * len(X) + j] += Y[i][p]
                for q in range(len(X)):
                    row[i * len(X) + q] -= X[q][j]
                rows.append(row)
    return rows


def setting(control):
    """The claim, and the elements of its group, changed as the control says."""
    other = control.false if isinstance(control.false, OtherList) else None
    claim = other.claim if other else control.false
    group = other.group(control.case.n) if other else claim.series(control.case.n)
    if group.series.factors:
        finite = not any(factor.lie for factor in group.series.factors)
        return claim, [(block_sum(*own), False) for own in beside_ones(group)] if finite else []
    return claim, [(g.tolist(), False) for g in group.discrete] + [(x.tolist(), True) for x in group.lie]


def beside_ones(group) -> list[list[list[list]]]:
    """Every generator of a factor, the others standing still: one matrix a factor."""
    factors = group.series.factors
    return [
        [(g if i == j else other.one()).tolist() for j, other in enumerate(factors)]
        for i, factor in enumerate(factors)
        for g in factor.discrete
    ]


def block_sum(a: list[list], b: list[list]) -> list[list]:
    """a on the first basis vectors, b on the others."""
    return [[*row, *[0] * len(b)] for row in a] + [[*[0] * len(a), *row] for row in b]


ABOUT_PRODUCTS = [c for _, c in CONTROLS if isinstance(c.false, BipartitionProducts)]
TRANSPOSED = [c for _, c in CONTROLS if isinstance(c.false, SpanDerivative)]
"""These are in tests/claims/test_spans.py."""


@every_control
def test_a_control_is_refuted_with_a_true_witness(statement, control) -> None:
    outcome = control.outcome()
    assert outcome.status == "refuted"
    if control in ABOUT_PRODUCTS + TRANSPOSED:
        assert isinstance(outcome.witness, FalseRule)
        return
    claim, elements = setting(control)
    by_hand = "x" not in claim.series.letter or str(claim.target) == str(claim.source) == "V1+V2"
    rows = equations(claim, elements) if by_hand else []
    if by_hand:
        width = len(represented(claim.target, elements[0][0] if elements else linear.identity(control.case.n))) * len(
            represented(claim.source, elements[0][0] if elements else linear.identity(control.case.n))
        )
        assert outcome.dim == width - (linear.rank(rows) if rows else 0)
    if isinstance(outcome.witness, Numbers):
        assert isinstance(control.false, SpaceCount)
        assert outcome.witness.true == outcome.dim == claim.second_route(control.case) != outcome.witness.claimed
    elif isinstance(outcome.witness, MissedMap):
        flat = [x for row in outcome.witness.matrix.tolist() for x in row]
        assert not any(sum(a * b for a, b in zip(row, flat, strict=True)) for row in rows)
        listed = control.false.maps(control.case) if isinstance(control.false, OtherList) else []
        known = [linear.flat(W.tolist()) for W in listed]
        assert linear.rank([*known, flat]) == (linear.rank(known) if known else 0) + 1
    elif isinstance(outcome.witness, Relation):
        space, terms = claim.space(control.case.n), outcome.witness.relation.terms
        total = linear.combine([(c, space.matrix(d).tolist()) for d, c in terms.items()], space.shape)
        assert all(c for c in terms.values())
        assert not any(linear.flat(total))
    else:
        check_element(outcome.witness, control, claim, elements)


def check_element(witness, control, claim, elements) -> None:
    """The two sides have these values at this entry, for one of the maps."""
    assert isinstance(witness, Element)
    v, g = witness.violation, witness.violation.g.tolist()
    if claim.series.factors:
        (g,) = (block_sum(*own) for own in beside_ones(control.false.group(0)) if linear.kronecker(*own) == g)
    assert (g, v.infinitesimal) in elements
    Y, X = (moved(space, g, v.infinitesimal) for space in (claim.target, claim.source))
    (i,), (j,) = v.row, v.column
    sides = [
        (linear.multiply(Y, W.tolist())[i - 1][j - 1], linear.multiply(W.tolist(), X)[i - 1][j - 1])
        for W in control.false.maps(control.case)
    ]
    assert (v.left, v.right) in sides
    assert v.left != v.right


@every_control
def test_without_the_change_it_is_true(statement, control) -> None:
    if control.true is None:
        assert control.false.series == statement.series
        return
    found = control.true.decide(control.case)
    assert found.status == "proved"
    if isinstance(control.false, OtherList) and control.false.left_out:
        assert found.rank == found.diagrams
        assert len(control.false.maps(control.case)) == found.diagrams - 1


@pytest.mark.parametrize("control", ABOUT_PRODUCTS, ids=lambda c: c.name)
def test_a_false_product(control) -> None:
    """Both values at the entry, by definition."""
    witness, claim, n = control.outcome().witness, control.false, control.case.n
    space = claim.space(n)
    for j in range(4):
        pairs = [{str(d): bipartition(d) for d in Hom(S(n), source=X, target=Y).spanning_set}
                 for X, Y in ((f"Sym{j}(V)", claim.target), (claim.source, f"Sym{j}(V)"))]  # fmt: skip
        if witness.upper in pairs[0] and witness.lower in pairs[1]:
            upper, lower = pairs[0][witness.upper], pairs[1][witness.lower]
            break
    k, l = claim.legs
    matrices = oracle.counting_matrix(upper, j, l, n), oracle.counting_matrix(lower, k, j, n)
    i, q = (oracle.monomials(n, d).index(tuple(x - 1 for x in t)) for d, t in ((l, witness.row), (k, witness.column)))
    assert witness.true == oracle.product_of(*matrices, n, j, claim.bare)[i][q]
    terms = [
        (c * n**closed, oracle.counting_matrix(p, k, l, n)) for (p, closed), c in claim.joined(upper, lower).items()
    ]
    assert witness.claimed == linear.combine(terms, space.shape)[i][q] != witness.true


# -- asking ----------------------------------------------------------------------------------------------------------


def test_other_spaces_and_groups() -> None:
    assert verify("direct-sums", group="S(2)xSO(2)", source="(V1+V2)^2", target="1").dim == 2 + 2
    assert verify("orthogonal-young-legs", n=3, source="Sym2(V)*Alt3(V)", target="Alt3(V)").status == "proved"
    for name, source, target, words in [
        ("orthogonal-young-legs", "Sym2(V*V)", "V", r"Sym2\(V\^2\) is not a product of V and Sym of V and Alt of V"),
        ("antisymmetric-powers", "Sym2(V)", "V", r"Sym2\(V\) is not a product of V and Alt of V"),
        ("symmetric-power-orbits", "V*V", "V", r"V\^2 is not Sym of V"),
        ("direct-sums", "Sym2(V1+V2)", "V1", r"Sym2\(V1\+V2\) has the summand Sym2\(V1\)"),
    ]:
        with pytest.raises(CaseError) as found:
            verify(name, n=2, source=source, target=target)
        assert found.match("none of these theorems is about maps")
        assert words.replace("\\", "") in str(found.value)
    with pytest.raises(CaseError, match=r"none of these theorems is about S\(n\)"):
        verify("direct-sums", group="S")
