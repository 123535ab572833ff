"""TikZ is read back to what was drawn, and compiles where there is LaTeX."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from eqmath import Diagram, family
from eqmath.canvas import COLORS, Arrowhead, Cell, Dome, Dot, Label, Scene, Stroke, read_tikz, straight, to_tikz
from eqmath.diagrams import LABELS, band, bipartition, flat, two_colored
from eqmath.errors import DiagramError, UsageError
from tests import given as some
from tests import needs
from tests.laws.rules import all_members

EVERYTHING = Scene(
    (
        Stroke(((0.0, 1.0), (0.0, 0.5), (2.0, 0.5), (2.0, 1.0)), 0.5, COLORS[1], (5.0, 1.8, 0.1, 1.8)),
        Stroke(straight((2.5, 0.5), (2.8, 0.8), (3.1, 0.8))),
        Dot((0.0, 1.0)), Dot((2.0, 1.0), False), Dot((3.5, 2.0), False, 0.2, True, COLORS[0]),
        Dome((3.0, 0.0), 0.4, 0.25, COLORS[2]),
        Arrowhead((3.0, 1.0), (1.0, 0.0)),
        Cell((0.0, 0.0), 0.5, 0.25, "#ffcc00"), Cell((0.5, 0.0), 0.5, 0.25),
        Cell((0.5, 0.0), 0.5, 0.25, "#808080", 0.0),
        Label((1.0, 2.0), "a<b & $x_1|' w₁₂ − δ² ⊗ \\ ~ ^ \"1′ {%}#"),
        Label((0.0, 2.5), "n ≥ k, l → λ", 10.0, "start", True, COLORS[3]),
    ),
    "everything", source="eqmath test: 1", axis=1.25,
)  # fmt: skip


def rounded(scene: Scene) -> Scene:
    """The scene as TikZ writes it, with three digits."""
    return read_tikz(to_tikz(scene))


def test_every_kind_of_item_is_read_back() -> None:
    text = to_tikz(EVERYTHING)
    again = read_tikz(text)
    assert to_tikz(again) == text
    assert (again.title, again.source, again.axis) == ("everything", "eqmath test: 1", 1.25)
    assert list(map(type, again.items)) == list(map(type, EVERYTHING.items))
    assert [item.text for item in again.items if isinstance(item, Label)] == [EVERYTHING.items[-2].text, "n ≥ k, l → λ"]
    simple = Scene(EVERYTHING.items[2:5] + EVERYTHING.items[7:10], axis=0.0)
    assert rounded(simple).items == simple.items


@pytest.mark.parametrize("filled", [True, False])
@pytest.mark.parametrize(("k", "l"), some.shapes(5))
def test_diagrams_are_read_back_from_their_lines(k: int, l: int, filled: bool) -> None:
    for d in some.diagrams(k, l):
        text = d.to_tikz(filled=filled, palette="colors", labels="bars")
        bare = "\n".join(line for line in text.splitlines() if not line.startswith("%"))
        assert Diagram.from_tikz(bare) == d


@pytest.mark.parametrize("name", ["partition", "brauer", "symplectic", "even", "partial", "grood", "jellyfish"])
def test_every_family_is_read_back_from_its_comment(name: str) -> None:
    rules = family(name)
    for k, l in some.shapes(4):
        for d in all_members(name, k, l, 2):
            scene = rules.picture(d, "primes", True, "black")
            text = to_tikz(scene)
            assert to_tikz(read_tikz(text)) == text
            assert rules.read(read_tikz(text).source.split(": ", 1)[1]) == d


def test_what_is_not_ours_is_refused() -> None:
    with pytest.raises(UsageError, match=r"expected a \\begin{tikzpicture}"):
        read_tikz("hello")
    foreign = "\n".join(["\\begin{tikzpicture}", "\\draw (0,0) -- (1,1);", "\\end{tikzpicture}"])
    with pytest.raises(UsageError, match="expected one item of a picture that eqmath wrote"):
        read_tikz(foreign)


PICTURE = Diagram("1,2|1'").to_tikz()
STRAND = next(line for line in PICTURE.splitlines() if "strand]" in line)


@pytest.mark.parametrize("value", [None, 3, PICTURE.encode(), [PICTURE]])
def test_only_texts_are_read(value: object) -> None:
    with pytest.raises(UsageError, match="^expected the text of a tikzpicture, found the "):
        Diagram.from_tikz(value)  # type: ignore[arg-type]


@pytest.mark.parametrize("count", [2, 3])
def test_one_picture_is_read_at_a_time(count: int) -> None:
    for text in (PICTURE * count, "\\begin{center}\n" + PICTURE.replace("\n", " \n  ") * count):
        with pytest.raises(UsageError, match=f"^expected one tikzpicture, found {count}\n    read them one by one$"):
            Diagram.from_tikz(text)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("(1.2,1.5)", "(1.2.3,1.5)"), ("(1.2,1.5)", "(1.2,)"), ("(1.2,1.5)", "(1,2,1.5)"), ("(1.2,1.5)", "(1e5,1.5)"),
        ("(1.2,1.5)", f"({'9' * 5000},1.5)"), ("radius=0.06", "radius=0.0.6"), ("radius=0.06", "radius="),
        (" circle[radius=0.06]", ""), (";", ""), ("(0,1.5)", ""), (" and ", " "), ("anchor=base", "anchor=nowhere"),
        ("8}{", "8.8.8}{"), (" .. (1.2,1.5);", ";"), (STRAND, "\\path[eqmath strand] (0,1.5);"),
        (STRAND, STRAND.replace("strand", "dot")), ("\\end{tikzpicture}", ""), ("\\begin", "\\end"),
    ],
)  # fmt: skip
def test_a_spoiled_picture_is_refused(old: str, new: str) -> None:
    assert old in PICTURE
    with pytest.raises(UsageError, match="^expected (one item|a label|a .begin)"):
        Diagram.from_tikz(PICTURE.replace(old, new))


def test_a_line_that_ends_beside_the_dots_is_refused() -> None:
    moved = STRAND.replace(".. (1.2,1.5)", ".. (1.5,1.5)")
    for line, end in ((moved, "(1.5, 1.5)"), (moved.replace("(0,1.5)", "(0.5,1.5)"), "(0.5, 1.5)")):
        with pytest.raises(DiagramError) as found:
            Diagram.from_tikz(PICTURE.replace(STRAND, line))
        assert str(found.value) == f"expected every line to end at two dots, found the end {end}"


@pytest.mark.parametrize("picture", [family("jellyfish").read("J(1|2)|1'"), band(Diagram("1,1'"))])
def test_what_is_no_partition_diagram_is_refused(picture: Any) -> None:
    text = to_tikz(picture) if isinstance(picture, Scene) else picture.to_tikz()
    with pytest.raises(DiagramError, match="^expected only dots, lines and names, found (dome|cell) in the picture$"):
        Diagram.from_tikz(text)


def test_bars_and_walls_are_no_strands() -> None:
    d = Diagram("1,1'|2,2'")
    assert Diagram.from_tikz(to_tikz(two_colored(d, "wb", "wb", labels="bars", wall=True))) == d


@needs.tex
def test_tikz_compiles_in_a_plain_article(tmp_path: Path) -> None:
    """With ``\\usepackage{tikz}`` alone; an overfull line is no error, everything else is."""
    families = [("jellyfish", "J(1|2,1')|2'"), ("grood", "1|2,1'|2'"), ("bilabelled", "a-b,b-c,d;a,c;b")]
    scenes = [EVERYTHING, flat(Diagram("1,2|1'")), band(Diagram("1,2'|2,1'")), bipartition([(2, 1), (0, 1)])]
    scenes += [Diagram("1,2|3,1'|2',3'").picture(labels, palette="colors") for labels in LABELS]
    scenes += [family(name).picture(family(name).read(text), "primes", True, "colors") for name, text in families]
    scenes += [two_colored(Diagram("1,1'|2,2'"), "wb", "wb", wall=True)]
    body = "\n".join(to_tikz(scene) for scene in scenes)
    article = f"\\documentclass{{article}}\n\\usepackage{{tikz}}\n\\begin{{document}}\n{body}\\end{{document}}\n"
    (tmp_path / "a.tex").write_text(article, encoding="utf-8")
    command = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "a.tex"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout[-3000:]
    assert "Missing character" not in (tmp_path / "a.log").read_text(encoding="latin-1")
