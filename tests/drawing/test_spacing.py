"""Between two diagrams, and between a diagram and a sign, is more room than between two strands of one diagram."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product
from pathlib import Path
from xml.etree import ElementTree

import pytest

from eqmath import Aut, Diagram, Hom, LinearCombination, PartitionAlgebra, S, category, family
from eqmath.canvas import to_svg
from eqmath.canvas.svg import UNITS
from eqmath.cli import main
from eqmath.diagrams import STRAND
from eqmath.drawing import composition, cut_into_pieces, equation, relation, sheet, tensor_product
from eqmath.families.tuples import DiagramTuple
from tests.geometry import rooms

FAMILIES = {"partition": None, "brauer": None, "symplectic": None, "even": None, "partial": None, "grood": 2}


def every_diagram() -> Iterator[tuple[str, Diagram]]:
    for (rules, n), k, l in product(FAMILIES.items(), range(3), range(3)):
        yield from ((rules, d) for d in family(rules).diagrams(k, l, n))


@pytest.mark.parametrize("sign", ["*", "(x)", "+", "-", "=", "→", "·"])
def test_a_sign_stands_farther_than_a_strand(sign: str) -> None:
    for rules, d in every_diagram():
        found = rooms(equation([d, sign, d, "=", 2, d], rules=rules).scene)
        assert len(found) == (3 if d.word else 0)
        assert all(room > STRAND for room in found), (rules, d, min(found))


def test_sums_products_and_relations() -> None:
    P, X, d = PartitionAlgebra(2, "n"), category("bilabelled", Aut("path:2")), Diagram("1,2'|2|1'")
    scenes = [
        ((P("1|1'|2,2'") - 1) ** 3).picture(),
        LinearCombination({Diagram("1,1'"): -1, Diagram("1|1'"): 3}, "n").picture(),
        (X("a-b;a;b") - X("a;a;a")).picture(),
        DiagramTuple((d, d, d)).picture(),
        relation(Hom(S(2), 2, 2).relations()[0]).scene,
        cut_into_pieces(Diagram("1,2|3,1'|2',3'")).scene,
        tensor_product(d, d).scene,
        composition(d, d).scene,
    ]
    assert all(len(rooms(scene)) >= 2 for scene in scenes)
    assert min(room for scene in scenes for room in rooms(scene)) > STRAND


def steps(svg: str) -> set[float]:
    """The distances of neighbouring round dots of one height, in strands, with two digits."""
    dots = [element for element in ElementTree.fromstring(svg).iter() if element.tag.endswith("circle")]
    rows: dict[str, list[float]] = {}
    for dot in dots:
        rows.setdefault(dot.attrib["cy"], []).append(float(dot.attrib["cx"]))
    found = (b - a for row in rows.values() for a, b in pairwise(sorted(row)))
    return {round(step / UNITS / STRAND, 2) for step in found}


def test_pictures_side_by_side_are_farther_apart_than_strands(tmp_path: Path) -> None:
    assert main(["-q", "draw", "1,2|1',2'", "1,1'|2,2'", "1|2|1'|2'", "-o", str(tmp_path / "d.svg")]) == 0
    pages = [(tmp_path / "d.svg").read_text(encoding="utf-8"), Hom(S(2), 2, 2)._repr_svg_()]
    pages += [to_svg(sheet("brauer", 3, 3, captions=False).scene)]
    pages += [to_svg(sheet("partition", 2, 2, size=0.6, captions=captions).scene) for captions in (True, False)]
    for svg, size in zip(pages, [1.0] * 3 + [0.6] * 2, strict=True):
        found = steps(svg)
        assert size in found
        assert all(step == size or step >= 1.5 * size for step in found), found
