"""The static pages: the same bytes every run, links that lead somewhere, no network; read in a browser."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs.check import problems
from eqmath import Hom
from eqmath.cli import main
from eqmath.errors import UsageError
from eqmath.explorer import export, static_pages
from eqmath.explorer.static_pages import Layer, layers, pages
from tests import needs
from tests.browser import browser

MEASURE = (Path(__file__).parents[1] / "site_measure.js").read_text(encoding="utf-8")
PAGES = ["index.html", "layer-Sp-2-1-1.html", "layer-S-2-2-2.html", "product-brauer-1.html", "claims.html"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A smaller selection."""
    made = tmp_path_factory.mktemp("pages")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(static_pages, "GROUPS", ["S(n)", "Sp(n)"])
        patch.setattr(static_pages, "OTHERS", ("S+(4)",))
        patch.setattr(static_pages, "LARGEST", 2)
        patch.setattr(static_pages, "ROWS", (("brauer", 2, 2), ("symplectic", 2, 2)))
        patch.setattr(static_pages, "CLAIMS", ("brauer spans SO(2)", "symplectic-naive-composition"))
        assert main(["explore", "--export", str(made), "-q"]) == 0
        again = dict(pages())
    assert {path.name: path.read_text(encoding="utf-8") for path in made.iterdir()} == again
    return made


def test_all_links_lead_somewhere_and_nothing_is_fetched(folder: Path) -> None:
    assert list(problems(folder)) == []
    assert len(list(folder.iterdir())) == 2 + 4 * 6 + 2 * 3
    for path in folder.iterdir():
        assert re.findall(r"(?:src|href)=\"(?:https?:)?//", path.read_text(encoding="utf-8")) == []


def test_every_page_is_reached_from_the_first(folder: Path) -> None:
    linked = set(re.findall(r'href="([\w.+-]+)', (folder / "index.html").read_text(encoding="utf-8")))
    assert linked == {path.name for path in folder.iterdir()} - {"index.html"}


def test_the_first_page_has_the_dimensions(folder: Path) -> None:
    first = (folder / "index.html").read_text(encoding="utf-8")
    for name, k, l in (("S(2)", 2, 2), ("Sp(2)", 1, 1), ("S+(4)", 1, 2)):
        file = Layer(name, None, k, l).file
        assert f'<a href="{file}">{Hom(name, k, l).dim}</a>' in first
        assert (folder / file).is_file()


def test_the_selection_has_every_series_and_no_page_twice() -> None:
    files = [layer.file for layer in layers()]
    assert len(files) == len(set(files))
    assert {"layer-SO-3-2-2.html", "layer-UR-4-1-1.html", "layer-Splus-4-1-1.html"} <= set(files)


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UsageError, match="expected a folder"):
        export(tmp_path / "file")


@needs.chromium
def test_the_pages_in_a_browser(folder: Path, tmp_path: Path) -> None:
    with browser(tmp_path) as tab:
        for name in PAGES:
            for width, theme in ((1280, "light"), (390, "dark")):
                tab.go((folder / name).as_uri(), width, theme)
                tab.run(MEASURE)
                assert tab.run("innerWidth >= document.documentElement.scrollWidth && innerWidth") == width
                assert tab.run("pale()") == []
                assert tab.run("unmarked()") == []
        tab.go((folder / "layer-S-2-2-2.html").as_uri())
        tab.press("a", "Sp(n)")
        tab.until("document.title.startsWith('Sp(2)')")
        tab.press("button", "Copy the command")
        tab.until("document.querySelector('[data-copy][data-said=copied]')")


@needs.chromium
def test_what_is_saved_is_one_picture(folder: Path, tmp_path: Path) -> None:
    with browser(tmp_path) as tab:
        tab.go((folder / "layer-S-2-2-2.html").as_uri())
        svg = tab.run("together(document.querySelector('[data-name=spanning-set]'))")
        whole = tab.run("together(document.querySelector('[data-name=weight-matrix]'))")
    assert svg.count("<svg") == 1 + 15
    assert "1,2|1',2'" in svg
    assert svg.startswith('<svg xmlns="http://www.w3.org/2000/svg"')
    assert whole.count("<svg") == 2
