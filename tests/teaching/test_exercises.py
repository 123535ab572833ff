"""Exercises in place: right and wrong answers in all forms, hints at the second try, and the scripts that ask them."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from eqmath.diagrams import Diagram
from eqmath.errors import EqmathError
from eqmath.exact import Matrix
from eqmath.teaching import Exercises, exercises, head, is_right, worked_scripts
from eqmath.teaching.answers import written

Output = pytest.CaptureFixture[str]


def said(capsys: Output, check: Exercises, *answer: Any) -> str:
    check(*answer)
    return capsys.readouterr().out.strip()


def test_a_hint_comes_at_the_second_try_of_each_exercise(capsys: Output) -> None:
    check = exercises("symmetric_group")
    assert capsys.readouterr().out.startswith("check(1, …)")
    assert said(capsys, check, 1, 5) == said(capsys, check, 2, "1|2|3|4") == "not yet"
    assert said(capsys, check, 1, 3).startswith("not yet; a hint: with two values")
    assert said(capsys, check, 2, Diagram("1,2|3,4")).startswith("not yet; a hint: nothing may")
    assert said(capsys, check, 1, 4) == said(capsys, check, 2, Diagram("1,2,3,4")) == "right"
    assert said(capsys, check, 1).startswith("D of 1|2|1' is a sum")


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("exact_random_rotations", (Fraction(3, 7),)),
        ("exact_random_rotations", ("3/7",)),
        ("alternating_group", (16, 1)),
        ("alternating_group", ((16, 1),)),
        ("alternating_group", ("16, 1",)),
        ("activations", ("odd",)),
    ],
)
def test_answers_as_python_has_them(name: str, answer: tuple[Any, ...], capsys: Output) -> None:
    check = exercises(name)
    capsys.readouterr()
    assert said(capsys, check, 1, *answer) == "right"


def test_a_matrix_as_an_answer() -> None:
    right = Matrix([[0, 1], [-1, 0]])
    assert written(right) == written((right,)) == "0 1; -1 0"
    assert is_right(written((right,)), right)
    assert not is_right(written((right.T,)), right)


def test_what_is_no_answer() -> None:
    check = exercises("walks")
    with pytest.raises(EqmathError, match="there is no exercise 3"):
        check(3, 1)
    with pytest.raises(EqmathError, match=r"expected a number, found '0\.5'"):
        check(2, 0.5)
    with pytest.raises(EqmathError, match="the script 'walk' is unknown"):
        exercises("walk")


def test_the_order_of_scripts(tmp_path: Path) -> None:
    for name, title in [("a", "# # 2. Second"), ("b", "# # Without a number"), ("c", "# # 1. First: 3. of all")]:
        (tmp_path / f"{name}.py").write_text(f"# %% [markdown]\n{title}\n", encoding="utf-8")
    found = worked_scripts(tmp_path)
    assert [(path.stem, own.number, own.title) for path, own in found.items()] == [
        ("c", 1, "First: 3. of all"),
        ("a", 2, "Second"),
        ("b", 0, "Without a number"),
    ]
    assert json.dumps([head("").title, head("x = 1", "x").title]) == '["", "x"]'
