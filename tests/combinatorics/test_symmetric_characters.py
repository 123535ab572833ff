"""Characters of symmetric groups against typed tables, Young's rule, and the orthogonality relations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from math import factorial, prod

import pytest

from eqmath.combinatorics import (
    Shape,
    character_column,
    integer_partitions,
    permutation_sign,
    symmetric_character,
    tableau_count,
)
from eqmath.errors import CaseError

TABLES = {
    3: {(3,): (1, 1, 1), (2, 1): (-1, 0, 2), (1, 1, 1): (1, -1, 1)},
    4: {
        (4,): (1, 1, 1, 1, 1),
        (3, 1): (-1, 0, -1, 1, 3),
        (2, 2): (0, -1, 2, 0, 2),
        (2, 1, 1): (1, 0, -1, -1, 3),
        (1, 1, 1, 1): (-1, 1, 1, -1, 1),
    },
}
"""Columns by `integer_partitions`. The row (m−1, 1) is the number of fixed points less one, (2, 2) the number of fixed
pairings of four points less one, (1, …, 1) the sign, (2, 1, 1) the sign times (3, 1)."""


def centraliser(cycles: Shape) -> int:
    """z_μ, the number of permutations that commute with one of cycle type μ."""
    return prod(j**count * factorial(count) for j, count in Counter(cycles).items())


def conjugate(shape: Shape) -> Shape:
    return tuple(sum(row > j for row in shape) for j in range(shape[0] if shape else 0))


@pytest.mark.parametrize("m", TABLES)
def test_typed_tables(m: int) -> None:
    for shape, row in TABLES[m].items():
        assert tuple(symmetric_character(shape, cycles) for cycles in integer_partitions(m)) == row


def fillings(cycles: Shape, rows: Shape) -> int:
    """The permutation character of the Young subgroup: how often the cycles can be put into rows of these lengths."""
    if not cycles:
        return int(not any(rows))
    kept = [(i, room - cycles[0]) for i, room in enumerate(rows) if room >= cycles[0]]
    return sum(fillings(cycles[1:], (*rows[:i], room, *rows[i + 1 :])) for i, room in kept)


def by_young(m: int) -> Iterator[tuple[Shape, dict[Shape, int]]]:
    """Gram–Schmidt on the permutation characters of the Young subgroups, (m) first."""
    types = list(integer_partitions(m))
    done: list[dict[Shape, int]] = []
    for rows in types:
        character = {cycles: fillings(cycles, rows) for cycles in types}
        for old in done:
            times = sum(Fraction(old[c] * character[c], centraliser(c)) for c in types)
            assert times.denominator == 1
            character = {c: value - int(times) * old[c] for c, value in character.items()}
        done.append(character)
        yield rows, character


@pytest.mark.parametrize("m", range(8))
def test_young_subgroups(m: int) -> None:
    for shape, character in by_young(m):
        assert {cycles: symmetric_character(shape, cycles) for cycles in character} == character


@pytest.mark.parametrize("m", [9, 12])
def test_orthogonality(m: int) -> None:
    """Columns against columns, rows against rows."""
    types = list(integer_partitions(m))
    columns = {c: character_column(c) for c in types}
    for c in types:
        for other in types[::7]:
            product = sum(value * columns[other].get(shape, 0) for shape, value in columns[c].items())
            assert product == (centraliser(c) if c == other else 0)
    for shape in types[::5]:
        for other in types:
            mean = sum(Fraction(columns[c].get(shape, 0) * columns[c].get(other, 0), centraliser(c)) for c in types)
            assert mean == (shape == other)


def test_fourteen() -> None:
    """At the identity the numbers of tableaux; at the transposed shape the sign more."""
    m = 14
    assert character_column((1,) * m) == {shape: tableau_count(shape) for shape in integer_partitions(m)}
    for cycles in integer_partitions(m):
        column, sign = character_column(cycles), (-1) ** (m - len(cycles))
        assert column == {shape: sign * column[conjugate(shape)] for shape in column}


def test_few_rows_are_a_part_of_the_column() -> None:
    for cycles in integer_partitions(8):
        whole = character_column(cycles)
        for rows in range(10):
            assert character_column(cycles, rows) == {s: value for s, value in whole.items() if len(s) <= rows}
    assert character_column((), 0) == {(): 1}
    assert character_column([2, 1, 3]) == character_column((3, 2, 1))


def test_the_sign() -> None:
    assert symmetric_character((1,) * 4, (3, 1)) == permutation_sign([2, 3, 1, 4])
    assert symmetric_character((2, 1), (2, 2)) == 0


@pytest.mark.parametrize("wrong", [(1, 0), (2, -1), (1.0,), "21"])
def test_no_cycles(wrong: object) -> None:
    with pytest.raises(CaseError, match="^expected the lengths of cycles, found "):
        character_column(wrong)  # type: ignore[arg-type]
