"""The gallery: every figure is redrawn, compared with the committed files, read back, compiled and readable."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest

from eqmath.canvas import Cell, Label, Scene, item_box, read_tikz, to_svg, to_tikz
from eqmath.cli.commands.figures import SHEET, drawn
from eqmath.diagrams import STRAND
from tests import needs
from tests.canvas.test_palette import D, luminance
from tests.geometry import boxes_meet, clipped, inside, rooms, unreadable

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "figures"
SCRIPTS = sorted(FOLDER.glob("*.py"))
WIDE, HIGH = 17.2, 19.3
"""What a page holds, in centimetres: the width of A4 with small margins, the height of a plain article."""
SMALLER = {"category_axioms": 0.42, "rigid_axioms": 0.6}
"""The sizes of equations that are drawn smaller."""
every_figure = pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)


@cache
def scene(path: Path) -> Scene:
    found = drawn(path)
    assert isinstance(found, Scene)
    return found


def elements(text: str) -> list[tuple[str, tuple[tuple[str, str], ...], str]]:
    """The content of an SVG, without its spaces."""
    return [(e.tag, tuple(sorted(e.items())), (e.text or "").strip()) for e in ElementTree.fromstring(text).iter()]


@every_figure
def test_the_committed_files_hold_what_is_drawn(path: Path) -> None:
    svg, tex = (path.with_suffix(f".{kind}").read_text(encoding="utf-8") for kind in ("svg", "tex"))
    assert elements(svg) == elements(to_svg(scene(path)))
    assert read_tikz(tex) == read_tikz(to_tikz(scene(path)))


def test_the_committed_files_are_drawn_byte_by_byte(tmp_path: Path) -> None:
    """Under a hash seed that is not theirs."""
    command = [sys.executable, "-m", "eqmath", "-q", "figures", "-o", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, env=os.environ | {"PYTHONHASHSEED": "1"})
    drawn_files = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    names = {f"{path.stem}.{kind}" for path in SCRIPTS for kind in ("svg", "tex")} | {SHEET}
    assert set(drawn_files) == names
    committed = {name: (FOLDER / name).read_bytes() for name in names}
    assert {name for name in names if drawn_files[name] != committed[name]} == set()


@every_figure
def test_it_is_readable(path: Path) -> None:
    """No label on another, on a line or on a vertex; no line through a foreign vertex; all of it on the page."""
    assert unreadable(scene(path)) == []
    assert clipped(scene(path)) == []
    assert scene(path).width <= WIDE
    assert scene(path).height <= HIGH


@every_figure
def test_signs_stand_farther_from_strands_than_these_from_each_other(path: Path) -> None:
    """Between matrices alone a sign may stand nearer: cells are no strands."""
    if path.stem not in {"functor_square", "hero", "space_axioms"}:
        assert all(room > STRAND * SMALLER.get(path.stem, 1.0) for room in rooms(scene(path)))


@every_figure
def test_labels_stand_inside_of_cells_or_outside(path: Path) -> None:
    cells = [item_box(item) for item in scene(path).items if isinstance(item, Cell)]
    for label in labels(scene(path)):
        box = item_box(label)
        assert not [cell for cell in cells if boxes_meet(cell, box) and not inside(box, cell)], label


@every_figure
def test_every_colour_can_be_seen(path: Path) -> None:
    """Lines 3 : 1 on white and on black, words 3 : 1 there and 4.5 : 1 on the cell under them."""
    for item in scene(path).items:
        if not isinstance(item, Cell | Label) and item.color:
            assert visible_everywhere(item.color), item
    cells = [item for item in scene(path).items if isinstance(item, Cell) and item.fill]
    for label in labels(scene(path)):
        under = [cell for cell in cells if inside(item_box(label), item_box(cell))]
        if under:
            assert label.color, label
            assert contrast(label.color, under[-1].fill) >= D("4.5"), label
        elif label.color:
            assert visible_everywhere(label.color), label


def labels(found: Scene) -> list[Label]:
    return [item for item in found.items if isinstance(item, Label)]


def contrast(one: str, other: str) -> object:
    low, high = sorted([luminance(one), luminance(other)])
    return (high + D("0.05")) / (low + D("0.05"))


def visible_everywhere(color: str) -> bool:
    return all(contrast(color, ground) >= D(3) for ground in ("#ffffff", "#000000"))


@every_figure
def test_its_words_and_its_tikz(path: Path) -> None:
    found, text = scene(path), to_tikz(scene(path))
    assert found.title
    assert len(found.description) >= 20
    assert not re.search(r"\n\s*\n", text)
    again = read_tikz(text)
    assert nearly(to_tikz(again), text)
    assert [type(item) for item in again.items] == [type(item) for item in found.items]
    assert [label.text for label in labels(again)] == [label.text for label in labels(found)]
    assert (again.title, again.source) == (found.title, found.source)


def nearly(one: str, other: str) -> bool:
    """Equal but for a thousandth of a centimetre, which the sides of arrowheads may turn by."""
    number = re.compile(r"-?\d+\.?\d*")
    pairs = zip(number.findall(one), number.findall(other), strict=True)
    return number.sub("", one) == number.sub("", other) and all(abs(D(a) - D(b)) <= D("0.001") for a, b in pairs)


@needs.tex
def test_every_figure_compiles_in_a_plain_article(tmp_path: Path) -> None:
    body = "\n\\clearpage\n".join(path.with_suffix(".tex").read_text(encoding="utf-8") for path in SCRIPTS)
    article = f"\\documentclass{{article}}\n\\usepackage{{tikz}}\n\\begin{{document}}\n{body}\\end{{document}}\n"
    (tmp_path / "a.tex").write_text(article, encoding="utf-8")
    command = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "a.tex"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout[-3000:]
    assert f"({len(SCRIPTS)} pages" in run.stdout
    assert "Missing character" not in (tmp_path / "a.log").read_text(encoding="latin-1")


@every_figure
def test_its_script_is_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    functions = [node.name for node in ast.parse(text).body if isinstance(node, ast.FunctionDef)]
    assert "figure" in functions
    assert len(text.splitlines()) <= 50


def test_the_list_of_figures() -> None:
    assert len(SCRIPTS) >= 30
    listed = re.findall(r"^\| \[(\w+)\]\((\w+)\.py\) \| (.*) \| !\[\]\((\w+)\.svg\) \|$", text_of("README.md"), re.M)
    sentences = [ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) for path in SCRIPTS]
    assert listed == [
        (path.stem, path.stem, (words or "").split("\n")[0].replace("|", "\\|"), path.stem)
        for path, words in zip(SCRIPTS, sentences, strict=True)
    ]


def text_of(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")
