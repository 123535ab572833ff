"""Hom_G(source, target) as the null space of its generators over Q, against the mean of characters."""

from collections.abc import Sequence

from eqmath import Group
from eqmath.groups import as_group
from eqmath.spaces import Space
from eqmath.spaces.characters import inner
from tests.oracles.linear import rank


def equations(left: Sequence[Sequence], right: Sequence[Sequence]) -> list[list]:
    """The rows of W ↦ left·W − W·right on the entries of W, zero rows left out."""
    rows = []
    for i, out in enumerate(left):
        for j in range(len(right)):
            row = [0] * (len(left) * len(right))
            for a, x in enumerate(out):
                row[a * len(right) + j] += x
            for b, inputs in enumerate(right):
                row[i * len(right) + b] -= inputs[j]
            if any(row):
                rows.append(row)
    return rows


def solved(group: Group, source: str, target: str) -> int:
    """The number of unknowns without the rank of the equations of all generators."""
    X, Y = Space(source), Space(target)
    pairs = [(Y.matrix(g), X.matrix(g)) for g in group.discrete]
    pairs += [(Y.lie_matrix(x), X.lie_matrix(x)) for x in group.lie]
    rows = [row for left, right in pairs for row in equations(left.tolist(), right.tolist())]
    unknowns = Y.matrix(group.one()).shape[0] * X.matrix(group.one()).shape[0]
    distinct = [list(row) for row in dict.fromkeys(map(tuple, rows))]
    return unknowns - rank(distinct)


def counted(group: Group, source: str, target: str) -> int:
    """By characters."""
    X, Y = Space(source).character(group.n), Space(target).character(group.n)
    return inner(X.dual() * Y, group)


def both(name: Group | str, source: str, target: str) -> tuple[int, int]:
    """By generators and by characters."""
    group = as_group(name)
    return solved(group, source, target), counted(group, source, target)
