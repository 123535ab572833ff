"""A file is written whole or not at all; missing folders are made."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from errno import EACCES, EISDIR, ENOENT
from pathlib import Path

from eqmath.errors import UsageError

ANOTHER = "give another folder"


def write_files(contents: Mapping[Path, bytes]) -> None:
    """Write all files or none: each beside its target first, then all are renamed.

    A symbolic link stays one: what it leads to is replaced. A file that has a second name by a hard link keeps its
    old content there. Pipes and devices, standard output among them, take the bytes as they are, after all else.

    Raises
    ------
    UsageError
        If one cannot be written, or two names are one file; nothing has changed then but in pipes and devices.
    """
    targets = _targets(contents)
    staged: list[tuple[str, Path, Path]] = []
    path = Path()
    try:
        for path, target in targets.items():
            if target is not None:
                staged.append((_staged(target, contents[path]), path, target))
        while staged:
            name, path, target = staged[0]
            os.replace(name, target)
            staged.pop(0)
        for path in [path for path, target in targets.items() if target is None]:
            _stream(path, contents[path])
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        for name, _, _ in staged:
            os.unlink(name)


def _targets(contents: Mapping[Path, bytes]) -> dict[Path, Path | None]:
    """The file behind every name; None for what cannot be replaced."""
    targets: dict[Path, Path | None] = {}
    names: dict[Path, Path] = {}
    for path, content in contents.items():
        try:
            target = targets[path] = _target(path)
        except OSError as error:
            raise _unwritable(path, error) from error
        if target is not None:
            other = names.setdefault(target, path)
            if contents[other] != content:
                raise UsageError(f"{other} and {path} are one file", hint="give two, or one of them")
    return targets


def _target(path: Path) -> Path | None:
    """Where a name leads, through links; None for a pipe, a device and what is standard output already."""
    target = Path(os.path.realpath(path))
    try:
        found = os.stat(path)
    except FileNotFoundError:
        return target
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(EISDIR, "Is a directory")
    if not stat.S_ISREG(found.st_mode) or _standard(found):
        return None
    if not os.access(target, os.W_OK):
        raise PermissionError(EACCES, os.strerror(EACCES))
    return target


def _standard(found: os.stat_result) -> int | None:
    """The descriptor of standard output or error, if this is what it writes to."""
    for handle in (1, 2):
        with suppress(OSError):
            if os.path.samestat(found, os.fstat(handle)):
                return handle
    return None


def _staged(target: Path, content: bytes) -> str:
    """A new file beside the target, with its permissions."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(name, stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask())
    except BaseException:
        os.unlink(name)
        raise
    return name


def _stream(path: Path, content: bytes) -> None:
    """Bytes to a pipe or a device."""
    handle = _standard(os.stat(path))
    if sys.stdout is not None:
        sys.stdout.flush()
    with open(path if handle is None else os.dup(handle), "wb") as stream:
        stream.write(content)


def _unwritable(path: Path, error: OSError) -> UsageError:
    folder = os.path.dirname(os.path.realpath(path) if os.path.islink(path) else path)
    hint = f"make the folder {folder} first" if error.errno == ENOENT and not os.path.isdir(folder or ".") else ""
    return UsageError(f"cannot write {path}: {error.strerror}", hint=hint)


def _umask() -> int:
    """The permissions that new files do not get."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def make_folder(folder: Path) -> None:
    """The folder, made with those above it if it is missing.

    Raises
    ------
    UsageError
        If it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise UsageError(f"expected a folder, found the file {folder}", hint=ANOTHER) from error
    except OSError as error:
        raise UsageError(f"cannot make the folder {folder}: {error.strerror}") from error
