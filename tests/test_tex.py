"""Formulas for papers: what every matrix, weight, combination, space, group and verdict gives, read again by TeX."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from eqmath import BrauerAlgebra, Diagram, GaussianMatrix, Hom, LinearCombination, Matrix, Space, parse_group, verify
from eqmath.drawing import sheet
from eqmath.errors import UsageError
from tests import needs

NAMES = ["O(3)", "S(3)xO(2)", "S(2)wrS(3)", "O(1,3)", "B#+(4)", "S'+(4)", "Aut(path:3)", "S(2)+SO(2)", "C(4)", "UR(4)"]
SPACES = ["V", "V^3", "2*Sym2(V)+1", "(V+1)^2", "Dual(V)*V", "Harm2(V)*det", "Inj2(V)+Sub2(V)", "Cl(V)", "0", "3"]
THINGS = [
    *map(parse_group, NAMES), *map(Space, SPACES), Matrix([[1, "-1/2"]]), Matrix.identity(12),
    GaussianMatrix(Matrix([[1, 0]]), Matrix([[0, "1/2"]])), Hom("O(3)", "Sym2(V)", "V"), Hom("S(3)", 2, 1),
    Hom("S(3)", 1, 1).weight(), Hom("S(4)", 2, 2).weight("a").matrix(), Diagram("1,2|1'"), Diagram("0"),
    LinearCombination({Diagram("1,1'"): -1, Diagram("1|1'"): 3}, "n"), BrauerAlgebra(3, "n").gram_matrix(),
    verify("orthogonal-brauer", n=2, k=1, l=1), verify("special-orthogonal-grood-independent", n=2, k=1, l=1),
]  # fmt: skip


@pytest.mark.parametrize("thing", THINGS, ids=lambda thing: repr(thing)[:30])
def test_every_formula_is_balanced_and_plain(thing: object) -> None:
    """No dollar signs, as many brackets opened as closed, nothing of Unicode."""
    formula = thing.to_latex()  # type: ignore[attr-defined]
    assert "$" not in formula
    unescaped = formula.replace(r"\{", "").replace(r"\}", "")
    assert unescaped.count("{") == unescaped.count("}")
    assert formula.isascii()


@pytest.mark.parametrize(
    ("name", "formula"),
    [
        ("O(3)", r"\mathrm{O}(3)"), ("S(3)xO(2)", r"\mathrm{S}(3) \times \mathrm{O}(2)"),
        ("S'+(4)", r"\mathrm{S}'^{+}(4)"), ("Aut(path:3)", r"\mathrm{Aut}(\text{path:3})"),
    ],
)  # fmt: skip
def test_groups(name: str, formula: str) -> None:
    assert parse_group(name).to_latex() == formula


def test_a_large_matrix_is_written_out_and_not_shown() -> None:
    weight = Hom("S(4)", 2, 2).weight().matrix()
    large = Hom("S(3)", 3, 3).weight("w").matrix()
    assert weight.to_latex().startswith(r"\left(\begin{array}{cccccccccccccccc}")
    assert large.to_latex().count(r"\\") == 26
    assert large._repr_latex_() is None


def test_what_is_a_picture_has_no_formula() -> None:
    with pytest.raises(UsageError, match="no formula"):
        sheet("brauer", 2, 2).to_latex()


@needs.tex
def test_tex_reads_all(tmp_path: Path) -> None:
    body = "\n".join(rf"\[ {thing.to_latex()} \]" for thing in THINGS)  # type: ignore[attr-defined]
    page = rf"\documentclass{{article}}\usepackage{{amsmath}}\begin{{document}}{body}\end{{document}}"
    (tmp_path / "a.tex").write_text(page, encoding="utf-8")
    command = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "a.tex"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout[-2000:]
