"""Figures: what they contain, what they say, and that nothing overlaps or is clipped."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pytest

from eqmath.canvas import TEXT_WIDTH, Cell, Dot, Label, Scene, Stroke, item_box
from eqmath.diagrams import Diagram, LinearCombination, compose
from eqmath.drawing import (
    Figure,
    bratteli,
    change_of_basis,
    composition,
    curve_plot,
    dimension_plot,
    equation,
    functor_square,
    hasse_diagram,
    mckay_picture,
    meander,
    read_terms,
    relation,
    sheet,
    stacked,
    status_graph,
    status_grid,
    tensor_product,
    tying_pattern,
    weight_matrix,
)
from eqmath.drawing.cell_colours import GREY, TINTS, hatched, mark, tint
from eqmath.drawing.plots import MARK
from eqmath.drawing.scalars import scalar_text
from eqmath.drawing.status import in_order_of_use
from eqmath.drawing.weights import entry_forms
from eqmath.errors import CaseError, DiagramError, NotComposable, TooLarge, UnknownName, UsageError
from eqmath.exact import Polynomial
from eqmath.families import family
from eqmath.groups import series
from eqmath.hom import Hom
from eqmath.theorems import all_theorems

S, SO, SP = series("S"), series("SO"), series("Sp")


def labels(scene: Scene) -> list[Label]:
    return [item for item in scene.items if isinstance(item, Label)]


def overlap(one: Label, other: Label) -> bool:
    a, b = item_box(one), item_box(other)
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def every_figure() -> list[tuple[str, Figure]]:
    d, e = Diagram("1,2'|2,3|1',3'"), Diagram("1,2|3,2'|1',3'")
    return [
        ("equation", equation([d, "*", e, "=", "n", d, "+", 3, e])),
        ("relation", relation(Hom(S(2), 2, 1).relations()[0])),
        ("composition", composition(d, e)),
        ("tensor", tensor_product(d, e)),
        ("meander", meander(Diagram("1,2|3,4"), Diagram("1,4|2,3"))),
        ("sheet", sheet("partition", 2, 1, n=2)),
        ("grood", sheet("grood", 2, 2, n=2)),
        ("weights", weight_matrix(Hom(S(3), 2, 1))),
        ("classes", weight_matrix(Hom(S(3), 2, 1), "λ", letters="classes")),
        ("tying", tying_pattern(Hom(S(2), 2, 2))),
        ("hasse", hasse_diagram(2, 1)),
        ("triangle", change_of_basis(2, 1, inverse=True)),
        ("square", functor_square(Diagram("1|1'"), Diagram("1|1'"), 2)),
        ("bratteli", bratteli([{(): 1}, {(1,): 1}, {(2,): 1, (1, 1): 1}],
                              [[((), (1,), 1)], [((1,), (2,), 1), ((1,), (1, 1), 2)]], ["0", "1", "2"], "levels")),
        ("mckay", mckay_picture({((2, 1), (2, 1)): 2, ((3,), (2, 1)): 1}, {(3,): 1, (2, 1): 2}, "Q")),
        ("plot", dimension_plot({"S(3)": {0: 1, 4: 14, 6: 122}, "S(2)": {0: 1, 6: 32}}, "weights")),
        ("curves", curve_plot({"one": {0: 2.5, 10: 0.3, 20: 0.02}, "another": {0: 3, 20: 1}}, "errors")),
        ("grid", status_grid({(1, 0): "basis", (1, 2): "spanning", (2, 0): "neither", (2, 2): ""}, "grid")),
        ("plot of every n", dimension_plot({"O(1)": {0: 1, 1: 0}}, "weights", every={0: 1, 1: 0, 4: 3}, name="O(n)")),
        ("grid of every n", status_grid({(1, 0): "basis", (1, 2): "neither"}, "grid", every={0: (1, "basis")})),
        ("status", status_graph({"a": (), "b": ("a",), "c": ("a",)}, {"a": "proved", "b": "refuted"}, "status")),
    ]  # fmt: skip


FIGURES = dict(every_figure())


@pytest.mark.parametrize("name", FIGURES)
def test_no_two_texts_overlap(name: str) -> None:
    for one, other in combinations(labels(FIGURES[name].scene), 2):
        assert not overlap(one, other), (one, other)


@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_has_its_words_and_all_formats(name: str, tmp_path: Path) -> None:
    figure = FIGURES[name]
    assert figure.scene.title
    assert len(figure.scene.description) >= len(figure.scene.title)
    svg = figure._repr_svg_()
    assert "<title>" in svg
    assert "<desc>" in svg
    assert figure.to_tikz().count("\n\n") == 0
    figure.save(tmp_path / "f.svg")
    assert (tmp_path / "f.svg").read_text(encoding="utf-8") == svg


@pytest.mark.parametrize("name", FIGURES)
def test_the_same_figure_twice(name: str) -> None:
    assert dict(every_figure())[name]._repr_svg_() == FIGURES[name]._repr_svg_()


def test_an_equation_says_what_it_draws() -> None:
    n = Polynomial([0, 1], "n")
    x = LinearCombination({Diagram("1,1'"): 1, Diagram("1|1'"): -n}, "n")
    assert equation([x, "=", 0]).scene.title == "1,1' − n 1|1' = 0"
    y = LinearCombination({Diagram("1,1'"): n + 1, Diagram("1|1'"): Fraction(-1, 2)}, "n")
    assert equation([y]).scene.title == "(n + 1) 1,1' − 1/2 1|1'"


def test_an_equation_wraps_before_a_sign() -> None:
    d = Diagram.identity(3)
    wide = equation([d, *(["+", d] * 5)])
    narrow = equation([d, *(["+", d] * 5)], width=9)
    heights = [{label.at[1] for label in labels(figure.scene) if label.text == "+"} for figure in (wide, narrow)]
    assert TEXT_WIDTH - 4 < wide.scene.width <= TEXT_WIDTH
    assert narrow.scene.width <= 9
    assert len(heights[1]) > len(heights[0])


def test_what_is_no_equation() -> None:
    with pytest.raises(UsageError, match="at least one term"):
        equation([])
    with pytest.raises(UsageError, match="two signs follow each other: \\+ ="):
        equation([1, "+", "=", 1])
    with pytest.raises(DiagramError):
        read_terms(["1,3"])


def test_closed_components_are_the_ones_that_composition_counts() -> None:
    """In a stack of coloured dots the components of the coloured ones are the closed ones."""
    for upper, lower in product(family("partition").diagrams(2, 1), family("partition").diagrams(1, 2)):
        dots = [item for item in stacked(upper, lower).items if isinstance(item, Dot) and item.color]
        places = {dot.at for dot in dots}
        assert (len(places) > 0) == (compose(upper, lower).loops > 0), (upper, lower)
    with pytest.raises(NotComposable):
        composition(Diagram("1"), Diagram("1"))


def test_the_number_of_components_of_a_meander_is_the_gram_exponent() -> None:
    for d, e in product(family("brauer").diagrams(0, 4), repeat=2):
        loops = len(d.join(e).blocks)
        assert meander(d, e).scene.title.endswith("= n" + {1: "", 2: "²"}[loops])


def test_equal_colours_are_equal_entries() -> None:
    """Every two cells have one look exactly if their entries are equal."""
    space = Hom(S(3), 2, 2)
    forms = [form for row in entry_forms(space) for form in row]
    scene = weight_matrix(space, letters="none", ticks=False).scene
    looks: list[Any] = []
    for item in scene.items:
        if isinstance(item, Cell):
            looks.append([item.fill])
            corner = item.at
        elif isinstance(item, Stroke | Dot):
            at = item.points[0] if isinstance(item, Stroke) else item.at
            looks[-1].append((round(at[0] - corner[0], 6), round(at[1] - corner[1], 6), type(item).__name__))
    assert len(looks) == 81
    pairs = combinations(zip(forms, map(str, looks), strict=True), 2)
    assert all((f == g) == (x == y) for (f, x), (g, y) in pairs)


def test_marks_tell_192_classes_apart() -> None:
    looks = {(tint(place), str(mark(place, (0.0, 0.0), 1.0, 1.0))) for place in range(192)}
    assert len(looks) == 192 == 16 * len(TINTS)


def test_opposite_entries_have_opposite_words() -> None:
    words = [label.text for label in labels(weight_matrix(Hom(SO(2), 1, 1), ticks=False).scene)]
    assert words == ["w₁", "w₂", "−w₂", "w₁"]


def luminance(colour: str) -> Fraction:
    """Relative luminance of WCAG 2.1, from below: the power 2.4 is rounded down to a fraction."""
    total = Fraction(0)
    for weight, start in ((2126, 1), (7152, 3), (722, 5)):
        channel = int(colour[start : start + 2], 16) / 255
        linear = channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        total += Fraction(weight, 10000) * Fraction(int(linear * 10**6), 10**6)
    return total


def test_black_text_is_readable_on_every_tint() -> None:
    for colour in TINTS:
        assert (luminance(colour) + Fraction(5, 100)) / Fraction(5, 100) >= 7, colour


def test_the_refinement_edges_are_the_covering_pairs() -> None:
    scene = hasse_diagram(2, 2).scene
    lines = [item for item in scene.items if isinstance(item, Stroke) and item.width == 0.4]
    assert len(lines) == 31  # the covering relations among the partitions of 4 points: 7 + 18 + 6


def test_the_triangle_is_the_moebius_function() -> None:
    numbers = [label.text for label in labels(change_of_basis(1, 1, inverse=True).scene)]
    assert sorted(numbers) == ["1", "1", "−1"]


def test_every_statement_stands_below_what_it_uses() -> None:
    rests = {t.name: t.rests_on for t in all_theorems()}
    order = in_order_of_use(rests)
    assert sorted(order) == sorted(rests)
    assert all(order.index(used) < order.index(name) for name in rests for used in rests[name])


def test_what_is_too_large_is_refused() -> None:
    with pytest.raises(TooLarge, match="at most 1000 diagrams"):
        sheet("partition", 4, 4)
    with pytest.raises(TooLarge, match="up to 60 diagrams"):
        hasse_diagram(3, 3)
    with pytest.raises(TooLarge, match="up to 4096 entries"):
        weight_matrix(Hom(S(10), 2, 2))
    with pytest.raises(UnknownName, match="expected letters"):
        weight_matrix(Hom(S(2), 1, 1), letters="greek")


def test_scalars_are_printed_as_in_a_formula() -> None:
    assert scalar_text(Polynomial([0, -3, 0, 1], "δ")) == "δ³ − 3δ"


def test_a_plot_joins_neighbours_alone_and_marks_what_holds_for_every_n() -> None:
    curves = {"O(1)": {0: 1, 1: 0, 2: 1, 3: 2}}
    plain, marked = (dimension_plot(curves, "t", every=every, name="O(n)").scene for every in (None, {2: 1, 3: 0}))
    colored = [stroke for stroke in plain.items if isinstance(stroke, Stroke) and stroke.color]
    assert len(colored) == 1 + 2
    greys = [stroke for stroke in marked.items if isinstance(stroke, Stroke) and stroke.color == GREY]
    assert len(greys) == 2 * len(hatched((0.0, 0.0), MARK, MARK))
    assert len(marked.items) == len(plain.items) + len(greys) + 1


def test_curves_are_lines_between_powers_of_ten() -> None:
    scene = curve_plot({"one": {0: 2.5, 10: 0.25, 20: 0.02}, "another": {0: 3, 20: 1}}, "errors").scene
    colored = [stroke for stroke in scene.items if isinstance(stroke, Stroke) and stroke.color]
    assert [len(stroke.points) for stroke in colored] == [7, 2] + 2 * [2] * 2
    assert [stroke.points[0][0] for stroke in colored[:2]] == [0.0, 0.0]
    assert {"10⁻²", "10⁻¹", "1", "10", "0", "20"} <= {text.text for text in scene.items if isinstance(text, Label)}
    assert scene.description == "errors; one: 0: 2.5, 10: 0.25, 20: 0.02; another: 0: 3, 20: 1"


@pytest.mark.parametrize("curve", [{0: 1.0}, {0: 1.0, 1: 0.0}, {0: 1.0, 1: float("inf")}, {0: 1.0, 1: float("nan")}])
def test_a_curve_has_two_places_and_positive_numbers(curve: dict[int, float]) -> None:
    with pytest.raises(CaseError, match="at least two places"):
        curve_plot({"one": curve}, "errors")


def test_a_grid_hatches_what_was_not_decided_by_itself() -> None:
    scene = status_grid(
        {(1, 0): "basis", (2, 0): "basis", (1, 2): "spanning"}, "t", every={0: (1, "basis"), 2: (3, "basis")}
    ).scene
    assert scene.description == (
        "t; n = 1, order 0: basis; n = 1, order 2: spanning; n = 2, order 0: basis; n = 2, order 2: nothing; "
        "n > 2, order 0: basis, as for every larger n; n > 2, order 2: basis, as for every larger n"
    )


def test_hatching_stays_inside() -> None:
    """Binary fractions, of which nothing is rounded."""
    for width, height in ((1.0, 0.25), (0.25, 0.25), (0.125, 2.0)):
        for stroke in hatched((0.5, -1.0), width, height, 0.125):
            (a, b), (c, d) = stroke.points
            assert 0.5 <= a < c <= 0.5 + width
            assert -1.0 <= b < d <= height - 1.0
            assert c - a == d - b
