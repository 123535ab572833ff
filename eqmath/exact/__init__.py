"""The only entry point to exact arithmetic: matrices, elimination, polynomials, numbers."""

from eqmath.exact.blocks import block_diagonal, shaped
from eqmath.exact.determinants import exact_rank, integer_roots, monomial_determinant
from eqmath.exact.elimination import (
    PRIME,
    PRIMES,
    Echelon,
    eliminate,
    equation_table,
    first_dependency,
    first_outside,
    integers,
    modular_rank,
    null_space,
    primitive,
    separating_functional,
    sparse_null_space,
)
from eqmath.exact.gaussian import ExactMatrix, Gaussian, GaussianMatrix, exact_entry, exact_matrix, kronecker
from eqmath.exact.lattices import relation_lattice, shortened
from eqmath.exact.matrix import Matrix
from eqmath.exact.modular_kernels import ModularKernel, descending_primes, modular_kernel, ratio, rational_kernel
from eqmath.exact.numbers import (
    Integers,
    Number,
    exact_number,
    integer_of,
    integers_of,
    json_number,
    listed,
    natural,
    number_of,
    number_text,
    parse_number,
)
from eqmath.exact.panels import balanced, exact_product, residue_product
from eqmath.exact.polynomial import Polynomial, RationalFunction, Scalar, Symbolic, quotient
from eqmath.exact.products import LARGE, arithmetic, integer_multiple, integer_product, integer_sum, magnitude
from eqmath.exact.proportions import LinearTerms
from eqmath.exact.rows import distinct_rows
from eqmath.exact.scalar_systems import scalar_null_space
from eqmath.exact.scalars import exact_scalar, parse_scalar, specialised, to_sympy
from eqmath.exact.several import PolynomialInSeveral
from eqmath.exact.tables import handed_over, is_array, place_in

__all__ = [
    "Echelon",
    "ExactMatrix",
    "Gaussian",
    "GaussianMatrix",
    "Integers",
    "LARGE",
    "LinearTerms",
    "Matrix",
    "ModularKernel",
    "Number",
    "PRIME",
    "PRIMES",
    "Polynomial",
    "PolynomialInSeveral",
    "RationalFunction",
    "Scalar",
    "Symbolic",
    "arithmetic",
    "balanced",
    "block_diagonal",
    "descending_primes",
    "distinct_rows",
    "eliminate",
    "equation_table",
    "exact_entry",
    "exact_matrix",
    "exact_number",
    "exact_product",
    "exact_rank",
    "exact_scalar",
    "first_dependency",
    "first_outside",
    "handed_over",
    "integer_multiple",
    "integer_of",
    "integer_product",
    "integer_roots",
    "integer_sum",
    "integers",
    "integers_of",
    "is_array",
    "json_number",
    "kronecker",
    "listed",
    "magnitude",
    "modular_kernel",
    "modular_rank",
    "monomial_determinant",
    "natural",
    "null_space",
    "number_of",
    "number_text",
    "parse_number",
    "parse_scalar",
    "place_in",
    "primitive",
    "quotient",
    "ratio",
    "rational_kernel",
    "relation_lattice",
    "residue_product",
    "scalar_null_space",
    "separating_functional",
    "shaped",
    "shortened",
    "sparse_null_space",
    "specialised",
    "to_sympy",
]
