"""Jellyfish for n = 3: with n tentacles; with n−1, the last of n ending in the dot that sums over all values."""

from eqmath.canvas import captioned, text
from eqmath.diagrams import side_by_side
from eqmath.drawing import Figure
from eqmath.families.jellyfish import Jellyfish

N = 3


def figure() -> Figure:
    whole, less = Jellyfish("J(1|2,1'|2')"), Jellyfish("J(1|1',2')")
    counts = "n tentacles", "n − 1 tentacles"
    parts = [captioned(d.picture(n=n), words) for d, n, words in zip((whole, less), (N, None), counts, strict=True)]
    parts += [text("=", 12.0), less.picture(n=N)]
    told = f"jellyfish with {N} tentacles, and with {N - 1} as one with {N}"
    return Figure(side_by_side(parts).told(told, f"{told}; {'; '.join(part.description for part in parts)}"))
