"""Symmetric and exterior powers, direct sums and sums of groups as steps: against the tables of their entries."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from eqmath import Hom
from eqmath.contractions import indices
from eqmath.layers import EntryTable
from eqmath.layers.reordered import taken
from tests import needs

torch = needs.torch()
from eqmath.torch import EquivariantLinear, linear  # noqa: E402
from eqmath.torch.layer_steps import steps_of  # noqa: E402
from eqmath.torch.table_steps import TableSteps  # noqa: E402

CASES = {
    ("S(4)", "Sym2(V)", "Sym2(V)"): "QuotientSteps", ("S(5)", "Alt2(V)", "V"): "QuotientSteps",
    ("S(3)", "2*Alt2(V)+Sym2(V)", "2*V+Sym3(V)"): "BlockSteps", ("SO(3)", "Sym2(V)+V", "V+Alt2(V)"): "BlockSteps",
    ("S(2)+O(2)", 1, 1): "ReorderedSteps", ("S(3)xO(2)", "Sym2(V1*V2)", "V1*Sym2(V2)"): "QuotientSteps",
    ("S(4)", "Inj2(V)", "Sub2(V)"): "QuotientSteps", ("S(3)xS(2)", "V1*V2*V1", "V2*V1"): "QuotientSteps",
}  # fmt: skip
every_case = pytest.mark.parametrize("case", CASES, ids=str)


@pytest.fixture(autouse=True)
def _small_ones_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linear, "SMALL", 0)


def whole(*shape: int, seed: int = 1) -> Any:
    """Whole numbers as floats."""
    return torch.from_numpy(np.random.default_rng(seed).integers(-9, 10, shape)).double()


def filled(case: tuple[Any, ...], *, alone: bool = False) -> Any:
    """A layer with weights that the denominators divide, of the first map alone or of all."""
    layer = EquivariantLinear(*case, 2, 3, dtype=torch.float64)
    with torch.no_grad():
        layer.weight.copy_(36 * whole(*layer.weight.shape, seed=2))
        layer.bias.copy_(whole(*layer.bias.shape, seed=3))
        if alone:
            layer.weight.zero_()
            layer.weight[0] = 6
            layer.bias.zero_()
    return layer


@every_case
def test_the_same_as_by_entries(case: tuple[Any, ...]) -> None:
    """Exactly, on multiples of the denominator."""
    known = Hom(*case).weight()
    table = EntryTable.of(known)
    steps, entries = steps_of(known.layer), TableSteps(table, known.layer.outputs)
    assert type(steps).__name__ == CASES[case]
    x, w = 36 * whole(2, 3, *known.layer.inputs), whole(table.count, 4, 3, seed=2)
    assert 36 % table.denominator == 0
    assert (steps(x, w) == entries(x, w)).all()
    assert steps(x[:0], w).shape == (0, 4, *known.layer.outputs)


@every_case
def test_compiled_without_a_break(case: tuple[Any, ...]) -> None:
    torch._dynamo.reset()
    layer = filled(case)
    assert type(layer.maps).__name__ == CASES[case]
    x, z = whole(2, 2, *layer.inputs).requires_grad_(), whole(2, 2, *layer.inputs).requires_grad_()
    found, expected = torch.compile(layer, fullgraph=True, backend="aot_eager")(x), layer(z)
    assert (found == expected).all()
    for y in (found, expected):
        y.sum().backward()
    assert (x.grad * 36 == z.grad * 36).all()


@pytest.mark.parametrize("case", [case for case in CASES if case[0] != "S(3)xO(2)"], ids=str)
def test_gradients_of_gradients(case: tuple[Any, ...]) -> None:
    layer = EquivariantLinear(*case, 1, 1, dtype=torch.float64)
    x = torch.randn(1, 1, *layer.inputs, dtype=torch.float64, requires_grad=True)
    names = [name for name, _ in layer.named_parameters()]

    def product(x: Any, *values: Any) -> Any:
        return torch.func.functional_call(layer, dict(zip(names, values, strict=True)), (x,))

    given = (x, *(p.detach().requires_grad_() for p in layer.parameters()))
    assert torch.autograd.gradcheck(product, given)
    assert torch.autograd.gradgradcheck(product, given)


@every_case
@pytest.mark.parametrize("dtype", ["float16", "bfloat16"])
def test_half_precision_and_no_memory(case: tuple[Any, ...], dtype: str) -> None:
    """Small whole numbers are exact; on no device only shapes are made; functions of functions pass."""
    kind, layer = getattr(torch, dtype), filled(case, alone=True)
    x = torch.ones(2, 2, *layer.inputs, dtype=torch.float64)
    many = 36 * whole(3, 4, 2, *layer.inputs)
    assert (torch.func.vmap(layer)(many) == layer(many)).all()
    expected, found = layer(x), layer.to(kind)(x.to(kind))
    assert found.dtype == kind
    assert dtype == "bfloat16" or (found.double() == expected).all()
    nowhere = EquivariantLinear(*case, 2, 3, device="meta")(torch.zeros(5, 2, *layer.inputs, device="meta"))
    assert nowhere.shape == (5, 3, *layer.outputs)


def test_small_layers_are_one_product(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linear, "SMALL", 2**12)
    assert isinstance(EquivariantLinear("O(3)", "Sym2(V)", "V*V").maps, TableSteps)
    assert type(EquivariantLinear("O(9)", "Sym2(V)", "V*V").maps).__name__ == "QuotientSteps"


def test_signed_diagrams_by_the_entries_that_are_not_zero() -> None:
    """Large ones keep no zeros; both ways give the same."""
    layer = EquivariantLinear("Sp(16)", 2, 2, dtype=torch.float64)
    assert not layer.maps.is_dense
    x = whole(1, 1, 16, 16)
    exact = Hom("Sp(16)", 2, 2).weight().apply(x[0].long().numpy(), [1, 2, 3])
    with torch.no_grad():
        layer.weight.copy_(torch.tensor([1.0, 2, 3])[:, None, None])
    assert (layer(x[0]).detach().long().numpy().reshape(16, 16) == exact[0]).all()


def test_places_beyond_the_whole_numbers_of_bfloat16() -> None:
    """Of whole numbers above 256 bfloat16 holds a few: places that went through it would be others."""
    places, few = np.array([257, 399, 3, 255]), torch.arange(400).remainder(256).bfloat16()
    assert indices(few, places).tolist() == places.tolist()
    assert taken(few, places).tolist() == [1, 143, 3, 255]
    weight = Hom("C(400)", 1, 1).weight()
    x = torch.nn.functional.one_hot(torch.tensor([0, 399]), 400)
    expected = weight.apply(x.numpy(), few.long().numpy())
    assert weight.apply(x.bfloat16(), few).long().tolist() == expected.tolist()
