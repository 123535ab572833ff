"""Networks of PyTorch: what may stand between two layers, and that the whole commutes with the group."""

from __future__ import annotations

from fractions import Fraction

import pytest

from eqmath import Hom
from eqmath.errors import CaseError, SpaceError, UnknownName
from eqmath.pointwise import ACTIVATIONS, Activation, activation
from tests import needs

torch = needs.torch()
from eqmath.torch import EquivariantNetwork  # noqa: E402
from eqmath.torch.network import SIMPLE, PointwiseFunction  # noqa: E402


@pytest.mark.parametrize(("group", "spaces", "function"), [
    ("S(3)", [2, 1, 1], "square"), ("S(3)", ["Alt2(V)", "Alt2(V)", "V"], "cube"), ("H(3)", ["V", "V*V", "1"], "abs"),
])  # fmt: skip
def test_the_network_commutes(group: str, spaces: list[object], function: str) -> None:
    """On whole numbers, for every generator; absolute values do not, where a sign stands between."""
    if group == "H(3)":
        with pytest.raises(SpaceError, match="abs does not commute"):
            EquivariantNetwork(group, spaces, function, channels=2)
        function = "cube"
    network = EquivariantNetwork(group, spaces, function, channels=2).double()
    with torch.no_grad():
        for number, parameter in enumerate(network.parameters(), 1):
            parameter.copy_((torch.arange(parameter.numel()).reshape(parameter.shape) * number) % 5 - 2)
    space = Hom(group, spaces[0], spaces[-1])
    x = torch.arange(network[0].weight.new_zeros(1, *network[0].inputs).numel()).double() % 4 - 1
    x = x.reshape(1, 1, *network[0].inputs)
    y = network(x)
    for g in space.group.discrete:
        X, Y = (torch.tensor(own.matrix(g).tolist()).double() for own in (space.source, space.target))
        before = network((X @ x.flatten()).reshape(x.shape))
        assert (before.flatten() == Y @ y.flatten()).all()


def test_what_is_refused() -> None:
    for group, spaces, function, why in (
        ("O(3)", ["V", "V", "1"], "tanh", "moves the coordinate x"),
        ("S(3)", [1, "Alt2(V)", 1], "relu", "takes the coordinate"),
        ("SO(2)", [1, 1, 1], "relu", "moves the coordinate"),
    ):
        with pytest.raises(SpaceError, match=why):
            EquivariantNetwork(group, spaces, function)
    with pytest.raises(UnknownName, match="no activation is called 'mish'"):
        EquivariantNetwork("S(3)", [1, 1], "mish")
    with pytest.raises(CaseError, match="at least two spaces, found 1 space"):
        EquivariantNetwork("S(3)", [1], "relu")
    with pytest.raises(CaseError, match="one number of channels for every space, 3, found 2"):
        EquivariantNetwork("S(3)", [1, 1, 1], "relu", channels=[1, 2])
    with pytest.raises(CaseError, match="nothing is known of mystery but its name"):
        PointwiseFunction(Activation("mystery", "?", activation("sin").multipliers))


@pytest.mark.parametrize("function", ["leaky_relu", "signed_square"])
def test_compiled_without_a_break(function: str) -> None:
    torch._dynamo.reset()
    network = EquivariantNetwork("S(3)", [2, 1, 0], function, channels=2)
    x = torch.ones(2, 1, 3, 3)
    assert (torch.compile(network, fullgraph=True, backend="eager")(x) == network(x)).all()


def test_channels_and_layers() -> None:
    network = EquivariantNetwork("S(3)", [2, 1, 0], "relu", channels=[3, 5, 7], bias=False)
    assert [type(own).__name__ for own in network] == ["EquivariantLinear", "PointwiseFunction", "EquivariantLinear"]
    assert network(torch.zeros(4, 3, 3, 3)).shape == (4, 7)
    assert "(1): PointwiseFunction(relu)" in repr(network)
    assert len(EquivariantNetwork("O(3)", ["V", "V"], "relu")) == 1


@pytest.mark.parametrize("own", ACTIVATIONS, ids=str)
def test_every_function_is_there(own: Activation) -> None:
    """Those of polynomials on fractions of two; the others as torch has them."""
    x = torch.tensor([-2.0, -0.5, 0.0, 0.5, 3.0], dtype=torch.float64)
    found = PointwiseFunction(own)(x).tolist()
    if own.pieces is not None:
        assert found == [float(own.pieces(Fraction(value))) for value in x.tolist()]
    else:
        assert own.name in SIMPLE
        assert len(set(found)) >= 4
