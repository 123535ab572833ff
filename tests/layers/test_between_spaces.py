"""Layers between spaces: the product with a vector is that of the exact matrix; batches, channels, bias, transposes."""

from __future__ import annotations

import json
from random import Random

import numpy as np
import pytest

from eqmath import Hom, Matrix
from eqmath.layers import BlockSum, Quotient, Woven
from tests import needs

CASES = [
    ("O(3)", "Sym2(V)*V", "V"),
    ("O(3)", "V+Sym2(V)+2", "Sym2(V)+V"),
    ("S(3)", "2*V+Alt2(V)+1", "V^2+3*V+2"),
    ("S(3)", "2*V+V^2+1", "V^2+3*V+2"),
    ("S(3)", "V^3+V", "V^2+V^3"),
    ("S(5)xSO(3)", "V1+V1*V2", "V1*V2"),
    ("S(3)xS(2)", "2*V1+V2*V1+V2", "V2*V1*V1+V1+2"),
    ("S(3)xS(2)", "V1*V2*V1+V2", "V2*V1^2+V2^2"),
    ("S(2)xS(2)xS(2)", "V1*V3+V2", "V3*V2*V1+1"),
    ("SO(3)", "Alt2(V)+Harm2(V)", "V*V+Harm2(V)"),
    ("Sp(2)", "Sym2(V)+V", "Dual(V)+V"),
    ("A(3)", "Alt2(V)", "Sym2(V)+V"),
    ("O(2)", "Cl(V)", "Cl(V)"),
    ("C(4)", "Sym2(V)", "V+1"),
    ("S(2)xO(2)", "Sym2(V1*V2)", "Sym2(V1*V2)+V1"),
    ("S(4)", "Sub2(V)+Inj2(V)", "Sub2(V)+V"),
    ("O(2)", "Alt2(V)*V+det", "V+det"),
    ("S(2)+SO(2)", "V^2", "V"),
    ("S(2)+SO(2)", "Sym2(V)+V", "Alt2(V)+1"),
]  # fmt: skip


def total(matrices, weights, shape):
    """The weighted sum."""
    found = Matrix([[0] * shape[1] for _ in range(shape[0])])
    for W, w in zip(matrices, weights, strict=True):
        found = found + W * w
    return found


@pytest.mark.parametrize(("group", "X", "Y"), CASES)
def test_products_are_those_of_the_matrices(group, X, Y):
    space, rng = Hom(group, X, Y), Random(0)
    matrices = [space.matrix(d) for d in space.basis()]
    weight = space.weight()
    w = [rng.randint(-3, 3) for _ in matrices]
    x = [rng.randint(-5, 5) for _ in range(space.shape[1])]
    whole = total(matrices, w, space.shape)
    assert weight.apply(x, w).tolist() == (whole * Matrix([[v] for v in x])).to_numpy().ravel().tolist()
    y = [rng.randint(-5, 5) for _ in range(space.shape[0])]
    back = weight.transpose().apply(y, w)
    assert back.tolist() == (whole.T * Matrix([[v] for v in y])).to_numpy().ravel().tolist()
    assert weight.transpose().transpose().apply(x, w).tolist() == weight.apply(x, w).tolist()
    assert weight(**dict(zip(weight.parameters, w, strict=True))) == whole
    json.dumps(weight.to_dict())


def constant(weight, b):
    """The bias as one vector."""
    return weight.bias.apply(np.ones(weight.bias.layer.inputs, object), b).reshape(-1)


@pytest.mark.parametrize(("group", "X", "Y"), CASES)
def test_batches_and_channels(group, X, Y):
    space, rng = Hom(group, X, Y), np.random.default_rng(0)
    weight, one = space.weight(), space.dim
    x = rng.integers(-4, 4, (2, 3, space.shape[1])).astype(object)
    w = rng.integers(-3, 3, (one, 2, 3)).astype(object)
    b = rng.integers(-3, 3, (len(weight.bias.parameters), 2)).astype(object)
    found = weight.apply(x, w, b)
    for batch in range(2):
        for out in range(2):
            single = sum(weight.apply(x[batch, i], w[:, out, i]) for i in range(3))
            assert (found[batch, out] == single + constant(weight, b[:, out])).all()


def test_the_bias_commutes_and_has_the_right_size():
    space = Hom("S(3)", "V", "V+Sym2(V)+2")
    assert len(space.weight().bias.parameters) == Hom("S(3)", 1, "V+Sym2(V)+2").dim == 5


def test_which_layer_it_is():
    kinds = [type(Hom(*case).weight().layer) for case in CASES[:4]]
    assert kinds == [Quotient, BlockSum, BlockSum, Woven]


@pytest.mark.parametrize(("group", "X", "Y"), [CASES[1], CASES[3], CASES[6], CASES[9], CASES[-1]])
def test_torch(group, X, Y):
    torch = needs.torch()
    space, rng = Hom(group, X, Y), np.random.default_rng(0)
    weight = space.weight()
    x, w = rng.integers(-4, 4, (2, 3, space.shape[1])), rng.integers(-3, 3, (space.dim, 2, 3))
    exact = weight.apply(x.astype(object), w.astype(object))
    given = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    found = weight.apply(given, torch.tensor(w, dtype=torch.float64))
    denominator = 720  # of all entries: products of halves, thirds, quarters and fifths
    assert (torch.round(found.detach() * denominator).long().numpy() == (exact * denominator).astype(int)).all()
    found.sum().backward()
    assert given.grad is not None
    assert given.grad.shape == given.shape
