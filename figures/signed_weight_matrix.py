"""The weights of an SO(2)-equivariant layer R² ⊗ R² → R² ⊗ R² as sums of parameters: equal colours up to the sign."""

from eqmath import SO, Hom
from eqmath.drawing import Figure, weight_matrix


def figure() -> Figure:
    return weight_matrix(Hom(SO(2), 2, 2), "λ")
