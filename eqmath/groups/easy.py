"""Easy quantum groups, which have no elements: S⁺(n), O⁺(n), H⁺(n), B⁺(n), …; and S'(n), B'(n), groups with −1.

The maps of a quantum group are defined by its category of diagrams (Woronowicz's form of Tannaka–Krein duality): there
is nothing to commute with, and whoever asks for an element is told so. S'(n) and B'(n) are S(n) and B(n) with −1.

>>> from eqmath import Hom, parse_group
>>> [Hom("S+(4)", 2, 2).dim, Hom("S(4)", 2, 2).dim, Hom("S'(4)", 2, 2).dim, Hom("S'(4)", 2, 1).dim]
[14, 15, 15, 0]
>>> parse_group("S+(4)").discrete
Traceback (most recent call last):
eqmath.errors.GroupError: S+(4) is a quantum group: it has no elements, and its maps are the span of its diagrams
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from math import factorial
from random import Random
from typing import NoReturn

from eqmath.easy import BLACK, CATEGORIES, PLAIN, WHITE, easy_category
from eqmath.errors import GroupError
from eqmath.exact import Matrix
from eqmath.groups.bistochastic import GROUP as BISTOCHASTIC
from eqmath.groups.group import Group, Series
from eqmath.groups.permutation import few_points
from eqmath.groups.symmetric import GROUP as SYMMETRIC


def quantum_group(name: str, n: int) -> Group:
    """The easy quantum group of that name.

    Raises
    ------
    GroupError
        If n is not from 1 to 32767.

    Examples
    --------
    >>> quantum_group("B#+", 3), quantum_group("S+", 4).series.easy
    (B#+(3), S+)
    """
    return quantum_series(name, few_points(n))(n)


def quantum_series(name: str, n: int) -> Series:
    """A quantum group as a series with one member; whatever asks for an element raises.

    >>> quantum_series("O+", 2).dimension(4, 2)
    2
    """
    own = easy_category(name)
    nobody = partial(_no_element, f"{name}({n})")

    def dimension(m: int, n: int) -> int | None:
        """By fusion rules."""
        return own.fused((WHITE if own.coloured else PLAIN) * m, n)

    return Series(
        letter=f"{name}({n})",
        doc=f"{own.about.capitalize()}, {name}({n}), a quantum group without elements.",
        spanning=(), basis=(), parts=(), lie=(), generators=nobody, contains=nobody, random=nobody, only=n,
        dimension=dimension, easy=own, coloured=partial(_bent_series, name, n) if own.coloured else None,
        origin=(quantum_series, (name, n)),
    )  # fmt: skip


def _bent_series(name: str, n: int, white: int, black: int) -> Series:
    """The same on V^⊗white ⊗ (V*)^⊗black."""
    made, colours = quantum_series(name, n), WHITE * white + BLACK * black

    def dimension(m: int, n: int) -> int | None:
        return easy_category(name).fused(colours, n)

    return replace(made, dimension=dimension, colours=(white, black), origin=(_bent_series, (name, n, white, black)))


def _no_element(name: str, *_: object) -> NoReturn:
    raise GroupError(f"{name} is a quantum group: it has no elements, and its maps are the span of its diagrams")


def with_negatives(base: Series, n: int) -> Group:
    """The elements of G(n) and their negatives, which is easy for S and B.

    Raises
    ------
    GroupError
        If n is not from 1 to 32767.

    Examples
    --------
    >>> from eqmath import S
    >>> with_negatives(S, 3), with_negatives(S, 3).order, Matrix([[-1]]) in with_negatives(S, 1)
    (S'(3), 12, True)
    """
    return negatives_series(base, few_points(n))(n)


def negatives_series(base: Series, n: int) -> Series:
    """The same as a series with one member.

    >>> from eqmath import S
    >>> [negatives_series(S, 2).dimension(m, 2) for m in range(5)]
    [1, 0, 2, 0, 8]
    """
    name = f"{base.letter}'"

    def dimension(m: int, n: int) -> int | None:
        """−1 acts by (−1)^m."""
        return 0 if m % 2 else base.dimension(m, n)

    return Series(
        letter=f"{name}({n})",
        doc=f"{easy_category(name).about.capitalize()}, {name}({n}).",
        spanning=(), basis=(), parts=(), lie=(),
        generators=lambda n: (*base.generators(n), -Matrix.identity(n)),
        contains=lambda g, n: base.contains(g, n) or base.contains(-g, n),
        random=lambda n, rng: _signed(base, n, rng), dimension=dimension, only=n,
        algebra=lambda: tuple(x.matrix(n) for x in base.lie_elements(n)),
        order=None if base.lie else lambda n: 2 * factorial(n), easy=easy_category(name), base=base,
        origin=(negatives_series, (base, n)),
    )  # fmt: skip


def _signed(base: Series, n: int, rng: Random) -> Matrix:
    found = base.random(n, rng) * rng.choice((-1, 1))
    return Matrix(found.tolist())


EASY: Mapping[str, Callable[[int], Group]] = {
    name: partial(quantum_group, name) for name, own in CATEGORIES.items() if own.planar
} | {"S'": partial(with_negatives, SYMMETRIC), "B'": partial(with_negatives, BISTOCHASTIC)}
