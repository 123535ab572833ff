"""Scenes as TikZ: core TikZ only, one item per line, no blank lines, style names that a paper may set first.

Every colour is a style, too: ``\\tikzset{eqmath ee5511/.style={color=red}}`` before the picture changes it.
"""

from __future__ import annotations

from eqmath.canvas.curves import Point
from eqmath.canvas.metrics import MIDDLE, pieces
from eqmath.canvas.scene import (
    POINT,
    RIM,
    STRAND_WIDTH,
    Arrowhead,
    Cell,
    Dome,
    Dot,
    Item,
    Label,
    Scene,
    Stroke,
    tip,
)

STYLES = {
    "eqmath strand": f"draw, line width={STRAND_WIDTH}pt, line cap=round",
    "eqmath dot": "fill",
    "eqmath open dot": f"draw, line width={RIM}pt",
    "eqmath label": "inner sep=0pt, outer sep=0pt",
    "eqmath cell": "draw=gray, line width=0.4pt",
}
_NAMES = (
    "alpha beta gamma delta varepsilon lambda mu nu pi rho sigma tau varphi chi psi omega "
    "Gamma Delta Theta Lambda Sigma Phi Psi Omega"
)
_LETTERS = dict(zip("αβγδελμνπρστφχψωΓΔΘΛΣΦΨΩ", _NAMES.split(), strict=True))
_SIGNS = {
    "·": r"\cdot", "×": r"\times", "⊗": r"\otimes", "⊕": r"\oplus", "•": r"\bullet", "∘": r"\circ", "→": r"\to",
    "↦": r"\mapsto", "≤": r"\leq", "≥": r"\geq", "≠": r"\neq", "∈": r"\in", "…": r"\ldots", "∅": r"\emptyset",
    "∪": r"\cup", "∩": r"\cap", "√": r"\surd", "⟨": r"\langle", "⟩": r"\rangle", "−": "-", "<": "<", ">": ">", "|": "|",
}  # fmt: skip
SPECIAL = {"\\": r"$\backslash$", "~": r"$\sim$", "^": r"\^{}"}
SPECIAL |= {character: "\\" + character for character in "#$%&_{}"} | {'"': r"\char34{}"}
SPECIAL |= {sign: f"$\\{name}$" for sign, name in _LETTERS.items()} | {sign: f"${tex}$" for sign, tex in _SIGNS.items()}
SPECIAL |= {"′": r"$^\prime$"}
ANCHORS = {"start": "base west", "middle": "base", "end": "base east"}
"""How the TeX of one character is spelled, and the anchors of the three places of a label."""


def to_tikz(scene: Scene) -> str:
    """The scene as a ``tikzpicture`` whose axis lies in the middle of the letters of its line."""
    comments = [f"% {line}" for line in f"{scene.title}\n{scene.source}".splitlines() if line.strip()]
    body = list(map(_line, scene.items))
    styles = [
        rf"\pgfkeysifdefined{{/tikz/{name}/.@cmd}}{{}}{{\tikzset{{{name}/.style={{{look}}}}}}}%"
        for name, look in (STYLES | dict(map(_color_style, _colors(scene)))).items()
    ]
    begin = rf"\begin{{tikzpicture}}[baseline={{([yshift=-0.5ex]0,{number(scene.middle)})}}]"
    return "\n".join([*comments, *styles, begin, *body, r"\end{tikzpicture}"]) + "\n"


def _colors(scene: Scene) -> list[str]:
    used = {item.fill if isinstance(item, Cell) else item.color for item in scene.items}
    return sorted(used - {""})


def _color_style(color: str) -> tuple[str, str]:
    red, green, blue = (int(color[i : i + 2], 16) for i in (1, 3, 5))
    return f"eqmath {color[1:]}", f"color={{rgb,255:red,{red};green,{green};blue,{blue}}}"


def number(value: float) -> str:
    """A coordinate with three digits at most; never ``-0``."""
    return f"{round(value, 3) + 0.0:.3f}".rstrip("0").rstrip(".")


def _at(point: Point) -> str:
    return f"({number(point[0])},{number(point[1])})"


def _line(item: Item) -> str:
    if isinstance(item, Stroke):
        return _stroke(item)
    if isinstance(item, Dot):
        return _dot(item)
    if isinstance(item, Dome):
        start = _at((item.at[0] + item.radius, item.at[1]))
        arc = f"arc[start angle=0, end angle=180, x radius={number(item.radius)}, y radius={number(item.height)}]"
        return rf"\path[{_style('eqmath dot', item.color)}] {start} {arc} -- cycle;"
    if isinstance(item, Arrowhead):
        return rf"\path[{_style('eqmath dot', item.color)}] {' -- '.join(map(_at, tip(item)))} -- cycle;"
    if isinstance(item, Cell):
        return _cell(item)
    return _label(item)


def _style(name: str, color: str) -> str:
    return name + (f", eqmath {color[1:]}" if color else "")


def _dot(dot: Dot) -> str:
    style = _style("eqmath dot" if dot.filled else "eqmath open dot", dot.color)
    if dot.square:
        corner, side = _at((dot.at[0] - dot.radius, dot.at[1] - dot.radius)), number(2 * dot.radius)
        return rf"\path[{style}] {corner} rectangle +({side},{side});"
    return rf"\path[{style}] {_at(dot.at)} circle[radius={number(dot.radius)}];"


def _stroke(stroke: Stroke) -> str:
    points = [_at(point) for point in stroke.points]
    style = _style("eqmath strand", stroke.color)
    style += "" if stroke.width == STRAND_WIDTH else f", line width={number(stroke.width)}pt"
    ons = [f"{word} {number(length)}pt" for word, length in zip(("on", "off") * 8, stroke.dash, strict=False)]
    style += f", dash pattern={' '.join(ons)}" if ons else ""
    if len(points) == 2:
        return rf"\path[{style}] {points[0]} -- {points[1]};"
    rest = [f" .. controls {a} and {b} .. {c}" for a, b, c in zip(*(points[i::3] for i in (1, 2, 3)), strict=True)]
    return rf"\path[{style}] {points[0]}{''.join(rest)};"


def _cell(cell: Cell) -> str:
    look = (f"fill, eqmath {cell.fill[1:]}, " if cell.fill else "") + "eqmath cell"
    look += "" if cell.rim == 0.4 else f", line width={number(cell.rim)}pt" if cell.rim else ", draw=none"
    return rf"\path[{look}] {_at(cell.at)} rectangle +({number(cell.width)},{number(cell.height)});"


def _label(label: Label) -> str:
    at = _at((label.at[0], label.at[1] - MIDDLE * label.size * POINT))
    shape = r"\selectfont" + (r"\itshape" if label.italic else "")
    font = rf"font=\fontsize{{{number(label.size)}}}{{{number(1.2 * label.size)}}}{shape}"
    style = f"{_style('eqmath label', label.color)}, anchor={ANCHORS[label.anchor]}, {font}"
    return rf"\node[{style}] at {at} {{{tex(label.text)}}};"


def tex(string: str) -> str:
    """A text as TeX, its scripts in mathematics.

    >>> tex("w₁₂ & δ²")
    'w$_{12}$ \\\\& $\\\\delta$$^{2}$'
    """
    return "".join(
        f"${'_^'[level > 0]}{{{run.replace('−', '-')}}}$"
        if level
        else "".join(SPECIAL.get(character, character) for character in run)
        for level, run in pieces(string)
    )
