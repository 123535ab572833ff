"""``eqmath activations``: the answer, its reason, one function, summands, JSON, and what is refused."""

from __future__ import annotations

import json

import pytest

from eqmath.cli import main

Run = pytest.CaptureFixture[str]

WEDGES = """\
S(3) on Alt2(V): odd functions: f(−x) = −f(x)
  in the basis e1∧e2, e1∧e3, e2∧e3 of dimension 3
  because g = [[0, 1, 0], [1, 0, 0], [0, 0, 1]] takes the coordinate x(e1∧e2) to -x(e1∧e2)
  commute: identity, cube, signed_square, tanh, hardtanh, softsign, sin
  instead: odd functions such as tanh and x³, or x h(|x|); relu where a basis is permuted without
  signs
"""


def test_the_text(capsys: Run) -> None:
    assert main(["activations", "S(3)", "Alt2(V)"]) == 0
    assert capsys.readouterr().out == WEDGES


@pytest.mark.parametrize(
    ("words", "kind", "functions"),
    [
        (["S4", "V"], "all", 20),
        (["O3", "V"], "linear", 1),
        (["B(4)", "V"], "affine", 3),
        (["H(3)", "Sym2{V}"], "odd", 7),
        (["U(1)", "V"], "phases", 1),
        (["S(3)xO(2)", "V1*V2+V1"], "linear", 1),
    ],
)
def test_the_fields(words: list[str], kind: str, functions: int, capsys: Run) -> None:
    assert main(["activations", *words, "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["schema"], data["admitted"], len(data["functions"])) == ("eqmath.activations/1", kind, functions)
    assert data["complex"] == (words[0] == "U(1)")
    assert data["basis"]
    assert {"group", "space", "words", "because", "instead", "summands", "exit"} <= set(data)


def test_summands_have_answers_of_their_own(capsys: Run) -> None:
    assert main(["activations", "O(3)", "V+4"]) == 0
    assert [line.split() for line in capsys.readouterr().out.splitlines()[-3:]] == [
        ["summand", "alone", "copies", "functions"],
        ["V", "1", "linear"],
        ["1", "4", "all"],
    ]


def test_one_function(capsys: Run) -> None:
    assert main(["activations", "S(3)", "Alt2(V)", "--function", "tanh"]) == 0
    assert capsys.readouterr().out == "tanh commutes with S(3) on Alt2(V), applied to every coordinate\n"
    assert main(["activations", "S(3)", "Alt2(V)", "--function", "relu", "--json"]) == 1
    data = json.loads(capsys.readouterr().out)
    assert (data["function"], data["commutes"], data["exit"]) == ("relu", False, 1)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["S(3)", "V", "--function", "swoosh"], "UnknownName: no activation is called 'swoosh'"),
        (
            ["S(3)", "Harm2(V)"],
            "SpaceError: Harm needs a group of all maps that preserve the form Σ x²; S(3) is not one",
        ),
        (["S(3)", "V2"], "SpaceError: S(3) has one factor, V2 is the space of factor 2"),
        (["Q(3)", "V"], "GroupError"),
    ],
)
def test_what_is_refused(words: list[str], message: str, capsys: Run) -> None:
    assert main(["activations", *words]) == 2
    assert capsys.readouterr().err.startswith(message)


def test_a_space_above_the_memory_limit(capsys: Run) -> None:
    assert main(["activations", "S(40)", "V^3", "--mem-limit", "10M"]) == 4
    assert "TooLarge" in capsys.readouterr().err
