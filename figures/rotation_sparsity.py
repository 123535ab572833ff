"""With the edge on the polar axis a rotation-equivariant filter 2 → 3 joins only orders of one size: eSCN."""

from eqmath.canvas import lowered
from eqmath.drawing import Figure, block_matrix

SIDE = 1.05


def entry(out: int, into: int) -> str:
    """h_m and h_−m as in [[h_m, −h_−m], [h_−m, h_m]]."""
    if abs(out) != abs(into):
        return ""
    m = abs(out)
    sign = "−" if into > 0 > out else ""
    return sign + "h" + lowered(str(m if out == into else -m))


def figure() -> Figure:
    orders = {l: range(-l, l + 1) for l in (2, 3)}
    words = [[entry(out, into) for into in orders[2]] for out in orders[3]]
    rows, columns = ({str(m).replace("-", "−"): SIDE for m in orders[l]} for l in (3, 2))
    kinds = {word: word.removeprefix("−") for line in words for word in line if word}
    return block_matrix(words, rows, columns, "the entries of a filter from degree 2 to degree 3", kinds=kinds)
