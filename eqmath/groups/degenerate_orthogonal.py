"""O(p,q,r), E(p,q,r), E(n), SE(n): the isometries of a form with a radical, and those that fix the radical pointwise.

The form has p squares 1, q squares −1 and r squares 0, V = R^(p+q+r). O(p,q,r) are all its isometries, which act on
the radical, the last r basis vectors, by any invertible matrix. E(p,q,r) fixes the radical pointwise; E(n) =
E(n,0,1) are the motions of Rⁿ, on R^(n+1), SE(n) those that keep orientation: translations add multiples of the last
basis vector, e₀ of projective geometric algebra. These groups are not reductive: sub and quotient do not split, maps
X → Y and Y → X differ in number, no characters help. Their maps are solved for.

>>> from eqmath import Hom
>>> Hom("E(3)", "Cl(V)", "Cl(V)").dim, Hom("SE(3)", "Cl(V)", "Cl(V)").dim, Hom("O(3,0,1)", "Cl(V)", "Cl(V)").dim
(9, 16, 5)
>>> Hom("E(3)", "1", "V").dim, Hom("E(3)", "V", "1").dim
(1, 0)
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from eqmath.errors import GroupError
from eqmath.exact import Matrix, block_diagonal
from eqmath.groups.group import Group, Series
from eqmath.groups.hyperoctahedral import diagonal
from eqmath.groups.indefinite_orthogonal import indefinite_orthogonal, keeps_form, signature
from eqmath.groups.orthogonal import GROUP as ORTHOGONAL
from eqmath.groups.permutation import few_points
from eqmath.groups.special_orthogonal import GROUP as SPECIAL

LARGEST_ENTRY = 3
"""Of a random translation."""


def unit(size: int, row: int, column: int) -> Matrix:
    """The matrix with one entry 1.

    >>> unit(2, 1, 0)
    Matrix([[0, 0], [1, 0]])
    """
    return Matrix([[int((i, j) == (row, column)) for j in range(size)] for i in range(size)])


def isometries(p: int, q: int, r: int) -> Group:
    """O(p,q,r), all isometries.

    >>> group = isometries(1, 0, 1)
    >>> group, group.discrete, group.lie
    (O(1,0,1), (Matrix([[-1, 0], [0, 1]]), Matrix([[1, 0], [0, -1]])), (Matrix([[0, 0], [1, 0]]), \
Matrix([[0, 0], [0, 1]])))

    Raises
    ------
    GroupError
        If the form is 0 or has no radical, or V is too large.
    """
    return _series("O", p, q, r, radical_moves=True)(p + q + r)


def radical_fixed(p: int, q: int, r: int) -> Group:
    """E(p,q,r), the isometries that fix every vector of the radical.

    >>> group = radical_fixed(1, 0, 2)
    >>> group.discrete, group.lie
    ((Matrix([[-1, 0, 0], [0, 1, 0], [0, 0, 1]]),), (Matrix([[0, 0, 0], [1, 0, 0], [0, 0, 0]]), \
Matrix([[0, 0, 0], [0, 0, 0], [1, 0, 0]])))

    Raises
    ------
    GroupError
        If the form is 0 or has no radical, or V is too large.
    """
    return _series("E", p, q, r)(p + q + r)


def motions(n: int) -> Group:
    """E(n) on R^(n+1).

    >>> reflection, translation = motions(1).discrete[0], motions(1).one() + motions(1).lie[0]
    >>> reflection in motions(1), translation in motions(1), translation in orientation_kept(1)
    (True, True, True)

    Raises
    ------
    GroupError
        If n is 0 or too large.
    """
    return _series("E", n, 0, 1)(n + 1)


def orientation_kept(n: int) -> Group:
    """SE(n) on R^(n+1).

    >>> orientation_kept(1).discrete, orientation_kept(1).lie
    ((), (Matrix([[0, 0], [1, 0]]),))

    Raises
    ------
    GroupError
        If n is 0 or too large.
    """
    return _series("SE", n, 0, 1)(n + 1)


def _metric(p: int, q: int, special: bool) -> Group:
    """The isometries of the form without its radical."""
    if special:
        return SPECIAL(p)
    if p and q:
        return indefinite_orthogonal(p, q)
    return ORTHOGONAL(p or q)


def _name(letter: str, p: int, q: int, r: int) -> str:
    simple = letter != "O" and (q, r) == (0, 1)
    return f"{letter}({p})" if simple else f"{letter}({p},{q},{r})"


def _series(letter: str, p: int, q: int, r: int, radical_moves: bool = False) -> Series:
    name, size = _name(letter, p, q, r), few_points(p + q + r)
    if not (p + q) or not r:
        raise GroupError(f"{name} needs a form that is not 0, with a radical", hint=f"write {letter}(3,0,1)")
    special = letter == "SE"
    metric, form = _metric(p, q, special), diagonal([*signature(p, q), *[0] * r])
    return Series(
        letter=name, doc=f"{name}, isometries of a form with a radical of dimension {r}.", spanning=(), basis=(),
        parts=(), lie=(), generators=lambda n: _discrete(metric, r, radical_moves),
        algebra=lambda: _algebra(metric, p if q else 0, r, radical_moves),
        contains=_membership(form, r, special, radical_moves), random=_sampler(metric, r, radical_moves),
        dimension=lambda m, n: None, only=size, form=lambda n: form, origin=(_series, (letter, p, q, r, radical_moves)),
    )  # fmt: skip


def _discrete(metric: Group, r: int, radical_moves: bool) -> tuple[Matrix, ...]:
    found = [block_diagonal([g, Matrix.identity(r)]) for g in metric.discrete]
    moved = ORTHOGONAL(r).discrete if radical_moves else ()
    return (*found, *(block_diagonal([metric.one(), g]) for g in moved))


def _algebra(metric: Group, second: int, r: int, radical_moves: bool) -> tuple[Matrix, ...]:
    """Rotations and boosts, translations along one vector of either sign, and on the radical E11 and E12."""
    n, size = metric.n, metric.n + r
    found = [block_diagonal([x, Matrix.identity(r) * 0]) for x in metric.lie]
    found += [unit(size, n + j, along) for along in dict.fromkeys((0, second)) for j in range(r)]
    return (*found, *(unit(size, n, n + j) for j in range(min(r, 2)) if radical_moves))


def _membership(form: Matrix, r: int, special: bool, radical_moves: bool) -> Callable[[Matrix, int], bool]:
    def contains(g: Matrix, n: int) -> bool:
        signs = tuple(int(form[i, i]) for i in range(n))
        fixed = all(g[i, j] == (i == j) for i in range(n) for j in range(n - r, n))
        return keeps_form(g, signs) and (radical_moves or fixed) and bool(g.det()) and (not special or g.det() == 1)

    return contains


def _sampler(metric: Group, r: int, radical_moves: bool) -> Callable[[int, Random], Matrix]:
    """An isometry without radical, then a translation, and on the radical a product of triangular matrices."""

    def random(n: int, rng: Random) -> Matrix:
        inner = metric.random(rng)
        radical = _invertible(r, rng) if radical_moves else Matrix.identity(r)
        g = block_diagonal([inner, radical])  # type: ignore[list-item]
        for i in range(metric.n, n):
            for j in range(metric.n):
                g = g + unit(n, i, j) * rng.randint(-LARGEST_ENTRY, LARGEST_ENTRY)
        return g

    return random


def _invertible(r: int, rng: Random) -> Matrix:
    """A lower triangular matrix with 1 on the diagonal, times an upper one without 0 there."""

    def entry(i: int, j: int, low: bool) -> int:
        if i == j:
            return 1 if low else rng.choice((-2, -1, 1, 2))
        return rng.randint(-1, 1) if (i > j) == low else 0

    lower, upper = (Matrix([[entry(i, j, low) for j in range(r)] for i in range(r)]) for low in (True, False))
    return lower * upper


NUMBERED = {"E": motions, "SE": orientation_kept}
TRIPLED = {"O": isometries, "E": radical_fixed}
