"""A layer on an axis for degrees 0 to 2: 19 weights in place of 81, a colour for each order of turns around it."""

from eqmath.drawing import Figure, block_matrix
from eqmath.harmonics import AlignedLayer

DEGREES, SIDE = range(3), 0.8
ORDERS = [(l, m) for l in DEGREES for m in range(-l, l + 1)]


def entry(out: tuple[int, int], into: tuple[int, int]) -> str:
    """h, or h′ with its sign, where a layer from one degree to another has a weight between two orders."""
    (c, above), (a, below) = out, into
    layer = AlignedLayer.of(a, c, range(1, 2 * min(a, c) + 2))
    x = [int(m == below) for m in range(-a, a + 1)]
    value = layer.apply(x)[c + above]
    if not value:
        return ""
    return "h" if above == below else "−h′" if value < 0 else "h′"


def figure() -> Figure:
    words = [[entry(out, into) for into in ORDERS] for out in ORDERS]
    kinds = [[f"order {abs(out[1])}" if entry(out, into) else "" for into in ORDERS] for out in ORDERS]
    names = {f"{l},{m}".replace("-", "−"): SIDE for l, m in ORDERS}
    return block_matrix(
        words, names, names, "the entries of an aligned layer, by degree and order", kinds=kinds, legend=True
    )
