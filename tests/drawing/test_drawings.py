"""Highlights, cuts, blocks, multigraphs, spans, tables and graphs: their pictures hold what they are about."""

from __future__ import annotations

from itertools import combinations, permutations, product
from math import prod
from pathlib import Path
from runpy import run_path

import pytest

from eqmath.algebras import bratteli_diagram, mckay_quiver
from eqmath.canvas import Arrowhead, Cell, Dot, Label, Scene, Stroke, text
from eqmath.combinatorics import is_noncrossing_below, is_nonnesting_below, longest_increasing, partners
from eqmath.diagrams import Diagram, MarkedMultigraph, compose
from eqmath.drawing import (
    Figure,
    bands,
    block_matrix,
    cut_into_pieces,
    equation,
    highlighted,
    parametric_span,
    pieces,
    shape_graph,
    table,
)
from eqmath.drawing.blocks import SIZE
from eqmath.drawing.highlights import WIDE
from eqmath.errors import DiagramError, NotComposable, TooLarge, UnknownName
from eqmath.families import family
from tests.geometry import items, unreadable

FIGURES = Path(__file__).parents[2] / "figures"


@pytest.mark.parametrize(("k", "l"), [(2, 2), (3, 3), (0, 4), (2, 4)])
def test_what_is_highlighted_is_largest(k: int, l: int) -> None:
    """By patience sorting, and by increasing sequences over every gap, where the pictures try all subsets."""
    for d in family("brauer").diagrams(k, l):
        p = partners(d.word)
        words = [label for label in items(highlighted(d, "increasing"), Label) if label.color]
        values = [int(label.text) for label in words]
        assert values == sorted(values)
        assert len(values) == longest_increasing(p)
        for kind, below in (("crossing", is_noncrossing_below), ("nesting", is_nonnesting_below)):
            arcs = [stroke for stroke in items(highlighted(d, kind), Stroke) if stroke.width == WIDE]
            assert below(p, len(arcs) + 1)
            assert not below(p, len(arcs))
            assert highlighted(d, kind).title.endswith(f"has {len(arcs)} arc{'s' * (len(arcs) != 1)}")


def test_free_vertices_are_fixed_points() -> None:
    scene = highlighted(Diagram("1|2,1'|2'"), "increasing")
    assert [label.text for label in items(scene, Label)] == ["1", "3", "2", "4"]
    assert len([label for label in items(scene, Label) if label.color]) == 3


def test_what_cannot_be_highlighted() -> None:
    with pytest.raises(UnknownName, match="expected increasing, crossing, nesting, found 'knots'"):
        highlighted(Diagram("1,2"), "knots")
    with pytest.raises(DiagramError, match="blocks of at most two points"):
        highlighted(Diagram("1,2,3"), "crossing")
    with pytest.raises(TooLarge, match="up to 14 points, this one has 16"):
        highlighted(Diagram.identity(8), "crossing")


@pytest.mark.parametrize(("k", "l"), [(0, 0), (2, 1), (2, 2), (1, 3)])
def test_pieces_multiply_to_the_diagram_and_are_finest(k: int, l: int) -> None:
    for d in family("partition").diagrams(k, l):
        whole = Diagram("0")
        for piece in pieces(d):
            whole = whole.tensor(piece)
            assert piece.word
            assert len(pieces(piece)) == 1
        assert whole == d
        planar = d.factor().planar
        assert sorted(len(piece.blocks) for piece in pieces(planar)) == [1] * len(d.blocks)


def test_a_planar_diagram_is_the_product_of_its_pieces() -> None:
    assert cut_into_pieces(Diagram("1|2,1'")).scene.title == "1|2,1' = 1 ⊗ 1,1'"


def test_bands_compose_to_the_diagram() -> None:
    for d in family("partition").diagrams(2, 2):
        assert bands(d.factor()).scene.title.endswith(f"= {d}")
    with pytest.raises(NotComposable):
        bands([Diagram("1"), Diagram("1")])


def test_the_stages_of_a_planar_product_compose() -> None:
    """Copying, transferring and contracting are what the whole diagram does."""
    whole, *stages = [Diagram(part) for part in run_figure("planar_stages").title.replace("=", "•").split(" • ")]
    product_of_stages = stages[0]
    for stage in stages[1:]:
        product_of_stages, loops = compose(product_of_stages, stage)
        assert loops == 0
    assert product_of_stages == whole


def run_figure(name: str) -> Scene:
    made = run_path(str(FIGURES / f"{name}.py"))["figure"]()
    return made.scene if isinstance(made, Figure) else made


def test_a_picture_may_be_a_term() -> None:
    figure = equation([text("X"), "=", Figure(text("Y"))])
    assert figure.scene.title == "X = Y"
    assert equation([{Diagram("1,1'"): -2}]).scene.title == "− 2 1,1'"


def test_blocks_of_one_kind_have_one_colour() -> None:
    sizes = {"a": 1.0, "b": 0.5}
    scene = block_matrix([["x", "−x"], ["", "y"]], sizes, sizes, "t", kinds={"−x": "x"}, legend=True).scene
    fills = [cell.fill for cell in items(scene, Cell)]
    assert fills[0] == fills[1] == fills[4]
    assert (fills[2], len(set(fills)), len(fills)) == ("#ffffff", 3, 6)
    assert [label.text for label in items(scene, Label)] == ["a", "x", "−x", "b", "y", "a", "b", "x", "y"]
    assert all(label.size == SIZE for label in items(scene, Label))


@pytest.mark.parametrize(("d", "total"), [((2, 3, 2, 1), 75), ((1, 2, 3, 2, 2), 136), ((3, 1, 2, 2), 116)])
def test_the_numbers_of_weights_are_numbers_of_orbits(d: tuple[int, ...], total: int) -> None:
    """Of the group that permutes hidden neurons, on pairs of entries; each orbit is found by its least element."""
    weights = run_path(str(FIGURES / "weight_space_blocks.py"))["weights"]
    weights.__globals__["D"] = d
    layers = range(1, len(d))
    parts = [*((m - 1, m) for m in layers), *((m,) for m in layers)]
    hidden = range(1, len(d) - 1)
    counts = {(x, y): orbits(d, x + y, hidden) for x in parts for y in parts}
    assert all(weights(x, y) == count for (x, y), count in counts.items())
    assert sum(counts.values()) == total


def orbits(d: tuple[int, ...], legs: tuple[int, ...], hidden: range) -> int:
    entries = set(product(*(range(d[m]) for m in legs)))
    group = [dict(zip(hidden, g, strict=True)) for g in product(*(permutations(range(d[m])) for m in hidden))]
    found = 0
    while entries:
        entry = entries.pop()
        entries -= {tuple(g[m][i] if m in g else i for m, i in zip(legs, entry, strict=True)) for g in group}
        found += 1
    return found


def test_a_filter_commutes_with_rotations_about_its_axis() -> None:
    """Every entry that is not white joins orders of one size, as often as the commutant has dimensions."""
    scene = run_figure("rotation_sparsity")
    marked = [label.text for label in items(scene, Label) if label.text.lstrip("−").startswith("h")]
    assert len(marked) == 1 + 4 * 2
    assert len({word.lstrip("−") for word in marked}) == 1 + 2 * 2


def test_a_multigraph_has_its_edges_and_marks() -> None:
    H = MarkedMultigraph("a>b,a>b,b>a,b>c,c>c,a>c;a,c,a")
    scene = H.picture()
    assert len(items(scene, Stroke)) == len(items(scene, Arrowhead)) == len(H.edges)
    assert len([dot for dot in items(scene, Dot) if dot.square]) == 2
    assert sorted(label.text for label in items(scene, Label)) == ["i = k", "j"]
    curves = [stroke.points for stroke in items(scene, Stroke)]
    assert len(set(curves)) == len(H.edges)
    assert items(MarkedMultigraph("a-b,b-c;a").picture("none"), Arrowhead) == []


def test_graph_polynomials_of_degree_one_are_all_there() -> None:
    formulas = [label.text for label in items(run_figure("graph_polynomials"), Label) if label.text.startswith("y(i) ")]
    assert sorted(formulas) == sorted(
        ["y(i) = x(i,i)", "y(i) = Σ x(i,j)", "y(i) = Σ x(j,i)", "y(i) = Σ x(j,j)", "y(i) = Σ x(j,k)"]
    )


def test_a_span_has_two_lines_an_edge_and_one_ink_a_weight() -> None:
    edges = [(x, y, int(x != y)) for x in range(2) for y in range(2)]
    scene = parametric_span(edges, "all pairs").scene
    coloured = [stroke for stroke in items(scene, Stroke) if stroke.color]
    assert len(coloured) == 2 * len(edges)
    assert len({(stroke.color, stroke.dash) for stroke in coloured}) == 2
    assert unreadable(scene) == []


def test_a_table_keeps_its_lines_apart() -> None:
    d = Diagram("1,2|1'").picture()
    scene = table({"one": [d], "two": [d, d]}, "t").scene
    assert scene.title == "t"
    assert unreadable(scene) == []
    rows = {dot.at[1] for dot in items(scene, Dot)}
    assert len(rows) == 4
    assert prod(scene.box[2:]) != 0


def test_graphs_of_shapes_are_drawn_with_their_numbers() -> None:
    tower = bratteli_diagram("partition", 2, n=3)
    scene = shape_graph(tower).scene
    numbers = [label.text for label in items(scene, Label)]
    assert sorted(numbers) == sorted(
        [
            *(str(paths) for _, paths in tower.nodes(data="paths")),
            *(f"k = {level}" for level in ("0", "1/2", "1", "3/2", "2")),
        ]
    )
    assert len(items(scene, Stroke)) == tower.number_of_edges()
    quiver = mckay_quiver(4)
    scene = shape_graph(quiver, "Q").scene
    assert scene.title == "Q"
    arrows = {frozenset(edge) for edge in quiver.edges}
    assert len(items(scene, Stroke)) == len(arrows)
    assert len(items(scene, Cell)) == sum(map(sum, quiver.nodes))


def test_pairs_of_figures_differ() -> None:
    scripts = sorted(path.stem for path in FIGURES.glob("*.py"))
    titles = {name: run_figure(name).title for name in scripts if name != "status_graph"}
    assert not [(a, b) for a, b in combinations(titles, 2) if titles[a] == titles[b]]
