"""Semisimplicity of diagram algebras at a number δ: two criteria, and the parameters where it fails.

* A cellular algebra is semisimple iff the form of every cell module is non-degenerate (Graham and Lehrer 1996,
  Theorem 3.8). A form that is 0 is degenerate.
* In characteristic 0 an algebra is semisimple iff the trace form ⟨x, y⟩ = tr(L_x L_y) of its regular
  representation is non-degenerate: its radical is the Jacobson radical.

The Gram form δ^(blocks of d ∨ e) is not a criterion: B_1(0), B_3(0), B_5(0) are semisimple, with a degenerate form.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.algebras.category import Morphism
from eqmath.algebras.cells import cell_modules
from eqmath.algebras.core import Core
from eqmath.algebras.monomial_matrix import scaled_powers
from eqmath.errors import CaseError, TooLarge
from eqmath.exact import Number, Symbolic, exact_number, exact_rank, integer_roots, monomial_determinant, null_space
from eqmath.limits import grouped, require

LARGEST_TABLE = 5000
HELD = 32
"""Bytes an entry of a form."""


def is_semisimple(algebra: Core, method: str = "cells") -> bool:
    """Whether the algebra over Q is semisimple, δ being a number.

    Parameters
    ----------
    method : "cells" or "trace"
        The forms of the cell modules, or the trace form of the regular representation.

    Raises
    ------
    CaseError
        If δ is a symbol, or there is no such method.
    TooLarge
        If the trace form is asked for of more than 5000 diagrams, or the form of a cell module is too large.

    Examples
    --------
    >>> from eqmath.algebras import BrauerAlgebra
    >>> [d for d in range(-8, 7) if not is_semisimple(BrauerAlgebra(4, d))]
    [-4, -2, 0, 1, 2]
    >>> is_semisimple(BrauerAlgebra(3, 0)), BrauerAlgebra(3, 0).gram_rank() < 15
    (True, True)
    """
    delta = _number(algebra)
    if method == "cells":
        modules = cell_modules(algebra)
        for W in modules:
            require(W.dim, W.dim, HELD, "the form of a cell module is too large")
        return not any(W.gram_matrix().is_singular(delta) for W in modules)
    if method == "trace":
        matrix = trace_form(algebra)
        return exact_rank(matrix) == len(matrix)
    raise CaseError(f"the method {method!r} is unknown", hint="choose from cells, trace")


def trace_form(algebra: Core) -> NDArray[Any]:
    """tr(L_d L_e) for every two diagrams, L_d being the product with d from the left; at δ = p/q a multiple.

    L_d L_e = δ^loops L_f where f = d • e, and tr L_f = Σ δ^loops(f, g) over the diagrams g with f • g = g.
    At δ = p/q the entries are multiplied by q to the largest number of loops, twice.

    Raises
    ------
    CaseError
        If δ is a symbol.
    TooLarge
        If there are more than 5000 diagrams.

    Examples
    --------
    >>> from eqmath.algebras import TemperleyLiebAlgebra
    >>> trace_form(TemperleyLiebAlgebra(2, 3)).tolist()
    [[9, 3], [3, 2]]
    """
    delta = _number(algebra)
    if algebra.dim > LARGEST_TABLE:
        raise TooLarge(
            f"the trace form of {grouped(algebra.dim)} diagrams is too large, the limit is {grouped(LARGEST_TABLE)}",
            hint="the method cells needs no products of all pairs",
        )
    product, loops = algebra.structure_constants
    powers = scaled_powers(delta, int(loops.max(initial=0)))
    fixed = product == np.arange(algebra.dim)
    counts = [np.count_nonzero(fixed & (loops == e), axis=1) for e in range(len(powers))]
    traces = sum(c.astype(object) * power for c, power in zip(counts, powers, strict=True))
    largest = max(map(abs, powers)) * max(map(abs, traces))
    kind = np.int64 if largest < 2**62 else object
    return np.asarray(np.array(powers, dtype=kind)[loops] * np.asarray(traces).astype(kind)[product])


def radical(algebra: Core) -> tuple[Morphism, ...]:
    """A basis of the Jacobson radical at a number δ, primitive integer combinations of diagrams.

    Raises
    ------
    CaseError
        If δ is a symbol.
    TooLarge
        If there are more than 5000 diagrams.

    Examples
    --------
    >>> from eqmath.algebras import BrauerAlgebra
    >>> print(*BrauerAlgebra(2, 0).radical())
    1,2|1',2'
    """
    vectors = null_space(trace_form(algebra))
    return tuple(algebra(dict(zip(algebra.diagrams, vector, strict=True))) for vector in vectors)


def _number(algebra: Core) -> Number:
    if isinstance(algebra.delta, Symbolic):
        raise CaseError(
            f"expected a number δ, found the symbol {algebra.delta}",
            hint="non_semisimple_parameters() lists the integers where the algebra is not semisimple",
        )
    return exact_number(algebra.delta)


def non_semisimple_parameters(algebra: Core) -> tuple[int, ...]:
    """The integers δ at which the algebra is not semisimple: the roots of the determinants of its cell forms.

    The loop value of the given algebra does not matter. Known tables: for Brauer algebras Rui's criterion (H. Rui,
    A criterion on the semisimple Brauer algebras, 2005), for partition algebras {0, …, 2k−2} (P. Martin and
    H. Saleur 1994; T. Halverson and A. Ram 2005), for Temperley–Lieb algebras the zeros 2 cos(πj/m) with
    m ≤ k of Chebyshev polynomials, but for δ = 0 at odd k (B. Westbury 1995; D. Ridout and Y. Saint-Aubin 2014).

    Raises
    ------
    TooLarge
        If a determinant is too large to interpolate.
    CaseError
        If a form is degenerate at every δ.

    Examples
    --------
    >>> from eqmath.algebras import BrauerAlgebra, PartitionAlgebra
    >>> non_semisimple_parameters(BrauerAlgebra(4, "n")), non_semisimple_parameters(PartitionAlgebra(2, "n"))
    ((-4, -2, 0, 1, 2), (0, 1, 2))
    """
    roots: set[int] = set()
    for W in cell_modules(algebra):
        form = W.gram_matrix()
        coefficients = monomial_determinant(form.coefficients, form.exponents)
        if not coefficients:
            raise CaseError(f"the form of {W} is degenerate at every δ")
        roots.update(integer_roots(coefficients))
    return tuple(sorted(roots))
