"""The site: the converter of worked scripts, the generated pages, the check of the built pages, and what pages show."""

from __future__ import annotations

import ast
import doctest
import io
import json
import re
import shlex
import subprocess
import sys
import textwrap
from importlib import import_module
from pathlib import Path

import pytest

import eqmath
from docs import figures, reference, theorems, writing
from docs.blocks import last_value
from docs.cells import Cell, cells_of, gallery_source, notebook
from docs.check import problems
from docs.conventions import in_unicode
from docs.figure_titles import OTHERS, PURPOSES, grouped
from docs.formulas import pieces
from docs.markup import cells, restructured
from docs.scripts import emblems, link, place, scripts
from docs.spans import inline
from eqmath.claims.about_spaces import legs_of
from eqmath.cli import main
from eqmath.cli.commands.conventions import CONVENTIONS
from eqmath.groups import parse_series
from eqmath.theorems import all_theorems, theorem
from tests import needs

ROOT = Path(__file__).parents[1]
PAGES = [path for path in sorted((ROOT / "docs").glob("*.rst")) if path.stem != "adding"]
"""Those that are written by hand; the examples of the page on adding are run by a test of their own."""
every_script = pytest.mark.parametrize("path", sorted((ROOT / "proofs").glob("*.py")), ids=lambda path: path.stem)
every_page = pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)


def blocks(path: Path, language: str) -> list[str]:
    """The code blocks of a page in one language, wherever they stand."""
    text = path.read_text(encoding="utf-8")
    head = rf"^( *)\.\. code-block:: {language}\n(?:\1   :\w+: .*\n)*\n((?:\1   .*\n|\n)+)"
    return [textwrap.dedent(body) for _, body in re.findall(head, text, re.M)]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("`1|1'` is code", "``1|1'`` is code"),
        ("1|1' is not", "1\\|1' is not"),
        ("**bold** and *italic*, both", "**bold** and *italic*\\ , both"),
        ("**The `x` thing** here", "**The** \\ ``x``\\  **thing** here"),
        ("E_β stays, Σ_{t} and D_ do not", "E_β stays, Σ\\_{t} and D\\_ do not"),
        ("a * b * c", "a \\* b \\* c"),
        ("(`f`)", "(\\ ``f``\\ )"),
        ("see arXiv:2212.08630.", "see `arXiv:2212.08630 <https://arxiv.org/abs/2212.08630>`__\\ ."),
        ("[a page](https://example.org/x)", "`a page <https://example.org/x>`__"),
        ("[n]^l and [k](l)", "[n]^l and [k](l)"),
        (r"\*not italic\*", r"\*not italic\*"),
        ("(l+k)\\n", "(l+k)\\\\n"),
    ],
)
def test_inside_a_line(markdown: str, expected: str) -> None:
    assert inline(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("# One\n## Two", "One\n=====\n\nTwo\n-----"),
        ("two\nlines\n\nof words", "two\nlines\n\nof words"),
        ("so\n\n    v = w\n    w = v\n\nand", "so\n\n.. code-block:: text\n\n    v = w\n    w = v\n\nand"),
        ("```\nx = 1\n```\nthen", ".. code-block:: text\n\n    x = 1\n\nthen"),
        ("words:\n* one\n  more\n* two", "words:\n\n* one\n  more\n\n* two"),
        (
            "1. one\n\n       formula\n\n   on\n2. two",
            "1. one\n\n   .. code-block:: text\n\n       formula\n\n   on\n\n2. two",
        ),
        ("A. Author wrote", "\\ A. Author wrote"),
        ("|Stab| is\na number", "\\|Stab\\| is\na number"),
        ("* |Stab| is one", "* \\|Stab\\| is one"),
    ],
)
def test_blocks(markdown: str, expected: str) -> None:
    assert restructured(markdown) == expected


def test_a_table() -> None:
    head = ".. list-table::\n   :header-rows: 1\n   :widths: auto\n\n   * - letter\n     - is\n"
    made = restructured("| letter | is |\n| --- | --- |\n| `1|1'` | a\\|b |")
    assert made == head + "   * - ``1|1'``\n     - a\\|b"
    assert cells("| a |  |") == [" a ", "  "]


def test_cells_are_words_or_code() -> None:
    script = "# %% [markdown]\n# # Title\n#\n# words\n\n# %%\n# why\nx = 1\n\n# %% [hypothesis]\ny = 2\n\n# %%\n"
    assert cells_of(script) == [Cell(False, "# Title\n\nwords"), Cell(True, "# why\nx = 1"), Cell(True, "y = 2")]
    source = gallery_source(script, "``{}``".format, "picture.svg")
    setting = "# sphinx_gallery_thumbnail_path = 'picture.svg'\n\n"
    assert source == f'r"""\nTitle\n=======\n\nwords\n"""\n\n# %%\n\n{setting}# why\nx = 1\n\n# %%\n\ny = 2\n'
    with pytest.raises(ValueError, match="expected a cell with a title, found 'x = 1'"):
        gallery_source("x = 1\n", "``{}``".format)


@every_script
def test_the_gallery_runs_the_code_of_the_script(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    _, *converted = ast.parse(gallery_source(text, link)).body
    assert [ast.dump(statement) for statement in converted] == [
        ast.dump(statement) for statement in ast.parse(text).body
    ]
    assert place(path.name) == list(scripts()).index(path.stem)


@every_script
def test_a_script_becomes_clean_markup(path: Path) -> None:
    core = pytest.importorskip("docutils.core", reason=needs.DOCS)
    for cell in cells_of(path.read_text(encoding="utf-8")):
        complaints, settings = io.StringIO(), {"report_level": 2, "halt_level": 5}
        if not cell.is_code:
            text = restructured(cell.text)
            core.publish_doctree(text, settings_overrides=settings | {"warning_stream": complaints})
            assert complaints.getvalue() == ""
            assert text.count(".. list-table::") == cell.text.count("\n| --- |")


@every_script
def test_a_script_as_a_notebook(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    made = json.loads(notebook(text))
    assert ["".join(cell["source"]) for cell in made["cells"]] == [cell.text for cell in cells_of(text)]
    assert {cell["cell_type"] for cell in made["cells"]} == {"code", "markdown"}


@pytest.mark.parametrize(
    ("words", "formulas"),
    [
        (
            "a basis of Hom_S(n)((Rⁿ)^⊗k, Rⁿ).",
            [r"\operatorname{Hom}_{\mathrm{S}(n)}((\mathbb{R}^{n})^{\otimes k},\ \mathbb{R}^{n})"],
        ),
        ("The (k,l)-diagrams, n ≥ 1", ["(k,l)", r"n\geq 1"]),
        ("X_π⁺ − X_π⁻ = J_π", ["X_{π}^{+}-X_{π}^{-}=J_{π}"]),
        ("Σ (f^λ)² over λ ⊢ n", [r"\sum (f^{λ})^{2}", r"λ\vdash n"]),
        ("the flip of H has the sign (−1)^(s(n−s))", ["H", "(- 1)^{s(n-s)}"]),
        ("|k−l| = 1", [r"\vert k-l\vert =1"]),
        ("r! Wg = Σ f^λ", ["r!", r"\operatorname{Wg}=\sum f^{λ}"]),
        ("H. Weyl (1939), e.g. a matrix A, i.e. 14 of 15; I say 6 s", []),
        ("n-th, the group's, DeepSets, e3nn, B-spline", ["n", "B"]),
        ("of V. The map", ["V"]),
        ("in 1|1' and x(2", []),
        ("d'·Σ_{t ≤ n} S(l, t) weights", [r"d'\cdot \sum_{t\leq n} \mathrm{S}(l,\ t)"]),
        ("{a, b} is a set", ["b"]),
    ],
)
def test_formulas_in_words(words: str, formulas: list[str]) -> None:
    assert "".join(piece for piece, _ in pieces(words)) == words
    assert [tex for _, tex in pieces(words) if tex] == formulas


def test_what_the_markup_escapes_is_typeset() -> None:
    core = pytest.importorskip("docutils.core", reason=needs.DOCS)
    typesetting = pytest.importorskip("docs.typeset", reason=needs.DOCS)
    document = core.publish_doctree(r"the characters ch\_(k) of G, ``ch_(k)``")
    typesetting.typeset(document)
    assert [found.astext() for found in document.findall(typesetting.Formula)] == ["ch_(k)", "G"]


def test_every_formula_of_a_theorem_is_typeset() -> None:
    latex2mathml = pytest.importorskip("docutils.utils.math.latex2mathml", reason=needs.DOCS)
    found = [
        tex
        for t in all_theorems()
        for words in (t.statement, t.hypotheses, t.convention, t.reading, t.order)
        for _, tex in pieces(words)
        if tex
    ]
    assert len(found) > 1500
    for tex in set(found):
        assert latex2mathml.tex2mathml(tex, as_block=False).startswith("<math")


@pytest.mark.parametrize("name", ["blocks", "cells", "conventions", "figure_titles", "formulas", "markup"])
def test_the_examples_of_what_makes_the_site(name: str) -> None:
    assert doctest.testmod(import_module(f"docs.{name}")).failed == 0


def test_every_script_has_its_own_emblem() -> None:
    assert list(emblems()) == list(scripts())
    assert len(set(emblems().values())) == len(scripts())
    assert all(d.k and d.l for d in emblems().values())


def test_links_in_scripts() -> None:
    assert link("symmetric_group.py") == ":doc:`symmetric_group.py </generated/proofs/symmetric_group>`"
    assert link("eqmath.Hom.relations") == ":py:obj:`eqmath.Hom.relations`"
    assert link("1|1'") == "``1|1'``"
    assert link("absent.py") == "``absent.py``"


@every_page
def test_pages_show_what_is_printed(
    path: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The blocks of a page share their names, as they do where the page draws."""
    for module in re.findall(r"^ +import (torch|jax)$", path.read_text(encoding="utf-8"), re.M):
        getattr(needs, module)()
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    for block in blocks(path, "python"):
        last_value(block, names)
    capsys.readouterr()
    for part in re.split(r"^\$ eqmath ", "".join(blocks(path, "console")), flags=re.M)[1:]:
        command, _, expected = part.partition("\n")
        main(shlex.split(command))
        assert capsys.readouterr().out.rstrip() == expected.rstrip()


def test_no_example_is_left_out() -> None:
    """Every block on the pages is Python that is run, commands that are compared, or a text that is neither."""
    found = {"python": 0, "console": 0, "text": 0, "coq": 0}
    for path in PAGES:
        directives = re.findall(r"\.\. code-block::(.*)", path.read_text(encoding="utf-8"))
        counts = {language: len(blocks(path, language)) for language in found}
        assert sum(counts.values()) == len(directives), path
        found = {language: found[language] + counts[language] for language in found}
    assert found["python"] >= 15
    assert found["console"] >= 15


@pytest.mark.parametrize(
    "name",
    [
        "symmetric-bell-count",
        "orthogonal-brauer",
        "local-symmetries",
        "brauer-category",
        "direct-sums",
        "young-legs-count",
    ],
)
def test_a_page_says_all_about_its_theorem(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theorems, "FOLDER", tmp_path)
    statement = theorem(name)
    files = theorems.write_page(statement)
    page = (tmp_path / files[0]).read_text(encoding="utf-8")
    for words in (statement.statement, statement.hypotheses, statement.convention, statement.reading, statement.order):
        assert writing.plain(words) in page
    for control in statement.controls:
        assert f"* - {writing.plain(control.name)}\n     - {writing.plain(control.reason)}\n" in page
    assert f"</generated/proofs/{statement.script}>`" in page
    assert f"$ eqmath -q verify {name} --max-order 4 -n all --cases\n   theorem " in page
    assert (tmp_path / files[1]).read_text(encoding="utf-8").startswith("<svg")
    if statement.claim.uncertified:
        assert theorems.NO_CERTIFICATE.format(about=statement.claim.uncertified) in page
    else:
        text = (tmp_path / files[2]).read_text(encoding="utf-8")
        assert theorems.output("-q", "check", str(tmp_path / files[2])) == "1 accepted, 0 rejected\n"
        assert text.strip() in page


def test_every_theorem_has_a_picture_of_its_case() -> None:
    for statement in all_theorems():
        listed, n = parse_series(statement.single.examples[0][0] if statement.single else statement.series.name(2))
        group = listed.name(2 if n is None else n)
        ends = statement.spaces.pairs[0] if statement.spaces else None
        k, l = map(legs_of, ends) if ends else statement.split or (1, 1)
        case = {"group": group, "n": str(eqmath.parse_group(group).n), "k": str(k), "l": str(l)}
        scene = theorems.picture(statement, case)
        shown = " from {} to {}".format(*ends) if ends else f", k = {k}, l = {l}"
        assert scene.title in (f"Diagrams of {group}{shown}", f"A basis of the maps of {group}{shown}")
        assert scene.items


def test_the_row_that_is_shown() -> None:
    row = {"n": "1", "k": "1", "status": "proved", "diagrams": "2"}
    every, two, one = row | {"n": "all"}, row | {"n": "2"}, row | {"n": "2", "diagrams": "1"}
    assert theorems.shown_row([every, row, one, two]) == two
    assert theorems.shown_row([every, row, one]) == row
    assert theorems.shown_row([every, one]) == one
    assert theorems.shown_row([row, two, row | {"status": "refuted"}]) == row | {"status": "refuted"}


@pytest.mark.parametrize("name", reference.AXIOMS)
def test_the_page_of_a_class_opens_with_its_axioms_and_their_picture(name: str) -> None:
    room = {"Category": "algebras", "EasyCategory": "easy", "Space": "spaces"}.get(name, "diagrams")
    page = reference.class_page(f"eqmath.{room}", name)
    opening, figure = page.split(".. autoclass::")[0], f"figures/{reference.AXIOMS[name]}.svg"
    assert opening.count(">>> ") >= 3
    assert opening.count("True") >= 3
    assert figure in opening
    assert (ROOT / figure).is_file()


def test_the_reference_has_every_public_name() -> None:
    described: dict[int, str] = {}
    pages: dict[str, str] = {}
    for name in reference.modules():
        pages |= reference.module_pages(name, described)
    assert {"eqmath", "eqmath.algebras", "eqmath.hom", "eqmath.theorems"} <= set(pages)
    for name in reference.modules():
        page = pages[name]
        for public in sys.modules[name].__all__:
            assert re.search(rf"^   \* - :py:obj:`{public} <eqmath\.[\w.]+>`\n     - .+$", page, re.M), (name, public)
    classes = {path: page for path, page in pages.items() if ".. autoclass:: " in page}
    assert all(page.count("\n.. autoclass:: ") == 1 for page in classes.values())
    assert ".. autoclass:: eqmath.Hom\n" in classes["eqmath.Hom"]
    assert "eqmath.hom.Hom" not in pages
    assert not set(classes) & set(reference.modules())


def test_bars_in_docstrings() -> None:
    lines = ["|x| and `|y|`, ``1|1'`` and |z|", "", ">>> 1 | 2", 'Diagram("1|1\'")', "", "|z|"]
    reference.escape_bars(None, "", "", None, None, lines)
    assert lines == ["\\|x\\| and `|y|`, ``1|1'`` and \\|z\\|", "", ">>> 1 | 2", 'Diagram("1|1\'")', "", "\\|z\\|"]


def test_every_figure_has_a_page() -> None:
    scripts_of_figures = [path.stem for path in sorted((ROOT / "figures").glob("*.py"))]
    groups = grouped(scripts_of_figures)
    assert sorted(name for own in groups.values() for name in own) == scripts_of_figures
    assert OTHERS not in groups
    assert groups == PURPOSES
    for own in groups.values():
        for name, title in own.items():
            path = ROOT / "figures" / f"{name}.svg"
            page = figures.page(title, path)
            assert page.startswith(writing.heading(writing.plain(title)))
            assert writing.plain(figures.shown(path)) in page
            assert writing.plain(figures.description(path)) in page
            assert f"/../figures/{path.name}" in page


def test_conventions_in_unicode() -> None:
    for name, rule in CONVENTIONS.items():
        shown = in_unicode(name) + in_unicode(rule)
        assert not re.search(r"->|_(?:pi|beta|alpha|gamma|sigma)\b|\bdelta\b|\bepsilon\b|R\^n", shown), shown


def test_files_are_touched_only_when_they_change(tmp_path: Path) -> None:
    path = tmp_path / "new" / "page.rst"
    writing.write(path, "one")
    before = path.stat().st_mtime_ns
    writing.write(path, "one")
    assert path.stat().st_mtime_ns == before
    writing.write(path, "two")
    writing.write(path.with_name("other.rst"), "x")
    writing.remove_others(path.parent, ["page.rst"])
    assert [p.read_text(encoding="utf-8") for p in path.parent.iterdir()] == ["two"]


GOOD = '<img src="p.svg" alt=""><a href="other.html#here">o</a><a href="https://arxiv.org/abs/1">a</a><p id="top"></p>'
WRONG = {
    '<script src="https://cdn.example/x.js"></script>': "page.html: loads https://cdn.example/x.js",
    '<link rel="stylesheet" href="//fonts.example/x.css">': "page.html: loads //fonts.example/x.css",
    "<style>@import url(https://fonts.example/y.css)</style>": "page.html: loads https://fonts.example/y.css",
    '<img src="p.svg">': "page.html: no words for the picture p.svg",
    '<a href="absent.html">x</a>': "page.html: absent.html leads nowhere",
    '<a href="other.html#absent">x</a>': "page.html: other.html#absent leads nowhere",
    '<a href="#absent">x</a>': "page.html: #absent leads nowhere",
}


@pytest.mark.parametrize("wrong", WRONG)
def test_the_check_of_built_pages_finds(wrong: str, tmp_path: Path) -> None:
    (tmp_path / "p.svg").write_text("<svg/>", encoding="utf-8")
    (tmp_path / "other.html").write_text('<p id="here"></p>', encoding="utf-8")
    (tmp_path / "page.html").write_text(GOOD, encoding="utf-8")
    assert list(problems(tmp_path)) == []
    (tmp_path / "page.html").write_text(GOOD + wrong, encoding="utf-8")
    assert list(problems(tmp_path)) == [WRONG[wrong]]


def test_the_check_reads_style_sheets(tmp_path: Path) -> None:
    (tmp_path / "x.css").write_text("p { background: url('http://example.org/x.png') }", encoding="utf-8")
    assert list(problems(tmp_path)) == ["x.css: loads http://example.org/x.png"]


@pytest.mark.slow
def test_the_site_builds_without_a_warning(tmp_path: Path) -> None:
    pytest.importorskip("sphinx_gallery", reason=needs.DOCS)
    command = [sys.executable, "-m", "sphinx", "-W", "-q", "-b", "html", "-d", str(tmp_path / "doctrees")]
    subprocess.run([*command, "docs", str(tmp_path / "html")], cwd=ROOT, check=True)
    assert list(problems(tmp_path / "html")) == []
    pages = {path.stem for path in (tmp_path / "html").rglob("*.html")}
    assert {t.name for t in all_theorems()} | set(scripts()) <= pages
