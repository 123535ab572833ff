"""Scenes as SVG, the same bytes every time."""

from __future__ import annotations

from xml.sax.saxutils import escape

from eqmath.canvas.scene import Cell, Dome, Dot, Item, Label, Point, Scene, Stroke

UNITS = 72 / 2.54
"""SVG user units (printer's big points) per centimetre."""
POINTS = 72 / 72.27
"""SVG user units per printer's point."""
MARGIN = 0.04
FONT = "STIX Two Text, STIXGeneral, Times New Roman, serif"


def to_svg(scene: Scene) -> str:
    """The scene as a complete SVG document; colours follow the surrounding text."""
    left, bottom, right, top = scene.box
    width, height = (right - left + 2 * MARGIN) * UNITS, (top - bottom + 2 * MARGIN) * UNITS
    placed = scene.moved(MARGIN - left, -MARGIN - top)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(width)}pt" height="{_n(height)}pt" '
        f'viewBox="0 0 {_n(width)} {_n(height)}" role="img" color="black">'
    )
    texts = [f"<title>{escape(scene.title)}</title>", f"<desc>{escape(scene.description)}</desc>"]
    return "\n".join([head, *texts, *map(_element, placed.items), "</svg>"]) + "\n"


def _n(value: float) -> str:
    """A coordinate with two digits at most; never ``-0``."""
    return f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".")


def _at(point: Point) -> tuple[str, str]:
    return _n(point[0] * UNITS), _n(-point[1] * UNITS)


def _element(item: Item) -> str:
    if isinstance(item, Stroke):
        return _stroke(item)
    x, y = _at(item.at)
    if isinstance(item, Dot):
        return _dot(item)
    if isinstance(item, Dome):
        left, right, r = _n((item.at[0] - item.radius) * UNITS), _n((item.at[0] + item.radius) * UNITS), item.radius
        return f'<path d="M {left} {y} A {_n(r * UNITS)} {_n(r * UNITS)} 0 0 1 {right} {y} Z" fill="currentColor"/>'
    if isinstance(item, Cell):
        return _cell(item)
    return _label(item, x, _n(-item.at[1] * UNITS + 0.32 * item.size))


def _dot(dot: Dot) -> str:
    look = 'fill="currentColor"' if dot.filled else 'fill="white" stroke="currentColor" stroke-width="0.8"'
    if dot.square:
        x, y = _at((dot.at[0] - dot.radius, dot.at[1] + dot.radius))
        side = _n(2 * dot.radius * UNITS)
        return f'<rect x="{x}" y="{y}" width="{side}" height="{side}" {look}/>'
    x, y = _at(dot.at)
    return f'<circle cx="{x}" cy="{y}" r="{_n(dot.radius * UNITS)}" {look}/>'


def _stroke(stroke: Stroke) -> str:
    start, *rest = [f"{x} {y}" for x, y in map(_at, stroke.points)]
    path = f"M {start} {'C' if len(rest) == 3 else 'L'} {', '.join(rest)}"
    width = _n(stroke.width * POINTS)
    return f'<path d="{path}" fill="none" stroke="currentColor" stroke-width="{width}" stroke-linecap="round"/>'


def _cell(cell: Cell) -> str:
    x, y = _at((cell.at[0], cell.at[1] + cell.side))
    side, grey = _n(cell.side * UNITS), round(255 * (1 - cell.shade))
    return (
        f'<rect x="{x}" y="{y}" width="{side}" height="{side}" '
        f'fill="#{grey:02x}{grey:02x}{grey:02x}" stroke="#808080" stroke-width="0.4"/>'
    )


def _label(label: Label, x: str, y: str) -> str:
    size = _n(label.size * POINTS)
    return (
        f'<text x="{x}" y="{y}" font-family="{FONT}" font-size="{size}" fill="currentColor" '
        f'text-anchor="middle">{escape(label.text)}</text>'
    )
