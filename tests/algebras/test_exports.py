"""Elements as text, pictures, LaTeX, sympy and numpy."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
import sympy

from eqmath import Aut
from eqmath.algebras import BrauerAlgebra, JellyfishAlgebra, PartitionAlgebra, WalledBrauerAlgebra, category
from eqmath.canvas import Dot, Label

P = PartitionAlgebra(1, "n")
CUT, ONE = P("1|1'"), P.one()


def test_as_on_a_blackboard() -> None:
    assert str(CUT * CUT + ONE * 2) == "2 · 1,1' + n · 1|1'"
    assert repr(CUT * (P.delta - 1) - ONE) == "-1 · 1,1' + (n - 1) · 1|1'"
    assert str(P.zero()) == "0"


@pytest.mark.parametrize(
    ("element", "text"),
    [
        (P.zero(), "0"),
        (ONE, r"\{1,1'\}"),
        (-ONE, r"-\{1,1'\}"),
        (CUT * (P.delta - 1) - ONE, r"-\{1,1'\} + (n - 1)\,\{1\mid 1'\}"),
        (CUT * Fraction(-1, 2) + ONE, r"\{1,1'\} - \tfrac{1}{2}\,\{1\mid 1'\}"),
        (CUT * P.delta * -3, r"-3n\,\{1\mid 1'\}"),
    ],
)
def test_latex(element: object, text: str) -> None:
    assert element.to_latex() == text  # type: ignore[attr-defined]


def test_picture_has_every_diagram_and_coefficient(tmp_path: Path) -> None:
    element = CUT * CUT * 2 - ONE
    scene = element.picture()
    assert [item.text for item in scene.items if isinstance(item, Label)] == ["−", "+", "2n"]
    assert sum(isinstance(item, Dot) for item in scene.items) == 4
    dots = [item.at[0] for item in scene.items if isinstance(item, Dot)]
    assert dots[:2] == [dots[0]] * 2 != dots[2:] == [dots[2]] * 2
    svg = ElementTree.fromstring(element._repr_svg_())
    assert svg.find("{http://www.w3.org/2000/svg}title").text == str(element)  # type: ignore[union-attr]
    element.save(tmp_path / "element.tex")
    assert (tmp_path / "element.tex").read_text(encoding="utf-8").count("tikzpicture") == 2


def test_pictures_of_zero_and_of_other_diagrams() -> None:
    assert [item.text for item in P.zero().picture().items if isinstance(item, Label)] == ["0"]
    J = JellyfishAlgebra(1, 2)
    assert J.sum()._repr_svg_().startswith("<svg")
    assert category("bilabelled", Aut("path:2"))("a;a;a")._repr_svg_().startswith("<svg")


def test_sympy() -> None:
    n = sympy.Symbol("n")
    one, cut = (sympy.Symbol(text, commutative=False) for text in ("1,1'", "1|1'"))
    assert (CUT * CUT - ONE * Fraction(1, 2)).to_sympy() == n * cut - one / 2
    assert P.zero().to_sympy() == 0
    assert one * cut != cut * one


def test_numpy() -> None:
    B = BrauerAlgebra(2, 3)
    x = B("1,2|1',2'") * 4 - B.one()
    assert x.to_numpy().dtype == np.int64
    assert x.to_numpy().tolist() == B.coordinates(x) == [4, -1, 0]
    assert (x * Fraction(1, 3)).to_numpy().tolist() == [Fraction(4, 3), Fraction(-1, 3), 0]
    assert (x * 2**70).to_numpy().tolist() == [2**72, -(2**70), 0]
    assert (CUT * CUT).to_numpy().tolist() == [0, P.delta]
    W = WalledBrauerAlgebra(1, 1, 2)
    assert (W.one() * 3).to_numpy().tolist() == W.coordinates(W(3)) == [0, 3]


def test_generators_are_a_dictionary_with_pictures():
    letters = PartitionAlgebra(3, "n").generators()
    assert isinstance(letters, dict)
    assert list(letters) == ["s1", "s2", "p1", "p2", "p3", "b1", "b2"]
    svg = letters._repr_svg_()
    assert svg.startswith("<svg")
    assert all(f">{name}<" in svg for name in letters)
    assert letters._repr_mimebundle_()["text/html"] == svg
    assert PartitionAlgebra(0, "n").generators()._repr_svg_() is None
    assert PartitionAlgebra(40, "n").generators()._repr_svg_() is None


def test_matrices_of_monomials_are_formulas():
    gram = BrauerAlgebra(2, "-q-1/q").gram_matrix()
    formula = gram._repr_latex_()
    assert formula.startswith(r"$\begin{pmatrix} (q^{2} + 1)^{2}/q^{2} & -(q^{2} + 1)/q & ")
    assert formula.count("&") == 6
    assert formula.count(r"\\") == 2
    assert gram._repr_mimebundle_()["text/latex"] == formula
    bare = replace(gram, diagrams=())
    assert bare._repr_mimebundle_() == {"text/latex": formula, "text/plain": repr(gram)}
    assert BrauerAlgebra(4, "n").gram_matrix()._repr_latex_() is None
