"""TikZ that `eqmath.canvas.tikz` wrote, read back into a scene; coordinates have three digits there."""

from __future__ import annotations

import re

from eqmath.canvas.curves import Point
from eqmath.canvas.metrics import MIDDLE, lowered, raised
from eqmath.canvas.scene import POINT, STRAND_WIDTH, Arrowhead, Cell, Dome, Dot, Item, Label, Scene, Stroke
from eqmath.canvas.tikz import ANCHORS, SPECIAL
from eqmath.errors import UsageError, shown

_LINE = re.compile(r"\\(?P<command>path|node)\[(?P<style>(?:[^\[\]]|\[[^\]]*\])*)\] (?P<rest>.*);")
_NUMBER = r"-?[0-9]{1,9}(?:\.[0-9]{1,9})?"
_POINT = re.compile(rf"\(({_NUMBER}),({_NUMBER})\)")
_AT = rf"\({_NUMBER},{_NUMBER}\)"
_SHAPES = {
    "label": rf"at {_AT} \{{.*\}}",
    "line": rf"{_AT} -- {_AT}|{_AT}(?: \.\. controls {_AT} and {_AT} \.\. {_AT})+",
    "box": rf"{_AT} rectangle \+{_AT}",
    "dot": rf"{_AT} circle\[radius={_NUMBER}\]",
    "dome": rf"{_AT} arc\[start angle=0, end angle=180, x radius={_NUMBER}, y radius={_NUMBER}\] -- cycle",
    "arrowhead": rf"{_AT} -- {_AT} -- {_AT} -- cycle",
}
_SHAPE = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _SHAPES.items()))
_STYLES = {"eqmath label": ("label",), "eqmath strand": ("line",), "eqmath cell": ("box",)}
_DOTS = ("box", "dot", "dome", "arrowhead")
_TEXT = re.compile(r"at \S+ \{(.*)\}")
_SCRIPT = re.compile(r"\$(?P<sign>[_^])\{(?P<run>[^}]*)\}\$")
_COLOR = re.compile(r"eqmath ([0-9a-f]{6})\b")


def read_tikz(text: str) -> Scene:
    """The scene of a ``tikzpicture`` of ours: items, title, source and axis; the description is not there.

    Raises
    ------
    UsageError
        At the first line that we did not write; if there is no picture, or more than one.
    """
    if not isinstance(text, str):
        raise UsageError(f"expected the text of a tikzpicture, found the {type(text).__name__} {shown(text)}")
    lines = text.splitlines()
    starts = [i for i, line in enumerate(lines) if line.startswith(r"\begin{tikzpicture}")]
    pictures = sum(line.count(r"\begin{tikzpicture}") for line in lines if not line.startswith("%"))
    if pictures > 1:
        raise UsageError(f"expected one tikzpicture, found {pictures}", hint="read them one by one")
    if not starts or r"\end{tikzpicture}" not in lines[starts[0] :]:
        raise UsageError(r"expected a \begin{tikzpicture} … \end{tikzpicture}", text[:200])
    begin = starts[0]
    comments = [line[2:] for line in lines[:begin] if line.startswith("% ")]
    source = next((line for line in comments if line.startswith("eqmath ")), "")
    title = "\n".join(line for line in comments if line != source)
    axis = re.search(rf"\]0,({_NUMBER})\)", lines[begin])
    items = tuple(map(_item, lines[begin + 1 : lines.index(r"\end{tikzpicture}", begin)]))
    return Scene(items, title, source=source, axis=float(axis[1]) if axis else None)


def _item(line: str) -> Item:
    match = _LINE.fullmatch(line)
    shape = match and _SHAPE.fullmatch(match["rest"])
    kinds = next((kinds for name, kinds in _STYLES.items() if match and name in match["style"]), _DOTS)
    if not match or not shape or shape.lastgroup not in kinds:
        raise UsageError("expected one item of a picture that eqmath wrote", line[:200])
    style, rest = match["style"], match["rest"]
    points = [(float(x), float(y)) for x, y in _POINT.findall(rest)]
    color = "#" + found[1] if (found := _COLOR.search(style)) else ""
    if shape.lastgroup == "label":
        return _label(style, rest, points[0], color)
    if "eqmath strand" in style:
        dash = re.search("dash pattern=([^,]*)", style)
        lengths = re.findall(r"(?:on|off) ([0-9]+(?:\.[0-9]+)?)pt", dash[1]) if dash else []
        return Stroke(tuple(points), _width(style, STRAND_WIDTH), color, tuple(map(float, lengths)))
    if "eqmath cell" in style:
        (width, height), rim = points[1], 0.0 if "draw=none" in style else _width(style, 0.4)
        return Cell(points[0], width, height, color, rim)
    return _shape(style, rest, points, color)


def _shape(style: str, rest: str, points: list[Point], color: str) -> Item:
    """A dot, a dome or an arrowhead."""
    filled, (x, y) = "open" not in style, points[0]
    radii = [float(radius) for radius in re.findall(rf"radius=({_NUMBER})", rest)]
    if len(radii) == 2:
        return Dome((x - radii[0], y), radii[0], radii[1], color)
    if radii:
        return Dot((x, y), filled, radii[0], color=color)
    if len(points) == 3:
        base = ((points[1][0] + points[2][0]) / 2, (points[1][1] + points[2][1]) / 2)
        return Arrowhead((x, y), (x - base[0], y - base[1]), color)
    half = points[1][0] / 2
    return Dot((x + half, y + half), filled, half, True, color)


def _width(style: str, usual: float) -> float:
    width = re.search(rf"line width=({_NUMBER})pt", style)
    return float(width[1]) if width else usual


def _label(style: str, rest: str, at: Point, color: str) -> Label:
    size, anchor = re.search(rf"\\fontsize\{{({_NUMBER})\}}", style), re.search("anchor=([a-z ]+)", style)
    text, places = _TEXT.match(rest), {tikz: name for name, tikz in ANCHORS.items()}
    if not (size and anchor and text and anchor[1] in places):
        raise UsageError("expected a label that eqmath wrote", rest[:200])
    place = places[anchor[1]]
    height = round(at[1] + MIDDLE * float(size[1]) * POINT, 3)
    return Label((at[0], height), untex(text[1]), float(size[1]), place, "itshape" in style, color)


def untex(text: str) -> str:
    """The text that `eqmath.canvas.tikz.tex` spelled.

    >>> untex("w$_{12}$ \\\\& $\\\\delta$$^{2}$")
    'w₁₂ & δ²'
    """
    text = _SCRIPT.sub(lambda found: (raised if found["sign"] == "^" else lowered)(found["run"]), text)
    names = sorted(SPECIAL.items(), key=lambda entry: -len(entry[1]))
    pattern = "|".join(re.escape(spelled) for _, spelled in names)
    signs = {spelled: sign for sign, spelled in names}
    return re.sub(pattern, lambda found: signs[found[0]], text)
