"""Limits at the command line: what is cut says where, and what nobody asked for is not looked for."""

from __future__ import annotations

import json
import time

import pytest

from eqmath import Aut, Hom
from eqmath.cli import main

Capture = pytest.CaptureFixture[str]


def said(capsys: Capture, *arguments: str) -> tuple[int, str, str]:
    """Exit code, standard output and standard error."""
    code = main(list(arguments))
    out, err = capsys.readouterr()
    return code, out, err


@pytest.mark.parametrize(
    ("words", "step"),
    [
        (["hom", "A(6)", "-k3", "-l4"], "growing index tuples of length 7"),
        (["hom", "Aut(cycle:12)", "-k1", "-l1"], "searching automorphisms of a graph"),
        (["table", "B", "--orders", "7", "-n", "5"], "growing index tuples of length 7"),
        (["draw", "--sheet", "partition", "-k1", "-l1", "-o", "x.svg"], "listing the partition diagrams of order 2"),
    ],
)
def test_every_command_says_which_step_was_cut(capsys: Capture, words: list[str], step: str) -> None:
    for place in (["--time-limit", "0s", *words], [*words, "--time-limit", "0s"]):
        code, out, err = said(capsys, *place)
        assert (code, out) == (4, "")
        assert err == f"OutOfTime: the time limit of 0 seconds is over while {step}\n"
    code, out, _ = said(capsys, *words, "--time-limit", "0s", "--json")
    assert (code, json.loads(out)["error"]["type"]) == (4, "OutOfTime")


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(
    "words",
    [
        ["verify", "symmetric-diagram-basis", "--order", "12", "-n", "all"],
        ["refute", "grood spans SO(n) at k=8, l=8"],
    ],
)
def test_planning_is_inside_the_limit(capsys: Capture, words: list[str], jobs: str) -> None:
    start = time.process_time()
    code, _, err = said(capsys, "-q", *words, "--time-limit", "1s", "--jobs", jobs)
    assert code == 4
    assert err.startswith("OutOfTime: the time limit of 1 second is over while ")
    assert "cases are left" in err
    assert time.process_time() - start < 10


def test_what_is_not_looked_for_is_null(capsys: Capture) -> None:
    code, out, _ = said(capsys, "hom", "Aut(cycle:100)", "-k", "1", "-l", "1", "--json")
    data = json.loads(out)
    assert (code, data["dim"], data["n"]) == (0, 51, 100)
    assert data["method"] == {"name": "orbits", "unknowns": 51, "equations": 0, "prime": None, "pivots": 0}
    assert [data[name] for name in ("spanning_set", "rank", "is_basis")] == [None] * 3
    assert data["not_looked_for"] == "a short search did not find them; --basis looks for them"
    out = said(capsys, "hom", "Aut(cycle:100)", "-k", "1", "-l", "1")[1]
    assert "dimension     51   (51 by characters)\nspanning set  not looked for: a short search" in out


def test_what_is_found_at_once_is_said(capsys: Capture) -> None:
    data = json.loads(said(capsys, "hom", "Aut(cube:4)", "-k", "1", "-l", "1", "--json")[1])
    found = [data[name] for name in ("dim", "spanning_set", "rank", "is_basis")]
    assert found == [5, 5, 5, True]
    assert "not_looked_for" not in data


def test_the_cost_says_what_it_does_not_predict(capsys: Capture) -> None:
    data = json.loads(said(capsys, "cost", "hom", "Aut(cube:4)xS(2)", "-k", "1", "-l", "1", "--json")[1])
    search = "the search for bilabelled graphs and their homomorphism counts"
    assert data["not_predicted"] == f"{search}, which --basis starts and --time-limit ends"
    assert "not_predicted" not in json.loads(said(capsys, "cost", "hom", "C(5)", "-k", "1", "-l", "1", "--json")[1])


def test_a_table_and_a_notebook_look_for_nothing(capsys: Capture) -> None:
    rows = json.loads(said(capsys, "table", "Aut(cycle:100)", "--orders", "1..2", "--json")[1])["rows"]
    assert [[row[name] for name in ("dim", "diagrams", "rank")] for row in rows] == [[1, 1, 1], [51, None, None]]
    assert "–" in said(capsys, "table", "Aut(cycle:100)", "--orders", "2")[1]
    assert Hom(Aut("cycle:100"), 1, 1)._repr_svg_() is None
