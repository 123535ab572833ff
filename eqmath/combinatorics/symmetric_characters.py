"""Irreducible characters of the symmetric groups, a column at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import index

from eqmath.combinatorics.integer_partitions import Shape
from eqmath.errors import CaseError, shown

MOST_COLUMNS = 2**14
Beads = tuple[int, ...]


def character_column(cycles: Sequence[int], most_rows: int | None = None) -> Mapping[Shape, int]:
    """The χ^λ(μ) ≠ 0 for the λ with at most some number of rows, μ the cycle type, by Murnaghan–Nakayama.

    These are the coefficients of the power sum p_μ in Schur functions of so many variables.

    Source: T. Nakayama, "On some modular properties of irreducible representations of a symmetric group" (1940).

    Raises
    ------
    CaseError
        If the lengths of the cycles are not positive integers.

    Examples
    --------
    >>> dict(character_column([2, 1]))
    {(3,): 1, (1, 1, 1): -1}
    >>> dict(character_column([1, 1, 1], most_rows=2))
    {(3,): 1, (2, 1): 2}
    """
    try:
        found = tuple(map(index, cycles))
    except TypeError:
        found = (0,)
    if min(found, default=1) < 1:
        raise CaseError(f"expected the lengths of cycles, found {shown(cycles)}", hint="(2, 1, 1)")
    m = sum(found)
    return _column(tuple(sorted(found, reverse=True)), m if most_rows is None else min(most_rows, m))


def symmetric_character(shape: Shape, cycles: Sequence[int]) -> int:
    """χ^λ(μ), the irreducible character of S_m at a permutation with these cycles; 0 unless λ and μ are of one size.

    >>> [symmetric_character((2, 1), cycles) for cycles in ((1, 1, 1), (2, 1), (3,))]
    [2, 0, -1]
    """
    return character_column(cycles, len(shape)).get(shape, 0)


@lru_cache(maxsize=MOST_COLUMNS)
def _column(cycles: Shape, rows: int) -> Mapping[Shape, int]:
    return {_shape(beads): value for beads, value in _beads(cycles, rows).items() if value}


@lru_cache(maxsize=MOST_COLUMNS)
def _beads(cycles: Shape, rows: int) -> dict[Beads, int]:
    """The column by the first-column hook lengths of the shapes: adding a border strip of length c moves one by c.

    The longest cycle comes last, so that few shapes are passed on; types that differ in it share the rest.
    """
    if not cycles:
        return {tuple(range(rows - 1, -1, -1)): 1}
    length, found = cycles[0], dict[Beads, int]()
    for beads, value in _beads(cycles[1:], rows).items():
        for place, bead in enumerate(beads):
            above = next((i for i, other in enumerate(beads[:place]) if other <= bead + length), place)
            if above < place and beads[above] == bead + length:
                continue
            moved = (*beads[:above], bead + length, *beads[above:place], *beads[place + 1 :])
            found[moved] = found.get(moved, 0) + (-value if (place - above) % 2 else value)
    return found


def _shape(beads: Beads) -> Shape:
    """The row lengths, without the empty rows."""
    rows = len(beads)
    return tuple(row for i, bead in enumerate(beads) if (row := bead - (rows - 1 - i)))
