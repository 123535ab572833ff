"""Centres of diagram algebras, and small sets of diagrams that generate them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.algebras.category import Morphism
from eqmath.algebras.cells import cell_modules
from eqmath.algebras.core import Core
from eqmath.algebras.monomial_matrix import scaled_powers
from eqmath.errors import CaseError, TooLarge
from eqmath.exact import Scalar, Symbolic, exact_number, exact_rank, null_space, scalar_null_space
from eqmath.limits import require

MOST_SYMBOLIC = 150
"""Diagrams of an algebra whose centre is sought over Q(δ)."""


def generating_places(algebra: Core) -> list[int]:
    """The places of diagrams that generate all others by products without loops, so at every δ.

    Diagrams with more propagating blocks come first; one is taken if those before do not generate it.

    >>> from eqmath.algebras import BrauerAlgebra
    >>> B = BrauerAlgebra(3, "n")
    >>> [str(B.diagrams[place]) for place in generating_places(B)]
    ["1,1'|2,2'|3,3'", "1,1'|2,3'|3,2'", "1,2'|2,1'|3,3'", "1,2|3,1'|2',3'"]
    """
    order = sorted(range(algebra.dim), key=lambda i: (-algebra.diagrams[i].propagating_blocks, i))
    chosen: list[int] = []
    reached = np.zeros(algebra.dim, dtype=bool)
    for place in order:
        if not reached[place]:
            chosen.append(place)
            reached = _closure(algebra, chosen)
    return chosen


def _closure(algebra: Core, chosen: list[int]) -> NDArray[np.bool_]:
    """Which diagrams are products of the chosen ones, no product on the way closing a loop."""
    product, loops = (table[:, chosen] for table in algebra.structure_constants)
    reached = np.zeros(algebra.dim, dtype=bool)
    fresh = np.array(chosen)
    while len(fresh):
        reached[fresh] = True
        found = np.unique(product[fresh][loops[fresh] == 0])
        fresh = found[~reached[found]]
    return reached


def centre_dimension(algebra: Core) -> int:
    """The dimension over Q of {x : xd = dx for all diagrams d}; for a symbol δ, over Q(δ).

    Where all cell forms are non-degenerate the algebra is a product of matrix algebras, one for each cell
    module. For a symbol the answer holds outside finitely many δ: one number δ where they are non-degenerate
    shows that their determinants are not 0. Else `by_equations` counts.

    Raises
    ------
    CaseError
        If δ is a symbol and the algebra is not semisimple at the numbers that are tried.
    TooLarge
        If the system exceeds the memory limit.

    Examples
    --------
    >>> from eqmath.algebras import BrauerAlgebra
    >>> [centre_dimension(BrauerAlgebra(3, delta)) for delta in (-2, 0, 1, 5, "n")]
    [4, 4, 4, 4, 4]
    """
    if isinstance(algebra.delta, Symbolic):
        return _generic(algebra)
    modules = cell_modules(algebra)
    if not any(W.gram_matrix().is_singular() for W in modules):
        return len(modules)
    return by_equations(algebra)


def centre_basis(algebra: Core) -> tuple[Morphism, ...]:
    """A basis of the centre: at a number δ primitive integer combinations of diagrams, else over Q(δ).

    Raises
    ------
    TooLarge
        If the system exceeds the memory limit, or for a symbol δ there are more than 150 diagrams.

    Examples
    --------
    >>> from eqmath.algebras import TemperleyLiebAlgebra
    >>> print(*TemperleyLiebAlgebra(3, 0).centre(), sep="; ")
    1,2|3,1'|2',3' + 1,3'|2,3|1',2'; 1,1'|2,2'|3,3'
    """
    vectors: Sequence[Sequence[Scalar]]
    if isinstance(algebra.delta, Symbolic):
        vectors = scalar_null_space(_symbolic_equations(algebra), algebra.dim)
    else:
        vectors = null_space(_equations(algebra))
    return tuple(algebra(dict(zip(algebra.diagrams, vector, strict=True))) for vector in vectors)


def _symbolic_equations(algebra: Core) -> Iterator[list[Scalar]]:
    """The rows of the matrix of x ↦ (x g − g x)_g for generators g."""
    if algebra.dim > MOST_SYMBOLIC:
        raise TooLarge(
            f"the centre of {algebra} takes a system in {algebra.dim} unknowns over Q(δ), the limit is {MOST_SYMBOLIC}",
            hint="take a number δ, or centre_dimension()",
        )
    product, loops = (table.tolist() for table in algebra.structure_constants)
    for g in generating_places(algebra):
        rows: list[list[Scalar]] = [[0] * algebra.dim for _ in range(algebra.dim)]
        for d in range(algebra.dim):
            rows[product[d][g]][d] += algebra.delta ** loops[d][g]
            rows[product[g][d]][d] -= algebra.delta ** loops[g][d]
        yield from rows


def by_equations(algebra: Core) -> int:
    """The dimension of the centre at a number δ, from the equations x g = g x for generators g, by their exact rank.

    Raises
    ------
    TooLarge
        If the system exceeds the memory limit.

    Examples
    --------
    >>> from eqmath.algebras import BrauerAlgebra
    >>> by_equations(BrauerAlgebra(3, 5))
    4
    """
    return algebra.dim - exact_rank(_equations(algebra))


def _equations(algebra: Core) -> NDArray[Any]:
    """The matrix of x ↦ (x g − g x)_g for generators g."""
    delta, dim = exact_number(algebra.delta), algebra.dim
    product, loops = algebra.structure_constants
    powers = scaled_powers(delta, int(loops.max(initial=0)))
    table = np.array(powers, dtype=np.int64 if max(map(abs, powers)) < 2**61 else object)
    generators = generating_places(algebra)
    require(dim * len(generators), dim, 16)
    equations = np.zeros((len(generators), dim, dim), dtype=table.dtype)
    for block, g in zip(equations, generators, strict=True):
        np.add.at(block, (product[g], np.arange(dim)), table[loops[g]])
        np.subtract.at(block, (product[:, g], np.arange(dim)), table[loops[:, g]])
    return equations.reshape(-1, dim)


def _generic(algebra: Core) -> int:
    modules = cell_modules(algebra)
    for delta in (2 * algebra.points + 1, 97, 997):
        if not any(W.gram_matrix().is_singular(delta) for W in modules):
            return len(modules)
    raise CaseError(f"{algebra} is not semisimple at the numbers tried, its generic centre is not decided")
