"""What Coq has checked: the statements on record, and whether the files are still those that were compiled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

import eqmath
from eqmath.errors import CaseError

RECORD = "STATEMENTS.md"
ENTRY = r"^### (\w+)\n\n```coq\n(.*?)\n```\n\nAssumptions: ([^\n]+)$"
CLOSED = "none"
"""The assumptions of a theorem that rests on nothing but Coq."""
INSTALL = "apt-get install coq libcoq-mathcomp-algebra libcoq-mathcomp-fingroup"


@dataclass(frozen=True)
class Statement:
    """A theorem as Coq prints it, and what it assumes.

    Attributes
    ----------
    file, name : str
    text : str
        The statement.
    assumptions : str
        ``none``, or the axioms.

    Examples
    --------
    >>> found = statement("Words.v", "layer_fixed")
    >>> found.assumptions, found.text.splitlines()[0]
    ('none', 'layer_fixed')
    """

    file: str
    name: str
    text: str
    assumptions: str


@dataclass(frozen=True)
class Formal:
    """Where the proof of a statement for every order is, and what it is about.

    Attributes
    ----------
    file, name : str
        The file in proofs/formal and the theorem in it.
    about : str
        For what it is proved, as ``every n, k and l, over every real field``.

    Examples
    --------
    >>> found = Formal("Words.v", "layer_fixed", "every group")
    >>> print(found, found.recorded is not None)
    proofs/formal/Words.v, layer_fixed True
    """

    file: str
    name: str
    about: str

    def __str__(self) -> str:
        return f"proofs/formal/{self.file}, {self.name}"

    @property
    def recorded(self) -> Statement | None:
        """What Coq has checked, if it is on record."""
        try:
            return statement(self.file, self.name)
        except CaseError:
            return None


def folder() -> Path:
    """Where the proofs are: in the source tree, else as installed.

    >>> folder().name
    'formal'
    """
    package = Path(eqmath.__file__).parent
    source = package.parent / "proofs" / "formal"
    return source if source.is_dir() else package / "shipped" / "proofs" / "formal"


def digest(path: Path) -> str:
    """The SHA-256 of a file, which distinguishes it from any other."""
    return sha256(path.read_bytes()).hexdigest()


def record_text(digests: Mapping[str, str], titles: Mapping[str, str], statements: Iterable[Statement]) -> str:
    """The page of all statements, from which they are read again.

    >>> made = record_text({"A.v": "00"}, {"A.v": "Words."}, [Statement("A.v", "one", "one\\n     : 1 = 1", "none")])
    >>> read_record(made)
    ({'A.v': '00'}, {('A.v', 'one'): Statement(file='A.v', name='one', text='one\\n     : 1 = 1', assumptions='none')})
    """
    lines = [
        "# Theorems that Coq has checked",
        "",
        "Written by `make formal` from the compiled files; no line of it is written by hand. Of every file: its "
        "digest, and every theorem as Coq prints it, with the axioms that it rests on.",
    ]
    found = list(statements)
    for file, sha in digests.items():
        lines += ["", f"## {file}", "", titles[file], "", f"SHA-256 `{sha}`"]
        for own in (x for x in found if x.file == file):
            lines += ["", f"### {own.name}", "", "```coq", own.text, "```", "", f"Assumptions: {own.assumptions}"]
    return "\n".join(lines) + "\n"


def read_record(text: str) -> tuple[dict[str, str], dict[tuple[str, str], Statement]]:
    """The digests of the files and the statements that a page has."""
    digests: dict[str, str] = {}
    statements: dict[tuple[str, str], Statement] = {}
    for part in re.split(r"^## ", text, flags=re.M)[1:]:
        file = part.partition("\n")[0]
        sha = re.search(r"^SHA-256 `(\w+)`$", part, re.M)
        digests[file] = sha[1] if sha else ""
        for name, shown, assumed in re.findall(ENTRY, part, re.M | re.S):
            statements[file, name] = Statement(file, name, shown, assumed)
    return digests, statements


@cache
def _record() -> tuple[dict[str, str], dict[tuple[str, str], Statement]]:
    page = folder() / RECORD
    return read_record(page.read_text(encoding="utf-8")) if page.is_file() else ({}, {})


def sources(where: Path) -> list[Path]:
    """The files of a folder in the order of their names."""
    return sorted(where.glob("*.v"))


def imported(path: Path) -> list[str]:
    """The files beside it that a file imports.

    >>> imported(folder() / "Matchings.v")
    ['Words.v']
    """
    found = re.findall(r"^From Eqmath Require Import ([^.]+)\.", path.read_text(encoding="utf-8"), re.M)
    return [f"{name}.v" for line in found for name in line.split()]


def needed(path: Path) -> list[Path]:
    """A file after all that it rests on."""
    found: dict[Path, None] = {}

    def take(path: Path) -> None:
        if path not in found:
            for name in imported(path):
                take(path.parent / name)
            found[path] = None

    take(path)
    return list(found)


@cache
def statement(file: str, name: str) -> Statement:
    """A theorem on record, checked when the files were as they are now.

    Raises
    ------
    CaseError
        If it is not on record, or one of the files that it rests on has changed since, or it rests on an axiom.
    """
    digests, statements = _record()
    how = f"make formal checks the files and records their theorems; it needs Coq ({INSTALL})"
    if (file, name) not in statements:
        raise CaseError(f"Coq has not checked {name} of proofs/formal/{file}", hint=how)
    for path in needed(folder() / file):
        if digests.get(path.name) != digest(path):
            raise CaseError(f"proofs/formal/{path.name} has changed since Coq checked {name}", hint=how)
    if statements[file, name].assumptions != CLOSED:
        raise CaseError(f"{name} of proofs/formal/{file} rests on {statements[file, name].assumptions}")
    return statements[file, name]
