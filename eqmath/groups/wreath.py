"""Wreath products G ≀ S(n) on V ⊗ Rⁿ: n copies of V, an element of G on each, and permutations of the copies.

S(d) ≀ S(n) are the symmetries of n sets of d points. The vector e_a of copy i is e_a ⊗ f_i, the first factor slowest,
so that G × S(n) on the tensor product is a subgroup.

>>> from eqmath import Hom, parse_group
>>> [Hom(parse_group(text), 1, 1).dim for text in ("S(4)xS(2)", "S(4)wrS(2)", "S(8)")]
[4, 3, 2]
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from math import factorial
from random import Random

import numpy as np

from eqmath.combinatorics import PowerSums, partition_sum, wreath_integral
from eqmath.errors import GroupError
from eqmath.exact import Matrix
from eqmath.groups.copies import copied_element, copied_part
from eqmath.groups.group import Group, Series, as_group, bracketed
from eqmath.groups.permutation import few_points, permutation_series
from eqmath.groups.symmetric import GROUP as SYMMETRIC
from eqmath.groups.symmetric import is_permutation

FAMILY = "two-level-partition"


def wreath_product(inner: Group | str, outer: Group | str) -> Group:
    """G ≀ S(n) on V ⊗ Rⁿ.

    Raises
    ------
    GroupError
        If the second group is not S(n), or one is not a group, or the product is too large.

    Examples
    --------
    >>> wreath_product("S(2)", "S(3)"), wreath_product("S(2)", "S(3)").order, wreath_product("O(2)", "S(3)").n
    (S(2)wrS(3), 48, 6)
    """
    inner, outer = as_group(inner), as_group(outer)
    if outer.series != SYMMETRIC:
        raise GroupError(
            f"expected S(n), the permutations of n copies, after wr, found {outer.name}", hint="S(3)wrS(4)"
        )
    if inner.series.coloured is not None:
        raise GroupError(f"wreath products of {inner} are not built", hint="UR(4) is U(2) on R^4; M(n) is C^* wr S(n)")
    n = few_points(inner.n * outer.n)
    return wreath_series(inner, outer.n)(n)


def wreath_series(inner: Group, copies: int) -> Series:
    """The wreath product as a series with one member.

    >>> from eqmath import O, S
    >>> wreath_series(O(1), 2).generators(2), wreath_series(S(3), 2).inner
    ((Matrix([[-1, 0], [0, 1]]), Matrix([[0, 1], [1, 0]])), S(3))
    """
    name = f"{bracketed(inner)}wr{SYMMETRIC(copies).name}"
    doc = f"The wreath product of {inner.name}: {copies} copies of it, and their permutations."
    generators = (
        *(_in_copy(g, 0, copies) + _elsewhere(inner, copies) for g in inner.discrete),
        *(inner.one().kron(g) for g in SYMMETRIC(copies).discrete),
    )
    made = _of_permutations(name, inner, copies, generators, doc) or _of_copies(name, inner, copies, generators, doc)
    order = inner.order
    return replace(
        made, inner=inner, graphs=inner.series.graphs, random=lambda n, rng: _random(inner, copies, rng),
        dimension=lambda m, n: wreath_dimension(inner, copies, m),
        integral=lambda powers, n, det=0, sgn=0: _integral(inner, copies, powers, det, sgn),
        order=None if order is None else lambda _: order**copies * factorial(copies),
        origin=(wreath_series, (inner, copies)),
    )  # fmt: skip


def _of_permutations(name: str, inner: Group, copies: int, generators: tuple[Matrix, ...], doc: str) -> Series | None:
    """A permutation group, if G is one."""
    if inner.lie or not all(is_permutation(g, inner.n) for g in inner.discrete):
        return None
    images = dict.fromkeys(tuple(column.index(1) for column in g.T.tolist()) for g in generators)
    spanning = FAMILY if inner.series.blockwise else "orbits"
    return permutation_series(name, inner.n * copies, tuple(images), spanning, doc)


def _of_copies(name: str, inner: Group, copies: int, generators: tuple[Matrix, ...], doc: str) -> Series:
    """By classes in every copy where G has diagrams without signs, else by generators alone."""
    known = inner.series.blockwise
    part = copied_part(inner, copies) if known else None
    return Series(
        letter=name, doc=doc, spanning=((FAMILY, "", part.name),) if part else (), basis=(),
        parts=(part,) if part else (),
        lie=tuple(copied_element(x, inner, copies) for x in inner.series.lie_elements(inner.n)) if part else (),
        generators=lambda n: generators, contains=lambda g, n: _contains(inner, copies, g),
        random=lambda n, rng: _random(inner, copies, rng), dimension=lambda m, n: None, only=inner.n * copies,
        algebra=lambda: () if part else tuple(_in_copy(x, 0, copies) for x in inner.lie),
    )  # fmt: skip


def wreath_dimension(inner: Group, copies: int, m: int) -> int | None:
    """Σ_τ Π_B dim of the G-invariants of V^⊗|B| over the partitions τ of the legs into at most n blocks.

    The legs of a block are in one copy, those of different blocks in different ones. None where those are not known.

    >>> from eqmath import O, S
    >>> [wreath_dimension(S(4), 4, m) for m in range(5)], wreath_dimension(O(4), 2, 4)
    ([1, 1, 3, 12, 60], 6)
    """
    known = [inner.series.dimension(size, inner.n) for size in range(m + 1)]
    if None in known:
        return None
    return partition_sum(m, copies, lambda size: known[size] or 0)


def _integral(inner: Group, copies: int, powers: PowerSums, det: int, sgn: int) -> int:
    """det and sgn are those of the elements of G, times that of the permutation of the copies once for each e_a."""
    return wreath_integral(powers, copies, _one_copy(inner, det, sgn), -1 if (det + sgn) * inner.n % 2 else 1)


@cache
def _one_copy(inner: Group, det: int, sgn: int) -> Callable[[PowerSums], int]:
    """A single line is not permuted, whatever else is in the group."""
    return lambda powers: inner.integral(powers, det, sgn if inner.n > 1 else 0)


def _in_copy(element: Matrix, copy: int, copies: int) -> Matrix:
    """X ⊗ E_ii."""
    return element.kron(_unit(copy, copy, copies))


def _elsewhere(inner: Group, copies: int) -> Matrix:
    """The identity on all copies but the first."""
    return inner.one().kron(Matrix.identity(copies) - _unit(0, 0, copies))


def _unit(i: int, j: int, copies: int) -> Matrix:
    """E_ij."""
    return Matrix([[int((a, b) == (i, j)) for b in range(copies)] for a in range(copies)])


def _random(inner: Group, copies: int, rng: Random) -> Matrix:
    images = rng.sample(range(copies), copies)
    terms = [Matrix(inner.random(rng)).kron(_unit(image, copy, copies)) for copy, image in enumerate(images)]
    return sum(terms[1:], terms[0])


def _contains(inner: Group, copies: int, g: Matrix) -> bool:
    """Whether every copy is mapped to one copy, no two to the same, by an element of G."""
    rows = np.array(g.tolist(), dtype=object).reshape(inner.n, copies, inner.n, copies)
    targets = [[i for i in range(copies) if rows[:, i, :, copy].any()] for copy in range(copies)]
    if sorted(targets) != [[i] for i in range(copies)]:
        return False
    return all(Matrix(rows[:, image, :, copy].tolist()) in inner for copy, (image,) in enumerate(targets))
