"""Layers of PyTorch against `Weight.apply` on whole numbers, and against the matrices of the basis."""

from __future__ import annotations

from copy import deepcopy
from fractions import Fraction
from io import BytesIO
from math import lcm, prod
from typing import Any

import numpy as np
import pytest

from eqmath import Hom, Matrix
from eqmath.errors import CaseError
from eqmath.layers import entry_table, orthonormal_factor
from tests import needs

torch = needs.torch()
from eqmath.torch import EquivariantLinear  # noqa: E402

STRANDS = [
    ("S(4)", 2, 2), ("S(2)", 2, 2), ("S(3)", 3, 1), ("S(3)", 1, 3), ("O(3)", 2, 2), ("S(3)", 0, 2), ("O(2)", 4, 0),
    ("H(3)", 2, 2), ("S(3)xS(2)", 1, 1), ("S(3)xO(2)", "V1*V2+V1", "V1*V2"), ("O(3)", "2*V+1", "V*V+1"),
    ("S(3)", "V+V*V", "2*V+1"), ("S(3)xS(2)", "V1*V2", "V2*V1+2*V1+V1*V1"), ("U(2)", 2, 2),
    ("B(3)", 2, 1),
]  # fmt: skip
TABLES = [
    ("SO(3)", 2, 1), ("Sp(2)", 2, 2), ("O(3)", "Sym2(V)", "V*V"), ("S(4)", "Alt2(V)", "V"), ("O(3)", "V", "Harm2(V)"),
    ("S(2)+SO(2)", 1, 1), ("Aut(path:3)", 1, 1), ("SO(3)", "2*V+1", "V+Alt2(V)+2"), ("A(3)", 1, 1), ("O(3)", "V", "1"),
]  # fmt: skip


def whole(*shape: int, seed: int = 1) -> Any:
    """Whole numbers as floats."""
    return torch.from_numpy(np.random.default_rng(seed).integers(-9, 10, shape)).double()


def filled(case: tuple[Any, ...], inner: int = 2, outer: int = 3) -> Any:
    """A layer with whole weights."""
    layer = EquivariantLinear(*case, inner, outer, dtype=torch.float64)
    with torch.no_grad():
        layer.weight.copy_(whole(*layer.weight.shape, seed=2))
        layer.bias.copy_(whole(*layer.bias.shape, seed=3))
    return layer


def denominator(case: tuple[Any, ...]) -> int:
    """What the weights and entries are multiplied by to be whole."""
    found = Hom(*case).weight()
    every = [weight.source(i) for weight in (found, found.bias) for i in range(len(weight.parameters))]
    return lcm(*(Fraction(entry).denominator for M in every for row in M.tolist() for entry in row))


@pytest.mark.parametrize("case", [*STRANDS, *TABLES], ids=str)
def test_equal_to_apply(case: tuple[Any, ...]) -> None:
    """Diagrams as steps, entries as tables: the same whole numbers, those of objects being exact."""
    layer, known, times = filled(case), Hom(*case).weight(), denominator(case)
    assert (layer.steps is not None) == (case in STRANDS)
    x = whole(2, 2, *known.layer.inputs)
    exact = known.apply(*(_objects(y) for y in (x, layer.weight)), bias=_objects(layer.bias))
    found = layer(x).detach() * times
    assert (found.round().long().numpy() == (exact * times).astype(np.int64)).all()
    assert case not in STRANDS or (found == found.round()).all()
    assert layer(x[0]).shape == found.shape[1:]
    assert layer(x[:, None, None]).shape == (2, 1, 1, *found.shape[1:])
    assert layer(x[:0]).shape == (0, *found.shape[1:])


def _objects(x: Any) -> Any:
    return x.detach().long().numpy().astype(object)


@pytest.mark.parametrize("case", TABLES[:4], ids=str)
def test_entry_by_entry(case: tuple[Any, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where few entries are not 0."""
    dense = filled(case)
    monkeypatch.setattr(entry_table, "MOST_DENSE", 0)
    sparse, x = filled(case), whole(2, 2, *dense.inputs)
    assert (dense.maps.is_dense, sparse.maps.is_dense) == (True, False)
    assert (dense(x) * 2 == sparse(x) * 2).all()


@pytest.mark.parametrize("case", [("S(3)", 2, 2), ("O(3)", "2*V+1", "V*V+1"), ("SO(3)", 2, 1)], ids=str)
def test_equivariance(case: tuple[Any, ...]) -> None:
    """An element of the group before or behind the layer, on whole numbers."""
    space, layer = Hom(*case), filled(case)
    g = space.group.discrete[0]
    (X, Y), x = (_acting(space, g, end) for end in ("source", "target")), whole(4, 2, *layer.inputs)
    before, after = layer(_moved(x, X)), _moved(layer(x), Y)
    assert (before == after).all()


def _acting(space: Any, g: Matrix, end: str) -> Any:
    return torch.tensor(getattr(space, end).matrix(g).tolist(), dtype=torch.float64)


def _moved(x: Any, matrix: Any) -> Any:
    return (x.reshape(*x.shape[:2], -1) @ matrix.T).reshape(x.shape)


@pytest.mark.parametrize("case", [("S(2)", 2, 2), ("O(2)", "2*V+1", "V*V+1"), ("SO(2)", 1, 1)], ids=str)
def test_gradients_of_gradients(case: tuple[Any, ...]) -> None:
    layer = EquivariantLinear(*case, 2, 1, dtype=torch.float64)
    x = torch.randn(2, 2, *layer.inputs, dtype=torch.float64, requires_grad=True)
    names = [name for name, _ in layer.named_parameters()]

    def product(x: Any, *values: Any) -> Any:
        return torch.func.functional_call(layer, dict(zip(names, values, strict=True)), (x,))

    given = (x, *(p.detach().requires_grad_() for p in layer.parameters()))
    assert torch.autograd.gradcheck(product, given)
    assert torch.autograd.gradgradcheck(product, given)


def test_the_gradient_is_the_transposed_layer() -> None:
    layer, known = filled(("S(4)", 2, 2)), Hom("S(4)", 2, 2).weight()
    x, y = whole(3, 2, 4, 4).requires_grad_(), whole(3, 3, 4, 4, seed=5)
    layer(x).backward(y)
    back = known.transpose().apply(y.long(), layer.weight.detach().long().swapaxes(1, 2))
    assert (x.grad.long() == back).all()


@pytest.mark.parametrize("case", [("S(3)", "V+V*V", "V*V+V"), ("SO(3)", 2, 1)], ids=str)
def test_compiled_without_a_break(case: tuple[Any, ...]) -> None:
    """One graph forwards and backwards; the eager backend runs what was traced."""
    torch._dynamo.reset()
    layer = filled(case)
    x, z = whole(2, 2, *layer.inputs).requires_grad_(), whole(2, 2, *layer.inputs).requires_grad_()
    compiled = torch.compile(layer, fullgraph=True, backend="aot_eager")
    found, expected = compiled(x), layer(z)
    assert (found == expected).all()
    for y in (found, expected):
        y.sum().backward()
    assert (x.grad == z.grad).all()


@pytest.mark.parametrize("case", [("S(4)", 2, 2), ("O(3)", "V", "Harm2(V)"), ("SO(3)", 2, 1)], ids=str)
@pytest.mark.parametrize("dtype", ["float16", "bfloat16", "float32"])
def test_other_precisions(case: tuple[Any, ...], dtype: str) -> None:
    """Small whole numbers are exact in all of them; the entries lose nothing on the way to float64."""
    layer = EquivariantLinear(*case, 2, 3)
    with torch.no_grad():
        layer.weight.fill_(1)
    kind = getattr(torch, dtype)
    x = torch.ones(2, 2, *layer.inputs, dtype=kind)
    y = layer.to(kind)(x)
    assert y.dtype == kind
    known = Hom(*case).weight()
    ones = [np.ones(own.shape, dtype=object) for own in (x, layer.weight)]
    times = denominator(case)
    exact = (known.apply(*ones) * times).astype(np.int64)
    assert ((y.detach().double() * times).round().long().numpy() == exact).all()


def test_state_dict_copy_and_print() -> None:
    layer, other = filled(("S(3)", 2, 1)), EquivariantLinear("S(3)", 2, 1, 2, 3, dtype=torch.float64)
    assert list(layer.state_dict()) == ["weight", "bias"]
    saved = BytesIO()
    torch.save(layer.state_dict(), saved)
    saved.seek(0)
    other.load_state_dict(torch.load(saved))
    x = whole(2, 2, 3, 3)
    copy = deepcopy(layer)
    assert (layer(x) == other(x)).all()
    assert (layer(x) == copy(x)).all()
    with torch.no_grad():
        copy.weight.zero_()
    assert layer.weight.any()
    assert repr(layer) == "EquivariantLinear(S(3), V^2 → V, in_channels=2, out_channels=3, weights=5, bias=1)"
    assert "bias=False" in repr(EquivariantLinear("S(3)", 2, 1, bias=False))


def test_meta_and_batched_functions() -> None:
    """No tensor is made elsewhere than where the layer is; functions of functions pass."""
    for case in (("S(4)", 2, 2), ("SO(3)", 2, 1)):
        layer = EquivariantLinear(*case, 2, 3, device="meta")
        assert layer(torch.zeros(5, 2, *layer.inputs, device="meta")).device.type == "meta"
        own = filled(case)
        x = whole(5, 4, 2, *layer.inputs)
        assert (torch.func.vmap(own)(x) == own(x)).all()
        jacobian = torch.func.jacrev(lambda y, own=own: own(y).sum())(x)
        assert jacobian.shape == x.shape


@pytest.mark.parametrize("case", [("S(4)", 2, 2), ("S(2)", 2, 2), ("O(3)", "2*V+1", "V*V+1"), ("SO(3)", "V*V", "V"),
                                  ("O(3)", "Sym2(V)", "V*V"), ("S(3)xS(2)", 1, 1)], ids=str)  # fmt: skip
def test_variance_by_a_formula(case: tuple[Any, ...]) -> None:
    """Weights with covariance σ² G⁻¹ give outputs of mean variance 1, in fractions; G is what is factored."""
    layer, known = EquivariantLinear(*case, 3, 2), Hom(*case).weight()
    maps = [known.source(i) for i in range(len(known.parameters))]
    gram = [[sum(Fraction(a * b) for r, s in zip(M.tolist(), N.tolist(), strict=True)
                 for a, b in zip(r, s, strict=True)) for N in maps] for M in maps]  # fmt: skip
    assert layer.gram.tolist() == [[float(entry) for entry in row] for row in gram]
    rows = prod(known.layer.outputs)
    inverse = Matrix(gram).inverse().tolist()
    variance = Fraction(rows, 3 * len(maps))
    mean = 3 * variance * sum(g * h for a, b in zip(gram, inverse, strict=True) for g, h in zip(a, b, strict=True))
    assert mean / rows == 1
    factor = orthonormal_factor(layer.gram)
    times = lcm(*(entry.denominator for row in inverse for entry in map(Fraction, row)))
    found = np.rint(factor @ factor.T * times).astype(int).tolist()
    assert found == [[int(entry * times) for entry in row] for row in inverse]


def test_variance_by_counting() -> None:
    """A hundred thousand outputs have about the variance of the inputs."""
    torch.manual_seed(0)
    for case in (("S(5)", 2, 2), ("O(3)", "V*V", "V*V+V"), ("SO(3)", 2, 1)):
        layer = EquivariantLinear(*case, 64, 64)
        y = layer(torch.randn(200, 64, *layer.inputs))
        assert 0.8 < (y**2).mean().item() < 1.2


def test_what_is_refused() -> None:
    with pytest.raises(CaseError, match="expected channels, found 0 and 1"):
        EquivariantLinear("S(3)", 1, 1, 0)
    layer = EquivariantLinear("S(3)", 2, 1, 2)
    for shape in ((3, 3), (1, 3, 3), (2, 3, 4), ()):
        with pytest.raises(CaseError, match=r"expected the shape \(…, 2, 3, 3\)"):
            layer(torch.zeros(shape))


def test_no_maps_at_all() -> None:
    layer = EquivariantLinear("SO(3)", "V", "1", 2, 3)
    assert layer.weight.shape == (0, 3, 2)
    assert not layer(torch.ones(4, 2, 3)).any()
