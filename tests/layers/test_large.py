"""Where small cases look alike: strands that are turned and not only exchanged, sums that come close to 2⁶³."""

import numpy as np
import pytest

from eqmath import Diagram, Hom, parse_group
from eqmath.contractions import block_plan
from eqmath.errors import NotExact
from eqmath.families import family
from eqmath.layers.operation_counts import VectorCost, best_plan

TURNED = "1,2'|2,3'|3,1'"
"""A 3-cycle is the smallest matching that is not its own inverse."""


@pytest.mark.parametrize(
    ("name", "k"), [("S(3)", 3), ("O(3)", 3), ("SO(2)", 4), ("Sp(2)", 3), ("A(3)", 3), ("H(2)", 3)]
)
def test_the_transpose_is_adjoint_where_strands_are_turned(name, k):
    """⟨y, W x⟩ = ⟨Wᵀ y, x⟩, for one vector and for channels; every parameter has a weight of its own."""
    rng = np.random.default_rng(4)
    W = Hom(parse_group(name), k, k).weight()
    T, count = W.transpose(), len(W.parameters)
    x, y = (rng.integers(-9, 9, (2, 1, *legs)) for legs in (W.layer.inputs, W.layer.outputs))
    w = rng.integers(-9, 9, (count, 1, 1))
    assert (y * W.apply(x, w)).sum() == (T.apply(y, w) * x).sum()
    assert (y[0, 0] * W.apply(x[0, 0], w[:, 0, 0])).sum() == (T.apply(y[0, 0], w[:, 0, 0]) * x[0, 0]).sum()


@pytest.mark.parametrize("text", [TURNED, "1,2'|2,3'|3,4'|4,1'", "1,2'|2,3'|3,1'|4|4',5'"])
def test_the_plan_upside_down_is_that_of_the_diagram_upside_down(text):
    d = Diagram(text)
    x = np.random.default_rng(5).integers(-9, 9, (2,) * d.l)
    back = block_plan(d.word, d.l, 2).flip()
    assert (back.apply(x) == d.flip().apply(x)).all()
    assert (back.apply(x.astype(float)) == d.flip().apply(x)).all()
    assert (back.apply(x).ravel() == x.ravel() @ d.matrix(2).to_numpy()).all()


@pytest.mark.parametrize("large", [0, 1])
def test_the_largest_output_channel_is_what_may_exceed_int64(large):
    """Each of the two outputs adds two entries up to 1, so that weights of 2⁶² are too large in one channel alone."""
    W = Hom(parse_group("S(1)"), 1, 1).weight()
    w = np.ones((1, 2, 2), dtype=np.int64)
    w[0, large] = 2**62
    with pytest.raises(NotExact, match=f"^entries up to 1, of which {2**63} are added, may exceed int64"):
        W.apply(np.ones((2, 1), dtype=np.int64), w)
    w[0, large] = 2**62 - 1
    exact = [2, 2]
    exact[large] = 2**63 - 2
    assert W.apply(np.ones((2, 1), dtype=np.int64), w)[:, 0].tolist() == exact


def test_input_channels_are_added_and_output_channels_are_not():
    W = Hom(parse_group("S(1)"), 1, 1).weight()
    x = np.array([[2**62]])
    assert W.apply(x, np.ones((1, 8, 1), dtype=np.int64))[:, 0].tolist() == [2**62] * 8
    with pytest.raises(NotExact, match=f"^entries up to {2**62}, of which 2 are added"):
        W.apply(np.repeat(x, 2, axis=0), np.ones((1, 1, 2), dtype=np.int64))
    negative = np.array([[[-(2**62), -(2**62)]]])
    with pytest.raises(NotExact, match=f"^entries up to 1, of which {2**63} are added"):
        W.apply(np.ones((2, 1), dtype=np.int64), negative)


@pytest.mark.parametrize(
    "name", ["S(3)", "O(2)", "SO(2)", "SO(3)", "Sp(2)", "A(3)", "C(4)", "Aut(path:3)", "S(2)xSO(2)"]
)
def test_as_many_terms_as_a_row_adds(name):
    """The number by which overflow is excluded is at least the largest sum of absolute values in a row."""
    for k, l in ((0, 2), (1, 1), (2, 0), (1, 2), (2, 1), (2, 2)):
        space = Hom(parse_group(name), k, l)
        if space.shape[0] * space.shape[1] > 300:
            continue
        layer = space.weight().layer
        for parameter, (terms, M) in enumerate(zip(layer.terms, space.to_numpy(), strict=True)):
            assert terms >= abs(M).sum(axis=1).max(initial=0), (k, l, parameter)
        for terms, M in zip(layer.flip().terms, space.to_numpy(), strict=True):
            assert terms >= abs(M).sum(axis=0).max(initial=0), (k, l)


@pytest.mark.parametrize(("name", "n"), [("grood", 2), ("grood", 3), ("jellyfish", 3), ("partition", 2)])
def test_as_many_terms_as_a_plan_adds(name, n):
    """Both ways: a determinant above is written once for every order of its values."""
    found = family(name)
    for k, l in ((0, 3), (1, 2), (2, 1), (3, 0), (2, 2), (1, 3), (3, 1)):
        for d in found.diagrams(k, l, n):
            plan, M = best_plan(found.matrices.rows(d.word, l, n), n), abs(found.entries(d, n))
            assert plan.terms >= M.sum(axis=1).max(initial=0), d
            assert plan.flip().terms >= M.sum(axis=0).max(initial=0), d


def test_costs_are_added_and_repeated_with_their_largest_array():
    one, other = VectorCost(1, 2, 3, 4, 5), VectorCost(10, 20, 30, 40, 2)
    assert one + other == other + one == VectorCost(11, 22, 33, 44, 5)
    assert one.times(3) == VectorCost(3, 6, 9, 12, 15)
    assert one.times(3, 7) == VectorCost(3, 6, 9, 12, 21)


def test_negative_entries_and_weights_count_by_their_absolute_value():
    W = Hom(parse_group("S(1)"), 1, 1).weight()
    for x, w in ((-(2**62), 2), (2**62, -2), (-(2**62), -2), (2, 2**62), (-2, -(2**62))):
        with pytest.raises(NotExact, match=r"are added, may exceed int64"):
            W.apply(np.array([x]), [w])
        assert W.apply([x], [w]).tolist() == [x * w]
    assert W.apply([-(2**62)], [-1]).tolist() == [2**62]
    assert W.apply(np.array([0, 0, -(2**62)])[:, None], [1]).tolist() == [[0], [0], [-(2**62)]]
