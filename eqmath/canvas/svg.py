"""Scenes as SVG, the same bytes every time. What has no colour of its own takes that of the text around."""

from __future__ import annotations

import html
from collections.abc import Mapping

from eqmath.canvas.curves import Point
from eqmath.canvas.metrics import LOWERED, MIDDLE, RAISED, SCRIPT, pieces
from eqmath.canvas.scene import POINT, RIM, Arrowhead, Cell, Dome, Dot, Item, Label, Scene, Stroke, tip

UNITS = 72 / 2.54
"""SVG user units (printer's big points) per centimetre."""
POINTS = 72 / 72.27
"""SVG user units per printer's point."""
MARGIN = 0.04
"""Centimetres around the box."""
SHEET, INSET = 26.0, 8.0
"""How wide a contact sheet is, in centimetres; the room around each of its pictures, in user units."""
FONT = "STIX Two Text, STIXGeneral, Times New Roman, serif"


def to_svg(scene: Scene) -> str:
    """The scene as a complete SVG document, its axis in the middle of a line of text that holds it."""
    drop = (scene.box[1] - MARGIN - scene.middle) * UNITS
    style = f"vertical-align: calc({_n(drop)}pt + 0.5ex)"
    return "\n".join([_head(*_size(scene), style), *_words(scene), *_elements(scene), "</svg>"]) + "\n"


def contact_sheet(scenes: Mapping[str, Scene], columns: int, title: str) -> str:
    """Small pictures of scenes with their names below, on white, as one SVG document.

    >>> contact_sheet({"one": Scene(()), "two": Scene(())}, 2, "two scenes").count("<svg")
    3
    """
    step, high, body = SHEET / columns, 0.72 * SHEET / columns, list[str]()
    wide = step * UNITS - 2 * INSET
    for place, (name, scene) in enumerate(scenes.items()):
        down, right = divmod(place, columns)
        x, y = right * step * UNITS, down * (high + 0.5) * UNITS
        frame = f'x="{_n(x + INSET)}" y="{_n(y + INSET)}" width="{_n(wide)}" height="{_n(high * UNITS - 2 * INSET)}"'
        body += [f'<svg {frame} viewBox="0 0 {" ".join(map(_n, _size(scene)))}">', *_elements(scene), "</svg>"]
        at = f'x="{_n(x + step * UNITS / 2)}" y="{_n(y + (high + 0.2) * UNITS)}"'
        body.append(f'<text {at} font-size="7" text-anchor="middle">{_escaped(name)}</text>')
    width, height = SHEET * UNITS, -(-len(scenes) // columns) * (high + 0.5) * UNITS
    ground = '<rect width="100%" height="100%" fill="#ffffff"/>'
    words = _words(Scene((), title, ", ".join(scenes)))
    return "\n".join([_head(width, height, "color: #000000"), *words, ground, *body, "</svg>"]) + "\n"


def _size(scene: Scene) -> tuple[float, float]:
    return (scene.width + 2 * MARGIN) * UNITS, (scene.height + 2 * MARGIN) * UNITS


def _head(width: float, height: float, style: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(width)}pt" height="{_n(height)}pt" '
        f'viewBox="0 0 {_n(width)} {_n(height)}" font-family="{FONT}" style="{style}" role="img">'
    )


def _escaped(text: str) -> str:
    return html.escape(text, quote=False)


def _words(scene: Scene) -> list[str]:
    return [f"<title>{_escaped(scene.title)}</title>", f"<desc>{_escaped(scene.description)}</desc>"]


def _elements(scene: Scene) -> list[str]:
    left, _, _, top = scene.box
    return [_element(item) for item in scene.moved(MARGIN - left, -MARGIN - top).items]


def _n(value: float) -> str:
    """A coordinate with two digits at most; never ``-0``."""
    return f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".")


def _at(point: Point) -> tuple[str, str]:
    return _n(point[0] * UNITS), _n(-point[1] * UNITS)


def _ink(color: str) -> str:
    return color or "currentColor"


def _element(item: Item) -> str:
    if isinstance(item, Stroke):
        return _stroke(item)
    if isinstance(item, Dot):
        return _dot(item)
    if isinstance(item, Dome):
        return _dome(item)
    if isinstance(item, Cell):
        return _cell(item)
    if isinstance(item, Arrowhead):
        path = " L ".join(" ".join(_at(corner)) for corner in tip(item))
        return f'<path d="M {path} Z" fill="{_ink(item.color)}"/>'
    return _label(item)


def _dot(dot: Dot) -> str:
    ink = _ink(dot.color)
    look = f'fill="{ink}"' if dot.filled else f'fill="none" stroke="{ink}" stroke-width="{_n(RIM * POINTS)}"'
    if dot.square:
        x, y = _at((dot.at[0] - dot.radius, dot.at[1] + dot.radius))
        side = _n(2 * dot.radius * UNITS)
        return f'<rect x="{x}" y="{y}" width="{side}" height="{side}" {look}/>'
    x, y = _at(dot.at)
    return f'<circle cx="{x}" cy="{y}" r="{_n(dot.radius * UNITS)}" {look}/>'


def _dome(dome: Dome) -> str:
    (x, y), r = dome.at, dome.radius
    start, end = " ".join(_at((x - r, y))), " ".join(_at((x + r, y)))
    radii = f"{_n(r * UNITS)} {_n(dome.height * UNITS)}"
    return f'<path d="M {start} A {radii} 0 0 1 {end} Z" fill="{_ink(dome.color)}"/>'


def _stroke(stroke: Stroke) -> str:
    start, *rest = [f"{x} {y}" for x, y in map(_at, stroke.points)]
    path = f"M {start} {'C' if len(rest) > 1 else 'L'} {', '.join(rest)}"
    look = f'stroke="{_ink(stroke.color)}" stroke-width="{_n(stroke.width * POINTS)}" stroke-linecap="round"'
    dash = " ".join(_n(length * POINTS) for length in stroke.dash)
    return f'<path d="{path}" fill="none" {look}' + (f' stroke-dasharray="{dash}"' if dash else "") + "/>"


def _cell(cell: Cell) -> str:
    x, y = _at((cell.at[0], cell.at[1] + cell.height))
    size = f'width="{_n(cell.width * UNITS)}" height="{_n(cell.height * UNITS)}"'
    rim = f' stroke="#808080" stroke-width="{_n(cell.rim * POINTS)}"' if cell.rim else ""
    return f'<rect x="{x}" y="{y}" {size} fill="{cell.fill or "none"}"{rim}/>'


def _label(label: Label) -> str:
    x, y = _at((label.at[0], label.at[1] - MIDDLE * label.size * POINT))
    style = ' font-style="italic"' if label.italic else ""
    hint = f"<title>{_escaped(label.hint)}</title>" if label.hint else ""
    return (
        f'<text x="{x}" y="{y}" font-size="{_n(label.size * POINTS)}"{style} '
        f'fill="{_ink(label.color)}" text-anchor="{label.anchor}">{hint}{_runs(label)}</text>'
    )


def _runs(label: Label) -> str:
    """The text, its scripts as spans of their own."""
    done, baseline = "", 0.0
    for level, run in pieces(label.text):
        wanted = (LOWERED, 0.0, RAISED)[level + 1] * label.size * POINTS
        size = f' font-size="{_n(SCRIPT * label.size * POINTS)}"' if level else ""
        shift = f' dy="{_n(baseline - wanted)}"' if baseline != wanted else ""
        done += f"<tspan{shift}{size}>{_escaped(run)}</tspan>" if size or shift else _escaped(run)
        baseline = wanted
    return done
