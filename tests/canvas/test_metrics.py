"""The widths that texts are given hold in Computer Modern, for every character, size and shape that we use."""

from __future__ import annotations

import re
import subprocess
from decimal import Decimal as D
from pathlib import Path

from eqmath.canvas import raised
from eqmath.canvas.metrics import _SIGNS, _WIDTH, text_width
from eqmath.canvas.tikz import tex
from tests import needs

SIZES = (6.0, 6.5, 7.0, 7.5, 8.0, 9.0, 10.0, 11.0, 12.0)
TEXTS = [*_WIDTH, *_SIGNS, "w₁₂", "λ₁ + λ₂ + λ₃", "−h₋₂", "2n² − 3n", "1,2'|1'", "J(1|2,1′)", "δ" + raised("12")]


@needs.tex
def test_no_text_is_wider_in_tex_than_its_bound(tmp_path: Path) -> None:
    """TeX itself says how wide every text is."""
    cases = [(size, shape, text) for size in SIZES for shape in ("", r"\itshape") for text in TEXTS]
    lines = [
        rf"{{\fontsize{{{size}}}{{{size}}}\selectfont{shape}\settowidth{{\w}}{{{tex(text).replace(' ', BLANK)}}}"
        rf"\typeout{{W=\the\w}}}}"
        for size, shape, text in cases
    ]
    head, tail = [r"\documentclass{article}", r"\usepackage{tikz}", r"\begin{document}", r"\newlength{\w}"], [END]
    (tmp_path / "a.tex").write_text("\n".join([*head, *lines, *tail]), encoding="utf-8")
    command = ["pdflatex", "-interaction=nonstopmode", "a.tex"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    found = re.findall(r"W=([\d.]+)pt", run.stdout)
    measured = dict(zip(cases, map(D, found), strict=True))
    assert not [
        (case, width) for case, width in measured.items() if width > D(case[0]) * D(text_width(case[2], case[0]))
    ]


BLANK = "\\ "
END = r"\end{document}"


def test_small_texts_are_wider_than_their_size_says() -> None:
    assert text_width("12", 12.0) == text_width("12", 10.0) < text_width("12", 8.0) < text_width("12", 6.0)
    assert text_width("✂") == text_width("W")
