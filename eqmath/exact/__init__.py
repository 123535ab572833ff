"""The only door to exact arithmetic: matrices, elimination, polynomials, numbers, sizes."""

from eqmath.exact.clock import Clock, current_clock, require_time, time_limit, timed
from eqmath.exact.determinants import exact_rank, integer_roots, monomial_determinant
from eqmath.exact.elimination import (
    LARGE,
    PRIME,
    PRIMES,
    Echelon,
    eliminate,
    first_dependency,
    first_outside,
    integers,
    modular_rank,
    null_space,
    primitive,
    separating_functional,
)
from eqmath.exact.lattices import relation_lattice, shortened
from eqmath.exact.matrix import Matrix
from eqmath.exact.memory import DEFAULT_LIMIT, current_limit, grouped, human, memory_limit, require, require_bytes
from eqmath.exact.numbers import (
    Number,
    exact_number,
    integer_of,
    integers_of,
    listed,
    number_of,
    number_text,
    parse_number,
)
from eqmath.exact.polynomial import Polynomial, Scalar, exact_scalar
from eqmath.exact.tables import handed_over, is_array, place_in

__all__ = [
    "Clock",
    "DEFAULT_LIMIT",
    "LARGE",
    "PRIME",
    "PRIMES",
    "Echelon",
    "Matrix",
    "Number",
    "Polynomial",
    "Scalar",
    "current_clock",
    "current_limit",
    "eliminate",
    "exact_number",
    "exact_rank",
    "exact_scalar",
    "first_dependency",
    "first_outside",
    "grouped",
    "handed_over",
    "human",
    "integer_of",
    "integer_roots",
    "integers",
    "integers_of",
    "is_array",
    "listed",
    "memory_limit",
    "modular_rank",
    "monomial_determinant",
    "null_space",
    "number_of",
    "number_text",
    "parse_number",
    "place_in",
    "primitive",
    "relation_lattice",
    "require",
    "separating_functional",
    "shortened",
    "require_bytes",
    "require_time",
    "time_limit",
    "timed",
]
