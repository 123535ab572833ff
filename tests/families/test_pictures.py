"""Pictures of determinants: numbered squares, a head with its tentacles in order."""

from fractions import Fraction

import pytest

from eqmath import family
from eqmath.canvas import Dome, Dot, Label, Stroke, to_svg, to_tikz
from eqmath.diagrams import STRAND, Layout
from eqmath.families.jellyfish import Jellyfish
from tests import given as some
from tests.geometry import items, on_curve
from tests.laws.rules import all_members, members


@pytest.mark.parametrize("n", [2, 3])
@pytest.mark.parametrize(("k", "l"), some.shapes(5))
def test_free_vertices_are_numbered_squares(k, l, n):
    for d in members("grood", k, l, n):
        scene = family("grood").picture(d, "primes", True, "black")
        layout = Layout.of(d.blocks)
        free = [layout.at(block[0]) for block in d.blocks if len(block) == 1]
        squares = [dot for dot in items(scene, Dot) if dot.square]
        assert [dot.at for dot in squares] == free
        assert not any(dot.filled for dot in squares)
        assert [label.text for label in items(scene, Label) if label.at in free] == [
            str(i + 1) for i in range(len(free))
        ]
        assert len(items(scene, Dot)) == k + l


@pytest.mark.parametrize("n", [2, 3])
@pytest.mark.parametrize(("k", "l"), some.shapes(4))
def test_tentacles_leave_the_head_in_order_and_end_at_their_blocks(k, l, n):
    for x in all_members("jellyfish", k, l, n):
        if isinstance(x, Jellyfish):
            scene = x.picture()
            (head,) = items(scene, Dome)
            thin = [stroke for stroke in items(scene, Stroke) if stroke.width < 0.8]
            starts = [stroke.points[0] for stroke in thin]
            assert {y for _, y in starts} == {head.at[1]}
            assert starts == sorted(starts)
            assert head.at[0] - head.radius < starts[0][0] <= starts[-1][0] < head.at[0] + head.radius
            layout = Layout.of(x.body.blocks)
            assert [stroke.points[-1] for stroke in thin] == [layout.at(block[0]) for block in x.tentacles]
            assert len(items(scene, Label)) == k + l + len(starts)
            assert f"eqmath jellyfish: {x}" in to_tikz(scene)


@pytest.mark.parametrize(("k", "l"), some.shapes(4))
def test_tentacles_stay_outside_the_rows(k, l):
    """At sixteen points of every curve: a tentacle meets the box of the vertices only at the end."""
    for x in all_members("jellyfish", k, l, 2):
        if isinstance(x, Jellyfish):
            width = Fraction(STRAND) * (max(k, l) - 1)
            for stroke in items(x.picture(), Stroke):
                if stroke.width < 0.8:
                    inner = on_curve(stroke)[1:-1]
                    assert not any(0 <= a <= width and 0 <= b <= Layout.of(x.body.blocks).height for a, b in inner)


@pytest.mark.parametrize("text", ["J()", "J()|1,1'", "J(1')", "J(2'|1')|3'"])
def test_small_heads(text):
    x = Jellyfish(text)
    assert x._repr_svg_() == to_svg(x.picture())
    assert "a head with tentacles to " in x.picture().description
    assert len(items(x.picture(), Dome)) == 1
