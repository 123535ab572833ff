"""What is on record: the page is that of the files as they are, and nothing rests on an axiom."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from eqmath.errors import CaseError
from eqmath.formal import Formal, record, statement
from eqmath.formal.checking import theorems
from eqmath.formal.record import CLOSED, RECORD, digest, imported, needed, read_record, record_text, sources
from eqmath.theorems import all_theorems

FILES = sources(record.folder())
PROOFS = [(t.name, proof) for t in all_theorems() for proof in t.formal]
FORBIDDEN = re.compile(
    r"\b(Admitted|admit|Axioms?|Parameters?|Conjectures?|Abort|give_up|bypass_check|Unset Guard Checking)\b"
)


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the files and the page, from which statements are read."""
    for path in [*FILES, record.folder() / RECORD]:
        shutil.copy(path, tmp_path)
    monkeypatch.setattr(record, "folder", lambda: tmp_path)
    for cached in (record.statement, record._record):
        cached.cache_clear()
    yield tmp_path
    for cached in (record.statement, record._record):
        cached.cache_clear()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_nothing_is_left_open(path: Path) -> None:
    text = re.sub(r"\(\*.*?\*\)", "", path.read_text(encoding="utf-8"), flags=re.S)
    assert not FORBIDDEN.findall(text)
    assert all(len(line) <= 120 for line in text.splitlines())


def test_the_page_is_that_of_the_files() -> None:
    digests, statements = read_record((record.folder() / RECORD).read_text(encoding="utf-8"))
    assert digests == {path.name: digest(path) for path in FILES}
    assert list(statements) == [(path.name, name) for path in FILES for name in theorems(path)]
    assert all(found.assumptions == CLOSED for found in statements.values())


@pytest.mark.parametrize(("name", "proof"), PROOFS, ids=[f"{name}-{proof.name}" for name, proof in PROOFS])
def test_every_proof_that_a_theorem_names_is_on_record(name: str, proof: Formal) -> None:
    found = statement(proof.file, proof.name)
    assert found.text.startswith(proof.name)
    assert found.assumptions == CLOSED


def test_every_import_is_there() -> None:
    names = {path.name for path in FILES}
    assert all(set(imported(path)) <= names for path in FILES)
    assert needed(FILES[-1])[-1] == FILES[-1]


def test_a_file_that_has_changed_is_off_the_record(copied: Path) -> None:
    file, name = theorem_of("Words.v")
    assert statement(file, name).name == name
    record.statement.cache_clear()
    (copied / file).write_text((copied / file).read_text(encoding="utf-8") + "\n", encoding="utf-8")
    with pytest.raises(CaseError, match="has changed since Coq checked"):
        statement(file, name)
    assert Formal(file, name, "").recorded is None


def theorem_of(file: str) -> tuple[str, str]:
    """A file with its first theorem."""
    return file, theorems(record.folder() / file)[0]


def test_a_change_below_counts(copied: Path) -> None:
    file, name = theorem_of("Symmetric.v")
    assert "Words.v" in [path.name for path in needed(copied / file)]
    (copied / "Words.v").write_text("(* Nothing. *)\n", encoding="utf-8")
    with pytest.raises(CaseError, match=r"Words\.v has changed"):
        statement(file, name)


def test_an_axiom_and_an_unknown_theorem_are_no_proofs(copied: Path) -> None:
    page = copied / RECORD
    file, name = theorem_of("Words.v")
    text = page.read_text(encoding="utf-8")
    place = text.index(f"### {name}")
    page.write_text(
        text[:place] + text[place:].replace("Assumptions: none", "Assumptions: excluded_middle", 1), "utf-8"
    )
    with pytest.raises(CaseError, match="rests on excluded_middle"):
        statement(file, name)
    with pytest.raises(CaseError, match="Coq has not checked nothing"):
        statement(file, "nothing")
    assert Formal(file, "nothing", "").recorded is None


def test_without_a_page_nothing_is_on_record(copied: Path) -> None:
    (copied / RECORD).unlink()
    with pytest.raises(CaseError, match="Coq has not checked"):
        statement(*theorem_of("Words.v"))


def test_the_page_reads_back() -> None:
    text = (record.folder() / RECORD).read_text(encoding="utf-8")
    digests, statements = read_record(text)
    titles = dict(re.findall(r"^## (\S+)\n\n(.+)$", text, re.M))
    assert record_text(digests, titles, statements.values()) == text
