"""``eqmath explore`` in a browser: it loads nothing from elsewhere, and answers what is chosen and typed."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from eqmath.cli import main
from eqmath.errors import UsageError
from eqmath.explorer import serve, server, serving
from tests import needs
from tests.browser import PATIENCE, Tab, browser

Printed = pytest.CaptureFixture[str]
COMMAND = [sys.executable, "-m", "eqmath", "explore", "--port", "0", "--no-browser"]
TITLE = "document.querySelector('.answer h2')?.textContent"


def test_without_marimo(monkeypatch: pytest.MonkeyPatch, capsys: Printed) -> None:
    monkeypatch.setattr(serving, "find_spec", lambda name: None)
    assert main(["explore"]) == 2
    error = capsys.readouterr().err
    assert "eqmath explore needs marimo, which is not installed\n    pip install 'eqmath[explore]'" in error


def test_ports_that_are_none(capsys: Printed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "find_spec", lambda name: name)
    with pytest.raises(UsageError, match="expected a port from 0 to 65535, found 70000"):
        serve(70000, print)
    with socket.socket() as taken:
        taken.bind((server.HOST, 0))
        taken.listen()
        assert main(["explore", "--port", str(taken.getsockname()[1])]) == 2
    assert "--port 0 takes a free one" in capsys.readouterr().err
    assert main(["explore", "--export", "x", "--no-browser"]) == 2


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The page of a server that ends as it does when Ctrl-C is pressed."""
    needs.marimo()
    process = subprocess.Popen(
        COMMAND, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ | {"PYTHONUNBUFFERED": "1"}
    )
    assert process.stderr
    said = process.stderr.readline()
    found = re.search(r"http://127\.0\.0\.1:[0-9]+/", said)
    assert found, said + process.stderr.read()
    yield found[0]
    process.send_signal(signal.SIGINT)
    out, error = process.communicate(timeout=PATIENCE)
    assert (process.returncode, out, error) == (0, "stopped\n", "")


@pytest.fixture
def tab(address: str, tmp_path: Path) -> Iterator[Tab]:
    """A browser that may see the page."""
    with browser(tmp_path) as opened:
        yield opened


@needs.chromium
@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (390, "dark")])
def test_the_page_loads_from_here_alone_and_fits(tab: Tab, address: str, width: int, theme: str) -> None:
    tab.go(address, width, theme)
    tab.until(f"{TITLE} === 'S(3)-equivariant maps from V^2 to V^2'")
    assert tab.run("document.querySelectorAll('.gallery svg').length") == 15
    assert tab.run("document.documentElement.scrollWidth") <= width
    assert tab.run("document.querySelector('.answer').getBoundingClientRect().right") <= width
    assert (
        tab.run("getComputedStyle(document.querySelector('.answer')).getPropertyValue('--soft')")
        == {
            "light": "#f2f2f2",
            "dark": "#262626",
        }[theme].strip()
    )
    fetched = tab.run("performance.getEntriesByType('resource').map((e) => e.name)")
    assert [name for name in fetched if not name.startswith((address, "data:", "blob:"))] == []


@needs.chromium
def test_layers_follow_what_is_typed(tab: Tab, address: str) -> None:
    tab.go(address)
    tab.until(f"{TITLE}?.startsWith('S(3)')")
    tab.type("Aut(petersen)", "O(3)")
    tab.until(f"{TITLE}.startsWith('O(3)')")
    tab.type("Sym2(V)", "Sym2(V)")
    tab.until(f"{TITLE} === 'O(3)-equivariant maps from Sym2(V) to V^2'")
    assert "2 weights" in tab.run("document.querySelector('.lead').textContent")
    tab.type("Aut(petersen)", "Sp(3)")
    tab.until("document.querySelector('.wrong')?.textContent.includes('n must be even')")
    tab.type("Sym2(V)", "V^2")
    tab.type("V+1", "V^3")
    tab.type("Aut(petersen)", "Aut(petersen)")
    tab.until("document.querySelector('.answer').textContent.includes('It is stopped after')")
    tab.press("button", "Compute it")
    tab.until("document.querySelector('.answer').textContent.includes('Weight matrix')")


@needs.chromium
def test_products_and_claims(tab: Tab, address: str) -> None:
    tab.go(address)
    tab.until(f"{TITLE}?.startsWith('S(3)')")
    tab.press("[role=tab]", "Products")
    tab.until(f"{TITLE}.includes('= n')")
    tab.press("[role=tab]", "Claims")
    tab.until("document.querySelector('.refuted')")
    tab.type("brauer spans O(n) as a basis", "even spans H(n) at k=2, l=2")
    tab.until("document.querySelector('.proved')")
    tab.press("button", "Copy the Python")
    tab.until("document.querySelector('[data-copy][data-said=copied]')")
