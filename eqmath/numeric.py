"""Floats: whether a weight matrix of a network looks equivariant. The answer is at most undecided."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.errors import CaseError, Undecided, shown
from eqmath.exact import Matrix, natural
from eqmath.groups import Group, as_group
from eqmath.limits import require
from eqmath.spaces import Space, parse_space
from eqmath.spaces.elements import elements

MOST_LEGS, TRIED = 64, 5
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Impression:
    """What floating-point numbers say: the largest violation, which proves and refutes nothing.

    Attributes
    ----------
    violation : float
        The largest absolute entry of ρ_l(g) W − W ρ_k(g) over the generators g of the group, and of the
        derived action of its Lie generators.
    k, l : int
    status : "undecided"
    """

    violation: float
    k: int
    l: int
    status: str = "undecided"

    def __bool__(self) -> bool:
        raise Undecided(
            f"floats decide nothing: the largest violation is {self.violation:.3g}",
            hint="Hom(group, k, l).examine([Matrix(…)]) decides, for integers and fractions",
        )


def check(W: Any, group: Group | str, k: int | None = None, l: int | None = None) -> Impression:
    """The largest violation of equivariance of a float matrix (Rⁿ)^⊗k → (Rⁿ)^⊗l.

    Parameters
    ----------
    W : array of shape n^l × n^k
    group : Group or str
    k, l : int, optional
        Read off the shape where n ≥ 2.

    Raises
    ------
    GroupError
        If the second argument is not a group.
    CaseError
        If the shape does not fit, or entries are not finite.

    Examples
    --------
    >>> from eqmath import S
    >>> check([[1.0, 0.5], [0.5, 1.0]], S(2)).violation
    0.0
    """
    group, array = as_group(group), _array(W)
    if array.ndim != 2 or not np.isfinite(array).all():
        raise CaseError("expected a matrix of finite numbers")
    l, k = _power(array.shape[0], group.n, l, "rows"), _power(array.shape[1], group.n, k, "columns")
    require(max(array.shape), max(array.shape), 16)
    found = [0.0]
    for g in group.discrete:
        found.append(_largest(_kronecker(_floats(g), l) @ array - array @ _kronecker(_floats(g), k)))
    for x in group.lie:
        found.append(_largest(_derived(_floats(x), l) @ array - array @ _derived(_floats(x), k)))
    return Impression(max(found), k, l)


def check_activation(f: Callable[[Floats], Any], group: Group | str, space: Space | str, seed: int = 0) -> Impression:
    """The largest violation of f(ρ(g)x) = ρ(g)f(x) at random points x, f being applied to every coordinate.

    Elements are drawn at random, and generators are tried; k and l are 1, for the space itself. For functions with a
    name, and for all others of a kind, `eqmath.activations` decides exactly.

    Parameters
    ----------
    f : function of an array
        Such as ``numpy.tanh``; it must keep the shape.
    group : Group or str
    space : Space or str
    seed : int

    Raises
    ------
    CaseError
        If f does not return as many finite numbers as it gets, or matrices of the group are complex.
    SpaceError
        If the text is not a space of the group.

    Examples
    --------
    >>> check_activation(np.tanh, "S(4)", "Alt2(V)").violation
    0.0
    >>> check_activation(lambda x: np.maximum(x, 0), "S(4)", "Alt2(V)").violation > 0.1
    True
    """
    group, rng = as_group(group), Random(f"{seed}")
    space = parse_space(space, group)
    factors = group.series.factors or (group,)
    drawn = [tuple(factor.random(rng) for factor in factors) for _ in range(TRIED)]
    tried = [*drawn, *(own for own, infinitesimal in elements(group) if not infinitesimal)]
    if any(not isinstance(g, Matrix) for own in tried for g in own):
        raise CaseError(f"the elements of {group} are complex", hint="UR(2n) is U(n) on real coordinates")
    found = [0.0]
    for own in tried:
        R = _floats(space.matrix([g for g in own if isinstance(g, Matrix)]))
        x = np.array([[rng.uniform(-2, 2) for _ in range(TRIED)] for _ in range(len(R))]).reshape(len(R), TRIED)
        found.append(_largest(_applied(f, R @ x) - R @ _applied(f, x)))
    return Impression(max(found), 1, 1)


def _applied(f: Callable[[Floats], Any], x: Floats) -> Floats:
    array = _array(f(x))
    if array.shape != x.shape or not np.isfinite(array).all():
        raise CaseError(f"expected a function of every coordinate, found one from shape {x.shape} to {array.shape}")
    return array


def _array(W: Any) -> Floats:
    """What is looked at; exact entries are rounded, for nothing is decided."""
    try:
        array = np.asarray(W.to_numpy() if isinstance(W, Matrix) else W)
        return array.astype(np.float64, casting="same_kind" if array.dtype.kind == "c" else "unsafe")
    except (TypeError, ValueError, OverflowError):
        raise CaseError(f"expected a matrix of finite numbers, found {shown(W)}") from None


def _power(size: int, n: int, given: int | None, what: str) -> int:
    """The exponent of n that is the number of rows or columns."""
    if given is None and n > 1:
        given = next((e for e in range(64) if n**e >= size), 64)
    given = None if given is None else natural(given, "k and l")
    if given is None or given > MOST_LEGS or n**given != size:
        raise CaseError(f"expected a power of {n} as the number of {what}, found {size}", hint="give k and l for n = 1")
    return given


def _floats(g: Any) -> Floats:
    return np.array([[float(x) for x in row] for row in g.tolist()])


def _kronecker(g: Floats, power: int) -> Floats:
    return _product([g] * power)


def _derived(x: Floats, power: int) -> Floats:
    """The sum over the legs of x on one of them."""
    one, size = np.eye(len(x)), len(x) ** power
    total = np.zeros((size, size))
    for i in range(power):
        total += _product([x if i == j else one for j in range(power)])
    return total


def _product(factors: list[Floats]) -> Floats:
    result: Floats = np.ones((1, 1))
    for factor in factors:
        result = np.kron(result, factor).astype(np.float64)
    return result


def _largest(array: Floats) -> float:
    return float(np.abs(array).max(initial=0.0))
