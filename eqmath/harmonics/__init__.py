"""Harmonic polynomials: their products, filters around an axis, real spherical harmonics, all exact."""

from eqmath.harmonics.aligned import (
    AlignedLayer,
    block_map,
    filter_degrees,
    filter_map,
    orders,
    weights_of_filters,
)
from eqmath.harmonics.couplings import (
    arcs_between,
    clebsch_gordan,
    cross_coupling,
    diagram_factor,
    gaunt_product,
    is_triangle,
)
from eqmath.harmonics.multiplying import (
    Tally,
    aligned_convolution,
    aligned_multiplications,
    dense_convolution,
    dense_multiplications,
    dense_product,
    filter_multiplications,
    node_multiplications,
    node_product,
)
from eqmath.harmonics.polynomials import derivative, laplacian, monomials, multiplication, products
from eqmath.harmonics.spherical import axial_basis, gram_matrix, mean_squares, solid_harmonics, spherical_basis

__all__ = [
    "AlignedLayer",
    "Tally",
    "aligned_convolution",
    "aligned_multiplications",
    "arcs_between",
    "axial_basis",
    "block_map",
    "clebsch_gordan",
    "cross_coupling",
    "dense_convolution",
    "dense_multiplications",
    "dense_product",
    "derivative",
    "diagram_factor",
    "filter_degrees",
    "filter_map",
    "filter_multiplications",
    "gaunt_product",
    "gram_matrix",
    "is_triangle",
    "laplacian",
    "mean_squares",
    "monomials",
    "multiplication",
    "node_multiplications",
    "node_product",
    "orders",
    "products",
    "solid_harmonics",
    "spherical_basis",
    "weights_of_filters",
]
