"""``eqmath draw`` and the pictures of ``eqmath diagram``: styles, palettes, points, terminals."""

from __future__ import annotations

import sys
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree

import pytest

from eqmath.canvas import COLORS
from eqmath.cli import main

Capture = pytest.CaptureFixture[str]


def drawn(tmp_path: Path, *arguments: str) -> str:
    target = tmp_path / "a.svg"
    assert main(["-q", "draw", *arguments, "-o", str(target)]) == 0
    return target.read_text(encoding="utf-8")


def test_palettes(tmp_path: Path) -> None:
    plain = drawn(tmp_path, "1,1'|2,2'")
    colored = drawn(tmp_path, "1,1'|2,2'", "--palette", "colors")
    dashed = drawn(tmp_path, "1,1'|2,2'", "--palette", "dashes")
    assert not any(color in plain + dashed for color in COLORS)
    assert all(color in colored for color in COLORS[:2])
    assert ["dasharray" in text for text in (plain, colored, dashed)] == [False, True, True]


def test_styles(tmp_path: Path) -> None:
    assert "one-row form of 1,1&#x27;" in drawn(tmp_path, "1,1'", "--style", "flat").replace("'", "&#x27;")
    assert "<rect" in drawn(tmp_path, "1,1'", "--style", "band")
    assert drawn(tmp_path, "1,1'", "--style", "orbit").count('fill="none"') == 3
    assert "overline" not in drawn(tmp_path, "1,1'", "--labels", "bars")


def test_two_coloured_points_and_the_wall(tmp_path: Path) -> None:
    walled = drawn(tmp_path, "1,1'|2,2'", "--points", "wb/wb", "--family", "brauer")
    assert (walled.count("dasharray"), walled.count('stroke-width="0.8"')) == (1, 4)
    assert "dasharray" not in drawn(tmp_path, "1,1'|2,2'", "--points", "wb/bw", "--family", "brauer")
    assert "dasharray" not in drawn(tmp_path, "1,1'|2,2'", "--points", "wb/wb")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["1", "--points", "w"], "UsageError: expected two words of w and b such as wb/bw, found 'w'\n"),
        (["1", "--points", "ww/"], "DiagramError: expected 1 letters w or b for the top row, found 'ww'\n"),
        (["1", "--points", "w/", "--style", "flat"], "UsageError: expected --points or another --style, found both\n"),
        (["J(1)", "--family", "jellyfish", "--style", "flat"],
         "UsageError: expected a diagram without a head for --style flat and --points, found J(1)\n"),
    ],
)  # fmt: skip
def test_what_cannot_be_drawn(tmp_path: Path, capsys: Capture, arguments: list[str], message: str) -> None:
    assert main(["draw", *arguments, "-o", str(tmp_path / "a.svg")]) == 2
    assert capsys.readouterr().err == message
    assert not list(tmp_path.iterdir())


PICTURES = [
    (["1,2|1'"], ["1   2", "●   ●", "╰───╯", "", "●", "1'"]),
    (["1,2|1'", "--ascii"], ["1   2", "*   *", "'---'", "", "*", "1'"]),
    (["1|2,1'|2'", "--family", "grood"], ["1   2", "①   ●", "    │", "╭───╯", "│", "●   ②", "1'  2'"]),
    (["a-b,c;a;b,b", "--family", "bilabelled"], ["1", "│", "a", "a─b", "b   b", "│   │", "1'  2'"]),
]


@pytest.mark.parametrize(("arguments", "lines"), PICTURES, ids=lambda value: value[0])
def test_pictures_in_a_terminal(capsys: Capture, arguments: list[str], lines: list[str]) -> None:
    assert main(["diagram", *arguments]) == 0
    assert capsys.readouterr().out.splitlines()[-len(lines) :] == lines


def test_the_diagram_without_vertices_has_no_picture(capsys: Capture) -> None:
    assert main(["diagram", "0", "-n", "2"]) == 0
    assert capsys.readouterr().out.splitlines()[-2:] == ["matrix over R^2, 1 × 1", "1"]


def test_equations_and_sheets(tmp_path: Path) -> None:
    made = drawn(tmp_path, "--equation", "1|1'", "*", "1|1'", "=", "n", "1|1'")
    assert "1|1' • 1|1' = n 1|1'".replace("'", "&#x27;") in made.replace("'", "&#x27;")
    assert made.count("<circle") == 6
    assert drawn(tmp_path, "--equation", "2", "1,1'", "-", "1|1'", "=", "0").count("<circle") == 4
    empty = drawn(tmp_path, "--equation", "1p,2p", "*", "1,2", "=", "n", "∅")
    assert empty.count("<circle") == 4
    assert ">∅</text>" in empty
    sheet = drawn(tmp_path, "--sheet", "brauer", "-k", "2", "-l", "2", "-n", "2")
    assert "the 3 (2,2)-diagrams of the family brauer, with their matrices over R^2" in sheet


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "expected a diagram, --equation TERM… or --sheet FAMILY, found nothing"),
        (["--sheet", "brauer", "-k", "2"], "expected --sheet FAMILY with -k and -l, or --from and --to"),
        (["--equation", "1|1'", "=", "="], "two signs follow each other: = ="),
        (["--equation", "1,3", "=", "0"], "top row has 1 and 3 but not 2"),
        (["--equation", "9" * 5000, "1,1'"], "expected a number of at most 100 digits, found 5000"),
        (["--sheet", "brauer", "-k", "9", "-l", "9"], "a sheet holds at most 1000 diagrams"),
    ],
)
def test_what_is_no_equation_and_no_sheet(tmp_path: Path, capsys: Capture, arguments: list[str], message: str) -> None:
    assert main(["draw", *arguments, "-o", str(tmp_path / "a.svg")]) in (2, 4)
    assert message in capsys.readouterr().err
    assert not (tmp_path / "a.svg").exists()


def test_one_file_under_two_names(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "far").mkdir()
    (tmp_path / "link.svg").symlink_to(Path("far") / "d.svg")
    assert main(["draw", "1,1'", "-o", "link.svg", "-o", "./link.svg", "-o", "far/d.svg"]) == 0
    assert capsys.readouterr().out == "wrote link.svg\nwrote far/d.svg\n"
    assert (tmp_path / "link.svg").is_symlink()
    assert (tmp_path / "far" / "d.svg").read_text(encoding="utf-8").startswith("<svg")
    (tmp_path / "other.tex").symlink_to("link.svg")
    assert main(["draw", "1|1'", "-o", "link.svg", "-o", "other.tex"]) == 2
    assert capsys.readouterr().err == (
        "UsageError: link.svg and other.tex are one file\n    give two, or one of them\n"
    )
    assert main(["draw", "1|1'", "-o", "/dev/null"]) == main(["draw", "1|1'", "-o", "far"]) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["far", "link.svg", "other.tex"]


def test_a_picture_on_standard_output(tmp_path: Path, capsys: Capture) -> None:
    """What -o FILE would write, and nothing else; files beside it are said on standard error."""
    target = tmp_path / "a.tex"
    assert main(["draw", "1,2|1'", "-o", "-", "--format", "tex", "-o", str(target)]) == 0
    out, err = capsys.readouterr()
    assert (out, err) == (target.read_text(encoding="utf-8"), f"wrote {target}\n")
    assert main(["draw", "1,2|1'", "-o", "-"]) == 0
    assert capsys.readouterr() == (drawn(tmp_path, "1,2|1'"), "")


@pytest.mark.parametrize("kind", ["png", "pdf"])
def test_a_file_on_standard_output(kind: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The same bytes as in a file, and not one more."""
    target = tmp_path / f"a.{kind}"
    assert main(["-q", "draw", "1,2|1'", "-o", "-", "--format", kind, "-o", str(target)]) == 0
    assert capfdbinary.readouterr() == (target.read_bytes(), b"")


def test_no_file_on_a_terminal(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert main(["draw", "1,1'", "-o", "-", "--format", "png"]) == 2
    assert capsys.readouterr() == (
        "", "UsageError: a png is not text for a terminal\n    -o - --format png > figure.png\n"
    )  # fmt: skip


def test_no_file_where_texts_alone_go(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", StringIO())
    assert main(["draw", "1,1'", "-o", "-", "--format", "pdf"]) != 0
    assert "cannot write to standard output: it takes only text" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("length", "points"),
    [("345pt", 345 * 72 / 72.27), ("12cm", 12 * 72 / 2.54), ("3.5in", 252.0)],
)
def test_a_picture_of_a_given_width(length: str, points: float, tmp_path: Path) -> None:
    for words in (["1,2|1'"], ["--sheet", "brauer", "-k", "2", "-l", "2"], ["--equation", "1,1'", "*", "1|1'"]):
        root = ElementTree.fromstring(drawn(tmp_path, *words, "--width", length))
        assert abs(float(root.attrib["width"].removesuffix("pt")) - points) < 0.01


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--width", "345"], "expected a length such as 345pt"),
        (["--width", "0pt"], "expected a length such as 345pt"),
        (["--width", "0.1mm"], "cannot be 0.01 cm wide"),
        (["--format", "tex"], "--format is for -o -"),
        (["-o", "-", "--json"], "-o - prints a picture"),
        (["-o", "-", "--format", "gif"], "invalid choice: 'gif'"),
    ],
)
def test_what_is_no_width_and_no_output(words: list[str], said: str, tmp_path: Path, capsys: Capture) -> None:
    assert main(["draw", "1,1'", "-o", str(tmp_path / "a.svg"), *words]) == 2
    out, err = capsys.readouterr()
    assert said in out + err
    assert not list(tmp_path.iterdir())
