"""Easy quantum groups on the command line: what is said of them, what is refused, and the paper."""

from __future__ import annotations

import json

import pytest

from eqmath.cli import main

Run = pytest.CaptureFixture[str]


def run(capsys: Run, *arguments: str, code: int = 0) -> str:
    assert main(list(arguments)) == code
    return capsys.readouterr().out


def test_hom_says_that_there_are_no_elements(capsys: Run) -> None:
    assert run(capsys, "hom", "S+(4)", "-k", "2", "-l", "2") == (
        "S+(4)-equivariant maps from the 2nd tensor power to the 2nd tensor power of R^4\n"
        "dimension     14   (14 by fusion rules)\n"
        "spanning set  14 S+ diagrams of rank 14: a basis\n"
        "category      noncrossing diagrams, any blocks\n"
        "no elements   a quantum group: its maps are by definition the span of its diagrams\n"
    )
    data = json.loads(run(capsys, "hom", "H+(2)", "-k", "3", "-l", "3", "--json", "--relations"))
    assert [data[key] for key in ("dim", "spanning_set", "rank", "is_basis", "second_route")] == [10, 12, 10, False, 10]
    assert data["method"]["name"] == "gram"
    assert len(data["relations"]) == 2


def test_colours_are_given_as_spaces(capsys: Run) -> None:
    out = run(capsys, "hom", "K+(4)", "--from", "VxDual{V}", "--to", "VxDual{V}", "--basis")
    assert out.endswith("basis\n  1,2,1',2'\n  1,2|1',2'\n  1,1'|2,2'\n")


def test_colours_are_given_as_a_word(capsys: Run) -> None:
    by_word = json.loads(run(capsys, "hom", "U+(3)", "--word", "oxox:xo", "--json", "--basis"))
    spaces = ["--from", "V*Dual(V)*V*Dual(V)", "--to", "Dual(V)*V"]
    assert by_word == json.loads(run(capsys, "hom", "U+(3)", *spaces, "--json", "--basis"))
    assert (by_word["dim"], by_word["second_route"]) == (2, 2)
    invariant = json.loads(run(capsys, "hom", "K+(4)", "--word", "oxox", "--json"))
    assert (invariant["source"], invariant["target"], invariant["dim"]) == ("1", "V*Dual(V)*V*Dual(V)", 3)
    assert json.loads(run(capsys, "hom", "U(2)", "--word", "oo:oo", "--json"))["dim"] == 2
    assert run(capsys, "cost", "hom", "U+(3)", "--word", "oxox:ox").startswith("largest table 5 × 5")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--word", "oy"], "argument --word: expected letters o and x, found 'oy'"),
        (["--word", "o:x:o"], "argument --word: expected letters o and x, found 'o:x:o'"),
        (["--word", "o:o", "-k", "1"], "--word gives both ends, found another one as well"),
        (["--word", "o:o", "--to", "V"], "--word gives both ends, found another one as well"),
        (["--word", "o" * 101], "expected a word of at most 100 colours, found 101"),
    ],
)
def test_words_that_are_none(capsys: Run, arguments: list[str], message: str) -> None:
    assert main(["hom", "U+(2)", *arguments]) == 2
    assert message in capsys.readouterr().err


def test_every_n(capsys: Run) -> None:
    out = run(capsys, "-q", "verify", "free-easy-groups", "--group", "O+(n)", "-n", "all", "--order", "4", "--cases")
    assert "O+(n)  4      every n         2     2    2  proved   the same diagrams for every n, partitions with" in out
    out = run(capsys, "-q", "verify", "easy-groups", "--group", "S'(n)", "-n", "all", "--max-order", "2", "--cases")
    assert "−1 changes the sign of every map" in out


def test_tables_and_costs(capsys: Run) -> None:
    assert run(capsys, "table", "S+(4),S(4)", "--orders", "0..4").splitlines()[1::2] == [
        "S+(4)  dim       1  1  2  5  14",
        "S(4)   dim       1  1  2  5  15",
    ]
    assert run(capsys, "cost", "hom", "S+(4)", "-k", "2", "-l", "2").startswith("largest table 14 × 14")


def test_claims(capsys: Run) -> None:
    run(capsys, "-q", "refute", "the number of S+(4) weights is 14 at k=2, l=2")
    assert "claimed 42, true 41" in run(capsys, "-q", "refute", "the number of S+(3) weights is 42 at k=2, l=3", code=1)
    assert "refuted   n = 1, k = l = 1: 2 diagrams of rank 1" in run(
        capsys, "-q", "refute", "free-easy-diagram-basis", code=1
    )
    run(capsys, "-q", "refute", "brauer spans S+(4)", code=2)


def test_verify_and_show(capsys: Run) -> None:
    out = run(capsys, "-q", "verify", "free-easy-groups", "free-easy-diagram-basis", "--group", "S+(3)")
    assert "free-easy-groups         S+(3)  orders 0..6  n = 3  7 cases  proved as expected" in out
    assert "5 proved, 2 refuted, as expected" in out
    assert "Tannaka–Krein" in run(capsys, "show", "free-easy-groups")
    assert main(["verify", "free-easy-groups", "--group", "O+(2)", "-k", "1", "-l", "1"]) == 0
    assert "proved, dim 1, 1 by fusion rules" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["sample", "O+(2)"], ["activations", "O+(2)", "V"]])
def test_whatever_needs_elements_is_refused(capsys: Run, command: list[str]) -> None:
    assert main(command) == 2
    assert capsys.readouterr().err.startswith("GroupError: O+(2) is a quantum group: it has no elements")
