"""The theorems about fast multiplication: proved where they are, refuted where something is changed, and saved."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from eqmath import verify
from eqmath.claims import Case, Multiplication, Numbers
from eqmath.errors import TooLarge
from eqmath.theorems import all_theorems, theorem
from eqmath.verdicts import Request
from tests import given as some
from tests.oracles import definition, signed

THEOREMS = [t for t in all_theorems() if isinstance(t.claim, Multiplication)]
NAMES = ["fast-multiplication-" + name for name in ("orthogonal", "special-orthogonal", "symmetric", "symplectic")]
FAMILY = {"Sp": "symplectic", "SO": "grood"}
CONTROLS = [(t, c) for t in THEOREMS for c in t.controls]


def test_their_names():
    assert [t.name for t in THEOREMS] == NAMES


@pytest.mark.parametrize("statement", THEOREMS, ids=lambda t: t.name)
@pytest.mark.parametrize(("k", "l"), some.shapes(4))
def test_proved_at_every_split(statement, k, l):
    for n in statement.series.values(4):
        verdict = verify(statement.name, n=n, k=k, l=l)
        assert (verdict.status, verdict.expected, verdict.exit) == ("proved", "proved", 0)
        assert (verdict.rank, verdict.dim, verdict.second_route, verdict.samples) == (None, None, None, None)
        assert verdict.splits == ((k, l),)
        assert verdict.method.unknowns == verdict.diagrams * n ** (k + l)
        assert verdict.diagrams == len(statement.claim.vectors(Case(n, k, l)))


@pytest.mark.parametrize("name", NAMES)
def test_all_n_are_those_of_the_tested_range(name):
    verdicts = verify(name, n="all", max_order=2)
    assert {v.n for v in verdicts} == set(theorem(name).series.values(theorem(name).max_n))
    assert verdicts.exit == 0


def test_large_orders_are_left_out_where_all_theorems_are_run():
    plan = Request(n="all", max_order=8).plan()
    assert max(k + l for i, k, l in plan.parts() if i.theorem in THEOREMS) == 6
    assert any(note.startswith("fast-multiplication-symmetric S(n): orders above 6") for note in plan.notes())


@pytest.mark.parametrize(("statement", "control"), CONTROLS, ids=lambda x: x.name)
def test_controls_are_refuted_with_a_true_witness(statement, control):
    """The claimed number is wrong and the other is right, by the matrix from its formula or by counting terms."""
    outcome = control.outcome()
    assert outcome.status == "refuted"
    assert isinstance(outcome.witness, Numbers)
    text, _, what = outcome.sentence.partition(": ")
    case = control.case
    M = np.array(signed.matrix(FAMILY.get(statement.series.letter, ""), text, case.l, case.k, case.n))
    M = M.reshape(case.n**case.l, case.n**case.k)
    if what == "additions":
        rows = {tuple(row) for row in M.tolist() if any(row)}
        assert outcome.witness.true == sum(int(np.count_nonzero(row)) - 1 for row in rows)
    else:
        row, column = (int(part) - 1 for part in what.removeprefix("entry ").split(", "))
        assert outcome.witness.true == M[row, column]
    assert outcome.witness.claimed != outcome.witness.true
    assert statement.claim.decide(case).status == "proved"


def test_a_bound_that_is_too_small_is_refuted():
    claim = replace(theorem("fast-multiplication-symmetric").claim, bound=lambda rows, n: Fraction(n, 2))
    outcome = claim.decide(Case(3, 2, 0))
    assert outcome.sentence == "1',2': additions beyond a published number"
    assert str(outcome.witness) == "claimed 3/2, true 2"
    assert sum(definition.diagram_matrix(definition.read("1',2'"), 0, 2, 3)[0]) - 1 == 2


def test_a_verdict_with_a_certificate(tmp_path):
    """There are those at one n; those of steps, and damaged ones, are in tests/certificates/test_identities.py."""
    verdict = verify("fast-multiplication-orthogonal", n=2, k=1, l=1)
    verdict.save(tmp_path / "one.json")
    assert verdict.to_json()["certificate"] is None
    assert type(verdict).from_state(verdict.task, verdict.to_state()) == verdict


def test_too_many_entries_are_refused():
    with pytest.raises(TooLarge, match="^the 203 matrices at n = 10, k = l = 3 have 203000000 entries"):
        verify("fast-multiplication-symmetric", n=10, k=3, l=3)
