"""A linear layer that commutes with a group, as two pure functions: one draws its weights, one applies them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, partial
from math import prod
from typing import Any

import jax
from jax import numpy as jnp

from eqmath.errors import CaseError
from eqmath.groups import Group
from eqmath.hom import Hom
from eqmath.jax.steps import by_strands, by_table
from eqmath.layers import EntryTable, Traceable, Weight, as_strands, orthonormal_factor, strands_gram, traceable


@dataclass(frozen=True)
class LinearLayer:
    """What a layer is made of, its weights apart.

    Parameters
    ----------
    group : Group or str
    source, target : Space, str or int
        As `Hom` takes them: spaces, or numbers k and l of legs.
    in_channels, out_channels : int
    bias : bool

    Examples
    --------
    >>> layer = LinearLayer("S(3)", 1, 1)
    >>> layer.inputs, layer.outputs, len(layer.known.parameters)
    ((3,), (3,), 2)
    """

    group: Group | str
    source: Any
    target: Any
    in_channels: int = 1
    out_channels: int = 1
    bias: bool = True
    space: Hom = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        if self.in_channels < 1 or self.out_channels < 1:
            raise CaseError(f"expected channels, found {self.in_channels} and {self.out_channels}")
        object.__setattr__(self, "space", Hom(self.group, self.source, self.target))

    @cached_property
    def known(self) -> Weight:
        """The weight matrix."""
        return self.space.weight()

    @property
    def inputs(self) -> tuple[int, ...]:
        """The lengths of the legs, or the dimension of the source."""
        return tuple(self.known.layer.inputs)

    @property
    def outputs(self) -> tuple[int, ...]:
        """The same above."""
        return tuple(self.known.layer.outputs)

    @cached_property
    def plan(self) -> Traceable | None:
        """The steps, where there are such."""
        return traceable(self.known)

    @cached_property
    def tables(self) -> tuple[EntryTable, EntryTable]:
        """The entries of the basis and of the invariants."""
        return EntryTable.of(self.known), EntryTable.of(self.known.bias)

    @cached_property
    def factor(self) -> Any:
        """From coordinates in an orthonormal basis to weights, in floats."""
        strands = as_strands(self.known.layer)
        return orthonormal_factor(strands_gram(strands) if self.plan and strands else self.tables[0].gram())


@partial(jax.tree_util.register_dataclass, data_fields=["weight", "bias"], meta_fields=["layer"])
@dataclass(frozen=True)
class Parameters:
    """The weights (p, out_channels, in_channels), those of the bias (q, out_channels) or None, and what they belong to.

    A tree of arrays for jax; the layer is part of its structure.

    >>> found = init(jax.random.key(0), LinearLayer("S(3)", 2, 1, 4, 5))
    >>> found.weight.shape, [leaf.shape for leaf in jax.tree.leaves(found)]
    ((5, 5, 4), [(5, 5, 4), (1, 5)])
    """

    weight: Any
    bias: Any
    layer: LinearLayer


def init(key: Any, layer: LinearLayer) -> Parameters:
    """Weights with which variances are kept, as `eqmath.torch.EquivariantLinear` states it; the bias is 0.

    Parameters
    ----------
    key : key of `jax.random`
    layer : LinearLayer

    Examples
    --------
    >>> parameters = init(jax.random.key(0), LinearLayer("O(3)", 2, 2, 4, 5))
    >>> parameters.weight.shape, parameters.bias.tolist()
    ((3, 5, 4), [[0.0, 0.0, 0.0, 0.0, 0.0]])
    """
    count, outer, inner = len(layer.known.parameters), layer.out_channels, layer.in_channels
    deviation = (prod(layer.outputs) / (inner * count)) ** 0.5 if count else 0.0
    drawn = jax.random.normal(key, (count, outer * inner))
    weight = (jnp.asarray(deviation * layer.factor, dtype=drawn.dtype) @ drawn).reshape(count, outer, inner)
    return Parameters(weight, jnp.zeros((len(layer.known.bias.parameters), outer)) if layer.bias else None, layer)


def apply(parameters: Parameters, x: Any) -> Any:
    """The layer on vectors: a pure function, under ``jit``, ``grad`` and ``vmap``.

    Parameters
    ----------
    parameters : Parameters
    x : array of shape ``(…, in_channels, *inputs)``

    Returns
    -------
    array of shape ``(…, out_channels, *outputs)``

    Raises
    ------
    CaseError
        If x has another shape.

    Examples
    --------
    >>> layer = LinearLayer("S(3)", 1, 1, bias=False)
    >>> weight = jnp.array([2.0, -1.0]).reshape(2, 1, 1)
    >>> jax.jit(apply)(Parameters(weight, None, layer), jnp.array([[1.0, 2.0, 3.0]])).tolist()
    [[-4.0, -2.0, 0.0]]
    """
    layer = parameters.layer
    cut = x.ndim - len(layer.inputs) - 1
    if cut < 0 or x.shape[cut:] != (layer.in_channels, *layer.inputs):
        wanted = ", ".join(map(str, (layer.in_channels, *layer.inputs)))
        raise CaseError(f"expected the shape (…, {wanted}), found {x.shape}")
    first = x.shape[:cut]
    y = _product(parameters, x.reshape(prod(first), *x.shape[cut:]), layer)
    return y.reshape(*first, layer.out_channels, *layer.outputs)


def _product(parameters: Parameters, x: Any, layer: LinearLayer) -> Any:
    weight, bias = parameters.weight, parameters.bias
    if layer.plan is not None:
        return by_strands(layer.plan, x, weight, bias)
    y = by_table(layer.tables[0], x, weight)
    if bias is None or not len(bias):
        return y
    return y + by_table(layer.tables[1], jnp.ones((1, 1, 1), x.dtype), bias[..., None])
