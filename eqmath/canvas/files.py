"""Write a scene to a file whose ending names the format, all of it or nothing."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from errno import EISDIR
from pathlib import Path

from eqmath.canvas.raster import to_bytes
from eqmath.canvas.scene import Scene
from eqmath.canvas.svg import to_svg
from eqmath.canvas.tikz import to_tikz
from eqmath.errors import UnknownName, UsageError

FORMATS = ("svg", "pdf", "png", "tex")


def rendered(scene: Scene, kind: str) -> bytes:
    """The bytes of the scene in one of `FORMATS`.

    Raises
    ------
    UnknownName
        If the format is another one.
    """
    if kind not in FORMATS:
        expected = ", ".join(f".{name}" for name in FORMATS)
        raise UnknownName(f"expected a file name ending in {expected}, found {'.' + kind if kind else 'no ending'}")
    if kind == "svg":
        return to_svg(scene).encode()
    return to_tikz(scene).encode() if kind == "tex" else to_bytes(scene, kind)


def save(scene: Scene, path: str | Path) -> None:
    """Write the scene to a svg, pdf, png or tex file; a failure leaves what was there before.

    Raises
    ------
    UnknownName
        If the ending is none of these.
    UsageError
        If the file cannot be written.
    """
    path = Path(path)
    write_files({path: rendered(scene, path.suffix[1:].lower())})


def write_files(contents: Mapping[Path, bytes]) -> None:
    """Write all files or none: each beside its target first, then all are renamed.

    Raises
    ------
    UsageError
        If one cannot be written; nothing has changed then.
    """
    staged: list[tuple[str, Path]] = []
    path = Path()
    try:
        for path, content in contents.items():
            if path.is_dir():
                raise IsADirectoryError(EISDIR, "Is a directory")
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
            staged.append((name, path))
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            os.chmod(name, 0o666 & ~_umask())
        while staged:
            name, path = staged[0]
            os.replace(name, path)
            staged.pop(0)
    except OSError as error:
        hint = "" if path.parent.exists() else f"make the folder {path.parent} first"
        raise UsageError(f"cannot write {path}: {error.strerror}", hint=hint) from error
    finally:
        for name, _ in staged:
            os.unlink(name)


def _umask() -> int:
    """The permissions that new files do not get."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
