"""What a reader meets first: numbers that agree with their nouns, and a word where nothing was found."""

import pytest

from eqmath import Diagram, Hom, parse_group
from eqmath.cli import main
from eqmath.drawing import sheet
from eqmath.errors import CaseError

SAID = [
    (["diagram", "1,2|1'"], "1 input below, 2 outputs on top"),
    (["diagram", "1,1'"], "1, of which 1 propagates"),
    (["hom", "O(3)", "-k", "1", "-l", "1"], "1 brauer diagram of rank 1"),
    (["hom", "C(1)", "-k", "1", "-l", "1"], "1 orbit sum of rank 1"),
    (["hom", "O(3)", "-k", "1", "-l", "0", "--basis", "--matrices"], "empty basis\nno matrices"),
    (["-q", "refute", "brauer spans SO(2)"], "the only (1,1)-brauer diagram has rank 1,"),
    (["compose", "1|1'", "1|1'", "--family", "grood", "--delta", "2"], "-1 · 1,1'"),
    (["table", "O", "SO", "--orders", "2", "-n", "3"], "group  l+k       2\nO(3)   dim       1"),
]


@pytest.mark.parametrize(("arguments", "words"), SAID)
def test_said(capsys, arguments, words):
    main(arguments)
    assert words in capsys.readouterr().out


NOTES = [
    (
        ["verify", "--all", "-n", "3", "--order", "0"],
        "note: no case here for adjacency-algebra, ",
    ),
    (["table", "Sp", "--orders", "2", "-n", "2..3"], "note: Sp(n) exists only for even n"),
]


@pytest.mark.parametrize(("arguments", "words"), NOTES)
def test_noted(capsys, arguments, words):
    assert main(arguments) == 0
    assert words in capsys.readouterr().err


def test_nothing_is_noted_that_nobody_wants(capsys):
    main(["-q", *NOTES[1][0]])
    assert not capsys.readouterr().err


def test_an_empty_sheet_is_drawn_with_a_word(capsys, tmp_path):
    assert main(["draw", "--sheet", "brauer", "-k", "2", "-l", "1", "-o", str(tmp_path / "s.svg")]) == 0
    assert "there is no (2,1)-diagram of the family brauer" in capsys.readouterr().err
    assert sheet("brauer", 1, 1).scene.title == "the only (1,1)-diagram of the family brauer"


def test_a_star_that_the_shell_replaced_is_named(capsys, tmp_path):
    there = tmp_path / "notes.txt"
    there.touch()
    assert main(["draw", "--equation", "1", str(there), "1", "-o", str(tmp_path / "e.svg")]) == 2
    assert 'write "*" in quotes: the shell replaced it' in capsys.readouterr().err


def test_a_rejection_names_its_file_once(capsys, tmp_path):
    path = tmp_path / "c.json"
    path.write_text("x")
    assert main(["-q", "check", str(path)]) == 1
    assert capsys.readouterr().out.startswith(f"rejected {path}: text: not JSON")


def test_figures_make_their_folder(capsys, tmp_path):
    assert main(["-q", "figures", "brauer_3_3", "-o", str(tmp_path / "a")]) == 0
    assert capsys.readouterr().out == f"drew 1 figure into {tmp_path / 'a'}\n"
    assert (tmp_path / "a" / "brauer_3_3.svg").is_file()


def test_a_number_is_no_vector():
    with pytest.raises(CaseError, match=r"^expected an array with 1 leg, found the shape \(\)"):
        Diagram("1,2|1'").apply(3)


def test_a_group_in_quotes():
    assert Hom("S(3)", 2, 1) == Hom(parse_group("S(3)"), 2, 1)
