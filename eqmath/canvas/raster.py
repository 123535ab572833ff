"""Scenes through matplotlib: PDF and PNG with figure objects of our own, or into axes that exist; no pyplot."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

from eqmath.canvas.metrics import MIDDLE, pieces
from eqmath.canvas.scene import POINT, RIM, Arrowhead, Cell, Dome, Dot, Item, Label, Scene, Stroke, tip
from eqmath.canvas.svg import MARGIN, POINTS

INCH = 2.54
DOTS_PER_INCH = 300
FONT = ["STIXGeneral", "DejaVu Sans"]
_METADATA: dict[str, dict[str, Any]] = {"pdf": {"CreationDate": None}, "png": {"Software": None}}
_SETTINGS: Any = {"pdf.fonttype": 42, "svg.hashsalt": "eqmath", "lines.scale_dashes": False}
_INK = "black"
_LETTERS = re.compile(r"[^\W\d_]+")


def to_bytes(scene: Scene, kind: str) -> bytes:
    """The scene as the bytes of a ``pdf`` or ``png`` file; text in PDF stays text (Type 42)."""
    import matplotlib
    from matplotlib.figure import Figure

    left, bottom, right, top = scene.box
    width, height = right - left + 2 * MARGIN, top - bottom + 2 * MARGIN
    stream = BytesIO()
    metadata = _METADATA[kind] | ({"Title": scene.title} if scene.title else {})
    with matplotlib.rc_context(_SETTINGS):
        figure = Figure(figsize=(width / INCH, height / INCH))
        axes = figure.add_axes((0, 0, 1, 1), frameon=False)
        axes.set(xlim=(left - MARGIN, right + MARGIN), ylim=(bottom - MARGIN, top + MARGIN), xticks=[], yticks=[])
        _put(scene, axes, _INK)
        figure.savefig(stream, format=kind, dpi=DOTS_PER_INCH, transparent=True, metadata=metadata)
    return stream.getvalue()


def draw(scene: Scene, axes: Any, color: str = _INK) -> None:
    """Put the scene into matplotlib axes of yours, a centimetre being one unit of the data.

    The limits grow to hold it unless you have set them, and the aspect becomes equal. Nothing else of the
    axes or of matplotlib changes. Text and lines are measured in points, whatever the units are.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
    color : str
        The colour of what has none of its own.
    """
    import matplotlib

    with matplotlib.rc_context(_SETTINGS):
        _put(scene, axes, color)
    left, bottom, right, top = scene.box
    axes.set_aspect("equal")
    axes.update_datalim([(left - MARGIN, bottom - MARGIN), (right + MARGIN, top + MARGIN)])
    axes.autoscale_view()


def _put(scene: Scene, axes: Any, color: str) -> None:
    for order, item in enumerate(scene.items, 2):
        if isinstance(item, Label):
            _write(axes, item, color, order)
        else:
            patch = _patch(item, color)
            patch.set(zorder=order, clip_on=False)
            axes.add_artist(patch)


def _patch(item: Item, color: str) -> Any:
    """One shape in centimetres."""
    from matplotlib.patches import Circle, PathPatch, Polygon, Rectangle
    from matplotlib.path import Path
    from matplotlib.transforms import Affine2D

    if isinstance(item, Cell):
        look: dict[str, Any] = {"facecolor": item.fill or "none", "edgecolor": "gray", "linewidth": item.rim * POINTS}
        return Rectangle(item.at, item.width, item.height, **look)
    ink = getattr(item, "color", "") or color
    solid: dict[str, Any] = {"facecolor": ink, "linewidth": 0}
    if isinstance(item, Stroke):
        codes = [Path.MOVETO, *[Path.CURVE4 if len(item.points) > 2 else Path.LINETO] * (len(item.points) - 1)]
        dash = (0, [length * POINTS for length in item.dash]) if item.dash else "solid"
        line = {"edgecolor": ink, "linewidth": item.width * POINTS, "linestyle": dash, "capstyle": "round"}
        return PathPatch(Path(item.points, codes), fill=False, **line)
    if isinstance(item, Dot):
        look = solid if item.filled else {"facecolor": "none", "edgecolor": ink, "linewidth": RIM * POINTS}
        (x, y), r = item.at, item.radius
        return Rectangle((x - r, y - r), 2 * r, 2 * r, **look) if item.square else Circle(item.at, r, **look)
    if isinstance(item, Dome):
        placed = Affine2D().scale(item.radius, item.height).translate(*item.at)
        return PathPatch(Path.wedge(0, 180).transformed(placed), **solid)
    assert isinstance(item, Arrowhead)
    return Polygon(tip(item), closed=True, **solid)


def _write(axes: Any, label: Label, color: str, order: int) -> None:
    x, y = label.at[0], label.at[1] - MIDDLE * label.size * POINT
    look = {"fontsize": label.size * POINTS, "family": FONT, "style": "italic" if label.italic else "normal"}
    place = {"ha": {"start": "left", "middle": "center", "end": "right"}[label.anchor], "va": "baseline"}
    written = _mathtext(label) if any(level for level, _ in pieces(label.text)) else label.text.replace("$", r"\$")
    axes.text(x, y, written, math_fontfamily="stix", color=label.color or color, zorder=order, **look, **place)


def _mathtext(label: Label) -> str:
    """Letters and scripts in matplotlib's mathematics, all other signs outside."""
    font = "mathit" if label.italic else "mathrm"
    done = ""
    for level, run in pieces(label.text):
        plain = run.replace("$", r"\$")
        done += f"${'_^'[level > 0]}{{{run}}}$" if level else _LETTERS.sub(rf"$\\{font}{{\g<0>}}$", plain)
    return done
