"""Write a scene to a file whose ending names the format, all of it or nothing."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from eqmath.canvas.raster import to_bytes
from eqmath.canvas.scene import Scene
from eqmath.canvas.svg import to_svg
from eqmath.canvas.tikz import to_tikz
from eqmath.errors import UnknownName

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
    """
    path = Path(path)
    write_atomically(path, rendered(scene, path.suffix[1:].lower()))


def write_atomically(path: Path, content: bytes) -> None:
    """Write beside the target and rename over it, so that no reader meets half a file."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(name, 0o644)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise
