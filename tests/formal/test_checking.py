"""Compiling the proofs: the page that Coq gives is the committed one; false and endless proofs do not pass."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from eqmath.errors import UsageError
from eqmath.formal import checking, record
from eqmath.formal.__main__ import main
from eqmath.formal.checking import check, require_coq, theorems, title
from eqmath.formal.record import RECORD
from tests.needs import needs_coq

GOOD = "(* One and one. *)\nFrom mathcomp Require Import all_ssreflect.\nTheorem two : 1 + 1 = 2. Proof. by []. Qed.\n"


def quiet(line: str) -> None:
    """Nothing is said."""


@needs_coq
def test_the_committed_page_is_what_coq_says() -> None:
    """Compiles all proofs that are not compiled yet."""
    assert check(record.folder(), quiet) == (record.folder() / RECORD).read_text(encoding="utf-8")


@needs_coq
def test_a_page_of_a_small_folder(tmp_path: Path) -> None:
    (tmp_path / "A.v").write_text(GOOD, encoding="utf-8")
    (tmp_path / "B.v").write_text(
        "(* More. *)\nFrom Eqmath Require Import A.\nAxiom wrong : False.\n"
        "Theorem all : 1 = 2. Proof. case wrong. Qed.\n",
        encoding="utf-8",
    )
    said: list[str] = []
    digests, statements = record.read_record(check(tmp_path, said.append))
    assert list(digests) == ["A.v", "B.v"]
    assert [line.split(":")[0] for line in said] == ["A.v", "B.v"]
    assert statements["A.v", "two"].assumptions == "none"
    assert "(1 + 1)%N = 2%N" in statements["A.v", "two"].text
    assert "wrong" in statements["B.v", "all"].assumptions


@needs_coq
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Theorem two : 1 = 2. Proof. reflexivity. Qed.\n", "Unable to unify"),
        ("Definition big := Eval vm_compute in List.repeat 0 (Nat.pow 10 9).\n", ""),
    ],
)
def test_what_coq_does_not_accept(text: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "A.v").write_text("(* Wrong. *)\n" + text, encoding="utf-8")
    with pytest.raises(UsageError, match="Coq does not accept") as found:
        check(tmp_path, quiet)
    assert said in str(found.value)


@needs_coq
def test_a_circle_is_named(tmp_path: Path) -> None:
    for one, other in (("A", "B"), ("B", "A")):
        (tmp_path / f"{one}.v").write_text(f"(* {one}. *)\nFrom Eqmath Require Import {other}.\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"A\.v, B\.v import each other"):
        check(tmp_path, quiet)


def test_without_coq_one_line_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(UsageError, match="needs Coq"):
        require_coq()
    assert main() == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert record.INSTALL in said.err


def test_without_the_library_as_well(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    refusing = tmp_path / "coqc"
    refusing.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    refusing.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UsageError, match="mathematical components"):
        require_coq()


def test_titles_and_theorems_are_read(tmp_path: Path) -> None:
    path = tmp_path / "A.v"
    path.write_text(
        GOOD + "Lemma step : True. Proof. by []. Qed.\nCorollary last : True. Proof. by []. Qed.\n", "utf-8"
    )
    assert title(path) == "One and one."
    assert theorems(path) == ["two", "last"]


@needs_coq
def test_the_page_is_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "A.v").write_text(GOOD, encoding="utf-8")
    monkeypatch.setattr("eqmath.formal.__main__.folder", lambda: tmp_path)
    assert main() == 0
    assert "### two" in (tmp_path / RECORD).read_text(encoding="utf-8")
    assert "is written" in capsys.readouterr().out
    assert checking.JOBS == 2
