"""``eqmath proofs``: the list, running by names of scripts and of theorems, exercises with right and wrong answers."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest

import eqmath
from eqmath.cli import main
from eqmath.diagrams import Diagram
from eqmath.errors import EqmathError
from eqmath.exact import Matrix
from eqmath.teaching import RightAnswer, form, is_right, worked_scripts

Run = pytest.CaptureFixture[str]
ROOT = Path(__file__).parents[2]
STEMS = [path.stem for path in sorted((ROOT / "proofs").glob("*.py"))]

ANSWERS = {
    "activations": [("odd", "all"), ("3, 1", "3, 3")],
    "adjacency_is_not_enough": [("4, 4", "4, 3"), ("2", "3")],
    "alternating_group": [("16, 1", "16, 0"), ("8", "4")],
    "categories": [("2", "1"), ("6", "1")],
    "certificates": [("1, -1, 1", "1, 1, 1"), ("8", "15")],
    "characters": [("1, 2", "1, 1"), ("4", "1")],
    "clifford_layers": [("35, 70", "35, 35"), ("11, 19", "11, 22")],
    "contours": [("24, 7", "24, 12"), ("30, 15", "10, 15")],
    "deepsets_and_relatives": [("1920 and 32", "1920 and 16"), ("48", "8")],
    "easy_groups": [("132, 5", "203, 15"), ("5, 6", "5, 15")],
    "equivariant_linear_layer": [("25", "125"), ("40", "8")],
    "every_order": [("1, 3", "1, 2"), ("8, 8", "8, 6")],
    "exact_random_rotations": [("3/7", "2/5"), ("24", "48")],
    "explicit_bases": [("84", "105"), ("1,6|2,5|3,4", "1,4|2,5|3,6")],
    "fast_multiplication": [("51 and 15", "15 and 15"), ("24", "48")],
    "figures_for_your_paper": [("2", "4"), ("5", "4")],
    "gaunt": [("1, 0", "1, 1"), ("5", "4")],
    "graph_automorphisms": [("13", "12"), ("a-b,b-c;a;c", "a-b,b-c;a;b")],
    "graph_network": [("353, 1153", "1, 1"), ("9, 5", "1, 1")],
    "graph_polynomials": [("52", "56"), ("6, 4", "5, 3")],
    "group_arithmetic": [("250", "125"), ("4", "8")],
    "haar": [("1/105", "1/27"), ("3", "2")],
    "kernels": [("3", "2"), ("24", "6")],
    "local_symmetries": [("2, 45", "2, 18"), ("6", "4")],
    "one_n_all_n": [("6", "5"), ("1, 2, 4, 6", "1, 2, 4")],
    "only_a_spanning_set": [("81", "16"), ("900", "100")],
    "orbits_bell_stirling": [("14", "15"), ("203", "877")],
    "orthogonal_group": [("3, 0", "3, 1"), ("4", "8")],
    "parametric_spans": [("14, 12", "14, 14"), ("13, 10", "49, 13")],
    "partitions_to_matrices": [("64", "16"), ("1,2'|1'", "1,1'|2'")],
    "point_network": [("5, 1", "1, 1"), ("0, 1", "1, 2")],
    "proof_or_evidence": [("10", "9"), ("A(3)", "S(3)")],
    "published_layers": [("22, 16", "22, 22"), ("72, 9", "72, 36")],
    "rank_without_floats": [("2, 3", "2"), ("undecided", "refuted")],
    "refuting_a_claim": [("8", "6"), ("1, 0", "2, 1")],
    "schur_weyl": [("23, 12", "24, 12"), ("10, 6", "16, 6")],
    "sheaves": [("0, 0", "2, 2"), ("3", "4")],
    "signed_and_bistochastic": [("15, 4, 10, 3", "15, 3, 10, 4"), ("10", "9")],
    "special_orthogonal_group": [("4, 3", "3, 3"), ("3, 3", "6, 0")],
    "splitting_blocks": [("3150", "945"), ("9", "105")],
    "stacking_is_multiplying": [("1", "2"), ("1,2,1'|2'", "1,2|1',2'")],
    "subgraphs": [("4, 9", "4, 4"), ("3", "4")],
    "symmetric_and_exterior_legs": [("2, 31", "2, 16"), ("1, 5", "5, 1")],
    "symmetric_group": [("4", "5"), ("1,2,3,4", "1|2|3|4")],
    "symplectic_group": [("14", "105"), ("1, -1", "1, 1")],
    "triangular_words": [("1, 2, 3, 4, 1, 2, 3, 4, 4", "1, 2, 3, 4, 1, 2, 3, 4, 8"), ("35", "105")],
    "unitary_group": [("1, 6", "0, 6"), ("14, 1", "24, 1")],
    "walks": [("3, 1, 2, 1", "3, 1, 2, 0"), ("32", "64")],
    "weight_spaces": [("75, 58", "75, 75"), ("14, 3", "14, 14")],
    "weisfeiler_leman": [("24", "27"), ("5, 5", "3, 5")],
}
"""For both exercises of a script the right answer, found by hand, and a wrong one that is likely."""

TASKS = [(stem, i, *pair) for stem, pairs in ANSWERS.items() for i, pair in enumerate(pairs, start=1)]


def test_every_script_is_here() -> None:
    assert list(ANSWERS) == STEMS


@pytest.mark.parametrize(("stem", "number", "right", "wrong"), TASKS, ids=lambda x: str(x)[:24])
def test_answers(capsys: Run, stem: str, number: int, right: str, wrong: str) -> None:
    for answer, code in [(right, 0), (wrong, 1)]:
        assert main(["proofs", "run", stem, "--exercise", str(number), "--answer", answer, "--json"]) == code
        data = json.loads(capsys.readouterr().out)
        assert (data["schema"], data["exit"], data["right"]) == ("eqmath.proofs/1", code, code == 0)
        assert data["task"]


def test_the_task_is_printed(capsys: Run) -> None:
    assert main(["proofs", "run", "orthogonal-brauer", "--exercise", "2"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("For which n does a layer with k = l = 4 have 105 weights?")
    assert "--exercise 2 --answer" in out
    assert main(["proofs", "run", "orthogonal-brauer", "--exercise", "2", "--answer", "3"]) == 1
    assert capsys.readouterr().out.endswith("3 is not the answer\n")


def test_a_hint_is_printed_when_it_is_asked_for(capsys: Run) -> None:
    assert main(["proofs", "run", "walks", "--exercise", "2", "--answer", "64"]) == 1
    assert "hint" not in capsys.readouterr().out
    assert main(["proofs", "run", "walks", "--exercise", "2", "--hint"]) == 0
    assert capsys.readouterr().out.endswith("a hint: from (2), and from (1, 1), a step leads to each of the two once\n")


def test_list_names_scripts_titles_and_theorems(capsys: Run) -> None:
    assert main(["proofs", "list", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)["scripts"]
    own = worked_scripts(ROOT / "proofs")
    assert [row["name"].replace("-", "_") for row in rows] == [path.stem for path in own]
    assert [(row["title"], row["level"]) for row in rows] == [(head.title, head.level) for head in own.values()]
    assert [row["number"] for row in rows][:3] == [1, 2, 3]
    assert {"orthogonal-brauer", "orthogonal-brauer-basis"} <= {t for row in rows for t in row["theorems"]}
    assert main(["proofs", "list"]) == 0
    assert capsys.readouterr().out.splitlines()[0].split() == ["name", "level", "minutes", "title", "theorem"]


def test_a_theorem_runs_the_script_that_show_names(capsys: Run) -> None:
    outputs = []
    for name in ("symmetric-orbit-basis", "symmetric_group", "symmetric-group"):
        assert main(["proofs", "run", name, "--quick"]) == 0
        outputs.append(capsys.readouterr().out)
    assert outputs[0] == outputs[1] == outputs[2]
    assert "n = 3: 14 D_π, rank 14, dimension 14" in outputs[0]
    assert main(["show", "symmetric-orbit-basis"]) == 0
    assert "proofs/symmetric_group.py" in capsys.readouterr().out


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder proofs of one's own in the current directory."""
    (tmp_path / "proofs").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path / "proofs"


def test_the_folder_in_the_current_directory_comes_first(own: Path, capsys: Run) -> None:
    (own / "my_own.py").write_text("import sys\nprint(sys.argv[1:])\n", encoding="utf-8")
    assert main(["proofs", "run", "my-own", "--quick"]) == 0
    assert capsys.readouterr().out == "['--quick']\n"
    assert "--quick" not in sys.argv
    assert main(["proofs", "run", "symmetric-group"]) == 2


def test_without_the_folder_the_source_tree_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["proofs", "list", "--json"]) == 0


def test_without_both_the_reason_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Run) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(eqmath, "__file__", str(tmp_path / "site-packages" / "eqmath" / "__init__.py"))
    assert main(["proofs", "list"]) == 2
    assert capsys.readouterr().err.startswith(f"UsageError: no proofs: there is none in {tmp_path}, and none was")


def test_an_assertion_that_fails_is_exit_1_and_named(own: Path, capsys: Run) -> None:
    shutil.copy(ROOT / "proofs" / "splitting_blocks.py", own)
    script = own / "splitting_blocks.py"
    script.write_text(script.read_text(encoding="utf-8").replace("n = 4  #", "n = 3  #"), encoding="utf-8")
    assert main(["proofs", "run", "splitting-blocks", "--quick"]) == 1
    assert "does not hold, splitting_blocks.py, line " in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["run"], "expected the name of a script or a theorem"),
        (["run", "../secret"], "is unknown"),
        (["run", "walks", "--exercise", "3"], "walks.py has no exercise 3"),
        (["run", "walks", "--answer", "3"], "--answer needs --exercise"),
        (["run", "walks", "--hint"], "--hint needs --exercise"),
        (["run", "walks", "--exercise", "2", "--answer", "twelve"], "expected a number, found 'twelve'"),
        (["run", "partitions-to-matrices", "--exercise", "2", "--answer", "1,3"], "top row has 1 and 3 but not 2"),
        (["list", "walks"], "list takes no name"),
        (["walk"], "invalid choice"),
    ],
)
def test_what_cannot_be_done_is_exit_2(capsys: Run, words: list[str], message: str) -> None:
    assert main(["proofs", *words]) == 2
    assert message in capsys.readouterr().err


def test_an_error_in_a_script_is_no_defect_of_eqmath(own: Path, capsys: Run) -> None:
    (own / "my.py").write_text("print(1)\nprint(undefined)\n", encoding="utf-8")
    assert main(["proofs", "run", "my"]) == 2
    err = capsys.readouterr().err
    assert "NameError" in err
    assert "my.py, line 2: print(undefined)" in err
    assert main(["proofs", "run", "my", "--exercise", "1"]) == 2
    assert "my.py has no exercise 1" in capsys.readouterr().err


def test_limits_hold_inside_scripts(own: Path, capsys: Run) -> None:
    (own / "large.py").write_text("from eqmath import Diagram\nDiagram('1').matrix(10**6)\n", encoding="utf-8")
    assert main(["proofs", "run", "large", "--mem-limit", "1M"]) == 4
    assert capsys.readouterr().err.startswith("TooLarge")


def test_a_script_copied_without_its_checks(own: Path, capsys: Run) -> None:
    shutil.copy(ROOT / "proofs" / "walks.py", own)
    assert main(["proofs", "run", "walks", "--exercise", "1", "--answer", "3"]) == 2
    assert "which checks the answers, does not exist" in capsys.readouterr().err


RIGHT: list[tuple[RightAnswer, list[str], list[str]]] = [
    (3, ["3", " 3 "], ["-3", "3, 3", "3/2", "33", "9" * 50]),
    ((3, -1), ["3, -1", "3 −1", "(3, -1)", "[3;-1]", "3 and -1"], ["3, 1", "-1, 3", "3"]),
    (Diagram("1,2|1'"), ["1,2|1'", "1'|2,1", "1,2/1p"], ["1|2|1'", "1,2|1',2'"]),
    (Matrix([[0, 1], [-1, 0]]), ["0 1; -1 0", "0,1;-1,0"], ["0 1; 1 0", "0 1 -1 0"]),
    ("undecided", ["Undecided", " undecided "], ["decided", "un decided"]),
    (frozenset({1, 2}), ["1", "2"], ["3", "1, 2"]),
]


@pytest.mark.parametrize(("answer", "right", "wrong"), RIGHT, ids=lambda x: str(x)[:20])
def test_answers_are_read_as_what_is_right(answer: RightAnswer, right: list[str], wrong: list[str]) -> None:
    assert all(is_right(text, answer) for text in right)
    assert not any(is_right(text, answer) for text in wrong)
    assert form(answer)


@pytest.mark.parametrize("text", ["", "x", "3.0", "1/0", "__import__('os')", "3 apples", "1//2"])
def test_what_is_no_number_is_no_answer(text: str) -> None:
    with pytest.raises(EqmathError):
        is_right(text, 3)
