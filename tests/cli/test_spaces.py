"""The command line with --from, --to, --blocks and --where."""

from __future__ import annotations

import json

import pytest

from eqmath import Hom
from eqmath.cli import main
from eqmath.errors import CaseError
from eqmath.hom import diagram_costs
from tests.cli.test_contract import as_json


def test_hom_between_spaces(capsys):
    assert main(["hom", "O(3)", "--from", "Sym2(V)*V", "--to", "V", "--basis"]) == 0
    text = capsys.readouterr().out
    assert "from Sym2(V)*V to V, from dimension 18 to dimension 3" in text
    assert "dimension     2   (2 by characters)" in text
    assert text.splitlines()[-2:] == ["  1,1'|2',3'", "  1,3'|1',2'"]


def test_json_of_spaces(capsys):
    data = as_json(capsys, *["hom", "S(4)", "--from", "Sym4{V}", "--to", "Sym3{V}"])
    assert (data["exit"], data["dim"], data["second_route"]) == (0, 44, 44)
    assert (data["source"], data["target"], "k" in data) == ("Sym4(V)", "Sym3(V)", False)


def test_blocks(capsys):
    data = as_json(capsys, *["hom", "S(5)xSO(3)", "--from", "V1+V1*V2", "--to", "V1*V2", "--blocks"])
    assert [(b["source"], b["target"], b["copies"], b["dim"]) for b in data["blocks"]] == [
        ("V1", "V1*V2", [1, 1], 0),
        ("V1*V2", "V1*V2", [1, 1], 2),
    ]
    assert main(["hom", "S(3)", "--where", "V=V+1", "--from", "Sym2(V)", "--to", "V", "--blocks"]) == 0
    assert capsys.readouterr().out.splitlines()[-3:] == [
        "  to \\ from  Sym2(V)  V  1",
        "  V                4  2  1",
        "  1                2  1  1",
    ]


def test_irreps(capsys):
    data = as_json(capsys, *["hom", "O(3)", "--irreps", "--from", "2x1o+1x2e", "--to", "1x0e + 1o"])
    assert (data["exit"], data["source"], data["target"], data["dim"]) == (0, "2*V+Harm2(V)", "1+V", 2)
    data = as_json(capsys, *["hom", "SO(3)", "--irreps", "-k", "2", "--to", "1x1"])
    assert (data["source"], data["target"], data["dim"]) == ("V^2", "V", 1)
    for group, dim in (("O(3)", 0), ("SO(3)", 1)):
        ends = ["--from", "Harm2{V}xHarm2{V}", "--to", "Harm3{V}"]
        assert as_json(capsys, *["hom", group, *ends])["dim"] == dim
    for words, message in (
        (["O(3)", "--irreps", "-k", "1", "-l", "1"], "UsageError: --irreps says how --from and --to are read"),
        (["O(3)", "--irreps", "--from", "1o", "-l", "1", "--where", "V=V"], "UsageError: --irreps and --where cannot"),
        (["O(3)", "--irreps", "--from", "1", "-l", "1"], "SpaceError: expected e or o after the degree 1"),
        (["S(3)", "--irreps", "--from", "1o", "-l", "1"], "SpaceError: irreps are read for O(3) and SO(3)"),
    ):
        assert main(["hom", *words]) == 2
        assert capsys.readouterr().err.startswith(message)


def test_legs_are_powers(capsys):
    data = [as_json(capsys, *["hom", "S(3)", *ends]) for ends in (["-k", "2", "-l", "1"], ["-k", "2", "--to", "V"])]
    assert data[0] == data[1]
    assert (data[0]["k"], data[0]["source"]) == (2, "V^2")


def test_a_table_between_spaces(capsys):
    args = ["table", "O,Sp", "--from", "Sym2(V)*Sym2(V)", "--to", "Sym2(V)", "-n", "1..4"]
    data = as_json(capsys, *args)
    rows = [(row["group"], row["dim"], row["diagrams"], row["rank"], row["second_route"]) for row in data["rows"]]
    assert data["exit"] == 0
    assert rows == [
        ("O(1)", 1, 5, 1, 1), ("O(2)", 4, 5, 4, 4), ("O(3)", 5, 5, 5, 5), ("O(4)", 5, 5, 5, 5),
        ("Sp(2)", 1, 1, 1, 1), ("Sp(4)", 1, 1, 1, 1),
    ]  # fmt: skip


def test_verify_between_spaces(capsys):
    args = ["verify", "orthogonal-young-legs", "--from", "Sym2{V}xSym2{V}", "--to", "Sym2{V}", "-n", "all"]
    data = as_json(capsys, *args)
    rows = [(row["group"], row["n"], row["diagrams"], row["rank"], row["dim"]) for row in data["results"]]
    assert data["exit"] == 0
    assert rows == [("O(1)", 1, 5, 1, 1), ("O(2)", 2, 5, 4, 4), ("O(3)", 3, 5, 5, 5), ("O(n)", "all", 5, 5, 5)]
    assert {(row["source"], row["target"]) for row in data["results"]} == {("Sym2(V)^2", "Sym2(V)")}


@pytest.mark.parametrize(
    ("claim", "case"),
    [
        ("the number of S(n) weights from Sym4(V) to Sym3(V) is 57", {"n": 1, "k": 4, "l": 3}),
        ("brauer spans SO(n) from Alt2(V) to V", {"n": 3, "k": 2, "l": 1}),
        ("brauer spans O(n) from Sym2{V}xSym2{V} to Sym2{V} as a basis", {"n": 1, "k": 4, "l": 2}),
        ("partition spans O(n) from Sym2(V) to V", {"n": 1, "k": 2, "l": 1}),
    ],
)
def test_refute_between_spaces(capsys, claim, case):
    data = as_json(capsys, *["refute", claim])
    assert data["exit"] == 1
    assert {name: data["case"][name] for name in case} == case


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ("the number of S(n) weights from Sym4(V) to Sym3(V) is 57 at n=7", "proved    n = 7, from Sym4(V) to Sym3(V)"),
        ("brauer is independent in O(3) from Sym2(V) to Sym2(V)", "proved    n = 3, from Sym2(V) to Sym2(V)"),
        ("brauer spans O(n) from Sym2(V) to Sym2(V)", "every n: larger n have the same system"),
    ],
)
def test_proved_between_spaces(capsys, claim, words):
    assert main(["refute", claim]) == 0
    assert words in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["hom", "O(3)", "--from", "Sym2(2V)", "--to", "V"], "write 2*V"),
        (["hom", "O(3)", "--from", "S2(V)", "--to", "V"], "Sym2(V)"),
        (["hom", "S(3)xS(2)", "--from", "V3", "--to", "V1"], "V3"),
        (["hom", "O(3)", "--from", "Sym2(V", "--to", "V"], ")"),
        (["hom", "O(3)", "--from", "Foo2(V)", "--to", "V"], "Foo"),
        (["hom", "O(3)", "--from", "Inj2(V)", "--to", "V"], "O(3) is not one"),
        (["hom", "S(3)", "--from", "Harm2(V)", "--to", "V"], "S(3) is not one"),
        (["hom", "O(3)", "--from", "V"], "expected either -l or --to"),
        (["hom", "O(3)", "--from", "V", "-k", "1", "-l", "1"], "expected either -k or --from"),
        (["hom", "O(3)", "-k", "1"], "expected -l, or --from and --to"),
        (["hom", "S(3)", "--where", "V", "--from", "V", "--to", "V"], "expected V=SPACE"),
        (["table", "O", "--from", "V"], "--from and --to together"),
        (["verify", "orthogonal-young-legs", "--from", "V"], "a source and a target together"),
        (["verify", "orthogonal-young-legs", "--from", "V+1", "--to", "V"], "V+1 has 2 summands"),
        (["verify", "orthogonal-brauer", "--from", "V", "--to", "V"], "theorems about spaces: "),
        (["refute", "brauer spans O(n) from Sym2(2V) to V"], "write 2*V"),
        (["refute", "brauer spans O(n) from V"], "expected"),
        (["refute", "the number of O(n) weights from Sub2(V) to V is 2"], "O(3) is not one"),
        (["refute", "brauer spans O(n) from V to V at k=2, l=1"], "without k and l"),
    ],
)
def test_bad_spaces(capsys, arguments, words):
    assert main(arguments) == 2
    error = capsys.readouterr().err
    assert words in error
    assert "Traceback" not in error


def test_nothing_to_nothing_is_a_result(capsys):
    data = as_json(capsys, *["hom", "O(2)", "--from", "Alt3(V)", "--to", "V+0", "--basis", "--blocks"])
    assert (data["dim"], data["basis"]) == (0, [])
    assert json.dumps(data["blocks"][0]["dim"]) == "0"


@pytest.mark.parametrize(
    ("source", "table"), [("Sym2(V)", [0, 0]), ("V^3", [3, 4]), ("Sym2(V)*V", [2, 4]), ("Sym2(V)*V+V", [2, 4])]
)
def test_a_cost_has_a_row_for_every_diagram_and_a_column_for_every_class_of_the_legs(capsys, source, table):
    data = as_json(capsys, "cost", "hom", "O(3)", "--from", source, "--to", "V")
    assert [data["rows"], data["columns"]] == table


def test_what_layers_between_spaces_cost(capsys):
    """Row and column sums and their total once; nine channels and one matrix in, the same out."""
    ends = ["--from", "V1*V2+V1", "--to", "V1*V2"]
    data = as_json(capsys, "cost", "apply", "S(3)xS(2)", *ends)
    assert data["totals"]["dense matrix"]["multiplications"] == 6 * 9
    # read: 6 entries of V1*V2 for every sum of them, 3 of V1; mixed: 1, 2 by 3 and 1 by 2, 6
    assert data["totals"]["together"]["multiplications"] == 2 + 2 + 2 * 3 + 6


def test_costs_of_diagrams_are_for_tensor_powers():
    with pytest.raises(CaseError, match="costs are known for the diagrams between tensor powers of V"):
        diagram_costs(Hom("S(3)", "V+1", "V"))


def test_a_missed_map_between_spaces_is_shown_in_integers(capsys):
    assert main(["refute", "partition spans A(n) from Alt2(V) to V"]) == 1
    assert "witness   [[1], [1]] commutes with A(2) and is outside the span" in capsys.readouterr().out
