"""The complement of the vector of ones: V = 1 ⊕ W, where a group fixes 1 and is all orthogonal maps of W.

**Theorem.** Let G fix the vector of ones, and let G act on what is orthogonal to it as O(W). Then the invariants of
V^⊗m are the direct sum, over the sets J of places, of the invariants of O(n−1) in W^⊗J, with ones at the other places;
and the diagrams with blocks of at most two points span the same as the matchings of the sets J, on W.

*Proof.* V^⊗m is the sum over J of W^⊗J ⊗ 1^⊗(others), and G keeps every summand. On a pair of places δ is 1/n times
the ones at both places, plus the form of W; on one place a block is the vector of ones. So a diagram is the matching of
its pairs, on W, plus multiples of matchings of fewer pairs: the change is triangular, with 1 on the diagonal. ∎

So both ends of the sandwich are sums over j of C(m, j) times those of O(n−1) at order j, and what solves the equations
there solves those of G. Over an extension of Q the form of W is that of R^(n−1): dimension and rank do not change.

That G is all of O(W) is checked: its generators fix the ones and are orthogonal, the conjugates of its Lie elements
span all skew maps of W, and a generator has the determinant −1.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import comb

import numpy as np

from eqmath.combinatorics import matching_count
from eqmath.errors import Disagreement
from eqmath.exact import PRIME, Integers, Matrix, eliminate
from eqmath.groups import Group, Part
from eqmath.limits import timed
from eqmath.methods.reduced.equations import MEANS, Bound

OwnEnds = Callable[[Group, Part, int, int], tuple[Bound, int]]
"""(group, part, k, l) ↦ the bound of a part, met by the rank, and the number of equations."""


@dataclass(frozen=True)
class ComplementEnds:
    """Both ends of a group by those of the complement's group.

    Attributes
    ----------
    bound : Bound
        The dimension, equal to the rank of the diagrams with blocks of at most two points.
    equations : int
    sentence : str
    """

    bound: Bound
    equations: int
    sentence: str


def complement_ends(group: Group, m: int, diagrams: int, ends_of: OwnEnds) -> ComplementEnds:
    """Both ends at order m of a group whose complement is known.

    Parameters
    ----------
    diagrams : int
        How many diagrams there are with blocks of at most two points.
    ends_of : of the complement's group

    Raises
    ------
    Disagreement
        If the group is not all of O(W), or the diagrams are not as many as matchings of sets of places.
    """
    assert group.series.complement is not None
    other = group.series.complement(group.n)
    turns = require_complement(group)
    (part,) = other.series.parts
    found = [ends_of(other, part, 0, j) for j in timed(range(m + 1), "looking at the complement", every=1)]
    dim = sum(comb(m, j) * bound.dim for j, (bound, _) in enumerate(found))
    matchings = sum(comb(m, j) * matching_count(j) for j in range(m + 1))
    if matchings != diagrams:
        raise Disagreement(f"{diagrams} diagrams are not the {matchings} matchings of sets of {m} places")
    name = max((bound.name for bound, _ in found), key=MEANS.index)
    prime = next((bound.prime for bound, _ in found if bound.prime), None)
    sentence = (
        f"V = 1 + W, conjugates of the Lie elements span all {turns} dimensions of the skew maps of W, so invariants "
        f"and diagrams are those of {other.name} at the orders j ≤ {m}, C({m}, j) times each"
    )
    return ComplementEnds(Bound(dim, name, prime), sum(count for _, count in found), sentence)


def require_complement(group: Group) -> int:
    """The dimension of the skew maps of W, if the group is all of O(W) and fixes the vector of ones.

    >>> from eqmath import B
    >>> require_complement(B(5))
    6

    Raises
    ------
    Disagreement
        If it is not.
    """
    n = group.n
    ones, skew = Matrix([[1]] * n), (n - 1) * (n - 2) // 2
    fixed = all(g * ones == ones and g.T * g == Matrix.identity(n) for g in group.discrete)
    fixed = fixed and all(x * ones == ones * 0 and x.T + x == x * 0 for x in group.lie)
    if not fixed:
        raise Disagreement(f"a generator of {group.name} moves the vector of ones, or is not orthogonal")
    if not any(g.det() == -1 for g in group.discrete) or spanned(group.lie, group.discrete) != skew:
        raise Disagreement(f"{group.name} is not all of O({n - 1}) on the complement of the vector of ones")
    return skew


def spanned(elements: Sequence[Matrix], generators: Sequence[Matrix]) -> int:
    """The dimension of the span of the conjugates of integer matrices by orthogonal integer ones: this, or less.

    It grows by one round of conjugation after another until it stays, and is a rank mod p: at least as much.

    >>> spanned([Matrix([[0, 1], [-1, 0]])], [Matrix([[0, 1], [1, 0]])])
    1
    """
    by = [_integers(g) for g in generators]
    found = np.array([_integers(x) for x in elements])
    known = 0
    while len(found) > known:
        known = len(found)
        images = [found, *(g @ found @ g.T for g in by)]
        every = np.concatenate(images)
        found = every[sorted(eliminate(every.reshape(len(every), -1), PRIME).rows)]
    return known


def _integers(matrix: Matrix) -> Integers:
    return np.array(matrix.tolist(), dtype=np.int64)
