"""Pictures: complete, well formed, the same bytes, and no strand where it does not belong."""

import re
from fractions import Fraction
from itertools import combinations, pairwise
from random import Random
from xml.etree import ElementTree

import pytest

from eqmath import Diagram
from eqmath.canvas import Dot, Label, Stroke
from eqmath.diagrams import HEIGHT, LABELS, Layout
from eqmath.errors import UnknownName
from tests import given as some
from tests.geometry import crosses, exact, on_curve

SVG = "{http://www.w3.org/2000/svg}"


def parts(d: Diagram, kind: type) -> list:
    return [item for item in d.picture().items if isinstance(item, kind)]


def places(d: Diagram) -> dict[int, tuple[Fraction, Fraction]]:
    """The dots by vertex: outputs from left to right on top, then inputs from left to right below."""
    vertices = [*range(1, d.l + 1), *range(-1, -d.k - 1, -1)]
    return dict(zip(vertices, exact(dot.at for dot in parts(d, Dot)), strict=True))


def ends(d: Diagram) -> list[tuple[Stroke, int, int]]:
    at = {place: vertex for vertex, place in places(d).items()}
    return [(s, at[exact(s.points)[0]], at[exact(s.points)[-1]]) for s in parts(d, Stroke)]


@pytest.mark.parametrize(("k", "l"), some.shapes(5))
def test_strokes_connect_exactly_the_blocks(k, l):
    for d in some.diagrams(k, l):
        edges = [(a, b) for _, a, b in ends(d)]
        joined = Diagram.from_blocks([[v] for b in d.blocks for v in b]) if d.blocks else d
        for a, b in edges:
            joined = joined.join(Diagram.from_blocks([[a, b], *([v] for c in d.blocks for v in c if v not in (a, b))]))
        assert joined == d
        assert len(edges) == k + l - len(d.blocks)
        assert sum(a * b < 0 for a, b in edges) == d.propagating_blocks


@pytest.mark.parametrize(("k", "l"), some.shapes(5))
def test_outputs_stand_in_order_above_inputs(k, l):
    for d in some.diagrams(k, l):
        at = places(d)
        assert all(at[i][0] < at[i + 1][0] for i in range(1, l))
        assert all(at[-i][0] < at[-i - 1][0] for i in range(1, k))
        assert len({y for v, (_, y) in at.items() if v > 0}) <= 1
        assert all(y >= Fraction(HEIGHT) for v, (_, y) in at.items() if v > 0)
        assert {y for v, (_, y) in at.items() if v < 0} <= {0}


@pytest.mark.parametrize(("k", "l"), some.shapes(5))
def test_no_foreign_vertex_on_a_strand(k, l):
    radius = Fraction(Dot((0, 0)).radius)
    for d in some.diagrams(k, l):
        at = places(d)
        for stroke, a, b in ends(d):
            for v, (x, y) in at.items():
                if v not in (a, b):
                    assert all((x - u) ** 2 + (y - w) ** 2 > 4 * radius**2 for u, w in on_curve(stroke))


@pytest.mark.parametrize(("k", "l"), some.shapes(5))
def test_arcs_never_cross_the_middle(k, l):
    for d in some.diagrams(k, l):
        height = Fraction(Layout.of(d.blocks).height)
        for stroke, a, b in ends(d):
            inner = on_curve(stroke)[1:-1]
            if a > 0 < b:
                assert all(height / 2 < y < height for _, y in inner)
            elif a < 0 > b:
                assert all(0 < y < height / 2 for _, y in inner)
            else:
                assert all(0 < y < height for _, y in inner)


@pytest.mark.parametrize(("k", "l"), some.shapes(5))
def test_the_through_strand_joins_the_closest_pair(k, l):
    for d in some.diagrams(k, l):
        for _, a, b in ends(d):
            if a * b < 0:
                block = next(block for block in d.blocks if a in block)
                pairs = [(v, w) for v in block for w in block if w < 0 < v]
                assert abs(a + b) == min(abs(v + w) for v, w in pairs)


@pytest.mark.parametrize(("k", "l"), [(2, 3), (3, 2), (1, 4), (4, 1), (0, 5), (3, 3)])
def test_a_planar_diagram_is_drawn_without_crossings(k, l):
    for d in some.diagrams(k, l):
        strokes = [(on_curve(s)[::2], next(i for i, c in enumerate(d.blocks) if a in c)) for s, a, _ in ends(d)]
        meet = any(crosses(p, q) for (p, i), (q, j) in combinations(strokes, 2) if i != j)
        assert meet != d.is_planar


def planar(k: int, l: int, rng: Random) -> Diagram:
    """A diagram that is noncrossing around the disc, merged from random pairs."""
    circle = list(range(k + l))
    for _ in range(2 * (k + l)):
        a, b = rng.choice(circle), rng.choice(circle)
        merged = [b if label == a else label for label in circle]
        if Diagram.from_word(merged[:l] + merged[l:][::-1], l).is_planar and rng.randrange(2):
            circle = merged
    return Diagram.from_word(circle[:l] + circle[l:][::-1], l)


def test_large_planar_diagrams_are_drawn_without_crossings():
    rng = Random(3)
    for _ in range(40):
        d = planar(rng.randrange(1, 11), rng.randrange(1, 11), rng)
        strokes = [(on_curve(s)[::2], next(i for i, c in enumerate(d.blocks) if a in c)) for s, a, _ in ends(d)]
        assert d.is_planar
        assert not any(crosses(p, q) for (p, i), (q, j) in combinations(strokes, 2) if i != j), d


@pytest.mark.parametrize(("k", "l"), some.shapes(4))
def test_svg_is_well_formed_and_told(k, l):
    for d in some.diagrams(k, l):
        root = ElementTree.fromstring(d._repr_svg_())
        assert root.tag == f"{SVG}svg"
        assert str(d) in root.find(f"{SVG}title").text
        assert f"{l} outputs on top, {k} inputs below" in root.find(f"{SVG}desc").text
        assert len(root.findall(f"{SVG}circle")) == k + l
        assert len(root.findall(f"{SVG}path")) == k + l - len(d.blocks)
        assert [text.text for text in root.findall(f"{SVG}text")] == [
            *(str(i) for i in range(1, l + 1)),
            *(f"{i}′" for i in range(1, k + 1)),
        ]


@pytest.mark.parametrize(("k", "l"), some.shapes(4))
def test_the_same_bytes_every_time(k, l, tmp_path):
    for d in some.diagrams(k, l):
        again = Diagram(str(d))
        assert again._repr_svg_() == d._repr_svg_()
        assert again.to_tikz() == d.to_tikz()
    d.save(tmp_path / "a.svg"), d.save(tmp_path / "a.tex")
    assert (tmp_path / "a.svg").read_bytes() == d._repr_svg_().encode()
    assert (tmp_path / "a.tex").read_bytes() == d.to_tikz().encode()


@pytest.mark.parametrize(("k", "l"), some.shapes(4))
def test_tikz_is_one_picture_that_says_its_diagram(k, l):
    for d in some.diagrams(k, l):
        lines = d.to_tikz().splitlines()
        assert all(line.strip() for line in lines)
        assert Diagram(next(line for line in lines if "eqmath diagram: " in line).split(": ", 1)[1]) == d
        start = next(i for i, line in enumerate(lines) if line.startswith(r"\begin{tikzpicture}"))
        assert lines[-1] == r"\end{tikzpicture}"
        body = lines[start + 1 : -1]
        assert len(body) == 3 * (k + l) - len(d.blocks)
        assert all(re.fullmatch(r"\\(path|node)\[.*;", line) and line.count(";") == 1 for line in body)
        assert all(line.startswith("%") or line.endswith("%") for line in lines[:start])
        assert d.to_tikz().count("{") == d.to_tikz().count("}")


@pytest.mark.parametrize("strands", [4, 8, 12])
def test_nested_arcs_stay_apart(strands):
    """Their deepest points, which are in the middle, are at least 0.3 cm from each other and 0.1 cm from it."""
    d = Diagram.from_blocks([[i, strands + 1 - i] for i in range(1, strands // 2 + 1)])
    depths = sorted(min(y for _, y in on_curve(stroke)) for stroke in parts(d, Stroke))
    height = Fraction(Layout.of(d.blocks).height)
    assert all(b - a >= Fraction(3, 10) for a, b in pairwise(depths))
    assert depths[0] - height / 2 >= Fraction(99, 1000)


def test_filled_for_the_diagram_basis_and_open_for_the_orbit_basis():
    d = Diagram("1|1'")
    assert [dot.filled for dot in d.picture().items if isinstance(dot, Dot)] == [True, True]
    assert [dot.filled for dot in d.picture(filled=False).items if isinstance(dot, Dot)] == [False, False]
    assert d.picture(filled=False).title == "orbit basis element 1|1'"


@pytest.mark.parametrize(
    ("style", "names"),
    [
        ("none", []),
        ("primes", ["1", "2", "1′"]),
        ("linear", ["1", "2", "3"]),
        ("negative", ["1", "2", "−1"]),
        ("bars", ["1", "2", "1"]),
    ],
)
def test_labels(style, names):
    assert style in LABELS
    items = Diagram("1,2|1'").picture(labels=style).items
    assert [item.text for item in items if isinstance(item, Label)] == names


def test_an_unknown_style():
    with pytest.raises(UnknownName, match="^expected labels none, primes, linear, negative, bars, found"):
        Diagram("1").picture(labels="roman")
    with pytest.raises(UnknownName, match="^expected a file name ending in .svg, .pdf, .png, .tex, found .gif$"):
        Diagram("1").save("figure.gif")
