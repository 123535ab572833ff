"""The direct method for spaces: every entry of W is an unknown, every generator gives ρ_Y(g) W = W ρ_X(g).

Slow, and the independent check of everything else: it knows neither classes nor diagrams nor positions.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.errors import NotComposable, TooLarge
from eqmath.exact import Matrix, distinct_rows, equation_table, integers, sparse_null_space
from eqmath.groups import Group
from eqmath.limits import grouped, require
from eqmath.methods.action import Violation
from eqmath.methods.direct import RATIONAL_UNKNOWNS, entries, two_ends
from eqmath.methods.entry_equations import MatrixPair, entry_equations
from eqmath.methods.findings import Findings, Method
from eqmath.spaces import Space
from eqmath.spaces.elements import OfFactors, acting, elements

MOST_UNKNOWNS = 40_000


def constraints_between(group: Group, source: Space, target: Space) -> NDArray[Any]:
    """The distinct non-zero rows of W ↦ ρ_Y(g) W − W ρ_X(g), on the entries of W row by row.

    >>> from eqmath import O
    >>> constraints_between(O(1), Space("V"), Space("1")).tolist()
    [[2]]

    Raises
    ------
    TooLarge
        If they exceed the memory limit.
    """
    sizes = [factor.n for factor in group.series.factors or (group,)]
    rows, columns = target.dimension(*sizes), source.dimension(*sizes)
    unknowns = rows * columns
    require(max(1, len(elements(group))) * unknowns, unknowns, 24)
    equations = entry_equations(_pairs(group, source, target), rows, columns)
    return distinct_rows(equation_table(list(equations), unknowns))


def _pairs(group: Group, source: Space, target: Space) -> list[MatrixPair]:
    """What every generator does on both spaces."""
    return [(acting(source, element), acting(target, element)) for element in elements(group)]


def solutions_between(group: Group, source: Space, target: Space) -> tuple[NDArray[Any], int]:
    """The reduced integer basis of the solutions over Q, one per row, and the number of equations.

    Raises
    ------
    TooLarge
        If there are too many unknowns, or equations of more than two terms are left between too many.
    """
    sizes = [factor.n for factor in group.series.factors or (group,)]
    rows, columns = target.dimension(*sizes), source.dimension(*sizes)
    unknowns = rows * columns
    if unknowns > MOST_UNKNOWNS:
        raise TooLarge(f"{grouped(unknowns)} unknowns are too many", hint=f"at most {grouped(MOST_UNKNOWNS)}")
    equations = list(dict.fromkeys(entry_equations(_pairs(group, source, target), rows, columns)))
    return integers(sparse_null_space(equations, unknowns, RATIONAL_UNKNOWNS), unknowns), len(equations)


def violation_between(W: Matrix, element: OfFactors, source: Space, target: Space) -> Violation | None:
    """The first entry at which ρ_Y(g) W ≠ W ρ_X(g), or None when they are equal.

    Raises
    ------
    NotComposable
        If the shape of W does not fit.
    """
    upper, lower = acting(target, element), acting(source, element)
    if W.shape != (upper.shape[0], lower.shape[0]):
        raise NotComposable(f"expected a {upper.shape[0]} × {lower.shape[0]} matrix, found {W.shape[0]} × {W.shape[1]}")
    left, right = upper * W, W * lower
    if left == right:
        return None
    i, j = np.argwhere(np.asarray(left.to_numpy() != right.to_numpy()))[0].tolist()
    own, infinitesimal = element
    g = own[0] if len(own) == 1 else _together(own, infinitesimal)
    return Violation(g, (i + 1,), (j + 1,), left[i, j], right[i, j], infinitesimal)


def _together(own: Sequence[Matrix], infinitesimal: bool) -> Matrix:
    """The element of a product on V₁ ⊗ … ⊗ V_p."""
    found = Matrix.identity(1) * int(not infinitesimal)
    for g in own:
        left, right = Matrix.identity(found.shape[0]), Matrix.identity(g.shape[0])
        found = found.kron(right) + left.kron(g) if infinitesimal else found.kron(g)
    return found


def examine_between(group: Group, source: Space, target: Space, matrices: Sequence[Matrix]) -> Findings:
    """Rank, dimension and equivariance of matrices between two spaces, by the generators of the group.

    >>> from eqmath import O
    >>> found = examine_between(O(2), Space("Alt2(V)"), Space("det"), [Matrix([[1]])])
    >>> found.spans, found.dim
    (True, 1)
    """
    generators = elements(group)
    pairs = ((W, element) for W in matrices for element in generators)
    found = next((v for W, element in pairs if (v := violation_between(W, element, source, target))), None)
    equations = constraints_between(group, source, target)
    rows = entries(matrices, equations.shape[1])
    rank, dim, prime = two_ends(rows, equations, found is None)
    method = Method("direct", equations.shape[1], len(equations), prime, rank)
    checks = (
        "equivariance: every matrix compared with its image under every generator",
        f"rank and dimension: elimination {f'mod {prime}' if prime else 'over Q'} of all {equations.shape[1]} entries",
    )
    return Findings(len(matrices), rank, dim, found, method, checks)
