"""The blocks of a linear layer between weights of networks: how many weights each has, and what it is made of.

The network has layers of 2, 3, 4 and 2 neurons; hidden ones may be permuted. A colour says how many layers are kept by
the maps of a block; over all others the source is summed, and along those of the target the result is copied.
"""

from math import prod

from eqmath.combinatorics import stirling
from eqmath.drawing import Figure, block_matrix

D = (2, 3, 4, 2)
KINDS = ("no layer is kept", "one layer or none", "two layers, one or none")


def weights(x: tuple[int, ...], y: tuple[int, ...]) -> int:
    """Π Bell(t) over hidden layers, with at most d blocks, times Π dᵗ over the outer ones."""
    found = 1
    for m, d in enumerate(D):
        t = (x + y).count(m)
        found *= sum(stirling(t, s) for s in range(d + 1)) if 0 < m < len(D) - 1 else d**t
    return found


def kind(x: tuple[int, ...], y: tuple[int, ...]) -> str:
    """By the number of hidden layers, of more than one neuron, that both blocks have."""
    return KINDS[sum(m in y and D[m] > 1 for m in x if 0 < m < len(D) - 1)]


def figure() -> Figure:
    layers = range(1, len(D))
    parts = {name: legs for m in layers for name, legs in ((f"W{'₀₁₂₃₄'[m]}", (m, m - 1)), (f"b{'₀₁₂₃₄'[m]}", (m,)))}
    sizes = {name: max(0.55, 0.13 * prod(D[m] for m in legs)) for name, legs in parts.items()}
    words = [[str(weights(x, y)) for x in parts.values()] for y in parts.values()]
    kinds = [[kind(x, y) for x in parts.values()] for y in parts.values()]
    return block_matrix(words, sizes, sizes, f"weights of a layer on the weight space of {D}", kinds=kinds, legend=True)
