"""Layers of JAX against `Weight.apply` on whole numbers, under jit, grad and vmap."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from eqmath.errors import CaseError
from eqmath.layers import entry_table
from tests import needs

jax = needs.jax()
from eqmath.jax import LinearLayer, Parameters, apply, init  # noqa: E402

CASES = [
    ("S(3)", 2, 2), ("S(3)", 0, 2), ("O(3)", "2*V+1", "V*V+1"), ("S(3)xS(2)", "V1*V2", "V2*V1+2*V1"),
    ("SO(3)", 2, 1), ("S(4)", "Alt2(V)", "V"), ("SO(3)", "V", "1"),
]  # fmt: skip


def whole(*shape: int, seed: int) -> Any:
    """Whole numbers as floats."""
    return jax.numpy.asarray(np.random.default_rng(seed).integers(-9, 10, shape), dtype="float32")


def filled(case: tuple[Any, ...]) -> tuple[LinearLayer, Parameters]:
    """A layer with whole weights."""
    layer = LinearLayer(*case, 2, 3)
    drawn = init(jax.random.key(0), layer)
    return layer, Parameters(whole(*drawn.weight.shape, seed=1), whole(*drawn.bias.shape, seed=2), layer)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_equal_to_apply(case: tuple[Any, ...]) -> None:
    layer, parameters = filled(case)
    x = whole(2, 2, *layer.inputs, seed=3)
    other = whole(2, 3, *layer.outputs, seed=4)

    @jax.jit
    def run(parameters: Parameters, x: Any) -> Any:
        back = jax.grad(lambda y: (apply(parameters, y) * other).sum())(x)
        return apply(parameters, x), jax.vmap(apply, (None, 0))(parameters, x), back

    times = layer.tables[0].denominator
    found, one_by_one, back = (np.rint(np.asarray(y) * times).astype(np.int64) for y in run(parameters, x))
    x, weight, bias, other = (np.asarray(y).astype(np.int64) for y in (x, parameters.weight, parameters.bias, other))
    assert (found == layer.known.apply(x, weight, bias=bias) * times).all()
    assert (found == one_by_one).all()
    assert (back == layer.known.transpose().apply(other, weight.swapaxes(1, 2)) * times).all()


@pytest.mark.parametrize("case", CASES[4:6], ids=str)
def test_entry_by_entry(case: tuple[Any, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    layer, parameters = filled(case)
    x = whole(2, 2, *layer.inputs, seed=3)
    dense = apply(parameters, x)
    monkeypatch.setattr(entry_table, "MOST_DENSE", 0)
    assert (apply(parameters, x) == dense).all()


@pytest.mark.parametrize("case", [("S(3)", 2, 1)], ids=str)
def test_variance_by_counting(case: tuple[Any, ...]) -> None:
    layer = LinearLayer(*case, 64, 64, bias=False)
    parameters = init(jax.random.key(1), layer)
    assert parameters.bias is None
    y = jax.jit(apply)(parameters, jax.random.normal(jax.random.key(2), (20, 64, *layer.inputs)))
    assert 0.8 < (y**2).mean() < 1.2


def test_a_layer_is_a_value() -> None:
    """Equal ones are compiled once; parameters are a tree."""
    first, second = LinearLayer("S(3)", 1, 1), LinearLayer("S(3)", 1, 1)
    assert first == second
    assert hash(first) == hash(second)
    assert len(jax.tree.leaves(init(jax.random.key(0), first))) == 2


def test_what_is_refused() -> None:
    with pytest.raises(CaseError, match="expected channels, found 0 and 1"):
        LinearLayer("S(3)", 1, 1, 0)
    _, parameters = filled(("S(3)", 2, 1))
    with pytest.raises(CaseError, match=r"expected the shape \(…, 2, 3, 3\), found \(2, 3\)"):
        apply(parameters, whole(2, 3, seed=0))
