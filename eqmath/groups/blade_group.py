"""Blades(p,q): the blades of Cl(p,q) and their negatives, acting on Cl(p,q) = R^(2ⁿ), n = p + q, from the right.

Blades(0,1) are 1, i, −1, −i on the complex numbers, Blades(0,2) the eight units ±1, ±i, ±j, ±k on the quaternions.
A layer commutes with them exactly if it commutes with all multiplications from the right, which they span.

>>> from eqmath import Hom
>>> Hom("Blades(0,2)", "V", "V").dim, Hom("Blades(0,2)", "2*V", "2*V").dim
(4, 16)
"""

from __future__ import annotations

from math import prod
from random import Random

from eqmath.clifford import Clifford
from eqmath.combinatorics import PowerSums
from eqmath.errors import GroupError
from eqmath.exact import Matrix, Number
from eqmath.groups.group import Group, Series
from eqmath.groups.integrals import Integral, no_sign
from eqmath.groups.permutation import few_points


def blade_group(p: int, q: int) -> Group:
    """Blades(p,q) on R^(2^(p+q)).

    >>> blade_group(0, 1).discrete, blade_group(0, 2).order
    ((Matrix([[0, -1], [1, 0]]), Matrix([[-1, 0], [0, -1]])), 8)

    Raises
    ------
    GroupError
        If the algebra is too large.
    """
    few_points(2 ** min(p + q, 20))
    return _series(p, q)(2 ** (p + q))


def acted_on(series: Series) -> Clifford:
    """The algebra on which such a group acts from the right.

    >>> acted_on(blade_group(0, 2).series)
    Cl(0,2)

    Raises
    ------
    GroupError
        If it is another group.
    """
    if not is_blade_group(series):
        raise GroupError(f"{series.every} is not a group of blades", hint="write Blades(0,2)")
    assert series.origin is not None
    return Clifford(*series.origin[1])  # type: ignore[arg-type]


def is_blade_group(series: Series) -> bool:
    """Whether a group is one of these.

    >>> from eqmath import S
    >>> is_blade_group(blade_group(1, 0).series), is_blade_group(S)
    (True, False)
    """
    return series.origin is not None and series.origin[0] is _series


def _series(p: int, q: int) -> Series:
    algebra, name = Clifford(p, q), f"Blades({p},{q})"
    units = frozenset(algebra.right(x) * sign for x in algebra.basis for sign in (1, -1))
    integral = _integral(name, units)

    def random(n: int, rng: Random) -> Matrix:
        return algebra.right(rng.choice(algebra.basis)) * rng.choice((1, -1))

    return Series(
        letter=name, doc=f"The blades of {algebra} and their negatives, acting on it from the right.",
        spanning=(), basis=(), parts=(), lie=(), dimension=lambda m, n: integral((1,) * m, n), integral=integral,
        generators=lambda n: (*(algebra.right(algebra.vector([int(i == j) for j in range(algebra.n)]))
                                for i in range(algebra.n)), Matrix.identity(n) * -1),
        contains=lambda g, n: g in units, random=random, only=algebra.size,
        order=lambda n: 2 * n, origin=(_series, (p, q)),
    )  # fmt: skip


def _integral(name: str, units: frozenset[Matrix]) -> Integral:
    """The mean over the group, element by element."""
    cycles = [(_traces(g), g.det()) for g in units]

    def integral(powers: PowerSums, n: int, det: int = 0, sgn: int = 0) -> int:
        no_sign(sgn, name)
        total = sum(prod(traces[abs(j) % len(traces)] for j in powers) * own**det for traces, own in cycles)
        return int(total) // len(cycles)

    return integral


def _traces(g: Matrix) -> list[Number]:
    """The traces of g⁰, g¹, g², g³; g⁴ = 1, and the inverse has the same traces."""
    found, power = [], Matrix.identity(g.shape[0])
    for _ in range(4):
        found.append(sum(power[i, i] for i in range(g.shape[0])))
        power = power * g
    return found


PAIRED = {"Blades": blade_group}
