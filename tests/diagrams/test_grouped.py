"""Diagrams on legs in groups: texts that parse back, refusals, pictures."""

from __future__ import annotations

import pickle
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from eqmath import Diagram
from eqmath.canvas import Cell, Dot, Label, Stroke
from eqmath.diagrams import Grouped
from eqmath.errors import DiagramError

TEXTS = {
    "1,1'|2,2' :: Sym2(V) -> Sym2(V)": "1,1'|2,2' :: Sym2(V) -> Sym2(V)",
    "2'|1,1' :: V*V->V": "1,1'|2' :: V^2 -> V",
    "1,2 :: 1 -> Alt2(V)": "1,2 :: 1 -> Alt2(V)",
    "0 :: 1 -> 1": "0 :: 1 -> 1",
    "1|2|3|1' :: Sym1(V) -> V*Sym2(V)*Alt0(V)": "1|2|3|1' :: V -> V*Sym2(V)",
    "1,2|3,4|5,6 :: 1 -> Harm2(V)*Harm2(V) * V^2": "1,2|3,4|5,6 :: 1 -> Harm2(V)*Harm2(V)*V^2",
}


@pytest.mark.parametrize("text", TEXTS)
def test_texts(text: str) -> None:
    d = Grouped(text)
    assert str(d) == TEXTS[text]
    assert eval(repr(d), {"Grouped": Grouped}) == d == pickle.loads(pickle.dumps(d))
    assert Grouped.of(d.diagram, d.outputs, d.inputs) == d
    assert hash(d) == hash(Grouped(str(d)))
    assert d.picture_size == len(d.diagram.word)


def test_order_and_equality() -> None:
    texts = [
        "1,1'|2,2' :: V^2 -> Alt2(V)",
        "1,1'|2,2' :: V^2 -> Sym2(V)",
        "1,1'|2,2' :: Sym2(V) -> Sym2(V)",
        "1,1' :: V -> V",
    ]
    found = sorted(map(Grouped, texts))
    assert [str(d) for d in found] == [texts[3], texts[0], texts[2], texts[1]]
    assert all(a < b and a != b for a, b in pairwise(found))
    assert Grouped(texts[3]) != Diagram("1,1'")
    with pytest.raises(AttributeError, match="a Grouped is immutable"):
        found[0].diagram = Diagram("0")  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1,1'", "expected a diagram with its spaces, found "),
        ("1,1' -> V :: V", "expected a diagram with its spaces"),
        ("1,1' :: V -> V -> V", "expected a diagram with its spaces"),
        (7, "expected a diagram with its spaces, found 7"),
        ("1,1' :: W -> V", "expected V, V^2, Sym2(V), Alt2(V), Harm2(V) or 1, found 'W'"),
        ("1,1' :: V* -> V", "expected V, V^2, Sym2(V), Alt2(V), Harm2(V) or 1, found ''"),
        ("1,1' :: Sym2(V) -> V", "expected groups of the 1 inputs of 1,1', found 2 legs"),
        ("1,1' :: V -> 1", "expected groups of the 1 outputs of 1,1', found 0 legs"),
    ],
)
def test_what_is_none(text: object, message: str) -> None:
    with pytest.raises(DiagramError) as error:
        Grouped(text)  # type: ignore[arg-type]
    assert str(error.value).startswith(message)


def test_groups_that_are_none() -> None:
    for group in (("Wedge", 2), ("Sym", "2"), ("Sym", -1)):
        with pytest.raises(DiagramError, match="expected Sym, Alt, Harm or V and a number of legs"):
            Grouped.of(Diagram("1,2"), [group], [])  # type: ignore[list-item]
    with pytest.raises(DiagramError, match="expected a Diagram"):
        Grouped.of("1,2", [("Sym", 2)], [])  # type: ignore[arg-type]


WIDE = Grouped("1,1'|2,2'|3,4'|4,3'|5|6 :: Sym2(V)*Alt2(V) -> Harm3(V)*V*Alt2(V)")


def test_marks() -> None:
    """The diagram's own strokes, then a bar, a wave or a box with a stem for every leg, outside the rows."""
    items = WIDE.picture().items
    own = WIDE.diagram.picture("none").items
    assert items[: len(own)] == own
    marks = items[len(own) :]
    strokes = [item for item in marks if isinstance(item, Stroke)]
    (box,) = [item for item in marks if isinstance(item, Cell)]
    stems = [s for s in strokes if len(s.points) == 2 and s.points[0][0] == s.points[1][0]]
    bars = [s for s in strokes if len(s.points) == 2 and s not in stems]
    waves = [s for s in strokes if len(s.points) > 2]
    assert (len(stems), len(bars), len(waves)) == (9, 1, 2)
    dots = {item.at for item in own if isinstance(item, Dot)}
    top = max(y for _, y in dots)
    assert all(s.points[0] in dots for s in stems)
    assert box.at[1] > top
    assert all(y < 0 for _, y in bars[0].points)
    assert (box.at[0] < 0.0, box.at[0] + box.width > 2.4) == (True, True)
    labels = [item for item in marks if isinstance(item, Label)]
    assert [label.text for label in labels] == ["1", "2", "3", "4", "5", "6", "1′", "2′", "3′", "4′"]
    assert len({label.at[1] for label in labels[:3]}) == 1
    assert labels[3].at[1] < labels[2].at[1]


def test_open_dots_keep_their_stems_outside() -> None:
    d = Grouped("1,2 :: 1 -> Sym2(V)")
    (dot, *_) = [item for item in d.picture(filled=False).items if isinstance(item, Dot)]
    stems = [item for item in d.picture(filled=False).items if isinstance(item, Stroke) and item.width == 0.4]
    assert stems[0].points[0] == (dot.at[0], dot.at[1] + dot.radius)


def test_files(tmp_path: Path) -> None:
    """All formats, the same bytes twice; a title and a description that say what is grouped."""
    for kind in ("svg", "tex", "pdf", "png"):
        paths = [tmp_path / f"{name}.{kind}" for name in ("one", "two")]
        for path in paths:
            WIDE.save(path)
        assert paths[0].read_bytes() == paths[1].read_bytes()
    root = ElementTree.fromstring((tmp_path / "one.svg").read_text(encoding="utf-8"))
    texts = {element.tag.rpartition("}")[2]: element.text for element in root if element.text}
    assert texts["title"] == f"diagram {WIDE.diagram} from Sym2(V)*Alt2(V) to Harm3(V)*V*Alt2(V)"
    assert "harmonic: 1, 2, 3; antisymmetrised: 5, 6; symmetrised: 1', 2'; antisymmetrised: 3', 4'" in texts["desc"]
    assert f"eqmath grouped diagram: {WIDE}" in WIDE.to_tikz()
    assert WIDE._repr_html_() == WIDE._repr_svg_()


def test_without_groups_it_is_the_diagram() -> None:
    d = Diagram("1,2|1'")
    plain = Grouped.of(d, [("V", 2)], [("V", 1)])
    assert plain.picture("bars", False, "colors").items == d.picture("bars", False, "colors").items
