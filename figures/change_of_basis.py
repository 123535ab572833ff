"""The change of basis X_π = Σ μ(π, ρ) D_ρ for the (2,2)-diagrams: a row for π, a column for ρ, finest first."""

from eqmath.drawing import Figure, change_of_basis


def figure() -> Figure:
    return change_of_basis(2, 2, inverse=True)
