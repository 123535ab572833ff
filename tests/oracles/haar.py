"""Averages over groups without matchings: by linear relations between them, and over lists of elements.

Every average of derivatives along the group is 0. For the derivatives that move the first factor x(i₁, j₁) this says
c·I = Σ_t [form(i₁, i_t) form(j₁, j_t) I(without 1 and t) − I(j₁ and j_t exchanged)], c = n−1 for O(n), n+1 for Sp(n).
For U(n) it is n·I, the first sum is over the conjugates, the second over the other entries.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations, product
from math import prod

Entry = tuple[int, int, bool]
"""Row and column, from 1, and whether it is a conjugate."""
Product = tuple[Entry, ...]


def delta(i: int, j: int) -> int:
    """The form of O(n)."""
    return int(i == j)


def epsilon(i: int, j: int) -> int:
    """The form of Sp(n) in the basis e₁, e₁', …."""
    if (i + 1) // 2 != (j + 1) // 2 or i == j:
        return 0
    return 1 if i < j else -1


FORMS = {"O": (delta, lambda n: n - 1), "Sp": (epsilon, lambda n: n + 1), "U": (delta, lambda n: n)}


def average(group: str, n: int, entries: Product) -> Fraction | None:
    """The average over O(n), Sp(n) or U(n); None where the relations do not determine it."""
    if not entries:
        return Fraction(1)
    if len(entries) % 2 or (group == "U" and 2 * sum(bar for *_, bar in entries) != len(entries)):
        return Fraction(0)
    form, shift = FORMS[group]
    unknowns, rows = [normal(entries)], []
    for own in unknowns:  # the list grows while it is gone through
        first, rest = own[0], own[1:]
        row, constant = {own: Fraction(shift(n))}, Fraction(0)
        for t, other in enumerate(rest):
            if group != "U" or other[2] != first[2]:
                pair = form(first[0], other[0]) * form(first[1], other[1])
                if pair:
                    smaller = average(group, n, rest[:t] + rest[t + 1 :])
                    if smaller is None:
                        return None
                    constant += pair * smaller
            if group != "U" or other[2] == first[2]:
                swapped = (first[0], other[1], first[2]), (other[0], first[1], other[2])
                moved = normal((swapped[0], *rest[:t], swapped[1], *rest[t + 1 :]))
                row[moved] = row.get(moved, Fraction(0)) + 1
                if moved not in unknowns:
                    unknowns.append(moved)
        rows.append((row, constant))
    table = [[row.get(x, Fraction(0)) for x in unknowns] + [constant] for row, constant in rows]
    return solved(table)


def normal(entries: Product) -> Product:
    """The entries in order."""
    return tuple(sorted(entries))


def solved(table: list[list[Fraction]]) -> Fraction | None:
    """The first unknown of a square system, by elimination; None if it is singular."""
    size = len(table)
    for place in range(size):
        pivot = next((i for i in range(place, size) if table[i][place]), None)
        if pivot is None:
            return None
        table[place], table[pivot] = table[pivot], table[place]
        table[place] = [x / table[place][place] for x in table[place]]
        for i in range(size):
            if i != place and table[i][place]:
                table[i] = [x - table[i][place] * y for x, y in zip(table[i], table[place], strict=True)]
    return table[0][-1]


def listed_average(elements: list[list[list[int]]], entries: Product) -> Fraction:
    """The mean over a list of real matrices."""
    values = (prod(g[i - 1][j - 1] for i, j, _ in entries) for g in elements)
    return Fraction(sum(values), len(elements))


def signed_permutations(n: int, signs: tuple[int, ...]) -> list[list[list[int]]]:
    """All matrices with one of the signs in every row and column."""
    return [
        [[own[i] * (images[i] == j) for j in range(n)] for i in range(n)]
        for images in permutations(range(n))
        for own in product(signs, repeat=n)
    ]
