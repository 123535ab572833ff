"""Layers on the weights of networks beside the exact matrices of Hom, and exchanges before or after them."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import numpy as np
import pytest

from eqmath import Hom, weight_layer
from eqmath.errors import CaseError, NotExact
from tests import needs
from tests.layers.tensors import Tensor
from tests.oracles import weight_spaces as oracle

CASES = [
    ((3, 4, 2), {}),
    ((3, 1, 2), {}),
    ((2, 2, 3, 1), {}),
    ((2, 3, 2, 1), {"symmetry": "H"}),
    ((2, 3, 2, 1), {"symmetry": "M"}),
    ((2, 2, 2), {"kernels": 3}),
    ((1, 2, 2, 1), {"kernels": [2, 1, 3]}),
    ((2, 3, 2), {"moving_ends": True}),
    ((1, 2, 1, 3, 2), {}),
    ((3, 2), {}),
]
every_case = pytest.mark.parametrize(("widths", "how"), CASES, ids=str)


def blocks_of(layer, vectors):
    """Blocks from vectors along the last axis."""
    found, start = [], 0
    for block in layer.space.blocks:
        own = vectors[..., start : start + block.size].reshape(
            *vectors.shape[:-1], *(block.shape[i] for i in block.order)
        )
        lead = own.ndim - len(block.shape)
        back = [lead + block.order.index(i) for i in range(len(block.shape))]
        found.append(own.transpose(*range(lead), *back))
        start += block.size
    return found


def entries(matrix):
    return tuple(x for row in matrix.tolist() for x in row)


@every_case
def test_its_matrices_are_those_of_a_basis_of_hom(widths, how) -> None:
    layer = weight_layer(widths, **how)
    space = Hom(layer.space.group, layer.space.space, layer.space.space)
    units = blocks_of(layer, np.eye(layer.space.size, dtype=int)[:, None])
    found = set()
    for p in range(layer.weight_count):
        weights = [int(p == q) for q in range(layer.weight_count)]
        found.add(tuple(layer.flat(layer.apply(units, weights))[:, 0].T.ravel().tolist()))
    assert found == {entries(space.matrix(d)) for d in space.basis()}
    assert len(found) == layer.weight_count == space.dim


@every_case
def test_its_biases_are_those_of_hom(widths, how) -> None:
    layer = weight_layer(widths, **how)
    bias = Hom(layer.space.group, 1, layer.space.space)
    nothing = blocks_of(layer, np.zeros((1, layer.space.size), dtype=int))
    found = set()
    for q in range(layer.bias_count):
        weights = [int(p == q) for p in range(layer.bias_count)]
        ys = layer.apply(nothing, [0] * layer.weight_count, weights)
        found.add(tuple(layer.flat(ys).ravel().tolist()))
    assert found == {entries(bias.matrix(d)) for d in bias.basis()}
    assert len(found) == layer.bias_count == bias.dim


def integers(rng, shape):
    return np.array([rng.randint(-9, 9) for _ in range(int(np.prod(shape)))], dtype=int).reshape(shape)


@pytest.mark.parametrize(("widths", "how"), CASES[:8], ids=str)
def test_batches_and_channels_are_one_after_another(widths, how) -> None:
    rng, layer = Random(0), weight_layer(widths, 2, 3, **how)
    one = weight_layer(widths, **how)
    x = integers(rng, (2, 4, 2, layer.space.size))
    weights, bias = integers(rng, layer.weight_shape), integers(rng, (layer.bias_count, 3))
    ys = layer.apply(blocks_of(layer, x), weights, bias)
    found = layer.flat(ys)
    for i, j, out in np.ndindex(2, 4, 3):
        wanted = sum(
            one.flat(one.apply(blocks_of(one, x[i, j, c][None]), weights[:, out, c])) for c in range(2)
        ) + one.flat(one.apply(blocks_of(one, 0 * x[i, j, :1]), [0] * one.weight_count, bias[:, out]))
        assert found[i, j, out].tolist() == wanted[0].tolist()
    flat = layer.apply(blocks_of(layer, x), weights.ravel(), bias.ravel())
    assert all(np.array_equal(a, b) for a, b in zip(ys, flat, strict=True))


@pytest.mark.parametrize("widths", [(2, 3, 2), (2, 3, 2, 1)], ids=str)
def test_exchanges_before_and_after(widths) -> None:
    """With fractions, by the oracle's permutations of parameters."""
    rng, layer = Random(1), weight_layer(widths)
    names = {name: i for i, name in enumerate(layer.space.names)}
    xs = [
        np.array([Fraction(rng.randint(-9, 9), rng.randint(1, 9)) for _ in range(block.size)], dtype=object).reshape(
            1, *block.shape
        )
        for block in layer.space.blocks
    ]
    weights = [Fraction(rng.randint(-9, 9), rng.randint(1, 9)) for _ in range(layer.weight_count)]

    def moved(arrays, g):
        found = [array.copy() for array in arrays]
        for p in oracle.parameters(widths):
            q = oracle.moved(p, g)
            found[names[f"{q[0]}{q[1]}"]][(0, *q[2:])] = arrays[names[f"{p[0]}{p[1]}"]][(0, *p[2:])]
        return found

    for g in oracle.exchanges(widths):
        before = layer.apply(moved(xs, g), weights)
        after = moved(layer.apply(xs, weights), g)
        assert all(np.array_equal(a, b) for a, b in zip(before, after, strict=True))
        assert all(isinstance(entry, Fraction) for y in before for entry in y.flat)


def test_the_weights_of_every_two_blocks() -> None:
    layer = weight_layer([2, 3, 2, 1], 2, 1)
    weights = np.arange(layer.weight_count * 2).reshape(layer.weight_shape)
    found = layer.by_blocks(weights)
    assert set(found) == {(y, x) for y in layer.space.names for x in layer.space.names}
    assert set(found["W2", "W2"]) == {(), (1,), (2,), (1, 2)}
    assert found["W1", "W3"][()].shape == (2, 1, 1, 2)
    every = sorted(x for kinds in found.values() for own in kinds.values() for x in own.ravel().tolist())
    assert every == weights.ravel().tolist()
    found["b1", "b1"][1,][...] = -1
    assert -1 in weights


def test_lists_are_exact_and_arrays_are_refused_where_they_would_wrap() -> None:
    layer, big = weight_layer([1, 2, 1]), 2**62
    xs = [[[[big], [big]]], [[0, 0]], [[[0, 0]]], [[0]]]
    weights = [1] + [0] * 24
    assert layer.apply(xs, weights)[0].tolist() == [[[2 * big], [2 * big]]]
    with pytest.raises(NotExact, match="may exceed int64"):
        layer.apply([np.array(x) for x in xs], weights)
    small = [np.array(x) * 0 for x in xs]
    with pytest.raises(NotExact, match="may exceed int64"):
        layer.apply(small[:3] + [np.array([[1]])], [1] * 25, [2**63 - 1] * 4)
    exact = layer.apply([np.array(x, dtype=object) for x in xs], weights)
    assert exact[0].tolist() == [[[2 * big], [2 * big]]]


def test_nothing_and_one_network() -> None:
    layer = weight_layer([1, 2, 1])
    empty = [np.zeros((0, 1, *block.shape)) for block in layer.space.blocks]
    assert [y.shape for y in layer.apply(empty, np.ones(25))] == [(0, 1, 2, 1), (0, 1, 2), (0, 1, 1, 2), (0, 1, 1)]


def test_a_tensor_of_another_library() -> None:
    """As torch has them, with the fewest methods."""
    rng, layer = Random(2), weight_layer([2, 3, 2, 1], 2, 2)
    x = integers(rng, (3, 2, layer.space.size)).astype(object)
    xs, weights = blocks_of(layer, x), integers(rng, layer.weight_shape)
    bias = integers(rng, (layer.bias_count, 2))
    found = layer.apply([Tensor.of(x) for x in xs], weights.astype(object), bias.astype(object))
    for y, wanted in zip(found, layer.apply(xs, weights, bias), strict=True):
        assert y.numpy().tolist() == wanted.tolist()


def test_torch() -> None:
    torch = needs.torch()
    rng, layer = Random(3), weight_layer([2, 3, 2, 1], 2, 2)
    x = integers(rng, (3, 2, layer.space.size))
    xs, weights = blocks_of(layer, x), integers(rng, layer.weight_shape)
    tensors = [torch.tensor(x.tolist()).double().requires_grad_() for x in xs]
    w = torch.tensor(weights.tolist()).double().requires_grad_()
    found = layer.apply(tensors, w)
    for y, wanted in zip(found, layer.apply(xs, weights), strict=True):
        assert y.tolist() == wanted.tolist()
    sum((y * y).sum() for y in found).backward()
    assert all(tensor.grad is not None for tensor in (*tensors, w))


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        (lambda xs, w: (xs[:3], w), CaseError, "expected 4 arrays, W1, b1, W2, b2, found 3"),
        (lambda xs, w: ([*xs[:3], [[1, 2]]], w), CaseError, r"expected b2 of shape \(1, 1\), found \(1, 2\)"),
        (lambda xs, w: (xs, w[1:]), CaseError, r"expected weights of shape \(25, 1, 1\), or as one row, found \(24,\)"),
        (lambda xs, w: (xs, w, [1]), CaseError, r"expected a bias of shape \(4, 1\), or as one row, found the shape"),
        (lambda xs, w: (xs, [0.5] * 25, [Fraction(1, 2)] * 4), NotExact, "found exact numbers and floats"),
        (lambda xs, w: (xs, ["a"] * 25), NotExact, "expected an array of numbers"),
    ],
)  # fmt: skip
def test_what_is_refused(change, error, message) -> None:
    layer = weight_layer([1, 2, 1])
    xs = [[[[1], [1]]], [[1, 1]], [[[1, 1]]], [[1]]]
    with pytest.raises(error, match=message):
        layer.apply(*change(xs, [1] * 25))


def test_no_bias_where_none_is_wanted() -> None:
    layer = weight_layer([1, 2, 1], bias=False)
    xs = [[[[1], [1]]], [[1, 1]], [[[1, 1]]], [[1]]]
    with pytest.raises(CaseError, match="expected no bias, found the shape"):
        layer.apply(xs, [1] * 25, [1] * 4)


@pytest.mark.parametrize("symmetry", ["A", "B"])
def test_groups_with_sums_alone_will_do(symmetry) -> None:
    """A(4) has no other maps V → V than S(4), nor has B(4); A(3) has one more."""
    assert weight_layer([2, 4, 1], symmetry=symmetry).weight_count == weight_layer([2, 4, 1]).weight_count
    with pytest.raises(CaseError, match=r"maps V → V commute with A\(3\)"):
        weight_layer([2, 3, 1], symmetry="A")
