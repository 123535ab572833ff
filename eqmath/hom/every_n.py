"""From which n on the space of maps of a series is found by the same system of equations, so has one dimension."""

from __future__ import annotations

from functools import cache

from eqmath.errors import CaseError, EqmathError
from eqmath.groups import Series
from eqmath.hom.hom import Hom
from eqmath.methods import Stability, spanning_vectors, stability, uniform_between
from eqmath.spaces import Space
from eqmath.spaces.harmonic_legs import without_harmonics
from eqmath.spaces.monomial import Monomial


@cache
def every_n(series: Series, source: int | Space, target: int | Space) -> Stability:
    """The n from which on rank and dimension are those of every larger n, and why.

    The systems of classes and equations at three n from there on are compared, entry by entry.

    Raises
    ------
    CaseError
        If the series is a single group, or there is no argument for every n.

    Examples
    --------
    >>> from eqmath import O, S
    >>> every_n(S, 2, 2).start, every_n(O, 2, 2).start, every_n(S, Space("Alt2(V)"), Space("V")).start
    (4, 2, 2)
    """
    if series.only is not None or series.factors:
        raise CaseError(f"{series.every} is a single group", hint="a letter such as S has every n")
    try:
        start = _start(series, source, target)
    except EqmathError as error:
        raise CaseError(f"there is no argument for every n of {series.every}: {error.message}") from error
    return Stability(start, f"the same system for every n ≥ {start}")


def _start(series: Series, source: int | Space, target: int | Space) -> int:
    if isinstance(source, int) and isinstance(target, int):
        k, l = source, target
        return stability(series.bent(k, l), k + l, lambda n: spanning_vectors(series(n), k, l)).start
    pairs = [(x, y) for x in _monomials(Space(source)) for y in _monomials(Space(target))]
    starts = [uniform_between([series], x, y).starts[0] or 1 for x, y in dict.fromkeys(pairs)]
    return series.next_value(max(starts, default=1))


def _monomials(space: Space) -> list[Monomial]:
    """Those of a space; with Harm those with Sym in its place, and those that are taken from these."""
    plain = Space.of(without_harmonics(space.expression))
    return [x for _, x in (*plain.normal(), *space.grothendieck())]


def values_up_to(series: Series, source: int | Space, target: int | Space) -> list[Hom]:
    """The spaces of maps at every n up to that one.

    >>> from eqmath import O
    >>> [space.dim for space in values_up_to(O, 2, 2)]
    [1, 3]
    """
    start = every_n(series, source, target).start
    return [Hom(series(n), source, target) for n in range(series.step, start + 1, series.step)]
