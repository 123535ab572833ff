"""``verify … --order all``: the theorems that Coq has checked, and what is refused."""

from __future__ import annotations

import json

import pytest

from eqmath.cli import main
from eqmath.errors import CaseError
from eqmath.formal import record
from eqmath.theorems import all_theorems, theorem

Run = pytest.CaptureFixture[str]
NAMES = ["orthogonal-brauer", "symplectic-brauer", "symmetric-orbit-basis"]
PROVED = [t.name for t in all_theorems() if t.formal]


def test_a_row_for_every_proof(capsys: Run) -> None:
    assert main(["verify", *NAMES, NAMES[0], "--order", "all", "-n", "all", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert [row["theorem"] for row in data["results"]] == NAMES
    for row in data["results"]:
        (proof,) = theorem(row["theorem"]).formal
        assert (row["n"], row["order"], row["status"]) == ("all", "all", "proved")
        assert row["formal"]["file"] == proof.file
        assert row["formal"]["text"].startswith(proof.name)
        assert row["method"] == {"name": "Coq", "assumptions": "none"}
        assert "must be read" in row["not_checked"][0]


def test_all_of_them_as_text(capsys: Run) -> None:
    assert main(["verify", "--all", "--order", "all", "-n", "all"]) == 0
    said = capsys.readouterr().out
    assert all(name in said for name in PROVED)
    assert f"{len(PROVED)} theorems proved for every order and every n" in said


def test_those_of_a_group(capsys: Run) -> None:
    assert main(["verify", "--group", "Sp(n)", "--order", "all", "-n", "all", "--json"]) == 0
    assert {row["group"] for row in json.loads(capsys.readouterr().out)["results"]} == {"Sp(n)"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["orthogonal-brauer"], "says nothing about single n"),
        (["orthogonal-brauer", "-n", "3"], "says nothing about single n"),
        (["orthogonal-brauer", "-n", "all", "-k", "1", "-l", "1"], "found k, l"),
        (["orthogonal-brauer", "-n", "all", "--out", "x"], "found out"),
        (["orthogonal-walks", "-n", "all"], "has no proof for every order"),
        (["-n", "all"], "expected theorem names or --all"),
        (["orthogonal-brauer", "--all", "-n", "all"], "expected theorem names or --all"),
        (["--group", "Q(n)", "-n", "all"], "no theorem with a proof for every order is about Q(n)"),
        (["nothing", "-n", "all"], "unknown"),
    ],
)
def test_what_is_refused(words: list[str], said: str, capsys: Run) -> None:
    assert main(["verify", *words, "--order", "all"]) == 2
    assert said in capsys.readouterr().err


def test_what_is_not_on_record_is_not_printed(monkeypatch: pytest.MonkeyPatch, capsys: Run) -> None:
    def refuse(file: str, name: str) -> None:
        raise CaseError(f"Coq has not checked {name} of proofs/formal/{file}", hint="make formal")

    monkeypatch.setattr("eqmath.cli.every_order.statement", refuse)
    monkeypatch.setattr(record, "statement", refuse)
    assert main(["verify", "orthogonal-brauer", "--order", "all", "-n", "all"]) == 2
    assert "make formal" in capsys.readouterr().err
    assert main(["show", "orthogonal-brauer"]) == 0
    assert "not on record: make formal" in capsys.readouterr().out
    assert main(["verify", "orthogonal-brauer", "--order", "2", "-n", "all", "--json"]) == 0
    assert all("formal" not in row for row in json.loads(capsys.readouterr().out)["results"])


def test_other_orders_are_numbers(capsys: Run) -> None:
    assert main(["verify", "orthogonal-brauer", "--order", "some", "-n", "all"]) == 2
    assert "some" in capsys.readouterr().err


def test_verify_show_and_reproduce_say_where_the_proof_is(capsys: Run) -> None:
    proof = str(theorem("orthogonal-brauer").formal[0])
    assert main(["verify", "orthogonal-brauer", "--order", "2", "-n", "all", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["results"]
    assert all(row["formal"] == {"file": "Orthogonal.v", "statement": "orthogonal_layers"} for row in found)
    for words in (["show", "orthogonal-brauer"], ["verify", "orthogonal-brauer", "--order", "2", "-n", "2"]):
        assert main(words) == 0
        assert proof.split(",")[0] in capsys.readouterr().out
