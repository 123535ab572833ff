"""``--family``: the text, the matrix, the product and the picture are those of the family."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from eqmath.cli import main

Run = pytest.CaptureFixture[str]


def as_json(capsys: Run, *arguments: str) -> dict[str, Any]:
    code = main([*arguments, "--json"])
    data: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert data["exit"] == code
    return data


def fields(capsys: Run, *arguments: str) -> dict[str, Any]:
    """The fields of a product besides schema and exit."""
    data = as_json(capsys, "compose", *arguments)
    return {key: data[key] for key in list(data)[1:-1]}


def test_one_diagram_with_its_loops(capsys: Run) -> None:
    both = ["1'|2',3'", "1|2,3"]
    assert fields(capsys, *both) == {"diagram": "0", "loops": 2, "coefficient": "n^2"}
    assert fields(capsys, *both, "--delta", "0") == {"diagram": "0", "loops": 2, "coefficient": 0}
    caps = ["1',2'|3',4'", "1,3|2,4", "--family", "symplectic"]
    assert fields(capsys, *caps) == {"diagram": "0", "loops": 1, "coefficient": "n"}
    snake = ["1,1'|2',3'", "1,2|3,1'", "--family", "symplectic", "--delta", "4"]
    assert fields(capsys, *snake) == {"diagram": "1,1'", "loops": 0, "coefficient": -1}
    assert fields(capsys, "1',2'", "1,2", "--family", "grood") == {"diagram": "0", "loops": 1, "coefficient": "n"}


def test_sums(capsys: Run) -> None:
    assert fields(capsys, "1'|2'", "1|2", "--family", "grood") == {"terms": {"0": 2}}
    assert fields(capsys, "1'|2'", "1,2", "--family", "grood") == {"terms": {}}
    assert fields(capsys, "1|2", "1'|2'", "--family", "grood") == {"terms": {"1,1'|2,2'": 1, "1,2'|2,1'": -1}}
    square = ["J(1|1')", "J(1|1')", "--family", "jellyfish", "--delta", "3"]
    assert fields(capsys, *square) == {"terms": {"1,1'": -3, "1|1'": 1}}
    turned = ["J(1/1p)", "1,1'", "--family", "jellyfish", "--delta", "2"]
    assert fields(capsys, *turned) == {"terms": {"J(1|1')": 1}}


@pytest.mark.parametrize(
    ("arguments", "printed"),
    [
        (["1'|2'", "1,2", "--family", "grood"], "0"),
        (["1|2", "1'|2'", "--family", "grood", "--delta", "2"], "1,1'|2,2' - 1,2'|2,1'"),
        (["J(1|1')", "J(1|1')", "--family", "jellyfish", "--delta", "3"], "-3 · 1,1' + 1|1'"),
        (["1',2'|3',4'", "1,4|2,3", "--family", "symplectic"], "-n · ∅"),
        (["1'", "1"], "n · ∅"),
        (["∅", "{}"], "∅"),
        (["1'", "1", "--delta", "0"], "0"),
    ],
)
def test_products_as_text(capsys: Run, arguments: list[str], printed: str) -> None:
    assert main(["compose", *arguments]) == 0
    assert capsys.readouterr().out == printed + "\n"


@pytest.mark.parametrize(
    ("family", "text", "n", "matrix"),
    [
        ("symplectic", "1,2", "2", [[0], [1], [-1], [0]]),
        ("brauer", "1,2", "2", [[1], [0], [0], [1]]),
        ("grood", "1|1'", "2", [[0, 1], [-1, 0]]),
        ("grood", "1,1'", "2", [[1, 0], [0, 1]]),
        ("partition", "1|1'", "2", [[1, 1], [1, 1]]),
        ("jellyfish", "J(1|1')", "3", [[0, 1, -1], [-1, 0, 1], [1, -1, 0]]),
        ("jellyfish", "J(1'|1)", "3", [[0, -1, 1], [1, 0, -1], [-1, 1, 0]]),
        ("jellyfish", "1|1'", "2", [[1, 1], [1, 1]]),
    ],
)
def test_the_matrix_is_the_family_s_own(capsys: Run, family: str, text: str, n: str, matrix: list[list[int]]) -> None:
    assert as_json(capsys, "diagram", text, "--family", family, "-n", n)["matrix"] == matrix


def test_facts_of_a_jellyfish(capsys: Run) -> None:
    data = as_json(capsys, "diagram", "J(2,1'|1)|3", "--family", "jellyfish")
    assert (data["diagram"], data["k"], data["l"]) == ("J(2,1'|1)|3", 1, 3)
    assert data["tentacles"] == [["2", "1'"], ["1"]]
    assert (data["flip"], data["flip_coefficient"]) == ("J(1,2'|1')|3'", 1)
    main(["diagram", "J(1|1')", "--family", "jellyfish"])
    assert capsys.readouterr().out.splitlines()[3:] == [
        "tentacles    2, ending at 1 | 1'",
        "kind         planar",
        "flip         J(1|1'), whose matrix is -1 times the transpose",
        "",
        "1",
        "①",
        "",
        "②",
        "1'",
    ]


MESSAGES = [
    (["diagram", "1,2,1'", "--family", "brauer"],
     "DiagramError: 1,2,1' is not of the family brauer: it has a block of 3 vertices\n"),
    (["compose", "1", "0", "--family", "even"],
     "DiagramError: 1 is not of the family even: it has a block of 1 vertex\n"),
    (["diagram", "1|2", "--family", "grood", "-n", "3"], "CaseError: expected no free vertices or n = 3, found 2\n"),
    (["diagram", "1,2", "--family", "symplectic", "-n", "3"],
     "CaseError: expected an even n, found n = 3\n    Sp(n) acts on Rⁿ for even n\n"),
    (["diagram", "J(1|", "--family", "jellyfish"],
     "DiagramError: expected ) after the blocks on the tentacles\n    J(1|\n        ^\n    such as J(1|2,1')|3'\n"),
    (["compose", "J(1')", "1", "--family", "jellyfish"],
     "NotComposable: expected δ = n, an integer ≥ 1, for a jellyfish, found n\n"
     "    n − 1 tentacles and n tentacles look alike: --delta 3\n"),
    (["compose", "J(1|1')", "J(1|2)", "--family", "jellyfish", "--delta", "2"],
     "NotComposable: cannot put a diagram with 1 input on one with 2 outputs; did you mean a.tensor(b)?\n"),
    (["draw", "1,2", "--family", "brauer", "--style", "orbit", "-o", "x.svg"],
     "UsageError: the family brauer has no orbit basis\n"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "message"), MESSAGES, ids=lambda value: " ".join(value)[:40])
def test_messages(capsys: Run, arguments: list[str], message: str) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr() == ("", message)


@pytest.mark.parametrize(
    ("family", "text", "mark"),
    [("grood", "1|2,1'|2'", "<rect"), ("jellyfish", "J(1|2,1')|2'", " A "), ("even", "1,2", "")],
)
def test_pictures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, family: str, text: str, mark: str) -> None:
    monkeypatch.chdir(tmp_path)
    files = ["a.svg", "a.tex", "a.png", "a.pdf"]
    assert main(["draw", text, "--family", family, *(word for name in files for word in ("-o", name))]) == 0
    drawing = (tmp_path / "a.svg").read_text(encoding="utf-8")
    assert mark in drawing
    assert all((tmp_path / name).stat().st_size for name in files)
    assert text in (tmp_path / "a.tex").read_text(encoding="utf-8")


def test_bilabelled_graphs(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["diagram", "--family", "bilabelled", "a-b,b-c;a;c", "--graph", "path:3", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["matrix"] == [[1, 0, 1], [0, 2, 0], [1, 0, 1]]
    assert (data["k"], data["l"], data["edges"], data["flip"]) == (1, 1, [["a", "b"], ["b", "c"]], "a-b,b-c;c;a")
    assert main(["compose", "--family", "bilabelled", "a-b;a;b", "a-b;a;b", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["terms"] == {"a-b,b-c;a;c": 1}
    assert main(["diagram", "--family", "bilabelled", "a;a;a", "-n", "3"]) == 2
    assert "a bilabelled graph has a matrix for a graph G" in capsys.readouterr().err
    assert main(["diagram", "1,1'", "--graph", "path:3"]) == 2
    assert main(["draw", "--family", "bilabelled", "a-b,b-c,a-c;a,c;b", "-o", str(tmp_path / "g.svg")]) == 0
    drawn = (tmp_path / "g.svg").read_text(encoding="utf-8")
    assert "<title>bilabelled graph a-b,a-c,b-c;a,c;b</title>" in drawn
    assert "edges: 1-2, 1-3, 2-3; wires: 1 to 1, 2 to 3, 1&#x27; to 2" in drawn or "1' to 2" in drawn
