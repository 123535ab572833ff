"""Theorems by generators and relations: every n, k and l, and what is false; rows of categories for every n."""

from dataclasses import replace

import pytest

from eqmath import verify
from eqmath.claims import Case, FalseRule, HeadedPresentation, Numbers, Presented
from eqmath.errors import CaseError, Disagreement, TooLarge
from eqmath.families import family
from eqmath.theorems import all_theorems, theorem
from tests.oracles import definition, linear, signed

PRESENTED = [t for t in all_theorems() if isinstance(t.claim, Presented)]
CONTROLS = [(t, c) for t in PRESENTED for c in t.controls]
STARTS = {
    "partition-category": {2: 2, 4: 4, 5: 5},
    "brauer-category": {2: 1, 4: 2, 6: 3},
    "symplectic-category": {2: 2, 4: 4, 6: 6},
    "brauer-grood-category": {2: 5, 4: 5, 6: 7},
    "jellyfish-category": {2: 6, 4: 6},
}
"""n₀: where diagrams get independent, and there is no head on max(m, 4) vertices."""


@pytest.mark.parametrize("statement", PRESENTED, ids=lambda t: t.name)
@pytest.mark.parametrize(("k", "l"), [(0, 0), (1, 1), (0, 3), (2, 2)])
def test_it_is_proved_for_every_n(statement, k, l):
    first, every = verify(statement.name, n="all", k=k, l=l)
    assert (first.status, every.status, every.n) == ("proved", "proved", "all")
    assert every.start == first.n == statement.series.step
    plain = definition.set_partitions(definition.vertices(l, k))
    matching = statement.claim.entries.category.family == "brauer"
    assert first.diagrams == sum(not matching or all(len(block) == 2 for block in blocks) for blocks in plain)
    assert "for every n, k and l" in every.note
    assert first.rank is None is first.dim


@pytest.mark.parametrize(("statement", "control"), CONTROLS, ids=[f"{t.name}: {c.name}" for t, c in CONTROLS])
def test_its_controls_are_refuted_with_true_witnesses(statement, control):
    claim, case, outcome = control.false, control.case, control.outcome()
    assert outcome.status == "refuted"
    if isinstance(outcome.witness, Numbers):
        assert outcome.witness.true < outcome.witness.claimed == statement.claim.decide(case).diagrams
        return
    assert isinstance(outcome.witness, FalseRule)
    sides = {left.text: (left, right) for left, right in claim.entries.category.sides}[outcome.witness.upper]
    assert sides[1].text == outcome.witness.lower
    values = [entry(claim.entries, side, outcome.witness, case.n) for side in sides]
    assert values == [outcome.witness.true, outcome.witness.claimed]
    assert values[0] != values[1]


def entry(entries, side, witness, n: int) -> int:
    """The entry of a word by the oracle's matrices."""
    made = linear.identity(n**side.source)
    for step in side.steps:
        rows = signed.matrix(entries.family, str(step.diagram), step.diagram.l, step.diagram.k, n)
        made = linear.multiply([[entries.sign(step.diagram) * x for x in row] for row in rows], made)
    i, j = (sum((b - 1) * n**p for p, b in enumerate(reversed(t))) for t in (witness.row, witness.column))
    return made[i][j] * (entries.loop * n) ** side.loops


def test_words_that_are_not_found_to_be_joined_are_no_proof():
    claim = theorem("partition-presentation").claim
    category = claim.entries.category
    fewer = replace(category, relations=tuple(r for r in category.relations if r != "m w = |"))
    with pytest.raises(Disagreement, match="not found to be joined"):
        replace(claim, entries=replace(claim.entries, category=fewer)).decide(Case(2, 1, 2))


@pytest.mark.parametrize("name", STARTS)
@pytest.mark.parametrize("m", [2, 4])
def test_categories_have_rows_for_every_n(name, m):
    rows = verify(name, n="all", order=m)
    assert all(v.status == "proved" for v in rows)
    assert (rows[-1].n, rows[-1].start) == ("all", STARTS[name][m])
    assert "identities in n" in rows[-1].note


@pytest.mark.parametrize("name", STARTS)
def test_larger_orders_begin_where_they_should(name):
    for m, start in STARTS[name].items():
        assert theorem(name).claim.stable(m // 2, m - m // 2).start == start


def test_false_rules_have_no_row_for_every_n():
    """The controls with another loop value or sign: the relations are false for their rules, or for n."""
    claim = theorem("brauer-category").claim
    wrong = replace(claim, generated=replace(claim.generated, loop=-1))
    with pytest.raises(CaseError, match="∩ ∪ = δ false"):
        wrong.stable(1, 1)
    with pytest.raises(CaseError, match="no argument for every n"):
        replace(claim, generated=None).stable(1, 1)


HEADED = [t for t in all_theorems() if isinstance(t.claim, HeadedPresentation)]
SHAPES = [(2, 0, 4), (3, 1, 4), (2, 3, 3), (1, 2, 2), (2, 1, 2), (3, 1, 2), (2, 1, 1)]


def matrices(statement, n: int, k: int, l: int) -> list[list[list[int]]]:
    """Those of all diagrams k → l by the oracle."""
    found = []
    for d in family(statement.claim.family).category(k, l, n):
        text = str(d)
        if "|" in text.partition(")")[2] and "J" in text:  # blocks on no tentacle, which the oracle does not read
            found.append(family(statement.claim.family).matrix(d, n).tolist())
            continue
        single = any("," not in block for block in text.split("|"))
        name = "jellyfish" if "J" in text else "grood" if single and statement.claim.family == "grood" else ""
        found.append(signed.matrix(name, text, l, k, n))
    return found


@pytest.mark.parametrize(("n", "k", "l"), SHAPES)
@pytest.mark.parametrize("statement", HEADED, ids=lambda t: t.name)
def test_one_head_and_two_relations_are_enough(statement, n, k, l):
    """What the relations leave is the rank of all matrices, by definition and elimination over Q."""
    if n < statement.least or k + l > statement.largest:
        return
    verdict = verify(statement.name, n=n, k=k, l=l)
    listed = matrices(statement, n, k, l)
    assert (verdict.status, verdict.diagrams) == ("proved", len(listed))
    assert verdict.rank == verdict.dim == linear.rank([linear.flat(W) for W in listed])


@pytest.mark.parametrize("statement", HEADED, ids=lambda t: t.name)
@pytest.mark.parametrize("n", [2, 3])
def test_the_exchange_is_a_relation(statement, n):
    """(n−1)! times an alternating sum of n + 1 terms, which the oracle's matrices obey."""
    terms = statement.claim.exchange(n)
    assert {abs(c) for c in terms.values()} == {1 if n == 2 else 2}
    assert len(terms) == n + 1
    plain = {d: family(statement.claim.family).matrix(d, n).tolist() for d in terms}
    assert not any(map(any, linear.combine([(int(c), plain[d]) for d, c in terms.items()], (n ** (n + 2), 1))))


@pytest.mark.parametrize("statement", HEADED, ids=lambda t: t.name)
def test_its_false_variants_are_refuted(statement):
    for control in statement.controls:
        outcome = control.outcome()
        assert outcome.status == "refuted"
        assert isinstance(outcome.witness, Numbers)
        claimed, true = outcome.witness.claimed, outcome.witness.true
        if control.false.exchanged:
            assert claimed == 0 != true
        else:
            assert claimed == outcome.dim < true == outcome.diagrams
            with pytest.raises(CaseError, match="no identity says"):
                control.false.certificate(control.case, outcome)


def test_too_many_diagrams_are_refused():
    with pytest.raises(TooLarge, match="are too many to move a relation by"):
        next(theorem("brauer-grood-presentation").claim.consequences(2, 12))
