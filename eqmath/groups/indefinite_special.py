"""SO(p,q), the elements of O(p,q) of determinant 1; it has two components.

Its layers are those of SO(n), n = p + q, in a basis that is orthonormal over C: η stands on caps and cups, and at the
free vertices of the inputs. SO⁺(1,3), the component of 1, has the same layers, for it is dense in the same complex
group.

>>> from eqmath import Hom, parse_group
>>> plane = parse_group("SO(1,1)")
>>> [Hom(plane, 1, 1).matrix(d) for d in Hom(plane, 1, 1).basis()]
[Matrix([[1, 0], [0, 1]]), Matrix([[0, -1], [-1, 0]])]
"""

from __future__ import annotations

from random import Random

from eqmath.exact import Matrix, block_diagonal
from eqmath.groups.group import Group, Series
from eqmath.groups.hyperoctahedral import diagonal
from eqmath.groups.indefinite_orthogonal import (
    indefinite_series,
    keeps_form,
    random_keeping,
    require_indefinite,
    signature,
)
from eqmath.groups.special_orthogonal import GROUP as SPECIAL


def indefinite_special(p: int, q: int) -> Group:
    """SO(p,q) on Rⁿ, n = p + q.

    >>> indefinite_special(1, 1).discrete
    (Matrix([[-1, 0], [0, -1]]),)

    Raises
    ------
    GroupError
        If p or q is 0, or n is too large.
    """
    n = require_indefinite(SPECIAL.letter, p, q)
    return _series(p, q)(n)


def _series(p: int, q: int) -> Series:
    signs = signature(p, q)

    def generators(n: int) -> tuple[Matrix, ...]:
        """Quarter turns inside the blocks, and the change of one sign in each."""
        left, right = Matrix.identity(p), Matrix.identity(q)
        turns = [block_diagonal([g, right]) for g in SPECIAL.generators(p)]
        turns += [block_diagonal([left, g]) for g in SPECIAL.generators(q)]
        return (*turns, diagonal([-1] + [1] * (n - 2) + [-1]))

    def random(n: int, rng: Random) -> Matrix:
        g = random_keeping(p, q, rng)
        return g if g.det() == 1 else g * diagonal([-1] + [1] * (n - 1))

    return indefinite_series(
        SPECIAL, p, q, _series, generators=generators, random=random, doc=__doc__,
        contains=lambda g, n: keeps_form(g, signs) and g.det() == 1,
    )  # fmt: skip


PAIRED = {SPECIAL.letter: indefinite_special}
