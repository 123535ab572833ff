"""``eqmath haar``: text, JSON, every n, what is refused and how."""

from __future__ import annotations

import json

import pytest

from eqmath.cli import main

Run = pytest.CaptureFixture[str]


def test_for_every_n(capsys: Run) -> None:
    assert main(["haar", "O(n)", "x11^2 x22^2"]) == 0
    assert capsys.readouterr().out == (
        "average of x11^2 x22^2 over O(n)\n"
        "value         (n + 1)/((n - 1)*n*(n + 2))\n"
        "valid         for every n ≥ 2\n"
        "method        Weingarten functions\n"
    )


@pytest.mark.parametrize(
    ("group", "product", "fields"),
    [
        ("O(n)", "x11^2x22^2", {"n": "all", "from": 2, "value": "(n + 1)/((n - 1)*n*(n + 2))"}),
        ("O(3)", "x11^2 x12^2", {"n": 3, "value": "1/15"}),
        ("O3", "1", {"n": 3, "value": 1, "degree": 0, "monomial": "1"}),
        ("U(n)", "|x11|^4", {"value": "2/(n*(n + 1))", "degree": 4, "monomial": "x11^2 conj(x11)^2"}),
        ("SO(3)", "x11 x22 x33", {"value": "1/6", "method": "the Reynolds operator"}),
        ("Aut(petersen)", "x11x22", {"value": "1/30", "n": 10}),
        ("S(n)", "x[1,12]", {"value": "1/n", "from": 12}),
    ],
)
def test_json(group: str, product: str, fields: dict[str, object], capsys: Run) -> None:
    assert main(["haar", group, product, "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["schema"] == "eqmath.haar/1"
    assert {name: data[name] for name in fields} == fields
    assert list(data)[:3] == ["schema", "group", "n"]


@pytest.mark.parametrize(
    ("group", "product", "code", "words"),
    [
        ("SO(n)", "x11", 2, "no averages over SO(n) are known for every n"),
        ("O(1,3)", "x11", 2, "O(1,3) is not compact"),
        ("O(2)", "x33", 2, "x33 is not an entry of an element of O(2)"),
        ("O(2)", "x11+x22", 2, "expected a space, * or ^ after an entry"),
        ("O(n)", "x11^60", 4, "pairs of matchings are too many"),
        ("Sp(3)", "x11", 2, "n must be even"),
    ],
)
def test_what_is_refused(group: str, product: str, code: int, words: str, capsys: Run) -> None:
    assert main(["haar", group, product]) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert words in err
    assert main(["haar", group, product, "--json"]) == code
    assert json.loads(capsys.readouterr().out)["exit"] == code
