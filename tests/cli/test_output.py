"""What is printed: plain text, tables for papers, progress, terminals that know only ASCII."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from pathlib import Path

import pytest

from eqmath.claims import SheafHierarchy
from eqmath.cli import main
from eqmath.cli.columns import Table
from eqmath.cli.streams import put
from eqmath.errors import CaseError
from eqmath.report import Covered, Evidence, exit_of
from eqmath.verdicts import Verdicts, verify
from tests import needs

TABLE = Table(("group", "n ≥ 1", "status"), [["S(1)", "1", "a|b & c"], ["S(10)", "203", "proved"]], frozenset({1}))


def test_plain_table() -> None:
    assert TABLE.text() == "group  n ≥ 1  status\nS(1)       1  a|b & c\nS(10)    203  proved"


def test_markdown_table() -> None:
    assert TABLE.markdown().splitlines() == [
        "| group | n ≥ 1 | status |",
        "| :-- | --: | :-- |",
        "| S(1) | 1 | a\\|b & c |",
        "| S(10) | 203 | proved |",
    ]


def test_csv_table() -> None:
    assert TABLE.csv() == "group,n ≥ 1,status\nS(1),1,a|b & c\nS(10),203,proved"


def test_latex_table() -> None:
    assert TABLE.latex().splitlines() == [
        r"% \usepackage{booktabs}",
        r"\begin{tabular}{@{}lrl@{}}",
        r"\toprule",
        r"group & n $\geq$ 1 & status \\",
        r"\midrule",
        r"S(1) & 1 & a\textbar{}b \& c \\",
        r"S(10) & 203 & proved \\",
        r"\bottomrule",
        r"\end{tabular}",
    ]


def test_ascii_terminal_gets_ascii() -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    put(stream, "n ≥ 3 · ⊗ ρ → ♥ n · ∅")
    stream.seek(0)
    assert stream.read() == "n >= 3 * (x) rho -> ? n * {}\n"


def test_every_command_survives_an_ascii_terminal() -> None:
    for arguments in (["list"], ["show", "symmetric-diagram-basis"], ["diagram", "1,2|1'", "-n", "2"], ["hom", "S0"]):
        run = subprocess.run(
            [sys.executable, "-m", "eqmath", *arguments],
            env={"PYTHONIOENCODING": "ascii", "PATH": "", "PYTHONUTF8": "0"},
            capture_output=True,
            check=False,
        )
        assert b"Traceback" not in run.stderr
        (run.stdout + run.stderr).decode("ascii")


def test_the_table_of_the_interface(capsys: pytest.CaptureFixture[str]) -> None:
    """One theorem at one order: every case, and the summary."""
    assert main(["-q", "verify", "symmetric-bell-count", "--order", "3", "-n", "all"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "theorem               group  order  n      diagrams  rank  dim  status",
        "symmetric-bell-count  S(1)   3      1             5     1    1  refuted as expected   claimed 5, true 1",
        "symmetric-bell-count  S(2)   3      2             5     4    4  refuted as expected   claimed 5, true 4",
        "symmetric-bell-count  S(3)   3      3             5     5    5  proved",
        "symmetric-bell-count  S(n)   3      n ≥ 3         5     5    5  proved                "
        "the same system for every n ≥ 3",
        "",
        "symmetric-bell-count  S(n)  order 3  every n  4 cases  2 proved, 2 refuted, as expected",
        "4 verdicts, all as expected: 2 proved, 2 refuted",
        "not checked: orders other than 3",
        "proved for every order, checked by Coq: symmetric-bell-count, every n, k and l: the number is Bell(l",
        "+ k) if and only if n ≥ l + k: proofs/formal/Symmetric.v, symmetric_dimension_bell",
    ]


MANY = ["verify", "symmetric-bell-count", "orthogonal-kernel", "graph-automorphism-adjacency", "--max-order", "4"]
SUMMARY = [
    "symmetric-bell-count          S(n)       orders 0..4  n = 1..6   30 cases  24 proved, 6 refuted, as expected",
    "orthogonal-kernel             O(n)       order 4      n = 1        1 case  proved as expected",
    "graph-automorphism-adjacency  15 groups  order 2      n = 1..10  15 cases  7 proved, 8 refuted, as expected",
    "46 verdicts, all as expected: 32 proved, 14 refuted",
    "not checked: orders other than 0..4; other n for 2 theorems; other groups for 1 theorem; other",
    "splits of the same order (15 verdicts); that the map is one of algebras, so that the ideal of an",
    "element of the kernel is in it: its own theorem (1 verdict)",
    "proved for every order, checked by Coq: symmetric-bell-count, every n, k and l: the number is Bell(l",
    "+ k) if and only if n ≥ l + k: proofs/formal/Symmetric.v, symmetric_dimension_bell",
]


def test_several_theorems_have_a_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*MANY, "-q"]) == 0
    assert capsys.readouterr() == ("\n".join(SUMMARY) + "\n", "")
    assert main([*MANY, "-q", "--cases"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].split() == ["symmetric-bell-count", "S(1)", "0", "1", "1", "1", "1", "proved"]
    assert lines[-10:] == ["", *SUMMARY]
    assert len(lines) == 1 + 46 + 10
    assert main(MANY) == 0
    out, err = capsys.readouterr()
    assert out.splitlines() == SUMMARY
    assert err.splitlines()[-1] == "note: --cases lists every case"


@pytest.mark.parametrize("kind", ["csv", "markdown", "latex"])
def test_tables_for_other_programs_hold_no_summary(capsys: pytest.CaptureFixture[str], kind: str) -> None:
    """It goes to standard error; a status is one word where a program reads it."""
    assert main([*MANY, "--format", kind]) == 0
    out, err = capsys.readouterr()
    assert err.splitlines()[-6:] == [*SUMMARY[:4], " ".join(SUMMARY[4:7]), " ".join(SUMMARY[7:])]
    rows = [line for line in out.splitlines() if "symmetric-bell-count" in line]
    assert len(rows) == 30 * (3 if kind == "latex" else 1)  # in three tables, none wider than a column of a paper
    wanted = "refuted" if kind == "csv" else "refuted as expected"
    cells = [cell.removesuffix(r"\\").strip() for row in rows for cell in re.split("[,|&]", row)]
    assert {cell for cell in cells if "refuted" in cell} == {wanted}
    assert main([*MANY, "--format", kind, "-q"]) == 0
    assert capsys.readouterr() == (out, "")


def test_what_is_not_as_expected_is_listed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A statement that is said to be false where it is true, and the other way round."""
    monkeypatch.setattr("eqmath.verdicts.plan.Instance.expected", lambda _, case: "refuted" if case.n > 1 else "proved")
    arguments = ["-q", "verify", "symmetric-bell-count", "symmetric-orbit-basis", "--max-order", "2", "-n", "1..2"]
    assert main(arguments) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(None, 7)[::7] for line in lines[1:8]] == [
        *([["symmetric-bell-count", "proved, expected refuted"]] * 2),
        ["symmetric-bell-count", "refuted, expected proved   claimed 2, true 1"],
        ["symmetric-bell-count", "proved, expected refuted"],
        *([["symmetric-orbit-basis", "proved, expected refuted"]] * 3),
    ]
    assert lines[9:12] == [
        "symmetric-bell-count   S(n)  orders 0..2  n = 1..2  6 cases  5 proved, 1 refuted, 4 NOT as expected",
        "symmetric-orbit-basis  S(n)  orders 0..2  n = 1..2  6 cases  6 proved, 3 NOT as expected",
        "12 verdicts, 7 NOT as expected: 11 proved, 1 refuted",
    ]
    assert main([*arguments, "--format", "csv"]) == 1
    assert '"expected: proved; claimed 2, true 1"' in capsys.readouterr().out


def test_sentences_have_the_width_of_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setattr("sys.stdout", Terminal())
    assert main([*MANY, "-q", "--no-color"]) == 0
    lines = sys.stdout.getvalue().splitlines()  # type: ignore[attr-defined]
    assert max(map(len, lines[3:])) <= 60 < len(" ".join(lines[4:]))
    assert " ".join(line.strip() for line in lines[4:]) == " ".join(SUMMARY[4:])


ABOUT_BISTOCHASTIC = """
B(n)
  bistochastic-partial  diagrams with blocks of at most two points span

"""
NARROW = """
B(n)
  bistochastic-partial  diagrams with
  blocks of at most two points span
"""
LEGEND = """

* false somewhere: refuted exactly there, as expected; eqmath show NAME has the full statement
"""


def test_the_list_is_by_group_and_marks_what_is_false(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["list"]) == 0
    wide = capsys.readouterr().out
    assert wide.startswith("A(n)\n* alternating-equals-symmetric  the layers are those of S(n)\n")
    assert ABOUT_BISTOCHASTIC in wide
    assert wide.endswith(LEGEND)
    assert max(map(len, wide.splitlines())) <= 100
    monkeypatch.setenv("COLUMNS", "41")
    monkeypatch.setattr("sys.stdout", Terminal())
    assert main(["list"]) == 0
    narrow = sys.stdout.getvalue()  # type: ignore[attr-defined]
    assert NARROW in narrow
    assert max(map(len, narrow.splitlines())) <= 41
    assert narrow.split() == wide.split()


def test_one_line_per_finished_case(capsys: pytest.CaptureFixture[str]) -> None:
    main(["verify", "symmetric-orbit-basis", "--order", "1", "-n", "all"])
    assert capsys.readouterr().err.splitlines() == [
        "symmetric-orbit-basis S(1) order 1: proved, dim 1, 1 by characters, "
        "3 random elements (seed 0) on 1 map: all commute",
        "symmetric-orbit-basis S(n) order 1: proved, dim 1, 1 by characters",
        "also, as evidence but not as proof: 3 random elements (seed 0) on 1 map: all commute",
    ]


NOTHING = [
    (["alternating-jellyfish", "--order", "2", "-n", "1"],
     "alternating-jellyfish A(n) has no case here, its hypotheses are: n ≥ 2, k ≥ 0, l ≥ 0"),
    (["symplectic-brauer", "--order", "4", "-n", "7"],
     "Sp(n) exists only for even n: 7 left out; "
     "symplectic-brauer Sp(n) has no case here, its hypotheses are: n even, k ≥ 0, l ≥ 0"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "reason"), NOTHING)
def test_a_range_without_a_case_is_an_error(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, words: list[str], reason: str
) -> None:
    """Zero cases prove nothing; nothing is begun then."""
    message = f"CaseError: there is nothing to decide: {reason}\n"
    for command in (["verify"], ["verify", "--out", str(tmp_path / "run")], ["cost", "verify"]):
        assert main([*command, *words]) == 2
        assert capsys.readouterr() == ("", message)
    assert not (tmp_path / "run").exists()
    with pytest.raises(CaseError, match=r"^there is nothing to decide: "):
        verify(words[0], n=words[-1], order=int(words[2]))
    with pytest.raises(CaseError, match=r"^there is nothing to decide: "):
        verify(words[0], n=f"{words[-1]}..{words[-1]}", max_order=int(words[2]))


def test_nothing_was_decided_in_other_commands(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["table", "Sp", "-n", "1"]) == main(["check", str(tmp_path)]) == 2
    for claim in ("orthogonal-kernel at k=0, l=0", "symmetric-kernel at n=50"):
        assert main(["refute", claim]) == 2
    monkeypatch.chdir(tmp_path)
    (tmp_path / "figures").mkdir()
    (tmp_path / "figures" / "_none.py").write_text("", encoding="utf-8")
    assert main(["figures"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        "CaseError: there is nothing to list: Sp(n) exists only for even n",
        f"UsageError: {tmp_path} contains no certificates",
        "    eqmath verify … --out DIR writes them",
        "ClaimError: the claim is about no case that is searched",
        "    orthogonal-kernel at k=0, l=0",
        "    eqmath show orthogonal-kernel shows its hypotheses",
        "ClaimError: the claim is about no case that is searched",
        "    symmetric-kernel at n=50",
        "    eqmath show symmetric-kernel shows its hypotheses",
        f"UsageError: there is no figure in {tmp_path / 'figures'}",
    ]
    assert exit_of([Evidence(Covered("", "x"), "", Verdicts(), (), 0.0, 0)]) == 2
    assert exit_of([Evidence(Covered("", "x"), "", Verdicts(), ("too large",), 0.0, 0)]) == 4


def test_a_summary_counts_what_has_no_certificate(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SheafHierarchy, "uncertified", "about sheaves")
    names = ["symplectic-brauer-basis", "sheaf-hierarchy"]
    assert main(["verify", *names, "-k", "0", "-l", "0", "-n", "2", "--out", str(tmp_path / "run")]) == 0
    out, err = capsys.readouterr()
    assert "\n2 verdicts, all as expected: 2 proved\n" in out
    assert err.splitlines()[2] == "1 of the verdicts are without a certificate: 1 about sheaves"


def test_what_a_paper_claims_besides_is_a_result(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-q", "reproduce", "2304.14165"]) == 0
    out, err = capsys.readouterr()
    assert (out.splitlines()[-1], err) == ("not covered: running times on given hardware", "")


def test_a_long_run_says_its_cost_first(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("eqmath.cli.commands.verify.ANNOUNCED_SECONDS", 0)
    main(["verify", "symmetric-orbit-basis", "--order", "1", "-n", "1"])
    assert capsys.readouterr().err.splitlines()[0] == "predicted: 1 × 1, about less than a second"


def test_compose_hom_and_sample_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    main(["compose", "1|1'", "1|1'", "--delta", "n"])
    main(["compose", "1,1'", "1,1'"])
    main(["sample", "S(3)", "--seed", "1"])
    assert capsys.readouterr().out == "n · 1|1'\n1,1'\n1 0 0\n0 0 1\n0 1 0\n"


@pytest.mark.parametrize("ending", ["svg", "pdf", "png", "tex"])
def test_draw_is_byte_stable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["-q", "draw", "1,2|1',2'", "1|2", "-o", f"a.{ending}", "--labels", "linear", "--style", "orbit"]) == 0
    assert main(["-q", "draw", "1,2|1',2'", "1|2", "-o", f"b.{ending}", "--labels", "linear", "--style", "orbit"]) == 0
    assert (tmp_path / f"a.{ending}").read_bytes() == (tmp_path / f"b.{ending}").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"a.{ending}", f"b.{ending}"]


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["--version"])
    assert stop.value.code == 0
    assert capsys.readouterr().out == "eqmath 0.2.0\n"


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def test_a_narrow_terminal_cuts_no_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    monkeypatch.setenv("TERM", "xterm")
    terminal = Terminal()
    monkeypatch.setattr("sys.stdout", terminal)
    assert main(["-q", "--no-color", "verify", "symmetric-bell-count", "--order", "2", "-n", "all"]) == 0
    lines = [line.rstrip() for line in re.sub(r"\x1b\[[0-9;]*m", "", terminal.getvalue()).splitlines()]
    assert [line.split()[0] for line in lines[:4]] == ["theorem", *["symmetric-bell-count"] * 3]
    assert lines[1].endswith("refuted as expected   claimed 2, true 1")


@pytest.mark.parametrize(("value", "coloured"), [(None, True), ("", True), ("0", False), ("1", False)])
def test_no_color_counts_when_it_is_not_empty(
    monkeypatch: pytest.MonkeyPatch, value: str | None, coloured: bool
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    if value is not None:
        monkeypatch.setenv("NO_COLOR", value)
    terminal = Terminal()
    monkeypatch.setattr("sys.stdout", terminal)
    assert main(["-q", "verify", "symmetric-orbit-basis", "--order", "1", "-n", "1"]) == 0
    assert ("\x1b[32mproved" in terminal.getvalue()) == coloured


def test_an_interrupt_is_130(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("eqmath.verdicts.filing.decide_in", interrupted)
    assert main(["-q", "verify", "symmetric-orbit-basis", "--order", "1"]) == 130
    assert capsys.readouterr().err == (
        "Interrupted: 0 of 6 cases are decided; with --out DIR they are kept, and --resume continues\n"
    )


def test_two_methods_that_disagree_are_5(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("eqmath.groups.symmetric.fixed_point_moment", lambda n, m: 7)
    assert main(["-q", "verify", "symmetric-orbit-basis", "--order", "1", "-n", "2"]) == 5
    assert capsys.readouterr().err == "Disagreement: dim Hom_S(2) at order 1: 1 computed, 7 by characters\n"


def test_show_tells_the_groups_of_a_theorem_about_groups(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "local-symmetries"]) == 0
    out = capsys.readouterr().out
    assert (
        "orders up to 4 for S(3)xS(2), 4 for O(2)xS(2), 3 for A(3)xS(2), 2 for Aut(path:3)xS(2), without range flags"
        in out
    )
    assert "-n is ignored" in out
    assert main(["show", "orthogonal-brauer"]) == 0
    assert "-n all proves every n" in capsys.readouterr().out
    assert main(["show", "antisymmetric-powers"]) == 0
    assert "tested range  from 1 to 1, V to V, Alt2(V) to V, " in capsys.readouterr().out
    assert main(["show", "direct-sums"]) == 0
    assert "V1+V2+2 to V1*V2, (V1+V2)^2 to (V1+V2)^2, for S(3)xS(2), O(2)xS(2), S(2)xA(3), " in capsys.readouterr().out


def test_a_summary_counts_pairs_of_spaces(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-q", "verify", "orthogonal-young-legs", "-n", "all"]) == 0
    assert capsys.readouterr().out.startswith("orthogonal-young-legs  O(n), 7 pairs of spaces  orders 4..8  every n  ")
    assert main(["-q", "verify", "direct-sums"]) == 0
    assert "\ndirect-sums  3 groups, 5 pairs of spaces  orders 2..4  " in "\n" + capsys.readouterr().out
    assert main(["-q", "verify", "orthogonal-young-legs", "-n", "2", "--from", "Sym2(V)", "--to", "1"]) == 0
    assert "\northogonal-young-legs  O(n) from Sym2(V) to 1  order 2  n = 2  1 case" in capsys.readouterr().out


def test_tables_of_latex_fit_into_a_column() -> None:
    """Numbers that do not fit begin another table with the same first column; words are wrapped, groups formulas."""
    orders = [str(10**i) for i in range(12)]
    wide = Table(["group", *orders], [["O(n), n ≥ 3", *orders]], frozenset(range(1, 13)), frozenset({0}))
    parts = wide.latex().split("\\medskip")
    assert len(parts) == 2
    assert all(r"$\mathrm{O}(n)$, n $\geq$ 3 & " in part for part in parts)
    rows = [line.removesuffix(r" \\") for part in parts for line in part.splitlines() if "geq" in line]
    assert [cell for row in rows for cell in row.split(" & ")[1:]] == orders
    long = Table(["name", "what"], [["turns", "a sentence of many words, " * 9]])
    assert r"\begin{tabular}{@{}lp{306pt}@{}}" in long.latex()


def test_verdicts_are_a_table_of_latex() -> None:
    """A sum of spaces may be broken after +, n ≥ 2 may not; a case without a dimension has an empty cell."""
    assert verify("symmetric-bell-count", n="3..4", order=3).to_latex().splitlines()[1:6] == [
        r"\begin{tabular}{@{}llllrl@{}}",
        r"\toprule",
        r"theorem & group & order & n & dim & status \\",
        r"\midrule",
        r"symmetric-bell-count & $\mathrm{S}(3)$ & 3 & 3 & 5 & proved \\",
    ]
    wide = verify("weight-space-layers", n="all").to_latex()
    assert r"V1+\allowbreak{}V1+\allowbreak{}V1+\allowbreak{}1 $\to$ V1+" in wide
    assert r" & n~$\geq$~2 & 25 " in wide
    assert Verdicts().to_latex().endswith("\\midrule\n\\bottomrule\n\\end{tabular}")


LISTED = ("symmetric-bell-count", "weight-space-layers", "grid-convolutions", "contraction-expressiveness")


@needs.tex
def test_tex_sets_a_table_within_the_column(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No box is overfull."""
    assert main(["-q", "table", "S,O,Sp", "--orders", "0..6", "-n", "all", "--format", "latex", "--only", "dim"]) == 0
    first = capsys.readouterr().out
    assert main(["-q", "verify", "symmetric-bell-count", "--order", "3", "-n", "all", "--format", "latex"]) == 0
    listed = [first, capsys.readouterr().out, *(verify(name, n="all").to_latex() for name in LISTED)]
    body = "\n\n\\noindent ".join(listed)
    page = rf"\documentclass{{article}}\usepackage{{booktabs}}\begin{{document}}\noindent {body}\end{{document}}"
    (tmp_path / "a.tex").write_text(page, encoding="utf-8")
    command = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "a.tex"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout[-1000:]
    assert "Overfull \\hbox" not in run.stdout
