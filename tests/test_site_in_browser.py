"""The site in a headless browser: it fits a phone, can be read by day and by night, used by keys, and searched."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from docs import conventions, figures, theorems
from docs.conventions import write_conventions
from docs.figures import write_figure_pages
from docs.theorems import write_page
from eqmath.theorems import theorem
from tests import needs

ROOT = Path(__file__).parents[1]
MEASURE = (ROOT / "tests" / "site_measure.js").read_text(encoding="utf-8")
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--allow-file-access-from-files"]
THEOREM = "symmetric-bell-count"
PAGES = {
    "index": (0, 1),
    "ten_minutes": (15, 6),
    "glossary": (10, 0),
    "command_line": (20, 0),
    "explore": (0, 0),
    "theorem_list": (300, 0),
    "generated/conventions": (30, 0),
    "generated/figures/index": (0, 50),
    "generated/figures/weight_matrix": (2, 1),
    f"generated/theorems/{THEOREM}": (5, 1),
}
"""Pages, with the least numbers of formulas and of pictures on them."""
SITE = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from docs.conf import *
extensions = [name for name in extensions if name not in ("sphinx_gallery.gen_gallery", "numpydoc")]
setup = lambda app: None
"""
pytestmark = needs.chromium


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages that are written by hand, the figures and one theorem, built without running the scripts."""
    pytest.importorskip("furo", reason=needs.DOCS)
    folder = tmp_path_factory.mktemp("site")
    source, generated = folder / "docs", folder / "docs" / "generated"
    shutil.copytree(ROOT / "docs", source, ignore=shutil.ignore_patterns("_build", "generated", "*.py", "__pycache__"))
    shutil.copytree(ROOT / "figures", folder / "figures", ignore=shutil.ignore_patterns("__pycache__"))
    (source / "conf.py").write_text(SITE, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(conventions, "GENERATED", generated)
        patch.setattr(figures, "FOLDER", generated / "figures")
        patch.setattr(theorems, "FOLDER", generated / "theorems")
        write_conventions()
        write_figure_pages()
        write_page(theorem(THEOREM))
    command = [sys.executable, "-m", "sphinx", "-Q", "-b", "html", "docs", "html"]
    subprocess.run(command, cwd=folder, check=True)
    return folder / "html"


def browsed(page: str, profile: Path) -> str:
    """What a browser has made of a page after ten seconds of its time."""
    command = ["chromium", *FLAGS, f"--user-data-dir={profile}", "--virtual-time-budget=10000", "--dump-dom", page]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False).stdout


def measured(path: Path, width: int, theme: str, profile: Path) -> dict[str, object]:
    """What the measuring script tells of a page in a frame of a width."""
    text = path.read_text(encoding="utf-8")
    copy, frame = path.with_name("measured.html"), path.with_name("frame.html")
    copy.write_text(text.replace("</body>", f"<script>{MEASURE}</script></body>"), encoding="utf-8")
    frame.write_text(
        f'<!doctype html><body style="margin:0"><p id="said"></p><iframe src="measured.html?theme={theme}" '
        f'width="{width}" height="800" style=\'border:0\'></iframe><script>onmessage = e => '
        "document.getElementById('said').textContent = e.data</script></body>",
        encoding="utf-8",
    )
    said = re.search(r'<p id="said">(.*?)</p>', browsed(frame.as_uri(), profile), re.S)
    assert said
    found: dict[str, object] = json.loads(html.unescape(said[1]))
    return found


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_can_be_read_and_used(page: str, width: int, theme: str, site: Path, tmp_path: Path) -> None:
    found = measured(site / f"{page}.html", width, theme, tmp_path)
    assert (found["width"], found["fits"], found["wide"]) == (width, True, [])
    assert found["pale"] == []
    assert found["ink"] == []
    assert found["unreachable"] == []
    assert found["unmarked"] == []
    assert found["flat"] == []
    assert found["glossary"] or page == "glossary"
    formulas, pictures = PAGES[page]
    assert isinstance(found["formulas"], int)
    assert isinstance(found["pictures"], int)
    assert found["formulas"] >= formulas
    assert found["pictures"] >= pictures


@pytest.mark.parametrize(
    ("words", "page"),
    [
        ("install", "install.html"),
        ("pytorch", "python.html"),
        ("Jones–Wenzl", "algebras.html"),
        ("spanning set", "glossary.html"),
        (THEOREM, f"generated/theorems/{THEOREM}.html"),
    ],
)
def test_the_search_finds(words: str, page: str, site: Path, tmp_path: Path) -> None:
    shown = browsed(f"{(site / 'search.html').as_uri()}?q={words.replace(' ', '+')}", tmp_path)
    results = re.search(r'<ul[^>]* class="search".*?</ul>', shown, re.S)
    assert results, shown[-2000:]
    assert f'href="{page}' in results[0]
