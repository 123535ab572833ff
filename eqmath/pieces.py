"""The finished parts of an unfinished case: one line per piece, beside the state of the run, until the run is over."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from hashlib import sha256
from pathlib import Path
from typing import Any

PIECES = "PIECES.jsonl"
_file: ContextVar[Path | None] = ContextVar("where pieces are kept", default=None)
_known: dict[Path, dict[str, Any]] = {}


@contextmanager
def pieces_in(folder: Path | None) -> Iterator[None]:
    """Keep pieces in a folder inside a ``with`` block, and take those that are there already; nowhere for None."""
    path = None if folder is None else folder / PIECES
    if path is not None:
        _known[path] = dict(_read(path))
    token = _file.set(path)
    try:
        yield
    finally:
        _file.reset(token)


def piece(key: Sequence[str], found: Callable[[], list[int]]) -> list[int]:
    """Some numbers by their name: those that are kept, or those that are found now, and kept from now on.

    Lines are appended whole, by whatever process; one that cannot be written is found again another time.

    >>> piece(["O(2)", "even", "2"], lambda: [1, 2, 3])
    [1, 2, 3]
    """
    path, name = _file.get(), json.dumps(list(key))
    if path is None:
        return found()
    if name not in _known[path]:
        _known[path][name] = found()
        entry = {"piece": list(key), "found": _known[path][name], "digest": _digest(name, _known[path][name])}
        with suppress(OSError), open(path, "ab", buffering=0) as stream:
            stream.write(json.dumps(entry).encode() + b"\n")
            os.fsync(stream.fileno())
    return list(_known[path][name])


def forget_pieces(folder: Path) -> None:
    """The run is over: its verdicts are all that is kept."""
    (folder / PIECES).unlink(missing_ok=True)
    _known.pop(folder / PIECES, None)


def _digest(name: str, found: list[int]) -> str:
    return sha256(f"{name} {found}".encode()).hexdigest()[:16]


def _read(path: Path) -> Iterator[tuple[str, Any]]:
    """The whole lines of a file, if there is one; what was cut or changed is left out."""
    content = path.read_bytes() if path.exists() else b""
    for line in content.split(b"\n")[:-1]:
        with suppress(ValueError, KeyError, TypeError):
            entry = json.loads(line)
            if entry["digest"] == _digest(json.dumps(entry["piece"]), entry["found"]):
                yield json.dumps(entry["piece"]), entry["found"]
