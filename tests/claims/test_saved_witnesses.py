"""A verdict or a witness that was saved is the same again, in every form."""

from __future__ import annotations

import json
import pickle
from fractions import Fraction
from typing import Any

import pytest

from eqmath import Diagram, LinearCombination, Matrix, Verdict, Verdicts, refute, verify
from eqmath.claims import (
    Element,
    FalseRule,
    MissedMap,
    NotPointwise,
    Numbers,
    Relation,
    TwoGraphs,
    Witness,
    restored,
    saved,
)
from eqmath.errors import CaseError
from eqmath.families import DiagramTuple
from eqmath.families.jellyfish import Jellyfish
from eqmath.families.orbits import OrbitSum
from eqmath.methods import Violation
from eqmath.theorems import all_theorems

HALF = Fraction(1, 2)
TUPLES = {DiagramTuple((Diagram("1,1'"), Diagram("1|1'"))): 1, DiagramTuple((Diagram("1|1'"), Diagram("1,1'"))): -3}
WITNESSES: list[Witness] = [
    Element(Violation(Matrix([["3/5", "-4/5"], ["4/5", "3/5"]]), (1, 2), (), HALF, 0)),
    Element(Violation(Matrix([[0, 1], [-1, 0]]), (), (2,), -7, Fraction(-2, 3), True)),
    Relation(LinearCombination({Diagram("1,1'"): 2, Diagram("1|1'"): -1}, 1)),
    Relation(LinearCombination({}, HALF, (0, 2))),
    Relation(LinearCombination({Diagram("0"): HALF}, 3)),
    Relation(LinearCombination({Jellyfish("J(2|1,1')"): 1, Jellyfish("J(1|2)|1'"): -1, Jellyfish("J(2|1)|1'"): 5}, 2)),
    Relation(LinearCombination({OrbitSum("[1,2;1]"): 1, OrbitSum("[1,12;1]"): -1}, 12)),
    Relation(LinearCombination({OrbitSum("[;]"): 4}, 2)),
    Relation(LinearCombination(TUPLES, 6, ((1, 1), (1, 1)))),  # type: ignore[arg-type]
    MissedMap(Matrix([["1/2", 0]]), "commutes with S(2) and is outside the span"),
    Numbers(HALF, 10**60),
    Numbers(Fraction(203), 202),
    FalseRule("•", "1',2'", "1,2", (), (), -2, 2),
    NotPointwise("relu", (Matrix([["1/2", 0], [0, 1]]),), True, (HALF, Fraction(3)), 2, Fraction(-1), HALF),
    FalseRule("transpose", "J(1|1')", "", (1,), (12,), 1, -1, "as it is"),
]


def again(data: Any) -> Any:
    return json.loads(json.dumps(data))


def require_same(witness: Witness) -> None:
    found = restored(again(saved(witness)))
    assert found == witness
    assert type(found) is type(witness)
    assert (str(found), repr(found), found.to_json()) == (str(witness), repr(witness), witness.to_json())
    assert pickle.loads(pickle.dumps(witness)) == witness


@pytest.mark.parametrize("witness", WITNESSES, ids=str)
def test_every_kind_of_witness(witness: Witness) -> None:
    require_same(witness)


def test_every_witness_of_a_control() -> None:
    outcomes = [(c, c.outcome()) for theorem in all_theorems() for c in theorem.controls]
    assert [c.name for c, outcome in outcomes if outcome.witness is None] == []
    witnesses = [outcome.witness for _, outcome in outcomes]
    for witness in witnesses:
        require_same(witness)
    assert {type(witness) for witness in witnesses} >= {Element, FalseRule, MissedMap, Numbers}


@pytest.mark.parametrize("claim", ["partition spans O(2)", "grood is independent in SO(2)", "brauer spans SO(2)"])
def test_witnesses_of_claims(claim: str) -> None:
    witness = refute(claim).witness
    assert witness is not None
    require_same(witness)


def test_every_verdict() -> None:
    verdicts = verify(max_order=2, n="all")
    assert isinstance(verdicts, Verdicts)
    verdicts += [verify("symmetric-bell-count", n=2, k=2, l=1, method="direct")]  # type: ignore[list-item]
    for verdict in verdicts:
        found = Verdict.from_state(verdict.task, again(verdict.to_state()))
        assert found == verdict
        assert (repr(found), found.to_json()) == (repr(verdict), verdict.to_json())
        shown = [name for name in verdict.to_json() if name != "formal"]  # what is on record is asked anew
        assert list(verdict.to_state())[: len(shown)] == shown
    assert {type(verdict.witness) for verdict in verdicts} == {
        type(None), FalseRule, MissedMap, NotPointwise, Numbers, Relation, TwoGraphs
    }  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [
        {"kind": "rumour"},
        {"kind": "relation", "coefficients": {"1,3|1'": 1}, "delta": "1", "shape": [1, 2]},
        {"kind": "relation", "coefficients": {"nothing": 1}, "delta": "1", "shape": [1, 2]},
    ],
)
def test_what_is_no_witness(data: dict[str, Any]) -> None:
    with pytest.raises(CaseError):
        restored(data)


@pytest.mark.parametrize("state", [{}, {"method": {}}, []])
def test_what_is_no_verdict(state: Any) -> None:
    with pytest.raises(CaseError, match="expected the fields of a verdict"):
        Verdict.from_state(verify("orthogonal-brauer", n=2, k=1, l=1).task, state)


@pytest.mark.parametrize("field", ["status", "expected"])
def test_what_is_no_status(field: str) -> None:
    verdict = verify("orthogonal-brauer", n=2, k=1, l=1)
    assert isinstance(verdict, Verdict)
    with pytest.raises(CaseError, match=r"expected the fields of a verdict: ValueError: .* another case, or none"):
        Verdict.from_state(verdict.task, verdict.to_state() | {field: "believed"})
