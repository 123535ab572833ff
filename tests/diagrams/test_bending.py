"""Bending a leg reshapes the tensor; rotation; the flip is the transpose."""

import numpy as np
import pytest

from eqmath import Diagram
from eqmath.errors import CaseError, NotComposable
from tests import given as some

N = 2


def tensor(d: Diagram) -> np.ndarray:
    """The matrix with one axis for every output, then one for every input."""
    return d.matrix(N).to_numpy().reshape((N,) * (d.l + d.k))


def with_legs(k: int = 0, l: int = 0) -> list[tuple[int, int]]:
    return [shape for shape in some.shapes(5) if shape[0] >= k and shape[1] >= l]


@pytest.mark.parametrize(("k", "l"), with_legs(l=1))
def test_bending_an_output_down(k, l):
    for d in some.diagrams(k, l):
        right, left = d.bend_down(), d.bend_down("left")
        assert (right.k, right.l) == (left.k, left.l) == (k + 1, l - 1)
        assert np.array_equal(tensor(right), np.moveaxis(tensor(d), l - 1, -1))
        assert np.array_equal(tensor(left), np.moveaxis(tensor(d), 0, l - 1))


@pytest.mark.parametrize(("k", "l"), with_legs(k=1))
def test_bending_an_input_up(k, l):
    for d in some.diagrams(k, l):
        right, left = d.bend_up(), d.bend_up("left")
        assert (right.k, right.l) == (left.k, left.l) == (k - 1, l + 1)
        assert np.array_equal(tensor(right), np.moveaxis(tensor(d), -1, l))
        assert np.array_equal(tensor(left), np.moveaxis(tensor(d), l, 0))


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize(("k", "l"), with_legs(l=1))
def test_bending_down_and_up_again(k, l, side):
    for d in some.diagrams(k, l):
        assert d.bend_down(side).bend_up(side) == d


@pytest.mark.parametrize(("k", "l"), with_legs(k=1, l=1))
def test_the_two_sides_commute(k, l):
    for d in some.diagrams(k, l):
        assert d.bend_down("right").bend_up("left") == d.bend_up("left").bend_down("right") == d.rotate()


@pytest.mark.parametrize(("k", "l"), with_legs())
def test_bending_with_cups_and_caps(k, l):
    """A bent leg is a product with a cap or a cup beside strands."""
    strands = Diagram.identity
    for d in some.diagrams(k, l):
        if l:
            cap = strands(l - 1).tensor(Diagram.cap())
            assert d.tensor(strands(1)).then(cap) == (d.bend_down(), 0)
            cap = Diagram.cap().tensor(strands(l - 1))
            assert strands(1).tensor(d).then(cap) == (d.bend_down("left"), 0)
        if k:
            cup = strands(k - 1).tensor(Diagram.cup())
            assert cup.then(d.tensor(strands(1))) == (d.bend_up(), 0)


def turned(d: Diagram) -> list[list[int]]:
    """Round the disc: an output one to the right, the last one down, an input one to the left, the first one up."""
    blocks = []
    for block in d.blocks:
        turn = []
        for v in block:
            if v > 0:
                turn.append(v + 1 if v < d.l else -d.k)
            else:
                turn.append(v + 1 if v < -1 else 1)
        blocks.append(turn)
    return blocks


@pytest.mark.parametrize(("k", "l"), with_legs(k=1, l=1))
def test_one_step_clockwise(k, l):
    for d in some.diagrams(k, l):
        assert d.rotate() == Diagram.from_blocks(turned(d))


@pytest.mark.parametrize(("k", "l"), with_legs())
def test_rotation_has_order_m(k, l):
    """All k and l: k = 0 and l = 0 are no exception."""
    orders = set()
    for d in some.diagrams(k, l):
        turn, order = d.rotate(), 1
        while turn != d:
            turn, order = turn.rotate(), order + 1
        orders.add(order)
        assert (k + l) % order == 0 if k + l else order == 1
    assert max(orders) == (k + l if k + l > 2 else 1)


@pytest.mark.parametrize(("k", "l"), with_legs())
def test_the_flip_is_the_transpose(k, l):
    for d in some.diagrams(k, l):
        assert d.flip().flip() == d
        for n in (1, 2, 3):
            assert d.flip().matrix(n) == d.matrix(n).T
            assert d.flip().matrix(n, orbit=True) == d.matrix(n, orbit=True).T


def test_there_must_be_a_leg():
    with pytest.raises(NotComposable, match=r"^there is no output to bend down$"):
        Diagram("1'").bend_down()
    with pytest.raises(NotComposable, match=r"^there is no input to bend up$"):
        Diagram("1").bend_up()


def test_there_are_two_sides():
    with pytest.raises(CaseError) as error:
        Diagram("1,1'").bend_down("middle")
    assert str(error.value) == "expected side 'left' or 'right', found 'middle'"
