"""The finished parts of an unfinished case: one line per piece, beside the state of the run, until the run is over."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

PIECES = "PIECES.jsonl"
PieceName = tuple[str, ...]
PieceWork = tuple[PieceName, Callable[[], list[int]]]
"""A name, and what finds it."""


@dataclass(frozen=True)
class _Kept:
    """What is known of the pieces of the cases at work, and the file for more, if there is one."""

    path: Path | None
    known: dict[PieceName, list[int]]


_kept: ContextVar[_Kept | None] = ContextVar("where pieces are kept", default=None)


@contextmanager
def pieces_in(folder: Path | None, given: Mapping[PieceName, list[int]] = MappingProxyType({})) -> Iterator[None]:
    """Keep pieces in a folder inside a ``with`` block, and take those that are there, or given; nowhere for None.

    >>> with pieces_in(None, {("O(2)",): [4]}):
    ...     piece(("O(2)",), lambda: [1]), piece(("O(3)",), lambda: [1])
    ([4], [1])
    """
    path = None if folder is None else folder / PIECES
    known = {} if path is None else dict(_read(path))
    token = _kept.set(_Kept(path, known | dict(given)))
    try:
        yield
    finally:
        _kept.reset(token)


def kept_piece(key: Sequence[str]) -> list[int] | None:
    """The numbers of this name, if they are known."""
    kept = _kept.get()
    return None if kept is None else kept.known.get(tuple(key))


def piece(key: Sequence[str], found: Callable[[], list[int]]) -> list[int]:
    """Some numbers by their name: those that are kept, or those that are found now, and kept from now on.

    Lines are appended whole, by whatever process; one that cannot be written is found again another time.

    >>> piece(["O(2)", "even", "2"], lambda: [1, 2, 3])
    [1, 2, 3]
    """
    kept, name = _kept.get(), tuple(key)
    if kept is None:
        return found()
    if name not in kept.known:
        kept.known[name] = found()
        if kept.path is not None:
            _append(kept.path, name, kept.known[name])
    return list(kept.known[name])


def _append(path: Path, name: PieceName, found: list[int]) -> None:
    entry = {"piece": list(name), "found": found, "digest": _digest(name, found)}
    with suppress(OSError), open(path, "ab", buffering=0) as stream:
        stream.write(json.dumps(entry).encode() + b"\n")
        os.fsync(stream.fileno())


def forget_pieces(folder: Path) -> None:
    """The run is over: its verdicts are all that is kept."""
    (folder / PIECES).unlink(missing_ok=True)


def _digest(name: Sequence[str], found: list[int]) -> str:
    return sha256(f"{json.dumps(list(name))} {found}".encode()).hexdigest()[:16]


def _read(path: Path) -> Iterator[tuple[PieceName, list[int]]]:
    """The whole lines of a file, if there is one; what was cut or changed is left out."""
    content = path.read_bytes() if path.exists() else b""
    for line in content.split(b"\n")[:-1]:
        with suppress(ValueError, KeyError, TypeError):
            entry = json.loads(line)
            if entry["digest"] == _digest(entry["piece"], entry["found"]):
                yield tuple(entry["piece"]), entry["found"]
