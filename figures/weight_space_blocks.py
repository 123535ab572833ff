"""How many weights each block of a linear layer has whose inputs and outputs are the weights and biases of a network.

The network has layers of 2, 3, 4 and 2 neurons; hidden ones may be permuted. Blocks of one kind have one colour.
"""

from math import prod

from eqmath.combinatorics import stirling
from eqmath.drawing import Figure, block_matrix

D = (2, 3, 4, 2)


def weights(x: tuple[int, ...], y: tuple[int, ...]) -> int:
    """Π Bell(t) over hidden layers, with at most d blocks, times Π dᵗ over the outer ones."""
    found = 1
    for m, d in enumerate(D):
        t = (x + y).count(m)
        found *= sum(stirling(t, s) for s in range(d + 1)) if 0 < m < len(D) - 1 else d**t
    return found


def figure() -> Figure:
    layers = range(1, len(D))
    parts = {f"W{'₀₁₂₃₄'[m]}": (m - 1, m) for m in layers} | {f"b{'₀₁₂₃₄'[m]}": (m,) for m in layers}
    sizes = {name: max(0.55, 0.13 * prod(D[m] for m in legs)) for name, legs in parts.items()}
    words = [[str(weights(x, y)) for x in parts.values()] for y in parts.values()]
    return block_matrix(words, sizes, sizes, f"weights of a layer on the weight space of {D}", legend=False)
