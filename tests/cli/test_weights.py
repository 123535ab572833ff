"""``eqmath weights``: texts, block table, numbers; other ends; what is refused, by kind."""

from __future__ import annotations

import json

import pytest

from eqmath.cli import main

Run = pytest.CaptureFixture[str]

TABLE = """\
S(4)-equivariant layers on the weights of a network of widths 3, 4, 2
from          V1*3+V1+2*V1+2, dimension 26
to            V1*3+V1+2*V1+2, dimension 26
linear        100   (100 by characters)
bias          8
invariant     8
blocks
  to \\ from  W1  b1  W2  b2
  W1         18   6  12   6
  b1          6   2   4   2
  W2         12   4   8   4
  b2          6   2   4   4
"""


def test_the_table(capsys: Run) -> None:
    assert main(["weights", "3,4,2"]) == 0
    assert capsys.readouterr().out == TABLE


@pytest.mark.parametrize(
    ("words", "linear", "bias", "invariant"),
    [
        ("3,4,2", 100, 8, 8),
        ("3,1,2", 64, 8, 8),
        ("3,4,2 --symmetry H", 40, 2, 2),
        ("3,4,2 --symmetry M", 24, 2, 2),
        ("1,1,3,1 --symmetry H", 10, 1, 1),
        ("2,2,2,1 --kernel 3", 383, 15, 15),
        ("1,1,1,2 --residual", 64, 8, 8),
        ("3,4,2 --moving-ends", 32, 4, 4),
        ("3,4,2 --to V1+1", 22, 2, 8),
        ("3,4,2 --to Sym2{V1}", 28, 2, 8),
        ("64,256,256,10", 12070, 87, 87),
    ],
)
def test_the_numbers(words: str, linear: int, bias: int, invariant: int, capsys: Run) -> None:
    assert main(["weights", *words.split(), "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["linear"], data["bias"], data["invariant"]) == (linear, bias, invariant)
    assert data["second_route"] == linear == sum(map(sum, data["blocks"]))
    assert data["schema"] == "eqmath.weights/1"
    assert [len(row) for row in data["blocks"]] == [len(data["from"])] * len(data["to"])


def test_another_target(capsys: Run) -> None:
    assert main(["weights", "3,4,2", "--symmetry", "M", "--to", "Dual(V1)*V1+3"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1:3] == [
        "from          V1*3+V1+2*Dual(V1)+2, dimension 26",
        "to            Dual(V1)*V1+3, dimension 19",
    ]
    assert [line.split() for line in lines[7:]] == [
        ["to", "\\", "from", "W1", "b1", "W2", "b2"],
        ["Dual(V1)*V1", "0", "0", "0", "2"],
        ["3", "0", "0", "0", "6"],
    ]


def test_the_fields(capsys: Run) -> None:
    assert main(["weights", "2,3,3,1", "--symmetry", "M", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["widths"], data["symmetry"], data["group"]) == ([2, 3, 3, 1], "M", "M(3)xM(3)")
    assert data["source"] == data["target"] == "V1*2+V1+V2*Dual(V1)+V2+Dual(V2)+1"
    assert (data["parameters"], data["from"]) == (25, ["W1", "b1", "W2", "b2", "W3", "b3"])


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("3,0,2", "CaseError: expected a width to be a positive integer, found 0\n    3,4,2\n"),
        ("3,4,-2", "CaseError: expected a width to be a positive integer, found -2\n    3,4,2\n"),
        ("3", "CaseError: expected the widths of at least two layers, found [3]\n    3,4,2\n"),
        ("3,,2", "UsageError: argument WIDTHS: expected numbers such as 3,4,2, found '3,,2'\n"
                 "    eqmath weights 3,4,2\n"),
        ("3,4.5,2", "UsageError: argument WIDTHS: expected numbers such as 3,4,2, found '3,4.5,2'\n"
                    "    eqmath weights 3,4,2\n"),
        ("3,4,2 --kernel x", "UsageError: argument --kernel: expected numbers such as 3,4,2, found 'x'\n"
                             "    eqmath weights 3,4,2\n"),
        ("3,4,2 --kernel 1,2,3", "CaseError: expected 2 kernels, found 3\n"),
        ("3,4,2 --symmetry S(3)", "GroupError: expected the letter of a series, found 'S(3)'\n    S, H or M\n"),
        ("3,3,2 --symmetry Sp", "GroupError: Sp(3) does not exist: n must be even\n    did you mean Sp(2) or Sp(4)?\n"),
        ("1,2,3,1 --residual", "CaseError: a residual stream has one width, found 2, 3\n"),
        ("3,4,2 --to V2", "SpaceError: S(4) has one factor, V2 is the space of factor 2\n    V2\n    ^\n"
                          "    V^2 is the power of V\n"),
    ],
)  # fmt: skip
def test_what_is_refused(words: str, message: str, capsys: Run) -> None:
    assert main(["weights", *words.split()]) == 2
    assert capsys.readouterr().err == message


def test_a_space_above_the_memory_limit(capsys: Run) -> None:
    assert main(["weights", ",".join(["2"] * 60), "--mem-limit", "10K"]) == 4
    assert "TooLarge" in capsys.readouterr().err
