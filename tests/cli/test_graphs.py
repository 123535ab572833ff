"""Graphs at the command line: what was read is said, pipes are read once, loops and directions and weights count."""

from __future__ import annotations

import subprocess
import sys
from itertools import permutations, product
from pathlib import Path

import networkx as nx
import pytest

from eqmath import Aut, Hom
from eqmath.cli import main
from tests.cli.test_contract import as_json

Run = pytest.CaptureFixture[str]
HEADING = "Aut(graph6:Bg)-equivariant maps from the 1st tensor power to the 1st tensor power of R^3\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    files = {"e.csv": "a,b\nb,c\n", "s.csv": "a;b\nb;c\n", "w.csv": "source,target,cost\na,b,1\nb,c,2\n"}
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    return tmp_path


@pytest.mark.parametrize(("file", "kind"), [("e.csv", "CSV"), ("s.csv", "CSV with semicolons")])
def test_hom_says_what_was_read(capsys: Run, here: Path, file: str, kind: str) -> None:
    assert main(["hom", f"Aut({file})", "-k", "1", "-l", "1"]) == 0
    assert capsys.readouterr().out == (
        f"{HEADING}graph         3 vertices, 2 edges ({kind}; labels a, b, c)\n"
        "dimension     5   (5 by characters)\nspanning set  5 bilabelled diagrams of rank 5: a basis\n"
    )
    data = as_json(capsys, "hom", f"Aut({file})", "-k", "1", "-l", "1")
    assert (data["group"], data["dim"]) == ("Aut(graph6:Bg)", 5)
    assert data["graph"] == {
        "kind": kind, "vertices": 3, "edges": 2, "labels": ["a", "b", "c"], "loops": 0, "directed": False,
        "colours": 1, "weights": 1,
    }  # fmt: skip


def test_hom_of_several_graphs(capsys: Run, here: Path) -> None:
    data = as_json(capsys, "hom", "Aut(e.csv)xAut(K2)", "-k", "1", "-l", "1")
    assert "graph" not in data
    assert [(graph["kind"], graph["vertices"]) for graph in data["graphs"]] == [("CSV", 3), ("name", 2)]
    assert main(["hom", "Aut(e.csv)+S(2)", "-k", "1", "-l", "1"]) == 0
    assert "graph         3 vertices, 2 edges (CSV; labels a, b, c)\n" in capsys.readouterr().out


def test_weights_are_refused_or_kept(capsys: Run, here: Path) -> None:
    assert main(["hom", "Aut(w.csv)", "-k", "1", "-l", "1"]) == 2
    assert capsys.readouterr().err == (
        "GroupError: the edge a – b and the edge b – c differ in cost, "
        "and nothing says whether automorphisms keep that\n"
        '    weight="cost" keeps it, weight="" drops it; as text: Aut(FILE, weight=cost)\n'
    )
    kept = as_json(capsys, "hom", "Aut(w.csv, weight=cost)", "-k", "1", "-l", "1")
    assert (kept["group"], kept["dim"], kept["graph"]["weights"]) == ("Aut(graph6:Bg/weights:0.1)", 9, 2)
    dropped = as_json(capsys, "hom", "Aut(w.csv, weight=)", "-k", "1", "-l", "1")
    assert (dropped["group"], dropped["dim"]) == ("Aut(graph6:Bg)", 5)


def test_a_comma_in_parentheses_separates_no_groups(capsys: Run, here: Path) -> None:
    assert main(["table", "Aut(w.csv, weight=cost),S(3)", "--orders", "2", "--format", "csv"]) == 0
    assert capsys.readouterr().out.splitlines()[1::2] == ["Aut(graph6:Bg/weights:0.1),dim,9", "S(3),dim,2"]


COMMANDS = {
    "hom": (["hom", "Aut(/dev/stdin)", "-k", "1", "-l", "1"], "dimension     2   (2 by characters)", "out"),
    "cost": (["cost", "hom", "Aut(/dev/stdin)", "-k", "1", "-l", "1"], "graph: 2 vertices, 1 edge (edge list", "err"),
    "table": (["table", "Aut(/dev/stdin)", "--orders", "0..2"], "graph: 2 vertices, 1 edge (edge list", "err"),
    "sample": (["sample", "Aut(/dev/stdin)"], "graph: 2 vertices, 1 edge (edge list; labels a, b)", "err"),
    "diagram": (["diagram", "a-b;a;b", "--family", "bilabelled", "--graph", "/dev/stdin"], "graph: 2 vertices", "err"),
    "verify": (["verify", "--group", "Aut(/dev/stdin)", "--order", "2"], "graph: 2 vertices, 1 edge (edge", "err"),
    "refute": (["refute", "partition spans Aut(/dev/stdin) at k=1, l=1"], "graph: 2 vertices, 1 edge", "err"),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_standard_input_is_read_once(command: str) -> None:
    arguments, expected, stream = COMMANDS[command]
    run = subprocess.run(
        [sys.executable, "-m", "eqmath", *arguments],
        input="a b\n",
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.returncode in (0, 3), run.stderr
    assert expected in {"out": run.stdout, "err": run.stderr}[stream]
    assert (run.stdout + run.stderr).count("2 vertices, 1 edge") == 1


def test_nothing_on_standard_input(capsys: Run) -> None:
    assert main(["hom", "Aut(/dev/null)", "-k", "1", "-l", "1"]) == 2
    assert capsys.readouterr().err.startswith("GroupError: the file /dev/null holds no vertices\n")


def test_a_run_is_resumed_by_the_graph_and_not_by_its_file(capsys: Run, here: Path) -> None:
    theorems = ["graph-automorphism-adjacency", "graph-automorphism-homomorphisms"]
    run = ["verify", *theorems, "--group", "Aut(e.csv)", "--order", "2", "--out", "run"]
    assert main(run) == 0
    (here / "e.csv").write_text("a,b\na,c\nb,c\n")
    capsys.readouterr()
    assert main([*run, "--resume"]) == 0
    assert "taken from" not in capsys.readouterr().err
    (here / "e.csv").write_text("1;2\n2;3\n")
    assert main([*run, "--resume"]) == 0
    assert "note: 2 finished cases were taken from run" in capsys.readouterr().err


GRAPHS = ("Aut(digraph6:AO)", "Aut(sparse6:Af)", "Aut(graph6:Bw/colours:0.1.1)", "Aut(graph6:Bw/weights:0.0.1)")


@pytest.mark.parametrize("group", GRAPHS)
def test_one_theorem_is_about_graphs_that_are_not_simple(capsys: Run, tmp_path: Path, group: str) -> None:
    homomorphisms = ["verify", "graph-automorphism-homomorphisms", "--group", group, "--order", "2"]
    assert main([*homomorphisms, "--out", str(tmp_path)]) == 0
    assert "1 verdict, all as expected: 1 proved" in capsys.readouterr().out
    assert main(["check", str(tmp_path)]) == 0, "it is certified by generators"
    assert "1 accepted, 0 rejected" in capsys.readouterr().out
    assert main(["verify", "graph-automorphism-adjacency", "--group", group, "--order", "2"]) == 2
    assert f"is about {group}" in capsys.readouterr().err
    assert main(["refute", f"bilabelled spans {group} at k=1, l=1"]) in (0, 3)


def test_facts_about_a_bilabelled_graph_with_arcs(capsys: Run) -> None:
    text = "a>b,b-c:1,c:0;a;c"
    run = ["diagram", text, "--family", "bilabelled", "--graph", "digraph6:BP_"]
    assert main(run) == 0
    out = capsys.readouterr().out
    assert "graph        vertices a, b, c; edges b-c:1; arcs a>b; colours c:0\n" in out
    assert "\nb─c:1  a→b\n" in out
    data = as_json(capsys, *run[:-1], "digraph6:AO")
    assert (data["edges"], data["arcs"], data["colours"]) == (
        [],
        [["a", "b", 0], ["b", "c", 1], ["c", "b", 1]],
        [["c", 0]],
    )
    data = as_json(capsys, "diagram", "a>b;a;b", "--family", "bilabelled", "--graph", "digraph6:AO")
    assert data["matrix"] == [[0, 1], [0, 0]]


@pytest.mark.parametrize("group", ["C(2)xS(2)", "Aut(digraph6:BP_)xS(2)"])
def test_groups_without_letters_are_certified_by_generators(capsys: Run, tmp_path: Path, group: str) -> None:
    assert main(["verify", "local-symmetries", "--group", group, "--order", "2", "--out", str(tmp_path)]) == 0
    assert main(["check", str(tmp_path)]) == 0
    assert "1 accepted, 0 rejected" in capsys.readouterr().out


def test_hom_with_a_certificate(capsys: Run, tmp_path: Path) -> None:
    assert main(["hom", "Aut(digraph6:BP_)", "-k", "1", "-l", "1", "--out", str(tmp_path)]) == 0
    assert main(["check", str(tmp_path)]) == 0
    assert "1 accepted, 0 rejected" in capsys.readouterr().out


def orbits(n: int, m: int, keeps) -> int:
    """The number of orbits on [n]^m of all permutations that keep something, one by one."""
    group = [g for g in permutations(range(n)) if keeps(g)]
    return len({min(tuple(g[i] for i in t) for g in group) for t in product(range(n), repeat=m)})


@pytest.mark.parametrize("seed", range(12))
def test_dimensions_are_numbers_of_orbits_of_all_automorphisms(seed: int) -> None:
    n = 3 + seed % 3
    G = nx.gnp_random_graph(n, 0.5, seed=seed, directed=seed % 2 == 0)
    G.add_edges_from((v, v) for v in range(0, n, 2) if seed % 3)
    colour, weight = {v: v % 2 * (seed % 4 == 0) for v in G}, {e: (sum(e) + seed) % 2 for e in G.edges}
    nx.set_node_attributes(G, colour, "color")
    nx.set_edge_attributes(G, weight, "w")
    labels = {(a, b): weight[edge] for edge in G.edges for a, b in ([edge] if G.is_directed() else [edge, edge[::-1]])}

    def keeps(g) -> bool:
        return all(colour[g[v]] == colour[v] for v in G) and labels == {(g[a], g[b]): w for (a, b), w in labels.items()}

    group = Aut(G, weight="w")
    assert group.order == sum(map(keeps, permutations(range(n))))
    for k, l in ((0, 1), (1, 1), (1, 2)):
        H = Hom(group, k, l)
        assert H.dim == H.rank == orbits(n, k + l, keeps)
    assert all(g * W == W * g for g in group.discrete for W in map(Hom(group, 1, 1).matrix, Hom(group, 1, 1).basis()))
