"""The direct method for maps on ego networks: every entry of every map is an unknown.

A map W_e for every ego network e; every bijection φ: e → f gives Y(φ) W_e = W_f X(φ). Slow, and the independent
check of what is found class by class.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.errors import Disagreement
from eqmath.exact import Matrix, distinct_rows, first_outside, integers, null_space
from eqmath.groups import LocalBijection
from eqmath.limits import require, timed
from eqmath.methods.action import Violation, integer_form
from eqmath.methods.direct import entries, two_ends
from eqmath.methods.findings import Findings, Method
from eqmath.spaces import Space

LocalMap = Sequence[Matrix]
"""A matrix for every ego network."""


def local_violation(W: LocalMap, found: LocalBijection, source: Space, target: Space) -> Violation | None:
    """The first entry at which Y(φ) W_e ≠ W_f X(φ), or None when they are equal.

    >>> V, swap = Space("V"), LocalBijection(0, 0, (1, 0))
    >>> local_violation([Matrix([[1, 0], [0, 2]])], swap, V, V).entry
    '[1;2]'
    """
    g = permutation_of(found)
    left, right = target.matrix(g) * W[found.source], W[found.target] * source.matrix(g)
    if left == right:
        return None
    i, j = np.argwhere(np.asarray(left.to_numpy() != right.to_numpy()))[0].tolist()
    return Violation(g, (i + 1,), (j + 1,), left[i, j], right[i, j])


def permutation_of(found: LocalBijection) -> Matrix:
    """The matrix of a bijection between the vertices of two ego networks.

    >>> permutation_of(LocalBijection(0, 1, (1, 0)))
    Matrix([[0, 1], [1, 0]])
    """
    return Matrix.permutation([image + 1 for image in found.images])


def local_equations(
    sizes: Sequence[int], bijections: Sequence[LocalBijection], source: Space, target: Space
) -> NDArray[Any]:
    """The distinct non-zero rows of Y(φ) W_e − W_f X(φ), on the entries of all W, one ego network after another.

    >>> V, exchange = Space("V"), LocalBijection(0, 1, (0,))
    >>> local_equations((1, 1), [exchange], V, V).tolist()
    [[1, -1]]

    Raises
    ------
    TooLarge
        If they exceed the memory limit.
    """
    shapes = [(target.dimension(s), source.dimension(s)) for s in sizes]
    starts = [0, *accumulate(rows * columns for rows, columns in shapes)]
    require(max(1, sum(starts[f.source + 1] - starts[f.source] for f in bijections)), starts[-1], 24)
    blocks = [np.zeros((0, starts[-1]), dtype=np.int64)]
    for found in timed(bijections, "writing down the equations of ego networks", every=1):
        rows, columns = shapes[found.source]
        g = permutation_of(found)
        upper, lower = (integer_form(space.matrix(g))[0] for space in (target, source))
        block = np.zeros((rows * columns, starts[-1]), dtype=object)
        block[:, _place(starts, found.source)] += np.kron(upper, np.eye(columns, dtype=object))
        block[:, _place(starts, found.target)] -= np.kron(np.eye(rows, dtype=object), lower.T)
        small = integers(block, starts[-1])
        blocks.append(small[(small != 0).any(axis=1)])
    return distinct_rows(np.concatenate(blocks))


def _place(starts: Sequence[int], network: int) -> slice:
    return slice(starts[network], starts[network + 1])


def examine_local(
    sizes: Sequence[int],
    bijections: Sequence[LocalBijection],
    source: Space,
    target: Space,
    maps: Sequence[LocalMap],
) -> Findings:
    """Rank, dimension and equivariance of maps on ego networks, by bijections of which all others are compositions.

    Parameters
    ----------
    sizes : the numbers of vertices of the ego networks
    maps : for every map a matrix for every ego network

    Raises
    ------
    TooLarge
        If the equations exceed the memory limit.

    Examples
    --------
    >>> V, swap = Space("V"), LocalBijection(0, 0, (1, 0))
    >>> found = examine_local((2,), [swap], V, V, [[Matrix.identity(2)]])
    >>> found.rank, found.dim
    (1, 2)
    """
    pairs = ((W, phi) for W in maps for phi in bijections)
    violation = next((v for W, phi in pairs if (v := local_violation(W, phi, source, target))), None)
    equations = local_equations(sizes, bijections, source, target)
    unknowns = equations.shape[1]
    rank, dim, prime = two_ends(flat(maps, unknowns), equations, violation is None)
    checks = (
        "equivariance: every map compared with its image under bijections that generate all",
        f"rank and dimension: elimination {f'mod {prime}' if prime else 'over Q'} of all {unknowns} entries",
    )
    method = Method("direct", unknowns, len(equations), prime, rank)
    return Findings(len(maps), rank, dim, violation, method, checks)


def missing_local(
    sizes: Sequence[int],
    bijections: Sequence[LocalBijection],
    source: Space,
    target: Space,
    maps: Sequence[LocalMap],
) -> list[Matrix]:
    """An integer map on ego networks that commutes with the bijections and lies outside the span of fewer maps.

    >>> V, swap = Space("V"), LocalBijection(0, 0, (1, 0))
    >>> missing_local((2,), [swap], V, V, [[Matrix.identity(2)]])
    [Matrix([[0, 1], [1, 0]])]

    Raises
    ------
    Disagreement
        If there is none.
    """
    equations = local_equations(sizes, bijections, source, target)
    unknowns = equations.shape[1]
    solutions = integers(null_space(equations), unknowns)
    outside = first_outside(flat(maps, unknowns), solutions)
    if outside is None:
        raise Disagreement("no map on ego networks lies outside the span, yet the rank is smaller")
    found, rest = [], solutions[outside]
    for s in sizes:
        shape = target.dimension(s), source.dimension(s)
        own, rest = rest[: shape[0] * shape[1]], rest[shape[0] * shape[1] :]
        found.append(Matrix.from_numpy(own.reshape(shape)))
    return found


def flat(maps: Sequence[LocalMap], unknowns: int) -> NDArray[Any]:
    """The entries of every map as one row, one ego network after another.

    >>> flat([[Matrix([[1]]), Matrix([[2, 3]])]], 3).tolist()
    [[1, 2, 3]]
    """
    joined = [Matrix([[x for W in blocks for row in W.tolist() for x in row]]) for blocks in maps]
    return entries(joined, unknowns)
