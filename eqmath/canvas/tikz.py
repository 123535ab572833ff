"""Scenes as TikZ: core TikZ only, one item a line, no blank lines, style names that a paper may set first."""

from __future__ import annotations

from eqmath.canvas.scene import STRAND_WIDTH, Cell, Dome, Dot, Item, Point, Scene, Stroke

STYLES = {
    "eqmath strand": f"line width={STRAND_WIDTH}pt, line cap=round",
    "eqmath dot": "fill, draw, line width=0.4pt",
    "eqmath open dot": "fill=white, draw, line width=0.8pt",
    "eqmath label": "inner sep=0pt",
    "eqmath cell": "draw=gray, line width=0.4pt",
}
_SPECIAL = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
_SPECIAL |= {character: "\\" + character for character in "#$%&_{}"}
_SPECIAL |= {"|": r"\textbar{}", "·": r"$\cdot$", "−": r"$-$", "⊗": r"$\otimes$", "δ": r"$\delta$", "'": "$'$"}


def to_tikz(scene: Scene) -> str:
    """The scene as a ``tikzpicture`` whose baseline is the middle of its height."""
    _, bottom, _, top = scene.box
    comments = [f"% {line}" for line in (f"{scene.title}\n{scene.source}").splitlines() if line.strip()]
    styles = [
        rf"\pgfkeysifdefined{{/tikz/{name}/.@cmd}}{{}}{{\tikzset{{{name}/.style={{{look}}}}}}}%"
        for name, look in STYLES.items()
    ]
    begin = rf"\begin{{tikzpicture}}[baseline={{(0,{_n((bottom + top) / 2)})}}]"
    return "\n".join([*comments, *styles, begin, *map(_line, scene.items), r"\end{tikzpicture}"]) + "\n"


def _n(value: float) -> str:
    return f"{round(value, 3) + 0.0:.3f}".rstrip("0").rstrip(".")


def _at(point: Point) -> str:
    return f"({_n(point[0])},{_n(point[1])})"


def _line(item: Item) -> str:
    if isinstance(item, Stroke):
        return _stroke(item)
    at = _at(item.at)
    if isinstance(item, Dot):
        return _dot(item)
    if isinstance(item, Dome):
        start = _at((item.at[0] + item.radius, item.at[1]))
        return rf"\path[eqmath dot] {start} arc[start angle=0, end angle=180, radius={_n(item.radius)}] -- cycle;"
    if isinstance(item, Cell):
        shade = f"fill=black!{round(100 * item.shade)}!white"
        return rf"\path[{shade}, eqmath cell] {at} rectangle +({_n(item.side)},{_n(item.side)});"
    text = "".join(_SPECIAL.get(character, character) for character in item.text)
    font = rf"font=\fontsize{{{_n(item.size)}}}{{{_n(1.2 * item.size)}}}\selectfont"
    return rf"\node[eqmath label, {font}] at {at} {{{text}}};"


def _dot(dot: Dot) -> str:
    style = "eqmath dot" if dot.filled else "eqmath open dot"
    if dot.square:
        corner, side = _at((dot.at[0] - dot.radius, dot.at[1] - dot.radius)), _n(2 * dot.radius)
        return rf"\path[{style}] {corner} rectangle +({side},{side});"
    return rf"\path[{style}] {_at(dot.at)} circle[radius={_n(dot.radius)}];"


def _stroke(stroke: Stroke) -> str:
    points = [_at(point) for point in stroke.points]
    style = "eqmath strand" + ("" if stroke.width == STRAND_WIDTH else f", line width={_n(stroke.width)}pt")
    if len(points) == 2:
        return rf"\draw[{style}] {points[0]} -- {points[1]};"
    return rf"\draw[{style}] {points[0]} .. controls {points[1]} and {points[2]} .. {points[3]};"
