"""Every control of every theorem is refuted, and its witness is right by the oracle."""

from fractions import Fraction
from functools import reduce
from math import comb, factorial

import pytest

from eqmath import Diagram, refute
from eqmath import family as family_of
from eqmath.claims import (
    AboutSheaves,
    AboutSpaces,
    AllDegrees,
    CharacterExpansion,
    EasyCategories,
    Element,
    Factorisation,
    FalseRule,
    GeneratedAlgebra,
    HeadedPresentation,
    KernelGeneration,
    MissedMap,
    Multiplication,
    Numbers,
    OtherList,
    Powers,
    Presented,
    Relation,
    SchurWeyl,
    Separation,
    SplitOrbits,
    TupleVectors,
    WeightCount,
    WeightMultiplication,
    WeingartenProjection,
)
from eqmath.combinatorics import bell, stirling
from eqmath.theorems import all_theorems
from tests.oracles import definition, homomorphisms, linear, signed

ALGORITHMS = Factorisation | Multiplication | WeightMultiplication
NOT_HERE = (
    WeingartenProjection
    | AboutSheaves
    | AboutSpaces
    | AllDegrees
    | CharacterExpansion
    | EasyCategories
    | HeadedPresentation
    | Presented
    | SchurWeyl
    | Separation
)
ABOUT_MAPS = [t for t in all_theorems() if not isinstance(t.claim, KernelGeneration | ALGORITHMS | NOT_HERE)]
CONTROLS = [(t, c) for t in ABOUT_MAPS for c in t.controls]
"""Those about kernels, algorithms, spaces, degrees, graphs, sheaves and so on have tests of their own."""
every_control = pytest.mark.parametrize(
    ("statement", "control"), CONTROLS, ids=[f"{t.name}: {c.name}" for t, c in CONTROLS]
)


def oracle_matrices(claim, case) -> dict[str, list[list[int]]]:
    """The matrices that the claim speaks of, from their formulas, by diagram."""
    vectors, found = claim.vectors(case), {}
    if isinstance(vectors, Powers):
        A = homomorphisms.homomorphism_matrix("a-b;a;b", case.n, claim.series.graph.edges)
        return {f"A^{i}": power_of(A, i) for i in range(case.n)}
    if isinstance(vectors, GeneratedAlgebra):
        A = homomorphisms.homomorphism_matrix("a-b;a;b", case.n, claim.series.graph.edges)
        letters = {"1": linear.identity(case.n), "A": A, "J": [[1] * case.n for _ in range(case.n)]}
        words = [vectors.diagram(i) for i in range(len(vectors))]
        return {word: reduce(linear.multiply, [letters[x] for x in word.split("·")]) for word in words}
    if isinstance(vectors, SplitOrbits):
        return {vectors.diagram(i): half_of_orbit(vectors.diagram(i), case) for i in range(len(vectors))}
    if isinstance(vectors, TupleVectors):
        return {str(t): tuple_matrix(t, case) for t in vectors.members}
    for i, (block, _) in enumerate(vectors.members):
        text = str(vectors.diagram(i))
        if block.family.name == "bilabelled":
            found[text] = homomorphisms.homomorphism_matrix(text, case.n, claim.series.graph.edges)
        elif block.orbit:
            found[text] = definition.orbit_matrix(definition.read(text), case.l, case.k, case.n)
        elif claim.series.signature:
            found[text] = signed.indefinite_matrix(block.family.name, text, case.l, case.k, claim.series.signature)
        elif claim.series.inner:
            found[text] = signed.two_level_matrix(text, case.l, case.k, case.n, case.n // claim.series.inner.n)
        else:
            found[text] = signed.matrix(block.family.name, text, case.l, case.k, case.n)
    assert len(found) == len(vectors)
    return found


def half_of_orbit(text: str, case) -> list[list[int]]:
    """X_π, or half the sum or difference of X_π and J_π."""
    name = text.rstrip("⁺⁻")
    X = definition.orbit_matrix(definition.read(name), case.l, case.k, case.n)
    if name == text:
        return X
    J = signed.matrix("jellyfish", f"J({name})", case.l, case.k, case.n)
    sign = 1 if text.endswith("⁺") else -1
    return [[(x + sign * j) // 2 for x, j in zip(*rows, strict=True)] for rows in zip(X, J, strict=True)]


def power_of(A, exponent: int) -> list[list[int]]:
    """A^exponent by repeated multiplication."""
    result = linear.identity(len(A))
    for _ in range(exponent):
        result = linear.multiply(result, A)
    return result


def tuple_matrix(diagrams, case) -> list[list[int]]:
    """The matrix of a tuple of partition diagrams for k = l = 1: the Kronecker product."""
    assert (case.k, case.l) == (1, 1)
    rows: list[list[int]] = [[1]]
    for d, n in zip(diagrams.factors, (3, 2), strict=True):
        rows = linear.kronecker(rows, definition.diagram_matrix(definition.read(str(d)), 1, 1, n))
    return rows


def setting(control) -> tuple[list[tuple[list, bool]], list]:
    """The generators, each with whether it is in the Lie algebra, and the matrices of a control."""
    case, changed = control.case, control.false
    if not isinstance(changed, OtherList):
        changed = OtherList(control.true)
    group = changed.claim.series(case.n)
    replaced = changed.generators is not None
    elements = [(g.tolist(), False) for g in (changed.generators if replaced else group.discrete)]
    elements += [] if replaced else [(x.tolist(), True) for x in group.lie]
    if changed.added is not None:
        elements.append((changed.added.tolist(), False))
    named = oracle_matrices(changed.claim, case)
    if changed.left_out:
        assert changed.left_out in named, "what is left out was never there"
        del named[changed.left_out]
    matrices = list(named.values())
    if changed.flipped:
        i, j = changed.flipped
        assert matrices[0][i][j], "the sign of 0 does not matter"
        matrices[0][i][j] *= -1
    return elements, matrices


def place(t: tuple[int, ...], n: int) -> int:
    """The row or column of an index tuple, the first index slowest."""
    return sum((i - 1) * n ** (len(t) - 1 - p) for p, i in enumerate(t))


def check_element(witness: Element, control) -> None:
    """An element of the group or of its Lie algebra, and an entry at which the sides have these values."""
    elements, matrices = setting(control)
    v, case = witness.violation, control.case
    g = v.g.tolist()
    assert (g, v.infinitesimal) in elements
    row, column = place(v.row, case.n), place(v.column, case.n)
    both = [linear.sides(W, g, case.k, case.l, v.infinitesimal) for W in matrices]
    assert (v.left, v.right) in [(left[row][column], right[row][column]) for left, right in both if left != right]
    assert v.left != v.right


def check_map(witness: MissedMap, control) -> None:
    elements, matrices = setting(control)
    case, missed = control.case, witness.matrix.tolist()
    rows = [linear.flat(W) for W in matrices]
    for W in (missed, *matrices):
        assert all(linear.commutes(W, g, case.k, case.l, lie) for g, lie in elements)
    assert linear.rank([*rows, linear.flat(missed)]) == linear.rank(rows) + 1


def check_numbers(witness: Numbers, control) -> None:
    case, group = control.case, control.false.series(control.case.n)
    elements = [(g.tolist(), lie) for lie, listed in enumerate((group.discrete, group.lie)) for g in listed]
    true = linear.hom_dimension(elements, case.n, case.k, case.l)
    values = {"n": case.n, "k": case.k, "l": case.l, "m": case.k + case.l}
    counts = {"Bell": bell, "Stirling": stirling, "factorial": factorial, "binomial": comb}
    claimed = eval(str(control.false.formula).replace("^", "**"), {}, values | counts)
    assert (witness.claimed, witness.true) == (claimed, true)
    assert claimed != true


def check_rule(witness: FalseRule, control) -> None:
    """The two values at the entry: of the product of the oracle's matrices, and of what the changed rule says."""
    rules, n, family = control.false.rules, control.case.n, control.false.family
    read = family_of(family).parse
    d, e = (read(text) if text else None for text in (witness.upper, witness.lower))

    def image(x) -> list[list[int]]:
        rows = signed.matrix(family, str(x), x.l, x.k, n)
        return [[rules.sign(x) * entry for entry in row] for row in rows]

    if witness.operation == "•":
        terms, true = rules.compose(d, e, n), linear.multiply(image(d), image(e))
    elif witness.operation == "⊗":
        terms, true = rules.tensor(d, e, n), linear.kronecker(image(d), image(e))
    else:
        sign, flipped = rules.flip(d)
        terms, true = {flipped: sign}, linear.transpose(image(d))
    claimed = linear.combine([(c, image(x)) for x, c in terms.items()], (len(true), len(true[0])))
    i, j = place(witness.row, n), place(witness.column, n)
    assert (witness.claimed, witness.true) == (claimed[i][j], true[i][j])
    assert witness.claimed != witness.true


def check_relation(witness: Relation, control) -> None:
    """A non-zero combination of the oracle's matrices that is 0."""
    named, case = oracle_matrices(control.true, control.case), control.case
    terms = [(c, named[str(d)]) for d, c in witness.relation.terms.items()]
    assert terms
    assert not any(linear.flat(linear.combine(terms, (case.n**case.l, case.n**case.k))))


def check_rank(witness: Numbers, control) -> None:
    """Less than the number of diagrams is claimed, and the rank is that."""
    rows = [linear.flat(W) for W in oracle_matrices(control.true, control.case).values()]
    assert (witness.claimed, witness.true) == (len(rows) - 1, len(rows))
    assert linear.rank(rows) == len(rows)


@every_control
def test_it_is_refuted_with_a_true_witness(statement, control):
    outcome = control.outcome()
    assert outcome.status == "refuted"
    checks = {Element: check_element, MissedMap: check_map, FalseRule: check_rule, Relation: check_relation}
    checks[Numbers] = check_numbers if isinstance(control.false, WeightCount) else check_rank
    checks[type(outcome.witness)](outcome.witness, control)


@every_control
def test_without_the_change_the_claim_is_true(statement, control):
    if control.true is None:
        assert control.false.series == statement.series
        return
    assert control.true.series == statement.series or statement.single.concerns(control.true.series)
    found = control.true.decide(control.case, "direct")
    assert found.status == "proved"
    assert found.rank == found.diagrams or not getattr(control.false, "left_out", "")


ABOUT_LISTS = {f"{t.name}: {c.name}": c for t, c in CONTROLS if not isinstance(c.false, WeightCount)}


@pytest.mark.parametrize("name", ABOUT_LISTS)
def test_its_numbers_are_the_oracles(name):
    """The rank of the changed matrices, and the dimension of what commutes with the changed group."""
    control = ABOUT_LISTS[name]
    outcome, case = control.outcome(), control.case
    elements, matrices = setting(control)
    assert outcome.rank == linear.rank([linear.flat(W) for W in matrices])
    assert outcome.dim == linear.hom_dimension(elements, case.n, case.k, case.l)
    assert outcome.diagrams == len(matrices)


@pytest.mark.parametrize(
    ("claim", "case", "kind"),
    [
        ("partition spans S(n) as a basis", (1, 1, 1), Relation),
        ("partition spans S(2) as a basis", (2, 1, 2), Relation),
        ("partition is independent in S(3)", (3, 2, 2), Relation),
        ("partition is independent in S(n) at k=0, l=3", (1, 0, 3), Relation),
        ("symmetric-bell-count", (1, 1, 1), Numbers),
        ("the number of S(n) weights is Bell(l+k) at k=2, l=0", (1, 2, 0), Numbers),
        ("the number of S(n) weights is 2^(m-1) at k=1, l=2", (1, 1, 2), Numbers),
        ("the number of S(2) weights is Bell(m)", (2, 1, 2), Numbers),
        ("the number of S(3) weights is k + l + 1", (3, 0, 1), Numbers),
    ],
)
def test_the_smallest_counterexample(claim, case, kind):
    """By l + k, then n, then k nearest to (l + k)/2, the smaller k first."""
    answer = refute(claim)
    assert (answer.status, answer.exit) == ("refuted", 1)
    n, k, l = answer.case.n, answer.case.k, answer.case.l
    assert (n, k, l) == case
    assert type(answer.witness) is kind
    if kind is Relation:
        terms = answer.witness.relation.terms.items()
        matrices = [(c, definition.diagram_matrix(definition.read(str(d)), l, k, n)) for d, c in terms]
        assert matrices
        assert not any(linear.flat(linear.combine(matrices, (n**l, n**k))))
    else:
        assert answer.witness.true == len(definition.orbits(n, k + l)) != answer.witness.claimed


@pytest.mark.parametrize(
    ("claim", "status"),
    [
        ("partition spans S(n)", "undecided"),
        ("partition spans S(3) at k=2, l=2", "proved"),
        ("partition spans S(n) at k=1, l=1", "proved"),
        ("partition is independent in S(4) at k=2, l=2", "proved"),
        ("the number of S(n) weights is Bell(l+k) at k=0, l=1", "proved"),
        ("the number of S(2) weights is 2^(m-1) at k=2, l=2", "proved"),
        ("the number of S(n) weights is n^0 at k=0, l=1", "undecided"),
    ],
)
def test_claims_without_counterexample(claim, status):
    answer = refute(claim, max_order=3)
    assert (answer.status, answer.case, answer.witness) == (status, None, None)


def test_a_relation_names_its_diagrams():
    relation = refute("partition is independent in S(2)").witness.relation
    assert relation[Diagram("1|2|1'")] == 1
    assert all(Fraction(c).denominator == 1 for c in relation.terms.values())
