"""Groups side by side: G₁ × … × G_p on the direct sum V₁ ⊕ … ⊕ V_p; for symmetric groups a Young subgroup."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache, reduce
from math import comb, prod
from random import Random

from eqmath.combinatorics import PowerSums, sub_multisets
from eqmath.errors import GroupError
from eqmath.exact import ExactMatrix, GaussianMatrix, Matrix, block_diagonal
from eqmath.groups.group import Group, Series, as_group, bracketed
from eqmath.groups.permutation import few_points, permutation_series
from eqmath.groups.symmetric import is_permutation


def direct_sum(*summands: Group | str) -> Group:
    """Groups side by side on V₁ ⊕ … ⊕ V_p: block diagonal matrices. Sums of sums are written out.

    Permutation groups make a permutation group, whose orbits are known; else the maps are solved for.

    Raises
    ------
    GroupError
        If there is no summand, or one is not a group, or the sum is too large.

    Examples
    --------
    >>> from eqmath import Hom, S, O
    >>> Hom(direct_sum(S(3), S(2)), 1, 1).dim, Hom(direct_sum(S(3), O(2)), 1, 1).dim
    (6, 3)
    >>> direct_sum("S(3)+O(2)", "S(3)xS(2)").series.summands
    (S(3), O(2), S(3)xS(2))
    """
    groups = [as_group(summand) for summand in summands]
    flat = tuple(g for group in groups for g in (group.series.summands or (group,)))
    n = few_points(sum(g.n for g in flat))
    return flat[0] if len(flat) == 1 else sum_series(flat)(n)


def sum_series(summands: tuple[Group, ...]) -> Series:
    """The direct sum as a series with one member.

    >>> from eqmath import O, S
    >>> sum_series((S(2), O(1))).generators(3)
    (Matrix([[0, 1, 0], [1, 0, 0], [0, 0, 1]]), Matrix([[1, 0, 0], [0, 1, 0], [0, 0, -1]]))
    """
    n, name = sum(g.n for g in summands), "+".join(map(bracketed, summands))
    first = next((g for g in summands if g.series.coloured is not None), None)
    generators = tuple(_beside(summands, i, g) for i, group in enumerate(summands) for g in group.discrete)
    made = _of_permutations(name, n, summands, generators) or Series(
        letter=name, doc="The groups " + " and ".join(g.name for g in summands) + " side by side on the direct sum.",
        spanning=(), basis=(), parts=(), lie=(), generators=lambda _: generators, only=n,
        contains=lambda g, _: _contains(summands, g),
        gaussian=None if first is None else lambda g, _: _undecided(first),
        random=lambda _, rng: _random(summands, rng),
        dimension=lambda m, _: None,
        algebra=lambda: tuple(_derived(summands, i, x) for i, group in enumerate(summands) for x in group.lie),
    )  # fmt: skip
    orders = [g.order for g in summands]
    return replace(
        made, summands=summands, graphs=tuple(graph for g in summands for graph in g.series.graphs),
        dimension=lambda m, _: _dimension(summands, m),
        integral=lambda powers, n, det=0, sgn=0: sum_integral(summands, powers, det, sgn),
        order=None if None in orders else lambda _: prod(x for x in orders if x is not None),
        origin=(sum_series, (summands,)),
    )  # fmt: skip


def _of_permutations(name: str, n: int, summands: Sequence[Group], generators: Sequence[Matrix]) -> Series | None:
    """A permutation group, if all summands are."""
    if any(g.lie for g in summands) or not all(is_permutation(g, n) for g in generators):
        return None
    images = (tuple(column.index(1) for column in g.T.tolist()) for g in generators)
    return permutation_series(name, n, tuple(dict.fromkeys(images)))


@lru_cache(maxsize=2**14)
def sum_integral(summands: tuple[Group, ...], powers: PowerSums, det: int = 0, sgn: int = 0) -> int:
    """p_j(g ⊕ h) = p_j(g) + p_j(h): a sum over the ways to give every factor of the product to a summand.

    >>> from eqmath import O, S
    >>> sum_integral((S(2), S(2)), (1, 1)), sum_integral((S(2), O(3)), (2,))
    (6, 3)
    """
    first, others = summands[0], summands[1:]
    if not others:
        return first.integral(powers, det, sgn)
    total = 0
    for chosen, rest, ways in sub_multisets(powers):
        mean = first.integral(chosen, det, sgn)
        total += ways * mean * sum_integral(others, rest, det, sgn) if mean else 0
    return total


def _dimension(summands: Sequence[Group], m: int) -> int | None:
    """The invariants of (V₁ + … + V_p)^⊗m, by the choices of one summand for every leg; None where one is not known."""
    tables: list[list[int]] = []
    for g in summands:
        known = [g.series.dimension(j, g.n) for j in range(m + 1)]
        if None in known:
            return None
        tables.append([x for x in known if x is not None])
    return reduce(lambda a, b: [sum(comb(j, i) * a[i] * b[j - i] for i in range(j + 1)) for j in range(m + 1)],
                  tables)[m]  # fmt: skip


def _beside(summands: Sequence[Group], place: int, element: Matrix) -> Matrix:
    """1 ⊕ … ⊕ element ⊕ … ⊕ 1."""
    return block_diagonal([element if i == place else group.one() for i, group in enumerate(summands)])


def _derived(summands: Sequence[Group], place: int, element: Matrix) -> Matrix:
    """0 ⊕ … ⊕ element ⊕ … ⊕ 0."""
    return block_diagonal([element if i == place else group.one() * 0 for i, group in enumerate(summands)])


def _random(summands: Sequence[Group], rng: Random) -> ExactMatrix:
    found = [group.random(rng) for group in summands]
    real = block_diagonal([g.real if isinstance(g, GaussianMatrix) else g for g in found])
    if not any(isinstance(g, GaussianMatrix) for g in found):
        return real
    return GaussianMatrix(real, block_diagonal([g.imag if isinstance(g, GaussianMatrix) else g * 0 for g in found]))


def _undecided(group: Group) -> bool:
    raise GroupError(f"membership in a sum is not decided where {group} is a summand")


def _contains(summands: Sequence[Group], g: Matrix) -> bool:
    """Whether g is block diagonal and every block belongs."""
    rows, start, blocks = g.tolist(), 0, []
    for group in summands:
        blocks.append(Matrix([row[start : start + group.n] for row in rows[start : start + group.n]]))
        start += group.n
    pairs = zip(blocks, summands, strict=True)
    return block_diagonal(blocks) == g and all(block in group for block, group in pairs)
