"""The weight matrix of the S(3)-equivariant layer (R³)^⊗2 → R³: equal letters and colours for equal entries."""

from eqmath import Hom, S
from eqmath.drawing import Figure, weight_matrix


def figure() -> Figure:
    return weight_matrix(Hom(S(3), 2, 1), letters="classes")
