"""A linear layer that commutes with a group, as a module of PyTorch."""

from __future__ import annotations

from math import prod
from typing import Any

import torch

from eqmath.errors import CaseError
from eqmath.exact import natural
from eqmath.groups import Group
from eqmath.hom import Hom
from eqmath.layers import EntryTable, as_strands, orthonormal_factor, strands_gram, traceable
from eqmath.layers.entry_table import SMALL
from eqmath.torch.layer_steps import steps_of
from eqmath.torch.strand_steps import StrandSteps
from eqmath.torch.table_steps import TableSteps


class EquivariantLinear(torch.nn.Module):
    """y = Σ_p w_p M_p x + Σ_q b_q u_q: M_p a basis of Hom_G(X, Y), u_q one of the invariants of Y, with channels.

    At the beginning the coordinates in an orthonormal basis of Hom_G(X, Y) are independent normal numbers with the
    variance dim Y / (in_channels · dim Hom_G(X, Y)), and the bias is 0. Then the entries of y have on average the
    variance 1 if those of x are uncorrelated with mean 0 and variance 1: for orthonormal E_a the sum over all entries
    of y is in_channels · σ² · Σ_a |E_a|² = in_channels · σ² · dim Hom. The orthonormal basis comes from the exact inner
    products of the M_p, which are factored in floats.

    Diagrams without signs are sums over legs, diagonals, one product of matrices and copies, also between symmetric and
    exterior powers and in direct sums with these; other bases, and small ones, are multiplied by their entries.

    Parameters
    ----------
    group : Group or str
    source, target : Space, str or int
        As `Hom` takes them: spaces, or numbers k and l of legs.
    in_channels, out_channels : int
    bias : bool
    device, dtype : optional
        As torch takes them.

    Attributes
    ----------
    weight : parameter of shape (p, out_channels, in_channels)
    bias : parameter of shape (q, out_channels), or None

    Raises
    ------
    CaseError
        If there are no channels, or x has another shape.

    Examples
    --------
    >>> layer = EquivariantLinear("S(4)", 2, 1, in_channels=3, out_channels=5)
    >>> layer
    EquivariantLinear(S(4), V^2 → V, in_channels=3, out_channels=5, weights=5, bias=1)
    >>> layer(torch.zeros(7, 3, 4, 4)).shape, layer.weight.shape
    (torch.Size([7, 5, 4]), torch.Size([5, 5, 3]))
    """

    def __init__(
        self,
        group: Group | str,
        source: Any,
        target: Any,
        in_channels: int = 1,
        out_channels: int = 1,
        bias: bool = True,
        device: Any = None,
        dtype: Any = None,
    ) -> None:
        super().__init__()
        self.in_channels, self.out_channels = natural(in_channels, "in_channels"), natural(out_channels, "out_channels")
        if not (in_channels and out_channels):
            raise CaseError(f"expected channels, found {in_channels} and {out_channels}")
        space = Hom(group, source, target)
        known = space.weight()
        self.described = f"{space.group}, {space.source} → {space.target}"
        self.inputs, self.outputs = tuple(known.layer.inputs), tuple(known.layer.outputs)
        self.counts = len(known.parameters), len(known.bias.parameters)
        plan = traceable(known)
        self.steps: torch.nn.Module | None = None
        self.maps: torch.nn.Module | None = None
        self.constants: torch.nn.Module | None = None
        strands = as_strands(known.layer)
        if plan is not None and strands is not None:
            self.steps = StrandSteps(plan)
            self.gram = strands_gram(strands)
        else:
            table = EntryTable.of(known)
            parts = None if table.count * prod(table.shape) <= SMALL else steps_of(known.layer)
            self.maps, self.gram = parts or TableSteps(table, self.outputs), table.gram()
            self.constants = TableSteps(EntryTable.of(known.bias), self.outputs)
        given = {"device": device, "dtype": dtype}
        self.weight = torch.nn.Parameter(torch.empty(self.counts[0], out_channels, in_channels, **given))
        free = torch.nn.Parameter(torch.empty(self.counts[1], out_channels, **given)) if bias else None
        self.register_parameter("bias", free)
        self.to(device)
        self.reset_parameters()

    def reset_parameters(self) -> None:
        """Draw the weights anew from torch's generator, so that variances are kept; see the class."""
        count, outer, inner = self.weight.shape
        deviation = (prod(self.outputs) / (inner * count)) ** 0.5 if count else 0.0
        factor = torch.from_numpy(deviation * orthonormal_factor(self.gram))
        drawn = torch.randn(count, outer * inner, dtype=torch.float64)
        with torch.no_grad():
            self.weight.copy_((factor @ drawn).reshape(count, outer, inner))
            if self.bias is not None:
                self.bias.zero_()

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """The layer on vectors.

        Parameters
        ----------
        x : tensor of shape ``(…, in_channels, *inputs)``
            One axis for every leg of a tensor power; one axis for every other space.

        Returns
        -------
        tensor of shape ``(…, out_channels, *outputs)``
        """
        legs = len(self.inputs)
        cut = x.ndim - legs - 1
        if cut < 0 or tuple(x.shape[cut:]) != (self.in_channels, *self.inputs):
            wanted = ", ".join(map(str, (self.in_channels, *self.inputs)))
            raise CaseError(f"expected the shape (…, {wanted}), found {tuple(x.shape)}")
        first = x.shape[:cut]
        flat = x if cut == 1 else x.reshape(prod(first), *x.shape[cut:])
        y = self._product(flat)
        return y.reshape(*first, self.out_channels, *self.outputs)

    def _product(self, x: torch.Tensor) -> torch.Tensor:
        """For one axis before the channels."""
        if self.steps is not None:
            found: torch.Tensor = self.steps(x, self.weight, self.bias)
            return found
        assert self.maps is not None
        assert self.constants is not None
        y: torch.Tensor = self.maps(x, self.weight)
        if self.bias is None or not self.counts[1]:
            return y
        return y + self.constants(x.new_ones(1, 1, 1), self.bias.reshape(*self.bias.shape, 1))

    def extra_repr(self) -> str:
        """What is printed between the brackets: group, spaces, channels, numbers of weights per pair of channels."""
        bias = "False" if self.bias is None else str(self.counts[1])
        channels = f"in_channels={self.in_channels}, out_channels={self.out_channels}"
        return f"{self.described}, {channels}, weights={self.counts[0]}, bias={bias}"

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.extra_repr()})"
