"""Scenes and their writers: boxes hold everything, text is escaped, files are whole or absent."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from eqmath.canvas import Cell, Dome, Dot, Label, Scene, Stroke, arranged, rendered, save, to_svg, to_tikz
from eqmath.canvas.scene import POINT
from eqmath.errors import UnknownName, UsageError

ARC = Stroke(((0.0, 1.0), (0.0, 0.5), (2.0, 0.5), (2.0, 1.0)))
SCENE = Scene(
    (
        ARC,
        Dot((0.0, 1.0)),
        Dot((2.0, 1.0), False),
        Label((1.0, 2.0), "a<b & $x_1|'"),
        Cell((0, 0), 0.5, 0.5, "#000000"),
    ),
    "t<",
    "d&",
)
NAMES = "{http://www.w3.org/2000/svg}"


def test_svg_is_well_formed_and_speaks() -> None:
    root = ElementTree.fromstring(to_svg(SCENE))
    assert root.findtext(f"{NAMES}title") == "t<"
    assert root.findtext(f"{NAMES}desc") == "d&"
    assert root.findtext(f"{NAMES}text") == "a<b & $x_1|'"
    assert len(root.findall(f"{NAMES}circle")) == 2
    assert len(root.findall(f"{NAMES}path")) == len(root.findall(f"{NAMES}rect")) == 1


def test_everything_is_inside_the_svg_page() -> None:
    root = ElementTree.fromstring(to_svg(SCENE.moved(-7.0, 11.0)))
    width, height = (float(x) for x in root.attrib["viewBox"].split()[2:])
    for circle in root.findall(f"{NAMES}circle"):
        x, y, r = (float(circle.attrib[key]) for key in ("cx", "cy", "r"))
        assert r <= x <= width - r
        assert r <= y <= height - r


def test_tikz_has_one_item_a_line_and_no_blank_lines() -> None:
    lines = to_tikz(SCENE).splitlines()
    assert all(line.strip() for line in lines)
    begin = next(i for i, line in enumerate(lines) if line.startswith(r"\begin{tikzpicture}"))
    assert lines[-1] == r"\end{tikzpicture}"
    assert len(lines) - begin - 2 == len(SCENE.items)
    assert r"a$<$b \& \$x\_1$|$'" in to_tikz(SCENE)


def test_a_moved_scene_has_a_moved_box() -> None:
    cells = Scene((Cell((0.0, 0.5), 0.25, 0.25, "", 0.0), Cell((2.0, -1.0), 0.5, 0.5, "", 0.0)))
    assert cells.box == (0.0, -1.0, 2.5, 0.75)
    assert cells.moved(8.0, -4.0).box == (8.0, -5.0, 10.5, -3.25)


def test_arranged_scenes_do_not_overlap() -> None:
    cells = [Scene(tuple(Cell((x, y), 0.25, 0.25, "#000000") for x, y in ((0.0, 0.0), (0.25, 0.25))))] * 5
    left, bottom, right, top = arranged(cells, 2, 0.5, "", "").box
    side = cells[0].width
    assert [round(x, 9) for x in (right - left, top - bottom)] == [
        round(x, 9) for x in (2 * side + 0.5, 3 * side + 2 * 0.5)
    ]


@pytest.mark.parametrize("kind", ["svg", "tex", "pdf", "png"])
def test_files_are_byte_stable(tmp_path: Path, kind: str) -> None:
    save(SCENE, tmp_path / f"a.{kind}")
    assert (tmp_path / f"a.{kind}").read_bytes() == rendered(SCENE, kind)
    assert len(list(tmp_path.iterdir())) == 1


def test_the_signatures_of_the_formats() -> None:
    assert rendered(SCENE, "pdf").startswith(b"%PDF")
    assert b"/Subtype /Type42" in rendered(SCENE, "pdf") or b"/CIDFontType2" in rendered(SCENE, "pdf")
    assert rendered(SCENE, "png").startswith(b"\x89PNG")


def test_a_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.svg"
    target.write_text("old", encoding="utf-8")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(UsageError, match="No space"):
        save(SCENE, target)
    assert target.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_an_unknown_ending_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnknownName, match=r"expected a file name ending in \.svg, \.pdf, \.png, \.tex, found \.gif"):
        save(SCENE, tmp_path / "a.gif")


def test_squares_domes_and_thin_lines() -> None:
    shapes = Scene(
        (Dot((1.0, 1.0), False, 0.5, square=True), Dome((3.0, 0.0), 1.0, 1.0), Stroke(((0, 0), (1, 1)), 0.5))
    )
    assert shapes.box[2:] == (4.0, 0.5 + 0.4 * POINT + 1.0)
    assert Scene(shapes.items[1:2]).box == (2.0, 0.0, 4.0, 1.0)
    root = ElementTree.fromstring(to_svg(shapes))
    (square,) = root.findall(f"{NAMES}rect")
    assert square.attrib["width"] == square.attrib["height"] == "28.35"
    dome, line = root.findall(f"{NAMES}path")
    assert re.fullmatch(r"M \S+ \S+ A 28\.35 28\.35 0 0 1 \S+ \S+ Z", dome.attrib["d"])
    assert (dome.attrib["fill"], line.attrib["stroke-width"]) == ("currentColor", "0.5")
    assert to_tikz(shapes).splitlines()[-4:-1] == [
        r"\path[eqmath open dot] (0.5,0.5) rectangle +(1,1);",
        r"\path[eqmath dot] (4,0) arc[start angle=0, end angle=180, x radius=1, y radius=1] -- cycle;",
        r"\path[eqmath strand, line width=0.5pt] (0,0) -- (1,1);",
    ]
    assert rendered(shapes, "png") == rendered(shapes, "png") != rendered(Scene(shapes.items[:2]), "png")
