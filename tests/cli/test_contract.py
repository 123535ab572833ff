"""The names, fields and exit codes that other people's scripts rely on."""

from __future__ import annotations

import json
from typing import Any

import pytest

from eqmath import Hom
from eqmath.cli import main

Run = pytest.CaptureFixture[str]


def as_json(capsys: Run, *arguments: str) -> dict[str, Any]:
    """The one object that a command prints, its exit code checked against the object's."""
    code = main([*arguments, "--json", "-q"])
    out, err = capsys.readouterr()
    assert err == ""
    data = json.loads(out)
    assert data["exit"] == code
    assert next(iter(data)) == "schema"
    assert list(data)[-1] == "exit"
    return data


def printed(capsys: Run, *arguments: str) -> str:
    """What a command prints that succeeds."""
    assert main(list(arguments)) == 0
    return capsys.readouterr().out


def test_hom(capsys: Run) -> None:
    data = as_json(capsys, "hom", "S(3)", "-k", "2", "-l", "2")
    assert data.pop("method") == {"name": "orbits", "unknowns": 14, "equations": 0, "prime": None, "pivots": 14}
    assert data == {
        "schema": "eqmath.hom/1", "group": "S(3)", "n": 3, "k": 2, "l": 2, "dim": 14,
        "spanning_set": 15, "rank": 14, "is_basis": False, "source": "V^2", "target": "V^2", "second_route": 14,
        "exit": 0,
    }  # fmt: skip


def test_hom_basis_relations_and_matrices(capsys: Run) -> None:
    data = as_json(capsys, "hom", "S_2", "-k", "1", "-l", "2", "--basis", "--relations", "--matrices")
    assert data["basis"] == ["1,2,1'", "1,2|1'", "1,1'|2", "1|2,1'"]
    assert data["relations"] == [{"1,2,1'": 2, "1,2|1'": -1, "1,1'|2": -1, "1|2,1'": -1, "1|2|1'": 1}]
    first = {"diagram": "1,2,1'", "shape": [4, 2], "entries": [[1, 0], [0, 0], [0, 0], [0, 1]]}
    assert data["matrices"][0] == first
    assert [matrix["diagram"] for matrix in data["matrices"]] == data["basis"]
    assert [matrix["shape"] for matrix in data["matrices"]] == [[4, 2]] * 4


def test_verify_rows(capsys: Run) -> None:
    data = as_json(capsys, "verify", "symmetric-diagram-basis", "--order", "2", "-n", "all")
    first, second, every = data["results"]
    assert first == {
        "theorem": "symmetric-diagram-basis", "group": "S(1)", "n": 1, "order": 2, "k": 1, "l": 1, "splits": "all",
        "status": "proved", "expected": "proved", "diagrams": 1, "dim": 1, "rank": 1, "second_route": 1,
        "method": {"name": "orbits", "unknowns": 1, "equations": 0, "prime": None, "pivots": 1},
        "witness": None, "checks": [
            "generators: those of the monomial subgroup by its classes, 0 of the Lie algebra by equations",
            "plain part: every vector obeys the class rule, checked on all index tuples, and solves 0 equations over Z",
            "plain part: 1 classes, 0 equations (orbits), dimension 1, rank 1",
            "plain part: every given vector is one of these",
        ], "not_checked": [], "certificate": None,
        "formal": {"file": "Symmetric.v", "statement": "symmetric_diagram_basis"},
    }  # fmt: skip
    assert (second["n"], second["dim"]) == (2, 2)
    assert (every["n"], every["from"], every["group"], every["dim"]) == ("all", 2, "S(n)", 2)


def test_verify_one_split(capsys: Run) -> None:
    data = as_json(capsys, "verify", "symmetric-orbit-basis", "-k", "2", "-l", "1", "-n", "2..3")
    assert [(row["n"], row["k"], row["l"], row["splits"]) for row in data["results"]] == [
        (2, 2, 1, [[2, 1]]),
        (3, 2, 1, [[2, 1]]),
    ]
    assert [row["not_checked"] for row in data["results"]] == [["other splits of the same order"]] * 2


def test_the_direct_method_says_so(capsys: Run) -> None:
    data = as_json(capsys, "verify", "symmetric-diagram-basis", "-k1", "-l1", "-n3", "--method", "direct")
    (row,) = data["results"]
    assert row["method"]["name"] == "direct"
    assert row["method"]["unknowns"] == 9
    assert row["method"]["prime"] == 8388593
    assert (row["rank"], row["dim"], row["status"]) == (2, 2, "proved")


def test_bell_count_is_refuted_exactly_below_the_order(capsys: Run) -> None:
    data = as_json(capsys, "verify", "symmetric-bell-count", "--max-order", "5", "-n", "1..5")
    assert data["exit"] == 0
    assert len(data["results"]) == 30
    for row in data["results"]:
        status = "proved" if row["n"] >= row["order"] else "refuted"
        assert row["status"] == row["expected"] == status
        if status == "refuted":
            assert row["witness"] == {"kind": "numbers", "claimed": row["diagrams"], "true": row["dim"]}


def test_refute(capsys: Run) -> None:
    data = as_json(capsys, "refute", "the number of S(n) weights is Bell(l+k)")
    assert data["exit"] == 1
    assert data["status"] == "refuted"
    assert data["case"] == {"n": 1, "k": 1, "l": 1}
    assert data["witness"] == {"kind": "numbers", "claimed": 2, "true": 1}
    assert data["results"][0]["claim"] == "the number of S(n) weights is Bell(l+k)"


@pytest.mark.parametrize(
    ("claim", "code", "status"),
    [
        ("partition spans S(3) at k=2, l=1", 0, "proved"),
        ("partition spans S(n) at k=2, l=1", 0, "proved"),
        ("partition spans S(n) as a basis at k=1, l=1, n=2", 0, "proved"),
        ("partition spans S(n) as a basis", 1, "refuted"),
        ("partition is independent in S(4)", 1, "refuted"),
        ("partition spans S(n)", 3, "undecided"),
        ("the number of S(n) weights is Stirling(m,1) + binomial(n,n)*0 at k=1, l=0", 3, "undecided"),
        ("symmetric-diagram-basis at k=1, l=2", 0, "proved"),
    ],
)
def test_refute_statuses(capsys: Run, claim: str, code: int, status: str) -> None:
    data = as_json(capsys, "refute", claim, "--max-order", "5")
    assert (data["exit"], data["status"]) == (code, status)


def test_several_claims_take_the_worst_exit(capsys: Run) -> None:
    data = as_json(capsys, "refute", "partition spans S(1) at k=0, l=0", "partition is independent in S(1)")
    assert [row["status"] for row in data["results"]] == ["proved", "refuted"]
    assert data["exit"] == 1


def test_compose(capsys: Run) -> None:
    data = as_json(capsys, "compose", "1|1'", "1|1'")
    assert data == {"schema": "eqmath.compose/1", "diagram": "1|1'", "loops": 1, "coefficient": "n", "exit": 0}
    assert as_json(capsys, "compose", "1|1'", "1|1'", "--delta", "3/2")["coefficient"] == "3/2"


def test_table(capsys: Run) -> None:
    data = as_json(capsys, "table", "S,S(7)", "--orders", "2..3", "-n", "2")
    assert data["rows"][-1] == {"group": "S(7)", "n": 7, "order": 3, "dim": 5, "diagrams": 5, "rank": 5}
    assert [row["group"] for row in data["rows"]] == ["S(2)", "S(2)", "S(7)", "S(7)"]


def test_cost_starts_nothing(capsys: Run) -> None:
    data = as_json(capsys, "cost", "hom", "S(20)", "-k", "10", "-l", "10")
    assert {"rows", "columns", "bytes", "seconds"} < set(data)
    assert data["rows"] == data["columns"] == 51724158235372
    bases = ("symmetric-diagram-basis", "mckay-walks")
    assert as_json(capsys, "cost", "verify", *bases, "--max-order", "4", "-n", "all")["rows"] == 15
    products = as_json(capsys, "cost", "verify", "partition-category", "-k", "2", "-l", "2", "-n", "3")
    assert (products["rows"], products["columns"]) == (2 * 2 + 5 * 5 + 15 * 15, 3**4)


def test_sample_is_exact_and_seeded(capsys: Run) -> None:
    first = as_json(capsys, "sample", "S(5)", "--seed", "7")
    assert first == as_json(capsys, "--seed", "7", "sample", "S5")
    assert sorted(map(tuple, first["matrix"])) == sorted(tuple(int(i == j) for j in range(5)) for i in range(5))


FALSE_SOMEWHERE = {
    "symmetric-bell-count", "orthogonal-brauer-basis", "symplectic-brauer-basis",
    "special-orthogonal-grood-independent", "special-orthogonal-brauer-only", "alternating-jellyfish-count",
    "alternating-equals-symmetric", "graph-automorphism-adjacency", "symplectic-naive-composition",
    "grood-products-are-diagrams", "young-legs-count", "orthogonal-all-degrees", "symplectic-all-degrees",
    "unitary-all-degrees", "unitary-equals-special-unitary", "graph-polynomial-all-multigraphs",
    "weight-multiplication-savings",
    "contraction-expressiveness", "adjacency-algebra", "colour-refinement-identifies",
    "colour-refinement-knows-ego-networks", "subgraph-bell-count", "weight-space-bell-count",
    "group-multiplication-network", "pointwise-permutations", "parity-characters", "gaunt-complete",
    "clifford-grade-maps-special", "clifford-class-maps", "parametrised-multiplication",
    "free-easy-diagram-basis",
}  # fmt: skip
"""The claims that are often made and are false outside a range."""


def test_list_show_info_conventions_diagram(capsys: Run) -> None:
    listed = as_json(capsys, "list")["theorems"]
    assert set(listed[0]) == {"theorem", "group", "brief", "statement", "false_somewhere"}
    places = [(row["group"], row["theorem"]) for row in listed]
    assert places == sorted(places)
    assert {row["theorem"] for row in listed if row["false_somewhere"]} == FALSE_SOMEWHERE
    names = [row["theorem"] for row in listed]
    assert {"symmetric-bell-count", "symmetric-diagram-basis", "symmetric-orbit-basis", "orthogonal-brauer"} <= set(
        names
    )
    for name in names:
        assert as_json(capsys, "show", name)["theorem"] == name
    assert as_json(capsys, "info")["eqmath"] == "0.2.0"
    assert "X_pi" in as_json(capsys, "conventions")["conventions"]
    facts = as_json(capsys, "diagram", "1,2/1p", "-n", "2")
    assert facts["propagating_blocks"] == 0
    assert facts["matrix"] == [[1, 1], [0, 0], [0, 0], [1, 1]]


def test_a_table_for_every_n(capsys: Run) -> None:
    """A row for every n up to the one from which on nothing changes, and one for all larger ones."""
    data = as_json(capsys, "table", "S,O,S(2)", "--orders", "0..4", "-n", "all")
    rows = {(row["group"], row["order"]): row for row in data["rows"]}
    assert len(rows) == len(data["rows"])
    assert [rows[f"S({n})", 4]["dim"] for n in range(1, 5)] == [1, 8, 14, 15]
    every = [rows["S(n)", order] for order in range(5)]
    assert [(row["n"], row["from"], row["dim"]) for row in every] == list(
        zip(["all"] * 5, [1, 1, 2, 3, 4], [1, 1, 2, 5, 15], strict=True)
    )
    assert ("S(3)", 2) not in rows
    assert rows["O(n)", 4]["dim"] == 3
    lines = printed(capsys, "-q", "table", "S,O", "--orders", "3..4", "-n", "all", "--only", "dim").splitlines()
    assert lines[0].split() == ["group", "3", "4"]
    assert lines[1:5] == ["S(1)         1   1", "S(2)         4   8", "S(3)         5  14", "S(4)         5  15"]
    assert lines[-1].split() == ["O(n),", "n", "≥", "2", "0", "3"]
    between = as_json(capsys, "table", "S", "--from", "Sym2(V)", "--to", "V+1", "-n", "all")["rows"]
    assert [(row["group"], row["dim"]) for row in between] == [("S(1)", 2), ("S(2)", 5), ("S(3)", 6), ("S(n)", 6)]


@pytest.mark.parametrize("group", ["S(n)", "O(n)", "Sp(n)", "SO(n)", "A(n)", "U(n)"])
def test_the_dimensions_of_a_series(group: str, capsys: Run) -> None:
    """Those of Hom at every single n, also of the n behind the one from which on they are said to be the same."""
    data = as_json(capsys, "hom", group, "-k", "2", "-l", "2")
    step = 2 if group == "Sp(n)" else 1
    stable = data["dims"][-1]
    assert (stable["n"], stable["dim"]) == (data["from"], data["dim"])
    beyond = [{"n": stable["n"] + i * step, "dim": data["dim"]} for i in (1, 2)]
    for row in [*data["dims"], *beyond]:
        assert Hom(group.replace("n", str(row["n"])), 2, 2).dim == row["dim"]


def test_a_series_is_printed_line_by_line(capsys: Run) -> None:
    assert printed(capsys, "hom", "S(n)", "-k", "2", "-l", "2").splitlines() == [
        "S(n)-equivariant maps from V^2 to V^2: their dimensions",
        "n = 1: 1", "n = 2: 8", "n = 3: 14", "every n ≥ 4: 15   the same system for every n ≥ 4",
    ]  # fmt: skip
    data = as_json(capsys, "hom", "O(n)", "--from", "Sym2(V)", "--to", "Sym2(V)")
    assert ("k" in data, data["from"], data["dim"]) == (False, 2, 2)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["hom", "S(n)", "-k", "1", "-l", "1", "--basis"], "expected one n for --basis"),
        (["hom", "S+(n)", "-k", "1", "-l", "1"], "not a series"),
        (["hom", "S(n)", "-k", "1,1", "-l", "1,1"], "expected one number k"),
        (["hom", "S(n)", "--from", "Harm2(V)", "--to", "V"], "Harm needs a group"),
        (["hom", "S(n)", "-k", "1"], "expected -l"),
        (["table", "S", "--from", "V", "--to", "V", "--only", "dim"], "--only is for tables of orders"),
    ],
)
def test_what_has_no_every_n(words: list[str], said: str, capsys: Run) -> None:
    assert main(words) == 2
    assert said in capsys.readouterr().err
