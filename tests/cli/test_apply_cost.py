"""``eqmath cost apply``: a line a diagram, the totals, and the fields of the JSON object."""

import json

import pytest

from eqmath.cli import main
from eqmath.groups import parse_group
from eqmath.hom import Hom, diagram_costs


def as_json(capsys, *arguments):
    assert main(["cost", "apply", *arguments, "--json", "-q"]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_table(capsys):
    assert main(["cost", "apply", "SO(3)", "-k", "3", "-l", "2"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split()[:3] == ["diagram", "order", "additions"]
    assert lines[1].split() == ["1,2|1'|2'|3'", "at", "once", "5", "0", "7", "13", "1", "5"]
    assert lines[6].endswith("sums first 6, determinant first 12")
    assert [line.split("  ")[0] for line in lines[-3:]] == ["one by one", "dense matrix", "shared"]
    assert len(lines) == 1 + 10 + 3


def test_the_object(capsys):
    data = as_json(capsys, "S(10)", "-k", "2", "-l", "2")
    assert (data["schema"], data["rows"], data["columns"], data["bytes"]) == ("eqmath.cost/1", 100, 100, 800)
    assert len(data["diagrams"]) == 15
    assert data["diagrams"][1] == {
        "diagram": "1,2,1'|2'", "order": "at once", "additions": 90, "multiplications": 0, "read": 110,
        "written": 120, "largest": 10, "published": {"at once": 90},
    }  # fmt: skip
    assert data["totals"]["dense matrix"]["multiplications"] == 10**4
    assert data["totals"]["shared"]["additions"] < data["totals"]["one by one"]["additions"] < 9900


@pytest.mark.parametrize(
    "group", ["A(3)", "H(2)", "B(2)", "Sp(2)", "C(4)", "Aut(path:3)", "Aut(petersen)", "S(3)xS(2)", "O(2)xC(3)"]
)
def test_every_kind_of_group(capsys, group):
    data = as_json(capsys, group, "-k", "1", "-l", "1")
    space = Hom(parse_group(group), 1, 1)
    assert [row["diagram"] for row in data["diagrams"]] == [str(d) for d in space.spanning_set]
    assert set(data["totals"]) >= {"one by one", "dense matrix"}
    assert [c.cost.additions for c in diagram_costs(space)] == [row["additions"] for row in data["diagrams"]]


def test_a_group_of_your_own_is_multiplied_by_its_matrix(capsys, tmp_path):
    own = {"schema": "eqmath.group/1", "name": "mine", "n": 2, "discrete": [[["0", "1"], ["-1", "0"]]], "lie": []}
    path = tmp_path / "own.json"
    path.write_text(json.dumps(own), encoding="utf-8")
    data = as_json(capsys, "--generators", str(path), "-k", "1", "-l", "1")
    assert data["diagrams"] == []
    assert data["totals"]["dense matrix"]["additions"] == 2


def test_too_many_diagrams(capsys):
    assert main(["cost", "apply", "S(9)", "-k", "5", "-l", "5", "-q"]) == 4
    assert "115975 diagrams are too many for a table" in capsys.readouterr().err
    assert main(["cost", "apply", "-q", "-k", "1", "-l", "1"]) == 2
