"""Bad input: a clear error, exit code 2, nothing written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eqmath.cli import main

ALL = "A(n), B(n), H(n), M(n), O(n), S(n), SO(n), SU(n), Sp(n), U(n), UR(n), E(3), SE(3), C(3), Dih(3), Aut(petersen)"
MESSAGES = [
    (
        ["diagram", "1,3|1'"],
        "DiagramError: top row has 1 and 3 but not 2\n    1,3|1'\n"
        "    a vertex on its own is its own block: 1,3|2|1'\n",
    ),
    (
        ["compose", "1|1',2',3'", "1,2|1'"],
        "NotComposable: cannot put a diagram with 3 inputs on one with 2 outputs; did you mean a.tensor(b)?\n"
        "    UPPER comes first, LOWER second: the other way round they fit\n",
    ),
    (["compose", "1|1'", "1|2|1',2'"],
     "NotComposable: cannot put a diagram with 1 input on one with 2 outputs; did you mean a.tensor(b)?\n"),
    (["list", "--jsn"], "UsageError: unrecognized arguments: --jsn\n    eqmath list --help lists what it takes\n"),
    (["hom", "S(3)"], "UsageError: expected -k, or --from and --to\n    -k 1\n"),
    (["table", "S", "--format", "html"],
     "UsageError: argument --format: invalid choice: 'html'\n    choose from text, markdown, csv, latex\n"),
    (["verify", "--all", "-n", "1-3"], "CaseError: expected n as 3 or 1..4, found '1-3'\n    write 1..3\n"),
    (["refute", "brauer", "spans", "O3"],
     "UsageError: expected every claim in quotes, found 3 words\n    eqmath refute \"brauer spans O3\"\n"),
    (["refute", "the number of S(n) weights is n!"],
     "ClaimError: expected a word, a number or a sign, found '!'\n    the number of S(n) weights is n!\n"
     "                                   ^\n    write factorial(n) for n!\n"),
    (["refute", "“brauer spans O(3)”"],
     "ClaimError: expected a word, a number or a sign, found '“'\n    “brauer spans O(3)”\n    ^\n"
     "    type \" around the sentence instead of “ (U+201C)\n"),
    (["draw", "--sheet", "grood", "-k", "2", "-l", "1", "-o", "d.svg"],
     "CaseError: the number n of free vertices is needed\n"
     "    -n 3; in Python family('grood').diagrams(k, l, 3)\n"),
    (["hom", "S(0)", "-k", "1", "-l", "1"], "GroupError: S(0) does not exist: n must be at least 1\n"),
    (["hom", "S(-2)", "-k", "1", "-l", "1"], "GroupError: S(-2) does not exist: n must be at least 1\n"),
    (["hom", "S(n)", "-k", "1", "-l", "1", "--basis"],
     "UsageError: expected one n for --basis, found S(n)\n    write a number for n\n"),
    (["cost", "hom", "S(n)", "-k", "1", "-l", "1"], "GroupError: expected a number, found 'S(n)'\n    write S(4)\n"),
    (["hom", "Q+(3)", "-k", "1", "-l", "1"], f"GroupError: the group Q+ is unknown\n    choose from {ALL}\n"),
    (["sample", "S+(3)"],
     "GroupError: S+(3) is a quantum group: it has no elements, and its maps are the span of its diagrams\n"),
    (["hom", "s(3)", "-k", "1", "-l", "1"], "GroupError: the group s is unknown\n    did you mean S(3)?\n"),
    (["hom", "S(3", "-k", "1", "-l", "1"],
     "GroupError: expected a group such as S(4), found 'S(3'\n    did you mean S(3)?\n"),
    (["hom", "S(3)", "-k", "-1", "-l", "1"], "CaseError: expected k to be an integer ≥ 0, found -1\n"),
    (
        ["verify", "symmetric-diagram-bases"],
        "UnknownName: the theorem 'symmetric-diagram-bases' is unknown\n"
        "    did you mean symmetric-diagram-basis or symmetric-averages or symmetric-orbit-basis?\n",
    ),
    (
        ["verify"],
        "UsageError: expected a theorem name or --all\n    eqmath list names the theorems\n",
    ),
    (
        ["verify", "--all", "-k", "1"],
        "CaseError: expected k and l together\n    -k 1 -l 2, or --order 3\n",
    ),
    (["verify", "--all", "--order", "-1"], "CaseError: expected the order to be an integer from 0 to 100, found -1\n"),
    (["verify", "--all", "-n", "4..1"], "CaseError: the range n = 4..1 is empty\n    write 1..4\n"),
    (["verify", "--all", "-n", "0"], "CaseError: expected 1 ≤ n ≤ 1000000, found 0\n"),
    (["verify", "--all", "-n", "x"], "CaseError: expected n as 3 or 1..4, found 'x'\n"),
    (
        ["verify", "--all", "--method", "guess"],
        "CaseError: expected the method reduced, direct or isotypic, found 'guess'\n",
    ),
    (
        ["diagram", "1|1’"],
        "DiagramError: found ’ (U+2019, right single quotation mark), as a PDF or an editor writes it\n"
        "    1|1’\n       ^\n    type ' or p instead\n",
    ),
    (
        ["diagram", "1", "--family", "brauers"],
        "UnknownName: the diagram family 'brauers' is unknown\n    did you mean brauer?\n",
    ),
    (["diagram", "1|1'", "-n", "0"], "CaseError: expected n ≥ 1, found n = 0\n"),
    (["compose", "1", "0", "--delta", "0.5"], "CaseError: expected an integer or p/q, found '0.5' for δ\n"
     "    a number, a symbol by its name, or a rational function of one: 3, 1/2, n, -q-1/q\n"),
    (["hom", "S(3)", "-k", "1", "-l", "1", "--mem-limit", "lots"],
     "CaseError: expected a memory size such as 4G or 500M, found 'lots'\n"),
    (
        ["refute", "partition spans S(3) as basis"],
        "ClaimError: expected a, found 'basis'\n    partition spans S(3) as basis\n                            ^\n"
        "    write FAMILY spans GROUP [as a basis], FAMILY is independent in GROUP, the number of GROUP weights is "
        "FORMULA, or a theorem's name; optionally followed by: at k=1, l=1; with spaces: FAMILY spans GROUP from "
        "SPACE to SPACE, the number of GROUP weights from SPACE to SPACE is FORMULA\n",
    ),
    (
        ["refute", "brauers spans S(3)"],
        "UnknownName: the diagram family 'brauers' is unknown\n"
        "    brauers spans S(3)\n    ^\n    did you mean brauer?\n",
    ),
    (
        ["refute", "the number of S(n) weights is _x"],
        "ClaimError: expected a word, a number or a sign, found '_'\n"
        "    the number of S(n) weights is _x\n                                  ^\n"
        "    write FAMILY spans GROUP [as a basis], FAMILY is independent in GROUP, the number of GROUP weights is "
        "FORMULA, or a theorem's name; optionally followed by: at k=1, l=1; with spaces: FAMILY spans GROUP from "
        "SPACE to SPACE, the number of GROUP weights from SPACE to SPACE is FORMULA\n",
    ),
    (
        ["refute", "the number of S(n) weights is 1/k"],
        "ClaimError: the formula divides 1 by 0\n    n = 1, k = l = 0\n"
        "    the formula needs a value in every case; end the claim with at k=1, l=1 to ask about one case\n",
    ),
    (
        ["refute", "the number of S(n) weights is 9^9^9^9 at k=0, l=0"],
        "ClaimError: expected an exponent to be an integer from -20000 to 20000, found 387420489\n"
        "    n = 1, k = l = 0\n"
        "    the formula needs a value in every case; end the claim with at k=1, l=1 to ask about one case\n",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "message"), MESSAGES, ids=lambda value: " ".join(value)[:40])
def test_message_and_exit(capsys: pytest.CaptureFixture[str], arguments: list[str], message: str) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == message


@pytest.mark.parametrize(("arguments", "message"), MESSAGES, ids=lambda value: " ".join(value)[:40])
def test_the_same_as_json(capsys: pytest.CaptureFixture[str], arguments: list[str], message: str) -> None:
    assert main(["--json", *arguments]) == 2
    out, err = capsys.readouterr()
    assert err == ""
    data = json.loads(out)
    assert data["schema"] == f"eqmath.{arguments[0]}/1"
    assert data["exit"] == 2
    assert message.startswith(f"{data['error']['type']}: {data['error']['message']}\n")
    assert data["error"]["hint"] in message


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["hom"], ["hom", "S(3)", "-k", "one", "-l", "1"], ["--nonsense"], ["-q"]]
)
def test_usage_errors(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("UsageError: ")
    assert main([*arguments, "--json"]) == 2
    assert json.loads(capsys.readouterr().out)["error"]["type"] == "UsageError"


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["draw", "1,2|1'", "-o", "d.gif"], "expected a file name ending in .svg, .pdf, .png, .tex, found .gif"),
        (["draw", "1,2|1'", "-o", "d.svg", "-o", "noending"], "found no ending"),
        (["draw", "1,3|1'", "-o", "d.svg"], "top row has 1 and 3 but not 2"),
        (["draw", "1", "-o", "missing/d.svg"], "cannot write missing/d.svg: No such file or directory"),
    ],
)
def test_nothing_is_written(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    named: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    assert named in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_too_large_is_refused_before_the_work(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["verify", "symmetric-diagram-basis", "--order", "8", "-n", "8", "--method", "direct"]
    assert main(["-q", *arguments]) == 4
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "nothing was decided",
        "refused because of their size: 1 case, symmetric-diagram-basis order 8",
    ]
    assert err == (
        "TooLarge: 33 554 432 × 16 777 216 integers are about 13 510 TB, the limit is 4 GB\n"
        "    symmetric-diagram-basis S(8) order 8\n"
        "    the reduced method needs 1.19 MB: --method reduced\n"
    )


def test_a_refusal_keeps_what_was_finished(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["verify", "symmetric-diagram-basis", "--max-order", "8", "-n", "2", "--mem-limit", "30k", "--json"]
    assert main([*arguments, "-q"]) == 4
    out, err = capsys.readouterr()
    data = json.loads(out)
    assert data["error"]["type"] == "TooLarge"
    assert err.startswith("TooLarge: ")
    assert [row["order"] for row in data["results"]] == [0, 1, 2, 3, 4, 5]
    assert [row["order"] for row in data["refused"]] == [6, 7, 8]
    assert data["refused"][0]["message"] == data["error"]["message"]
    assert err.count("TooLarge: ") == 1
    assert err.endswith("symmetric-diagram-basis S(2) order 6, and 2 cases more\n    " + data["error"]["hint"] + "\n")


def test_only_the_refused_cases_are_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    """Two theorems in turn: the second is run although orders of the first were refused, and n₀ may be out of reach."""
    arguments = ["verify", "symmetric-diagram-basis", "orthogonal-brauer", "--max-order", "5", "-n", "all"]
    assert main([*arguments, "--mem-limit", "20k", "--json", "-q"]) == 4
    data = json.loads(capsys.readouterr().out)
    refused = [(row["theorem"], row["group"], row["n"], row["order"]) for row in data["refused"]]
    assert refused == [("symmetric-diagram-basis", "S(n)", "all", 5)]
    assert [row["order"] for row in data["results"] if row["n"] == "all"] == [0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 5]


def test_force_lifts_the_limit(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["hom", "S(3)", "-k", "2", "-l", "2", "--mem-limit", "1"]
    assert main(arguments) == 4
    assert "the limit is 1 bytes" in capsys.readouterr().err
    assert main([*arguments, "--force"]) == 0


def test_an_unknown_command_is_answered_with_the_nearest(capsys):
    assert main(["verfy", "--all"]) == 2
    assert (
        capsys.readouterr().err == "UsageError: argument COMMAND: invalid choice: 'verfy'\n    did you mean verify?\n"
    )
