"""The command line with groups that are no series: fields, exit codes, words."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from eqmath.cli import main
from tests.cli.test_contract import as_json
from tests.oracles import linear

Run = pytest.CaptureFixture[str]
HOM = ["schema", "group", "n", "k", "l", "dim", "spanning_set", "rank", "is_basis", "method"]
SPACES = ["source", "target", "second_route"]
METHOD = ["name", "unknowns", "equations", "prime", "pivots"]
TURN = {"schema": "eqmath.group/1", "name": "turn", "n": 2, "discrete": [[["0", "-1"], ["1", "0"]]]}


@pytest.fixture
def turn(tmp_path: Path) -> str:
    file = tmp_path / "turn.json"
    file.write_text(json.dumps(TURN), encoding="utf-8")
    return str(file)


def entries(data: dict[str, Any]) -> list[Any]:
    return [matrix["entries"] for matrix in data["matrices"]]


@pytest.mark.parametrize(
    ("group", "k", "l", "numbers"),
    [
        ("S3xS2", "1", "1", ["S(3)xS(2)", 6, 1, 1, 4, 4, 4, True]),
        ("S(3)xS(2)", "1,2", "1", ["S(3)xS(2)", 6, [1, 2], 1, 8, 10, 8, False]),
        ("S(3)xS(2)", "0, 2", "1,1", ["S(3)xS(2)", 6, [0, 2], [1, 1], 4, 5, 4, False]),
        ("O(2)xS(2)", "1", "2", ["O(2)xS(2)", 4, 1, 2, 0, 0, 0, True]),
        ("S(2)xSO(2)xS(2)", "1", "1", ["S(2)xSO(2)xS(2)", 8, 1, 1, 8, 8, 8, True]),
        ("S(3)+S(2)", "1", "1", ["S(3)+S(2)", 5, 1, 1, 6, 6, 6, True]),
        ("C5", "1", "1", ["C(5)", 5, 1, 1, 5, 5, 5, True]),
        ("Dih(5)", "1", "1", ["Dih(5)", 5, 1, 1, 3, 3, 3, True]),
        ("Aut(petersen)", "1", "1", ["Aut(petersen)", 10, 1, 1, 3, 3, 3, True]),
        ("Aut(path:3)", "2", "1", ["Aut(path:3)", 3, 2, 1, 14, 14, 14, True]),
        ("Aut(digraph6:BP_)", "1", "1", ["Aut(digraph6:BP_)", 3, 1, 1, 3, 3, 3, True]),
        ("Aut(sparse6:Af)", "1", "1", ["Aut(sparse6:Af)", 2, 1, 1, 4, 4, 4, True]),
        ("Aut(K3/colours:0.1.1)", "1", "1", ["Aut(graph6:Bw/colours:0.1.1)", 3, 1, 1, 5, 5, 5, True]),
        ("C(1)", "0", "0", ["C(1)", 1, 0, 0, 1, 1, 1, True]),
    ],
)
def test_hom(capsys: Run, group: str, k: str, l: str, numbers: list[Any]) -> None:
    data = as_json(capsys, "hom", group, "-k", k, "-l", l, "--basis", "--relations", "--matrices")
    graph = ["graph"] * group.startswith("Aut")
    assert list(data) == [*HOM, *SPACES, *graph, "basis", "relations", "matrices", "exit"]
    assert [data[name] for name in HOM[1:-1]] == numbers
    assert list(data["method"]) == METHOD
    assert len(data["basis"]) == len(set(data["basis"])) == len(data["matrices"]) == data["dim"]
    assert len(data["relations"]) == data["spanning_set"] - data["rank"]
    assert [matrix["diagram"] for matrix in data["matrices"]] == data["basis"]
    for matrix in data["matrices"]:
        assert matrix["shape"] == [len(matrix["entries"]), len(matrix["entries"][0])]
    assert linear.rank([linear.flat(matrix["entries"]) for matrix in data["matrices"]], 10007) == data["dim"]
    assert main(["hom", group, "-k", k, "-l", l, "--basis", "--relations", "--matrices"]) == 0
    text = capsys.readouterr().out
    assert all(f"matrix of {d}\n" in text for d in data["basis"])
    assert ("no relations" in text) == (not data["relations"])


def test_hom_of_a_product_by_hand(capsys: Run) -> None:
    data = as_json(capsys, "hom", "S(1)xS(2)", "-k", "0,1", "-l", "1", "--basis", "--relations", "--matrices")
    assert data["basis"] == ["1 x 1,1'", "1 x 1|1'"]
    assert entries(data) == [[[1, 0], [0, 1]], [[1, 1], [1, 1]]]
    data = as_json(capsys, "hom", "S(1)xS(2)", "-k", "1,0", "-l", "1,1", "--basis", "--relations", "--matrices")
    assert data["basis"] == ["1,1' x 1"]
    assert data["relations"] == [{"1,1' x 1": 1, "1|1' x 1": -1}]
    assert entries(data) == [[[1], [1]]]


def test_hom_of_orbits_and_graphs_by_hand(capsys: Run) -> None:
    data = as_json(capsys, "hom", "C(3)", "-k", "1", "-l", "1", "--basis", "--matrices")
    assert data["basis"] == ["[1;1]", "[1;2]", "[1;3]"]
    assert entries(data)[1] == [[0, 1, 0], [0, 0, 1], [1, 0, 0]]
    data = as_json(capsys, "hom", "Aut(path:2)", "-k", "1", "-l", "1", "--basis", "--matrices")
    assert data["basis"] == ["a-b;a;a", "a-b;a;b"]
    assert entries(data) == [[[1, 0], [0, 1]], [[0, 1], [1, 0]]]


def test_hom_of_generators(capsys: Run, turn: str) -> None:
    arguments = ["hom", "--generators", turn, "-k", "1", "-l", "1", "--basis", "--relations", "--matrices"]
    assert as_json(capsys, *arguments) == {
        "schema": "eqmath.hom/1", "group": "turn", "n": 2, "k": 1, "l": 1, "dim": 2, "spanning_set": None,
        "rank": None, "is_basis": None,
        "method": {"name": "direct", "unknowns": 4, "equations": 3, "prime": None, "pivots": 2},
        "basis": ["v1", "v2"], "relations": [], "matrices": [
            {"diagram": "v1", "shape": [2, 2], "entries": [[0, 1], [-1, 0]]},
            {"diagram": "v2", "shape": [2, 2], "entries": [[1, 0], [0, 1]]},
        ], "source": "V", "target": "V", "second_route": None, "exit": 0,
    }  # fmt: skip
    assert main(arguments) == 0
    assert "none known: the basis solves the equations of the generators" in capsys.readouterr().out
    cost = as_json(capsys, "cost", "hom", "--generators", turn, "-k", "1", "-l", "1")
    assert (cost["rows"], cost["columns"]) == (4, 4)


def test_the_help_shows_files_of_generators(capsys: Run, tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        main(["hom", "--help"])
    shown = [line.strip() for line in capsys.readouterr().out.splitlines() if line.startswith("    ")]
    examples = [line for line in shown if line.startswith(("[[", "{"))]
    assert len(examples) == 2
    for i, example in enumerate(examples):
        path = tmp_path / f"own {i}.json"
        path.write_text(example, encoding="utf-8")
        data = as_json(capsys, "hom", "--generators", str(path), "-k1", "-l1")
        assert (data["group"], data["dim"]) == (["own 0", "turn"][i], 2)


@pytest.mark.skipif(os.name == "nt", reason="pipes of Unix")
@pytest.mark.parametrize("path", ["pipe", "/dev/stdin"])
def test_generators_from_a_pipe(tmp_path: Path, path: str) -> None:
    """Read once: what was read is not there a second time."""
    matrices, words = b'[[["0","-1"],["1","0"]]]', ["-k1", "-l1", "--json"]
    name = path
    if path == "pipe":
        name = str(tmp_path / path)
        os.mkfifo(name)
        Thread(target=lambda: Path(name).write_bytes(matrices), daemon=True).start()
    command = [sys.executable, "-m", "eqmath", "hom", "--generators", name, *words]
    run = subprocess.run(command, input=matrices, capture_output=True, check=True, timeout=60)
    assert (json.loads(run.stdout)["group"], json.loads(run.stdout)["dim"]) == (Path(path).name, 2)


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["C(3)", "-k1,1", "-l1"], 2, "CaseError: expected one number k, found 2\n"),
        (["S(3)xS(2)", "-k1", "-l1,1,1"], 2, "CaseError: expected 2 numbers l, one per factor, found 3\n"),
        (["S(3)xS(2)", "-k1", "-l1,200"], 2, "CaseError: expected l + k to be at most 100, found 201\n"),
        (["S(3)xS(2)", "-k1,2", "-l1,99"], 2, "CaseError: expected l + k to be at most 100, found 101\n"),
        (["S(3)xS(2)", "-k=-1,2", "-l1"], 2, "CaseError: expected k to be an integer ≥ 0, found -1\n"),
        (["S(3)xS(2)", "-k1,", "-l1"], 2, "UsageError: argument -k: expected 1 or 1,2, found '1,'\n"),
        (["S(3)xS(2)", "-k1.5", "-l1"], 2, "UsageError: argument -k: expected 1 or 1,2, found '1.5'\n"),
        (["S(3)x", "-k1", "-l1"], 2, "GroupError: expected a group on both sides of x, found 'S(3)x'\n"),
        (["Aut(missing.txt)", "-k1", "-l1"], 2, "GroupError: there is no graph and no file 'missing.txt'\n"),
        (["-k1", "-l1"], 2, "UsageError: expected a group or --generators FILE\n"),
        (["S(3)", "--generators", "x", "-k1", "-l1"], 2, "UsageError: expected a group or --generators FILE\n"),
        (["--generators", "missing.json", "-k1", "-l1"], 2, "GroupError: missing.json: No such file or directory\n"),
        (["C(5)", "-k8", "-l8", "--basis"], 4, "TooLarge: 30 517 578 125 diagrams are about 12.2 TB"),
        (["C(5)", "-k8", "-l8", "--relations"], 4, "TooLarge: 30 517 578 125 diagrams are about 12.2 TB"),
        (["S(2)xC(5)", "-k8", "-l8"], 4, "TooLarge: 10 480 142 147 diagrams are about 83.8 GB"),
    ],
)
def test_refusals(capsys: Run, arguments: list[str], code: int, message: str) -> None:
    assert main(["hom", *arguments]) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(message)


@pytest.mark.parametrize(
    ("claim", "code", "case"),
    [
        ("partition spans C(5)", 1, (5, 1, 1)),
        ("partition spans S(3)+S(2)", 1, (5, 0, 1)),
        ("partition spans S(3)xS(2)", 1, (6, 1, 1)),
        ("orbits spans C(5) at k=1, l=1", 0, None),
        ("orbits spans C(5) as a basis at k=1, l=2", 0, None),
        ("orbits is independent in Dih(3) at k=1, l=2", 0, None),
        ("orbits spans Aut(petersen) at k=1, l=1", 0, None),
        ("brauer spans C(4)", 1, (4, 0, 1)),
        ("symplectic spans C(4)", 1, (4, 0, 1)),
        ("jellyfish spans C(5)", 1, (5, 0, 0)),
        ("brauer is independent in C(2)", 1, (2, 3, 3)),
        ("bilabelled spans Aut(petersen) at k=1, l=1", 0, None),
        ("partition spans Aut(petersen) at k=1, l=1", 1, (10, 1, 1)),
        ("the number of S(3)xS(2) weights is Bell(m)^2 at k=1, l=1", 0, None),
        ("the number of S(3) x S(2) weights is Bell(m)^2", 1, (6, 1, 2)),
        ("the number of S(3)+S(2) weights is 6 at k=1, l=1, n=5", 0, None),
        ("the number of C(5) weights is n^(m-1) at k=1, l=2", 0, None),
        ("the number of Aut(petersen) weights is 4 at k=1, l=1", 1, (10, 1, 1)),
        ("graph-automorphism-adjacency", 1, (3, 1, 1)),
        ("graph-automorphism-adjacency at k=1, l=1", 1, (3, 1, 1)),
        ("graph-automorphism-adjacency at n=10", 3, None),
        ("graph-automorphism-homomorphisms at k=0, l=1", 3, None),
        ("local-symmetries at k=1, l=1", 3, None),
        ("local-symmetries at n=4", 3, None),
        ("mckay-walks at k=1, l=2", 0, None),
        ("orthogonal-walks at k=2, l=2", 0, None),
        ("symplectic-walks at k=3, l=1", 0, None),
        ("alternating-jellyfish-count", 1, (1, 0, 0)),
    ],
)
def test_refute(capsys: Run, claim: str, code: int, case: tuple[int, int, int] | None) -> None:
    """Claims about every graph or every product are never proved by those that were tried."""
    data = as_json(capsys, "refute", claim)
    assert (data["exit"], data["status"]) == (code, {0: "proved", 1: "refuted", 3: "undecided"}[code])
    assert data["case"] == (None if case is None else dict(zip("nkl", case, strict=True)))
    assert (data["witness"] is None) == (code != 1)


def test_the_witness_of_a_refuted_claim(capsys: Run) -> None:
    """A map that commutes with the rotations and is not a combination of 1 and the matrix of ones."""
    witness = as_json(capsys, "refute", "partition spans C(5)")["witness"]
    assert witness["kind"] == "map"
    assert linear.commutes(witness["matrix"], [[int(i == (j + 1) % 5) for j in range(5)] for i in range(5)], 1, 1)
    ones = [[[1] * 5] * 5, linear.identity(5), witness["matrix"]]
    assert linear.rank([linear.flat(W) for W in ones]) == 3


@pytest.mark.parametrize(
    ("claim", "message"),
    [
        ("orbits spans S(5)", "ClaimError: orbits diagrams have matrices only for single groups, found S(5)\n"),
        ("orbits spans S(n)", "ClaimError: orbits diagrams have matrices only for single groups, found S(n)\n"),
        ("orbits spans O(3)", "ClaimError: orbits diagrams have matrices only for single groups, found O(3)\n"),
        ("orbits spans S(3)xS(2)", "CaseError: orbit sums are for single permutation groups, found S(3)xS(2)\n"),
        ("bilabelled spans C(5)", "CaseError: C(5) is not given as the automorphism group of a graph\n"),
        ("partition spans C(5) at n=3", "ClaimError: the group has n = 5, the place n = 3\n"),
        ("graph-automorphism-adjacency at k=2", "ClaimError: graph-automorphism-adjacency is about k = 1, l = 1\n"),
        ("local-symmetries at n=7", "ClaimError: local-symmetries is not searched for any group of this n and order\n"),
        ("partition spans S(3)x", "GroupError: expected a group on both sides of x, found 'S(3)x'\n"),
        ("partition spans C(0)", "GroupError: C(0) does not exist: n must be at least 1\n"),
    ],
)
def test_claims_that_are_none(capsys: Run, claim: str, message: str) -> None:
    assert main(["refute", claim]) == 2
    assert capsys.readouterr().err.startswith(message)


def test_verify_one_graph(capsys: Run) -> None:
    adjacency, homomorphisms = "graph-automorphism-adjacency", "graph-automorphism-homomorphisms"
    data = as_json(capsys, "verify", adjacency, homomorphisms, "--group", "Aut(cycle:6)", "--max-order", "3")
    rows = [(r["theorem"], r["group"], r["order"], r["dim"], r["status"], r["expected"]) for r in data["results"]]
    assert rows == [
        (adjacency, "Aut(cycle:6)", 2, 4, "proved", "proved"),
        *((homomorphisms, "Aut(cycle:6)", m, d, "proved", "proved") for m, d in enumerate([1, 1, 4, 20])),
    ]
    assert all(r["second_route"] == r["dim"] == r["rank"] for r in data["results"])


@pytest.mark.parametrize("method", ["reduced", "direct"])
@pytest.mark.parametrize(
    ("group", "dims"),
    [("S(3)xS(2)", [1, 1, 4, 20]), ("O(2)xS(2)", [1, 0, 2, 0]), ("SO(2)xA(3)", [1, 0, 6, 0]), ("C(3)xS(2)", [1, 1, 6])],
)
def test_verify_products(capsys: Run, group: str, dims: list[int], method: str) -> None:
    arguments = ["verify", "local-symmetries", "--group", group, "--max-order", str(len(dims) - 1), "--method", method]
    data = as_json(capsys, *arguments)
    assert [r["dim"] for r in data["results"]] == [r["second_route"] for r in data["results"]] == dims
    assert {(r["theorem"], r["group"], r["status"]) for r in data["results"]} == {("local-symmetries", group, "proved")}


def test_adjacency_is_refuted_where_it_should_be(capsys: Run) -> None:
    data = as_json(capsys, "verify", "graph-automorphism-adjacency", "--group", "Aut(path:3)")
    (row,) = data["results"]
    assert (row["status"], row["expected"], row["rank"], row["dim"], data["exit"]) == ("refuted", "refuted", 3, 5, 0)


def test_theorems_about_a_cyclic_group(capsys: Run) -> None:
    assert main(["verify", "--group", "C(5)"]) == 0
    assert "parametric-spans" in capsys.readouterr().out
    assert main(["verify", "symmetric-bell-count", "--group", "C(5)"]) == 2
    assert capsys.readouterr().err.startswith("CaseError: none of these theorems is about C(5)\n")


def test_table(capsys: Run) -> None:
    data = as_json(capsys, "table", "C(5),S(3)xS(2),Aut(petersen)", "--orders", "0..2")
    assert [list(row) for row in data["rows"]] == [["group", "n", "order", "dim", "diagrams", "rank"]] * 9
    assert [tuple(row.values()) for row in data["rows"]] == [
        (group, n, m, d, d, d)
        for group, n, dims in (("C(5)", 5, (1, 1, 5)), ("S(3)xS(2)", 6, (1, 1, 4)), ("Aut(petersen)", 10, (1, 1, 3)))
        for m, d in enumerate(dims)
    ]


def test_cost_starts_nothing(capsys: Run) -> None:
    assert as_json(capsys, "cost", "hom", "C(5)", "-k", "6", "-l", "6")["rows"] == 5**11
    assert as_json(capsys, "cost", "hom", "Aut(petersen)", "-k", "4", "-l", "4")["rows"] == 838827
    assert as_json(capsys, "cost", "hom", "S(3)xS(2)", "-k", "1,2", "-l", "1")["rows"] == 5
    assert as_json(capsys, "cost", "verify", "--group", "S(3)xS(2)")["rows"] == 15


@pytest.mark.parametrize("group", ["S(3)xS(2)", "C(5)", "Aut(petersen)", "S(3)+S(2)"])
def test_sample(capsys: Run, group: str) -> None:
    data = as_json(capsys, "sample", group, "--seed", "3")
    assert list(data) == ["schema", "group", "seed", "matrix", "exit"]
    assert data == as_json(capsys, "--seed", "3", "sample", group)
    g = data["matrix"]
    assert sorted(map(sum, g)) == sorted(map(sum, zip(*g, strict=True))) == [1] * len(g)
    assert data["group"] == group
