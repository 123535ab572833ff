"""A scene in a file whose ending names the format."""

from __future__ import annotations

from pathlib import Path

from eqmath.canvas.raster import to_bytes
from eqmath.canvas.scene import Scene
from eqmath.canvas.svg import to_svg
from eqmath.canvas.tikz import to_tikz
from eqmath.errors import UnknownName
from eqmath.files import write_files

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
