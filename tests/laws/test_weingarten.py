"""Claims about Weingarten functions: their witnesses by the oracle's matrices, at one n and for every n."""

from __future__ import annotations

import pytest

from eqmath import verify
from eqmath.claims import Case, MissedMap, Numbers, Relation, WeingartenProjection
from eqmath.errors import TooLarge
from eqmath.theorems import all_theorems
from tests.oracles import linear, signed

STATEMENTS = [t for t in all_theorems() if isinstance(t.claim, WeingartenProjection)]
CONTROLS = [(t, c) for t in STATEMENTS for c in t.controls]
every_theorem = pytest.mark.parametrize("statement", STATEMENTS, ids=lambda t: t.name)
every_control = pytest.mark.parametrize(
    ("statement", "control"), CONTROLS, ids=[f"{t.name}: {c.name}" for t, c in CONTROLS]
)


def oracle_matrices(claim, case) -> dict[str, list[list[int]]]:
    """The matrices of the diagrams from their formulas."""
    vectors = claim.vectors(case)
    names = [(block.family.name, str(vectors.diagram(i))) for i, (block, _) in enumerate(vectors.members)]
    return {text: signed.matrix(name, text, case.l, case.k, case.n) for name, text in names}


def test_they_are_there() -> None:
    assert [t.name for t in STATEMENTS] == [
        "hyperoctahedral-averages", "orthogonal-weingarten", "symmetric-averages", "symplectic-weingarten",
        "unitary-weingarten",
    ]  # fmt: skip


@every_control
def test_it_is_refuted_with_a_true_witness(statement, control) -> None:
    outcome, case = control.outcome(), control.case
    assert outcome.status == "refuted"
    named = oracle_matrices(control.false, case)
    witness = outcome.witness
    if isinstance(witness, Relation):
        terms = [(c, named[str(d)]) for d, c in witness.relation.terms.items()]
        assert terms
        assert not any(linear.flat(linear.combine(terms, (case.n**case.l, case.n**case.k))))
    elif isinstance(witness, Numbers):
        assert witness.claimed == -witness.true == 4
        vectors = [linear.flat(own) for own in named.values()]
        products = {sum(a * b for a, b in zip(v, w, strict=True)) for v in vectors for w in vectors if v != w}
        assert {abs(x) for x in products} == {4}
    else:
        assert isinstance(witness, MissedMap)
        check_map(control, witness, named)


def check_map(control, witness: MissedMap, named: dict[str, list[list[int]]]) -> None:
    """It commutes with the group, and is outside the span, or is a diagram that the false functions change."""
    case, group = control.case, control.false.series(control.case.n)
    W = witness.matrix.tolist()
    elements = [(g.tolist(), False) for g in group.discrete] + [(x.tolist(), True) for x in group.lie]
    assert all(linear.commutes(W, g, case.k, case.l, lie) for g, lie in elements)
    rows = [linear.flat(own) for own in named.values()]
    if "outside the span" in witness.reason:
        assert linear.rank([*rows, linear.flat(W)]) == linear.rank(rows) + 1
        return
    assert W == named[witness.diagram]
    index, words = list(named).index(witness.diagram), [w for _, w in control.false.vectors(case).members]
    assert control.false.averages.changed(words, case.n) == index


@every_control
def test_without_the_change_the_claim_is_true(statement, control) -> None:
    found = control.true.decide(control.case, "direct")
    assert (found.status, control.true) == ("proved", statement.claim)


@every_theorem
def test_what_was_checked_is_said(statement) -> None:
    below, above = (verify(statement.name, n=n, order=4) for n in (statement.series.step, 8))
    for verdict in (*below, *above) if isinstance(below, list) else (below, above):
        assert any("G·Wg·G = G at n" in check for check in verdict.checks)
    assert not any("identically" in check for check in below.checks)
    assert any("identically" in check for check in above.checks)
    assert below.rank < above.rank


@every_theorem
def test_every_average_has_a_certificate(statement) -> None:
    """They are worked out in tests/certificates/test_identities.py and test_every_n.py."""
    claim, case = statement.claim, Case(2, 1, 1)
    assert claim.uncertified == claim.unspecified == ""
    assert claim.certificate(case, claim.decide(case))["claim"]["kind"] == "identities"
    every = verify(statement.name, n="all", order=2)[-1].certify()
    assert (every["claim"]["n"], len(every["claim"]["nonzero"])) == ("all", 1)


@every_theorem
def test_large_orders_are_refused_before_the_work(statement) -> None:
    with pytest.raises(TooLarge, match="points, found 14|set partitions are too large"):
        statement.claim.decide(Case(2, 7, 7))
