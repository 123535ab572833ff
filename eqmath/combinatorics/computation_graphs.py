"""Computation graphs of layered networks: neurons, arcs that carry weights, skip connections."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from eqmath.combinatorics.graphs import Edge
from eqmath.combinatorics.permutation_groups import Permutation

WEIGHT, SKIP = 1, 2
"""The labels of arcs; an arc that is both has the sum."""


def neuron_layers(widths: Sequence[int]) -> tuple[range, ...]:
    """The neurons of every layer, numbered through.

    >>> neuron_layers([2, 3, 1])
    (range(0, 2), range(2, 5), range(5, 6))
    """
    starts = [sum(widths[:m]) for m in range(len(widths) + 1)]
    return tuple(range(a, b) for a, b in pairwise(starts))


def computation_graph(widths: Sequence[int], residual: bool = False) -> tuple[dict[Edge, int], tuple[int, ...]]:
    """The labelled arcs, and colours that fix every input and every output; hidden neurons have the colour 0.

    In a residual network an arc leads from every hidden neuron to the one at its place in the next hidden layer.

    >>> computation_graph([1, 2, 1])
    ({(0, 1): 1, (0, 2): 1, (1, 3): 1, (2, 3): 1}, (1, 0, 0, 2))
    >>> computation_graph([1, 1, 1, 1], residual=True)[0]
    {(0, 1): 1, (1, 2): 3, (2, 3): 1}
    """
    layers = neuron_layers(widths)
    arcs = {arc: WEIGHT for a, b in pairwise(layers) for arc in product(a, b)}
    if residual:
        hidden = layers[1:-1]
        for a, b in pairwise(hidden):
            for arc in zip(a, b, strict=True):
                arcs[arc] += SKIP
    ends = {neuron: 1 + i for i, neuron in enumerate([*layers[0], *layers[-1]])}
    return arcs, tuple(ends.get(neuron, 0) for layer in layers for neuron in layer)


def layer_swaps(widths: Sequence[int], residual: bool = False) -> Iterator[Permutation]:
    """Exchanges of neighbouring neurons of a hidden layer, in a residual network of all hidden layers alike.

    >>> list(layer_swaps([1, 2, 2, 1])), list(layer_swaps([1, 2, 2, 1], residual=True))
    ([(0, 2, 1, 3, 4, 5), (0, 1, 2, 4, 3, 5)], [(0, 2, 1, 4, 3, 5)])
    """
    hidden = neuron_layers(widths)[1:-1]
    for together in [hidden] if residual and hidden else [[layer] for layer in hidden]:
        for place in range(len(together[0]) - 1):
            images = list(range(sum(widths)))
            for layer in together:
                a, b = layer[place], layer[place + 1]
                images[a], images[b] = b, a
            yield tuple(images)
