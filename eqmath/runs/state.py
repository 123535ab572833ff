"""What a run has finished, in a file that survives its death: one line per case, written as soon as it is there."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from eqmath.errors import EqmathError, UsageError
from eqmath.files import ANOTHER, make_folder, write_files
from eqmath.runs.lock import Lock

SCHEMA = "eqmath.state/2"
NAME, LOCK = "STATE.jsonl", "STATE.lock"
PLAIN = re.compile(r"[A-Z][A-Za-z]*\([a-z0-9]+\)(?:x[A-Z][A-Za-z]*\([a-z0-9]+\))*")
"""The groups whose names are still different when every bracket is a ``-``."""
LONGEST = 80
"""Of what stands for a group in the name of a file."""
UNFINISHED = re.compile(r"\.(?:STATE\.jsonl|INDEX\.csv|[A-Za-z0-9.-]+_[A-Za-z0-9.-]+_k\d+_l\d+_n\w+\.json)\.\w{8}")
"""How a file of a run is called while it is being written."""
T = TypeVar("T")


def case_file_name(theorem: str, group: str, k: int, l: int, n: int | str, content: str = "") -> str:
    """The name of the file of one case: only letters, digits, ``.``, ``-`` and the ``_`` between its parts.

    No two cases share one, also where capitals do not count: a group that is not written like S(4) or S(3)xS(2), and
    one that needs ``content`` besides its name, gets a digest of both.

    >>> case_file_name("symmetric-diagram-basis", "S(4)", 1, 2, 4)
    'symmetric-diagram-basis_S-4-_k1_l2_n4.json'
    >>> case_file_name("graph-automorphism-adjacency", "Aut(graph6:Bw)", 1, 1, 3)
    'graph-automorphism-adjacency_Aut-graph6-Bw-.bdf8c9bcc923_k1_l1_n3.json'
    """
    plain = [re.sub(r"[^A-Za-z0-9.-]", "-", part) for part in (theorem, group, f"k{k}", f"l{l}", f"n{n}")]
    if content or len(group) > LONGEST or not PLAIN.fullmatch(group):
        digest = sha256(f"{group}\n{content}".encode()).hexdigest()
        plain[1] = f"{plain[1][:LONGEST]}.{digest[:12]}"
    return "_".join(plain) + ".json"


class State:
    """The finished cases in ``STATE.jsonl`` of a folder, held by one process at a time.

    The first line says whose file it is, every other one holds a case, what was found there, and a digest of both: a
    line that was changed is not read as something else. A last line without end was being written when its process
    died; it is dropped. A line that stands twice counts once. Nothing of another version is read, for it might decide
    differently.

    Parameters
    ----------
    folder : Path
        Made when it is not there.
    version : str
    request : dict
        What was asked for, for the reader; the cases of an earlier request are kept.
    resume : bool
        Whether there may be a state already.

    Raises
    ------
    UsageError
        If the folder cannot be written, another process is at work in it, there is a state and ``resume``
        is not wanted, or the state is not one of this version: the message names the line.
    """

    def __init__(self, folder: Path, version: str, request: dict[str, Any], resume: bool = False) -> None:
        self.folder, self.path = folder, folder / NAME
        self._cases: dict[str, tuple[int, Any]] = {}
        make_folder(folder)
        self._lock = Lock(folder / LOCK)
        try:
            self._open(version, request, resume)
        except OSError as error:
            self._lock.release()
            raise UsageError(f"cannot write {self.path}: {error.strerror}") from error
        except EqmathError:
            self._lock.release()
            raise

    def _open(self, version: str, request: dict[str, Any], resume: bool) -> None:
        self._remove_unfinished()
        if not self.path.exists():
            write_files({self.path: _line({"schema": SCHEMA, "eqmath": version, "request": request})})
        elif not resume:
            raise UsageError(f"{self.path} already exists", hint=f"use --resume to continue it, or {ANOTHER}")
        content = self.path.read_bytes()
        self._ends = {b"": content.rfind(b"\n") + 1}
        lines = content.split(b"\n")[:-1]
        self._require_header(lines, version)
        for number, line in enumerate(lines[1:], 2):
            self._read(number, line)
        self._file = open(self.path, "r+b", buffering=0)  # noqa: SIM115  # open until close()
        self._cut()

    def _remove_unfinished(self) -> None:
        """Remove what a dead process was writing: it never got its name."""
        for path in self.folder.iterdir():
            if UNFINISHED.fullmatch(path.name):
                path.unlink()

    @property
    def _end(self) -> int:
        """Where the last whole line ends."""
        return next(reversed(self._ends.values()))

    def _cut(self) -> None:
        """End the file after its last whole line."""
        self._file.truncate(self._end)
        self._file.seek(self._end)

    def _require_header(self, lines: list[bytes], version: str) -> None:
        header = _parsed(lines[0]) if lines else None
        if not isinstance(header, dict) or header.get("schema") != SCHEMA:
            raise UsageError(f"{self.path}, line 1: expected the schema {SCHEMA}", hint=ANOTHER)
        if header.get("eqmath") != version:
            found = str(header.get("eqmath"))[:40]
            raise UsageError(
                f"{self.path} was written by eqmath {found}, this is eqmath {version}",
                hint=f"{ANOTHER} and decide everything again, or continue with eqmath {found}",
            )

    def _read(self, number: int, line: bytes) -> None:
        entry = _parsed(line)
        if not isinstance(entry, dict) or set(entry) != {"case", "verdict", "digest"}:
            raise self._stranger(number)
        if entry["digest"] != digest(entry["case"], entry["verdict"]):
            raise self._stranger(number, "it was changed after it had been written")
        self._cases[json.dumps(entry["case"])] = (number, entry["verdict"])

    def _stranger(self, number: int, reason: str = "") -> UsageError:
        message = f"{self.path}, line {number}: expected a finished case"
        return UsageError(message, reason, f"remove the line, and its case is decided again, or {ANOTHER}")

    def get(self, case: list[Any], read: Callable[[Any], T]) -> T | None:
        """What was found at a case, or None if it is not finished.

        Raises
        ------
        UsageError
            If it cannot be read: the message names the line.
        """
        number, found = self._cases.get(json.dumps(case), (0, None))
        try:
            return read(found) if number else None
        except EqmathError as error:
            raise self._stranger(number, error.message) from error

    def add(self, case: list[Any], found: Any) -> None:
        """Write a finished case, and return when it is on the disk.

        A line that was written already is not written again: a stop from the keyboard may come after it was, and
        before the caller knows. That it is whole is noted in one step, which no stop can halve.

        Raises
        ------
        UsageError
            If it cannot be written; the file holds whole lines then.
        """
        rest = line = _line({"case": case, "verdict": found, "digest": digest(case, found)})
        if line in self._ends:
            return
        try:
            self._cut()
            while rest:
                rest = rest[self._file.write(rest) :]
            os.fsync(self._file.fileno())
        except OSError as error:
            with suppress(OSError):
                self._cut()
            reason = f"cannot write {self.path}: {error.strerror}"
            raise UsageError(reason, hint="free some space; --resume continues from what was written") from error
        self._ends[line] = self._end + len(line)

    def close(self) -> None:
        """Let others in."""
        self._file.close()
        self._lock.release()


def digest(case: Any, found: Any) -> str:
    """What else a line has: sixteen digits that fit its text alone.

    >>> digest([1], "one") == digest([1], "One")
    False
    """
    return sha256(_line({"case": case, "verdict": found})).hexdigest()[:16]


def _line(entry: dict[str, Any]) -> bytes:
    return json.dumps(entry, ensure_ascii=False).encode() + b"\n"


def _parsed(line: bytes) -> Any:
    """The value of a line; None where it is no JSON."""
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None
