"""Equivariant linear layers with functions of every coordinate between them, which the spaces must admit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

import torch

from eqmath.errors import CaseError, counted
from eqmath.groups import Group, as_group
from eqmath.hom import Hom
from eqmath.pointwise import Activation, activation, activations
from eqmath.torch.linear import EquivariantLinear

functional = torch.nn.functional
SIMPLE: dict[str, Callable[[torch.Tensor], torch.Tensor]] = {
    "relu": torch.relu, "leaky_relu": functional.leaky_relu, "abs": torch.abs, "tanh": torch.tanh,
    "hardtanh": functional.hardtanh, "softsign": functional.softsign, "sin": torch.sin, "sigmoid": torch.sigmoid,
    "softplus": functional.softplus, "gelu": functional.gelu, "silu": functional.silu, "elu": functional.elu,
}  # fmt: skip
"""The functions that torch has; those of polynomials are made of them."""


class EquivariantNetwork(torch.nn.Sequential):
    """Linear layers X_0 → X_1 → … → X_m that commute with a group, and a function of every coordinate between them.

    Parameters
    ----------
    group : Group or str
    spaces : list of Space, str or int
        X_0, …, X_m; integers are numbers of legs.
    activation : str or Activation
        One of those that ``eqmath.activations`` knows by name; every inner space must admit it.
    channels : int, or list of int
        The same for all inner spaces, and 1 for the first and the last one; or one number for every space.
    bias : bool

    Raises
    ------
    SpaceError
        If the function does not commute with the group on an inner space, with the row that forbids it.
    UnknownName
        If no function is called so.
    CaseError
        If there are fewer than two spaces, or the channels are not one number for each.

    Examples
    --------
    >>> network = EquivariantNetwork("S(4)", [2, 1, 0], "relu", channels=8)
    >>> network(torch.zeros(5, 1, 4, 4)).shape
    torch.Size([5, 1])
    >>> EquivariantNetwork("S(2)", ["V*V", "Alt2(V)", "1"], "relu")
    Traceback (most recent call last):
    eqmath.errors.SpaceError: relu does not commute with S(2) on Alt2(V), applied to every coordinate
        g = [[0, 1], [1, 0]] takes the coordinate x(e1∧e2) to -x(e1∧e2)
        odd functions such as tanh and x³, or x h(|x|); relu where a basis is permuted without signs
    """

    def __init__(
        self,
        group: Group | str,
        spaces: Sequence[Any],
        activation: str | Activation,
        channels: int | Sequence[int] = 1,
        bias: bool = True,
    ) -> None:
        group = as_group(group)
        if len(spaces) < 2:
            raise CaseError(f"expected at least two spaces, found {counted(len(spaces), 'space')}")
        widths = _widths(channels, len(spaces))
        function = PointwiseFunction(activation)
        pairs = list(pairwise(spaces))
        for source, target in pairs[:-1]:
            activations(group, Hom(group, source, target).target).require(function.activation)
        layers: list[torch.nn.Module] = []
        for i, (source, target) in enumerate(pairs):
            layers += [function] * bool(i)
            layers.append(EquivariantLinear(group, source, target, widths[i], widths[i + 1], bias))
        super().__init__(*layers)


class PointwiseFunction(torch.nn.Module):
    """A function of one number, applied to every coordinate.

    Parameters
    ----------
    name : str or Activation

    Examples
    --------
    >>> PointwiseFunction("signed_square")(torch.tensor([-3.0, 2.0]))
    tensor([-9.,  4.])
    """

    def __init__(self, name: str | Activation) -> None:
        super().__init__()
        self.activation = activation(name) if isinstance(name, str) else name
        if self.activation.name not in SIMPLE and self.activation.pieces is None:
            raise CaseError(f"nothing is known of {self.activation} but its name", hint="Activation(…, pieces=…)")
        pieces = self.activation.pieces
        self.left, self.right = (
            ([], []) if pieces is None else (list(map(float, own)) for own in (pieces.left, pieces.right))
        )
        self.name = self.activation.name

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """f(x), coordinate by coordinate."""
        if self.name in SIMPLE:
            return SIMPLE[self.name](x)
        right = _polynomial(x, self.right)
        return right if self.left == self.right else torch.where(x < 0, _polynomial(x, self.left), right)

    def extra_repr(self) -> str:
        """The name of the function."""
        return self.name


def _polynomial(x: torch.Tensor, coefficients: list[float]) -> torch.Tensor:
    """By Horner's rule."""
    found = torch.zeros_like(x)
    for own in reversed(coefficients):
        found = found * x + own
    return found


def _widths(channels: int | Sequence[int], count: int) -> list[int]:
    """The channels of every space."""
    if isinstance(channels, int):
        return [1, *[channels] * (count - 2), 1]
    if len(channels) != count:
        raise CaseError(f"expected one number of channels for every space, {count}, found {len(channels)}")
    return list(channels)
