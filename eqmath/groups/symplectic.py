"""Sp(n), n even, the symplectic group: it keeps the form ε with ε(e_i, e_i') = 1 in the basis e₁, e₁', e₂, e₂', …

In a plane ε is the area: a shear keeps it, a reflection does not.

>>> from eqmath import Matrix, Sp
>>> Matrix([[1, 1], [0, 1]]) in Sp(2), Matrix([[0, 1], [1, 0]]) in Sp(2)
(True, False)
"""

from __future__ import annotations

from random import Random

from eqmath.combinatorics import (
    MarkedTuples,
    PowerSums,
    balanced_partition_count,
    character_column,
    even_row_tableaux,
    excess,
)
from eqmath.exact import Matrix
from eqmath.groups.group import Series
from eqmath.groups.integrals import no_sign
from eqmath.groups.parts import Independence, LieElement, Part, by_balanced_pairs


def form(n: int) -> Matrix:
    """ε, block diagonal with blocks [[0, 1], [−1, 0]].

    >>> form(2), form(4).det()
    (Matrix([[0, 1], [-1, 0]]), 1)
    """
    return Matrix([[(b == (a ^ 1)) * (1 - 2 * (a & 1)) for b in range(n)] for a in range(n)])


def pair_generators(n: int) -> tuple[Matrix, ...]:
    """J on the first pair, e₁ ↦ e₁', e₁' ↦ −e₁, and the swaps of neighbouring pairs.

    >>> pair_generators(2), len(pair_generators(6))
    ((Matrix([[0, -1], [1, 0]]),), 3)
    """
    rows = [[int(a == b) for b in range(n)] for a in range(n)]
    rows[0][0] = rows[1][1] = 0
    rows[1][0], rows[0][1] = 1, -1
    generators = [Matrix(rows)]
    for i in range(1, n - 2, 2):
        images = list(range(1, n + 1))
        images[i - 1 : i + 3] = [i + 2, i + 3, i, i + 1]
        generators.append(Matrix.permutation(images))
    return tuple(generators)


def _contains(g: Matrix, n: int) -> bool:
    return g.T * form(n) * g == form(n)


def _random(n: int, rng: Random) -> Matrix:
    """A product of transvections v ↦ v + c ε(u, v) u with integer u and c; they generate Sp(n)."""
    g = Matrix.identity(n)
    for _ in range(n + 2):
        u = Matrix([[rng.randint(-2, 2)] for _ in range(n)])
        g = (Matrix.identity(n) + u * (u.T * form(n)) * rng.choice((-2, -1, 1, 2))) * g
    return g


def _classes(m: int, n: int) -> MarkedTuples:
    return MarkedTuples(m, (), excess(0), 0, n // 2, letters=2)


def _most(m: int, n: int) -> int:
    """Half of every block is primed, its first point is not."""
    return balanced_partition_count(m, n // 2)


def _long(m: int, n: int) -> MarkedTuples:
    return MarkedTuples(m, (excess(2),), excess(0), 0, n // 2 - 1, letters=2)


def _short(m: int, n: int) -> MarkedTuples:
    return MarkedTuples(m, (excess(1), excess(-1)), excess(0), 0, n // 2 - 2, letters=2)


def _dimension(m: int, n: int) -> int:
    """Σ f^λ over λ ⊢ m with even columns, at most n rows: the partitions (2μ)' with μ₁ ≤ n/2."""
    return even_row_tableaux(m, longest_half=n // 2)


def _integral(powers: PowerSums, n: int, det: int = 0, sgn: int = 0) -> int:
    """Σ χ^λ(μ) over the λ with at most n rows, rows 1 and 2, 3 and 4, … equally long; det is trivial."""
    no_sign(sgn, "Sp(n)")
    shapes = character_column([abs(j) for j in powers], n).items()
    return sum(value for shape, value in shapes if shape[::2] == shape[1::2])


def _twisted(n: int, det: int, sgn: int) -> None:
    """The determinant is 1."""
    no_sign(sgn, "Sp(n)")


def _independence(white: int, black: int) -> int:
    """An alternating c × c matrix has the even rank 2⌊c/2⌋ at most."""
    return max(2 * ((white + black) // 2), 2)


GROUP = Series(
    letter="Sp",
    doc=__doc__,
    spanning=(("symplectic", "", "balanced"),),
    basis=(("symplectic", "noncrossing"),),
    parts=(Part("balanced", _classes, by_balanced_pairs, _most, letters=2),),
    lie=(
        LieElement("E11'", ((0, 1, 1),), "balanced", _long, 2),
        LieElement("E12 − E2'1'", ((0, 2, 1), (3, 1, -1)), "balanced", _short, 4),
    ),
    generators=pair_generators,
    contains=_contains,
    random=_random,
    dimension=_dimension,
    integral=_integral,
    step=2,
    form=form,
    category="symplectic",
    meant=(("brauer", "symplectic"),),
    twisted=_twisted,
    independence=Independence(
        _independence, "the values of the form at c generic vectors are algebraically independent iff n ≥ c − 1"
    ),
)
