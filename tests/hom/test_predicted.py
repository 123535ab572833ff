"""What is predicted between spaces: no fewer diagrams and classes than are listed, and refused before they are."""

import json
from time import monotonic

import pytest

from eqmath import Hom
from eqmath.cli import main
from eqmath.errors import TooLarge
from eqmath.hom import by_positions
from eqmath.limits import memory_limit
from eqmath.methods.reduced.positions import signed_classes
from eqmath.methods.reduced.symmetrised import part_choices

GROUPS = ["S(2)", "S(5)", "A(3)", "H(3)", "O(2)", "SO(3)", "Sp(4)", "U(2)", "M(2)", "B(3)", "C(4)", "Aut(path:3)"]
ENDS = [
    ("Sym3(V)", "Sym2(V)*V"), ("Alt2(V)*V", "V"), ("Sym2(V^2)", "V"), ("Sym2(Alt2(V))", "1"), ("V^2*Dual(V)", "V")
]  # fmt: skip
CASES = [(group, *ends) for group in GROUPS for ends in ENDS]
CASES += [("S(3)xO(2)", "Sym2(V1*V2)", "V1^2"), ("S(2)xS(2)", "Sym2(V1)*V2", "Alt2(V2)"), ("U(2)", "V^2", "det")]


@pytest.mark.parametrize(("group", "X", "Y"), CASES)
def test_no_more_is_listed_than_predicted(group, X, Y):
    for block in Hom(group, X, Y).blocks:
        known = block.known
        if not isinstance(known, by_positions.ByPositions):
            continue
        found = known.symmetrised
        listed = sum(len(own.words) for ends in found.parts for own in ends.diagrams)
        choices = part_choices([own.series for own in found.groups], found.names)
        classes = sum(len(signed_classes(found.groups, parts, found.legs)[1]) for parts in choices)
        diagrams, most = found.predicted
        assert listed <= diagrams
        assert classes <= most
        assert (known.cost.rows, known.cost.columns) == found.predicted


def test_symmetrised_legs_need_little_and_say_so():
    """Their diagrams are listed up to exchanges: 272 of them, not the 27 644 437 on thirteen legs."""
    cost = Hom("S(3)", "Sym12(V)", "V").cost
    assert (cost.rows, cost.columns) == (272, 273)
    assert cost.seconds < 1


@pytest.mark.parametrize(("group", "X"), [("S(2)", "Sym7(V^2)"), ("S(2)", "Sym2(Sym7(V))")])
def test_too_many_diagrams_are_refused_before_they_are_listed(group, X):
    space, start = Hom(group, X, "1"), monotonic()
    assert space.cost.bytes > 3 * 10**9
    with memory_limit(3 * 10**9), pytest.raises(TooLarge, match=r"^[0-9 ]+ diagrams are about [0-9.]+ GB"):
        space.findings()
    assert monotonic() - start < 30


def test_what_takes_long_is_said_before_it_begins(capsys, monkeypatch):
    """Not with -q, not what takes no time, and not what memory cannot hold; cost says the same."""
    large, small = (["S(2)", "--from", source, "--to", "1"] for source in ("Sym6(V^2)", "Sym6(V)"))
    assert main(["--json", "cost", "hom", *large]) == 0
    assert round(json.loads(capsys.readouterr().out)["seconds"]) == 211
    assert main(["hom", *small]) == 0
    assert "predicted" not in capsys.readouterr().err
    for command in ("hom", "table"):
        assert main(["--mem-limit", "100M", command, *large]) == 4
        assert "predicted" not in capsys.readouterr().err
    monkeypatch.setattr("eqmath.cli.space_arguments.ANNOUNCED_SECONDS", -1)
    for quiet in ([], ["-q"]):
        assert main([*quiet, "hom", *small]) == 0
        assert ("predicted: " in capsys.readouterr().err) == (not quiet)


def test_a_sheet_is_refused_before_its_diagrams_are_drawn(tmp_path, capsys):
    """Of 215 308 orbits, after the first 1001."""
    wanted = ["draw", "--sheet", "partition", "--from", "Sym40(V)", "--to", "V", "-o", str(tmp_path / "x.svg")]
    assert main(wanted) == 4
    assert "a sheet holds at most 1000 diagrams, from Sym40(V) to V there are more" in capsys.readouterr().err
