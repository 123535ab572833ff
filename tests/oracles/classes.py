"""Semi-invariants of a monomial group on [n]^m by brute force, and Xv = 0 written at every index tuple."""

from collections.abc import Iterator, Sequence
from itertools import product

Tuple = tuple[int, ...]
Row = dict[int, int]
"""The non-zero coefficients of an equation, by class."""


def is_monomial(g: Sequence[Sequence]) -> bool:
    """One entry ±1 in every row and every column, and zeros."""
    lines = [*g, *zip(*g, strict=True)]
    return all(sorted(map(abs, line)) == [0] * (len(g) - 1) + [1] for line in lines)


def step(g: Sequence[Sequence[int]], t: Tuple) -> tuple[Tuple, int]:
    """g (e_t1 ⊗ … ⊗ e_tm) = ± e_s1 ⊗ … ⊗ e_sm for a monomial matrix g: s and the sign."""
    image = [next(i for i in range(len(g)) if g[i][x]) for x in t]
    sign = 1
    for i, x in zip(image, t, strict=True):
        sign *= g[i][x]
    return tuple(image), sign


def semi_invariants(
    generators: Sequence[tuple[Sequence[Sequence[int]], int]],
    m: int,
    n: int,
    weights: Sequence[Sequence[int]] = (),
    white: int | None = None,
) -> dict[Tuple, tuple[int, int]]:
    """The functions v on [n]^m with g · Σ v(t) e_t = χ(g) Σ v(t) e_t for the pairs (g, χ(g)), killed by the torus.

    Every orbit carries at most one such function up to a factor.

    Parameters
    ----------
    weights : the diagonals of torus elements; where the weight of t is not zero v vanishes
    white : how many places, from the first on, are of V, if the others are of its dual

    Returns
    -------
    dict
        For every tuple at which some v does not vanish, the number of its orbit and v(t) = ±1, the first
        tuple of each orbit in lexicographic order having 1.
    """
    values: dict[Tuple, tuple[int, int]] = {}
    seen: set[Tuple] = set()
    count = 0
    for start in product(range(n), repeat=m):
        if start in seen:
            continue
        seen.add(start)
        orbit, new = {start: 1}, [start]
        possible = not any(
            sum(weight[x] if white is None or j < white else -weight[x] for j, x in enumerate(start))
            for weight in weights
        )
        while new:
            t = new.pop()
            for g, character in generators:
                image, sign = step(g, t)
                value = orbit[t] * sign * character
                possible &= orbit.setdefault(image, value) == value
                if image not in seen:
                    seen.add(image)
                    new.append(image)
        if possible:
            values.update({t: (count, value) for t, value in orbit.items()})
            count += 1
    return values


def derivative_row(x: Sequence[Sequence[int]], t: Tuple, white: int | None = None) -> dict[Tuple, int]:
    """The row t of dρ_m(X): the non-zero coefficients of v(s) in (Xv)(t) = Σ_j Σ_b X[t_j, b] v(t with t_j = b).

    At places of the dual stands −X[b, t_j].
    """
    row: dict[Tuple, int] = {}
    for j, value in enumerate(t):
        entries = x[value] if white is None or j < white else [-line[value] for line in x]
        for b, entry in enumerate(entries):
            if entry:
                s = (*t[:j], b, *t[j + 1 :])
                row[s] = row.get(s, 0) + entry
    return row


def equation(
    x: Sequence[Sequence[int]], t: Tuple, values: dict[Tuple, tuple[int, int]], white: int | None = None
) -> Row:
    """(Xv)(t) = 0 for the functions v of `semi_invariants`, one unknown an orbit."""
    row: Row = {}
    for s, coefficient in derivative_row(x, t, white).items():
        if s in values:
            orbit, value = values[s]
            row[orbit] = row.get(orbit, 0) + coefficient * value
    return {orbit: entry for orbit, entry in row.items() if entry}


def equations(
    x: Sequence[Sequence[int]], m: int, values: dict[Tuple, tuple[int, int]], white: int | None = None
) -> Iterator[Row]:
    """All equations, one for every t in [n]^m, zero ones left out."""
    rows = (equation(x, t, values, white) for t in product(range(len(x)), repeat=m))
    return (row for row in rows if row)


def up_to_sign(row: Row) -> frozenset[tuple[int, int]]:
    """The same for a row and its negative."""
    first = row[min(row)]
    return frozenset((orbit, entry if first > 0 else -entry) for orbit, entry in row.items())
