"""Views: the numbers of the package, escaped words, refusals in a box, and commands that say the same."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from eqmath import Diagram, Hom, compose
from eqmath.cli import main
from eqmath.errors import EqmathError, TooLarge
from eqmath.explorer import View, claim_view, layer_view, layers, product_view, row_view
from eqmath.explorer.choices import CLAIMS, FAMILIES, GROUPS
from eqmath.explorer.every import characterisations
from eqmath.explorer.view import answered, guarded
from eqmath.families import Family, family
from eqmath.groups import series
from eqmath.limits import require_time

VOID = {"meta", "link", "br", "path", "rect", "circle"}
LAYERS: list[tuple[Any, ...]] = [
    ("S(3)", 2, 2), ("S(2)", 1, 2), ("SO(3)", 2, 1), ("A(3)", 1, 1), ("C(4)", 1, 1), ("O(3)", 1, 0), ("S(3)", 0, 0),
    ("S(3)xS(2)", 1, 1), ("S(3)", "Sym2(V)", "V"), ("O(3)", "Sym2(V)", 2), ("S+(4)", 2, 2), ("S(3)+S(2)", 1, 1),
    ("Aut(petersen)", 1, 1), ("U(2)", 1, 1),
]  # fmt: skip
PRODUCTS = [
    ("1,2|1',2'", "1,2|1',2'", "partition", "n"), ("1,2|1'", "1|1'", "partition", "q+1/q"),
    ("1',2'", "1,2", "symplectic", "n"), ("1|1'", "1|1'", "grood", "2"), ("J(1|1')", "J(1|1')", "jellyfish", "2"),
    ("1,1'", "1,1'", "brauer", "3"), ("1|1'", "1|1'", "partition", "1/2"),
]  # fmt: skip
STATUS = {"brauer spans SO(2)": "refuted", "even spans H(n) at k=2, l=2": "proved", "partition spans S(n)": "undecided"}


class Balanced(HTMLParser):
    """Whether every element that begins ends, and in that order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.texts: list[str] = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """One begins."""
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """One ends."""
        assert tag in VOID or self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """What a reader sees."""
        self.texts.append(data)


def words(view: View) -> str:
    """All texts of a view."""
    return " ".join(" ".join(Balanced(view.html()).texts).split())


def done(view: View, capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    """What the command of a view prints, and what its lines of Python print."""
    assert main(["-q", *shlex.split(view.command)[1:]]) in (0, 1, 3)
    printed = capsys.readouterr().out
    exec(view.python, {})
    return printed, capsys.readouterr().out


@pytest.mark.parametrize("asked", LAYERS, ids=str)
def test_a_layer(
    asked: tuple[Any, ...], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    view = layer_view(*asked)
    said = words(view)
    found = re.search(r"(\d+) weights?", said)
    assert found
    assert 'role="alert"' not in view.html()
    printed, by_python = done(view, capsys)
    assert int(found[1]) == int(by_python.split()[0])
    assert f"dimension     {found[1]}" in printed
    assert (tmp_path / "layer.svg").is_file()


def test_all_about_one_layer() -> None:
    view, space = layer_view("S(3)", 2, 2), Hom("S(3)", 2, 2)
    gallery = re.search(r'<div class="gallery">.*?</div>', view.html(), re.S)
    assert gallery
    assert gallery[0].count("<svg") == 15
    assert all(f"{d}".replace("'", "&#x27;") in gallery[0] for d in space.spanning_set)
    assert gallery[0].count("<sub>") == 14
    said = words(view)
    assert "n dimension diagrams rank verdict 1 1 15 1 they span, but are not a basis" in said
    assert "3 14 15 14 they span, but are not a basis every n ≥ 4 15 15 15 a basis" in said
    assert f"{space.relations()[0]} = 0" in said
    assert "symmetric-diagram-basis" in said


@pytest.mark.parametrize(("asked", "classes"), [(("S(3)", 1, 1), 2), (("C(4)", 1, 1), 4), (("S(3)", 2, 1), 5)])
def test_equal_entries_have_one_colour(asked: tuple[Any, ...], classes: int) -> None:
    """The index pairs of a permutation group fall into as many orbits as there are weights."""
    drawn = layer_view(*asked).html().partition('data-name="weight-matrix"')[2].partition("</svg>")[0]
    assert len(set(re.findall(r'<rect[^>]*fill="(#\w+)"', drawn))) == classes == Hom(*asked).dim


def test_the_families_of_every_series_span() -> None:
    for name in GROUPS:
        found = characterisations(series(name.partition("(")[0]))
        assert all(theorem.claim.series.every == name for theorem in found)


BAD: list[tuple[Callable[..., View], tuple[Any, ...], str]] = [
    (layer_view, ("Sp(3)", 1, 1), "n must be even"),
    (layer_view, ("<b>", 1, 1), "expected a group such as S(4), found '<b>'"),
    (layer_view, ("S(3)", "x<y", "V"), "expected a number, a name or a sign"),
    (layer_view, ("S(3)", 60, 60), "at most 100, found 120"),
    (layer_view, ("S(3)", -1, 1), "-1"),
    (product_view, ("1,1|2", "1"), "1,1|2"),
    (product_view, ("1", "1"), "cannot put"),
    (product_view, ("1", "1'", "nothing"), "the diagram family 'nothing' is unknown"),
    (product_view, ("1", "1'", "partition", "0.5"), "0.5"),
    (product_view, ("1", "1'", "partition", "<i>"), "<i>"),
    (claim_view, (" ",), "expected a claim, found nothing"),
    (claim_view, ("<script>alert(1)</script>",), "FAMILY spans GROUP"),
    (claim_view, ("brauer spans O(n)", 101), "expected an order from 0 to 100, found 101"),
    (row_view, ("1,2,1'", 1, 1, "brauer"), "is not of the family brauer"),
]


@pytest.mark.parametrize(("view", "asked", "said"), BAD)
def test_a_bad_question_is_answered_in_a_box(view: Callable[..., View], asked: tuple[Any, ...], said: str) -> None:
    shown = view(*asked)
    assert shown.html().count('role="alert"') == 1
    assert said in words(shown)
    assert not re.search("<(b|i|script)>", shown.html())


def test_what_takes_long_is_asked_about_first(monkeypatch: pytest.MonkeyPatch) -> None:
    def started(space: Hom) -> list[str]:
        raise EqmathError("it was started")

    monkeypatch.setattr(layers, "_facts", started)
    asked = layer_view("S(20)", 6, 6)
    assert asked.asks.startswith("Predicted to take about 3 seconds")
    assert asked.asks in words(asked)
    assert "it was started" not in words(asked)
    assert asked.command
    assert "it was started" in words(layer_view("S(20)", 6, 6, anyway=True))


def test_what_needs_too_much_is_refused_and_the_command_stays() -> None:
    view = layer_view("S(14)", 7, 7, anyway=True)
    assert "8.59 GB would be needed" in words(view)
    assert view.command == 'eqmath hom "S(14)" -k 7 -l 7 --basis --relations'


def test_a_view_ends_in_time_and_without_memory() -> None:
    def lasting() -> View:
        require_time("waiting")
        raise AssertionError

    def eating() -> View:
        raise MemoryError

    assert "the time limit of 0 seconds is over while waiting" in words(answered(lasting, 0))
    assert "memory of this machine is exhausted" in words(answered(eating))


def test_a_part_that_fails_leaves_the_others() -> None:
    def failing() -> Iterator[str]:
        yield "begun"
        raise TooLarge("<too much>")

    assert "&lt;too much&gt;" in guarded(failing)[0]


@pytest.mark.parametrize("asked", PRODUCTS, ids=str)
def test_a_product(asked: tuple[str, str, str, str], capsys: pytest.CaptureFixture[str]) -> None:
    view = product_view(*asked)
    assert 'role="alert"' not in view.html()
    printed, by_python = done(view, capsys)
    assert printed.strip() == view.title.partition(" = ")[2]
    assert by_python.startswith("{")
    assert "<svg" in view.html()


def test_closed_components_are_counted() -> None:
    for upper in family("partition").diagrams(2, 2):
        for lower in ("1,2|1',2'", "1|2|1'|2'"):
            loops = compose(upper, Diagram(lower)).loops
            said = words(product_view(str(upper), lower))
            assert (f"{loops} closed component" if loops else "no closed component") in said


def test_a_row_has_every_product() -> None:
    view = row_view("1,2|1',2'", 2, 2, "brauer")
    for lower in family("brauer").diagrams(2, 2):
        product, loops = compose(Diagram("1,2|1',2'"), lower)
        factor = {0: "", 1: "n · "}[loops]
        assert f"{lower} gives {factor}{product}" in words(view)


def test_a_rule_that_is_not_that_of_the_matrices_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The product of the matrices is computed by itself."""
    said = "the rule of partition and the matrices for n = 2 give different products"
    assert said not in words(product_view("1,1'", "1,1'"))
    monkeypatch.setattr(Family, "compose", lambda *_: {Diagram("1,1'"): 2})
    assert said in words(product_view("1,1'", "1,1'"))


@pytest.mark.parametrize(("claim", "status"), STATUS.items())
def test_a_claim(claim: str, status: str, capsys: pytest.CaptureFixture[str]) -> None:
    view = claim_view(claim, 3)
    assert f'<strong class="{status}">' in view.html()
    printed, by_python = done(view, capsys)
    assert printed.startswith(status)
    assert by_python.startswith(status)


def test_a_witness_is_shown() -> None:
    view = claim_view("brauer spans SO(2)")
    assert "The witness: [[0, 1], [-1, 0]] commutes with SO(2)" in words(view)
    assert 'data-save="witness"' in view.html()


def test_a_search_that_is_stopped_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("eqmath.explorer.sentences.answered", lambda make: answered(make, 0))
    view = claim_view("partition spans S(n)")
    assert "The command below continues without a limit" in words(view)
    assert view.command == 'eqmath refute "partition spans S(n)" --max-order 4'


def test_what_is_offered_is_there() -> None:
    assert GROUPS[0] == "S(n)"
    assert FAMILIES[0] == "partition"
    assert all(family(name).rules for name in FAMILIES)
    answers = {claim: claim_view(claim, 2).html() for claim in CLAIMS[:2]}
    assert all('role="alert"' not in html for html in answers.values())
