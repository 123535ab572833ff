"""Scenes as PDF and PNG through matplotlib, with figure objects of our own and no pyplot."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from eqmath.canvas.scene import Cell, Dome, Dot, Item, Scene, Stroke
from eqmath.canvas.svg import MARGIN

INCH = 2.54
DOTS_PER_INCH = 300
FONT = "STIXGeneral"
_METADATA: dict[str, dict[str, Any]] = {"pdf": {"CreationDate": None}, "png": {"Software": None}}


def to_bytes(scene: Scene, kind: str) -> bytes:
    """The scene as the bytes of a ``pdf`` or ``png`` file; text in PDF stays text (Type 42)."""
    import matplotlib
    from matplotlib.figure import Figure

    left, bottom, right, top = scene.box
    width, height = right - left + 2 * MARGIN, top - bottom + 2 * MARGIN
    figure = Figure(figsize=(width / INCH, height / INCH))
    axes = figure.add_axes((0, 0, 1, 1), frameon=False)
    axes.set(xlim=(left - MARGIN, right + MARGIN), ylim=(bottom - MARGIN, top + MARGIN), xticks=[], yticks=[])
    for order, item in enumerate(scene.items):
        _draw(axes, item, order)
    stream = BytesIO()
    metadata = _METADATA[kind] | ({"Title": scene.title} if scene.title else {})
    with matplotlib.rc_context({"pdf.fonttype": 42, "svg.hashsalt": "eqmath"}):
        figure.savefig(stream, format=kind, dpi=DOTS_PER_INCH, transparent=True, metadata=metadata)
    return stream.getvalue()


def _draw(axes: Any, item: Item, order: int) -> None:
    """Put one item on matplotlib axes measured in centimetres."""
    from matplotlib.patches import Circle, PathPatch, Rectangle, Wedge
    from matplotlib.path import Path

    if isinstance(item, Stroke):
        codes = [Path.MOVETO, *[Path.CURVE4 if len(item.points) == 4 else Path.LINETO] * (len(item.points) - 1)]
        path = Path(item.points, codes)
        axes.add_patch(PathPatch(path, fill=False, linewidth=item.width, capstyle="round", zorder=order))
    elif isinstance(item, Dot):
        look: dict[str, Any] = {"facecolor": "black" if item.filled else "white", "edgecolor": "black"}
        x, y, r = *item.at, item.radius
        dot = Rectangle((x - r, y - r), 2 * r, 2 * r, **look) if item.square else Circle(item.at, r, **look)
        dot.set(linewidth=0.8, zorder=order)
        axes.add_patch(dot)
    elif isinstance(item, Dome):
        axes.add_patch(Wedge(item.at, item.radius, 0, 180, facecolor="black", linewidth=0, zorder=order))
    elif isinstance(item, Cell):
        grey = str(round(1 - item.shade, 3))
        look = {"facecolor": grey, "edgecolor": "gray", "linewidth": 0.4, "zorder": order}
        axes.add_patch(Rectangle(item.at, item.side, item.side, **look))
    else:
        look = {"fontsize": item.size, "family": FONT, "ha": "center", "va": "center_baseline", "zorder": order}
        axes.text(*item.at, item.text.replace("$", r"\$"), **look)
