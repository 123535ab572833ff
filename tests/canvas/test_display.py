"""What notebooks and other people's axes get, and what drawing leaves behind: nothing."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from eqmath import (
    Aut,
    Bilabelled,
    Diagram,
    Gaussian,
    GaussianMatrix,
    Hom,
    Kernel,
    LinearCombination,
    Matrix,
    PartitionAlgebra,
    S,
    Verdicts,
    bratteli_diagram,
    category,
    parse_group,
    refute,
    verify,
)
from eqmath.canvas import COLORS, Scene, Stroke, draw, rendered, text, to_svg
from eqmath.drawing import equation, sheet, weight_matrix
from eqmath.errors import TooLarge
from eqmath.families.jellyfish import Jellyfish
from eqmath.families.tuples import DiagramTuple
from tests import given as some

ROOT = Path(__file__).parents[2]
D = Diagram("1,2|3,1'|2',3'")


def python(code: str, **environment: str) -> str:
    command = [sys.executable, "-c", code]
    env = os.environ | {"PYTHONPATH": str(ROOT)} | environment
    return subprocess.run(command, capture_output=True, text=True, check=True, env=env).stdout


def test_an_svg_needs_no_matplotlib() -> None:
    code = 'import sys; from eqmath import Diagram\nd = Diagram("1,2|1\'")\nd._repr_svg_(); d.to_tikz(); '
    code += "d.save(sys.argv[0] + '.svg') if 0 else None; d._repr_mimebundle_()\nprint('matplotlib' in sys.modules)"
    assert python(code) == "False\n"


def test_files_are_the_same_under_two_hash_seeds() -> None:
    code = (
        "import hashlib\nfrom eqmath import Diagram\nfrom eqmath.canvas import FORMATS, rendered\n"
        "s = Diagram(\"1,2'|2,4|3,1',3'\").picture('bars', False, 'colors')\n"
        "print([hashlib.sha256(rendered(s, kind)).hexdigest() for kind in FORMATS])"
    )
    assert python(code, PYTHONHASHSEED="1") == python(code, PYTHONHASHSEED="2")


def test_figures_do_not_stay_in_memory() -> None:
    from matplotlib import _pylab_helpers
    from matplotlib.figure import Figure

    for kind in ("png", "pdf"):
        for _ in range(3):
            rendered(D.picture(), kind)
    gc.collect()
    assert not [thing for thing in gc.get_objects() if type(thing) is Figure]
    assert not _pylab_helpers.Gcf.figs


def test_settings_of_matplotlib_stay() -> None:
    import matplotlib

    before = dict(matplotlib.rcParams)
    rendered(D.picture(palette="colors"), "pdf")
    assert dict(matplotlib.rcParams) == before
    assert "matplotlib.pyplot" not in python(
        "import sys\nfrom eqmath import Diagram\nfrom eqmath.canvas import rendered\n"
        "rendered(Diagram('1').picture(), 'png'); print(sorted(sys.modules))"
    )


def test_drawing_into_axes() -> None:
    from matplotlib.figure import Figure

    axes = Figure().add_subplot()
    axes.plot([0, 1], [0, 1])
    D.draw(axes, color="blue", palette="colors", labels="none")
    scene = D.picture("none", palette="colors")
    (low, high), (bottom, top) = axes.get_xlim(), axes.get_ylim()
    assert low < scene.box[0]
    assert scene.box[2] < high
    assert bottom < scene.box[1]
    assert scene.box[3] < top
    assert len(axes.artists) + len(axes.patches) == len(scene.items)
    assert axes.get_aspect() == 1


def test_limits_that_were_set_stay() -> None:
    from matplotlib.figure import Figure

    axes = Figure().add_subplot()
    axes.set(xlim=(-9, 9), ylim=(-8, 8))
    draw(Scene((Stroke(((0, 0), (20, 20))),)), axes)
    assert (axes.get_xlim(), axes.get_ylim()) == ((-9, 9), (-8, 8))


def test_pages_are_as_large_in_every_format() -> None:
    """The sizes of SVG, PDF (points) and PNG (pixels at 300 dpi) agree up to two pixels."""
    scene = D.picture()
    width, height = (float(x) for x in ElementTree.fromstring(to_svg(scene)).attrib["viewBox"].split()[2:])
    pixels = [int.from_bytes(rendered(scene, "png")[i : i + 4], "big") for i in (16, 20)]
    assert all(abs(72 * p - 300 * size) <= 144 for p, size in zip(pixels, (width, height), strict=True))


def test_text_in_pdf_stays_text() -> None:
    assert b"/CIDFontType2" in rendered(text("12"), "pdf")
    assert b"/Type3" not in rendered(text("w₁₂"), "pdf")


@pytest.mark.parametrize(
    ("thing", "latex"),
    [
        (D, r"$\{1,2\mid 3,1'\mid 2',3'\}$"),
        (Diagram("0"), r"$\emptyset$"),
        (Jellyfish("J(1|2,1')"), r"$J(1\mid 2,1')$"),
        (DiagramTuple((Diagram("1"), Diagram("1'"))), r"$1 \otimes 1'$"),
        (LinearCombination({Diagram("1,1'"): -1, Diagram("1|1'"): 3}, "n"), r"$-\{1,1'\} + 3\,\{1\mid 1'\}$"),
        (Hom(parse_group("S(3)"), 2, 1), r"$\operatorname{Hom}_{\mathrm{S}(3)}(V^{\otimes 2}, V^{\otimes 1})$"),
    ],
    ids=lambda value: repr(value)[:30],
)
def test_notebooks_get_a_picture_a_formula_and_a_text(thing: object, latex: str) -> None:
    bundle = thing._repr_mimebundle_()
    assert list(bundle) == ["text/html", "image/svg+xml", "text/latex", "text/plain"]
    assert (bundle["text/plain"], bundle["text/latex"]) == (repr(thing), latex)
    page = ElementTree.fromstring(bundle["text/html"])
    assert page.tag.endswith("svg") or [child.tag for child in page] == ["div", "figcaption"]
    assert bundle["image/svg+xml"].strip() in bundle["text/html"]
    assert list(thing._repr_mimebundle_(include=["text/plain"])) == ["text/plain"]
    assert list(thing._repr_mimebundle_(exclude=["text/html", "image/svg+xml"])) == ["text/latex", "text/plain"]


RANKS = {"text/html": 50, "text/latex": 70, "image/svg+xml": 80, "image/png": 90, "text/plain": 120}
"""The ``defaultRank`` of each renderer in JupyterLab 4.6 and Notebook 7.6 (@jupyterlab/rendermime, factories.ts)."""
METHODS = {"text/html": "_repr_html_", "image/svg+xml": "_repr_svg_", "text/latex": "_repr_latex_"}
P = PartitionAlgebra(2, "n")
LONG, LONGER = (LinearCombination(dict.fromkeys(some.diagrams(3, l), 1), "n") for l in (2, 3))
PICTURED = [
    D, Diagram("0"), Jellyfish("J(1|2,1')"), Bilabelled("a-b;a;b"), DiagramTuple((Diagram("1"), Diagram("1'"))),
    LinearCombination({D: 2}, "n"), LinearCombination({}, "n", (1, 1)), LONG, P("1|1'|2,2'"), P(0),
    category("bilabelled", Aut("path:2"))("a;a;a"), Hom(S(3), 2, 1), Hom(parse_group("S(2)xS(3)"), 1, 1),
    equation([D, "=", D]), weight_matrix(Hom(S(3), 1, 1)), sheet("brauer", 2, 2), sheet("partition", 3, 3),
    Hom(S(3), 2, 2).spanning_set, Hom("S(3)", "V+1", "V").spanning_set, P.gram_matrix(), P.generators(),
    bratteli_diagram("partition", 2), Hom(S(2), 2, 2).relations(), Kernel(S(2), 2), Kernel(S(2), 2).basis(),
    refute("brauer spans SO(2)").witness, refute("brauer is independent in Sp(n)").witness,
]  # fmt: skip
FORMULAS = [
    Hom(S(3), 5, 5), Hom(parse_group("C(4)"), 1, 1), Hom(S(3), 1, 1).weight(), Hom(S(3), 1, 1).weight().matrix(),
    verify("orthogonal-brauer", n=2, k=1, l=1), Matrix([[1, "1/2"]]), Gaussian(0, 1) * GaussianMatrix(Matrix([[1]])),
    P.cell_modules()[1].gram_matrix(),
]  # fmt: skip
TEXTS = [
    Hom(S(3), 3, 3).weight(), Hom(S(3), 3, 3).weight().matrix(), Diagram.identity(151), LONGER,
    sheet("partition", 3, 4), Jellyfish.from_word([0] * 301, 301), DiagramTuple([Diagram.identity(80)] * 2),
]  # fmt: skip


def displayed(thing: object) -> tuple[str, str]:
    """What Jupyter displays: the kernel asks for the bundle, then calls the methods of kinds that are not in it.

    All but None counts, the empty text too (IPython, ``DisplayFormatter.format``); the page takes the least rank.
    """
    bundle = {kind: getattr(thing, name)() for kind, name in METHODS.items() if hasattr(thing, name)}
    bundle |= thing._repr_mimebundle_() if hasattr(thing, "_repr_mimebundle_") else {}
    kind = min((kind for kind, text in bundle.items() if text is not None), key=RANKS.__getitem__)
    return kind, bundle[kind]


def test_jupyter_displays_the_picture_else_the_formula_else_the_text() -> None:
    pages = [displayed(thing) for thing in PICTURED]
    assert {kind for kind, _ in pages} == {"text/html"}
    assert {page[:5] for _, page in pages} == {"<svg ", "<figu"}
    assert all("<svg " in page for _, page in pages)
    formulas = [displayed(thing) for thing in FORMULAS]
    assert [(kind, tex[0], tex[-1]) for kind, tex in formulas] == [("text/latex", "$", "$")] * len(FORMULAS)
    assert [displayed(thing) for thing in TEXTS] == [("text/plain", repr(thing)) for thing in TEXTS]


def test_a_picture_has_its_words_below() -> None:
    """A space of maps its dimension, a kernel its diagrams; a space that is too large to be computed only its list."""
    assert ">Hom(S(3), k=2, l=1): 5 diagrams, a basis; dimension 5</figcaption>" in displayed(Hom(S(3), 2, 1))[1]
    assert "15 diagrams, of rank 14, which span; dimension 14<" in displayed(Hom(S(3), 2, 2))[1]
    assert "a basis of the kernel of 15 diagrams 2 → 2 for S(2), of dimension 7<" in displayed(Kernel(S(2), 2))[1]
    assert ">[[0, 1], [-1, 0]] commutes with SO(2) and" in displayed(refute("brauer spans SO(2)").witness)[1]


def test_a_dimension_that_is_too_large_is_not_computed(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(self: Hom) -> int:
        raise TooLarge("too large")

    monkeypatch.setattr(Hom, "is_basis", property(refused))
    assert ">Hom(S(3), k=2, l=1): 5 diagrams<" in Hom(S(3), 2, 1)._repr_html_()


def test_verdicts_are_a_table_and_answers_show_their_witness() -> None:
    found = verify("symplectic-brauer-basis", n="all", order=4)
    kind, page = displayed(found)
    assert kind == "text/html"
    assert page.count("<tr>") == 1 + len(found)
    assert "<td>every n ≥ 4</td>" in page
    assert page.endswith("<p>3 verdicts, all as expected: 2 proved, 1 refuted</p>")
    assert "<p>0 verdicts, all as expected: nothing was decided</p>" in Verdicts()._repr_html_()
    assert Verdicts(found * 40)._repr_html_().count("<tr>") == 101
    told = displayed(refute("brauer is independent in Sp(n)"))[1]
    assert told.startswith("<p>brauer is independent in Sp(n): refuted, n = 2, k = l = 2: ")
    assert "<svg " in told
    counted = displayed(refute("symmetric-bell-count"))[1]
    assert counted.count("claimed 2, true 1") == 1
    assert displayed(refute("brauer spans SO(2)").witness)[0] == "text/html"
    assert refute("symmetric-bell-count").witness._repr_mimebundle_().keys() == {"text/plain"}


def test_a_gram_matrix_stands_between_its_diagrams_unless_it_is_large() -> None:
    assert P.gram_matrix()._repr_svg_().count("n²") == 0  # raised letters are smaller, not other characters
    assert "Gram matrix of 15 diagrams: 1,2,1&#x27;,2&#x27; ; " in P.gram_matrix()._repr_svg_().replace("'", "&#x27;")
    large = PartitionAlgebra(3, "n").gram_matrix()
    assert list(large._repr_mimebundle_()) == ["text/plain"]
    assert P.gram_matrix() == replace(P.gram_matrix(), diagrams=())


def test_pictures_on_one_page_share_no_names() -> None:
    """No element is named, styled from outside or refers to another: any number of them stand in one page."""
    for thing in PICTURED:
        svg = displayed(thing)[1]
        (drawn,) = [found for found in ElementTree.fromstring(svg).iter() if found.tag.endswith("svg")]
        names = {name for element in drawn.iter() for name in element.attrib}
        assert not names & {"id", "class", "href", "clip-path", "mask", "filter"}
        assert "url(" not in svg


def test_long_sums_are_not_wider_than_a_page() -> None:
    assert LONGER.picture().width <= 16.1


def test_the_formula_of_a_verdict() -> None:
    verdict = verify("orthogonal-brauer", n=2, k=1, l=1)
    assert verdict._repr_latex_().endswith(r"\operatorname{rank} = 1,\ \dim = 1;\ \text{proved}$")


def test_the_ground_is_transparent_and_ink_follows_the_text() -> None:
    svg = D._repr_svg_()
    assert "currentColor" in svg
    assert not any(word in svg for word in ("white", "black", "#fff"))
    assert all(color in to_svg(D.picture(palette="colors")) for color in COLORS[:3])


def test_weight_matrices_are_formulas_in_notebooks() -> None:
    weight = Hom(parse_group("SO(2)"), 1, 1).weight("a")
    formula = r"$\begin{pmatrix} a_{1} & a_{2} \\ -a_{2} & a_{1} \end{pmatrix}$"
    assert weight._repr_mimebundle_() == {"text/plain": repr(weight), "text/latex": formula}
    assert weight.matrix()._repr_mimebundle_()["text/latex"] == formula
    large = Hom(parse_group("S(3)"), 3, 3).weight()
    assert list(large._repr_mimebundle_()) == list(large.matrix()._repr_mimebundle_()) == ["text/plain"]
