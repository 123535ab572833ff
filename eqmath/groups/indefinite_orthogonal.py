"""O(p,q), the indefinite orthogonal group: it keeps the form η = x₁² + … + x_p² − x_(p+1)² − … − x_n², n = p + q.

O(1,3) is the Lorentz group. Over C the vectors e_j, j ≤ p, and i·e_j, j > p, are orthonormal for η, and O(p,q) is
dense in the complex group of η: its layers are those of O(n) in another basis, η standing on caps and cups. The same
holds for the part of SO(p,q) that is connected with 1. Whether an element reverses time, the sign of its first p × p
minor, is a character of O(p,q) that no polynomial in the entries gives: representations twisted by it are not among
those that are built from V.

>>> from eqmath import Hom, parse_group
>>> lorentz = parse_group("O(1,3)")
>>> Hom(lorentz, 2, 2).dim, [str(d) for d in Hom(lorentz, 0, 2).basis()]
(3, ['1,2'])
>>> Hom(lorentz, 0, 2).matrix(Hom(lorentz, 0, 2).basis()[0]).T.tolist()
[[1, 0, 0, 0, 0, -1, 0, 0, 0, 0, -1, 0, 0, 0, 0, -1]]
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

import numpy as np

from eqmath.combinatorics import Words
from eqmath.errors import GroupError
from eqmath.exact import Matrix, block_diagonal
from eqmath.groups.group import Group, Series
from eqmath.groups.hyperoctahedral import diagonal, random_signed_permutation, sign_generators
from eqmath.groups.orthogonal import GROUP as ORTHOGONAL
from eqmath.groups.orthogonal import cayley, orthogonal_dimension, orthogonal_integral, random_skew
from eqmath.groups.parts import LieElement, Part, Signs
from eqmath.groups.permutation import few_points


def signature(p: int, q: int) -> tuple[int, ...]:
    """The diagonal of η.

    >>> signature(1, 3)
    (1, -1, -1, -1)
    """
    return (1,) * p + (-1,) * q


def square_signs(tuples: Words, signs: tuple[int, ...]) -> Signs:
    """Π η_b^⌊c/2⌋ over the values b, c being how often b occurs: what i·e_b for e_b does to an invariant of O(n).

    >>> square_signs(np.array([[0, 0], [1, 1], [0, 1]], dtype=np.int8), (1, -1)).tolist()
    [1, -1, 1]
    """
    pairs = np.zeros(len(tuples), dtype=np.int64)
    for value, sign in enumerate(signs):
        if sign < 0:
            pairs += (tuples == value).sum(axis=1) // 2
    return (1 - 2 * (pairs % 2)).astype(np.int8)


def in_the_form(part: Part, signs: tuple[int, ...]) -> Part:
    """The class rule of O(n) or SO(n) with e_b replaced by i·e_b where η_b = −1.

    >>> from eqmath import O
    >>> words, signs = in_the_form(O.parts[0], (1, -1)).canonical(np.array([[0, 0], [1, 1]], dtype=np.int8), 2)
    >>> words.tolist(), signs.tolist()
    ([[0, 0], [0, 0]], [1, -1])
    """

    def canonical(tuples: Words, n: int) -> tuple[Words, Signs]:
        words, found = part.canonical(tuples, n)
        return words, found * square_signs(tuples, signs) * square_signs(words, signs)

    return replace(part, canonical=canonical)


def turned(element: LieElement, signs: tuple[int, ...]) -> LieElement:
    """E12 − η₁η₂ E21, a rotation or a boost, with the equations of E12 − E21.

    >>> from eqmath import O
    >>> turned(O.lie[0], (1, -1)).matrix(2)
    Matrix([[0, 1], [1, 0]])
    """
    sign = -signs[0] * signs[1]
    return replace(element, name=f"E12 {'+' if sign > 0 else '−'} E21", entries=((0, 1, 1), (1, 0, sign)))


def boost(p: int, q: int) -> tuple[Matrix, ...]:
    """E1n + E n1, which with the signed permutations of the two blocks gives the others; none if it is E12 + E21.

    >>> boost(2, 1), boost(1, 2)
    ((Matrix([[0, 0, 1], [0, 0, 0], [1, 0, 0]]),), ())
    """
    last = p + q - 1
    rows = [[int({a, b} == {0, last}) for b in range(p + q)] for a in range(p + q)]
    return (Matrix(rows),) if p > 1 else ()


def keeps_form(g: Matrix, signs: tuple[int, ...]) -> bool:
    """Whether gᵀ η g = η.

    >>> keeps_form(Matrix([["5/4", "3/4"], ["3/4", "5/4"]]), (1, -1)), keeps_form(Matrix([[0, 1], [1, 0]]), (1, -1))
    (True, False)
    """
    form = diagonal(list(signs))
    return g.T * form * g == form


def random_keeping(p: int, q: int, rng: Random) -> Matrix:
    """The Cayley transform of ηA, A skew, times signed permutations of the two blocks: every component is reached.

    >>> keeps_form(random_keeping(2, 1, Random(0)), (1, 1, -1))
    True
    """
    form, one = diagonal(list(signature(p, q))), Matrix.identity(p + q)
    x = form * random_skew(p + q, rng)
    while not (one + x).det():
        x = form * random_skew(p + q, rng)
    return cayley(x) * block_diagonal([random_signed_permutation(p, rng), random_signed_permutation(q, rng)])


def require_indefinite(letter: str, p: int, q: int) -> int:
    """n = p + q, if the form has both signs and n is not too large.

    Raises
    ------
    GroupError
        If it does not.

    >>> require_indefinite("O", 1, 3)
    4
    """
    n = few_points(p + q)
    if not p or not q:
        raise GroupError(f"{letter}({p},{q}) preserves a definite form", hint=f"write {letter}({n})")
    return n


def indefinite_orthogonal(p: int, q: int) -> Group:
    """O(p,q) on Rⁿ, n = p + q.

    >>> group = indefinite_orthogonal(1, 1)
    >>> group, group.discrete, group.lie
    (O(1,1), (Matrix([[-1, 0], [0, 1]]), Matrix([[1, 0], [0, -1]])), (Matrix([[0, 1], [1, 0]]),))

    Raises
    ------
    GroupError
        If p or q is 0, or n is too large.
    """
    n = require_indefinite(ORTHOGONAL.letter, p, q)
    return _series(p, q)(n)


def _series(p: int, q: int) -> Series:
    signs = signature(p, q)
    left, right = Matrix.identity(p), Matrix.identity(q)
    return indefinite_series(
        ORTHOGONAL, p, q, _series,
        contains=lambda g, n: keeps_form(g, signs), random=lambda n, rng: random_keeping(p, q, rng),
        generators=lambda n: (*(block_diagonal([g, right]) for g in sign_generators(p)),
                              *(block_diagonal([left, g]) for g in sign_generators(q))),
        dimension=orthogonal_dimension, integral=orthogonal_integral, doc=__doc__,
    )  # fmt: skip


def indefinite_series(definite: Series, p: int, q: int, origin: Callable[[int, int], Series], **own: object) -> Series:
    """The series with one member whose invariants are those of O(n) or SO(n) in a basis that is orthonormal for η.

    >>> made = indefinite_series(ORTHOGONAL, 2, 1, _series, generators=lambda n: ())
    >>> made.letter, made.signature, made.form(3)
    ('O(2,1)', (1, 1, -1), Matrix([[1, 0, 0], [0, 1, 0], [0, 0, -1]]))
    """
    signs = signature(p, q)
    changed = {
        "letter": f"{definite.letter}({p},{q})", "only": p + q, "signature": signs, "category": "", "blockwise": False,
        "form": lambda n: diagonal(list(signs)), "algebra": lambda: boost(p, q), "origin": (origin, (p, q)),
        "parts": tuple(in_the_form(part, signs) for part in definite.parts),
        "lie": tuple(turned(element, signs) for element in definite.lie),
    }  # fmt: skip
    return replace(definite, **{**changed, **own})  # type: ignore[arg-type]


PAIRED = {ORTHOGONAL.letter: indefinite_orthogonal}
