"""Every picture can be read: names stand free, lines meet their own vertices only, and nothing is clipped.

Lines are polygons through exact points of their curves, names are the boxes that hold them in every font.
"""

from __future__ import annotations

import pytest

from eqmath import Diagram, family
from eqmath.canvas import item_box
from eqmath.diagrams import LABELS, band, bipartition, flat, two_colored
from eqmath.families.bilabelled.graph import Bilabelled
from eqmath.families.bilabelled.quotients import quotients
from eqmath.families.jellyfish import Jellyfish
from eqmath.groups.graphs import parse_graph
from tests import given as some
from tests.geometry import clipped, cubics, inside, on_curve, page, unreadable
from tests.laws.rules import all_members

FAMILIES = ("partition", "brauer", "symplectic", "even", "partial", "grood", "jellyfish")
CROWDED = [
    "1,12|2,11|3,10|4,9|5,8|6,7",
    "1,12'|2,3'|3,11'|4,10'|5,2'|6,6'|7,7'|8,9'|9,1'|10,8'|11,4'|12,5'",
    "1,2|3,4|5,6|7,1'",
    "1,3',5'|2,4,1'|3,6|5,2',4',6'",
    "1,11'|2,12|3,4,5,6|7,1'|8,11|9,10|2',10'|3',9'|4',5',8'|6',7'|12',13'",
]


def readable(scene) -> bool:
    assert unreadable(scene) == []
    assert clipped(scene) == []
    assert all(inside((x, y, x, y), page(scene)) for stroke in scene.items if hasattr(stroke, "points")
               for x, y in on_curve(stroke, 4))  # fmt: skip
    return True


@pytest.mark.parametrize("labels", ["primes", "bars"])
@pytest.mark.parametrize("name", FAMILIES)
def test_every_small_diagram_of_every_family(name: str, labels: str) -> None:
    rules = family(name)
    for k, l in some.shapes(3 if name == "jellyfish" else 4):
        for d in all_members(name, k, l, 2):
            assert readable(rules.picture(d, labels, True, "black"))


@pytest.mark.parametrize(("k", "l"), [(0, 5), (2, 3), (3, 3)])
def test_larger_partition_diagrams_of_both_bases(k: int, l: int) -> None:
    for d in some.diagrams(k, l)[:: 1 if k + l < 6 else 7]:
        assert readable(d.picture())
        assert readable(d.picture("bars", filled=False, palette="colors"))


@pytest.mark.parametrize("filled", [True, False])
@pytest.mark.parametrize("labels", LABELS)
@pytest.mark.parametrize("text", CROWDED)
def test_crowded_diagrams(text: str, labels: str, filled: bool) -> None:
    d = Diagram(text)
    assert readable(d.picture(labels, filled))
    assert readable(flat(d, labels, filled))


@pytest.mark.parametrize(
    "text",
    ["J()", "J(1|2|3|4|5|6|1'|2'|3'|4'|5'|6')", "J(12|1|2|3|4)|5|6|7|8|9|10|11|1',2'", "J(5'|1|2'|3,4'|4|1',3')|2",
     "J(12'|1|2'|11')|1'|3',4',5'|6'|7'|8'|9'|10'", "J(1'|3|2,2'|4,3')|1"],
)  # fmt: skip
@pytest.mark.parametrize("labels", LABELS)
def test_crowded_jellyfish(text: str, labels: str) -> None:
    x = Jellyfish(text)
    assert readable(x.picture(labels))
    assert not x.tentacles or readable(x.picture(labels, n=len(x.tentacles) + 1))


@pytest.mark.parametrize("graph", ["path:3", "cycle:4", "complete:4"])
def test_bilabelled_graphs(graph: str) -> None:
    for H in quotients(parse_graph(graph), 1, 2):
        assert readable(H.picture())


@pytest.mark.parametrize(
    "text",
    ["a-b,b-c,c-d,d-e,a-e,a-f,b-g,c-h,d-i,e-j,f-h,h-j,j-g,g-i,i-f;a,c;j,a", "a-b,b-c,c-d,a-d,a-c,b-d;a,a,b,c;d",
     "a;a,a,a,a;a", "a-a,a-b;a;b", "a-b,c;;", "a;;", "a-b,b-c,c-d,d-e,e-f,f-a;f,d,b;a,c,e,a,b,c"],
)  # fmt: skip
@pytest.mark.parametrize("labels", LABELS)
def test_crowded_graphs(text: str, labels: str) -> None:
    assert readable(Bilabelled(text).picture(labels))


@pytest.mark.parametrize(("k", "l"), some.shapes(4))
def test_other_forms(k: int, l: int) -> None:
    for d in some.diagrams(k, l):
        assert readable(flat(d))
        assert clipped(band(d)) == []
        assert readable(two_colored(d, ("wb" * l)[:l], ("bw" * k)[:k], "primes"))
        sides = [(sum(v < 0 for v in block), sum(v > 0 for v in block)) for block in d.blocks]
        assert readable(bipartition(sides))


@pytest.mark.parametrize(("k", "l"), some.shapes(5))
def test_boxes_hold_every_point_of_every_curve(k: int, l: int) -> None:
    for d in some.diagrams(k, l):
        for item in d.picture().items:
            if hasattr(item, "points") and len(item.points) > 2:
                assert len(cubics(item.points)) * 3 + 1 == len(item.points)
                assert all(inside((x, y, x, y), item_box(item)) for x, y in on_curve(item))


def test_a_bad_picture_is_found() -> None:
    """The check can fail: a strand through a vertex, a name on a strand, two names in one place."""
    from eqmath.canvas import Dot, Label, Scene, Stroke

    through = Scene((Stroke(((0, 0), (2, 0))), Dot((0, 0)), Dot((1, 0)), Dot((2, 0))))
    assert unreadable(through) == ["a line through (1, 0)"]
    assert unreadable(Scene((Stroke(((0, 0), (2, 0))), Label((1, 0.05), "1")))) == ["1 on a line"]
    assert unreadable(Scene((Label((1, 0), "1"), Label((1.05, 0), "2")))) == ["1 on 2"]
    assert unreadable(Scene((Label((1, 0), "1"), Dot((1, 0.1))))) == ["1 on the dot at (1, 0.1)"]
