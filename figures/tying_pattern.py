"""Which of the 81 entries of an S(3)-equivariant layer (R³)^⊗2 → (R³)^⊗2 are tied: one look for each of 14 weights."""

from eqmath import Hom, S
from eqmath.drawing import Figure, tying_pattern


def figure() -> Figure:
    return tying_pattern(Hom(S(3), 2, 2))
